// A mention's printed name → a comparable name: folded surname readings, two given positions (first name and patronymic,
// each a full word or an initial), gender, aliases. Equal names are one object, so groups are made by identity.
import type { Mention } from '../../model/mention.js';
import { readings } from '../../text/languages/ru/morphology.js';
import { givenNameReadings } from '../../text/languages/ru/names/given-names.js';
import { RUSSIAN_STOP_WORDS } from '../../text/languages/ru/stop-words.js';
import { scriptOf } from '../../text/scripts.js';

export interface PersonName {
  /** Tells equal names; also the stable part of ids. */
  key: string;
  script: 'Cyrl' | 'Latn';
  /** Folded nominative; empty when only given names or initials are printed. */
  surname: string;
  /** All nominative readings of the surname, folded, the likeliest first. */
  readings: readonly string[];
  /** First name: a folded word, or an initial in capitals; empty when not printed. */
  first: string;
  /** Patronymic or second given name, likewise. */
  second: string;
  gender: 'm' | 'f' | '';
  /** Folded surnames that the text gives in brackets. */
  aliases: readonly string[];
  /** As an index prints it, before other forms are known. */
  printed: { surname: string; first: string; second: string };
}

/** Small letters, ё as е, no marks of hyphenation inside Latin names left at line ends. */
export function foldName(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[’'ʼ`]/g, '')
    .replaceAll('­', '')
    .trim();
}

/** Whether a position holds an initial or an abbreviation (capital first), not a full name. */
export function isInitial(position: string): boolean {
  return position !== '' && position[0] !== position[0].toLowerCase();
}

const initialOf = (initial: string): string => {
  const clean = initial.replaceAll('.', '').trim();
  const capital = clean.slice(0, 1).toUpperCase() + clean.slice(1).toLowerCase();
  return capital.replace(/^Й/, 'И').replace(/^Ё/, 'Е');
};

/** Makes comparable names and keeps one object for each distinct one. */
export class PersonNames {
  private readonly known = new Map<string, PersonName>();

  /** The comparable name of a person mention. */
  of(mention: Mention): PersonName {
    const name = mention.name ?? { surname: mention.value ?? mention.quote };
    const quick = `${name.surname ?? ''}|${name.given ?? ''}|${name.patronymic ?? ''}|${name.initials?.join('.') ?? ''}|${name.gender ?? ''}|${name.surnames?.join('/') ?? ''}|${name.aliases?.join('/') ?? ''}|${name.surname ? '' : mention.quote}`;
    let found = this.known.get(quick);
    if (!found) this.known.set(quick, (found = makeName(mention)));
    return found;
  }
}

/** «Не Сталин», «Наркомторгу Иоселевич»: a word that the dictionary knows as no name is no given name. */
function isPlainWord(given: string): boolean {
  const lower = foldName(given);
  if (!/^[а-я-]+$/.test(lower) || givenNameReadings(lower).length > 0) return false;
  if (RUSSIAN_STOP_WORDS.has(lower)) return true;
  const known = readings(lower).filter((reading) => reading.known);
  return known.length > 0 && !known.some(({ tags }) => tags.has('Name') || tags.has('Surn') || tags.has('Patr'));
}

function makeName(mention: Mention): PersonName {
  const name = mention.name ?? { surname: mention.value ?? mention.quote };
  const surname = foldName(name.surname ?? '');
  const readings = [...new Set([surname, ...(name.surnames ?? []).map(foldName)])].filter(Boolean);
  const initials = (name.initials ?? []).map(initialOf);
  // «Т. Зиновьев» at the head of a sentence is comrade Zinoviev.
  if (initials.length === 1 && initials[0] === 'Т' && surname && !name.given) initials.pop();
  // «И. Ст.»: an initial and the beginning of the surname.
  const abbreviated = surname ? null : /^\p{Lu}\.\s*(\p{Lu}\p{Ll}{1,3})\.?$/u.exec(mention.quote);
  if (abbreviated && initials.length === 1) initials.push(abbreviated[1]);
  const given = name.given && name.given.length > 1 && !isPlainWord(name.given) ? name.given : '';
  const [first, second] = given
    ? [foldName(given), foldName(name.patronymic ?? '') || (initials[0] ?? '')]
    : [initials[0] ?? '', foldName(name.patronymic ?? '') || (initials[1] ?? '')];
  const script = scriptOf(name.surname ?? given ?? mention.quote) === 'latin' ? 'Latn' : 'Cyrl';
  const aliases = (name.aliases ?? []).map((alias) => foldName(alias.split(' ').at(-1) ?? ''));
  const gender = name.gender ?? '';
  return {
    key: [surname || readings.join('/'), first, second, script].join('|'),
    script,
    surname,
    readings,
    first,
    second,
    gender,
    aliases,
    printed: {
      surname: name.surname ?? '',
      first: given || (initials[0] ? `${initials[0]}.` : ''),
      second: name.patronymic ?? (given ? initials[0] && `${initials[0]}.` : initials[1] && `${initials[1]}.`) ?? '',
    },
  };
}
