// Speed of extraction on one core: MB of UTF-8 a second for all kinds, and the time of each part.
//   node scripts/run.js bench/extract.ts FILE [--runs N]
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EXTRACTORS, extractMentions } from '../src/extract/extract-mentions.js';
import { scanText } from '../src/extract/scan-text.js';
import { plainEdition, plainSource } from '../eval/mentions/plain-source.js';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: extract.ts FILE [--runs N]\n');
  process.exit(2);
}
const runs = Number(rest[rest.indexOf('--runs') + 1] ?? 1) || 1;
const bytes = readFileSync(file);
const sourceText = plainSource(basename(file), bytes.toString('utf8'));
const edition = plainEdition(sourceText);
const megabytes = bytes.length / 1e6;

/** Seconds of one call. */
function timed<T>(call: () => T): [number, T] {
  const begun = performance.now();
  const result = call();
  return [(performance.now() - begun) / 1000, result];
}

for (let run = 1; run <= runs; run++) {
  const [scanning, context] = timed(() => scanText(sourceText, edition));
  const parts = EXTRACTORS.map(
    (find) => `${find.name} ${timed(() => find(sourceText, edition, context))[0].toFixed(2)} s`,
  );
  process.stdout.write(`run ${run}: scan ${scanning.toFixed(2)} s, ${parts.join(', ')}\n`);
}
const [seconds, mentions] = timed(() => extractMentions(sourceText, edition));
const memory = process.memoryUsage.rss() / 1e6;
process.stdout.write(
  `${megabytes.toFixed(2)} MB, ${mentions.length} mentions: ${seconds.toFixed(2)} s warm, ${(megabytes / seconds).toFixed(2)} MB/s, ${memory.toFixed(0)} MB resident\n`,
);
