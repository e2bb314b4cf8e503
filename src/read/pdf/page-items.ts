// In: one page of pdf.js. Out: its printed pieces with place and size in points, seen as a reader holds the page: x to the
// right, y downwards to the base line. Text set in another direction (a table turned on its side) comes as a group of its own.

import type { PdfPage } from './pdf-page.js';
import { restoreSoftHyphens } from './soft-hyphens.js';

/** A stretch of text that the PDF sets at one place in one size. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PageItems {
  /** Pieces by direction of writing; the direction of most characters first. */
  groups: Piece[][];
  height: number;
}

interface TextItem {
  str: string;
  width: number;
  height: number;
  transform: number[];
}

/** Reads the pieces of a page. */
export async function pageItems(page: PdfPage, softHyphens: boolean): Promise<PageItems> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  if (softHyphens) await restoreSoftHyphens(page, items as { str?: string }[]);
  const groups = new Map<number, { pieces: Piece[]; weight: number }>();
  for (const raw of items) {
    const item = raw as TextItem;
    if (typeof item.str !== 'string' || item.str.trim() === '') continue;
    const text = item.str
      .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .normalize('NFC');
    const [a, b, c, d, e, f] = multiply(viewport.transform, item.transform);
    const size = Math.hypot(c, d) || item.height || Math.hypot(a, b) || 1;
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    const [x, y] = quarter === 0 ? [e, f] : quarter === 1 ? [f, -e] : quarter === 2 ? [-e, -f] : [-f, e];
    const group = groups.get(quarter) ?? { pieces: [], weight: 0 };
    group.pieces.push({ text, x, y, width: item.width, size });
    group.weight += text.length;
    groups.set(quarter, group);
  }
  const ordered = [...groups.entries()].sort(([qa, ga], [qb, gb]) => gb.weight - ga.weight || qa - qb);
  const sideways = ordered.length > 0 && ordered[0][0] % 2 === 1;
  return {
    groups: ordered.map(([, group]) => withoutDoubles(group.pieces)),
    height: sideways ? viewport.width : viewport.height,
  };
}

/** Bold type is sometimes made by printing the same word twice, a hair's breadth apart. */
function withoutDoubles(pieces: Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text);
    if (!same) {
      seen.set(piece.text, [piece]);
      return true;
    }
    const near = piece.size * 0.12;
    if (same.some((other) => Math.abs(other.x - piece.x) < near && Math.abs(other.y - piece.y) < near)) return false;
    same.push(piece);
    return true;
  });
}

function multiply(m: number[], n: number[]): number[] {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
