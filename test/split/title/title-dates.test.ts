// Dates as titles and date lines print them: two styles, slips of recognition, other languages.
import { describe, expect, test } from 'vitest';
import { genreOfDateLine, isDateLine } from '../../../src/split/parts/head-lines.js';
import { titleDates } from '../../../src/split/title/title-dates.js';

describe('date lines', () => {
  test.each([
    ['28/15 января 1914 г.', '1914-01-28'],
    ['1/14 января 1914 г.', '1914-01-14'],
    ['14 июля/1 июля 1914 г.', '1914-07-14'],
    ['28 (15) января 1914 г.', '1914-01-28'],
    ['Рагуза, 1З апреля 1878 г.', '1878-04-13'],
    ['З июня 19З1 г.', '1931-06-03'],
    ['Berlin, den 3. Mai 1921', '1921-05-03'],
    ['Paris, le 12 mars 1921', '1921-03-12'],
    ['[Berlin, April 1921]', '1921-04'],
    ['18 июля 1942 г. 23.00', '1942-07-18'],
    ['Депеша № 34. Лондон, 12 (25) марта 1914 г.', '1914-03-25'],
    ['Секретная телеграмма № 3. 14/1 января 1914 г.', '1914-01-14'],
  ])('%s', (line, edtf) => {
    expect(isDateLine(line)).toBe(true);
    expect(titleDates(line).map((date) => date.edtf)).toEqual([edtf]);
  });

  test('quotes the print, not the mended figures', () =>
    expect(titleDates('от 1З апреля 1878 г.')[0].quote).toBe('1З апреля 1878 г.'));

  test.each([
    ['Депеша № 34. Лондон, 12 (25) марта 1914 г.', 'Депеша'],
    ['Письмо. 9 февраля 1914 г.', 'Письмо'],
    ['Лондон, 9 февраля 1914 г.', null],
  ])('the genre of %s', (line, genre) => expect(genreOfDateLine(line)).toBe(genre));
});
