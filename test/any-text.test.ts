// Whatever text is given, the stages answer: no throw, every span equals its slice, zones join to the text (laws 1, 5, 6).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRows } from '../src/engine.js';
import { readSource } from '../src/read/read-source.js';
import { splitDocuments } from '../src/split/split-documents.js';

const scrap = fc.constantFrom(
  ...[
    '№ 1',
    '№12',
    'Документ № 3',
    '12.',
    'Письмо',
    'И. В. Сталина',
    'т.Ягода',
    'от 5 мая 1931 г.',
    'РГАСПИ. Ф. 17. Оп. 3. Д. 8. Л. 1–2(об)',
  ],
  ...[
    'Там же.',
    'ОГПУ',
    'в Москве',
    '(1918, 1926, ?)',
    '42 (4)',
    'из них',
    '—',
    '«',
    '»',
    '"',
    '[1]',
    '1',
    '*',
    'ре-\nволюции',
    '-й',
    "O'Neil",
  ],
  ...[
    '\n',
    '\n\n',
    ' ',
    '\t',
    '\u00ad',
    '\ud83d\ude00',
    '\ufeff',
    'Source:',
    'Notes',
    'Примечания',
    'born in 1890',
    'was arrested',
    'Постановили:',
  ],
  ...['а) разрешить', '58-10', '3,200', 'XV', 'З. А.', 'ӘЛІ', '中文', 'é', '<script>', '&amp;', '\\', '%', '$15', '…'],
);
const text = fc.oneof(
  fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(' ')),
  fc
    .array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
    .map((scraps) => scraps.join('')),
);

describe('any text', () => {
  it.each([undefined, 'edition', 'article', 'register', 'plain'])('passes all stages as %s', async (as) => {
    await fc.assert(
      fc.asyncProperty(text, async (sample) => {
        const bytes = new TextEncoder().encode(sample);
        const { sourceText } = await readSource({ file: 'any.txt', bytes }, { encoding: 'utf-8' });
        if (!sourceText) return;
        const rows = makeRows(sourceText, splitDocuments(sourceText, { as }));
        const spans = [
          ...rows.mentions,
          ...rows.edition.references,
          ...rows.statements.flatMap(({ evidence }) => evidence),
          ...rows.figures.flatMap(({ evidence }) => evidence),
          ...rows.norms.flatMap(({ evidence }) => evidence),
        ];
        for (const { start, end, quote } of spans) expect(sourceText.text.slice(start, end)).toBe(quote);
        expect(rows.edition.zones.map(({ start, end }) => sourceText.text.slice(start, end)).join('')).toBe(
          sourceText.text,
        );
      }),
      { numRuns: 150 },
    );
  });
});
