// One import of one source: written in short steps under state 'loading', which no reader sees, then made visible in
// one transaction that also retires the import it replaces. A crash at any step leaves the old or the new state.
import type { Edition } from '../model/document.js';
import { OpisError } from '../model/errors.js';
import type { SourceRows } from '../model/source-rows.js';
import type { SourceText } from '../model/source.js';
import { openCopyQueue, type CopyQueue } from './copy-queue.js';
import type { Connection } from './database/connection.js';
import { SOURCE_TABLES } from './database/migrations.js';
import { claimChunks, editionChunks } from './source-chunks.js';
import type { ClaimRows, SourceHoldings, SourceWriter, WriteOptions } from './store.js';
import type { StoredEdition } from './database/tables.js';

const ROWS_A_STEP = 2000;
const WORDS_A_STEP = 4000;

/** Rows carry the text about fifteen times over: a rough guess for the progress display. */
const EXPECTED_BYTES = 15;

type ClaimCounts = Omit<SourceHoldings, 'documents' | 'passages' | 'footnotes' | 'references'>;

const editionCounts = (edition: Edition) => ({
  documents: edition.documents.length,
  passages: edition.passages.length,
  footnotes: edition.footnotes.length,
  references: edition.references.length,
});

function countClaims(counts: ClaimCounts, { problems = [], ...claims }: Partial<ClaimRows>): void {
  for (const kind of ['mentions', 'statements', 'figures', 'norms'] as const) counts[kind] += claims[kind]?.length ?? 0;
  counts.problems += problems.filter(({ severity }) => severity !== 'note').length;
}

/** Writes all rows of a source; readers see them, and no longer the former ones, when the promise resolves. */
export async function writeSource(connection: Connection, rows: SourceRows, options: WriteOptions = {}): Promise<void> {
  const { sourceText, edition, ...claims } = rows;
  const writer = await beginSource(connection, sourceText, edition, options);
  try {
    await writer.write(claims);
    await writer.publish();
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await tidy(connection);
}

/** Begins an import: what is handed over is on its way to the database while the caller makes the rest. */
export async function beginSource(
  connection: Connection,
  sourceText: SourceText,
  edition: Edition,
  options: WriteOptions = {},
): Promise<SourceWriter> {
  const sourceKey = await beginImport(connection, sourceText, edition, options);
  const release = await connection.claim(sourceKey);
  const expected = 1 + sourceText.text.length * EXPECTED_BYTES;
  let written = 0;
  const queue = openCopyQueue(connection, (bytes) => {
    written += bytes;
    options.onProgress?.(Math.min(0.95, written / expected));
  });
  const counts: ClaimCounts = { mentions: 0, statements: 0, figures: 0, norms: 0, problems: 0 };
  let open = true;
  const end = async () => {
    open = false;
    await release?.();
  };

  const writer: SourceWriter = {
    async write(claims) {
      countClaims(counts, claims);
      for (const chunk of claimChunks(claims, sourceKey)) await queue.send(chunk);
    },
    async publish() {
      await queue.written();
      const holdings = { ...editionCounts(edition), ...counts };
      const replaced = await publish(connection, sourceKey, sourceText.source.id, holdings);
      // From here on a failure only leaves old rows to be swept.
      await end();
      if (replaced) await removeSuperseded(connection);
      options.onProgress?.(1);
    },
    async abandon() {
      if (!open) return;
      await queue.idle();
      await removeImports(connection, [sourceKey]).catch(() => {});
      await end();
    },
  };
  try {
    const chunks = editionChunks(sourceText, edition, sourceKey);
    let step = chunks.next();
    for (; !step.done; step = chunks.next()) await queue.send(step.value);
    await learnWords(connection, queue, step.value);
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  return writer;
}

/**
 * Adds the source's words to the vocabulary, in steps that leave room for other requests. Words of an import that dies
 * there do no harm: counts are kept by source.
 */
async function learnWords(connection: Connection, queue: CopyQueue, words: readonly string[]): Promise<void> {
  for (let from = 0; from < words.length; from += WORDS_A_STEP) {
    await queue.after(() =>
      connection.query(`insert into vocabulary (term) select unnest($1::text[]) on conflict do nothing`, [
        words.slice(from, from + WORDS_A_STEP),
      ]),
    );
  }
}

async function beginImport(
  connection: Connection,
  { text, source, ...layout }: SourceText,
  { title, zones, problems, ...edition }: Edition,
  options: WriteOptions,
): Promise<number> {
  const stored: StoredEdition = { title, zones, problems };
  const [{ id }] = await connection.query<{ id: number }>(
    `insert into source (public_id, state, file, sha256, kind, profile, imported_at, text_length, holdings, stages, record, layout, edition)
     values ($1, 'loading', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      source.id,
      source.file.replaceAll('\0', '\uFFFD'),
      source.sha256,
      edition.kind,
      edition.profile,
      options.importedAt ?? null,
      text.length,
      '{}',
      JSON.stringify(options.stages ?? {}),
      JSON.stringify(source),
      JSON.stringify(layout),
      JSON.stringify(stored),
    ],
  );
  return id;
}

async function publish(
  connection: Connection,
  sourceKey: number,
  publicId: string,
  holdings: SourceHoldings,
): Promise<boolean> {
  const [retired, published] = await connection.transaction([
    {
      sql: `update source set state = 'superseded' where public_id = $1 and state = 'ready' returning id`,
      params: [publicId],
    },
    {
      sql: `update source set state = 'ready', holdings = $2 where id = $1 and state = 'loading' returning id`,
      params: [sourceKey, JSON.stringify(holdings)],
    },
    { sql: `update collection set version = version + 1` },
  ]);
  if (published.length === 0)
    throw new OpisError('store', `The import of "${publicId}" was removed by another process. Import the file again.`);
  return retired.length > 0;
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

/** Statistics for the planner, and what waits to be put into the index of near words: nobody else does it in an embedded database. */
export async function tidy(connection: Connection): Promise<void> {
  if (connection.kind !== 'pglite') return;
  await connection.query(`select gin_clean_pending_list('vocabulary_trigram')`).catch(() => {});
  const [{ stale }] = await connection.query<{ stale: boolean }>(
    `select coalesce(sum(passages), 0) > 1.3 * greatest((select max(reltuples) from pg_class where relname = 'passage'), 0) as stale from facet`,
  );
  if (stale) await connection.query(`analyze passage, document, mention, posting, vocabulary`);
}
