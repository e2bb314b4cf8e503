// Two names of persons or bodies, in any script and style → how likely they are one, with reasons. Stands by itself: no
// text, no dates, only the names. For Russian names with their cases see the rest of resolve/.
import type { Feature } from '../../../model/entity.js';
import { RUSSIAN_FOR_KAZAKH } from '../../../text/languages/kk/letters.js';
import { displayName, toNominative } from '../../../text/languages/ru/names.js';
import { repairMixedScript } from '../../../text/scripts.js';
import { compareRussianNames } from './compare-russian.js';
import { matchWords, type ScriptPair, type WordMatch, type WordsMatched } from './match-words.js';
import { nameTokens, type NameTokens } from './name-tokens.js';
import { withoutAddress } from './address.js';
import { GENERAL_WORDS, PARTICLES, romanOf } from './name-words.js';
import { editDistance } from '../edit-distance.js';

export interface NamesCompared {
  /** 0 to 1; 0.7 and more: rather one name. */
  score: number;
  features: Feature[];
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** What each kind of difference costs. */
const COSTS = {
  conflict: 0.5,
  lone: 0.5,
  bare: 0.2,
  'person-extra': 0.06,
  'body-extra': 0.4,
  general: 0.2,
  'extra-number': 0.35,
  'other-number': 0.1,
  'legal-form': 0.35,
  'patronymic-order': 0.4,
  'weak-only': 0.5,
} as const;

/**
 * Compares two names.
 * @example compareNames('N. Nazarbayev', 'Nursultan Nazarbayev').score // 0.9
 */
export function compareNames(left: string, right: string): NamesCompared {
  const [a, b] = [modernForm(left), modernForm(right)];
  const [russianLeft, russianRight] = [CYRILLIC.test(a), CYRILLIC.test(b)];
  const general = compareLetters(a, b, russianLeft && russianRight);
  if (russianLeft !== russianRight && isAlphabetic(a) && isAlphabetic(b)) {
    // A name in a text of its own language stands in some case.
    const readings = (name: string, russian: boolean): string[] => (russian ? nominatives(name) : [name]);
    let best = general;
    for (const one of readings(a, russianLeft)) {
      for (const other of readings(b, russianRight)) {
        const upright = compareLetters(one, other, false);
        if (upright.score > best.score) best = upright;
      }
    }
    return best;
  }
  const russian = russianLeft && russianRight ? compareRussianNames(a, b) : null;
  if (!russian) return general;
  if (russian.contradiction) return russian.score < general.score ? russian : general;
  return russian.score > general.score ? russian : general;
}

/** A Russian name in the nominative, once for each reading of its surname. */
function nominatives(name: string): string[] {
  const { name: likeliest, parts } = toNominative(name);
  return [likeliest, ...(parts.surnames ?? []).slice(1).map((surname) => displayName({ ...parts, surname }))];
}

/** `М.-Д.`: the initial of a given name of two parts. */
const DOUBLE_INITIAL = /(\p{Lu})\.\s?[-‑–]\s?\p{Lu}\./gu;
/** `Энвер-паша`, `Ахмед-бей`: a rank behind the name. */
const RANK_BEHIND = /(?<=\p{L}{3})[-‑–\s](?:паш[аеиуой]{1,2}|бе[йяюем]{1,2}|эфенди|оглы|кызы)(?!\p{L})/gu;
/** Kazakh `Дулатұлы` is `Дулатов` in Russian papers, `Тынышпайұлы` `Тынышпаев`. */
const SON_OF = /(?<=\p{L}{3})-?(?:ұлы|улы)(?!\p{L})/gu;
const RUSSIAN_LETTERS: Readonly<Record<string, string>> = {
  ...RUSSIAN_FOR_KAZAKH,
  ѵ: 'и',
  ѣ: 'е',
  ѳ: 'ф',
};

/** Without address and rank, in Russian letters and the orthography of after 1918, letters of one script, digits for letters put right. */
function modernForm(name: string): string {
  if (!CYRILLIC.test(name)) return name;
  return withoutAddress(name)
    .split(' ')
    .map(repairMixedScript)
    .join(' ')
    .replaceAll(DOUBLE_INITIAL, '$1.')
    .replaceAll(RANK_BEHIND, '')
    .replaceAll(/й-?(?:ұлы|улы)(?!\p{L})/gu, 'ев')
    .replaceAll(SON_OF, 'ов')
    .replaceAll(/(?<![\p{L}\d])3\.(?=\s?\p{Lu}|$)/gu, 'З.')
    .replaceAll(/[іѵѣѳәғқңөұүһ]/giu, (letter) => {
      const russian = RUSSIAN_LETTERS[letter.toLowerCase()];
      return letter === letter.toLowerCase() ? russian : russian.toUpperCase();
    })
    .replaceAll(/(?<=\p{L})ъ(?!\p{L})/gu, '')
    .replaceAll(/(?<=\p{L}к)аго(?!\p{L})/gu, 'ого');
}

function compareLetters(left: string, right: string, bothCyrillic: boolean): NamesCompared {
  const crossing = CYRILLIC.test(left) !== CYRILLIC.test(right) && isAlphabetic(left) && isAlphabetic(right);
  const a = nameTokens(left, bothCyrillic || crossing);
  const b = nameTokens(right, bothCyrillic || crossing);
  if (a.native && b.native) return compareNative(a.native, b.native);
  const features: Feature[] = [];
  const say = (name: string, weight: number, sentence: string): void => {
    features.push({ name, weight: Number(weight.toFixed(3)), sentence });
  };
  if (a.solid === b.solid) {
    say('equal', 0, 'Letter for letter the same.');
    return { score: 1, features };
  }
  const scripts: ScriptPair = crossing
    ? a.cyrillic
      ? 'cyrillic-latin'
      : 'latin-cyrillic'
    : a.native || b.native
      ? 'foreign'
      : 'same';
  if (isAcronym(left, b) || isAcronym(right, a)) {
    say('acronym', -0.2, 'One is made of the first letters of the other.');
    return { score: 0.8, features };
  }
  const matched = matchWords(a.words, b.words, scripts);
  judgeMatches(matched, say);
  // A short word alone says too little to forgive a slip.
  if (a.words.length === 1 && b.words.length === 1 && a.solid.length <= 4 && scripts === 'same')
    say('short', -0.3, 'Short words must agree.');
  judgeLeftOver(matched, a, b, say, crossing);
  judgeOrder(a, b, matched, say);
  judgeLegalForms(a, b, say);
  const sum = features.reduce((total, { weight }) => total + weight, 1);
  const solid = features.some(({ name }) => name.endsWith('number')) ? 0 : solidLikeness(a, b);
  if (solid > sum) {
    say('solid', solid - sum, 'Written together they are the same.');
    return { score: solid, features };
  }
  return { score: Number(Math.max(0, Math.min(1, sum)).toFixed(4)), features };
}

type Say = (name: string, weight: number, sentence: string) => void;

const isAlphabetic = (name: string): boolean => /\p{Script=Cyrillic}|\p{Script=Latin}/u.test(name);

function judgeMatches({ matches }: WordsMatched, say: Say): void {
  const sentences = {
    equal: '',
    spelling: 'spellings of one word',
    diminutive: 'forms of one given name',
    initial: 'an initial and a word that begins with it',
    slip: 'one or two letters apart',
    glued: 'the same written together',
    reversed: 'the same letters backwards',
  } as const;
  for (const { left, right, agreement, cost } of matches)
    if (cost > 0) say(agreement, -cost, `“${left}” and “${right}”: ${sentences[agreement]}.`);
  const strong = matches.filter(({ agreement }) => agreement !== 'initial');
  if (strong.length === 0) say('weak-only', -COSTS['weak-only'], 'No full word agrees.');
}

/** Words without a partner. On both sides they contradict each other; on one side they add. */
function judgeLeftOver(
  { matches, leftOver, rightOver }: WordsMatched,
  a: NameTokens,
  b: NameTokens,
  say: Say,
  crossing: boolean,
): void {
  const body = a.body || b.body;
  const isNumber = (word: string): boolean => /^\d+$/.test(word) || (body && romanOf(word) !== undefined);
  const heavy = (words: readonly string[]): string[] =>
    words.filter((word) => !PARTICLES.has(word) && !isNumber(word) && !(body && GENERAL_WORDS.has(word)));
  const [left, right] = [heavy(leftOver), heavy(rightOver)];
  const [numbersLeft, numbersRight] = [leftOver.filter(isNumber), rightOver.filter(isNumber)];
  if (numbersLeft.length > 0 && numbersRight.length > 0)
    say('other-number', -COSTS['other-number'], 'Their numbers differ.');
  else if (numbersLeft.length + numbersRight.length > 0)
    say('extra-number', -COSTS['extra-number'], 'Only one has a number.');
  for (const word of [...leftOver, ...rightOver])
    if (body && GENERAL_WORDS.has(word)) say('general', -COSTS.general, `Only one has “${word}”.`);
  if (left.length > 0 && right.length > 0) {
    say('conflict', -COSTS.conflict, `“${left.join(' ')}” stands against “${right.join(' ')}”.`);
    return;
  }
  const extra = [...left, ...right];
  if (extra.length === 0) return;
  const anchors = matches.filter(({ left: word }) => !PARTICLES.has(word)).length;
  if (body) say('body-extra', -COSTS['body-extra'], `Only one has “${extra.join(' ')}”.`);
  else if (crossing && matches.length === 1 && isSurname(matches[0], a, b))
    say('bare', -COSTS.bare, `One is only a surname; only one has “${extra.join(' ')}”.`);
  else if (anchors < 2 && matches.length < 2)
    say('lone', -COSTS.lone, `Only one word agrees; only one has “${extra.join(' ')}”.`);
  else say('person-extra', -COSTS['person-extra'] * extra.length, `Only one has “${extra.join(' ')}”.`);
}

/** A word of five letters or more that stands alone on one side, and on the other beside initials or at the end. */
function isSurname({ left, right }: WordMatch, a: NameTokens, b: NameTokens): boolean {
  if (Math.min(left.length, right.length) < 5) return false;
  const [word, words] = a.words.length === 1 ? [right, b.words] : [left, a.words];
  return words.length > 1 && (words.at(-1) === word || words.every((one) => one === word || one.length === 1));
}

/** «Abdullah bin Omar» and «Omar bin Abdullah» are father and son. */
function judgeOrder(a: NameTokens, b: NameTokens, { matches }: WordsMatched, say: Say): void {
  const descent = /^(?:bin|ben|ibn)$/;
  if (
    a.inverted !== b.inverted ||
    !a.words.some((word) => descent.test(word)) ||
    !b.words.some((word) => descent.test(word))
  )
    return;
  const main = matches
    .filter(({ left, agreement }) => agreement === 'equal' && !PARTICLES.has(left))
    .map(({ left }) => left);
  const [orderLeft, orderRight] = [a.words, b.words].map((words) => words.filter((word) => main.includes(word)));
  if (orderLeft.join() === orderRight.join()) return;
  const rotated = orderLeft.some(
    (_, at) => [...orderLeft.slice(at), ...orderLeft.slice(0, at)].join() === orderRight.join(),
  );
  const begins = [a, b].some(({ words }) => descent.test(words[0]));
  if (!rotated || (orderLeft.length === 2 && !begins))
    say('patronymic-order', -COSTS['patronymic-order'], 'Father and son change places.');
}

function judgeLegalForms(a: NameTokens, b: NameTokens, say: Say): void {
  const [left, right] = [a.legal, b.legal].map((forms) =>
    [...forms].filter((form) => form === 'ag' || form === 'gmbh'),
  );
  if (left.length > 0 && right.length > 0 && left.join() !== right.join())
    say('legal-form', -COSTS['legal-form'], 'Their legal forms differ.');
}

/** PLA and People's Liberation Army. */
function isAcronym(short: string, long: NameTokens): boolean {
  const letters = short.replaceAll(/[.\s]/g, '');
  if (!/^\p{Lu}{2,7}$/u.test(letters) || long.words.length < 2) return false;
  const all = long.words.map((word) => word[0]).join('');
  const main = long.words
    .filter((word) => !PARTICLES.has(word))
    .map((word) => word[0])
    .join('');
  return [all, main].includes(letters.toLowerCase());
}

/** Likeness of the letters without spaces; only counts when nearly all agree. */
function solidLikeness(a: NameTokens, b: NameTokens): number {
  const [left, right] = [a.words.join(''), b.words.join('')];
  const length = Math.max(left.length, right.length);
  if (a.words.length === b.words.length || Math.min(left.length, right.length) < 6) return 0;
  const distance = editDistance(left, right, 2);
  return distance <= 2 && distance <= length / 8 ? Number((0.97 - 0.1 * distance).toFixed(3)) : 0;
}

/** Both in a script of its own: one letter apart in a word is a slip; of Chinese characters and Korean syllables each is a word. */
function compareNative(left: string, right: string): NamesCompared {
  const clean = (name: string): string => name.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const [a, b] = [clean(left), clean(right)];
  if (a === b) return { score: 1, features: [{ name: 'equal', weight: 0, sentence: 'Letter for letter the same.' }] };
  const syllables = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(a + b);
  const { matches, leftOver, rightOver } = matchNative(a.split(' '), b.split(' '), syllables);
  const cost = matches.reduce((sum, distance) => sum + distance * (syllables ? 0.35 : 0.12), 0);
  const over = leftOver > 0 && rightOver > 0 ? 0.5 : (leftOver + rightOver) * 0.1;
  const score = Math.max(0, Number((1 - cost - over).toFixed(4)));
  const sentence =
    over > 0 ? 'Words differ.' : `${matches.reduce((sum, distance) => sum + distance, 0)} letters differ.`;
  return { score, features: [{ name: 'native', weight: Number((score - 1).toFixed(3)), sentence }] };
}

function matchNative(
  left: string[],
  right: string[],
  syllables: boolean,
): { matches: number[]; leftOver: number; rightOver: number } {
  const open = [...right];
  const matches: number[] = [];
  let leftOver = 0;
  for (const word of left) {
    const ranked = open
      .map((other) => ({ other, distance: editDistance(word, other, 3) }))
      .sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    const length = best ? Math.max(word.length, best.other.length) : 0;
    const allowed = syllables ? 2 : length >= 5 ? 2 : 1;
    if (best && best.distance <= allowed) {
      matches.push(best.distance);
      open.splice(open.indexOf(best.other), 1);
    } else leftOver++;
  }
  return { matches, leftOver, rightOver: open.length };
}
