// Running lines → paragraphs: the units of search and citation. A paragraph runs on over line breaks, page breaks and the
// notes between them (segments). Where the layout gives no blank lines between paragraphs, line lengths and sentence ends decide.
import { digestId } from '../model/digest.js';
import type { Passage, PartKind, Zone } from '../model/document.js';
import type { Range } from '../model/span.js';
import type { Line, LineView } from './lines.js';

/** A run of lines of one kind that paragraphs may not leave. */
export interface Stretch {
  lines: Line[];
  zone: Zone;
  part: Passage['part'];
  documentId: string | null;
  footnoteId?: string;
  /** Each line is a paragraph: registers, lists of addressees. */
  linewise?: boolean;
}

/** Parts of a head or foot whose lines belong together. */
const WHOLE: ReadonlySet<string> = new Set<PartKind>([
  'heading',
  'title',
  'address',
  'signature',
  'legend',
  'letterhead',
  'classification',
  'dateline',
  'registration',
]);

/** The paragraphs of a stretch, in order; `ordinal` is counted on by the caller. */
export function readPassages(view: LineView, sourceId: string, stretch: Stretch): Passage[] {
  const passages: Passage[] = [];
  let group: Line[] = [];
  const close = (): void => {
    if (group.length) passages.push(toPassage(view, sourceId, stretch, group));
    group = [];
  };
  for (const line of stretch.lines) {
    const last = group[group.length - 1];
    if (last && (stretch.linewise || (!isWhole(stretch) && breaksBetween(view, last, line)))) close();
    group.push(line);
  }
  close();
  return passages;
}

const isWhole = (stretch: Stretch): boolean => WHOLE.has(stretch.part) && stretch.lines.length < 40;

const LIST_ITEM = /^(?:\d{1,3}[.)]\s|\d{1,2}\s?[.)]\p{L}|[а-яa-z]\)\s?|[–—•●-]\s|§\s?\d|[IVX]{1,4}[.)]\s)/u;

/** True when a new paragraph begins on `next`. */
function breaksBetween(view: LineView, line: Line, next: Line): boolean {
  const { layout } = view;
  const crossing = interrupted(view, line, next);
  const blanks = next.index - line.index - 1;
  const runsOn = /^[\p{Ll}]/u.test(next.text) && !LIST_ITEM.test(next.text);
  const hyphen = /\p{L}[-\u00ad‐]$/u.test(line.text);
  if (hyphen && /^\p{L}/u.test(next.text) && (crossing || blanks <= 1)) return false;
  if (!crossing) {
    if (blanks > (layout.spaced ? 1 : 0)) return !(runsOn && layout.spaced && !endsSentence(line.text));
    if (indented(view, next) && !indented(view, line)) return true;
  }
  if (runsOn && !(endsSentence(line.text) && isShort(layout.width, line, next))) return false;
  if (LIST_ITEM.test(next.text)) return true;
  if (isShort(layout.width, line, next)) return true;
  if (line.text.length > layout.width * 1.6) return !crossing;
  return false;
}

/** The first word of the next line would have fitted: the line ended early, so the paragraph did. */
function isShort(width: number, line: Line, next: Line): boolean {
  const space = next.text.search(/\s/);
  const word = space < 0 ? next.text.length : space;
  return line.text.length + 1 + word <= width * 0.9;
}

const endsSentence = (text: string): boolean => /[.!?…:;»")]\d{0,3}$/.test(text);

function indented(view: LineView, line: Line): boolean {
  const indent = line.textStart - line.start;
  return indent >= 3 || view.source[line.start] === '\t';
}

/** A note, furniture or page start between two lines. */
function interrupted(view: LineView, line: Line, next: Line): boolean {
  if (next.pageStart) return true;
  for (let i = line.index + 1; i < next.index; i++) {
    const between = view.lines[i];
    if (between.note || between.furniture || between.pageStart) return true;
  }
  return false;
}

function toPassage(view: LineView, sourceId: string, stretch: Stretch, lines: Line[]): Passage {
  const segments: Range[] = [];
  lines.forEach((line, i) => {
    const last = segments[segments.length - 1];
    if (last && !interruptedByText(view, lines[i - 1], line)) last.end = line.textEnd;
    else segments.push({ start: line.textStart, end: line.textEnd });
  });
  const start = segments[0].start;
  const end = segments[segments.length - 1].end;
  return {
    id: digestId('p', sourceId, start, end, stretch.footnoteId ?? ''),
    documentId: stretch.documentId,
    ordinal: 0,
    zone: stretch.zone,
    part: stretch.part,
    segments,
    page: null,
    footnoteId: stretch.footnoteId ?? null,
    start,
    end,
  };
}

function interruptedByText(view: LineView, line: Line, next: Line): boolean {
  for (let i = line.index + 1; i < next.index; i++) if (!view.lines[i].blank) return true;
  return false;
}
