// "Copy citation": a document, or a page of an article, by GOST R 7.0.5-2008 and by Chicago (notes), each with the
// archival reference. In: the document and the bibliographic record (CSL); out: one line of plain text each.
// What the record does not state is left out, never invented.
import type { Document } from '../model/document.js';
import type { Source } from '../model/source.js';
import { legendReference, referenceEnglish, referenceRussian } from './archival-reference.js';
import { dateText } from './edtf-text.js';

export interface Citations {
  gost: string;
  chicago: string;
}

export interface CitationRequest {
  source: Pick<Source, 'title' | 'language' | 'csl'> & Partial<Pick<Source, 'file'>>;
  /** `null`: the source itself, or its front matter. */
  document: Pick<Document, 'number' | 'title' | 'date' | 'dateAsWritten' | 'references'> | null;
  /** Page of the edition, as printed. */
  page: string | null;
  /** The source is an article: its "document" is the article itself. */
  article: boolean;
}

interface Csl {
  title: string;
  container: string | null;
  authors: { family: string; given: string }[];
  editors: { family: string; given: string }[];
  place: string | null;
  publisher: string | null;
  year: string | null;
  volume: string | null;
  issue: string | null;
  pages: string | null;
}

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;

function people(value: unknown): { family: string; given: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Record<string, unknown>) => {
    const family = text(one?.family) ?? text(one?.literal);
    return family ? [{ family, given: text(one.given) ?? '' }] : [];
  });
}

/** The recorded title; a source that has none but the name of its file is cited as that file, in brackets as what is not printed. */
function recordedTitle({ title, csl, file }: CitationRequest['source'], english: boolean): string {
  const recorded = text(csl.title) ?? title;
  if (!file || recorded !== file.replace(/\.[A-Za-z0-9]{1,5}$/, '')) return recorded;
  return english ? `[file ${file}]` : `[файл ${file}]`;
}

function readCsl(source: CitationRequest['source'], english: boolean): Csl {
  const csl = source.csl;
  const issued = csl.issued as { 'date-parts'?: unknown[][] } | undefined;
  return {
    title: recordedTitle(source, english),
    container: text(csl['container-title']),
    authors: people(csl.author),
    editors: people(csl.editor),
    place: text(csl['publisher-place']),
    publisher: text(csl.publisher),
    year: text(issued?.['date-parts']?.[0]?.[0]),
    volume: text(csl.volume),
    issue: text(csl.issue),
    pages: text(csl.page),
  };
}

const stop = (line: string) => (/[.!?…»”"]$/.test(line) ? line : `${line}.`);
const sentence = (parts: (string | null | false | undefined)[]) =>
  parts
    .filter(Boolean)
    .join('. ')
    .replaceAll(/\.\.+(?=\s|$)/g, '.');
const initialsFirst = (one: { family: string; given: string }) => `${one.given} ${one.family}`.trim();
const familyFirst = (one: { family: string; given: string }) => `${one.family} ${one.given}`.trim();
const withoutStop = (line: string) => line.replace(/\.$/, '');

/** The title with its date; the date is added only when the title does not state it. */
function titleWithDate(document: NonNullable<CitationRequest['document']>, english: boolean): string | null {
  // «1925 г.» keeps its stop; a sentence loses it.
  const title = document.title && document.title.trim().replace(/(?<=\p{L}{3}|\d|[)»”"])\.$/u, '');
  if (!document.date) return title;
  const stated = document.dateAsWritten && title?.includes(document.dateAsWritten);
  const year = document.date.slice(0, 4);
  if (stated || (title && title.includes(year))) return title;
  const date = dateText(document.date, english ? 'en' : 'ru');
  return title ? `${title}, ${date}` : date;
}

function gostEdition(csl: Csl, russian: boolean): string {
  const editors =
    csl.editors.length > 0 ? ` / ${russian ? 'сост.' : 'ed.'} ${csl.editors.map(initialsFirst).join(', ')}` : '';
  const imprint = [csl.place && (csl.publisher ? `${csl.place} : ${csl.publisher}` : csl.place), csl.year]
    .filter(Boolean)
    .join(', ');
  return sentence([`${csl.title}${editors}`, csl.volume && `${russian ? 'Т.' : 'Vol.'} ${csl.volume}`, imprint]);
}

function gost(request: CitationRequest): string {
  const { source, document, page, article } = request;
  const russian = source.language !== 'en';
  const csl = readCsl(source, !russian);
  const pageWord = russian ? 'С.' : 'P.';
  if (article || !document) {
    const author = csl.authors.map(familyFirst).join(', ');
    const own = [author, csl.title].filter(Boolean).join(author.endsWith('.') ? ' ' : '. ');
    const issue = csl.issue && `${russian ? '№' : 'No.'} ${csl.issue}`;
    const where = csl.container
      ? [
          own,
          sentence([csl.container, csl.year, csl.volume && `${russian ? 'Т.' : 'Vol.'} ${csl.volume}`, issue]),
        ].join(' // ')
      : sentence([
          author ? own : gostEdition(csl, russian),
          author && [csl.place, csl.year].filter(Boolean).join(', '),
        ]);
    const pages = page ?? csl.pages;
    return stop(sentence([withoutStop(where), pages && `${pageWord} ${pages}`]));
  }
  const title = titleWithDate(document, !russian) ?? (russian ? 'Документ' : 'Document');
  const legend = legendReference(document.references);
  const published = sentence([
    withoutStop(gostEdition(csl, russian)),
    document.number && `${russian ? 'Док. №' : 'Doc. No.'} ${document.number}`,
    page && `${pageWord} ${page}`,
  ]);
  if (!legend) return stop(`${title} // ${published}`);
  const archive = russian ? referenceRussian(legend) : referenceEnglish(legend);
  return stop(`${title} // ${archive}. ${russian ? 'Опубл.: ' : 'Publ.: '}${published}`);
}

function chicago(request: CitationRequest): string {
  const { source, document, page, article } = request;
  const csl = readCsl(source, true);
  const authors = csl.authors.map(initialsFirst).join(', ');
  if (article || !document) {
    const pages = page ?? csl.pages;
    const author = authors ? `${authors}, ` : '';
    if (csl.container) {
      const issue = [csl.volume, csl.issue && `no. ${csl.issue}`].filter(Boolean).join(', ');
      const head = `${author}“${csl.title},” ${csl.container}${issue ? ` ${issue}` : ''}`;
      return stop(`${head}${csl.year ? ` (${csl.year})` : ''}${pages ? `: ${pages}` : ''}`);
    }
    const imprint = [
      csl.place && csl.publisher ? `${csl.place}: ${csl.publisher}` : (csl.place ?? csl.publisher),
      csl.year,
    ];
    const inside = imprint.filter(Boolean).join(', ');
    return stop(`${author}${csl.title}${inside ? ` (${inside})` : ''}${pages ? `, ${pages}` : ''}`);
  }
  const title = titleWithDate(document, true) ?? 'Document';
  const editors = csl.editors.length > 0 ? `, ed. ${csl.editors.map(initialsFirst).join(' and ')}` : '';
  const imprint = [
    csl.place && csl.publisher ? `${csl.place}: ${csl.publisher}` : (csl.place ?? csl.publisher),
    csl.year,
  ];
  const inside = imprint.filter(Boolean).join(', ');
  const number = document.number ? `doc. ${document.number} in ` : 'in ';
  const edition = `${number}${csl.title}${editors}${inside ? ` (${inside})` : ''}${page ? `, ${page}` : ''}`;
  const legend = legendReference(document.references);
  return stop(`“${title},” ${edition}${legend ? `; ${referenceEnglish(legend)}` : ''}`);
}

/**
 * Both citations of a document.
 * @example citations({ source, document, page: '281', article: false }).gost
 */
export function citations(request: CitationRequest): Citations {
  return { gost: gost(request), chicago: chicago(request) };
}
