import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/read/list-files.js';

const root = mkdtempSync(join(tmpdir(), 'opis list "файлы" '));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'том 2'));
for (const name of ['b.txt', 'a.pdf', 'снимок.jpg', '.hidden.txt', '~$a.docx', join('том 2', 'письма.DOCX')])
  writeFileSync(join(root, name), 'x');
symlinkSync(root, join(root, 'том 2', 'обратно'));

describe('listFiles', () => {
  it('expands folders in a fixed order, once each, and tells what it passed over', async () => {
    const { files, problems } = await listFiles([root, join(root, 'b.txt')]);
    expect(files.map((file) => file.slice(root.length + 1))).toEqual(['a.pdf', 'b.txt', join('том 2', 'письма.DOCX')]);
    expect(problems).toMatchObject([{ rule: 'read/unknown-kind', severity: 'note', file: join(root, 'снимок.jpg') }]);
  });

  it('keeps a file that was named, whatever its extension, and reports one that is gone', async () => {
    const named = join(root, 'снимок.jpg');
    const { files, problems } = await listFiles([named, join(root, 'нет.txt')]);
    expect(files).toEqual([named]);
    expect(problems).toMatchObject([{ rule: 'read/vanished', severity: 'error' }]);
  });
});
