// What the main thread and the database's worker say to each other.
import type { MessagePort } from 'node:worker_threads';
import type { CopyChunk, SqlStatement } from './connection.js';

export type PgliteRequest =
  | { kind: 'query'; statement: SqlStatement }
  | { kind: 'transaction'; statements: SqlStatement[] }
  | { kind: 'script'; sql: string }
  | { kind: 'copy'; chunk: CopyChunk }
  /** Another thread will ask through this port. */
  | { kind: 'join'; port: MessagePort }
  | { kind: 'close' };

export interface PgliteEnvelope {
  id: number;
  request: PgliteRequest;
}

export type PgliteReply =
  | { id: number; rows: unknown }
  | { id: number; error: { message: string; code?: string; detail?: string } }
  /** Sent once, when the database is open or could not be opened. */
  | { ready: true }
  | { failed: { message: string; code?: string } };

export interface PgliteWorkerData {
  /** Data folder of the database. */
  folder: string;
}
