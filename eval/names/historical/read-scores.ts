// A CSV of `index,score` goes in; the scores by row come out, -Infinity where a row has none. Throws on a bad index.

/** @example readScores('index,score\n0,0.9', 2) // [0.9, -Infinity] */
export function readScores(csv: string, rows: number): number[] {
  const scores = new Array<number>(rows).fill(-Infinity);
  for (const line of csv.split(/\r?\n/)) {
    const [index, score] = line.split(',');
    if (!/^\d+$/.test(index)) continue;
    if (Number(index) >= rows) throw new RangeError(`row index ${index}, but there are ${rows} rows counted from 0`);
    if (Number.isNaN(Number(score))) throw new TypeError(`row ${index}: the score ${score} is no number`);
    scores[Number(index)] = Number(score);
  }
  return scores;
}
