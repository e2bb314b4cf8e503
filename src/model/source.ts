// One imported work and its immutable text, the ground of every offset.
import type { Range } from './span.js';

export type Language = 'ru' | 'en' | 'kk' | 'de' | 'fr' | 'und';
export type SourceFormat = 'txt' | 'pdf' | 'docx' | 'html' | 'csv' | 'xlsx';

/** One imported work. `id` is a digest of the file's bytes, so the same file is the same source. */
export interface Source {
  id: string;
  /** File name as given, without folders. */
  file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
  bytes: number;
  format: SourceFormat;
  encoding: string | null;
  language: Language;
  title: string;
  /** Bibliographic record as far as known (CSL-JSON fields). */
  csl: Record<string, unknown>;
}

/** A page of the source; `label` is the printed number when known, else the ordinal. */
export interface Page extends Range {
  label: string;
}

/** A stretch of page furniture: it belongs to the page, not to the text. */
export interface Furniture extends Range {
  kind: 'running-head' | 'page-number' | 'separator';
}

/** A note that the format itself binds to its marker (Word, HTML, PDF by position and type size). */
export interface BoundNote extends Range {
  marker: string;
  /** Place of the marker in the text, `null` when the format does not tell. */
  markerStart: number | null;
  markerEnd: number | null;
  kind: 'footnote' | 'endnote';
}

/** A heading that the format itself declares (Word styles, HTML h1–h6, PDF type size). */
export interface DeclaredHeading extends Range {
  level: number;
}

/** A table that the format itself declares, cell by cell. */
export interface DeclaredTable extends Range {
  rows: { cells: Range[] }[];
}

/** What `read` makes of a file: text and what only the format knew. For .txt the text is the decoded file with CRLF → LF, nothing else changed. */
export interface SourceText {
  source: Source;
  text: string;
  pages: Page[];
  furniture: Furniture[];
  notes: BoundNote[];
  headings: DeclaredHeading[];
  tables: DeclaredTable[];
}
