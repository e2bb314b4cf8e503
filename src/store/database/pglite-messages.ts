// What the main thread and the database's worker say to each other.
import type { MessagePort } from 'node:worker_threads';
import type { ErrorCode } from '../../model/errors.js';
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

export interface PgliteFailure {
  message: string;
  /** PostgreSQL's or the system's. */
  code?: string;
  detail?: string;
  /** Set when it is an OpisError, whose message needs no more words. */
  opis?: ErrorCode;
}

export type PgliteReply =
  | { id: number; rows: unknown }
  | { id: number; error: PgliteFailure }
  /** Sent once, when the database is open or could not be opened. */
  | { ready: true }
  | { failed: PgliteFailure };

export interface PgliteWorkerData {
  /** Data folder of the database. */
  folder: string;
}
