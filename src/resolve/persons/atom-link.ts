// A judged pair of atoms, by their indices.
import type { PairVerdict } from '../judge/judge-pair.js';

export interface AtomLink extends PairVerdict {
  left: number;
  right: number;
}
