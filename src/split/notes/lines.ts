// A text as lines with what a page leaves on them: indentation, page numbers, separators, page starts.
// In: text (and the pages the format knows). Out: lines in order; no text is changed.
import type { Page } from '../../model/source.js';

export interface Line {
  start: number;
  /** Without the line break. */
  end: number;
  /** First and last character that is not white space. */
  from: number;
  to: number;
  kind: 'blank' | 'text' | 'separator' | 'page-number';
  /** The page-start of texts taken from PDF: exactly one space, then the page's first word. */
  pageStart: boolean;
}

const SPACES_SEPARATOR = 20;

/** The lines of a text. A form feed begins a page wherever it stands. */
export function readLines(text: string, pages: readonly Page[]): Line[] {
  const lines: Line[] = [];
  const starts = new Set(pages.length > 1 ? pages.map((page) => page.start) : []);
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    lines.push(readLine(text, start, end, starts));
    start = end + 1;
  }
  return lines;
}

function readLine(text: string, start: number, end: number, starts: ReadonlySet<number>): Line {
  let from = start;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const feed = text.charCodeAt(start) === 12 || starts.has(start);
  const pageStart = from < to && (feed || (from === start + 1 && text[start] === ' '));
  let kind: Line['kind'] = 'text';
  if (from === to) kind = end - start >= SPACES_SEPARATOR ? 'separator' : 'blank';
  else if (to - from <= 6 && /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(text.slice(from, to))) kind = 'page-number';
  else if (
    /^[_–—-]{4,}$|^[_]{3,}|^[*\s]{5,}$/.test(text.slice(from, Math.min(to, from + 60))) &&
    /^[_–—\s*-]+$/.test(text.slice(from, to))
  )
    kind = 'separator';
  return { start, end, from, to, kind, pageStart };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 160 || code === 13 || code === 12 || code === 0x2003 || code === 0x2009;
}

/** True when a blank line stands between nearly all lines, so that a blank line ends no paragraph. */
export function isDoubleSpaced(lines: readonly Line[]): boolean {
  let pairs = 0;
  let spaced = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i].kind !== 'text') continue;
    pairs++;
    if (lines[i + 1].kind === 'blank') spaced++;
  }
  return pairs > 20 && spaced / pairs > 0.8;
}

/** The length that most full lines reach: the ninth decile of the lines of text. */
export function lineWidth(lines: readonly Line[]): number {
  const lengths = lines.filter((line) => line.kind === 'text').map((line) => line.to - line.from);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}
