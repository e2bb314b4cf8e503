// «Там же» and "Ibid." resolved: what a reference does not restate it inherits from the one before it, level by level.
// In: references in order of text, and the places where something else (a book, a newspaper) is cited in between.
// Out: the same references with every level filled in, and from which one it was inherited. Pure.
import type { ParsedReference } from './parsed-reference.js';

export interface ResolvedReference extends ParsedReference {
  /** Index of the reference from which it inherits, or `null`. */
  inheritedFrom: number | null;
  /** False when an "Ibid." goes back to a book or has nothing before it. */
  archival: boolean;
}

const LEVELS = ['archive', 'fond', 'opis', 'delo', 'listy'] as const;

/**
 * Fills in what «Там же» leaves out. `breaks`: offsets of citations of other things, in order.
 * A bare «Там же» inherits all; «Там же. Д. 185» archive, fond and opis; «Там же. Л. 13» all but the sheets.
 */
export function resolveIbid(
  references: readonly ParsedReference[],
  breaks: readonly number[] = [],
): ResolvedReference[] {
  const out: ResolvedReference[] = [];
  const titles = new Map<string, string>();
  let last: number | null = null;
  let next = 0;
  for (const reference of references) {
    let broken = false;
    while (next < breaks.length && breaks[next] < reference.start) {
      next++;
      broken = true;
    }
    if (broken) last = lastAfterBreak(last, reference);
    const index = out.length;
    const from: ResolvedReference | null = last === null ? null : out[last];
    const resolved = resolveOne(reference, from, last);
    if (resolved.archival) {
      const key = LEVELS.slice(0, 4)
        .map((level) => resolved[level])
        .join('\u001f');
      if (resolved.title) titles.set(key, resolved.title);
      else if (reference.ibid) resolved.title = titles.get(key) ?? null;
      last = index;
    } else last = null;
    out.push(resolved);
  }
  return out;
}

// After a book only a note that restates a level can still mean the file before the book.
function lastAfterBreak(last: number | null, reference: ParsedReference): number | null {
  return reference.ibid && !hasLevel(reference) ? null : last;
}

function hasLevel(reference: ParsedReference): boolean {
  return LEVELS.some((level) => reference[level] !== null);
}

function resolveOne(
  reference: ParsedReference,
  from: ResolvedReference | null,
  index: number | null,
): ResolvedReference {
  const inherits = reference.ibid || reference.continues || (reference.archive === null && reference.fond === null);
  if (!inherits || !from)
    return { ...reference, inheritedFrom: null, archival: !reference.ibid || hasLevel(reference) };
  const resolved: ResolvedReference = { ...reference, inheritedFrom: index, archival: true };
  const highest = LEVELS.findIndex((level) => reference[level] !== null);
  LEVELS.forEach((level, i) => {
    if (resolved[level] === null && (highest === -1 || i < highest)) resolved[level] = from[level];
  });
  if (highest === -1 || highest > 2) resolved.box ??= from.box;
  return resolved;
}
