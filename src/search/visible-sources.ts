// The sources that readers see, and every combination of facet values in them; kept until the collection changes.
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
  facet: number;
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
  /** By facet number. */
  facets: ReadonlyMap<number, FacetRow>;
}

const cache = new WeakMap<object, VisibleCollection>();

/** Reads them, or takes them from the last call if nothing has changed since. */
export async function visibleCollection(database: SearchDatabase): Promise<VisibleCollection> {
  const { connection } = database;
  const [{ version }] = await connection.query<{ version: number }>('select version from collection');
  const known = cache.get(connection);
  if (known?.version === version) return known;
  const rows = await connection.query<{ id: number; public_id: string; file: string; record: { title?: string } }>(
    `select id, public_id, file, record from source where state = 'ready' order by public_id`,
  );
  const sources = new Map(
    rows.map((row) => [
      row.id,
      { key: row.id, id: row.public_id, file: row.file, title: row.record.title || row.file },
    ]),
  );
  const facets = await connection.query<Omit<FacetRow, 'source'> & { source_id: number }>(
    `select source_id, facet, zone, year, genre, classification, archives, fonds, passages from facet
     where source_id = any($1::int[]) order by facet`,
    [[...sources.keys()]],
  );
  const [{ named }] = await connection.query<{ named: boolean }>('select exists (select 1 from name_form) as named');
  const visible: VisibleCollection = {
    version,
    named,
    sources,
    // A server hands bigint over as text.
    facets: new Map(
      facets.map(({ source_id, ...row }) => [
        Number(row.facet),
        { ...row, facet: Number(row.facet), source: sources.get(source_id)! },
      ]),
    ),
  };
  cache.set(connection, visible);
  return visible;
}
