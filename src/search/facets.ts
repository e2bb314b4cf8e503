// A question → how many of the passages found have each value of each facet. The counts of a facet leave its own filter
// out, so that one sees what choosing another value would give.
import { facetTests, facetValues, failedTests, joinFilters } from './filter-facets.js';
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
  const found: FoundRow[] = [];
  for (const [place, row] of visible.facets.entries()) {
    if (matches[place] === 0) continue;
    const failed = failedTests(row, tests);
    if (failed.length === 0) answer.total += matches[place];
    if (failed.length < 2) found.push({ place, count: matches[place], failed: failed[0] });
  }
  for (const name of FACETS) answer.facets[name] = countsOf(name, found, visible);
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

/** A combination of values that occurs among the passages found, and which filter keeps it out if only one does. */
interface FoundRow {
  place: number;
  count: number;
  failed: FacetName | undefined;
}

function countsOf(name: FacetName, found: readonly FoundRow[], visible: VisibleCollection): FacetCount[] {
  const { values, ofRow } = valueTable(visible, name);
  const counts = new Int32Array(values.length);
  for (const { place, count, failed } of found)
    if (failed === undefined || failed === name) for (const value of ofRow[place]) counts[value] += count;
  const titles = name === 'source' ? new Map([...visible.sources.values()].map(({ id, title }) => [id, title])) : null;
  const rows: FacetCount[] = [];
  for (const [number, value] of values.entries())
    if (counts[number] > 0)
      rows.push({ value, count: counts[number], ...(titles ? { label: titles.get(value) } : {}) });
  return rows.sort((a, b) => (name === 'year' ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1));
}

/** All values of a facet, and which of them each row of `VisibleCollection.facets` has. */
interface ValueTable {
  values: readonly string[];
  ofRow: readonly (readonly number[])[];
}

const valueTables = new WeakMap<VisibleCollection, Map<FacetName, ValueTable>>();

function valueTable(visible: VisibleCollection, name: FacetName): ValueTable {
  let tables = valueTables.get(visible);
  if (!tables) valueTables.set(visible, (tables = new Map()));
  let table = tables.get(name);
  if (!table) tables.set(name, (table = makeValueTable(visible, name)));
  return table;
}

function makeValueTable({ facets }: VisibleCollection, name: FacetName): ValueTable {
  const numbers = new Map<string, number>();
  const numberOf = (value: string) => {
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    return number;
  };
  const ofRow = facets.map((row) => facetValues(row, name).map(numberOf));
  return { values: [...numbers.keys()], ofRow };
}
