// Text → dates with their EDTF values (level 1, and `[a,b]` for alternatives). One scan over digits and the words that can begin
// a date; languages give points (`date-point.ts`), this file joins them into ranges, doubts what stands bare, and finds the year.
import { bareYearFits, bareMonthFits, bareRangeFits } from './bare-dates.js';
import { edtfOf, matchAt, type DateLanguage, type DatePoint } from './date-point.js';
import { joinRange, leadingDays, type PointRange } from './date-ranges.js';
import { YearContext } from './date-years.js';
import { ENGLISH_ANCHORS, englishPointAtDigit, englishPointAtLetter } from './languages/en/dates.js';
import { KAZAKH_ANCHORS, kazakhPointAtDigit, kazakhPointAtLetter } from './languages/kk/dates.js';
import { RUSSIAN_ANCHORS, russianPointAtDigit, russianPointAtLetter } from './languages/ru/dates.js';
import { numericPoint } from './numeric-dates.js';

/** A date as printed: `text.slice(start, end) === quote`. `edtf` is null where the text gives no year and the context none. */
export interface FoundDate {
  start: number;
  end: number;
  quote: string;
  edtf: string | null;
  rule: string;
  language: DateLanguage;
}

export interface DateOptions {
  start?: number;
  end?: number;
  /** Of the text, where the date itself does not tell. */
  language?: DateLanguage | 'de' | 'fr' | 'und';
  /** The year in which the text was written: the year of «6/Х», «с. г.». */
  contextYear?: number | null;
  /** EDTF of the text's own date: decides between its year and the one before («20 декабря» in a letter of January). */
  contextDate?: string | null;
}

const ANCHOR = new RegExp(`\\d+|[IlІ]9[\\dОЗ]{2}|${RUSSIAN_ANCHORS}|${ENGLISH_ANCHORS}|${KAZAKH_ANCHORS}`, 'gi');
/** «от24.06»: the only letters a date may be glued to. */
const GLUED_PREPOSITION = /(?:^|[\s(«])(?:от|до|по|за|на)$/iu;
const LETTER = /[\p{L}\p{M}]/u;

/** What is printed at one place, alone. */
export function pointAt(text: string, offset: number): DatePoint | undefined {
  const code = text.charCodeAt(offset);
  if ((code >= 48 && code <= 57) || code === 73 || code === 108 || code === 0x406) {
    const digits = numericPoint(text, offset) ?? kazakhPointAtDigit(text, offset) ?? englishPointAtDigit(text, offset);
    return digits ?? russianPointAtDigit(text, offset) ?? firstDecade(text, offset);
  }
  return russianPointAtLetter(text, offset) ?? englishPointAtLetter(text, offset) ?? kazakhPointAtLetter(text, offset);
}

const FIRST_DECADE =
  /([1-9])0(?=[\s\u00a0]?[-–—][\s\u00a0]?[1-9]0(?:s|[\s\u00a0]?[-–]?(?:е|ые|х|ых|м|ми)[\s\u00a0]{1,4}г))/uy;

/** The first of two decades: «20–30-х годов», "20-40s". */
function firstDecade(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(FIRST_DECADE, text, offset);
  return match ? { start: offset, end: offset + 2, shortDecade: Number(match[1]), rule: 'dates/decade' } : undefined;
}

/**
 * Every date of a stretch, in order, no overlaps. Not dates: вчера, ages, durations, clock times, sums, archival and
 * registration numbers, congresses.
 * @example findDates('в ночь с 24 на 25 октября 1927 г.')[0] // { quote: '24 на 25 октября 1927 г.', edtf: '1927-10-24/1927-10-25', … }
 */
export function findDates(text: string, options: DateOptions = {}): FoundDate[] {
  const { start = 0, end = text.length } = options;
  const part = end < text.length ? text.slice(0, end) : text;
  const years = new YearContext(options.contextYear ?? null, options.contextDate ?? null);
  const found: FoundDate[] = [];
  const anchor = new RegExp(ANCHOR.source, ANCHOR.flags);
  anchor.lastIndex = start;
  for (let match = anchor.exec(part); match; match = anchor.exec(part)) {
    const offset = match.index;
    if (match[0].length > 4 && match[0].charCodeAt(0) < 58) continue;
    if (
      offset > start &&
      LETTER.test(part[offset - 1]) &&
      !GLUED_PREPOSITION.test(part.slice(Math.max(start, offset - 4), offset))
    )
      continue;
    const dates = datesAt(part, offset, years);
    if (dates.length === 0) continue;
    for (const date of dates)
      found.push({ ...date, language: date.language ?? languageOf(part, date, options.language) });
    anchor.lastIndex = Math.max(anchor.lastIndex, dates[dates.length - 1].end);
  }
  return found;
}

type UnplacedDate = Omit<FoundDate, 'language'> & { language?: DateLanguage };

function datesAt(text: string, offset: number, years: YearContext): UnplacedDate[] {
  if (stuckToNumber(text, offset)) return [];
  const quoted = /[«"„]/u.test(text[offset - 1] ?? '')
    ? (pointAt(text, offset - 1) ?? quotedDay(text, offset - 1))
    : undefined;
  const days = quoted ? undefined : leadingDays(text, offset, pointAt);
  const first = quoted ?? days?.[0] ?? pointAt(text, offset);
  if (!first) return [];
  const range = joinRange(text, first, pointAt);
  if (range) {
    if (!bareRangeFits(text, range)) return [];
    const dates = rangeDates(text, range, years);
    if (dates) return dates;
  }
  if (days) return days.flatMap((day) => single(text, day, years));
  return single(text, first, years);
}

function quotedDay(text: string, offset: number): DatePoint | undefined {
  const point = russianPointAtDigit(text, offset);
  return point && /[»"“]/u.test(text.slice(offset + 1, point.end)) ? point : undefined;
}

/** Inside a longer number or a code: `4008/12`, `№5`, `1,924`, `К-1924`. */
function stuckToNumber(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 48 || code > 57) return false;
  const before = text[offset - 1];
  if (before === undefined) return false;
  // «/28 марта/» opens, «4008/12» goes on.
  if (before === '/') return /[\d\p{L}]/u.test(text[offset - 2] ?? '');
  if (before === '№' || before === '$' || before === '£' || before === '_' || before === '=' || before === '@')
    return true;
  if (before === '-' || before === '–')
    return (
      /[\d\p{L}]/u.test(text[offset - 2] ?? '') &&
      !/^\d{1,2}(?!\d)|^\d{4}(?:\s*(?:г|год)|s)/u.test(text.slice(offset, offset + 10))
    );
  if (before === '.' || before === ',' || before === ':') {
    const year = /^(?:1[5-9]|20)\d\d(?!\d)/u.test(text.slice(offset, offset + 5));
    return /\d/u.test(text[offset - 2] ?? '') && !(year && before === ',');
  }
  return false;
}

const APPROXIMATE =
  /(?:^|[^\p{L}])(?:около|ок\.|примерно в?|приблизительно в?|circa|ca?\.|about|around|approximately in|шамамен)[\s\u00a0]*$/iu;
const NOT_LATER = /(?:не\s{1,4}(?:позднее|позже)|(?:no|not)\s{1,4}later\s{1,4}than)[\s\u00a0]*$/iu;
const NOT_EARLIER = /(?:не\s{1,4}(?:ранее|раньше)|(?:no|not)\s{1,4}earlier\s{1,4}than)[\s\u00a0]*$/iu;

function single(text: string, point: DatePoint, years: YearContext): UnplacedDate[] {
  if (!fits(text, point)) return [];
  const dated = years.place(point);
  const edtf = dated ? edtfOf(dated) : undefined;
  if (dated && edtf === undefined && dated.year !== undefined) return [];
  if (dated) years.remember(dated, text, point.year !== undefined || point.shortYear !== undefined);
  const before = text.slice(Math.max(0, point.start - 24), point.start);
  let value = edtf ?? null;
  if (value !== null) {
    if (dated!.lastYear !== undefined) value = `${value}/${dated!.lastYear}`;
    else if (APPROXIMATE.test(before)) value = value.endsWith('?') ? `${value.slice(0, -1)}%` : `${value}~`;
    else if (NOT_LATER.test(before)) value = `../${value}`;
    else if (NOT_EARLIER.test(before)) value = `${value}/..`;
  }
  return [dateOf(text, point, value)];
}

/** Bare months, seasons and years are dates only where the words around them say so. */
function fits(text: string, point: DatePoint): boolean {
  const hasYear = point.year !== undefined || point.shortYear !== undefined || point.relativeYear !== undefined;
  if (point.day !== undefined) return point.month !== undefined || point.marked === true;
  if (point.season !== undefined) return hasYear;
  if (point.month !== undefined) return hasYear || bareMonthFits(text, point);
  if (point.decade !== undefined || point.shortDecade !== undefined) return true;
  return point.marked === true || bareYearFits(text, point);
}

/** A range as one date; undefined where its halves do not follow each other. */
function rangeDates(text: string, range: PointRange, years: YearContext): UnplacedDate[] | undefined {
  let last = years.place(range.to);
  const lent = range.from.year === undefined && needsYear(range.from) ? { year: last?.year } : {};
  let first = last && years.place({ ...range.from, ...lent });
  const whole = { ...range.from, end: range.to.end, language: range.from.language ?? range.to.language };
  const rule = range.alternative ? 'dates/one-of' : 'dates/range';
  if (first && last && !range.alternative && isBefore(last, first)) {
    // «ноябрь–февраль 1928 г.» began in 1927; «ноябрь 1927 – февраль» ended in 1928; «зимой и весной» too.
    if (range.yearOf === 'from') last = { ...last, year: last.year! + 1 };
    else first = { ...first, year: first.year! - 1 };
    if (isBefore(last, first) || (first.month === last.month && first.season === last.season)) return undefined;
  }
  const a = first && edtfOf(first);
  const b = last && edtfOf(last);
  if (a === undefined || b === undefined) {
    return last && last.year !== undefined ? undefined : [{ ...dateOf(text, whole, null), rule }];
  }
  years.remember(last!, text, range.to.year !== undefined || range.from.year !== undefined);
  const value = range.alternative ? `[${a},${b}]` : a === b ? a : `${fromSeason(a, b)}/${toSeason(b, a)}`;
  return [{ ...dateOf(text, whole, value), rule }];
}

/** The month in which a season begins to be, for order only: winter stands before spring. */
const SEASON_MONTHS: Readonly<Record<number, number>> = { 21: 4, 22: 7, 23: 10, 24: 12 };

function isBefore(one: DatePoint, other: DatePoint): boolean {
  const order = ({ decade, year, season, month, day }: DatePoint): number[] => [
    decade === undefined ? (year ?? 0) : decade * 10,
    month ?? (season === undefined ? 0 : SEASON_MONTHS[season]),
    day ?? 0,
  ];
  const a = order(one);
  const b = order(other);
  for (let at = 0; at < 3; at++) {
    // A month and a year, a day and a month: what one half lacks does not order them.
    if (a[at] !== b[at] && (at === 0 || (a[at] !== 0 && b[at] !== 0))) return a[at] < b[at];
  }
  return false;
}

function needsYear(point: DatePoint): boolean {
  return (
    point.shortYear === undefined &&
    point.relativeYear === undefined &&
    point.decade === undefined &&
    point.shortDecade === undefined
  );
}

function dateOf(text: string, point: DatePoint, edtf: string | null): UnplacedDate {
  const { start, end, rule, language } = point;
  return { start, end, quote: text.slice(start, end), edtf, rule, language };
}

const CYRILLIC_NEAR = /\p{Script=Cyrillic}/u;
const KAZAKH_NEAR = /[әғқңөұүһі]/iu;

function languageOf(
  text: string,
  date: { start: number; end: number },
  language: DateOptions['language'],
): DateLanguage {
  if (language === 'ru' || language === 'en' || language === 'kk') return language;
  const near = text.slice(Math.max(0, date.start - 80), date.end + 80);
  if (!CYRILLIC_NEAR.test(near)) return 'en';
  return (near.match(new RegExp(KAZAKH_NEAR, 'giu'))?.length ?? 0) > 3 ? 'kk' : 'ru';
}

const SEASON = /^(-?\d{4})-2([1-4])$/;

/** A season that begins a range ends it with something else: EDTF wants its first month. @example fromSeason('1928-22', '1929-05') // '1928-06' */
function fromSeason(value: string, other: string): string {
  const season = SEASON.exec(value);
  return season && !SEASON.test(other) ? `${season[1]}-${['03', '06', '09', '12'][Number(season[2]) - 1]}` : value;
}

/** The same at the end of a range: the season's last month; winter ends in the next year. */
function toSeason(value: string, other: string): string {
  const season = SEASON.exec(value);
  if (!season || SEASON.test(other)) return value;
  const year = season[2] === '4' ? String(Number(season[1]) + 1).padStart(4, '0') : season[1];
  return `${year}-${['05', '08', '11', '02'][Number(season[2]) - 1]}`;
}
