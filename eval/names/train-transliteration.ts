// Learns how Cyrillic names are written in Latin letters and back, from a list of pairs, and writes the table that
// src/resolve/compare/transliteration/ reads. Before that it says how good the same method is on names it has not seen
// (two halves, each judged by what the other taught).
//
//     node scripts/run.js eval/names/train-transliteration.ts --data DIR [--write]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeTree } from '../../src/resolve/compare/transliteration/tree-ensemble.js';
import { boostTrees } from './boost-trees.js';
import { clean, crossValidate, halvedExamples } from './cross-validate.js';
import { learnChunks } from './learn-chunks.js';
import { recallAt } from './measures.js';
import { makeScriptPairs, readScriptList } from './script-pairs.js';

const HEAD = `# How Latin and Cyrillic spellings of names correspond: statistics learned by eval/names/train-transliteration.ts from
# the development half of the Wikidata name pairs of steveash/NETransliteration-COLING2018 (names from Wikidata, CC0).
# chunk: Latin letters, Cyrillic letters (^ and $ are the ends of a word), probability in millionths.
# base, tree: boosted decision trees over the features of align-letters.ts, in Polish notation.
`;
const WEIGHTS = 'src/resolve/compare/transliteration/transliteration-weights.tsv';

const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean' } } });
if (!values.data) throw new Error('--data DIR is missing');
const list = readScriptList(`${values.data}/latin-cyrillic-names-dev.tsv`);
const examples = halvedExamples(makeScriptPairs(list).map(clean));
const { recall, found, positives, falseMatches, negatives } = recallAt(crossValidate(examples), 0.01);
process.stdout.write(
  `cross-validated: recall ${recall.toFixed(4)} (${found} of ${positives}) at ${falseMatches} of ${negatives} false matches\n`,
);

if (values.write) {
  const chunks = learnChunks(list.map(clean));
  const { base, trees } = boostTrees(examples);
  const rows = [...chunks]
    .filter(([, p]) => p > 3e-7)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([chunk, p]) => `chunk\t${chunk}\t${(p * 1e6).toPrecision(4)}`);
  writeFileSync(
    WEIGHTS,
    `${HEAD}${rows.join('\n')}\nbase\t${base}\n${trees.map((tree) => `tree\t${writeTree(tree)}`).join('\n')}\n`,
  );
  process.stdout.write(`${rows.length} chunks and ${trees.length} trees written to ${WEIGHTS}\n`);
}
