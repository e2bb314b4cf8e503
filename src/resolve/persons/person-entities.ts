// Clusters of atoms → entities as an index prints them, with their names, resolutions and links between profiles.
import type { Entity, EntityName, Link, Resolution } from '../../model/entity.js';
import { entityIds } from '../entity-ids.js';
import type { Drafts, EntityDraft } from '../entity-draft.js';
import { comparePositions, specificity } from '../compare/positions.js';
import { writtenPatronymic } from '../compare/same-word.js';
import { isInitial } from '../profile/person-name.js';
import type { Atom } from '../profile/atom.js';
import type { AtomLink } from './atom-link.js';
import type { ResolvedPersons } from './resolve-persons.js';

/** Profiles of one name in one source are linked with the first of them, up to so many. */
const SPANNING = 3;
const MOST_NAMES = 60;

/** Makes the entities of persons. `curatedAtoms`: atoms that a reader judged the same as another. */
export function personEntities(
  { atoms, clusterOf, links }: ResolvedPersons,
  previous: readonly Entity[],
  curatedAtoms: ReadonlySet<number>,
  sourceIds: readonly string[],
): Drafts {
  const clusters = new Map<number, number[]>();
  for (let index = 0; index < atoms.length; index++) {
    const list = clusters.get(clusterOf[index]);
    if (list) list.push(index);
    else clusters.set(clusterOf[index], [index]);
  }
  const keys = stableKeys(atoms);
  const groups = [...clusters.values()];
  const ids = entityIds(
    groups.map((group) => ({ kind: 'person', keys: group.flatMap((index) => keys[index]) })),
    previous.filter(({ kind }) => kind === 'person'),
  );
  const drafts: EntityDraft[] = groups.map((group, at) =>
    draft(atoms, group, ids[at], { curatedAtoms, sourceIds, previous }),
  );
  const draftOf = new Int32Array(atoms.length);
  for (const [at, group] of groups.entries()) for (const index of group) draftOf[index] = at;
  return {
    drafts,
    resolutions: resolutions(atoms, links, draftOf, drafts),
    links: profileLinks(atoms, links),
  };
}

/** A profile that stands for itself keeps the plain name as a key when no other has it. */
function stableKeys(atoms: readonly Atom[]): string[][] {
  const plain = new Set(atoms.map(({ key }) => key));
  return atoms.map(({ key }) => {
    const [name] = key.split('@');
    if (plain.has(name)) return [key];
    plain.add(name);
    return [key, name];
  });
}

interface DraftContext {
  curatedAtoms: ReadonlySet<number>;
  sourceIds: readonly string[];
  previous: readonly Entity[];
}

function draft(
  atoms: readonly Atom[],
  group: readonly number[],
  { id, formerIds }: { id: string; formerIds: string[] },
  { curatedAtoms, sourceIds, previous }: DraftContext,
): EntityDraft {
  const members = group.map((index) => atoms[index]);
  const curated = group.some((index) => curatedAtoms.has(index));
  const entity: Entity = {
    id,
    kind: 'person',
    name: indexName(members),
    names: namesOf(members),
    formerIds,
    status: curated ? 'curated' : 'proposed',
  };
  if (curated) {
    const before = previous.find((one) => one.id === id);
    const now = [...new Set(members.map(({ source }) => sourceIds[source]))];
    entity.knownSources = [...new Set([...(before?.knownSources ?? []), ...now])].sort();
  }
  return { entity, persons: members };
}

interface Tally {
  value: string;
  count: number;
}

function most(tallies: ReadonlyMap<string, number>): string {
  let best: Tally = { value: '', count: 0 };
  for (const [value, count] of tallies)
    if (value && (count > best.count || (count === best.count && value < best.value))) best = { value, count };
  return best.value;
}

const properCase = (word: string): string =>
  word.length > 3 && word === word.toUpperCase()
    ? word.toLowerCase().replaceAll(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase())
    : word;

const weightOf = (atom: Atom): number => atom.count * (specificity(atom) > 0 ? 3 : 1) * (atom.surname ? 1 : 0.01);

/** `Троцкий Лев Давидович`: the commonest surname with the fullest given names, in the script most used. */
export function indexName(members: readonly Atom[]): string {
  const scripts = new Map<string, number>();
  for (const { script, count } of members) scripts.set(script, (scripts.get(script) ?? 0) + count);
  const script = most(scripts);
  const inScript = members.filter((atom) => atom.script === script);
  const lead = inScript.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  // Pseudonyms have given names of their own: they do not belong into one line.
  const used = inScript.filter((atom) => !comparePositions(lead, atom).conflict);
  const surnames = new Map<string, number>();
  const tallies = { first: new Map<string, number>(), second: new Map<string, number>() };
  for (const atom of used) {
    for (const { names, counts } of atom.profiles) {
      for (const [at, { printed, surname, first, second }] of names.entries()) {
        const spelling = properCase(printed.surname);
        // The spelling of a surname that stands with given names counts more.
        if (surname && surname === atom.surname)
          surnames.set(spelling, (surnames.get(spelling) ?? 0) + counts[at] * (1 + specificity({ first, second })));
        for (const [position, folded] of [
          ['first', first],
          ['second', second],
        ] as const) {
          const asPrinted = properCase(printed[position]);
          if (!asPrinted) continue;
          const value = position === 'second' && !isInitial(folded) ? standardPatronymic(asPrinted) : asPrinted;
          // Full words outweigh any number of initials.
          const weight = counts[at] * (isInitial(folded) ? 1 : 1e6);
          tallies[position].set(value, (tallies[position].get(value) ?? 0) + weight);
        }
      }
    }
  }
  const surname = most(surnames) || properCase(used[0].surname.replace(/^\p{L}/u, (letter) => letter.toUpperCase()));
  const [first, second] = [most(tallies.first), most(tallies.second)];
  return (
    [surname, first, second].filter(Boolean).join(' ') ||
    (used[0].profiles[0].mentions[0].value ?? used[0].profiles[0].mentions[0].quote)
  );
}

/** «Виссарионыч» → Виссарионович: an index prints the patronymic as written; what is always short stays (Ильич). */
function standardPatronymic(patronymic: string): string {
  const lower = patronymic.toLowerCase().replaceAll('ё', 'е');
  const written = writtenPatronymic(lower);
  return written === lower ? patronymic : written[0].toUpperCase() + written.slice(1);
}

/** Nominative forms as they occur, the commonest first. */
function namesOf(members: readonly Atom[]): EntityName[] {
  const names = new Map<string, EntityName>();
  for (const { profiles, script } of members) {
    for (const { mentions } of profiles) {
      for (const { value, quote, language } of mentions) {
        const form = properForm(value ?? quote.replaceAll(/\s+/g, ' '));
        const key = `${form}|${language}`;
        const known = names.get(key);
        if (known) known.count++;
        else names.set(key, { value: form, language, script, count: 1 });
      }
    }
  }
  return [...names.values()]
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
    .slice(0, MOST_NAMES);
}

const properForm = (form: string): string => form.split(' ').map(properCase).join(' ');

const NONE: string[] = [];

function resolutions(
  atoms: readonly Atom[],
  links: readonly AtomLink[],
  draftOf: Int32Array,
  drafts: readonly EntityDraft[],
): Resolution[] {
  const others = new Map<number, Set<string>>();
  const weakest = new Map<number, number>();
  for (const { left, right, verdict, score } of links) {
    if (verdict === 'unsure' && draftOf[left] !== draftOf[right]) {
      const set = others.get(right);
      if (set) set.add(drafts[draftOf[left]].entity.id);
      else others.set(right, new Set([drafts[draftOf[left]].entity.id]));
    } else if (verdict === 'same') weakest.set(right, Math.max(weakest.get(right) ?? 0, score));
  }
  const found: Resolution[] = [];
  for (const [index, atom] of atoms.entries()) {
    const alternatives = others.has(index) ? [...others.get(index)!].sort() : NONE;
    const entityId = drafts[draftOf[index]].entity.id;
    const certainty = certaintyOf(atom, alternatives.length > 0, weakest.get(index));
    for (const { id, mentions } of atom.profiles)
      for (const mention of mentions)
        found.push({ mentionId: mention.id, entityId, certainty, profileId: id, alternatives });
  }
  return found;
}

/** A name with two given parts is sure; a bare surname is as sure as its link. */
function certaintyOf(atom: Atom, doubtful: boolean, score: number | undefined): Resolution['certainty'] {
  const said = specificity(atom);
  if (said >= 2 || atom.judged) return 'sure';
  if (doubtful) return score === undefined ? 'unsure' : 'likely';
  return score !== undefined && score >= 0.95 ? 'sure' : 'likely';
}

/** Links of atoms as links of their first profiles, and what holds the profiles of an atom together. */
function profileLinks(atoms: readonly Atom[], links: readonly AtomLink[]): Link[] {
  const found: Link[] = [];
  // A pair as one number: a string for each of half a million pairs would be most of the memory of this stage.
  const firstOf = new Map<string, number>();
  const first = atoms.map(({ profiles }, index) => {
    const known = firstOf.get(profiles[0].id);
    if (known === undefined) firstOf.set(profiles[0].id, index);
    return known ?? index;
  });
  const seen = new Set<number>();
  for (const { left, right, verdict, score, features } of links) {
    const [a, b] = [first[left], first[right]];
    if (verdict === 'different' && features.every(({ name }) => !name.startsWith('judged'))) continue;
    const key = a * atoms.length + b;
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    found.push({ left: atoms[a].profiles[0].id, right: atoms[b].profiles[0].id, verdict, score, features });
  }
  const features = [{ name: 'same-form', weight: 5, sentence: 'The same form of the name in the same source.' }];
  for (const { profiles } of atoms) {
    for (const { id } of profiles.slice(1, SPANNING))
      found.push({ left: profiles[0].id, right: id, verdict: 'same', score: 0.9, features });
  }
  return found;
}
