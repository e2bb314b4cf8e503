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

const NONE: readonly string[] = [];

/** One atom of profiles with one name. */
export function makeAtom(key: string, profiles: Profile[]): Atom {
  const [first] = profiles;
  return {
    key,
    source: first.source,
    script: first.script,
    surname: first.surname,
    first: first.first,
    second: first.second,
    gender: first.gender,
    aliases: profiles.some(({ aliases }) => aliases.length > 0)
      ? [...new Set(profiles.flatMap(({ aliases }) => aliases))]
      : NONE,
    // A list that grew keeps room to grow; this one is as long as it is.
    profiles: profiles.slice(),
    count: profiles.reduce((sum, { mentions }) => sum + mentions.length, 0),
    years: yearsOf(profiles),
    judged: profiles.some(({ judged }) => judged),
  };
}

/** The same profiles, each for itself: a bare surname that several persons of the source bear. */
export function splitAtom(atom: Atom): Atom[] {
  if (atom.profiles.length === 1) return [atom];
  return atom.profiles.map((profile) => makeAtom(`${atom.key}@${profile.id}`, [profile]));
}

const spans = new Map<string, NonNullable<Atom['years']>>();

/** The first and the last year of documents; equal spans are one object. */
function yearsOf(profiles: readonly Profile[]): Atom['years'] {
  let [from, to] = [Infinity, -Infinity];
  for (const { year } of profiles) {
    if (year === null) continue;
    from = Math.min(from, year);
    to = Math.max(to, year);
  }
  if (from > to) return null;
  const key = `${from}/${to}`;
  let span = spans.get(key);
  if (!span) spans.set(key, (span = { from, to }));
  return span;
}
