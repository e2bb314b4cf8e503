// Numerals in a text → values with spans: digits with their groups (`120 800`, `5,000,100`, `2,5 тыс.`), words
// (`двести шестьдесят семь`), both together, Roman numbers. What is counted, and whether it counts at all, is not asked here.
import { englishNumeral } from './languages/en/numerals.js';
import { russianNumeral } from './languages/ru/numerals.js';
import type { NumeralWord } from './numeral-word.js';

/** A number as printed; `text.slice(start, end) === quote`. */
export interface Numeral {
  start: number;
  end: number;
  quote: string;
  value: number;
  form: 'digits' | 'words' | 'mixed' | 'roman';
  ordinal: boolean;
}

/** Where to look, and whose comma it is: `2,500` is 2.5 in Russian, 2,500 in English. */
export interface NumeralOptions {
  start?: number;
  end?: number;
  language?: 'ru' | 'en' | 'kk' | 'de' | 'fr' | 'und';
}

const ITEM =
  /(?<![\d.,])(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])(?:,\d{1,2}(?!\d))?|\d+(?:[.,]\d+)*)|([а-яё]+|[a-z]+)/giu;
const ROMAN = /(?<![\p{L}\d])[IVXLCDMХІМС]{2,}(?![\p{L}\d])/gu;
const GAP = /^(?:[ \t\u00a0]*\n?[ \t\u00a0]*|[ \t]*[-–][ \t]*)$/u;
const AND_GAP = /^[ \t\u00a0]*\n?[ \t]*and[ \t]*\n?[ \t]*$/u;
const INDEFINITE_SCALES =
  /^(?:тысячи|тысяч|тысячам[и]?|тысячах|тыс|миллионы|миллионов|миллионам[и]?|миллионах|млн|миллиарды|миллиардов|миллиардам[и]?|млрд|thousands?|hundreds?|millions?|billions?|mln|bln|dozen)$/iu;

interface Item {
  start: number;
  end: number;
  digits?: number;
  word?: NumeralWord;
  english: boolean;
}

const RANK = { unit: 1, teen: 1, ten: 2, hundred: 3, scale: 4, fraction: 0 } as const;

/** Adds up the items of one number while each still fits behind the last. */
class Run {
  readonly items: Item[] = [];
  private total = 0;
  private current: number | null = null;
  private lastRank = 5;
  private lastTeen = false;
  private lastScale = Infinity;
  closed = false;

  get value(): number {
    return this.total + (this.current ?? 0);
  }

  accept(item: Item): boolean {
    if (this.closed) return false;
    if (item.digits !== undefined) {
      if (this.items.length > 0) return false;
      this.current = item.digits;
      this.lastRank = 0;
    } else if (!this.acceptWord(item.word!, item.english)) return false;
    this.items.push(item);
    return true;
  }

  private acceptWord(word: NumeralWord, english: boolean): boolean {
    if (word.ordinal && this.items.length > 0 && this.items[0].digits !== undefined) return false;
    if (word.kind === 'scale') {
      if (word.value >= this.lastScale) return false;
      this.total += (this.current ?? 1) * word.value;
      this.current = null;
      this.lastScale = word.value;
      this.lastRank = 4;
      this.lastTeen = false;
    } else if (word.kind === 'hundred' && english) {
      if (this.lastRank < 1 || this.lastRank === 3 || (this.current ?? 1) >= 100) return false;
      this.current = (this.current ?? 1) * 100;
      this.lastRank = 3;
      this.lastTeen = false;
    } else if (word.kind === 'fraction') {
      if (this.items.length > 0 || word.value < 1) return false;
      this.current = word.value;
      this.lastRank = 0;
    } else {
      const rank = RANK[word.kind];
      if (this.lastRank <= rank || (word.kind === 'teen' && this.lastRank <= 2)) return false;
      if (this.lastTeen || (word.value === 0 && this.items.length > 0)) return false;
      this.current = (this.current ?? 0) + word.value;
      this.lastRank = rank;
      this.lastTeen = word.kind === 'teen';
    }
    this.closed = word.ordinal;
    return true;
  }
}

function digitsValue(printed: string, language: NumeralOptions['language']): number | undefined {
  const plain = printed.replaceAll(/[ \u00a0\u202f]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (language === 'en') {
    if (/^\d{1,3},\d{3}(?:\.\d+)?$/.test(plain)) return Number(plain.replace(',', ''));
    if (/^\d+\.\d+$/.test(plain)) return Number(plain);
    return undefined;
  }
  if (/^\d+,\d+$/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(plain)) return Number(plain.replace('.', ''));
  if (/^\d+\.\d{1,2}$/.test(plain)) return Number(plain);
  return undefined;
}

/**
 * Every number of a stretch, in order, no overlaps. Plural scales without a number («тысячи людей») state no value and are left out.
 * @example findNumerals('двести шестьдесят семь человек')[0].value // 267
 */
export function findNumerals(text: string, options: NumeralOptions = {}): Numeral[] {
  const { start = 0, end = text.length, language = 'ru' } = options;
  const part = end < text.length ? text.slice(0, end) : text;
  const found: Numeral[] = [];
  let run = new Run();
  const close = (): void => {
    const numeral = numeralOf(part, run);
    if (numeral) found.push(numeral);
    run = new Run();
  };
  ITEM.lastIndex = start;
  for (let match = ITEM.exec(part); match; match = ITEM.exec(part)) {
    const item = itemOf(match, language);
    if (!item) {
      if (run.items.length > 0 && match[2]?.toLowerCase() !== 'and') close();
      continue;
    }
    const last = run.items.at(-1);
    if (last) {
      const gap = part.slice(last.end, item.start);
      const joins = GAP.test(gap) || (item.english && AND_GAP.test(gap) && last.word !== undefined);
      if (!joins || !run.accept(item)) {
        close();
        run.accept(item);
      }
    } else run.accept(item);
  }
  close();
  for (const roman of findRoman(part, start)) found.push(roman);
  return found.sort((a, b) => a.start - b.start);
}

function itemOf(match: RegExpExecArray, language: NumeralOptions['language']): Item | undefined {
  const start = match.index;
  const end = start + match[0].length;
  if (match[1] !== undefined) {
    const digits = digitsValue(match[1], language);
    return digits === undefined ? undefined : { start, end, digits, english: false };
  }
  const english = match[2].charCodeAt(0) < 128;
  const word = english ? englishNumeral(match[2]) : russianNumeral(match[2]);
  return word ? { start, end, word, english } : undefined;
}

function numeralOf(text: string, run: Run): Numeral | undefined {
  const { items } = run;
  if (items.length === 0) return undefined;
  const start = items[0].start;
  const end = items[items.length - 1].end;
  const quote = text.slice(start, end);
  if (
    items.length === 1 &&
    INDEFINITE_SCALES.test(quote) &&
    !/\b(?:a|an) $/u.test(text.slice(Math.max(0, start - 3), start))
  ) {
    return undefined;
  }
  const digits = items[0].digits !== undefined;
  const form = digits ? (items.length > 1 ? 'mixed' : 'digits') : 'words';
  const abbreviated = /(?:тыс|млн|млрд)$/u.test(quote) && text[end] === '.';
  const spanEnd = abbreviated ? end + 1 : end;
  return {
    start,
    end: spanEnd,
    quote: text.slice(start, spanEnd),
    value: Math.round(run.value * 1e6) / 1e6,
    form,
    ordinal: items.at(-1)!.word?.ordinal ?? false,
  };
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const ROMAN_TWINS: Readonly<Record<string, string>> = {
  Х: 'X',
  І: 'I',
  М: 'M',
  С: 'C',
  П: 'II',
  Ш: 'III',
  У: 'V',
  l: 'I',
  '1': 'I',
};
const ROMAN_SHAPE = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,4})$/;

/**
 * The value of a Roman number, also with Cyrillic look-alikes (Х for X, П for II, Ш for III, У for V); undefined if it is none.
 * @example parseRoman('ХУП') // 17
 */
export function parseRoman(printed: string): number | undefined {
  const letters = printed.replaceAll(/[ХІМСПШУl1]/g, (letter) => ROMAN_TWINS[letter]);
  if (letters === '' || !ROMAN_SHAPE.test(letters)) return undefined;
  let value = 0;
  for (let at = 0; at < letters.length; at++) {
    const digit = ROMAN_DIGITS[letters[at]];
    value += digit < (ROMAN_DIGITS[letters[at + 1]] ?? 0) ? -digit : digit;
  }
  return value;
}

function* findRoman(text: string, start: number): Generator<Numeral> {
  ROMAN.lastIndex = start;
  for (let match = ROMAN.exec(text); match; match = ROMAN.exec(text)) {
    const value = parseRoman(match[0]);
    // Without a Latin I, V or X it is an abbreviation (СМ, ХС), not a number.
    if (value === undefined || !/[IVX]/.test(match[0])) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      quote: match[0],
      value,
      form: 'roman',
      ordinal: true,
    };
  }
}
