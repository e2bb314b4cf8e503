// What stands bare, a month without a day, a number that may be a year, is a date only if the words around it say so.
import type { DatePoint } from './date-point.js';
import type { PointRange } from './date-ranges.js';
import { readings } from './languages/ru/morphology.js';

const RUSSIAN_BEFORE_MONTH =
  /(?:^|[^\p{L}])(?:в|во|на|с|со|до|к|ко|по|за|от|через|после|перед|около|между|весь|всего|течение|начал[оауе]|кон(?:ец|ца|це|цу)|середин[ауые]|половин[ауые]|числа|числах|днях|дни|днях|дней|уже|ещё|еще|лишь|только)[\s\u00a0]+$/iu;
const ENGLISH_BEFORE_MONTH =
  /(?:^|[^\p{L}])(?:in|of|since|until|till|by|from|to|through|during|early|late|mid|before|after|last|next|this|for|between|throughout)[\s\u00a0-]+$/iu;
/** Октябрь and Февраль with a capital are the revolutions. */
const REVOLUTION = /^(?:Окт|Фев|ОКТ|ФЕВ)/u;

/** «в мае и июле»: the second of two. */
const AFTER_MONTH =
  /(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[еяюьа]?[\s\u00a0]+(?:и|или)[\s\u00a0]+$/iu;

/** A month alone: «в апреле», "in March"; not «уроки Октября», "may". */
export function bareMonthFits(text: string, point: DatePoint): boolean {
  if (point.marked) return true;
  const before = text.slice(Math.max(0, point.start - 24), point.start);
  if (point.language === 'en') return /^\p{Lu}/u.test(text[point.start]) && ENGLISH_BEFORE_MONTH.test(before);
  if (point.language === 'kk') return false;
  // «В 1919 г. (февраль) арестован»
  if (/\d{4}[\s\u00a0]*г(?:\.|ода|оду)[\s\u00a0]*\($/iu.test(before) && text[point.end] === ')') return true;
  if (REVOLUTION.test(text.slice(point.start, point.start + 3))) return false;
  return RUSSIAN_BEFORE_MONTH.test(before) || AFTER_MONTH.test(before);
}

const NUMBERED =
  /(?:№|#|§|(?:^|[^\p{L}-])(?:(?:[Фф]|[Оо]п|[Дд]|дд|[Лл]|лл|ЛЛ|[Сс]|сс|[Сс]т|[Пп]|пп|[Тт]|[Кк]н|[Вв]ып|кв|[Вв]х|[Ии]сх|[FfPp]|[Oo]p|d|l|ll|pp|v|[Vv]ol|art|fol)\.|[Nn]os?\.?|(?:[Сс]тр|[Тт]ел)\.?|[Pp]ages?|[Bb]ox|reel|[Ff]ile|[Ff]ond|дом|телефон\p{L}*|номер\p{L}*|[Nn]umber))[ \t\u00a0]*$/u;
/** Without a stop only in capitals: «Д 1924», "C 525 L 26"; small «с» and «д» are words. */
const NUMBERED_CAPITAL = /(?:^|[^\p{L}-])(?:Ф|Оп|Д|Л|ЛЛ|Лл|F|Op|D|C|L)[ \t\u00a0]+$/u;
const OPENERS =
  /(?:^|[^\p{L}])(?:в|во|с|со|до|к|ко|по|за|от|после|около|на|из|года?|с|in|since|until|till|by|from|of|during|before|after|late|early|mid|for|between|year|to|and|и|или|начал[оауе]|кон(?:ец|ца|це|цу)|середин[ауые]|г|ок|about|around|circa|ca?|М|Л|Пг|СПб|Париж|Берлин|London|Moscow|New York|Paris|Berlin)\.?[\s\u00a0,:-]*$/iu;
const COUNTED_BEHIND =
  /^[\s\u00a0]{0,3}(?:%|‰|°|тыс|млн|млрд|руб|р\.|коп|чел|экз|шт|кг|км|м\b|пуд|долл|франк|марок|раз\b|rubles|roubles|dollars|marks|francs|pounds|people|persons|men|women|children|workers|copies|members|families|emigrants|miles|km|kg|tons?|hours|days|weeks|words|pages|square|of the\b|of them\b|or more|percent|per cent|th\b|rd\b|nd\b|st\b)/iu;

/** A number of four digits alone: «член партии с 1917», "In 1921 he left", `(1918, 1925)`; not «2000 человек», «Ф. 1917». */
export function bareYearFits(text: string, point: DatePoint): boolean {
  const year = point.year ?? 0;
  if (year < 1700 || year > 2035) return false;
  const before = text.slice(Math.max(0, point.start - 24), point.start);
  const after = text.slice(point.end, point.end + 32);
  if (NUMBERED.test(before) || NUMBERED_CAPITAL.test(before) || COUNTED_BEHIND.test(after)) return false;
  if (/^[\p{L}\d/]|^[-–]\d{1,3}(?![\d,.])|^[-–]\p{Ll}|^[.,:]\d(?!(?<=,[12])\d{3}(?!\d))/u.test(after)) return false;
  // «1917»: a title, unless the quotation goes on.
  if (/^[»”]/u.test(after) || (/[«"„]$/u.test(before) && /^["“]/u.test(after))) return false;
  if (/\d[\s\u00a0]$/u.test(before) && !/(?:1[5-9]|20)\d\d[\s\u00a0]$/u.test(before) && /^[\s\u00a0]\d/u.test(after))
    return false;
  if (/[+×x*=]\s?$/u.test(before)) return false;
  const next = /^[\s\u00a0]{1,4}(\p{Ll}+)(?=[\s,.;:)]|$)/u.exec(after)?.[1];
  if (next && isCounted(next, before)) return false;
  if (point.lastYear !== undefined) return true;
  const opened = OPENERS.test(before);
  // Round numbers count things more often than they name years.
  if (year % 100 === 0 && !opened && !(before.endsWith('(') && after.startsWith(')')))
    return /[–—-][\s\u00a0]$/u.test(before) && /^\.[\s\u00a0]?[–—-]/u.test(after);
  if (opened || (/(?:^|\W)[Tt]he $/u.test(before) && /^ \p{Lu}/u.test(after))) return true;
  // On its own line, in brackets, in a row of years, behind a comma or a dash: lists, registers, bibliographies.
  return (
    /(?:^|[\n(\[,;–—-])[\s\u00a0]*$/u.test(before) ||
    /[.:!?)»”\]][\s\u00a0]+$/u.test(before) ||
    /^[\s\u00a0]*(?:[)\],;:.–—-]|\n|$)/u.test(after) ||
    point.uncertain === true
  );
}

function isCounted(next: string, before: string): boolean {
  if (/^[a-z]/u.test(next)) {
    const temporal = /(?:in|since|until|till|by|from|of|during|before|after|late|early|[([,.])[\s\u00a0]*$/iu.test(
      before,
    );
    return !temporal && /[^s]s$/u.test(next) && !/^(?:was|has|is|as|does)$/u.test(next);
  }
  const known = readings(next).filter((reading) => reading.known);
  if (known[0]?.pos !== 'NOUN' && known[0]?.pos !== 'ADJF') return false;
  return (
    known.some((reading) => reading.pos === 'NOUN' && reading.tags.has('plur') && reading.grammaticalCase === 'gent') ||
    (known.length > 0 &&
      known.every(
        (reading) => reading.pos === 'ADJF' && reading.tags.has('plur') && reading.grammaticalCase !== 'nomn',
      ))
  );
}

/** A range whose halves carry no «г.» and no month: `1927–1931`, not «Л. 1920–1925», not `1905-1907 руб`. */
export function bareRangeFits(text: string, range: PointRange): boolean {
  const { from, to } = range;
  const before = text.slice(Math.max(0, from.start - 24), from.start);
  if (from.month !== undefined || to.month !== undefined) {
    if (
      from.day === undefined &&
      to.day === undefined &&
      from.year === undefined &&
      from.shortYear === undefined &&
      from.relativeYear === undefined
    ) {
      return (
        from.language === 'en' ||
        bareMonthFits(text, from) ||
        /[-–—]/u.test(text.slice(from.end, to.start)) ||
        /\p{L}[\s\u00a0]+$/u.test(before)
      );
    }
    return !/№[\s\u00a0]*$/u.test(before);
  }
  if (from.season !== undefined || to.season !== undefined) {
    return from.year !== undefined || from.shortYear !== undefined || from.relativeYear !== undefined;
  }
  if (from.marked || to.marked) return true;
  if (from.year === undefined || to.year === undefined) return false;
  const after = text.slice(to.end, to.end + 24);
  if (
    NUMBERED.test(before) ||
    NUMBERED_CAPITAL.test(before) ||
    COUNTED_BEHIND.test(after) ||
    /^[\p{L}\d/]/u.test(after)
  )
    return false;
  return from.year >= 1700 && to.year <= 2035 && to.year > from.year && to.year - from.year < 150;
}
