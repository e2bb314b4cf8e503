// One process at a time; the message names the first; the lock of a dead process is taken over.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderHolder, lockFolder } from '../../src/store/folder-lock.js';

describe('the lock of a folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'opis-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = () => join(folder, 'opis.lock');
  const write = (holder: object) =>
    writeFileSync(
      path(),
      JSON.stringify({
        pid: 4242,
        host: hostname(),
        since: '2026-01-01T00:00:00Z',
        command: 'opis serve',
        url: null,
        processStart: null,
        ...holder,
      }),
    );

  it('names the holder to the second', () => {
    const lock = lockFolder(folder, 'opis serve');
    lock.announce({ url: 'http://127.0.0.1:4000' });
    expect(() => lockFolder(folder, 'opis import')).toThrow(
      new RegExp(`process ${process.pid}, opis serve, since 20.*, http://127.0.0.1:4000`),
    );
    expect(folderHolder(folder)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:4000' });
    lock.release();
    expect(folderHolder(folder)).toBeNull();
    lockFolder(folder, 'opis import').release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over from a dead process', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    write({ pid: child.pid });
    const lock = lockFolder(folder, 'opis import');
    expect(JSON.parse(readFileSync(path(), 'utf8')).pid).toBe(process.pid);
    lock.release();
    expect(existsSync(path())).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')('is taken over when the number now belongs to another process', () => {
    write({ pid: process.pid, processStart: 'another-boot:1' });
    lockFolder(folder, 'opis import').release();
  });

  it('of another machine counts as held', () => {
    write({ host: 'elsewhere' });
    expect(() => lockFolder(folder, 'opis import')).toThrow(/on elsewhere/);
  });

  it('of a process that took it over is not removed by the former holder', () => {
    const first = lockFolder(folder, 'opis import');
    write({ pid: process.pid, since: 'later' });
    first.release();
    expect(existsSync(path())).toBe(true);
  });
});
