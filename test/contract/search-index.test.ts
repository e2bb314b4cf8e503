// The search over random small collections against a naive reading of every passage: which are found, in which order
// (BM25), how many, and how they are counted; with very long passages, titles, several sources and phrases with gaps.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFacets } from '../../src/search/facets.js';
import { findPassages } from '../../src/search/postings/find-passages.js';
import { matchesText } from '../../src/search/match-text.js';
import { parseQuery } from '../../src/search/parse-query.js';
import { positiveWords, termsOf, type QueryNode } from '../../src/search/query.js';
import { rankPassages } from '../../src/search/postings/rank-passages.js';
import { searchPassages } from '../../src/search/search-passages.js';
import { visibleCollection } from '../../src/search/visible-sources.js';
import type { Store } from '../../src/store/store.js';
import { searchTerms } from '../../src/text/search-terms.js';
import { sampleRows } from '../store/sample-rows.js';
import { DATABASES } from './databases.js';

const WORDS = 'высылка высылки письмо писем комитет Комитета партия Шейнман Шейнману Алма-Ата в на 1928 letter letters Троцкий ссылке'.split(' '); // prettier-ignore

interface Naive {
  text: string;
  title: boolean;
}

/** What filters ask of a passage; `null` outside documents. */
interface Filed {
  year: string | null;
  genre: string | null;
}

/** The plain meaning of BM25: every term of the text, once for each time it stands there, a title's twice. */
function naiveScores(passages: readonly Naive[], node: QueryNode): number[] {
  const bags = passages.map(({ text, title }) => {
    const terms = searchTerms(text).flatMap((word) => word.terms);
    return title ? [...terms, ...terms] : terms;
  });
  const average = bags.reduce((sum, bag) => sum + bag.length, 0) / bags.length;
  const asked = [...new Set(positiveWords(node).flatMap(termsOf))];
  return bags.map((bag) =>
    asked.reduce((score, term) => {
      const holding = bags.filter((other) => other.includes(term)).length;
      const count = bag.filter((other) => other === term).length;
      const telling = Math.log(1 + (bags.length - holding + 0.5) / (holding + 0.5));
      return score + (telling * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * bag.length) / average));
    }, 0),
  );
}

for (const database of DATABASES) {
  describe.skipIf(database.missing !== null)(`the search index on ${database.name}`, () => {
    let opened: Awaited<ReturnType<typeof database.create>>;
    let store: Store;
    const passages: (Naive & Filed)[] = [];
    beforeAll(async () => {
      opened = await database.create();
      store = opened.store;
      const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
      const title = fc
        .tuple(fc.constantFrom('1928', '1929'), fc.constantFrom('Письмо', 'Записка'), line)
        .map(([year, genre, text]) => `№ 1 | ${year} | ${genre} | Секретно | РГАСПИ, 17 | ${text}`);
      const sources = fc.sample(fc.array(fc.oneof({ weight: 5, arbitrary: line }, title), { minLength: 5, maxLength: 30 }), { numRuns: 4, seed: 11 }); // prettier-ignore
      for (const [i, lines] of sources.entries()) {
        const rows = sampleRows(lines.join('\n'), `${i}.txt`);
        await store.writeSource(rows);
        const documents = new Map(rows.edition.documents.map((document) => [document.id, document]));
        for (const { start, end, part, documentId } of rows.edition.passages) {
          const { date = null, genre = null } = documents.get(documentId ?? '') ?? {};
          passages.push({ text: rows.sourceText.text.slice(start, end), title: part === 'title', year: date, genre });
        }
      }
    });
    afterAll(async () => {
      await store?.close();
      await opened?.remove();
    });

    const word = fc.constantFrom(...WORDS);
    const phrase = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `"${words.join(' ')}"`);
    const part = fc.oneof({ weight: 3, arbitrary: word }, phrase);
    const query = fc.oneof(
      part,
      fc.tuple(part, part).map(([a, b]) => `${a} ${b}`),
      fc.tuple(part, part).map(([a, b]) => `${a} OR ${b}`),
      fc.tuple(part, part, part).map(([a, b, c]) => `${a} (${b} OR -${c})`),
      fc.tuple(part, part).map(([a, b]) => `-${a} -${b}`),
      fc.tuple(part, part).map(([a, b]) => `${a} -${b}`),
    );

    it('finds what a reader finds, and ranks it by BM25', async () => {
      const visible = await visibleCollection(store);
      expect(visible.list.count).toBe(passages.length);
      await fc.assert(
        fc.asyncProperty(query, async (text) => {
          const { node } = parseQuery(text);
          const { passages: found, postings } = await findPassages(store, node!, visible);
          const expected = passages.flatMap((passage, i) => (matchesText(passage.text, node!) ? [i] : []));
          expect([...found]).toEqual(expected);
          const terms = [...new Set(positiveWords(node!).flatMap(termsOf))].flatMap((term) => postings.get(term) ?? []);
          const scores = naiveScores(passages, node!);
          const ranked = rankPassages(found, terms, visible.list, 7);
          expect(ranked).toHaveLength(Math.min(7, expected.length));
          const best = expected.map((i) => scores[i]).sort((a, b) => b - a);
          for (const [place, { passage, score }] of ranked.entries()) {
            expect(score).toBeCloseTo(scores[passage], 4);
            expect(score).toBeCloseTo(best[place], 4);
          }
        }),
        { numRuns: 300 },
      );
    });

    it('counts what it finds, page by page and facet by facet', async () => {
      await fc.assert(
        fc.asyncProperty(query, fc.constantFrom('', ' год:1928', ' где:документ'), async (asked, filter) => {
          const { node } = parseQuery(asked);
          const answer = await searchPassages(store, asked + filter, { limit: 200 });
          fc.pre(answer.corrections.length === 0);
          const expected = passages.filter(({ text }) => matchesText(text, node!)).length;
          if (filter === '') expect(answer.total).toBe(expected);
          expect(answer.hits).toHaveLength(answer.total);
          const paged = await searchPassages(store, asked + filter, { limit: 9, offset: 36 });
          expect(paged.hits).toEqual(answer.hits.slice(36, 45));
          const { total, facets } = await countFacets(store, asked + filter);
          expect(total).toBe(answer.total);
          expect(facets.source.reduce((sum, row) => sum + row.count, 0)).toBe(total);
          if (!asked.includes('-')) for (const hit of answer.hits) expect(hit.marks.length).toBeGreaterThan(0);
        }),
        { numRuns: 60 },
      );
    });

    it('counts a facet without its own filter', async () => {
      const choice = fc.subarray(['1928', '1929', '1930']);
      const genres = fc.subarray(['Письмо', 'Записка']);
      await fc.assert(
        fc.asyncProperty(query, choice, genres, async (asked, year, genre) => {
          const { node } = parseQuery(asked);
          fc.pre((await searchPassages(store, asked)).corrections.length === 0);
          const { total, facets } = await countFacets(store, asked, { year, genre });
          const passes = (wanted: string[], value: string | null) =>
            wanted.length === 0 || wanted.includes(value ?? '');
          const found = passages.filter(({ text }) => matchesText(text, node!));
          const counted = (values: (string | null)[]) => {
            const counts: Record<string, number> = {};
            for (const value of values) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
            return counts;
          };
          const shown = (name: 'year' | 'genre') =>
            Object.fromEntries(facets[name].map(({ value, count }) => [value, count]));
          expect(total).toBe(found.filter((row) => passes(year, row.year) && passes(genre, row.genre)).length);
          expect(shown('year')).toEqual(
            counted(found.filter((row) => passes(genre, row.genre)).map((row) => row.year)),
          );
          expect(shown('genre')).toEqual(
            counted(found.filter((row) => passes(year, row.year)).map((row) => row.genre)),
          );
        }),
        { numRuns: 60 },
      );
    });

    it('finds words and phrases in every part of a passage of any length', async () => {
      const filler = Array.from({ length: 9000 }, (_, i) => (i === 5000 ? 'особая примета' : 'слово')).join(' ');
      const rows = sampleRows(`Начало.\n${filler}\nПосле всего примета.`, 'long.txt');
      await store.writeSource(rows);
      const hits = async (text: string) =>
        (await searchPassages(store, text)).hits.map((hit) => [hit.passageId, hit.marks.length > 0]);
      const [, long, last] = rows.edition.passages.map((passage) => passage.id);
      expect(await hits('"особую примету"')).toEqual([[long, true]]);
      expect(await hits('примета source:long')).toEqual(expect.arrayContaining([[last, true], [long, true]])); // prettier-ignore
      expect(await hits('после source:long')).toEqual([[last, true]]);
      await store.removeSource(rows.sourceText.source.id);
      expect(await hits('примета source:long')).toEqual([]);
    });
  });
}
