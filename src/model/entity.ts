// Who or what mentions stand for: a cluster derived from links and judgements, never edited in place.

export type EntityKind = 'person' | 'organisation' | 'place';
export type Script = 'Cyrl' | 'Latn';

export interface EntityName {
  value: string;
  language: string;
  script: Script;
  /** How many mentions print this form (nominative). */
  count: number;
}

export interface Entity {
  id: string;
  kind: EntityKind;
  /** The name an index would print: `Троцкий Лев Давидович`. */
  name: string;
  names: EntityName[];
  /** Earlier ids of this entity: they stay valid. */
  formerIds: string[];
  /** Accepted by a person, or proposed by the machine. */
  status: 'proposed' | 'curated';
  /** Of a curated entity: the sources it had when it was checked; later ones are asked about. */
  knownSources?: string[];
}

/** One named feature of a comparison: weight, and a sentence a historian can read. */
export interface Feature {
  name: string;
  weight: number;
  sentence: string;
}

/** The verdict on two name profiles (groups of mentions), `unsure` when the text does not decide. */
export interface Link {
  left: string;
  right: string;
  verdict: 'same' | 'different' | 'unsure';
  /** 0 to 1. */
  score: number;
  features: Feature[];
}

/** Which entity a mention stands for, and how sure that is. */
export interface Resolution {
  mentionId: string;
  entityId: string;
  certainty: 'sure' | 'likely' | 'unsure';
  /** The name profile (group of mentions judged as one) through which it came to the entity: `left` or `right` of links. */
  profileId: string;
  /** Other entities that it could be. */
  alternatives: string[];
}
