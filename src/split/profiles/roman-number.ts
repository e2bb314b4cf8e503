// Roman numerals as numbers of documents («IV», "XII"), Cyrillic look-alikes included, → their value.

const LATIN: Record<string, string> = { І: 'I', Х: 'X', С: 'C', М: 'M' };
const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500 };
const WELL_FORMED = /^(?=.)(?:D?C{0,3}|C[DM])(?:L?X{0,3}|X[CL])(?:V?I{0,3}|I[XV])$/;

/** A pattern for numerals as they are printed: no more letters than «LXXXVIII» has. */
export const ROMAN = '[IVXLCІХС]{1,8}';

/** The value of a numeral, or undefined where it is none. @example romanValue('XIV') // 14 */
export function romanValue(printed: string): number | undefined {
  const numeral = printed.replace(/[ІХСМ]/g, (letter) => LATIN[letter]);
  if (!WELL_FORMED.test(numeral)) return undefined;
  let value = 0;
  for (let i = 0; i < numeral.length; i++) {
    const own = VALUES[numeral[i]];
    value += own < (VALUES[numeral[i + 1]] ?? 0) ? -own : own;
  }
  return value;
}
