// A word that does not occur → the words of the collection nearest to it: candidates by trigrams, order by edit distance.
import type { SearchDatabase } from './search-database.js';
import type { VisibleCollection } from './visible-sources.js';

export interface NearWord {
  term: string;
  /** In how many passages it stands. */
  passages: number;
  distance: number;
}

/** Edits allowed in a word of this length: none in short ones, where every slip is another word. */
export const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

const CANDIDATES = 60;

/** Which of some terms stand in visible passages. */
export async function occurringTerms(
  { connection }: SearchDatabase,
  terms: readonly string[],
  { sources }: VisibleCollection,
): Promise<Map<string, number>> {
  if (terms.length === 0 || sources.size === 0) return new Map();
  const rows = await connection.query<{ term: string; passages: number }>(
    `select term, sum(passages)::int as passages from posting where term = any($1::text[]) and source_id = any($2::int[]) group by term`,
    [[...terms], [...sources.keys()]],
  );
  return new Map(rows.map((row) => [row.term, row.passages]));
}

/** At most `limit` near words of the collection, nearest and most frequent first. */
export async function nearWords(
  database: SearchDatabase,
  word: string,
  visible: VisibleCollection,
  limit = 5,
): Promise<NearWord[]> {
  const folded = word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const edits = editsAllowed(folded.length);
  if (edits === 0) return [];
  const candidates = database.capabilities.trigram
    ? await byTrigram(database, folded)
    : await byLength(database, folded, edits);
  const distances = new Map(candidates.map((term) => [term, editDistance(folded, term, edits)]));
  const near = candidates.filter((term) => term !== folded && distances.get(term)! <= edits);
  const counts = await occurringTerms(database, near, visible);
  return near
    .filter((term) => counts.has(term))
    .map((term) => ({ term, passages: counts.get(term)!, distance: distances.get(term)! }))
    .sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.term < b.term ? -1 : 1))
    .slice(0, limit);
}

async function byTrigram({ connection }: SearchDatabase, word: string): Promise<string[]> {
  // The index answers `%`; its threshold is a setting, 0.3 unless somebody changed it.
  const rows = await connection.query<{ term: string }>(
    `select term from vocabulary where term % $1 order by similarity(term, $1) desc, term limit ${CANDIDATES}`,
    [word],
  );
  return rows.map((row) => row.term);
}

/** Without pg_trgm: all words of about this length, compared here. */
async function byLength({ connection }: SearchDatabase, word: string, edits: number): Promise<string[]> {
  const rows = await connection.query<{ term: string }>(
    `select term from vocabulary where length(term) between $1 and $2 and (left(term, 1) = $3 or right(term, 3) = $4)`,
    [word.length - edits, word.length + edits, word[0], word.slice(-3)],
  );
  return rows.map((row) => row.term).filter((term) => editDistance(word, term, edits) <= edits);
}

/** Insertions, deletions, replacements and swaps of neighbours; `limit + 1` when there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length], limit + 1);
}
