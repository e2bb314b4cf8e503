// How the parts of an article announce themselves, as patterns; and which lines never run on into the next.
// In: a line or the beginning of a paragraph. Out: what it announces.
import {
  ABSTRACT_LABELS,
  BIBLIOGRAPHY_LABELS,
  IDENTIFIER_LABELS,
  KEYWORD_LABELS,
  RUN_IN_HEADINGS,
} from './article-words.js';
import { isAuthorLine } from './authors.js';

const labels = (list: readonly string[], after: string) => new RegExp(`^(?:${list.join('|')})${after}`, 'iu');
/** Opens an abstract. */
export const ABSTRACT = labels(ABSTRACT_LABELS, '\\s*(?:[.:–—-]|$)');
/** Opens key words. */
export const KEYWORDS = labels(KEYWORD_LABELS, '\\s*(?:[.:–—-]|$)');
/** Heads a list of literature. */
export const BIBLIOGRAPHY = labels(BIBLIOGRAPHY_LABELS, '\\s*[.:]?$');
/** A known heading that runs on into its paragraph. */
export const RUN_IN = labels(RUN_IN_HEADINGS, '\\s*[.:]\\s+(?=\\S)');
/** A known heading alone. */
export const RUN_IN_ALONE = labels(RUN_IN_HEADINGS, '\\s*[.:]?$');
/** A line of identification. */
export const IDENTIFIER = labels(IDENTIFIER_LABELS, '');
/** A numbered heading. */
export const NUMBERED_HEADING =
  /^(?:(?:§|глава|раздел|часть|chapter|part|section)\s*)?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5})[.)]?\s+\p{Lu}/iu;

/** A line that says where an author works. */
export const AFFILIATION =
  /^\([^()]{2,60}\)$|(?<!\p{L})(?:university|institute|academy|college|университет\p{L}*|институт\p{L}*|академи\p{L}+|кафедр\p{L}|гимнази\p{L}|ph\.?d|доцент|профессор|аспирант\p{L}*|магистрант|докторант|канд\.|д-р|доктор|институты|университеті)(?!\p{L})/iu;

/** The line of a journal: its name with volume, issue and year. */
export const JOURNAL_LINE =
  /(?:№|(?<!\p{L})(?:No|Vol|Т|Том|Вып|Issue|Volume)\.?)\s?\d+.{0,40}(?:19|20)\d\d|(?:19|20)\d\d.{0,30}(?:№|(?<!\p{L})(?:No|Vol|Т|Том|Вып|Issue|Volume)\.?)\s?\d+/iu;

/** True when most letters are capitals. */
export function isCapitals(printed: string): boolean {
  const upper = printed.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = printed.match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 4 && upper > lower * 1.5;
}

/** True when a paragraph begins with this line although no blank line stands before it. */
export function opensParagraph(line: string): boolean {
  return ABSTRACT.test(line) || KEYWORDS.test(line) || standsAlone(line) || /^\[\d{1,3}\]\s/u.test(line);
}

/** True when the line is a paragraph by itself: a label, a line of authors, a known or numbered heading. */
export function standsAlone(line: string): boolean {
  if (line.length > 140) return false;
  if (BIBLIOGRAPHY.test(line) || RUN_IN_ALONE.test(line) || IDENTIFIER.test(line)) return true;
  if (line.length < 70 && NUMBERED_HEADING.test(line) && /^\d/u.test(line) && !/[.,;:]\S|[.,;:-]$/u.test(line))
    return true;
  return isAuthorLine(line);
}
