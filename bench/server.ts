// Whether the workbench answers while a volume is imported: requests of several kinds, one after the other without a
// pause, first on the quiet server, then during the import.
//   node scripts/run.js bench/server.ts --file FILE
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureProcess, percentiles, printTable, seconds } from './measure.js';

const { values } = parseArgs({ options: { file: { type: 'string' } } });
if (!values.file) throw new Error('Say which file is to be imported: --file FILE');
const bytes = readFileSync(values.file);
const root = mkdtempSync(join(tmpdir(), 'opis-bench-'));
const folder = join(root, 'collection');
// The collection holds a copy already, so that there is something to ask for.
const copy = join(root, 'copy.txt');
writeFileSync(copy, Buffer.concat([bytes, Buffer.from('\n\nкопия\n')]));
await measureProcess(process.execPath, ['bin/opis.js', 'import', copy, '--collection', folder]);

const server = spawn(process.execPath, ['bin/opis.js', 'serve', '--no-open', '--port', '0', '--collection', folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const base = await addressOf(server);
  const [source] = (await get(`${base}/api/sources`)) as { source: { id: string } }[];
  const documents = (await get(`${base}/api/sources/${source.source.id}/documents`).catch(() => [])) as {
    id: string;
  }[];
  const questions: Record<string, (i: number) => string> = {
    search: (i) =>
      `/api/search?q=${encodeURIComponent(['письмо', 'высылка', '"центральный комитет"', 'телеграма'][i % 4])}`,
    facets: (i) => `/api/facets?q=${encodeURIComponent(['письмо', 'высылка'][i % 2])}`,
    sources: () => '/api/sources',
    collection: () => '/api/collection',
  };
  if (documents.length > 0) questions.document = (i) => `/api/documents/${documents[(i * 7) % documents.length].id}`;
  const rows: string[][] = [];
  let going = true;
  setTimeout(() => (going = false), 5000);
  rows.push(...(await ask(base, questions, 'quiet', () => going)));
  going = true;
  const begun = performance.now();
  const done = importOverHttp(base).finally(() => (going = false));
  rows.push(...(await ask(base, questions, 'during an import', () => going)));
  await done;
  printTable(['server', 'request', 'n', 'p50', 'p95', 'max'], rows);
  process.stdout.write(`the import took ${seconds(performance.now() - begun)}\n`);
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(root, { recursive: true, force: true });
}

async function ask(
  base: string,
  questions: Record<string, (i: number) => string>,
  when: string,
  goes: () => boolean,
): Promise<string[][]> {
  const times: Record<string, number[]> = {};
  for (let i = 0; goes(); i++) {
    for (const [kind, path] of Object.entries(questions)) {
      const begun = performance.now();
      await get(base + path(i));
      (times[kind] ??= []).push(performance.now() - begun);
    }
  }
  const rows = Object.entries({ ...times, all: Object.values(times).flat() });
  return rows.map(([kind, list]) => [
    when,
    kind,
    String(list.length),
    ...percentiles(list).map((time) => `${time.toFixed(0)} ms`),
  ]);
}

async function get(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function importOverHttp(base: string): Promise<void> {
  const form = new FormData();
  form.append('files', new Blob([bytes]), basename(values.file!));
  const answer = await fetch(`${base}/api/imports`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`The import was refused: ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  for (;;) {
    const job = (await get(`${base}/api/imports/${id}`)) as { state: string };
    if (job.state !== 'running' && job.state !== 'waiting') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The server says its address on standard output. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', (part: Buffer) => {
      text += part.toString();
      const found = /http:\/\/[\d.:a-z]+/.exec(text)?.[0];
      if (found) resolve(found.replace(/\/$/, ''));
    });
    child.once('exit', (code) => reject(new Error(`The server stopped with exit code ${code}.`)));
  });
}
