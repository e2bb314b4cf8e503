// Long passages in pieces: no letter lost, cuts between sentences.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/model/document.js';
import { readSource } from '../../src/read/read-source.js';
import { cutPassages } from '../../src/split/cut-passages.js';
import { splitDocuments } from '../../src/split/split-documents.js';

const sourceOf = async (text: string) =>
  (await readSource({ file: 'a.txt', bytes: new TextEncoder().encode(text) })).sourceText!;
const passage = (segments: { start: number; end: number }[]): Passage => ({
  id: 'p-0', documentId: null, ordinal: 0, zone: 'document', part: 'body', segments, page: null, footnoteId: null,
  start: segments[0].start, end: segments[segments.length - 1].end,
}); // prettier-ignore

describe('long passages', () => {
  it('leave a text of ordinary paragraphs as it is', async () => {
    const source = await sourceOf('Первый абзац.\n\nВторой абзац.\n');
    const { passages } = splitDocuments(source);
    expect(cutPassages(source, passages)).toEqual(passages);
  });

  it('are cut between sentences', async () => {
    const sentence = 'Отдел просит ЦК принять решение о приезде группы товарищей. ';
    const source = await sourceOf(sentence.repeat(1000));
    const { passages } = splitDocuments(source);
    expect(passages.length).toBeGreaterThan(4);
    for (const [i, { start, end, ordinal }] of passages.entries()) {
      expect(ordinal).toBe(i);
      expect(source.text.slice(start, end)).toMatch(/^Отдел.*товарищей\.$/s);
    }
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  });

  it('lose nothing but white space, whatever the text and its segments', async () => {
    const words = fc.array(fc.constantFrom('слово', 'Ю.', ' ', '😀', '«', '.', '\u00a0', 'x'.repeat(13_000)), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 1, max: 400 }), fc.nat(5), async (parts, times, gap) => {
        const text = `а${parts.join('').repeat(times)}я`.slice(0, 90_000);
        const source = await sourceOf(text);
        const middle = text.length >> 1;
        const segments =
          text.length > 40
            ? [
                { start: 0, end: middle },
                { start: middle + gap, end: text.length },
              ]
            : [{ start: 0, end: text.length }];
        const cut = cutPassages(source, [passage(segments)]);
        const letters = (ranges: { start: number; end: number }[]) =>
          ranges
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, '');
        expect(letters(cut.flatMap((one) => one.segments))).toBe(letters(segments));
        for (const { segments: own, start, end } of cut) {
          expect([own[0].start, own[own.length - 1].end]).toEqual([start, end]);
          expect(own.reduce((sum, range) => sum + range.end - range.start, 0)).toBeLessThanOrEqual(12_000);
        }
      }),
      { numRuns: 25 },
    );
  });
});
