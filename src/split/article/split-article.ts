// An article → an Edition of one document: title, authors, abstracts, sections, list of literature, notes and references.
// In: SourceText and its notes. Out: Edition. Invariants: zones join to the whole text, parts to the whole document,
// passages carry segments that leave out notes and furniture. Deterministic; never throws on any text.
import { digestId } from '../../model/digest.js';
import type { Citation, Document, Edition, Footnote, Passage } from '../../model/document.js';
import type { Problem } from '../../model/problem.js';
import type { SourceText } from '../../model/source.js';
import type { Range } from '../../model/span.js';
import { detectLanguage } from '../../text/languages/detect.js';
import type { FoundNotes } from '../notes/find-notes.js';
import { referencesOfNotes, referencesOfText } from '../notes/note-references.js';
import { noteProblems } from '../notes/note-problems.js';
import { readAuthors } from './authors.js';
import { classifyParagraphs, type Block } from './classify-paragraphs.js';
import { findCitations } from './find-citations.js';
import { joinParts } from './join-parts.js';
import { readParagraphs } from './paragraphs.js';

/** Splits an article. @example splitArticle(sourceText, findNotes(sourceText)).documents[0].title */
export function splitArticle(sourceText: SourceText, notes: FoundNotes): Edition {
  const { text, source } = sourceText;
  if (text.trim() === '') return emptyEdition(sourceText);
  const whole = { start: 0, end: text.length };
  const furniture = [...sourceText.furniture, ...notes.furniture];
  const cut = mergeRanges([...notes.zones, ...furniture]);
  const blocks = classifyParagraphs(text, readParagraphs(text, whole, cut, notes.pageBreaks), sourceText.headings);
  const id = digestId('d', source.id, 0);
  const footnotes = notes.footnotes.map((note) => ({ ...note, documentId: id }));
  const inNotes = referencesOfNotes(text, source.id, footnotes);
  const inText = referencesOfText(text, source.id, gapsBetween(whole, cut)).map((reference) => ({
    ...reference,
    documentId: id,
  }));
  const references = [...inNotes, ...inText].sort((a, b) => a.start - b.start);
  const parts = joinParts(text, whole, blocks, notes.zones, furniture);
  const document: Document = { ...describe(text, id, source.id, blocks), end: text.length, parts, references: [] };
  const title =
    document.titleStart === null || document.titleEnd === null
      ? null
      : {
          start: document.titleStart,
          end: document.titleEnd,
          quote: text.slice(document.titleStart, document.titleEnd),
        };
  return {
    kind: 'article',
    profile: 'article',
    documents: [document],
    zones: [{ start: 0, end: text.length, kind: 'document', documentId: id, rule: 'article/whole-text' }],
    footnotes,
    passages: makePassages(sourceText, id, blocks, footnotes),
    references,
    problems: noteProblems(sourceText, notes),
    title,
    citations: citationsOf(text, blocks, footnotes),
  };
}

// Markers of notes are no citations, though they may be printed alike.
function citationsOf(text: string, blocks: readonly Block[], footnotes: readonly Footnote[]): Citation[] {
  const entries = blocks.filter((block) => block.kind === 'bibliography');
  const bodies = blocks.filter((block) => block.kind === 'body' || block.kind === 'abstract');
  const markers = new Set(footnotes.map((note) => note.markerStart));
  return findCitations(
    text,
    bodies.flatMap((block) => block.segments),
    entries,
  ).filter((citation) => !markers.has(citation.start) && !markers.has(citation.start + 1));
}

function emptyEdition({ text, source }: SourceText): Edition {
  const zones: Edition['zones'] =
    text.length > 0
      ? [{ start: 0, end: text.length, kind: 'unrecognised', documentId: null, rule: 'article/no-text' }]
      : [];
  const problem: Problem = {
    rule: 'split/no-text',
    severity: 'warning',
    message: 'The file holds no text.',
    file: source.file,
  };
  return {
    kind: 'article',
    profile: 'article',
    documents: [],
    zones,
    footnotes: [],
    passages: [],
    references: [],
    problems: [problem],
    title: null,
  };
}

function describe(
  text: string,
  id: string,
  sourceId: string,
  blocks: readonly Block[],
): Omit<Document, 'end' | 'parts' | 'references'> {
  const title = blocks.find((block) => block.kind === 'title' && block.rule === 'article/title');
  const first = blocks.findIndex((block) => block.kind === 'body' && block.end - block.start > 200);
  const head = blocks.slice(0, first === -1 ? 8 : Math.max(first, 3));
  const authorBlock =
    head.find((block) => block.rule === 'article/authors') ?? blocks.find((block) => block.rule === 'article/authors');
  const bodies = blocks.filter((block) => block.kind === 'body');
  const sample = bodies
    .slice(0, 12)
    .map((block) => text.slice(block.start, Math.min(block.end, block.start + 400)))
    .join(' ');
  return {
    ...{ id, sourceId, ordinal: 0, start: 0, number: null, heading: null, headingPrinted: false },
    title: title ? joinTitle(text, title.segments) : null,
    titleStart: title?.start ?? null,
    titleEnd: title?.end ?? null,
    ...{
      genre: null,
      authors: authorBlock ? readAuthors(text, authorBlock.start, authorBlock.end) : [],
      addressees: [],
    },
    ...{
      issuingBody: null,
      date: null,
      dateAsWritten: null,
      dateEditorial: null,
      classification: null,
      registration: null,
    },
    ...{ copy: null, production: null, published: null, language: detectLanguage(sample || text.slice(0, 4000)) },
    reasons: title ? [{ rule: 'article/title', about: 'title', start: title.start, end: title.end }] : [],
  };
}

function joinTitle(text: string, segments: readonly Range[]): string {
  return segments
    .map((segment) => text.slice(segment.start, segment.end))
    .join(' ')
    .replace(/(\p{L})[-\u00ad]\s*\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/(?<=\p{L}|[»”"])(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\*+)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function makePassages(
  sourceText: SourceText,
  documentId: string,
  blocks: readonly Block[],
  footnotes: readonly Footnote[],
): Passage[] {
  const { source } = sourceText;
  const passages: Omit<Passage, 'ordinal'>[] = [];
  for (const block of blocks) {
    const { start, end, segments, kind } = block;
    if (kind === 'furniture') continue;
    passages.push({
      id: digestId('p', source.id, start, end),
      documentId,
      zone: 'article',
      part: kind,
      segments,
      page: pageAt(sourceText, start),
      footnoteId: null,
      start,
      end,
    });
  }
  for (const note of footnotes) {
    const { start, end } = note;
    passages.push({
      id: digestId('p', source.id, start, end),
      documentId,
      zone: 'footnote',
      part: 'footnote',
      segments: [{ start, end }],
      page: pageAt(sourceText, start),
      footnoteId: note.id,
      start,
      end,
    });
  }
  passages.sort((a, b) => a.start - b.start || a.end - b.end);
  return passages.map((passage, ordinal) => ({ ...passage, ordinal }));
}

/** The label of the page on which an offset stands; `null` when the format knows no pages. */
export function pageAt({ pages }: SourceText, offset: number): string | null {
  if (pages.length < 2) return null;
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pages[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return pages[low].label;
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].filter((range) => range.end > range.start).sort((a, b) => a.start - b.start);
  const out: Range[] = [];
  for (const range of sorted) {
    const last = out[out.length - 1];
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else out.push({ start: range.start, end: range.end });
  }
  return out;
}

function gapsBetween(whole: Range, cut: readonly Range[]): Range[] {
  const gaps: Range[] = [];
  let at = whole.start;
  for (const range of cut) {
    if (range.start > at) gaps.push({ start: at, end: range.start });
    at = Math.max(at, range.end);
  }
  if (at < whole.end) gaps.push({ start: at, end: whole.end });
  return gaps;
}
