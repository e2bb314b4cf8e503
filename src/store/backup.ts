// A whole collection as one file, and back: the plain files of which the database is derived. The file is a gzipped
// stream: a line "OPIS BACKUP 1", then for each file a line of JSON (name, size, sha256) followed by its bytes, then a
// line with the count. Every digest is checked before anything appears in the collection's folder.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { OpisError } from '../model/errors.js';
import type { CollectionFiles } from './collection-files.js';
import { originalName, sha256Of, syncFolder } from './plain-files.js';
import { storeError } from './store-error.js';

const MAGIC = 'OPIS BACKUP 1';
/** What may stand in a backup: nothing else is written at a restore. */
const ALLOWED = /^(?:collection\.json|judgements\.jsonl|originals\/[0-9a-f]{64}(?:\.[a-z0-9.]{1,20})?)$/;

export interface BackupReport {
  file: string;
  files: number;
  /** Bytes before compression. */
  bytes: number;
}

/** Writes the plain files of an open collection into one file, which must not exist yet. */
export async function backupCollection(files: CollectionFiles, file: string): Promise<BackupReport> {
  const target = resolve(file);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}`);
  const report: BackupReport = { file: target, files: 0, bytes: 0 };
  try {
    await refuseExisting(target);
    await pipeline(
      Readable.from(backupStream(files, report)),
      createGzip({ level: 6 }),
      createWriteStream(temporary, { flags: 'wx' }),
    );
    const handle = await open(temporary, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return report;
  } catch (error) {
    await rm(temporary, { force: true });
    throw storeError(error, `write the backup "${file}"`);
  }
}

async function refuseExisting(target: string): Promise<void> {
  const handle = await open(target, 'r').catch(() => null);
  if (!handle) return;
  await handle.close();
  throw new OpisError('input', `"${target}" exists already. Name another file, or delete it first.`);
}

async function* backupStream(files: CollectionFiles, report: BackupReport): AsyncGenerator<Uint8Array> {
  const entries = await files.entries();
  const { judgements } = await files.judgements();
  yield Buffer.from(`${MAGIC}\n`);
  const part = function* (name: string, bytes: Uint8Array) {
    report.files++;
    report.bytes += bytes.byteLength;
    yield Buffer.from(JSON.stringify({ name, size: bytes.byteLength, sha256: sha256Of(bytes) }) + '\n');
    yield bytes;
  };
  yield* part('collection.json', Buffer.from(JSON.stringify({ opis: 1, sources: entries }, null, 2) + '\n'));
  yield* part(
    'judgements.jsonl',
    Buffer.from(judgements.map((judgement) => JSON.stringify(judgement) + '\n').join('')),
  );
  for (const entry of entries) {
    const bytes = await files.original(entry.sha256);
    if (bytes) yield* part(`originals/${originalName(entry.sha256, entry.file)}`, bytes);
  }
  yield Buffer.from(`${JSON.stringify({ files: report.files })}\n`);
}

/** Unpacks a backup into a folder that does not exist or is empty: all of it or nothing. A rebuild makes the database. */
export async function restoreCollection(file: string, folder: string): Promise<BackupReport> {
  const target = resolve(folder);
  const temporary = join(dirname(target), `.${basename(target)}.restoring-${randomBytes(4).toString('hex')}`);
  try {
    await refuseFilled(target);
    await mkdir(join(temporary, 'originals'), { recursive: true });
    const report = await unpack(file, temporary);
    await rmdir(target).catch(() => {});
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return report;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw storeError(error, `restore "${file}"`);
  }
}

async function refuseFilled(target: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw error;
  });
  if (names.length > 0) {
    throw new OpisError(
      'conflict',
      `"${target}" is not empty. Restore into a new folder: nothing is ever overwritten.`,
    );
  }
}

async function unpack(file: string, folder: string): Promise<BackupReport> {
  const damaged = (what: string) =>
    new OpisError('input', `"${file}" is not a whole backup of Opis (${what}). Use another copy.`);
  const report: BackupReport = { file: resolve(file), files: 0, bytes: 0 };
  const input = createReadStream(file);
  const reader = new PartReader(
    input.pipe(createGunzip()).on('error', () => {}),
    input,
  );
  try {
    if ((await reader.line()) !== MAGIC) throw damaged('no heading');
    for (;;) {
      const header = parseHeader(await reader.line());
      if (!header) throw damaged('a heading cannot be read');
      if ('files' in header) {
        if (header.files !== report.files) throw damaged('files are missing');
        return report;
      }
      if (!ALLOWED.test(header.name)) throw damaged(`it holds "${header.name}"`);
      const digest = createHash('sha256');
      const handle = await open(join(folder, header.name), 'wx');
      try {
        await reader.bytes(header.size, async (bytes) => {
          digest.update(bytes);
          await handle.write(bytes);
        });
        await handle.sync();
      } finally {
        await handle.close();
      }
      const found = digest.digest('hex');
      const named = /^originals\/([0-9a-f]{64})/.exec(header.name)?.[1];
      if (found !== header.sha256 || (named && named !== found)) throw damaged(`"${header.name}" was changed`);
      report.files++;
      report.bytes += header.size;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') || error instanceof EndOfBackup) throw damaged('it is cut short or changed');
    if (code === 'ENOENT') throw new OpisError('input', `There is no file "${file}".`, { cause: error });
    throw error;
  } finally {
    input.destroy();
  }
}

type Header = { name: string; size: number; sha256: string } | { files: number };

function parseHeader(line: string): Header | null {
  try {
    const header = JSON.parse(line) as Header;
    if ('files' in header) return Number.isInteger(header.files) ? header : null;
    return typeof header.name === 'string' && Number.isSafeInteger(header.size) && header.size >= 0 ? header : null;
  } catch {
    return null;
  }
}

class EndOfBackup extends Error {}

/** Lines and counted bytes from a stream. */
class PartReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);
  private failure: unknown;

  constructor(stream: NodeJS.ReadableStream, input: NodeJS.ReadableStream & { destroy(error?: Error): unknown }) {
    this.chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    input.on('error', (error) => {
      this.failure = error;
      (stream as unknown as { destroy(error: Error): void }).destroy(error as Error);
    });
  }

  private async more(): Promise<void> {
    const next = await this.chunks.next().catch((error: unknown) => {
      throw this.failure ?? error;
    });
    if (next.done) throw new EndOfBackup('The file ends too early.');
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.rest.indexOf(10);
      if (end >= 0) {
        const line = this.rest.subarray(0, end).toString('utf8');
        this.rest = this.rest.subarray(end + 1);
        return line;
      }
      if (this.rest.length > 65_536) throw new EndOfBackup('No line end.');
      await this.more();
    }
  }

  async bytes(count: number, take: (bytes: Buffer) => Promise<void>): Promise<void> {
    let left = count;
    while (left > 0) {
      if (this.rest.length === 0) await this.more();
      const part = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(part.length);
      left -= part.length;
      await take(part);
    }
  }
}
