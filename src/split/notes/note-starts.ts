// Lines that could open a note, and where its text ends.
// In: text and lines. Out: the marker with its form, or the index of the line after the note.
import { fromSuperscript } from './note-markers.js';
import type { Line } from './lines.js';

export interface NoteStart {
  line: number;
  marker: string;
  /** Marker as a number, `null` for asterisks and letters. */
  number: number | null;
  start: number;
  textStart: number;
  form: 'alone' | 'glued' | 'space' | 'dot' | 'parenthesis' | 'bracket' | 'superscript' | 'asterisk';
}

const START =
  /(?:([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s{0,3}|\[(\d{1,3}|\*{1,4})\]\s{0,3}|(\*{1,5})\)?\s{0,3}|(\d{1,3})(\.\s{0,3}|\)\s{0,3}|\s{1,4}|(?=[\p{Lu}«"“„(])))(?=\S)/uy;

/** The note marker at the beginning of a line, or undefined. A line with nothing but a number counts as `alone`. */
export function readNoteStart(text: string, lines: readonly Line[], index: number): NoteStart | undefined {
  const line = lines[index];
  if (line.kind === 'page-number') {
    const marker = text.slice(line.from, line.to);
    if (!/^\d{1,3}$/.test(marker)) return undefined;
    return { line: index, marker, number: Number(marker), start: line.from, textStart: line.to, form: 'alone' };
  }
  if (line.kind !== 'text') return undefined;
  if (line.to - line.from <= 5 && /^(?:\*{1,5}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})$/.test(text.slice(line.from, line.to))) {
    const printed = text.slice(line.from, line.to);
    const marker = printed.startsWith('*') ? printed : fromSuperscript(printed);
    const number = printed.startsWith('*') ? null : Number(marker);
    return { line: index, marker, number, start: line.from, textStart: line.to, form: 'alone' };
  }
  START.lastIndex = line.from;
  const match = START.exec(text);
  if (!match || line.from + match[0].length >= line.to) return undefined;
  const base = { line: index, start: line.from, textStart: line.from + match[0].length };
  if (match[1])
    return {
      ...base,
      marker: fromSuperscript(match[1]),
      number: Number(fromSuperscript(match[1])),
      form: 'superscript',
    };
  if (match[2])
    return { ...base, marker: match[2], number: /\d/.test(match[2]) ? Number(match[2]) : null, form: 'bracket' };
  if (match[3]) return { ...base, marker: match[3], number: null, form: 'asterisk' };
  if (match[4].startsWith('0')) return undefined;
  // «1 – приём прибывших» is a list.
  if (/[-–—]/.test(text[base.textStart])) return undefined;
  // «2 июня 1921 г.», "3 June 1921": a date line is no note.
  if (match[5].trim() === '' && DAY_LINE.test(text.slice(line.from, line.to))) return undefined;
  const form =
    match[5] === '' ? 'glued' : match[5].startsWith('.') ? 'dot' : match[5].startsWith(')') ? 'parenthesis' : 'space';
  return { ...base, marker: match[4], number: Number(match[4]), form };
}

const DAY_LINE =
  /^\d{1,2}\s?(?:\(\d{1,2}\)\s?)?(?:[–—-]\s?\d{1,2}\s)?(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?,?\s(?:1[5-9]|20)\d\d(?:\s?г(?:\.|ода)?)?[.,]?$/u;

export interface NoteEnd {
  /** End of the note's text (white space left out). */
  end: number;
  /** The first line after it. */
  next: number;
  /** Why it ended: next to a page's start the zone is certain. */
  because: 'page' | 'note' | 'short-line' | 'blank' | 'end';
}

export interface PageSetting {
  doubleSpaced: boolean;
  width: number;
}

/** Where a page-foot note ends: at the next note, a page's start or number, a blank line, or after a short line. */
export function readNoteEnd(text: string, lines: readonly Line[], note: NoteStart, setting: PageSetting): NoteEnd {
  let index = note.line;
  let end = note.form === 'alone' ? lines[index].to : note.textStart;
  let longest = setting.width;
  let first = true;
  if (note.form === 'alone') {
    // The text follows on the next line that has any, with the page's one space before it.
    index++;
    while (index < lines.length && lines[index].kind === 'blank') index++;
    if (index >= lines.length || lines[index].kind !== 'text') return { end, next: note.line + 1, because: 'end' };
  }
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (line.kind === 'blank') {
      if (first) continue;
      if (!setting.doubleSpaced) return { end, next: index, because: 'blank' };
      if (line.end > line.start) return { end, next: index, because: 'blank' };
      continue;
    }
    if (!first) {
      const start = readNoteStart(text, lines, index);
      if (start && follows(note, start)) return { end, next: index, because: 'note' };
      if (line.pageStart || line.kind === 'page-number') return { end, next: index, because: 'page' };
      if (line.kind === 'separator') return { end, next: index, because: 'blank' };
      const before = lastTextLine(lines, index);
      const length = before.to - before.from;
      if (length < longest * 0.72 && !/[-\u00ad,]$/.test(text.slice(before.from, before.to)))
        return { end, next: index, because: 'short-line' };
    }
    end = line.to;
    longest = Math.max(longest, line.to - line.from);
    first = false;
  }
  return { end, next: lines.length, because: 'end' };
}

function lastTextLine(lines: readonly Line[], index: number): Line {
  let before = index - 1;
  while (before > 0 && lines[before].kind === 'blank') before--;
  return lines[before];
}

/** True when the second marker can come directly after the first. */
export function follows(before: NoteStart, after: NoteStart): boolean {
  if (before.number !== null && after.number !== null)
    return (
      after.number === before.number + 1 &&
      (before.form === after.form || after.form === 'alone' || before.form === 'alone')
    );
  if (before.number === null && after.number === null)
    return after.marker.length === before.marker.length + 1 || after.marker === before.marker;
  return after.number === null || after.number === 1;
}
