// The lines of a document → its parts: heading, title, letterhead, secrecy, registration, date line, address, body,
// signature, legend, marks on the paper, enclosures, notes. The parts, in order, join to exactly the document.
import type { Part, PartKind } from '../../model/document.js';
import type { Boundary } from '../find-boundaries.js';
import { lineIndexAt, type Line, type LineView } from '../lines.js';
import { isCapitalLine, isSectionTitle } from '../section-lines.js';
import type { FoundTitle } from '../title/find-title.js';
import { isAddress, isClassification, isDateLine, isLetterhead, isPlaceLine, isRegistration } from './head-lines.js';
import type { LegendBlock } from './legend-blocks.js';
import { isMarginalia } from './legend-lines.js';
import { isSignature } from './signature-lines.js';

export interface HeadField {
  kind: PartKind;
  text: string;
  start: number;
  end: number;
}

export interface AssignedParts {
  parts: Part[];
  /** Secrecy marks, numbers, date lines of head and foot, in order. */
  fields: HeadField[];
}

interface Input {
  view: LineView;
  boundary: Boundary;
  /** Running lines of the document. */
  lines: Line[];
  title: FoundTitle | undefined;
  blocks: LegendBlock[];
}

type Labels = { kind: PartKind; rule: string }[];

/** Labels every running line, then cuts the document into parts. */
export function assignParts(input: Input): AssignedParts {
  const { lines, boundary, title, blocks } = input;
  const labels: Labels = lines.map(() => ({ kind: 'body', rule: 'parts/body' }));
  const first = title ? title.next : firstAfterHeading(lines, boundary);
  const set = (from: number, to: number, kind: PartKind, rule: string): void => {
    for (let i = Math.max(0, from); i < Math.min(to, lines.length); i++) labels[i] = { kind, rule };
  };
  set(0, first, title ? 'title' : 'heading', title ? title.rule : 'parts/heading');
  if (title) headingLines(lines, title, boundary, labels);
  for (const block of blocks) set(block.from, block.to, 'legend', block.rule);
  labelHead(lines, labels, first);
  const tail = labelTail(lines, labels, blocks, first);
  labelSignature(lines, labels, first, tail);
  labelInside(lines, labels, { first, foot: tail, width: input.view.layout.width });
  return { parts: cut(input, labels), fields: fieldsOf(lines, labels) };
}

function firstAfterHeading(lines: Line[], boundary: Boundary): number {
  if (!boundary.headingPrinted) return 0;
  const at = lines.findIndex((line) => line.textStart >= boundary.headingEnd);
  return at < 0 ? lines.length : at;
}

/** Lines between the heading and its title: the number, a date line, a secrecy mark. */
function headingLines(lines: Line[], title: FoundTitle, boundary: Boundary, labels: Labels): void {
  for (let i = 0; i < lines.length && lines[i].textEnd <= title.start; i++) {
    const { text } = lines[i];
    if (i === 0 && boundary.headingPrinted) labels[i] = { kind: 'heading', rule: 'parts/heading' };
    else if (isDateLine(text)) labels[i] = { kind: 'dateline', rule: 'parts/date-line' };
    else if (isClassification(text)) labels[i] = { kind: 'classification', rule: 'parts/secrecy' };
    else labels[i] = { kind: isRegistration(text) ? 'registration' : 'heading', rule: 'parts/heading' };
  }
}

const HEAD_LIMIT = 24;

/** Head lines stand between title and text, in any order, until the first line that is none. */
function labelHead(lines: Line[], labels: Labels, first: number): void {
  let misses = 0;
  let address = false;
  for (let i = first; i < Math.min(first + HEAD_LIMIT, lines.length); i++) {
    if (labels[i].kind === 'legend') continue;
    const found = headKind(lines, i, address);
    if (!found) {
      if (++misses > 0) break;
      continue;
    }
    address = found.kind === 'address';
    labels[i] = found;
  }
}

function headKind(lines: Line[], i: number, address: boolean): Labels[number] | undefined {
  const { text } = lines[i];
  if (isClassification(text)) return { kind: 'classification', rule: 'parts/secrecy' };
  if (isDateLine(text)) return { kind: 'dateline', rule: 'parts/date-line' };
  if (isPlaceLine(text) && lines[i + 1] && isDateLine(lines[i + 1].text))
    return { kind: 'dateline', rule: 'parts/place-above-date' };
  if (isRegistration(text)) return { kind: 'registration', rule: 'parts/registration' };
  if (isAddress(text) && !runsOn(lines, i)) return { kind: 'address', rule: 'parts/address' };
  // The list of addressees runs over several lines.
  if (address && NAMES_LISTED.test(text) && text.length < 120)
    return { kind: 'address', rule: 'parts/address-continued' };
  if (isLetterhead(text)) return { kind: 'letterhead', rule: 'parts/letterhead' };
  return undefined;
}

/** «Калинину, Кирову, Микояну и Молотову»: nothing but names. */
const NAMES_LISTED =
  /^(?=[^.]*[,;])(?:(?:и\s|тт?\.\s)?\p{Lu}[\p{L}-]{2,}(?:\s(?:\p{Lu}\p{Ll}?\.\s?){1,2})?(?:[.,;]\s?|\s(?=и\s)|$)){2,}$/u;

/** A paragraph that opens like an address («В Политбюро поступили …») is text. */
function runsOn(lines: Line[], i: number): boolean {
  const { text } = lines[i];
  const next = lines[i + 1];
  if (text.length > 75 && !/[:,]/.test(text)) return true;
  if (/(?:\s(?:поступил|обратил|сообщ|состоял|наход|прошу|имеется|был[аио]?)\p{L}*)/u.test(text)) return true;
  return !!next && /^\p{Ll}/u.test(next.text) && !/[.:,]$/.test(text) && text.length > 60;
}

/** Everything behind the last legend: marks on the paper. Returns the first line of the foot. */
function labelTail(lines: Line[], labels: Labels, blocks: LegendBlock[], first: number): number {
  const last = blocks[blocks.length - 1];
  let foot = lines.length;
  if (last && last.from > first + 1) {
    foot =
      blocks.find(
        (block, i) =>
          block.from > first + 1 &&
          blocks.slice(i).every((later, k) => k === 0 || later.from - blocks[i + k - 1].to < 12),
      )?.from ?? last.from;
    for (let i = last.to; i < lines.length; i++) {
      const mark = isMarginalia(lines[i].text);
      if (mark || labels[i - 1]?.kind === 'marginalia')
        labels[i] = { kind: 'marginalia', rule: mark ? 'parts/marks-on-paper' : 'parts/marks-continued' };
    }
  }
  // Marks printed before the legend.
  for (let i = foot - 1; i > Math.max(first, foot - 14); i--) {
    if (!isMarginalia(lines[i].text)) continue;
    for (let k = i; k < foot; k++) labels[k] = { kind: 'marginalia', rule: 'parts/marks-on-paper' };
    foot = i;
  }
  return foot;
}

/** Names, offices, date and place at the end of the text. */
function labelSignature(lines: Line[], labels: Labels, first: number, foot: number): void {
  for (let i = foot - 1; i >= Math.max(first + 1, foot - 14); i--) {
    if (labels[i].kind !== 'body') break;
    const { text } = lines[i];
    if (isSignature(text)) labels[i] = { kind: 'signature', rule: 'parts/signature' };
    else if (isDateLine(text)) labels[i] = { kind: 'dateline', rule: 'parts/date-at-end' };
    else if (isRegistration(text)) labels[i] = { kind: 'registration', rule: 'parts/registration-at-end' };
    else break;
  }
}

const ENCLOSURE =
  /^(?:Приложение|ПРИЛОЖЕНИЕ|Приложения|Enclosure|ENCLOSURE|Attachment|Annex|Inclosure)(?:\s*(?:№|N|No\.)?\s?\d{1,2}|\s[IVX]+)?\s?[.:*\d]{0,3}$/;

/** «(Я. Г. БЛЮМКИН)», «/М. Кац/»: a name in brackets alone on its line, under a paper inside the document. */
const SIGNED = /^[(/](?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+[)/][.,]?$/u;

function labelInside(
  lines: Line[],
  labels: Labels,
  { first, foot, width }: { first: number; foot: number; width: number },
): void {
  let enclosure = false;
  for (let i = first + 1; i < foot; i++) {
    const { text } = lines[i];
    if (ENCLOSURE.test(text)) enclosure = true;
    if (enclosure && labels[i].kind === 'body') labels[i] = { kind: 'enclosure', rule: 'parts/enclosure-heading' };
    else if (labels[i].kind === 'body' && SIGNED.test(text))
      labels[i] = { kind: 'signature', rule: 'parts/signature-inside' };
    else if (
      labels[i].kind === 'body' &&
      text.length < 90 &&
      (isSectionTitle(text) || (isCapitalLine(text) && !insideSentence(lines, i, width)))
    )
      labels[i] = { kind: 'section-heading', rule: 'parts/section-heading' };
  }
}

/** Words in capitals in the middle of a sentence: the line before runs on into them, or they into the next. */
function insideSentence(lines: Line[], i: number, width: number): boolean {
  const before = lines[i - 1];
  const next = lines[i + 1];
  return (
    (next !== undefined && /^\p{Ll}(?!\))/u.test(next.text)) ||
    (before !== undefined && /[\p{L},–-]$/u.test(before.text) && before.text.length > width * 0.8)
  );
}

/** Line labels → stretches. Blank lines go with what precedes them; notes and furniture are stretches of their own. */
function cut({ view, boundary, lines, title }: Input, labels: Labels): Part[] {
  const parts: Part[] = [];
  if (boundary.end <= boundary.start) return parts;
  const labelOf = new Map(lines.map((line, i) => [line.index, labels[i]]));
  const push = (start: number, end: number, kind: PartKind, rule: string): void => {
    if (end <= start) return;
    const last = parts[parts.length - 1];
    if (last && last.kind === kind && last.end === start) last.end = end;
    else parts.push({ kind, start, end, rule });
  };
  let current: { kind: PartKind; rule: string } = boundary.headingPrinted
    ? { kind: 'heading', rule: 'parts/heading' }
    : { kind: 'body', rule: 'parts/body' };
  for (let index = lineIndexAt(view.lines, boundary.start); index < view.lines.length; index++) {
    const line = view.lines[index];
    if (line.start >= boundary.end) break;
    const start = Math.max(line.start, boundary.start);
    const end = Math.min(line.end, boundary.end);
    if (line.note) current = { kind: 'footnote', rule: 'parts/note-zone' };
    else if (line.furniture) current = { kind: 'furniture', rule: 'parts/page-furniture' };
    else if (!line.blank && view.source.slice(start, end).trim())
      current = labelOf.get(index) ?? { kind: 'body', rule: 'parts/body' };
    // Heading and title on one line.
    if (title && boundary.headingPrinted && title.start > start && title.start < end && line.textStart < title.start) {
      push(start, title.start, 'heading', 'parts/heading');
      push(title.start, end, 'title', title.rule);
      current = { kind: 'title', rule: title.rule };
    } else push(start, end, current.kind, current.rule);
  }
  return parts;
}

function fieldsOf(lines: Line[], labels: Labels): HeadField[] {
  const fields: HeadField[] = [];
  lines.forEach((line, i) => {
    const { kind } = labels[i];
    if (
      kind === 'classification' ||
      kind === 'registration' ||
      kind === 'dateline' ||
      kind === 'letterhead' ||
      kind === 'address'
    )
      fields.push({ kind, text: line.text, start: line.textStart, end: line.textEnd });
  });
  return fields;
}
