import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoundNote, SourceText } from '../../../src/model/source.js';
import { findNotes } from '../../../src/split/notes/find-notes.js';
import { SAMPLES } from './samples.js';

export function sourceTextOf(text: string, notes: BoundNote[] = []): SourceText {
  const source = {
    id: 's-1',
    file: 'a.txt',
    sha256: '',
    bytes: 0,
    format: 'txt' as const,
    encoding: null,
    language: 'und' as const,
    title: '',
    csl: {},
  };
  return { source, text, pages: [], furniture: [], notes, headings: [], tables: [] };
}

describe('findNotes', () => {
  it.each(SAMPLES.map((sample) => [sample.name, sample] as const))('%s', (_name, { text, notes, kept }) => {
    const found = findNotes(sourceTextOf(text));
    const rows = found.footnotes.map((note) => {
      const body = text.slice(note.start, note.end).replace(/^(?:\[?[\d*¹²³]+[\].)]?)\s*/, '');
      const want = notes[found.footnotes.indexOf(note)]?.split('|') ?? ['', '', ''];
      const before =
        note.markerStart === null ? '-' : text.slice(note.markerStart - (want[2]?.length ?? 5), note.markerStart);
      return `${note.marker}|${body.slice(0, want[1]?.length)}|${before}`;
    });
    expect(rows).toEqual(notes);
    const running = cut(text, found.zones);
    for (const part of kept ?? []) expect(running).toContain(part);
    for (const note of found.footnotes)
      expect(found.zones.some((zone) => zone.start <= note.start && note.end <= zone.end)).toBe(true);
  });

  it('takes notes as the format binds them', () => {
    const text = 'Слово1 и дело.\nТекст примечания.';
    const note: BoundNote = { marker: '1', start: 15, end: 32, markerStart: 5, markerEnd: 6, kind: 'footnote' };
    expect(findNotes(sourceTextOf(text, [note])).footnotes).toMatchObject([
      { marker: '1', start: 15, end: 32, markerStart: 5, markerEnd: 6, rule: 'notes/bound-by-format' },
    ]);
  });

  it('begins a page after the notes at the foot of one', () => {
    const { text } = SAMPLES[0];
    expect(findNotes(sourceTextOf(text)).pageBreaks).toEqual([text.indexOf('утром')]);
  });

  const alphabet = fc.constantFrom(
    'слово1',
    'word2',
    '\n',
    '\n\n',
    '1 Текст',
    '2Там же.',
    '* Так',
    ' '.repeat(30),
    '[1]',
    '¹',
    '. ',
    'Примечания',
    '\f',
    '12',
    '____',
    'дело*',
    '(3)',
    '3. Ф. 1',
  );
  it('never throws, keeps zones apart and every note in a zone', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const { footnotes, zones } = findNotes(sourceTextOf(text));
          zones.forEach((zone, i) => {
            expect(zone.start).toBeGreaterThanOrEqual(i === 0 ? 0 : zones[i - 1].end);
            expect(zone.end).toBeLessThanOrEqual(text.length);
          });
          for (const note of footnotes) {
            expect(zones.some((zone) => zone.start <= note.start && note.end <= zone.end)).toBe(true);
            if (note.markerStart !== null) expect(text.slice(note.markerStart, note.markerEnd!)).not.toBe('');
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    'слово1 ',
    '1 Текст\n',
    '\n',
    '* ',
    '[1] ',
    '(1) ',
    'а1.',
    '¹',
    `${' '.repeat(40)}\n1\n\n Текст\n`,
    'Примечания\n1. А\n',
  ])('comes to an end on a megabyte of %j', (unit) => {
    expect(Array.isArray(findNotes(sourceTextOf(unit.repeat(Math.ceil(1_000_000 / unit.length)))).footnotes)).toBe(
      true,
    );
  });
});

function cut(text: string, zones: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  for (const zone of zones) {
    out += text.slice(at, zone.start);
    at = zone.end;
  }
  return out + text.slice(at);
}
