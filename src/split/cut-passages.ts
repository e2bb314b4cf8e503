// Passages of any length → passages that can be read, searched and shown: a text without line ends is one paragraph of a
// whole volume, and later stages look over a paragraph at once. Cuts fall between sentences, else between words.
import { digestId } from '../model/digest.js';
import type { Passage } from '../model/document.js';
import type { Range } from '../model/span.js';
import type { SourceText } from '../model/source.js';

/** UTF-16 units of source; five printed pages without a paragraph are rare. */
const LONGEST = 12_000;

/** The same passages where none is too long; otherwise the long ones in pieces, counted anew. */
export function cutPassages({ source, text }: SourceText, passages: readonly Passage[]): Passage[] {
  if (passages.every(isShort)) return [...passages];
  return passages
    .flatMap((passage) => (isShort(passage) ? [passage] : cutPassage(source.id, text, passage)))
    .map((passage, ordinal) => ({ ...passage, ordinal }));
}

const sizeOf = (ranges: readonly Range[]) => ranges.reduce((sum, { start, end }) => sum + end - start, 0);
const isShort = ({ segments }: Passage) => sizeOf(segments) <= LONGEST;

function cutPassage(sourceId: string, text: string, passage: Passage): Passage[] {
  const pieces: Range[][] = [[]];
  let room = LONGEST;
  for (const segment of passage.segments) {
    let { start } = segment;
    while (segment.end - start > room) {
      const cut = cutAt(text, start, start + room);
      if (cut > start) pieces[pieces.length - 1].push({ start, end: trimmedEnd(text, start, cut) });
      pieces.push([]);
      room = LONGEST;
      start = cut;
      while (start < segment.end && /\s/.test(text[start])) start++;
    }
    if (segment.end > start) pieces[pieces.length - 1].push({ start, end: segment.end });
    room -= segment.end - start;
  }
  return pieces
    .filter((segments) => segments.length > 0)
    .map((segments) => {
      const [start, end] = [segments[0].start, segments[segments.length - 1].end];
      return { ...passage, id: digestId('p', sourceId, start, end, passage.footnoteId ?? ''), segments, start, end };
    });
}

/** The last place to cut up to `limit`: after a sentence in the second half, else after a word, else anywhere but in a pair. */
function cutAt(text: string, start: number, limit: number): number {
  const middle = start + ((limit - start) >> 1);
  for (let i = limit; i > middle; i--) {
    if (
      /\s/.test(text[i]) &&
      /[.!?…]["»”)]?$/.test(text.slice(Math.max(start, i - 2), i)) &&
      /^\s+["«“(]?[\p{Lu}\d]/u.test(text.slice(i, i + 8))
    )
      return i;
  }
  for (let i = limit; i > middle; i--) if (/\s/.test(text[i])) return i;
  return /[\udc00-\udfff]/.test(text[limit]) ? limit - 1 : limit;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && /\s/.test(text[at - 1])) at--;
  return at;
}
