// The databases over which every contract runs: embedded always, a PostgreSQL server when OPIS_TEST_DATABASE names one.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type StorePlace } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';

export interface TestDatabase {
  name: string;
  /** Why it cannot be used here. */
  missing: string | null;
  /** A new, empty collection; `reopen` opens it once more after `store.close()`. */
  create(): Promise<{ place: StorePlace; store: Store; reopen(): Promise<Store>; remove(): Promise<void> }>;
}

const server = process.env.OPIS_TEST_DATABASE;
if (!server)
  process.stderr.write('SKIPPED: the contract on PostgreSQL, for OPIS_TEST_DATABASE=postgres://… is not set.\n');

export const DATABASES: TestDatabase[] = [
  {
    name: 'PGlite',
    missing: null,
    async create() {
      const folder = await mkdtemp(join(tmpdir(), 'opis-contract-'));
      const place = { folder };
      const store = await openStore(place);
      return {
        place,
        store,
        reopen: () => openStore(place),
        remove: () => rm(folder, { recursive: true, force: true }),
      };
    },
  },
  {
    name: 'PostgreSQL',
    missing: server ? null : 'OPIS_TEST_DATABASE is not set',
    async create() {
      const name = `opis_test_${randomBytes(6).toString('hex')}`;
      const run = async (sql: string) => {
        const client = new pg.Client({ connectionString: server });
        await client.connect();
        await client.query(sql).finally(() => client.end());
      };
      await run(`create database ${name}`);
      const url = new URL(server!);
      url.pathname = `/${name}`;
      const place = { database: url.href };
      const store = await openStore(place);
      return { place, store, reopen: () => openStore(place), remove: () => run(`drop database ${name} with (force)`) };
    },
  },
];
