// Names of persons whose given names no table knows: two or three unknown capitalised words in a row, and Chinese, Korean,
// Vietnamese and Burmese names, whose surname stands first.
import type { Token } from '../scan-text.js';
import { surnameReadings } from '../../text/languages/ru/names/declensions.js';
import { agreement, CAPITAL_PARTICLES, isCapital, joined, type NameHit } from './name-parts.js';
import { isAdjectiveOfNext, personWord } from './person-words.js';
import { NAMED_THINGS, NOT_FIRST_NAMES, NOT_LAST_NAMES } from './word-lists.js';

const EAST_ASIAN_SURNAMES = new Set(
  (
    'ким пак ли чан чон хван хо но юн нгуен ван чжан лю чэнь чен ян чжао у чжоу сюй сунь ма ху го линь дэн дун мао цзян вэнь си се сун пан бо жэнь фам ле во аун со су ши шэнь гао лян хэ ло тан фэн цао цзэн пэн дин фань ' +
    'вэй цай цзя е тань ляо шао чай кан хон лим чхве чо шин ан хан о сон квон ку лон нго динь буй дао хоанг чань чжун гуань фу лэй кун ву тао юань лу инь мэн'
  ).split(' '),
);
/** One or two syllables of these languages in Cyrillic, with a Russian case ending at most. */
const SYLLABLES =
  /^(?:[бвгджзйклмнпрстфхцчшщ]{0,3}(?:[аеиоуыэюя]|яо|юэ|уй|уа|уо|ай|ао|оу|эй|ёо|ио){1,2}(?:нг|нь|[нйрмклпт])?-?){1,3}[аеуоы]?м?$/;

/** `Ким Чен Ир`, `Ху Цзиньтао`, `Аун Сан Су Чжи`, also with declined last part. */
export function readEastAsianName(tokens: readonly Token[], i: number): NameHit | undefined {
  const first = tokens[i].form.lower;
  const base = EAST_ASIAN_SURNAMES.has(first) ? first : first.replace(/(?:а|у|ом|е|я|ю|ем)$/, '');
  if (!EAST_ASIAN_SURNAMES.has(base) || tokens[i].form.shape !== 'capital') return undefined;
  let to = i + 1;
  while (to < i + 4 && isSyllabic(tokens, to)) to++;
  const count = to - i;
  if (count < 2) return undefined;
  // Two words alone are sure only when the second is no word of the language and the first no little word at a beginning.
  const second = personWord(tokens[i + 1].form);
  if (count === 2 && (second.surname || second.given || second.common !== 'none' || second.shape === 2))
    return undefined;
  if (first.length === 1 && (tokens[i].opens || count < 3)) return undefined;
  return { from: i, to, rule: 'east-asian-name', surname: i };
}

function isSyllabic(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!joined(token) || token.gap === 'none' || !isCapital(token) || token.form.shape !== 'capital' || token.opens)
    return false;
  return (
    token.form.lower.length <= 9 &&
    SYLLABLES.test(token.form.lower) &&
    !personWord(token.form).place &&
    !personWord(token.form).surname
  );
}

/** `Фын-Юй-Сян`, `Чан-Кай-ши`: three short syllables with hyphens. */
export function readHyphenedEastAsian(tokens: readonly Token[], i: number): NameHit | undefined {
  const parts = tokens[i].form.lower.split('-');
  if (parts.length !== 3 || !/^[А-Я][^-]*-[А-Я]/.test(tokens[i].form.text)) return undefined;
  const syllabic = parts.every((part) => part.length <= 6 && SYLLABLES.test(part));
  return syllabic && !personWord(tokens[i].form).place
    ? { from: i, to: i + 1, rule: 'east-asian-name', surname: i }
    : undefined;
}

/** Two to four unknown capitalised words inside a sentence, in one case: `Фелипе Масса`, `Реджеп Тайип Эрдоган`. */
export function readUnknownPair(tokens: readonly Token[], i: number): NameHit | undefined {
  if (!mayBegin(tokens, i)) return undefined;
  // An unknown word before a known given name is no part of the name: «министр Зеландии Майкл Каллен».
  if (tokens[i + 2] && isCapital(tokens[i + 2]) && joined(tokens[i + 2]) && personWord(tokens[i + 1].form).given)
    return undefined;
  let to = i + 1;
  while (to < i + 4 && mayFollow(tokens, to)) to++;
  if (to - i < 2 || NOT_LAST_NAMES.has(tokens[to - 1].form.lower)) return undefined;
  if ('«"“„'.includes(tokens[i - 1]?.form.text ?? ' ') && closesWithin(tokens, to)) return undefined;
  const last = personWord(tokens[to - 1].form);
  // «Левитан Фомин Сирота» in a telegram are three.
  const surnames = tokens.slice(i, to).filter(({ form }) => personWord(form).surname || personWord(form).shape === 2);
  if (surnames.length > 1 || CAPITAL_PARTICLES.has(tokens[to - 1].form.text)) return undefined;
  // «предприниматель Бессель Кок»: a word for a person before the name lets its last word be a common one.
  const introduced = tokens[i].gap !== 'paragraph' && !!tokens[i - 1] && personWord(tokens[i - 1].form).human;
  if (last.title || ((last.office || (last.common === 'noun' && !last.surname)) && !introduced)) return undefined;
  if (agreement(surnameReadings(tokens[i].form.lower), surnameReadings(tokens[to - 1].form.lower)) < 0.2)
    return undefined;
  return { from: i, to, rule: 'unknown-given-surname', given: i, surname: to - 1 };
}

/** A closing quotation mark follows after two more words at most: the words are a title or the name of a paper. */
function closesWithin(tokens: readonly Token[], to: number): boolean {
  for (let i = to; i < to + 3 && tokens[i]; i++) {
    if ('»"”'.includes(tokens[i].form.text)) return tokens[i].gap === 'none';
    if (tokens[i].kind !== 'word') return false;
  }
  return false;
}

function mayBegin(tokens: readonly Token[], i: number): boolean {
  const { form } = tokens[i];
  if (form.shape !== 'capital' || form.lower.length < 2) return false;
  const word = personWord(form);
  if (word.common !== 'none' || word.place || word.excluded || word.shape === 2 || word.patronymic) return false;
  if (NOT_FIRST_NAMES.has(form.lower)) return false;
  const before = tokens[i - 1];
  if (tokens[i].gap !== 'paragraph' && before) {
    if (NAMED_THINGS.has(before.form.lower)) return false;
    if (before.form.text === '.' && NAMED_THINGS.has(tokens[i - 2]?.form.lower ?? '')) return false;
  }
  return true;
}

function mayFollow(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (
    !joined(token) ||
    token.gap === 'none' ||
    token.opens ||
    token.form.shape !== 'capital' ||
    token.form.script !== 'Cyrl'
  )
    return false;
  if (token.form.lower.length < 2 || (tokens[i + 1]?.form.text === '.' && token.form.lower.length < 3)) return false;
  const word = personWord(token.form);
  if (CAPITAL_PARTICLES.has(token.form.text) && isCapital(tokens[i + 1]) && joined(tokens[i + 1])) return true;
  if (word.excluded || word.place) return false;
  // Гата Камский: an adjective only where it has no noun of its own.
  if (word.common === 'adjective' && word.shape === 2) return !isAdjectiveOfNext(token, tokens[i + 1]);
  return word.common === 'none' || (word.common === 'noun' && (word.surname || token.form.lower.length < 8));
}
