// The person mentions of one document → name profiles. Full forms first; then shorter forms that only one of them can
// mean; then bare surnames; then given names and initials without a surname. What two persons of the document could be
// stays a profile of its own, with the candidates noted (`torn`).
import { digestId } from '../../model/digest.js';
import type { Mention } from '../../model/mention.js';
import { comparePositions, fullerParts, specificity } from '../compare/positions.js';
import { isInitial, type PersonName } from './person-name.js';
import type { Profile } from './profile.js';

export interface DocumentMentions {
  source: number;
  sourceId: string;
  documentId: string | null;
  year: number | null;
  /** Person mentions in order of text. */
  mentions: readonly Mention[];
  /** Their names, by the same index. */
  names: readonly PersonName[];
  /** Index of mentions → group in which a reader's judgement isolates it. */
  isolated: ReadonlyMap<number, string>;
}

interface Form {
  name: PersonName;
  surname: string;
  at: number[];
  isolated: string;
}

/** A bearer named this near before a bare surname is whom it means. */
const NEAR = 2500;

/** Groups the mentions of one document. `surnameOf` chooses among the readings of a surname. */
export function profilesOfDocument(document: DocumentMentions, surnameOf: (name: PersonName) => string): Profile[] {
  const forms = collectForms(document, surnameOf);
  const bySurname = new Map<string, Form[]>();
  for (const form of forms) {
    if (!form.surname) continue;
    const key = form.isolated ? `${form.surname}\u001f${form.isolated}` : form.surname;
    const list = bySurname.get(key);
    if (list) list.push(form);
    else bySurname.set(key, [form]);
  }
  const profiles: Profile[] = [];
  for (const list of bySurname.values()) profiles.push(...profilesOfSurname(document, list));
  const withoutSurname = forms.filter(({ surname }) => !surname);
  for (const form of withoutSurname.sort(bySpecificity)) placeGivenName(document, form, profiles);
  for (const profile of profiles) trim(profile);
  return profiles;
}

/** Lists that grew keep room to grow, and there is a profile for nearly every mention: exact lists, and one list for equal ones. */
function trim(profile: Profile): void {
  if (profile.mentions.length > 1) profile.mentions = profile.mentions.slice();
  if (profile.names.length > 1) {
    profile.names = profile.names.slice();
    profile.counts = profile.counts.slice();
    return;
  }
  const [name] = profile.names;
  let alone = namesAlone.get(name);
  if (!alone) namesAlone.set(name, (alone = [name]));
  profile.names = alone;
  profile.counts = COUNTS_ALONE[profile.counts[0]] ?? profile.counts;
}

const namesAlone = new WeakMap<PersonName, PersonName[]>();
const COUNTS_ALONE = Array.from({ length: 64 }, (_, count) => [count]);

function collectForms({ names, isolated }: DocumentMentions, surnameOf: (name: PersonName) => string): Form[] {
  const forms = new Map<string, Form>();
  for (const [at, name] of names.entries()) {
    const alone = isolated.get(at) ?? '';
    const key = `${name.key}\u001f${name.gender}\u001f${name.aliases.join()}\u001f${alone}`;
    const known = forms.get(key);
    if (known) known.at.push(at);
    else forms.set(key, { name, surname: surnameOf(name), at: [at], isolated: alone });
  }
  return [...forms.values()];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySpecificity = (a: Form, b: Form): number =>
  specificity(b.name) - specificity(a.name) || b.at.length - a.at.length || order(a.name.key, b.name.key);

function profilesOfSurname(document: DocumentMentions, forms: Form[]): Profile[] {
  const bearers: Profile[] = [];
  const bare: Form[] = [];
  for (const form of [...forms].sort(bySpecificity)) {
    if (specificity(form.name) === 0) {
      bare.push(form);
      continue;
    }
    const fitting = bearers.filter((bearer) => {
      const { agreeing, conflict } = comparePositions(bearer, form.name);
      return agreeing > 0 && !conflict && !gendersDiffer(bearer.gender, form.name.gender);
    });
    if (fitting.length === 1) addForm(document, fitting[0], form);
    else bearers.push(newProfile(document, form, `${form.surname}|${form.name.first}|${form.name.second}`, fitting));
  }
  if (bare.length === 0) return bearers;
  if (bearers.length === 1) {
    for (const form of bare) addForm(document, bearers[0], form);
    return bearers;
  }
  if (bearers.length === 0) {
    const profile = newProfile(document, bare[0], `${bare[0].surname}||`, []);
    for (const form of bare.slice(1)) addForm(document, profile, form);
    return [profile];
  }
  return [...bearers, ...shareOut(document, bare, bearers)];
}

const gendersDiffer = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** Bare surnames where the document has several bearers: to the only one named shortly before, else to none. */
function shareOut(document: DocumentMentions, bare: readonly Form[], bearers: Profile[]): Profile[] {
  const named = bearers
    .flatMap((bearer) => bearer.mentions.map(({ start }) => ({ start, bearer })))
    .sort((a, b) => a.start - b.start);
  let undecided: Profile | undefined;
  for (const form of bare) {
    for (const at of form.at) {
      const { start } = document.mentions[at];
      const before = new Set(
        named.filter((one) => one.start < start && one.start > start - NEAR).map(({ bearer }) => bearer),
      );
      const one = { ...form, at: [at] };
      if (before.size === 1) addForm(document, [...before][0], one);
      else if (undecided) addForm(document, undecided, one);
      else undecided = newProfile(document, one, `${form.surname}||`, bearers);
    }
  }
  return undecided ? [undecided] : [];
}

/** «Лев Давидович», «Л. Д.», «И. Ст.»: to the one person of the document that can be meant, else a profile of its own. */
function placeGivenName(document: DocumentMentions, form: Form, profiles: Profile[]): void {
  const { name } = form;
  // Initials and first name with patronymic are looked for in the whole source.
  const known = form.isolated || (name.first && name.second);
  const fitting = profiles.filter((profile) => (known ? false : meansSurnameless(name, profile)));
  if (fitting.length === 1) addForm(document, fitting[0], form);
  else profiles.push(newProfile(document, form, `|${name.first}|${name.second}`, fitting));
}

/** Whether a form without a surname can mean a person with one. */
export function meansSurnameless(
  name: Pick<PersonName, 'first' | 'second'>,
  bearer: Pick<Profile, 'surname' | 'first' | 'second'>,
): boolean {
  if (!bearer.surname) return name.first === bearer.first && name.second === bearer.second;
  if (isInitial(name.second) && name.second.length > 1 && isInitial(name.first)) {
    // И. Ст.: the second is the beginning of the surname.
    const begins = bearer.surname.startsWith(name.second.toLowerCase());
    return begins && comparePositions({ first: name.first, second: '' }, bearer).agreeing > 0 && !!bearer.first;
  }
  const { agreeing, full, conflict } = comparePositions(bearer, name);
  if (conflict) return false;
  if (name.first && name.second) return agreeing === 2;
  return name.first !== '' && !isInitial(name.first) && full === 1;
}

const NOBODY: Profile[] = [];

function newProfile(document: DocumentMentions, form: Form, part: string, torn: Profile[]): Profile {
  const { name } = form;
  return {
    id: digestId('p', document.sourceId, document.documentId, 'person', part, name.script, form.isolated),
    source: document.source,
    documentId: document.documentId,
    year: document.year,
    script: name.script,
    surname: form.surname,
    first: name.first,
    second: name.second,
    gender: name.gender,
    aliases: name.aliases,
    names: [name],
    counts: [form.at.length],
    mentions: form.at.map((at) => document.mentions[at]),
    judged: form.isolated !== '',
    torn: torn.length > 0 ? torn : NOBODY,
  };
}

function addForm(document: DocumentMentions, profile: Profile, form: Form): void {
  const fuller = fullerParts(profile, form.name);
  profile.first = fuller.first;
  profile.second = fuller.second;
  profile.gender ||= form.name.gender;
  if (form.name.aliases.length) profile.aliases = [...new Set([...profile.aliases, ...form.name.aliases])];
  const known = profile.names.indexOf(form.name);
  if (known >= 0) profile.counts[known] += form.at.length;
  else {
    profile.names.push(form.name);
    profile.counts.push(form.at.length);
  }
  for (const at of form.at) profile.mentions.push(document.mentions[at]);
}
