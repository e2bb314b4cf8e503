// Russian personal names: a name as printed in any case goes in, its parts and its nominative come out (and the reverse:
// all case forms of a known person). The case is the one in which most parts of the name agree; where the form does
// not decide, every nominative reading of the surname is kept in `surnames`.
import {
  CASES,
  surnameForms,
  surnameReadings,
  type Gender,
  type GrammaticalCase,
  type PartReading,
} from './names/declensions.js';
import { givenNameForms, givenNameReadings, isPatronymic, patronymicReadings } from './names/given-names.js';

export type { Gender, GrammaticalCase } from './names/declensions.js';
export { phraseToNominative } from './names/noun-phrases.js';

/** The parts of a Russian name, nominative. */
export interface RussianName {
  surname?: string;
  given?: string;
  patronymic?: string;
  /** Upper case, without dots: `['Л', 'Д']`. */
  initials?: string[];
  gender?: Gender;
  /** Every nominative reading of the surname when the form does not decide, likeliest first. */
  surnames?: string[];
  /** Other surnames given in brackets: `Дзявалтовский (Юрин, Гинтовт)`. */
  aliases?: string[];
}

/** What is known about a name from outside. */
export interface NameHints {
  gender?: Gender;
  /** The case that the sentence asks for; a name left undeclined is recognised as such. */
  grammaticalCase?: GrammaticalCase;
  /** What each word (not initials, not particles) is, in order. */
  kinds?: readonly NameWordKind[];
}

/** What a word of a name is, where its finder already knows. */
export type NameWordKind = 'given' | 'patronymic' | 'surname';

/** A name put into the nominative. */
export interface NominativeName {
  /** In the printed order, initials spaced: `Л. Д. Троцкий`. */
  name: string;
  parts: RussianName;
  /** The case of the printed form, as far as its parts agree. */
  grammaticalCase: GrammaticalCase;
}

type PartKind = 'initial' | 'given' | 'patronymic' | 'surname' | 'particle' | 'joint';

interface NamePart {
  kind: PartKind;
  /** As printed, line-end hyphens and digit slips resolved. */
  text: string;
  lower: string;
}

const INITIAL = /^(?:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]|Дж|Ст|Вл|Ив|Ал|Ник|Мих|Евг|Вас|Влад|Бор|Гр|Конст|Эд|Фр|Ю|Я|[А-Я][а-я]?)\.$/u;
const PARTICLES = new Set(
  'фон де ван дер ди да дю ла ле дель дела дос ду эль аль ибн бен бин оглы кызы заде тер аф цу унд'.split(' '),
);
const WORD_OR_INITIAL = /[А-ЯЁа-яёӘҒҚҢӨҰҮҺІәғқңөұүһіA-Za-zÀ-ɏ'’ʼ]+(?:\s*[-‑–]\s*[А-ЯЁа-яёA-Za-z'’]+)*\.?|3\./gu;

const foldYo = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
const capitalise = (word: string): string =>
  word.replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/**
 * Splits a printed name into its parts, as printed (no case changed yet).
 * Order is free: `Л.Д. Троцкого`, `Троцкому Л. Д.`, `Чернихов Иосиф Алексеевич`, `Косиору Ст.`
 */
function splitName(name: string, kinds?: readonly NameWordKind[]): NamePart[] {
  const parts: NamePart[] = [];
  for (const [found] of name.matchAll(WORD_OR_INITIAL)) {
    const text = found === '3.' ? 'З.' : found.replaceAll(/\s+/g, '').replaceAll(/[‑–]/g, '-');
    if (INITIAL.test(text) || /^[А-ЯЁA-Z]$/u.test(text))
      parts.push({ kind: 'initial', text: text.replace('.', ''), lower: '' });
    else {
      const word = text.replace(/\.$/, '');
      const lower = foldYo(word);
      const joined = /^[А-ЯЁ]{2,3}$/.test(word) && name.trim() === found;
      if (joined) parts.push(...[...word].map((letter): NamePart => ({ kind: 'initial', text: letter, lower: '' })));
      else
        parts.push({
          kind: PARTICLES.has(lower) && word === word.toLowerCase() ? 'particle' : 'surname',
          text: word,
          lower,
        });
    }
  }
  const words = parts.filter((part) => part.kind === 'surname');
  if (kinds?.length === words.length) words.forEach((word, i) => (word.kind = kinds[i]));
  else nameKinds(parts);
  return parts;
}

/** Decides which words are given name, patronymic and surname. */
function nameKinds(parts: NamePart[]): void {
  const words = parts.filter((part) => part.kind === 'surname');
  if (words.length === 0) return;
  const hasInitials = parts.some((part) => part.kind === 'initial');
  const given = (part: NamePart | undefined): boolean => !!part && givenNameReadings(part.lower).length > 0;
  const patronymic = (part: NamePart | undefined): boolean => !!part && isPatronymic(part.lower);
  if (words.length === 1) {
    // One word beside initials is the surname; alone it is a given name only where it can be no surname.
    if (!hasInitials && given(words[0]) && surnameWeight(words[0].lower) < 1) words[0].kind = 'given';
    return;
  }
  const [first, second, third] = words;
  if (words.length === 2) {
    if (hasInitials) {
      if (given(first) && !given(second)) first.kind = 'given';
      else if (given(second) && !given(first)) second.kind = 'given';
      return;
    }
    if (given(first) && patronymic(second)) {
      first.kind = 'given';
      // Лев Давидович, but Лазарь Каганович: the name alone does not tell, so a well-known surname stays one.
      second.kind = surnameWeight(second.lower) > 1.9 ? 'surname' : 'patronymic';
    } else if (given(first)) first.kind = 'given';
    else if (given(second)) second.kind = 'given';
    else first.kind = 'given';
    return;
  }
  if (patronymic(second) && !(patronymic(third) && given(second))) {
    first.kind = 'given';
    second.kind = 'patronymic';
    return;
  }
  if (patronymic(third)) {
    second.kind = 'given';
    third.kind = 'patronymic';
    return;
  }
  first.kind = 'given';
  for (const word of words.slice(1, -1)) if (given(word)) word.kind = 'given';
}

const surnameWeight = (lower: string): number => surnameReadings(lower)[0]?.weight ?? 0;

/** Readings of one part, each with case, gender and weight. */
function partReadings(part: NamePart): readonly PartReading[] {
  if (part.kind === 'patronymic') return patronymicReadings(part.lower);
  if (part.kind === 'given') {
    const known = givenNameReadings(part.lower);
    return known.length
      ? known
      : surnameReadings(part.lower).map((reading) => ({ ...reading, weight: reading.weight * 0.7 }));
  }
  return surnameReadings(part.lower);
}

const CASE_PRIOR: Record<GrammaticalCase, number> = { nomn: 0.25, gent: 0.3, datv: 0.2, accs: 0.1, ablt: 0.2, loct: 0 };

/**
 * Puts a name into the nominative. Without hints the case is the one in which its parts agree best.
 * @example toNominative('Г. Г. Ягоды', { grammaticalCase: 'gent' }).name // 'Г. Г. Ягода'
 */
export function toNominative(name: string, hints: NameHints = {}): NominativeName {
  const bracket = /\(([^()]+)\)/.exec(name);
  if (!bracket) return simpleNominative(name, hints);
  const main = simpleNominative(name.replace(bracket[0], ' '), hints);
  const asked = { ...hints, grammaticalCase: hints.grammaticalCase ?? main.grammaticalCase };
  const aliases = bracket[1].split(/\s*[,;]\s*/).filter((one) => /\p{Lu}/u.test(one));
  main.parts.aliases = aliases.map((one) => simpleNominative(one, asked).name);
  return { ...main, name: `${main.name} (${main.parts.aliases.join(', ')})` };
}

function simpleNominative(name: string, hints: NameHints): NominativeName {
  const parts = splitName(name, hints.kinds);
  const read = parts.map((part) => (part.kind === 'initial' || part.kind === 'particle' ? [] : partReadings(part)));
  let best:
    | { score: number; grammaticalCase: GrammaticalCase; gender: Gender; chosen: (PartReading | undefined)[] }
    | undefined;
  const seen: { score: number; surname: string }[] = [];
  for (const gender of hints.gender ? [hints.gender] : (['m', 'f'] as const)) {
    for (const grammaticalCase of CASES) {
      let score = CASE_PRIOR[grammaticalCase] + (gender === 'm' ? 0.15 : 0);
      if (hints.grammaticalCase === grammaticalCase) score += 2.5;
      else if (hints.grammaticalCase === 'gent' && grammaticalCase === 'accs') score += 0.5;
      const chosen = read.map((readings, i) => {
        if (parts[i].kind === 'initial' || parts[i].kind === 'particle') return undefined;
        const fitting = readings.filter(
          (reading) => reading.gender === gender && reading.grammaticalCase === grammaticalCase,
        );
        const top = fitting.reduce<PartReading | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
        score += top ? top.weight : -3;
        return top;
      });
      const surnameIndex = parts.findIndex((part) => part.kind === 'surname');
      const surname = chosen[surnameIndex];
      if (surname && chosen.every((one, i) => one || parts[i].kind === 'initial' || parts[i].kind === 'particle')) {
        seen.push({ score, surname: written(parts[surnameIndex], surname.nominative) });
      }
      if (!best || score > best.score) best = { score, grammaticalCase, gender, chosen };
    }
  }
  return assemble(parts, best!, seen);
}

function assemble(
  parts: NamePart[],
  best: { score: number; grammaticalCase: GrammaticalCase; gender: Gender; chosen: (PartReading | undefined)[] },
  seen: { score: number; surname: string }[],
): NominativeName {
  const result: RussianName = {};
  const out: string[] = [];
  const initials: string[] = [];
  parts.forEach((part, i) => {
    if (part.kind === 'initial') {
      initials.push(part.text);
      out.push(`${part.text}.`);
      return;
    }
    const word = part.kind === 'particle' ? part.lower : written(part, best.chosen[i]?.nominative ?? part.lower);
    out.push(word);
    if (part.kind === 'given') result.given = result.given ? `${result.given} ${word}` : word;
    else if (part.kind === 'patronymic') result.patronymic = word;
    else result.surname = result.surname ? `${result.surname} ${word}` : word;
  });
  if (initials.length) result.initials = initials.map((one) => (one.length === 1 ? one.toUpperCase() : one));
  const told = parts.some((part) => part.kind === 'given' || part.kind === 'patronymic');
  const feminineForm =
    best.gender === 'f' && result.surname && /(?:[оеё]ва|[иы]на|[цс]кая|ая)$/.test(result.surname.toLowerCase());
  if (told || feminineForm) result.gender = best.gender;
  seen.sort((a, b) => b.score - a.score);
  const surnames = [...new Set(seen.filter((one) => one.score > best.score - 2.2).map((one) => one.surname))];
  if (result.surname && !result.surname.includes(' ') && surnames.length > 1) result.surnames = surnames.slice(0, 4);
  return { name: out.join(' '), parts: result, grammaticalCase: best.grammaticalCase };
}

/** A lower-case nominative in the letters of the printed form: ё and inner capitals are kept, full capitals are not. */
function written(part: NamePart, nominative: string): string {
  const upper = part.text.length > 1 && part.text === part.text.toUpperCase();
  if (upper) return capitalise(nominative);
  let same = 0;
  while (same < nominative.length && same < part.lower.length && nominative[same] === part.lower[same]) same++;
  const capitals = part.text.split('-').map((one) => one[0] !== one[0]?.toLowerCase());
  const kept = (part.text.slice(0, same) + nominative.slice(same))
    .split('-')
    .map((one, i) => (capitals[i] ? one.slice(0, 1).toUpperCase() + one.slice(1) : one))
    .join('-');
  return kept;
}

/**
 * The parts of a name as printed, in the nominative.
 * @example parseRussianName('Троцкому Л.Д.', { grammaticalCase: 'datv' }) // { surname: 'Троцкий', initials: ['Л', 'Д'] }
 */
export function parseRussianName(name: string, hints: NameHints = {}): RussianName {
  return toNominative(name, hints).parts;
}

/**
 * A name as an edition prints it in the nominative: initials spaced, given name before patronymic before surname.
 * @example displayName({ surname: 'Троцкий', initials: ['Л', 'Д'] }) // 'Л. Д. Троцкий'
 */
export function displayName(name: RussianName): string {
  const initials = name.initials?.map((one) => `${one}.`).join(' ');
  return [name.given, name.patronymic, initials, name.surname].filter(Boolean).join(' ');
}

/** One case form of a known person's name. */
export interface NameForm {
  grammaticalCase: GrammaticalCase;
  /** `Льва Давидовича Троцкого`, or with initials `Л. Д. Троцкого`. */
  full: string;
  surname?: string;
  given?: string;
  patronymic?: string;
}

/**
 * All case forms of a known person, for indexing; several forms of one case where both are in use (Крыленке, Крыленко).
 * @example inflectName({ surname: 'Ягода', initials: ['Г', 'Г'] }).map((form) => form.surname) // ['Ягода', 'Ягоды', …]
 */
export function inflectName(name: RussianName): NameForm[] {
  const gender = name.gender ?? 'm';
  const forms = (value: string | undefined, table: (lower: string) => string[][]): string[][] => {
    if (!value) return CASES.map(() => ['']);
    const part: NamePart = { kind: 'surname', text: value, lower: foldYo(value) };
    return table(part.lower).map((list, i) =>
      list.map((form) => (i > 0 ? written(part, form).replace(STRESS_MOVES, '$1е') : written(part, form))),
    );
  };
  const surnames = forms(name.surname, (lower) => surnameForms(lower, gender));
  const givens = forms(name.given, (lower) => givenNameForms(lower, gender));
  const patronymics = forms(name.patronymic, (lower) => patronymicForms(lower));
  const initials = name.initials?.map((one) => `${one}.`).join(' ');
  return CASES.flatMap((grammaticalCase, i) =>
    surnames[i].flatMap((surname) =>
      givens[i].map((given) => {
        const patronymic = patronymics[i][0];
        const form: NameForm = {
          grammaticalCase,
          full: [given, patronymic, initials, surname].filter(Boolean).join(' '),
        };
        if (surname) form.surname = surname;
        if (given) form.given = given;
        if (patronymic) form.patronymic = patronymic;
        return form;
      }),
    ),
  );
}

/** Пётр, but Петра: the stress goes to the ending and ё is lost. */
const STRESS_MOVES = /^([Пп])ё(?=тр[ауео]м?$)/;
/** Stressed on the last syllable: Ильичом. */
const STRESSED_PATRONYMIC = /^(?:иль|фом|лук|кузьм)ич$/;

function patronymicForms(lower: string): string[][] {
  const endings = /(?:ич|ыч)$/.test(lower)
    ? ['', 'а', 'у', 'а', STRESSED_PATRONYMIC.test(lower) ? 'ом' : 'ем', 'е']
    : /на$/.test(lower)
      ? ['а', 'ы', 'е', 'у', 'ой', 'е']
      : undefined;
  if (!endings) return CASES.map(() => [lower]);
  const stem = lower.endsWith('а') ? lower.slice(0, -1) : lower;
  return endings.map((ending) => [stem + ending]);
}
