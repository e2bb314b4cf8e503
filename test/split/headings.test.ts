// Which lines head documents: registration numbers, list items and contents do not; lost headings are inferred.
import { expect, test } from 'vitest';
import { splitDocuments } from '../../src/split/split-documents.js';
import { plainSource } from './plain-source.js';

const document = (heading: string, title: string, body = 'Дрова привезли.'): string =>
  `${heading}\n${title}\n\n${body}\n\nГАРФ. Ф. 130. Оп. 6. Д. 12. Л. 1. Копия. Машинопись\n\n`;
const letter = (name: string): string => `Письмо ${name} от 3 мая 1922 г. о дровах`;
const numbers = (text: string): (string | null)[] =>
  splitDocuments(plainSource(text)).documents.map((one) => one.number);

test.each([
  ['plain', document('№ 1', letter('А. Котова')) + document('№ 2', letter('Б. Гуля')), ['1', '2']],
  [
    'a registration number below the title',
    document('№ 1', `${letter('А. Котова')}\n\nСекретно\n№ 2\n3 мая 1922 г.`) + document('№ 2', letter('Б. Гуля')),
    ['1', '2'],
  ],
  [
    'numbers in a list',
    document('№ 1', letter('А. Котова'), '№ 2\nПила двуручная\n№ 3\nТопор') + document('№ 2', letter('Б. Гуля')),
    ['1', '2'],
  ],
  [
    'glued sign and leading blank',
    document('№1', letter('А. Котова')) + document(' № 2', letter('Б. Гуля')),
    ['1', '2'],
  ],
  [
    'letters after numbers',
    document('№ 1', letter('А. Котова')) + document('№ 1а', letter('Б. Гуля')) + document('№ 2', letter('В. Седова')),
    ['1', '1а', '2'],
  ],
  ['a left-out number', document('№ 1', letter('А. Котова')) + document('№ 5', letter('Б. Гуля')), ['1', '5']],
  [
    'a misprinted number',
    document('№ 7', letter('А. Котова')) + document('№ 3', letter('Б. Гуля')) + document('№ 9', letter('В. Седова')),
    ['7', '3', '9'],
  ],
  ['a misread digit', document('№ 2', letter('А. Котова')) + document('№ З', letter('Б. Гуля')), ['2', '3']],
])('%s', (_, text, expected) => expect(numbers(text)).toEqual(expected));

test('a heading lost with its title is inferred from the legend before', () => {
  const text =
    document('№ 1', letter('А. Котова')) +
    'Тов. Гулю. Пила нужна к среде.\n\nСедов\n\nГАРФ. Ф. 130. Оп. 6. Д. 12. Л. 4. Подлинник. Рукопись\n\n' +
    document('№ 3', letter('Б. Гуля'));
  const { documents, problems } = splitDocuments(plainSource(text));
  expect(documents.map((one) => [one.number, one.headingPrinted, one.heading])).toEqual([
    ['1', true, '№ 1'],
    ['2', false, '№ 2'],
    ['3', true, '№ 3'],
  ]);
  expect(text.slice(documents[1].start, documents[1].start + 9)).toBe('Тов. Гулю');
  expect(documents[1].references[0].listy).toBe('4');
  expect(problems.map((problem) => problem.rule)).toContain('split/heading-lost');
});

test('a table of contents that lists the titles holds no documents', () => {
  const entries = ['А. Котова', 'Б. Гуля', 'В. Седова']
    .map((name, i) => `№ ${i + 1}. ${letter(name)} ........ ${i * 3 + 5}`)
    .join('\n');
  const volume = ['А. Котова', 'Б. Гуля', 'В. Седова'].map((name, i) => document(`№ ${i + 1}`, letter(name))).join('');
  for (const text of [`СОДЕРЖАНИЕ\n\n${entries}\n\n${volume}`, `${volume}СОДЕРЖАНИЕ\n\n${entries}\n`]) {
    const edition = splitDocuments(plainSource(text));
    expect(edition.documents.map((one) => one.number)).toEqual(['1', '2', '3']);
    expect(edition.documents.every((one) => one.references.length === 1)).toBe(true);
  }
});

test('a date from the editors stands apart from the date of the title', () => {
  const text = document(
    '№ 1',
    'Письмо А. Котова Б. Гулю1',
    'Дрова привезли.\n\n1 Конец декабря 1924 г. – начало января 1925 г.',
  );
  const [only] = splitDocuments(
    plainSource(text + document('№ 2', letter('Б. Гуля')) + document('№ 3', letter('В. Седова'))),
  ).documents;
  expect([only.title, only.date]).toEqual(['Письмо А. Котова Б. Гулю', null]);
});
