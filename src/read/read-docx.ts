// In: bytes of a DOCX. Out: its text with headings (by style), tables cell by cell, and footnotes and endnotes after the text,
// bound to their markers. Read with mammoth's document tree; a broken or bomb-like file → Problem.
import mammoth from 'mammoth';
import type { Problem } from '../model/problem.js';
import type { BoundNote, DeclaredHeading, DeclaredTable } from '../model/source.js';
import type { Range } from '../model/span.js';
import type { FormatReading } from './format-text.js';
import { OfficeParts } from './markup/office-parts.js';
import { checkZip } from './markup/open-zip.js';
import { writeWordNumbers } from './markup/word-numbers.js';
import { MarkupWriter } from './markup/write-markup.js';

/** A node of mammoth's document tree, as far as it is used. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  styleName?: string | null;
  breakType?: string;
  noteType?: 'footnote' | 'endnote';
  noteId?: string;
  body?: Node[];
  colSpan?: number;
  numbering?: { level: string; isOrdered: boolean } | null;
  notes?: { resolve(reference: Node): Node | undefined };
}

interface Reference {
  node: Node;
  kind: BoundNote['kind'];
  marker: string;
  place: Range;
}

/** Reads a DOCX. */
export async function readDocx(bytes: Uint8Array): Promise<FormatReading> {
  const refused = checkZip(bytes);
  if (refused) return { reading: null, problems: [refused] };
  let root: Node | undefined;
  const parts = new OfficeParts(bytes);
  const written = writeNumbers(parts);
  await mammoth.convertToHtml(
    { file: parts } as unknown as { buffer: Buffer },
    {
      transformDocument: (document: unknown) => {
        root = document as Node;
        return { ...root, children: [] };
      },
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    } as Parameters<typeof mammoth.convertToHtml>[1],
  );
  if (!root) throw new Error('it has no document part');
  const walk = new DocumentWalk(written > 0);
  walk.nodes(root.children ?? []);
  const notes = walk.writeNotes(root);
  walk.reportNumbering();
  const text = walk.writer.finish();
  const { title, author } = coreProperties(parts);
  const first = walk.headings[0];
  const heading = first && first.start < 3000 ? text.slice(first.start, first.end) : null;
  const { headings, tables, problems } = walk;
  const furniture = walk.writer.furniture;
  const reading = {
    text,
    pages: [],
    furniture,
    notes,
    headings,
    tables,
    encoding: null,
    title: title ?? heading,
    author,
  };
  return { reading, problems };
}

/** Walks the tree once; its depth is that of the file's tables. */
class DocumentWalk {
  readonly writer = new MarkupWriter();
  readonly headings: DeclaredHeading[] = [];
  readonly tables: DeclaredTable[] = [];
  readonly problems: Problem[] = [];
  private readonly references: Reference[] = [];
  private readonly counts = { footnote: 0, endnote: 0 };
  /** In a cell paragraphs are lines, so that a row stays one stretch. */
  private inCell = 0;
  private numbered = 0;
  private rows: DeclaredTable['rows'] | undefined;

  /** `numbersRead`: the numbers that Word sets itself have been written into the text. */
  constructor(private readonly numbersRead: boolean) {}

  nodes(nodes: Node[]): void {
    for (const node of nodes) this.node(node);
  }

  private node(node: Node): void {
    const { writer } = this;
    switch (node.type) {
      case 'text':
        return writer.text((node.value ?? '').replaceAll('\u2011', '-'));
      case 'tab':
        return writer.tab();
      case 'break':
        return this.lineOrPage(node);
      case 'noteReference':
        return this.reference(node);
      case 'paragraph':
        return this.paragraph(node);
      case 'table':
        return this.table(node);
      case 'tableRow':
        return this.row(node);
      case 'checkbox':
      case 'image':
        return;
      default:
        return this.nodes(node.children ?? []);
    }
  }

  private lineOrPage(node: Node): void {
    if (this.inCell > 0) this.writer.line();
    else if (node.breakType === 'line') this.writer.lineBreak();
    else this.writer.block();
  }

  private paragraph(node: Node): void {
    const { writer } = this;
    if (node.numbering?.isOrdered) this.numbered++;
    if (this.inCell > 0) writer.line();
    else writer.block();
    const mark = writer.mark();
    this.nodes(node.children ?? []);
    const level = headingLevel(node.styleName);
    const range = writer.rangeFrom(mark);
    if (level && range.end > range.start) this.headings.push({ ...range, level });
    if (this.inCell === 0) writer.block();
  }

  private table(node: Node): void {
    const { writer } = this;
    const outer = this.rows;
    const mark = writer.mark();
    this.rows = [];
    this.nodes(node.children ?? []);
    const range = writer.rangeFrom(mark);
    if (range.end > range.start && this.inCell === 0) this.tables.push({ ...range, rows: this.rows });
    this.rows = outer;
    if (this.inCell === 0) writer.block();
  }

  private row(node: Node): void {
    const { writer } = this;
    const cells: Range[] = [];
    if (this.inCell > 0 || (this.rows && this.rows.length > 0)) writer.line();
    (node.children ?? []).forEach((cell, i) => {
      if (i > 0) writer.cell();
      this.inCell++;
      const mark = writer.mark();
      for (const child of cell.children ?? []) this.cellChild(child, mark.start >= 0);
      this.inCell--;
      cells.push(writer.rangeFrom(mark));
    });
    this.rows?.push({ cells });
  }

  /** The first paragraph of a cell stands in the line of its row. */
  private cellChild(node: Node, begun: boolean): void {
    if (node.type === 'paragraph' && !begun) this.nodes(node.children ?? []);
    else this.node(node);
  }

  private reference(node: Node): void {
    const kind = node.noteType ?? 'footnote';
    const marker = String(++this.counts[kind]);
    const mark = this.writer.mark();
    this.writer.glue(marker);
    this.references.push({ node, kind, marker, place: this.writer.rangeFrom(mark) });
  }

  /** Numbers that Word sets itself and whose rule is not in the file. */
  reportNumbering(): void {
    if (this.numbered === 0 || this.numbersRead) return;
    this.problems.push({
      rule: 'read/automatic-numbers',
      severity: 'note',
      message: `${this.numbered} paragraphs are numbered by Word itself; these numbers are not part of the text. To keep them, turn them into text in Word (or save as PDF) and import that.`,
    });
  }

  /** The notes after the text, footnotes first; each begins with its marker. */
  writeNotes(root: Node): BoundNote[] {
    const { writer } = this;
    const notes: BoundNote[] = [];
    // A note may itself refer to a note: the list grows while it is read.
    for (const kind of ['footnote', 'endnote'] as const) {
      for (let i = 0; i < this.references.length; i++) {
        const { node, marker, place, kind: own } = this.references[i];
        if (own !== kind) continue;
        const body = root.notes?.resolve(node)?.body;
        if (!body) {
          this.problems.push({
            rule: 'read/note-missing',
            severity: 'warning',
            message: `The text of ${kind} ${marker} is missing in the file.`,
            ...place,
          });
          continue;
        }
        if (notes.length === 0) writer.block();
        else writer.line();
        writer.separator();
        const mark = writer.mark();
        writer.verbatim(marker);
        writer.text(' ');
        this.inCell++;
        body.forEach((child, at) => this.cellChild(child, at > 0));
        this.inCell--;
        writer.dropPending();
        notes.push({ ...writer.rangeFrom(mark), marker, markerStart: place.start, markerEnd: place.end, kind });
      }
    }
    return notes;
  }
}

function headingLevel(style: string | null | undefined): number | undefined {
  if (!style) return undefined;
  if (/^(?:title|название|заглавие)$/i.test(style)) return 1;
  const level = /^(?:heading|заголовок|тақырып|überschrift|titre)\s*(\d)/i.exec(style)?.[1];
  return level ? Math.min(6, Math.max(1, Number(level))) : undefined;
}

/** Numbers that Word sets by itself become text; how many there are. */
function writeNumbers(parts: OfficeParts): number {
  const numbering = parts.text('word/numbering.xml');
  const document = numbering === null ? null : parts.text('word/document.xml');
  if (numbering === null || document === null) return 0;
  const { xml, written } = writeWordNumbers(document, numbering, parts.text('word/styles.xml') ?? '');
  if (written > 0) parts.replace('word/document.xml', xml);
  return written;
}

function coreProperties(parts: OfficeParts): { title: string | null; author: string | null } {
  const xml = parts.text('docProps/core.xml', 1_000_000);
  if (xml === null) return { title: null, author: null };
  const field = (name: string) => {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]+)</${name}>`).exec(xml)?.[1].trim();
    return found ? unescapeXml(found) : null;
  };
  return { title: field('dc:title'), author: field('dc:creator') };
}

function unescapeXml(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => names[name]);
}
