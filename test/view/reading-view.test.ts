import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, type Overlay } from '../../src/view/reading-runs.js';
import { readingView } from '../../src/view/reading-view.js';
import { fakeEngine } from '../http/fake-engine.js';
import { edition } from '../http/composed-edition.js';

const none: Omit<Overlay, 'text'> = { base: 0, marks: [], notes: [], pages: [], furniture: [], found: [] };
const shown = (text: string, keepLines = false, overlay: Partial<Overlay> = {}) =>
  runsOf([{ start: 0, end: text.length }], { ...none, text, ...overlay }, keepLines)
    .map((run) => (run.kind === 'page' ? `[${run.text}]` : run.kind === 'note' ? `{${run.text}}` : run.text))
    .join('');

describe('runs', () => {
  it.each([
    ['one line', 'one line'],
    ['two\nlines', 'two lines'],
    ['пере-\nправа', 'переправа'],
    ['Алма-\nАта', 'Алма-Ата'],
    ['1920-\n1930', '1920- 1930'],
    ['  spaces \t around  ', 'spaces around'],
  ])('%j', (text, expected) => expect(shown(text)).toBe(expected));

  it('keeps line ends where lines matter', () => expect(shown('Бюро\n помощи', true)).toBe('Бюро\nпомощи'));

  it('takes note markers out of words and leaves page breaks where they stood', () => {
    const text = 'кровати7 есть. Стол';
    expect(shown(text, false, { notes: [{ id: 'n', start: 7, end: 8 }], pages: [{ label: '9', start: 15 }] })).toBe(
      'кровати{7} есть. [9]Стол',
    );
  });

  it('joins a word broken over a page', () => {
    const text = 'пере-\n#12#\nправа';
    const runs = runsOf(
      [
        { start: 0, end: 5 },
        { start: 11, end: 16 },
      ],
      { ...none, text },
      false,
    );
    expect(runs.map((run) => run.text).join('')).toBe('переправа');
  });

  it('joins a hyphenated word under a mark that ends at the line', () => {
    const text = 'Вери-\nгин пришёл';
    expect(shown(text, false, { marks: [{ start: 0, end: 9 }] })).toBe('Веригин пришёл');
  });

  it('nests marks, the longer outside', () => {
    const text = 'в доме 48 человек';
    const [, , run] = runsOf(
      [{ start: 0, end: text.length }],
      {
        ...none,
        text,
        marks: [
          { start: 0, end: 17 },
          { start: 2, end: 17 },
          { start: 7, end: 9 },
        ],
      },
      false,
    );
    expect(run.text).toBe('48');
    expect(run.marks).toEqual([0, 1, 2]);
  });

  it('loses no letter, whatever lies over the text', () => {
    const range = (length: number) =>
      fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('а', 'б', 'В', ' ', '\n', '.', '7') }).chain((text) =>
          fc.record({
            text: fc.constant(text),
            marks: fc.array(range(text.length), { maxLength: 6 }),
            found: fc.array(range(text.length), { maxLength: 3 }),
          }),
        ),
        ({ text, marks, found }) => {
          const sorted = (list: { start: number; end: number }[]) =>
            [...list].sort((a, b) => a.start - b.start || b.end - a.end);
          const runs = runsOf(
            [{ start: 0, end: text.length }],
            { ...none, text, marks: sorted(marks), found: sorted(found) },
            false,
          );
          expect(
            runs
              .map((run) => run.text)
              .join('')
              .replaceAll(/\s/g, ''),
          ).toBe(text.replaceAll(/\s/g, ''));
          for (const run of runs) expect(text.slice(run.start, run.end)).toContain(run.text.trim().split(' ')[0]);
        },
      ),
    );
  });
});

describe('the reading view', async () => {
  const engine = fakeEngine();
  const view = readingView((await engine.document(edition.documents[0].id, 'кровати'))!);

  it('sets number and title above the text', () => {
    expect(view.number).toBe('11');
    expect(view.head.map((block) => block.kind)).toEqual(['heading', 'title']);
    expect(view.head[1].runs.map((run) => run.text).join('')).toContain('о размещении приезжих1 от');
  });

  it('keeps the order of the printed head', () => {
    expect(view.blocks.map((block) => block.kind)).toEqual([
      'letterhead',
      'registration',
      'classification',
      'dateline',
      'address',
      'body',
      'body',
      'body',
      'signature',
      'marginalia',
      'legend',
    ]);
    expect(view.classification).toBeNull();
  });

  it('numbers paragraphs', () => expect(view.blocks.map((block) => block.anchor)[0]).toBe('p3'));

  it('puts notes beside their markers, the marker left out of the note', () => {
    expect(view.notes.map((note) => [note.marker, note.anchor])).toEqual([
      ['1', 'p2'],
      ['2', 'p8'],
    ]);
    expect(view.notes[0].runs[0].text).toMatch(/^Приезжими/);
  });

  it('shows where a page ends inside a paragraph', () => {
    const paragraph = view.blocks.find((block) => block.runs.some((run) => run.kind === 'page'))!;
    expect(paragraph.runs.find((run) => run.kind === 'page')!.text).toBe('6');
  });

  it('marks what the reader searched for', () => {
    const found = view.blocks.flatMap((block) => block.runs.filter((run) => run.found).map((run) => run.text));
    expect(found).toEqual(['кроватей', 'кровати']);
  });

  it('lists who is named, most often first', () => {
    expect(view.named.person[0]).toMatchObject({ count: 4, entity: { name: 'Соболев Иван Кириллович' } });
    expect(view.named.place.map((one) => one.entity.name)).toEqual(['Краков', 'Ленинград', 'Москва']);
  });

  it('every run stands where it says', () => {
    for (const block of [...view.head, ...view.blocks]) {
      for (const run of block.runs) {
        if (run.kind === 'text' && !run.text.includes('\n'))
          expect(edition.text.slice(run.start, run.end)).toContain(run.text.trim());
      }
    }
  });

  it('turns text that no passage covers into paragraphs of its own', async () => {
    const data = (await engine.document(edition.documents[1].id))!;
    const bare = readingView({ ...data, passages: [] });
    expect(bare.blocks.filter((block) => block.kind === 'body')).toHaveLength(2);
    expect(bare.blocks.at(-1)!.kind).toBe('legend');
  });
});
