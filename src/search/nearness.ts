// How near to each other the different words of a query stand in a passage. Pure.
import type { Mark } from './match-text.js';

/** Characters that a word and its space take up, on average. */
const WORD = 8;

/** From 0 (far apart) to 1 (side by side), by the shortest stretch that shows every word found; 0 for a single word. */
export function nearnessOf(marks: readonly Mark[]): number {
  const wanted = new Set(marks.map((mark) => mark.node)).size;
  if (wanted < 2) return 0;
  const counts = new Map<number, number>();
  let shortest = Infinity;
  let first = 0;
  for (const mark of marks) {
    counts.set(mark.node, (counts.get(mark.node) ?? 0) + 1);
    while (counts.size === wanted) {
      shortest = Math.min(shortest, mark.end - marks[first].start);
      const count = counts.get(marks[first].node)! - 1;
      if (count === 0) counts.delete(marks[first].node);
      else counts.set(marks[first].node, count);
      first++;
    }
  }
  return Math.min(1, (wanted * WORD) / shortest);
}
