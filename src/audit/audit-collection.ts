// All claims of a collection → what does not agree.
import type { AuditInput } from '../model/claims.js';
import type { Finding } from '../model/finding.js';

/** Checks all claims against each other. Pure. */
export function auditCollection(_input: AuditInput): Finding[] {
  return [];
}
