// SourceText → its footnotes and endnotes, bound to their markers in the running text, and where pages begin.
// Notes that the format binds are taken as they are; in plain text zones are found by form and sequence.
// Invariant: zones do not overlap; every note lies in a zone; nothing here throws.
import { digestId } from '../../model/digest.js';
import type { Footnote } from '../../model/document.js';
import type { Furniture, SourceText } from '../../model/source.js';
import type { Range } from '../../model/span.js';
import { bindZone } from './bind-notes.js';
import { findFurniture } from './find-furniture.js';
import { findCitationRuns } from './citation-run.js';
import { isDoubleSpaced, lineWidth, readLines, type Line } from './lines.js';
import { findMarkerSigns, type MarkerSign } from './note-markers.js';
import type { NoteZone, ReadNote } from './note-zone.js';
import { follows, readNoteEnd, readNoteStart, type NoteStart, type PageSetting } from './note-starts.js';

export interface FoundNotes {
  /** In order of text; `documentId` is null until the documents are known. */
  footnotes: Footnote[];
  /** Page-foot and endnote zones with their separators, to be cut out of the running text. */
  zones: Range[];
  /** Where each new page begins, as far as it can be told. */
  pageBreaks: number[];
  /** Page numbers and running heads of a plain text; empty where the format gives its own. */
  furniture: Furniture[];
  /** Markers in the running text whose notes the source has lost: sure signs that fill a gap of the numbering. */
  orphans: (Range & { marker: string })[];
}

/** Finds the notes of a source. */
export function findNotes(sourceText: SourceText): FoundNotes {
  const { text, source } = sourceText;
  const lines = readLines(text, sourceText.pages);
  const signs = findMarkerSigns(text);
  const zones = sourceText.notes.length > 0 ? zonesOfFormat(sourceText) : findAllZones(text, lines, signs);
  const footnotes: Footnote[] = [];
  let floor = 0;
  let endnotesFloor = 0;
  const given = new Map(sourceText.notes.map((note) => [note.start, note]));
  for (const zone of zones) {
    const endnotes = zone.notes[0]?.kind === 'endnote';
    const bound = bindZone(text, zone, signs, endnotes ? endnotesFloor : floor);
    zone.notes.forEach((note, i) => {
      const known = given.get(note.start);
      const markerStart = known?.markerStart ?? bound[i]?.start ?? null;
      const markerEnd = known?.markerEnd ?? bound[i]?.end ?? null;
      const id = digestId('f', source.id, note.start, note.marker);
      footnotes.push({
        id,
        documentId: null,
        marker: note.marker,
        markerStart,
        markerEnd,
        kind: note.kind,
        rule: note.rule,
        start: note.start,
        end: note.end,
      });
    });
    floor = zone.end;
    if (endnotes) endnotesFloor = zone.end;
  }
  return {
    footnotes,
    zones: zones.map(({ start, end }) => ({ start, end })),
    pageBreaks: findPageBreaks(sourceText, lines, zones),
    furniture:
      sourceText.furniture.length > 0
        ? []
        : outside(
            findFurniture(
              text,
              lines,
              zones.filter((zone) => zone.notes[0].kind === 'footnote'),
            ),
            zones,
          ),
    orphans: findOrphans(signs, footnotes, zones),
  };
}

function findOrphans(
  signs: readonly MarkerSign[],
  footnotes: readonly Footnote[],
  zones: readonly Range[],
): FoundNotes['orphans'] {
  const numbers = footnotes.map((note) => Number(note.marker)).filter((number) => number > 0);
  const known = new Set(numbers);
  const bound = new Set(footnotes.map((note) => note.markerStart));
  const highest = numbers.reduce((a, b) => Math.max(a, b), 0);
  const lowest = numbers.reduce((a, b) => Math.min(a, b), highest);
  let zone = 0;
  return signs.flatMap((sign) => {
    while (zone < zones.length && zones[zone].end <= sign.start) zone++;
    const inNote = zone < zones.length && zones[zone].start <= sign.start;
    const number = Number(sign.marker);
    if (
      inNote ||
      bound.has(sign.start) ||
      sign.strength < 4 ||
      known.has(number) ||
      !(number > lowest && number < highest)
    )
      return [];
    return [{ start: sign.start, end: sign.end, marker: sign.marker }];
  });
}

function findAllZones(text: string, lines: readonly Line[], signs: readonly MarkerSign[]): NoteZone[] {
  const zones = findZones(text, lines, signs);
  const runs = findCitationRuns(text, lines, signs, zones);
  return runs.length ? [...zones, ...runs].sort((a, b) => a.start - b.start) : zones;
}

// Notes that stand one behind the other are one zone, so that those without a marker can be bound in order.
function zonesOfFormat({ notes, text }: SourceText): NoteZone[] {
  const zones: NoteZone[] = [];
  for (const { start, end, marker, kind } of [...notes].sort((a, b) => a.start - b.start)) {
    const number = /^\d+$/.test(marker) ? Number(marker) : null;
    const note: ReadNote = { marker, number, start, end, kind, rule: 'notes/bound-by-format' };
    const last = zones[zones.length - 1];
    if (last && last.end <= start && last.notes[0].kind === kind && text.slice(last.end, start).trim() === '') {
      last.end = end;
      last.notes.push(note);
    } else zones.push({ start, end, notes: [note] });
  }
  return zones;
}

const NOTES_HEADING =
  /^(?:примечани[ея](?:\s+и\s+комментарии)?|комментарии|сноски|notes|endnotes|footnotes|notes and references|ескертпелер|сілтемелер|anmerkungen)\s*[:.]?$/iu;

function findZones(text: string, lines: readonly Line[], signs: readonly MarkerSign[]): NoteZone[] {
  const zones: NoteZone[] = [];
  const setting: PageSetting = { doubleSpaced: isDoubleSpaced(lines), width: lineWidth(lines) };
  const last = { number: 0 };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line.kind === 'text' && line.to - line.from < 40 && NOTES_HEADING.test(text.slice(line.from, line.to))) {
      const zone = readEndnotes(text, lines, index, last);
      if (zone) {
        zones.push(zone.zone);
        index = zone.next - 1;
        continue;
      }
    }
    const found = readPageFoot(text, lines, index, { signs, setting, last, floor: zones.at(-1)?.end ?? 0 });
    if (!found) continue;
    zones.push(found.zone);
    index = Math.max(index, found.next - 1);
  }
  return zones;
}

interface State {
  signs: readonly MarkerSign[];
  setting: PageSetting;
  /** The last number of a continuous numbering. */
  last: { number: number };
  floor: number;
}

const GAP_IN_NUMBERING = 6;

// A zone at the foot of a page: a separator and then notes, or notes in sequence whose markers stand in the text before.
function readPageFoot(
  text: string,
  lines: readonly Line[],
  index: number,
  state: State,
): { zone: NoteZone; next: number } | undefined {
  const separator = lines[index].kind === 'separator';
  let at = index;
  if (separator) {
    at++;
    while (at < lines.length && lines[at].kind === 'blank') at++;
    if (at >= lines.length) return undefined;
  }
  let start = readNoteStart(text, lines, at);
  if (!start || !isExpected(text, lines, start, separator, state)) return undefined;
  const notes: ReadNote[] = [];
  let next = at;
  let zoneEnd = 0;
  const certain = separator || start.form === 'glued' || start.form === 'superscript' || start.form === 'asterisk';
  while (start) {
    const end = readNoteEnd(text, lines, start, state.setting);
    // A marker without its text: what follows it is the next page.
    const empty = start.form === 'alone' && (end.because === 'short-line' || end.end === lines[start.line].to);
    const noteEnd = empty ? lines[start.line].to : end.end;
    next = empty ? start.line + 1 : end.next;
    const rule = separator ? 'notes/separator-then-marker' : `notes/page-foot-${start.form}`;
    notes.push({
      marker: start.marker,
      number: start.number,
      start: start.start,
      end: noteEnd,
      kind: 'footnote',
      rule,
    });
    zoneEnd = noteEnd;
    if (empty) break;
    let following = next;
    while (following < lines.length && lines[following].kind === 'blank') following++;
    const candidate: NoteStart | undefined =
      following < lines.length ? readNoteStart(text, lines, following) : undefined;
    // A note set close below the one before it belongs to the same foot of the page, even where its marker was lost.
    const close = following === next && start.form === 'space' && lines[next]?.kind === 'text';
    if (!candidate || !follows(start, candidate) || (!certain && !close && !hasMarker(state, candidate, zoneEnd)))
      break;
    start = candidate;
  }
  const numbers = notes.flatMap((note) => (note.number === null ? [] : [note.number]));
  if (numbers.length) state.last.number = numbers[numbers.length - 1];
  return { zone: { start: lines[index].start, end: zoneEnd, notes }, next };
}

function isExpected(text: string, lines: readonly Line[], start: NoteStart, separator: boolean, state: State): boolean {
  const marked = hasMarker(state, start, start.start);
  if (start.number === null) return separator || (marked && isAfterBlank(lines, start.line));
  const step = start.number - state.last.number;
  const inSequence = step === 1 || start.number === 1;
  if (separator) return inSequence || (step > 1 && step <= GAP_IN_NUMBERING) || marked;
  if (!marked || !isAfterBlank(lines, start.line)) return false;
  if (start.form === 'alone') return false;
  const listLike = start.form === 'dot' || start.form === 'parenthesis';
  if (listLike && notesFollow(text, lines, start, state)) return false;
  return inSequence || (!listLike && step > 1 && step <= GAP_IN_NUMBERING);
}

const LINES_OF_A_PAGE = 90;

/** The same marker opens a note of another form farther down the page: «1. …» here is an item of a list. */
function notesFollow(text: string, lines: readonly Line[], start: NoteStart, state: State): boolean {
  for (let i = start.line + 1; i < Math.min(lines.length, start.line + LINES_OF_A_PAGE); i++) {
    const later = lines[i].kind === 'text' ? readNoteStart(text, lines, i) : undefined;
    if (!later || later.marker !== start.marker || !isAfterBlank(lines, i)) continue;
    if (later.form === 'dot' || later.form === 'parenthesis' || later.form === 'alone') continue;
    if (hasMarker(state, later, later.start)) return true;
  }
  return false;
}

function isAfterBlank(lines: readonly Line[], index: number): boolean {
  return index > 0 && lines[index - 1].kind !== 'text';
}

const PAGE_REACH = 9000;

// True when a sign with this marker stands in the text since the last zone, no farther than two pages away.
function hasMarker(state: State, start: NoteStart, before: number): boolean {
  const { signs } = state;
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (signs[middle].start < before) low = middle + 1;
    else high = middle;
  }
  const floor = Math.max(state.floor, before - PAGE_REACH);
  for (let i = low - 1; i >= 0 && signs[i].start >= floor; i--) {
    const sign = signs[i];
    if (sign.marker !== start.marker || sign.form === 'parenthesis') continue;
    if (sign.strength >= 2) return true;
  }
  return false;
}

// A section of notes under its heading, to the end of the numbering.
function readEndnotes(
  text: string,
  lines: readonly Line[],
  heading: number,
  last: { number: number },
): { zone: NoteZone; next: number } | undefined {
  let index = heading + 1;
  while (index < lines.length && lines[index].kind === 'blank') index++;
  let start = index < lines.length ? readNoteStart(text, lines, index) : undefined;
  if (!start || (start.number !== null && start.number !== 1 && start.number !== last.number + 1)) return undefined;
  const notes: ReadNote[] = [];
  let zoneEnd = lines[heading].to;
  let next = index;
  while (start) {
    let end = start.textStart;
    let following: NoteStart | undefined;
    let at = start.line + 1;
    if (lines[start.line].kind === 'text') end = lines[start.line].to;
    let blanks = 0;
    for (; at < lines.length; at++) {
      const line = lines[at];
      if (line.kind === 'blank' || line.kind === 'page-number' || line.kind === 'separator') {
        const alone = line.kind === 'page-number' ? readNoteStart(text, lines, at) : undefined;
        if (alone && follows(start, alone) && start.form === 'alone') {
          following = alone;
          break;
        }
        blanks++;
        continue;
      }
      following = readNoteStart(text, lines, at);
      if (following && follows(start, following)) break;
      following = undefined;
      if (blanks > 0 && start.form !== 'alone' && endsNote(text, lines[at])) break;
      end = line.to;
      blanks = 0;
    }
    notes.push({
      marker: start.marker,
      number: start.number,
      start: start.start,
      end,
      kind: 'endnote',
      rule: 'notes/under-heading',
    });
    zoneEnd = end;
    next = at;
    if (start.number !== null) last.number = start.number;
    start = following;
  }
  return { zone: { start: lines[heading].start, end: zoneEnd, notes }, next };
}

// After a blank line a heading or a new document ends the notes; a paragraph may still belong to a long note.
function endsNote(text: string, line: Line): boolean {
  const printed = text.slice(line.from, line.to);
  return (
    printed.length < 90 &&
    (/^(?:№|Документ|Document|\d+\.\s)/iu.test(printed) ||
      (/^\p{Lu}/u.test(printed) && !/[.;,:]$/.test(printed)) ||
      printed === printed.toUpperCase())
  );
}

function outside(furniture: readonly Furniture[], zones: readonly Range[]): Furniture[] {
  let zone = 0;
  return furniture.filter((piece) => {
    while (zone < zones.length && zones[zone].end <= piece.start) zone++;
    return zone >= zones.length || zones[zone].start >= piece.end;
  });
}

const USUAL_PAGE = 1200;

function findPageBreaks(sourceText: SourceText, lines: readonly Line[], zones: readonly NoteZone[]): number[] {
  if (sourceText.pages.length > 1) return sourceText.pages.slice(1).map((page) => page.start);
  const breaks = new Set<number>();
  const { text } = sourceText;
  for (const zone of zones) {
    if (zone.notes[0]?.kind === 'endnote') continue;
    const next = text.slice(zone.end, zone.end + 80).search(/\S/);
    if (next >= 0) breaks.add(zone.end + next);
  }
  const starts: number[] = [];
  let zone = 0;
  for (const line of lines) {
    while (zone < zones.length && zones[zone].end <= line.start) zone++;
    if (text.charCodeAt(line.start) === 12) breaks.add(line.from);
    else if (line.pageStart && line.start > 0 && (zone >= zones.length || zones[zone].start > line.start))
      starts.push(line.from);
  }
  // One leading space is a page's start only where it comes as seldom as pages do.
  const gaps = starts.map((start, i) => start - (starts[i - 1] ?? 0)).sort((a, b) => a - b);
  if (starts.length > 4 && gaps[gaps.length >> 2] > USUAL_PAGE) for (const start of starts) breaks.add(start);
  return [...breaks].sort((a, b) => a - b);
}
