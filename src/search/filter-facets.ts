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

function passes(row: FacetRow, name: FacetName, wanted: readonly string[]): boolean {
  const values = facetValues(row, name);
  return wanted.some((want) => {
    if (name === 'source') return isSource(row.source, want);
    if (name === 'year') return isYear(row.year, want);
    const folded = fold(want);
    // «фонд:17» means the fond of that number in any archive.
    if (name === 'fond')
      return values.some((value) => fold(value) === folded || fold(value).endsWith(`. ф. ${folded}`));
    return values.some((value) => fold(value) === folded || (name === 'genre' && fold(value).startsWith(`${folded} `)));
  });
}

function isSource(source: VisibleSource, want: string): boolean {
  if (source.id === want) return true;
  const folded = fold(want);
  return fold(source.title).includes(folded) || fold(source.file).includes(folded);
}

function isYear(year: number | null, want: string): boolean {
  const [from, to = from] = want.split(/[-–—]/).map(Number);
  return year !== null && year >= from && year <= to;
}

/** Whether a combination passes all filters, one left out. */
export function passesFilters(row: FacetRow, filters: SearchFilters, except?: FacetName): boolean {
  return (Object.keys(filters) as FacetName[]).every((name) => {
    const wanted = filters[name];
    return name === except || !wanted || wanted.length === 0 || passes(row, name, wanted);
  });
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
