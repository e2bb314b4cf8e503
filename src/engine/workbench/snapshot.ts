// What many answers need at once, read from the store once per version of the collection and kept until it changes.
// What an import wrote is kept for longer: new identities and findings leave texts, mentions and claims as they were.
import type { Entity, Link, Resolution } from '../../model/entity.js';
import type { Finding } from '../../model/finding.js';
import type { Mention } from '../../model/mention.js';
import type { Page } from '../../model/source.js';
import type { DocumentHead, Store, StoredSource } from '../../store/store.js';
import type { DocumentEntry, EntityEntry } from '../../view/workbench-engine.js';
import { importedRows, once, type ImportedRows, type TextRows } from './imported-rows.js';
import { namesByLanguage } from './names-by-language.js';

/** One source with its text, and who its mentions stand for. */
export interface SourceSnapshot extends TextRows {
  stored: StoredSource;
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
  /** What the import of a source wrote. */
  rows(sourceId: string): ImportedRows;
  source(id: string): Promise<SourceSnapshot>;
  identities(): Promise<IdentitySnapshot>;
  links(): Promise<Link[]>;
  findings(): Promise<Finding[]>;
}

/** Imported rows with the import that they belong to. */
type Kept = Map<string, { made: string; rows: ImportedRows }>;

/** Gives the snapshot of the present version; concurrent questions share one reading. */
export function snapshots(store: Store): () => Promise<Snapshot> {
  let current: Promise<Snapshot> | undefined;
  let version = -1;
  let kept: Kept = new Map();
  return async () => {
    const now = await store.version();
    if (!current || now !== version) {
      version = now;
      current = store.sources().then((sources) => {
        kept = keptRows(store, sources, kept);
        return takeSnapshot(store, now, sources, kept);
      });
      current.catch(() => (current = undefined));
    }
    return current;
  };
}

/** Rows of the same import of the same file are taken over; others will be read. */
function keptRows(store: Store, sources: readonly StoredSource[], before: Kept): Kept {
  return new Map(
    sources.map(({ source, importedAt, stages }) => {
      const made = JSON.stringify([importedAt, stages]);
      const known = before.get(source.id);
      const same = known?.made === made && importedAt !== null;
      return [source.id, same ? known : { made, rows: importedRows(store, source.id) }];
    }),
  );
}

async function takeSnapshot(store: Store, version: number, sources: StoredSource[], kept: Kept): Promise<Snapshot> {
  const entities = new Map((await store.entities()).map((entity) => [entity.id, entity]));
  const inLanguage = namesByLanguage([...entities.values()]);
  const bySource = new Map<string, DocumentEntry[]>();
  const byId = new Map<string, DocumentEntry>();
  for (const { source } of sources) {
    const pages = (await store.layout(source.id))?.pages ?? [];
    const problems = await rows(source.id).problems();
    const entries = (await store.documentHeads(source.id)).map((document) => documentEntry(document, pages, problems));
    bySource.set(source.id, entries);
    for (const entry of entries) byId.set(entry.id, entry);
  }
  const loaded = new Map(sources.map((stored) => [stored.source.id, once(() => loadSource(stored))]));
  const snapshot: Snapshot = {
    version,
    sources,
    entities,
    entry: (id) => (id ? (byId.get(id) ?? null) : null),
    entries: (id) => bySource.get(id) ?? [],
    entity(id) {
      const entity = id ? entities.get(id) : undefined;
      if (!entity) return null;
      const { kind, name, status } = entity;
      const other = inLanguage.get(entity.id);
      return { id: entity.id, kind, name, status, ...(other && { inLanguage: other }) };
    },
    rows,
    source(id) {
      const load = loaded.get(id);
      if (!load) throw new Error(`no source ${id}`);
      return load();
    },
    identities: once(() => loadIdentities(snapshot)),
    links: once(() => store.links()),
    findings: once(() => store.findings()),
  };
  return snapshot;

  function rows(id: string): ImportedRows {
    const found = kept.get(id);
    if (!found) throw new Error(`no source ${id}`);
    return found.rows;
  }

  async function loadSource(stored: StoredSource): Promise<SourceSnapshot> {
    const { id } = stored.source;
    const [text, resolutions] = await Promise.all([rows(id).text(), store.resolutions(id)]);
    return { ...text, stored, resolutions: new Map(resolutions.map((one) => [one.mentionId, one])) };
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
