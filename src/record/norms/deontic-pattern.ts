// What a named pattern of the words that make a clause a rule says of itself: where it is to be believed (in prose about the
// past, in papers that command, in letters and reports) and what must stand beside it.
import type { NormKind } from '../../model/norm.js';

/** Where a text speaks: historians' and editors' prose; papers that command; letters, reports, speeches. */
export type Register = 'prose' | 'command' | 'paper';

export interface DeonticPattern {
  rule: string;
  kind: NormKind;
  language: 'en' | 'ru';
  pattern: RegExp;
  registers: readonly Register[];
  /** What must stand before the words: somebody who can decide; a group or body that is bound. */
  before?: 'authority' | 'group' | 'body';
  /** What must follow in the clause. */
  after?: 'benefit' | 'content' | 'authority';
  /** Whom it binds: who stands before the words, or who stands after them. */
  binds: 'before' | 'after' | 'none';
  /** Believed in the paper itself only, not where prose quotes one. */
  inPaper?: true;
}

/** Believed everywhere; not in letters and reports; only in papers that command. */
export const ALL: readonly Register[] = ['prose', 'command', 'paper'];
export const NOT_LETTERS: readonly Register[] = ['prose', 'command'];
export const COMMAND: readonly Register[] = ['command'];

/** Every pattern's source begins with this. */
export const WORD_START = '(?<![\\p{L}\\d])';

/** A pattern that begins and ends with a word. */
export const word = (source: string) => new RegExp(`${WORD_START}(?:${source})(?![\\p{L}\\d])`, 'giu');
