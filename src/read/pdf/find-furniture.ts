// In: the rows of all pages. Out: which rows are running heads and page numbers, and the printed number of each page.
// A number counts as a page number only when it grows with the pages; a running head only when it comes again at its height.
import type { Row } from './find-rows.js';
import { makeLine } from './make-line.js';

export interface PageFurniture {
  head: Map<Row, 'running-head' | 'page-number'>;
  label: string | null;
}

interface Candidate {
  page: number;
  row: Row;
  text: string;
  /** Height from the top, or from the bottom as a negative number, so that pages of unequal height agree. */
  place: number;
  edge: 'top' | 'bottom';
  /** At the foot: stands apart from the line above, as the last line of a note does not. */
  apart: boolean;
  /** Numbers at either end of the row, or the whole row. */
  numbers: { value: number; whole: boolean; roman: boolean; label: string }[];
}

const ROMAN = /^[ivxlc]{1,7}$/i;
const DASHES = '[-–—~•·|/\\s\\[\\]]*';
const WHOLE = new RegExp(
  `^${DASHES}(?:с\\.|стр\\.|p\\.|page|страница)?\\s*(\\d{1,4}|[ivxlc]{1,7})(?:\\s*(?:из|of|/)\\s*\\d{1,4})?${DASHES}$`,
  'i',
);

/** Finds the furniture of every page. */
export function findFurniture(pages: { rows: Row[]; height: number }[]): PageFurniture[] {
  const candidates = pages.flatMap((page, index) => candidatesOf(page, index));
  const out: PageFurniture[] = pages.map(() => ({ head: new Map(), label: null }));
  const offsets = pageOffsets(candidates, pages.length);
  for (const c of candidates) {
    for (const n of c.numbers) {
      if (offsets[n.roman ? 'roman' : 'arabic'].get(c.page) !== n.value - c.page) continue;
      if (n.whole) out[c.page].head.set(c.row, 'page-number');
      if (n.whole || !out[c.page].label) out[c.page].label = n.label;
      c.text = n.whole ? '#' : c.text.replace(n.label, '').trim();
    }
  }
  markRepeated(candidates, out, pages.length);
  pages.forEach(({ rows }, i) => keepOutermost(rows, out[i]));
  inferLabels(out, offsets.arabic);
  return out;
}

function candidatesOf(page: { rows: Row[]; height: number }, index: number): Candidate[] {
  const { rows, height } = page;
  const found: Candidate[] = [];
  const add = (row: Row, edge: 'top' | 'bottom', above?: Row) => {
    const text = makeLine(row).text.replace(/\s+/g, ' ').trim();
    if (text === '' || text.length > 160) return;
    const place = edge === 'top' ? row.y : row.y - height;
    const apart = !above || row.y - above.y > 1.6 * row.size;
    found.push({ page: index, row, text, place, edge, apart, numbers: numbersOf(text) });
  };
  const n = rows.length;
  for (let i = 0; i < Math.min(3, n); i++) if (rows[i].y < height * 0.2) add(rows[i], 'top');
  for (let i = Math.max(n - 3, 0); i < n; i++) if (rows[i].y > height * 0.8) add(rows[i], 'bottom', rows[i - 1]);
  return found;
}

function numbersOf(text: string): Candidate['numbers'] {
  const whole = WHOLE.exec(text)?.[1];
  if (whole) return [numberOf(whole, true)];
  const out: Candidate['numbers'] = [];
  const first = /^(\d{1,4})[\s|•·—–]+(?=\D)/.exec(text)?.[1];
  const last = /[^\d.,:№\s][\s|•·—–]+(\d{1,4})$/.exec(text)?.[1];
  if (first) out.push(numberOf(first, false));
  if (last) out.push(numberOf(last, false));
  return out;
}

function numberOf(label: string, whole: boolean): Candidate['numbers'][number] {
  const roman = ROMAN.test(label);
  return { value: roman ? romanValue(label.toLowerCase()) : Number(label), whole, roman, label };
}

/** For each page the difference between printed and counted number, where neighbouring pages agree on it. */
function pageOffsets(candidates: Candidate[], count: number) {
  const out = { arabic: new Map<number, number>(), roman: new Map<number, number>() };
  for (const kind of ['arabic', 'roman'] as const) {
    const byOffset = new Map<number, Set<number>>();
    for (const c of candidates) {
      for (const n of c.numbers) {
        if (n.roman !== (kind === 'roman') || (!n.whole && count <= 4)) continue;
        const pages = byOffset.get(n.value - c.page) ?? new Set();
        byOffset.set(n.value - c.page, pages.add(c.page));
      }
    }
    const ranked = [...byOffset].sort(([oa, a], [ob, b]) => b.size - a.size || oa - ob);
    for (const [offset, pages] of ranked) {
      for (const page of pages) {
        const near = [-3, -2, -1, 1, 2, 3].filter((d) => pages.has(page + d)).length;
        const enough = near >= 2 || (count <= 4 && near >= 1) || (count === 1 && offset >= 0);
        if (enough && !out[kind].has(page)) out[kind].set(page, offset);
      }
    }
  }
  return out;
}

/** Furniture stands at the edge of the page: inside of the first line of text there is none. */
function keepOutermost(rows: Row[], page: PageFurniture): void {
  const top = rows.findIndex((row) => !page.head.has(row));
  const bottom = rows.findLastIndex((row) => !page.head.has(row));
  rows.forEach((row, i) => {
    if (i > top && i < bottom) page.head.delete(row);
  });
}

/** Rows of the same text at the same height on several pages. */
function markRepeated(candidates: Candidate[], out: PageFurniture[], count: number): void {
  const needed = count <= 6 ? 2 : 3;
  const groups = new Map<string, Candidate[]>();
  for (const c of candidates) {
    // A note that comes again («* Так в тексте») is a note.
    if (c.text === '#' || !/\p{L}/u.test(c.text) || (c.edge === 'bottom' && (!c.apart || /^(?:[*†‡]|\d)/.test(c.text))))
      continue;
    const key = `${c.edge} ${c.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`;
    groups.set(key, [...(groups.get(key) ?? []), c]);
  }
  const places: Candidate[] = [];
  for (const group of groups.values()) {
    const level = group.filter(
      (c) => group.filter((o) => o.page !== c.page && Math.abs(o.place - c.place) < 4).length >= needed - 1,
    );
    for (const c of level) {
      out[c.page].head.set(c.row, 'running-head');
      places.push(c);
    }
  }
  // A head that changes with the chapter stands where the others stand, in their size.
  const counts = new Map<string, number>();
  const keyOf = (c: Candidate) => `${c.edge} ${Math.round(c.place / 2)} ${Math.round(c.row.size * 2)}`;
  for (const c of places) counts.set(keyOf(c), (counts.get(keyOf(c)) ?? 0) + 1);
  for (const c of candidates) {
    const outermost = c.row === candidates.find((o) => o.page === c.page && o.edge === c.edge)?.row;
    const numbered =
      c.text !== '#' && out[c.page].label !== null && c.numbers.some((n) => n.label === out[c.page].label);
    if (out[c.page].head.has(c.row) || c.text === '#') continue;
    if ((counts.get(keyOf(c)) ?? 0) >= Math.max(3, count * 0.4) && outermost && c.edge === 'top') {
      out[c.page].head.set(c.row, 'running-head');
    } else if (numbered && outermost && c.text.length < 90 && c.edge === 'top') {
      out[c.page].head.set(c.row, 'running-head');
    }
  }
}

/** A page without a number between numbered ones has the number that they leave for it. */
function inferLabels(out: PageFurniture[], offsets: Map<number, number>): void {
  let before: number | undefined;
  for (let page = 0; page < out.length; page++) {
    if (offsets.has(page)) {
      before = offsets.get(page);
      continue;
    }
    if (out[page].label) continue;
    let next = page + 1;
    while (next < out.length && !offsets.has(next) && next < page + 12) next++;
    const after = offsets.get(next);
    const offset = before === undefined ? after : after === undefined || after === before ? before : undefined;
    if (offset !== undefined && page + offset > 0) out[page].label = String(page + offset);
  }
}

function romanValue(text: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text[i]];
    sum += value < (values[text[i + 1]] ?? 0) ? -value : value;
  }
  return sum;
}
