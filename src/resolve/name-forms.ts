// Every form under which an entity is to be found, folded as the search folds words (small letters, ё as е, no marks):
// printed forms, all cases of surnames and full names, Latin spellings of Cyrillic surnames, Cyrillic of Latin ones.
import { inflectName } from '../text/languages/ru/names.js';
import { transliterations } from '../text/transliteration.js';
import type { EntityDraft } from './entity-draft.js';
import { plainLatin } from './compare/latin-fold.js';
import { foldName, isInitial } from './profile/person-name.js';
import type { Atom } from './profile/atom.js';
import { likelyCyrillic } from './compare/transliteration/likely-cyrillic.js';

export interface NameForm {
  form: string;
  entityId: string;
}

const capital = (word: string): string =>
  word.replaceAll(/(^|[- ])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
const fold = (form: string): string => foldName(form).replaceAll(/\s+/g, ' ');

const surnameCache = new Map<string, readonly string[]>();

/** All case forms and Latin spellings of a surname. @example surnameForms('шейнман', 'm').includes('sheinman') // true */
export function surnameForms(surname: string, gender: 'm' | 'f' | ''): readonly string[] {
  const key = `${surname}|${gender}`;
  let forms = surnameCache.get(key);
  if (!forms) {
    if (surnameCache.size > 100_000) surnameCache.clear();
    surnameCache.set(key, (forms = makeSurnameForms(surname, gender)));
  }
  return forms;
}

function makeSurnameForms(surname: string, gender: 'm' | 'f' | ''): string[] {
  const forms = new Set([fold(surname)]);
  if (/[а-я]/.test(surname)) {
    const looksFeminine = /(?:[оеё]ва|[иы]на|ая)$/.test(surname);
    const name = { surname: capital(surname), gender: gender || (looksFeminine ? ('f' as const) : ('m' as const)) };
    for (const form of inflectName(name)) if (form.surname) forms.add(fold(form.surname));
    for (const spelling of transliterations(capital(surname))) {
      const latin = spelling
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '');
      if (/^[a-z'-]+$/.test(latin)) forms.add(latin.replaceAll("'", ''));
    }
  } else {
    forms.add(plainLatin(surname));
    for (const cyrillic of likelyCyrillic(surname))
      for (const form of surnameFormsOfCyrillic(cyrillic)) forms.add(form);
  }
  return [...forms].filter(Boolean);
}

function surnameFormsOfCyrillic(surname: string): string[] {
  const gender = /(?:[оеё]ва|[иы]на|ая)$/.test(surname) ? 'f' : 'm';
  return [
    surname,
    ...inflectName({ surname: capital(surname), gender }).flatMap((form) => (form.surname ? [fold(form.surname)] : [])),
  ];
}

/** The forms of all entities. */
export function nameForms(drafts: readonly EntityDraft[]): NameForm[] {
  const found: NameForm[] = [];
  for (const { entity, persons } of drafts) {
    const forms = new Set<string>();
    for (const { value } of entity.names) forms.add(fold(value));
    forms.add(fold(entity.name));
    if (persons) addPersonForms(persons, forms);
    for (const form of forms) if (form) found.push({ form, entityId: entity.id });
  }
  return found;
}

function addPersonForms(persons: readonly Atom[], forms: Set<string>): void {
  const surnames = new Map<string, 'm' | 'f' | ''>();
  for (const { surname, gender, aliases } of persons) {
    if (surname) surnames.set(surname, surnames.get(surname) || gender);
    for (const alias of aliases) surnames.set(alias, surnames.get(alias) || gender);
  }
  for (const [surname, gender] of surnames) for (const form of surnameForms(surname, gender)) forms.add(form);
  const given = (part: string): string => (isInitial(part) ? `${part.toLowerCase()}.` : part);
  for (const { surname, first, second } of persons) {
    if (!surname || !first) continue;
    const parts = [given(first), given(second)].filter(Boolean).join(' ');
    forms.add(`${surname} ${parts}`);
    forms.add(`${parts} ${surname}`);
  }
}
