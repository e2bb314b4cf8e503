// One source: atoms → links between them, and the persons it speaks of. Full names, then bare surnames (to the only
// bearer, else to the one whose company the document keeps, else unsure), then forms without a surname, then misprints.
import type { Feature } from '../../model/entity.js';
import { isCommonSurname, surnameSex } from '../compare/common-surnames.js';
import { comparePositions, fullerParts, specificity } from '../compare/positions.js';
import { editDistance } from '../compare/edit-distance.js';
import { feature, judgePair } from '../judge/judge-pair.js';
import { inflectName } from '../../text/languages/ru/names.js';
import { isBare, type Atom } from '../profile/atom.js';
import { foldName, isInitial } from '../profile/person-name.js';
import { meansSurnameless } from '../profile/profiles-of-document.js';
import { lettersOf } from '../compare/letter-classes.js';
import type { AtomLink } from './atom-link.js';
import { Company } from './company.js';
import { Posts } from './posts.js';
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
  const rolls = rollsOf(atoms, indices);
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
        if (!joinOnly(atoms, index, named, { links, rolls })) open.push({ bare: index, candidates: named });
  }
  const company = new Company(atoms, bearers);
  const posts = new Posts(open.length > 0 ? indices.map((index) => atoms[index]) : []);
  const undecided: number[] = [];
  for (const { bare, candidates } of open)
    if (!joinByCompany(atoms, bare, candidates, { company, posts, links, bearers })) undecided.push(bare);
  gatherUndecided(atoms, undecided, { company, posts, links, bearers });
  // First names alone: «Саркис» among the same people in many documents.
  const firstNames = indices.filter((index) => {
    const { surname, first, second, profiles } = atoms[index];
    return !surname && first !== '' && !isInitial(first) && !second && profiles[0].torn.length === 0;
  });
  gatherUndecided(atoms, firstNames, { company, posts, links });
  joinSurnameless(atoms, indices, bearers, links);
  joinCaseForms(atoms, bearers, links);
  joinMisprints(atoms, bearers, { company, links });
  return { links, bearers };
}

/** A document that names so many persons is a roll: a list of signatories, prisoners, delegates. */
const ROLL = 300;

function rollsOf(atoms: readonly Atom[], indices: readonly number[]): Set<string | null> {
  const counts = new Map<string | null, number>();
  for (const index of indices)
    for (const { documentId } of atoms[index].profiles) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= ROLL).map(([documentId]) => documentId));
}

/** Whom only a roll names, other documents do not mean by the bare surname. */
function isOnlyInRolls(atoms: readonly Atom[], bearer: Bearer, bare: Atom, rolls: ReadonlySet<string | null>): boolean {
  if (rolls.size === 0) return false;
  return bearer.atoms.every((index) =>
    atoms[index].profiles.every(({ documentId }) => rolls.has(documentId) && !isNamedIn(bare, documentId)),
  );
}

/** Named with given names in several documents, or in one where the bare surname stands. */
function isSpokenOf(atoms: readonly Atom[], bearer: Bearer, bare: Atom): boolean {
  const documents = new Set(
    bearer.atoms
      .filter((index) => !isBare(atoms[index]))
      .flatMap((index) => atoms[index].profiles.map((one) => one.documentId)),
  );
  return documents.size > 1 || [...documents].some((documentId) => isNamedIn(bare, documentId));
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
function joinOnly(
  atoms: readonly Atom[],
  bare: number,
  bearers: Bearer[],
  { links, rolls }: { links: AtomLink[]; rolls: ReadonlySet<string | null> },
): boolean {
  const torn = atoms[bare].profiles.some((profile) => profile.torn.length > 0);
  const ofSex = bearers.filter(({ gender }) => !gender || !atoms[bare].gender || gender === atoms[bare].gender);
  const spokenOf = ofSex.filter((bearer) => !isOnlyInRolls(atoms, bearer, atoms[bare], rolls));
  const fitting = spokenOf.length > 0 ? spokenOf : ofSex;
  // Who is left when rolls are set aside must be spoken of in more than one document, or in this one.
  if (fitting.length < ofSex.length && !fitting.some((bearer) => isSpokenOf(atoms, bearer, atoms[bare]))) return false;
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
  posts: Posts;
  links: AtomLink[];
  bearers?: Bearer[];
}

/** Joins a bare surname, document by document, to the bearer whose company the document keeps; else leaves it open. */
function joinByCompany(
  atoms: readonly Atom[],
  bare: number,
  candidates: Bearer[],
  { company, posts, links }: Surroundings,
): boolean {
  const ranked = candidates
    .map((bearer) => {
      const held = posts.compare(
        atoms[bare],
        bearer.atoms.map((index) => atoms[index]),
      );
      return { bearer, score: company.nearness(atoms[bare], bearer) + held.score, posts: held.features };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  const decided = best.score >= 1.5 && best.score >= 2 * (second?.score ?? 0);
  for (const { bearer, posts: held } of ranked.slice(0, 6)) {
    const features = [
      feature('surname-equal', 'The surname is the same.'),
      feature('same-source', 'Both stand in one source.'),
      feature('several-bearers', 'Several persons of that surname in the source fit.'),
      ...(decided && bearer === best.bearer
        ? [feature('companions', 'The document names people with whom this person appears elsewhere.')]
        : []),
      ...held,
      ...(isCommonSurname(atoms[bare].surname)
        ? [feature('common-surname', 'Many persons bear that surname.', 0.3)]
        : []),
    ];
    const judged = judgePair(features);
    const verdict = decided && bearer === best.bearer ? 'same' : 'unsure';
    links.push({ left: bearer.atoms[0], right: bare, ...judged, verdict });
  }
  if (decided) best.bearer.atoms.push(bare);
  return decided;
}

/** Shared company that makes one person of two bare surnames of which the source names several bearers. */
const ONE_CIRCLE = 0.8;
const ONE_CIRCLE_COMMON = 1.5;

/**
 * Bare surnames that fit several bearers: those that keep one company stand for one person, although the source does not
 * tell which («тт. Андреев, Бухарин, Ворошилов» in many address lists).
 */
function gatherUndecided(
  atoms: readonly Atom[],
  undecided: readonly number[],
  { company, posts, links, bearers }: Surroundings,
): void {
  const groups = new Map<string, Circle[]>();
  const sorted = [...undecided].sort(
    (a, b) => atoms[b].count - atoms[a].count || (atoms[a].key < atoms[b].key ? -1 : 1),
  );
  // The second time round, those who found no company meet the groups that the others have made.
  for (const again of [false, true]) {
    for (const index of sorted) {
      const { surname, first, gender, count, script } = atoms[index];
      const key = `${surname}|${first}|${script}`;
      let known = groups.get(key);
      if (!known) groups.set(key, (known = []));
      const own = again ? known.findIndex(({ bearer }) => bearer.atoms.length === 1 && bearer.atoms[0] === index) : -1;
      if (again && own < 0) continue;
      const circle = company.circleOf(atoms[index]);
      const fitting = known
        .slice(0, MOST_CIRCLES)
        .filter(({ bearer }, at) => at !== own && (!bearer.gender || !gender || bearer.gender === gender));
      const best = nearestCircle(atoms, atoms[index], { circle, fitting, posts });
      if (best.group && best.score >= (isCommonSurname(surname) ? ONE_CIRCLE_COMMON : ONE_CIRCLE)) {
        const { bearer, companions } = best.group;
        links.push({ left: bearer.atoms[0], right: index, ...judgePair([...circleFeatures(surname), ...best.held]) });
        bearer.atoms.push(index);
        bearer.count += count;
        bearer.spread += count;
        for (const one of circle.keys()) companions.add(one);
        if (own >= 0) known.splice(own, 1);
      } else if (!again) {
        const bearer = { surname, first: '', second: '', gender, atoms: [index], count, spread: count, open: true };
        known.push({ bearer, companions: new Set(circle.keys()) });
      }
    }
  }
  if (bearers) for (const group of groups.values()) bearers.push(...group.map(({ bearer }) => bearer));
}

/** Bare surnames taken together, and all whom their documents name. */
interface Circle {
  bearer: Bearer;
  companions: Set<Bearer>;
}

/** So many groups of one surname are compared with a mention: bounds the work where thousands bear a name. */
const MOST_CIRCLES = 16;

function nearestCircle(
  atoms: readonly Atom[],
  atom: Atom,
  { circle, fitting, posts }: { circle: ReadonlyMap<Bearer, number>; fitting: readonly Circle[]; posts: Posts },
): { group?: Circle; score: number; held: Feature[] } {
  let best: { group?: Circle; score: number; held: Feature[] } = { score: 0, held: [] };
  for (const group of fitting) {
    const held = posts.compare(
      atom,
      group.bearer.atoms.slice(0, MOST_CIRCLES).map((one) => atoms[one]),
    );
    let { score } = held;
    for (const [companion, weight] of circle) if (group.companions.has(companion)) score += weight;
    if (score > best.score) best = { group, score, held: held.features };
  }
  return best;
}

function circleFeatures(surname: string): Feature[] {
  return [
    surname
      ? feature('surname-equal', 'The surname is the same.')
      : feature('given-full', 'The first name is the same.'),
    feature('same-source', 'Both stand in one source.'),
    feature('companions', 'Both documents name the same people beside this one.'),
  ];
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
    if (atom.surname || atom.profiles[0].torn.length > 0) continue;
    // A first name alone is known only within its document.
    if (!atom.first || !atom.second) continue;
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
      if (chosen && judged.verdict === 'same' && atom.second.length > 1 && !isInitial(atom.second))
        Object.assign(bearer, fullerParts(bearer, atom));
    }
  }
  for (const index of indices) {
    const { surname, first, second, profiles } = atoms[index];
    if (!surname && !first && second && !isInitial(second) && profiles[0].torn.length === 0)
      joinPatronymic(atoms, index, bearers, links);
  }
}

/** «Ильич», «Абрамыч»: a patronymic alone means the one whom the source nearly always names with it. */
function joinPatronymic(atoms: readonly Atom[], index: number, bearers: readonly Bearer[], links: AtomLink[]): void {
  const atom = atoms[index];
  const fitting = bearers.filter(
    (bearer) => bearer.second !== '' && !isInitial(bearer.second) && comparePositions(bearer, atom).full === 1,
  );
  const document = atom.profiles[0].documentId;
  const present = fitting.filter((bearer) => bearer.atoms.some((one) => isNamedIn(atoms[one], document)));
  const chosen = foremost(fitting) ?? foremost(present);
  if (!chosen || sexesDiffer(atom, chosen)) return;
  const features = [
    feature('given-full', 'The patronymic agrees.'),
    feature('same-source', 'Both stand in one source.'),
    feature('surnameless-form', 'No other person named in the source is usually meant by this patronymic.', 0.6),
  ];
  links.push({ left: chosen.atoms[0], right: index, ...judgePair(features) });
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
function joinMisprints(
  atoms: readonly Atom[],
  bearers: readonly Bearer[],
  { company, links }: Pick<Surroundings, 'company' | 'links'>,
): void {
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

function judgeMisprint(
  atoms: readonly Atom[],
  bearer: Bearer,
  target: Bearer,
  { company, links }: Pick<Surroundings, 'company' | 'links'>,
): void {
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
