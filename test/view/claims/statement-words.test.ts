import { describe, expect, it } from 'vitest';
import { toldWords, trimmedValue } from '../../../src/view/claims/statement-words.js';

const row = (value: string | null, organisation: string | null, place: string | null, time: string | null) =>
  toldWords({ value, object: null, organisation, place, time });

describe('what a statement says, once', () => {
  it.each([
    [row('заведующий', 'Бюро', 'Москва', '1925'), ['заведующий', 'Бюро', 'Москва']],
    [row('1917', 'партия', null, '1917'), ['партия']],
    [row('1917', null, null, '1917-05'), []],
    [row('1917', null, null, '1918'), ['1917']],
    [row('head of “Sharq” office', 'Sharq', 'Persia', null), ['head of “Sharq” office', 'Persia']],
    [row('бюрократ', 'Бюро', null, null), ['бюрократ', 'Бюро']],
    [row(null, null, null, '1930'), []],
  ])('%j', (told, expected) => expect(told).toEqual(expected));

  it.each([
    ['chairman of the Bank”', 'chairman of the Bank'],
    ['head of “Sharq”', 'head of “Sharq”'],
    ['«секретарь бюро', 'секретарь бюро'],
    ['был снят с поста.', 'был снят с поста'],
    ['прожил там 2 г.', 'прожил там 2 г.'],
    ['редактор,', 'редактор'],
  ])('trims %j', (value, expected) => expect(trimmedValue(value)).toBe(expected));

  it.each([
    ['died', 'died.', []],
    ['died', 'умер.', []],
    ['died', 'died in a camp', ['died in a camp']],
    ['position', 'died', ['died']],
  ])('%s: %s', (property, value, expected) =>
    expect(toldWords({ property, value, object: null, organisation: null, place: null, time: null })).toEqual(expected),
  );

  it('takes the other person where there is no value', () => {
    expect(toldWords({ value: null, object: 'М. Йенсен', organisation: null, place: null, time: null })).toEqual([
      'М. Йенсен',
    ]);
  });
});
