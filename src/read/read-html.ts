// In: bytes of an HTML file. Out: its main text with headings, tables and notes bound by their anchors. Nothing in the file is
// executed; the walk keeps its own stack, and a file nested beyond reason is read without its structure.
import { parseHTML } from 'linkedom';
import type { Problem } from '../model/problem.js';
import type { BoundNote, DeclaredHeading, DeclaredTable } from '../model/source.js';
import type { Range } from '../model/span.js';
import { decodeText, encodingNamed, type Encoding } from './encodings/decode-text.js';
import { plainReading, type FormatReading } from './format-text.js';
import { findHtmlNotes, type Element, type HtmlNotes } from './markup/html-notes.js';
import { mainContent } from './markup/main-content.js';
import { MarkupWriter, type Mark } from './markup/write-markup.js';

const DEPTH_LIMIT = 600;
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|th|tr|dd|dt|option|tbody|thead)$/i;
const BLOCK =
  /^(?:p|div|section|article|main|aside|header|footer|blockquote|ul|ol|li|dl|dt|dd|figure|figcaption|address|center|pre|hr|h[1-6]|table|caption|details|summary|body|fieldset)$/;

/** Reads an HTML page. */
export function readHtml(bytes: Uint8Array, encoding?: Encoding): FormatReading {
  const decoded = decodeText(bytes, encoding, declaredEncoding(bytes));
  if (decoded.text === null) return { reading: null, problems: decoded.problems };
  const problems = decoded.problems;
  if (depthOf(decoded.text) > DEPTH_LIMIT) {
    problems.push({
      rule: 'read/html-nesting',
      severity: 'warning',
      message: `The elements of the page are nested more than ${DEPTH_LIMIT} deep; its text was read without headings, tables and notes.`,
    });
    return { reading: plainReading(flatten(decoded.text), decoded.encoding), problems };
  }
  const { root, leftOut, title, author } = mainContent(decoded.text);
  const walk = new PageWalk(findHtmlNotes(root));
  walk.walk(root);
  reportLeftOut(leftOut, problems);
  const reading = { ...plainReading(walk.writer.finish(), decoded.encoding), title, author };
  return { reading: { ...reading, headings: walk.headings, tables: walk.tables, notes: walk.bindNotes() }, problems };
}

function reportLeftOut(leftOut: number, problems: Problem[]): void {
  if (leftOut < 20) return;
  problems.push({
    rule: 'read/html-left-out',
    severity: 'note',
    message: `${leftOut} letters of menus, forms and other surroundings of the main text were left out.`,
  });
}

/** Walks the elements in order with a stack of its own. */
class PageWalk {
  readonly writer = new MarkupWriter();
  readonly headings: DeclaredHeading[] = [];
  readonly tables: DeclaredTable[] = [];
  private readonly noteRanges = new Map<Element, Range>();
  /** The first marker that points to each note. */
  private readonly markerRanges = new Map<Element, Range>();
  private readonly openTables: { rows: DeclaredTable['rows'] }[] = [];
  private readonly openCells: Mark[] = [];
  private readonly counters: number[] = [];
  private pre = 0;

  constructor(private readonly notes: HtmlNotes) {}

  walk(root: Element): void {
    const stack: (Element | (() => void))[] = [root];
    while (stack.length > 0) {
      const next = stack.pop()!;
      if (typeof next === 'function') {
        next();
        continue;
      }
      if (next.nodeType === 3) this.characters(next.data ?? '');
      if (next.nodeType !== 1) continue;
      stack.push(this.enter(next));
      const children: Element[] = [];
      for (let child = next.firstChild; child; child = child.nextSibling) children.push(child);
      for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]);
    }
  }

  /** Each note with its range, and the first marker that points to it. */
  bindNotes(): BoundNote[] {
    const out: BoundNote[] = [];
    for (const [element, { kind, marker }] of this.notes.notes) {
      const range = this.noteRanges.get(element);
      if (!range || range.end === range.start) continue;
      const place = this.markerRanges.get(element);
      out.push({ ...range, marker, markerStart: place?.start ?? null, markerEnd: place?.end ?? null, kind });
    }
    return out.sort((a, b) => a.start - b.start);
  }

  private characters(data: string): void {
    if (this.pre > 0) this.writer.verbatim(data);
    else this.writer.text(data);
  }

  /** Writes what comes before the children; returns what is to be done after them. */
  private enter(element: Element): () => void {
    const { writer } = this;
    const name = element.localName;
    if (name === 'br') {
      if (this.openCells.length > 0) writer.line();
      else writer.lineBreak();
      return () => undefined;
    }
    const leave: (() => void)[] = [];
    if (name === 'tr' && this.openTables.length > 0) leave.push(this.enterRow());
    else if ((name === 'td' || name === 'th') && this.openTables.length > 0) leave.push(this.enterCell());
    else if (BLOCK.test(name) || name === 'tr' || name === 'td' || name === 'th') {
      // In a cell blocks are lines, so that a row stays one stretch.
      const breakBlock = () => {
        const cell = this.openCells.at(-1);
        if (!cell) writer.block();
        else if (cell.start >= 0) writer.line();
      };
      breakBlock();
      leave.push(breakBlock);
    }
    if (name === 'table' && isDataTable(element)) leave.push(this.enterTable());
    if (name === 'pre') {
      this.pre++;
      leave.push(() => this.pre--);
    }
    if (name === 'ol' || name === 'ul') {
      this.counters.push(name === 'ol' ? Number(element.getAttribute('start') ?? 1) || 1 : NaN);
      leave.push(() => this.counters.pop());
    }
    const mark = writer.mark();
    if (name === 'li') this.writeItemNumber(element);
    leave.push(() => this.close(element, name, mark));
    return () => {
      for (let i = leave.length - 1; i >= 0; i--) leave[i]();
    };
  }

  private close(element: Element, name: string, mark: Mark): void {
    const range = this.writer.rangeFrom(mark);
    if (range.end === range.start) return;
    if (/^h[1-6]$/.test(name)) this.headings.push({ ...range, level: Number(name[1]) });
    if (this.notes.notes.has(element)) this.noteRanges.set(element, range);
    const note = this.notes.markers.get(element);
    if (note && !this.markerRanges.has(note)) this.markerRanges.set(note, range);
  }

  private writeItemNumber(element: Element): void {
    const last = this.counters.length - 1;
    if (last < 0 || Number.isNaN(this.counters[last])) return;
    const value = Number(element.getAttribute('value') ?? this.counters[last]) || this.counters[last];
    this.counters[last] = value + 1;
    this.writer.text(`${value}. `);
  }

  private enterTable(): () => void {
    const table: { rows: DeclaredTable['rows'] } = { rows: [] };
    const mark = this.writer.mark();
    this.openTables.push(table);
    return () => {
      this.openTables.pop();
      const range = this.writer.rangeFrom(mark);
      if (range.end > range.start) this.tables.push({ ...range, rows: table.rows });
    };
  }

  private enterRow(): () => void {
    this.openTables.at(-1)!.rows.push({ cells: [] });
    this.writer.line();
    return () => this.writer.line();
  }

  private enterCell(): () => void {
    const rows = this.openTables.at(-1)!.rows;
    if (rows.length === 0) rows.push({ cells: [] });
    const { cells } = rows.at(-1)!;
    if (cells.length > 0) this.writer.cell();
    const mark = this.writer.mark();
    this.openCells.push(mark);
    return () => {
      this.openCells.pop();
      this.writer.dropPending();
      cells.push(this.writer.rangeFrom(mark));
    };
  }
}

/** A table that holds data; pages of old sites use tables to lay out text. */
function isDataTable(table: Element): boolean {
  if (table.querySelector('table,h1,h2,h3') || table.getAttribute('role') === 'presentation') return false;
  let rows = 0;
  let widest = 0;
  for (const row of table.querySelectorAll('tr')) {
    rows++;
    let cells = 0;
    for (const cell of row.querySelectorAll('td,th')) {
      cells++;
      if (cell.textContent.length > 3000) return false;
    }
    widest = Math.max(widest, cells);
  }
  return rows > 0 && widest > 1;
}

function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const name =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w-]+)/i.exec(head)?.[1];
  return name ? encodingNamed(name) : undefined;
}

/** How deep elements are nested, counted without building them. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
    if (VOID.test(name)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** The characters of a page without its tags, scripts and styles. */
function flatten(html: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      out.push(html.slice(at));
      break;
    }
    out.push(html.slice(at, open));
    const name = /^<(?:!--|\/?[a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20))?.[0].toLowerCase();
    if (!name) {
      out.push('<');
      at = open + 1;
      continue;
    }
    const closer = name === '<!--' ? '-->' : name === '<script' ? '</script>' : name === '<style' ? '</style>' : '>';
    const end = indexOfAnyCase(html, closer, open);
    if (BLOCK.test(name.replace(/[</]/g, '')) || name === '<br') out.push('\n');
    at = end < 0 ? html.length : end + closer.length;
  }
  const escaped = out.join('').replaceAll('<', '&lt;');
  const { document } = parseHTML(`<html><body><p>${escaped}</p></body></html>`);
  const lines = String(document.querySelector('p')?.textContent ?? '').split('\n');
  const kept = lines.map((line) => line.replace(/[ \t\r]+/g, ' ').trim()).filter((line) => line !== '');
  return kept.join('\n') + '\n';
}

function indexOfAnyCase(html: string, closer: string, from: number): number {
  if (!/[a-z]/.test(closer)) return html.indexOf(closer, from);
  const pattern = new RegExp(closer.replace('/', '\\/'), 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}
