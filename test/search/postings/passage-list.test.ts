// The list of all passages: numbers and keys are each other's inverse, whatever sources and pieces there are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource, PassageList } from '../../../src/search/postings/passage-list.js';
import { NumberWriter } from '../../../src/text/number-text.js';

/** How many pieces each passage of a source has. */
const source = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 5 })), {
  maxLength: 30,
});

function row(key: number, pieces: readonly number[]) {
  const [lengths, facets, long] = [new NumberWriter(), new NumberWriter(), new NumberWriter()];
  let last = -1;
  for (const [ordinal, count] of pieces.entries()) {
    for (let piece = 0; piece < count; piece++) {
      lengths.write(2 * 10);
      facets.write(ordinal % 3);
    }
    if (count === 1) continue;
    long.write(ordinal - last).write(count);
    last = ordinal;
  }
  const passages = pieces.reduce((sum, count) => sum + count, 0);
  return { source_id: key, passages, length: String(passages * 10), lengths: lengths.text(), facets: facets.text(), pieces: long.text() }; // prettier-ignore
}

describe('the list of passages', () => {
  it('numbers every piece in order and finds it again', () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 5 }), (sources) => {
        const list = new PassageList(
          sources.map((pieces, i) => decodeSource(row(10 + 3 * i, pieces))),
          (key) => key * 100,
        );
        const keys = sources.flatMap((pieces, i) =>
          pieces.flatMap((count, ordinal) =>
            Array.from({ length: count }, (_, piece) => ({ source_id: 10 + 3 * i, ordinal, piece })),
          ),
        );
        expect(list.count).toBe(keys.length);
        for (const [number, key] of keys.entries()) {
          expect(list.keyOf(number)).toEqual(key);
          expect(list.numberOf(key)).toBe(number);
          expect(list.facets[number]).toBe(key.source_id * 100 + (key.ordinal % 3));
          expect(list.dampings[number]).toBeCloseTo(1.2, 5);
        }
        expect(list.numberOf({ source_id: 11, ordinal: 0, piece: 0 })).toBeUndefined();
        const some = Int32Array.from(keys.keys()).filter((number) => number % 7 === 0);
        expect(list.sourcesOf(some)).toEqual([...new Set([...some].map((number) => keys[number].source_id))]);
      }),
    );
  });
});
