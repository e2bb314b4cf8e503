// Scores for a list of pairs without labels (CSV: index,name1,name2), for other people's scorers.
//
//     node scripts/run.js eval/names/score-list.ts PAIRS.csv --out SCORES.csv [--scripts]
// --scripts: each pair is one Latin and one Cyrillic word, judged by the transliteration table alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { compareNames } from '../../src/resolve/compare/names/compare-names.js';
import { transliterationScore } from '../../src/resolve/compare/transliteration/transliteration-score.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, scripts: { type: 'boolean' } },
});
if (!positionals[0] || !values.out) throw new Error('Usage: score-list.ts PAIRS.csv --out SCORES.csv [--scripts]');
const rows = parse(readFileSync(positionals[0], 'utf8'), { columns: true }) as {
  index: string;
  name1: string;
  name2: string;
}[];
const score = ({ name1, name2 }: { name1: string; name2: string }): number =>
  values.scripts
    ? transliterationScore(name1.toLowerCase().normalize('NFC'), name2.toLowerCase())
    : compareNames(name1, name2).score;
writeFileSync(values.out, `index,score\n${rows.map((row) => `${row.index},${score(row).toFixed(6)}`).join('\n')}\n`);
