// A question → the best passages, with the words found marked, where each stands, and what to try when nothing is found.
// Which passages match is exact (boolean tree, phrases); their order is BM25 where the database has it, else ts_rank_cd.
import type { Passage, Zone } from '../model/document.js';
import { isAnyOf, rankingTerms, tsquery } from './compile-query.js';
import { excerptOf, type Excerpt } from './excerpt.js';
import { joinFilters, passesFilters } from './filter-facets.js';
import { markWords } from './match-text.js';
import { nearnessOf } from './nearness.js';
import { parseQuery } from './parse-query.js';
import {
  positiveNodes,
  positiveWords,
  termsOf,
  type ParsedQuery,
  type QueryNode,
  type SearchFilters,
} from './query.js';
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
  /** Passages found; a lower bound unless `totalExact`. */
  total: number;
  totalExact: boolean;
  /** Words that do not occur, and the near ones that were searched instead. */
  corrections: Correction[];
  /** Whole queries to try when nothing, or only a near word, was found. */
  suggestions: string[];
}

/** A passage as ranked, before its text is read. */
interface Ranked {
  source_id: number;
  ordinal: number;
  piece: number;
  score: number;
  byNumber?: boolean;
}

const COUNT_LIMIT = 1000;
/** The first so many passages are put in order once more, by how near to each other the words stand. */
const REORDERED = 40;
/** Candidates that the ranking index hands over before the boolean tree is asked. */
const CANDIDATES = 250;
/** Matches whose cover density is compared. */
const MOST_COMPARED = 600;
/** Words that stand in more passages than this are not counted for a search; counting facets gives the whole number. */
const COUNTED_AT_ONCE = 10_000;

/**
 * Searches all visible sources.
 * @example (await searchPassages(store, 'высылка Троцкого год:1928')).hits[0].excerpt
 */
export async function searchPassages(
  database: SearchDatabase,
  question: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const { limit = 20, offset = 0 } = options;
  const visible = await visibleCollection(database);
  const parsed = parseQuery(question);
  const scope = scopeOf(visible, joinFilters(parsed.filters, options.filters));
  if (visible.sources.size === 0 || scope.empty) return nothing();
  if (!parsed.node) return browse(database, visible, scope, { limit, offset, excerptLength: options.excerptLength });

  const { node, corrections, unknown, passages } = await widenQuery(database, parsed.node, visible);
  const search: Search = { database, scope, node, query: tsquery(node) };
  const wanted = offset + limit;
  const numbered = await documentsByNumber(database, parsed, scope);
  const found = await rank(search, wanted);
  const read = (rows: readonly Ranked[]) =>
    readHits(database, visible, rows, { node, excerptLength: options.excerptLength });
  const besides = found.best.filter((row) => !numbered.some((other) => isSame(row, other)));
  const first = [
    ...withoutNearness(await read(numbered)),
    ...byNearness(await read(besides.slice(0, REORDERED)), node),
  ];
  const rest = [...besides.slice(REORDERED), ...found.others].filter(
    (row) => !numbered.some((other) => isSame(row, other)),
  );
  const hits = first.slice(offset, wanted);
  if (hits.length < limit)
    hits.push(
      ...withoutNearness(
        await read(rest.slice(Math.max(0, offset - first.length), Math.max(0, wanted - first.length))),
      ),
    );
  const known = first.length + rest.length;
  const counted = found.complete ? known : await countMatches(search, passages, known);
  return {
    hits,
    total: counted,
    totalExact: found.complete || (counted > known && counted < COUNT_LIMIT),
    corrections,
    suggestions: await answered(search, suggestQueries(question, corrections, unknown), hits.length),
  };
}

interface Scope {
  /** Nothing passes the filters. */
  empty: boolean;
  /** There are no filters. */
  whole: boolean;
  /** SQL over `p.` with one parameter, and the parameter. */
  sql: (parameter: string) => string;
  value: number[];
}

/** Filters as one condition: a list of sources, or of facet combinations. */
function scopeOf(visible: VisibleCollection, filters: SearchFilters): Scope {
  if (Object.keys(filters).length === 0) {
    return {
      empty: false,
      whole: true,
      sql: (parameter) => `p.source_id = any(${parameter}::int[])`,
      value: [...visible.sources.keys()],
    };
  }
  const facets = [...visible.facets.values()].filter((row) => passesFilters(row, filters)).map((row) => row.facet);
  return {
    empty: facets.length === 0,
    whole: false,
    sql: (parameter) => `p.facet = any(${parameter}::bigint[])`,
    value: facets,
  };
}

interface Search {
  database: SearchDatabase;
  scope: Scope;
  node: QueryNode;
  query: string;
}

const KEY = 'p.source_id, p.ordinal, p.piece';

/** Matches in the order in which they are shown, whatever page is asked for: first `best`, then `others`. */
interface Ranking {
  /** By rank; the first of them are put in order once more by nearness. */
  best: Ranked[];
  /** Far down by rank: by cover density. */
  others: Ranked[];
  /** There are no more. */
  complete: boolean;
}

/** At least the best `wanted` matches, if there are so many. */
async function rank(search: Search, wanted: number): Promise<Ranking> {
  const { database, node } = search;
  const terms = rankingTerms(node);
  const plain = terms === '' ? rankUnranked : database.capabilities.bm25 ? undefined : rankByCover;
  if (plain) {
    const depth = Math.max(wanted, REORDERED) + 1;
    const best = await plain(search, depth);
    return { best, others: [], complete: best.length < depth };
  }
  // The best by rank that also match the tree are the best matches. Where every passage with one of the words matches,
  // as many candidates as wanted are enough; else always the same number, so that pages fit together.
  const anyOf = isAnyOf(node);
  const candidates = anyOf ? Math.max(wanted, REORDERED) + 1 : CANDIDATES;
  const rows = await database.connection.query<Ranked & { candidates: number }>(
    `with best as materialized (
       select ${KEY}, p.tsv, p.terms <@> to_bm25query($2, 'passage_bm25') as distance
       from passage p where ${search.scope.sql('$3')} order by p.terms <@> to_bm25query($2, 'passage_bm25') limit ${candidates})
     select source_id, ordinal, piece, -distance as score, (select count(*) from best)::int as candidates
     from best where tsv @@ $1::tsquery order by distance, source_id, ordinal, piece`,
    [search.query, terms, search.scope.value],
  );
  const complete = anyOf ? rows.length < candidates : rows.length > 0 && rows[0].candidates < candidates;
  if (complete || anyOf || rows.length >= wanted) return { best: rows, others: [], complete };
  const others = (await rankByCover(search, wanted + rows.length + 1)).filter(
    (row) => !rows.some((other) => isSame(row, other)),
  );
  return { best: rows, others, complete: rows.length + others.length < wanted + 1 };
}

/** Matches by cover density of the positive words; of very many, the first ones in the order of the table so, then the rest. */
function rankByCover({ database, scope, node, query }: Search, wanted: number): Promise<Ranked[]> {
  const any = rankingTerms(node)
    .split(' ')
    .map((term) => `'${term.replaceAll(/['\\]/g, '$&$&')}'`)
    .join(' | ');
  return database.connection.query<Ranked>(
    `with matching as materialized (
       select ${KEY}, p.tsv, row_number() over () > ${MOST_COMPARED} as late from passage p
       where p.tsv @@ $1::tsquery and ${scope.sql('$3')} limit ${Math.max(wanted, MOST_COMPARED)})
     select source_id, ordinal, piece, case when late then 0 else ts_rank_cd(tsv, $2::tsquery, 1) end as score
     from matching order by late, score desc, source_id, ordinal, piece limit ${wanted}`,
    [query, any, scope.value],
  );
}

/** Only negations: everything else, in order of text. */
function rankUnranked({ database, scope, query }: Search, wanted: number): Promise<Ranked[]> {
  return database.connection.query<Ranked>(
    `select ${KEY}, 0 as score from passage p where p.tsv @@ $1::tsquery and ${scope.sql('$2')} order by ${KEY} limit ${wanted}`,
    [query, scope.value],
  );
}

/** How many there are at least: counted up to 1000 where that is quick, else what is known without counting. */
async function countMatches(
  { database, scope, query, node }: Search,
  passages: ReadonlyMap<string, number>,
  known: number,
): Promise<number> {
  const frequencies = positiveWords(node).map((word) =>
    Math.max(0, ...termsOf(word).map((term) => passages.get(term) ?? 0)),
  );
  const work = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  if (work > COUNTED_AT_ONCE) return node.kind === 'word' && scope.whole ? Math.max(known, frequencies[0]) : known;
  const [{ count }] = await database.connection.query<{ count: number }>(
    `select count(*)::int as count from (select 1 from passage p where p.tsv @@ $1::tsquery and ${scope.sql('$2')} limit ${COUNT_LIMIT}) as found`,
    [query, scope.value],
  );
  return Math.max(known, count);
}

const isSame = (a: Ranked, b: Ranked) => a.source_id === b.source_id && a.ordinal === b.ordinal && a.piece === b.piece;

/** First passages of the documents whose number the query is. */
async function documentsByNumber(
  { connection }: SearchDatabase,
  { documentNumber }: ParsedQuery,
  scope: Scope,
): Promise<Ranked[]> {
  if (documentNumber === null) return [];
  const rows = await connection.query<Ranked>(
    `select ${KEY}, 1000 as score
     from document d cross join lateral (
       select * from passage a where a.document_id = d.id and a.source_id + 0 = d.source_id and a.zone in ('document', 'article')
       order by a.start_at, a.piece limit 1) p
     where lower(d.number) = lower($1) and ${scope.sql('$2')} order by ${KEY} limit 20`,
    [documentNumber, scope.value],
  );
  return rows.map((row) => ({ ...row, byNumber: true }));
}

/** Filters without words: the passages in order of text, titles first in each document by nature. */
async function browse(
  database: SearchDatabase,
  visible: VisibleCollection,
  scope: Scope,
  options: { limit: number; offset: number; excerptLength?: number },
): Promise<SearchResult> {
  if (
    scope.value.length === visible.sources.size &&
    [...visible.sources.keys()].every((key, i) => key === scope.value[i])
  )
    return nothing();
  const ranked = await database.connection.query<Ranked>(
    `select ${KEY}, 0 as score from passage p where ${scope.sql('$1')} order by ${KEY} limit $2 offset $3`,
    [scope.value, options.limit, options.offset],
  );
  const chosen = new Set(scope.value);
  const total = [...visible.facets.values()].reduce((sum, row) => sum + (chosen.has(row.facet) ? row.passages : 0), 0);
  const read = await readHits(database, visible, ranked, { node: null, excerptLength: options.excerptLength });
  return {
    hits: withoutNearness(read),
    total,
    totalExact: true,
    corrections: [],
    suggestions: [],
  };
}

const nothing = (): SearchResult => ({ hits: [], total: 0, totalExact: true, corrections: [], suggestions: [] });

/** A hit with how near its words stand to each other: 0 (far apart) to 1 (side by side). */
type ReadHit = Hit & { nearness: number };

interface PassageRow {
  source_id: number;
  ordinal: number;
  piece: number;
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
  ranked: readonly Ranked[],
  { node, excerptLength }: { node: QueryNode | null; excerptLength?: number },
): Promise<ReadHit[]> {
  if (ranked.length === 0) return [];
  const rows = await connection.query<PassageRow>(
    `select ${KEY}, p.id, p.document_id, p.start_at, p.end_at, p.zone, p.part, p.page, p.text,
            d.ordinal as document_ordinal, d.number, d.title, d.genre, d.date, d.classification
     from unnest($1::int[], $2::int[], $3::int[]) as k (source_id, ordinal, piece)
     join passage p on p.source_id = k.source_id and p.ordinal = k.ordinal and p.piece = k.piece
     left join document d on d.id = p.document_id and d.source_id = p.source_id`,
    [ranked.map((row) => row.source_id), ranked.map((row) => row.ordinal), ranked.map((row) => row.piece)],
  );
  const byKey = new Map(rows.map((row) => [`${row.source_id}/${row.ordinal}/${row.piece}`, row]));
  return ranked.flatMap((rank) => {
    const row = byKey.get(`${rank.source_id}/${rank.ordinal}/${rank.piece}`);
    const source = visible.sources.get(rank.source_id);
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
      score: rank.score,
      byNumber: rank.byNumber === true,
    };
  });
}

/** Passages in which all the words stand near to each other before those in which they are far apart: rank alone does not tell. */
function byNearness(hits: readonly ReadHit[], node: QueryNode): Hit[] {
  const parts = positiveNodes(node).length;
  const scored = hits.map(({ nearness, ...hit }) => ({ ...hit, score: hit.score * (1 + (parts > 1 ? nearness : 0)) }));
  return scored.sort((a, b) => b.score - a.score);
}

const withoutNearness = (hits: readonly ReadHit[]): Hit[] => hits.map(({ nearness: _, ...hit }) => hit);

/** Only suggestions that find something; when the query itself found something all are kept. */
async function answered({ database, scope }: Search, suggestions: string[], found: number): Promise<string[]> {
  if (found > 0) return suggestions;
  const kept: string[] = [];
  for (const text of suggestions) {
    const { node } = parseQuery(text);
    if (!node) continue;
    const rows = await database.connection.query(
      `select 1 from passage p where p.tsv @@ $1::tsquery and ${scope.sql('$2')} limit 1`,
      [tsquery(node), scope.value],
    );
    if (rows.length > 0) kept.push(text);
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
