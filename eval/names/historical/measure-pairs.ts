// Reads pairs.tsv and measures scores against it: row index → score comes in; counts by category and strength come out.
// A match is a score at or above the threshold; a row without a score counts as no match.
import { recallAt } from '../measures.js';
import { readTable } from './forms.js';

export interface NamePair {
  left: string;
  right: string;
  isMatch: boolean;
  strength: 'STRONG' | 'MEDIUM' | 'WEAK';
  category: string;
  note: string;
}

export interface Counts {
  rows: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Measured {
  threshold: number;
  /** All rows but the category `alias`, which names alone cannot decide. */
  headline: Counts;
  all: Counts;
  /** The share of true pairs above the score that at most two in a hundred pairs of different persons exceed. */
  recallAtTwoPercent: number;
  /** `missed/pairs of one person, joined/pairs of two`. */
  byCategory: Record<string, string>;
  byStrength: Record<string, string>;
}

/** The pairs in the order of the file; the index of a score counts them from 0. */
export function readPairs(): NamePair[] {
  return readTable('pairs.tsv').map(([left, right, isMatch, strength, category, note]) => ({
    left,
    right,
    isMatch: isMatch === 'true',
    strength: strength as NamePair['strength'],
    category,
    note: note ?? '',
  }));
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Number((part / whole).toFixed(4)));

function count(
  pairs: readonly NamePair[],
  scores: readonly number[],
  keep: (pair: NamePair) => boolean,
  at: number,
): Counts {
  let [rows, truePositives, falsePositives, falseNegatives] = [0, 0, 0, 0];
  pairs.forEach((pair, i) => {
    if (!keep(pair)) return;
    rows++;
    const joined = scores[i] >= at;
    if (joined && pair.isMatch) truePositives++;
    else if (joined) falsePositives++;
    else if (pair.isMatch) falseNegatives++;
  });
  const precision = share(truePositives, truePositives + falsePositives);
  const recall = share(truePositives, truePositives + falseNegatives);
  const f1 = share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  return { rows, truePositives, falsePositives, falseNegatives, precision, recall, f1 };
}

const decidable = (pair: NamePair): boolean => pair.category !== 'alias';

/** The threshold with the highest F1 on these very rows (alias left out): an upper bound of what the scores can give. */
export function bestThreshold(pairs: readonly NamePair[], scores: readonly number[]): number {
  const order = pairs.map((_, i) => i).filter((i) => decidable(pairs[i]));
  order.sort((a, b) => scores[b] - scores[a]);
  const positives = order.filter((i) => pairs[i].isMatch).length;
  let [best, bestF1, matched] = [1, 0, 0];
  order.forEach((i, k) => {
    if (pairs[i].isMatch) matched++;
    if (k + 1 < order.length && scores[order[k + 1]] === scores[i]) return;
    const f1 = (2 * matched) / (k + 1 + positives);
    if (f1 > bestF1) [best, bestF1] = [scores[i], f1];
  });
  return best;
}

function recallAtTwoPercent(pairs: readonly NamePair[], scores: readonly number[]): number {
  const rows = pairs.flatMap((pair, i) =>
    decidable(pair) ? [{ label: pair.isMatch ? 1 : 0, score: scores[i] } as const] : [],
  );
  return Number(recallAt(rows, 0.02).recall.toFixed(4));
}

/** Counts at a threshold. */
export function measurePairs(pairs: readonly NamePair[], scores: readonly number[], threshold: number): Measured {
  const errorsWhere = (keep: (pair: NamePair) => boolean): string => {
    const positives = count(pairs, scores, (pair) => keep(pair) && pair.isMatch, threshold);
    const negatives = count(pairs, scores, (pair) => keep(pair) && !pair.isMatch, threshold);
    return `${positives.falseNegatives}/${positives.rows}, ${negatives.falsePositives}/${negatives.rows}`;
  };
  const groups = (key: 'category' | 'strength'): Record<string, string> =>
    Object.fromEntries(
      [...new Set(pairs.map((pair) => pair[key]))]
        .sort()
        .map((value) => [value, errorsWhere((pair) => pair[key] === value && (key === 'category' || decidable(pair)))]),
    );
  return {
    threshold,
    headline: count(pairs, scores, decidable, threshold),
    recallAtTwoPercent: recallAtTwoPercent(pairs, scores),
    all: count(pairs, scores, () => true, threshold),
    byCategory: groups('category'),
    byStrength: groups('strength'),
  };
}
