// Learns how Cyrillic names are written in Latin letters and back, from a list of pairs, and writes the table that
// src/resolve/compare/transliteration/ reads. Before that it says how good the same method is on names it has not seen
// (two halves, each judged by what the other taught).
//
//     node scripts/run.js eval/names/train-transliteration.ts --data DIR [--write]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { alignmentFeatures } from '../../src/resolve/compare/transliteration/align-letters.js';
import { chunkModel } from '../../src/resolve/compare/transliteration/chunk-model.js';
import { treeScore, writeTree } from '../../src/resolve/compare/transliteration/tree-ensemble.js';
import { boostTrees, type Example } from './boost-trees.js';
import { learnChunks } from './learn-chunks.js';
import { recallAt } from './measures.js';
import { makeScriptPairs, readScriptList, type ScriptPair } from './script-pairs.js';

const HEAD = `# How Latin and Cyrillic spellings of names correspond: statistics learned by eval/names/train-transliteration.ts from
# the development half of the Wikidata name pairs of steveash/NETransliteration-COLING2018 (names from Wikidata, CC0).
# chunk: Latin letters, Cyrillic letters (^ and $ are the ends of a word), probability in millionths.
# base, tree: boosted decision trees over the features of align-letters.ts, in Polish notation.
`;
const WEIGHTS = 'src/resolve/compare/transliteration/transliteration-weights.tsv';

const half = ({ latin }: ScriptPair): 0 | 1 => {
  let sum = 7;
  for (const letter of latin) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0;
  return ((sum >>> 3) % 2) as 0 | 1;
};
const clean = (pair: ScriptPair): ScriptPair => ({
  ...pair,
  latin: pair.latin.toLowerCase().normalize('NFC'),
  cyrillic: pair.cyrillic.toLowerCase(),
});

const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean' } } });
if (!values.data) throw new Error('--data DIR is missing');
const list = readScriptList(`${values.data}/latin-cyrillic-names-dev.tsv`);
const pairs = makeScriptPairs(list).map(clean);

// Features of each half under chunks learned from the other.
const examples: (Example & { half: 0 | 1; count: number })[] = [];
for (const side of [0, 1] as const) {
  const model = chunkModel(learnChunks(pairs.filter((pair) => pair.label === 1 && half(pair) !== side)));
  for (const pair of pairs.filter((one) => half(one) === side))
    examples.push({
      features: alignmentFeatures(model, pair.latin, pair.cyrillic),
      label: pair.label,
      half: side,
      count: pair.count,
    });
}
const scored = ([0, 1] as const).flatMap((side) => {
  const ensemble = boostTrees(examples.filter((one) => one.half !== side));
  return examples
    .filter((one) => one.half === side)
    .map((one) => ({ label: one.label, score: treeScore(ensemble, one.features) }));
});
const { recall, found, positives, falseMatches, negatives } = recallAt(scored, 0.01);
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
