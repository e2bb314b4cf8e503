// The whole route on the example collection: import, dump, import again, rebuild, judgements, bad files beside good ones.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportCollection, ingest, openCollection, rebuild, type InputFile } from '../src/engine.js';
import { createWorkbench } from '../src/engine/workbench.js';
import type { Store } from '../src/store/store.js';

const examples = join(import.meta.dirname, '..', 'examples');
const exampleFiles = (): InputFile[] =>
  readdirSync(examples)
    .filter((name) => !name.endsWith('.md'))
    .sort()
    .map((name) => ({ name, bytes: async () => readFileSync(join(examples, name)) }));
const fileOf = (name: string, text: string | Uint8Array): InputFile => ({
  name,
  bytes: async () => (typeof text === 'string' ? new TextEncoder().encode(text) : text),
});

async function dumpOf(store: Store): Promise<string> {
  let dump = '';
  for await (const line of exportCollection(store)) dump += line;
  return dump;
}
type Line = Record<string, unknown> & { type: string };
const linesOf = (dump: string): Line[] =>
  dump
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('the engine', () => {
  let folder: string;
  let store: Store;
  let dump: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'opis-engine-'));
    store = await openCollection({ folder });
    await ingest(store, exampleFiles());
    dump = await dumpOf(store);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds the documents of the examples', () => {
    const count = (file: string) => {
      const source = linesOf(dump).find((line) => line.type === 'source' && line.file === file)!;
      return linesOf(dump).filter((line) => line.type === 'document' && line.source === source.id).length;
    };
    expect(count('dom-politemigrantov.txt')).toBe(12);
    expect(count('red-aid-papers.txt')).toBe(6);
    expect(count('klub-imeni-zagorskogo.txt')).toBe(1);
    expect(count('nevozvrashchentsy.csv')).toBe(1);
  });

  it('reads the titles of the examples', () => {
    const first = linesOf(dump).find(
      (line) => line.type === 'document' && line.number === '1' && line.genre === 'Докладная записка',
    )!;
    expect(first).toMatchObject({
      authors: [{ name: 'Е. Д. Стасова' }],
      addressees: [{ name: 'В. М. Молотов' }],
      date: '1931-01-12',
      copy: 'Подлинник',
      production: 'Машинопись',
      references: [{ archive: 'АПО', fond: '8', opis: '1', delo: '12', listy: '3–4' }],
    });
  });

  it('quotes exactly in every line of the dump that quotes', async () => {
    const texts = new Map<string, string[]>();
    for (const line of linesOf(dump).filter(({ type }) => type === 'source')) {
      // A .txt is its own text; of other formats the reader makes one.
      const file = line.file as string;
      const text = file.endsWith('.txt')
        ? readFileSync(join(examples, file), 'utf8')
        : await store.textSlice(line.id as string, 0, 1e9);
      texts.set(line.id as string, Array.from(text));
    }
    let checked = 0;
    const check = (span: { source?: unknown; start: number; end: number; quote: string }, source: unknown) => {
      expect(
        texts
          .get((span.source ?? source) as string)!
          .slice(span.start, span.end)
          .join(''),
      ).toBe(span.quote);
      checked++;
    };
    for (const line of linesOf(dump)) {
      if (typeof line.quote === 'string') check(line as never, line.source);
      for (const evidence of (line.evidence ?? []) as never[]) check(evidence, line.source);
      for (const reference of (line.references ?? []) as never[]) check(reference, line.source);
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('finds that the yearly counts do not add up', async () => {
    expect(await store.findings()).toContainEqual(
      expect.objectContaining({ rule: 'sum', verdict: 'inconsistent', stated: 277, computed: 267, difference: -10 }),
    );
  });

  it('adds nothing when the same files come again', async () => {
    const reports = await ingest(store, exampleFiles());
    expect(reports.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(await dumpOf(store)).toBe(dump);
  });

  it('makes the same database again from the plain files', async () => {
    await rebuild(store);
    expect(await dumpOf(store)).toBe(dump);
  });

  it('gives the same dump whatever the order of import', async () => {
    const other = mkdtempSync(join(tmpdir(), 'opis-order-'));
    const second = await openCollection({ folder: other });
    await ingest(second, exampleFiles().reverse());
    expect(await dumpOf(second)).toBe(dump);
    await second.close();
    rmSync(other, { recursive: true, force: true });
  });

  it('imports the good files of a batch and reports the bad ones', async () => {
    const other = mkdtempSync(join(tmpdir(), 'opis-bad-'));
    const second = await openCollection({ folder: other });
    const reports = await ingest(second, [
      fileOf('empty.txt', ''),
      fileOf(
        'picture.txt',
        new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0]),
      ),
      fileOf('a <b> & "c"/../дело № 5.txt', 'Письмо без номера.\n\nОтвета не было.'),
      { name: 'gone.txt', bytes: async () => readFileSync('/no/such/file.txt') },
      fileOf('script.html', '<html><body><h1>Дело</h1><p>Текст <script>alert(1)</script>документа.</p></body></html>'),
    ]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'imported', 'failed', 'imported']);
    for (const report of reports.filter(({ outcome }) => outcome === 'failed'))
      expect(report.problems[0].message.length).toBeGreaterThan(20);
    const sources = await second.sources();
    expect(sources.map(({ source }) => source.file).sort()).toEqual(['script.html', 'дело № 5.txt'].sort());
    expect(
      await second.textSlice(sources.find(({ source }) => source.format === 'html')!.source.id, 0, 1000),
    ).not.toContain('alert');
    await second.close();
    rmSync(other, { recursive: true, force: true });
  });

  it('answers the questions of the workbench', async () => {
    const workbench = createWorkbench(store);
    const answer = await workbench.search({ text: 'политэмигранту', filters: {}, offset: 0, limit: 10 });
    expect(answer.hits.length).toBeGreaterThan(3);
    const hit = answer.hits.find(({ document }) => document?.number === '10')!;
    expect(hit.marks.map(({ start, end }) => hit.excerpt.slice(start, end))).toContainEqual(
      expect.stringMatching(/^политэмигрант/),
    );
    const reading = (await workbench.document(hit.documentId!, 'политэмигранту'))!;
    expect(reading.document!.number).toBe('10');
    expect(reading.found.length).toBeGreaterThan(0);
    expect(reading.previous!.number).toBe('9');
    expect(reading.footnotes.map(({ marker }) => marker)).toEqual(['4']);
    expect((await workbench.orders()).map(({ archive }) => archive)).toContain('АПО');
    const found = (await workbench.findings()).find(({ finding }) => finding.stated === 277)!;
    const id = await workbench.judge({ target: { kind: 'finding', findingId: found.finding.id }, verdict: 'dismiss' });
    expect((await workbench.findings()).find(({ finding }) => finding.stated === 277)!.judgement).toBe('dismiss');
    expect(await workbench.undo(id)).toBe(true);
    expect((await workbench.findings()).find(({ finding }) => finding.stated === 277)!.judgement).toBeNull();
    await workbench.settled();
  });

  it('lists a judgement on names that a changed text no longer has', async () => {
    const place = mkdtempSync(join(tmpdir(), 'opis-lost-'));
    const own = await openCollection({ folder: place });
    const workbench = createWorkbench(own);
    await ingest(own, [fileOf('letter.txt', 'Письмо подписал Г. Г. Ягода.\n\nЕго читал А. И. Орлов.\n')]);
    const [left, right] = (await own.entities('person')).map(({ id }) => id);
    await workbench.judge({ target: { kind: 'entities', left, right }, verdict: 'different' });
    await workbench.settled();
    expect(await workbench.lostJudgements()).toEqual([]);
    const [{ source }] = await own.sources();
    await own.removeSource(source.id);
    await own.files.forget(source.sha256);
    await ingest(own, [fileOf('letter.txt', 'Совсем другой текст: сводка о погоде в горах за неделю.\n')]);
    expect(await workbench.lostJudgements()).toMatchObject([{ rule: 'resolve/judgement-lost', file: 'letter.txt' }]);
    await own.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('imports in a thread while it answers', async () => {
    const workbench = createWorkbench(store);
    const name = 'thread.txt';
    const bytes = new TextEncoder().encode('Записка о складе.\n\nСклад на улице Мира закрыт с мая 1931 г.');
    const shares: number[] = [];
    const [report] = await workbench.importFiles([{ name, bytes }], ({ share }) => shares.push(share));
    expect(report.outcome).toBe('imported');
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect((await workbench.search({ text: 'склады', filters: {}, offset: 0, limit: 5 })).total).toBeGreaterThan(0);
    expect(await workbench.removeSource(report.sourceId!)).toBe(true);
    expect(await dumpOf(store)).toBe(dump);
    await workbench.settled();
  });
});
