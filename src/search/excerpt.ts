// A passage and its marked words → the stretch of it that shows most of them. Pure.
import type { Range } from '../model/span.js';
import type { Mark } from './match-text.js';

export interface Excerpt {
  excerpt: string;
  /** Characters were left out before or after. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** Offsets into the excerpt. */
  marks: Range[];
}

/** At most `length` characters (a word is never cut), with the most different words of the query, the earliest such stretch. */
export function excerptOf(text: string, marks: readonly Mark[], length = 320): Excerpt {
  const [start, end] = text.length <= length ? [0, text.length] : bestStretch(text, marks, length);
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    excerpt: text.slice(start, end),
    cutBefore: start > 0,
    cutAfter: end < text.length,
    marks: inside.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
}

function bestStretch(text: string, marks: readonly Mark[], length: number): [number, number] {
  const room = Math.floor(length * 0.8);
  let best = { from: 0, to: 0, score: -1 };
  for (let first = 0, last = 0; first < marks.length; first++) {
    last = Math.max(last, first);
    while (last + 1 < marks.length && marks[last + 1].end - marks[first].start <= room) last++;
    const shown = marks.slice(first, last + 1);
    const score = new Set(shown.map((mark) => mark.node)).size * 1000 + shown.length;
    if (score > best.score) best = { from: marks[first].start, to: marks[last].end, score };
  }
  if (best.score < 0) return [0, wordEnd(text, length)];
  const spare = Math.max(0, length - (best.to - best.from));
  let start = Math.max(0, best.from - Math.floor(spare / 3));
  start = Math.max(0, Math.min(start, text.length - length));
  if (start > 0) start = wordStart(text, start, best.from);
  return [start, Math.max(wordEnd(text, Math.min(text.length, start + length)), best.to)];
}

/** The next beginning of a word, not after `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space + 1 > limit ? limit : space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  // A text without spaces is cut where it must be, but not between the halves of a character.
  if (space <= to - 200 || space <= 0) return /[\uD800-\uDBFF]/.test(text[to - 1]) ? to - 1 : to;
  return space;
}
