// The data folder → an open PGlite with the extension that Opis uses. Only the worker and the template call it.
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** Opens (and creates, if empty) the database in a folder. */
export function openPglite(folder: string): Promise<PGlite> {
  return PGlite.create(folder, { extensions: { pg_trgm } });
}
