// One point of time as a text prints it, perhaps incomplete (`25`, `6/Х`, `осени 1928 года`), before its year is known from
// the context; and its EDTF form. Every language's rules make points, `dates.ts` joins them into dates.

export type RelativeYear = 'this' | 'last' | 'next' | 'same';
export type DateLanguage = 'ru' | 'en' | 'kk';

/** What is printed of a date. Missing parts are absent, never guessed. */
export interface DatePoint {
  start: number;
  end: number;
  day?: number;
  month?: number;
  /** Four digits. */
  year?: number;
  /** Two digits; the century is the context's. */
  shortYear?: number;
  /** `193` for the 1930s. */
  decade?: number;
  /** `3` for «30-е»; the century is the context's. */
  shortDecade?: number;
  relativeYear?: RelativeYear;
  /** EDTF: 21 spring, 22 summer, 23 autumn, 24 winter. */
  season?: number;
  /** Day and month of the new style where both styles are printed. */
  uncertain?: boolean;
  /** Printed with «г.», «года»: surely a year. */
  marked?: boolean;
  /** «гг.», «годы»: closes a list or a range of years. */
  plural?: boolean;
  /** A second year printed with it: 1921/22. */
  lastYear?: number;
  rule: string;
  language?: DateLanguage;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Days of a month; February has 29 where the year is not known. */
export function daysOf(month: number, year?: number): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** EDTF of a point whose year is known; undefined where the day is none of the month. @example edtfOf({ day: 5, month: 3, year: 1931, … }) // '1931-03-05' */
export function edtfOf(point: DatePoint): string | undefined {
  const mark = point.uncertain ? '?' : '';
  if (point.decade !== undefined) return `${point.decade}X${mark}`;
  if (point.year === undefined) return undefined;
  const year = pad(point.year, 4);
  if (point.season !== undefined) return `${year}-${point.season}`;
  if (point.month === undefined) return `${year}${mark}`;
  if (point.month < 1 || point.month > 12) return undefined;
  if (point.day === undefined) return `${year}-${pad(point.month, 2)}${mark}`;
  if (point.day < 1 || point.day > daysOf(point.month, point.year)) return undefined;
  return `${year}-${pad(point.month, 2)}-${pad(point.day, 2)}${mark}`;
}

/** A sticky pattern tried at one place; the match or null. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
