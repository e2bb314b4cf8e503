// Numbers in a passage that may state a quantity: all numerals, without those that dates, references, lists, ages, names and
// page furniture explain. What is left is described and judged by find-figures.ts.
import type { Range } from '../../model/span.js';
import { findNumerals } from '../../text/numerals.js';
import type { PassageView } from '../passage-view.js';
import { APPROXIMATE, NAMING_AFTER, NAMING_BEFORE, NOUGHTS, SHARES } from './counted-words.js';

/** A number that may count something; offsets into the view. */
export interface NumberPlace extends Range {
  value: number;
  form: 'digits' | 'words' | 'share' | 'nought';
  approximate: boolean;
  bound: 'lower' | 'upper' | null;
  /** Where the small coin of a sum ends: «50» of «1 875 р. 50 к.». */
  coinsEnd?: number;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const BEFORE = 40;

/** Candidates in order. `taken` are stretches that other things own: dates, archival references, note markers. */
export function numberPlaces(view: PassageView, taken: readonly Range[]): NumberPlace[] {
  const { text } = view;
  if (!/\d/.test(text) && !NUMBER_WORD.test(text)) return [];
  const places: NumberPlace[] = [];
  for (const numeral of findNumerals(text, { language: view.language })) {
    const { start, end, value, quote, ordinal, form } = numeral;
    if (ordinal || form === 'roman' || owned(taken, start, end)) continue;
    if (form !== 'words' && isNaming(text, start, end, quote)) continue;
    // "one" and «один» are mostly pronouns or articles; a count says it with another word or a digit.
    if (form === 'words' && value === 1 && !COUNTED_ONE.test(text.slice(Math.max(0, start - 30), end + 20))) continue;
    const thousands = form === 'digits' && value < 10_000 ? THOUSANDS.exec(text.slice(end, end + 40)) : null;
    places.push({
      start,
      end: thousands ? end + thousands[0].length : end,
      value: thousands ? value * 1000 : value,
      form: form === 'words' ? 'words' : 'digits',
      ...nearness(text, start),
    });
  }
  for (const [value, pattern] of SHARES) {
    for (const match of text.matchAll(pattern))
      places.push({
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        value,
        form: 'share',
        ...nearness(text, match.index),
      });
  }
  for (const match of text.matchAll(NOUGHTS))
    places.push({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      value: 0,
      form: 'nought',
      approximate: false,
      bound: null,
    });
  for (const match of text.matchAll(FRACTION))
    places.push({
      start: match.index,
      end: match.index + match[1].length,
      value: Number(match[2]) / Number(match[3]),
      form: 'digits',
      ...nearness(text, match.index),
    });
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  return withSmallCoin(
    text,
    places.filter((place, i, all) => i === 0 || place.start >= all[i - 1].end),
  );
}

/** «465 т. молодежи»: thousands of people or roubles; «465 т. муки» are tons. */
const THOUSANDS =
  /^\s?т\.?(?=\s(?:руб|р\.|чел|человек|душ|рабоч|крестьян|молод|комсомол|член|эмигрант|мигрант|беженц|эвакуир|семей|раб\.|служащ|красноарм|коммунист|учащ|детей|экз))/u;

/** «1/2 %», "3/4 of": a fraction in digits. */
const FRACTION = /(?<![\d/.])(([1-9])\/([2-9]))(?=\s?(?:%|проц|per\s?cent|of\s|фунт|пуд))/giu;

/** «1 875 р. 50 к.», "18 rubles 40 kopecks" are one sum. */
function withSmallCoin(text: string, places: readonly NumberPlace[]): NumberPlace[] {
  const out: NumberPlace[] = [];
  for (const place of places) {
    const last = out.at(-1);
    const coins =
      last &&
      Number.isInteger(last.value) &&
      Number.isInteger(place.value) &&
      place.value < 100 &&
      /^\s?(?:р|руб|рубл\p{L}+|rubles?|roubles?|r)\.?,?\s(?:и\s|and\s)?$/iu.test(text.slice(last.end, place.start)) &&
      (/^\s?(?:к|коп|копе\p{L}+|kopecks?|kopeks?|k)(?!\p{L})/iu.test(text.slice(place.end, place.end + 12)) ||
        (/^\d\d$/u.test(text.slice(place.start, place.end)) &&
          /^(?:,|\.?$|\s(?:до|за|в|на)\s)/u.test(text.slice(place.end, place.end + 5))));
    if (coins) {
      last.value = Math.round(last.value * 100 + place.value) / 100;
      last.coinsEnd = place.end;
    } else out.push({ ...place });
  }
  return out;
}

const NUMBER_WORD =
  /(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|half|third|quarter|single|дв[ауе]|дву|три|тр[её]|четыр|пят|шест|сем|восем|восьм|девят|десят|одиннадцат|двенадцат|двадцат|тридцат|сорок|сто(?!\p{L})|двест|трист|тысяч|миллион|половин|треть|ни одн)/iu;
const COUNTED_ONE =
  /\d[^.;\d]{0,30},\s(?:и\s|and\s)?(?:one|один|одна|одного|одну)\s+\p{Ll}{4}|(?:only|just|exactly|лишь|только|всего)\s+(?:one|один|одна|одно|одного|одну)(?!\p{L})|(?:one|один|одна|одно)\s+(?:человек|person|million|thousand|hundred)|остал\p{L}*\s+(?:только\s+)?(?:один|одна|одно)/iu;

function owned(taken: readonly Range[], start: number, end: number): boolean {
  return taken.some((range) => start < range.end && end > range.start);
}

function isNaming(text: string, start: number, end: number, quote: string): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + 30);
  if (NAMING_BEFORE.test(before) || NAMING_AFTER.test(after)) return true;
  // Glued to letters or to other numbers: "MIG-25", "58-10", "12/34", "5.X.1930"; the end of a range and "Men-141" are none.
  if (/[\p{L}\d]$/u.test(before)) return true;
  if (/^\s*$/.test(before) && start < 3 && /^\s?[-–—.):/]/.test(after)) return true;
  if (/\d\s?[-–—]\s?$/.test(before)) return !isRangeEnd(text, start) && !followsYear(before, quote);
  if (/\d[/.:,]$/.test(before) || /(?<!\p{L})\p{Lu}{1,5}[-–./]$/u.test(before)) return true;
  if (/^[/:]\s?\d/.test(after) || /^\/\p{L}/u.test(after)) return true;
  // A year without a counted noun; years of registers.
  if (
    YEAR.test(quote) &&
    !/^\s*(?:руб|чел|экз|человек|people|persons|rubles|dollars|мигрант|эмигрант|emigr|migr|\p{L}+ов(?!\p{L}))/iu.test(
      after,
    )
  )
    return true;
  // List numbers: at the beginning of a passage or after a line's end: "1.", "2)", "3/".
  if (/(?:^|[.;:!?»”"]\s|\n)\s*$/.test(before) && /^\s?[.)/](?:\s|\p{L}|$)/u.test(after)) return true;
  // Markers of notes and quotations: "(12)", "[3]", "”15".
  if (/[[]$/.test(before) || (/[»”"’]$/.test(before) && !/^\s*\p{Ll}{4,}/u.test(after))) return true;
  if (/\($/.test(before) && /^\s?\)/.test(after) && /[.!?»”"\p{L}]\s?\($/u.test(before))
    return !/\d\s?\($/.test(before);
  // "p. 12", "2019: 173".
  return /(?:\d{4}[a-zа-я]?:\s?|\bP\.\s|\bС\.\s)$/u.test(before);
}

/** "in 1922 - 5": the count of a year, not a span of years. */
function followsYear(before: string, quote: string): boolean {
  return /(?<!\d)(?:1[5-9]|20)\d\d(?:\s?(?:г\.|гг\.|года|году))?\s?[-–—]\s?$/u.test(before) &&
    !/^\d{2}$|^\d{4}$/.test(quote)
    ? true
    : / [-–—] $/.test(before);
}

/** True for the second number of "10-15": the first one is a number, too, and no year. */
function isRangeEnd(text: string, start: number): boolean {
  const range = /(\d+)\s?[-–—]\s?$/.exec(text.slice(Math.max(0, start - 12), start));
  return range !== null && !YEAR.test(range[1]);
}

function nearness(text: string, start: number): { approximate: boolean; bound: 'lower' | 'upper' | null } {
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/[$£]$/, '');
  for (const [kind, pattern] of APPROXIMATE) {
    if (pattern.test(before)) return { approximate: true, bound: kind === 'about' ? null : kind };
  }
  return { approximate: false, bound: null };
}
