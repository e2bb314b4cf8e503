// In: pages as blocks of lines with their furniture. Out: the text with the ranges of pages, furniture, notes and headings.
// Invariant: the text without notes and furniture (which includes the line breaks of their zones as `separator`) is the running text.
import type { BoundNote, DeclaredHeading, Furniture, Page } from '../../model/source.js';
import { findFootnotes, gluedMarker, type Memory, type NoteLines } from './find-footnotes.js';
import { beginsParagraph, joinsPage, leadingOf, type Margins } from './find-paragraphs.js';
import type { Line } from './make-line.js';

export interface PageBlock {
  lines: Line[];
  margins: Margins;
}

export interface LaidPage {
  blocks: PageBlock[];
  /** Lines above and below the text, in order. */
  above: { line: Line; kind: 'running-head' | 'page-number' }[];
  below: { line: Line; kind: 'running-head' | 'page-number' }[];
  label: string;
}

export interface WrittenPages {
  text: string;
  pages: Page[];
  furniture: Furniture[];
  notes: BoundNote[];
  headings: DeclaredHeading[];
}

interface PlacedMarker {
  text: string;
  start: number;
  end: number;
  used: boolean;
}

/** Writes all pages one after the other. */
export function writePages(pages: LaidPage[]): WrittenPages {
  const bodySize = usualSize(pages);
  const writer = new PageWriter(bodySize, headingLevels(pages, bodySize));
  for (const page of pages) writer.writePage(page);
  return writer.finish();
}

/** Gathers text and ranges; a paragraph may run from one page to the next. */
class PageWriter {
  private readonly out: string[] = [];
  private at = 0;
  private readonly result: WrittenPages = { text: '', pages: [], furniture: [], notes: [], headings: [] };
  private readonly memory: Memory = { last: 0, open: false };
  private before: { line: Line; margins: Margins } | undefined;
  private markers: PlacedMarker[] = [];
  private earlier: PlacedMarker[] = [];
  private printed: { start: number; text: string }[] = [];

  constructor(
    private readonly bodySize: number,
    private readonly levels: Map<number, number>,
  ) {}

  writePage(page: LaidPage): void {
    const start = this.at;
    this.earlier = this.markers.filter((m) => !m.used);
    this.markers = [];
    this.printed = [];
    const zones: { block: PageBlock; notes: NoteLines[] }[] = [];
    for (const { line, kind } of page.above) this.writeFurniture(line, kind);
    for (const block of page.blocks) {
      const { zone, notes } = findFootnotes(block.lines, this.bodySize, this.memory);
      this.writeBody({ ...block, lines: block.lines.slice(0, zone) });
      if (notes.length > 0) zones.push({ block, notes });
    }
    for (const { block, notes } of zones) this.writeNotes(block, notes);
    this.memory.open = zones.length > 0 && isOpen(zones.at(-1)!.block.lines.at(-1)!.text);
    for (const { line, kind } of page.below) this.writeFurniture(line, kind);
    this.result.pages.push({ start, end: this.at, label: page.label });
  }

  finish(): WrittenPages {
    this.result.text = this.out.join('');
    return this.result;
  }

  private write(text: string): number {
    const start = this.at;
    this.out.push(text);
    this.at += text.length;
    return start;
  }

  private writeFurniture(line: Line, kind: Furniture['kind']): void {
    const start = this.write(line.text);
    this.result.furniture.push({ start, end: this.at, kind });
    this.separate();
  }

  /** A line break that belongs to the page, not to the text. */
  private separate(): void {
    const start = this.write('\n');
    const last = this.result.furniture.at(-1);
    if (last?.kind === 'separator' && last.end === start) last.end = this.at;
    else this.result.furniture.push({ start, end: this.at, kind: 'separator' });
  }

  private writeBody({ lines, margins }: PageBlock): void {
    const leading = leadingOf(lines);
    let heading: DeclaredHeading | undefined;
    lines.forEach((line, i) => {
      const previous = this.before;
      const fresh =
        i > 0
          ? beginsParagraph(lines, i, margins, leading)
          : previous !== undefined && !joinsPage(previous.line, previous.margins, line, margins);
      if (fresh && previous) this.write('\n');
      const start = this.write(line.text);
      this.printed.push({ start, text: line.text });
      for (const marker of line.markers) {
        const from = start + marker.at;
        this.markers.push({ text: marker.text, start: from, end: from + marker.text.length, used: false });
      }
      heading = this.noteHeading(line, start, fresh || i === 0 ? undefined : heading);
      this.write('\n');
      this.before = { line, margins };
    });
  }

  private noteHeading(line: Line, start: number, open: DeclaredHeading | undefined): DeclaredHeading | undefined {
    const level = this.levels.get(sizeKey(line.size));
    if (!level || !/[\p{L}\p{N}]/u.test(line.text)) return undefined;
    if (open && open.level === level) {
      open.end = start + line.text.length;
      return open;
    }
    const heading = { start, end: start + line.text.length, level };
    this.result.headings.push(heading);
    return heading;
  }

  private writeNotes({ lines }: PageBlock, notes: NoteLines[]): void {
    this.separate();
    for (const note of notes) {
      const start = this.at;
      for (let i = note.from; i < note.to; i++) {
        if (i > note.from) this.write('\n');
        this.write(lines[i].text);
      }
      const end = this.at;
      this.separate();
      const marker = this.claimMarker(note.marker);
      this.result.notes.push({
        start,
        end,
        marker: note.marker,
        markerStart: marker?.start ?? null,
        markerEnd: marker?.end ?? null,
        kind: 'footnote',
      });
    }
  }

  /** The marker in the text of this page, or left over from the page before. */
  private claimMarker(text: string): PlacedMarker | undefined {
    if (text === '') return undefined;
    const fits = (m: PlacedMarker) => !m.used && m.text === text;
    const found = this.markers.find(fits) ?? this.earlier.find(fits);
    if (found) found.used = true;
    return found ?? this.gluedMarker(text);
  }

  /** A marker that is glued to its word but not raised. */
  private gluedMarker(text: string): PlacedMarker | undefined {
    for (const line of this.printed) {
      const at = gluedMarker(line.text, text);
      if (at < 0) continue;
      return { text, start: line.start + at, end: line.start + at + text.length, used: true };
    }
    return undefined;
  }
}

function isOpen(text: string): boolean {
  return !/[.!?…»”")\]]\s*$/.test(text);
}

function sizeKey(size: number): number {
  return Math.round(size * 2) / 2;
}

/** The size in which most characters of the text are set: of the upper half of the pages, where no notes stand. */
function usualSize(pages: LaidPage[]): number {
  let best = 10;
  let most = 0;
  for (const [size, weight] of weighSizes(pages, 0.5)) if (weight > most) [best, most] = [size, weight];
  return best;
}

function weighSizes(pages: LaidPage[], share = 1): Map<number, number> {
  const weights = new Map<number, number>();
  for (const page of pages) {
    for (const block of page.blocks) {
      for (const line of block.lines.slice(0, Math.ceil(block.lines.length * share))) {
        const key = sizeKey(line.size);
        weights.set(key, (weights.get(key) ?? 0) + line.text.length);
      }
    }
  }
  return weights;
}

/** Sizes clearly above that of the text, the largest first; a size that fills much of the book is no heading. */
function headingLevels(pages: LaidPage[], bodySize: number): Map<number, number> {
  const weights = weighSizes(pages);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const sizes = [...weights.keys()].filter(
    (size) => size >= 1.12 * bodySize && weights.get(size)! < 0.15 * total + 200,
  );
  sizes.sort((a, b) => b - a);
  return new Map(sizes.map((size, i) => [size, Math.min(6, i + 1)]));
}
