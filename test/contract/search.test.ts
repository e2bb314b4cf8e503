// The contract of the search, on every database: rows [query, the passages expected], and random boolean queries against
// a naive reading of every passage.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFacets } from '../../src/search/facets.js';
import { matchesText } from '../../src/search/match-text.js';
import { parseQuery } from '../../src/search/parse-query.js';
import type { SearchDatabase } from '../../src/search/search-database.js';
import { searchPassages, type SearchOptions } from '../../src/search/search-passages.js';
import type { Store } from '../../src/store/store.js';
import { sampleRows } from '../store/sample-rows.js';
import { DATABASES } from './databases.js';

const FIRST = `Введение к сборнику.
№ 1 | 1928-10-11 | Письмо | Секретно | РГАСПИ, 17 | Письмо Ягоды Товстухе о высылке
Решено выслать Шейнмана в Алма-Ату; высылка назначена на зиму.
[1] О Шейнмане см. также справку ОГПУ.
№ 2 | 1929 | Докладная записка | Совершенно секретно | РГАСПИ, 82 | Записка Стецкого
Центральный комитет партии выслушал Бажанова. Комитет помощи не собирался.
Троцкому отказано в билете; ёлка отменена.
№ 146 | 1931-03 | Письмо |  | АПРФ, 3 | Письмо Литвинова
В полпредстве получили телеграмму. Помощь эмигрантам прекращена.`;
const SECOND = `The committee of the Red Aid met in Moscow.
Its members were expelled from the party; two letters were written.
Письма из центрального бюро комитета.`;

/** Query → beginnings of the passages expected, in any order. */
const ROWS: [query: string, expected: string[]][] = [
  ['высылки', ['№ 1 |', 'Решено']],
  ['шейнману', ['Решено', '[1]']],
  ['ШЕЙНМАН справка', ['[1]']],
  ['"центральный комитет"', ['Центральный']],
  ['«комитета центрального»', []],
  ['комитет -партия', ['Письма из']],
  ['комитет OR телеграмма', ['Центральный', 'Письма из', 'В полпредстве']],
  ['телеграммы ИЛИ билеты', ['Троцкому', 'В полпредстве']],
  ['елка', ['Троцкому']],
  ['алма-ата', ['Решено']],
  ['"в Алма-Ате"', ['Решено']],
  ['алмаата', ['Решено']],
  ['letter', ['Its members']],
  ['expelling member', ['Its members']],
  ['высылка год:1928', ['№ 1 |', 'Решено']],
  ['высылка год:1929', []],
  ['письмо year:1928-1930', ['№ 1 |']],
  ['комитет source:second', ['Письма из']],
  ['письмо архив:апрф', ['№ 146']],
  ['письмо фонд:17', ['№ 1 |']],
  ['шейнман где:сноски', ['[1]']],
  ['стецкий гриф:"совершенно секретно"', ['№ 2 |']],
  ['(билет | телеграмма) -полпредство', ['Троцкому']],
  ['в', ['Решено', 'Троцкому', 'В полпредстве']],
  ['в телеграмме', ['В полпредстве']],
  ['жанр:"докладная записка"', ['№ 2 |', 'Центральный', 'Троцкому']],
  ['', []],
  ['"', []],
  ['-', []],
  ['OR', []],
  [')(', []],
  ["'; drop table passage; --", []],
  ['\\', []],
];

for (const database of DATABASES) {
  describe.skipIf(database.missing !== null)(`the search on ${database.name}`, () => {
    let opened: Awaited<ReturnType<typeof database.create>>;
    let store: Store;
    beforeAll(async () => {
      opened = await database.create();
      store = opened.store;
      await store.writeSource(sampleRows(FIRST, 'first.txt'));
      await store.writeSource(sampleRows(SECOND, 'second.txt'));
    });
    afterAll(async () => {
      await store?.close();
      await opened?.remove();
    });

    const find = (query: string, options: SearchOptions = {}, on: SearchDatabase = store) =>
      searchPassages(on, query, { limit: 50, ...options });
    const begins = (expected: string[], texts: string[]) =>
      expect(texts.map((text) => expected.find((begin) => text.startsWith(begin)) ?? text).sort()).toEqual(
        [...expected].sort(),
      );

    it.each(ROWS)('%j finds %j', async (query, expected) => {
      const { hits, total, totalExact } = await find(query);
      begins(
        expected,
        hits.map((hit) => hit.excerpt),
      );
      expect([total, totalExact]).toEqual([expected.length, true]);
    });

    it('gives the same without the extension', async () => {
      const plain = { connection: store.connection, capabilities: { trigram: false } };
      for (const [query, expected] of ROWS)
        begins(
          expected,
          (await find(query, {}, plain)).hits.map((hit) => hit.excerpt),
        );
      expect((await find('телеграма', {}, plain)).corrections.map((row) => row.near[0].term)).toEqual(['телеграмма']);
    });

    it('marks every inflected word found and says where a hit stands', async () => {
      const { hits } = await find('высылка шейнман');
      expect(hits).toHaveLength(1);
      const [hit] = hits;
      expect(hit.marks.map((mark) => hit.excerpt.slice(mark.start, mark.end))).toEqual(['Шейнмана', 'высылка']);
      const rows = sampleRows(FIRST, 'first.txt');
      expect(rows.sourceText.text.slice(hit.start, hit.end)).toBe(hit.excerpt);
      expect(hit).toMatchObject({
        sourceId: rows.sourceText.source.id,
        sourceTitle: 'first.txt',
        zone: 'document',
        part: 'body',
        page: '1',
      });
      expect(hit.document).toMatchObject({
        number: '1',
        genre: 'Письмо',
        date: '1928-10-11',
        classification: 'Секретно',
      });
      const phrase = (await find('"центральный комитет"')).hits[0];
      expect(phrase.marks.map((mark) => phrase.excerpt.slice(mark.start, mark.end))).toEqual([
        'Центральный',
        'комитет',
      ]);
    });

    it('puts the document of a number first', async () => {
      for (const query of ['146', '№ 146', 'документ 146', 'Document 146']) {
        const { hits } = await find(query);
        expect(hits[0]).toMatchObject({ byNumber: true, document: { number: '146' } });
      }
      expect((await find('999')).hits).toEqual([]);
    });

    it('finds the near word for a slip, and suggests', async () => {
      const { hits, corrections, suggestions } = await find('телеграма');
      expect(corrections.map((row) => [row.word, row.near[0].term])).toEqual([['телеграма', 'телеграмма']]);
      expect(hits[0].marks.map((mark) => hits[0].excerpt.slice(mark.start, mark.end))).toEqual(['телеграмму']);
      expect(suggestions).toEqual(['телеграмма']);
      const none = await find('телеграмма щщщщщщщщ');
      expect(none.hits).toEqual([]);
      expect(none.suggestions).toEqual(['телеграмма']);
    });

    it('pages through an answer without loss or repetition', async () => {
      const all = (await find('письмо | комитет | шейнман | помощь')).hits.map((hit) => hit.passageId);
      const paged: string[] = [];
      for (let offset = 0; offset < all.length + 2; offset += 2) {
        paged.push(
          ...(await find('письмо | комитет | шейнман | помощь', { limit: 2, offset })).hits.map((hit) => hit.passageId),
        );
      }
      expect(paged).toEqual(all);
      expect(new Set(all).size).toBe(all.length);
    });

    it('finds a name through another form of it', async () => {
      await store.writeIdentities({
        entities: [], resolutions: [], links: [],
        nameForms: [{ form: 'sheinman', entityId: 'e-1' }, { form: 'шейнман', entityId: 'e-1' }, { form: 'а. шейнман', entityId: 'e-1' }],
      }); // prettier-ignore
      begins(
        ['Решено', '[1]'],
        (await find('Sheinman')).hits.map((hit) => hit.excerpt),
      );
    });

    it('counts facets over all matches, each without its own filter', async () => {
      const { total, facets } = await countFacets(store, 'письмо', { year: ['1928'] });
      expect(total).toBe(1);
      expect(facets.year).toEqual([{ value: '1928', count: 1 }, { value: '1931', count: 1 }]); // prettier-ignore
      expect(facets.fond).toEqual([{ value: 'РГАСПИ. Ф. 17', count: 1 }]);
      expect(facets.genre).toEqual([{ value: 'Письмо', count: 1 }]);
      const zones = (await countFacets(store, 'шейнман')).facets.zone;
      expect(zones).toEqual([{ value: 'document', count: 1 }, { value: 'footnote', count: 1 }]); // prettier-ignore
      const all = await countFacets(store, '');
      expect(all.total).toBe(12);
      expect(all.facets.source.map((row) => [row.label, row.count])).toEqual([["first.txt", 9], ['second.txt', 3]]); // prettier-ignore
    });

    it('answers random boolean queries like a naive reading of every passage', async () => {
      const passages = await store.connection.query<{ id: string; text: string }>('select id, text from passage');
      const words = [...new Set(passages.flatMap((row) => row.text.match(/\p{L}{2,}/gu) ?? [])), 'небывалое'];
      const word = fc.constantFrom(...words);
      const phrase = fc
        .constantFrom(...passages.flatMap((row) => row.text.match(/\p{L}{2,} \p{L}{2,}/gu) ?? []))
        .map((text) => `"${text}"`);
      const query = fc.letrec<{ query: string }>((tie) => ({
        query: fc.oneof(
          { depthSize: 'small' },
          word,
          phrase,
          word.map((text) => `-${text}`),
          fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}) (${b})`),
          fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}) OR (${b})`),
          tie('query').map((text) => `-(${text})`),
        ),
      })).query;
      await fc.assert(
        fc.asyncProperty(query, async (text) => {
          const { node } = parseQuery(text);
          const { hits, corrections } = await find(text);
          // Near words stand in for words that do not occur; this is about those that do.
          fc.pre(corrections.length === 0);
          const expected = passages.filter((row) => matchesText(row.text, node!)).map((row) => row.id);
          expect(hits.map((hit) => hit.passageId).sort()).toEqual(expected.sort());
        }),
        { numRuns: 150 },
      );
    });
  });
}
