// Rows of a table below sources → rows of the model. Only imports in state 'ready' are ever read.
import { sql as raw } from 'kysely';
import type { Found, Within } from './store.js';
import type { Tables } from './database/tables.js';
import type { TypedSql } from './database/typed-sql.js';

export type RowTable =
  'document' | 'passage' | 'footnote' | 'reference' | 'mention' | 'statement' | 'figure' | 'norm' | 'problem';

/** The model's row that a table holds. */
export type ModelOf<Name extends RowTable> = Tables[Name]['record']['__select__'];

/** Rows of one source, or of a part of it, in order of text. */
export async function rowsWithin<Name extends RowTable>(
  sql: TypedSql,
  table: Name,
  scope: Within,
): Promise<ModelOf<Name>[]> {
  // The tables share these columns; typed as one of them, for Kysely does not follow a union of tables.
  let query = sql
    .selectFrom(`${table as 'mention'} as r`)
    .innerJoin('source as s', 's.id', 'r.source_id')
    .where('s.state', '=', 'ready')
    .where('s.public_id', '=', scope.sourceId);
  if (table === 'passage') query = query.where(raw<boolean>`r.piece = 0`);
  if (scope.documentId === null) query = query.where('r.document_id', 'is', null);
  else if (scope.documentId !== undefined) query = query.where('r.document_id', '=', scope.documentId);
  if (scope.start !== undefined) query = query.where('r.end_at', '>', scope.start);
  if (scope.end !== undefined) query = query.where('r.start_at', '<', scope.end);
  const rows = await query.select('r.record').orderBy('r.ordinal').execute();
  return rows.map((row) => row.record as ModelOf<Name>);
}

/** Rows by id, or documents by number, in order of source and text. */
export async function foundById<Name extends RowTable>(
  sql: TypedSql,
  table: Name,
  column: 'id' | 'number',
  value: string,
): Promise<Found<ModelOf<Name>>[]> {
  let query = sql
    .selectFrom(`${table as 'mention'} as r`)
    .innerJoin('source as s', 's.id', 'r.source_id')
    .where('s.state', '=', 'ready');
  if (table === 'passage') query = query.where(raw<boolean>`r.piece = 0`);
  if (column === 'id') query = query.where('r.id', '=', value);
  else query = query.where(raw<boolean>`lower(r.number) = lower(${value})`);
  const rows = await query.select(['s.public_id', 'r.record']).orderBy('s.public_id').orderBy('r.ordinal').execute();
  return rows.map((row) => ({ sourceId: row.public_id, row: row.record as ModelOf<Name> }));
}
