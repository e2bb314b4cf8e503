// A title or a date line → its dates in EDTF. The general rules for dates do the work; here stand only the forms that
// headings alone have: the year first («1917 г., марта 2 (15)»), and a year that the editors supplied («6 августа [1931 г.]»).
import { findDates } from '../../text/dates.js';

export interface TitleDate {
  start: number;
  end: number;
  quote: string;
  edtf: string;
  rule: string;
}

const MONTHS = 'янв фев мар апр ма июн июл авг сен окт ноя дек'.split(' ');
const MONTH = String.raw`(?:январ[ьяею]|феврал[ьяею]|марта?е?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|августа?е?|сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею])`;
const YEAR = String.raw`(1[5-9]\d\d|20\d\d)`;
const YEAR_MARK = String.raw`\s?(?:г\.|года|году|г(?!\p{L}))?`;
const BOUND = String.raw`(?:(?:[Нн]е\s(?:ранее|раньше|позднее|позже)|[Дд]о|[Пп]осле|[Рр]анее|[Оо]коло|ок\.)\s)`;

const month = (text: string): string => {
  const lower = text.toLowerCase();
  // «мар» before «ма»: the longer stem decides.
  const index = lower.startsWith('мар') ? 2 : MONTHS.findIndex((stem) => lower.startsWith(stem));
  return String(index + 1).padStart(2, '0');
};
const day = (text: string): string => text.padStart(2, '0');
const season = (text: string): string => ({ в: '21', л: '22', о: '23' })[text[0].toLowerCase()] ?? '24';

const WESTERN = [
  ...[
    'jan|jän',
    'feb|fév',
    'mär|mars',
    'ap|av',
    'mai',
    'juni|juin',
    'juli|juil',
    'au|ao',
    'sep',
    'o[kc]t',
    'nov',
    'de|dé',
  ],
].map((stems) => new RegExp(`^(?:${stems})`, 'i'));
const westernMonth = (text: string): string =>
  String(WESTERN.findIndex((stem) => stem.test(text)) + 1).padStart(2, '0');

/** The Julian calendar lags behind by ten to thirteen days. */
const isStyles = (left: string, right: string): boolean => {
  const lag = Math.abs(Number(left) - Number(right));
  return lag >= 10 && lag <= 13;
};

type Maker = (groups: string[]) => string;
const FORMS: [string, string, Maker][] = [
  // 1917 г., марта 2 (15): the new style is the date
  [
    'year-first-double',
    String.raw`${YEAR}${YEAR_MARK},?\s(${MONTH})\s\d{1,2}\s?[([](\d{1,2})[)\]]`,
    ([y, m, d]) => `${y}-${month(m)}-${day(d)}`,
  ],
  // 1916 г., декабря 28 (1917 г., января 10)
  [
    'year-first-two-years',
    String.raw`${YEAR}${YEAR_MARK},?\s${MONTH}\s\d{1,2}\s?[([]${YEAR}${YEAR_MARK},?\s(${MONTH})\s(\d{1,2})[)\]]`,
    ([, y, m, d]) => `${y}-${month(m)}-${day(d)}`,
  ],
  // 1917 г. февраля 28 (марта 13)
  [
    'year-first-two-months',
    String.raw`${YEAR}${YEAR_MARK},?\s${MONTH}\s\d{1,2}\s?[([](${MONTH})\s(\d{1,2})[)\]]`,
    ([y, m, d]) => `${y}-${month(m)}-${day(d)}`,
  ],
  [
    'year-first-range',
    String.raw`${YEAR}${YEAR_MARK},?\s(${MONTH})\s(\d{1,2})\s?[-–—]\s?(\d{1,2})(?!\d)`,
    ([y, m, a, b]) => `${y}-${month(m)}-${day(a)}/${y}-${month(m)}-${day(b)}`,
  ],
  [
    'year-first',
    String.raw`${YEAR}${YEAR_MARK},?\s${BOUND}?(${MONTH})\s(\d{1,2})(?!\d)`,
    ([y, m, d]) => `${y}-${month(m)}-${day(d)}`,
  ],
  [
    'year-first-day',
    String.raw`${YEAR}${YEAR_MARK},\s${BOUND}?(\d{1,2})\s(${MONTH})`,
    ([y, d, m]) => `${y}-${month(m)}-${day(d)}`,
  ],
  ['year-first-month', String.raw`${YEAR}${YEAR_MARK},\s${BOUND}?(${MONTH})(?!\s?\d)`, ([y, m]) => `${y}-${month(m)}`],
  [
    'year-first-season',
    String.raw`${YEAR}${YEAR_MARK},\s([Вв]есна|[Лл]ето|[Оо]сень|[Зз]има)(?!\p{L})`,
    ([y, s]) => `${y}-${season(s)}`,
  ],
  // 28/15 января 1914 г., 14 июля/1 июля 1914 г.: two styles, the later is the new one
  [
    'two-styles',
    String.raw`(?<![\d./])(\d{1,2})\s?/\s?(\d{1,2})\s(${MONTH})\s${YEAR}${YEAR_MARK}`,
    ([a, b, m, y]) => (isStyles(a, b) ? `${y}-${month(m)}-${day(String(Math.max(Number(a), Number(b))))}` : ''),
  ],
  [
    'two-styles-two-months',
    String.raw`(?<![\d./])(\d{1,2})\s(${MONTH})\s?/\s?(\d{1,2})\s(${MONTH})\s${YEAR}${YEAR_MARK}`,
    ([a, m, b, n, y]) => {
      const [left, right] = [`${y}-${month(m)}-${day(a)}`, `${y}-${month(n)}-${day(b)}`];
      return left > right ? left : right;
    },
  ],
  // 19–21 марта (1–3 апреля) 1917 г., 5–7 (18–20) марта 1917 г.
  [
    'range-two-months',
    String.raw`(?<![\d./])\d{1,2}\s?[–—-]\s?\d{1,2}\s${MONTH}\s\((\d{1,2})\s?[–—-]\s?(\d{1,2})\s(${MONTH})\)\s${YEAR}${YEAR_MARK}`,
    ([a, b, m, y]) => `${y}-${month(m)}-${day(a)}/${y}-${month(m)}-${day(b)}`,
  ],
  [
    'range-two-styles',
    String.raw`(?<![\d./])\d{1,2}\s?[–—-]\s?\d{1,2}\s?\((\d{1,2})\s?[–—-]\s?(\d{1,2})\)\s(${MONTH})\s${YEAR}${YEAR_MARK}`,
    ([a, b, m, y]) => `${y}-${month(m)}-${day(a)}/${y}-${month(m)}-${day(b)}`,
  ],
  // 28 (15) января 1914 г.: the new style first
  [
    'new-style-first',
    String.raw`(?<![\d./])(\d{1,2})\s?\((\d{1,2})\)\s(${MONTH})\s${YEAR}${YEAR_MARK}`,
    ([a, b, m, y]) => (Number(a) > Number(b) && isStyles(a, b) ? `${y}-${month(m)}-${day(a)}` : ''),
  ],
  // «14. März 1921», "le 12 mars 1921"
  [
    'western',
    String.raw`(?<![\d./])(?:(\d{1,2})(?:er|\.)?\s)?(Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s${YEAR}(?!\d)`,
    ([d, m, y]) => `${y}-${westernMonth(m)}${d ? `-${day(d)}` : ''}`,
  ],
  // 6 августа [1931 г.]
  [
    'year-supplied',
    String.raw`(?<!\d)(\d{1,2})\s(${MONTH})\s?[[(<]${YEAR}${YEAR_MARK}[\])>]`,
    ([d, m, y]) => `${y}-${month(m)}-${day(d)}`,
  ],
];

const COMPILED = FORMS.map(([rule, source, make]) => ({
  rule: `dates/title-${rule}`,
  pattern: new RegExp(source, 'giu'),
  make,
}));

const cache = new Map<string, TitleDate[]>();

/** All dates of a short text, in order, without those that lack a year. @example titleDates('от 3 марта 1926 г.')[0].edtf */
export function titleDates(text: string): TitleDate[] {
  if (!/\d/.test(text)) return [];
  const known = cache.get(text);
  if (known) return known;
  const even = mendDigits(text);
  const found = [...ownForms(even), ...general(even)].map((date) => ({
    ...date,
    quote: text.slice(date.start, date.end),
  }));
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: TitleDate[] = [];
  for (const date of found) if (!kept.length || date.start >= kept[kept.length - 1].end) kept.push(date);
  if (cache.size > 10_000) cache.clear();
  cache.set(text, kept);
  return kept;
}

const SLIP = new RegExp(String.raw`(?<=\d)[ЗзOОоIl](?=[\s\d])|(?<![\p{L}\d])[Зз](?=\d?\s${MONTH})`, 'gu');

/** «1З апреля», «19З1 г.», «1O мая»: letters that recognition took for figures, within a number. */
function mendDigits(text: string): string {
  if (!/[ЗзOОоIl]/.test(text)) return text;
  return text.replace(SLIP, (letter) => (/[Зз]/.test(letter) ? '3' : /[Il]/.test(letter) ? '1' : '0'));
}

function ownForms(text: string): TitleDate[] {
  const found: TitleDate[] = [];
  if (!/(?:1[5-9]|20)\d\d/.test(text)) return found;
  for (const { rule, pattern, make } of COMPILED)
    for (const match of text.matchAll(pattern)) {
      const edtf = make(match.slice(1));
      const end = match.index + match[0].length;
      if (isValid(edtf)) found.push({ start: match.index, end, quote: match[0], edtf: bounded(match[0], edtf), rule });
    }
  return found;
}

function general(text: string): TitleDate[] {
  return findDates(text, {}).flatMap(({ start, end, quote, edtf, rule }) =>
    edtf ? [{ start, end, quote, edtf, rule }] : [],
  );
}

/** «не ранее апреля 10» is open to the right, «не позднее …» to the left. */
function bounded(quote: string, edtf: string): string {
  if (edtf.includes('/')) return edtf;
  if (/(?:не (?:ранее|раньше)|после)\s/i.test(quote)) return `${edtf}/..`;
  if (/(?:не (?:позднее|позже)|ранее|до)\s/i.test(quote)) return `../${edtf}`;
  return edtf;
}

function isValid(edtf: string): boolean {
  if (!edtf) return false;
  return edtf.split('/').every((part) => {
    const [, m, d] = part.split('-');
    if (m === undefined) return true;
    if (!/^(?:0[1-9]|1[0-2]|2[1-4])$/.test(m)) return false;
    return d === undefined || (Number(d) >= 1 && Number(d) <= 31);
  });
}

const NO_DATE = /^[([]?(?:без\s+даты|б\/д|б\. ?д\.|\[?не датирован[оа]?\]?|n\. ?d\.|undated)/i;
const DATED_BY_EDITOR =
  /^(?:Дат(?:а|ируется|ирован[аоы]?)|Документ датируется|Установлен|Не (?:ранее|позднее|позже)|Ранее|Позднее|После|До |Около|Между|Предположительно|Вероятно|Date[ds]?|Not (?:before|later)|Undated)/i;

/** EDTF of an editor's note that dates a document, or null. @example editorialDate('Конец декабря 1924 г. – начало января 1925 г.') */
export function editorialDate(note: string): string | null {
  const text = note.trim().replace(/^[[(]/, '');
  if (NO_DATE.test(text)) return null;
  const dates = titleDates(text);
  if (!dates.length) return null;
  const first = dates[0];
  const lead = text.slice(0, first.start).trim();
  const opens =
    lead === '' ||
    /^(?:Конец|Начало|Середина|Не ранее|Не позднее|Не позже|Ранее|Позднее|После|До|Около|Ок\.|Между|В|от|Ранее|\[)$/i.test(
      lead,
    );
  if (!opens && !DATED_BY_EDITOR.test(text)) return null;
  if (/^(?:Между)/i.test(lead) && dates.length > 1) return `${first.edtf}/${dates[1].edtf}`;
  return first.edtf;
}
