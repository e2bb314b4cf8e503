// One document of an edition: its stretch of the text → parts, title fields, legends, copy and production, reasons.
// The parts, in order, join to exactly the document's text.
import { digestId } from '../model/digest.js';
import type { Document, Footnote, NamedParty, PartKind, Reason } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { Language, SourceText } from '../model/source.js';
import type { Range } from '../model/span.js';
import type { Boundary } from './find-boundaries.js';
import type { LineView } from './lines.js';
import { runningLines } from './lines.js';
import { assignParts, type HeadField } from './parts/assign-parts.js';
import { genreOfDateLine } from './parts/head-lines.js';
import { findLegendBlocks } from './parts/legend-blocks.js';
import { readLegends, type LegendReference } from './parts/read-legends.js';
import { editorialDate, titleDates } from './title/title-dates.js';
import { findTitle, type FoundTitle } from './title/find-title.js';
import { readTitle } from './title/read-title.js';
import type { TitleParty, TitleReading } from './title/title-reading.js';

export interface ReadDocument {
  document: Document;
  /** Its legends as parsed: «Там же» is resolved over the whole edition. */
  legends: LegendReference[];
  problems: Problem[];
}

/** What all documents of an edition share. */
export interface EditionContext {
  sourceText: SourceText;
  view: LineView;
  /** Most titles carry no date: the date line below is the document's date. */
  separateDates: boolean;
  language: Language;
}

const NO_TITLE: TitleReading = {
  genre: null,
  authors: [],
  addressees: [],
  issuingBody: null,
  date: null,
  dateAsWritten: null,
  dateInSubject: false,
  rules: [],
};

/** The title of a document and what it says, before anything else of the document is read. */
export function readTitleOf(
  view: LineView,
  boundary: Boundary,
  footnotes: Footnote[],
  typicalTitles: boolean,
): { title: FoundTitle | undefined; reading: TitleReading } {
  if (!boundary.headingPrinted && boundary.titleStart === null) return { title: undefined, reading: NO_TITLE };
  const markers: Range[] = footnotes
    .filter((note) => note.markerStart !== null && note.markerEnd !== null)
    .map((note) => ({ start: note.markerStart!, end: note.markerEnd! }));
  const lines = runningLines(view, boundary);
  const from = boundary.titleStart ?? boundary.headingEnd;
  // What stands behind the number on its line («.», «*») is heading, not title.
  const headingLine = lines[0];
  const start =
    boundary.titleStart ?? Math.max(from, headingLine && headingLine.textStart <= from ? headingLine.textEnd : from);
  const title = findTitle(view, lines, start, markers, typicalTitles && boundary.headingPrinted);
  return { title, reading: title ? readTitle(title.text) : NO_TITLE };
}

/** One document to read: its stretch, its place among the documents, the notes whose markers stand in it. */
export interface DocumentPlace {
  boundary: Boundary;
  ordinal: number;
  footnotes: Footnote[];
  title: FoundTitle | undefined;
  reading: TitleReading;
}

/** Reads one document. */
export function readDocument(
  context: EditionContext,
  { boundary, ordinal, footnotes, title, reading }: DocumentPlace,
): ReadDocument {
  const { sourceText, view } = context;
  const id = digestId('d', sourceText.source.id, boundary.start);
  const lines = runningLines(view, boundary);
  const problems: Problem[] = [];
  const reasons: Reason[] = [...boundary.reasons];
  if (title) {
    reasons.push({ rule: title.rule, about: 'title', start: title.start, end: title.end });
    for (const { about, rule, start, end } of reading.rules)
      reasons.push({ rule, about, start: title.offsets[start] ?? title.start, end: endOffset(title, end) });
  }
  const blocks = findLegendBlocks(view, lines).filter((block) => block.from >= (title?.next ?? 0));
  const legends = readLegends(sourceText, blocks, footnotes, title ? title.end : null);
  const { parts, fields } = assignParts({ view, boundary, lines, title, blocks });
  for (const block of blocks) reasons.push({ rule: block.rule, about: 'legend', start: block.start, end: block.end });
  const date = chooseDate(context, reading, fields, reasons);
  const document: Document = {
    id,
    sourceId: sourceText.source.id,
    ordinal,
    start: boundary.start,
    end: boundary.end,
    number: boundary.number,
    heading: boundary.heading,
    headingPrinted: boundary.headingPrinted,
    title: title?.text || null,
    titleStart: title ? title.start : null,
    titleEnd: title ? title.end : null,
    genre: reading.genre ?? genreOf(fields),
    authors: title ? reading.authors.map((party) => place(party, title)) : [],
    addressees: title ? reading.addressees.map((party) => place(party, title)) : [],
    issuingBody: reading.issuingBody,
    date: date.edtf,
    dateAsWritten: date.asWritten,
    dateEditorial: editorialDateOf(context, title, footnotes),
    classification: joinField(fields, 'classification') ?? secrecyIn(context, legends.references),
    registration: fields.find((field) => field.kind === 'registration')?.text ?? null,
    references: [],
    copy: legends.copy,
    production: legends.production,
    published: legends.published,
    language: context.language,
    parts,
    reasons,
  };
  report(document, blocks.length > 0 || legends.references.length > 0, problems);
  for (const { start, end } of legends.unread)
    problems.push({
      rule: 'split/legend-unread',
      severity: 'warning',
      message: 'This looks like an archival legend, but archive, fond and file could not be read from it.',
      start,
      end,
    });
  return { document, legends: legends.references, problems };
}

/** «Посол в Париже министру иностранных дел» / «Телеграмма № 3. 14 января 1914 г.» */
function genreOf(fields: HeadField[]): string | null {
  for (const { kind, text } of fields) {
    const genre = kind === 'dateline' ? genreOfDateLine(text) : null;
    if (genre) return genre;
  }
  return null;
}

const endOffset = (title: FoundTitle, end: number): number =>
  (title.offsets[Math.max(0, end - 1)] ?? title.end - 1) + 1;

function place(party: TitleParty, title: FoundTitle): NamedParty {
  return {
    asWritten: party.asWritten,
    name: party.name,
    kind: party.kind,
    start: title.offsets[party.start],
    end: endOffset(title, party.end),
  };
}

function chooseDate(
  context: EditionContext,
  reading: TitleReading,
  fields: HeadField[],
  reasons: Reason[],
): { edtf: string | null; asWritten: string | null } {
  if (reading.date && ((reading.date.length > 4 && !reading.dateInSubject) || !context.separateDates))
    return { edtf: reading.date, asWritten: reading.dateAsWritten };
  if (context.separateDates) {
    const line = fields.find((field) => field.kind === 'dateline' && titleDates(field.text).length > 0);
    const dates = line ? titleDates(line.text) : [];
    // «NIE 11–9–61, Washington, June 20, 1961»: a date in words before a number that could be one.
    const date = dates.find((it) => /\p{L}{3}/u.test(it.quote)) ?? dates[0];
    if (line && date) {
      reasons.push({
        rule: 'split/date-line',
        about: 'date',
        start: line.start + date.start,
        end: line.start + date.end,
      });
      return { edtf: date.edtf, asWritten: date.quote };
    }
  }
  return { edtf: reading.date, asWritten: reading.dateAsWritten };
}

function editorialDateOf(context: EditionContext, title: FoundTitle | undefined, footnotes: Footnote[]): string | null {
  if (!title) return null;
  for (const note of footnotes) {
    if (note.markerStart === null || note.markerStart < title.start || note.markerStart > title.end + 4) continue;
    const text = context.sourceText.text
      .slice(note.start, note.end)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(new RegExp(`^[([]?${note.marker.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[)\\].]?\\s*`), '');
    const date = editorialDate(text);
    if (date) return date;
  }
  return null;
}

/** English volumes state the secrecy in the source note: "861.00/512. Confidential." */
function secrecyIn(context: EditionContext, legends: LegendReference[]): string | null {
  for (const { start, end } of legends) {
    const found =
      /[.;]\s+((?:Top Secret|Secret|Confidential|Restricted|Limited Official Use)(?:; [A-Z][\w ]{2,30})?)(?=[.;])/.exec(
        context.sourceText.text.slice(start, end),
      );
    if (found) return found[1];
  }
  return null;
}

function joinField(fields: HeadField[], kind: PartKind): string | null {
  const texts = fields.filter((field) => field.kind === kind).map((field) => field.text);
  return texts.length
    ? texts.map((text, i) => (i < texts.length - 1 && !/[.!]$/.test(text) ? `${text}.` : text)).join(' ')
    : null;
}

function report(document: Document, hasLegend: boolean, problems: Problem[]): void {
  const name = document.number
    ? `Document ${document.number}`
    : `The document "${(document.title ?? '').slice(0, 60)}"`;
  const at = { start: document.start, end: Math.max(document.titleEnd ?? 0, document.start + 1) };
  if (!document.title)
    problems.push({
      rule: 'split/title-missing',
      severity: 'warning',
      message: `${name} has no title in the text.`,
      ...at,
    });
  else if (!document.date && !document.dateEditorial)
    problems.push({
      rule: 'split/date-missing',
      severity: 'note',
      message: `${name} is not dated in its title or by a note of the editors.`,
      ...at,
    });
  if (!hasLegend && !/^editorial note$/i.test(document.genre ?? ''))
    problems.push({
      rule: 'split/legend-missing',
      severity: 'warning',
      message: `${name} has no archival legend; its file cannot be cited.`,
      ...at,
    });
}
