// A parsed query → the same query with words that do not occur given the nearest ones that do, words asked for with `~`
// given near ones, and names given the other forms of whom they name (Sheinman: Шейнман) and their Latin spellings.
import { readings } from '../text/languages/ru/morphology.js';
import { searchTerms } from '../text/search-terms.js';
import { transliterations } from '../text/transliteration.js';
import { allWords } from './postings/find-passages.js';
import { nearWords, type NearWord } from './near-words.js';
import { loadPostings } from './postings/load-postings.js';
import { mapWords, positiveWords, type QueryNode, type QueryWord } from './query.js';
import type { SearchDatabase } from './search-database.js';
import type { VisibleCollection } from './visible-sources.js';

/** A word of the query that does not occur, and what stood in for it. */
export interface Correction {
  word: string;
  near: NearWord[];
}

export interface WidenedQuery {
  node: QueryNode;
  corrections: Correction[];
  /** Words that neither occur nor have near ones. */
  unknown: string[];
}

/** Looks every word up once; costs one request, which brings what finding them needs, and more for each word that does not occur. */
export async function widenQuery(
  database: SearchDatabase,
  node: QueryNode,
  visible: VisibleCollection,
): Promise<WidenedQuery> {
  const words = positiveWords(node);
  const spellings = new Map(words.map((word) => [word.text, latinSpellings(word)]));
  const asked = new Set([...allWords(node).flatMap((word) => word.terms), ...[...spellings.values()].flat()]);
  const occurring = await loadPostings(database, visible, asked);
  const names = visible.named ? await otherForms(database, words) : new Map<string, string[]>();
  const corrections: Correction[] = [];
  const unknown: string[] = [];
  const near = new Map<string, string[]>();
  for (const word of words) {
    if (near.has(word.text)) continue;
    const occurs = word.terms.some((term) => occurring.has(term));
    const latin = spellings.get(word.text)!.filter((term) => occurring.has(term));
    const others = [...new Set([...(names.get(word.text) ?? []), ...latin])];
    near.set(word.text, others);
    if ((occurs || others.length > 0) && !word.fuzzy) continue;
    const found = await nearWords(database, word.text, visible);
    // Only the nearest ones stand in: a word two slips away says nothing when another is one slip away.
    const nearest = word.fuzzy ? found : found.filter((candidate) => candidate.distance === found[0].distance);
    near.set(word.text, [...others, ...nearest.map((candidate) => candidate.term)]);
    if (!occurs && others.length === 0) {
      if (nearest.length > 0) corrections.push({ word: word.text, near: nearest });
      else unknown.push(word.text);
    }
  }
  const widened = mapWords(node, (word) => {
    const terms = near.get(word.text) ?? [];
    return terms.length > 0 ? { ...word, near: terms } : word;
  });
  return { node: widened, corrections, unknown };
}

/** How Latin letters write a Cyrillic name, by all schemes; none for words that are no names. */
function latinSpellings({ text, terms }: QueryWord): string[] {
  if (text.length < 4 || !/^\p{Script=Cyrillic}+$/u.test(text)) return [];
  const found = readings(text);
  const mayBeName =
    /^\p{Lu}/u.test(text) ||
    found.every((reading) => !reading.known) ||
    found.some(({ tags }) => tags.has('Surn') || tags.has('Name') || tags.has('Geox'));
  if (!mayBeName) return [];
  // A stem is marked by a final ъ: Шейнману has the stem шейнман.
  const bases = new Set(terms.map((term) => term.replace(/ъ$/, '')).filter((base) => base.length > 3));
  return [
    ...new Set(
      [...bases].flatMap((base) =>
        transliterations(base).map((latin) => latin.toLowerCase().replaceAll(/[^a-z]/g, '')),
      ),
    ),
  ];
}

/** For words that are a form of an entity's name: the index terms of its other one-word forms, in any script. */
async function otherForms({ connection }: SearchDatabase, words: readonly QueryWord[]): Promise<Map<string, string[]>> {
  const folded = new Map(words.map((word) => [word.text, word.text.toLowerCase().replaceAll('ё', 'е')]));
  const rows = await connection.query<{ asked: string; form: string }>(
    `select distinct mine.form as asked, other.form from name_form mine
     join collection c on c.identities = mine.generation
     join name_form other on other.generation = mine.generation and other.entity_id = mine.entity_id and other.form <> mine.form
     where mine.form = any($1::text[]) and other.form !~ '[[:space:].]' order by 1, 2 limit 200`,
    [[...new Set(folded.values())]],
  );
  const found = new Map<string, string[]>();
  for (const [text, form] of folded) {
    const others = rows
      .filter((row) => row.asked === form)
      .flatMap((row) => searchTerms(row.form, { query: true }).flatMap((term) => term.terms));
    if (others.length > 0) found.set(text, [...new Set(others)].slice(0, 40));
  }
  return found;
}
