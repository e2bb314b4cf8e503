// A query tree → the numbers of all passages that answer it, exactly: words by their postings, phrases by places, the tree
// by operations on sets. "All but these" is kept as such until the end, so that taking away costs no more than finding.
import type { Postings } from './posting-cache.js';
import { loadPlaces, loadPostings, PLACES, placesIn, type Places } from './load-postings.js';
import { tellingTerms, termsOf, type QueryNode, type QueryWord } from '../query.js';
import type { SearchDatabase } from '../search-database.js';
import { complement, difference, intersection, union } from './sorted-lists.js';
import type { VisibleCollection } from '../visible-sources.js';

type Phrase = Extract<QueryNode, { kind: 'phrase' }>;

/** Passages found, or all but those. */
interface Found {
  passages: Int32Array;
  rest: boolean;
}

/** What the words of a query need: made once, for finding and for ranking. */
export interface FoundPassages {
  /** Ascending. */
  passages: Int32Array;
  /** By term: those of the query that occur. */
  postings: ReadonlyMap<string, Postings>;
}

const NONE = new Int32Array(0);
const NOWHERE = new Float64Array(0);

/** All passages that answer a query. @example (await findPassages(store, parseQuery('"красная помощь"').node!, visible)).passages */
export async function findPassages(
  database: SearchDatabase,
  node: QueryNode,
  visible: VisibleCollection,
): Promise<FoundPassages> {
  const terms = new Set(allWords(node).flatMap(termsOf));
  const postings = await loadPostings(database, visible, terms);
  const phrases = await findPhrases(database, node, visible, postings);
  const { passages, rest } = evaluate(node, postings, phrases);
  return { passages: rest ? complement(passages, visible.list.count) : passages, postings };
}

/** Every word of a query, negated ones too. */
export function allWords(node: QueryNode): QueryWord[] {
  switch (node.kind) {
    case 'word':
      return [node];
    case 'phrase':
      return node.words;
    case 'not':
      return allWords(node.node);
    default:
      return node.nodes.flatMap(allWords);
  }
}

function evaluate(
  node: QueryNode,
  postings: ReadonlyMap<string, Postings>,
  phrases: ReadonlyMap<Phrase, Int32Array>,
): Found {
  const below = (nodes: readonly QueryNode[]) => nodes.map((child) => evaluate(child, postings, phrases));
  switch (node.kind) {
    case 'word':
      return { passages: passagesOf(node, postings), rest: false };
    case 'phrase':
      return { passages: phrases.get(node)!, rest: false };
    case 'not': {
      const { passages, rest } = evaluate(node.node, postings, phrases);
      return { passages, rest: !rest };
    }
    case 'and':
      return allOf(below(node.nodes));
    case 'or': {
      // A or B is not (not A and not B).
      const { passages, rest } = allOf(below(node.nodes).map((found) => ({ ...found, rest: !found.rest })));
      return { passages, rest: !rest };
    }
  }
}

function allOf(found: readonly Found[]): Found {
  const without = union(
    found.filter((one) => one.rest).map((one) => one.passages),
    NONE,
  );
  const wanted = found.filter((one) => !one.rest).map((one) => one.passages);
  if (wanted.length === 0) return { passages: without, rest: true };
  return { passages: difference(commonTo(wanted), without), rest: false };
}

/** The shortest list first: every step leaves less to look up. */
function commonTo(lists: readonly Int32Array[]): Int32Array {
  const [first, ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((common, list) => intersection(common, list), first);
}

function passagesOf(word: QueryWord, postings: ReadonlyMap<string, Postings>): Int32Array {
  return union(
    tellingTerms(word).flatMap((term) => postings.get(term)?.passages ?? []),
    NONE,
  );
}

/** The passages of every phrase of a query; places are read only of sources where all its words meet in a passage. */
async function findPhrases(
  database: SearchDatabase,
  node: QueryNode,
  { list }: VisibleCollection,
  postings: ReadonlyMap<string, Postings>,
): Promise<Map<Phrase, Int32Array>> {
  const candidates = new Map<Phrase, Int32Array>();
  const terms = new Set<string>();
  const sources = new Set<number>();
  for (const phrase of phrasesOf(node)) {
    const together = commonTo(phrase.words.map((word) => passagesOf(word, postings)));
    candidates.set(phrase, together);
    if (together.length === 0) continue;
    for (const term of phrase.words.flatMap(tellingTerms)) if (postings.has(term)) terms.add(term);
    for (const source of list.sourcesOf(together)) sources.add(source);
  }
  const places = await loadPlaces(database, [...terms], [...sources]);
  const found = new Map<Phrase, Int32Array>();
  for (const [phrase, together] of candidates) found.set(phrase, inOrder(phrase, together, postings, places));
  return found;
}

function phrasesOf(node: QueryNode): Phrase[] {
  switch (node.kind) {
    case 'word':
      return [];
    case 'phrase':
      return [node];
    case 'not':
      return phrasesOf(node.node);
    default:
      return node.nodes.flatMap(phrasesOf);
  }
}

/** Those of the candidates in which the words of a phrase follow each other. */
function inOrder(
  { words, gaps }: Phrase,
  candidates: Int32Array,
  postings: ReadonlyMap<string, Postings>,
  places: ReadonlyMap<string, Places>,
): Int32Array {
  if (candidates.length === 0) return NONE;
  let beginnings: Float64Array | undefined;
  let offset = 0;
  for (const [i, word] of words.entries()) {
    offset += gaps[i];
    const lists = tellingTerms(word).flatMap((term) => {
      const [known, at] = [postings.get(term), places.get(term)];
      return known && at ? [placesIn(known, at, candidates, offset)] : [];
    });
    const here = union(lists, NOWHERE);
    beginnings = beginnings ? intersection(beginnings, here) : here;
    if (beginnings.length === 0) return NONE;
  }
  const found: number[] = [];
  for (const beginning of beginnings!) {
    const passage = candidates[Math.floor(beginning / PLACES)];
    if (found.at(-1) !== passage) found.push(passage);
  }
  return Int32Array.from(found);
}
