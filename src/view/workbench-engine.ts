// What the workbench asks of the engine: questions in, plain model data out. The HTTP door calls only this; the view
// functions turn its answers into what a page shows. Every method is a promise; a request that cannot be answered
// rejects with OpisError; what does not exist is `null`. Offsets are UTF-16 into the source's text.
import type { Document, EditionKind, Footnote, Passage, SourceZone, Zone } from '../model/document.js';
import type { Entity, EntityKind, Feature, Link, Resolution } from '../model/entity.js';
import type { Figure } from '../model/figure.js';
import type { Finding } from '../model/finding.js';
import type { Judgement } from '../model/judgement.js';
import type { Mention } from '../model/mention.js';
import type { Norm } from '../model/norm.js';
import type { Problem } from '../model/problem.js';
import type { ArchivalReference } from '../model/reference.js';
import type { Furniture, Page, Source } from '../model/source.js';
import type { Range } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import type { NamesByLanguage } from './entity-name.js';

/** Counts of what a source, or the whole collection, holds. */
export interface Holdings {
  documents: number;
  passages: number;
  footnotes: number;
  references: number;
  mentions: number;
  statements: number;
  figures: number;
  norms: number;
  /** Problems of severity `error` and `warning`; notes are not counted. */
  problems: number;
}

export interface CollectionSummary extends Holdings {
  name: string;
  /** Version of Opis. */
  version: string;
  sources: number;
  entities: Record<EntityKind, number>;
  findings: number;
  /** Doubtful links and proposed statements that wait for a person. */
  toReview: number;
}

export interface SourceRecord {
  source: Source;
  kind: EditionKind;
  profile: string;
  /** ISO 8601; `null` when not recorded. */
  importedAt: string | null;
  holdings: Holdings;
}

// ---------------------------------------------------------------------------------------------------- import

export interface ImportFile {
  /** As the browser names it; only its last path part is used. */
  name: string;
  bytes: Uint8Array;
}

export type ImportStage = 'read' | 'split' | 'extract' | 'resolve' | 'record' | 'audit' | 'store' | 'done';

export interface ImportProgress {
  /** Position in the batch, from 0. */
  index: number;
  file: string;
  stage: ImportStage;
  /** 0 to 1 over the whole batch, never falling. */
  share: number;
}

export interface ImportReport {
  file: string;
  /** `null` when the file could not be read. */
  sourceId: string | null;
  outcome: 'imported' | 'unchanged' | 'failed';
  title: string | null;
  holdings: Holdings | null;
  problems: PlacedProblem[];
  milliseconds: number;
}

/** A Problem with where it stands for a reader: page, document, and the words at the place. */
export interface PlacedProblem extends Problem {
  sourceId: string | null;
  documentId: string | null;
  documentNumber: string | null;
  page: string | null;
  /** Up to 120 characters at the place. */
  quote: string | null;
}

// ---------------------------------------------------------------------------------------------------- search

/** Values of one facet are joined by OR, facets by AND. */
export interface SearchFilters {
  source?: string[];
  /** `1928`. */
  year?: string[];
  genre?: string[];
  /** Archive, as `РГАСПИ`. */
  archive?: string[];
  /** Archive and fond, as `РГАСПИ. Ф. 17`. */
  fond?: string[];
  classification?: string[];
  zone?: Zone[];
}

export type FacetName = keyof SearchFilters;

export interface SearchQuestion {
  text: string;
  filters: SearchFilters;
  offset: number;
  limit: number;
}

/** One passage found. `excerpt` is text of the passage; `marks` are offsets into the excerpt. */
export interface SearchHit {
  passageId: string;
  sourceId: string;
  documentId: string | null;
  zone: Zone;
  part: Passage['part'];
  page: string | null;
  /** Offset of the passage in the source's text. */
  start: number;
  end: number;
  score: number;
  excerpt: string;
  /** Characters left out before or after the excerpt. */
  cutBefore: boolean;
  cutAfter: boolean;
  marks: Range[];
  document: DocumentEntry | null;
  sourceTitle: string;
}

export interface SearchAnswer {
  question: SearchQuestion;
  /** Passages found; `totalExact` is false when counting was cut short. */
  total: number;
  totalExact: boolean;
  hits: SearchHit[];
  /** Nearest words, when nothing (or little) was found: whole queries to try. */
  suggestions: string[];
  milliseconds: number;
}

export interface FacetCount {
  value: string;
  count: number;
  /** What to show instead of the value: a source's title. */
  label?: string;
}

export type FacetCounts = Partial<Record<FacetName, FacetCount[]>>;

// ---------------------------------------------------------------------------------------------------- reading

/** A document in a list. */
export interface DocumentEntry {
  id: string;
  sourceId: string;
  ordinal: number;
  number: string | null;
  title: string | null;
  genre: string | null;
  date: string | null;
  /** Names in the nominative. */
  authors: string[];
  addressees: string[];
  classification: string | null;
  /** Archive, fond, opis, delo, sheets of the first legend. */
  reference: ArchivalReference | null;
  page: string | null;
  problems: number;
}

/** An entity as far as a link to it needs. */
export interface EntityEntry extends Pick<Entity, 'id' | 'kind' | 'name' | 'status'> {
  /** Its name for readers of another language than that of `name`, where sources print one. */
  inLanguage?: NamesByLanguage;
}

/** An entity with all its names, and its name for readers of another language. */
export type NamedEntity = Entity & Pick<EntityEntry, 'inLanguage'>;

/** Everything that stands in a document, or in a zone outside documents. */
export interface ReadingData {
  source: Source;
  kind: EditionKind;
  /** `null` for front matter and back matter. */
  document: Document | null;
  zone: SourceZone | null;
  /** The stretch shown, and its text: `text[0]` stands at `range.start`. */
  range: Range;
  text: string;
  passages: Passage[];
  /** Notes whose marker stands in the range, with their exact text (`[start, end)` of the source; it may stand outside the range). */
  footnotes: (Footnote & { text: string })[];
  pages: Page[];
  furniture: Furniture[];
  mentions: Mention[];
  resolutions: Resolution[];
  entities: EntityEntry[];
  references: ArchivalReference[];
  statements: StatementRow[];
  figures: Figure[];
  norms: Norm[];
  problems: PlacedProblem[];
  previous: DocumentEntry | null;
  next: DocumentEntry | null;
  /** Places of the words of `question`, when one was given. */
  found: Range[];
}

// ---------------------------------------------------------------------------------------------------- who is who

/** One line of an index. */
export interface IndexEntry extends EntityEntry {
  /** Other names, most frequent first. */
  names: string[];
  mentions: number;
  sources: number;
  /** Documents in which it is named, in order; at most 400. */
  documents: { id: string; sourceId: string; number: string | null }[];
  /** EDTF of the earliest and latest document that names it. */
  first: string | null;
  last: string | null;
  /** Places with known coordinates. */
  latitude?: number;
  longitude?: number;
}

/** A mention with the words around it and where it stands. */
export interface MentionInContext {
  mention: Mention;
  before: string;
  after: string;
  zone: Zone;
  page: string | null;
  certainty: Resolution['certainty'];
  document: DocumentEntry | null;
  sourceTitle: string;
}

export interface EntityData {
  entity: NamedEntity;
  mentions: MentionInContext[];
  /** How many there are in all; `mentions` holds at most 500. */
  mentionsTotal: number;
  /** Named in the same passages, most frequent first. */
  neighbours: (EntityEntry & { together: number })[];
  /** Why its forms are one: the links that join them. */
  links: { link: Link; left: string; right: string }[];
  statements: StatementRow[];
}

/** A statement with what a reader needs to check it. */
export interface StatementRow extends Statement {
  /** Entities behind the mentions; `null` when none is resolved. */
  subjectEntity: EntityEntry | null;
  objectEntity: EntityEntry | null;
  organisationEntity: EntityEntry | null;
  placeEntity: EntityEntry | null;
  sourceTitle: string;
  document: DocumentEntry | null;
  page: string | null;
  /** Text before and after the first quote, up to 120 characters each. */
  before: string;
  after: string;
}

export interface PersonFileData {
  entity: NamedEntity;
  statements: StatementRow[];
  /** Findings of rule `conflict` and `order` about these statements. */
  findings: Finding[];
  /** Documents that the person wrote, received, is named in. */
  wrote: DocumentEntry[];
  received: DocumentEntry[];
  named: number;
  /** Norms whose addressee is a group the person belongs to, when the engine knows. */
  norms: NormRow[];
}

// ---------------------------------------------------------------------------------------------------- claims

export interface StatementFilter {
  /** Only rows of registers. */
  register?: boolean;
  property?: string;
  sourceId?: string;
  status?: Statement['status'];
}

export interface FigureRow extends Figure {
  sourceTitle: string;
  document: DocumentEntry | null;
  page: string | null;
  before: string;
  after: string;
}

export interface NormRow extends Norm {
  sourceTitle: string;
  document: DocumentEntry | null;
  page: string | null;
  before: string;
  after: string;
}

/** A finding with the claims it speaks of, and what a person said about it. */
export interface FindingRow {
  finding: Finding;
  figures: FigureRow[];
  statements: StatementRow[];
  norms: NormRow[];
  judgement: 'accept' | 'dismiss' | null;
  judgementId: string | null;
}

// ---------------------------------------------------------------------------------------------------- review

/** A group of mentions that one name profile stands for. */
export interface ProfileData {
  /** The link's `left` or `right`. */
  id: string;
  entity: EntityEntry | null;
  name: string;
  kind: EntityKind;
  forms: { value: string; count: number }[];
  /** Offices and roles printed with it. */
  roles: string[];
  mentions: MentionInContext[];
}

export type ReviewItem =
  | {
      kind: 'link';
      /** Stable while the question is open. */
      id: string;
      left: ProfileData;
      right: ProfileData;
      score: number;
      features: Feature[];
    }
  | { kind: 'statement'; id: string; statement: StatementRow };

export type ReviewTarget =
  | { kind: 'link'; left: string; right: string }
  /** Two entities are the same: merge. */
  | { kind: 'entities'; left: string; right: string }
  /** A mention does not stand for the entity: split. */
  | { kind: 'mention'; mentionId: string; entityId: string }
  | { kind: 'statement'; statementId: string }
  | { kind: 'finding'; findingId: string };

export interface Answer {
  target: ReviewTarget;
  verdict: Exclude<Judgement['verdict'], 'undo'>;
  /** The new value, for `correct`. */
  value?: string;
  note?: string;
}

// ---------------------------------------------------------------------------------------------------- archive

/** One archival file to order, with what hangs on it. */
export interface OrderRow {
  archive: string | null;
  fond: string | null;
  opis: string | null;
  delo: string | null;
  /** Sheets as printed, in order, each once. */
  listy: string[];
  references: number;
  /** Documents that lie in the file. */
  documents: DocumentEntry[];
  /** Articles and documents that only refer to it. */
  citedIn: DocumentEntry[];
  /** Claims of the documents that lie in it. */
  statements: number;
  figures: number;
}

/** The whole of what the workbench asks. */
export interface WorkbenchEngine {
  collection(): Promise<CollectionSummary>;

  sources(): Promise<SourceRecord[]>;
  source(id: string): Promise<SourceRecord | null>;
  /** Imports a batch; a bad file gives a report with outcome `failed`, never a rejection. */
  importFiles(files: ImportFile[], onProgress: (progress: ImportProgress) => void): Promise<ImportReport[]>;
  /** False when there is no such source. */
  removeSource(id: string): Promise<boolean>;
  problems(sourceId: string): Promise<PlacedProblem[]>;
  zones(sourceId: string): Promise<SourceZone[]>;
  documents(sourceId: string): Promise<DocumentEntry[]>;

  search(question: SearchQuestion): Promise<SearchAnswer>;
  facets(question: SearchQuestion): Promise<FacetCounts>;

  /** `question`: a search text whose words are to be found in the document. */
  document(id: string, question?: string): Promise<ReadingData | null>;
  /** The zone outside documents in which an offset stands. */
  zone(sourceId: string, offset: number): Promise<ReadingData | null>;

  /**
   * The index of a kind, sorted by name; `text` filters by any form of the name, in any script; where no name has the
   * word itself, by its stem, unless `exact`.
   */
  entities(kind: EntityKind, filter: { text?: string; limit?: number; exact?: boolean }): Promise<IndexEntry[]>;
  /** Former ids are followed. */
  entity(id: string): Promise<EntityData | null>;
  personFile(id: string): Promise<PersonFileData | null>;

  statements(filter: StatementFilter): Promise<StatementRow[]>;
  figures(): Promise<FigureRow[]>;
  norms(): Promise<NormRow[]>;
  findings(): Promise<FindingRow[]>;

  /** Open questions, most doubtful and most consequential first, without those in `skip`. */
  review(filter: { kind?: ReviewItem['kind']; limit: number; skip?: string[] }): Promise<ReviewItem[]>;
  /** Judgements that find no place in the texts as they are, or that speak against each other. */
  lostJudgements(): Promise<Problem[]>;
  /** Writes one judgement and returns its id. */
  judge(answer: Answer): Promise<string>;
  /** Takes a judgement back; false when there is none. */
  undo(judgementId: string): Promise<boolean>;

  orders(): Promise<OrderRow[]>;
}
