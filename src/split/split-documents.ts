// SourceText → Edition: what the text is, its documents with their parts and fields, notes, passages, references, problems.
// Invariants: zones join to the whole text; the parts of a document join to the document; every span equals its quote.
import { digestId } from '../model/digest.js';
import type { Document, Edition, EditionKind, Footnote, Passage, SourceZone } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { SourceText } from '../model/source.js';
import { spanAt } from '../model/span.js';
import { splitArticle } from './article/split-article.js';
import { cutPassages } from './cut-passages.js';
import { languageOf } from './document-language.js';
import { findBoundaries, type Boundary } from './find-boundaries.js';
import { readLines, runningLines, type Line, type LineView } from './lines.js';
import { findNotes, type FoundNotes } from './notes/find-notes.js';
import { noteProblems } from './notes/note-problems.js';
import { readPassages, type Stretch } from './passages.js';
import { checkAs, recogniseConvention, type Convention } from './recognise-convention.js';
import { collectReferences } from './collect-references.js';
import { readDocument, readTitleOf, type EditionContext, type ReadDocument } from './read-document.js';

/**
 * Splits a text into its documents. `as`: a kind (`edition`, `article`, `register`, `plain`) or a profile's name, where the
 * recognised one is not wanted; anything else is an OpisError of code `settings`.
 */
export function splitDocuments(sourceText: SourceText, options: { as?: string } = {}): Edition {
  const edition = splitByConvention(sourceText, options);
  return { ...edition, passages: cutPassages(sourceText, edition.passages) };
}

function splitByConvention(sourceText: SourceText, options: { as?: string }): Edition {
  checkAs(options.as);
  const notes = findNotes(sourceText);
  const furniture = sourceText.furniture.length ? sourceText.furniture : notes.furniture;
  const view = readLines({ ...sourceText, furniture }, notes.zones, notes.pageBreaks);
  const convention = recogniseConvention(sourceText, view, notes.footnotes, options.as);
  if (convention.kind === 'edition') return splitEdition(sourceText, view, notes, convention);
  if (convention.kind === 'article') return splitArticle(sourceText, notes);
  return splitWhole(sourceText, view, notes, convention.kind);
}

function splitEdition(sourceText: SourceText, view: LineView, notes: FoundNotes, convention: Convention): Edition {
  const { documents: boundaries, others, problems } = findBoundaries(view, convention.chain);
  const language = sourceText.source.language === 'und' ? languageOf(sourceText.text) : sourceText.source.language;
  const byDocument = notesByDocument(notes.footnotes, boundaries);
  const typical = typicalTitles(convention);
  const titles = boundaries.map((boundary, i) => readTitleOf(view, boundary, byDocument[i], typical));
  // Where the titles print no dates, the date line below them dates the document.
  const dated = titles.filter(({ reading }) => reading.date !== null).length;
  const context: EditionContext = { sourceText, view, separateDates: dated < titles.length * 0.8, language };
  const read = boundaries.map((boundary, i) =>
    readDocument(context, { boundary, ordinal: i, footnotes: byDocument[i], ...titles[i] }),
  );
  const documents = read.map((one) => one.document);
  const footnotes = bindNotes(notes.footnotes, documents, byDocument);
  const zones = toZones(sourceText.text.length, documents, others);
  const references = collectReferences(sourceText, read, footnotes, zones);
  if (!documents.length)
    problems.push({
      rule: 'split/no-documents',
      severity: 'warning',
      message:
        'No document headings were recognised. Name the printing convention with --as, or import the text as an article.',
    });
  return {
    kind: 'edition',
    profile: convention.profile?.name ?? 'edition',
    documents,
    zones,
    footnotes,
    passages: editionPassages(sourceText, view, read, zones, footnotes),
    references,
    problems: sortProblems([...problems, ...noteProblems(sourceText, notes), ...read.flatMap((one) => one.problems)]),
    title: titleOfSource(sourceText, view, zones),
  };
}

/** In most documents the line below the heading is a title by its form: then it is one in the others too. */
function typicalTitles({ chain }: Convention): boolean {
  const titled = chain.links.filter((link) => link.candidate.titled).length;
  return titled >= chain.links.length * 0.5;
}

/** Every note goes to the document that holds its marker, else to the one in which it stands. */
function notesByDocument(footnotes: Footnote[], boundaries: Boundary[]): Footnote[][] {
  const lists: Footnote[][] = boundaries.map(() => []);
  let anchor = -1;
  for (const note of footnotes) {
    // The end of a note on the next page goes with its beginning.
    if (note.marker !== '' || anchor < 0) anchor = note.markerStart ?? note.start;
    const at = indexAt(boundaries, anchor);
    if (at >= 0) lists[at].push(note);
  }
  return lists;
}

function indexAt(ranges: { start: number; end: number }[], offset: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].end <= offset) low = middle + 1;
    else if (ranges[middle].start > offset) high = middle - 1;
    else return middle;
  }
  return -1;
}

function bindNotes(footnotes: Footnote[], documents: Document[], byDocument: Footnote[][]): Footnote[] {
  const owner = new Map<string, string>();
  byDocument.forEach((list, i) => list.forEach((note) => owner.set(note.id, documents[i].id)));
  return footnotes.map((note) => ({ ...note, documentId: owner.get(note.id) ?? null }));
}

/** Documents and what lies between them, in order, without a gap. */
function toZones(length: number, documents: Document[], others: Omit<SourceZone, 'documentId'>[]): SourceZone[] {
  const zones: SourceZone[] = [
    ...documents.map((document): SourceZone => ({
      start: document.start,
      end: document.end,
      kind: 'document',
      documentId: document.id,
      rule: document.reasons[0]?.rule ?? '',
    })),
    ...others.map((zone): SourceZone => ({ ...zone, documentId: null })),
  ]
    .filter((zone) => zone.end > zone.start)
    .sort((left, right) => left.start - right.start);
  const joined: SourceZone[] = [];
  let at = 0;
  for (const zone of zones) {
    if (zone.start > at)
      joined.push({ start: at, end: zone.start, kind: 'unrecognised', documentId: null, rule: 'split/between' });
    joined.push(zone);
    at = zone.end;
  }
  if (at < length)
    joined.push({ start: at, end: length, kind: 'unrecognised', documentId: null, rule: 'split/between' });
  return joined;
}

function editionPassages(
  sourceText: SourceText,
  view: LineView,
  read: ReadDocument[],
  zones: SourceZone[],
  footnotes: Footnote[],
): Passage[] {
  const passages: Passage[] = [];
  const add = (stretch: Stretch): void => void passages.push(...readPassages(view, sourceText.source.id, stretch));
  const documents = new Map(read.map((one) => [one.document.id, one.document]));
  for (const zone of zones) {
    const document = zone.documentId ? documents.get(zone.documentId) : undefined;
    if (document) for (const stretch of documentStretches(view, document)) add(stretch);
    else if (zone.kind !== 'document') {
      const part =
        zone.kind === 'section-title'
          ? 'section-heading'
          : zone.kind === 'back-matter'
            ? 'back-matter'
            : 'front-matter';
      add({ lines: runningLines(view, zone), zone: 'apparatus', part, documentId: null });
    }
  }
  for (const stretch of looseNoteLines(view, footnotes)) add(stretch);
  for (const note of footnotes) passages.push(notePassage(sourceText, note));
  return finishPassages(sourceText, passages);
}

/** Words in a zone of notes that belong to no note: its heading, a remark. */
function looseNoteLines(view: LineView, footnotes: Footnote[]): Stretch[] {
  const sorted = [...footnotes].sort((left, right) => left.start - right.start);
  return view.lines
    .filter(
      (line) =>
        line.note &&
        /\p{L}/u.test(line.text) &&
        indexAt(sorted, line.textStart) < 0 &&
        indexAt(sorted, line.textEnd - 1) < 0,
    )
    .map((line) => ({ lines: [line], zone: 'apparatus', part: 'footnote', documentId: null }));
}

/** The running lines of a document, part by part; a part that goes on behind a note is one stretch. */
function documentStretches(view: LineView, document: Document): Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of document.parts) {
    if (part.kind === 'footnote' || part.kind === 'furniture') continue;
    const lines = runningLines(view, part).map((line) => clip(view, line, part));
    if (!lines.length) continue;
    const last = stretches[stretches.length - 1];
    if (last?.part === part.kind)
      last.lines.push(...lines.filter((line) => line.textStart >= last.lines[last.lines.length - 1].textEnd));
    else stretches.push({ lines, zone: 'document', part: part.kind, documentId: document.id });
  }
  return stretches;
}

/** A line that two parts share (heading and title) is cut at the part. */
function clip(view: LineView, line: Line, part: { start: number; end: number }): Line {
  if (line.textStart >= part.start && line.textEnd <= part.end) return line;
  const start = Math.max(line.textStart, part.start);
  const end = Math.min(line.textEnd, part.end);
  const raw = view.source.slice(start, end);
  const text = raw.trim();
  const textStart = start + Math.max(0, raw.indexOf(text[0] ?? ''));
  return { ...line, text, textStart, textEnd: textStart + text.length };
}

function notePassage(sourceText: SourceText, note: Footnote): Passage {
  const raw = sourceText.text.slice(note.start, note.end);
  const start = note.start + (raw.length - raw.trimStart().length);
  const end = Math.max(start, note.end - (raw.length - raw.trimEnd().length));
  return {
    id: digestId('p', sourceText.source.id, start, end, note.id),
    documentId: note.documentId,
    ordinal: 0,
    zone: 'footnote',
    part: 'footnote',
    segments: [{ start, end }],
    page: null,
    footnoteId: note.id,
    start,
    end,
  };
}

function finishPassages(sourceText: SourceText, passages: Passage[]): Passage[] {
  passages.sort((left, right) => left.start - right.start || left.end - right.end);
  passages.forEach((passage, i) => {
    passage.ordinal = i;
    if (sourceText.pages.length > 1) {
      const page = indexAt(sourceText.pages, passage.start);
      passage.page = page >= 0 ? sourceText.pages[page].label : null;
    }
  });
  return passages;
}

/** A text that is no edition: one document that covers all of it. */
function splitWhole(sourceText: SourceText, view: LineView, notes: FoundNotes, kind: EditionKind): Edition {
  const { text, source } = sourceText;
  const id = digestId('d', source.id, 0);
  const rule = `split/${kind}`;
  const document: Document = {
    id,
    sourceId: source.id,
    ordinal: 0,
    start: 0,
    end: text.length,
    number: null,
    heading: null,
    headingPrinted: false,
    title: null,
    titleStart: null,
    titleEnd: null,
    genre: null,
    authors: [],
    addressees: [],
    issuingBody: null,
    date: null,
    dateAsWritten: null,
    dateEditorial: null,
    classification: null,
    registration: null,
    references: [],
    copy: null,
    production: null,
    published: null,
    language: source.language === 'und' ? languageOf(text) : source.language,
    parts: wholeParts(view, rule),
    reasons: [{ rule, about: 'start', start: 0, end: Math.min(1, text.length), note: 'one document covers the text' }],
  };
  const documents = text.length ? [document] : [];
  const footnotes = notes.footnotes.map((note) => ({ ...note, documentId: id }));
  const zones: SourceZone[] = documents.map(() => ({
    start: 0,
    end: text.length,
    kind: 'document',
    documentId: id,
    rule,
  }));
  const zone = kind === 'article' ? 'article' : 'document';
  const lines = runningLines(view, { start: 0, end: text.length });
  const passages = readPassages(view, source.id, {
    lines,
    zone,
    part: 'body',
    documentId: id,
    linewise: kind === 'register',
  });
  for (const note of footnotes) passages.push(notePassage(sourceText, note));
  return {
    kind,
    profile: kind,
    documents,
    zones,
    footnotes,
    passages: finishPassages(sourceText, passages),
    references: collectReferences(sourceText, [], footnotes, zones),
    problems: [],
    title: titleOfSource(sourceText, view, zones),
  };
}

function wholeParts(view: LineView, rule: string): Document['parts'] {
  const parts: Document['parts'] = [];
  for (const line of view.lines) {
    const kind = line.note ? 'footnote' : line.furniture ? 'furniture' : 'body';
    const last = parts[parts.length - 1];
    if (last && (last.kind === kind || line.blank)) last.end = line.end;
    else parts.push({ kind, start: line.start, end: line.end, rule });
  }
  return parts;
}

/** The first line of the front matter that is set as a title: capitals, or declared by the format. */
function titleOfSource(sourceText: SourceText, view: LineView, zones: SourceZone[]): Edition['title'] {
  const declared = sourceText.headings.find((heading) => heading.level === 1);
  if (declared) return spanAt(sourceText.text, declared.start, declared.end);
  if (zones[0] && zones[0].kind !== 'front-matter' && zones.some((zone) => zone.kind !== 'document' || zone.start > 0))
    return null;
  const front = zones[0]?.kind === 'front-matter' ? zones[0].end : sourceText.text.length;
  const first = view.running.length ? view.lines[view.running[0]] : undefined;
  if (!first || first.textStart >= front || first.text.length > 160 || /[.;,]$/.test(first.text)) return null;
  if (
    /^(?:ПРЕДИСЛОВИЕ|Предисловие|ВВЕДЕНИЕ|Введение|PREFACE|Preface|КІРІСПЕ|Кіріспе|СОДЕРЖАНИЕ|Содержание|ОТ РЕДАКЦИИ|№)/.test(
      first.text,
    )
  )
    return null;
  return spanAt(sourceText.text, first.textStart, first.textEnd);
}

function sortProblems(problems: Problem[]): Problem[] {
  return problems.sort((left, right) => (left.start ?? 0) - (right.start ?? 0));
}
