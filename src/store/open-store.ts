// A collection's folder, or a server's address → an open Store. Opening takes the lock, brings the schema up to date and
// removes what dead imports left behind.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { OpisError } from '../model/errors.js';
import type { CollectionFiles } from './collection-files.js';
import type { Connection } from './database/connection.js';
import { requireSpace, SPACE } from './disk-space.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { migrate } from './database/migrate.js';
import { connectPglite, joinPglite, type PgliteConnection } from './database/pglite-connection.js';
import { openPlainFiles, removeLeftovers } from './plain-files.js';
import { connectPostgres } from './database/postgres-connection.js';
import { openServerFiles } from './server-files.js';
import { storeError } from './store-error.js';
import { storeOver } from './store-over.js';
import type { Store } from './store.js';
import { createDatabase } from './database/template.js';
import { removeDeadImports } from './write-source.js';

export type StorePlace = { folder: string } | { database: string };

export interface OpenOptions {
  /** What the lock says of this process. */
  command?: string;
  /** Throw the database away (plain files stay) and begin with an empty one: for a rebuild, or when it is damaged. */
  reset?: boolean;
  /** False: fail with `not-found` when there is no collection yet. */
  create?: boolean;
  /** Work of this thread while the embedded database starts in its own. */
  meanwhile?: () => Promise<void>;
}

/**
 * Opens a collection, and creates it where there is none.
 * @throws OpisError `conflict` when another process has the folder, `store` when it cannot be opened.
 * @example const store = await openStore({ folder: 'opis-collection' }, { command: 'opis import' })
 */
export function openStore(place: StorePlace, options: OpenOptions = {}): Promise<Store> {
  return 'folder' in place ? openFolder(resolve(place.folder), options) : openServer(place.database, options);
}

async function openFolder(folder: string, options: OpenOptions): Promise<Store> {
  const doing = `open the collection "${folder}"`;
  if (options.create === false && !existsSync(join(folder, 'collection.json')) && !existsSync(join(folder, 'db'))) {
    throw new OpisError(
      'not-found',
      `There is no collection in "${folder}". Import a file first, or name another folder with --collection.`,
    );
  }
  let lock: FolderLock | undefined;
  let connection: PgliteConnection | undefined;
  try {
    await requireSpace(folder, existsSync(join(folder, 'db')) ? SPACE.open : SPACE.create);
    await mkdir(folder, { recursive: true });
    lock = lockFolder(folder, options.command ?? 'opis');
    await removeLeftovers(folder);
    const files = await openPlainFiles(folder);
    const database = join(folder, 'db');
    if (options.reset) await discard(folder, database);
    if (!existsSync(join(database, 'PG_VERSION'))) {
      await rm(database, { recursive: true, force: true });
      await createDatabase(database);
    }
    connection = await connectPglite(database, options.meanwhile).catch((error: unknown) => {
      throw damaged(error, folder);
    });
    return await finish({ folder, connection, files, lock });
  } catch (error) {
    await connection?.terminate();
    lock?.release();
    throw storeError(error, doing);
  }
}

/** Moves the database aside before it is removed, so that a crash in between never leaves half of one. */
async function discard(folder: string, database: string): Promise<void> {
  if (!existsSync(database)) return;
  const aside = join(folder, `db.old-${process.pid}-${Date.now()}`);
  await rename(database, aside);
  await rm(aside, { recursive: true, force: true });
}

function damaged(error: unknown, folder: string): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|EACCES|EROFS|EPERM|no space|permission|read-only/i.test(message)) return error;
  return new OpisError(
    'store',
    `The database in "${join(folder, 'db')}" cannot be opened (${message}). Originals and judgements are safe: run "opis rebuild".`,
    { cause: error },
  );
}

async function openServer(url: string, options: OpenOptions): Promise<Store> {
  let connection: Connection | undefined;
  try {
    connection = await connectPostgres(url);
    const { reset } = options;
    const store = await finish({ folder: null, connection, files: openServerFiles(connection), lock: null }, { reset });
    if (reset) await store.resetDatabase();
    return store;
  } catch (error) {
    await connection?.close().catch(() => {});
    throw storeError(error, 'open the database');
  }
}

interface Opened {
  folder: string | null;
  connection: Connection;
  files: CollectionFiles;
  lock: FolderLock | null;
}

async function finish(opened: Opened, options: { reset?: boolean } = {}): Promise<Store> {
  const capabilities = await migrate(opened.connection, options);
  await removeDeadImports(opened.connection);
  return storeOver({ ...opened, capabilities });
}

/** What another thread of this process needs to use the same collection: send it with its `port` transferred. */
export interface PortInvitation {
  folder: string | null;
  port: MessagePort;
}

/** Invites another thread to an embedded collection; on a server the thread opens the database itself. */
export async function inviteToStore(store: Store): Promise<PortInvitation> {
  const connection = store.connection as PgliteConnection;
  if (connection.kind !== 'pglite')
    throw new Error('Only an embedded collection has a port; open the server from the thread.');
  return { folder: store.folder, port: await connection.invite() };
}

/** In the other thread: a Store over the inviting thread's database. It holds no lock, and closing it closes only the port. */
export async function joinStore(invitation: PortInvitation): Promise<Store> {
  if (invitation.folder === null) throw new Error('Only an embedded collection is joined through a port.');
  const connection = joinPglite(invitation.port);
  const capabilities = await migrate(connection);
  const files = await openPlainFiles(invitation.folder);
  return storeOver({ folder: invitation.folder, connection, files, lock: null, capabilities });
}
