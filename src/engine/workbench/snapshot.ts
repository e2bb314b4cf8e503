// What many answers need at once, read from the store once per version of the collection and kept until it changes.
import type { Document, Passage } from '../../model/document.js';
import type { Entity, Resolution } from '../../model/entity.js';
import type { Mention } from '../../model/mention.js';
import type { Page } from '../../model/source.js';
import type { DocumentHead, Store, StoredSource } from '../../store/store.js';
import type { DocumentEntry, EntityEntry } from '../../view/workbench-engine.js';

/** One source, with what is asked of it again and again. */
export interface SourceSnapshot {
  stored: StoredSource;
  text: string;
  pages: Page[];
  documents: Document[];
  passages: Passage[];
  mentions: Mention[];
  mentionById: Map<string, Mention>;
  /** By mention. */
  resolutions: Map<string, Resolution>;
}

/** Who is named where, over all sources: only indexes, neighbours and the review queue need it. */
export interface IdentitySnapshot {
  /** Mentions by entity, in order of source and text. */
  mentionsOf(entityId: string): { sourceId: string; mention: Mention }[];
  /** Mention ids by name profile. */
  profiles: Map<string, { sourceId: string; mentionId: string }[]>;
}

/** The collection as it was at one version; what is heavy is read when it is first asked for. */
export interface Snapshot {
  version: number;
  sources: StoredSource[];
  entry(documentId: string | null): DocumentEntry | null;
  entries(sourceId: string): DocumentEntry[];
  entities: Map<string, Entity>;
  entity(id: string | null | undefined): EntityEntry | null;
  source(id: string): Promise<SourceSnapshot>;
  identities(): Promise<IdentitySnapshot>;
}

/** Gives the snapshot of the present version; concurrent questions share one reading. */
export function snapshots(store: Store): () => Promise<Snapshot> {
  let current: Promise<Snapshot> | undefined;
  let version = -1;
  return async () => {
    const now = await store.version();
    if (!current || now !== version) {
      version = now;
      current = takeSnapshot(store, now);
      current.catch(() => (current = undefined));
    }
    return current;
  };
}

async function takeSnapshot(store: Store, version: number): Promise<Snapshot> {
  const sources = await store.sources();
  const entities = new Map((await store.entities()).map((entity) => [entity.id, entity]));
  const bySource = new Map<string, DocumentEntry[]>();
  const byId = new Map<string, DocumentEntry>();
  for (const { source } of sources) {
    const scope = { sourceId: source.id };
    const pages = (await store.layout(source.id))?.pages ?? [];
    const problems = await store.problems(scope);
    const entries = (await store.documentHeads(source.id)).map((document) => documentEntry(document, pages, problems));
    bySource.set(source.id, entries);
    for (const entry of entries) byId.set(entry.id, entry);
  }
  const loaded = new Map<string, Promise<SourceSnapshot>>();
  let identities: Promise<IdentitySnapshot> | undefined;
  const snapshot: Snapshot = {
    version,
    sources,
    entities,
    entry: (id) => (id ? (byId.get(id) ?? null) : null),
    entries: (id) => bySource.get(id) ?? [],
    entity(id) {
      const entity = id ? entities.get(id) : undefined;
      return entity ? { id: entity.id, kind: entity.kind, name: entity.name, status: entity.status } : null;
    },
    source(id) {
      let found = loaded.get(id);
      if (!found) loaded.set(id, (found = loadSource(id)));
      return found;
    },
    identities: () => (identities ??= loadIdentities(snapshot)),
  };
  return snapshot;

  async function loadSource(id: string): Promise<SourceSnapshot> {
    const stored = sources.find(({ source }) => source.id === id);
    if (!stored) throw new Error(`no source ${id}`);
    const scope = { sourceId: id };
    const mentions = await store.mentions(scope);
    return {
      stored,
      text: await store.textSlice(id, 0, Number.MAX_SAFE_INTEGER),
      pages: (await store.layout(id))?.pages ?? [],
      documents: await store.documents(scope),
      passages: await store.passages(scope),
      mentions,
      mentionById: new Map(mentions.map((mention) => [mention.id, mention])),
      resolutions: new Map((await store.resolutions(id)).map((resolution) => [resolution.mentionId, resolution])),
    };
  }
}

async function loadIdentities(snapshot: Snapshot): Promise<IdentitySnapshot> {
  const mentionsOf = new Map<string, { sourceId: string; mention: Mention }[]>();
  const profiles: IdentitySnapshot['profiles'] = new Map();
  for (const { source } of snapshot.sources) {
    const { mentions, resolutions } = await snapshot.source(source.id);
    for (const mention of mentions) {
      const resolution = resolutions.get(mention.id);
      if (!resolution) continue;
      listUnder(mentionsOf, resolution.entityId, { sourceId: source.id, mention });
      listUnder(profiles, resolution.profileId, { sourceId: source.id, mentionId: mention.id });
    }
  }
  return { mentionsOf: (id) => mentionsOf.get(id) ?? [], profiles };
}

function listUnder<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function documentEntry(
  document: DocumentHead,
  pages: Page[],
  problems: readonly { start?: number; severity: string }[],
): DocumentEntry {
  return {
    id: document.id,
    sourceId: document.sourceId,
    ordinal: document.ordinal,
    number: document.number,
    title: document.title,
    genre: document.genre,
    date: document.date ?? document.dateEditorial,
    authors: document.authors.map(({ name }) => name),
    addressees: document.addressees.map(({ name }) => name),
    classification: document.classification,
    reference: document.references[0] ?? null,
    page: pageAt(pages, document.start),
    problems: problems.filter(
      ({ start, severity }) =>
        severity !== 'note' && start !== undefined && start >= document.start && start < document.end,
    ).length,
  };
}

/** The label of the page on which an offset stands. */
export function pageAt(pages: readonly Page[], offset: number): string | null {
  const at = lastAtOrBefore(pages, offset);
  return at >= 0 ? pages[at].label : null;
}

/** Index of the last range that starts at or before an offset; −1 when there is none. */
export function lastAtOrBefore(ranges: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
