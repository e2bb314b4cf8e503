// A collection survives as one file; a damaged file is refused whole, and nothing is ever overwritten.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/model/judgement.js';
import { backupCollection, restoreCollection } from '../../src/store/backup.js';
import type { CollectionFiles } from '../../src/store/collection-files.js';
import { openPlainFiles, sha256Of } from '../../src/store/plain-files.js';

describe('a backup', () => {
  let folder: string;
  let files: CollectionFiles;
  let backup: string;
  const texts = ['Первый источник.', 'Second source.', ''];
  const judgement: Judgement = {
    id: 'j-1', at: '2026-01-01T00:00:00Z', by: 'ann', verdict: 'dismiss', target: { kind: 'finding', findingId: 'f' },
  }; // prettier-ignore

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'opis-backup-'));
    files = await openPlainFiles(folder);
    for (const [i, text] of texts.entries()) {
      const bytes = Buffer.from(text);
      await files.keep(bytes, {
        sha256: sha256Of(bytes),
        file: `${i}.TXT`,
        importedAt: '2026-01-01T00:00:00Z',
        options: {},
      });
    }
    await files.append(judgement);
    backup = join(folder, 'all.opis');
    expect(await backupCollection(files, backup)).toMatchObject({ files: 5 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the same collection back', async () => {
    const target = join(folder, 'restored');
    await restoreCollection(backup, target);
    const restored = await openPlainFiles(target);
    expect(await restored.entries()).toEqual(await files.entries());
    expect(await restored.judgements()).toEqual({ judgements: [judgement], problems: [] });
    for (const { sha256 } of await files.entries()) {
      expect(Buffer.from((await restored.original(sha256))!)).toEqual(Buffer.from((await files.original(sha256))!));
    }
  });

  it('overwrites neither a file nor a folder', async () => {
    await expect(backupCollection(files, backup)).rejects.toMatchObject({ code: 'input' });
    await expect(restoreCollection(backup, folder)).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each<[string, (plain: Buffer, packed: Buffer) => Uint8Array]>([
    ['cut short', (_, packed) => packed.subarray(0, packed.length - 20)],
    ['empty', () => Buffer.alloc(0)],
    ['no gzip', (plain) => plain],
    [
      'a changed byte',
      (plain) => gzipSync(Buffer.from(plain.toString('latin1').replace('Second', 'Sexond'), 'latin1')),
    ],
    ['a missing end', (plain) => gzipSync(plain.subarray(0, plain.lastIndexOf(0x7b)))],
    [
      'a way out of the folder',
      (plain) =>
        gzipSync(
          Buffer.from(plain.toString('latin1').replace('"judgements.jsonl"', '"../judgements.jsonl"'), 'latin1'),
        ),
    ],
    ['another file', () => gzipSync('hello\n')],
  ])('refuses %s and leaves nothing behind', async (name, damage) => {
    const packed = readFileSync(backup);
    const file = join(folder, 'damaged.opis');
    writeFileSync(file, damage(gunzipSync(packed), packed));
    const before = readdirSync(folder).sort();
    await expect(restoreCollection(file, join(folder, `never-${name}`))).rejects.toMatchObject({ code: 'input' });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('says when there is no such file', async () => {
    await expect(restoreCollection(join(folder, 'none'), join(folder, 'x'))).rejects.toThrow(/no file/);
  });
});
