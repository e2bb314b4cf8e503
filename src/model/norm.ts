// A rule: for whom, by whom, what, on which condition, from when to when.
import type { Evidence } from './evidence.js';

export const NORM_KINDS = {
  entitlement: 'what somebody may have or do',
  duty: 'what somebody must do',
  prohibition: 'what somebody must not do',
  sanction: 'what follows from a breach',
  procedure: 'who decides, in which order, by which paper',
  target: 'what is to be reached; "desirable" is a target',
} as const;
export type NormKind = keyof typeof NORM_KINDS;

export interface Norm {
  id: string;
  sourceId: string;
  documentId: string | null;
  norm: string;
  addressee: string | null;
  issuer: string | null;
  kind: NormKind;
  amount: number | null;
  unit: string | null;
  condition: string | null;
  /** EDTF. */
  validFrom: string | null;
  validTo: string | null;
  /** An order given once, to be carried out, not a standing rule: of its day, unless it says until when. */
  once?: true;
  evidence: Evidence[];
}
