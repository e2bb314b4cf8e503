// The persons of a collection: mentions → profiles (per document) → atoms (per source) → links → clusters.
import type { SourceMentions } from '../../model/claims.js';
import type { Mention } from '../../model/mention.js';
import type { Problem } from '../../model/problem.js';
import { comparePositions, fullerParts, specificity } from '../compare/positions.js';
import { clusterUnderConstraints, type JoinWatcher } from '../cluster/cluster-under-constraints.js';
import type { PlacedJudgement } from '../judgements/place-judgements.js';
import { feature, judgePair } from '../judge/judge-pair.js';
import { atomsOfSource, isBare, splitAtom, type Atom } from '../profile/atom.js';
import { isInitial, PersonNames, type PersonName } from '../profile/person-name.js';
import { profilesOfDocument } from '../profile/profiles-of-document.js';
import type { Profile } from '../profile/profile.js';
import type { AtomLink } from './atom-link.js';
import { keepCuratedApart, type CuratedInput } from './curated.js';
import { linkAcrossSources } from './link-across-sources.js';
import { linkAliases } from './link-aliases.js';
import { linkWithinSource } from './link-within-source.js';
import type { Bearer } from './source-bearers.js';

export interface ResolvedPersons {
  atoms: Atom[];
  /** Atom → smallest atom of its cluster. */
  clusterOf: Int32Array;
  links: AtomLink[];
  /** Atoms on which a reader has said «same». */
  curated: Set<number>;
  problems: Problem[];
}

export interface PersonsInput extends Omit<CuratedInput, 'atoms' | 'atomOf'> {
  /** Sorted by id. */
  sources: readonly SourceMentions[];
  placed: readonly PlacedJudgement[];
}

/** Decides which person mentions stand for one person. */
export function resolvePersons({ sources, placed, ...context }: PersonsInput): ResolvedPersons {
  const atoms: Atom[] = [];
  const names = new PersonNames();
  const judged = new Set(placed.flatMap(({ left, right }) => [left.id, right.id]));
  for (const [index, source] of sources.entries()) {
    let profiles = profilesOfSource(source, index, names, NOBODY);
    if (judged.size > 0) {
      const split = splitMentions(profiles, placed);
      if (split.size > 0) profiles = profilesOfSource(source, index, names, split);
      for (const profile of profiles) if (profile.mentions.some(({ id }) => judged.has(id))) profile.judged = true;
    }
    for (const atom of splitAmbiguous(atomsOfSource(profiles))) {
      atom.key = `${source.source.id}|${atom.key}`;
      atoms.push(atom);
    }
  }
  atoms.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const atomOf = atomsOfMentions(atoms, placed, sources);
  const links = linkAtoms(atoms, sources, atomOf);
  for (const [left, right] of sameForms(atoms)) {
    const same = [feature('same-form', 'The same form of the name in the same source.')];
    links.push({ left, right, ...judgePair(same) });
  }
  const constraints = constraintsOf(placed, atomOf);
  const final = keepCuratedApart(links, constraints, { ...context, atoms, atomOf, placed });
  const edges = final.filter(({ verdict }) => verdict === 'same');
  const { clusterOf, contradictions, refused } = clusterUnderConstraints(
    atoms.length,
    edges,
    constraints,
    nameWatcher(atoms, edges),
  );
  for (const at of refused) edges[at].verdict = 'unsure';
  const problems = contradictions.map(([left, right]) => contradiction(atoms[left], atoms[right]));
  const curatedAtoms = new Set(constraints.mustJoin.flat());
  return { atoms, clusterOf, links: [...final, ...judgedLinks(placed, atomOf)], curated: curatedAtoms, problems };
}

function profilesOfSource(
  { source, documents, mentions }: SourceMentions,
  index: number,
  names: PersonNames,
  isolated: ReadonlyMap<string, string>,
): Profile[] {
  const years = new Map(documents.map(({ id, date, dateEditorial }) => [id, yearOf(date ?? dateEditorial)]));
  const persons = mentions.filter(({ kind }) => kind === 'person');
  const printed = persons.map((mention) => names.of(mention));
  const surnameOf = surnameChooser(printed);
  const byDocument = new Map<string | null, { mentions: Mention[]; names: PersonName[] }>();
  for (const [at, mention] of persons.entries()) {
    let group = byDocument.get(mention.documentId);
    if (!group) byDocument.set(mention.documentId, (group = { mentions: [], names: [] }));
    group.mentions.push(mention);
    group.names.push(printed[at]);
  }
  return [...byDocument].flatMap(([documentId, group]) => {
    const alone = new Map<number, string>();
    if (isolated.size > 0)
      for (const [at, { id }] of group.mentions.entries()) if (isolated.has(id)) alone.set(at, isolated.get(id)!);
    const year = documentId === null ? null : (years.get(documentId) ?? null);
    const inDocument = surnameChooser(group.names, surnameOf);
    return profilesOfDocument(
      { source: index, sourceId: source.id, documentId, year, ...group, isolated: alone },
      inDocument,
    );
  });
}

/** «1929-10-28» → 1929. */
function yearOf(date: string | null | undefined): number | null {
  const year = date ? /\d{4}/.exec(date)?.[0] : undefined;
  return year ? Number(year) : null;
}

/** Chooses among the readings of a surname the one that the other names show without doubt. */
function surnameChooser(
  names: readonly PersonName[],
  otherwise?: (name: PersonName) => string,
): (name: PersonName) => string {
  const sure = new Map<string, number>();
  for (const name of names) if (name.readings.length === 1) sure.set(name.surname, (sure.get(name.surname) ?? 0) + 1);
  return (name) => {
    if (name.readings.length <= 1) return name.surname;
    let best = '';
    let most = 0;
    let rivals = 0;
    for (const reading of name.readings) {
      const count = sure.get(reading) ?? 0;
      if (count > 0) rivals++;
      if (count > most) {
        most = count;
        best = reading;
      }
    }
    if (otherwise) return rivals === 1 ? best : otherwise(name);
    return most > 0 ? best : name.surname;
  };
}

const NOBODY: ReadonlyMap<string, string> = new Map();

/** Mentions of one profile that were judged two: the left one is taken out of it. */
function splitMentions(profiles: readonly Profile[], placed: readonly PlacedJudgement[]): Map<string, string> {
  const split = new Map<string, string>();
  const different = placed.filter(({ judgement }) => judgement.verdict === 'different');
  if (different.length === 0) return split;
  const wanted = new Set(different.flatMap(({ left, right }) => [left.id, right.id]));
  const profileOf = new Map<string, Profile>();
  for (const profile of profiles) for (const { id } of profile.mentions) if (wanted.has(id)) profileOf.set(id, profile);
  for (const { left, right } of different) {
    const profile = profileOf.get(left.id);
    if (profile && profile === profileOf.get(right.id)) split.set(left.id, left.id);
  }
  return split;
}

/** A bare surname that several persons of the source bear is looked at document by document. */
function splitAmbiguous(atoms: readonly Atom[]): Atom[] {
  const bearers = new Map<string, number>();
  for (const atom of atoms) {
    if (atom.surname && !isBare(atom)) bearers.set(atom.surname, (bearers.get(atom.surname) ?? 0) + 1);
  }
  return atoms.flatMap((atom) => (isBare(atom) && (bearers.get(atom.surname) ?? 0) > 1 ? splitAtom(atom) : [atom]));
}

function linkAtoms(
  atoms: readonly Atom[],
  sources: readonly SourceMentions[],
  atomOf: ReadonlyMap<string, number>,
): AtomLink[] {
  const bySource: number[][] = sources.map(() => []);
  for (const [index, atom] of atoms.entries()) bySource[atom.source].push(index);
  const links: AtomLink[] = [];
  const bearers: Bearer[] = [];
  for (const [index, { statements }] of sources.entries()) {
    const linked = linkWithinSource(atoms, bySource[index]);
    for (const link of linked.links) links.push(link);
    for (const bearer of linked.bearers) bearers.push(bearer);
    const aliases = statements.filter(({ property, subjectKind }) => property === 'alias' && subjectKind === 'person');
    links.push(...linkAliases({ atoms, bearers: linked.bearers, statements: aliases, atomOf }));
  }
  for (const link of linkAcrossSources(atoms, bearers)) links.push(link);
  return links;
}

/** A judged profile and the others that print the same name in the source. */
function* sameForms(atoms: readonly Atom[]): Generator<[number, number]> {
  const plain = new Map<string, number>();
  const judged: number[] = [];
  for (const [index, atom] of atoms.entries()) {
    if (atom.judged) judged.push(index);
    else if (!atom.key.includes('@')) plain.set(atom.key, index);
  }
  for (const index of judged) {
    const other = plain.get(atoms[index].key.split('@')[0]);
    if (other !== undefined && specificity(atoms[index]) > 0) yield [other, index];
  }
}

/** Mentions of judgements and of statements about other names → atoms. */
function atomsOfMentions(
  atoms: readonly Atom[],
  placed: readonly PlacedJudgement[],
  sources: readonly SourceMentions[],
): Map<string, number> {
  const wanted = new Set(placed.flatMap(({ left, right }) => [left.id, right.id]));
  for (const { statements } of sources)
    for (const { property, subjectMention, objectMention } of statements) {
      if (property !== 'alias') continue;
      if (subjectMention) wanted.add(subjectMention);
      if (objectMention) wanted.add(objectMention);
    }
  const found = new Map<string, number>();
  if (wanted.size === 0) return found;
  for (const [index, { profiles }] of atoms.entries())
    for (const { mentions } of profiles) for (const { id } of mentions) if (wanted.has(id)) found.set(id, index);
  return found;
}

function constraintsOf(
  placed: readonly PlacedJudgement[],
  atomOf: ReadonlyMap<string, number>,
): { mustJoin: [number, number][]; keepApart: [number, number][] } {
  const mustJoin: [number, number][] = [];
  const keepApart: [number, number][] = [];
  for (const { judgement, left, right } of placed) {
    const [a, b] = [atomOf.get(left.id), atomOf.get(right.id)];
    if (a === undefined || b === undefined) continue;
    if (judgement.verdict === 'same') mustJoin.push([a, b]);
    else keepApart.push([a, b]);
  }
  return { mustJoin, keepApart };
}

/** What people said, as links: it is shown among the reasons. */
function judgedLinks(placed: readonly PlacedJudgement[], atomOf: ReadonlyMap<string, number>): AtomLink[] {
  return placed.flatMap(({ judgement, left, right }) => {
    const [a, b] = [atomOf.get(left.id), atomOf.get(right.id)];
    if (a === undefined || b === undefined || a === b) return [];
    const { verdict } = judgement;
    const word = { same: 'one', different: 'two', unsure: 'not to be decided' }[verdict];
    const judged = judgePair([feature(`judged-${verdict}`, `A reader judged them ${word}.`)]);
    return [{ left: a, right: b, ...judged, verdict }];
  });
}

/** Refuses to bring together two persons whose given names contradict each other through a third. */
function nameWatcher(atoms: readonly Atom[], edges: readonly AtomLink[]): JoinWatcher {
  const parts = atoms.map(({ first, second, surname }) => ({
    first,
    // И. Ст.: the second is the beginning of the surname, no patronymic.
    second: !surname && second.length > 1 && isInitial(second) ? '' : second,
  }));
  return {
    mayJoin: (left, right, edge) =>
      // Another name that the text itself gives has given names of its own.
      edges[edge].features.some(({ name }) => name === 'named-as-alias') ||
      !comparePositions(parts[left], parts[right]).conflict,
    joined: (kept, gone) => {
      Object.assign(parts[kept], fullerParts(parts[kept], parts[gone]));
    },
  };
}

function contradiction(left: Atom, right: Atom): Problem {
  const [a, b] = [left.profiles[0].mentions[0], right.profiles[0].mentions[0]];
  return {
    rule: 'resolve/judgements-contradict',
    severity: 'warning',
    message: `“${a.quote}” and “${b.quote}” were judged two, and other judgements make them one; they are kept as one. Take one of the judgements back.`,
    start: a.start,
    end: a.end,
  };
}
