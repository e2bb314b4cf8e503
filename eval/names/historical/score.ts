// Scores any matcher on pairs.tsv from a CSV of `index,score` (rows counted from 0, a header is skipped).
// Usage: node scripts/run.js eval/names/historical/score.ts SCORES.csv [--threshold T] [--errors N]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bestThreshold, measurePairs, readPairs } from './measure-pairs.js';
import { readScores } from './read-scores.js';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { threshold: { type: 'string' }, errors: { type: 'string', default: '0' } },
});
const file = positionals.at(-1);
if (!file?.endsWith('.csv')) {
  process.stderr.write(
    'Usage: node scripts/run.js eval/names/historical/score.ts SCORES.csv [--threshold T] [--errors N]\n',
  );
  process.exit(2);
}
const pairs = readPairs();
const scores = readScores(readFileSync(file, 'utf8'), pairs.length);
const threshold = values.threshold === undefined ? bestThreshold(pairs, scores) : Number(values.threshold);
process.stdout.write(`${JSON.stringify(measurePairs(pairs, scores, threshold), null, 2)}\n`);
let left = Number(values.errors);
pairs.forEach((pair, i) => {
  if (left <= 0 || scores[i] >= threshold === pair.isMatch) return;
  left--;
  process.stdout.write(
    `${pair.isMatch ? 'missed' : 'joined'}\t${pair.category}\t${pair.left}\t${pair.right}\t${scores[i]}\n`,
  );
});
