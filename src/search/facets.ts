// A question → how many of the passages found have each value of each facet. The counts of a facet leave its own filter
// out, so that one sees what choosing another value would give.
import { tsquery } from './compile-query.js';
import { facetValues, joinFilters, passesFilters } from './filter-facets.js';
import { parseQuery } from './parse-query.js';
import type { FacetName, SearchFilters } from './query.js';
import type { SearchDatabase } from './search-database.js';
import { visibleCollection, type VisibleCollection } from './visible-sources.js';
import { widenQuery } from './widen-query.js';

export interface FacetCount {
  value: string;
  count: number;
  /** What to show instead of the value: a source's title. */
  label?: string;
}

export interface FacetAnswer {
  /** Passages found under all filters. */
  total: number;
  facets: Record<FacetName, FacetCount[]>;
}

const FACETS: FacetName[] = ['source', 'year', 'genre', 'archive', 'fond', 'classification', 'zone'];

/** Counts over all matches, by one pass over the index. Years in order of time, other values by count. */
export async function countFacets(
  database: SearchDatabase,
  question: string,
  filters: SearchFilters = {},
): Promise<FacetAnswer> {
  const visible = await visibleCollection(database);
  const parsed = parseQuery(question);
  const joined = joinFilters(parsed.filters, filters);
  const matches = parsed.node
    ? await countMatches(database, tsquery((await widenQuery(database, parsed.node, visible)).node), visible)
    : new Map([...visible.facets.values()].map((row) => [row.facet, row.passages]));
  const answer: FacetAnswer = { total: 0, facets: {} as FacetAnswer['facets'] };
  for (const [facet, count] of matches) {
    const row = visible.facets.get(facet);
    if (row && passesFilters(row, joined)) answer.total += count;
  }
  for (const name of FACETS) answer.facets[name] = countsOf(name, matches, visible, joined);
  return answer;
}

async function countMatches(
  { connection }: SearchDatabase,
  query: string,
  { sources }: VisibleCollection,
): Promise<Map<number, number>> {
  const rows = await connection.query<{ facet: number | string; count: number }>(
    `select facet, count(*)::int as count from passage where tsv @@ $1::tsquery and source_id = any($2::int[]) group by facet`,
    [query, [...sources.keys()]],
  );
  return new Map(rows.map((row) => [Number(row.facet), row.count]));
}

function countsOf(
  name: FacetName,
  matches: ReadonlyMap<number, number>,
  visible: VisibleCollection,
  filters: SearchFilters,
): FacetCount[] {
  const counts = new Map<string, number>();
  for (const [facet, count] of matches) {
    const row = visible.facets.get(facet);
    if (!row || !passesFilters(row, filters, name)) continue;
    for (const value of facetValues(row, name)) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const titles = new Map([...visible.sources.values()].map((source) => [source.id, source.title]));
  const rows = [...counts].map(([value, count]): FacetCount =>
    name === 'source' ? { value, count, label: titles.get(value) } : { value, count },
  );
  return rows.sort((a, b) => (name === 'year' ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1));
}
