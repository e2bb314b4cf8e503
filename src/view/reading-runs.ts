// A stretch of source text → runs: pieces of plain text with their offsets, the marks that cover them, and note markers
// and page breaks between them. Line ends become spaces (or stay, where lines matter), hyphenated line ends are joined.
// Every character of the stretch other than white space, page furniture and joining hyphens is in exactly one run.
import type { Range } from '../model/span.js';

/** A piece of text under one set of marks, a note's marker, or the place where a page of the edition begins. */
export interface Run {
  kind: 'text' | 'note' | 'page';
  /** The text shown; for a page break the page's label. */
  text: string;
  /** Offset of its first character in the source's text. */
  start: number;
  end: number;
  /** Positions in the view's list of marks, outermost first. */
  marks?: number[];
  /** Id of the note whose marker this is. */
  note?: string;
  /** A word of the reader's search. */
  found?: boolean;
}

/** What lies over a text; all sorted by start. */
export interface Overlay {
  /** The text; `text[0]` stands at `base`. */
  text: string;
  base: number;
  marks: Range[];
  /** For each mark the furthest end among it and those before it; computed when left out. */
  reach?: number[];
  notes: { id: string; start: number; end: number }[];
  pages: { label: string; start: number }[];
  furniture: Range[];
  found: Range[];
}

const HYPHEN_END = /(\p{L})[-‐¬\u00ad]$/u;
const LOWER = /^\p{Ll}/u;

/** The index of the first item for which a test holds, when it holds for all after it. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The furthest end among each range and those before it. */
export function reachOf(ranges: readonly Range[]): number[] {
  let furthest = 0;
  return ranges.map(({ end }) => (furthest = Math.max(furthest, end)));
}

/** The ranges overlapping [start, end) among ranges sorted by start. */
export function overlapping<R extends Range>(ranges: R[], start: number, end: number): R[] {
  const before = firstWhere(ranges.length, (index) => ranges[index].start >= end);
  return ranges.slice(0, before).filter((range) => range.end > start);
}

/** Marks over [start, end) with their positions in the list. */
function marksOver({ marks, reach = reachOf(marks) }: Overlay, start: number, end: number) {
  const out: { mark: Range; index: number }[] = [];
  for (let index = firstWhere(reach.length, (at) => reach[at] > start); index < marks.length; index++) {
    const mark = marks[index];
    if (mark.start >= end) break;
    if (mark.end > start) out.push({ mark, index });
  }
  return out;
}

function without(segments: Range[], holes: Range[]): Range[] {
  let out = segments;
  for (const hole of holes) {
    out = out.flatMap((one) => {
      if (hole.end <= one.start || hole.start >= one.end) return [one];
      return [
        { start: one.start, end: hole.start },
        { start: hole.end, end: one.end },
      ].filter((piece) => piece.start < piece.end);
    });
  }
  return out;
}

/**
 * The runs of a paragraph that stands in one or more segments.
 * @param keepLines line ends stay (letterheads, signatures, lists); else they become spaces.
 */
export function runsOf(segments: Range[], overlay: Overlay, keepLines: boolean): Run[] {
  if (segments.length === 0) return [];
  const first = segments[0].start;
  const last = segments.at(-1)!.end;
  const marks = marksOver(overlay, first, last);
  const notes = overlapping(overlay.notes, first, last);
  const found = overlapping(overlay.found, first, last);
  const pages = overlay.pages.filter((page) => page.start > first && page.start < last);
  const pieces = without(segments, overlapping(overlay.furniture, first, last));

  const cuts = new Set<number>();
  for (const { mark } of marks) cuts.add(mark.start).add(mark.end);
  for (const note of notes) cuts.add(note.start).add(note.end);
  for (const one of found) cuts.add(one.start).add(one.end);
  for (const page of pages) cuts.add(page.start);

  const out: Run[] = [];
  let nextPage = 0;
  const breakPages = (at: number) => {
    while (nextPage < pages.length && pages[nextPage].start <= at) {
      const page = pages[nextPage++];
      out.push({ kind: 'page', text: page.label, start: at, end: at });
    }
  };

  pieces.forEach((piece, number) => {
    if (number > 0) joinPieces(out, piece, overlay, keepLines);
    const inside = [...cuts].filter((cut) => cut > piece.start && cut < piece.end);
    const points = [piece.start, ...inside.sort((a, b) => a - b), piece.end];
    for (let i = 0; i + 1 < points.length; i++) {
      const start = points[i];
      const end = points[i + 1];
      breakPages(start);
      const note = notes.find((one) => one.start <= start && end <= one.end);
      const raw = overlay.text.slice(start - overlay.base, end - overlay.base);
      if (note) {
        const already = out.at(-1);
        if (already?.note === note.id) already.end = end;
        else out.push({ kind: 'note', text: raw.trim(), start, end, note: note.id });
        continue;
      }
      const run: Run = { kind: 'text', text: raw, start, end };
      const over = marks.filter(({ mark }) => mark.start <= start && end <= mark.end);
      if (over.length > 0) {
        over.sort((a, b) => b.mark.end - b.mark.start - (a.mark.end - a.mark.start) || a.index - b.index);
        run.marks = over.map((one) => one.index);
      }
      if (found.some((one) => one.start <= start && end <= one.end)) run.found = true;
      out.push(run);
    }
  });
  return settle(out, keepLines);
}

/** Between two segments: a hyphenated word is joined, other text gets a space (or keeps its line end). */
function joinPieces(out: Run[], piece: Range, overlay: Overlay, keepLines: boolean): void {
  const next = overlay.text.slice(piece.start - overlay.base, piece.start - overlay.base + 12).trimStart();
  for (let i = out.length - 1; i >= 0; i--) {
    if (out[i].kind === 'page') continue;
    if (out[i].kind !== 'text') return;
    const text = out[i].text.trimEnd();
    if (HYPHEN_END.test(text)) {
      out[i].text = LOWER.test(next) ? text.slice(0, -1) : text;
    } else if (!/\s$/.test(out[i].text)) {
      out[i].text += keepLines ? '\n' : ' ';
    }
    return;
  }
}

/** White space and line ends inside and between runs; empty runs go. */
function settle(runs: Run[], keepLines: boolean): Run[] {
  const out: Run[] = [];
  let spaced = true;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (run.kind !== 'text') {
      out.push(run);
      if (run.kind === 'note') spaced = false;
      continue;
    }
    let { text } = run;
    if (text.includes('\n')) {
      text = text.replaceAll(/(\p{L})[-‐¬\u00ad][ \t]*\n\s*(?=\p{Ll})/gu, '$1');
      text = text.replaceAll(/(\p{L}[-‐])[ \t]*\n\s*(?=\p{L})/gu, '$1');
    }
    text = keepLines
      ? text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n[\s]*/g, '\n')
      : text.replaceAll(/[\s\u0000-\u001f]+/g, ' ');
    // A hyphenated word whose line end coincides with a mark's edge.
    const next = runs[i + 1];
    if (!keepLines && next?.kind === 'text' && /^\s*\n\s*\p{Ll}/u.test(next.text) && HYPHEN_END.test(text)) {
      text = text.slice(0, -1);
      next.text = next.text.trimStart();
    }
    if (spaced) text = text.trimStart();
    if (text === '') continue;
    spaced = /\s$/.test(text);
    out.push({ ...run, text });
  }
  for (let i = out.length - 1; i >= 0; i--) {
    if (out[i].kind === 'page') continue;
    if (out[i].kind !== 'text') break;
    out[i].text = out[i].text.trimEnd();
    if (out[i].text !== '') break;
    out.splice(i, 1);
  }
  return out;
}
