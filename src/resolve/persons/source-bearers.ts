// Bearers: within one source, the atoms of one surname that have a given name or initials → persons of the source. The
// fullest names first; a shorter one joins the only bearer that agrees with it, or the one named nearly always.
import { comparePositions, fullerParts, specificity } from '../compare/positions.js';
import type { GivenParts } from '../compare/positions.js';
import type { Feature } from '../../model/entity.js';
import type { Atom } from '../profile/atom.js';
import { feature, judgePair } from '../judge/judge-pair.js';
import type { AtomLink } from './atom-link.js';

/** A person as one source names them. */
export interface Bearer extends GivenParts {
  surname: string;
  gender: 'm' | 'f' | '';
  /** Indices of atoms; the first is the fullest. */
  atoms: number[];
  count: number;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** A bearer with this share of all mentions, and at least so many, is whom a shorter name means. */
const FOREMOST_SHARE = 0.85;
const FOREMOST_COUNT = 5;

/** Finds the bearers of one surname; links are added for every joining and every doubt. */
export function bearersOfSurname(atoms: readonly Atom[], indices: readonly number[], links: AtomLink[]): Bearer[] {
  const sorted = [...indices].sort(
    (a, b) =>
      specificity(atoms[b]) - specificity(atoms[a]) ||
      atoms[b].count - atoms[a].count ||
      order(atoms[a].key, atoms[b].key),
  );
  const bearers: Bearer[] = [];
  for (const index of sorted) {
    const atom = atoms[index];
    const fitting = bearers.filter((bearer) => {
      const { agreeing, conflict } = comparePositions(bearer, atom);
      return agreeing > 0 && !conflict && !(bearer.gender && atom.gender && bearer.gender !== atom.gender);
    });
    const chosen = foremost(fitting);
    if (chosen) {
      joinBearer(atoms, chosen, index, fitting.length, links);
      continue;
    }
    for (const bearer of fitting) doubt(atoms, bearer, index, links);
    bearers.push({
      surname: atom.surname,
      first: atom.first,
      second: atom.second,
      gender: atom.gender,
      atoms: [index],
      count: atom.count,
    });
  }
  return bearers;
}

/** The only one, or the one that nearly all mentions mean; `undefined` when the source does not tell. */
export function foremost<T extends { count: number }>(candidates: readonly T[]): T | undefined {
  if (candidates.length <= 1) return candidates[0];
  const total = candidates.reduce((sum, { count }) => sum + count, 0);
  const most = candidates.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count >= FOREMOST_COUNT && most.count >= total * FOREMOST_SHARE ? most : undefined;
}

function joinBearer(atoms: readonly Atom[], bearer: Bearer, index: number, choices: number, links: AtomLink[]): void {
  const atom = atoms[index];
  const features = [
    feature('surname-equal', 'The surname is the same.'),
    ...positionFeatures(bearer, atom),
    feature('same-source', 'Both stand in one source.'),
    choices === 1
      ? feature('only-bearer', 'No other person of that surname in the source fits.')
      : feature('foremost-bearer', 'Nearly all mentions of that surname in the source mean this person.'),
  ];
  links.push({ left: bearer.atoms[0], right: index, ...judgePair(features) });
  const fuller = fullerParts(bearer, atom);
  bearer.first = fuller.first;
  bearer.second = fuller.second;
  bearer.gender ||= atom.gender;
  bearer.atoms.push(index);
  bearer.count += atom.count;
}

function doubt(atoms: readonly Atom[], bearer: Bearer, index: number, links: AtomLink[]): void {
  const features = [
    feature('surname-equal', 'The surname is the same.'),
    ...positionFeatures(bearer, atoms[index]),
    feature('same-source', 'Both stand in one source.'),
    feature('several-bearers', 'Several persons of that surname in the source fit.'),
  ];
  const judged = judgePair(features);
  links.push({ left: bearer.atoms[0], right: index, ...judged, verdict: 'unsure' });
}

/** What the given names say, as features. */
export function positionFeatures(left: GivenParts, right: GivenParts): Feature[] {
  const { agreeing, full, conflict } = comparePositions(left, right);
  if (conflict) return [feature('given-against', 'Given names or initials contradict each other.')];
  if (full === 2) return [feature('given-full-two', 'First name and patronymic agree.')];
  if (full === 1)
    return [
      feature('given-full', 'The first name agrees.'),
      ...(agreeing === 2 ? [feature('initial-one', 'The other initial agrees.')] : []),
    ];
  if (agreeing === 2) return [feature('initials-two', 'Both initials agree.')];
  return agreeing === 1 ? [feature('initial-one', 'One initial agrees.')] : [];
}
