// Dates in figures, the same in every language: «29.VII.36», «6/Х», «3/II-I923 г.», `12.05.1931`, `1931-05-12`. Day before month.
import { matchAt, type DatePoint } from './date-point.js';
import { readYearPart } from './languages/ru/dates.js';
import { parseRoman } from './numerals.js';
import { digitsOf } from './scripts.js';

const ISO = /(1[5-9]\d\d|20[0-4]\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])/uy;

const ROMAN_MONTH = '(?:[IVXХПШІУl1]{1,4}|[ivx]{1,4})';
// day, sign, month in Roman letters or figures; the year is read apart
const DAY_SIGN_MONTH = new RegExp(
  `(\\d{1,2})(\\s?[./]\\s?|\\s?[-–]\\s?)(\\d{1,2}(?!\\d)|${ROMAN_MONTH}(?![\\p{L}\\d]))`,
  'uy',
);
const YEAR_BEHIND =
  /(\s?[./–-]\s?[-–]?\s?|\.?,?\s{1,3})((?:[1IІl][5-9][\dОOоЗIІ]{2}|20[0-4]\d)(?!\d)|\d\d(?![\d./]))(\s{0,4}(?:гг?\.|гг?(?![\p{L}.])|год(?:а|у|ом)?(?!\p{L})))?/iuy;
const RELATIVE_BEHIND =
  /[\s.]{0,4}[-–]?\s{0,4}(?=[ст]\s?[./]\s?г|сг\.|сего г|(?:того|этого) же год|(?:этого|текущего|прошлого) г)/iuy;

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
  const hasYear = readYear(text, point, sign.trim());
  if (!hasYear && !plausibleWithoutYear(text, point, sign, printedMonth, roman)) return undefined;
  return point;
}

function readYear(text: string, point: DatePoint, sign: string): boolean {
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
  const full = digits.length === 4;
  // Two figures behind a space alone are a year only with «г.»: «6.12 18 человек»; line breaks only before a marked year.
  if (
    !full &&
    !suffix &&
    (/^\.?,?\s+$/u.test(gap) || sign === '-' || sign === '–') &&
    !(gap.startsWith('.') && sign === '.' && !/\n/.test(gap))
  )
    return false;
  if (!full && !suffix && Number(digits) > 60 && Number(digits) < 80) return false;
  if (!suffix && /\n/u.test(gap)) return false;
  if (full) point.year = Number(digitsOf(digits));
  else point.shortYear = Number(digits);
  point.marked = suffix !== undefined;
  point.end += whole.length;
  return true;
}

/** Without a year a Roman month is enough («6/Х»), unless it numbers what follows («11. Х съезд»); figures need a full month and a stop. */
function plausibleWithoutYear(text: string, point: DatePoint, sign: string, month: string, roman: boolean): boolean {
  const after = text.slice(point.end, point.end + 24);
  const before = text.slice(Math.max(0, point.start - 16), point.start);
  if (roman) {
    if (/^\s?[-–/]/u.test(after) && /^\s?[-–/]\s?\d/u.test(after)) return false;
    if (/\s/u.test(sign) && !/^[.,;)]|^\s*$|^\s*\n/u.test(after)) return false;
    if (/[-–]/u.test(sign))
      return (
        /^[IVXХ]{1,4}$/u.test(month) &&
        !/^\s?(?:съезд|конф|парт|век|вв?\.)/iu.test(after) &&
        /(?:от|с|по|до|к)\s$/iu.test(before)
      );
    if (/[1l]/u.test(month)) return false;
    if (/^\s+(?:съезд|конф|конгр|парт|пленум|созыв|век|инт|всес|всер|вв?\.|р\.)/iu.test(after)) return false;
    return keepStop(text, point);
  }
  if (sign.trim() !== '.' || /\s/u.test(sign)) return false;
  if (
    /^\s*(?:%|тыс|млн|мл\b|млрд|руб|р\.|коп|кг|км|м\b|пуд|долл|чел|час|ч\.|мин|утра|дня|вечера|лет|раз)/iu.test(after)
  )
    return false;
  if (
    /(?:№|§|\b(?:п|пп|ст|гл|стр|с|разд|прим|рис|табл)\.|пункт\p{L}*|стать\p{L}*|v\.|p\.|vol\.|No\.)\s*$/iu.test(before)
  )
    return false;
  if (/^\.\d/u.test(after)) return false;
  const dateWord =
    /(?:^|[\s(«])(?:от|со|с|по|до|к|ко|после|за|на|ПБ|ЦК|ЦКК|Политбюро|бюро|заседани[ея]|протокола?|dated|on)\s+$/iu.test(
      before,
    );
  const place = /\p{Lu}\p{Ll}+,?\s$/u.test(before) && (after.startsWith('.') || /^\s*\(/u.test(after));
  const paddedMonth = month.length === 2;
  if (
    !(dateWord && (paddedMonth || after.startsWith('.'))) &&
    !place &&
    !(paddedMonth && after.startsWith('.') && month <= '12' && /^\s*$|\n\s*$/u.test(before))
  ) {
    return false;
  }
  return keepStop(text, point);
}

/** «28.2. (ТАСС)»: the stop is the date's where no sentence ends. */
function keepStop(text: string, point: DatePoint): true {
  if (text[point.end] === '.' && /^\.[ \t]*(?:\(|[a-zа-я–-]|,)/u.test(text.slice(point.end, point.end + 4)))
    point.end++;
  return true;
}
