// The whole collection, as the stages that look across sources want it.
import type { AuditInput, Identities, IdentityInput } from '../model/claims.js';
import type { Document } from '../model/document.js';
import type { SourceRows } from '../model/source-rows.js';
import type { Store } from '../store/store.js';
import { collectionKey } from './stage-keys.js';

/** Says what identities and findings are made of: every source as its stages made it, every judgement, the code. */
export async function connectionKey(store: Store): Promise<string> {
  const sources = (await store.sources()).map(({ source, stages }) => `${source.id} ${stages.claims ?? ''}`);
  const { judgements } = await store.files.judgements();
  return collectionKey(
    sources,
    judgements.map(({ id }) => id),
  );
}

/** What is made of a source and needed to connect it with the others, by source id. */
export type FreshRows = Map<
  string,
  Pick<SourceRows, 'mentions' | 'statements' | 'figures' | 'norms'> & { documents: Document[] }
>;

/** What `resolve` is given: texts only when there are judgements that must find their place. */
export async function identityInput(store: Store, fresh: FreshRows): Promise<IdentityInput> {
  const { judgements } = await store.files.judgements();
  const needsText = judgements.some(({ target }) => target.kind === 'link');
  const added = new Map((await store.files.entries()).map(({ sha256, importedAt }) => [sha256, importedAt]));
  const sources = [];
  for (const { source } of await store.sources()) {
    const scope = { sourceId: source.id };
    const made = fresh.get(source.id);
    sources.push({
      source,
      addedAt: added.get(source.sha256),
      documents: made?.documents ?? (await store.documents(scope)),
      mentions: made?.mentions ?? (await store.mentions(scope)),
      statements: made?.statements ?? (await store.statements(scope)),
      text: needsText ? ((await store.sourceText(source.id))?.text ?? null) : null,
    });
  }
  return { sources, judgements, previous: await store.entities() };
}

/** What `audit` is given, with the identities that were decided just now. */
export async function auditInput(
  store: Store,
  fresh: FreshRows,
  { entities, resolutions }: Identities,
): Promise<AuditInput> {
  const sources = [];
  for (const { source } of await store.sources()) {
    const scope = { sourceId: source.id };
    const made = fresh.get(source.id);
    sources.push({
      source,
      statements: made?.statements ?? (await store.statements(scope)),
      figures: made?.figures ?? (await store.figures(scope)),
      norms: made?.norms ?? (await store.norms(scope)),
    });
  }
  return { sources, entityOf: new Map(resolutions.map((row) => [row.mentionId, row.entityId])), entities };
}
