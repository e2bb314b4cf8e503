// One process at a time in a collection folder: two would corrupt the embedded database. The lock names its holder, so
// that a second process can say who it is, or talk to its server; the lock of a dead process is taken over.
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { OpisError } from '../model/errors.js';

export interface LockHolder {
  pid: number;
  host: string;
  /** ISO 8601. */
  since: string;
  /** What it does, such as `opis serve`. */
  command: string;
  /** Address of its server, when it serves. */
  url: string | null;
  /** Tells a process from a later one with the same number; `null` where the system does not say. */
  processStart: string | null;
}

export interface FolderLock {
  readonly holder: LockHolder;
  /** Tells other processes more about this one, such as its server's address. */
  announce(more: Partial<Pick<LockHolder, 'command' | 'url'>>): void;
  release(): void;
}

const FILE = 'opis.lock';

/** Takes the lock of an existing folder, or fails with OpisError `conflict` naming the holder. */
export function lockFolder(folder: string, command: string): FolderLock {
  const path = join(folder, FILE);
  let holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    command,
    url: null,
    processStart: processStart(process.pid),
  };
  for (let attempt = 0; !create(path, holder); attempt++) {
    const text = readText(path);
    if (text === undefined) continue;
    const other = parseHolder(text);
    if ((other && isAlive(other)) || attempt > 20) throw conflict(folder, other);
    takeAway(path, text);
  }
  const onExit = () => release();
  process.on('exit', onExit);
  let held = true;
  const release = () => {
    process.off('exit', onExit);
    if (held && parseHolder(readText(path) ?? '')?.since === holder.since) rmSync(path, { force: true });
    held = false;
  };
  return {
    get holder() {
      return holder;
    },
    announce(more) {
      holder = { ...holder, ...more };
      const temporary = temporaryName(path);
      writeFileSync(temporary, serialise(holder));
      renameSync(temporary, path);
    },
    release,
  };
}

/** Who holds a folder now; `null` when nobody does. */
export function folderHolder(folder: string): LockHolder | null {
  const holder = parseHolder(readText(join(folder, FILE)) ?? '');
  return holder && isAlive(holder) ? holder : null;
}

function conflict(folder: string, holder: LockHolder | undefined): OpisError {
  if (!holder) {
    return new OpisError(
      'conflict',
      `The collection "${folder}" is locked. If no other Opis uses it, delete "${join(folder, FILE)}".`,
    );
  }
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  const who = [`process ${holder.pid}${where}`, holder.command, `since ${holder.since}`, holder.url]
    .filter(Boolean)
    .join(', ');
  const advice = holder.url
    ? `Use ${holder.url}, or stop it first.`
    : where
      ? `Stop it first; if it no longer runs, delete "${join(folder, FILE)}".`
      : 'Wait until it has finished, or stop it first.';
  return new OpisError('conflict', `The collection "${folder}" is in use by another process (${who}). ${advice}`);
}

const serialise = (holder: LockHolder) => JSON.stringify(holder, null, 2) + '\n';
const temporaryName = (path: string) => `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;

/** Makes the lock with its content in one step; false when it is there already. */
function create(path: string, holder: LockHolder): boolean {
  const temporary = temporaryName(path);
  writeFileSync(temporary, serialise(holder), { flag: 'wx' });
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links.
    return createExclusively(path, holder);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createExclusively(path: string, holder: LockHolder): boolean {
  try {
    writeFileSync(path, serialise(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a stale lock; puts it back if another process has replaced it in the meantime. */
function takeAway(path: string, stale: string): void {
  const aside = temporaryName(path);
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) !== stale) {
    try {
      linkSync(aside, path);
    } catch {
      // Somebody else has it now: the next attempt will see who.
    }
  }
  rmSync(aside, { force: true });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text) as LockHolder;
    return Number.isInteger(holder.pid) && typeof holder.host === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** A holder on another machine cannot be asked, so it counts as alive. */
function isAlive(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const start = processStart(holder.pid);
  return holder.processStart === null || start === null || start === holder.processStart;
}

/** Boot of the machine and start of the process in clock ticks (Linux); `null` elsewhere. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name of the command, in parentheses, may hold spaces; field 22 is the 20th after it.
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return null;
  }
}
