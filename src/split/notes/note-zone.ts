// Notes as read, before they are bound to their markers; and the stretch of text in which they stand.
import type { Range } from '../../model/span.js';

/** One note as read, before it is bound. */
export interface ReadNote {
  marker: string;
  number: number | null;
  start: number;
  end: number;
  kind: 'footnote' | 'endnote';
  rule: string;
}

export interface NoteZone extends Range {
  notes: ReadNote[];
}
