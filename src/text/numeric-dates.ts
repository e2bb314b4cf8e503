// Dates in figures, the same in every language: «29.VII.36», «6/Х», «3/II-I923 г.», `12.05.1931`, `1931-05-12`. Day before month.
import { matchAt, type DatePoint } from './date-point.js';
import { readYearPart } from './languages/ru/dates.js';
import { parseRoman } from './numerals.js';
import { digitsOf } from './scripts.js';

const ISO = /(1[5-9]\d\d|20[0-4]\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])/uy;

const ROMAN_MONTH = '(?:[IVXХПШІУl1]{1,4}|[ivx]{1,4})';
// day, sign, month in Roman letters or figures; the year is read apart
const DAY_SIGN_MONTH = new RegExp(
  `(\\d{1,2})(\\s?[./]\\s?|\\s?[-–]\\s?)((?=1?[IVXХПШІУivxl])${ROMAN_MONTH}(?![\\p{L}\\d])|\\d{1,2}(?![\\dIVXХ]))`,
  'uy',
);
const YEAR_BEHIND =
  /(\s?[./–-]\s?[-–]?\s?|\.?,?\s{1,3})((?:[1IІl][5-9][\dОOоЗIІ]{2}|20[0-4]\d)(?!\d)|\d\d(?!\d|[./]\d))(\.?\s{0,4}(?:гг?\.|гг?(?![\p{L}.])|год(?:а|у|ом)?(?!\p{L})))?/iuy;
const RELATIVE_BEHIND =
  /[\s.]{0,4}[-–]?\s{0,4}(?=[ст]\s?[./]\s?г|сг\.|сего г|(?:того|этого) же год|(?:этого|текущего|прошлого) г)/iuy;

const COUNTED_BEHIND =
  /^\s*(?:%|тыс|млн|мл\b|млрд|руб|р\.|коп|кг|км|м\b|пуд|долл|чел|час|ч\.|мин|утра|дня|вечера|лет|раз)/iu;
const NUMBERED_BEFORE =
  /(?:№|§|(?:^|\P{L})(?:п|пп|ст|гл|стр|с|разд|прим|рис|табл|v|p|vol|No)\.|пункт\p{L}*|стать\p{L}*)\s*$/iu;
const DATE_WORD =
  /(?:^|[\s(«])(?:от|со|с|по|до|к|ко|после|за|на|ПБ|ЦК|ЦКК|Политбюро|бюро|заседани[ея]|протокола?|сегодня|вчера|завтра|dated|on),?\s+-?$/iu;

/** A Roman month, also with look-alikes (П, Ш, Х, У, l). */
function monthOf(printed: string): number | undefined {
  const value =
    /^\d/u.test(printed) && !/\D/u.test(printed)
      ? Number(printed)
      : parseRoman(printed.toUpperCase().replaceAll('L', 'I'));
  return value !== undefined && value >= 1 && value <= 12 ? value : undefined;
}

/** The date in figures that begins at a digit, or undefined. */
export function numericPoint(text: string, offset: number): DatePoint | undefined {
  const iso = matchAt(ISO, text, offset);
  if (iso) {
    return {
      start: offset,
      end: offset + iso[0].length,
      year: Number(iso[1]),
      month: Number(iso[2]),
      day: Number(iso[3]),
      marked: true,
      rule: 'dates/iso',
    };
  }
  const match = matchAt(DAY_SIGN_MONTH, text, offset);
  if (!match) return undefined;
  const [whole, dayDigits, sign, printedMonth] = match;
  const day = Number(dayDigits);
  const month = monthOf(printedMonth);
  if (!month || day < 1 || day > 31) return undefined;
  const roman = /\D/u.test(printedMonth);
  const point: DatePoint = {
    start: offset,
    end: offset + whole.length,
    day,
    month,
    rule: roman ? 'dates/roman-month' : 'dates/figures',
  };
  const hasYear = readYear(text, point, sign, roman);
  if (!hasYear && !plausibleWithoutYear(text, point, match, roman)) return undefined;
  return point;
}

/** Reads the year or «с. г.» behind day and month; false where there is none. */
function readYear(text: string, point: DatePoint, sign: string, roman: boolean): boolean {
  const relative = matchAt(RELATIVE_BEHIND, text, point.end);
  if (relative) {
    const end = point.end;
    point.end += relative[0].length;
    readYearPart(text, point);
    if (point.relativeYear) {
      point.marked = true;
      return true;
    }
    point.end = end;
  }
  const match = matchAt(YEAR_BEHIND, text, point.end);
  if (!match) return false;
  const [whole, gap, digits, suffix] = match;
  const marked = suffix !== undefined;
  if (!marked && /\n/u.test(gap)) return false;
  // «18-5 1927 г.» is a code and a year; «5-11-1927» a date.
  if (!roman && /[-–]/u.test(sign) && !/[-–.]/u.test(gap)) return false;
  // «6.12 18 человек»: two figures are a year only behind a sign or before «г.».
  if (digits.length === 2 && !marked && !/[./–-]/u.test(gap)) return false;
  if (digits.length === 4) point.year = Number(digitsOf(digits));
  else point.shortYear = Number(digits);
  point.marked = marked;
  point.end += whole.length;
  return true;
}

/** What numbers may follow: «11. Х съезд» is a list number and a congress, «3.V в.» a century. */
const NUMBERED_BEHIND = /^\s*(?:съезд|конф|конгр|парт|пленум|созыв|век|инт|всес|всер|сесс|вв?\.|р\.)/iu;

/** Without a year a Roman month is enough («6/Х») unless it numbers what follows; figures need a full month, a word or a place before them. */
function plausibleWithoutYear(text: string, point: DatePoint, match: RegExpExecArray, roman: boolean): boolean {
  const [, dayDigits, sign, month] = match;
  const after = text.slice(point.end, point.end + 24);
  const before = text.slice(Math.max(0, point.start - 16), point.start);
  if (roman) {
    if (/[1l]/u.test(month) || NUMBERED_BEHIND.test(after) || /^\s?[-–/]\s?\d/u.test(after)) return false;
    if (/[-–]/u.test(sign) && !/(?:^|\s)(?:от|с|по|до|к)\s$/iu.test(before)) return false;
    if (/\s/u.test(sign) && !/^(?:[.,;)]|\s*$|\s*\n)/u.test(after)) return false;
    return keepStop(text, point);
  }
  const padded = month.length === 2;
  if (/\s/u.test(sign) || (sign !== '.' && !(sign === '/' && month.startsWith('0')))) return false;
  if (COUNTED_BEHIND.test(after) || NUMBERED_BEFORE.test(before) || /^\.\d/u.test(after)) return false;
  const dated =
    DATE_WORD.test(before) &&
    (padded || after.startsWith('.') || /^\s{0,3}(?:по|до|[-–])\s{0,3}\d{1,2}[./]/u.test(after));
  const cyrillic = /\p{Script=Cyrillic}/u.test(before + after);
  const place = /\p{Lu}\p{L}+[.,]?\s?$/u.test(before) && ((padded && cyrillic) || /^\.?\s*\(/u.test(after));
  if (!dated && !place) {
    // English prints fractions with a stop; «в 10.05» is a time of day; «1.10.» at the head of a line numbers a paragraph.
    if (!padded || !cyrillic) return false;
    if (/(?:^|\P{L})(?:в|около)\s$/iu.test(before)) return false;
    if (/(?:^|\n)\s*$/u.test(before) && dayDigits.length === 1 && !month.startsWith('0')) return false;
    if (!/(?:^|[\s(,/«–-])$/u.test(before)) return false;
  }
  return keepStop(text, point);
}

/** «28.2. (ТАСС)»: the stop is the date's where no sentence ends. */
function keepStop(text: string, point: DatePoint): true {
  if (text[point.end] === '.' && /^\.[ \t]*(?:\(|[a-zа-я–-]|,)/u.test(text.slice(point.end, point.end + 4)))
    point.end++;
  return true;
}
