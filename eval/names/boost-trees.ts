// Gradient boosting of small decision trees on logistic loss; deterministic (no sampling).
import type { TreeEnsemble, TreeNode } from '../../src/resolve/compare/transliteration/tree-ensemble.js';

export interface Example {
  features: readonly number[];
  label: 0 | 1;
}

const BINS = 32;
const TREES = 150;
const DEPTH = 4;
const RATE = 0.1;
const RIDGE = 5;
const FEWEST = 60;

/** Trains an ensemble; its score is a log odds. */
export function boostTrees(examples: readonly Example[]): TreeEnsemble {
  const cuts = examples[0].features.map((_, feature) => quantiles(examples.map(({ features }) => features[feature])));
  const bins = examples.map(({ features }) => Uint8Array.from(features, (value, f) => binOf(cuts[f], value)));
  const share = examples.filter(({ label }) => label === 1).length / examples.length;
  const base = Math.log(share / (1 - share));
  const scores = new Float64Array(examples.length).fill(base);
  const gradient = new Float64Array(examples.length);
  const curvature = new Float64Array(examples.length);
  const everyone = [...examples.keys()];
  const trees: TreeNode[] = [];
  for (let round = 0; round < TREES; round++) {
    for (let i = 0; i < examples.length; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      gradient[i] = p - examples[i].label;
      curvature[i] = p * (1 - p);
    }
    trees.push(grow({ cuts, bins, gradient, curvature, scores }, everyone, DEPTH));
  }
  return { base, trees };
}

interface State {
  cuts: readonly number[][];
  bins: readonly Uint8Array[];
  gradient: Float64Array;
  curvature: Float64Array;
  scores: Float64Array;
}

function quantiles(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts: number[] = [];
  for (let k = 1; k < BINS; k++) {
    const cut = sorted[Math.floor((sorted.length * k) / BINS)];
    if (cuts.at(-1) !== cut) cuts.push(cut);
  }
  return cuts;
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]) bin++;
  return bin;
}

/** Grows one tree and adds its values to the scores. */
function grow(state: State, rows: readonly number[], depth: number): TreeNode {
  const { bins, gradient, curvature } = state;
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += gradient[row];
    h += curvature[row];
  }
  const split = depth > 0 && rows.length >= FEWEST ? bestSplit(state, rows, g, h) : undefined;
  if (!split) {
    const value = (-g / (h + RIDGE)) * RATE;
    for (const row of rows) state.scores[row] += value;
    return { value };
  }
  const below: number[] = [];
  const above: number[] = [];
  for (const row of rows) (bins[row][split.feature] <= split.bin ? below : above).push(row);
  return {
    feature: split.feature,
    cut: state.cuts[split.feature][split.bin],
    below: grow(state, below, depth - 1),
    above: grow(state, above, depth - 1),
  };
}

function bestSplit(
  { cuts, bins, gradient, curvature }: State,
  rows: readonly number[],
  g: number,
  h: number,
): { feature: number; bin: number } | undefined {
  let best: { feature: number; bin: number } | undefined;
  let most = 1e-3;
  const [gs, hs] = [new Float64Array(BINS), new Float64Array(BINS)];
  for (let feature = 0; feature < cuts.length; feature++) {
    gs.fill(0);
    hs.fill(0);
    for (const row of rows) {
      gs[bins[row][feature]] += gradient[row];
      hs[bins[row][feature]] += curvature[row];
    }
    let [gl, hl] = [0, 0];
    for (let bin = 0; bin < cuts[feature].length; bin++) {
      gl += gs[bin];
      hl += hs[bin];
      if (hl < RIDGE || h - hl < RIDGE) continue;
      const gain = (gl * gl) / (hl + RIDGE) + (g - gl) ** 2 / (h - hl + RIDGE) - (g * g) / (h + RIDGE);
      if (gain > most) {
        most = gain;
        best = { feature, bin };
      }
    }
  }
  return best;
}
