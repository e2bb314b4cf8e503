// Originals, their list and the judgements of a collection on a PostgreSQL server: tables instead of plain files.
import type { Judgement } from '../model/judgement.js';
import type { CollectionFiles, OriginalEntry } from './collection-files.js';
import type { Connection } from './database/connection.js';
import { originalName } from './plain-files.js';

/** The same as openPlainFiles, kept in the tables original, manifest and judgement. */
export function openServerFiles(connection: Connection): CollectionFiles {
  return {
    entries: async () =>
      (await connection.query<{ record: OriginalEntry }>('select record from manifest order by ordinal')).map(
        (row) => row.record,
      ),
    async keep(bytes, entry) {
      const extension = originalName(entry.sha256, entry.file).slice(entry.sha256.length + 1);
      await connection.transaction([
        {
          sql: 'insert into original (sha256, extension, bytes) values ($1, $2, $3) on conflict do nothing',
          params: [entry.sha256, extension, Buffer.from(bytes)],
        },
        {
          sql: 'insert into manifest (sha256, record) values ($1, $2) on conflict (sha256) do update set record = excluded.record',
          params: [entry.sha256, JSON.stringify(entry)],
        },
      ]);
    },
    async forget(sha256) {
      const [removed] = await connection.transaction([
        { sql: 'delete from manifest where sha256 = $1 returning sha256', params: [sha256] },
        { sql: 'delete from original where sha256 = $1', params: [sha256] },
      ]);
      return removed.length > 0;
    },
    async original(sha256) {
      const [row] = await connection.query<{ bytes: Uint8Array }>('select bytes from original where sha256 = $1', [
        sha256,
      ]);
      return row?.bytes ?? null;
    },
    async append(judgement) {
      await connection.query('insert into judgement (record) values ($1)', [JSON.stringify(judgement)]);
    },
    async judgements() {
      const rows = await connection.query<{ record: Judgement }>('select record from judgement order by ordinal');
      return { judgements: rows.map((row) => row.record), problems: [] };
    },
  };
}
