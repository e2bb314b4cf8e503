// One unit of an edition, or the whole of an article; with its parts, footnotes and passages.
import type { ArchivalReference } from './reference.js';
import type { Language } from './source.js';
import type { Range, Span } from './span.js';
import type { Problem } from './problem.js';

/** What a text is. */
export type EditionKind = 'edition' | 'article' | 'register' | 'plain';

export type PartKind =
  | 'heading'
  | 'title'
  | 'letterhead'
  | 'classification'
  | 'registration'
  | 'dateline'
  | 'address'
  | 'body'
  | 'section-heading'
  | 'signature'
  | 'legend'
  | 'marginalia'
  | 'enclosure'
  | 'footnote'
  | 'abstract'
  | 'bibliography'
  | 'furniture';

/** A stretch of a document. The parts of a document, in order, join to exactly its text. */
export interface Part extends Range {
  kind: PartKind;
  rule: string;
  language?: Language;
}

/** A person or body as the title names it, in the title's role. */
export interface NamedParty {
  /** As printed: `председателя ГПУ Ф. Э. Дзержинского`. */
  asWritten: string;
  /** Nominative, spaced initials: `Ф. Э. Дзержинский`. */
  name: string;
  kind: 'person' | 'organisation' | 'office';
  start: number;
  end: number;
}

/** Why a boundary or a field is as it is: shown by `opis show ID --why`. */
export interface Reason {
  rule: string;
  /** What the rule decided on: `start`, `end`, `title`, `date`, `genre`, … */
  about: string;
  start: number;
  end: number;
  note?: string;
}

export interface Document extends Range {
  id: string;
  sourceId: string;
  /** Position among the documents of the source, from 0. */
  ordinal: number;
  /** As printed, without "№": `146`; letters kept: `12а`; `null` for an article. */
  number: string | null;
  /** Heading as printed (`№ 146`), or as it would be where the source lacks it. */
  heading: string | null;
  headingPrinted: boolean;
  /** Lines joined, white space normalised, glued note markers removed, misprints kept. */
  title: string | null;
  titleStart: number | null;
  titleEnd: number | null;
  genre: string | null;
  authors: NamedParty[];
  addressees: NamedParty[];
  issuingBody: string | null;
  /** EDTF, from the title or the date line. */
  date: string | null;
  dateAsWritten: string | null;
  /** EDTF, from an editor's note to the title. */
  dateEditorial: string | null;
  classification: string | null;
  registration: string | null;
  references: ArchivalReference[];
  /** As printed: `Подлинник`, `Копия`. */
  copy: string | null;
  /** As printed: `Машинопись`, `Рукопись`. */
  production: string | null;
  /** Earlier publication as the legend states it. */
  published: string | null;
  language: Language;
  parts: Part[];
  reasons: Reason[];
}

export interface Footnote extends Range {
  id: string;
  documentId: string | null;
  /** As printed: `54`, `*`, `а`. */
  marker: string;
  /** Place of the marker in the running text; `null` when none was found. */
  markerStart: number | null;
  markerEnd: number | null;
  kind: 'footnote' | 'endnote';
  rule: string;
}

/** A reference of the running text to the list of literature: `[5, с. 12]`, `(Sokolova 2019: 173)`. */
export interface Citation extends Span {
  /** One for each work cited: its number or name and year as printed, its pages, and its entry in the list, if there is one. */
  targets: { work: string; pages: string | null; entry: Range | null }[];
}

/** Where a hit stands. */
export type Zone = 'document' | 'footnote' | 'apparatus' | 'article';

/** A paragraph: the unit of search and citation. It may run on over a page break, so it has segments. */
export interface Passage extends Range {
  id: string;
  documentId: string | null;
  ordinal: number;
  zone: Zone;
  part: PartKind | 'front-matter' | 'back-matter';
  /** In order; their texts, hyphenation resolved, make the passage's text. */
  segments: Range[];
  page: string | null;
  footnoteId: string | null;
}

/** A stretch of the whole source. The zones of a source, in order, join to exactly its text (law 5). */
export interface SourceZone extends Range {
  kind: 'front-matter' | 'document' | 'back-matter' | 'section-title' | 'unrecognised';
  documentId: string | null;
  rule: string;
}

/** What `split` makes of a SourceText. */
export interface Edition {
  kind: EditionKind;
  /** The printing convention: `numbered-sign`, `document-word`, `date-first`, … */
  profile: string;
  documents: Document[];
  zones: SourceZone[];
  footnotes: Footnote[];
  passages: Passage[];
  /** All archival references, legends included, in order of text. */
  references: ArchivalReference[];
  problems: Problem[];
  title: Span | null;
  /** References of the running text to the list of literature; only articles have them. */
  citations?: Citation[];
}
