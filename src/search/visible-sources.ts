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
/** An import of a source never changes. */
const decoded = new WeakMap<object, ReadonlyMap<number, IndexedSource>>();

/** Reads them, or takes them from the last call if nothing has changed since. */
export async function visibleCollection(database: SearchDatabase): Promise<VisibleCollection> {
  const { connection } = database;
  const [{ version }] = await connection.query<{ version: number }>('select version from collection');
  const known = cache.get(connection);
  if (known?.version === version) return known;
  const rows = await connection.query<{ id: number; public_id: string; file: string; title: string | null }>(
    `select id, public_id, file, record->>'title' as title from source where state = 'ready' order by id`,
  );
  const sources = new Map(
    rows.map((row) => [row.id, { key: row.id, id: row.public_id, file: row.file, title: row.title || row.file }]),
  );
  const facets = await facetRows(database, sources);
  const [{ named }] = await connection.query<{ named: boolean }>('select exists (select 1 from name_form) as named');
  const firstFacets = new Map<number, number>();
  for (const [place, { source }] of facets.entries())
    if (!firstFacets.has(source.key)) firstFacets.set(source.key, place);
  const indexed = await indexedSources(database, [...sources.keys()]);
  const list = new PassageList(indexed, (key) => firstFacets.get(key) ?? 0);
  const visible: VisibleCollection = { version, named, sources, facets, list, postings: new PostingCache() };
  cache.set(connection, visible);
  return visible;
}

async function facetRows(
  { connection }: SearchDatabase,
  sources: ReadonlyMap<number, VisibleSource>,
): Promise<FacetRow[]> {
  const rows = await connection.query<Omit<FacetRow, 'source'> & { source_id: number }>(
    `select source_id, zone, year, genre, classification, archives, fonds, passages from facet
     where source_id = any($1::int[]) order by source_id, facet`,
    [[...sources.keys()]],
  );
  return rows.map(({ source_id, ...row }) => ({ ...row, source: sources.get(source_id)! }));
}

/** In order of their numbers; only those are read that were not known. */
async function indexedSources({ connection }: SearchDatabase, keys: readonly number[]): Promise<IndexedSource[]> {
  const known = decoded.get(connection) ?? new Map<number, IndexedSource>();
  const missing = keys.filter((key) => !known.has(key));
  const rows =
    missing.length === 0
      ? []
      : await connection.query<IndexedSourceRow>(
          `select source_id, passages, length, lengths, facets, pieces from indexed_source where source_id = any($1::int[])`,
          [missing],
        );
  const read = new Map(rows.map((row) => [row.source_id, decodeSource(row)]));
  const now = new Map(keys.flatMap((key) => {
    const source = known.get(key) ?? read.get(key);
    return source ? [[key, source] as const] : [];
  })); // prettier-ignore
  decoded.set(connection, now);
  return [...now.values()];
}
