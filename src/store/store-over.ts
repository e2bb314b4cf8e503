// The Store over an open database: every failure becomes an OpisError that says what could not be done.
import type { EditionKind } from '../model/document.js';
import type { SourceRows } from '../model/source-rows.js';
import type { SourceText } from '../model/source.js';
import type { CollectionFiles } from './collection-files.js';
import type { Connection } from './database/connection.js';
import type { FolderLock } from './folder-lock.js';
import type { Capabilities } from './database/migrate.js';
import { SOURCE_TABLES } from './database/migrations.js';
import { foundById, rowsWithin, type RowTable } from './read-rows.js';
import type { Store, StoredSource, Within } from './store.js';
import { withStoreErrors } from './store-error.js';
import { typedSql } from './database/typed-sql.js';
import { GENERATION_TABLES, writeFindings, writeIdentities } from './write-generation.js';
import { beginSource, removeSource, tidy, writeSource } from './write-source.js';

interface Opened {
  folder: string | null;
  connection: Connection;
  files: CollectionFiles;
  lock: FolderLock | null;
  capabilities: Capabilities;
}

/** PostgreSQL's largest integer. */
const LARGEST_OFFSET = 2_147_483_647;

/** Puts the Store's methods over an open, migrated database. */
export function storeOver({ folder, connection, files, lock, capabilities }: Opened): Store {
  const sql = typedSql(connection);
  const within =
    <Name extends RowTable>(table: Name) =>
    (scope: Within) =>
      rowsWithin(sql, table, scope);
  const byId =
    <Name extends RowTable>(table: Name) =>
    (id: string) =>
      foundById(sql, table, 'id', id).then((rows) => rows[0] ?? null);

  const readySources = () => sql.selectFrom('source').where('state', '=', 'ready');
  const summaries = () =>
    readySources()
      .select(['record', 'kind', 'profile', 'imported_at', 'holdings', 'stages', 'text_length'])
      .orderBy('public_id');
  type Summary = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

  const generation = async (layer: 'identities' | 'findings') =>
    (await sql.selectFrom('collection').select(layer).executeTakeFirstOrThrow())[layer];

  async function layout(id: string): Promise<Omit<SourceText, 'text'> | null> {
    const row = await readySources().where('public_id', '=', id).select(['record', 'layout']).executeTakeFirst();
    return row ? { source: row.record, ...row.layout } : null;
  }

  async function textSlice(sourceId: string, start: number, end: number): Promise<string> {
    const rows = await connection.query<{ start_at: number; text: string }>(
      `select t.start_at, t.text from source_text t join source s on s.id = t.source_id
       where s.public_id = $1 and s.state = 'ready' and t.start_at < $3
         and t.start_at >= coalesce((select max(b.start_at) from source_text b where b.source_id = s.id and b.start_at <= $2), 0)
       order by t.start_at`,
      [sourceId, clamp(start), clamp(end)],
    );
    if (rows.length === 0) return '';
    const from = rows[0].start_at;
    return rows
      .map((row) => row.text)
      .join('')
      .slice(Math.max(0, start) - from, Math.max(0, end - from));
  }

  const clamp = (offset: number) => Math.max(0, Math.min(offset, LARGEST_OFFSET));

  async function sourceText(id: string): Promise<SourceText | null> {
    const found = await layout(id);
    return found && { ...found, text: await textSlice(id, 0, Number.MAX_SAFE_INTEGER) };
  }

  const storedEdition = (id: string) =>
    readySources().where('public_id', '=', id).select(['kind', 'profile', 'edition']).executeTakeFirst();

  async function sourceRows(id: string): Promise<SourceRows | null> {
    const [text, edition] = [await sourceText(id), await storedEdition(id)];
    if (!text || !edition) return null;
    const scope = { sourceId: id };
    return {
      sourceText: text,
      edition: {
        kind: edition.kind as EditionKind,
        profile: edition.profile,
        documents: await store.documents(scope),
        zones: edition.edition.zones,
        footnotes: await store.footnotes(scope),
        passages: await store.passages(scope),
        references: await store.references(scope),
        problems: edition.edition.problems,
        title: edition.edition.title,
      },
      mentions: await store.mentions(scope),
      statements: await store.statements(scope),
      figures: await store.figures(scope),
      norms: await store.norms(scope),
      problems: await store.problems(scope),
    };
  }

  const store: Store = {
    folder,
    connection,
    capabilities,
    files: withStoreErrors(files),
    lock,
    version: async () => (await sql.selectFrom('collection').select('version').executeTakeFirstOrThrow()).version,
    connected: async () => (await sql.selectFrom('collection').select('connected').executeTakeFirstOrThrow()).connected,
    async setConnected(key) {
      await connection.query('update collection set connected = $1', [key]);
    },

    sources: async () => (await summaries().execute()).map(toStoredSource),
    async source(id) {
      const row = await summaries().where('public_id', '=', id).executeTakeFirst();
      return row ? toStoredSource(row) : null;
    },
    beginSource: async (sourceText, edition, options) =>
      withStoreErrors(await beginSource(connection, sourceText, edition, options)),
    tidy: () => tidy(connection),
    writeSource: (rows, options) => writeSource(connection, rows, options),
    removeSource: (id) => removeSource(connection, id),
    async resetDatabase() {
      const tables = ['source', 'vocabulary', ...SOURCE_TABLES, ...GENERATION_TABLES].map((table) => `"${table}"`);
      await connection.script(
        `truncate ${tables.join(', ')}; update collection set version = version + 1, connected = null, identity_problems = '[]'`,
      );
    },

    sourceRows,
    sourceText,
    layout,
    textSlice,
    zones: async (sourceId) => (await storedEdition(sourceId))?.edition.zones ?? [],

    async documentHeads(sourceId) {
      const rows = await sql
        .selectFrom('document as d')
        .innerJoin('source as s', 's.id', 'd.source_id')
        .where('s.state', '=', 'ready')
        .where('s.public_id', '=', sourceId)
        .select('d.head')
        .orderBy('d.ordinal')
        .execute();
      return rows.map((row) => row.head);
    },
    documents: within('document'),
    passages: within('passage'),
    footnotes: within('footnote'),
    references: within('reference'),
    mentions: within('mention'),
    statements: within('statement'),
    figures: within('figure'),
    norms: within('norm'),
    problems: within('problem'),

    document: byId('document'),
    passage: byId('passage'),
    mention: byId('mention'),
    statement: byId('statement'),
    figure: byId('figure'),
    norm: byId('norm'),
    reference: byId('reference'),
    footnote: byId('footnote'),
    async documentsByNumber(number, sourceId) {
      const found = await foundById(sql, 'document', 'number', number);
      return sourceId === undefined ? found : found.filter((row) => row.sourceId === sourceId);
    },

    writeIdentities: (identities) => writeIdentities(connection, identities),
    async entities(kind) {
      const query = sql
        .selectFrom('entity')
        .where('generation', '=', await generation('identities'))
        .select('record');
      const rows = await (kind ? query.where('kind', '=', kind) : query).orderBy('ordinal').execute();
      return rows.map((row) => row.record);
    },
    async entity(id) {
      const current = await generation('identities');
      const query = sql.selectFrom('entity').where('generation', '=', current).select('record');
      const row = await query.where('id', '=', id).executeTakeFirst();
      if (row) return row.record;
      const former = sql.selectFrom('former_entity').where('generation', '=', current).where('former_id', '=', id);
      const later = await query.where('id', 'in', former.select('entity_id')).orderBy('id').executeTakeFirst();
      return later?.record ?? null;
    },
    async entitiesNamed(forms) {
      const rows = await connection.query<{ entity_id: string }>(
        `select distinct f.entity_id from name_form f join collection c on c.identities = f.generation
         where f.form = any($1::text[])`,
        [[...forms]],
      );
      return new Set(rows.map(({ entity_id }) => entity_id));
    },
    async links() {
      const current = await generation('identities');
      const rows = await sql
        .selectFrom('link')
        .where('generation', '=', current)
        .select('record')
        .orderBy('ordinal')
        .execute();
      return rows.map((row) => row.record);
    },
    async identityProblems() {
      const row = await sql.selectFrom('collection').select('identity_problems').executeTakeFirstOrThrow();
      return row.identity_problems;
    },
    async resolutions(sourceId) {
      const rows = await sql
        .selectFrom('resolution as r')
        .innerJoin('mention as m', 'm.id', 'r.mention_id')
        .innerJoin('source as s', 's.id', 'm.source_id')
        .where('s.state', '=', 'ready')
        .where('s.public_id', '=', sourceId)
        .where('r.generation', '=', await generation('identities'))
        .select([
          'r.mention_id as mentionId',
          'r.entity_id as entityId',
          'r.certainty',
          'r.profile_id as profileId',
          'r.alternatives',
        ])
        .orderBy('m.ordinal')
        .execute();
      return rows;
    },
    async mentionsOf(entityId) {
      const rows = await sql
        .selectFrom('resolution as r')
        .innerJoin('mention as m', 'm.id', 'r.mention_id')
        .innerJoin('source as s', 's.id', 'm.source_id')
        .where('s.state', '=', 'ready')
        .where('r.entity_id', '=', entityId)
        .where('r.generation', '=', await generation('identities'))
        .select(['s.public_id as sourceId', 'm.record as row'])
        .orderBy('s.public_id')
        .orderBy('m.ordinal')
        .execute();
      return rows;
    },

    writeFindings: (findings) => writeFindings(connection, findings),
    async findings() {
      const current = await generation('findings');
      const rows = await sql
        .selectFrom('finding')
        .where('generation', '=', current)
        .select('record')
        .orderBy('ordinal')
        .execute();
      return rows.map((row) => row.record);
    },
    async finding(id) {
      const current = await generation('findings');
      const query = sql.selectFrom('finding').where('generation', '=', current).where('id', '=', id).select('record');
      return (await query.executeTakeFirst())?.record ?? null;
    },

    async close() {
      try {
        await connection.close();
      } finally {
        lock?.release();
      }
    },
  };
  return withStoreErrors(store);

  function toStoredSource(row: Summary): StoredSource {
    return {
      source: row.record,
      kind: row.kind as EditionKind,
      profile: row.profile,
      importedAt: row.imported_at,
      holdings: row.holdings,
      stages: row.stages,
      textLength: row.text_length,
    };
  }
}
