// Opis and rivals on the pairs of Russian historical names. Rivals get their best threshold on these very rows.
// Usage: node scripts/run.js eval/names/historical/run.ts [--errors] [--add NAME=SCORES.csv …] [--freeze]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editDistance } from '../../../src/resolve/compare/edit-distance.js';
import { compareNames } from '../../../src/resolve/compare/names/compare-names.js';
import { transliterate } from '../../../src/text/transliteration.js';
import { jaroWinkler } from '../measures.js';
import { FOLDER } from './forms.js';
import { bestThreshold, measurePairs, readPairs, type Measured } from './measure-pairs.js';
import { readScores } from './read-scores.js';

/** What compare-names.ts calls rather one name. */
const OPIS_THRESHOLD = 0.7;

const { values } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { errors: { type: 'boolean' }, freeze: { type: 'boolean' }, add: { type: 'string', multiple: true } },
});
const pairs = readPairs();

/** Latin letters by BGN/PCGN, lower case, no marks, no punctuation. */
const plain = (name: string): string =>
  transliterate(name)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const ratio = (left: string, right: string): number =>
  left === right ? 1 : 1 - editDistance(left, right) / Math.max(left.length, right.length);

/** Levenshtein over the shared words and what each side has besides. */
function tokenSet(left: string, right: string): number {
  const [a, b] = [new Set(left.split(' ')), new Set(right.split(' '))];
  const shared = [...a].filter((word) => b.has(word)).sort();
  const ownA = [...a].filter((word) => !b.has(word)).sort();
  const ownB = [...b].filter((word) => !a.has(word)).sort();
  const common = shared.join(' ');
  const withA = [...shared, ...ownA].join(' ');
  const withB = [...shared, ...ownB].join(' ');
  const parts = [ratio(withA, withB)];
  if (common) parts.push(ratio(common, withA), ratio(common, withB));
  return Math.max(...parts);
}

const sortedWords = (name: string): string => name.split(' ').sort().join(' ');

const rivals: Record<string, (left: string, right: string) => number> = {
  'one for every pair': () => 1,
  'letter table + Levenshtein': (left, right) => ratio(plain(left), plain(right)),
  'letter table + Levenshtein, words sorted': (left, right) =>
    ratio(sortedWords(plain(left)), sortedWords(plain(right))),
  'letter table + Jaro–Winkler': (left, right) => jaroWinkler(plain(left), plain(right)),
  'letter table + token set': (left, right) => tokenSet(plain(left), plain(right)),
};

const results: Record<string, Measured> = {};
const scored = pairs.map(({ left, right }) => compareNames(left, right).score);
results['Opis compareNames'] = measurePairs(pairs, scored, OPIS_THRESHOLD);
results['Opis compareNames, best threshold'] = measurePairs(pairs, scored, bestThreshold(pairs, scored));
for (const [name, score] of Object.entries(rivals)) {
  const scores = pairs.map(({ left, right }) => score(left, right));
  results[name] = measurePairs(pairs, scores, bestThreshold(pairs, scores));
}
for (const added of values.add ?? []) {
  const [name, file] = added.split('=');
  const scores = readScores(readFileSync(file, 'utf8'), pairs.length);
  results[name] = measurePairs(pairs, scores, bestThreshold(pairs, scores));
}

for (const [name, { threshold, headline, all, byStrength, recallAtTwoPercent }] of Object.entries(results)) {
  process.stdout.write(
    `${name} at ${threshold.toFixed(3)}: F1 ${headline.f1}, precision ${headline.precision}, recall ${headline.recall}, ` +
      `${headline.falseNegatives} missed, ${headline.falsePositives} wrongly joined of ${headline.rows}; ` +
      `recall at 2 % false matches ${recallAtTwoPercent}; with alias F1 ${all.f1}; ${JSON.stringify(byStrength)}\n`,
  );
}
process.stdout.write(`${JSON.stringify(results['Opis compareNames'].byCategory, null, 1)}\n`);
if (values.errors)
  pairs.forEach((pair, i) => {
    if (scored[i] >= OPIS_THRESHOLD === pair.isMatch) return;
    const kind = pair.isMatch ? 'missed' : 'joined';
    process.stdout.write(
      `${kind}\t${pair.category}\t${pair.strength}\t${pair.left}\t${pair.right}\t${scored[i].toFixed(2)}\n`,
    );
  });
if (values.freeze) {
  // Rivals that were added before keep their figures.
  const file = join(FOLDER, 'frozen.json');
  const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Measured>;
  writeFileSync(file, `${JSON.stringify({ ...before, ...results }, null, 2)}\n`);
}
