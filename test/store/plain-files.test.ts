// The plain files of a collection: a torn line, a changed original, leftovers of a crash.
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/model/judgement.js';
import { openPlainFiles, removeLeftovers, sha256Of, writeDurably } from '../../src/store/plain-files.js';

const judgement = (id: string): Judgement => ({
  id, at: '2026-01-01T00:00:00Z', by: 'ann', verdict: 'accept', target: { kind: 'finding', findingId: 'f' },
}); // prettier-ignore

describe('plain files', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'opis-files-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('pass over a torn last line, say so, and do not let it swallow the next judgement', async () => {
    const files = await openPlainFiles(folder);
    await files.append(judgement('j-1'));
    appendFileSync(join(folder, 'judgements.jsonl'), '{"id":"j-2","verd');
    expect((await files.judgements()).judgements.map((row) => row.id)).toEqual(['j-1']);
    expect((await files.judgements()).problems).toMatchObject([
      { rule: 'store/torn-judgement', message: expect.stringMatching(/Line 2/) },
    ]);
    await (await openPlainFiles(folder)).append(judgement('j-3'));
    const { judgements, problems } = await files.judgements();
    expect(judgements.map((row) => row.id)).toEqual(['j-1', 'j-3']);
    expect(problems).toHaveLength(1);
  });

  it('keep the order of judgements that come at once', async () => {
    const files = await openPlainFiles(folder);
    const ids = Array.from({ length: 30 }, (_, i) => `j-${i}`);
    await Promise.all(ids.map((id) => files.append(judgement(id))));
    expect((await files.judgements()).judgements.map((row) => row.id)).toEqual(ids);
  });

  it('list every source, though two threads add at once', async () => {
    const [one, other] = [await openPlainFiles(folder), await openPlainFiles(folder)];
    const entry = (i: number) => ({
      sha256: sha256Of(Buffer.from(`${i}`)),
      file: `${i}.txt`,
      importedAt: '',
      options: {},
    });
    await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 ? one : other).keep(Buffer.from(`${i}`), entry(i))));
    expect(await one.entries()).toHaveLength(10);
    await other.forget(entry(3).sha256);
    expect((await one.entries()).map((row) => row.file)).not.toContain('3.txt');
  });

  it('tell a missing and a changed original', async () => {
    const files = await openPlainFiles(folder);
    const bytes = Buffer.from('Письмо');
    const sha256 = sha256Of(bytes);
    await files.keep(bytes, { sha256, file: '../../Письмо 1.TXT', importedAt: '', options: {} });
    expect(readdirSync(join(folder, 'originals'))).toEqual([`${sha256}.txt`]);
    writeFileSync(join(folder, 'originals', `${sha256}.txt`), 'other');
    await expect(files.original(sha256)).rejects.toMatchObject({
      code: 'store',
      message: expect.stringMatching(/changed on disk/),
    });
    rmSync(join(folder, 'originals', `${sha256}.txt`));
    await expect(files.original(sha256)).rejects.toMatchObject({
      code: 'store',
      message: expect.stringMatching(/is missing/),
    });
  });

  it('refuse a list of sources that is none, or of a newer version', async () => {
    writeFileSync(join(folder, 'collection.json'), '{"opis":1,"sou');
    await expect(openPlainFiles(folder)).rejects.toMatchObject({ code: 'store' });
    writeFileSync(join(folder, 'collection.json'), '{"opis":99,"sources":[]}');
    await expect(openPlainFiles(folder)).rejects.toThrow(/newer/);
  });

  it('are cleared of what a crash left half written, and of nothing else', async () => {
    await writeDurably(folder, 'collection.json', '{"opis":1,"sources":[]}');
    writeFileSync(join(folder, '.collection.json.123.0a0b0c0d'), 'half');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await removeLeftovers(folder);
    expect(readdirSync(folder).sort()).toEqual(['collection.json', 'notes.txt']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });
});
