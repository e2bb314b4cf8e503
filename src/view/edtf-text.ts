// EDTF level 1 dates as a reader meets them, in Russian and English, and as bounds to sort and filter by.
// In: `1928-10-11`, `1928-22`, `193X`, `1905?`, `1921/1924`, `1927/..`. What is not understood is shown as it stands.

export type InterfaceLanguage = 'ru' | 'en';

/** First and last day that a date can mean, as ISO days; `null` where it is open or unreadable. */
export interface DateBounds {
  from: string | null;
  to: string | null;
}

interface Point {
  year: string;
  month: number | null;
  day: number | null;
  uncertain: boolean;
  approximate: boolean;
}

const POINT = /^(-?\d{2,4}X{0,2})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)$/;

const MONTHS_NOMINATIVE = {
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const MONTHS_GENITIVE = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: MONTHS_NOMINATIVE.en,
};
/** EDTF codes 21–24. */
const SEASONS = { ru: ['весна', 'лето', 'осень', 'зима'], en: ['spring', 'summer', 'autumn', 'winter'] };
const SEASONS_GENITIVE = { ru: ['весны', 'лета', 'осени', 'зимы'], en: SEASONS.en };
const SEASON_BOUNDS = [
  ['03-01', '05-31'],
  ['06-01', '08-31'],
  ['09-01', '11-30'],
  ['12-01', '12-31'],
];

function parsePoint(text: string): Point | null {
  const match = POINT.exec(text);
  if (!match || match[1].length !== 4) return null;
  return {
    year: match[1],
    month: match[2] ? Number(match[2]) : null,
    day: match[3] ? Number(match[3]) : null,
    uncertain: match[4] === '?' || match[4] === '%',
    approximate: match[4] === '~' || match[4] === '%',
  };
}

const pad = (n: number) => String(n).padStart(2, '0');

function pointBounds(point: Point): { from: string; to: string } {
  const first = point.year.replaceAll('X', '0');
  const last = point.year.replaceAll('X', '9');
  if (point.month === null) return { from: `${first}-01-01`, to: `${last}-12-31` };
  if (point.month >= 21 && point.month <= 24) {
    const [from, to] = SEASON_BOUNDS[point.month - 21];
    return { from: `${first}-${from}`, to: `${last}-${to}` };
  }
  const month = pad(point.month);
  if (point.day !== null)
    return { from: `${first}-${month}-${pad(point.day)}`, to: `${last}-${month}-${pad(point.day)}` };
  const lastDay = new Date(Date.UTC(Number(last), point.month, 0)).getUTCDate();
  return { from: `${first}-${month}-01`, to: `${last}-${month}-${pad(lastDay)}` };
}

/** The days between which a date lies. @example dateBounds('1928') // { from: '1928-01-01', to: '1928-12-31' } */
export function dateBounds(edtf: string | null): DateBounds {
  if (!edtf) return { from: null, to: null };
  const [left, right, ...more] = edtf.split('/');
  if (more.length > 0) return { from: null, to: null };
  const start = parsePoint(left);
  if (right === undefined) return start ? pointBounds(start) : { from: null, to: null };
  const end = parsePoint(right);
  return { from: start ? pointBounds(start).from : null, to: end ? pointBounds(end).to : null };
}

/** The year under which a date is filed: its first. `null` when it has none. */
export function dateYear(edtf: string | null): number | null {
  const { from, to } = dateBounds(edtf);
  const day = from ?? to;
  return day ? Number(day.slice(0, 4)) : null;
}

/** Key that sorts dates by their first day, then by their last; undated comes last. */
export function dateKey(edtf: string | null): string {
  const { from, to } = dateBounds(edtf);
  if (!from && !to) return '9999-99-99 9999-99-99';
  return `${from ?? to} ${to ?? '9999-99-99'}`;
}

/** Whether two dates can mean the same day. */
export function datesOverlap(left: string | null, right: string | null): boolean {
  const a = dateBounds(left);
  const b = dateBounds(right);
  if ((!a.from && !a.to) || (!b.from && !b.to)) return false;
  return (a.from ?? '0000') <= (b.to ?? '9999-99') && (b.from ?? '0000') <= (a.to ?? '9999-99');
}

/** @param genitive after «с» and «до». */
function pointText(point: Point, language: InterfaceLanguage, genitive = false): string {
  const russian = language === 'ru';
  const suffix = russian ? ' г.' : '';
  const months = (genitive ? MONTHS_GENITIVE : MONTHS_NOMINATIVE)[language];
  const seasons = (genitive ? SEASONS_GENITIVE : SEASONS)[language];
  let text: string;
  if (point.year.endsWith('XX')) text = russian ? `${point.year.slice(0, 2)}.. гг.` : `${point.year.slice(0, 2)}..`;
  else if (point.year.endsWith('X')) {
    const decade = `${point.year.slice(0, 3)}0`;
    text = russian ? `${decade}-${genitive ? 'х' : 'е'} гг.` : `${decade}s`;
  } else if (point.month === null) text = `${point.year}${suffix}`;
  else if (point.month >= 21 && point.month <= 24) text = `${seasons[point.month - 21]} ${point.year}${suffix}`;
  else if (point.month < 1 || point.month > 12) text = point.year;
  else if (point.day === null) text = `${months[point.month - 1]} ${point.year}${suffix}`;
  else text = `${point.day} ${MONTHS_GENITIVE[language][point.month - 1]} ${point.year}${suffix}`;
  if (point.approximate) text = russian ? `ок. ${text}` : `c. ${text}`;
  if (point.uncertain) text = `${text} (?)`;
  return text;
}

const plainYear = (point: Point) =>
  point.month === null && !point.year.includes('X') && !point.uncertain && !point.approximate;

/**
 * A date as a reader expects it; `''` for none.
 * @example dateText('1928-10-11', 'ru') // '11 октября 1928 г.'
 */
export function dateText(edtf: string | null, language: InterfaceLanguage): string {
  if (!edtf) return '';
  const russian = language === 'ru';
  const [left, right, ...more] = edtf.split('/');
  if (more.length > 0) return edtf;
  const start = parsePoint(left);
  if (right === undefined) return start ? pointText(start, language) : edtf;
  const end = parsePoint(right);
  if (start && end) {
    if (plainYear(start) && plainYear(end))
      return russian ? `${start.year}–${end.year} гг.` : `${start.year}–${end.year}`;
    const sameMonth = start.year === end.year && start.month === end.month && start.day !== null && end.day !== null;
    if (sameMonth) return `${start.day}–${pointText(end, language)}`;
    return `${pointText(start, language)} – ${pointText(end, language)}`;
  }
  if (start) return `${russian ? 'с' : 'from'} ${pointText(start, language, true)}`;
  if (end) return `${russian ? 'до' : 'until'} ${pointText(end, language, true)}`;
  return edtf;
}
