// Every quote is the source's slice, and the same text gives the same statements; over the corpus where it is at hand.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRows } from '../../../src/engine.js';
import { readSource } from '../../../src/read/read-source.js';
import { splitDocuments } from '../../../src/split/split-documents.js';
import { rowsOf } from '../text-rows.js';

const CORPUS = '../shared/corpus';

const PIECES = [
  'P. L. Ostrov (1917, ?, 19З0)',
  '(in brackets, the years of entry into the party, of posting abroad and of refusal to return)',
  'in Norway - clerk of the mis-\nsion ',
  ', head of the department of “samples” ',
  'Громов Иван Петрович (1890–1938), член КПГ с 1919 г., арестован 12.09.1937. ',
  'He was arrested in 1919 and his wife, ',
  ' и его жена А. Б. Громова ',
  'was appointed director of ',
  '); «',
  '“ ',
  '\n\n',
];

describe('statements', () => {
  it('quote their source, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), async (pieces) => {
        const { statements, sourceText } = await rowsOf(`A list. ${pieces.join(' ')}`);
        for (const { evidence } of statements)
          for (const { start, end, quote } of evidence) expect(sourceText.text.slice(start, end)).toBe(quote);
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(!existsSync(CORPUS))('quote the corpus, twice the same', async () => {
    for (const file of readdirSync(CORPUS)) {
      const { sourceText } = await readSource({ file, bytes: readFileSync(`${CORPUS}/${file}`) });
      const run = () => makeRows(sourceText!, splitDocuments(sourceText!)).statements;
      const statements = run();
      for (const { evidence, id } of statements)
        for (const { start, end, quote } of evidence) expect(sourceText!.text.slice(start, end), id).toBe(quote);
      if (sourceText!.text.length < 200_000) expect(run()).toEqual(statements);
    }
  });
});
