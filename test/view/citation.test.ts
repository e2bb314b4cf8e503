import { describe, expect, it } from 'vitest';
import { referenceEnglish, referenceRussian } from '../../src/view/archival-reference.js';
import { citations, type CitationRequest } from '../../src/view/citation.js';
import type { ArchivalReference } from '../../src/model/reference.js';

const legend: ArchivalReference = {
  id: 'r-1',
  documentId: 'd-1',
  footnoteId: null,
  role: 'legend',
  archive: 'РГАСПИ',
  fond: '539',
  opis: '3',
  delo: '104',
  listy: '12–14',
  ibid: false,
  inheritedFrom: null,
  title: null,
  rule: 'test',
  start: 0,
  end: 0,
  quote: '',
};
const volume: CitationRequest['source'] = {
  title: 'Приют у переправы',
  language: 'ru',
  csl: {
    title: 'Приют у переправы: переписка',
    'publisher-place': 'М.',
    publisher: 'Переправа',
    issued: { 'date-parts': [[2009]] },
    editor: [{ family: 'Ласточкина', given: 'А. Б.' }],
  },
};
const letter: CitationRequest['document'] = {
  number: '12',
  title: 'Письмо М. Йенсен П. Н. Веригину от 3 мая 1925 г.',
  date: '1925-05-03',
  dateAsWritten: '3 мая 1925 г.',
  references: [legend],
};
const cite = (changes: Partial<CitationRequest>) =>
  citations({ source: volume, document: letter, page: '41', article: false, ...changes });

describe('copy citation', () => {
  const rows: [string, Partial<CitationRequest>, string, string][] = [
    [
      'a document with its legend',
      {},
      'Письмо М. Йенсен П. Н. Веригину от 3 мая 1925 г. // РГАСПИ. Ф. 539. Оп. 3. Д. 104. Л. 12–14. Опубл.: Приют у переправы: переписка / сост. А. Б. Ласточкина. М. : Переправа, 2009. Док. № 12. С. 41.',
      '“Письмо М. Йенсен П. Н. Веригину от 3 мая 1925 г.,” doc. 12 in Приют у переправы: переписка, ed. А. Б. Ласточкина (М.: Переправа, 2009), 41; RGASPI, f. 539, op. 3, d. 104, ll. 12–14.',
    ],
    [
      'a title without its date',
      { document: { ...letter!, title: 'Записка о кроватях', dateAsWritten: null } },
      'Записка о кроватях, 3 мая 1925 г. // РГАСПИ. Ф. 539. Оп. 3. Д. 104. Л. 12–14. Опубл.: Приют у переправы: переписка / сост. А. Б. Ласточкина. М. : Переправа, 2009. Док. № 12. С. 41.',
      '“Записка о кроватях, 3 May 1925,” doc. 12 in Приют у переправы: переписка, ed. А. Б. Ласточкина (М.: Переправа, 2009), 41; RGASPI, f. 539, op. 3, d. 104, ll. 12–14.',
    ],
    [
      'a source of which only the title is known, no legend, no page',
      { source: { title: 'Приют', language: 'ru', csl: {} }, document: { ...letter!, references: [] }, page: null },
      'Письмо М. Йенсен П. Н. Веригину от 3 мая 1925 г. // Приют. Док. № 12.',
      '“Письмо М. Йенсен П. Н. Веригину от 3 мая 1925 г.,” doc. 12 in Приют.',
    ],
    [
      'a source of which only the file is known',
      { source: { title: 'priyut', file: 'priyut.txt', language: 'ru', csl: { title: 'priyut' } }, page: null },
      'Письмо М. Йенсен П. Н. Веригину от 3 мая 1925 г. // РГАСПИ. Ф. 539. Оп. 3. Д. 104. Л. 12–14. Опубл.: [файл priyut.txt]. Док. № 12.',
      '“Письмо М. Йенсен П. Н. Веригину от 3 мая 1925 г.,” doc. 12 in [file priyut.txt]; RGASPI, f. 539, op. 3, d. 104, ll. 12–14.',
    ],
    [
      'an English volume',
      {
        source: {
          title: 'Ferry Papers',
          language: 'en',
          csl: { 'publisher-place': 'London', publisher: 'Quay', issued: { 'date-parts': [[1998]] } },
        },
        document: {
          ...letter!,
          title: 'Telegram From the Bureau to Sobolev',
          references: [{ ...legend, archive: 'National Archives', fond: 'RG 59', opis: null, delo: null, listy: null }],
        },
      },
      'Telegram From the Bureau to Sobolev, 3 May 1925 // National Archives, f. RG 59. Publ.: Ferry Papers. London : Quay, 1998. Doc. No. 12. P. 41.',
      '“Telegram From the Bureau to Sobolev, 3 May 1925,” doc. 12 in Ferry Papers (London: Quay, 1998), 41; National Archives, f. RG 59.',
    ],
    [
      'an article',
      {
        article: true,
        source: {
          title: 'Кровати',
          language: 'ru',
          csl: {
            title: 'Кровати Бюро',
            'container-title': 'Вестник переправы',
            issued: { 'date-parts': [[2013]] },
            issue: '3',
            author: [{ family: 'Иволгин', given: 'С. П.' }],
          },
        },
      },
      'Иволгин С. П. Кровати Бюро // Вестник переправы. 2013. № 3. С. 41.',
      'С. П. Иволгин, “Кровати Бюро,” Вестник переправы no. 3 (2013): 41.',
    ],
    [
      'a source as a whole',
      { document: null, page: null },
      'Приют у переправы: переписка / сост. А. Б. Ласточкина. М. : Переправа, 2009.',
      'Приют у переправы: переписка (М.: Переправа, 2009).',
    ],
  ];
  it.each(rows)('%s', (_, changes, gost, chicago) => {
    const made = cite(changes);
    expect(made.gost).toBe(gost);
    expect(made.chicago).toBe(chicago);
  });
});

describe('archival references', () => {
  it('leaves out levels that are not stated', () => {
    const part = { archive: null, fond: '17', opis: null, delo: '5', listy: '3' };
    expect(referenceRussian(part)).toBe('Ф. 17. Д. 5. Л. 3');
    expect(referenceEnglish(part)).toBe('f. 17, d. 5, l. 3');
  });
});
