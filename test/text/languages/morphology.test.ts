import { expect, test } from 'vitest';
import { lemmas, readings } from '../../../src/text/languages/ru/morphology.js';

test.each([
  ['Москве', 'москва'],
  ['москве', 'москва'],
  ['СТАЛИНУ', 'сталин'],
  ['Ивановичу', 'иванович'],
  ['Ильиничне', 'ильинична'],
  ['Алма-Ате', 'алма-ата'],
  ['пришёл', 'прийти'],
  ['зеленых', 'зеленый'],
])('%s → %s', (form, lemma) => expect(lemmas(form)[0]).toBe(lemma));

test('a name is known by its capital, a guess is marked as one', () => {
  expect(readings('Троцкому').some((reading) => reading.known && reading.tags.has('Surn'))).toBe(true);
  expect(readings('Шейнману').every((reading) => !reading.known)).toBe(true);
  expect(readings('Sheinman')).toEqual([]);
});
