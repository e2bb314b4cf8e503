import { expect, test } from 'vitest';
import { findNumerals, parseRoman } from '../../src/text/numerals.js';

const RUSSIAN: [string, number[]][] = [
  ['двести шестьдесят семь человек', [267]],
  ['пятью тысячами двумястами рублей', [5200]],
  ['120 800 рублей', [120800]],
  ['2,5 тыс. рублей', [2500]],
  ['5 тысяч и 3 млн', [5000, 3000000]],
  ['полтора миллиона', [1500000]],
  ['полторы тысячи', [1500]],
  ['тысячи людей', []],
  ['тысяча человек', [1000]],
  ['двадцать пятого октября', [25]],
  ['пять, двадцать', [5, 20]],
  ['пять двадцать', [5, 20]],
  ['сто один', [101]],
  ['тридцать одна тысяча двести', [31200]],
  ['1.200.000 экземпляров', [1200000]],
  ['8,12 руб.', [8.12]],
  ['сорока двух', [42]],
  ['трое', [3]],
  ['от десяти до пятнадцати', [10, 15]],
  ['XV съезд', [15]],
  ['девятнадцать тысяч девятьсот девяносто девять', [19999]],
];
test.each(RUSSIAN)('ru: %s', (text, values) => {
  const found = findNumerals(text, { language: 'ru' });
  expect(found.map((numeral) => numeral.value)).toEqual(values);
  for (const numeral of found) expect(text.slice(numeral.start, numeral.end)).toBe(numeral.quote);
});

const ENGLISH: [string, number[]][] = [
  ['two hundred and sixty-seven', [267]],
  ['5,000,100 members', [5000100]],
  ['2,500 roubles', [2500]],
  ['2.5 million', [2500000]],
  ['three thousand four hundred', [3400]],
  ['one hundred thousand', [100000]],
  ['twenty-first', [21]],
  ['seven and eight', [7, 8]],
  ['thousands of people', []],
  ['a thousand people', [1000]],
  ['nineteen hundred', [1900]],
];
test.each(ENGLISH)('en: %s', (text, values) => {
  expect(findNumerals(text, { language: 'en' }).map((numeral) => numeral.value)).toEqual(values);
});

test('the span takes in the stop of an abbreviated scale', () => {
  expect(findNumerals('около 2,5 тыс. человек', { language: 'ru' })[0]).toMatchObject({
    quote: '2,5 тыс.',
    form: 'mixed',
  });
});

test.each([
  ['XIV', 14],
  ['Х', 10],
  ['ХУП', 17],
  ['П', 2],
  ['Ш', 3],
  ['IIII', 4],
  ['XX', 20],
] as const)('Roman %s', (printed, value) => expect(parseRoman(printed)).toBe(value));
test.each(['IIX', 'ABC', '', 'VV'])('no Roman number: %s', (printed) => expect(parseRoman(printed)).toBeUndefined());
