// The passages of one source, in order → the rows of its part of the search index: for every term in which passages it
// stands, how often and where; for every passage how long it is and which facet it has. Nothing else is kept for the search.
import { NumberWriter } from '../text/number-text.js';
import { searchTerms, type SearchTerm } from '../text/search-terms.js';
import type { CopyChunk } from './database/connection.js';

/** Over-long paragraphs are indexed in pieces: a hit is a place to read, and its words are marked one by one. */
export const PIECE_WORDS = 4000;
const TERM_LENGTH = 100;
const HARD_SIGN = 'ъ'.charCodeAt(0);
const CHUNK_BYTES = 256 * 1024;
const CHUNK_ROWS = 4000;

export interface IndexedPassage {
  /** Place in the source. */
  ordinal: number;
  text: string;
  /** A title counts double: it says what the document is. */
  title: boolean;
  /** Number of the passage's facet in this source. */
  facet: number;
}

/** Collects the words of a source, passage by passage in order; then `chunks` gives the rows, once. */
export class SearchIndex {
  private readonly numbers = new Map<string, number>();
  /** Numbers of the terms of a word, by the list that `searchTerms` keeps for its form. */
  private readonly numbered = new Map<readonly string[], readonly number[]>();
  private readonly terms = new Column();
  private readonly entries = new Column();
  private readonly places = new Column();
  private readonly lengths = new NumberWriter();
  private readonly facets = new NumberWriter();
  private readonly pieces = new NumberWriter();
  private sorted: readonly string[] | undefined;
  private lastInPieces = -1;
  private count = 0;
  private length = 0;

  /** Adds a passage and answers the texts of its pieces: one, unless it is very long. */
  add({ ordinal, text, title, facet }: IndexedPassage): string[] {
    const words = searchTerms(text);
    const texts: string[] = [];
    for (let from = 0; from === 0 || from < words.length; from += PIECE_WORDS) {
      const end = from + PIECE_WORDS < words.length ? words[from + PIECE_WORDS].start : text.length;
      texts.push(text.slice(from === 0 ? 0 : words[from].start, end));
      const length = this.addPiece(words, from, Math.min(words.length, from + PIECE_WORDS));
      this.lengths.write(length * 2 + (title ? 1 : 0));
      this.facets.write(facet);
      this.length += title ? length * 2 : length;
      this.count++;
    }
    if (texts.length > 1) {
      this.pieces.write(ordinal - this.lastInPieces).write(texts.length);
      this.lastInPieces = ordinal;
    }
    return texts;
  }

  private addPiece(words: readonly SearchTerm[], from: number, to: number): number {
    const before = this.terms.length;
    for (let i = from; i < to; i++) {
      for (const number of this.numbersOf(words[i].terms)) {
        this.terms.push(number);
        this.entries.push(this.count);
        this.places.push(i - from);
      }
    }
    return this.terms.length - before;
  }

  private numbersOf(terms: readonly string[]): readonly number[] {
    const known = this.numbered.get(terms);
    if (known) return known;
    const numbers: number[] = [];
    for (const long of terms) {
      const term = long.length > TERM_LENGTH ? long.slice(0, TERM_LENGTH).replace(/[\uD800-\uDBFF]$/, '') : long;
      let number = this.numbers.get(term);
      if (number === undefined) this.numbers.set(term, (number = this.numbers.size));
      if (!numbers.includes(number)) numbers.push(number);
    }
    this.numbered.set(terms, numbers);
    return numbers;
  }

  /** All terms, in the order in which they are written. */
  private sortedTerms(): readonly string[] {
    return (this.sorted ??= [...this.numbers.keys()].sort());
  }

  /** Words by which near ones are found: no numbers, no stems (they end in ъ), nothing so short that any other is near. */
  words(): string[] {
    return this.sortedTerms().filter(
      (term) => term.length > 2 && term.charCodeAt(term.length - 1) !== HARD_SIGN && !/[0-9]/.test(term),
    );
  }

  /** Rows of `posting` in order of terms, then the one row of `indexed_source`. */
  *chunks(sourceKey: number): Generator<CopyChunk> {
    const { order, ends } = sortByTerm(this.terms, this.numbers.size);
    const chunk = new NumberWriter();
    const [passages, places] = [new NumberWriter(), new NumberWriter()];
    let rows = 0;
    for (const term of this.sortedTerms()) {
      const number = this.numbers.get(term)!;
      const from = number === 0 ? 0 : ends[number - 1];
      const count = this.writePostings(order, from, ends[number], passages, places);
      chunk.writeText(`${sourceKey}\t${term}\t${count}\t`);
      chunk.drain(passages).writeText('\t').drain(places).writeText('\n');
      if (++rows < CHUNK_ROWS && chunk.size < CHUNK_BYTES) continue;
      yield { table: 'posting', columns: POSTING_COLUMNS, bytes: chunk.take() };
      rows = 0;
    }
    if (rows > 0) yield { table: 'posting', columns: POSTING_COLUMNS, bytes: chunk.take() };
    chunk.writeText(`${sourceKey}\t${this.count}\t${this.length}\t`);
    chunk.drain(this.lengths).writeText('\t').drain(this.facets).writeText('\t').drain(this.pieces);
    yield { table: 'indexed_source', columns: SOURCE_COLUMNS, bytes: chunk.writeText('\n').take() };
  }

  /** One term: its passages (distance from the one before, how often) and its places in each (distance from the one before). */
  private writePostings(
    order: Int32Array,
    from: number,
    to: number,
    passages: NumberWriter,
    places: NumberWriter,
  ): number {
    let last = -1;
    let count = 0;
    for (let i = from; i < to; count++) {
      const entry = this.entries.values[order[i]];
      let next = i;
      let place = 0;
      for (; next < to && this.entries.values[order[next]] === entry; next++) {
        const at = this.places.values[order[next]];
        places.write(at - place);
        place = at;
      }
      const gap = (entry - last - 1) * 2;
      if (next - i === 1) passages.write(gap);
      else passages.write(gap + 1).write(next - i - 2);
      last = entry;
      i = next;
    }
    return count;
  }
}

const POSTING_COLUMNS = ['source_id', 'term', 'passages', 'entries', 'places'] as const;
const SOURCE_COLUMNS = ['source_id', 'passages', 'length', 'lengths', 'facets', 'pieces'] as const;

/** A growing list of whole numbers. */
class Column {
  values = new Int32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** Occurrences by term, each term's in order of text: `order[ends[t - 1]] … order[ends[t] - 1]` are those of term t. */
function sortByTerm({ values, length }: Column, terms: number): { order: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(terms);
  for (let i = 0; i < length; i++) ends[values[i]]++;
  let sum = 0;
  for (let term = 0; term < terms; term++) {
    const count = ends[term];
    ends[term] = sum;
    sum += count;
  }
  const order = new Int32Array(length);
  for (let i = 0; i < length; i++) order[ends[values[i]]++] = i;
  return { order, ends };
}
