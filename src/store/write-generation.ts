// Identities and findings are derived as a whole: the new generation is written beside the old one in short steps, then
// readers are switched over in one transaction and the old one is removed. A crash leaves the old or the new.
import type { Finding } from '../model/finding.js';
import { openCopyQueue } from './copy-queue.js';
import type { Connection, CopyChunk } from './database/connection.js';
import { copyChunks } from './database/copy-text.js';
import { IDENTITY_TABLES } from './database/migrations.js';
import type { Identities } from './store.js';

type Layer = 'identities' | 'findings';
const TABLES: Record<Layer, readonly string[]> = { identities: IDENTITY_TABLES, findings: ['finding'] };

/** All tables that are written by generation. */
export const GENERATION_TABLES = [...IDENTITY_TABLES, 'finding'] as const;

/** Replaces all identities. */
export function writeIdentities(connection: Connection, identities: Identities): Promise<void> {
  return writeGeneration(connection, 'identities', (generation) => identityChunks(identities, generation), {
    identity_problems: identities.problems ?? [],
  });
}

/** Replaces all findings. */
export function writeFindings(connection: Connection, findings: readonly Finding[]): Promise<void> {
  return writeGeneration(connection, 'findings', (generation) =>
    copyChunks(
      'finding',
      ['generation', 'ordinal', 'id', 'rule', 'verdict', 'record'],
      findings.map((finding, ordinal) => [
        generation,
        ordinal,
        finding.id,
        finding.rule,
        finding.verdict,
        JSON.stringify(finding),
      ]),
    ),
  );
}

async function writeGeneration(
  connection: Connection,
  layer: Layer,
  chunks: (generation: number) => Iterable<CopyChunk>,
  beside: Record<string, unknown> = {},
): Promise<void> {
  // What a crash left of an unfinished generation is removed first.
  const current = await removeOthers(connection, layer);
  const next = await freeGeneration(connection, layer, current);
  const queue = openCopyQueue(connection);
  for (const chunk of chunks(next)) await queue.send(chunk);
  await queue.written();
  const columns = Object.keys(beside).map((column, i) => `, ${column} = $${i + 2}`);
  await connection.query(`update collection set ${layer} = $1, version = version + 1${columns.join('')}`, [
    next,
    ...Object.values(beside).map((value) => JSON.stringify(value)),
  ]);
  await removeOthers(connection, layer);
}

async function freeGeneration(connection: Connection, layer: Layer, current: number): Promise<number> {
  const tables = TABLES[layer].map((table) => `select max(generation) as generation from ${table}`).join(' union all ');
  const [{ last }] = await connection.query<{ last: number | null }>(
    `select max(generation)::int as last from (${tables}) as t`,
  );
  return Math.max(current, last ?? 0) + 1;
}

async function removeOthers(connection: Connection, layer: Layer): Promise<number> {
  const [{ current }] = await connection.query<{ current: number }>(`select ${layer} as current from collection`);
  for (const table of TABLES[layer]) {
    const [row] = await connection.query<{ count: number }>(
      `with gone as (delete from ${table} where generation <> $1 returning 1) select count(*)::int as count from gone`,
      [current],
    );
    if (row.count > 0 && connection.kind === 'pglite') await connection.query(`vacuum ${table}`);
  }
  return current;
}

function* identityChunks(
  { entities, resolutions, links, nameForms = [] }: Identities,
  generation: number,
): Generator<CopyChunk> {
  yield* copyChunks(
    'entity',
    ['generation', 'ordinal', 'id', 'kind', 'name', 'record'],
    entities.map((entity, ordinal) => [
      generation,
      ordinal,
      entity.id,
      entity.kind,
      entity.name,
      JSON.stringify(entity),
    ]),
  );
  yield* copyChunks(
    'former_entity',
    ['generation', 'former_id', 'entity_id'],
    entities.flatMap((entity) => entity.formerIds.map((former) => [generation, former, entity.id])),
  );
  yield* copyChunks(
    'resolution',
    ['generation', 'mention_id', 'entity_id', 'certainty', 'profile_id', 'alternatives'],
    resolutions.map((r) => [generation, r.mentionId, r.entityId, r.certainty, r.profileId, r.alternatives]),
  );
  yield* copyChunks(
    'link',
    ['generation', 'ordinal', 'left_id', 'right_id', 'verdict', 'score', 'record'],
    links.map((link, ordinal) => [
      generation,
      ordinal,
      link.left,
      link.right,
      link.verdict,
      link.score,
      JSON.stringify(link),
    ]),
  );
  const forms = new Map(nameForms.map((row) => [`${row.form}\u001f${row.entityId}`, row]));
  yield* copyChunks(
    'name_form',
    ['generation', 'form', 'entity_id'],
    [...forms.values()].map(({ form, entityId }) => [generation, form, entityId]),
  );
}
