// A place in a source's text. Inside Opis offsets count UTF-16 units (JavaScript string indices); the dump counts code points.

/** Half-open: `[start, end)`. */
export interface Range {
  start: number;
  end: number;
}

/** A range with its exact text: `text.slice(start, end) === quote` always holds. */
export interface Span extends Range {
  quote: string;
}

/** The span at a range of a text. @example spanAt('abc', 1, 2) // { start: 1, end: 2, quote: 'b' } */
export function spanAt(text: string, start: number, end: number): Span {
  return { start, end, quote: text.slice(start, end) };
}
