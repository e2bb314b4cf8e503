// All passages of the visible sources in one order: sources by number, in each by ordinal and piece. A passage is known by
// its number in this list; what ranking and facets ask of it stands in arrays. Decoded once for each import of a source.
import { NumberReader, readNumbers } from '../../text/number-text.js';

/** Where a row of table `passage` is found. */
export interface PassageKey {
  source_id: number;
  ordinal: number;
  piece: number;
}

/** A row of table `indexed_source`. */
export interface IndexedSourceRow {
  source_id: number;
  passages: number;
  length: number | string;
  lengths: string;
  facets: string;
  pieces: string;
}

/** The same, decoded. */
export interface IndexedSource {
  key: number;
  passages: number;
  /** Terms of all passages, titles counted double. */
  length: number;
  /** Of each passage: terms, twice; plus 1 for a title. */
  lengths: Int32Array;
  /** Of each passage: its row of `facet`, counted in the source. */
  facets: Int32Array;
  /** Passages in more than one piece: ordinal and number of pieces. */
  pieces: readonly (readonly [ordinal: number, pieces: number])[];
}

export function decodeSource(row: IndexedSourceRow): IndexedSource {
  const decode = (text: string) => {
    const reader = new NumberReader(text);
    const numbers = new Int32Array(row.passages);
    for (let i = 0; i < numbers.length; i++) numbers[i] = reader.next();
    return numbers;
  };
  const pairs = readNumbers(row.pieces);
  const pieces: [number, number][] = [];
  for (let i = 0, ordinal = -1; i < pairs.length; i += 2) pieces.push([(ordinal += pairs[i]), pairs[i + 1]]);
  return {
    key: row.source_id,
    passages: row.passages,
    length: Number(row.length),
    lengths: decode(row.lengths),
    facets: decode(row.facets),
    pieces,
  };
}

/** BM25: how soon repetitions of a word stop to count, and how much the length of a passage does. */
export const BM25 = { k1: 1.2, b: 0.75 };

export class PassageList {
  readonly count: number;
  /** Number of the first passage of each source. */
  readonly bases: readonly number[];
  /** Of each passage: its place among the facet rows given. */
  readonly facets: Int32Array;
  /** Of each passage: what BM25 adds to the count of a word below the line. */
  readonly dampings: Float32Array;
  private readonly placeOfSource: ReadonlyMap<number, number>;

  /** `facetAt` gives the place of the first facet row of a source in the list of all. */
  constructor(
    readonly sources: readonly IndexedSource[],
    facetAt: (sourceKey: number) => number,
  ) {
    this.count = sources.reduce((sum, source) => sum + source.passages, 0);
    const average = sources.reduce((sum, source) => sum + source.length, 0) / Math.max(1, this.count);
    this.facets = new Int32Array(this.count);
    this.dampings = new Float32Array(this.count);
    this.placeOfSource = new Map(sources.map((source, place) => [source.key, place]));
    const bases: number[] = [];
    let base = 0;
    for (const source of sources) {
      bases.push(base);
      const firstFacet = facetAt(source.key);
      for (let i = 0; i < source.passages; i++) {
        this.facets[base + i] = firstFacet + source.facets[i];
        this.dampings[base + i] = damping(source.lengths[i], average);
      }
      base += source.passages;
    }
    this.bases = bases;
  }

  /** Place of a source in the order of this list; `undefined` when it is not visible. */
  placeOf(sourceKey: number): number | undefined {
    return this.placeOfSource.get(sourceKey);
  }

  keyOf(passage: number): PassageKey {
    let low = 0;
    let high = this.bases.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.bases[middle] <= passage) low = middle;
      else high = middle;
    }
    const { key, pieces } = this.sources[low];
    const number = passage - this.bases[low];
    let before = 0;
    for (const [ordinal, count] of pieces) {
      if (number - before < ordinal) break;
      const piece = number - before - ordinal;
      if (piece < count) return { source_id: key, ordinal, piece };
      before += count - 1;
    }
    return { source_id: key, ordinal: number - before, piece: 0 };
  }

  /** Which sources some passages (ascending) are of. */
  sourcesOf(passages: Int32Array): number[] {
    const found: number[] = [];
    let at = 0;
    for (const [place, { key, passages: count }] of this.sources.entries()) {
      const end = this.bases[place] + count;
      if (at < passages.length && passages[at] < end) found.push(key);
      while (at < passages.length && passages[at] < end) at++;
    }
    return found;
  }

  /** The number of a passage; `undefined` when its source is not visible. */
  numberOf({ source_id, ordinal, piece }: PassageKey): number | undefined {
    const place = this.placeOf(source_id);
    if (place === undefined) return undefined;
    let before = 0;
    for (const [longer, count] of this.sources[place].pieces) {
      if (longer >= ordinal) break;
      before += count - 1;
    }
    return this.bases[place] + ordinal + before + piece;
  }
}

/** A word in a title and the title's length both count double, which halves the damping. */
function damping(written: number, average: number): number {
  const title = written % 2 === 1;
  const length = title ? written - 1 : written / 2;
  const damped = BM25.k1 * (1 - BM25.b + (BM25.b * length) / Math.max(1, average));
  return title ? damped / 2 : damped;
}
