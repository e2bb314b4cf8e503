// Speed of extraction on one core: MB of UTF-8 a second for all kinds, cold (dictionary and tables not yet read) and warm,
// and the time of each part. Processor time, so that other work on the machine does not count.
//   node scripts/run.js bench/extract.ts FILE
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EXTRACTORS, extractMentions } from '../src/extract/extract-mentions.js';
import { scanText } from '../src/extract/scan-text.js';
import { plainEdition, plainSource } from '../eval/mentions/plain-source.js';

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: extract.ts FILE\n');
  process.exit(2);
}
const bytes = readFileSync(file);
const sourceText = plainSource(basename(file), bytes.toString('utf8'));
const edition = plainEdition(sourceText);
const megabytes = bytes.length / 1e6;

/** Processor seconds of one call, and its result. */
function timed<T>(call: () => T): [number, T] {
  const begun = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(begun);
  return [(user + system) / 1e6, result];
}

for (const state of ['cold', 'warm', 'warm']) {
  const [seconds, mentions] = timed(() => extractMentions(sourceText, edition));
  const speed = (megabytes / seconds).toFixed(2);
  process.stdout.write(
    `${state}: ${megabytes.toFixed(2)} MB, ${mentions.length} mentions, ${seconds.toFixed(2)} s, ${speed} MB/s\n`,
  );
}
const [scanning, context] = timed(() => scanText(sourceText, edition));
process.stdout.write(`scan ${scanning.toFixed(2)} s\n`);
for (const find of EXTRACTORS) {
  const [seconds] = timed(() => find(sourceText, edition, context));
  process.stdout.write(`${find.name} ${seconds.toFixed(2)} s\n`);
}
process.stdout.write(`${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB resident\n`);
