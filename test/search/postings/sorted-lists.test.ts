// Operations on ascending lists are those of sets.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complement, difference, intersection, union } from '../../../src/search/postings/sorted-lists.js';

/** Few or many numbers of a small range, so that one list is often much longer than the other. */
const list = fc
  .oneof(fc.array(fc.nat(400), { maxLength: 400 }), fc.array(fc.nat(400), { maxLength: 6 }))
  .map((numbers) => Int32Array.from([...new Set(numbers)].sort((a, b) => a - b)));
const NONE = new Int32Array(0);

describe('sorted lists', () => {
  it('of numbers meet, join and part like sets', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [left, right] = [new Set(a), new Set(b)];
        expect([...intersection(a, b)]).toEqual([...a].filter((value) => right.has(value)));
        expect([...difference(a, b)]).toEqual([...a].filter((value) => !right.has(value)));
        expect([...complement(a, 401)]).toEqual(Array.from({ length: 401 }, (_, i) => i).filter((i) => !left.has(i)));
      }),
    );
  });

  it('of any number join', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 6 }), (lists) => {
        const all = [...new Set(lists.flatMap((one) => [...one]))].sort((a, b) => a - b);
        expect([...union(lists, NONE)]).toEqual(all);
        expect([
          ...union(
            lists.map((one) => Float64Array.from(one)),
            new Float64Array(0),
          ),
        ]).toEqual(all);
      }),
    );
  });

  it('much longer than others are searched', () => {
    const long = Int32Array.from({ length: 5000 }, (_, i) => 3 * i);
    const short = Int32Array.of(-4, 0, 1, 3, 7500, 14_997, 14_998);
    expect([...intersection(short, long)]).toEqual([0, 3, 7500, 14_997]);
    expect([...difference(short, long)]).toEqual([-4, 1, 14_998]);
  });
});
