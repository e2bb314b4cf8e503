// What a printing convention is: a name and an ordered list of named rules, each saying where a document may begin.
import type { Line, LineView } from '../lines.js';

/** A place where a document may begin, as a rule sees it. Offsets are those of the source. */
export interface HeadingMatch {
  rule: string;
  /** As printed without its sign (`12а`), null for conventions without numbers. */
  number: string | null;
  /** First character of the heading ("№", the digit, the title). */
  start: number;
  /** End of the heading proper; equals `start` when the title is all there is. */
  headingEnd: number;
  /** Where the title begins on the same line, or null when it begins on a later one. */
  titleStart: number | null;
  /** What the form alone is worth, before any evidence around it. */
  weight: number;
}

export interface HeadingRule {
  name: string;
  match(line: Line, view: LineView): HeadingMatch | undefined;
}

export interface Profile {
  name: string;
  /** One sentence for the reader of `opis import --as`. */
  description: string;
  rules: HeadingRule[];
  /** Characters with which a heading can begin; any, if absent. */
  opens?: string;
  /** Documents carry no numbers: every place counts, order is free. */
  unnumbered?: boolean;
}

/** The rest of a line from an offset, trimmed. */
export function restOf(line: Line, from: number): { text: string; start: number } {
  const raw = line.text.slice(from);
  const text = raw.trimStart();
  return { text, start: line.textStart + from + (raw.length - text.length) };
}
