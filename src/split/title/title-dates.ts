// A title or a date line → its date in EDTF. Thin: titles print few forms («от 25–27 октября 1923 г.», "March 3, 1931",
// «1917 г., марта 2 (15)»), with misprints such as «октября1923» and «1926г. г.».

export interface TitleDate {
  start: number;
  end: number;
  quote: string;
  edtf: string;
  rule: string;
}

const MONTHS: [RegExp, number][] = [
  [/^(?:январ|янв)/i, 1],
  [/^(?:феврал|фев)/i, 2],
  [/^(?:март|мар\.)/i, 3],
  [/^(?:апрел|апр)/i, 4],
  [/^(?:ма[йяею]|маем)/i, 5],
  [/^июн/i, 6],
  [/^июл/i, 7],
  [/^(?:август|авг)/i, 8],
  [/^(?:сентябр|сент|сен\.)/i, 9],
  [/^(?:октябр|окт)/i, 10],
  [/^(?:ноябр|нояб)/i, 11],
  [/^(?:декабр|дек)/i, 12],
  [/^jan/i, 1],
  [/^feb/i, 2],
  [/^mar/i, 3],
  [/^apr/i, 4],
  [/^may/i, 5],
  [/^jun/i, 6],
  [/^jul/i, 7],
  [/^aug/i, 8],
  [/^sep/i, 9],
  [/^oct/i, 10],
  [/^nov/i, 11],
  [/^dec/i, 12],
];
const MONTH_RU = String.raw`(?:январ[ьяею]|феврал[ьяею]|марта?е?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|августа?е?|сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею]|янв\.|февр?\.|мар\.|апр\.|авг\.|сент?\.|окт\.|нояб\.|дек\.)`;
const MONTH_EN = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)`;
const YEAR = String.raw`(1[5-9]\d\d|20\d\d)`;
const YEAR_MARK = String.raw`\s?(?:г\.?\s?г\.|гг\.|г\.|г(?!\p{L})|года|году|гг(?!\p{L}))?`;
const BOUND = String.raw`(?:(?:[Нн]е\s(?:ранее|раньше|позднее|позже)|[Дд]о|[Пп]осле|[Рр]анее|[Пп]озднее|[Оо]коло|ок\.)\s)`;
const DASH = String.raw`\s?[-–—]\s?`;

const month = (text: string): string =>
  String(MONTHS.find(([pattern]) => pattern.test(text))?.[1] ?? 0).padStart(2, '0');
const day = (text: string): string => text.padStart(2, '0');
const ROMAN: Record<string, string> = Object.fromEntries(
  'I II III IV V VI VII VIII IX X XI XII'.split(' ').map((roman, index) => [roman, String(index + 1).padStart(2, '0')]),
);
const roman = (text: string): string =>
  ROMAN[text.replaceAll('І', 'I').replaceAll('Х', 'X').replaceAll('П', 'II').replaceAll('У', 'V')] ?? '00';

type Maker = (groups: string[]) => string;
const FORMS: [string, string, Maker][] = [
  // 2 (15) марта 1917 г. – the new style is the date
  [
    'day-double',
    String.raw`(\d{1,2})\s?[([](\d{1,2})[)\]]\s?(${MONTH_RU})\s?,?\s?${YEAR}${YEAR_MARK}`,
    ([, b, m, y]) => `${y}-${month(m)}-${day(b)}`,
  ],
  // 28 февраля (13 марта) 1918 г.
  [
    'day-month-double',
    String.raw`(\d{1,2})\s?(${MONTH_RU})\s?[([](\d{1,2})\s(${MONTH_RU})[)\]]\s?,?\s?${YEAR}${YEAR_MARK}`,
    ([, , d, m, y]) => `${y}-${month(m)}-${day(d)}`,
  ],
  // 30 сентября – 2 октября 1923 г.
  [
    'day-month-range',
    String.raw`(\d{1,2})\s?(${MONTH_RU})${DASH}(\d{1,2})\s(${MONTH_RU})\s?,?\s?${YEAR}${YEAR_MARK}`,
    ([a, m, b, n, y]) => `${y}-${month(m)}-${day(a)}/${y}-${month(n)}-${day(b)}`,
  ],
  // 30 декабря 1923 г. – 2 января 1924 г.
  [
    'full-range',
    String.raw`(\d{1,2})\s?(${MONTH_RU})\s?${YEAR}${YEAR_MARK}${DASH}(\d{1,2})\s(${MONTH_RU})\s?,?\s?${YEAR}${YEAR_MARK}`,
    ([a, m, y, b, n, z]) => `${y}-${month(m)}-${day(a)}/${z}-${month(n)}-${day(b)}`,
  ],
  // 25–27 октября 1923 г., 9 и 10 января 1928 г.
  [
    'day-range',
    String.raw`(\d{1,2})(?:${DASH}|\s?(?:и|,)\s)(\d{1,2})\s?(${MONTH_RU})\s?,?\s?${YEAR}${YEAR_MARK}`,
    ([a, b, m, y]) => `${y}-${month(m)}-${day(a)}/${y}-${month(m)}-${day(b)}`,
  ],
  [
    'day-month-year',
    String.raw`(\d{1,2})(?:-го|-е|\.)?\s?(${MONTH_RU})\s?,?\s?\[?${YEAR}${YEAR_MARK}\]?`,
    ([d, m, y]) => `${y}-${month(m)}-${day(d)}`,
  ],
  // Конец декабря 1924 г. – начало января 1925 г.
  [
    'month-range-years',
    String.raw`(?:[Кк]онец\s|[Нн]ачало\s|[Сс]ередина\s)?(${MONTH_RU})\s?${YEAR}${YEAR_MARK}${DASH}(?:конец\s|начало\s|середина\s)?(${MONTH_RU})\s?${YEAR}${YEAR_MARK}`,
    ([m, y, n, z]) => `${y}-${month(m)}/${z}-${month(n)}`,
  ],
  [
    'month-range',
    String.raw`(?:[Кк]онец\s|[Нн]ачало\s|[Сс]ередина\s)?(${MONTH_RU})(?:${DASH}|\sи\s)(?:конец\s|начало\s|середина\s)?(${MONTH_RU})\s?,?\s?${YEAR}${YEAR_MARK}`,
    ([m, n, y]) => `${y}-${month(m)}/${y}-${month(n)}`,
  ],
  // 1931 г., марта 15; 1917 г. марта 2 (15)
  [
    'year-first-double',
    String.raw`${YEAR}${YEAR_MARK},?\s(${MONTH_RU})\s(\d{1,2})\s?[([](\d{1,2})[)\]]`,
    ([y, m, , d]) => `${y}-${month(m)}-${day(d)}`,
  ],
  // 1916 г., декабря 28 (1917 г., января 10)
  [
    'year-first-two-years',
    String.raw`${YEAR}${YEAR_MARK},?\s${MONTH_RU}\s\d{1,2}\s?[([]${YEAR}${YEAR_MARK},?\s(${MONTH_RU})\s(\d{1,2})[)\]]`,
    ([, y, m, d]) => `${y}-${month(m)}-${day(d)}`,
  ],
  // 1917 г. февраля 28 (марта 13)
  [
    'year-first-two-months',
    String.raw`${YEAR}${YEAR_MARK},?\s${MONTH_RU}\s\d{1,2}\s?[([](${MONTH_RU})\s(\d{1,2})[)\]]`,
    ([y, m, d]) => `${y}-${month(m)}-${day(d)}`,
  ],
  [
    'year-first-range',
    String.raw`${YEAR}${YEAR_MARK},?\s(${MONTH_RU})\s(\d{1,2})${DASH}(\d{1,2})(?!\d)`,
    ([y, m, a, b]) => `${y}-${month(m)}-${day(a)}/${y}-${month(m)}-${day(b)}`,
  ],
  [
    'year-first',
    String.raw`${YEAR}${YEAR_MARK},?\s${BOUND}?(${MONTH_RU})\s(\d{1,2})(?!\d)`,
    ([y, m, d]) => `${y}-${month(m)}-${day(d)}`,
  ],
  [
    'year-first-day',
    String.raw`${YEAR}${YEAR_MARK},?\s${BOUND}?(\d{1,2})\s(${MONTH_RU})`,
    ([y, d, m]) => `${y}-${month(m)}-${day(d)}`,
  ],
  ['year-first-month', String.raw`${YEAR}${YEAR_MARK},\s(${MONTH_RU})(?!\s?\d)`, ([y, m]) => `${y}-${month(m)}`],
  ['month-year', String.raw`(${MONTH_RU})\s?,?\s?${YEAR}${YEAR_MARK}`, ([m, y]) => `${y}-${month(m)}`],
  [
    'english-month-day-range',
    String.raw`(${MONTH_EN})\s(\d{1,2})[-–—](\d{1,2}),?\s${YEAR}`,
    ([m, a, b, y]) => `${y}-${month(m)}-${day(a)}/${y}-${month(m)}-${day(b)}`,
  ],
  [
    'english-month-day',
    String.raw`(${MONTH_EN})\s(\d{1,2})(?:st|nd|rd|th)?,?\s${YEAR}`,
    ([m, d, y]) => `${y}-${month(m)}-${day(d)}`,
  ],
  [
    'english-day-month',
    String.raw`(\d{1,2})(?:st|nd|rd|th)?\s(${MONTH_EN}),?\s${YEAR}`,
    ([d, m, y]) => `${y}-${month(m)}-${day(d)}`,
  ],
  ['english-month', String.raw`(${MONTH_EN}),?\s${YEAR}`, ([m, y]) => `${y}-${month(m)}`],
  [
    'numeric',
    String.raw`(?<!\d)(\d{1,2})\.(\d{1,2})\.\s?(1[5-9]\d\d|20\d\d)(?!\d)${YEAR_MARK}`,
    ([d, m, y]) => `${y}-${day(m)}-${day(d)}`,
  ],
  [
    'numeric-roman',
    String.raw`(?<!\d)(\d{1,2})[./\s-]\s?([IVXІХПУ]{1,4})[./\s-]\s?(1[5-9]\d\d|20\d\d)(?!\d)${YEAR_MARK}`,
    ([d, m, y]) => `${y}-${roman(m)}-${day(d)}`,
  ],
  [
    'year-range',
    String.raw`(?<![\d–-])${YEAR}\s?[-–—]\s?${YEAR}\s?(?:гг?\.|годы|годов|годах)?`,
    ([a, b]) => `${a}/${b}`,
  ],
  [
    'year-first-season',
    String.raw`${YEAR}${YEAR_MARK},?\s([Вв]есна|[Лл]ето|[Оо]сень|[Зз]има)(?!\p{L})`,
    ([y, s]) => `${y}-${season(s)}`,
  ],
  [
    'season',
    String.raw`([Вв]есн[аоы]й?|[Лл]ето|летом|лета|[Оо]сень[ю]?|осени|[Зз]им[аоы]й?)\s${YEAR}${YEAR_MARK}`,
    ([s, y]) => `${y}-${season(s)}`,
  ],
  ['year', String.raw`(?<!\d)${YEAR}\s?(?:г\.|года|году|г(?!\p{L}))`, ([y]) => y],
];

function season(text: string): string {
  return /^[Вв]ес/.test(text) ? '21' : /^[Лл]ет/.test(text) ? '22' : /^[Оо]с/.test(text) ? '23' : '24';
}

const COMPILED = FORMS.map(([rule, source, make]) => ({
  rule: `dates/title-${rule}`,
  pattern: new RegExp(source, 'giu'),
  make,
}));

/** All dates of a short text, in order, longest first where two begin together. @example titleDates('от 3 марта 1926 г.')[0].edtf */
export function titleDates(text: string): TitleDate[] {
  if (!/\d/.test(text)) return [];
  const found: TitleDate[] = [];
  for (const { rule, pattern, make } of COMPILED) {
    for (const match of text.matchAll(pattern)) {
      const plain = make(match.slice(1));
      if (!isValid(plain)) continue;
      const edtf = bounded(text, match.index, match[0], plain);
      const quote = match[0].trimEnd();
      const start = match.index + match[0].length - match[0].trimStart().length;
      found.push({ start, end: start + quote.trimStart().length, quote: quote.trimStart(), edtf, rule });
    }
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: TitleDate[] = [];
  for (const date of found) if (!kept.length || date.start >= kept[kept.length - 1].end) kept.push(date);
  return kept;
}

/** «не ранее 20 мая 1921 г.» is open to the right, «не позднее …» to the left. */
function bounded(text: string, start: number, quote: string, edtf: string): string {
  if (edtf.includes('/')) return edtf;
  const before = text.slice(Math.max(0, start - 16), start);
  if (/(?:не (?:ранее|раньше)|после)\s$/i.test(before) || /(?:не (?:ранее|раньше)|после)\s/i.test(quote))
    return `${edtf}/..`;
  if (/(?:не (?:позднее|позже)|ранее|до)\s$/i.test(before) || /(?:не (?:позднее|позже)|ранее|до)\s/i.test(quote))
    return `../${edtf}`;
  return edtf;
}

function isValid(edtf: string): boolean {
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
