// Authors of an article as its head prints them.
// In: a line. Out: whether it is a line of names, and the names (nominative as printed, initials spaced).
import type { NamedParty } from '../../model/document.js';

const SIGN = '[¹²³⁴⁵⁶⁷⁸⁹⁰*\\d,]{0,5}';
const WORD = "\\p{Lu}[\\p{Ll}’'-]+(?:-\\p{Lu}\\p{Ll}+)?";
const INITIAL = '\\p{Lu}[\\p{Ll}]?\\.';
const NAME = `(?:${INITIAL}\\s?(?:-?${INITIAL}\\s?)?${WORD}|${WORD},?\\s${INITIAL}\\s?(?:${INITIAL})?|${WORD}\\s(?:${INITIAL}\\s)?${WORD}(?:\\s${WORD})?)`;
const LINE = new RegExp(
  `^(?:(?:автор|авторы|author|authors|by)\\s*:?\\s*)?(${NAME}${SIGN}(?:\\s*(?:,|;|и|and|&)\\s*${NAME}${SIGN}){0,6})\\s*(?:[.,;]\\s*(?=[¹²³⁴⁵⁶⁷⁸⁹⁰*])|[.,;]?$|[,;]\\s*(?=(?:к\\.|д\\.|канд|докт|доцент|проф|аспирант|старш|младш|науч|phd|professor|candidate|doctor|associate|research|student|магистр|докторант|ph\\.)))`,
  'iu',
);
const STRICT = new RegExp(NAME, 'gu');

/** True when a line is made of personal names, with or without degrees behind them. */
export function isAuthorLine(printed: string): boolean {
  const match = LINE.exec(printed.slice(0, 300));
  if (!match) return false;
  const names = match[1].match(STRICT);
  return names !== null && /^\p{Lu}/u.test(match[1]) && !COMMON.test(match[1]);
}

// Words that begin section headings of two capitals and are no names.
const COMMON =
  /(?<!\p{L})(?:Central|Committee|Soviet|Union|Red|Aid|World|History|State|National|International|Communist|Party|Republic|Archive|University|Институт\p{L}*|Совет\p{L}*|Красн\p{L}*|Глава|Часть|Введение|Заключение|The|Of|In|Artists|Москва|История|Россия)(?!\p{L})/u;

/** The names of an author line with their places. */
export function readAuthors(text: string, start: number, end: number): NamedParty[] {
  const line = text.slice(start, Math.min(end, start + 300));
  const match = LINE.exec(line);
  if (!match) return [];
  const offset = match[0].indexOf(match[1]);
  const parties: NamedParty[] = [];
  for (const found of match[1].matchAll(STRICT)) {
    const asWritten = found[0];
    const at = start + offset + found.index;
    const name = asWritten
      .replace(/(\p{Lu}\.)(?=\S)/gu, '$1 ')
      .replace(/\s+/g, ' ')
      .trim();
    parties.push({ asWritten, name, kind: 'person', start: at, end: at + asWritten.length });
  }
  return parties;
}
