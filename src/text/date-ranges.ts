// Two points joined into one date: «25–27 октября», «с 1921 по 1924 год», «24 на 25 октября», «5 или 6 мая», «20–30-х гг.».
// What one half lacks the other lends.
import { matchAt, type DatePoint } from './date-point.js';

type PointAt = (text: string, offset: number) => DatePoint | undefined;
type Shape = 'day' | 'day-month' | 'month' | 'season' | 'year' | 'decade' | 'none';

/** Both halves, complete as far as the text is. */
export interface PointRange {
  from: DatePoint;
  to: DatePoint;
  /** One of the two («5 или 6 мая»), not from one to the other. */
  alternative: boolean;
  /** Which half printed the only year: the other may be of the year before or after. */
  yearOf?: 'from' | 'to';
}

const CONNECTOR =
  /(?:([\s\u00a0]{0,4}[-–—][\s\u00a0]{0,6})|[\s\u00a0]{1,6}(по|до|на|и|или|либо|to|till|until|through|and|or)[\s\u00a0]{1,6})(?:(?:начал[оауе]|кон(?:ец|ца|це|цу)|середин[ауые]|the|early|late|mid[- ]|(?:the )?(?:end|beginning|middle) of)[\s\u00a0]{0,4})?/iuy;
const RANGE_OPENER =
  /(?:^|[^\p{L}])(?:с|со|от|между|from|between|since)[\s\u00a0]+(?:(?:начала|конца|середины|the|early|late|about|mid)[\s\u00a0-]+)?["«„]?$/iu;
const BETWEEN = /(?:^|[^\p{L}])(?:между|between)[\s\u00a0]+$/iu;
const LONE_DAY = /(\d{1,2})(?!\d)(?:[\s\u00a0]?[-–]?[\s\u00a0]{0,4}(?:ого|го|ое|е|му|м|th|st|nd|rd)(?!\p{L}))?\.?/iuy;
const SHORT_YEAR_END =
  /(\d\d)(?!\d)(?:\s{0,4}(г\.\s{0,2}г\.|гг?\.|гг?(?![\p{L}.])|год(?:а|у|ом|ы|ов|ам|ами|ах)?(?!\p{L})))?/iuy;

function shapeOf(point: DatePoint): Shape {
  if (point.decade !== undefined || point.shortDecade !== undefined) return 'decade';
  if (point.season !== undefined) return 'season';
  if (point.day !== undefined) return point.month !== undefined ? 'day-month' : 'day';
  if (point.month !== undefined) return 'month';
  return point.year !== undefined || point.shortYear !== undefined ? 'year' : 'none';
}

function lacksYear(point: DatePoint): boolean {
  return point.year === undefined && point.shortYear === undefined && point.relativeYear === undefined;
}

/** Days that wait for their month: «25» in «25–27 октября», «5», «6» in «5, 6 и 8 мая»; undefined where no date with a day follows. */
export function leadingDays(text: string, offset: number, pointAt: PointAt): DatePoint[] | undefined {
  const days: DatePoint[] = [];
  let at = offset;
  for (let count = 0; count < 8; count++) {
    const match = matchAt(LONE_DAY, text, at);
    const day = match ? Number(match[1]) : 0;
    if (!match || day < 1 || day > 31) return undefined;
    const stop = match[0].endsWith('.') ? 1 : 0;
    const point: DatePoint = { start: at, end: at + match[0].length - stop, day, rule: 'dates/day-of-list' };
    const connector = matchAt(CONNECTOR, text, at + match[0].length);
    const comma = connector ? null : matchAt(/,[\s\u00a0]{0,4}(?=\d)/uy, text, at + match[0].length);
    if (!connector && (!comma || stop)) return undefined;
    days.push(point);
    const next = at + match[0].length + (connector ?? comma)![0].length;
    const follower = connector || comma ? pointAt(text, next) : undefined;
    if (follower && follower.day !== undefined && follower.month !== undefined) {
      const given = {
        month: follower.month,
        year: follower.year,
        shortYear: follower.shortYear,
        relativeYear: follower.relativeYear,
      };
      for (const earlier of days) Object.assign(earlier, given, { language: follower.language });
      const consecutive = [...days, follower].every(
        (one, index, all) => index === 0 || one.day === all[index - 1].day! + 1,
      );
      if (days.length === 1 || consecutive) {
        const joins = connector && (consecutive || !/(?:и|and)[\s\u00a0]*$/iu.test(connector[0]));
        if (joins && days.length === 1)
          return [{ ...days[0], month: undefined, year: undefined, shortYear: undefined, relativeYear: undefined }];
        if (consecutive)
          return [{ ...follower, start: days[0].start, day: days[0].day, lastDay: follower.day } as DatePoint];
      }
      return [...days, follower];
    }
    if (connector?.[1] !== undefined || stop) return undefined;
    at = next;
  }
  return undefined;
}

/** The range that a point begins, or undefined. The point's missing parts come from the other half, and the other way round. */
export function joinRange(text: string, from: DatePoint, pointAt: PointAt): PointRange | undefined {
  const listed = (from as DatePoint & { lastDay?: number }).lastDay;
  if (listed !== undefined) return { from, to: { ...from, day: listed }, alternative: false };
  const stop = from.month === undefined && from.day !== undefined && text[from.end] === '.' ? 1 : 0;
  const connector = matchAt(CONNECTOR, text, from.end + stop);
  if (!connector) return undefined;
  const next = from.end + stop + connector[0].length;
  const word = connector[2]?.toLowerCase();
  const to = rightHalf(text, next, from, word, pointAt);
  if (!to || !joins(text, from, to, word)) return undefined;
  const left: DatePoint = { ...from };
  const right: DatePoint = { ...to };
  if (left.month === undefined && left.day !== undefined) left.month = right.month;
  let yearOf: PointRange['yearOf'];
  if (lacksYear(left) && shapeOf(left) !== 'decade') {
    if (!lacksYear(right)) yearOf = 'to';
    left.year = right.year;
    left.shortYear = right.shortYear;
    left.relativeYear = right.relativeYear;
  } else if (lacksYear(right) && shapeOf(right) !== 'decade') {
    yearOf = 'from';
    right.year = left.year;
    right.shortYear = left.shortYear;
    right.relativeYear = left.relativeYear;
  }
  if (shapeOf(from) === 'year' && shapeOf(to) === 'decade') {
    left.decade = from.year === undefined ? undefined : Math.floor(from.year / 10);
    left.shortDecade = from.year === undefined ? Math.floor(from.shortYear! / 10) : undefined;
    if (to.shortDecade !== undefined && left.decade !== undefined)
      right.decade = Math.floor(left.decade / 10) * 10 + to.shortDecade;
  }
  left.marked = right.marked = from.marked || to.marked;
  return { from: left, to: right, alternative: word === 'или' || word === 'либо' || word === 'or', yearOf };
}

function rightHalf(
  text: string,
  offset: number,
  from: DatePoint,
  word: string | undefined,
  pointAt: PointAt,
): DatePoint | undefined {
  if (shapeOf(from) === 'year' && from.year !== undefined && word === undefined) {
    const match = matchAt(SHORT_YEAR_END, text, offset);
    const next = pointAt(text, offset);
    if (match && (!next || next.shortYear !== undefined)) {
      const year = Math.floor(from.year / 100) * 100 + Number(match[1]);
      // «in 1928 - 36 people»: a dash with spaces joins years only before «гг.».
      if (year <= from.year || (!match[2] && offset - from.end > 1)) return undefined;
      return {
        start: offset,
        end: offset + match[0].length,
        year,
        marked: match[2] !== undefined,
        plural: true,
        rule: 'dates/year',
      };
    }
    return next;
  }
  // "May 5–8, 1931": the month stands before both days.
  if (from.day !== undefined && from.rule === 'dates/month-day') {
    const match = matchAt(
      /(\d{1,2})(?!\d)(?:st|nd|rd|th)?(?:,?[\s\u00a0]{1,3}((?:1[5-9]|20)\d\d)(?!\d))?/uy,
      text,
      offset,
    );
    const day = match ? Number(match[1]) : 0;
    if (
      match &&
      day > from.day &&
      day <= 31 &&
      from.year === undefined &&
      !/^[\s\u00a0]+\p{Lu}/u.test(text.slice(offset + match[0].length, offset + match[0].length + 3))
    ) {
      return {
        start: offset,
        end: offset + match[0].length,
        day,
        month: from.month,
        year: match[2] ? Number(match[2]) : undefined,
        rule: 'dates/day-month',
        language: 'en',
      };
    }
  }
  return pointAt(text, offset);
}

/** Whether two neighbouring points are one date. */
function joins(text: string, from: DatePoint, to: DatePoint, word: string | undefined): boolean {
  const left = shapeOf(from);
  const right = shapeOf(to);
  if (left === 'none' || right === 'none') return false;
  const opened = RANGE_OPENER.test(text.slice(Math.max(0, from.start - 24), from.start));
  const alike = left === right || (left === 'day' && right === 'day-month');
  const mixed = /^(?:month|season|day-month|year)$/u.test(left) && /^(?:month|season|day-month|year)$/u.test(right);
  if (from.year !== undefined && to.year !== undefined && from.year > to.year) return false;
  switch (word) {
    case undefined:
      if (left === 'year' && right === 'decade') return from.year !== undefined ? from.year % 10 === 0 : true;
      if (left === 'day-month' && right === 'day-month') return !(lacksYear(to) && !lacksYear(from));
      if (left === 'year') return right === 'year' && !from.plural;
      return alike || (mixed && right !== 'year' && left !== 'day-month' && right !== 'day-month');
    case 'по':
    case 'to':
    case 'through':
    case 'till':
    case 'until':
    case 'до':
      return left === 'day'
        ? right === 'day-month'
        : (opened || (word === 'to' && alike && left === 'month')) && (alike || mixed);
    case 'на':
      return left === 'day' ? right === 'day-month' : opened && left === 'day-month' && right === 'day-month';
    case 'и':
    case 'and': {
      const between = BETWEEN.test(text.slice(Math.max(0, from.start - 24), from.start));
      if (between) return alike || mixed;
      if (left === 'day') return right === 'day-month' && to.day === from.day! + 1;
      if (left === 'year') return right === 'year' && to.plural === true && !from.marked;
      if (left === 'decade')
        return right === 'decade' && from.end - from.start < 7 && to.plural === true && word === 'и';
      if (left === 'month' && right === 'month' && lacksYear(to))
        return lacksYear(from) && to.month === from.month! + 1;
      return alike && left !== 'day-month' && lacksYear(from) && !lacksYear(to);
    }
    default:
      return alike && (left === 'day' || lacksYear(from) || left === 'year');
  }
}
