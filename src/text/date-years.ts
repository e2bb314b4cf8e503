// The year of a date that prints none: the year of the document, or of a full date shortly before it.
import type { DatePoint } from './date-point.js';

/** How far back a full date lends its year, in characters, where the document has a year of its own. */
const NEAR = 160;
/** A date this many months after the document is of the year before: a letter of January speaks of December. */
const MONTHS_AHEAD = 3;

const TIME_OF = /(?:^|\P{L})(?:в|за|весь|просидел|in|during)[\s\u00a0]+$/iu;

/** Follows a text from date to date and fills in missing years. */
export class YearContext {
  private carrier: { year: number; month: number | undefined; end: number } | undefined;
  private readonly documentYear: number | undefined;
  private readonly documentMonth: number | undefined;

  constructor(contextYear: number | null, contextDate: string | null) {
    const printed = /^(?:\[|\.\.\/)?(\d{4})(?:-(0\d|1[0-2]))?/.exec(contextDate ?? '');
    this.documentYear = contextYear ?? (printed ? Number(printed[1]) : undefined);
    this.documentMonth = printed?.[2] && Number(printed[1]) === this.documentYear ? Number(printed[2]) : undefined;
  }

  /** The point with its year (and month) filled in; undefined where neither text nor context tells. */
  place(point: DatePoint): DatePoint | undefined {
    if (point.shortDecade !== undefined)
      return { ...point, decade: Math.floor(this.century(point.shortDecade * 10) / 10) };
    if (point.decade !== undefined || point.year !== undefined) return point;
    if (point.shortYear !== undefined) return { ...point, year: this.century(point.shortYear) };
    const month = point.month ?? (point.day !== undefined ? this.monthOf(point) : undefined);
    if (point.day !== undefined && month === undefined) return undefined;
    const year = this.yearOf({ ...point, month });
    return year === undefined ? undefined : { ...point, month, year };
  }

  /** A date that prints its year lends it to those that follow; where the document has no year, every date does. */
  remember(point: DatePoint, text: string, printed: boolean): void {
    if (point.year === undefined || point.decade !== undefined) return;
    if (!printed && this.documentYear !== undefined) return;
    if (point.month === undefined && point.season === undefined) {
      // A year alone lends itself only as the time of what is told («в 1919 г.»), not as a birth, a length of service, a book.
      if (!TIME_OF.test(text.slice(Math.max(0, point.start - 12), point.start))) return;
    }
    this.carrier = { year: point.year, month: point.month, end: point.end };
  }

  private century(twoDigits: number): number {
    const reference = this.documentYear ?? 1999;
    const within = reference >= 2000 ? 1999 : reference;
    const year = Math.floor(within / 100) * 100 + twoDigits;
    return year > within + 12 ? year - 100 : year;
  }

  private monthOf(point: DatePoint): number | undefined {
    const near = this.carrier !== undefined && point.start - this.carrier.end < NEAR * 4;
    return near && this.carrier!.month !== undefined
      ? this.carrier!.month
      : (this.documentMonth ?? this.carrier?.month);
  }

  private yearOf(point: DatePoint): number | undefined {
    const own = this.documentYear ?? this.carrier?.year;
    switch (point.relativeYear) {
      case 'this':
        return own;
      case 'last':
        return own === undefined ? undefined : own - 1;
      case 'next':
        return own === undefined ? undefined : own + 1;
      case 'same':
        return this.carrier?.year ?? own;
      default:
    }
    if (this.documentYear === undefined && this.carrier) {
      // A story goes on: «21 ноября … 3 января» is the next year's January.
      const turned =
        this.carrier.month !== undefined && point.month !== undefined && this.carrier.month - point.month >= 8;
      return turned && point.start - this.carrier.end < NEAR * 4 ? this.carrier.year + 1 : this.carrier.year;
    }
    const near = this.carrier !== undefined && point.start - this.carrier.end < NEAR;
    if (near && this.carrier!.year !== this.documentYear) return this.carrier!.year;
    if (this.documentYear === undefined) return undefined;
    const ahead =
      this.documentMonth !== undefined && point.month !== undefined && point.month - this.documentMonth > MONTHS_AHEAD;
    return ahead ? this.documentYear - 1 : this.documentYear;
  }
}
