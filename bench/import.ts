// How long imports take and how much memory they need, as figures of whole processes.
//   node scripts/run.js bench/import.ts --file FILE [--copies 10]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureProcess, printTable, seconds, type ProcessFigures } from './measure.js';

const { values } = parseArgs({ options: { file: { type: 'string' }, copies: { type: 'string', default: '0' } } });
if (!values.file) throw new Error('Say which file is to be imported: --file FILE');
const file = values.file;
const root = mkdtempSync(join(tmpdir(), 'opis-bench-'));
const small = join(root, 'small.txt');
writeFileSync(small, 'Один абзац.\n');
const folder = join(root, 'collection');
const opis = (...args: string[]) => measureProcess(process.execPath, ['bin/opis.js', ...args, '--collection', folder]);

const rows: string[][] = [];
const record = (what: string, { milliseconds, memory, code, output }: ProcessFigures) => {
  if (code !== 0 && code !== 2) throw new Error(output);
  rows.push([what, seconds(milliseconds), `${memory.toFixed(0)} MB`]);
  return milliseconds;
};
// The first process of a new checkout makes the template of the empty database; all others copy it.
await measureProcess(process.execPath, ['bin/opis.js', 'import', small, '--collection', join(root, 'template')]);
record('a new collection, one paragraph', await opis('import', small));
const once = record(
  `${basename(file)}, ${(readFileSync(file).length / 1e6).toFixed(2)} MB`,
  await opis('import', file),
);
record('the same again', await opis('import', file));
record('search in it', await opis('search', 'письмо'));
const copies = Number(values.copies);
if (copies > 0) {
  const names = Array.from({ length: copies }, (_, i) => join(root, `copy-${i}${extname(file)}`));
  for (const [i, name] of names.entries())
    writeFileSync(name, Buffer.concat([readFileSync(file), Buffer.from(`\n\n${i}\n`)]));
  const all = record(`${copies} different copies at once`, await opis('import', ...names));
  rows.push(['… for one', seconds(all / copies), `${(all / copies / once).toFixed(2)} of the first`]);
}
printTable(['import', 'time', 'memory'], rows);
rmSync(root, { recursive: true, force: true });
