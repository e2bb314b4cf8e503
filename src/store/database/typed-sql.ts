// Kysely over a Connection: the compiler checks table and column names, the Connection does the work.
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely';
import type { Connection } from './connection.js';
import type { Tables } from './tables.js';

export type TypedSql = Kysely<Tables>;

/** Typed SQL that runs on a connection. Transactions go through `connection.transaction`, as lists of statements. */
export function typedSql(connection: Connection): TypedSql {
  const one: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      return { rows: await connection.query<Row>(query.sql, [...query.parameters]) };
    },
    async *streamQuery() {
      throw new Error('Rows are read whole.');
    },
  };
  const refuse = async () => {
    throw new Error('Use connection.transaction with a list of statements.');
  };
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => one,
        releaseConnection: async () => {},
        beginTransaction: refuse,
        commitTransaction: refuse,
        rollbackTransaction: refuse,
        destroy: async () => {},
      }),
    },
  });
}
