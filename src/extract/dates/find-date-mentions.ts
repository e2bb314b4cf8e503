// SourceText + Edition → date mentions. Each document is read with its own date as the context of «6/Х» and «с. г.»;
// what lies outside documents is read without one. Figures inside archival references are numbers of files, not years.
import { digestId } from '../../model/digest.js';
import type { Document, Edition } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { SourceText } from '../../model/source.js';
import type { Range } from '../../model/span.js';
import { findDates, type FoundDate } from '../../text/dates.js';

/** Every date of a source, in order of text, no overlaps; `value` is EDTF, null where no year can be said. */
export function findDateMentions(sourceText: SourceText, edition: Edition): Mention[] {
  const { text, source } = sourceText;
  const mentions: Mention[] = [];
  const references = edition.references;
  let nextReference = 0;
  for (const stretch of stretches(text, edition.documents)) {
    const document = stretch.document;
    const dates = findDates(text, {
      start: stretch.start,
      end: stretch.end,
      language: document?.language ?? source.language,
      contextDate: document ? contextOf(document, edition.documents) : null,
    });
    for (const date of dates) {
      while (nextReference < references.length && references[nextReference].end <= date.start) nextReference++;
      const reference = references[nextReference];
      if (reference && isNumberOfReference(date, reference)) continue;
      mentions.push({
        id: digestId('m', source.id, 'date', date.start, date.end),
        sourceId: source.id,
        documentId: document?.id ?? null,
        kind: 'date',
        rule: date.rule,
        language: date.language,
        value: date.edtf,
        start: date.start,
        end: date.end,
        quote: date.quote,
      });
    }
  }
  return mentions;
}

/** The date that gives the year: the title's, else the editors'; of a range its end. */
function documentDate(document: Document): string | null {
  const date = document.date ?? document.dateEditorial;
  return date?.includes('/') ? (date.split('/').findLast((part) => /\d/.test(part)) ?? null) : date;
}

/** The document's date; an undated document between two of one year is of that year. */
function contextOf(document: Document, documents: readonly Document[]): string | null {
  const own = documentDate(document);
  if (own !== null || documents[document.ordinal] !== document) return own;
  const before = documents[document.ordinal - 1];
  const after = documents[document.ordinal + 1];
  const year = before && documentDate(before)?.slice(0, 4);
  return year && after && documentDate(after)?.startsWith(year) ? year : null;
}

/** A bare year inside the span of a reference is a number of fond, file or sheet. */
function isNumberOfReference(date: FoundDate, reference: Range): boolean {
  return date.start >= reference.start && date.end <= reference.end && /^\d+(?:[-–]\d+)?$/u.test(date.quote);
}

interface Stretch extends Range {
  document: Document | null;
}

/** Documents and the gaps between them, in order. */
function stretches(text: string, documents: readonly Document[]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const document of documents) {
    if (document.start > at) found.push({ start: at, end: document.start, document: null });
    found.push({ start: document.start, end: document.end, document });
    at = document.end;
  }
  if (at < text.length) found.push({ start: at, end: text.length, document: null });
  return found;
}
