// Running text → paragraphs. Notes and page furniture are cut out; a paragraph that runs on over a page, a column or a note
// is one paragraph of several segments. In: text, the zones to leave out. Out: paragraphs in order, their segments without zones.
import type { Range } from '../../model/span.js';
import { isCapitals, opensParagraph, standsAlone } from './labels.js';

export interface Paragraph extends Range {
  /** In order; white space at the ends is left out. */
  segments: Range[];
}

interface TextLine extends Range {
  blankBefore: boolean;
  indented: boolean;
  /** A note, a running head or a page's edge was cut out before it. */
  afterCut: boolean;
}

const LONG_LINE = 160;

/** The paragraphs of `[start, end)` outside the zones. `pageBreaks`: where pages begin. */
export function readParagraphs(
  text: string,
  range: Range,
  zones: readonly Range[],
  pageBreaks: readonly number[] = [],
): Paragraph[] {
  const lines = readTextLines(text, range, zones);
  const breaks = new Set(pageBreaks);
  for (const line of lines) if (breaks.has(line.start)) line.afterCut = true;
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  const linePerParagraph = width > LONG_LINE;
  const doubleSpaced =
    lines.length > 30 &&
    lines.filter((line) => line.blankBefore).length > lines.length * 0.8 &&
    !linePerParagraph &&
    width > 60;
  const paragraphs: Paragraph[] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    const current = paragraphs[paragraphs.length - 1];
    if (current && before && runsOn(text, before, line, { width, linePerParagraph, doubleSpaced }))
      append(current, line);
    else paragraphs.push({ start: line.start, end: line.end, segments: [{ start: line.start, end: line.end }] });
    before = line;
  }
  for (const paragraph of paragraphs) paragraph.segments = cutZones(paragraph, zones);
  return paragraphs;
}

function append(paragraph: Paragraph, line: TextLine): void {
  paragraph.end = line.end;
  paragraph.segments.push({ start: line.start, end: line.end });
}

// Lines with text, parts of zones taken out.
function readTextLines(text: string, range: Range, zones: readonly Range[]): TextLine[] {
  const lines: TextLine[] = [];
  let at = range.start;
  let zone = 0;
  let blank = true;
  let afterCut = false;
  while (at < range.end) {
    while (zone < zones.length && zones[zone].end <= at) zone++;
    if (zone < zones.length && zones[zone].start <= at) {
      at = zones[zone].end;
      afterCut = true;
      continue;
    }
    let end = text.indexOf('\n', at);
    if (end === -1 || end > range.end) end = range.end;
    if (zone < zones.length && zones[zone].start < end) end = zones[zone].start;
    const line = trim(text, at, end);
    if (line.start < line.end) {
      lines.push({ ...line, blankBefore: blank, indented: /^(?:\t| {3,})/.test(text.slice(at, at + 4)), afterCut });
      blank = false;
      afterCut = false;
    } else if (text[end] === '\n' || end === range.end) blank = true;
    at = text[end] === '\n' ? end + 1 : end;
  }
  return lines;
}

function trim(text: string, start: number, end: number): Range {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return { start, end };
}

interface Setting {
  width: number;
  linePerParagraph: boolean;
  doubleSpaced: boolean;
}

// A sentence's end, with closing marks and a note's marker behind it.
const CLOSED = /[.!?…][»”"')\]]*(?:\d{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d+\]|\*+)?[.]?$/u;
const OPEN_END = /[\p{L}\p{N},(«„–—-]$/u;
const NOTE_SIGN = /(?:\d{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d+\])$/u;

function runsOn(text: string, before: TextLine, line: TextLine, setting: Setting): boolean {
  const tail = text.slice(Math.max(before.start, before.end - 40), before.end);
  const head = text.slice(line.start, line.start + 40);
  const short = before.end - before.start < setting.width * 0.6;
  const broken = /\p{L}[-\u00ad]$/u.test(tail) && /^\p{Ll}/u.test(head);
  if (broken) return true;
  if (line.afterCut && before.end - before.start > 20 && !CLOSED.test(tail) && !/^\P{Ll}+$/u.test(tail)) return true;
  const item = /^(?:[-–—•*]\s|\(?[\p{L}\d]{1,2}\)|\d{1,3}\.\s)/u.test(head);
  if (item) return false;
  const gap = line.blankBefore && !setting.doubleSpaced;
  const open = OPEN_END.test(tail) && !(gap && NOTE_SIGN.test(tail));
  if (gap || setting.linePerParagraph) return open && /^[\p{Ll}«(]/u.test(head) && !(short && setting.linePerParagraph);
  if (line.indented) return false;
  const closes = /[.!?…»”)]$/u.test(tail) || short || before.blankBefore;
  if (closes && (standsAlone(text.slice(before.start, before.end)) || opensParagraph(text.slice(line.start, line.end))))
    return false;
  if (isHeadLine(text, before) !== isHeadLine(text, line)) return false;
  // Inside a block a short line that closes a sentence ends the paragraph when the next one opens one.
  return !(short && /[.!?…»”:](?:\d{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)?$/u.test(tail) && /^[\p{Lu}«“"„\d]/u.test(head));
}

// A whole line in capitals is a title or a heading; the text around it is not.
function isHeadLine(text: string, line: Range): boolean {
  const printed = text.slice(line.start, line.end);
  return (
    printed.length >= 8 && printed.length < 120 && isCapitals(printed) && (printed.match(/\p{Lu}/gu)?.length ?? 0) >= 5
  );
}

// One segment as long as nothing but white space lies between the lines; a cut where a zone was taken out.
function cutZones(paragraph: Paragraph, zones: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const segment of paragraph.segments) {
    const last = out[out.length - 1];
    const crossed = last && zones.length > 0 && crosses(zones, last.end, segment.start);
    if (last && !crossed) last.end = segment.end;
    else out.push({ ...segment });
  }
  return out;
}

function crosses(zones: readonly Range[], start: number, end: number): boolean {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (zones[middle].end <= start) low = middle + 1;
    else high = middle;
  }
  return low < zones.length && zones[low].start < end;
}
