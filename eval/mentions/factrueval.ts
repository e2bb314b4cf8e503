// Extracts mentions from every .txt of a folder and writes them as a dump (source and mention lines, offsets in code
// points), so that an outside scorer can judge them.
//   node scripts/run.js eval/mentions/factrueval.ts FOLDER --out DUMP.jsonl
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractMentions } from '../../src/extract/extract-mentions.js';
import { codePointOffsets, plainEdition, plainSource } from './plain-source.js';

const [folder, ...rest] = process.argv.slice(2);
const out = rest[rest.indexOf('--out') + 1];
if (!folder || !rest.includes('--out') || !out) {
  process.stderr.write('Usage: factrueval.ts FOLDER --out DUMP.jsonl\n');
  process.exit(2);
}
const lines: string[] = [];
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const sourceText = plainSource(file, readFileSync(join(folder, file), 'utf8'));
  lines.push(JSON.stringify({ type: 'source', id: file, file }));
  const offset = codePointOffsets(sourceText.text);
  for (const mention of extractMentions(sourceText, plainEdition(sourceText))) {
    const { kind, quote, rule, value } = mention;
    lines.push(
      JSON.stringify({
        type: 'mention',
        source: file,
        kind,
        start: offset(mention.start),
        end: offset(mention.end),
        quote,
        rule,
        value,
      }),
    );
  }
}
writeFileSync(out, lines.join('\n') + '\n');
process.stdout.write(`${lines.length} lines written to ${out}\n`);
