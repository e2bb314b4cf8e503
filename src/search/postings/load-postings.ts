// Terms → the passages in which they stand, how often and where, from the rows of table `posting` of all visible sources.
import { LIST_SEPARATOR, NumberReader } from '../../text/number-text.js';
import type { PostingPart, Postings } from './posting-cache.js';
import type { SearchDatabase } from '../search-database.js';
import type { VisibleCollection } from '../visible-sources.js';

/** Postings of those of the terms that occur; costs one request, or none if all are known. */
export async function loadPostings(
  { connection }: SearchDatabase,
  { list, postings: cache }: VisibleCollection,
  terms: Iterable<string>,
): Promise<Map<string, Postings>> {
  const found = new Map<string, Postings>();
  const missing = new Set<string>();
  for (const term of terms) {
    const known = cache.get(term);
    if (known) found.set(term, known);
    else if (known === undefined) missing.add(term);
  }
  if (missing.size === 0 || list.count === 0) return found;
  const rows = await connection.query<{ term: string; sources: number[]; counts: number[]; entries: string }>(
    `select term, array_agg(source_id order by source_id) as sources, array_agg(passages order by source_id) as counts,
            string_agg(entries, $3::text order by source_id) as entries
     from posting where term = any($1::text[]) and source_id = any($2::int[]) group by term`,
    [[...missing], list.sources.map((source) => source.key), LIST_SEPARATOR],
  );
  for (const row of rows) {
    const postings = decode(row, ({ key }) => list.bases[list.placeOf(key)!]);
    found.set(row.term, postings);
    missing.delete(row.term);
    cache.set(row.term, postings);
  }
  for (const term of missing) cache.set(term, null);
  return found;
}

function decode(
  { term, sources, counts, entries }: { term: string; sources: number[]; counts: number[]; entries: string },
  baseOf: (source: { key: number }) => number,
): Postings {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const passages = new Int32Array(total);
  const times = new Uint16Array(total);
  const parts: PostingPart[] = [];
  const reader = new NumberReader(entries);
  let at = 0;
  for (const [i, key] of sources.entries()) {
    const from = at;
    let last = baseOf({ key }) - 1;
    for (const to = at + counts[i]; at < to; at++) {
      const number = reader.next();
      last += (number >> 1) + 1;
      passages[at] = last;
      times[at] = number & 1 ? reader.next() + 2 : 1;
    }
    reader.nextList();
    parts.push({ sourceKey: key, from, to: at });
  }
  return { term, passages, counts: times, parts };
}

/** More places than any piece of a passage has (see PIECE_WORDS in the store). */
export const PLACES = 8192;

/** Where a term stands in some sources, as written. */
export interface Places {
  sources: ReadonlySet<number>;
  text: string;
}

/** The places of terms in some sources; one request for all. */
export async function loadPlaces(
  { connection }: SearchDatabase,
  terms: readonly string[],
  sources: readonly number[],
): Promise<Map<string, Places>> {
  if (terms.length === 0 || sources.length === 0) return new Map();
  const rows = await connection.query<{ term: string; places: string }>(
    `select term, string_agg(places, $3::text order by source_id) as places
     from posting where term = any($1::text[]) and source_id = any($2::int[]) group by term`,
    [[...terms], [...sources], LIST_SEPARATOR],
  );
  const asked = new Set(sources);
  return new Map(rows.map((row) => [row.term, { sources: asked, text: row.places }]));
}

/**
 * Where a term stands in some passages (ascending), one number for each place, ascending: the passage's index among those
 * given times `PLACES`, plus the place less `offset`; places before the offset are left out.
 */
export function placesIn(
  { passages, counts, parts }: Postings,
  { sources, text }: Places,
  wanted: Int32Array,
  offset: number,
): Float64Array {
  const reader = new NumberReader(text);
  let found = new Float64Array(1024);
  let length = 0;
  let index = 0;
  for (const { sourceKey, from, to } of parts) {
    if (!sources.has(sourceKey)) continue;
    for (let at = from; at < to; at++) {
      const passage = passages[at];
      const count = counts[at];
      while (index < wanted.length && wanted[index] < passage) index++;
      if (wanted[index] !== passage) {
        reader.skip(count);
        continue;
      }
      if (length + count > found.length) found = enlarged(found, length + count);
      let place = -offset;
      for (let left = count; left > 0; left--) {
        place += reader.next();
        if (place >= 0) found[length++] = index * PLACES + place;
      }
    }
    reader.nextList();
  }
  return found.subarray(0, length);
}

function enlarged(list: Float64Array, atLeast: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(atLeast, list.length * 2));
  larger.set(list);
  return larger;
}
