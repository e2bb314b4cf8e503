// Runs imports in a thread of their own, so that a server answers while a volume is read. The thread works on the same
// collection: through a port to the embedded database, or with a connection of its own to a server.
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads';
import { connectSources, ingest, type ImportOptions, type Progress } from '../engine.js';
import { OpisError, type ErrorCode } from '../model/errors.js';
import { inviteToStore, joinStore, openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import type { ImportReport } from './import-report.js';

interface Task {
  invitation: { folder: string | null; port: MessagePort } | { database: string };
  /** Absent: only connect the sources again, after judgements. */
  files?: { name: string; bytes: Uint8Array; options?: ImportOptions }[];
}

type Message =
  { progress: Progress } | { reports: ImportReport[] } | { failure: { message: string; code: ErrorCode | null } };

export interface ThreadFile {
  name: string;
  bytes: Uint8Array;
  options?: ImportOptions;
}

/** Imports files in a thread; `database` is the address when the collection lives on a server. */
export async function ingestInThread(
  store: Store,
  database: string | undefined,
  files: ThreadFile[],
  onProgress: (progress: Progress) => void,
): Promise<ImportReport[]> {
  return runThread(store, database, { files }, onProgress);
}

/** Decides again who is who and checks all claims, in a thread. */
export async function connectInThread(store: Store, database: string | undefined): Promise<void> {
  await runThread(store, database, {}, () => {});
}

async function runThread(
  store: Store,
  database: string | undefined,
  work: { files?: ThreadFile[] },
  onProgress: (progress: Progress) => void,
): Promise<ImportReport[]> {
  const invitation = database ? { database } : await inviteToStore(store);
  const task: Task = { invitation, ...work };
  // Threads start from compiled files, also when the tests run the sources.
  const file = fileURLToPath(import.meta.url)
    .replace(/([\\/])src([\\/]engine[\\/])/, '$1dist$2')
    .replace(/\.ts$/, '.js');
  const worker = new Worker(file, {
    workerData: task,
    transferList: 'port' in invitation ? [invitation.port] : [],
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('reports' in message) resolve(message.reports);
      else reject(threadError(message.failure));
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(
        new OpisError(
          'store',
          `The import stopped before it was done (exit code ${code}). Nothing of it is visible; import again.`,
        ),
      ),
    );
  });
}

function threadError({ message, code }: { message: string; code: ErrorCode | null }): Error {
  return code ? new OpisError(code, message) : new Error(message);
}

async function runTask({ invitation, files }: Task, port: MessagePort): Promise<void> {
  const store = 'database' in invitation ? await openStore(invitation) : await joinStore(invitation);
  try {
    if (!files) {
      await connectSources(store);
      port.postMessage({ reports: [] } satisfies Message);
      return;
    }
    const input = files.map(({ name, bytes, options }) => ({ name, options, bytes: async () => bytes }));
    const reports = await ingest(store, input, (progress) => port.postMessage({ progress } satisfies Message));
    port.postMessage({ reports } satisfies Message);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof OpisError ? error.code : null;
    port.postMessage({ failure: { message, code } } satisfies Message);
  } finally {
    await store.close();
  }
}

if (!isMainThread && parentPort && (workerData as Task | null)?.invitation)
  await runTask(workerData as Task, parentPort);
