// A Connection to a PostgreSQL server (15 or newer) through a pool of `pg`.
import pg from 'pg';
import type { Connection, CopyChunk } from './connection.js';

/** Advisory locks of Opis: the first key of the pair, "opis" in ASCII. */
const ADVISORY_CLASS = 0x6f706973;

/** Connects to a server. @example await connectPostgres('postgres://opis@localhost/opis') */
export async function connectPostgres(url: string): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url, max: 8, options: '-c jit=off -c work_mem=32MB' });
  pool.on('error', () => {});
  const use = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken = false;
    const onError = () => (broken = true);
    client.on('error', onError);
    try {
      return await work(client);
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  };
  const inTransaction = <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
    use(async (client) => {
      await client.query('begin');
      try {
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => {});
        throw error;
      }
    });
  try {
    await use((client) => client.query('select 1'));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    kind: 'postgres',
    ordered: false,
    bytesAhead: 1024 * 1024,
    query: async <Row>(sql: string, params?: unknown[]) => (await pool.query(sql, params)).rows as Row[],
    transaction: (statements) =>
      inTransaction(async (client) => {
        const rows: unknown[][] = [];
        for (const { sql, params } of statements) rows.push((await client.query(sql, params)).rows);
        return rows;
      }),
    script: (sql) => inTransaction(async (client) => void (await client.query(sql))),
    copy: (chunk) => use((client) => copyIn(client, chunk)),
    async claim(key) {
      const client = await pool.connect();
      const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as granted', [ADVISORY_CLASS, key]);
      if (!rows[0].granted) {
        client.release();
        return null;
      }
      return async () => {
        await client.query('select pg_advisory_unlock($1, $2)', [ADVISORY_CLASS, key]).catch(() => {});
        client.release();
      };
    },
    close: () => pool.end(),
  };
}

/** The wire of `pg` during COPY: `pg` itself only refuses COPY FROM STDIN, so this is a query object of our own. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(bytes: Buffer): void;
  endCopyFrom(): void;
}

function copyIn(client: pg.PoolClient, chunk: CopyChunk): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const submittable = {
      submit: (wire: Wire) => wire.query(`copy "${chunk.table}" (${chunk.columns.join(', ')}) from stdin`),
      handleCopyInResponse(wire: Wire) {
        wire.sendCopyFromChunk(Buffer.from(chunk.bytes.buffer, chunk.bytes.byteOffset, chunk.bytes.byteLength));
        wire.endCopyFrom();
      },
      handleCommandComplete() {},
      handleError: (error: Error) => ((failure ??= error), reject(error)),
      handleReadyForQuery: () => (failure ? undefined : resolve()),
    };
    client.query(submittable as unknown as pg.Submittable);
  });
}
