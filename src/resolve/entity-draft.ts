// An entity while identities are being made: with what its name forms are taken from.
import type { Entity, Link, Resolution } from '../model/entity.js';
import type { Atom } from './profile/atom.js';

export interface EntityDraft {
  entity: Entity;
  /** Of persons: the atoms of its cluster. */
  persons?: readonly Atom[];
}

/** What one kind contributes to the identities of a collection. */
export interface Drafts {
  drafts: EntityDraft[];
  resolutions: Resolution[];
  links: Link[];
}
