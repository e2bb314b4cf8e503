// A question → how many of the passages found have each value of each facet. The counts of a facet leave its own filter
// out, so that one sees what choosing another value would give.
import { facetTests, facetValues, joinFilters, passesAll, type FacetTest } from './filter-facets.js';
import { findPassages } from './postings/find-passages.js';
import { parseQuery } from './parse-query.js';
import type { FacetName, QueryNode, SearchFilters } from './query.js';
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

/** Counts over all matches. Years in order of time, other values by count. */
export async function countFacets(
  database: SearchDatabase,
  question: string,
  filters: SearchFilters = {},
): Promise<FacetAnswer> {
  const visible = await visibleCollection(database);
  const parsed = parseQuery(question);
  const tests = facetTests(joinFilters(parsed.filters, filters));
  const matches = parsed.node
    ? await countMatches(database, parsed.node, visible)
    : Int32Array.from(visible.facets, (row) => row.passages);
  const answer: FacetAnswer = { total: 0, facets: {} as FacetAnswer['facets'] };
  for (const [place, row] of visible.facets.entries())
    if (matches[place] > 0 && passesAll(row, tests)) answer.total += matches[place];
  for (const name of FACETS) answer.facets[name] = countsOf(name, matches, visible, tests);
  return answer;
}

/** How many passages of each facet row are found. */
async function countMatches(
  database: SearchDatabase,
  node: QueryNode,
  visible: VisibleCollection,
): Promise<Int32Array> {
  const widened = await widenQuery(database, node, visible);
  const { passages } = await findPassages(database, widened.node, visible);
  const counts = new Int32Array(visible.facets.length);
  for (const passage of passages) counts[visible.list.facets[passage]]++;
  return counts;
}

function countsOf(
  name: FacetName,
  matches: Int32Array,
  visible: VisibleCollection,
  tests: ReadonlyMap<FacetName, FacetTest>,
): FacetCount[] {
  const counts = new Map<string, number>();
  for (const [place, row] of visible.facets.entries()) {
    const count = matches[place];
    if (count === 0 || !passesAll(row, tests, name)) continue;
    for (const value of facetValues(row, name)) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const titles = new Map([...visible.sources.values()].map((source) => [source.id, source.title]));
  const rows = [...counts].map(([value, count]): FacetCount =>
    name === 'source' ? { value, count, label: titles.get(value) } : { value, count },
  );
  return rows.sort((a, b) => (name === 'year' ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1));
}
