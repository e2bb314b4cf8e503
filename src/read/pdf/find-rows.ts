// In: the pieces of a page. Out: rows: pieces that share a base line, raised and lowered small figures included, left to right.
import type { Piece } from './page-items.js';

export interface Row {
  pieces: Piece[];
  /** Base line and size of most of its characters. */
  y: number;
  size: number;
}

/** Groups pieces by base line, top to bottom. Invariant: every piece is in exactly one row. */
export function findRows(pieces: Piece[]): Row[] {
  const sorted = settleInitials(pieces).sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: Piece[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    const near = group && Math.abs(piece.y - group[0].y) <= 0.2 * Math.min(piece.size, group[0].size);
    if (near) group.push(piece);
    else groups.push([piece]);
  }
  const rows = groups.map(makeRow);
  return attachRaised(rows).sort((a, b) => a.y - b.y);
}

/** A large initial over several lines belongs to the first of them. */
function settleInitials(pieces: Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (!/^[«"“]?\p{Lu}$/u.test(piece.text.trim())) return piece;
    const end = piece.x + piece.width;
    const beside = pieces.filter(
      (p) =>
        piece.size >= 1.7 * p.size &&
        p.x >= end - 0.3 * p.size &&
        p.x <= end + 1.2 * p.size &&
        p.y > piece.y - 0.85 * piece.size &&
        p.y <= piece.y + 0.2 * p.size,
    );
    if (beside.length < 2) return piece;
    const first = beside.reduce((top, p) => (p.y < top.y ? p : top));
    return { text: piece.text.trim(), x: piece.x, y: first.y, width: first.x - piece.x, size: first.size };
  });
}

/** A row of these pieces, sorted from left to right. */
export function makeRow(pieces: Piece[]): Row {
  const weights = new Map<number, { weight: number; y: number }>();
  for (const piece of pieces) {
    const key = Math.round(piece.size * 4) / 4;
    const entry = weights.get(key) ?? { weight: 0, y: piece.y };
    entry.weight += piece.text.length;
    weights.set(key, entry);
  }
  let main = { size: 1, weight: -1, y: pieces[0].y };
  for (const [size, { weight, y }] of weights) {
    if (weight > main.weight || (weight === main.weight && size > main.size)) main = { size, weight, y };
  }
  return { pieces: [...pieces].sort((a, b) => a.x - b.x), y: main.y, size: main.size };
}

/** Note markers stand on a base line of their own, a little above their line: they join it. */
function attachRaised(rows: Row[]): Row[] {
  const out = rows.map((row) => ({ row, pieces: row.pieces, changed: false }));
  for (let i = 0; i < out.length; i++) {
    const kept: Piece[] = [];
    for (const piece of out[i].pieces) {
      const host = piece.text.trim().length <= 8 ? hostOf(piece, out, i) : undefined;
      if (!host) {
        kept.push(piece);
        continue;
      }
      host.pieces = [...host.pieces, piece];
      host.changed = true;
      out[i].changed = true;
    }
    out[i].pieces = kept;
  }
  return out.filter(({ pieces }) => pieces.length > 0).map((o) => (o.changed ? makeRow(o.pieces) : o.row));
}

type Growing = { row: Row; pieces: Piece[]; changed: boolean };

function hostOf(piece: Piece, rows: Growing[], at: number): Growing | undefined {
  for (const step of [1, 2, -1, -2]) {
    const other = rows[at + step];
    if (!other || other.pieces.length === 0 || piece.size > 0.85 * other.row.size) continue;
    const raised = other.row.y - piece.y;
    if (raised > 0.7 * other.row.size || raised < -0.35 * other.row.size) continue;
    const reach = 1.2 * other.row.size;
    const touches = other.pieces.some(
      (p) => p.size > piece.size * 1.1 && piece.x + piece.width > p.x - reach && piece.x < p.x + p.width + reach,
    );
    if (touches) return other;
  }
  return undefined;
}
