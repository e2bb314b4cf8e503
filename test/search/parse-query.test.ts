// What is typed → the tree it means, written back with & | ! and quotes; filters; numbers. Nothing typed is an error.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesText } from '../../src/search/match-text.js';
import { parseQuery } from '../../src/search/parse-query.js';
import type { QueryNode } from '../../src/search/query.js';

function written(node: QueryNode | null): string {
  if (!node) return '';
  switch (node.kind) {
    case 'word':
      return node.text + (node.fuzzy ? '~' : '');
    case 'phrase':
      return `"${node.words.map((word) => word.text).join(' ')}"`;
    case 'not':
      return `!${written(node.node)}`;
    default:
      return `(${node.nodes.map(written).join(node.kind === 'and' ? ' & ' : ' | ')})`;
  }
}

const ROWS: [query: string, tree: string][] = [
  ['высылка', 'высылка'],
  ['высылка Троцкого', '(высылка & Троцкого)'],
  ['письмо OR записка', '(письмо | записка)'],
  ['письмо ИЛИ записка телеграмма', '(письмо | (записка & телеграмма))'],
  ['письмо|записка', '(письмо | записка)'],
  ['(письмо | записка) телеграмма', '((письмо | записка) & телеграмма)'],
  ['письмо -записка', '(письмо & !записка)'],
  ['письмо −записка', '(письмо & !записка)'],
  ['письмо - записка', '(письмо & записка)'],
  ['письмо -"два слова"', '(письмо & !"два слова")'],
  ['письмо -(два | слова)', '(письмо & !(два | слова))'],
  ['--письмо', 'письмо'],
  ['"центральный комитет"', '"центральный комитет"'],
  ['«центральный комитет»', '"центральный комитет"'],
  ['„центральный комитет“', '"центральный комитет"'],
  ['"одно', 'одно'],
  ['в ссылке', 'ссылке'],
  ['в', 'в'],
  ['В ссылке', '(В & ссылке)'],
  ['"в ссылке"', '"в ссылке"'],
  ['the letter', 'letter'],
  ['письмо~', 'письмо~'],
  ['ЦК/ОГПУ', '(ЦК & ОГПУ)'],
  ['Алма-Ата', '("Алма Ата" | Алма-Ата)'],
  ['и/или OR', '(и & или)'],
  ['', ''],
  ['()', ''],
  ['- | OR )', ''],
];

describe('a query', () => {
  it.each(ROWS)('%j means %j', (query, tree) => expect(written(parseQuery(query).node)).toBe(tree));

  it.each<[string, object, string]>([
    ['письмо год:1928', { year: ['1928'] }, 'письмо'],
    ['year:1920-1930 year:1935', { year: ['1920-1930', '1935'] }, ''],
    ['жанр:"докладная записка"', { genre: ['докладная записка'] }, ''],
    ['архив:РГАСПИ фонд:17', { archive: ['РГАСПИ'], fond: ['17'] }, ''],
    ['где:сноски zone:article', { zone: ['footnote', 'article'] }, ''],
    ['class:«строго секретно»', { classification: ['строго секретно'] }, ''],
    ['год:давно', {}, '(год & давно)'],
    ['примечание:важно', {}, '(примечание & важно)'],
  ])('%j filters by %j', (query, filters, tree) => {
    const parsed = parseQuery(query);
    expect(parsed.filters).toEqual(filters);
    expect(written(parsed.node)).toBe(tree);
  });

  it.each<[string, string | null]>([
    ['146', '146'],
    ['№146', '146'],
    ['№ 12а', '12а'],
    ['Документ № 7', '7'],
    ['doc. 7', '7'],
    ['письмо 146', null],
    ['1928 год', null],
  ])('%j is the number %j', (query, number) => expect(parseQuery(query).documentNumber).toBe(number));

  it('never fails, whatever is typed', () => {
    const signs = fc.constantFrom(
      '"',
      '«',
      '»',
      '(',
      ')',
      '|',
      '-',
      ' ',
      'OR',
      'год:',
      'год:1928',
      '~',
      ':',
      '\\',
      "'",
      '&',
      '!',
      'слово',
      'Word',
      '12',
      '\0',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 14 }), (parts) => {
        const { node } = parseQuery(parts.join(''));
        if (node) expect(typeof matchesText('слово Word 12', node)).toBe('boolean');
      }),
    );
  });
});
