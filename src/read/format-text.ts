// What each format reader gives back: a SourceText without its Source, and what the file says of itself.
import type { Problem } from '../model/problem.js';
import type { SourceText } from '../model/source.js';

export interface FormatText extends Omit<SourceText, 'source'> {
  encoding: string | null;
  /** Title by the file's own metadata or first heading. */
  title: string | null;
  author: string | null;
}

export interface FormatReading {
  /** `null` when the file could not be read; then `problems` says why. */
  reading: FormatText | null;
  problems: Problem[];
}

/** A reading with nothing but text. */
export function plainReading(text: string, encoding: string | null): FormatText {
  return { text, encoding, title: null, author: null, pages: [], furniture: [], notes: [], headings: [], tables: [] };
}

/** A reading that failed, with its reason. */
export function unreadable(rule: string, message: string): FormatReading {
  return { reading: null, problems: [{ rule, severity: 'error', message }] };
}
