// Brings a database to the newest schema. A step that needs an extension waits until the server offers it.
import { OpisError } from '../../model/errors.js';
import type { Connection } from './connection.js';
import { MIGRATIONS } from './migrations.js';

/** What this database can do beyond plain PostgreSQL. */
export interface Capabilities {
  /** BM25 ranking (pg_textsearch); else ts_rank_cd. */
  bm25: boolean;
  /** Near words by trigrams (pg_trgm); else compared in JavaScript. */
  trigram: boolean;
}

/** Runs the missing steps, each in its own transaction; a database of a newer Opis is refused. */
export async function migrate(connection: Connection): Promise<Capabilities> {
  await connection.script(`create table if not exists migration (name text primary key)`);
  const done = new Set((await connection.query<{ name: string }>('select name from migration')).map((row) => row.name));
  const unknown = [...done].filter((name) => !MIGRATIONS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new OpisError(
      'store',
      `The database was written by a newer Opis (it has "${unknown[0]}"). Install that version, or run "opis rebuild" with this one.`,
    );
  }
  for (const step of MIGRATIONS) {
    if (done.has(step.name)) continue;
    if (step.extension && !(await isUsable(connection, step.extension))) continue;
    try {
      await connection.script(`${step.sql}; insert into migration values ('${step.name}');`);
      done.add(step.name);
    } catch (error) {
      // Another process may have run the same step at the same time; an extension may be listed but not loadable.
      const { length } = await connection.query('select 1 from migration where name = $1', [step.name]);
      if (length > 0) done.add(step.name);
      else if (!step.extension) throw error;
    }
  }
  return { bm25: done.has('009-ranking-index'), trigram: done.has('007-near-words-index') };
}

async function isUsable(connection: Connection, extension: string): Promise<boolean> {
  const found = await connection.query('select 1 from pg_available_extensions where name = $1', [extension]);
  return found.length > 0;
}
