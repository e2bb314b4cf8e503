import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { searchTerms, termsOfWord } from '../../src/text/search-terms.js';

/** Two words are one search if what is asked for one meets what is indexed for the other. */
function meet(asked: string, printed: string): boolean {
  const query = searchTerms(asked, { query: true }).flatMap((word) => word.terms);
  return searchTerms(printed).some((word) => word.terms.some((term) => query.includes(term)));
}

const SAME: [string, string][] = [
  ['высылка', 'высылкою'],
  ['высылку', 'высылок'],
  ['шейнману', 'Шейнман'],
  ['Шейнманом', 'ШЕЙНМАНА'],
  ['ёлка', 'елки'],
  ['пришёл', 'пришла'],
  ['люди', 'человека'],
  ['исключенный', 'исключены'],
  ['карла', 'Карлом'],
  ['москвы', 'Москве'],
  ['алма-ата', 'в Алма-Ате'],
  ['невозвращенцы', 'невозвращенцев'],
  ['социал-демократ', 'социал-демократами'],
  ['демократы', 'социал-демократами'],
  ['революция', 'ре-\nволюции'],
  ['refuse', 'refused'],
  ['refusing', 'refuses'],
  ['stop', 'stopped'],
  ['city', 'cities'],
  ['children', 'child'],
  ['decide', 'deciding'],
  ['control', 'controlled'],
  ['family', 'families'],
  ['party', "party's"],
  ['emigrant', 'emigrants'],
  ['leave', 'left'],
  ['1924', 'в 1924 г.'],
  ['адресат', 'адресата23'],
];
test.each(SAME)('%s finds %s', (asked, printed) => {
  expect(meet(asked, printed)).toBe(true);
  expect(meet(printed, asked)).toBe(true);
});

const DIFFERENT: [string, string][] = [
  ['рота', 'рту'],
  ['партия', 'парта'],
  ['Троцкий', 'троцкизм'],
  ['Зиновьев', 'Зинаида'],
  ['state', 'stat'],
  ['дом', 'дума'],
  ['1924', '1925'],
];
test.each(DIFFERENT)('%s does not find %s', (asked, printed) => expect(meet(asked, printed)).toBe(false));

const require = createRequire(import.meta.url);
const petrovich = require('petrovich') as (
  person: { gender: string; last: string },
  grammaticalCase: string,
) => { last: string };
const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];
const SURNAMES = readFileSync(new URL('./surnames.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));

function caseForms(surname: string, gender: 'male' | 'female'): string[] {
  let nominative = surname;
  if (gender === 'female' && /(?:ов|ев|ин)$/.test(surname)) nominative = `${surname}а`;
  else if (gender === 'female' && /..(?:ий|ый|ой)$/.test(surname)) nominative = `${surname.slice(0, -2)}ая`;
  return [nominative, ...CASES.map((name) => petrovich({ gender, last: nominative }, name).last)];
}

test(`every case of ${SURNAMES.length} surnames finds every other, in capitals and small letters`, () => {
  expect(SURNAMES.length).toBeGreaterThanOrEqual(200);
  const missed: string[] = [];
  for (const surname of SURNAMES) {
    for (const gender of ['male', 'female'] as const) {
      const forms = caseForms(surname, gender);
      for (const asked of forms) {
        for (const printed of [surname, ...forms]) {
          if (!meet(asked, printed)) missed.push(`${asked} ${printed}`);
          if (!meet(asked.toLowerCase(), printed)) missed.push(`${asked.toLowerCase()} ${printed}`);
        }
      }
    }
  }
  expect(missed).toEqual([]);
});

test('different surnames of the list stay apart', () => {
  let joined = 0;
  for (const a of SURNAMES) {
    const terms = new Set(termsOfWord(a));
    for (const b of SURNAMES) if (a !== b && termsOfWord(b).some((term) => terms.has(term))) joined++;
  }
  expect(joined).toBeLessThanOrEqual(4);
});

test('a broken word is one term over both lines, with the offsets of the text', () => {
  const text = 'отдел наци-\nональных меньшинств';
  const [, word] = searchTerms(text);
  expect(text.slice(word.start, word.end)).toBe('наци-\nональных');
  expect(word.terms).toContain('национальный');
  expect(word.position).toBe(1);
});

test('the parts of a compound count one each, the whole stands with the first', () => {
  const found = searchTerms('в Алма-Ате жил');
  expect(found.map((word) => word.position)).toEqual([0, 1, 2, 3]);
  expect(found[1].terms).toContain('алмаата');
});

test('words are few-termed, in order, inside the text, and terms are plain letters or digits', () => {
  const piece = fc.constantFrom(
    'Стали',
    'сталь ',
    '-',
    '-\n',
    ' ',
    'A',
    "l'",
    '1924',
    'Қазақ',
    'ё',
    '«',
    'refused ',
    '\u00ad',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const [position, word] of searchTerms(text).entries()) {
        expect(word.position).toBe(position);
        expect(word.start).toBeGreaterThanOrEqual(at);
        expect(word.end).toBeLessThanOrEqual(text.length);
        expect(word.terms.length).toBeLessThanOrEqual(8);
        for (const term of word.terms) expect(term).toMatch(/^[\p{Ll}\p{Lo}\d]+$/u);
        at = word.end;
      }
    }),
  );
});
