// Passages found → the best of them by BM25 over all terms of the query that are asked for, equals in order of text. Pure.
import { BM25, type PassageList } from './passage-list.js';
import type { Postings } from './posting-cache.js';

export interface RankedPassage {
  /** Its number in the list of passages. */
  passage: number;
  score: number;
}

/** How much a term tells that stands in so many of all passages. */
const tellingOf = (passages: number, all: number) => Math.log(1 + (all - passages + 0.5) / (passages + 0.5));

/** The best `count` of the passages found, best first; `terms` are those that count. */
export function rankPassages(
  found: Int32Array,
  terms: readonly Postings[],
  list: PassageList,
  count: number,
): RankedPassage[] {
  const best = new Best(count);
  if (terms.length === 0) {
    for (let i = 0; i < found.length && i < count; i++) best.offer(found[i], 0);
    return best.sorted();
  }
  const scores = scoresOf(found, terms, list);
  for (let i = 0; i < found.length; i++) best.offer(found[i], scores[i]);
  return best.sorted();
}

/** The score of each passage found. */
function scoresOf(found: Int32Array, terms: readonly Postings[], { count, dampings }: PassageList): Float64Array {
  const scores = new Float64Array(found.length);
  for (const { passages, counts } of terms) {
    const weight = tellingOf(passages.length, count) * (BM25.k1 + 1);
    // Both lists ascend: whichever is much shorter leads.
    if (found.length * 16 < passages.length) {
      for (let i = 0, low = 0; i < found.length && low < passages.length; i++) {
        low = lowerBound(passages, found[i], low);
        if (passages[low] === found[i]) scores[i] += (weight * counts[low]) / (counts[low] + dampings[found[i]]);
      }
    } else {
      for (let i = 0, at = 0; at < passages.length && i < found.length; at++) {
        const passage = passages[at];
        while (found[i] < passage) i++;
        if (found[i] === passage) scores[i] += (weight * counts[at]) / (counts[at] + dampings[passage]);
      }
    }
  }
  return scores;
}

function lowerBound(list: Int32Array, value: number, from: number): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keeps the best so many: a heap with the worst on top. Passages are offered in order, so of equals the first stay. */
class Best {
  private readonly heap: RankedPassage[] = [];
  constructor(private readonly most: number) {}

  offer(passage: number, score: number): void {
    const { heap, most } = this;
    if (heap.length < most) {
      heap.push({ passage, score });
      this.up(heap.length - 1);
    } else if (most > 0 && score > heap[0].score) {
      heap[0] = { passage, score };
      this.down();
    }
  }

  sorted(): RankedPassage[] {
    return this.heap.sort((a, b) => b.score - a.score || a.passage - b.passage);
  }

  private isWorse(a: number, b: number): boolean {
    const [left, right] = [this.heap[a], this.heap[b]];
    return left.score < right.score || (left.score === right.score && left.passage > right.passage);
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b], this.heap[a]];
  }

  private up(at: number): void {
    for (let parent = (at - 1) >> 1; at > 0 && this.isWorse(at, parent); parent = (at - 1) >> 1) {
      this.swap(at, parent);
      at = parent;
    }
  }

  private down(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      if (left < this.heap.length && this.isWorse(left, worst)) worst = left;
      if (right < this.heap.length && this.isWorse(right, worst)) worst = right;
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }
}
