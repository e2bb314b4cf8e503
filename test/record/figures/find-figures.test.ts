import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

const figuresOf = async (text: string) =>
  (await rowsOf(text)).figures.map(({ value, unit, approximate }) => `${approximate ? '~' : ''}${value} ${unit}`);

describe('findFigures', () => {
  it.each([
    ['В общежитии жили 216 человек, из них 75 женщин.', ['216 persons', '75 persons']],
    ['На ремонт отпущено 12 400 руб. и ещё 3,5 тыс. руб. в долг.', ['12400 rubles', '3500 rubles']],
    ['The home was built for 130 children and cost more than $2.5 million.', ['130 persons', '~2500000 dollars']],
    ['Около двухсот рабочих отказались выйти в цех.', ['~200 persons']],
    ['Each family received 10-12 hectares.', ['10 hectares', '12 hectares']],
    ['Из 40 семей осталось только 22.', ['40 families', '22 families']],
    ['Не дано ни одного квадратного метра.', ['0 square metres']],
    ['В кружке были латыши (62 чел.), поляки (2 чел.) и армяне (4 чел.).', ['62 persons', '2 persons', '4 persons']],
    ['The list has 90 names: Germans 57 people, Poles 33 people.', ['90 names', '57 persons', '33 persons']],
    ['Посевная площадь сократилась на 41,6 %.', ['41.6 percent']],
  ])('%s', async (text, expected) => {
    expect(await figuresOf(text)).toEqual(expected);
  });

  it.each([
    ['a date', 'Съезд открылся 14 января 1924 г. в Москве.'],
    ['an age', 'The 34-year-old secretary, at the age of 37, resigned.'],
    ['an ordinal', 'На XV съезде и 4-м конгрессе об этом молчали.'],
    ['an archival reference', 'См.: РГАСПИ. Ф. 17. Оп. 171. Д. 146. Л. 150.'],
    ['an article of law', 'Осуждён по ст. 58-10 УК РСФСР.'],
    ['a number of a paper', 'Прошу ответить на письмо № 7495/с.'],
    ['a list number', '3. О переводе мастерских в другое здание.'],
    ['a page of a citation', 'So it was argued later (Ivanova, 2019: 173).'],
    ['the name of a machine', 'He flew a MIG-25 to the north.'],
    ['a period that only dates', 'Two years later the club was closed.'],
  ])('does not take %s for a figure', async (_what, text) => {
    expect(await figuresOf(text)).toEqual([]);
  });

  it('reads a series by year with its parts in parentheses, and ties it to its whole', async () => {
    const { figures } = await rowsOf(
      'By June 60 employees had stayed abroad. In 1925 - 24 people (including 4 communists), in 1926 - 12 (3), in 1927 - 14 (2), and in 1928 - already 10 people stayed.',
    );
    const whole = figures.find(({ value }) => value === 60)!;
    const series = figures.filter(({ partOf, groupBy }) => partOf === whole.id && groupBy === 'year');
    expect(series.map(({ time, value }) => `${time} ${value}`)).toEqual(['1925 24', '1926 12', '1927 14', '1928 10']);
    const parts = figures.filter(({ partOf }) => series.some(({ id }) => id === partOf));
    expect(parts.map(({ value }) => value)).toEqual([4, 3, 2]);
    expect(new Set(parts.map(({ group }) => group)).size).toBe(1);
  });

  it('gives each of several countries its own figure', async () => {
    const { figures } = await rowsOf(
      '40 delegates came, including: Germany - 20 people, Italy - 10, Turkey and China – 4 each, Latvia – 2.',
    );
    expect(
      figures.filter(({ groupBy }) => groupBy === 'country').map(({ place, value }) => `${place} ${value}`),
    ).toEqual(['Germany 20', 'Italy 10', 'Turkey 4', 'China 4', 'Latvia 2']);
  });

  it('counts what a sentence goes on to name', async () => {
    const { figures } = await rowsOf('Коммуне передали 3 хутора: «Ольха», «Берёза» и «Сосна».');
    expect(figures.find(({ derived }) => derived)).toMatchObject({ value: 3, partOf: figures[0].id });
  });

  it('quotes exactly, whatever the text', async () => {
    const word = fc.constantFrom(
      'в',
      '1925',
      'г.',
      '24',
      'человека',
      '(4)',
      '–',
      'of',
      '3,200',
      'people',
      '№',
      '58-10',
      'ру-\nблей',
      '.',
      ',',
      '%',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 60 }), async (words) => {
        const text = `${words.join(' ')} а`;
        const rows = await rowsOf(text);
        for (const { evidence } of rows.figures)
          for (const { start, end, quote } of evidence) expect(rows.sourceText.text.slice(start, end)).toBe(quote);
      }),
      { numRuns: 60 },
    );
  });
});
