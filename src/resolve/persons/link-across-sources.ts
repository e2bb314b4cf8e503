// Persons of all sources → links between them. Persons with the same name are one figure; figures are taken the fullest
// first, and each joins the only earlier figure that agrees with it, over spellings and scripts; where several agree, or
// the name says too little, the link is unsure.
import type { Feature } from '../../model/entity.js';
import { surnameFamilies, type SurnameMatch } from '../block/surname-families.js';
import { isCommonSurname } from '../compare/common-surnames.js';
import { comparePositions, fullerParts, specificity, type GivenParts } from '../compare/positions.js';
import { feature, judgePair, type PairVerdict } from '../judge/judge-pair.js';
import type { Atom } from '../profile/atom.js';
import type { AtomLink } from './atom-link.js';
import { foremost, positionFeatures, type Bearer } from './source-bearers.js';

interface Figure extends GivenParts {
  surname: string;
  gender: 'm' | 'f' | '';
  /** Index of the atom that stands for it. */
  atom: number;
  count: number;
  spread: number;
  sources: Set<number>;
  years: { from: number; to: number } | null;
}

/** Names that agree in this many figures are too many to say anything. */
const MOST_DOUBTS = 4;
const LONG_LIFE = 60;

/** Links persons of different sources, and spellings within one. */
export function linkAcrossSources(atoms: readonly Atom[], bearers: readonly Bearer[]): AtomLink[] {
  const links: AtomLink[] = [];
  const figures = makeFigures(atoms, bearers, links);
  const families = surnameFamilies(figures.map(({ surname }) => surname));
  const placed = new Map<string, Figure[]>();
  for (const figure of figures) {
    const chosen = placeFigure(figure, candidates(figure, placed, families), links);
    const list = placed.get(figure.surname);
    if (chosen) {
      absorb(chosen, figure);
      if (chosen.surname !== figure.surname) {
        if (!list) placed.set(figure.surname, [chosen]);
        else if (!list.includes(chosen)) list.push(chosen);
      }
    } else if (list) list.push(figure);
    else placed.set(figure.surname, [figure]);
  }
  return links;
}

/** Persons of one name in all sources: one figure, its members linked to the first. */
function makeFigures(atoms: readonly Atom[], bearers: readonly Bearer[], links: AtomLink[]): Figure[] {
  const figures = new Map<string, Figure>();
  const sorted = bearers
    .filter((bearer) => bearer.surname !== '' && !bearer.open)
    .map((bearer) => ({ bearer, key: atoms[bearer.atoms[0]].key }))
    .sort(
      (a, b) =>
        b.bearer.count - a.bearer.count ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : atoms[a.bearer.atoms[0]].source - atoms[b.bearer.atoms[0]].source),
    );
  for (const { bearer } of sorted) {
    const lead = atoms[bearer.atoms[0]];
    const key = `${bearer.surname}|${bearer.first}|${bearer.second}|${bearer.gender}|${lead.judged ? lead.key : ''}`;
    const known = figures.get(key);
    const years = yearsOf(atoms, bearer);
    if (!known) {
      const { surname, first, second, gender, count, spread } = bearer;
      figures.set(key, {
        surname,
        first,
        second,
        gender,
        count,
        spread,
        atom: bearer.atoms[0],
        sources: new Set([lead.source]),
        years,
      });
      continue;
    }
    const features = [
      feature('surname-equal', 'The surname is the same.'),
      ...pairFeatures(known, bearer, years),
      feature('only-elsewhere', 'The name is printed in the same form.'),
      ...prominence(known.count, bearer.count, specificity(bearer) === 0),
    ];
    links.push({ left: known.atom, right: bearer.atoms[0], ...judgePair(features) });
    known.count += bearer.count;
    known.spread += bearer.spread;
    known.sources.add(lead.source);
    known.years = joinYears(known.years, years);
  }
  return [...figures.values()].sort(
    (a, b) => specificity(b) - specificity(a) || b.count - a.count || (atoms[a.atom].key < atoms[b.atom].key ? -1 : 1),
  );
}

function yearsOf(atoms: readonly Atom[], bearer: Bearer): Figure['years'] {
  return bearer.atoms.reduce<Figure['years']>((years, index) => joinYears(years, atoms[index].years), null);
}

const joinYears = (a: Figure['years'], b: Figure['years']): Figure['years'] =>
  a && b ? { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) } : (a ?? b);

function pairFeatures(
  left: GivenParts & { surname: string; gender: string; years: Figure['years'] },
  right: GivenParts & { gender: string },
  years: Figure['years'],
): Feature[] {
  const features = positionFeatures(left, right);
  const { agreeing, full } = comparePositions(left, right);
  if (isCommonSurname(left.surname) && agreeing < 2)
    features.push(feature('common-surname', 'Many persons bear that surname.', full ? 0.5 : 1));
  if (left.gender && right.gender && left.gender !== right.gender)
    features.push(feature('sexes-differ', 'One is a man, the other a woman.'));
  if (left.years && years) {
    const gap = Math.max(years.from - left.years.to, left.years.from - years.to);
    if (gap > LONG_LIFE) features.push(feature('years-far', `The documents that name them lie ${gap} years apart.`));
    else if (gap <= 20) features.push(feature('years-near', 'The documents that name them are of one time.'));
  }
  return features;
}

/** A bare surname in another source means a bearer rather when both are named often. */
function prominence(count: number, bareCount: number, bare: boolean): Feature[] {
  if (!bare) return [];
  const often = (count >= 3 && bareCount >= 3) || bareCount >= 8 || count >= 20;
  return often ? [feature('often-named', 'The sources name this person often.')] : [];
}

interface Candidate extends PairVerdict {
  figure: Figure;
  count: number;
  spread: number;
}

function* familyMembers(
  figure: Figure,
  placed: ReadonlyMap<string, Figure[]>,
  families: ReadonlyMap<string, SurnameMatch[]>,
): Generator<[Figure, SurnameMatch]> {
  const seen = new Set<Figure>();
  const equal: SurnameMatch = { surname: figure.surname, agreement: 'equal', score: 1 };
  for (const match of [equal, ...(families.get(figure.surname) ?? [])]) {
    for (const other of placed.get(match.surname) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      yield [other, match];
    }
  }
}

/** Earlier figures that may be this one, judged without regard to each other. */
function candidates(
  figure: Figure,
  placed: ReadonlyMap<string, Figure[]>,
  families: ReadonlyMap<string, SurnameMatch[]>,
): Candidate[] {
  const found: Candidate[] = [];
  const bare = specificity(figure) === 0;
  for (const [other, match] of familyMembers(figure, placed, families)) {
    const { agreeing, full, conflict } = comparePositions(other, figure);
    if (conflict) continue;
    const otherBare = specificity(other) === 0;
    if (agreeing === 0 && !bare && !otherBare) continue;
    const strong = agreeing === 2 || full > 0;
    // Surnames that are only alike say nothing unless the given names agree.
    if ((match.agreement === 'near' || match.agreement === 'part') && !strong) continue;
    if (match.agreement === 'script' && match.score < 0.8 && agreeing === 0) continue;
    const features = [
      surnameFeature(figure.surname, match),
      ...pairFeatures(other, figure, figure.years),
      ...(sameSource(other, figure) ? [feature('same-source', 'Both stand in one source.')] : []),
    ];
    found.push({ figure: other, count: other.count, spread: other.spread, ...judgePair(features) });
  }
  return found;
}

function sameSource(a: Figure, b: Figure): boolean {
  for (const source of b.sources) if (a.sources.has(source)) return true;
  return false;
}

function surnameFeature(surname: string, match: SurnameMatch): Feature {
  const [name, sentence] = (
    {
      equal: ['surname-equal', 'The surname is the same.'],
      spelling: ['surname-spelling', `${surname} and ${match.surname} are spellings of one name.`],
      script: ['surname-script', `${surname} and ${match.surname} are one name in two scripts.`],
      part: ['surname-part', `${surname} and ${match.surname} share a part.`],
      near: ['surname-near', `${surname} and ${match.surname} are nearly the same.`],
      none: ['surname-near', ''],
    } as const
  )[match.agreement];
  return feature(name, sentence, match.agreement === 'script' ? match.score : 1);
}

/** Links a figure with the one it joins (returned), or with those it may be. */
function placeFigure(figure: Figure, found: readonly Candidate[], links: AtomLink[]): Figure | undefined {
  const possible = found.filter(({ verdict }) => verdict !== 'different');
  if (possible.length === 0) return undefined;
  const clear = possible.filter(({ features }) =>
    features.some(({ name }) => name === 'given-full-two' || name === 'initials-two'),
  );
  const rivals = clear.length > 0 ? clear : possible;
  const chosen = foremost(rivals);
  if (chosen) {
    const bearer = feature(
      sameSource(chosen.figure, figure) ? 'only-bearer' : 'only-elsewhere',
      rivals.length === 1
        ? 'No other person of that surname in the collection fits.'
        : 'Nearly all mentions of that surname in the collection mean this person.',
    );
    const bare = specificity(figure) === 0;
    const judged = judgePair([...chosen.features, bearer, ...prominence(chosen.count, figure.count, bare)]);
    links.push({ left: chosen.figure.atom, right: figure.atom, ...judged });
    return judged.verdict === 'same' ? chosen.figure : undefined;
  }
  for (const rival of [...rivals].sort((a, b) => b.score - a.score || b.count - a.count).slice(0, MOST_DOUBTS)) {
    const judged = judgePair([...rival.features, feature('several-bearers', 'Several persons of the collection fit.')]);
    links.push({ left: rival.figure.atom, right: figure.atom, ...judged, verdict: 'unsure' });
  }
  return undefined;
}

function absorb(into: Figure, figure: Figure): void {
  Object.assign(into, fullerParts(into, figure));
  into.gender ||= figure.gender;
  into.count += figure.count;
  into.spread += figure.spread;
  for (const source of figure.sources) into.sources.add(source);
  into.years = joinYears(into.years, figure.years);
}
