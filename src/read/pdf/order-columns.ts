// In: the rows of a page without its furniture. Out: blocks of lines in reading order: columns one after the other, lines
// across both columns in their place. A table is not taken for columns: its cells do not fill their width.
import { makeRow, type Row } from './find-rows.js';
import type { Piece } from './page-items.js';

/** Lines that follow one another in one column. */
export interface Block {
  rows: Row[];
  left: number;
  right: number;
}

interface Segment {
  start: number;
  end: number;
}

const MIN_ROWS = 5;

/** Reading order of the rows of a page. */
export function orderColumns(rows: Row[], depth = 0): Block[] {
  if (rows.length === 0) return [];
  const gutter = depth < 3 ? findGutter(rows) : undefined;
  if (gutter === undefined) return [blockOf(rows)];
  const blocks: Block[] = [];
  let band: Row[] = [];
  let full: Row[] = [];
  const flushFull = () => {
    if (full.length > 0) blocks.push(blockOf(full));
    full = [];
  };
  const flushBand = () => {
    const left: Row[] = [];
    const right: Row[] = [];
    for (const row of band) {
      const [a, b] = partition(row.pieces, gutter);
      if (a.length > 0) left.push(makeRow(a));
      if (b.length > 0) right.push(makeRow(b));
    }
    // One row with something on either side is no pair of columns; nor is a table elsewhere on the page.
    if (Math.min(left.length, right.length) < 2 || !isGutter(band, gutter, 2)) full.push(...band);
    else {
      flushFull();
      blocks.push(...orderColumns(left, depth + 1), ...orderColumns(right, depth + 1));
    }
    band = [];
  };
  for (const row of rows) {
    if (!crosses(row, gutter)) band.push(row);
    else {
      flushBand();
      full.push(row);
    }
  }
  flushBand();
  flushFull();
  return blocks;
}

/** A block of rows with its margins: the edges that most lines share. */
function blockOf(rows: Row[]): Block {
  const lefts = rows.map((row) => row.pieces[0].x).sort((a, b) => a - b);
  const rights = rows.map((row) => Math.max(...row.pieces.map((p) => p.x + p.width))).sort((a, b) => a - b);
  return {
    rows,
    left: lefts[Math.floor(lefts.length * 0.05)],
    right: rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.95))],
  };
}

function partition(pieces: Piece[], x: number): [Piece[], Piece[]] {
  const left = pieces.filter((p) => p.x + p.width / 2 < x);
  return [left, pieces.filter((p) => p.x + p.width / 2 >= x)];
}

/** Stretches of a row without a gap wider than a wide space. */
function segmentsOf(row: Row): Segment[] {
  const out: Segment[] = [];
  for (const piece of row.pieces) {
    const last = out.at(-1);
    if (last && piece.x - last.end < 0.8 * row.size) last.end = Math.max(last.end, piece.x + piece.width);
    else out.push({ start: piece.x, end: piece.x + piece.width });
  }
  return out;
}

function crosses(row: Row, x: number): boolean {
  return segmentsOf(row).some((s) => s.start < x - 1 && s.end > x + 1);
}

/** The middle of a strip that a run of rows leaves free, with full lines on both sides of it at the same height. */
function findGutter(rows: Row[]): number | undefined {
  if (rows.length < MIN_ROWS) return undefined;
  const segments = rows.map(segmentsOf);
  const { left, right } = edgesOf(segments);
  if (right - left < 100) return undefined;
  const strips = freeStrips(segments, left, right);
  for (const { x, from, to } of strips.slice(0, 8)) {
    if (isGutter(rows.slice(from, to), x, MIN_ROWS)) return x;
  }
  return undefined;
}

interface Strip {
  x: number;
  width: number;
  /** The longest run of rows that leave it free. */
  from: number;
  to: number;
}

/** Upright strips in the middle of the page that a run of rows leaves free, the longest run first. */
function freeStrips(segments: Segment[][], left: number, right: number): Strip[] {
  const cells = Math.floor((right - left) / 2);
  const first = Math.floor(cells * 0.2);
  const last = Math.ceil(cells * 0.8);
  const current = new Int32Array(cells + 2);
  const best = new Int32Array(cells + 2);
  const bestEnd = new Int32Array(cells + 2);
  segments.forEach((row, r) => {
    const free = new Uint8Array(cells + 2).fill(1);
    for (const { start, end } of row) {
      const to = Math.min(cells, Math.floor((end - left) / 2));
      for (let i = Math.max(0, Math.ceil((start - left) / 2)); i <= to; i++) free[i] = 0;
    }
    for (let i = first; i <= last; i++) {
      current[i] = free[i] ? current[i] + 1 : 0;
      if (current[i] > best[i]) [best[i], bestEnd[i]] = [current[i], r + 1];
    }
  });
  const strips: Strip[] = [];
  for (let i = first; i <= last; i++) {
    let end = i;
    while (end < last && best[end + 1] === best[i] && bestEnd[end + 1] === bestEnd[i]) end++;
    const width = 2 * (end - i);
    if (best[i] >= MIN_ROWS && width >= 4) {
      strips.push({ x: left + i + end, width, from: bestEnd[i] - best[i], to: bestEnd[i] });
    }
    i = end;
  }
  return strips.sort((a, b) => b.to - b.from - (a.to - a.from) || b.width - a.width);
}

function edgesOf(segments: Segment[][]): { left: number; right: number } {
  let left = Infinity;
  let right = -Infinity;
  for (const { start, end } of segments.flat()) {
    left = Math.min(left, start);
    right = Math.max(right, end);
  }
  return { left, right };
}

/** Do these rows form two columns at either side of `x`? Their lines must fill them, or end in numbers as in an index. */
function isGutter(rows: Row[], x: number, needed: number): boolean {
  const segments = rows.map(segmentsOf);
  const { left, right } = edgesOf(segments);
  if (x - left < 0.2 * (right - left) || right - x < 0.2 * (right - left)) return false;
  const sides = [x - left, right - x].map((width) => ({
    width,
    fill: [] as number[],
    ys: [] as number[],
    numbered: 0,
  }));
  rows.forEach((row, i) => {
    const pieces = partition(row.pieces, x);
    [segments[i].filter((s) => s.end <= x), segments[i].filter((s) => s.start >= x)].forEach((part, side) => {
      if (part.length === 0) return;
      sides[side].fill.push(part.reduce((sum, s) => sum + s.end - s.start, 0) / sides[side].width);
      sides[side].ys.push(row.y);
      const text = pieces[side].map((p) => p.text).join('');
      if (/\p{L}.*\d[\s,.;]*$/u.test(text)) sides[side].numbered++;
    });
  });
  if (sides.some((side) => side.fill.length < needed)) return false;
  const full = sides.every((side) => median(side.fill) >= 0.62);
  const index = sides.every(
    ({ fill, numbered }) => fill.length >= 8 && median(fill) >= 0.35 && numbered >= 0.6 * fill.length,
  );
  if (!full && !index) return false;
  const top = Math.max(sides[0].ys[0], sides[1].ys[0]);
  const bottom = Math.min(sides[0].ys.at(-1)!, sides[1].ys.at(-1)!);
  const shorter = Math.min(...sides.map((side) => side.ys.at(-1)! - side.ys[0]));
  return bottom - top >= 0.5 * shorter;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
