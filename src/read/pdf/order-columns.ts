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
    // One row with something on either side is no pair of columns.
    if (Math.min(left.length, right.length) < 2) full.push(...band);
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

/** The middle of a strip that few rows cross, with full lines on both sides of it at the same height. */
function findGutter(rows: Row[]): number | undefined {
  if (rows.length < MIN_ROWS) return undefined;
  const segments = rows.map(segmentsOf);
  const starts = segments.flatMap((s) => s.map((t) => t.start));
  const ends = segments.flatMap((s) => s.map((t) => t.end));
  const left = Math.min(...starts);
  const right = Math.max(...ends);
  const width = right - left;
  if (width < 100) return undefined;
  const cells = Math.floor(width / 2);
  const covered = new Int32Array(cells + 1);
  for (const row of segments) {
    for (const { start, end } of row) {
      const to = Math.min(cells, Math.floor((end - left) / 2));
      for (let i = Math.max(0, Math.ceil((start - left) / 2)); i <= to; i++) covered[i]++;
    }
  }
  const from = Math.floor(cells * 0.2);
  const to = Math.ceil(cells * 0.8);
  const limit = Math.max(1, Math.floor(rows.length * 0.3));
  const runs: { middle: number; width: number; covered: number }[] = [];
  for (let i = from; i <= to; i++) {
    if (covered[i] > limit) continue;
    const level = covered[i];
    let end = i;
    while (end + 1 <= to && covered[end + 1] === level) end++;
    runs.push({ middle: left + i + end, width: 2 * (end - i), covered: level });
    i = end;
  }
  runs.sort((a, b) => a.covered - b.covered || b.width - a.width);
  for (const run of runs.slice(0, 12)) {
    if (run.width >= 5 && isGutter(rows, segments, { x: run.middle, left, right })) return run.middle;
  }
  return undefined;
}

function isGutter(rows: Row[], segments: Segment[][], place: { x: number; left: number; right: number }): boolean {
  const { x, left, right } = place;
  if (x - left < 0.2 * (right - left) || right - x < 0.2 * (right - left)) return false;
  const sides = [
    { fill: [] as number[], ys: [] as number[], width: x - left },
    { fill: [] as number[], ys: [] as number[], width: right - x },
  ];
  rows.forEach((row, i) => {
    if (segments[i].some((s) => s.start < x && s.end > x)) return;
    const parts = [segments[i].filter((s) => s.end <= x), segments[i].filter((s) => s.start >= x)];
    parts.forEach((part, side) => {
      if (part.length === 0) return;
      sides[side].fill.push(part.reduce((sum, s) => sum + s.end - s.start, 0) / sides[side].width);
      sides[side].ys.push(row.y);
    });
  });
  if (sides.some((side) => side.fill.length < MIN_ROWS || median(side.fill) < 0.62)) return false;
  const top = Math.max(sides[0].ys[0], sides[1].ys[0]);
  const bottom = Math.min(sides[0].ys.at(-1)!, sides[1].ys.at(-1)!);
  const shorter = Math.min(...sides.map((side) => side.ys.at(-1)! - side.ys[0]));
  return bottom - top >= 0.5 * shorter;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
