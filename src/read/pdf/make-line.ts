// In: a row of pieces. Out: the line as one reads it: spaces where there are gaps, a tab where there is a wide one, note
// markers glued to their word, with their places.
import type { Row } from './find-rows.js';
import type { Piece } from './page-items.js';

/** A raised figure or asterisk: `at` is its place in the line's text. */
export interface Marker {
  at: number;
  text: string;
}

export interface Line {
  text: string;
  markers: Marker[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** Width of the first word, to know whether it would have fitted on the line before. */
  firstWord: number;
}

const MARKER = /^[[(]?(\d{1,3}|\*{1,5}|[†‡]{1,2}|[a-zа-я])[\])]?$/u;

/** The line that a row prints. */
export function makeLine(row: Row): Line {
  let text = '';
  let end = row.pieces[0].x;
  const markers: Marker[] = [];
  const spaced = letterSpace(row.pieces);
  const wide = wideGap(row);
  for (const piece of row.pieces) {
    const raised = piece.size <= 0.88 * row.size && row.y - piece.y >= 0.12 * row.size;
    const bare = piece.text.replace(/[ \t\u00a0]+/g, (run) => (run.includes('\u00a0') && run.length === 1 ? run : ' '));
    let body = text === '' || text.endsWith(' ') || text.endsWith('\t') ? bare.trimStart() : bare;
    if (body === '') continue;
    const gap = piece.x - end;
    const marker = raised ? MARKER.exec(body.trim()) : null;
    if (text !== '' && !/\s$/.test(text) && !body.startsWith(' ')) {
      if (gap > wide) text += '\t';
      else if (gap > Math.max(spaced, 0.17 * row.size) && !(marker && gap < 0.5 * row.size)) text += ' ';
      else if (marker && /^\d/.test(marker[1]) && /\d$/.test(text)) text += ' ';
    } else if (body.startsWith(' ') && gap > wide) {
      body = '\t' + body.trimStart();
    }
    if (marker) markers.push({ at: text.length + body.indexOf(marker[1]), text: marker[1] });
    text += body;
    end = Math.max(end, piece.x + piece.width);
  }
  text = text.trimEnd();
  for (const found of text.matchAll(/[⁰¹²³⁴-⁹]+/g)) markers.push({ at: found.index, text: found[0].normalize('NFKC') });
  const first = /^\S+/.exec(text)?.[0].length ?? 0;
  return {
    text,
    markers,
    x0: row.pieces[0].x,
    x1: end,
    y: row.y,
    size: row.size,
    firstWord: text.length === 0 ? 0 : ((end - row.pieces[0].x) * first) / text.length,
  };
}

/** In «П Р И К А З» set with wide spacing every letter is a piece of its own: the usual gap between them is no space. */
function letterSpace(pieces: Piece[]): number {
  const single = pieces.filter((p) => p.text.trim().length === 1);
  if (single.length < 4 || single.length < 0.7 * pieces.length) return 0;
  const gaps: number[] = [];
  for (let i = 1; i < pieces.length; i++) gaps.push(pieces[i].x - pieces[i - 1].x - pieces[i - 1].width);
  gaps.sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1];
  return usual > 0 ? usual * 1.6 : 0;
}

/** From which width on a gap divides cells: a narrow justified line may have wide gaps, but then all of them are wide. */
function wideGap({ pieces, size }: Row): number {
  const gaps: number[] = [];
  for (let i = 1; i < pieces.length; i++) {
    const gap = pieces[i].x - pieces[i - 1].x - pieces[i - 1].width;
    if (gap > 0.15 * size) gaps.push(gap);
  }
  const narrowest = Math.min(...gaps);
  const even = gaps.length > 1 && Math.max(...gaps) < 1.05 * narrowest;
  return even ? Infinity : 1.8 * size;
}
