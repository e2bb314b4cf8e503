// All kinds together: overlaps are resolved, spans are exact, the order is that of the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtPersons, extractMentions, resolveOverlaps } from '../../src/extract/extract-mentions.js';
import type { Mention, MentionKind } from '../../src/model/mention.js';
import { readMarks, wholeSource, writeMarks } from './marked-text.js';

const extract = (text: string): Mention[] => {
  const { sourceText, edition } = wholeSource(text);
  return extractMentions(sourceText, edition);
};

function mention(kind: MentionKind, start: number, end: number, rule = 'test/rule'): Mention {
  const quote = 'x'.repeat(end - start);
  return {
    id: `${kind}-${start}-${end}`,
    sourceId: 's',
    documentId: null,
    kind,
    rule,
    language: 'ru',
    value: null,
    start,
    end,
    quote,
  };
}

describe('extractMentions', () => {
  it.each([
    '[person:Л. Д. Троцкий] выслан в [place:Алма-Ату] в [date:январе 1928 г.]',
    'Записка [person:Г. Г. Ягоды] в [organisation:Политбюро ЦК ВКП(б)] от [date:5 ноября 1928 г.]',
    'Работал на [organisation:заводе имени Ленина] в [place:Харькове].',
    '[place:Москва], [organisation:ЦК ВКП(б)], т. [person:Сталину]',
    'В [date:1929 г.] [person:Яков Блюмкин] вернулся из [place:Константинополя].',
  ])('%s', (marked) => {
    const { text } = readMarks(marked);
    expect(writeMarks(text, extract(text))).toBe(marked);
  });

  it('gives the same mentions with the same ids every time', () => {
    const text = 'Письмо И. В. Сталина В. М. Молотову из Сочи от 12 июля 1929 г. о делах ОГПУ';
    expect(extract(text)).toEqual(extract(text));
  });

  it('takes an empty text and a text without letters', () => {
    expect(extract('')).toEqual([]);
    expect(extract(' \n\n--- 123 ***\n')).toEqual([]);
  });
});

describe('resolveOverlaps', () => {
  it('keeps a body with the person whose name it bears', () => {
    const body = mention('organisation', 0, 20);
    expect(resolveOverlaps([mention('person', 12, 20), body])).toEqual([body]);
  });

  it('keeps the surname against an unlisted abbreviation of the same letters', () => {
    const person = mention('person', 0, 4, 'persons/surname-of-dictionary');
    expect(resolveOverlaps([mention('organisation', 0, 4, 'organisations/unlisted-abbreviation'), person])).toEqual([
      person,
    ]);
  });

  it('leaves no overlap and keeps what overlapped with nothing', () => {
    const kinds: MentionKind[] = ['person', 'organisation', 'place', 'date'];
    const span = fc.record({
      kind: fc.constantFrom(...kinds),
      start: fc.integer({ min: 0, max: 900 }),
      length: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 60 }), (spans) => {
        const all = spans.map(({ kind, start, length }) => mention(kind, start, start + length));
        const kept = resolveOverlaps(all);
        for (let i = 1; i < kept.length; i++) expect(kept[i].start).toBeGreaterThanOrEqual(kept[i - 1].end);
        for (const one of all) {
          const touched = all.some((other) => other !== one && other.start < one.end && one.start < other.end);
          if (!touched) expect(kept).toContain(one);
        }
      }),
    );
  });
});

describe('cutAtPersons', () => {
  const text = 'Комиссия по энергии Дан Меридор';
  const person: Mention = { ...mention('person', 20, 31, 'persons/given-surname'), quote: 'Дан Меридор' };

  it('ends a body before the full name it ran into', () => {
    const body: Mention = { ...mention('organisation', 0, 23), quote: text.slice(0, 23) };
    const [cut] = cutAtPersons([body, person], text);
    expect([cut.start, cut.end, cut.quote]).toEqual([0, 19, 'Комиссия по энергии']);
  });

  it('leaves a body that is named after the person', () => {
    const named = 'Театр имени Йозефа Бойса';
    const body: Mention = { ...mention('organisation', 0, 24), quote: named };
    const bearer: Mention = { ...mention('person', 12, 24, 'persons/given-surname'), quote: 'Йозефа Бойса' };
    expect(cutAtPersons([body, bearer], named)).toEqual([body, bearer]);
  });
});
