// Endnotes without a heading: a run of numbered paragraphs that all cite something and whose numbers stand in the text before.
// In: text, lines, signs, the zones found so far. Out: zones of endnotes. A list of literature under its heading is left alone.
import { parseReferences } from '../../text/references/parse-references.js';
import { bindZone } from './bind-notes.js';
import type { NoteZone, ReadNote } from './note-zone.js';
import type { Line } from './lines.js';
import type { MarkerSign } from './note-markers.js';
import { citesPrint } from './note-references.js';
import { readNoteStart, type NoteStart } from './note-starts.js';

const LONGEST_NOTE = 12;
const MOST_VAIN = 10_000;
const LITERATURE = /(?:литератур|библиограф|источник|references|bibliography|literature|works cited|әдебиет)/iu;

/** Zones of headless endnotes; none where the text has numbered notes of another kind. */
export function findCitationRuns(
  text: string,
  lines: readonly Line[],
  signs: readonly MarkerSign[],
  zones: readonly NoteZone[],
): NoteZone[] {
  if (zones.some((zone) => zone.notes.some((note) => (note.number ?? 0) > 1))) return [];
  const out: NoteZone[] = [];
  let floor = 0;
  let vain = 0;
  for (let index = 0; index < lines.length; index++) {
    // Endnotes are not looked for in a text of endless lists.
    if (vain > MOST_VAIN) break;
    const start = readCitingStart(text, lines, index);
    if (!start) {
      if (/\d/.test(text[lines[index].from] ?? '')) vain++;
      continue;
    }
    const run = readRun(text, lines, start);
    index = run.next - 1;
    if (LITERATURE.test(headingAbove(text, lines, start.line))) continue;
    const notes = [...readGluedBefore(text, lines, start), ...run.notes];
    if (notes.length < 2) continue;
    const zone = { start: notes[0].start, end: notes[notes.length - 1].end, notes };
    if (zones.some((other) => other.start < zone.end && zone.start < other.end)) continue;
    const bound = bindZone(text, zone, signs, floor).filter(Boolean).length;
    if (bound < notes.length * 0.6) continue;
    out.push(zone);
    floor = zone.end;
  }
  return out;
}

function readCitingStart(text: string, lines: readonly Line[], index: number): NoteStart | undefined {
  if (lines[index].kind !== 'text') return undefined;
  const start = readNoteStart(text, lines, index);
  if (!start || start.number === null || start.form === 'alone' || start.form === 'superscript') return undefined;
  return cites(text.slice(start.textStart, endOfBlock(text, lines, start).end)) ? start : undefined;
}

function readRun(text: string, lines: readonly Line[], first: NoteStart): { notes: ReadNote[]; next: number } {
  const notes: ReadNote[] = [];
  let start: NoteStart | undefined = first;
  let next = first.line + 1;
  while (start) {
    const block = endOfBlock(text, lines, start);
    notes.push(toNote(start.marker, start.number!, start.start, block.end));
    next = block.next;
    while (next < lines.length && lines[next].kind !== 'text') next++;
    const following: NoteStart | undefined = next < lines.length ? readCitingStart(text, lines, next) : undefined;
    start =
      following && following.number === start.number! + 1 && following.form === start.form ? following : undefined;
  }
  return { notes, next };
}

const toNote = (marker: string, number: number, start: number, end: number): ReadNote => ({
  marker,
  number,
  start,
  end,
  kind: 'endnote',
  rule: 'notes/numbered-citations',
});

// A block of lines up to a blank line or the next number.
function endOfBlock(text: string, lines: readonly Line[], note: NoteStart): { end: number; next: number } {
  let at = note.line;
  while (at + 1 < lines.length && at - note.line < LONGEST_NOTE && lines[at + 1].kind === 'text') {
    // Looking at the first characters is enough to see most lines go on.
    if (
      /\d|\[/.test(text.slice(lines[at + 1].from, lines[at + 1].from + 2)) &&
      readNoteStart(text, lines, at + 1)?.number === note.number! + 1
    )
      break;
    at++;
  }
  return { end: lines[at].to, next: at + 1 };
}

// Earlier notes that were run on into the paragraph before: «… of Georgia. 22. Gul R. B. I took away Russia. …».
function readGluedBefore(text: string, lines: readonly Line[], start: NoteStart): ReadNote[] {
  const notes: ReadNote[] = [];
  let above = start.line - 1;
  while (above >= 0 && lines[above].kind !== 'text') above--;
  if (above < 0) return notes;
  let end = lines[above].to;
  for (let number = start.number! - 1; number > 0; number--) {
    const from = Math.max(lines[above].from, end - 900);
    const piece = text.slice(from, end);
    const at = Math.max(piece.lastIndexOf(` ${number}. `), piece.lastIndexOf(` ${number}) `));
    if (at === -1 || !/[.!?)\]»”]$/.test(piece.slice(0, at).trimEnd()) || !cites(piece.slice(at + 3))) break;
    notes.unshift(toNote(String(number), number, from + at + 1, end));
    end = from + piece.slice(0, at).trimEnd().length;
  }
  return notes;
}

function headingAbove(text: string, lines: readonly Line[], index: number): string {
  let above = index - 1;
  while (above >= 0 && lines[above].kind !== 'text') above--;
  return above >= 0 && lines[above].to - lines[above].from < 90 ? text.slice(lines[above].from, lines[above].to) : '';
}

function cites(block: string): boolean {
  const piece = block.slice(0, 2000);
  if (!/\d\d|ibid|там же/iu.test(piece)) return false;
  return citesPrint(piece) || /ibid|там же/iu.test(piece) || parseReferences(piece, 0, piece.length, 'note').length > 0;
}
