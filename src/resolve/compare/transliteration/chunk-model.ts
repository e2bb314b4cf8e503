// The learned table in memory: which Latin letters stand for which Cyrillic ones, and how often (joint probabilities of
// chunks of up to three Latin and two Cyrillic letters, `^` and `$` mark the ends of a word).

export const MOST_LATIN = 3;
export const MOST_CYRILLIC = 2;
/** Log probability of two letters that the table has never seen together. */
export const UNSEEN = -14;

export interface ChunkModel {
  /** `latin TAB cyrillic` → log joint probability. */
  joint: ReadonlyMap<string, number>;
  /** The same by the Latin letters, then by the Cyrillic ones. */
  byLatin: ReadonlyMap<string, ReadonlyMap<string, number>>;
  latinSum: ReadonlyMap<string, number>;
  cyrillicSum: ReadonlyMap<string, number>;
  latinBest: ReadonlyMap<string, number>;
  cyrillicBest: ReadonlyMap<string, number>;
}

/** Completes a table of joint probabilities with its margins. */
export function chunkModel(probabilities: ReadonlyMap<string, number>): ChunkModel {
  const joint = new Map<string, number>();
  const byLatin = new Map<string, Map<string, number>>();
  const sums = [new Map<string, number>(), new Map<string, number>()];
  const bests = [new Map<string, number>(), new Map<string, number>()];
  for (const [chunk, probability] of probabilities) {
    joint.set(chunk, Math.log(probability));
    const [latin, cyrillic] = chunk.split('\t');
    const row = byLatin.get(latin) ?? new Map<string, number>();
    byLatin.set(latin, row.set(cyrillic, Math.log(probability)));
    for (const [side, letters] of chunk.split('\t').entries()) {
      sums[side].set(letters, (sums[side].get(letters) ?? 0) + probability);
      bests[side].set(letters, Math.max(bests[side].get(letters) ?? 0, probability));
    }
  }
  const logs = (map: Map<string, number>): Map<string, number> =>
    new Map([...map].map(([key, p]) => [key, Math.log(p)]));
  return {
    joint,
    byLatin,
    latinSum: logs(sums[0]),
    cyrillicSum: logs(sums[1]),
    latinBest: logs(bests[0]),
    cyrillicBest: logs(bests[1]),
  };
}
