// One source: atoms → links between them, and the persons it speaks of. Full names, then bare surnames (to the only
// bearer, else to the one whose company the document keeps, else unsure), then forms without a surname, then misprints.
import type { Feature } from '../../model/entity.js';
import { isCommonSurname, surnameSex } from '../compare/common-surnames.js';
import { comparePositions, specificity } from '../compare/positions.js';
import { editDistance } from '../compare/edit-distance.js';
import { feature, judgePair } from '../judge/judge-pair.js';
import { inflectName } from '../../text/languages/ru/names.js';
import { isBare, type Atom } from '../profile/atom.js';
import { foldName, isInitial } from '../profile/person-name.js';
import { meansSurnameless } from '../profile/profiles-of-document.js';
import { lettersOf } from '../compare/letter-classes.js';
import type { AtomLink } from './atom-link.js';
import { Company } from './company.js';
import { bearersOfSurname, foremost, positionFeatures, type Bearer } from './source-bearers.js';

export interface LinkedSource {
  links: AtomLink[];
  /** Persons with a surname, bare ones included. */
  bearers: Bearer[];
}

/** Links the atoms of one source; `indices` are theirs among all atoms. */
export function linkWithinSource(atoms: readonly Atom[], indices: readonly number[]): LinkedSource {
  const links: AtomLink[] = [];
  const bySurname = groupBySurname(atoms, indices);
  const bearers: Bearer[] = [];
  const open: { bare: number; candidates: Bearer[] }[] = [];
  for (const group of bySurname.values()) {
    const named = bearersOfSurname(
      atoms,
      group.filter((index) => !isBare(atoms[index])),
      links,
    );
    const bare = group.filter((index) => isBare(atoms[index]));
    bearers.push(...named);
    if (named.length === 0) bearers.push(...bareBearers(atoms, bare, links));
    else
      for (const index of bare)
        if (!joinOnly(atoms, index, named, links)) open.push({ bare: index, candidates: named });
  }
  const company = new Company(atoms, bearers);
  for (const { bare, candidates } of open) joinByCompany(atoms, bare, candidates, { company, links, bearers });
  joinSurnameless(atoms, indices, bearers, links);
  joinCaseForms(atoms, bearers, links);
  joinMisprints(atoms, bearers, { company, links });
  return { links, bearers };
}

function groupBySurname(atoms: readonly Atom[], indices: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indices) {
    const { surname, script } = atoms[index];
    if (!surname) continue;
    const key = `${surname}|${script}`;
    const list = groups.get(key);
    if (list) list.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

/** A surname that the source only prints bare: one person, as far as can be seen. */
function bareBearers(atoms: readonly Atom[], bare: readonly number[], links: AtomLink[]): Bearer[] {
  if (bare.length === 0) return [];
  const sorted = [...bare].sort((a, b) => (atoms[a].key < atoms[b].key ? -1 : 1));
  const [first, ...others] = sorted;
  for (const index of others)
    links.push({ left: first, right: index, ...judgePair(bareFeatures(atoms[index].surname, 'only-bearer')) });
  const count = sorted.reduce((sum, index) => sum + atoms[index].count, 0);
  return [
    {
      surname: atoms[first].surname,
      first: '',
      second: '',
      gender: atoms[first].gender,
      atoms: sorted,
      count,
      spread: count,
    },
  ];
}

function bareFeatures(surname: string, bearer: 'only-bearer' | 'foremost-bearer'): ReturnType<typeof feature>[] {
  return [
    feature('surname-equal', 'The surname is the same.'),
    feature('same-source', 'Both stand in one source.'),
    bearer === 'only-bearer'
      ? feature('only-bearer', 'The source names no other person of that surname.')
      : feature('foremost-bearer', 'Nearly all mentions of that surname in the source mean this person.'),
    ...(isCommonSurname(surname) ? [feature('common-surname', 'Many persons bear that surname.', 0.5)] : []),
  ];
}

/** Joins a bare surname to the only bearer, or to the foremost of several. */
function joinOnly(atoms: readonly Atom[], bare: number, bearers: Bearer[], links: AtomLink[]): boolean {
  const torn = atoms[bare].profiles.some((profile) => profile.torn.length > 0);
  const fitting = bearers.filter(({ gender }) => !gender || !atoms[bare].gender || gender === atoms[bare].gender);
  // Where one document names several, only one who is named nearly always is meant.
  const chosen = foremost(fitting, torn ? 0.96 : undefined);
  if (!chosen) return false;
  const kind = fitting.length === 1 ? 'only-bearer' : 'foremost-bearer';
  links.push({ left: chosen.atoms[0], right: bare, ...judgePair(bareFeatures(atoms[bare].surname, kind)) });
  chosen.atoms.push(bare);
  chosen.count += atoms[bare].count;
  return true;
}

interface Surroundings {
  company: Company;
  links: AtomLink[];
  bearers?: Bearer[];
}

/** Joins a bare surname, document by document, to the bearer whose company the document keeps; else leaves it open. */
function joinByCompany(
  atoms: readonly Atom[],
  bare: number,
  candidates: Bearer[],
  { company, links, bearers }: Surroundings,
): void {
  const ranked = candidates
    .map((bearer) => ({ bearer, score: company.nearness(atoms[bare], bearer) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  const decided = best.score >= 1.5 && best.score >= 2 * second.score;
  for (const { bearer } of ranked.slice(0, 6)) {
    const features = [
      feature('surname-equal', 'The surname is the same.'),
      feature('same-source', 'Both stand in one source.'),
      feature('several-bearers', 'Several persons of that surname in the source fit.'),
      ...(decided && bearer === best.bearer
        ? [feature('companions', 'The document names people with whom this person appears elsewhere.')]
        : []),
      ...(isCommonSurname(atoms[bare].surname)
        ? [feature('common-surname', 'Many persons bear that surname.', 0.3)]
        : []),
    ];
    const judged = judgePair(features);
    const verdict = decided && bearer === best.bearer ? 'same' : 'unsure';
    links.push({ left: bearer.atoms[0], right: bare, ...judged, verdict });
  }
  if (decided) best.bearer.atoms.push(bare);
  else {
    const { surname, gender, count } = atoms[bare];
    bearers?.push({ surname, first: '', second: '', gender, atoms: [bare], count, spread: count, open: true });
  }
}

/** «Лев Давидович», «В. И.»: to the one person of the source that is meant. */
function joinSurnameless(
  atoms: readonly Atom[],
  indices: readonly number[],
  bearers: Bearer[],
  links: AtomLink[],
): void {
  const byLetter = new Map<string, Bearer[]>();
  for (const bearer of bearers) {
    if (!bearer.first) continue;
    for (const letter of lettersOf(bearer.first)) {
      const list = byLetter.get(letter);
      if (list) list.push(bearer);
      else byLetter.set(letter, [bearer]);
    }
  }
  for (const index of indices) {
    const atom = atoms[index];
    // A first name alone is known only within its document.
    if (atom.surname || !atom.first || !atom.second || atom.profiles[0].torn.length > 0) continue;
    const near = [...new Set([...lettersOf(atom.first)].flatMap((letter) => byLetter.get(letter) ?? []))];
    const fitting = near
      .filter((bearer) => bearer.second !== '' || atom.second.length > 1)
      .filter((bearer) => meansSurnameless(atom, bearer) && !sexesDiffer(atom, bearer));
    const document = atom.profiles[0].documentId;
    const present = fitting.filter((bearer) => bearer.atoms.some((one) => isNamedIn(atoms[one], document)));
    const chosen = foremost(present) ?? foremost(fitting);
    for (const bearer of chosen ? [chosen] : (present.length > 0 ? present : fitting).slice(0, 4)) {
      const said = present.includes(bearer)
        ? 'The document names this person, and the form fits no other so well.'
        : 'No other person named in the source is usually meant by this form.';
      const features = [
        ...surnamelessFeatures(bearer, atom),
        feature('same-source', 'Both stand in one source.'),
        chosen
          ? feature('surnameless-form', said, specificity(atom) >= 3 || present.includes(bearer) ? 1 : 0.6)
          : feature('several-bearers', 'The form fits several persons of the source.'),
      ];
      const judged = judgePair(features);
      links.push({ left: bearer.atoms[0], right: index, ...judged, verdict: chosen ? judged.verdict : 'unsure' });
    }
  }
}

function surnamelessFeatures(bearer: Bearer, atom: Atom): Feature[] {
  // И. Ст.: first initial and beginning of the surname.
  if (atom.second.length > 1 && isInitial(atom.second))
    return [feature('initials-two', 'Initial and beginning of the surname agree.')];
  return positionFeatures(bearer, atom);
}

function sexesDiffer(atom: Atom, bearer: Bearer): boolean {
  const sex = bearer.gender || surnameSex(bearer.surname);
  return atom.gender !== '' && sex !== '' && atom.gender !== sex;
}

const isNamedIn = (atom: Atom, documentId: string | null): boolean =>
  atom.profiles.some((profile) => profile.documentId === documentId);

/** A rare surname that is a case form of a frequent one was read wrongly: «Косиора» is Косиор. */
function joinCaseForms(atoms: readonly Atom[], bearers: readonly Bearer[], links: AtomLink[]): void {
  const forms = new Map<string, Bearer[]>();
  for (const bearer of bearers) {
    if (bearer.count < TIMES || !/[а-я]$/.test(bearer.surname)) continue;
    const name = {
      surname: bearer.surname,
      gender: bearer.gender || (/(?:[ое]ва|[иы]на|ая)$/.test(bearer.surname) ? 'f' : 'm'),
    } as const;
    for (const form of new Set(inflectName(name).map(({ surname }) => surname ?? ''))) {
      const folded = foldName(form);
      if (folded === bearer.surname) continue;
      const list = forms.get(folded);
      if (list) list.push(bearer);
      else forms.set(folded, [bearer]);
    }
  }
  for (const bearer of bearers) {
    if (bearer.count > RARE || bearer.gender === 'f') continue;
    const fitting = (forms.get(bearer.surname) ?? []).filter(
      (other) => other.count >= TIMES * bearer.count && !comparePositions(other, bearer).conflict,
    );
    if (fitting.length !== 1) continue;
    const features = [
      feature('case-form', `A case form of ${fitting[0].surname}, which the source prints far more often.`),
      ...positionFeatures(fitting[0], bearer),
      feature('same-source', 'Both stand in one source.'),
      feature('only-bearer', 'No other person of the source fits.'),
    ];
    links.push({ left: fitting[0].atoms[0], right: bearer.atoms[0], ...judgePair(features) });
  }
}

/** A surname of this many mentions may be a misprint of one that is at least so many times as frequent. */
const RARE = 3;
const TIMES = 8;

/** «Бардин» for «Вардин»: a rare form one slip away from a frequent one, when initials or company speak for it. */
function joinMisprints(atoms: readonly Atom[], bearers: readonly Bearer[], { company, links }: Surroundings): void {
  const frequent = new Map<string, Bearer[]>();
  for (const bearer of bearers) {
    if (bearer.count <= RARE * 2 || bearer.surname.length < 4) continue;
    for (const shape of deletions(bearer.surname)) {
      const list = frequent.get(shape);
      if (list) list.push(bearer);
      else frequent.set(shape, [bearer]);
    }
  }
  const counts = new Map<string, number>();
  for (const bearer of bearers) counts.set(bearer.surname, (counts.get(bearer.surname) ?? 0) + bearer.count);
  for (const bearer of bearers) {
    if ((counts.get(bearer.surname) ?? 0) > RARE || bearer.surname.length < 5) continue;
    const near = new Set([...deletions(bearer.surname)].flatMap((shape) => frequent.get(shape) ?? []));
    const fitting = [...near].filter(
      (other) =>
        other.surname !== bearer.surname &&
        other.count >= TIMES * bearer.count &&
        atoms[other.atoms[0]].script === atoms[bearer.atoms[0]].script &&
        editDistance(other.surname, bearer.surname, 1) === 1 &&
        !comparePositions(other, bearer).conflict &&
        sameEnding(other.surname, bearer.surname),
    );
    if (fitting.length !== 1) continue;
    judgeMisprint(atoms, bearer, fitting[0], { company, links });
  }
}

/** Сосновский and Сосновская are two surnames, and so are Марков and Маркова. */
const sameEnding = (a: string, b: string): boolean =>
  a !== `${b}а` && b !== `${a}а` && (a.length !== b.length || a.slice(-2) === b.slice(-2) || !/[аяйв]$/.test(a + b));

/** Letters that typists, compositors and scanners take for each other. */
const LIKE_LETTERS = new Set('ао ое еи ин нп пи вб цп зэ шщ шт щж гт лд ля кн ни иы ьб мн'.split(' '));

/** Whether two words one slip apart differ as slips do: swapped or lost letters, or letters that look alike. */
export function looksLikeSlip(left: string, right: string): boolean {
  if (left.length !== right.length) return Math.min(left.length, right.length) >= 6 && left[0] === right[0];
  const differing = [...left].flatMap((letter, at) => (letter === right[at] ? [] : [at]));
  if (differing.length === 2) return true;
  const [at] = differing;
  return LIKE_LETTERS.has(left[at] + right[at]) || LIKE_LETTERS.has(right[at] + left[at]);
}

function judgeMisprint(atoms: readonly Atom[], bearer: Bearer, target: Bearer, { company, links }: Surroundings): void {
  const near = bearer.atoms.reduce((sum, index) => Math.max(sum, company.nearness(atoms[index], target)), 0);
  const features = [
    feature('surname-near', `One letter apart from ${target.surname}, which the source prints far more often.`),
    ...positionFeatures(target, bearer),
    feature('same-source', 'Both stand in one source.'),
    feature('rare-misprint', 'The form occurs only here.'),
    ...(looksLikeSlip(bearer.surname, target.surname)
      ? [feature('like-letters', 'The slip is one that compositors make.')]
      : []),
    ...(near >= 3 ? [feature('companions', 'The document names people with whom this person appears elsewhere.')] : []),
  ];
  const judged = judgePair(features);
  if (judged.verdict !== 'different') links.push({ left: target.atoms[0], right: bearer.atoms[0], ...judged });
}

function deletions(word: string): Set<string> {
  const shapes = new Set([word]);
  for (let i = 0; i < word.length; i++) shapes.add(word.slice(0, i) + word.slice(i + 1));
  return shapes;
}
