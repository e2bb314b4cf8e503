// In: bytes of a text file. Out: the decoded text, CRLF → LF and nothing else changed; pages where form feeds divide it.
import type { Page } from '../model/source.js';
import { decodeText, type Encoding } from './encodings/decode-text.js';
import { plainReading, type FormatReading } from './format-text.js';

/** Headings that begin many books and name none. */
const GENERIC =
  /^(?:предисловие|введение|вступление|содержание|оглавление|от (?:редакции|составител(?:я|ей)|издательства)|аннотация|алғы ?сөз|мазмұны|preface|foreword|introduction|contents|table of contents|abstract|title page)$/i;

/** Reads a text file in any of the known encodings. */
export function readText(bytes: Uint8Array, encoding?: Encoding): FormatReading {
  const decoded = decodeText(bytes, encoding);
  if (decoded.text === null) return { reading: null, problems: decoded.problems };
  const reading = plainReading(decoded.text, decoded.encoding);
  reading.pages = pagesByFormFeed(decoded.text);
  reading.title = titleOf(decoded.text);
  return { reading, problems: decoded.problems };
}

/** Pages end with their form feed; none when the text has no form feed. */
export function pagesByFormFeed(text: string): Page[] {
  if (!text.includes('\f')) return [];
  const pages: Page[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\f', start);
    const end = feed < 0 ? text.length : feed + 1;
    pages.push({ start, end, label: String(pages.length + 1) });
    start = end;
  }
  return pages;
}

/** The first block when it looks like a title: few short lines, no full stop, not the number of a document. */
function titleOf(text: string): string | null {
  const block = /^\s*([^\n]{3,200}(?:\n[^\n\s][^\n]{0,200}){0,3})\n[ \t]*\n/.exec(text.slice(0, 2000))?.[1];
  if (!block) return null;
  const title = block.replace(/\s+/g, ' ').trim();
  const fits = title.length <= 200 && /^["«“]?\p{Lu}/u.test(title) && !/[.,;:]$/.test(title);
  if (GENERIC.test(title)) return null;
  return fits && !/^(?:№|Документ\s|Document\s|No\.|\d)/i.test(title) ? title : null;
}
