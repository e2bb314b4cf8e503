// Who is who: the index, an entity with its mentions, neighbours and reasons, a person's file.
import type { Entity, EntityKind } from '../../model/entity.js';
import type { Mention } from '../../model/mention.js';
import { searchTerms } from '../../text/search-terms.js';
import type { Store } from '../../store/store.js';
import type {
  DocumentEntry,
  EntityData,
  IndexEntry,
  NamedEntity,
  PersonFileData,
} from '../../view/workbench-engine.js';
import { dateKey } from '../../view/edtf-text.js';
import { mentionInContext, normRow, statementRow } from './context.js';
import { findingRows, overSources } from './claims.js';
import { judgedStatements } from './judged-statements.js';
import { lastAtOrBefore, type IdentitySnapshot, type Snapshot } from './snapshot.js';

const DOCUMENTS_SHOWN = 400;
const MENTIONS_SHOWN = 500;
const NEIGHBOURS_SHOWN = 40;

/** The index of a kind, by name. `text` filters by any form of the name. */
export async function indexEntries(
  snapshot: Snapshot,
  forms: (text: string) => Promise<Set<string>>,
  kind: EntityKind,
  filter: { text?: string; limit?: number; exact?: boolean },
): Promise<IndexEntry[]> {
  const text = filter.text?.trim();
  const byForm = text ? await forms(text) : null;
  // Words with a shared stem only where no name has the word itself: «Шейнман» must not bring «Шейнманов».
  const byStem = byForm?.size === 0 && !filter.exact;
  const chosen = [...snapshot.entities.values()].filter(
    (entity) =>
      entity.kind === kind &&
      (!text || byForm?.has(entity.id) || begins(entity, text) || (byStem && isNamed(entity, text))),
  );
  const identities = await snapshot.identities();
  const entries = chosen
    .map((entity) => indexEntry(snapshot, identities, entity))
    .filter((entry) => entry.mentions > 0);
  entries.sort((a, b) => a.name.localeCompare(b.name, 'ru') || (a.id < b.id ? -1 : 1));
  return entries.slice(0, filter.limit ?? entries.length);
}

/** Entities that every word of a text names, in any case and script; initials do not count. */
export async function namedAs(store: Store, text: string): Promise<Set<string>> {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}-]{2,}/gu) ?? [];
  let found: Set<string> | undefined;
  for (const word of words) {
    const named = await store.entitiesNamed([word]);
    found = found ? new Set([...found].filter((id) => named.has(id))) : named;
  }
  return found ?? new Set();
}

/** True when the text begins one of the entity's names, as somebody is typing it. */
function begins(entity: Entity, text: string): boolean {
  const typed = fold(text);
  return [entity.name, ...entity.names.map(({ value }) => value)].some(
    (name) =>
      fold(name).startsWith(`${typed} `) ||
      fold(name) === typed ||
      (typed.length > 2 && typed.length < 6 && fold(name).startsWith(typed)),
  );
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** True when every word of the text shares a term, in any case, with a word of one of the entity's names. */
function isNamed(entity: Entity, text: string): boolean {
  const wanted = searchTerms(text, { query: true });
  const names = [entity.name, ...entity.names.map(({ value }) => value)];
  const known = new Set(names.flatMap((name) => searchTerms(name).flatMap(({ terms }) => terms)));
  return wanted.length > 0 && wanted.every(({ terms }) => terms.some((term) => known.has(term)));
}

function indexEntry(snapshot: Snapshot, identities: IdentitySnapshot, entity: Entity): IndexEntry {
  const mentions = identities.mentionsOf(entity.id);
  const documents = new Map<string, DocumentEntry>();
  const sources = new Set<string>();
  for (const { sourceId, mention } of mentions) {
    sources.add(sourceId);
    const document = snapshot.entry(mention.documentId);
    if (document) documents.set(document.id, document);
  }
  const dates = [...documents.values()]
    .flatMap(({ date }) => date ?? [])
    .sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1));
  const { id, kind, name, status, inLanguage } = snapshot.entity(entity.id)!;
  return {
    id,
    kind,
    name,
    status,
    ...(inLanguage && { inLanguage }),
    names: [...entity.names].sort((a, b) => b.count - a.count).map(({ value }) => value),
    mentions: mentions.length,
    sources: sources.size,
    documents: [...documents.values()]
      .slice(0, DOCUMENTS_SHOWN)
      .map(({ id, sourceId, number }) => ({ id, sourceId, number })),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
  };
}

/** Former ids are followed. */
async function namedEntity(store: Store, snapshot: Snapshot, id: string): Promise<NamedEntity | null> {
  const entity = snapshot.entities.get(id) ?? (await store.entity(id));
  return entity && { ...entity, ...snapshot.entity(entity.id) };
}

/** An entity with its mentions, neighbours and the links that join it. */
export async function entityData(store: Store, snapshot: Snapshot, id: string): Promise<EntityData | null> {
  const entity = await namedEntity(store, snapshot, id);
  if (!entity) return null;
  const mentions = (await store.mentionsOf(entity.id)).map(({ sourceId, row }) => ({ sourceId, mention: row }));
  const profiles = new Map<string, string>();
  for (const { sourceId, mention } of mentions) {
    const profile = (await snapshot.source(sourceId)).resolutions.get(mention.id)?.profileId;
    if (profile && !profiles.has(profile)) profiles.set(profile, mention.value ?? mention.quote);
  }
  const links = (await snapshot.links()).filter(({ left, right }) => profiles.has(left) && profiles.has(right));
  const named = new Set(mentions.map(({ mention }) => mention.id));
  const own = (await judgedStatements(store, snapshot)).filter(
    ({ subjectMention, objectMention, organisationMention }) =>
      [subjectMention, objectMention, organisationMention].some((mention) => mention !== null && named.has(mention)),
  );
  return {
    entity,
    mentions: await Promise.all(
      mentions.slice(0, MENTIONS_SHOWN).map(({ sourceId, mention }) => mentionInContext(snapshot, sourceId, mention)),
    ),
    mentionsTotal: mentions.length,
    neighbours: await neighbours(snapshot, entity.id, mentions),
    links: links.map((link) => ({ link, left: profiles.get(link.left)!, right: profiles.get(link.right)! })),
    statements: await Promise.all(own.map((statement) => statementRow(snapshot, statement))),
  };
}

async function neighbours(
  snapshot: Snapshot,
  id: string,
  mentions: readonly { sourceId: string; mention: Mention }[],
): Promise<EntityData['neighbours']> {
  const together = new Map<string, number>();
  const seen = new Set<string>();
  for (const { sourceId, mention } of mentions) {
    const source = await snapshot.source(sourceId);
    const passage = source.passages[lastAtOrBefore(source.passages, mention.start)];
    if (!passage || seen.has(passage.id)) continue;
    seen.add(passage.id);
    const others = new Set<string>();
    for (
      let i = lastAtOrBefore(source.mentions, passage.end - 1);
      i >= 0 && source.mentions[i].start >= passage.start;
      i--
    ) {
      const other = source.resolutions.get(source.mentions[i].id)?.entityId;
      if (other && other !== id) others.add(other);
    }
    for (const other of others) together.set(other, (together.get(other) ?? 0) + 1);
  }
  return [...together]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, NEIGHBOURS_SHOWN)
    .flatMap(([other, count]) => {
      const entity = snapshot.entity(other);
      return entity ? [{ ...entity, together: count }] : [];
    });
}

/** A person's file: all statements, what contradicts, the papers. */
export async function personFileData(store: Store, snapshot: Snapshot, id: string): Promise<PersonFileData | null> {
  const entity = await namedEntity(store, snapshot, id);
  if (!entity) return null;
  const named = (await store.mentionsOf(entity.id)).map(({ row }) => row);
  const mentioned = new Set(named.map((mention) => mention.id));
  const statements = (await judgedStatements(store, snapshot)).filter(
    ({ subjectMention, subjectKind }) =>
      subjectKind !== 'document' && subjectMention !== null && mentioned.has(subjectMention),
  );
  const own = new Set(statements.map((statement) => statement.id));
  const findings = (await snapshot.findings()).filter(
    (finding) =>
      (finding.rule === 'conflict' || finding.rule === 'order') && finding.statements.some((one) => own.has(one)),
  );
  const documents = new Set(named.flatMap(({ documentId }) => documentId ?? []));
  const papers = (property: string) => {
    return snapshot.sources
      .flatMap(({ source }) => snapshot.entries(source.id))
      .filter((entry) => documents.has(entry.id) && inRole(entry, property, entity));
  };
  return {
    entity,
    statements: await Promise.all(statements.map((statement) => statementRow(snapshot, statement))),
    findings: (await findingRows(store, snapshot, findings))
      .filter(({ judgement }) => judgement !== 'dismiss')
      .map((r) => r.finding),
    wrote: papers('authors'),
    received: papers('addressees'),
    named: named.length,
    norms: await normsFor(
      snapshot,
      statements.map(({ property }) => property),
    ),
  };
}

function inRole(entry: DocumentEntry, role: string, entity: Entity): boolean {
  const names = role === 'authors' ? entry.authors : entry.addressees;
  return names.some((name) => entity.names.some(({ value }) => sameName(value, name)) || sameName(entity.name, name));
}

/** Same surname and no initial that differs: «Ягода Г. Г.» and «Г. Г. Ягода». */
function sameName(a: string, b: string): boolean {
  const parts = (name: string) =>
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+/gu) ?? [];
  const long = (name: string) => parts(name).filter((part) => part.length > 1);
  const [left, right] = [long(a), long(b)];
  if (!left.some((part) => right.includes(part))) return false;
  const first = (name: string) => new Set(parts(name).map((part) => part[0]));
  const [short, other] = parts(a).length <= parts(b).length ? [first(a), first(b)] : [first(b), first(a)];
  return [...short].every((letter) => other.has(letter));
}

/** Norms for political emigrants, when the person's life makes them one; for all others none is known to apply. */
async function normsFor(snapshot: Snapshot, properties: readonly string[]): Promise<PersonFileData['norms']> {
  if (!properties.some((property) => property === 'asylum' || property === 'emigrated_to')) return [];
  const norms = await overSources(snapshot, (rows) => rows.norms());
  const meant = norms.filter(({ addressee }) => /эмигрант|emigrant|emigre|refugee/i.test(addressee ?? ''));
  return Promise.all(meant.map((norm) => normRow(snapshot, norm)));
}
