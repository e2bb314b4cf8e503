// Nothing lost: an import is killed (SIGKILL) at random moments, again and again. After every kill the collection must
// open, hold the whole source or none of it, and in the end accept the import; the dump must equal that of an undisturbed one.
//   node scripts/run.js bench/kills.ts --file FILE [--kills 50] [--seed 1]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store/store.js';
import { measureProcess, printTable, randomFrom, seconds } from './measure.js';

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
if (!values.file) throw new Error('Say which file is to be imported: --file FILE');
const kills = Number(values.kills);
const random = randomFrom(Number(values.seed));
const root = mkdtempSync(join(tmpdir(), 'opis-kills-'));
const first = join(root, 'first.txt');
writeFileSync(first, 'Короткий источник, который уже лежит в собрании.\n\nВторой абзац о высылке.\n');
const importing = (file: string, folder: string) => ['bin/opis.js', 'import', file, '--collection', folder];

// The undisturbed import: how long it takes, and what it leaves.
const calm = join(root, 'calm');
await must(await measureProcess(process.execPath, importing(first, calm)));
const undisturbed = await measureProcess(process.execPath, importing(values.file, calm));
await must(undisturbed);
const wanted = await digest(calm);

const folder = join(root, 'killed');
await must(await measureProcess(process.execPath, importing(first, folder)));
const before = await digest(folder);
const counts = { killed: 0, 'finished first': 0, 'nothing of it': 0, 'all of it': 0, broken: 0 };
const begun = performance.now();
for (let round = 1; counts.killed < kills; round++) {
  const after = random() * undisturbed.milliseconds;
  counts[(await importAndKill(after)) ? 'killed' : 'finished first']++;
  try {
    const found = await digest(folder);
    if (found === before) counts['nothing of it']++;
    else if (found === wanted) {
      counts['all of it']++;
      await remove();
    } else throw new Error(`the dump is neither the old nor the new one (killed after ${seconds(after)})`);
  } catch (error) {
    counts.broken++;
    process.stdout.write(`round ${round}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
await must(await measureProcess(process.execPath, importing(values.file, folder)));
const accepted = (await digest(folder)) === wanted;
printTable(
  [...Object.keys(counts), 'accepted at the end', 'time'],
  [[...Object.values(counts), accepted ? 'yes' : 'NO', seconds(performance.now() - begun)]],
);
rmSync(root, { recursive: true, force: true });
process.exitCode = counts.broken > 0 || !accepted ? 1 : 0;

/** True when it was killed, false when it had already ended. */
function importAndKill(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, importing(values.file!, folder), { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Everything that readers see of the sources, and that no row is left of an import that they do not see. */
async function digest(place: string): Promise<string> {
  const store = await openStore({ folder: place }, { create: false });
  try {
    const hash = createHash('sha256');
    for (const { source } of await store.sources()) hash.update(JSON.stringify(await store.sourceRows(source.id)));
    const { rows } = await strays(store);
    if (rows > 0) throw new Error(`${rows} passages belong to no source`);
    const [{ count }] = await store.connection.query<{ count: number }>(
      `select count(*)::int as count from indexed_source where source_id not in (select id from source where state = 'ready')`,
    );
    return hash.update(String(count)).digest('hex');
  } finally {
    await store.close();
  }
}

async function strays({ connection }: Store): Promise<{ rows: number }> {
  const [row] = await connection.query<{ rows: number }>(
    `select count(*)::int as rows from passage where source_id not in (select id from source where state = 'ready')`,
  );
  return row;
}

async function remove(): Promise<void> {
  const store = await openStore({ folder });
  for (const { source } of await store.sources()) if (source.file !== 'first.txt') await store.removeSource(source.id);
  await store.close();
}

async function must({ code, output }: { code: number | null; output: string }): Promise<void> {
  if (code !== 0 && code !== 2) throw new Error(`The import failed: ${output}`);
}
