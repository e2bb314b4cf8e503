// Russian dates: points of time at one place of a text. «5-го мая с. г.», «май месяц», «лето 1928 г.», «1931 г., марта 15»,
// «30-х годов», «первого мая». Data first, then one function a pattern, tried in order.
import { matchAt, type DatePoint, type RelativeYear } from '../../date-point.js';
import { digitsOf } from '../../scripts.js';
import { readings } from './morphology.js';
import { russianNumeral } from './numerals.js';

/** Stems of month names, 1 to 12. Ambiguous: Март-а, Август-а (names), Окт-ябрь, Февр-аль (the revolutions). */
const MONTH_STEMS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

const MONTH_NAME =
  '(?:(?:январ(?:ь|я|ю|е|ем)|феврал(?:ь|я|ю|е|ем)|март(?:а|у|е|ом)?|апрел(?:ь|я|ю|е|ем)|ма(?:й|я|ю|е|ем)|июн(?:ь|я|ю|е|ем)|' +
  'июл(?:ь|я|ю|е|ем)|август(?:а|у|е|ом)?|сентябр(?:ь|я|ю|е|ем)|октябр(?:ь|я|ю|е|ем)|ноябр(?:ь|я|ю|е|ем)|декабр(?:ь|я|ю|е|ем))(?!\\p{L})|' +
  '(?:янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)(?:\\.|(?=[\\s\\u00a0]+\\d)))';

/** Case forms of the seasons in temporal use. «лет» (years) is no summer. */
const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^вес/iu, 21],
  [/^лет/iu, 22],
  [/^осе/iu, 23],
  [/^зим/iu, 24],
];
const SEASON_NAME = '(?:весн(?:а|ы|е|у|ою|ой)|лет(?:о|а|у|ом|е)|осен(?:ь|и|ью)|зим(?:а|ы|е|у|ою|ой))(?!\\p{L})';

const SPACE = '[\\s\\u00a0]{0,6}';
const YEAR_DIGITS = '(?:[1IІl][5-9][\\dОOоЗIІ]{2}|20[0-4]\\d)(?!\\d)';
const YEAR_SUFFIX = `(?:г\\.[ \\u00a0]?г\\.|гг?\\.|гг?(?![\\p{L}.])|го[-\\u00ad]?${SPACE}д(?:а|у|ом|ы|ов|ам|ами|ах|е)?(?!\\p{L}))`;
const RELATIVE_YEAR =
  `(?:(?:с|т)${SPACE}(?:\\.${SPACE}г(?:\\.|(?!\\p{L}))|/${SPACE}г(?!\\p{L}))|сг\\.|(?:сего|текущего|этого|настоящего|нынешнего|прошлого|минувшего|истекшего|` +
  `того${SPACE}же|этого${SPACE}же|следующего|будущего)${SPACE}(?:г\\.|года(?!\\p{L})))`;
const MONTH_WORD = `${SPACE}(?:месяц(?:а|е|у|ем|ев|ах)?(?!\\p{L})|м[-–]ц[аеу]?(?!\\p{L})|мес\\.)`;
const ORDINAL_ENDING = `(?:${SPACE}?[-–]?${SPACE}(?:ого|го|ое|е|му|м|ым|ом)(?!\\p{L}))`;

/** The month a name begins, undefined for other words. @example russianMonth('марта') // 3 */
export function russianMonth(name: string): number | undefined {
  const lower = name.toLowerCase();
  const at = MONTH_STEMS.findIndex((stem, index) => index !== 4 && lower.startsWith(stem));
  return at >= 0 ? at + 1 : lower.startsWith('ма') ? 5 : undefined;
}

/** What can begin a Russian date in letters, for the anchors of a scan. */
export const RUSSIAN_ANCHORS =
  '(?:янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)\\.(?=[\\s\\u00a0]{0,3}(?:1[5-9]\\d\\d|20\\d\\d|с\\.))|январ|феврал|март|апрел|ма[йяюе]|июн[ьяюе]|июл[ьяюе]|август|сентябр|октябр|ноябр|декабр|весн|лет[оауе]|осен[ьи]|зим[аыеуо]|' +
  'перво|второ|треть|четверто|пято|шесто|седьмо|восьмо|девято|десято|[а-я]+надцато|двадцат|тридцат|сороков|пятидесят|шестидесят';

const YEAR_PART = new RegExp(
  `(?:${MONTH_WORD})?(?:${SPACE}[,–-]?${SPACE}(?:(?<relative>${RELATIVE_YEAR})|` +
    `(?<year>${YEAR_DIGITS})(?:/\\d\\d(?![\\d/]))?(?<question>\\?(?=[\\s\\u00a0]*[)\\],;–-]|[\\s\\u00a0]\\p{Ll}|$))?(?:(?:-?(?:го|м|й|ый|ом))?${SPACE}(?<suffix>${YEAR_SUFFIX}))?|` +
    `(?<short>\\d\\d)(?:/\\d\\d(?=${SPACE}г))?(?!\\d|[-–]?(?:го|й|е|х)|[.,]\\d)(?<shortSuffix>${SPACE}${YEAR_SUFFIX})?))?`,
  'iuy',
);

function relativeOf(printed: string): RelativeYear {
  const lower = printed.toLowerCase();
  if (/^(?:прош|мину|исте)/u.test(lower)) return 'last';
  if (/^(?:след|буду)/u.test(lower)) return 'next';
  return /же/u.test(lower) ? 'same' : 'this';
}

/** Reads «месяца», a year, «с. г.» behind a day or a month; moves `end`, fills the year. */
export function readYearPart(text: string, point: DatePoint): void {
  const match = matchAt(YEAR_PART, text, point.end);
  if (!match || match[0] === '') return;
  const whole = match[0];
  const { relative, year, question, suffix, short, shortSuffix } = match.groups as Record<string, string | undefined>;
  const behind = text.slice(point.end + whole.length, point.end + whole.length + 6);
  // «5 мая 20 человек», «в мае 2000 рабочих»: a number without «г.» is a year only where nothing is counted behind it.
  const counts =
    (short !== undefined &&
      shortSuffix === undefined &&
      (/\n/u.test(whole) || !/^[ \t]*(?:\n|$|[.,;)](?:\s|$))/u.test(behind))) ||
    (year !== undefined && suffix === undefined && /00$/u.test(year) && /^\s\p{Ll}/u.test(behind));
  if (counts) {
    const word = new RegExp(`^${MONTH_WORD}`, 'iu').exec(whole);
    if (word) point.end += word[0].length;
    return;
  }
  if (relative) point.relativeYear = relativeOf(relative);
  else if (year) {
    point.year = Number(digitsOf(year));
    point.marked = suffix !== undefined;
    point.plural = isPlural(suffix);
    if (question) point.uncertain = true;
  } else if (short) {
    point.shortYear = Number(short);
    point.marked = shortSuffix !== undefined;
    point.plural = isPlural(shortSuffix);
  }
  point.end += whole.length;
}

function isPlural(suffix: string | undefined): boolean {
  return suffix !== undefined && /гг|г\.\s?г|(?:ы|ов|ам|ами|ах)$/u.test(suffix.trim());
}

const DAY_MONTH = new RegExp(
  `([«"„]${SPACE})?(\\d{1,2})(?:${SPACE}[»"“]|${ORDINAL_ENDING})?(?:${SPACE}\\(\\?\\))?(?:${SPACE}\\((\\d{1,2})\\))?${SPACE}(?:(?:числа|же)${SPACE})?(${MONTH_NAME})(?:${SPACE}\\((\\d{1,2})${SPACE}(${MONTH_NAME})\\))?(?:${SPACE}\\((?:старого|нового|ст\\.|н\\.|с\\.)${SPACE}(?:стиля|ст\\.|с\\.)\\))?`,
  'iuy',
);

/** «5 мая 1923 г.», «5-го мая с. г.», «„17“ января», «2 (15) марта 1917 г.», «26 октября (7 ноября) 1879 г.» */
function dayMonth(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(DAY_MONTH, text, offset);
  if (!match) return undefined;
  const month = russianMonth(match[4]);
  const day = Number(match[2]);
  if (!month || day < 1 || day > 31) return undefined;
  const point: DatePoint = {
    start: offset,
    end: offset + match[0].length,
    day,
    month,
    rule: 'dates/day-month',
    language: 'ru',
  };
  if (match[3] !== undefined) {
    // «2 (15) марта»: the day in brackets is the new style; «28 (10) марта» names the month of the new style.
    point.day = Number(match[3]);
    point.rule = 'dates/both-styles';
  } else if (match[5] !== undefined) {
    point.day = Number(match[5]);
    point.month = russianMonth(match[6])!;
    point.rule = 'dates/both-styles';
  }
  readYearPart(text, point);
  return point;
}

const MONTH_YEAR = new RegExp(
  `(${MONTH_NAME})(?:${SPACE}\\((${MONTH_NAME})\\)(?=${SPACE}${YEAR_DIGITS})|${SPACE}(\\d{1,2})(?:${ORDINAL_ENDING})?${SPACE},?(?=${SPACE}${YEAR_DIGITS}))?`,
  'iuy',
);

/** «февраль 1923 г.», «май месяц», «октябре», and the foreign order «Октябрь 3, 1928». */
function monthYear(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(MONTH_YEAR, text, offset);
  if (!match) return undefined;
  const month = russianMonth(match[1]);
  if (!month) return undefined;
  const point: DatePoint = { start: offset, end: offset + match[0].length, month, rule: 'dates/month', language: 'ru' };
  if (match[2] !== undefined) {
    // «в октябре (ноябре) 1917 г.»: the new style stands in brackets.
    point.month = russianMonth(match[2]);
    point.rule = 'dates/both-styles';
  } else if (match[3] !== undefined) {
    point.day = Number(match[3]);
    point.rule = 'dates/month-day';
  }
  const before = point.end;
  readYearPart(text, point);
  if (point.end > before) point.marked = true;
  return point;
}

const SEASON = new RegExp(`(${SEASON_NAME})`, 'iuy');

/** «лето 1928 г.», «весной с. г.»; without a year no date. */
function seasonYear(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(SEASON, text, offset);
  if (!match) return undefined;
  const season = SEASONS.find(([stem]) => stem.test(match[1]))?.[1];
  const point: DatePoint = {
    start: offset,
    end: offset + match[0].length,
    season,
    rule: 'dates/season',
    language: 'ru',
  };
  readYearPart(text, point);
  if (point.shortYear !== undefined && !point.marked)
    return { ...point, end: offset + match[0].length, shortYear: undefined };
  return point;
}

const DAY_WORDS = new RegExp(
  `((?:двадцать|тридцать)${SPACE}\\p{L}+|\\p{L}+)${SPACE}(?:числа${SPACE})?(${MONTH_NAME})`,
  'iuy',
);

/** «первого мая», «двадцать пятое октября 1917 года» */
function dayWords(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(DAY_WORDS, text, offset);
  if (!match) return undefined;
  const parts = match[1].split(/[\s\u00a0]+/u).map((word) => russianNumeral(word));
  if (parts.some((part) => !part) || !parts.at(-1)!.ordinal) return undefined;
  const day = parts.reduce((sum, part) => sum + part!.value, 0);
  const month = russianMonth(match[2]);
  if (!month || day < 1 || day > 31) return undefined;
  const point: DatePoint = {
    start: offset,
    end: offset + match[0].length,
    day,
    month,
    rule: 'dates/day-words',
    language: 'ru',
  };
  readYearPart(text, point);
  return point;
}

const MONTH_NOMINATIVE = '(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)';
const YEAR_FIRST = new RegExp(
  `(${YEAR_DIGITS})${SPACE}(?:г\\.?|года?)?,?${SPACE}(?:(${MONTH_NAME})${SPACE}(\\d{1,2})(?!\\d|\\p{L})|(\\d{1,2})${SPACE}(${MONTH_NAME})(?!${SPACE}${YEAR_DIGITS})|(${MONTH_NOMINATIVE})(?!\\p{L}|${SPACE}\\d))`,
  'iuy',
);
const YEAR = new RegExp(
  `(${YEAR_DIGITS}|1[0-4]\\d\\d(?=${SPACE}(?:г\\.|года(?!\\p{L})|году(?!\\p{L}))))(\\?(?=[\\s\\u00a0]*[)\\],;–-]|[\\s\\u00a0]\\p{Ll}|$))?(?:(?:-?(?:го|м|й|ый|ом))?${SPACE}(${YEAR_SUFFIX}))?`,
  'iuy',
);
const SPLIT_YEAR = new RegExp(
  `(1[5-9]\\d\\d|20[0-4]\\d)/(\\d\\d|\\d{4})(?![\\d/])(?:${SPACE}(${YEAR_SUFFIX}))?`,
  'iuy',
);

/** «1931 г., марта 15», «1927 году», «1921/22 г.», bare «1924». */
function year(text: string, offset: number): DatePoint | undefined {
  const first = matchAt(YEAR_FIRST, text, offset);
  if (first) {
    const month = russianMonth(first[2] ?? first[5] ?? first[6]);
    const day = first[6] ? undefined : Number(first[3] ?? first[4]);
    // «в 1927 г. 5 мая»: the year may stand before the day only after a full stop of «г.» or a comma.
    if (month && (day === undefined || (day >= 1 && day <= 31))) {
      const point: DatePoint = {
        start: offset,
        end: offset + first[0].length,
        day,
        month,
        rule: 'dates/year-first',
        language: 'ru',
        marked: true,
      };
      return { ...point, year: Number(digitsOf(first[1])) };
    }
  }
  const split = matchAt(SPLIT_YEAR, text, offset);
  if (split) {
    const from = Number(split[1]);
    const to = split[2].length === 4 ? Number(split[2]) : Math.floor(from / 100) * 100 + Number(split[2]);
    if (to === from + 1) {
      return {
        start: offset,
        end: offset + split[0].length,
        year: from,
        lastYear: to,
        rule: 'dates/split-year',
        marked: split[3] !== undefined,
        plural: isPlural(split[3]),
      };
    }
  }
  const match = matchAt(YEAR, text, offset);
  if (!match) return undefined;
  const marked = match[3] !== undefined;
  // Letters for digits only where «г.» says that it is a year.
  if (!marked && /\D/u.test(match[1])) return undefined;
  return {
    start: offset,
    end: offset + match[0].length,
    year: Number(digitsOf(match[1])),
    uncertain: match[2] !== undefined,
    marked,
    plural: isPlural(match[3]),
    rule: 'dates/year',
    language: marked ? 'ru' : undefined,
  };
}

const DECADE = new RegExp(
  `(?:(1[5-9]|20)(\\d)0|(\\d)0)${SPACE}?[-–]?${SPACE}?(?:-?(?:х|ых|е|ые|м|ми|ым|ыми))(?!\\p{L})(${SPACE}(?:${YEAR_SUFFIX}|г\\.))?`,
  'iuy',
);

/** «1930-х годов», «30-е гг.» */
function decade(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(DECADE, text, offset);
  if (!match) return undefined;
  const point: DatePoint = {
    start: offset,
    end: offset + match[0].length,
    rule: 'dates/decade',
    language: 'ru',
    marked: true,
    plural: true,
  };
  if (match[1]) return { ...point, decade: Number(match[1] + match[2]) };
  // «20-х» alone may count anything.
  if (!match[4] || Number(match[3]) === 0) return undefined;
  return { ...point, shortDecade: Number(match[3]) };
}

const DECADE_WORDS = new RegExp(
  `(двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)(?:ые|ых|ым|ыми)${SPACE}год(?:ы|ов|ам|ах|ами)(?!\\p{L})`,
  'iuy',
);
const DECADE_VALUES: Readonly<Record<string, number>> = {
  двадцат: 2,
  тридцат: 3,
  сороков: 4,
  пятидесят: 5,
  шестидесят: 6,
  семидесят: 7,
  восьмидесят: 8,
  девяност: 9,
};

/** «в тридцатых годах» */
function decadeWords(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(DECADE_WORDS, text, offset);
  if (!match) return undefined;
  const shortDecade = DECADE_VALUES[match[1].toLowerCase()];
  return {
    start: offset,
    end: offset + match[0].length,
    shortDecade,
    rule: 'dates/decade',
    language: 'ru',
    marked: true,
    plural: true,
  };
}

const SHORT_YEAR = new RegExp(`['’]?(\\d\\d)(-(?:го|м|й|ый))?${SPACE}(${YEAR_SUFFIX})`, 'iuy');

/** «в 27 году», «28 г.», «23 года» but not ages: «24 года, служащий», «31 год». */
function shortYear(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(SHORT_YEAR, text, offset);
  if (!match) return undefined;
  const suffix = match[3].replaceAll(/[-\s\u00ad]/gu, '').toLowerCase();
  // «на 11-м году революции» counts years.
  if (match[2] === '-м' && /(?:^|\P{L})на[\s\u00a0]+$/iu.test(text.slice(Math.max(0, offset - 8), offset)))
    return undefined;
  if (!match[2] && /^(?:год|года|годов|годам)$/u.test(suffix)) {
    const before = /(\p{L}+)([\s\u00a0]*)$/u.exec(text.slice(Math.max(0, offset - 24), offset));
    if (!before) return undefined;
    const word = before[1].toLowerCase();
    const temporal =
      /^(?:с|со|до|от|после|на|за|в|к|и|по|из|начала|конца|начале|конце|середины|половины|половине|весны|лета|осени|зимы|весной|летом|осенью|зимой)$/u;
    if (/^(?:за|через|на|в|прошло|около|лет|и|по)$/u.test(word) && suffix === 'года') return undefined;
    if (suffix === 'год' && !/^(?:в|на|за|весь|каждый)$/u.test(word)) return undefined;
    // «оппозиции 23 года»: a noun that a year may qualify; «Петров 24 года» has a capital.
    if (!temporal.test(word) && !(suffix === 'года' && /^\p{Ll}{5,}$/u.test(before[1]) && isNoun(word)))
      return undefined;
  }
  return {
    start: offset,
    end: offset + match[0].length,
    shortYear: Number(match[1]),
    marked: true,
    plural: isPlural(match[3]),
    rule: 'dates/short-year',
    language: 'ru',
  };
}

function isNoun(word: string): boolean {
  return readings(word)[0]?.pos === 'NOUN';
}

const DAY_OF_THIS_MONTH = new RegExp(
  `(\\d{1,2})(?:${ORDINAL_ENDING})?${SPACE}(?:числа(?!\\p{L})|с${SPACE}[./]${SPACE}м(?:\\.|(?!\\p{L}))|сего${SPACE}месяца(?!\\p{L}))(?!${SPACE}(?:каждого|всякого|следующего))`,
  'iuy',
);

/** «15-го числа», «5 с. м.»: the month is the context's. */
function dayOfMonth(text: string, offset: number): DatePoint | undefined {
  const match = matchAt(DAY_OF_THIS_MONTH, text, offset);
  const day = match ? Number(match[1]) : 0;
  if (!match || day < 1 || day > 31) return undefined;
  return {
    start: offset,
    end: offset + match[0].length,
    day,
    rule: 'dates/day-of-month',
    language: 'ru',
    marked: true,
  };
}

/** The Russian date that begins at a digit, or undefined. */
export function russianPointAtDigit(text: string, offset: number): DatePoint | undefined {
  return (
    dayMonth(text, offset) ??
    decade(text, offset) ??
    year(text, offset) ??
    shortYear(text, offset) ??
    dayOfMonth(text, offset)
  );
}

/** The Russian date that begins at a letter, or undefined. */
export function russianPointAtLetter(text: string, offset: number): DatePoint | undefined {
  return monthYear(text, offset) ?? seasonYear(text, offset) ?? dayWords(text, offset) ?? decadeWords(text, offset);
}
