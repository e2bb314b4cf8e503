// One factoid: subject, property, value or object, time, place, with its evidence.
import type { Evidence } from './evidence.js';
import type { StatementProperty } from './properties.js';

export type Status = 'proposed' | 'accepted' | 'rejected';

export interface Statement {
  id: string;
  sourceId: string;
  documentId: string | null;
  subjectKind: 'person' | 'organisation' | 'document';
  /** The mention that names the subject; the entity follows from it. `null` when only a name is known (register row). */
  subjectMention: string | null;
  subjectName: string;
  property: StatementProperty;
  /** As stated, nominative where it could be put there; `null` for a bare fact. */
  value: string | null;
  valueAsWritten: string | null;
  /** The other person or body, by mention. */
  objectMention: string | null;
  objectName: string | null;
  organisation: string | null;
  organisationMention: string | null;
  place: string | null;
  placeMention: string | null;
  /** EDTF; `null` when not stated. */
  time: string | null;
  /** The source says that it is not known ("?"). */
  unknown: boolean;
  /** Row of a register: list, table or CSV. */
  register: boolean;
  evidence: Evidence[];
  status: Status;
}
