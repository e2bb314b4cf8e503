// The truth of a collection as plain files (the database is derived from them): originals/<sha256>.<ext>,
// collection.json, judgements.jsonl. Every write is on the disk when the promise resolves; a crash between two writes
// leaves the old or the new state, never half of one.
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OpisError } from '../model/errors.js';
import type { Judgement } from '../model/judgement.js';
import type { Problem } from '../model/problem.js';
import type { CollectionFiles, OriginalEntry } from './collection-files.js';

const FORMAT = 1;
const LIST_LOCK = '.collection.json.lock';

/** Name of an original inside the folder. */
export const originalName = (sha256: string, file: string): string => {
  const extension = extname(file)
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]/g, '');
  return `${sha256}${extension || '.bin'}`;
};

/** SHA-256 in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Makes the names in a folder durable; Windows cannot open folders and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file so that after a crash the old or the new content stands there. */
export async function writeDurably(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(folder, `.${name}.${process.pid}.${randomBytes(4).toString('hex')}`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Opens the plain files of a collection folder, which must exist and be writable. */
export async function openPlainFiles(folder: string): Promise<CollectionFiles> {
  await access(folder, constants.W_OK);
  const originals = join(folder, 'originals');
  const log = join(folder, 'judgements.jsonl');
  await readManifest(folder);
  let queue: Promise<unknown> = Promise.resolve();
  /** Writes of one process never overtake each other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => {});
    return result;
  };
  const writeManifest = async (next: OriginalEntry[]) =>
    await writeDurably(folder, 'collection.json', JSON.stringify({ opis: FORMAT, sources: next }, null, 2) + '\n');

  return {
    entries: () => readManifest(folder),
    keep: (bytes, entry) =>
      inTurn(async () => {
        await mkdir(originals, { recursive: true });
        const name = originalName(entry.sha256, entry.file);
        if (!(await holds(join(originals, name), entry.sha256))) await writeDurably(originals, name, bytes);
        await alone(folder, async () => {
          const entries = await readManifest(folder);
          const position = entries.findIndex((other) => other.sha256 === entry.sha256);
          const next = position < 0 ? [...entries, entry] : entries.with(position, entry);
          if (JSON.stringify(next) !== JSON.stringify(entries)) await writeManifest(next);
        });
      }),
    forget: (sha256) =>
      inTurn(async () => {
        const entry = await alone(folder, async () => {
          const entries = await readManifest(folder);
          const gone = entries.find((other) => other.sha256 === sha256);
          if (gone) await writeManifest(entries.filter((other) => other !== gone));
          return gone;
        });
        if (!entry) return false;
        await unlink(join(originals, originalName(sha256, entry.file))).catch(() => {});
        return true;
      }),
    original: async (sha256) => {
      const entry = (await readManifest(folder)).find((other) => other.sha256 === sha256);
      if (!entry) return null;
      const name = originalName(sha256, entry.file);
      const bytes = await readFile(join(originals, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT')
          throw new OpisError(
            'store',
            `The original "originals/${name}" of "${entry.file}" is missing. Put it back, or import the file again.`,
          );
        throw error;
      });
      if (sha256Of(bytes) !== sha256)
        throw new OpisError(
          'store',
          `The original "originals/${name}" of "${entry.file}" was changed on disk. Restore it from a backup, or import the file again.`,
        );
      return bytes;
    },
    judgements: async () => {
      const bytes = await readIfThere(log);
      return parseJudgements(bytes ? bytes.toString('utf8') : '');
    },
    append: (judgement) =>
      inTurn(async () => {
        const existed = (await readIfThere(log)) !== null;
        const handle = await open(log, 'a+');
        try {
          const { size } = await handle.stat();
          // A torn last line of a crash must not swallow the new one.
          let torn = false;
          if (size > 0) torn = (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] !== 10;
          await handle.appendFile((torn ? '\n' : '') + JSON.stringify(judgement) + '\n');
          await handle.sync();
        } finally {
          await handle.close();
        }
        if (!existed) await syncFolder(folder);
      }),
  };
}

/** Lets only one thread of this process change the list at a time: an import runs beside the workbench. */
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, LIST_LOCK);
  for (let attempt = 0; ; attempt++) {
    try {
      await (await open(path, 'wx')).close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 1000) throw error;
      await setTimeout(10);
    }
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Judgements of a log; a line that cannot be read (torn by a crash) becomes a Problem. */
export function parseJudgements(log: string): { judgements: Judgement[]; problems: Problem[] } {
  const judgements: Judgement[] = [];
  const problems: Problem[] = [];
  log.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      const judgement = JSON.parse(line) as Judgement;
      if (typeof judgement !== 'object' || judgement === null || !judgement.id || !judgement.verdict)
        throw new Error('no judgement');
      judgements.push(judgement);
    } catch {
      problems.push({
        rule: 'store/torn-judgement',
        severity: 'warning',
        message: `Line ${index + 1} of judgements.jsonl cannot be read and was passed over; it was probably torn by a crash.`,
        file: 'judgements.jsonl',
      });
    }
  });
  return { judgements, problems };
}

async function readManifest(folder: string): Promise<OriginalEntry[]> {
  const bytes = await readIfThere(join(folder, 'collection.json'));
  if (!bytes) return [];
  const manifest = parse(bytes.toString('utf8'));
  if (!manifest || !Array.isArray(manifest.sources)) {
    throw new OpisError(
      'store',
      `"${join(folder, 'collection.json')}" is not a list of sources. Restore it from a backup.`,
    );
  }
  if (manifest.opis !== FORMAT) {
    throw new OpisError(
      'store',
      `The collection was written by a newer Opis (format ${String(manifest.opis)}; known: ${FORMAT}).`,
    );
  }
  return manifest.sources as OriginalEntry[];
}

function parse(json: string): { opis?: unknown; sources?: unknown } | undefined {
  try {
    return JSON.parse(json) as { opis?: unknown; sources?: unknown };
  } catch {
    return undefined;
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function holds(file: string, sha256: string): Promise<boolean> {
  const bytes = await readIfThere(file);
  return bytes !== null && sha256Of(bytes) === sha256;
}

/** Names of files that a crash left half written. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (name === LIST_LOCK) await rm(join(folder, name), { force: true });
    if (/^\.(?:collection\.json|judgements\.jsonl)\.\d+\.[0-9a-f]{8}$/.test(name))
      await rm(join(folder, name), { force: true });
    if (/^db\.(?:new|old)-/.test(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
  const originals = join(folder, 'originals');
  for (const name of await readdir(originals).catch(() => [] as string[])) {
    if (name.startsWith('.')) await rm(join(originals, name), { force: true });
  }
}
