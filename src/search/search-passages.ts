// A question → the best passages, with the words found marked, where each stands, and what to try when nothing is found.
// Which passages match is exact (boolean tree, phrases) and so is their number; their order is BM25.
import type { Passage, Zone } from '../model/document.js';
import { excerptOf, type Excerpt } from './excerpt.js';
import { facetTests, failedTests, joinFilters } from './filter-facets.js';
import { findPassages } from './postings/find-passages.js';
import { markWords } from './match-text.js';
import { nearnessOf } from './nearness.js';
import { parseQuery } from './parse-query.js';
import type { PassageKey, PassageList } from './postings/passage-list.js';
import {
  positiveNodes,
  positiveWords,
  termsOf,
  type ParsedQuery,
  type QueryNode,
  type SearchFilters,
} from './query.js';
import { rankPassages, type RankedPassage } from './postings/rank-passages.js';
import type { SearchDatabase } from './search-database.js';
import { visibleCollection, type VisibleCollection } from './visible-sources.js';
import { widenQuery, type Correction } from './widen-query.js';

export interface SearchOptions {
  limit?: number;
  offset?: number;
  filters?: SearchFilters;
  /** Characters of an excerpt. */
  excerptLength?: number;
}

/** The document in which a hit stands, as far as a list of hits shows it. */
export interface HitDocument {
  id: string;
  ordinal: number;
  number: string | null;
  title: string | null;
  genre: string | null;
  date: string | null;
  classification: string | null;
}

export interface Hit extends Excerpt {
  passageId: string;
  sourceId: string;
  sourceTitle: string;
  documentId: string | null;
  document: HitDocument | null;
  zone: Zone;
  part: Passage['part'];
  page: string | null;
  /** Place of the passage in the source's text. */
  start: number;
  end: number;
  /** Greater is better; comparable within one answer. */
  score: number;
  /** The query is this document's number. */
  byNumber: boolean;
}

export interface SearchResult {
  hits: Hit[];
  /** Passages found. */
  total: number;
  /** Always: every search finds all passages before it ranks them. */
  totalExact: true;
  /** Words that do not occur, and the near ones that were searched instead. */
  corrections: Correction[];
  /** Whole queries to try when nothing, or only a near word, was found. */
  suggestions: string[];
}

/** The first so many passages are put in order once more, by how near to each other the words stand. */
const REORDERED = 40;

/**
 * Searches all visible sources.
 * @example (await searchPassages(store, 'высылка Троцкого год:1928')).hits[0].excerpt
 */
export async function searchPassages(
  database: SearchDatabase,
  question: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const { limit = 20, offset = 0, excerptLength } = options;
  const visible = await visibleCollection(database);
  const parsed = parseQuery(question);
  const filters = joinFilters(parsed.filters, options.filters);
  const scope = Object.keys(filters).length > 0 ? scopeOf(visible, filters) : undefined;
  if (visible.list.count === 0 || (!parsed.node && !scope)) return nothing();

  if (!parsed.node) return browse(database, visible, scope!, { limit, offset, excerptLength });
  const { node, corrections, unknown } = await widenQuery(database, parsed.node, visible);
  const { passages, postings } = await findPassages(database, node, visible);
  const numbered = await documentsByNumber(database, parsed, visible, scope);
  const found = withoutThese(within(passages, visible.list, scope), numbered);
  const terms = [...new Set(positiveWords(node).flatMap(termsOf))].flatMap((term) => postings.get(term) ?? []);
  const wanted = offset + limit;
  const ranked = rankPassages(found, terms, visible.list, Math.max(wanted, REORDERED));

  const read = (rows: readonly RankedPassage[]) => readHits(database, visible, rows, { node, excerptLength });
  const first = numbered.slice(offset, wanted).map((passage) => ({ passage, score: BY_NUMBER }));
  const [from, to] = [Math.max(0, offset - numbered.length), Math.max(0, wanted - numbered.length)];
  // Whatever page is asked for, the same passages are put in order by nearness: pages fit together.
  const reorders = positiveNodes(node).length > 1 && from < REORDERED;
  const best = reorders
    ? byNearness(await read(ranked.slice(0, REORDERED)))
    : await read(ranked.slice(from, Math.min(to, REORDERED)));
  const hits = [
    ...(await read(first)).map((hit) => ({ ...hit, byNumber: true })),
    ...(reorders ? best.slice(from, to) : best),
    ...(await read(ranked.slice(Math.max(from, REORDERED), Math.max(to, REORDERED)))),
  ].map(({ nearness: _, ...hit }) => hit);
  return {
    hits,
    total: found.length + numbered.length,
    totalExact: true,
    corrections,
    suggestions: await answered(database, visible, scope, suggestQueries(question, corrections, unknown), hits.length),
  };
}

/** The score of the documents whose number is asked for: above all others. */
const BY_NUMBER = 1000;

/** Which rows of `VisibleCollection.facets` pass the filters: 1 or 0 for each. */
type Scope = Uint8Array;

function scopeOf({ facets }: VisibleCollection, filters: SearchFilters): Scope {
  const tests = facetTests(filters);
  return Uint8Array.from(facets, (row) => (failedTests(row, tests).length === 0 ? 1 : 0));
}

/** Those of some passages that pass the filters. */
const within = (passages: Int32Array, { facets }: PassageList, scope: Scope | undefined): Int32Array =>
  scope ? passages.filter((passage) => scope[facets[passage]] === 1) : passages;

const withoutThese = (passages: Int32Array, taken: readonly number[]): Int32Array =>
  taken.length === 0 ? passages : passages.filter((passage) => !taken.includes(passage));

/** First passages of the documents whose number the query is, in order of sources. */
async function documentsByNumber(
  { connection }: SearchDatabase,
  { documentNumber }: ParsedQuery,
  { list }: VisibleCollection,
  scope: Scope | undefined,
): Promise<number[]> {
  if (documentNumber === null) return [];
  const rows = await connection.query<PassageKey>(
    `select p.source_id, p.ordinal, p.piece
     from document d cross join lateral (
       select * from passage a where a.document_id = d.id and a.source_id + 0 = d.source_id and a.zone in ('document', 'article')
       order by a.start_at, a.piece limit 1) p
     where lower(d.number) = lower($1) and d.source_id = any($2::int[]) order by p.source_id, p.ordinal`,
    [documentNumber, list.sources.map((source) => source.key)],
  );
  const passages = rows.flatMap((row) => list.numberOf(row) ?? []);
  return passages.filter((passage) => !scope || scope[list.facets[passage]] === 1).slice(0, 20);
}

/** Filters without words: the passages in order of text. */
async function browse(
  database: SearchDatabase,
  visible: VisibleCollection,
  scope: Scope,
  { limit, offset, excerptLength }: { limit: number; offset: number; excerptLength?: number },
): Promise<SearchResult> {
  const { facets } = visible.list;
  const page: RankedPassage[] = [];
  let total = 0;
  for (let passage = 0; passage < facets.length; passage++) {
    if (scope[facets[passage]] !== 1) continue;
    if (total >= offset && page.length < limit) page.push({ passage, score: 0 });
    total++;
  }
  const read = await readHits(database, visible, page, { node: null, excerptLength });
  const hits = read.map(({ nearness: _, ...hit }) => hit);
  return { ...nothing(), hits, total };
}

const nothing = (): SearchResult => ({ hits: [], total: 0, totalExact: true, corrections: [], suggestions: [] });

/** A hit with how near its words stand to each other: 0 (far apart) to 1 (side by side). */
type ReadHit = Hit & { nearness: number };

interface PassageRow extends PassageKey {
  id: string;
  document_id: string | null;
  start_at: number;
  end_at: number;
  zone: Zone;
  part: Passage['part'];
  page: string | null;
  text: string;
  document_ordinal: number;
  number: string | null;
  title: string | null;
  genre: string | null;
  date: string | null;
  classification: string | null;
}

/** The texts and places of ranked passages, in their order. */
async function readHits(
  { connection }: SearchDatabase,
  visible: VisibleCollection,
  ranked: readonly RankedPassage[],
  { node, excerptLength }: { node: QueryNode | null; excerptLength?: number },
): Promise<ReadHit[]> {
  if (ranked.length === 0) return [];
  const keys = ranked.map(({ passage }) => visible.list.keyOf(passage));
  const rows = await connection.query<PassageRow>(
    `select p.source_id, p.ordinal, p.piece, p.id, p.document_id, p.start_at, p.end_at, p.zone, p.part, p.page, p.text,
            d.ordinal as document_ordinal, d.number, d.title, d.genre, d.date, d.classification
     from unnest($1::int[], $2::int[], $3::int[]) as k (source_id, ordinal, piece)
     join passage p on p.source_id = k.source_id and p.ordinal = k.ordinal and p.piece = k.piece
     left join document d on d.id = p.document_id and d.source_id = p.source_id`,
    [keys.map((key) => key.source_id), keys.map((key) => key.ordinal), keys.map((key) => key.piece)],
  );
  const byPassage = new Map(rows.map((row) => [visible.list.numberOf(row), row]));
  return ranked.flatMap(({ passage, score }) => {
    const row = byPassage.get(passage);
    const source = row && visible.sources.get(row.source_id);
    if (!row || !source) return [];
    const { id, ordinal, number, title, genre, date, classification } = {
      ...row,
      id: row.document_id,
      ordinal: row.document_ordinal,
    };
    const marks = markWords(row.text, node);
    return {
      ...excerptOf(row.text, marks, excerptLength),
      nearness: nearnessOf(marks),
      passageId: row.id,
      sourceId: source.id,
      sourceTitle: source.title,
      documentId: id,
      document: id === null ? null : { id, ordinal, number, title, genre, date, classification },
      zone: row.zone,
      part: row.part,
      page: row.page,
      start: row.start_at,
      end: row.end_at,
      score,
      byNumber: false,
    };
  });
}

/** Passages in which all the words stand near to each other before those in which they are far apart: rank alone does not tell. */
function byNearness(hits: readonly ReadHit[]): ReadHit[] {
  const scored = hits.map((hit) => ({ ...hit, score: hit.score * (1 + hit.nearness) }));
  return scored.sort((a, b) => b.score - a.score);
}

/** Only suggestions that find something; when the query itself found something all are kept. */
async function answered(
  database: SearchDatabase,
  visible: VisibleCollection,
  scope: Scope | undefined,
  suggestions: string[],
  found: number,
): Promise<string[]> {
  if (found > 0) return suggestions;
  const kept: string[] = [];
  for (const text of suggestions) {
    const { node } = parseQuery(text);
    if (!node) continue;
    const { passages } = await findPassages(database, node, visible);
    if (within(passages, visible.list, scope).length > 0) kept.push(text);
  }
  return kept;
}

/** The question with near words in place of those that do not occur; without those that have none. */
function suggestQueries(question: string, corrections: readonly Correction[], unknown: readonly string[]): string[] {
  const most = Math.max(0, ...corrections.map((correction) => correction.near.length));
  const suggestions: string[] = [];
  for (let choice = 0; choice < most; choice++) {
    let text = question;
    for (const { word, near } of corrections) text = text.replace(word, near[Math.min(choice, near.length - 1)].term);
    suggestions.push(text);
  }
  if (unknown.length > 0) {
    const rest = unknown
      .reduce((text, word) => text.replace(word, ' '), suggestions[0] ?? question)
      .replace(/\s+/g, ' ')
      .trim();
    if (/[\p{L}\p{N}]/u.test(rest)) suggestions.unshift(rest);
  }
  return [...new Set(suggestions)].filter((text) => text !== question).slice(0, 5);
}
