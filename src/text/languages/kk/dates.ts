// Kazakh dates: the year stands first. «1931 жылы 5 мамырда», «1931 жылғы 5 мамыр», «1931 ж.», «5 мамыр», «1930-жылдары».
import { matchAt, type DatePoint } from '../../date-point.js';
import { KAZAKH_MONTHS } from './months.js';

const MONTH = `(${KAZAKH_MONTHS.map(([stem]) => stem).join('|')})(?:\\p{Ll}*)`;
const SPACE = '[\\s\\u00a0]{0,4}';
const YEAR_WORD = `(?:жыл(?!дар)\\p{Ll}*|ж\\.ж\\.|жж?\\.)`;

const YEAR_DAY_MONTH = new RegExp(
  `(1[5-9]\\d\\d|20[0-4]\\d)(?!\\d)${SPACE}-?${YEAR_WORD}(?:,?${SPACE}(?:(\\d{1,2})(?:-?\\p{Ll}{2,4})?${SPACE})?${MONTH})?`,
  'iuy',
);
const DAY_MONTH = new RegExp(`(\\d{1,2})(?!\\d)(?:-?(?:ші|шы))?${SPACE}${MONTH}`, 'iuy');
const MONTH_ALONE = new RegExp(MONTH, 'iuy');
const DECADE = new RegExp(
  `(1[5-9]|20)?(\\d)0(?!\\d)${SPACE}-?(?:шы|ші|ыншы|інші)?${SPACE}(?:жылдар\\p{Ll}*|жж\\.)`,
  'iuy',
);

/** What can begin a Kazakh date in letters. */
export const KAZAKH_ANCHORS = KAZAKH_MONTHS.map(([stem]) => stem).join('|');

function monthOf(printed: string): number | undefined {
  const lower = printed.toLowerCase();
  return KAZAKH_MONTHS.find(([stem]) => lower.startsWith(stem))?.[1];
}

/** The Kazakh date that begins at a digit, or undefined. */
export function kazakhPointAtDigit(text: string, offset: number): DatePoint | undefined {
  const decade = matchAt(DECADE, text, offset);
  if (decade) {
    const point: DatePoint = {
      start: offset,
      end: offset + decade[0].length,
      rule: 'dates/decade',
      language: 'kk',
      marked: true,
    };
    return decade[1]
      ? { ...point, decade: Number(decade[1] + decade[2]) }
      : { ...point, shortDecade: Number(decade[2]) };
  }
  const full = matchAt(YEAR_DAY_MONTH, text, offset);
  if (full) {
    const point: DatePoint = {
      start: offset,
      end: offset + full[0].length,
      year: Number(full[1]),
      marked: true,
      rule: 'dates/year',
      language: 'kk',
    };
    if (!full[3]) return point;
    point.rule = full[2] ? 'dates/year-first' : 'dates/month';
    return { ...point, month: monthOf(full[3]), ...(full[2] ? { day: Number(full[2]) } : {}) };
  }
  const day = matchAt(DAY_MONTH, text, offset);
  if (!day || Number(day[1]) < 1 || Number(day[1]) > 31) return undefined;
  return {
    start: offset,
    end: offset + day[0].length,
    day: Number(day[1]),
    month: monthOf(day[2]),
    rule: 'dates/day-month',
    language: 'kk',
  };
}

/** A month alone: a date only as part of a range or behind a year. */
export function kazakhPointAtLetter(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(MONTH_ALONE, text, offset);
  return match
    ? { start: offset, end: offset + match[0].length, month: monthOf(match[1]), rule: 'dates/month', language: 'kk' }
    : undefined;
}
