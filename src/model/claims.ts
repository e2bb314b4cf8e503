// What `record` makes of one source, and what `resolve` and `audit` are given over the whole collection.
import type { Document } from './document.js';
import type { Entity, Link, Resolution } from './entity.js';
import type { Figure } from './figure.js';
import type { Judgement } from './judgement.js';
import type { Mention } from './mention.js';
import type { Norm } from './norm.js';
import type { Problem } from './problem.js';
import type { Source } from './source.js';
import type { Statement } from './statement.js';

export interface Claims {
  statements: Statement[];
  figures: Figure[];
  norms: Norm[];
  problems: Problem[];
}

/** One source as `resolve` sees it. */
export interface SourceMentions {
  source: Source;
  documents: Document[];
  mentions: Mention[];
  statements: Statement[];
  /** The source's text; needed only where judgements must find their place again. */
  text: string | null;
  /** When the source came into the collection (ISO 8601), if known. */
  addedAt?: string | null;
}

export interface IdentityInput {
  sources: SourceMentions[];
  judgements: Judgement[];
  /** Entities as they are, so that ids last. */
  previous: Entity[];
}

/** Who is who, over the whole collection. */
export interface Identities {
  entities: Entity[];
  resolutions: Resolution[];
  /** Compared pairs of name profiles worth keeping: joined, kept apart against appearances, doubtful. */
  links: Link[];
  /** Every form under which an entity is to be found, folded as the search folds words. */
  nameForms: { form: string; entityId: string }[];
  problems: Problem[];
}

/** The whole collection as `audit` sees it. */
export interface AuditInput {
  sources: { source: Source; statements: Statement[]; figures: Figure[]; norms: Norm[] }[];
  /** Mention id → entity id. */
  entityOf: ReadonlyMap<string, string>;
  entities: Entity[];
}
