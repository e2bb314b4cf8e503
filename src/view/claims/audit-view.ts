// The audit list: findings in the order in which they deserve to be read, with counts to filter by.
import type { FindingRule, Verdict } from '../../model/finding.js';
import type { FindingRow } from '../workbench-engine.js';

export interface AuditFilter {
  rule?: FindingRule;
  verdict?: Verdict;
  /** Dismissed findings are hidden unless asked for. */
  dismissed?: boolean;
}

export interface AuditView {
  rows: FindingRow[];
  rules: { value: FindingRule; count: number }[];
  verdicts: { value: Verdict; count: number }[];
  dismissed: number;
  total: number;
}

const VERDICTS: Verdict[] = ['inconsistent', 'undetermined', 'consistent'];
const DEGREES = ['hard', null, 'soft', 'apparent'];
const RULES: FindingRule[] = ['conflict', 'sum', 'count', 'difference', 'restated', 'order'];

/** Sorts and filters findings: inconsistent first, hard before soft before apparent. */
export function auditView(findings: FindingRow[], filter: AuditFilter): AuditView {
  const open = findings.filter((row) => row.judgement !== 'dismiss');
  const shown = (filter.dismissed ? findings.filter((row) => row.judgement === 'dismiss') : open).filter(
    (row) =>
      (!filter.rule || row.finding.rule === filter.rule) && (!filter.verdict || row.finding.verdict === filter.verdict),
  );
  const rows = [...shown].sort(
    (a, b) =>
      VERDICTS.indexOf(a.finding.verdict) - VERDICTS.indexOf(b.finding.verdict) ||
      DEGREES.indexOf(a.finding.degree) - DEGREES.indexOf(b.finding.degree) ||
      RULES.indexOf(a.finding.rule) - RULES.indexOf(b.finding.rule) ||
      a.finding.id.localeCompare(b.finding.id),
  );
  const count = <T>(values: T[], pick: (row: FindingRow) => T) =>
    values
      .map((value) => ({ value, count: open.filter((row) => pick(row) === value).length }))
      .filter((one) => one.count > 0);
  return {
    rows,
    rules: count(RULES, (row) => row.finding.rule),
    verdicts: count(VERDICTS, (row) => row.finding.verdict),
    dismissed: findings.length - open.length,
    total: findings.length,
  };
}

/** The numbers that a sum adds up, when they do give what was computed: to say the sum in the reader's language. */
export function sumParts(row: Pick<FindingRow, 'finding' | 'figures'>): number[] | null {
  const { finding, figures } = row;
  if (finding.rule !== 'sum' || typeof finding.computed !== 'number') return null;
  const wholes = new Set(figures.flatMap((one) => one.partOf ?? []));
  const parts = figures.filter((one) => !wholes.has(one.id)).map((one) => one.value);
  const sum = parts.reduce((total, value) => total + value, 0);
  return parts.length > 1 && Math.abs(sum - finding.computed) < 1e-6 ? parts : null;
}
