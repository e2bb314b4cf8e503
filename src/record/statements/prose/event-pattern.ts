// The shape of a prose pattern: words that must be there, the phrase, whom it is about, what it says.
import type { StatementProperty } from '../../../model/properties.js';

export interface EventPattern {
  /** `prose/en/joined-party`. */
  rule: string;
  property: StatementProperty;
  /** Beginnings of words (lower case), one of which the phrase contains: the sentence is looked at only when it has one. */
  words: readonly string[];
  /** Flags `gu`, so that capitals count; the sentence's first letter is lowered. Groups: `value` (what is stated), `subject` (where the verb begins, when that is not the match's start). */
  pattern: RegExp;
  /**
   * Whom it is about. `verb` (default): the subject of the verb; `after`: the person named within the next words;
   * `next`: the person right behind; `before`: the person right before; `holder`: the person whose possession it is;
   * `apposition`: the person that the phrase stands beside; `patient`: whom it befell («его сняли»).
   */
  subject?: 'verb' | 'after' | 'next' | 'before' | 'holder' | 'apposition' | 'patient';
  /** What is stated, where it is the same for every match. */
  value?: string;
  /** The place counts only when it is one of the clause (arrivals, settlements); without it the pattern claims nothing. */
  needs?: 'place' | 'organisation' | 'time' | 'party' | 'decision' | 'post' | 'person';
  /** The other person is the object: the first within the next words, the one right behind, the second of a row, whose it is. */
  object?: 'after' | 'next' | 'second' | 'holder';
  /** The statement has no time (family, names). */
  timeless?: boolean;
}

/** The whole phrase, escaped letters of the two alphabets; keeps the tables short. */
export const en = (source: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${source})(?<!\\p{L}(?=\\p{L}))`, 'gu');
/** As `en`, for Russian: a tilde stands for any ending. */
export const ru = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${source.replaceAll('~', '\\p{L}*')})(?<!\\p{L}(?=\\p{L}))`, 'gu');
