import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize, words } from '../../src/text/tokens.js';

const ROWS: [string, string[]][] = [
  ['В г.Верный', ['В', 'г', '.', 'Верный']],
  ['Тер-Петросян прибыл', ['Тер-Петросян', 'прибыл']],
  ["O'Brien's well-known", ["O'Brien's", 'well-known']],
  ['адресата23', ['адресата', '23']],
  ['№ 5/с', ['№', '5', '/', 'с']],
  ['ВКП(б)', ['ВКП', '(', 'б', ')']],
  ['Қазақстан өңірі', ['Қазақстан', 'өңірі']],
  ['17.П.1925г.', ['17', '.', 'П', '.', '1925', 'г', '.']],
  ['ре\u00adволюция', ['ре\u00adволюция']],
];
test.each(ROWS)('%s', (text, expected) => expect(tokenize(text).map((token) => token.quote)).toEqual(expected));

test('words are the tokens that are no punctuation', () => {
  expect(words('Л. 5–7, см. Ф. 17').map((word) => word.quote)).toEqual(['Л', '5', '7', 'см', 'Ф', '17']);
});

test('tokens cover everything but white space, exactly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let rest = '';
      let at = 0;
      for (const token of tokenize(text)) {
        expect(text.slice(token.start, token.end)).toBe(token.quote);
        rest += text.slice(at, token.start);
        at = token.end;
      }
      expect((rest + text.slice(at)).trim()).toBe('');
    }),
  );
});

test('a stretch keeps the offsets of the text', () => {
  expect(tokenize('один два три', 5, 8)).toEqual([{ start: 5, end: 8, quote: 'два', kind: 'word' }]);
});
