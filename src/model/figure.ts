// A number that a source states about a population, sum, area, capacity, period, share or count.
import type { Evidence } from './evidence.js';

export interface Figure {
  id: string;
  sourceId: string;
  documentId: string | null;
  /** What was counted or measured, in the source's words: `political emigrants arrived`. */
  measure: string;
  population: string | null;
  place: string | null;
  /** EDTF. */
  time: string | null;
  value: number;
  unit: string | null;
  /** "about", "more than", "up to". */
  approximate: boolean;
  /** Lower or upper bound of a range, or a bound stated with "more than" / "up to". */
  bound: 'lower' | 'upper' | null;
  /** Id of the including figure. */
  partOf: string | null;
  /** Series or table to which it belongs. */
  group: string | null;
  /** By what the group breaks down: year, country, nationality, sex, party, … */
  groupBy: string | null;
  /** The text sets it against the figure before it: what is left of it, or what was really there. */
  contrast?: 'remainder' | 'reality';
  /** What the text says the number results from, so that the audit can reckon it again. */
  reckoned?: Reckoning;
  /** Counted from an enumeration, not stated. */
  derived: boolean;
  evidence: Evidence[];
}

/**
 * How a stated number follows from others: a balance or a change (`sum` of signed terms), a percentage (`percent`, the first
 * term of the second), a rate (`quotient`, the first by the second), a span (`years`, the last year less the first), a part
 * that cannot exceed its whole (`at-most`).
 */
export interface Reckoning {
  by: 'sum' | 'percent' | 'quotient' | 'years' | 'at-most';
  terms: ReckonedTerm[];
}

export interface ReckonedTerm {
  value: number;
  sign: 1 | -1;
  /** Id of the figure that states the term; `null` for a year. */
  figure: string | null;
}
