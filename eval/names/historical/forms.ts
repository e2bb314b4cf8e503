// A person of persons.tsv → the ways of writing the name: full or with initials, either order, six cases.
// The declension is that of src/text, with overrides.tsv on top (read by eye, corrected by hand).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflectName, type GrammaticalCase } from '../../../src/text/languages/ru/names.js';

export const FOLDER = join('eval', 'names', 'historical');

export interface Person {
  id: string;
  surname: string;
  given: string;
  patronymic: string;
  gender: 'm' | 'f';
  /** Latin spellings of the whole name; `sure` is false where the given name is translated, not transliterated. */
  latin: { name: string; sure: boolean }[];
}

export type Case = GrammaticalCase;

/** The oblique cases in the order in which the composer goes through them. */
export const OBLIQUE: readonly Case[] = ['gent', 'datv', 'accs', 'ablt', 'loct'];

/** Rows of a table as fields, header left out. */
export function readTable(file: string): string[][] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  return lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));
}

/** The persons, by id. */
export function readPersons(): Map<string, Person> {
  const persons = readTable('persons.tsv').map(([id, surname, given, patronymic, gender, latin]): Person => ({
    id,
    surname,
    given,
    patronymic,
    gender: gender as 'm' | 'f',
    latin: latin.split(';').map((name) => ({ name: name.replace('~', ''), sure: !name.startsWith('~') })),
  }));
  return new Map(persons.map((person) => [person.id, person]));
}

const overrides = new Map(readTable('overrides.tsv').map(([wrong, right]) => [wrong, right]));
const corrected = (form: string): string => {
  let text = form;
  for (const [wrong, right] of overrides) text = text.replaceAll(wrong, right);
  return text;
};

export interface WordForms {
  surname: string;
  given: string;
  patronymic: string;
}

/** The words of a name in a case. */
export function wordsIn(person: Person, grammaticalCase: Case): WordForms {
  const { surname, given, patronymic, gender } = person;
  if (grammaticalCase === 'nomn') return { surname, given, patronymic };
  const found = inflectName({ surname, given, patronymic: patronymic || undefined, gender }).find(
    (form) => form.grammaticalCase === grammaticalCase,
  );
  return {
    surname: corrected(found?.surname ?? surname),
    given: corrected(found?.given ?? given),
    patronymic: corrected(found?.patronymic ?? patronymic),
  };
}

const letter = (word: string): string =>
  word
    .split('-')
    .map((part) => (part === '' ? '' : `${part[0]}.`))
    .join('-');

/** The initials, spaced or not: `Л. Д.`, `Л.Д.`. */
export function initialsOf(person: Person, gap = ' '): string {
  return [letter(person.given), letter(person.patronymic)].filter(Boolean).join(gap);
}

/** `Льву Давидовичу Троцкому` */
export function fullName(person: Person, grammaticalCase: Case = 'nomn'): string {
  const { surname, given, patronymic } = wordsIn(person, grammaticalCase);
  return [given, patronymic, surname].filter(Boolean).join(' ');
}

/** `Троцкому Льву Давидовичу` */
export function registerName(person: Person, grammaticalCase: Case = 'nomn'): string {
  const { surname, given, patronymic } = wordsIn(person, grammaticalCase);
  return [surname, given, patronymic].filter(Boolean).join(' ');
}

/** `Л. Д. Троцкому` */
export function initialled(person: Person, grammaticalCase: Case = 'nomn'): string {
  return `${initialsOf(person)} ${wordsIn(person, grammaticalCase).surname}`;
}

/** `Троцкому Л. Д.` */
export function surnameFirst(person: Person, grammaticalCase: Case = 'nomn'): string {
  return `${wordsIn(person, grammaticalCase).surname} ${initialsOf(person)}`;
}
