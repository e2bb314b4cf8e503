// English numerals in words: form → value. Data and one lookup; reading runs of them is `text/numerals.ts`.
import type { NumeralWord } from '../../numeral-word.js';

const UNITS = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL_UNITS = 'zeroth first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ORDINAL_TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

const FORMS = new Map<string, NumeralWord>();
const add = (forms: string[], kind: NumeralWord['kind'], valueOf: (at: number) => number, ordinal: boolean): void =>
  forms.forEach((form, at) => FORMS.set(form, { value: valueOf(at), kind, ordinal }));
add(UNITS, 'unit', (at) => at, false);
add(TEENS, 'teen', (at) => at + 10, false);
add(TENS, 'ten', (at) => (at + 2) * 10, false);
add(ORDINAL_UNITS, 'unit', (at) => at, true);
add(ORDINAL_TEENS, 'teen', (at) => at + 10, true);
add(ORDINAL_TENS, 'ten', (at) => (at + 2) * 10, true);
add(['hundred', 'hundreds'], 'hundred', () => 100, false);
add(['thousand', 'thousands'], 'scale', () => 1000, false);
add(['million', 'millions', 'mln'], 'scale', () => 1e6, false);
add(['billion', 'billions', 'bln'], 'scale', () => 1e9, false);
add(['dozen'], 'scale', () => 12, false);
add(['hundredth'], 'hundred', () => 100, true);
add(['thousandth'], 'scale', () => 1000, true);

/** The numeral an English word is. @example englishNumeral('sixty')?.value // 60 */
export function englishNumeral(word: string): NumeralWord | undefined {
  return FORMS.get(word.toLowerCase());
}
