// The whole collection, as the stages that look across sources want it.
import type { AuditInput, IdentityInput } from '../model/claims.js';
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

/** What `resolve` is given: texts only when there are judgements that must find their place. */
export async function identityInput(store: Store): Promise<IdentityInput> {
  const { judgements } = await store.files.judgements();
  const needsText = judgements.some(({ target }) => target.kind === 'link');
  const added = new Map((await store.files.entries()).map(({ sha256, importedAt }) => [sha256, importedAt]));
  const sources = [];
  for (const { source } of await store.sources()) {
    const scope = { sourceId: source.id };
    sources.push({
      source,
      addedAt: added.get(source.sha256),
      documents: await store.documents(scope),
      mentions: await store.mentions(scope),
      statements: await store.statements(scope),
      text: needsText ? ((await store.sourceText(source.id))?.text ?? null) : null,
    });
  }
  return { sources, judgements, previous: await store.entities() };
}

/** What `audit` is given. */
export async function auditInput(store: Store): Promise<AuditInput> {
  const sources = [];
  const entityOf = new Map<string, string>();
  for (const { source } of await store.sources()) {
    const scope = { sourceId: source.id };
    sources.push({
      source,
      statements: await store.statements(scope),
      figures: await store.figures(scope),
      norms: await store.norms(scope),
    });
    for (const { mentionId, entityId } of await store.resolutions(source.id)) entityOf.set(mentionId, entityId);
  }
  return { sources, entityOf, entities: await store.entities() };
}
