// A new database in a fraction of the time: the initialised, migrated, empty data folder is made once, kept beside the
// compiled program or in the user's cache, and copied. Where neither can be written a new collection is just slower.
import { createHash, randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS } from './migrations.js';
import { connectPglite } from './pglite-connection.js';
import { migrate } from './migrate.js';

/** Makes `target` (which must not exist) a ready, empty database folder; all of it or nothing. */
export async function createDatabase(target: string): Promise<void> {
  const template = await ensureTemplate();
  const temporary = join(dirname(target), `db.new-${randomBytes(6).toString('hex')}`);
  try {
    if (template) await copyFolder(template, temporary);
    else await initialise(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** The template's folder, made if need be; `null` when there is no place to keep it. `places` are tried in order. */
export async function ensureTemplate(places = templatePlaces()): Promise<string | null> {
  const name = `template-${await templateDigest()}`;
  const found = places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'PG_VERSION')));
  if (found) return found;
  for (const place of places) {
    const made = await makeTemplate(place, name).catch(() => null);
    if (made) return made;
  }
  return null;
}

/** Beside the compiled program, then the user's cache. */
export function templatePlaces(): string[] {
  const dist = fileURLToPath(new URL('../../', import.meta.url)).replace(/([\\/])src([\\/])$/, '$1dist$2');
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return [join(dist, '.template'), join(cache, 'opis')];
}

/** Several processes may make it at once: each in a folder of its own, and the first to rename wins. */
async function makeTemplate(place: string, name: string): Promise<string> {
  await mkdir(place, { recursive: true });
  const target = join(place, name);
  const temporary = join(place, `.making-${randomBytes(6).toString('hex')}`);
  try {
    await initialise(temporary);
    await rename(temporary, target).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(join(target, 'PG_VERSION'))) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  await removeOthers(place, name);
  return target;
}

async function initialise(folder: string): Promise<void> {
  const connection = await connectPglite(folder);
  try {
    await migrate(connection);
    await connection.query(`alter system set max_wal_size = '192MB'`);
    await connection.query('checkpoint');
  } finally {
    await connection.close();
  }
}

/** Templates of other versions are of no use any more. */
async function removeOthers(place: string, name: string): Promise<void> {
  for (const other of await readdir(place)) {
    if (/^template-[0-9a-f]+$/.test(other) && other !== name)
      await rm(join(place, other), { recursive: true, force: true });
  }
}

/** Changes with the schema and with the versions of the database and its extensions. */
async function templateDigest(): Promise<string> {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256').update(JSON.stringify(MIGRATIONS));
  for (const name of ['@electric-sql/pglite']) {
    let folder = dirname(require.resolve(name));
    while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      name?: string;
      version?: string;
    };
    hash.update(`${name}@${manifest.version}`);
  }
  return hash.digest('hex').slice(0, 20);
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  await Promise.all(
    (await readdir(from, { withFileTypes: true })).map((entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) return copyFolder(source, target);
      if (entry.name === 'postmaster.pid') return undefined;
      return copyFile(source, target, constants.COPYFILE_FICLONE);
    }),
  );
}
