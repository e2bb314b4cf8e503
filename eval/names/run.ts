// Name matching against two sets of pairs: labelled pairs of modern persons and bodies, and a list of names in two scripts
// with made wrong pairs. Rivals in the same harness: a letter table with Levenshtein, Jaro–Winkler on the same letters.
// Russian historical names are scored by historical/run.ts.
//
//     node scripts/run.js eval/names/run.ts --data DIR [--scores DIR] [--errors] [--freeze]
// --data: name-pairs-dev.csv and latin-cyrillic-names-dev.tsv (other names of files: --pairs FILE, --scripts FILE)
// --scores: writes a CSV of index and score for each set, the index counting rows (scripts: rows as given by --scripts) from 0
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editDistance } from '../../src/resolve/compare/edit-distance.js';
import { compareNames } from '../../src/resolve/compare/names/compare-names.js';
import { letterTable } from '../../src/resolve/compare/transliteration/align-letters.js';
import { transliterationScore } from '../../src/resolve/compare/transliteration/transliteration-score.js';
import { clean, crossValidate, halvedExamples } from './cross-validate.js';
import { confusion, jaroWinkler, recallAt, type Confusion, type Scored } from './measures.js';
import { readNamePairs } from './name-pairs.js';
import { foldLatin, makeScriptPairs, readScriptList } from './script-pairs.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    pairs: { type: 'string' },
    scripts: { type: 'string' },
    scores: { type: 'string' },
    errors: { type: 'boolean' },
    freeze: { type: 'boolean' },
  },
});
const THRESHOLD = 0.7;
const FALSE_MATCHES = 0.01;
const result: Record<string, unknown> = {};

const letters = (name: string): string => foldLatin(letterTable(name));
/** Rivals: a score of two names. */
const RIVALS: Record<string, (left: string, right: string) => number> = {
  'letter table + Levenshtein': (left, right) => {
    const [a, b] = [letters(left), letters(right)];
    return 1 - editDistance(a, b) / Math.max(a.length, b.length, 1);
  },
  'letter table + Jaro–Winkler': (left, right) => jaroWinkler(letters(left), letters(right)),
};

interface Row extends Scored {
  left: string;
  right: string;
  category: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const counts = ({ truePositives, falsePositives, falseNegatives, f1 }: Confusion): string =>
  `F1 ${f1.toFixed(4)} (${truePositives} found, ${falsePositives} false, ${falseNegatives} missed)`;

/** F1 at the threshold of ours and of every rival; rivals also at the threshold that is best for them on these very rows. */
function report(title: string, rows: readonly Omit<Row, 'score'>[]): Row[] {
  const ours = rows.map((row) => ({ ...row, score: compareNames(row.left, row.right).score }));
  const mine = confusion(ours, THRESHOLD);
  say(`${title}: ${rows.length} pairs, ${rows.filter(({ label }) => label).length} true`);
  say(`  Opis at ${THRESHOLD}: ${counts(mine)}`);
  const entry: Record<string, unknown> = { pairs: rows.length, opis: mine };
  for (const [name, score] of Object.entries(RIVALS)) {
    const scored = rows.map((row) => ({ label: row.label, score: score(row.left, row.right) }));
    const levels = Array.from({ length: 70 }, (_, k) => (30 + k) / 100);
    const best = levels.reduce((a, b) => (confusion(scored, b).f1 > confusion(scored, a).f1 ? b : a));
    say(`  ${name}: at its best (${best}) ${counts(confusion(scored, best))}`);
    entry[name] = { threshold: best, ...confusion(scored, best) };
  }
  result[title] = entry;
  if (values.errors) {
    for (const { label, score, left, right, category } of ours)
      if (score >= THRESHOLD !== (label === 1))
        say(`  ${label ? 'missed' : 'false '} ${score} ${left} | ${right} | ${category}`);
  }
  return ours;
}

const pairsFile = values.pairs ?? (values.data && join(values.data, 'name-pairs-dev.csv'));
if (pairsFile) {
  const pairs = readNamePairs(pairsFile);
  const rows = report('name pairs', pairs);
  if (values.scores)
    writeScores(
      'pairs.csv',
      rows.map(({ score }) => score),
    );
}

const scriptsFile = values.scripts ?? (values.data && join(values.data, 'latin-cyrillic-names-dev.tsv'));
if (scriptsFile) {
  const pairs = makeScriptPairs(readScriptList(scriptsFile)).map(clean);
  const cross = recallAt(crossValidate(halvedExamples(pairs)), FALSE_MATCHES);
  const table = recallAt(
    pairs.map(({ latin, cyrillic, label }) => ({
      label,
      score: RIVALS['letter table + Levenshtein'](latin, cyrillic),
    })),
    FALSE_MATCHES,
  );
  const shipped = recallAt(
    pairs.map(({ latin, cyrillic, label }) => ({ label, score: transliterationScore(latin, cyrillic) })),
    FALSE_MATCHES,
  );
  say(
    `two scripts: ${cross.positives} true pairs, ${cross.negatives} made wrong ones; recall at ${FALSE_MATCHES} false matches`,
  );
  say(`  Opis, each half judged by what the other taught: ${cross.recall.toFixed(4)} (${cross.found})`);
  say(`  Opis, the table in the repository (it was learned from the development list): ${shipped.recall.toFixed(4)}`);
  say(`  letter table + Levenshtein: ${table.recall.toFixed(4)} (${table.found})`);
  result['two scripts'] = { crossValidated: cross, shippedTable: shipped, letterTable: table };
}

function writeScores(file: string, scores: readonly number[]): void {
  writeFileSync(join(values.scores!, file), `index,score\n${scores.map((score, at) => `${at},${score}`).join('\n')}\n`);
}
if (values.freeze) writeFileSync('eval/names/frozen.json', `${JSON.stringify(result, null, 2)}\n`);
