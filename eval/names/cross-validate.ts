// How good the transliteration method is on names it has not seen: two halves, each judged by what the other taught.
import { alignmentFeatures } from '../../src/resolve/compare/transliteration/align-letters.js';
import { chunkModel } from '../../src/resolve/compare/transliteration/chunk-model.js';
import { treeScore } from '../../src/resolve/compare/transliteration/tree-ensemble.js';
import { boostTrees, type Example } from './boost-trees.js';
import { learnChunks } from './learn-chunks.js';
import type { ScriptPair } from './script-pairs.js';

const half = ({ latin }: ScriptPair): 0 | 1 => {
  let sum = 7;
  for (const letter of latin) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0;
  return ((sum >>> 3) % 2) as 0 | 1;
};

export type HalvedExample = Example & {
  half: 0 | 1;
  pair: ScriptPair;
  /** A pair of strangers: for learning only. */ easy: boolean;
};

/** Words that have nothing in common, one for every second true pair: the near ones alone do not teach what far is. */
function strangers(pairs: readonly ScriptPair[]): ScriptPair[] {
  const rows = pairs.filter(({ label }) => label === 1);
  return rows.flatMap((row, at) => {
    const other = rows[(at * 7919 + 13) % rows.length];
    return at % 2 === 0 && other.cyrillic[0] !== row.cyrillic[0]
      ? [{ latin: row.latin, cyrillic: other.cyrillic, label: 0 as const, count: 0 }]
      : [];
  });
}

/** Small letters, composed. */
export const clean = (pair: ScriptPair): ScriptPair => ({
  ...pair,
  latin: pair.latin.toLowerCase().normalize('NFC'),
  cyrillic: pair.cyrillic.toLowerCase(),
});

/** Features of each half under chunks learned from the other. */
export function halvedExamples(pairs: readonly ScriptPair[]): HalvedExample[] {
  const far = new Set(strangers(pairs));
  return ([0, 1] as const).flatMap((side) => {
    const model = chunkModel(learnChunks(pairs.filter((pair) => pair.label === 1 && half(pair) !== side)));
    return [...pairs, ...far]
      .filter((pair) => half(pair) === side)
      .map((pair) => ({
        features: alignmentFeatures(model, pair.latin, pair.cyrillic),
        label: pair.label,
        half: side,
        pair,
        easy: far.has(pair),
      }));
  });
}

/** Scores of each half by trees grown on the other. */
export function crossValidate(examples: readonly HalvedExample[]): { pair: ScriptPair; label: 0 | 1; score: number }[] {
  return ([0, 1] as const).flatMap((side) => {
    const ensemble = boostTrees(examples.filter((one) => one.half !== side));
    return examples
      .filter((one) => one.half === side && !one.easy)
      .map(({ pair, label, features }) => ({ pair, label, score: treeScore(ensemble, features) }));
  });
}
