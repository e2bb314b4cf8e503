// Search results: an answer → hits with their address in the workbench, their place, and the excerpt cut at its marks.
import type { Zone } from '../model/document.js';
import type { DocumentEntry, FacetCounts, SearchAnswer, SearchFilters, SearchHit } from './workbench-engine.js';

export interface ExcerptRun {
  text: string;
  found: boolean;
}

export interface HitView {
  id: string;
  /** Address in the workbench. */
  href: string;
  zone: Zone;
  part: SearchHit['part'];
  page: string | null;
  sourceId: string;
  sourceTitle: string;
  document: DocumentEntry | null;
  /** Stands in the same document as the hit before it, whose title need not be said again. */
  continued: boolean;
  excerpt: ExcerptRun[];
  cutBefore: boolean;
  cutAfter: boolean;
}

export interface SearchView {
  text: string;
  filters: SearchFilters;
  offset: number;
  limit: number;
  total: number;
  totalExact: boolean;
  hits: HitView[];
  suggestions: string[];
  milliseconds: number;
}

export interface FacetView {
  name: keyof FacetCounts;
  values: { value: string; label: string; count: number; chosen: boolean }[];
}

/** The order in which facets are shown. */
export const FACETS: (keyof FacetCounts)[] = ['source', 'zone', 'year', 'genre', 'archive', 'fond', 'classification'];

/** A text cut at ranges: found and not found in turn. Ranges may touch or overlap. */
export function cutAtMarks(text: string, marks: { start: number; end: number }[]): ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  const push = (piece: string, found: boolean) => {
    if (piece === '') return;
    const last = runs.at(-1);
    if (last && last.found === found) last.text += piece;
    else runs.push({ text: piece, found });
  };
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    push(text.slice(at, start), false);
    push(text.slice(start, end), true);
    at = end;
  }
  push(text.slice(at), false);
  return runs;
}

/** Where a hit is read: its document with its paragraph, or the zone outside documents. */
export function hitAddress(
  hit: Pick<SearchHit, 'documentId' | 'sourceId' | 'passageId' | 'start'>,
  text: string,
): string {
  const query = text ? `?q=${encodeURIComponent(text)}` : '';
  if (hit.documentId)
    return `/documents/${encodeURIComponent(hit.documentId)}${query}#${encodeURIComponent(hit.passageId)}`;
  return `/sources/${encodeURIComponent(hit.sourceId)}/at/${hit.start}${query}#${encodeURIComponent(hit.passageId)}`;
}

/** Turns an answer into what the results page shows. */
export function searchView(answer: SearchAnswer): SearchView {
  const { question } = answer;
  return {
    text: question.text,
    filters: question.filters,
    offset: question.offset,
    limit: question.limit,
    total: answer.total,
    totalExact: answer.totalExact,
    suggestions: answer.suggestions,
    milliseconds: answer.milliseconds,
    hits: answer.hits.map((hit, index) => ({
      id: hit.passageId,
      href: hitAddress(hit, question.text),
      zone: hit.zone,
      part: hit.part,
      page: hit.page,
      sourceId: hit.sourceId,
      sourceTitle: hit.sourceTitle,
      document: hit.document,
      continued: index > 0 && hit.documentId !== null && answer.hits[index - 1].documentId === hit.documentId,
      excerpt: cutAtMarks(hit.excerpt, hit.marks).map((run) => ({ ...run, text: run.text.replaceAll(/\s+/g, ' ') })),
      cutBefore: hit.cutBefore,
      cutAfter: hit.cutAfter,
    })),
  };
}

/** Facets in their order, each with chosen values kept even where they count nothing. */
export function facetViews(counts: FacetCounts, filters: SearchFilters): FacetView[] {
  return FACETS.flatMap((name) => {
    const chosen: string[] = filters[name] ?? [];
    const values = (counts[name] ?? []).map((one) => ({
      value: one.value,
      label: one.label ?? one.value,
      count: one.count,
      chosen: chosen.includes(one.value),
    }));
    for (const value of chosen) {
      if (!values.some((one) => one.value === value)) values.push({ value, label: value, count: 0, chosen: true });
    }
    if (name === 'year') values.sort((a, b) => a.value.localeCompare(b.value));
    return values.length > 0 ? [{ name, values }] : [];
  });
}
