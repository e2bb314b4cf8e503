// The segments of a passage → its text as one reads it: words broken at line ends joined, white space single.
import type { Range } from '../model/span.js';
import { joinedView } from '../text/hyphenation.js';

/** @example passageText('рево-\nлюции\n\n12\n\nи', [{ start: 0, end: 11 }, { start: 16, end: 17 }]) // 'революции и' */
export function passageText(text: string, segments: readonly Range[]): string {
  const joined =
    segments.length === 1
      ? text.slice(segments[0].start, segments[0].end)
      : segments.map((segment) => text.slice(segment.start, segment.end).trim()).join('\n');
  const unbroken = /[-\u2010\u2011\u00ac\u00ad][ \t\u00a0]*\r?\n/.test(joined) ? joinedView(joined).text : joined;
  return unbroken.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
