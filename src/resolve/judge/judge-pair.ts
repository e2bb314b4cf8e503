// Features of a comparison → score and verdict. The score is the logistic of the sum of weights.
import type { Feature, Link } from '../../model/entity.js';
import { BIAS, DIFFERENT, SAME, WEIGHTS, type FeatureName } from './weights.js';

/** A feature by name, with its sentence; `share` scales its weight. */
export function feature(name: FeatureName, sentence: string, share = 1): Feature {
  return { name, weight: Number((WEIGHTS[name] * share).toFixed(3)), sentence };
}

export type PairVerdict = Pick<Link, 'score' | 'verdict' | 'features'>;

/** The verdict on a pair. @example judgePair([feature('surname-equal', '…')]).verdict // 'unsure' */
export function judgePair(features: Feature[]): PairVerdict {
  const odds = features.reduce((sum, { weight }) => sum + weight, BIAS);
  const score = Number((1 / (1 + Math.exp(-odds))).toFixed(4));
  return { score, verdict: score >= SAME ? 'same' : score < DIFFERENT ? 'different' : 'unsure', features };
}
