// The archive that stands before a reference: an abbreviation («ЦАОПИМ», "TsGA RK"), a name («Госархив Томской обл.»),
// either with the other in parentheses. In: text and the offset where fond, opis or delo begins. Reads back at most 200 characters.
import { ARCHIVE_ABBREVIATIONS, ARCHIVE_SUFFIXES } from './archive-table.js';

export interface FoundArchive {
  /** As printed; a torn or look-alike abbreviation is repaired. */
  archive: string;
  expansion: string | null;
  start: number;
  known: boolean;
}

const KNOWN = new Set(ARCHIVE_ABBREVIATIONS);
const SUFFIXES = new Set(ARCHIVE_SUFFIXES);
const WINDOW = 200;
const LOOKALIKES: Record<string, string> = {
  ...{
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    K: 'К',
    M: 'М',
    O: 'О',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    c: 'с',
    o: 'о',
    a: 'а',
    e: 'е',
  },
};

/** The archive named directly before an offset, not before `lowest`. */
export function findArchiveBefore(text: string, offset: number, lowest: number): FoundArchive | undefined {
  const floor = Math.max(lowest, offset - WINDOW);
  let end = skipSeparators(text, offset, floor);
  let inside: string | null = null;
  if (text[end - 1] === ')') {
    const open = text.lastIndexOf('(', end - 1);
    if (open >= floor) {
      inside = text
        .slice(open + 1, end - 1)
        .replace(/\s+/g, ' ')
        .trim();
      end = skipSeparators(text, open, floor);
    }
  }
  const city = CITY.exec(text.slice(Math.max(floor, end - 24), end));
  const short = city
    ? known(readAbbreviation(text, skipSeparators(text, end - city[0].length, floor), floor))
    : readAbbreviation(text, end, floor);
  const long = readLongName(text, end, floor);
  // «Отдел рукописей РНБ» is more than «РНБ»; a sentence that only mentions an archive earlier is not its name.
  const found =
    short &&
    !(long && long.start < short.start && /^\p{Lu}\p{Ll}+ (?:рукописей|письменных|УФСБ|ФСБ|МВД)/u.test(long.archive))
      ? short
      : long;
  if (!found) return undefined;
  const expansion = inside?.replace(/^(?:далее|здесь и далее|hereafter|hereinafter)\s*[:–—-]?\s*/i, '') ?? null;
  if (expansion && isAbbreviation(expansion) && !isAbbreviation(found.archive)) {
    return { archive: repairAbbreviation(expansion), expansion: found.archive, start: found.start, known: true };
  }
  return { ...found, expansion: expansion ?? found.expansion };
}

// «RGASPI, Moskau, f. 5», "AVP RF, Moscow, f. 04": the archive's town.
const CITY =
  /[,.(]\s?(?:Москва|М\.|Киев|Київ|Минск|Тбилиси|Алматы|Алма-Ата|Ташкент|Ленинград|С\.?-Петербург|Санкт-Петербург|СПб|Moscow|Moskau|Moskva|Moscou|Kiev|Kyiv|Minsk|Tbilisi|Almaty|Leningrad|St\.? Petersburg|Berlin|Riga|Vilnius|Tallinn)$/u;

const known = (archive: FoundArchive | undefined): FoundArchive | undefined => (archive?.known ? archive : undefined);

function skipSeparators(text: string, offset: number, floor: number): number {
  let end = offset;
  const stop = Math.max(floor, offset - 12);
  while (end > stop && /[\s.,:–—-]/.test(text[end - 1])) end--;
  return end;
}

const WORD_CHARACTER = /[\p{L}'’.-]/u;

// One word read backwards: letters, inner hyphens and full stops.
function wordBefore(text: string, end: number, floor: number): string {
  let start = end;
  while (start > floor && WORD_CHARACTER.test(text[start - 1])) start--;
  return text.slice(start, end).replace(/^[.'’-]+/, '');
}

function isAbbreviation(word: string): boolean {
  if (KNOWN.has(word)) return true;
  const first = word.split(' ')[0];
  return (
    first.length <= 12 &&
    /^\p{Lu}/u.test(first) &&
    (first.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
    /^[\p{L}-]+$/u.test(first)
  );
}

/** Latin look-alikes to Cyrillic where the rest is Cyrillic; parts joined where only the joined form is an archive. */
export function repairAbbreviation(printed: string): string {
  let name = printed.replace(/\s+/g, ' ').trim();
  if (/[а-яё]/i.test(name) && /[A-Za-z]/.test(name))
    name = name.replace(/[A-Za-z]/g, (letter) => LOOKALIKES[letter] ?? letter);
  if (KNOWN.has(name)) return name;
  const joined = name.replace(/ /g, '');
  if (KNOWN.has(joined)) return joined;
  const cyrillic = joined.replace(/[A-Za-z]/g, (letter) => LOOKALIKES[letter] ?? letter);
  return KNOWN.has(cyrillic) ? cyrillic : name;
}

function readAbbreviation(text: string, end: number, floor: number): FoundArchive | undefined {
  const words: { word: string; start: number }[] = [];
  let at = end;
  for (let i = 0; i < 4; i++) {
    const word = wordBefore(text, at, floor);
    if (!word || /[.]/.test(word)) break;
    words.unshift({ word, start: at - word.length });
    at -= word.length;
    const gap = at;
    while (at > floor && /[ \t\u00a0\n]/.test(text[at - 1]) && gap - at < 3) at--;
    if (gap === at || text.slice(at, gap).split('\n').length > 2) break;
  }
  const last = words.length - 1;
  if (last < 0) return undefined;
  const joined = (from: number) =>
    words
      .slice(from)
      .map(({ word }) => word)
      .join(' ');
  // The longest listed name first: «ЦГАИПД СПб», «ОР РНБ», "RGA SPI".
  for (let from = 0; from <= last; from++) {
    const name = repairAbbreviation(joined(from));
    if (KNOWN.has(name)) return { archive: name, expansion: null, start: words[from].start, known: true };
  }
  let from = last;
  while (from > 0 && SUFFIXES.has(words[from].word)) from--;
  if (from === last && SUFFIXES.has(words[last].word)) return undefined;
  if (!isAbbreviation(words[from].word)) return undefined;
  return { archive: repairAbbreviation(joined(from)), expansion: null, start: words[from].start, known: false };
}

const HEAD =
  /центр\p{L}*\s+(?:документации|хранения)(?:\s+\p{L}+){1,3}|отдел\p{L}*\s+(?:рукописей|письменных\s+источников)|хранилищ\p{L}+|(?:гос|парт|фото)?архив(?:е|а|у|ом|ы|ов|ный)?(?!\p{L})|арх\.|archives?(?!\p{L})|archiv(?!\p{L})|archiwum|мұрағат\p{L}*|музе[йяе](?!\p{L})|библиотек[аи](?!\p{L})|library(?!\p{L})/giu;
const ADJECTIVE =
  /^(?:\p{L}+(?:ый|ий|ой|ое|ая|ого|его|ом|ем|ому|ых|ий|ные)|(?:гос|центр|общ|рос|парт)\.?|\p{Lu}[\p{L}’'-]*|of|the|and|де|для|de)$/u;

function readLongName(text: string, end: number, floor: number): FoundArchive | undefined {
  const window = text.slice(floor, end);
  const cut = Math.max(
    window.lastIndexOf(';'),
    window.lastIndexOf('('),
    window.lastIndexOf('\n\n'),
    window.lastIndexOf(': '),
    window.lastIndexOf('['),
  );
  const piece = window.slice(cut + 1);
  let head: RegExpExecArray | null = null;
  HEAD.lastIndex = 0;
  for (let match = HEAD.exec(piece); match; match = HEAD.exec(piece))
    if (!head || /[.;]\s/.test(piece.slice(head.index, match.index))) head = match;
  if (!head) return undefined;
  const tail = piece.slice(head.index + head[0].length);
  // A full stop ends the name unless it ends an abbreviation («обл.», «респ.», «им.»).
  if (/\p{L}{5,}\.\s|\d/u.test(tail) || tail.length > 110) return undefined;
  let start = head.index;
  for (;;) {
    const before = /([\p{L}.’'-]+)(\s+)$/u.exec(piece.slice(0, start));
    if (!before || !ADJECTIVE.test(before[1]) || /^(?:См|см|Цит)\.?$/.test(before[1])) break;
    start -= before[0].length;
  }
  const name = piece
    .slice(start)
    .replace(/-\s*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  // The full stop of «обл.» belongs to the name.
  // «ГАРФ – Государственный архив …»: a list of archives gives the abbreviation first.
  const short = /(?:^|\n)\s*(?:\d{1,3}\.\s)?(\p{Lu}[\p{L}-]{2,10}(?:\s\p{Lu}{2,5})?)\s[–—-]\s$/u.exec(
    text.slice(Math.max(0, floor + cut + 1 + start - 40), floor + cut + 1 + start),
  );
  if (short && isAbbreviation(short[1]))
    return {
      archive: repairAbbreviation(short[1]),
      expansion: name,
      start: floor + cut + 1 + start - short[0].trimStart().length,
      known: true,
    };
  const printed = text[end] === '.' && /(?<!\p{L})(?:обл|респ|гор|окр|губ|р|г|арх|о)$/u.test(name) ? `${name}.` : name;
  return { archive: printed, expansion: null, start: floor + cut + 1 + start, known: true };
}
