// Postings of terms, decoded, and a place that keeps those asked for last: counting facets and turning pages need not decode
// again. It belongs to one state of the collection.

/** One term in all visible sources. */
export interface Postings {
  term: string;
  /** Numbers of passages, ascending. */
  passages: Int32Array;
  /** How often the term stands in each. */
  counts: Uint16Array;
  /** Which of them are of which source, in order of sources. */
  parts: readonly PostingPart[];
}

export interface PostingPart {
  sourceKey: number;
  from: number;
  to: number;
}

/** Keeps what was decoded last, so that counting facets and turning pages need not decode again. */
export class PostingCache {
  private readonly kept = new Map<string, Postings | null>();
  private size = 0;
  constructor(private readonly most = 4_000_000) {}

  get(term: string): Postings | null | undefined {
    const found = this.kept.get(term);
    if (found === undefined) return undefined;
    this.kept.delete(term);
    this.kept.set(term, found);
    return found;
  }

  set(term: string, postings: Postings | null): void {
    this.kept.set(term, postings);
    this.size += sizeOf(postings);
    for (const [oldest, known] of this.kept) {
      if (this.size <= this.most || oldest === term) break;
      this.kept.delete(oldest);
      this.size -= sizeOf(known);
    }
  }
}

const sizeOf = (postings: Postings | null) =>
  100 + (postings ? postings.passages.length + 10 * postings.parts.length : 0);
