// Room on the disk. The embedded database cannot be trusted to notice a full disk (it may spin instead of failing), so
// Opis looks first, and ends a database that hangs on a full disk.
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { OpisError } from '../model/errors.js';

const MEGABYTE = 1024 * 1024;
/** What must be free, in bytes, before a step that writes: its rows, log segments of 16 MB, a segment of the ranking index. */
export const SPACE = { open: 40 * MEGABYTE, create: 120 * MEGABYTE, write: 80 * MEGABYTE, hangs: 20 * MEGABYTE };

/** Free bytes where a folder is, or will be; `Infinity` where the system does not say. */
export async function freeSpace(folder: string): Promise<number> {
  let place = resolve(folder);
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  try {
    const { bavail, bsize } = await statfs(place);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}

/** Fails with OpisError `store` when less than `bytes` are free. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  const free = await freeSpace(folder);
  if (free >= bytes) return;
  const [has, needs] = [Math.floor(free / MEGABYTE), Math.ceil(bytes / MEGABYTE)];
  throw new OpisError(
    'store',
    `The disk is full: ${has} MB are free in "${folder}", at least ${needs} MB are needed. Free some space and try again; nothing was lost.`,
  );
}
