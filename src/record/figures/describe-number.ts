// What a number counts: its unit, the words of the measure, and the stretch of text that says so.
import type { Range } from '../../model/span.js';
import { findNumerals } from '../../text/numerals.js';
import { readings } from '../../text/languages/ru/morphology.js';
import type { PassageView } from '../passage-view.js';
import { MONEY_UNITS, NOT_COUNTED, UNITS } from './counted-words.js';
import type { NumberPlace } from './number-places.js';

/** A number with what it counts; `form` names the printing: which rule saw it. */
export interface DescribedNumber extends NumberPlace {
  /** Name of the unit, or the counted noun as printed; `null` when nothing says it here. */
  unit: string | null;
  /** Words of the measure, as printed. */
  measure: string | null;
  /** The counted group, when it stands before the number: `Germany – 90`, «латыши (62 чел.)». */
  label: Range | null;
  /** From the first to the last word that the figure needs. */
  quote: Range;
  rule: string;
}

const UNIT_CACHE = new Map<string, string | null>();

/** The unit that a word names; `null` when it is none. */
export function unitOf(word: string): string | null {
  const key = word.toLowerCase();
  let unit = UNIT_CACHE.get(key);
  if (unit === undefined) {
    unit = UNITS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
    UNIT_CACHE.set(key, unit);
  }
  return unit;
}

const WORD = /\s*(?:[-–]\s?)?([\p{L}%][\p{L}’'-]*\.?|%)/uy;
const CLAUSE_VERB =
  /^(?:is|are|was|were|had|have|has|who|which|that|whom|and|or|but|with|from|in|at|for|of|to|on|by|as|were|remained|arrived|lived|went|came|и|или|а|но|в|на|из|с|к|по|от|до|для|о|об|у|за|при|который|которые|которых|был|была|было|были|что|чтобы|не|же|ли|бы)$/iu;

/** Describes a number by what stands right after it, or by the label before it. */
export function describeNumber(view: PassageView, place: NumberPlace): DescribedNumber | null {
  const { text } = view;
  const currency = /([$£€])\s?$/.exec(text.slice(Math.max(0, place.start - 2), place.start));
  if (currency) {
    const start = place.start - currency[0].length;
    const unit = currency[1] === '$' ? 'dollars' : currency[1] === '£' ? 'pounds' : 'euros';
    return {
      ...place,
      unit,
      measure: null,
      label: null,
      quote: { start, end: place.end },
      rule: 'figures/currency-sign',
    };
  }
  return (
    describeByNoun(view, place) ??
    describeByRange(view, place) ??
    describeByLabel(view, place) ??
    describeByPhrase(view, place)
  );
}

/** Number + (adjectives) + counted noun. */
function describeByNoun(view: PassageView, place: NumberPlace): DescribedNumber | null {
  const { text, language } = view;
  const words: { word: string; start: number; end: number }[] = [];
  WORD.lastIndex = place.end;
  while (words.length < 6) {
    const match = WORD.exec(text);
    if (!match) break;
    const end = match.index + match[0].length;
    words.push({ word: match[1].replace(/\.$/, ''), start: end - match[1].length, end });
    if (/\.$/.test(match[1]) && !unitOf(match[1].replace(/\.$/, ''))) break;
  }
  if (words.length === 0) return null;
  const first = words[0];
  const perCent = /^\s*per\s+cent(?!\p{L})/iu.exec(text.slice(place.end, place.end + 12));
  if (perCent) return found('percent', place.end + perCent[0].length, 'figures/number-then-unit');
  const unit = unitOf(first.word) ?? gramsAfter(text, place, first.word);
  if (unit === 'square metres') {
    const next = words[1] && unitOf(words[1].word);
    return next ? found('square metres', words[1].end, 'figures/number-then-unit') : null;
  }
  if (unit && /^\s*[-–—]/u.test(text.slice(place.end, first.start)) && first.word.length < 3) return null;
  if (unit && !(first.word.length === 1 && !/[.%]/.test(text[first.end - 1]) && !/^(?:percent|grams)$/.test(unit))) {
    // "15 pounds sterling", «3000 рублей золотом»
    return found(unit, first.end, 'figures/number-then-unit');
  }
  if (NOT_COUNTED.test(first.word) || CLAUSE_VERB.test(first.word)) return null;
  for (const [i, { word, end }] of words.entries()) {
    if (i > 0 && CLAUSE_VERB.test(word)) break;
    if (/^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(text[place.start]) && place.form === 'words') return null;
    if (/^\p{Lu}{2,}$/u.test(word)) return null;
    if (language === 'en' && /^\p{L}+s[’']$/u.test(word) && i < words.length - 1) continue;
    const named = unitOf(word);
    if (named && i > 0 && word.length > 1) return found(named, end, 'figures/number-then-unit');
    if (language === 'en' ? isEnglishCounted(word, place.value) : isRussianCounted(word, place.value))
      return found(isPersonNoun(word, language) ? 'persons' : word.toLowerCase(), end, 'figures/number-then-noun');
    if (language === 'en' ? !/^[\p{L}-]+$/u.test(word) : !isRussianAdjective(word)) break;
    // «13 беспартийных и …», «214 семейным по 30 руб.»: the adjective is the noun.
    if (language !== 'en' && place.value > 1 && standsAlone(text, end) && isPluralOfPersons(word))
      return found('persons', end, 'figures/number-then-adjective');
    if (i >= 4) break;
  }
  return null;

  function found(name: string, end: number, rule: string): DescribedNumber {
    const measure = text.slice(place.end, end).trim().replace(/\.$/, '');
    const square = /^(?:square|квадратн\p{L}+)\s/iu.test(measure) && /^(?:kilo)?metres$|^miles$|^versts$/.test(name);
    const bare = name === 'persons' && unitOf(measure) !== null;
    const label =
      dashLabel(text, place.start) ?? (bare ? (parenLabel(text, place.start) ?? groupBefore(text, place.start)) : null);
    return {
      ...place,
      unit: square ? `square ${name}` : name,
      measure,
      label,
      quote: { start: label?.start ?? place.start, end: Math.max(end, place.coinsEnd ?? 0) },
      rule,
    };
  }
}

/** «600 г в день»: grams, unless the number is a year. */
const gramsAfter = (text: string, { start, end, value }: Range & { value: number }, word: string): string | null =>
  word === 'г' && /^\s?г(?![\p{L}.])/u.test(text.slice(end, end + 4)) && !(value > 1500 && value < 2100) && start >= 0
    ? 'grams'
    : null;

/** "in Germany - 90 people": the label before a dash. */
function dashLabel(text: string, start: number): Range | null {
  const match = /(\p{Lu}[\p{L} ]{2,40}?)\s?[-–—]\s?(?:already\s|only\s|только\s|уже\s)?$/u.exec(
    text.slice(Math.max(0, start - 60), start),
  );
  if (!match) return null;
  const from = start - match[0].length;
  return { start: from, end: from + match[1].length };
}

/** «латыши (62 чел.)»: the group before a count in parentheses. */
function parenLabel(text: string, start: number): Range | null {
  const match = /(?:^|[,;:]\s|\s(?:и|and)\s|\s)(\p{L}{3,}(?:\s\p{L}{3,})?)\s\($/u.exec(
    text.slice(Math.max(0, start - 60), start),
  );
  if (!match) return null;
  const from = start - 2 - match[1].length;
  return { start: from, end: from + match[1].length };
}

/** "Sudeten Germans 37 people, Spaniards 26 people": the group right before a bare count of persons. */
function groupBefore(text: string, start: number): Range | null {
  const before = text.slice(Math.max(0, start - 80), start);
  const match = /(?:^|[,;:]\s|\d\s(?:and|и)\s)((?:[\p{L}(][\p{L}()-]*,?\s){1,7})$/u.exec(before);
  if (!match) return null;
  const phrase = match[1].trim();
  const words = phrase.split(/\s+/);
  if (words.some((word) => CLAUSE_VERB.test(word) && !/^(?:and|и|of)$/iu.test(word))) return null;
  if (/(?<!\p{L})(?!un)\p{L}+(?:ed|л[аио]?(?:сь)?)$/u.test(phrase)) return null;
  if (words.length === 1 && !LONE_GROUP.test(phrase)) return null;
  return { start: start - match[1].length, end: start - match[1].length + phrase.length };
}

/** One word that may be a group of persons by itself: a capital (a people), or one of these. */
const LONE_GROUP =
  /^(?:\p{Lu}\p{L}+|unclear|others?|unknown|men|women|children|non-party|foreigners|мужчин\p{L}*|женщин\p{L}*|детей|дети|беспартийн\p{L}*|прочи[ех]|остальны[ех]|рабочи[ех]|крестьян\p{L}*|служащи[ех]|\p{Ll}+(?:ы|и|цы|ане|яне|ев|ов|цев))$/u;

function isEnglishCounted(word: string, value: number): boolean {
  if (/^(?:people|men|women|children|persons|families|staff|personnel|cattle|sheep)$/i.test(word)) return true;
  if (value === 1) return /^\p{Ll}{3,}$/u.test(word) && !/(?:ed|ing|ly|al|ous|ic|ive)$/.test(word);
  return /^\p{L}{2,}[^su]s$/u.test(word) && !/(?:ous|ss|'s|is|as|us|less)$/i.test(word);
}

function isRussianCounted(word: string, value: number): boolean {
  if (!/^[а-яё-]{3,}$/iu.test(word)) return false;
  const last = value % 10;
  const one = last === 1 && value % 100 !== 11;
  return readings(word).some((reading) => {
    if (reading.pos !== 'NOUN' || reading.score < 0.02) return false;
    // «1 участка» is the first; «один участок» is one.
    if (value === 1) return reading.tags.has('sing') && reading.grammaticalCase !== 'gent';
    if (reading.grammaticalCase === 'gent') return true;
    if (one) return reading.tags.has('sing');
    return reading.tags.has('plur') && ['datv', 'ablt', 'loct', 'accs'].includes(reading.grammaticalCase ?? '');
  });
}

const standsAlone = (text: string, end: number): boolean =>
  /^\s*(?:[,;.)]|$|(?:и|а|но|по|в|на|из|с|к|от|до|за|у|при|не)(?!\p{L}))/iu.test(text.slice(end, end + 8));

const isPluralOfPersons = (word: string): boolean =>
  /(?:ых|их|ым|им)$/u.test(word) &&
  !/^(?:друг|так|как|эт|сво|наш|ваш|их$|больш|меньш|перв|втор|трет|последн|следующ|прошл|[а-яё]*(?:рублев|летн|месячн|дневн|недельн|кратн))/iu.test(
    word,
  );

function isRussianAdjective(word: string): boolean {
  return readings(word).some(({ pos, score }) => (pos === 'ADJF' || pos === 'PRTF') && score > 0.05);
}

const PERSON_SUFFIX =
  /(?:people|men|women|children|delegates|participants|visitors|leaders|deputies|peasants|veterans|residents|inhabitants|applicants|victims|supporters|volunteers|agents|managers|directors|teachers|doctors|sailors|writers|artists|athletes|players|dancers|pupils|graduates|clerks|foreigners|candidates|activists|secretaries|exiles|fugitives|deserters|evacuees|shareholders|settlers|patients|workers|employees|emigrants|immigrants|migrants|refugees|communists|members|defectors|prisoners|soldiers|officers|students|citizens|comrades|orphans|specialists|engineers|revolutionaries|Germans|Poles|Jews|Spaniards|Hungarians|Czechs|Bulgarians|Russians|Latvians|persons)$/i;

/** True for a plural that names people. */
export function isPersonNoun(word: string, language: string): boolean {
  if (language === 'en') return PERSON_SUFFIX.test(word);
  return readings(word).some(({ pos, tags, score }) => pos === 'NOUN' && tags.has('anim') && score > 0.1);
}

/** What stands behind the upper end of a range multiplies both: «22–25 тыс.». */
const SCALES: readonly (readonly [number, RegExp])[] = [
  [1e3, /\d\s?(?:тыс|thousand)/iu],
  [1e6, /\d\s?(?:млн|миллион|million|mln)/iu],
  [1e9, /\d\s?(?:млрд|миллиард|billion)/iu],
];

/** The lower end of a range is counted by the noun after its upper end: "10-12 apartments", «от 3 до 16 лет». */
function describeByRange(view: PassageView, place: NumberPlace): DescribedNumber | null {
  const upper = /^\s?(?:[-–—]|до|to|или|or|и|and)\s?(?:\d[\d ]*\d|\d)/u.exec(
    view.text.slice(place.end, place.end + 20),
  );
  if (!upper) return null;
  const [above] = findNumerals(view.text, {
    start: place.end + /^\D*/u.exec(upper[0])![0].length,
    end: place.end + 40,
    language: view.language,
  });
  const end = Math.max(place.end + upper[0].length, above?.end ?? 0);
  const scale = SCALES.find(([, word]) => word.test(above?.quote ?? ''))?.[0] ?? 1;
  const counted = describeByNoun(view, { ...place, start: end, end });
  // «80 и 100 руб.» share their unit; «2 и 3 дома» are two counts.
  if (/(?:и|and)\s?\d/u.test(upper[0]) && counted?.rule !== 'figures/number-then-unit') return null;
  return (
    counted && {
      ...counted,
      ...place,
      value: place.value < above?.value / scale + 1 ? place.value * scale : place.value,
      quote: { start: place.start, end: counted.quote.end },
      rule: 'figures/lower-end-of-range',
    }
  );
}

/** A phrase right before the number, with nothing after it: "members of the party 122, non-party 48". */
function describeByPhrase(view: PassageView, place: NumberPlace): DescribedNumber | null {
  if (!/^\s?(?:[,;.)»”"]|$|и\s|and\s)/u.test(view.text.slice(place.end, place.end + 6))) return null;
  const before =
    /(?:\([бb]\)|[^,;.:()«»“”"])+$/u.exec(view.text.slice(Math.max(0, place.start - 70), place.start))?.[0] ?? '';
  const label = before.trim().replace(/^(?:and|и|а|а\s+также)(?:\s+|$)/iu, '');
  if (!/^\p{L}[\p{L}\s-]*\p{L}(?:\([бb]\))?$/u.test(label) || label.split(/\s+/).length > 7) return null;
  const start = place.start - before.length + before.indexOf(label);
  return {
    ...place,
    unit: null,
    measure: label,
    label: { start, end: start + label.length },
    quote: { start, end: place.end },
    rule: 'figures/phrase-then-number',
  };
}

/** A label before the number: "Latvia – 5", «латыши (62 чел.)», "Spaniards 26", «женщин: 75». */
function describeByLabel(view: PassageView, place: NumberPlace): DescribedNumber | null {
  const before = view.text.slice(Math.max(0, place.start - 60), place.start);
  const match = /([\p{L}][\p{L}\s.,()«»"'-]*?)\s?(?:[-–—:]\s?|\()\s?(?:already\s|только\s|всего\s|only\s)?$/u.exec(
    before,
  );
  const ages = AGES_BEFORE.exec(before);
  if (ages) {
    const from = place.start - ages[0].length;
    return {
      ...place,
      unit: null,
      measure: ages[1],
      label: { start: from, end: from + ages[1].length },
      quote: { start: from, end: place.end },
      rule: 'figures/label-then-number',
    };
  }
  if (!match) return null;
  const label = lastPhrase(match[1]);
  if (!label) return null;
  const end = place.start - (before.length - match.index - match[1].length);
  const start = end - label.length;
  return {
    ...place,
    unit: null,
    measure: label,
    label: { start, end },
    quote: { start, end: place.end },
    rule: 'figures/label-then-number',
  };
}

/** «от 7 до 12 лет — 121», "over 40: 57": classes of age. */
const AGES_BEFORE =
  /((?:от|до|старше|свыше|моложе|from|under|over|aged|between|up\s+to)\s\d+(?:\s(?:до|и|to|and)\s\d+)?(?:\s?(?:лет|года?|years))?)\s?[-–—:]\s?$/iu;

/** The last words of a stretch that make one phrase. */
function lastPhrase(text: string): string | null {
  const part = /[^,;.()]*$/.exec(text)?.[0].trimStart() ?? '';
  const words = part.split(/\s+/).filter(Boolean);
  return words.length === 0 || words.length > 7 ? words.slice(-4).join(' ') || null : part;
}

/** True for a unit of money. */
export const isMoney = (unit: string | null): boolean => unit !== null && MONEY_UNITS.has(unit);
