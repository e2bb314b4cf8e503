// A Connection to the embedded database: each request is a message to its worker. A dead worker fails every request.
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Connection, CopyChunk, SqlStatement } from './connection.js';
import { OpisError } from '../../model/errors.js';
import { freeSpace, SPACE } from '../disk-space.js';
import type { PgliteFailure, PgliteReply, PgliteRequest, PgliteWorkerData } from './pglite-messages.js';

/** A worker or a port: both speak the same. */
interface Port {
  postMessage: Worker['postMessage'];
  on(event: 'message', listener: (reply: PgliteReply) => void): unknown;
  ref(): void;
  unref(): void;
}
type Waiting = { since: number; resolve: (rows: unknown) => void; reject: (error: Error) => void };

export interface PgliteConnection extends Connection {
  readonly kind: 'pglite';
  /** A port through which another thread can use this database (see `joinPglite`). */
  invite(): Promise<MessagePort>;
  /** Ends the worker at once, without closing the database: what a crash would do. */
  terminate(): Promise<void>;
}

/** Workers start from compiled files, also when the tests run the sources. */
const workerFile = () =>
  fileURLToPath(new URL('./pglite-worker.js', import.meta.url)).replace(/([\\/])src([\\/]store[\\/])/, '$1dist$2');

/**
 * Starts the worker and waits until the database in the folder is open.
 * @param meanwhile work to be done while it starts
 */
export async function connectPglite(folder: string, meanwhile?: () => Promise<void>): Promise<PgliteConnection> {
  const data: PgliteWorkerData = { folder };
  const worker = new Worker(workerFile(), { workerData: data });
  const requests = openRequests(worker);
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: PgliteReply) => {
      if ('ready' in reply) resolve();
      else if ('failed' in reply) reject(Object.assign(new Error(reply.failed.message), { code: reply.failed.code }));
    });
    worker.once('error', (error) => reject(error));
    worker.once('exit', (code) => reject(new Error(`the database worker stopped with exit code ${code}`)));
  });
  await Promise.all([ready, meanwhile?.()]).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  worker.on('error', (error: Error) => requests.fail(new Error(`the database worker stopped: ${error.message}`)));
  worker.on('exit', () => requests.fail(new Error('the database worker was terminated')));
  worker.unref();
  const watch = setInterval(() => void endIfHanging(), 5000).unref();
  const endIfHanging = async () => {
    if (requests.oldest() < 10_000 || (await freeSpace(folder)) >= SPACE.hangs) return;
    requests.fail(new Error('No space left on device'));
    await worker.terminate();
  };
  worker.on('exit', () => clearInterval(watch));

  return {
    kind: 'pglite',
    ...operations(requests.ask),
    async invite() {
      const { port1, port2 } = new MessageChannel();
      await requests.ask({ kind: 'join', port: port1 }, [port1]);
      return port2;
    },
    async close() {
      if (!requests.failed()) await requests.ask({ kind: 'close' });
      await worker.terminate();
    },
    async terminate() {
      await worker.terminate();
    },
  };
}

/** A Connection over a port from `invite`, for another thread of the same process. Closing it leaves the database open. */
export function joinPglite(port: MessagePort): Connection {
  const requests = openRequests(port);
  port.on('close', () => requests.fail(new Error('the database worker was terminated')));
  port.unref();
  return { kind: 'pglite', ...operations(requests.ask), close: async () => port.close() };
}

function openRequests(port: Port) {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let failure: Error | undefined;
  port.on('message', (reply: PgliteReply) => {
    if (!('id' in reply)) return;
    const request = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) port.unref();
    if ('error' in reply) request?.reject(thrown(reply.error));
    else request?.resolve(reply.rows);
  });
  return {
    failed: () => failure !== undefined,
    /** Milliseconds that the oldest open request has been waiting. */
    oldest: () => Math.max(0, ...[...waiting.values()].map(({ since }) => Date.now() - since)),
    fail(error: Error) {
      failure ??= error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
    ask(request: PgliteRequest, transfer: readonly (ArrayBuffer | MessagePort)[] = []): Promise<unknown> {
      if (failure) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { since: Date.now(), resolve, reject });
        port.ref();
        port.postMessage({ id, request }, [...transfer]);
      });
    },
  };
}

/** What the worker says of an error → the error. */
function thrown({ opis, ...failure }: PgliteFailure): Error {
  return opis ? new OpisError(opis, failure.message) : Object.assign(new Error(failure.message), failure);
}

/** Some seconds of the database's work: a stage that does not wait for it keeps both processors busy. */
const BYTES_AHEAD = 48 * 1024 * 1024;

function operations(ask: ReturnType<typeof openRequests>['ask']) {
  return {
    ordered: true,
    bytesAhead: BYTES_AHEAD,
    async query<Row>(sql: string, params?: unknown[]): Promise<Row[]> {
      return (await ask({ kind: 'query', statement: { sql, params } })) as Row[];
    },
    async transaction(statements: SqlStatement[]): Promise<unknown[][]> {
      return (await ask({ kind: 'transaction', statements })) as unknown[][];
    },
    async script(sql: string): Promise<void> {
      await ask({ kind: 'script', sql });
    },
    async copy(chunk: CopyChunk): Promise<void> {
      await ask({ kind: 'copy', chunk }, [chunk.bytes.buffer as ArrayBuffer]);
    },
    async claim() {
      return async () => {};
    },
  };
}
