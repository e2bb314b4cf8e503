// Expectation–maximisation over pairs of words: which letters of one script stand for which of the other.
import { MOST_CYRILLIC, MOST_LATIN } from '../../src/resolve/compare/transliteration/chunk-model.js';

export interface WordPair {
  latin: string;
  cyrillic: string;
  /** How often the pair was seen. */
  count: number;
}

const ROUNDS = 8;
/** Taken from the count of long chunks in every round, so that short ones win where they suffice. */
const PRICE = 0.2;
const STRIDE = 64;

interface Lattice {
  end: number;
  edges: Int32Array;
  weight: number;
}

/** Joint probabilities of chunks, `latin TAB cyrillic`. */
export function learnChunks(pairs: readonly WordPair[]): Map<string, number> {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const lattices = pairs.map((pair) => makeLattice(pair, ids, counts));
  const keys = [...ids.keys()];
  let probabilities = normalise(Float64Array.from(counts));
  for (let round = 0; round < ROUNDS; round++) {
    const expected = expectation(lattices, probabilities);
    for (let k = 0; k < keys.length; k++) {
      const extra = keys[k].length - 3;
      const kept = expected[k] - (extra > 0 ? PRICE * extra : 0);
      expected[k] = kept > 0.01 ? kept : 0;
    }
    probabilities = normalise(expected);
  }
  return new Map(keys.flatMap((key, k) => (probabilities[k] > 0 ? [[key, probabilities[k]] as const] : [])));
}

function normalise(values: Float64Array): Float64Array {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

function makeLattice({ latin, cyrillic, count }: WordPair, ids: Map<string, number>, counts: number[]): Lattice {
  const [l, c] = [`^${latin}$`, `^${cyrillic}$`];
  const [n, m] = [l.length, c.length];
  const edges: number[] = [];
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i / n - j / m) > 0.4) continue;
      for (let x = 0; x <= MOST_LATIN && i + x <= n; x++) {
        for (let y = 0; y <= MOST_CYRILLIC && j + y <= m; y++) {
          if (x + y === 0 || (x === 0 && y > 1) || (y === 0 && x > 2)) continue;
          if (Math.abs((i + x) / n - (j + y) / m) > 0.4) continue;
          const key = `${l.slice(i, i + x)}\t${c.slice(j, j + y)}`;
          let id = ids.get(key);
          if (id === undefined) ids.set(key, (id = ids.size));
          const shape = 0.3 ** (Math.abs(x - y) + Math.max(0, x + y - 2) * 0.7) / (x === 0 || y === 0 ? 8 : 1);
          counts[id] = (counts[id] ?? 0) + shape;
          edges.push(i * STRIDE + j, (i + x) * STRIDE + j + y, id);
        }
      }
    }
  }
  return { end: n * STRIDE + m, edges: Int32Array.from(edges), weight: Math.min(3, Math.sqrt(count)) };
}

function expectation(lattices: readonly Lattice[], probabilities: Float64Array): Float64Array {
  const expected = new Float64Array(probabilities.length);
  const forward = new Float64Array(STRIDE * STRIDE);
  const backward = new Float64Array(STRIDE * STRIDE);
  for (const { end, edges, weight } of lattices) {
    forward.fill(0);
    backward.fill(0);
    forward[0] = backward[end] = 1;
    for (let e = 0; e < edges.length; e += 3) forward[edges[e + 1]] += forward[edges[e]] * probabilities[edges[e + 2]];
    const total = forward[end];
    if (!(total > 0)) continue;
    for (let e = edges.length - 3; e >= 0; e -= 3)
      backward[edges[e]] += backward[edges[e + 1]] * probabilities[edges[e + 2]];
    for (let e = 0; e < edges.length; e += 3) {
      const id = edges[e + 2];
      expected[id] += ((forward[edges[e]] * probabilities[id] * backward[edges[e + 1]]) / total) * weight;
    }
  }
  return expected;
}
