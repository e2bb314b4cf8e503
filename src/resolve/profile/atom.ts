// An atom: the profiles of one source that print one and the same name (or one profile that stands for itself). Atoms are
// what is compared and clustered; there are far fewer of them than mentions.
import type { GivenParts } from '../compare/positions.js';
import { specificity } from '../compare/positions.js';
import { nameKey, type Profile } from './profile.js';

export interface Atom extends GivenParts {
  /** Stable: the name, with the document where the name alone does not tell. */
  key: string;
  source: number;
  script: 'Cyrl' | 'Latn';
  surname: string;
  gender: 'm' | 'f' | '';
  aliases: readonly string[];
  profiles: Profile[];
  /** Mentions. */
  count: number;
  years: { from: number; to: number } | null;
  judged: boolean;
}

/** What holds for a surname that is printed bare. */
export const isBare = (one: Pick<Profile, 'surname' | 'first' | 'second'>): boolean =>
  one.surname !== '' && specificity(one) === 0;

/** Groups the profiles of one source by their names. */
export function atomsOfSource(profiles: readonly Profile[]): Atom[] {
  const groups = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const key = atomKey(profile);
    const list = groups.get(key);
    if (list) list.push(profile);
    else groups.set(key, [profile]);
  }
  return [...groups].map(([key, list]) => makeAtom(key, list));
}

function atomKey(profile: Profile): string {
  const name = `${nameKey(profile)}|${profile.gender}`;
  const alone = profile.judged || profile.torn.length > 0 || profile.surname === '';
  return alone ? `${name}@${profile.id}` : name;
}

/** One atom of profiles with one name. */
export function makeAtom(key: string, profiles: Profile[]): Atom {
  const [first] = profiles;
  const years = profiles.flatMap(({ year }) => year ?? []);
  return {
    key,
    source: first.source,
    script: first.script,
    surname: first.surname,
    first: first.first,
    second: first.second,
    gender: first.gender,
    aliases: [...new Set(profiles.flatMap(({ aliases }) => aliases))],
    profiles,
    count: profiles.reduce((sum, { mentions }) => sum + mentions.length, 0),
    years: years.length
      ? { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) }
      : null,
    judged: profiles.some(({ judged }) => judged),
  };
}

/** The same profiles, each for itself: a bare surname that several persons of the source bear. */
export function splitAtom(atom: Atom): Atom[] {
  if (atom.profiles.length === 1) return [atom];
  return atom.profiles.map((profile) => makeAtom(`${atom.key}@${profile.id}`, [profile]));
}
