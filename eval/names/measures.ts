// Counting: true and false matches, F1, recall at a false-match rate, Jaro–Winkler for comparison.

export interface Scored {
  label: 0 | 1;
  score: number;
}

export interface Confusion {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
  f1: number;
}

/** A match is a score at or above the threshold. */
export function confusion(rows: readonly Scored[], threshold: number): Confusion {
  let [truePositives, falsePositives, falseNegatives, trueNegatives] = [0, 0, 0, 0];
  for (const { label, score } of rows) {
    if (score >= threshold) {
      if (label) truePositives++;
      else falsePositives++;
    } else if (label) falseNegatives++;
    else trueNegatives++;
  }
  const f1 = truePositives ? (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives) : 0;
  return { truePositives, falsePositives, falseNegatives, trueNegatives, f1 };
}

/** The share of true pairs above the score that at most this share of wrong pairs exceeds. */
export function recallAt(
  rows: readonly Scored[],
  falseMatchRate: number,
): { recall: number; found: number; positives: number; falseMatches: number; negatives: number } {
  const negative = rows.flatMap(({ label, score }) => (label ? [] : [score])).sort((a, b) => b - a);
  const ceiling = negative[Math.floor(negative.length * falseMatchRate + 1e-9)] ?? -Infinity;
  const positive = rows.filter(({ label }) => label);
  const found = positive.filter(({ score }) => score > ceiling).length;
  const falseMatches = negative.filter((score) => score > ceiling).length;
  return {
    recall: found / Math.max(1, positive.length),
    found,
    positives: positive.length,
    falseMatches,
    negatives: negative.length,
  };
}

/** Jaro–Winkler similarity, 0 to 1. */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Array<boolean>(right.length).fill(false);
  const matched: string[] = [];
  for (let i = 0; i < left.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(right.length, i + reach + 1); j++) {
      if (taken[j] || left[i] !== right[j]) continue;
      taken[j] = true;
      matched.push(left[i]);
      break;
    }
  }
  if (matched.length === 0) return 0;
  const others = [...right].filter((_, j) => taken[j]);
  const swaps = matched.filter((letter, k) => letter !== others[k]).length / 2;
  const m = matched.length;
  const jaro = (m / left.length + m / right.length + (m - swaps) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && left[prefix] === right[prefix] && prefix < left.length) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
