// A name profile: the mentions of one document that stand for one person, judged as one. The unit of links and judgements.
import type { Mention } from '../../model/mention.js';
import type { GivenParts } from '../compare/positions.js';
import type { PersonName } from './person-name.js';

export interface Profile extends GivenParts {
  id: string;
  /** Position of the source in the order of ids. */
  source: number;
  documentId: string | null;
  year: number | null;
  script: 'Cyrl' | 'Latn';
  surname: string;
  gender: 'm' | 'f' | '';
  aliases: readonly string[];
  /** Distinct names in it, the fullest first. Once the profile is made, profiles of one name share this list and the next. */
  names: PersonName[];
  /** How many mentions print each of them. */
  counts: number[];
  mentions: Mention[];
  /** A reader has judged one of its mentions: it stands for itself. */
  judged: boolean;
  /** Bearers in the same document when a bare surname could be any of them. */
  torn: Profile[];
}

/** Full surname with initials: `троцкий|Л|Д`. */
export const nameKey = ({
  surname,
  first,
  second,
  script,
}: Pick<Profile, 'surname' | 'first' | 'second' | 'script'>): string => `${surname}|${first}|${second}|${script}`;
