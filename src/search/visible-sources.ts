// The sources that readers see, and every combination of facet values in them; kept until the collection changes.
import { decodeSource, PassageList, type IndexedSource, type IndexedSourceRow } from './postings/passage-list.js';
import { PostingCache } from './postings/posting-cache.js';
import type { SearchDatabase } from './search-database.js';

export interface VisibleSource {
  /** Number of the import: `source_id` of all rows below. */
  key: number;
  id: string;
  file: string;
  title: string;
}

/** One combination of values that occurs; passages refer to it. */
export interface FacetRow {
  source: VisibleSource;
  zone: string;
  year: number | null;
  genre: string | null;
  classification: string | null;
  archives: string[];
  fonds: string[];
  passages: number;
}

export interface VisibleCollection {
  version: number;
  sources: ReadonlyMap<number, VisibleSource>;
  /** Entities have been named: a word may have other forms. */
  named: boolean;
  /** Rows of all sources, in the order of sources and facet numbers. */
  facets: readonly FacetRow[];
  /** All passages. */
  list: PassageList;
  /** Terms read since the last change. */
  postings: PostingCache;
}

const cache = new WeakMap<object, VisibleCollection>();
/** What was read of each import of a source, which never changes. */
interface KnownSource {
  indexed: IndexedSource;
  facets: readonly Omit<FacetRow, 'source'>[];
}

const known = new WeakMap<object, ReadonlyMap<number, KnownSource>>();

/** Reads them, or takes them from the last call if nothing has changed since. */
export async function visibleCollection(database: SearchDatabase): Promise<VisibleCollection> {
  const { connection } = database;
  const [{ version }] = await connection.query<{ version: number }>('select version from collection');
  const current = cache.get(connection);
  if (current?.version === version) return current;
  const rows = await connection.query<{ id: number; public_id: string; file: string; title: string | null }>(
    `select id, public_id, file, record->>'title' as title from source where state = 'ready' order by id`,
  );
  const sources = new Map(
    rows.map((row) => [row.id, { key: row.id, id: row.public_id, file: row.file, title: row.title || row.file }]),
  );
  const [{ named }] = await connection.query<{ named: boolean }>('select exists (select 1 from name_form) as named');
  const contents = await knownSources(database, [...sources.keys()]);
  const facets: FacetRow[] = [];
  const firstFacets = new Map<number, number>();
  for (const { indexed, facets: rows } of contents) {
    firstFacets.set(indexed.key, facets.length);
    for (const row of rows) facets.push({ ...row, source: sources.get(indexed.key)! });
  }
  const indexed = contents.map((source) => source.indexed);
  const list = new PassageList(indexed, (key) => firstFacets.get(key)!);
  const visible: VisibleCollection = { version, named, sources, facets, list, postings: new PostingCache() };
  cache.set(connection, visible);
  return visible;
}

/** In the order of the numbers given; only those are read that were not known. */
async function knownSources({ connection }: SearchDatabase, keys: readonly number[]): Promise<KnownSource[]> {
  const before = known.get(connection);
  const missing = keys.filter((key) => !before?.has(key));
  const now = new Map<number, KnownSource>();
  if (missing.length > 0) {
    const rows = await connection.query<IndexedSourceRow>(
      `select source_id, passages, length, lengths, facets, pieces from indexed_source where source_id = any($1::int[])`,
      [missing],
    );
    // As one value a source: there may be tens of thousands of combinations.
    const facets = await connection.query<{ source_id: number; rows: Omit<FacetRow, 'source'>[] }>(
      `select source_id, json_agg(json_build_object('zone', zone, 'year', year, 'genre', genre, 'classification', classification,
                                                    'archives', archives, 'fonds', fonds, 'passages', passages) order by facet) as rows
       from facet where source_id = any($1::int[]) group by source_id`,
      [missing],
    );
    const bySource = new Map(facets.map((row) => [row.source_id, row.rows]));
    for (const row of rows)
      now.set(row.source_id, { indexed: decodeSource(row), facets: bySource.get(row.source_id) ?? [] });
  }
  const all = new Map(keys.flatMap((key) => {
    const source = before?.get(key) ?? now.get(key);
    return source ? [[key, source] as const] : [];
  })); // prettier-ignore
  known.set(connection, all);
  return [...all.values()];
}
