// Bearers: within one source, the atoms of one surname that have a given name or initials → persons of the source. The
// fullest names first; a shorter one joins the only bearer that agrees with it, or the one named nearly always.
import { comparePositions, fullerParts, georgeOrYuri, specificity } from '../compare/positions.js';
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
  /** How widely the source names them by this name: mentions, at most five a document. */
  spread: number;
  /** A bare surname of which the source does not tell whom it means. */
  open?: boolean;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** A bearer with this share of all mentions, and at least so many, is whom a shorter name means. */
const FOREMOST_SHARE = 0.8;
const MOST_OF_DOCUMENT = 5;
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
    const fitting = bearers.filter((bearer) => fits(atoms, bearer, atom));
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
      spread: spreadOf(atom),
    });
  }
  return bearers;
}

/** The only one, or the one that nearly all mentions mean; `undefined` when the source does not tell. */
export function foremost<T extends { spread: number }>(
  candidates: readonly T[],
  share = FOREMOST_SHARE,
): T | undefined {
  if (candidates.length <= 1) return candidates[0];
  const total = candidates.reduce((sum, { spread }) => sum + spread, 0);
  const most = candidates.reduce((a, b) => (b.spread > a.spread ? b : a));
  return most.spread >= FOREMOST_COUNT && most.spread >= total * share ? most : undefined;
}

function fits(atoms: readonly Atom[], bearer: Bearer, atom: Atom): boolean {
  if (bearer.gender && atom.gender && bearer.gender !== atom.gender) return false;
  const { agreeing, conflict } = comparePositions(bearer, atom);
  if (agreeing > 0 && !conflict) return true;
  // A bearer who is Георгий here and Юрий there is met in either form.
  return (
    georgeOrYuri(bearer.first, atom.first) &&
    bearer.atoms.some((index) => atoms[index].first === atom.first && !comparePositions(atoms[index], atom).conflict)
  );
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
  bearer.spread += spreadOf(atom);
}

/** Mentions, at most five of a document: a name that one document repeats says no more than one that many print. */
export function spreadOf({ profiles }: Atom): number {
  return profiles.reduce((sum, { mentions }) => sum + Math.min(MOST_OF_DOCUMENT, mentions.length), 0);
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
