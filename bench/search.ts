// How long a search takes over a million passages: the corpus is imported once, its passages are copied inside the
// database until there are enough, then each of some hundred different queries is asked once.
//   node scripts/run.js bench/search.ts --corpus DIR [--passages 1000000] [--collection DIR, kept and used again]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from '../src/read/read-source.js';
import { countFacets } from '../src/search/facets.js';
import { searchPassages } from '../src/search/search-passages.js';
import { splitDocuments } from '../src/split/split-documents.js';
import type { Connection } from '../src/store/database/connection.js';
import { MIGRATIONS } from '../src/store/database/migrations.js';
import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store/store.js';
import { percentiles, printTable, randomFrom, seconds } from './measure.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    passages: { type: 'string', default: '1000000' },
    collection: { type: 'string' },
    queries: { type: 'string', default: '300' },
  },
});
if (!values.corpus) throw new Error('Say where the corpus is: --corpus DIR');
const folder = values.collection ?? mkdtempSync(join(tmpdir(), 'opis-bench-'));

const store = await openStore({ folder }, { command: 'bench/search.ts' });
const wanted = Number(values.passages);
if ((await passageCount(store)) < wanted) await fill(store, values.corpus, wanted);
await measure(store, Number(values.queries));
await store.close();
if (!values.collection) rmSync(folder, { recursive: true, force: true });

async function passageCount({ connection }: Store): Promise<number> {
  return (await connection.query<{ count: number }>('select coalesce(sum(passages), 0)::int as count from facet'))[0]
    .count;
}

/** Imports the corpus, then copies whole sources in the database. */
async function fill({ connection, writeSource }: Store, corpus: string, target: number): Promise<void> {
  const begun = performance.now();
  for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
    const { sourceText } = await readSource({ file, bytes: readFileSync(join(corpus, file)) });
    if (!sourceText) continue;
    const edition = splitDocuments(sourceText);
    await writeSource({ sourceText, edition, mentions: [], statements: [], figures: [], norms: [], problems: [] });
  }
  process.stderr.write(`imported ${seconds(performance.now() - begun)}\n`);
  await replicate(connection, target);
  process.stderr.write(`copied ${seconds(performance.now() - begun)}\n`);
  for (const table of ['passage', 'document', 'posting', 'indexed_source', 'facet'])
    await connection.query(`vacuum analyze ${table}`);
  await connection.query('update collection set version = version + 1');
  process.stderr.write(`ready ${seconds(performance.now() - begun)}; ${MIGRATIONS.length} steps of schema\n`);
}

async function replicate(connection: Connection, target: number): Promise<void> {
  const [{ last, size }] = await connection.query<{ last: number; size: number }>(
    `select max(id) as last, (select sum(passages)::int from facet) as size from source`,
  );
  for (let copy = 1; copy * size < target; copy++) {
    const shift = copy * last;
    await connection.query(
      `insert into source (id, public_id, state, file, sha256, kind, profile, imported_at, text_length, holdings, stages, record, layout, edition)
       overriding system value select id + ${shift}, public_id || '-${copy}', state, file, sha256, kind, profile, imported_at, text_length,
         holdings, stages, record, '{}', '{}' from source where id <= ${last}`,
    );
    const copied: [string, string][] = [
      ['facet', `facet, zone, year, genre, classification, archives, fonds, passages`],
      ['document', `ordinal, id || '-${copy}', document_id || '-${copy}', start_at, end_at, number, title, genre, date, year, classification, head, record`],
      ['posting', 'term, passages, entries, places'],
      ['indexed_source', 'passages, length, lengths, facets, pieces'],
      ['passage', `ordinal, piece, id || '-${copy}', document_id || '-${copy}', start_at, end_at, zone, part, page, text, '{}'`],
    ]; // prettier-ignore
    for (const [table, columns] of copied) {
      const names = columns.replaceAll(/ \|\| '-\d+'/g, '').replace("'{}'", 'record');
      await connection.query(
        `insert into ${table} (source_id, ${names}) select source_id + ${shift}, ${columns} from ${table} where source_id <= ${last}`,
      );
    }
  }
}

async function measure(database: Store, count: number): Promise<void> {
  const kinds = await makeQueries(database, count);
  const rows: (string | number)[][] = [];
  const everySearch: number[] = [];
  const everyFacet: number[] = [];
  // Time of the processor: what a search would take on a machine that does nothing else.
  const everyWork: number[] = [];
  await searchPassages(database, 'разминка');
  for (const [kind, queries] of Object.entries(kinds)) {
    const [searches, facets, found, work] = [[] as number[], [] as number[], [] as number[], [] as number[]];
    for (const query of queries) {
      const before = process.cpuUsage();
      let begun = performance.now();
      const { hits } = await searchPassages(database, query, { limit: 20 });
      searches.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(before);
      work.push((user + system) / 1000);
      begun = performance.now();
      const { total } = await countFacets(database, query);
      facets.push(performance.now() - begun);
      found.push(hits.length === 0 ? 0 : total);
    }
    everySearch.push(...searches);
    everyFacet.push(...facets);
    everyWork.push(...work);
    rows.push([
      kind,
      queries.length,
      percentiles(found)[0].toFixed(0),
      ...times(searches),
      ...times(work).slice(0, 2),
      ...times(facets),
      queries[searches.indexOf(Math.max(...searches))],
    ]);
  }
  rows.push([
    'all',
    everySearch.length,
    '',
    ...times(everySearch),
    ...times(everyWork).slice(0, 2),
    ...times(everyFacet),
    '',
  ]);
  process.stdout.write(
    `${await passageCount(database)} passages, memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB\n`,
  );
  printTable(
    [
      'query',
      'n',
      'found p50',
      'search p50',
      'p95',
      'max',
      'processor p50',
      'p95',
      'facets p50',
      'p95',
      'max',
      'slowest search',
    ],
    rows,
  );
}

function times(list: number[]): string[] {
  return percentiles(list).map((time) => `${time.toFixed(1)} ms`);
}

/** Queries of many kinds from the words of the collection, the same at every run. */
async function makeQueries({ connection }: Store, count: number): Promise<Record<string, string[]>> {
  const each = Math.ceil(count / 9);
  const texts = (
    await connection.query<{ text: string }>(
      `select text from passage where source_id = (select source_id from facet group by source_id order by sum(passages) desc, source_id limit 1) and zone = 'document' and part = 'body' and length(text) > 80 order by ordinal limit 4000`,
    )
  ).map((row) => row.text);
  const random = randomFrom(7);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)];
  const from = (pattern: RegExp) => {
    for (;;) {
      const match = pick([...pick(texts).matchAll(pattern)]);
      if (match) return match[0];
    }
  };
  const make = (one: () => string) => Array.from({ length: each }, one);
  const word = () => from(/(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu);
  const name = () => from(/(?<=\p{Ll} )\p{Lu}\p{Ll}{4,}/gu);
  const slip = (text: string) => text.slice(0, 3) + text[4] + text[3] + text.slice(5);
  return {
    word: make(word),
    name: make(name),
    'two words': make(() => `${word()} ${word()}`),
    'three words of a line': make(() =>
      pick(texts)
        .match(/\p{L}{4,}/gu)!
        .slice(0, 3)
        .join(' '),
    ),
    phrase: make(() => `"${from(/(?<!\p{L})\p{Ll}{4,} \p{Ll}{4,}(?!\p{L})/gu)}"`),
    'or, not': make(() => `${word()} OR ${name()} -${word()}`),
    'with a year': make(() => `${word()} год:${1923 + Math.floor(random() * 14)}`),
    slip: make(() => slip(from(/(?<!\p{L})\p{Ll}{8,}(?!\p{L})/gu))),
    number: make(() => `№ ${1 + Math.floor(random() * 200)}`),
  };
}
