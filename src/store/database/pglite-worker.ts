// The thread in which the embedded database lives: requests by message, replies in order. Each port has one request in the
// database at a time, so that an import that hands over all its chunks at once does not keep other ports waiting.
import type { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { openPglite } from './open-pglite.js';
import { OpisError } from '../../model/errors.js';
import { requireSpace, SPACE } from '../disk-space.js';
import type { PgliteEnvelope, PgliteFailure, PgliteReply, PgliteRequest, PgliteWorkerData } from './pglite-messages.js';

const { folder } = workerData as PgliteWorkerData;
const main = parentPort as MessagePort;

const SESSION = `
  set default_statistics_target = 20;
  set work_mem = '32MB';
  set random_page_cost = 1.1;`;

async function answer(database: PGlite, request: PgliteRequest): Promise<unknown> {
  switch (request.kind) {
    case 'query':
      return (await database.query(request.statement.sql, request.statement.params)).rows;
    case 'transaction':
      return database.transaction(async (transaction) => {
        const rows: unknown[][] = [];
        for (const { sql, params } of request.statements) rows.push((await transaction.query(sql, params)).rows);
        return rows;
      });
    case 'script':
      return database.transaction(async (transaction) => void (await transaction.exec(request.sql)));
    case 'copy': {
      await requireSpace(folder, SPACE.write);
      const { table, columns, bytes } = request.chunk;
      const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
      await database.query(`copy "${table}" (${columns.join(', ')}) from '/dev/blob'`, [], { blob });
      return [];
    }
    case 'join':
      listen(database, request.port);
      return [];
    case 'close':
      return database.close();
  }
}

function describe(error: unknown): PgliteFailure {
  if (error instanceof OpisError) return { message: error.message, opis: error.code };
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, detail } = error as { code?: string; detail?: string };
  return { message: error.message || error.name, code, detail };
}

function listen(database: PGlite, port: MessagePort): void {
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ id, request }: PgliteEnvelope) => {
    last = last
      .then(() => answer(database, request))
      .then(
        (rows) => port.postMessage({ id, rows } satisfies PgliteReply),
        (error: unknown) => port.postMessage({ id, error: describe(error) } satisfies PgliteReply),
      );
  });
}

try {
  const database = await openPglite(folder);
  await database.exec(SESSION);
  listen(database, main);
  main.postMessage({ ready: true } satisfies PgliteReply);
} catch (error) {
  main.postMessage({ failed: describe(error) } satisfies PgliteReply);
}
