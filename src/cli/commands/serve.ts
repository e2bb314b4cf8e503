// opis serve and opis start: the workbench in a browser.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkbench } from '../../engine/workbench.js';
import { ingest } from '../../engine.js';
import { openStore } from '../../store/open-store.js';
import type { Store } from '../../store/store.js';
import type { CommandSpec } from '../command-spec.js';
import { VERSION } from '../version.js';
import { placeOf, type Invocation } from '../context.js';
import { printLine } from '../print.js';
import { drawProgress } from './import.js';
import { whole } from './read.js';

const OPTIONS: CommandSpec['options'] = [
  ['--port <n>', 'port on 127.0.0.1; the next free one when it is taken, 0 for any', '4130'],
  ['--no-open', 'do not open the browser'],
];

export const serveCommand: CommandSpec = {
  usage: 'serve',
  description: 'open the workbench: http://127.0.0.1:4130/',
  options: OPTIONS,
  json: false,
  run: (invocation) => serveUntilStopped(invocation, 'serve', async () => {}),
};

export const startCommand: CommandSpec = {
  usage: 'start',
  description: 'the first command: import the example collection once, then open the workbench',
  options: OPTIONS,
  json: false,
  run: (invocation) => serveUntilStopped(invocation, 'start', importExamples),
};

/** Imports the example collection into a collection that has nothing yet. */
async function importExamples(store: Store): Promise<void> {
  if ((await store.sources()).length > 0) return;
  const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));
  const names = readdirSync(folder)
    .filter((name) => !/\.md$/.test(name))
    .sort();
  const progress = drawProgress();
  if (!process.stderr.isTTY) process.stderr.write(`Importing the example collection: ${names.join(', ')}\n`);
  await ingest(
    store,
    names.map((name) => ({ name, bytes: () => readFile(join(folder, name)) })),
    progress.onProgress,
  ).finally(progress.end);
}

async function serveUntilStopped(
  invocation: Invocation,
  command: string,
  before: (store: Store) => Promise<void>,
): Promise<number> {
  const { options, doors } = invocation;
  const place = placeOf(options);
  const store = await openStore(place, { command: `opis ${command}` });
  try {
    await before(store);
    const workbench = createWorkbench(store, {
      database: 'database' in place ? place.database : undefined,
      version: VERSION,
    });
    // What the first page asks for is read while the browser opens.
    void workbench.collection().catch(() => {});
    const serving = await doors.serve(workbench, { port: whole(options.port, '--port') });
    store.lock?.announce({ url: serving.url });
    printLine(`Opis: ${serving.url}  (Ctrl+C stops it)`);
    if (options.open !== false) openBrowser(serving.url);
    await stopSignal();
    await serving.close();
    await workbench.settled();
    return 0;
  } finally {
    await store.close();
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Opens the browser where there is a desktop; without one the printed address is enough. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
