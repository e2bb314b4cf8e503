// The name that opens a biographical note, with what stands in the brackets behind it: «Фамилия Имя Отчество (псевд. X; 1890–1938)»,
// «Фамилия (Вторая) И. О. (1890 – после 1937)», «Фамилия И. О., 1895 г. р.», «Фамилия И. О. – секретарь …».
import type { Range } from '../../../model/span.js';
import type { PassageView } from '../../passage-view.js';
import type { Claim, Named } from '../claim.js';
import { toNominative } from '../../../text/languages/ru/names.js';
import { HEADS_RU } from '../prose/description-words.js';

const SURNAME = "\\p{Lu}[\\p{Ll}’'-]+(?:-\\p{Lu}\\p{Ll}+)?";
const OPENING = new RegExp(
  `^(?:\\d{1,4}[.)]\\s+|[*•–—-]\\s+)?(?<surname>${SURNAME})(?:\\s\\((?<other>${SURNAME}(?:,\\s${SURNAME}){0,3})\\))?,?\\s(?<given>(?:\\p{Lu}\\p{Ll}?\\.\\s?){1,2}|\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?)(?=[\\s,([–—])`,
  'u',
);
const YEAR = '(?:1[5-9]|20)\\d\\d';
const DAY = `(?:\\d{1,2}[.\\s](?:\\d{1,2}|\\p{Ll}+)[.\\s])?(?:\\d{1,2}\\.)?`;
const LIFE = new RegExp(
  `(?<![\\d.])(?:(?<bornDoubt>ок(?:оло|\\.)\\s)?${DAY}(?<born>${YEAR}|\\?)(?<bornMark>\\s?\\?)?(?:,\\s[^–—()]{2,40}?)?(?:\\s?гг?\\.)?\\s?[–—-]\\s?(?<diedDoubt>не\\sранее\\s|после\\s|ок(?:оло|\\.)\\s)?${DAY}(?<died>${YEAR}|\\?)?(?<diedMark>\\s?\\?)?|(?:род(?:\\.|ился|илась)|р\\.|born|b\\.)\\s?(?:в\\s|in\\s)?(?<only>${YEAR}))`,
  'u',
);
const BEHIND = new RegExp(
  `^,?\\s(?:(?<year>${YEAR})\\s?(?:г\\.\\s?р(?:\\.|ожд(?:ения|\\.))|года?\\s+рождения)|родил(?:ся|ась)\\sв\\s(?<told>${YEAR})\\s?(?:г\\.|году))`,
  'u',
);
const SECOND_NAME =
  /(?:псевд(?:оним)?ы?\.?|парт(?:ийн\p{L}*)?\.?\s(?:псевд(?:оним)?\.?|кличка)|кличка|наст(?:оящ(?:ая|ее|ие))?\.?\s(?:фам(?:илия)?|имя|имя\sи\sфамилия)\.?|урожд(?:[её]нная)?\.?|по\sмужу|он\sже|она\sже)\s?[–—:-]?\s?[«"„]?(?<names>\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?(?:,\s[«"„]?\p{Lu}[\p{L}.-]+)*)/giu;

export interface NoteName {
  person: Named;
  claims: Claim[];
  /** Where the text behind the name and its brackets begins. */
  end: number;
}

/** The name and life that open a passage; `null` when it is no note. */
export function noteName(view: PassageView): NoteName | null {
  if (!/^.{4,110}?(?:[([–—]|\s-\s|\d{4})/u.test(view.text)) return null;
  const opening = OPENING.exec(view.text);
  if (!opening?.groups) return null;
  const { surname, other, given } = opening.groups;
  const start = opening.index + opening[0].indexOf(surname);
  const named: Range = { start, end: opening.index + opening[0].length };
  const mention = view.mentions.find(
    (one) => one.mention.kind === 'person' && one.start < named.end && one.end > named.start,
  )?.mention;
  // «Вальтер Карл»: the convention of notes says which is the surname.
  const parts = mention?.name;
  const whole =
    mention?.value &&
    parts?.surname?.toLowerCase().startsWith(surname.slice(0, -1).toLowerCase()) &&
    (parts.given ?? parts.initials);
  const oblique = /(?:вича|вичу|вичем|овны|евны|овной|евной|ичны)$/u.test(given);
  const name = whole
    ? mention.value!
    : oblique
      ? toNominative(`${surname} ${given}`).name
      : `${given.replace(/\.\s?(?=\p{Lu})/gu, '. ').trim()} ${surname}`;
  const person: Named = { name, mention: mention ?? null };
  const brackets = /^\s?[([](?<inside>[^)\]]{2,160})[)\]]/u.exec(view.text.slice(named.end));
  const life = brackets && LIFE.exec(brackets.groups!.inside);
  const behind = BEHIND.exec(view.text.slice(named.end));
  const end = named.end + (life || SECOND.test(brackets?.groups!.inside ?? '') ? brackets![0].length : 0);
  if (!life && !behind && !opensWithOffice(view.text.slice(end))) return null;
  const range = { start, end: behind ? named.end + behind[0].length : end };
  const claims = life ? lifeOf(person, range, life) : [];
  const year = behind?.groups?.year ?? behind?.groups?.told;
  if (year)
    claims.push({ rule: 'notes/years-of-life', property: 'born', subject: person, ...range, value: year, time: year });
  const others = [...(other?.split(/,\s/u) ?? []), ...secondNames(brackets?.groups?.inside ?? '')];
  for (const value of others)
    claims.push({ rule: 'notes/second-name', property: 'alias', subject: person, ...range, value });
  return { person, claims, end: range.end };
}

const SECOND = new RegExp(SECOND_NAME.source, 'iu');

function secondNames(inside: string): string[] {
  const found: string[] = [];
  SECOND_NAME.lastIndex = 0;
  for (let match = SECOND_NAME.exec(inside); match; match = SECOND_NAME.exec(inside))
    found.push(...match.groups!.names.split(/,\s[«"„]?/u));
  return found;
}

function lifeOf(person: Named, range: Range, life: RegExpExecArray): Claim[] {
  const { born, bornDoubt, bornMark, died, diedDoubt, diedMark, only } = life.groups as Record<
    string,
    string | undefined
  >;
  const base = { subject: person, ...range, rule: 'notes/years-of-life' };
  const claims: Claim[] = [];
  const add = (property: 'born' | 'died', year: string | undefined, doubt: boolean, after = false): void => {
    if (!year || year === '?') return;
    claims.push({ ...base, property, value: year, time: after ? `${year}/..` : `${year}${doubt ? '?' : ''}` });
  };
  add('born', born ?? only, Boolean(bornMark || bornDoubt));
  add('died', died, Boolean(diedMark || diedDoubt), /после|ранее/u.test(diedDoubt ?? ''));
  return claims;
}

/** «… – нарком юстиции», «…, член партии с 1912 г.»: what a note begins with where it gives no years of life. */
function opensWithOffice(text: string): boolean {
  const match =
    /^\s?[–—-]\s(?:(?:в|с|до)\s[\d–—-]{4,9}\s?(?:гг?\.\s)?(?:[–—-]\s)?)?(?:[\p{Ll}-]+(?:ый|ий|ой|ая|яя)\s){0,2}(?<head>[\p{Ll}-]+)/u.exec(
      text,
    );
  const head = match?.groups?.head.replace(/ё/gu, 'е');
  return (
    head !== undefined &&
    (HEADS_RU.has(head) ||
      /^(?:член|кандидат|участник|участница|сотрудник|сотрудница|деятель|жена|муж|сын|дочь|брат|сестра)$/u.test(head))
  );
}
