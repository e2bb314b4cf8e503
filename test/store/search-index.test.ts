// What the rows of the search index say of a source: every term, in which passages, how often and where.
import { describe, expect, it } from 'vitest';
import { PIECE_WORDS, SearchIndex } from '../../src/store/search-index.js';
import { readNumbers } from '../../src/text/number-text.js';

/** Passages as texts; one that begins with `#` is a title. */
function indexed(...texts: string[]) {
  const index = new SearchIndex();
  const pieces = texts.map((text, ordinal) =>
    index.add({ ordinal, text: text.replace('#', ''), title: text.startsWith('#'), facet: ordinal % 2 }),
  );
  const rows = [...index.chunks(7)].flatMap(({ table, bytes }) =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ table, fields: line.split('\t') })),
  );
  const terms = rows.filter((row) => row.table === 'posting').map(({ fields }) => fields);
  const [source] = rows.filter((row) => row.table === 'indexed_source').map(({ fields }) => fields);
  const posting = (term: string) => {
    const [, , count, entries, places] = terms.find((fields) => fields[1] === term) ?? [];
    return count === undefined ? null : { count: Number(count), entries: readNumbers(entries), places: readNumbers(places) }; // prettier-ignore
  };
  return { index, pieces, terms: terms.map((fields) => fields[1]), posting, source };
}

describe('the search index of a source', () => {
  it('says in which passages a term stands, how often and where', () => {
    const { posting, source, terms } = indexed('Письмо и письмо', 'ничего', '#и письмо', 'письмо');
    // Passage 0 twice, at words 0 and 2; then passage 2 (one between), word 1; then passage 3, word 0.
    expect(posting('письмо')).toEqual({ count: 3, entries: [1, 0, 2, 0], places: [0, 2, 1, 0] });
    expect(posting('и')).toEqual({ count: 2, entries: [0, 2], places: [1, 0] });
    expect(posting('небывалое')).toBeNull();
    expect(terms).toEqual([...terms].sort());
    const [key, passages, , lengths, facets, pieces] = source;
    expect([key, passages, pieces]).toEqual(['7', '4', '']);
    expect(readNumbers(lengths).map((length) => length % 2)).toEqual([0, 0, 1, 0]);
    expect(readNumbers(facets)).toEqual([0, 1, 0, 1]);
  });

  it('cuts what is very long into pieces, each with places of its own', () => {
    const long = `${'слово '.repeat(PIECE_WORDS)}конец`;
    const { pieces, posting, source } = indexed('начало', long, 'конец');
    expect(pieces.map((texts) => texts.length)).toEqual([1, 2, 1]);
    expect(pieces[1].join('')).toBe(long);
    expect(posting('конец')).toEqual({ count: 2, entries: [4, 0], places: [0, 0] });
    expect([source[1], readNumbers(source[5])]).toEqual(['4', [2, 2]]);
  });

  it('knows the words by which near ones are found: no stems, no numbers, but words with a hard sign in them', () => {
    const { index } = indexed('Съезду 1928 года телеграфировал Шейнману в ЦК');
    const words = index.words();
    expect(words).toEqual(expect.arrayContaining(['съезд', 'съезду', 'шейнману', 'год']));
    for (const word of words) expect(word).toMatch(/^[^0-9]{3,}$/);
    expect(words.filter((word) => word.endsWith('ъ'))).toEqual([]);
  });
});
