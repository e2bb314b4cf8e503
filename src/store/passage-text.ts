// The segments of a passage → its text as one reads it: words broken at line ends joined, white space single.
import type { Range } from '../model/span.js';
import { joinedView } from '../text/hyphenation.js';

/**
 * Markers of notes that are glued to words are left out: they belong to the page, not to the word.
 * @example passageText('рево-\nлюции\n\n12\n\nи', [{ start: 0, end: 11 }, { start: 16, end: 17 }]) // 'революции и'
 */
export function passageText(text: string, segments: readonly Range[], markers: readonly Range[] = []): string {
  const sliced = (segment: Range) => sliceWithout(text, segment, markers);
  const joined =
    segments.length === 1 ? sliced(segments[0]) : segments.map((segment) => sliced(segment).trim()).join('\n');
  const unbroken = /[-\u2010\u2011\u00ac\u00ad][ \t\u00a0]*\r?\n/.test(joined) ? joinedView(joined).text : joined;
  return unbroken.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}

/** The slice of a text without the ranges that are cut out of it; `cuts` are in order. */
function sliceWithout(text: string, { start, end }: Range, cuts: readonly Range[]): string {
  let out = '';
  let at = start;
  for (const cut of cuts) {
    if (cut.end <= start || cut.start >= end) continue;
    out += text.slice(at, cut.start);
    at = cut.end;
  }
  return out + text.slice(at, end);
}
