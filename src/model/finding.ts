// What the audit noticed: a sum that fails, a count against a register, a contradiction.

export type FindingRule = 'sum' | 'count' | 'difference' | 'restated' | 'conflict' | 'order';
export type Verdict = 'consistent' | 'inconsistent' | 'undetermined';
export type Degree = 'hard' | 'soft' | 'apparent';

export interface Finding {
  id: string;
  rule: FindingRule;
  verdict: Verdict;
  /** Only for conflicts. */
  degree: Degree | null;
  message: string;
  /** Likely reason: `missing item`, `rounding`, `subset`, `other date`, `slip`. */
  reason: string | null;
  stated: number | string | null;
  computed: number | string | null;
  difference: number | null;
  figures: string[];
  statements: string[];
  norms: string[];
}
