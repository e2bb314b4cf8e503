// One import of one source: written in short steps under state 'loading', which no reader sees, then made visible in
// one transaction that also retires the import it replaces. A crash at any step leaves the old or the new state.
import type { SourceRows } from '../model/source-rows.js';
import { OpisError } from '../model/errors.js';
import type { Connection } from './database/connection.js';
import { SOURCE_TABLES } from './database/migrations.js';
import { sourceChunks } from './source-chunks.js';
import type { SourceHoldings, WriteOptions } from './store.js';
import type { StoredEdition } from './database/tables.js';

const ROWS_A_STEP = 2000;
const WORDS_A_STEP = 4000;

/** Counts of what a source holds. */
export function holdingsOf(rows: SourceRows): SourceHoldings {
  return {
    documents: rows.edition.documents.length,
    passages: rows.edition.passages.length,
    footnotes: rows.edition.footnotes.length,
    references: rows.edition.references.length,
    mentions: rows.mentions.length,
    statements: rows.statements.length,
    figures: rows.figures.length,
    norms: rows.norms.length,
    problems: rows.problems.filter((problem) => problem.severity !== 'note').length,
  };
}

/** Writes all rows of a source; readers see them, and no longer the former ones, when the promise resolves. */
export async function writeSource(connection: Connection, rows: SourceRows, options: WriteOptions = {}): Promise<void> {
  const sourceKey = await beginImport(connection, rows, options);
  const release = await connection.claim(sourceKey);
  try {
    const expected = expectedBytes(rows);
    let written = 0;
    let copying: Promise<void> = Promise.resolve();
    for (const chunk of sourceChunks(rows, sourceKey)) {
      // While the database takes one chunk the next one is made: two cores work. Other requests still come in between.
      await copying;
      copying = connection.copy(chunk);
      copying.catch(() => {});
      written += chunk.bytes.byteLength;
      options.onProgress?.(Math.min(0.95, written / expected));
    }
    await copying;
    await learnWords(connection, sourceKey);
    await publish(connection, sourceKey, rows.sourceText.source.id);
  } catch (error) {
    await removeImports(connection, [sourceKey]).catch(() => {});
    throw error;
  } finally {
    await release?.();
  }
  await removeSuperseded(connection);
  await tidy(connection);
  options.onProgress?.(1);
}

/** Adds the source's words to the vocabulary, step by step. Words of an import that dies there do no harm: counts are kept by source. */
async function learnWords(connection: Connection, sourceKey: number): Promise<void> {
  for (let after: string | null = ''; after !== null;) {
    const [row]: { last: string | null }[] = await connection.query<{ last: string | null }>(
      `with step as (select term from term_count where source_id = $1 and term > $2 order by term limit ${WORDS_A_STEP}),
            added as (insert into vocabulary (term) select term from step
                      where term !~ '[0-9ъ]' and length(term) > 2 on conflict do nothing)
       select max(term) as last from step`,
      [sourceKey, after],
    );
    after = row.last;
  }
}

/** A rough guess for the progress display: rows carry the text about twelve times over. */
const expectedBytes = (rows: SourceRows) => 1 + rows.sourceText.text.length * 12 + rows.mentions.length * 400;

async function beginImport(connection: Connection, rows: SourceRows, options: WriteOptions): Promise<number> {
  const { text, source, ...layout } = rows.sourceText;
  const edition: StoredEdition = {
    title: rows.edition.title,
    zones: rows.edition.zones,
    problems: rows.edition.problems,
  };
  const [{ id }] = await connection.query<{ id: number }>(
    `insert into source (public_id, state, file, sha256, kind, profile, imported_at, text_length, holdings, stages, record, layout, edition)
     values ($1, 'loading', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      source.id,
      source.file.replaceAll('\0', '\uFFFD'),
      source.sha256,
      rows.edition.kind,
      rows.edition.profile,
      options.importedAt ?? null,
      text.length,
      JSON.stringify(holdingsOf(rows)),
      JSON.stringify(options.stages ?? {}),
      JSON.stringify(source),
      JSON.stringify(layout),
      JSON.stringify(edition),
    ],
  );
  return id;
}

async function publish(connection: Connection, sourceKey: number, publicId: string): Promise<void> {
  const [, published] = await connection.transaction([
    { sql: `update source set state = 'superseded' where public_id = $1 and state = 'ready'`, params: [publicId] },
    { sql: `update source set state = 'ready' where id = $1 and state = 'loading' returning id`, params: [sourceKey] },
    { sql: `update collection set version = version + 1` },
  ]);
  if (published.length === 0)
    throw new OpisError('store', `The import of "${publicId}" was removed by another process. Import the file again.`);
}

/** Takes a source out of sight in one step, then removes its rows; false when there is none. */
export async function removeSource(connection: Connection, publicId: string): Promise<boolean> {
  const [retired] = await connection.transaction([
    {
      sql: `update source set state = 'superseded' where public_id = $1 and state = 'ready' returning id`,
      params: [publicId],
    },
    { sql: `update collection set version = version + 1` },
  ]);
  await removeSuperseded(connection);
  return retired.length > 0;
}

/** Removes what imports that did not end have left: nobody claims them. */
export async function removeDeadImports(connection: Connection): Promise<void> {
  const loading = await connection.query<{ id: number }>(`select id from source where state <> 'ready' order by id`);
  for (const { id } of loading) {
    const release = await connection.claim(id);
    if (!release) continue;
    try {
      await removeImports(connection, [id]);
    } finally {
      await release();
    }
  }
}

async function removeSuperseded(connection: Connection): Promise<void> {
  const old = await connection.query<{ id: number }>(`select id from source where state = 'superseded' order by id`);
  await removeImports(
    connection,
    old.map((row) => row.id),
  );
}

/** Removes rows in short steps; the row of `source` goes last, so that a crash leaves a state that can be taken up again. */
async function removeImports(connection: Connection, keys: number[]): Promise<void> {
  if (keys.length === 0) return;
  let removed = 0;
  for (const table of SOURCE_TABLES) {
    for (let count = ROWS_A_STEP; count === ROWS_A_STEP; removed += count) {
      const [row] = await connection.query<{ count: number }>(
        `with gone as (
           delete from "${table}" where ctid = any(array(select ctid from "${table}" where source_id = any($1::int[]) limit ${ROWS_A_STEP}))
           returning 1)
         select count(*)::int as count from gone`,
        [keys],
      );
      count = row.count;
    }
  }
  await connection.query(`delete from source where id = any($1::int[]) and state <> 'ready'`, [keys]);
  if (connection.kind === 'pglite' && removed > 0) await sweep(connection);
}

/** The embedded database has no autovacuum: what is mostly dead rows is swept here. */
async function sweep(connection: Connection): Promise<void> {
  const worn = await connection.query<{ name: string }>(
    `select relname as name from pg_stat_user_tables where n_dead_tup > 1000 and n_dead_tup > 0.25 * n_live_tup`,
  );
  for (const { name } of worn) await connection.query(`vacuum "${name}"`);
}

/** Statistics for the planner, and the index's pending entries: nobody else does it in an embedded database. */
async function tidy(connection: Connection): Promise<void> {
  if (connection.kind !== 'pglite') return;
  await connection.query(`select gin_clean_pending_list('passage_tsv')`);
  await connection.query(`select bm25_spill_index('passage_bm25')`).catch(() => {});
  const [{ stale }] = await connection.query<{ stale: boolean }>(
    `select coalesce(sum(passages), 0) > 1.3 * greatest((select max(reltuples) from pg_class where relname = 'passage'), 0) as stale from facet`,
  );
  if (stale)
    for (const table of ['passage', 'document', 'mention', 'term_count', 'vocabulary'])
      await connection.query(`analyze ${table}`);
}
