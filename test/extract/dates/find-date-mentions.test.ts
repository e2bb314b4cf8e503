import { expect, test } from 'vitest';
import { findDateMentions } from '../../../src/extract/dates/find-date-mentions.js';
import type { Document, Edition } from '../../../src/model/document.js';
import type { ArchivalReference } from '../../../src/model/reference.js';
import type { SourceText } from '../../../src/model/source.js';

const TEXT = `Предисловие, 2005 г.
№ 1
Письмо от 12 января 1928 г.
Прибыл 20 декабря, встречен 3 января с. г.
РГАСПИ. Ф. 17. Оп. 171. Д. 1924. Л. 5.
№ 2
Записка от 5 марта 1931 г.
Ответ ждали 6/Х прошлого года.
`;

const sourceText = { text: TEXT, source: { id: 's-1', language: 'ru' } } as SourceText;
const second = TEXT.indexOf('№ 2');
const documents = [
  {
    id: 'd-1',
    ordinal: 0,
    start: TEXT.indexOf('№ 1'),
    end: second,
    date: '1928-01-12',
    dateEditorial: null,
    language: 'ru',
  },
  {
    id: 'd-2',
    ordinal: 1,
    start: second,
    end: TEXT.length,
    date: '1930-11/1931-03-05',
    dateEditorial: null,
    language: 'ru',
  },
] as Document[];
const legend = 'РГАСПИ. Ф. 17. Оп. 171. Д. 1924. Л. 5.';
const references = [{ start: TEXT.indexOf(legend), end: TEXT.indexOf(legend) + legend.length }] as ArchivalReference[];
const edition = { documents, references } as Edition;

test('every document is the context of its own dates', () => {
  const mentions = findDateMentions(sourceText, edition);
  expect(mentions.map(({ documentId, quote, value }) => [documentId, quote, value])).toEqual([
    [null, '2005 г.', '2005'],
    ['d-1', '12 января 1928 г.', '1928-01-12'],
    ['d-1', '20 декабря', '1927-12-20'],
    ['d-1', '3 января с. г.', '1928-01-03'],
    ['d-2', '5 марта 1931 г.', '1931-03-05'],
    ['d-2', '6/Х прошлого года', '1930-10-06'],
  ]);
  for (const { start, end, quote, kind, rule, id, sourceId } of mentions) {
    expect(TEXT.slice(start, end)).toBe(quote);
    expect(rule).toMatch(/^dates\//);
    expect([kind, sourceId]).toEqual(['date', 's-1']);
    expect(id).toMatch(/^m-/);
  }
  expect(findDateMentions(sourceText, edition)).toEqual(mentions);
});

test('an undated document between two of one year is of that year', () => {
  const text = 'а 1 мая 1930 г. б 6/Х в 7 мая 1930 г.';
  const cut = [0, text.indexOf('б'), text.indexOf('в '), text.length];
  const dated = ['1930-05-01', null, '1930-05-07'].map(
    (date, ordinal) =>
      ({
        id: `d-${ordinal}`,
        ordinal,
        start: cut[ordinal],
        end: cut[ordinal + 1],
        date,
        dateEditorial: null,
        language: 'ru',
      }) as Document,
  );
  const found = findDateMentions({ ...sourceText, text }, {
    documents: dated,
    references: [] as ArchivalReference[],
  } as Edition);
  expect(found.map((mention) => mention.value)).toEqual(['1930-05-01', '1930-10-06', '1930-05-07']);
});
