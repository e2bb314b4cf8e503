import { describe, expect, it } from 'vitest';
import { dateBounds, dateKey, datesOverlap, dateText, dateYear } from '../../src/view/edtf-text.js';

describe('a date as a reader expects it', () => {
  it.each([
    ['1928-10-11', '11 октября 1928 г.', '11 October 1928'],
    ['1928-10', 'октябрь 1928 г.', 'October 1928'],
    ['1928', '1928 г.', '1928'],
    ['1923-22', 'лето 1923 г.', 'summer 1923'],
    ['193X', '1930-е гг.', '1930s'],
    ['1905?', '1905 г. (?)', '1905 (?)'],
    ['1905~', 'ок. 1905 г.', 'c. 1905'],
    ['1921/1924', '1921–1924 гг.', '1921–1924'],
    ['1927/..', 'с 1927 г.', 'from 1927'],
    ['../1927-05', 'до мая 1927 г.', 'until May 1927'],
    ['1936-10-24/1936-10-25', '24–25 октября 1936 г.', '24–25 October 1936'],
    ['1923-21/..', 'с весны 1923 г.', 'from spring 1923'],
    ['192X/..', 'с 1920-х гг.', 'from 1920s'],
    ['неясно', 'неясно', 'неясно'],
  ])('%s', (edtf, russian, english) => {
    expect(dateText(edtf, 'ru')).toBe(russian);
    expect(dateText(edtf, 'en')).toBe(english);
  });

  it('is nothing where no date is stated', () => expect(dateText(null, 'ru')).toBe(''));
});

describe('the days a date can mean', () => {
  it.each([
    ['1928', '1928-01-01', '1928-12-31'],
    ['1928-02', '1928-02-01', '1928-02-29'],
    ['192X', '1920-01-01', '1929-12-31'],
    ['1923-22', '1923-06-01', '1923-08-31'],
    ['1927/..', '1927-01-01', null],
    ['../1927', null, '1927-12-31'],
    ['nothing', null, null],
  ])('%s', (edtf, from, to) => expect(dateBounds(edtf)).toEqual({ from, to }));

  it('files a date under its first year', () => {
    expect(dateYear('1921/1924')).toBe(1921);
    expect(dateYear(null)).toBeNull();
  });

  it('sorts the undated last', () => {
    const dates = [null, '1931', '1930-05', '1930', '../1929'];
    expect([...dates].sort((a, b) => dateKey(a).localeCompare(dateKey(b)))).toEqual([
      '../1929',
      '1930',
      '1930-05',
      '1931',
      null,
    ]);
  });

  it.each([
    ['1930', '1930-05', true],
    ['1930', '1931', false],
    ['1927/..', '1950', true],
    [null, '1930', false],
  ])('overlap of %s and %s: %s', (left, right, expected) => expect(datesOverlap(left, right)).toBe(expected));
});
