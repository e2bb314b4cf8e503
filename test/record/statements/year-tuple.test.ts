import { describe, expect, it } from 'vitest';
import { readYear, readYearTuple } from '../../../src/record/statements/registers/year-tuple.js';

const written = (inside: string) =>
  readYearTuple(inside)?.map(({ time, unknown, remark }) => `${unknown ? '?' : time}${remark ? ` ${remark}` : ''}`) ??
  null;

describe('readYearTuple', () => {
  it.each([
    ['1918, 1926, 1929', ['1918', '1926', '1929']],
    ['1918,1926,1929', ['1918', '1926', '1929']],
    ['1917; ?; 1930', ['1917', '?', '1930']],
    ['1919/1927', ['1919', '1927']],
    [' 1921, 1928', ['1921', '1928']],
    ['1903, 1927?', ['1903', '1927?']],
    ['1920, J 928, 1929', ['1920', '1928', '1929']],
    ['19З0, 192 8, l931', ['1930', '1928', '1931']],
    ['1924, candidate member, ?, 1928', ['1924 candidate member', '?', '1928']],
    ['III.1918, 1926', ['1918-03', '1926']],
    ['б/п, 1926, 1928', ['null беспартийный', '1926', '1928']],
    ['?', ['?']],
  ])('reads (%s)', (inside, expected) => {
    expect(written(inside)).toEqual(expected);
  });

  it.each(['Minsk. 1926', 'see p. 14', 'N 4 of June 20, 1930', 'Berlin', '41.6%', '1', '12345', ''])(
    'takes (%s) for no tuple',
    (inside) => {
      expect(written(inside)).toBeNull();
    },
  );

  it('reads no year outside history', () => {
    expect(readYear('1234')).toBeNull();
    expect(readYear('2917')).toBeNull();
  });
});
