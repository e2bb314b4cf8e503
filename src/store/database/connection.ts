// The one way to a database: statements in, rows out. PGlite in a worker and a PostgreSQL server both answer to it.
// There are no interactive transactions: a transaction is a list of statements sent at once, so none can stay open.

/** One SQL statement with its parameters (`$1`, `$2`, …). */
export interface SqlStatement {
  sql: string;
  params?: unknown[];
}

/** Rows in COPY text format for one table. */
export interface CopyChunk {
  table: string;
  columns: readonly string[];
  /** COPY text format, UTF-8. */
  bytes: Uint8Array;
}

export interface Connection {
  readonly kind: 'pglite' | 'postgres';
  /** Requests are answered in the order in which they were made: the next need not wait for the answer of the last. */
  readonly ordered: boolean;
  /** Bytes of chunks that may be on their way at once. */
  readonly bytesAhead: number;
  /** Runs one statement. @example await connection.query<{ n: number }>('select $1::int as n', [1]) // [{ n: 1 }] */
  query<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
  /** Runs all statements or none; answers the rows of each. */
  transaction(statements: SqlStatement[]): Promise<unknown[][]>;
  /** Runs a script of several statements without parameters (migrations); all or nothing. */
  script(sql: string): Promise<void>;
  /** Writes rows; the chunk's bytes are given away. */
  copy(chunk: CopyChunk): Promise<void>;
  /**
   * Says to other processes that this one writes import `key`, until the answer is called; `null` when another one does.
   * Embedded: always granted, the folder's lock already keeps other processes out.
   */
  claim(key: number): Promise<(() => Promise<void>) | null>;
  close(): Promise<void>;
}
