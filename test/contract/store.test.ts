// The contract of the store, on every database: what is written is read back, whole or not at all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/entity.js';
import type { Finding } from '../../src/model/finding.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { Connection } from '../../src/store/database/connection.js';
import { sha256Of } from '../../src/store/plain-files.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { removeDeadImports, writeSource } from '../../src/store/write-source.js';
import { sampleRows } from '../store/sample-rows.js';
import { DATABASES } from './databases.js';

const EDITION = `Предисловие составителя.
№ 1 | 1928-10-11 | Письмо | Секретно | РГАСПИ, 17 | Письмо Ягоды Товстухе
Высылка оппозиционеров началась зимой.
[1] Примечание о Шейнмане.
№ 12а | 1931 | Записка |  | АПРФ, 3 | Записка Стецкого
Комиссия рассмотрела \\ вопрос\tо билетах "первого" класса, ничего не решив.`;
const OTHER = `№ 7 | 1929 | Письмо | | РГАСПИ, 17 | Письмо Бажанова
Два слова.`;
/** NUL and half a surrogate pair must come back as they were. */
const ODD = `№ 1 | 1930 | Письмо | | РГАСПИ, 5 | Титул \0 с нулём\nТело \uD800 и \u0001 конец.`;

const finding = (id: string): Finding => ({
  id, rule: 'sum', verdict: 'inconsistent', degree: null, message: 'm', reason: null, stated: 277, computed: 267, difference: 10,
  figures: [], statements: [], norms: [],
}); // prettier-ignore
const entity = (id: string, formerIds: string[] = []): Entity => ({
  id, kind: 'person', name: `Имя ${id}`, names: [{ value: 'Имя', language: 'ru', script: 'Cyrl', count: 2 }], formerIds, status: 'proposed',
}); // prettier-ignore
const judgement = (id: string): Judgement => ({
  id, at: '2026-01-01T00:00:00Z', by: 'ann', verdict: 'dismiss', target: { kind: 'finding', findingId: 'f-1' },
}); // prettier-ignore

for (const database of DATABASES) {
  describe.skipIf(database.missing !== null)(`the store on ${database.name}`, () => {
    let opened: Awaited<ReturnType<typeof database.create>>;
    let store: Store;
    beforeAll(async () => {
      opened = await database.create();
      store = opened.store;
    });
    afterAll(async () => {
      await store?.close();
      await opened?.remove();
    });

    it('gives back everything that was written', async () => {
      for (const text of [EDITION, OTHER, ODD]) {
        const rows = sampleRows(text);
        await store.writeSource(rows, { importedAt: '2026-01-01T00:00:00Z', stages: { split: 'a1' } });
        expect(await store.sourceRows(rows.sourceText.source.id)).toEqual(rows);
      }
      const sources = await store.sources();
      expect(sources).toHaveLength(3);
      expect(sources.map((row) => row.source.id)).toEqual(sources.map((row) => row.source.id).sort());
      expect(await store.source(sampleRows(EDITION).sourceText.source.id)).toMatchObject({
        importedAt: '2026-01-01T00:00:00Z',
        stages: { split: 'a1' },
        holdings: { documents: 2, passages: 6, footnotes: 1, references: 2, problems: 1 },
        textLength: EDITION.length,
      });
    });

    it('reads parts: documents, ranges, slices, ids, numbers', async () => {
      const rows = sampleRows(EDITION);
      const sourceId = rows.sourceText.source.id;
      const [first, second] = rows.edition.documents;
      expect(await store.document(second.id)).toEqual({ sourceId, row: second });
      expect(await store.document('d-none')).toBeNull();
      const heads = rows.edition.documents.map(({ parts: _, reasons: __, ...head }) => head);
      expect(await store.documentHeads(sourceId)).toEqual(heads);
      expect((await store.documentsByNumber('12А')).map((found) => found.row.id)).toEqual([second.id]);
      expect(await store.documentsByNumber('99')).toEqual([]);
      expect(await store.passages({ sourceId, documentId: first.id })).toEqual(rows.edition.passages.slice(1, 4));
      expect(await store.passages({ sourceId, documentId: null })).toEqual(rows.edition.passages.slice(0, 1));
      expect(await store.mentions({ sourceId, start: second.start })).toEqual(
        rows.mentions.filter((m) => m.end > second.start),
      );
      for (const [start, end] of [[0, 5], [3, 3], [20, 1e9], [-5, 4], [EDITION.length, EDITION.length + 5]]) {
        expect(await store.textSlice(sourceId, start, end)).toBe(EDITION.slice(Math.max(0, start), end));
      } // prettier-ignore
      expect(await store.textSlice('s-none', 0, 10)).toBe('');
      expect(await store.sourceRows('s-none')).toBeNull();
    });

    it('slices a text of several blocks', async () => {
      const rows = sampleRows('Слово 😀 в строке.\n'.repeat(12_000), 'long.txt');
      const { text, source } = rows.sourceText;
      await store.writeSource({
        ...rows,
        edition: { ...rows.edition, passages: rows.edition.passages.slice(0, 9) },
        mentions: [],
      });
      expect(await store.sourceText(source.id)).toEqual(rows.sourceText);
      for (const start of [0, 65_530, 65_536, 131_071, text.length - 3]) {
        expect(await store.textSlice(source.id, start, start + 70_000)).toBe(text.slice(start, start + 70_000));
      }
      expect(await store.removeSource(source.id)).toBe(true);
    });

    it('writes a source twice and keeps one', async () => {
      const rows = sampleRows(OTHER);
      const before = await store.version();
      const changed = { ...rows, edition: { ...rows.edition, profile: 'other' } };
      await store.writeSource(changed);
      expect(await store.sources()).toHaveLength(3);
      expect((await store.source(rows.sourceText.source.id))?.profile).toBe('other');
      expect((await store.document(rows.edition.documents[0].id))?.row).toEqual(rows.edition.documents[0]);
      const [{ count }] = await store.connection.query<{ count: number }>(
        'select count(distinct source_id)::int as count from passage',
      );
      expect(count).toBe(3);
      expect(await store.version()).toBeGreaterThan(before);
    });

    it('removes a source and all its rows', async () => {
      const rows = sampleRows(ODD);
      expect(await store.removeSource(rows.sourceText.source.id)).toBe(true);
      expect(await store.removeSource(rows.sourceText.source.id)).toBe(false);
      expect(await store.document(rows.edition.documents[0].id)).toBeNull();
      const [{ count }] = await store.connection.query<{ count: number }>(
        'select count(distinct source_id)::int as count from passage',
      );
      expect(count).toBe(2);
    });

    it('replaces identities and findings as a whole', async () => {
      const rows = sampleRows(EDITION);
      const [one, two] = rows.mentions;
      const resolution = (mentionId: string, entityId: string) =>
        ({ mentionId, entityId, certainty: 'sure', profileId: 'q-1', alternatives: ['e-9', 'a"b\\'] }) as const;
      await store.writeIdentities({
        entities: [entity('e-1'), entity('e-2')],
        resolutions: [resolution(one.id, 'e-1'), resolution(two.id, 'e-2')].map((r) => ({ ...r, alternatives: [...r.alternatives] })),
        links: [{ left: 'a', right: 'b', verdict: 'same', score: 0.5, features: [] }],
        nameForms: [{ form: 'имя', entityId: 'e-1' }, { form: 'имя', entityId: 'e-1' }],
        problems: [{ rule: 'resolve/judgement-lost', severity: 'warning', message: 'lost' }],
      }); // prettier-ignore
      expect(await store.identityProblems()).toMatchObject([{ message: 'lost' }]);
      expect(await store.entities('person')).toHaveLength(2);
      expect(await store.entities('place')).toEqual([]);
      expect((await store.resolutions(rows.sourceText.source.id)).map((r) => r.entityId)).toEqual(['e-1', 'e-2']);
      expect((await store.resolutions(rows.sourceText.source.id))[0].alternatives).toEqual(['e-9', 'a"b\\']);
      expect((await store.mentionsOf('e-1')).map((found) => found.row)).toEqual([one]);
      expect(await store.links()).toHaveLength(1);
      await store.writeIdentities({ entities: [entity('e-3', ['e-1', 'e-2'])], resolutions: [], links: [] });
      expect(await store.entities()).toEqual([entity('e-3', ['e-1', 'e-2'])]);
      expect(await store.entity('e-1')).toEqual(entity('e-3', ['e-1', 'e-2']));
      expect(await store.entity('e-7')).toBeNull();
      expect(await store.identityProblems()).toEqual([]);
      expect(await store.links()).toEqual([]);
      await store.writeFindings([finding('f-2'), finding('f-1')]);
      await store.writeFindings([finding('f-1')]);
      expect(await store.findings()).toEqual([finding('f-1')]);
      expect(await store.finding('f-2')).toBeNull();
    });

    it('keeps originals and judgements, also through a reset', async () => {
      const bytes = Buffer.from('Письмо.');
      const entry = {
        sha256: sha256Of(bytes),
        file: 'письмо «1».txt',
        importedAt: '2026-01-01T00:00:00Z',
        options: { as: 'plain' },
      };
      await store.files.keep(bytes, entry);
      await store.files.keep(bytes, { ...entry, file: 'b.txt' });
      await store.files.keep(bytes, entry);
      await store.files.append(judgement('j-1'));
      await store.files.append(judgement('j-2'));
      await store.resetDatabase();
      expect(await store.sources()).toEqual([]);
      expect(await store.findings()).toEqual([]);
      await store.close();
      store = await opened.reopen();
      expect(await store.files.entries()).toEqual([entry]);
      expect(Buffer.from((await store.files.original(entry.sha256))!)).toEqual(bytes);
      expect((await store.files.judgements()).judgements).toEqual([judgement('j-1'), judgement('j-2')]);
      expect(await store.files.forget(entry.sha256)).toBe(true);
      expect(await store.files.forget(entry.sha256)).toBe(false);
      expect(await store.files.original(entry.sha256)).toBeNull();
    });

    it('refuses the database of another Opis, and makes it again when asked to', async () => {
      const bytes = Buffer.from('Записка.');
      const entry = { sha256: sha256Of(bytes), file: 'c.txt', importedAt: '2026-01-01T00:00:00Z', options: {} };
      await store.files.keep(bytes, entry);
      await store.writeSource(sampleRows(OTHER, 'other.txt'));
      await store.connection.query(`insert into migration values ('002-of-another-time')`);
      await store.close();
      await expect(opened.reopen()).rejects.toMatchObject({
        code: 'store',
        message: expect.stringContaining('rebuild'),
      });
      store = await openStore(opened.place, { reset: true });
      expect(await store.sources()).toEqual([]);
      expect(Buffer.from((await store.files.original(entry.sha256))!)).toEqual(bytes);
      await store.files.forget(entry.sha256);
      await store.close();
      store = await opened.reopen();
      await store.writeSource(sampleRows(OTHER, 'other.txt'));
      await store.removeSource(sampleRows(OTHER, 'other.txt').sourceText.source.id);
    });

    it('holds the whole source or none of it, at whichever call the database fails', async () => {
      const rows = sampleRows(EDITION);
      const id = rows.sourceText.source.id;
      const dump = async () =>
        JSON.stringify([await store.sources(), await store.sourceRows(id), await store.version()]);
      for (const [state, replacement] of [['none', rows], ['old', { ...rows, edition: { ...rows.edition, profile: 'new' } }]] as const) {
        const before = await dump();
        let calls = 0;
        for (let failAt = 0; ; failAt++) {
          calls = 0;
          const error = await writeSource(failing(store.connection, () => calls++ === failAt), replacement).catch((e: unknown) => e);
          if (error === undefined) break;
          const visible = await dump();
          // After the moment of publication a failure only leaves old rows to be swept.
          if (visible !== before) expect(await store.sourceRows(id)).toEqual(replacement);
          else expect(visible).toBe(before);
          if (visible !== before) break;
          // What opening the collection does; a real reopening takes a second on a slow machine.
          if (failAt > 0) await removeDeadImports(store.connection);
          else {
            await store.close();
            store = await opened.reopen();
          }
          const [{ count }] = await store.connection.query<{ count: number }>(`select count(*)::int as count from source where state <> 'ready'`);
          expect(count, `${state}, call ${failAt}`).toBe(0);
        }
        expect(calls).toBeGreaterThan(5);
        await store.writeSource(replacement);
        expect(await store.sourceRows(id)).toEqual(replacement);
      } // prettier-ignore
    });
  });
}

/** A connection that dies at one call: that call and all later ones fail. */
function failing(connection: Connection, fails: () => boolean): Connection {
  let dead = false;
  const guard = async () => {
    dead ||= fails();
    if (dead) throw new Error('could not extend file: No space left on device');
  };
  return {
    ...connection,
    query: async <Row>(sql: string, params?: unknown[]) => (await guard(), connection.query<Row>(sql, params)),
    transaction: async (statements) => (await guard(), connection.transaction(statements)),
    copy: async (chunk) => (await guard(), connection.copy(chunk)),
  };
}
