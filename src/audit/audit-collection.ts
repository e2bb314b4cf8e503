// All claims of a collection → what does not agree, and what was checked and agrees. Pure; the order of sources does not matter.
import type { AuditInput } from '../model/claims.js';
import type { Finding } from '../model/finding.js';
import { checkConflicts } from './check-conflicts.js';
import { checkCounts } from './check-counts.js';
import { checkDifferences } from './check-differences.js';
import { checkOrder } from './check-order.js';
import { checkReckonings } from './check-reckonings.js';
import { checkRestated } from './check-restated.js';
import { checkSums } from './check-sums.js';

/** Checks all claims against each other. */
export function auditCollection(input: AuditInput): Finding[] {
  const figures = input.sources.flatMap((source) => source.figures);
  const statements = input.sources.flatMap((source) => source.statements);
  const findings = [
    ...checkSums(figures),
    ...checkDifferences(figures),
    ...checkReckonings(figures),
    ...checkRestated(figures),
    ...checkCounts(figures, statements),
    ...checkConflicts(input),
    ...checkOrder(input),
  ];
  const once = new Map(findings.map((finding) => [finding.id, finding]));
  return [...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
