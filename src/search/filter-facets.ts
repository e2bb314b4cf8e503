// Filters → which combinations of facet values pass them. Case does not matter; years may be ranges. Pure.
import type { FacetName, SearchFilters } from './query.js';
import type { FacetRow, VisibleSource } from './visible-sources.js';

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

/** The values of one facet in a combination, as facet counts list them. */
export function facetValues(row: FacetRow, name: FacetName): string[] {
  switch (name) {
    case 'source':
      return [row.source.id];
    case 'year':
      return row.year === null ? [] : [String(row.year)];
    case 'genre':
      return row.genre === null ? [] : [row.genre];
    case 'classification':
      return row.classification === null ? [] : [row.classification];
    case 'zone':
      return [row.zone];
    case 'archive':
      return row.archives;
    case 'fond':
      return row.fonds;
  }
}

/** Whether a combination of values passes. */
export type FacetTest = (row: FacetRow) => boolean;

/** One test for each filter that was given; a test remembers what it has said of a value. */
export function facetTests(filters: SearchFilters): Map<FacetName, FacetTest> {
  const tests = new Map<FacetName, FacetTest>();
  for (const [name, wanted] of Object.entries(filters) as [FacetName, string[]][])
    if (wanted.length > 0) tests.set(name, testOf(name, wanted));
  return tests;
}

/** The filters that a combination of values does not pass. */
export function failedTests(row: FacetRow, tests: ReadonlyMap<FacetName, FacetTest>): FacetName[] {
  const failed: FacetName[] = [];
  for (const [name, test] of tests) if (!test(row)) failed.push(name);
  return failed;
}

function testOf(name: FacetName, wanted: readonly string[]): FacetTest {
  switch (name) {
    case 'year': {
      const years = new Set(wanted.flatMap(yearsOf));
      return ({ year }) => year !== null && years.has(year);
    }
    case 'source': {
      const passes = remembered((source: VisibleSource) => wanted.some((want) => isSource(source, want)));
      return (row) => passes(row.source);
    }
    default: {
      const folded = wanted.map(fold);
      const passes = remembered((value: string) => folded.some((want) => isValue(name, fold(value), want)));
      return (row) => facetValues(row, name).some(passes);
    }
  }
}

/** `1928` or `1920-1930`: every year meant. */
function yearsOf(want: string): number[] {
  const [from, to = from] = want.split(/[-–—]/).map(Number);
  const count = Math.min(10_000, to - from + 1);
  return count > 0 ? Array.from({ length: count }, (_, i) => from + i) : [];
}

function isValue(name: FacetName, value: string, want: string): boolean {
  if (value === want) return true;
  // «фонд:17» means the fond of that number in any archive; «жанр:письмо» a «письмо с приложением» too.
  if (name === 'fond') return value.endsWith(`. ф. ${want}`);
  return name === 'genre' && value.startsWith(`${want} `);
}

function isSource(source: VisibleSource, want: string): boolean {
  if (source.id === want) return true;
  const folded = fold(want);
  return fold(source.title).includes(folded) || fold(source.file).includes(folded);
}

function remembered<Value>(test: (value: Value) => boolean): (value: Value) => boolean {
  const known = new Map<Value, boolean>();
  return (value) => {
    let answer = known.get(value);
    if (answer === undefined) known.set(value, (answer = test(value)));
    return answer;
  };
}

/** Both sets of filters together: of one facet either set's values, if only one has any; else their union. */
export function joinFilters(typed: SearchFilters, chosen: SearchFilters = {}): SearchFilters {
  const joined: Record<string, string[]> = {};
  for (const name of new Set([...Object.keys(typed), ...Object.keys(chosen)]) as Set<FacetName>) {
    const values = [...new Set([...(typed[name] ?? []), ...(chosen[name] ?? [])])];
    if (values.length > 0) joined[name] = values;
  }
  return joined as SearchFilters;
}
