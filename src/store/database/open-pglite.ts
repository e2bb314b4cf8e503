// The data folder → an open PGlite with the extensions that Opis uses. Only the worker and the template call it.
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch';

/** Opens (and creates, if empty) the database in a folder. */
export function openPglite(folder: string): Promise<PGlite> {
  return PGlite.create(folder, { extensions: { pg_trgm, pg_textsearch } });
}
