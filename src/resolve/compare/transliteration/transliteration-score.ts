// How likely a Latin and a Cyrillic word are spellings of one name, 0 to 1: learned letter chunks (chunk-model), then
// trained trees over what the alignment shows. The table is transliteration-weights.tsv; eval/names/ makes it anew.
import { readFileSync } from 'node:fs';
import { alignmentFeatures } from './align-letters.js';
import { chunkModel, type ChunkModel } from './chunk-model.js';
import { readTree, treeScore, type TreeEnsemble } from './tree-ensemble.js';

export interface TransliterationWeights {
  chunks: ChunkModel;
  ensemble: TreeEnsemble;
}

let loaded: TransliterationWeights | undefined;
const cache = new Map<string, number>();
const CACHE_LIMIT = 200_000;

/** Reads the table of weights. */
export function readWeights(table: string): TransliterationWeights {
  const probabilities = new Map<string, number>();
  const trees = [];
  let base = 0;
  for (const line of table.split('\n')) {
    const [kind, ...fields] = line.split('\t');
    if (kind === 'chunk') probabilities.set(`${fields[0]}\t${fields[1]}`, Number(fields[2]) / 1e6);
    else if (kind === 'base') base = Number(fields[0]);
    else if (kind === 'tree') trees.push(readTree(fields[0]));
  }
  return { chunks: chunkModel(probabilities), ensemble: { base, trees } };
}

function weights(): TransliterationWeights {
  return (loaded ??= readWeights(readFileSync(new URL('./transliteration-weights.tsv', import.meta.url), 'utf8')));
}

/** Log odds under given weights. */
export function logOdds(weights: TransliterationWeights, latin: string, cyrillic: string): number {
  const features = alignmentFeatures(weights.chunks, latin.toLowerCase().normalize('NFC'), cyrillic.toLowerCase());
  return treeScore(weights.ensemble, features);
}

/**
 * How likely two words of different scripts are one name.
 * @example transliterationScore('sheinman', 'шейнман') // 0.99…
 */
export function transliterationScore(latin: string, cyrillic: string): number {
  const key = `${latin} ${cyrillic}`;
  let score = cache.get(key);
  if (score === undefined) {
    score = 1 / (1 + Math.exp(-logOdds(weights(), latin, cyrillic)));
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, score);
  }
  return score;
}
