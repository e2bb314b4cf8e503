// The tables of migrations.ts as types: what the typed SQL of the store is checked against.
import type { Document, Footnote, Passage, SourceZone } from '../../model/document.js';
import type { Entity, Link, Resolution } from '../../model/entity.js';
import type { Figure } from '../../model/figure.js';
import type { Finding } from '../../model/finding.js';
import type { Mention } from '../../model/mention.js';
import type { Norm } from '../../model/norm.js';
import type { Problem } from '../../model/problem.js';
import type { ArchivalReference } from '../../model/reference.js';
import type { Source, SourceText } from '../../model/source.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Generated, JSONColumnType } from 'kysely';

/** Counts of what a source holds. */
export interface SourceHoldings {
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

/** A Document as lists show it: its parts and reasons are not read. */
export type DocumentHead = Omit<Document, 'parts' | 'reasons'>;

interface Row<Model extends object> {
  source_id: number;
  ordinal: number;
  id: string;
  document_id: string | null;
  start_at: number;
  end_at: number;
  record: JSONColumnType<Model>;
}

/** Edition without what stands in tables of its own. */
export interface StoredEdition {
  title: Span | null;
  zones: SourceZone[];
  problems: Problem[];
}

export interface SourceTable {
  id: Generated<number>;
  public_id: string;
  state: 'loading' | 'ready' | 'superseded';
  file: string;
  sha256: string;
  kind: string;
  profile: string;
  imported_at: string | null;
  text_length: number;
  holdings: JSONColumnType<SourceHoldings & object>;
  stages: JSONColumnType<Record<string, string>>;
  record: JSONColumnType<Source & object>;
  layout: JSONColumnType<Omit<SourceText, 'text' | 'source'>>;
  edition: JSONColumnType<StoredEdition & object>;
}

export interface DocumentTable extends Row<Document> {
  number: string | null;
  title: string | null;
  genre: string | null;
  date: string | null;
  year: number | null;
  classification: string | null;
  head: JSONColumnType<DocumentHead>;
}

export interface Tables {
  collection: {
    only_row: boolean;
    version: number;
    identities: number;
    findings: number;
    connected: string | null;
    identity_problems: JSONColumnType<(Problem & object)[]>;
  };
  source: SourceTable;
  source_text: { source_id: number; start_at: number; text: string };
  document: DocumentTable;
  footnote: Row<Footnote> & { marker_at: number | null };
  reference: Row<ArchivalReference> & {
    footnote_id: string | null;
    role: string;
    archive: string | null;
    fond: string | null;
    opis: string | null;
    delo: string | null;
  };
  passage: Row<Passage> & {
    piece: number;
    facet: number;
    zone: string;
    part: string;
    page: string | null;
    text: string;
  };
  mention: Row<Mention> & { kind: string; value: string | null; key: string | null };
  statement: Row<Statement> & { property: string; subject_mention: string | null; register: boolean };
  figure: Row<Figure> & { value: number; time: string | null };
  norm: Row<Norm> & { kind: string; valid_from: string | null; valid_to: string | null };
  problem: Row<Problem> & { rule: string; severity: string };
  entity: {
    generation: number;
    ordinal: number;
    id: string;
    kind: string;
    name: string;
    record: JSONColumnType<Entity>;
  };
  former_entity: { generation: number; former_id: string; entity_id: string };
  name_form: { generation: number; form: string; entity_id: string };
  resolution: {
    generation: number;
    mention_id: string;
    entity_id: string;
    certainty: Resolution['certainty'];
    profile_id: string;
    alternatives: string[];
  };
  link: {
    generation: number;
    ordinal: number;
    left_id: string;
    right_id: string;
    verdict: string;
    score: number;
    record: JSONColumnType<Link>;
  };
  finding: {
    generation: number;
    ordinal: number;
    id: string;
    rule: string;
    verdict: string;
    record: JSONColumnType<Finding>;
  };
}
