// Brings a database to the newest schema. A step that needs an extension waits until the server offers it.
import { OpisError } from '../../model/errors.js';
import type { Connection } from './connection.js';
import { DERIVED_TABLES, MIGRATIONS, TRUE_STEPS } from './migrations.js';

/** What this database can do beyond plain PostgreSQL. */
export interface Capabilities {
  /** Near words by trigrams (pg_trgm); else compared in JavaScript. */
  trigram: boolean;
}

/** Runs the missing steps, each in its own transaction; a database of another Opis is refused, or with `reset` emptied of all that is derived. */
export async function migrate(connection: Connection, options: { reset?: boolean } = {}): Promise<Capabilities> {
  await connection.script(`create table if not exists migration (name text primary key)`);
  let done = await stepsDone(connection);
  if (options.reset && [...done].some((name) => !MIGRATIONS.some((step) => step.name === name))) {
    await dropDerived(connection);
    done = await stepsDone(connection);
  }
  const unknown = [...done].filter((name) => !MIGRATIONS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new OpisError(
      'store',
      `The database was written by another version of Opis (it has "${unknown[0]}"). Install that version, or run "opis rebuild" with this one.`,
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
  return { trigram: done.has('007-near-words-index') };
}

async function stepsDone(connection: Connection): Promise<Set<string>> {
  return new Set((await connection.query<{ name: string }>('select name from migration')).map((row) => row.name));
}

/** Leaves what cannot be made again: a server keeps originals and judgements in the database. */
async function dropDerived(connection: Connection): Promise<void> {
  const tables = DERIVED_TABLES.map((table) => `"${table}"`).join(', ');
  const kept = TRUE_STEPS.map((name) => `'${name}'`).join(', ');
  await connection.script(`drop table if exists ${tables} cascade; delete from migration where name not in (${kept})`);
}

async function isUsable(connection: Connection, extension: string): Promise<boolean> {
  const found = await connection.query('select 1 from pg_available_extensions where name = $1', [extension]);
  return found.length > 0;
}
