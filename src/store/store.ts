// What the rest of Opis knows of the store: rows of the model in, rows of the model out. An import becomes visible in
// one step, whole; until then no reader sees any of it. Failures are OpisErrors; what does not exist is `null` or empty.
import type { Document, Edition, EditionKind, Footnote, Passage, SourceZone } from '../model/document.js';
import type { Entity, EntityKind, Link, Resolution } from '../model/entity.js';
import type { Figure } from '../model/figure.js';
import type { Finding } from '../model/finding.js';
import type { Mention } from '../model/mention.js';
import type { Norm } from '../model/norm.js';
import type { Problem } from '../model/problem.js';
import type { ArchivalReference } from '../model/reference.js';
import type { SourceRows } from '../model/source-rows.js';
import type { Source, SourceText } from '../model/source.js';
import type { Statement } from '../model/statement.js';
import type { CollectionFiles } from './collection-files.js';
import type { Connection } from './database/connection.js';
import type { FolderLock } from './folder-lock.js';
import type { Capabilities } from './database/migrate.js';
import type { DocumentHead, SourceHoldings } from './database/tables.js';

export type { DocumentHead, SourceHoldings };

export interface StoredSource {
  source: Source;
  kind: EditionKind;
  profile: string;
  importedAt: string | null;
  holdings: SourceHoldings;
  /** Digest of what each stage worked with, by stage. */
  stages: Record<string, string>;
  /** UTF-16 units. */
  textLength: number;
}

export interface WriteOptions {
  importedAt?: string | null;
  /** Digests by stage, to see at the next import what need not be done again. */
  stages?: Record<string, string>;
  /** 0 to 1, never falling. */
  onProgress?: (share: number) => void;
}

/** What the stages after splitting make of a source. */
export type ClaimRows = Pick<SourceRows, 'mentions' | 'statements' | 'figures' | 'norms' | 'problems'>;

/** An import under way: no reader sees it until it is published. */
export interface SourceWriter {
  /** Rows of a later stage, each kind once and whole. Resolves when the next may be made, not when they are written. */
  write(claims: Partial<ClaimRows>): Promise<void>;
  /** Waits until all is written and shows it to readers, in the place of the source of the same id, in one step. */
  publish(): Promise<void>;
  /** Gives the import up and removes what was written; after `publish` it does nothing. */
  abandon(): Promise<void>;
}

/** Which rows of one source: all, those of a document (`null`: outside documents), those that touch a range. */
export interface Within {
  sourceId: string;
  documentId?: string | null;
  start?: number;
  end?: number;
}

/** A row found by its id, with its source. */
export interface Found<Row> {
  sourceId: string;
  row: Row;
}

export interface Identities {
  entities: Entity[];
  resolutions: Resolution[];
  links: Link[];
  /** Every form under which an entity is to be found, folded as the search folds words. */
  nameForms?: { form: string; entityId: string }[];
  /** Judgements that find no place or speak against each other. */
  problems?: Problem[];
}

export interface Store {
  /** The collection's folder; `null` on a server. */
  readonly folder: string | null;
  /** For search, which asks with SQL of its own; never for writing. */
  readonly connection: Connection;
  readonly capabilities: Capabilities;
  /** Originals, their list, judgements. */
  readonly files: CollectionFiles;
  readonly lock: FolderLock | null;
  /** Grows with every change that a reader can see: what was computed from an older one is stale. */
  version(): Promise<number>;
  /** What identities and findings were made of, as `setConnected` was told; `null` when they were never made. */
  connected(): Promise<string | null>;
  setConnected(key: string): Promise<void>;

  // Sources, ordered by id.
  sources(): Promise<StoredSource[]>;
  source(id: string): Promise<StoredSource | null>;
  /** Begins to write a source with what reading and splitting made of it; later stages hand over theirs as they end. */
  beginSource(sourceText: SourceText, edition: Edition, options?: WriteOptions): Promise<SourceWriter>;
  /** Brings indexes and statistics of the embedded database up to date, after one import or several. */
  tidy(): Promise<void>;
  /** All of this at once. Replaces the source of the same id, if there is one, in the moment in which all is written. */
  writeSource(rows: SourceRows, options?: WriteOptions): Promise<void>;
  /** False when there is no such source. The original and its entry are removed with `files.forget`. */
  removeSource(id: string): Promise<boolean>;
  /** Empties the database, judgements and originals excepted: the first step of a rebuild. */
  resetDatabase(): Promise<void>;

  /** Everything that was written with `writeSource`. */
  sourceRows(id: string): Promise<SourceRows | null>;
  sourceText(id: string): Promise<SourceText | null>;
  /** SourceText without its text. */
  layout(id: string): Promise<Omit<SourceText, 'text'> | null>;
  /** `text.slice(start, end)` without reading all of the text; '' for an unknown source. */
  textSlice(sourceId: string, start: number, end: number): Promise<string>;
  zones(sourceId: string): Promise<SourceZone[]>;

  // Rows in order of text.
  /** Documents without their parts and reasons: a tenth of the size, for lists. */
  documentHeads(sourceId: string): Promise<DocumentHead[]>;
  documents(within: Within): Promise<Document[]>;
  passages(within: Within): Promise<Passage[]>;
  footnotes(within: Within): Promise<Footnote[]>;
  references(within: Within): Promise<ArchivalReference[]>;
  mentions(within: Within): Promise<Mention[]>;
  statements(within: Within): Promise<Statement[]>;
  figures(within: Within): Promise<Figure[]>;
  norms(within: Within): Promise<Norm[]>;
  problems(within: Within): Promise<Problem[]>;

  // Rows by id.
  document(id: string): Promise<Found<Document> | null>;
  passage(id: string): Promise<Found<Passage> | null>;
  mention(id: string): Promise<Found<Mention> | null>;
  statement(id: string): Promise<Found<Statement> | null>;
  figure(id: string): Promise<Found<Figure> | null>;
  norm(id: string): Promise<Found<Norm> | null>;
  reference(id: string): Promise<Found<ArchivalReference> | null>;
  footnote(id: string): Promise<Found<Footnote> | null>;
  /** Documents with a number as printed, whatever its letter case, over all sources or in one. */
  documentsByNumber(number: string, sourceId?: string): Promise<Found<Document>[]>;

  /** Identities as a whole: the new ones replace the old in one step. */
  writeIdentities(identities: Identities): Promise<void>;
  entities(kind?: EntityKind): Promise<Entity[]>;
  /** Former ids are followed. */
  entity(id: string): Promise<Entity | null>;
  /** Entities that are to be found under any of the forms (folded: small letters, е for ё). */
  entitiesNamed(forms: readonly string[]): Promise<Set<string>>;
  links(): Promise<Link[]>;
  /** What was noticed when identities were decided. */
  identityProblems(): Promise<Problem[]>;
  resolutions(sourceId: string): Promise<Resolution[]>;
  /** Mentions of an entity over all sources, in order of source and text. */
  mentionsOf(entityId: string): Promise<Found<Mention>[]>;

  /** Findings as a whole: the new ones replace the old in one step. */
  writeFindings(findings: Finding[]): Promise<void>;
  findings(): Promise<Finding[]>;
  finding(id: string): Promise<Finding | null>;

  close(): Promise<void>;
}
