// Names that their own form gives away: initials with a surname, given name with patronymic or surname, a surname after a
// title. In: the scanned text. Out: hits in order of text, none overlapping; what they teach goes into the surname lexicon.
import type { ExtractContext, Token } from '../scan-text.js';
import { givenNameReadings, patronymicReadings } from '../../text/languages/ru/names/given-names.js';
import { surnameReadings, type PartReading } from '../../text/languages/ru/names/declensions.js';
import {
  agreement,
  CAPITAL_PARTICLES,
  isCapital,
  isStop,
  joined,
  readInitials,
  type Initials,
  type NameHit,
} from './name-parts.js';
import { isAdjectiveOfNext, looksLikeSurname, mayBeSurname, personWord } from './person-words.js';
import { readEastAsianName, readUnknownPair } from './foreign-names.js';
import { LIST_TITLES, NEVER_PERSONS, NOT_FIRST_NAMES, TITLES, WEAK_TITLES } from './word-lists.js';

const PARTICLES = new Set('фон де ван дер ди да дю ла ле дель дос аль эль ибн бен бин ал цу дез'.split(' '));
/** Parts of a surname that are printed with a space after them: Тер Захаров, Мак Дональд. */
const FIRST_PARTS = new Set('тер бен мак ван фон де ла ле дю эль аль бин ибн сен дон дос ди да о дер'.split(' '));

/** Finds the names of a text that need no knowledge of other names. */
export function findPatternNames(context: ExtractContext): NameHit[] {
  const { tokens } = context;
  const hits: NameHit[] = [];
  const comrades = usesComradeLetter(tokens);
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token.kind === 'word' && token.form.script === 'Cyrl') {
      const found = TITLES.has(token.form.lower) ? readTitled(tokens, i, hits) : undefined;
      if (found) {
        hits.push(...found);
        i = found.at(-1)!.to;
        continue;
      }
    } else if (token.form.text.length > 1) {
      i++;
      continue;
    }
    const hit = readName(tokens, i, comrades);
    if (hit) {
      hits.push(hit);
      i = hit.to;
    } else i++;
  }
  return hits;
}

/** Whether the text writes «т. Сталин»: then a sentence's first «Т.» is no initial. */
function usesComradeLetter(tokens: readonly Token[]): boolean {
  let count = 0;
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i].form.text === 'т' && isStop(tokens[i + 1]) && isCapital(tokens[i + 2]) && ++count === 3) return true;
  }
  return false;
}

/** Reads one name at a token, whichever pattern it has; undefined when none fits. */
export function readName(tokens: readonly Token[], i: number, comrades = false): NameHit | undefined {
  const token = tokens[i];
  if (
    token.form.shape !== 'capital' &&
    token.form.shape !== 'upper' &&
    token.form.shape !== 'mixed' &&
    token.form.text !== '3'
  )
    return undefined;
  const initials = readInitials(tokens, i);
  if (initials) return readInitialsThenSurname(tokens, i, initials, comrades);
  if (!isCapital(token) || token.form.text.length < 2) return undefined;
  return (
    readSurnameFirst(tokens, i) ??
    readEastAsianName(tokens, i) ??
    (personWord(token.form).given && !NOT_FIRST_NAMES.has(token.form.lower) ? readGivenFirst(tokens, i) : undefined) ??
    readUnknownPair(tokens, i)
  );
}

function readInitialsThenSurname(
  tokens: readonly Token[],
  i: number,
  initials: Initials,
  comrades: boolean,
): NameHit | undefined {
  const { letters, next } = initials;
  let at = next;
  let surname = tokens[at];
  if (joined(surname) && PARTICLES.has(surname.form.text) && isCapital(tokens[at + 1])) surname = tokens[++at];
  if (!surname || !isCapital(surname) || surname.form.text.length < 2) return undefined;
  if (!joined(surname) && !isSoftBreak(tokens, i, at)) return undefined;
  if (!mayBeSurname(surname.form)) return undefined;
  // «Ф. 3. Оп. 63»: an abbreviation, not a surname.
  if (surname.form.text.length <= 3 && isStop(tokens[at + 1]) && tokens[at + 2]?.kind === 'number') return undefined;
  const word = personWord(surname.form);
  const known = word.surname || word.shape === 2;
  if (letters.length === 1 && letters[0].length === 1) {
    if (letters[0] === 'Т' && comrades && tokens[i].opens) return undefined;
    if ('ГСДП'.includes(letters[0]) && tokens[i].opens && word.place && !word.surname) return undefined;
    if (word.place && !word.surname) return undefined;
    // «А. Общие вопросы» is a heading, «А. Бубнов» a name.
    if (!known && word.common !== 'none' && (tokens[i].opens || !word.human)) return undefined;
  }
  // «М. В. Вишняк», «И. П. Мороз»: two initials make a name of any noun that a sentence does not begin with.
  const noun =
    word.common === 'noun' &&
    (word.human || (letters.length > 1 && !surname.opens && surname.form.shape === 'capital'));
  if (!known && word.common !== 'none' && !noun && surname.gap !== 'none') return undefined;
  if (word.place && !word.surname && word.common === 'none' && surname.gap !== 'none') return undefined;
  const to = surnameEnd(tokens, at);
  return { from: i, to, rule: 'initials-then-surname', surname: to - 1, initials: letters };
}

/** One line's end inside a sentence: «записку И. В.⏎Сталина». */
function isSoftBreak(tokens: readonly Token[], i: number, at: number): boolean {
  const inside = tokens[i - 1]?.form.shape === 'lower' && !tokens[i].opens;
  return inside && tokens[at].start - tokens[at - 1].end <= 2;
}

/** The token after a surname that may have two words: Тер Захаров. */
function surnameEnd(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (
    FIRST_PARTS.has(tokens[at].form.lower) &&
    joined(next) &&
    isCapital(next) &&
    next.gap !== 'none' &&
    mayBeSurname(next.form)
  )
    return at + 2;
  return at + 1;
}

/** `Троцкий Л.Д.`, `Чернихов Иосиф Алексеевич`, `Козлова Зинаида`. */
function readSurnameFirst(tokens: readonly Token[], i: number): NameHit | undefined {
  const token = tokens[i];
  if (!mayBeSurname(token.form)) return undefined;
  const word = personWord(token.form);
  const next = tokens[i + 1];
  if (!joined(next)) return undefined;
  const initials = readInitials(tokens, i + 1);
  if (initials) {
    const single = initials.letters.length === 1;
    const sure = word.surname || word.shape > 0 || (word.common === 'none' && !word.place && !isAbbreviation(token));
    if (capitalItem(tokens, i) && initials.letters.length > 1 && !word.office)
      return { from: i, to: initials.next, rule: 'surname-then-initials', surname: i, initials: initials.letters };
    const item = isListItem(tokens, i, initials.next) && !word.office && token.form.lower.length > 2;
    if (item && (initials.letters.length > 1 || word.common !== 'function')) {
      return { from: i, to: initials.next, rule: 'surname-then-initials', surname: i, initials: initials.letters };
    }
    if (!sure || (word.place && single) || (token.opens && word.common !== 'none' && !word.surname)) return undefined;
    // «Карина М.Ю.» is Карин in a list of accused, Карина with one letter may be a woman's name.
    if (word.given && !word.surname && (single || !/ина$|ова$/.test(token.form.lower))) return undefined;
    if (belongToNext(tokens, initials, token, word.surname || word.shape === 2)) return undefined;
    return { from: i, to: initials.next, rule: 'surname-then-initials', surname: i, initials: initials.letters };
  }
  if (!isCapital(next) || next.gap === 'none') return undefined;
  if (!personWord(next.form).given) return readSurnameUnknownPatronymic(tokens, i);
  const given = givenNameReadings(next.form.lower);
  const fits = agreement(given, surnameReadings(token.form.lower));
  const patronymic = tokens[i + 2];
  if (
    joined(patronymic) &&
    isCapital(patronymic) &&
    personWord(patronymic.form).patronymic &&
    !isFullSurname(tokens, i + 2)
  ) {
    if (fits < 0.3 || word.place) return undefined;
    const listed = startsItem(tokens, i) && given.some((reading) => reading.grammaticalCase === 'nomn');
    if (!word.surname && (word.common === 'adjective' || (word.common === 'noun' && !listed))) return undefined;
    if (agreement(given, patronymicReadings(patronymic.form.lower)) === 0) return undefined;
    return { from: i, to: i + 3, rule: 'surname-given-patronymic', surname: i, given: i + 1, patronymic: i + 2 };
  }
  // «6. ЕЛИЗАРЬЯН Тигран — директор»
  if (capitalItem(tokens, i) && next.form.shape === 'capital' && !word.given)
    return { from: i, to: i + 2, rule: 'surname-then-given', surname: i, given: i + 1 };
  // «Козлова Зинаида»: only where the surname is one by its form, and no other surname follows.
  const follower = tokens[i + 2];
  if (joined(follower) && PARTICLES.has(follower.form.text)) return undefined;
  // «Циммервальдской Левой» are two adjectives.
  if (word.shape === 2 && !word.surname && personWord(next.form).common === 'adjective') return undefined;
  const another = joined(follower) && isCapital(follower) && follower.gap !== 'none' && mayBeSurname(follower.form);
  if (
    another ||
    !(word.surname || word.shape === 2) ||
    word.common === 'noun' ||
    word.given ||
    word.place ||
    fits < 0.6
  )
    return undefined;
  return { from: i, to: i + 2, rule: 'surname-then-given', surname: i, given: i + 1 };
}

/** `Белинский Буня Залманович`: the patronymic shows that the unknown word before it is a given name. */
function readSurnameUnknownPatronymic(tokens: readonly Token[], i: number): NameHit | undefined {
  const [surname, given, patronymic] = tokens.slice(i, i + 3).map((token) => personWord(token.form));
  const last = tokens[i + 2];
  if (!joined(last) || !isCapital(last) || !patronymic.patronymic || patronymic.surname) return undefined;
  if (given.common !== 'none' || given.surname || given.place || given.excluded || tokens[i + 1].form.text.length < 3)
    return undefined;
  if (!(surname.surname || surname.shape > 0) || surname.place || surname.common === 'function') return undefined;
  const fits = agreement(patronymicReadings(last.form.lower), surnameReadings(tokens[i].form.lower));
  if (fits < 0.3) return undefined;
  return { from: i, to: i + 3, rule: 'surname-given-patronymic', surname: i, given: i + 1, patronymic: i + 2 };
}

/** «477. КОНОВ М.А.»: the name is a whole item of a list. */
function isListItem(tokens: readonly Token[], i: number, to: number): boolean {
  const ends = !tokens[to] || tokens[to].gap === 'paragraph';
  const numbered = tokens[i - 1]?.form.text === '.' && tokens[i - 2]?.kind === 'number';
  return ends && numbered && tokens[i].opens;
}

/** «3. ВАЛЬТЕР И. П.», «6. ЕЛИЗАРЬЯН Тигран»: a numbered item that begins with a surname in capitals. */
export function capitalItem(tokens: readonly Token[], i: number): boolean {
  const numbered = /^[.)]$/.test(tokens[i - 1]?.form.text ?? '') && tokens[i - 2]?.kind === 'number';
  return numbered && tokens[i].form.shape === 'upper' && tokens[i].form.text.length > 3;
}

/** A list item or line begins here: «Козел Иван Петрович» there, «Федерации Дмитрий Анатольевич» elsewhere. */
function startsItem(tokens: readonly Token[], i: number): boolean {
  return tokens[i].gap === 'paragraph' || tokens[i - 1]?.kind === 'mark';
}

/** A word in -ович after a given name is its surname when another name follows the pattern: Лазарь Каганович. */
function isFullSurname(tokens: readonly Token[], i: number): boolean {
  const word = personWord(tokens[i].form);
  return word.surname && !word.patronymic;
}

/** Whether initials between two surnames belong to the second: «Письмо Троцкого И. В. Сталину». */
function belongToNext(tokens: readonly Token[], initials: Initials, before: Token, beforeIsSurname: boolean): boolean {
  const after = tokens[initials.next];
  if (!joined(after) || !isCapital(after) || after.form.text.length < 2 || !mayBeSurname(after.form)) return false;
  const word = personWord(after.form);
  if (word.place && !word.surname) return false;
  if (!word.surname && word.shape !== 2 && word.common !== 'none') return false;
  if (!beforeIsSurname) return true;
  // A run of «Фамилия И. О. Фамилия И. О.»: the next surname has initials of its own behind it.
  const own = readInitials(tokens, initials.next + 1);
  if (own && joined(tokens[initials.next + 1]) && !isCapital(tokens[own.next])) return false;
  return before.gap !== 'paragraph' || !own;
}

/** `Лев Давидович Троцкий`, `Владимир Ильич`, `Леопольд Авербах`, `Джордж У. Буш`, `Карл фон Клаузевиц`. */
function readGivenFirst(tokens: readonly Token[], i: number): NameHit | undefined {
  const given = givenNameReadings(tokens[i].form.lower);
  const givenWord = personWord(tokens[i].form);
  let at = i + 1;
  const next = tokens[at];
  if (!joined(next) || next.gap === 'none') return undefined;
  if (
    isCapital(next) &&
    personWord(next.form).patronymic &&
    agreement(given, patronymicReadings(next.form.lower)) > 0
  ) {
    const surname = tokens[at + 1];
    const follows = joined(surname) && surname.gap !== 'none' && isCapital(surname) && surname.form.text.length > 1;
    if (follows && mayBeSurname(surname.form) && isOwnSurname(tokens, at + 1, given)) {
      const to = surnameEnd(tokens, at + 1);
      return { from: i, to, rule: 'given-patronymic-surname', given: i, patronymic: at, surname: to - 1 };
    }
    const ambiguous = personWord(next.form).surname;
    return {
      from: i,
      to: at + 1,
      rule: ambiguous ? 'given-surname' : 'given-patronymic',
      given: i,
      ...(ambiguous ? { surname: at } : { patronymic: at }),
    };
  }
  const middle = readInitials(tokens, at);
  if (middle && middle.letters.length <= 2 && isCapital(tokens[middle.next]) && joined(tokens[middle.next]))
    at = middle.next;
  else if (
    (PARTICLES.has(next.form.text) || CAPITAL_PARTICLES.has(next.form.text)) &&
    isCapital(tokens[at + 1]) &&
    joined(tokens[at + 1])
  )
    at++;
  else if (PARTICLES.has(next.form.text) && PARTICLES.has(tokens[at + 1]?.form.text) && isCapital(tokens[at + 2]))
    at += 2;
  let surname = tokens[at];
  if (!joined(surname) || !isCapital(surname) || surname.form.text.length < 2) return undefined;
  const second = tokens[at + 1];
  // A second given name: Жан Батист Мольер, Анна Мария Иванова.
  if (
    personWord(surname.form).given &&
    agreement(given, givenNameReadings(surname.form.lower)) > 0 &&
    joined(second) &&
    second.gap !== 'none' &&
    isCapital(second) &&
    isSurnameAfterGiven(second, given) &&
    !personWord(second.form).place
  ) {
    surname = second;
    at++;
  }
  if (!isSurnameAfterGiven(surname, given)) return undefined;
  const commonGiven = givenWord.common !== 'none' && (tokens[i].opens || givenWord.office);
  if (commonGiven && !looksLikeSurname(surname.form)) return undefined;
  if (
    givenWord.place &&
    givenWord.common === 'none' &&
    tokens[i - 1]?.form.lower === 'в' &&
    !looksLikeSurname(surname.form)
  )
    return undefined;
  let to = surnameEnd(tokens, at);
  // Unknown names in a row are one: Реджеп Тайип Эрдоган, Мануэль Мехуто Гонсалес.
  while (to < i + 5 && isUnknown(tokens[to - 1]) && isFurtherName(tokens, to, given)) to++;
  return { from: i, to, rule: 'given-surname', given: i, surname: to - 1 };
}

function isUnknown(token: Token): boolean {
  const word = personWord(token.form);
  return !word.surname && word.shape !== 2 && word.common === 'none';
}

function isFurtherName(tokens: readonly Token[], at: number, given: readonly PartReading[]): boolean {
  const token = tokens[at];
  if (
    !joined(token) ||
    token.gap === 'none' ||
    token.opens ||
    token.form.shape !== 'capital' ||
    token.form.text.length < 2
  )
    return false;
  const word = personWord(token.form);
  if (word.common !== 'none' || word.place || word.excluded || word.patronymic) return false;
  return agreement(given, surnameReadings(token.form.lower)) > 0;
}

const isAbbreviation = (token: Token): boolean => token.form.shape === 'upper' && token.form.text.length <= 4;

/** Whether the word after given name and patronymic is their surname and not the next person or sentence. */
function isOwnSurname(tokens: readonly Token[], at: number, given: readonly PartReading[]): boolean {
  const word = personWord(tokens[at].form);
  if (word.given && tokens[at + 1] && isCapital(tokens[at + 1]) && personWord(tokens[at + 1].form).patronymic)
    return false;
  if (word.place && !word.surname) return false;
  if (word.common !== 'none' && !word.surname && tokens[at].opens) return false;
  return agreement(given, surnameReadings(tokens[at].form.lower)) > 0;
}

function isSurnameAfterGiven(token: Token, given: readonly PartReading[]): boolean {
  if (token.gap === 'none' || !isCapital(token) || token.form.lower.length < 2) return false;
  const word = personWord(token.form);
  const fits = agreement(given, surnameReadings(token.form.lower));
  if (word.surname && !word.excluded) return fits >= 0.2;
  if (word.title || (word.place && (token.opens || fits < 0.5))) return false;
  // Dick Advocaat, Sergei Iskusnykh: any word that is declined like the given name, if no sentence begins with it.
  if (word.office || word.common === 'function') {
    const long = word.common !== 'function' || (token.form.lower.length > 3 && fits >= 1);
    return !token.opens && long && fits >= 0.5 && !NEVER_PERSONS.has(token.form.lower);
  }
  // Эдуард Товпинец ends like an adherent's name.
  if (word.excluded && NEVER_PERSONS.has(token.form.lower))
    return !token.opens && word.common === 'noun' && word.human && fits >= 1;
  if (word.common === 'adjective')
    return !token.opens && (word.shape > 0 || /[ыи]х$/.test(token.form.lower)) && fits >= 0.3;
  if (word.common === 'noun') return !token.opens && fits >= 0.5;
  return fits >= 0.2;
}

/** Names after a title: «тов. Сталину», «тт. Сталин, Угланов и Шверник». Undefined when no name follows. */
function readTitled(tokens: readonly Token[], i: number, before: NameHit[]): NameHit[] | undefined {
  const title = tokens[i].form.lower;
  // A capital «Т.» inside a sentence is an initial: «В. Смирнов, Т. Сапронов».
  if (title === 'т' && tokens[i].form.text === 'Т' && !tokens[i].opens) return undefined;
  let at = i + 1;
  if (isStop(tokens[at])) {
    // «Товарищи. Новые события»: a word in full with a full stop ends its sentence.
    if (title.length > 5) return undefined;
    at++;
  } else if (/^(?:т|тов|тт|гр|товтов)$/.test(title) && tokens[at]?.gap === 'none') return undefined;
  let plural = LIST_TITLES.has(title);
  if (title === 'т' && tokens[at]?.form.lower === 'т' && isStop(tokens[at + 1])) {
    plural = true;
    at += 2;
  }
  if (title === 'т' && at === i + 1) return undefined;
  if (title === 'гг' && tokens[i - 1]?.kind === 'number') return undefined;
  if (tokens[at]?.form.text === ':' && plural) at++;
  const hits: NameHit[] = [];
  while (at < tokens.length) {
    const token = tokens[at];
    if (!hits.length && token.gap === 'paragraph' && !plural) break;
    const again = hits.length ? TITLES.has(token.form.lower) : false;
    if (again) break;
    const hit = readTitledName(tokens, at, title, plural, hits.length > 0);
    if (!hit) break;
    hits.push(hit);
    at = hit.to;
    if (!plural) break;
    // A bracket between members of the list: «Ларин (ВСНХ), Сталин».
    if (tokens[at]?.form.text === '(') {
      let close = at;
      while (close < at + 8 && tokens[close] && tokens[close].form.text !== ')') close++;
      if (tokens[close]?.form.text === ')') at = close + 1;
    }
    const separator = tokens[at]?.form.text;
    if (separator !== ',' && separator !== 'и' && separator !== ';' && separator !== '/' && separator !== '-') break;
    at++;
    if (separator === ',' && tokens[at]?.form.text === 'и') at++;
  }
  void before;
  return hits.length ? hits : undefined;
}

function readTitledName(
  tokens: readonly Token[],
  at: number,
  title: string,
  plural: boolean,
  later: boolean,
): NameHit | undefined {
  const token = tokens[at];
  const full = readName(tokens, at);
  if (full && full.from === at) return { ...full, rule: `title-then-${full.rule}` };
  const letters = readInitials(tokens, at);
  if (letters && letters.letters.every((one) => one.length === 1))
    return { from: at, to: letters.next, rule: 'title-then-initials', initials: letters.letters };
  if (!isCapital(token) || token.form.script !== 'Cyrl') return undefined;
  const word = personWord(token.form);
  if (word.excluded && !word.surname) return undefined;
  if (word.title || (word.office && !word.surname) || word.common === 'function') return undefined;
  if (/^[IVXLCХ]+$/.test(token.form.text)) return undefined;
  // «тт. Мороз, Сальц» are a list, «наших т.т. Группа такая» is none.
  const listed = later || ',и;('.includes(tokens[at + 1]?.form.text ?? ' ');
  if (plural && !word.surname && (word.place || (word.common !== 'none' && !listed))) return undefined;
  const weak = WEAK_TITLES.has(title) && !plural;
  if (weak && word.place && !word.surname) return undefined;
  if (weak && word.common !== 'none' && !word.surname) return undefined;
  // An abbreviation in capitals is a body, not a person: «тт. ЦК».
  if (token.form.shape === 'upper' && token.form.text.length < 4 && !word.surname) return undefined;
  if (later && word.place && !word.surname) return undefined;
  if (!word.surname && isAdjectiveOfNext(token, tokens[at + 1])) return undefined;
  if (later && word.shape === 2 && '«"“'.includes(tokens[at + 1]?.form.text ?? ' ')) return undefined;
  const to = surnameEnd(tokens, at);
  return { from: at, to, rule: plural ? 'titled-list' : 'title-then-surname', surname: to - 1 };
}
