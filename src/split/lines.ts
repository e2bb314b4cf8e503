// SourceText and its notes → the lines of the text, each with its place and with what interrupts the running text there.
// Every character is in exactly one line (its line break included); `start` of a line is the `end` of the one before.
import type { SourceText } from '../model/source.js';
import type { Range } from '../model/span.js';

/** One printed line. `text` is trimmed: `source.slice(textStart, textEnd)`. */
export interface Line extends Range {
  index: number;
  text: string;
  textStart: number;
  textEnd: number;
  blank: boolean;
  /** Inside a zone of foot- or endnotes. */
  note: boolean;
  /** Running head, page number or separator. */
  furniture: boolean;
  /** First line of a page. */
  pageStart: boolean;
}

/** The lines of a source and the order of those that carry running text. */
export interface LineView {
  source: string;
  lines: Line[];
  /** Indices of the lines of running text (not blank, no note, no furniture), in order. */
  running: number[];
  /** For every line: position in `running` of the first running line at or after it. */
  runningFrom: number[];
  layout: Layout;
  /** Lines that the format declares as headings. */
  declared: Set<number>;
}

/** How the text breaks its lines. */
export interface Layout {
  /** An empty line after (nearly) every printed line: a blank says nothing about paragraphs. */
  spaced: boolean;
  /** Empty lines part the paragraphs: lines without one between them belong together; `laid out`: the format says so. */
  paragraphs: 'laid out' | 'set apart' | null;
  /** Length of a full line in characters. */
  width: number;
}

/** Cuts a text into lines and marks notes, furniture and page starts. Linear in the length of the text. */
export function readLines(sourceText: SourceText, noteZones: Range[], pageBreaks: number[]): LineView {
  const source = sourceText.text;
  const lines: Line[] = [];
  let start = 0;
  while (start < source.length) {
    const at = source.indexOf('\n', start);
    const end = at < 0 ? source.length : at + 1;
    lines.push(lineAt(source, lines.length, start, end));
    start = end;
  }
  mark(lines, noteZones, (line) => (line.note = true));
  mark(
    lines,
    sourceText.furniture.filter((piece) => piece.kind !== 'separator' || piece.end > piece.start),
    (line) => (line.furniture = true),
  );
  markPages(lines, pageBreaks);
  const running: number[] = [];
  const runningFrom: number[] = [];
  for (const line of lines) {
    runningFrom.push(running.length);
    if (!line.blank && !line.note && !line.furniture) running.push(line.index);
  }
  const declared = new Set(sourceText.headings.map((heading) => lineIndexAt(lines, heading.start)));
  return {
    source,
    lines,
    running,
    runningFrom,
    layout: inferLayout(lines, running, sourceText.source.format === 'pdf'),
    declared,
  };
}

function lineAt(source: string, index: number, start: number, end: number): Line {
  const raw = source.slice(start, end);
  const text = raw.trim();
  const textStart = text ? start + raw.indexOf(text[0]) : start;
  return {
    index,
    start,
    end,
    text,
    textStart,
    textEnd: textStart + text.length,
    blank: text === '',
    note: false,
    furniture: false,
    pageStart: false,
  };
}

/** A line is marked when its printed text begins inside one of the ranges (sorted or not). */
function mark(lines: Line[], ranges: Range[], set: (line: Line) => void): void {
  const sorted = [...ranges].sort((left, right) => left.start - right.start);
  let next = 0;
  let reach = -1;
  for (const line of lines) {
    while (next < sorted.length && sorted[next].start <= line.textStart) reach = Math.max(reach, sorted[next++].end);
    if (line.textStart < reach) set(line);
  }
}

function markPages(lines: Line[], pageBreaks: number[]): void {
  const sorted = [...pageBreaks].sort((left, right) => left - right);
  let next = 0;
  for (const line of lines) {
    let hit = false;
    while (next < sorted.length && sorted[next] < line.end) {
      hit = true;
      next++;
    }
    if (hit) line.pageStart = true;
  }
}

/**
 * An empty line between a line and its lower-case continuation gives the spaced layout away; one after (nearly) every
 * sentence that ends before the margin shows that paragraphs are set apart.
 */
function inferLayout(lines: Line[], running: number[], laidOut: boolean): Layout {
  let apart = 0;
  let together = 0;
  const lengths: number[] = [];
  for (let i = 0; i + 1 < running.length; i++) {
    const line = lines[running[i]];
    const gap = running[i + 1] - running[i];
    lengths.push(line.text.length);
    if (!/^\p{Ll}/u.test(lines[running[i + 1]].text) || /[.!?:;]$/.test(line.text)) continue;
    if (gap === 1) together++;
    else if (gap === 2) apart++;
  }
  lengths.sort((left, right) => left - right);
  const width = lengths.length ? lengths[Math.floor(lengths.length * 0.9)] : 0;
  const spaced = apart > 4 && apart > together * 0.5;
  const paragraphs = laidOut ? 'laid out' : !spaced && partsParagraphs(lines, running, width) ? 'set apart' : null;
  return { spaced, paragraphs, width };
}

function partsParagraphs(lines: Line[], running: number[], width: number): boolean {
  let apart = 0;
  let close = 0;
  for (let i = 0; i + 1 < running.length; i++) {
    const { text } = lines[running[i]];
    if (text.length < width * 0.35 || text.length > width * 0.85 || !/[.!?]$/.test(text)) continue;
    if (running[i + 1] - running[i] > 1) apart++;
    else close++;
  }
  return apart >= 6 && apart > close * 6;
}

/** The line that holds an offset. */
export function lineIndexAt(lines: Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Running lines whose text begins in a range. */
export function runningLines(view: LineView, range: Range): Line[] {
  if (!view.lines.length || range.start >= view.source.length) return [];
  const first = lineIndexAt(view.lines, range.start);
  const found: Line[] = [];
  for (let i = view.runningFrom[first]; i < view.running.length; i++) {
    const line = view.lines[view.running[i]];
    if (line.textStart >= range.end) break;
    if (line.textEnd > range.start) found.push(line);
  }
  return found;
}
