// When a date of EDTF level 1 can lie: first and last day as numbers YYYYMMDD. Open ends are -Infinity and Infinity.

export interface Bounds {
  from: number;
  to: number;
  /** Marked "?" or "~", or known only to the decade. */
  uncertain: boolean;
}

const SEASONS: Record<string, [number, number]> = {
  '21': [301, 531],
  '22': [601, 831],
  '23': [901, 1130],
  '24': [1201, 1231],
};

/** The bounds of a date; `null` when it is none. @example boundsOf('1923-22') // { from: 19230601, to: 19230831, … } */
export function boundsOf(edtf: string | null): Bounds | null {
  if (!edtf) return null;
  const uncertain = /[?~%X]/u.test(edtf);
  const [left, right] = edtf.replace(/[?~%]/gu, '').split('/');
  if (right === undefined) {
    const one = pointOf(left);
    return one && { ...one, uncertain };
  }
  const from = left === '..' || left === '' ? -Infinity : pointOf(left)?.from;
  const to = right === '..' || right === '' ? Infinity : pointOf(right)?.to;
  return from === undefined || to === undefined ? null : { from, to, uncertain };
}

function pointOf(text: string): { from: number; to: number } | null {
  const match = /^(\d{2}(?:\d{2}|\dX|XX))(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const first = Number(year.replaceAll('X', '0')) * 10000;
  const last = Number(year.replaceAll('X', '9')) * 10000;
  if (!month) return { from: first + 101, to: last + 1231 };
  const season = SEASONS[month];
  if (season) return { from: first + season[0], to: last + season[1] };
  const base = first + Number(month) * 100;
  return day ? { from: base + Number(day), to: base + Number(day) } : { from: base + 1, to: base + 31 };
}

/** Whether two dates can be the same day. */
export const canMeet = (a: Bounds, b: Bounds): boolean => a.from <= b.to && b.from <= a.to;

/** The year in which a date begins; `null` when it is open. */
export const yearOf = ({ from }: Bounds): number | null => (Number.isFinite(from) ? Math.floor(from / 10000) : null);
