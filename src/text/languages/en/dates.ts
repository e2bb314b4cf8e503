// English dates: points of time at one place of a text. "June 30, 1974", "the 5th of May", "summer of 1928", "the 1920s".
import { matchAt, type DatePoint } from '../../date-point.js';
import { englishNumeral } from './numerals.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Ambiguous: May (may), March (march), August (august): capitals only, and alone only behind a preposition (`dates.ts`).
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|' +
  'AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?=\\s+\\d)))(?!\\p{L})';
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const SPACE = '[\\s\\u00a0]{1,4}';
const GAP = '[\\s\\u00a0]{0,4}';
const YEAR_DIGITS = '(?:1[5-9]\\d\\d|20[0-4]\\d)(?!\\d)';

/** What can begin an English date in letters. */
export const ENGLISH_ANCHORS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|first|second|third';

/** The month a name begins. @example englishMonth('Sept.') // 9 */
export function englishMonth(name: string): number | undefined {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at >= 0 ? at + 1 : undefined;
}

const RELATIVE =
  /[\s\u00a0]{1,4}(?:of[\s\u00a0]{1,4})?(this|last|next|the[\s\u00a0]{1,4}same|that)[\s\u00a0]{1,4}year(?!\p{L})/iuy;

function readRelative(text: string, point: DatePoint): DatePoint {
  const match = matchAt(RELATIVE, text, point.end);
  if (!match) return point;
  const word = match[1].toLowerCase();
  const relativeYear = word === 'last' ? 'last' : word === 'next' ? 'next' : word === 'this' ? 'this' : 'same';
  return { ...point, end: point.end + match[0].length, relativeYear, marked: true };
}

const MONTH_FIRST = new RegExp(
  `(${MONTH})(?:${SPACE}(?:the${SPACE})?(\\d{1,2})(?!\\d|[.,:]\\d|${GAP}%)(?:st|nd|rd|th)?(?!\\p{Ll}))?(?:(${GAP},${GAP}|${SPACE}(?:of${SPACE})?|\\.${GAP})(${YEAR_DIGITS})(\\?(?=[\\s\\u00a0]*[)\\],;–-]|[\\s\\u00a0]\\p{Ll}|$))?)?`,
  'uy',
);

/** "June 30, 1974", "June 30", "June 1922", "May of 1924", "July" */
function monthFirst(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(MONTH_FIRST, text, offset);
  if (!match) return undefined;
  const [whole, name, day, gap, year, question] = match;
  const month = englishMonth(name);
  if (!month || (day !== undefined && (Number(day) < 1 || Number(day) > 31))) return undefined;
  const point: DatePoint = {
    start: offset,
    end: offset + whole.length,
    month,
    rule: day ? 'dates/month-day' : 'dates/month',
    language: 'en',
  };
  if (day) point.day = Number(day);
  if (year) {
    // "in May. 1924 began": a stop joins a year only behind an abbreviated month or a day.
    if (gap.startsWith('.') && !day) return { ...point, end: offset + name.length };
    point.year = Number(year);
    point.marked = true;
    if (question) point.uncertain = true;
    return point;
  }
  return readRelative(text, point);
}

const DAY_FIRST = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?:${SPACE}(?:day${SPACE})?of)?${SPACE}(${MONTH})(?:(?:${GAP},${GAP}|${SPACE})(${YEAR_DIGITS})(\\?(?=[\\s\\u00a0]*[)\\],;–-]|[\\s\\u00a0]\\p{Ll}|$))?)?`,
  'uy',
);

/** "30 June 1974", "the 5th of May" */
function dayFirst(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(DAY_FIRST, text, offset);
  if (!match) return undefined;
  const day = Number(match[1]);
  const month = englishMonth(match[2]);
  if (!month || day < 1 || day > 31) return undefined;
  const point: DatePoint = {
    start: offset,
    end: offset + match[0].length,
    day,
    month,
    rule: 'dates/day-month',
    language: 'en',
  };
  if (match[3]) return { ...point, year: Number(match[3]), marked: true, uncertain: match[4] !== undefined };
  return readRelative(text, point);
}

const DAY_WORDS = new RegExp(`(\\p{Ll}+)${SPACE}of${SPACE}(${MONTH})(?:,?${SPACE}(${YEAR_DIGITS}))?`, 'iuy');

/** "the first of May" */
function dayWords(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(DAY_WORDS, text, offset);
  const numeral = match && englishNumeral(match[1]);
  if (!match || !numeral?.ordinal || numeral.value > 31 || /^\p{Ll}/u.test(match[2])) return undefined;
  const point: DatePoint = {
    start: offset,
    end: offset + match[0].length,
    day: numeral.value,
    month: englishMonth(match[2]),
    rule: 'dates/day-words',
    language: 'en',
  };
  return match[3] ? { ...point, year: Number(match[3]), marked: true } : point;
}

const SEASON = new RegExp(`(spring|summer|autumn|fall|winter)${SPACE}(?:of${SPACE})?(${YEAR_DIGITS})`, 'iuy');
const SEASON_ALONE = new RegExp(`(spring|summer|autumn|winter)(?=${GAP}(?:[-–]|to|and|until|till)${GAP})`, 'iuy');

/** "summer of 1928", "autumn 1930"; without a year only as the first half of a range */
function seasonYear(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(SEASON, text, offset) ?? matchAt(SEASON_ALONE, text, offset);
  if (!match) return undefined;
  const point: DatePoint = {
    start: offset,
    end: offset + match[0].length,
    season: SEASONS[match[1].toLowerCase()],
    rule: 'dates/season',
    language: 'en',
  };
  return match[2] ? { ...point, year: Number(match[2]), marked: true } : point;
}

const DECADE = new RegExp(
  `(?:(1[5-9]|20)(\\d)0|['’]?(\\d)0)['’]?s(?!\\p{L})(${SPACE}of${SPACE}the${SPACE}(?:20th|XXth|XX|twentieth|last)${SPACE}century(?!\\p{L}))?`,
  'uy',
);

/** "the 1920s", "30s", "'30s", "the 40s of the 20th century" */
function decade(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(DECADE, text, offset);
  if (!match) return undefined;
  const point: DatePoint = {
    start: offset,
    end: offset + match[0].length,
    rule: 'dates/decade',
    language: 'en',
    marked: true,
    plural: true,
  };
  if (match[1]) return { ...point, decade: Number(match[1] + match[2]) };
  if (match[4]) return { ...point, decade: 190 + Number(match[3]) };
  return { ...point, shortDecade: Number(match[3]) };
}

/** The English date that begins at a digit, or undefined. */
export function englishPointAtDigit(text: string, offset: number): DatePoint | undefined {
  return decade(text, offset) ?? dayFirst(text, offset);
}

/** The English date that begins at a letter, or undefined. */
export function englishPointAtLetter(text: string, offset: number): DatePoint | undefined {
  return monthFirst(text, offset) ?? seasonYear(text, offset) ?? dayWords(text, offset);
}
