// Opening, and what happens when it cannot go well: a second process, a damaged database, a worker that dies.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inviteToStore, joinStore, openStore } from '../../src/store/open-store.js';
import type { PgliteConnection } from '../../src/store/database/pglite-connection.js';
import { ensureTemplate } from '../../src/store/database/template.js';
import { sampleRows } from './sample-rows.js';

const TEXT = `№ 1 | 1928 | Письмо | | РГАСПИ, 17 | Письмо Ягоды\nО высылке.`;
const LONG = sampleRows(TEXT + '\nЕще строка о высылке и о Шейнмане.'.repeat(3000), 'long.txt');

describe('opening a collection', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'opis-open-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes one where there is none, unless told not to', async () => {
    const place = { folder: join(folder, 'имя "с" пробелом') };
    await expect(openStore(place, { create: false })).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(place.folder)).toBe(false);
    const store = await openStore(place);
    await store.writeSource(sampleRows(TEXT));
    await store.close();
    const again = await openStore(place, { create: false });
    expect(await again.sources()).toHaveLength(1);
    await again.close();
    expect(readdirSync(place.folder)).toEqual(['db']);
  });

  it('refuses a second holder and names the first', async () => {
    const store = await openStore({ folder }, { command: 'opis serve' });
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/opis serve/),
    });
    await store.close();
    await (await openStore({ folder })).close();
  });

  it('keeps the old state when the worker is killed in the middle of an import', async () => {
    const store = await openStore({ folder });
    await store.writeSource(sampleRows(TEXT));
    let killed: Promise<void> | undefined;
    const writing = store.writeSource(LONG, {
      onProgress: (share) => void (share > 0.3 && (killed ??= (store.connection as PgliteConnection).terminate())),
    });
    await expect(writing).rejects.toMatchObject({ code: 'store', message: expect.stringMatching(/Start Opis again/) });
    await expect(store.sources()).rejects.toMatchObject({ code: 'store' });
    await store.close();
    const again = await openStore({ folder });
    expect((await again.sources()).map((row) => row.source.file)).toEqual(['sample.txt']);
    const counts = await again.connection.query<{ count: number }>(
      'select count(distinct source_id)::int as count from passage',
    );
    expect(counts[0].count).toBe(1);
    await again.writeSource(LONG);
    expect(await again.sourceRows(LONG.sourceText.source.id)).toEqual(LONG);
    await again.close();
  });

  it('says that a damaged database can be made again, and makes it', async () => {
    const store = await openStore({ folder });
    await store.files.keep(Buffer.from('x'), { sha256: 'a'.repeat(64), file: 'x.txt', importedAt: '', options: {} });
    await store.close();
    truncateSync(join(folder, 'db', 'global', 'pg_control'), 0);
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'store',
      message: expect.stringMatching(/opis rebuild/),
    });
    const again = await openStore({ folder }, { reset: true });
    expect(await again.sources()).toEqual([]);
    expect(await again.files.entries()).toHaveLength(1);
    await again.close();
  });

  it('is not disturbed by a database that was half made', async () => {
    mkdirSync(join(folder, 'db'));
    mkdirSync(join(folder, 'db.new-0123456789ab'));
    writeFileSync(join(folder, 'db', 'half'), '');
    const store = await openStore({ folder });
    expect(await store.sources()).toEqual([]);
    await store.close();
    expect(readdirSync(folder)).toEqual(['db']);
  });

  it('says what is wrong with a folder that cannot be one', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openStore({ folder: join(folder, 'file') })).rejects.toMatchObject({ code: 'store' });
    await expect(openStore({ database: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
      code: 'store',
      message: expect.stringMatching(/cannot be reached/),
    });
  });

  it('lets another thread of the process use it', async () => {
    const store = await openStore({ folder });
    const { port, folder: place } = await inviteToStore(store);
    const guest = await joinStore({ port, folder: place });
    await guest.writeSource(sampleRows(TEXT));
    expect(await store.sources()).toHaveLength(1);
    await guest.close();
    expect(await store.sources()).toHaveLength(1);
    await store.close();
  });
});

describe('the template of an empty database', () => {
  it('is made once, whoever comes first, and is not needed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opis-template-'));
    const made = await Promise.all([ensureTemplate([folder]), ensureTemplate([folder])]);
    expect(made[0]).toBe(made[1]);
    expect(readdirSync(folder)).toHaveLength(1);
    writeFileSync(join(folder, 'file'), '');
    expect(await ensureTemplate([join(folder, 'file')])).toBeNull();
    rmSync(folder, { recursive: true, force: true });
  });
});
