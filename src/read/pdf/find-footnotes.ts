// In: the lines of one column of a page. Out: where the zone of notes at its foot begins and which line begins which note.
// A zone is set in smaller type, or its lines begin with raised figures that also stand raised in the text above it.
import type { Line } from './make-line.js';

/** Lines `[from, to)` of a block; an empty marker: the note goes on from the page before. */
export interface NoteLines {
  marker: string;
  /** Where the marker stands in the first line. */
  markerAt: number;
  from: number;
  to: number;
}

export interface Memory {
  /** Number of the last note, 0 at the beginning. */
  last: number;
  /** Does the last note of the page before break off in the middle? */
  open: boolean;
}

const START = /^[[(]?(\d{1,3}|\*{1,5}|[†‡]{1,2})(?:[\])]|\.(?=\s)|(?=[\s\p{Lu}«"“(]))/u;

/**
 * The notes at the foot of a block, and the line from which the zone reaches to the end (the number of lines when there is none).
 */
export function findFootnotes(lines: Line[], bodySize: number, memory: Memory): { zone: number; notes: NoteLines[] } {
  const n = lines.length;
  let small = n;
  while (small > 0 && lines[small - 1].size <= 0.93 * bodySize) small--;
  const inText = new Set(lines.slice(0, Math.max(small, 0)).flatMap((line) => line.markers.map((m) => m.text)));
  let zone = n;
  for (let i = small; i < n; i++) {
    const marker = startOf(lines[i]);
    if (marker && begins(lines, i, marker, { inText, memory })) {
      zone = i;
      break;
    }
  }
  if (small === n) zone = sameSizeZone(lines);
  if (zone > small && small < n && memory.open && continues(lines, small)) zone = small;
  if (zone === n) return { zone, notes: [] };
  return { zone, notes: divide(lines, zone, memory) };
}

function startOf(line: Line): { text: string; at: number; raised: boolean } | undefined {
  const raised = line.markers.find((m) => m.at <= 1 && /^[\d*†‡]/.test(m.text));
  if (raised) return { text: raised.text, at: raised.at, raised: true };
  const plain = START.exec(line.text);
  return plain ? { text: plain[1], at: plain[0].indexOf(plain[1]), raised: false } : undefined;
}

/** Is this line the first note of a zone? A plain number must also stand in the text above, or go on counting after a gap. */
function begins(
  lines: Line[],
  i: number,
  marker: { text: string; raised: boolean },
  { inText, memory }: { inText: Set<string>; memory: Memory },
): boolean {
  if (marker.raised || inText.has(marker.text) || /^[*†‡]/.test(marker.text)) return true;
  if (lines.slice(0, i).some((line) => gluedMarker(line.text, marker.text) >= 0)) return true;
  return Number(marker.text) === memory.last + 1 && memory.last > 0 && continues(lines, i);
}

/** The place of a number that is glued to a word without being raised, -1 when there is none. @example gluedMarker('слово12.', '12') // 5 */
export function gluedMarker(text: string, marker: string): number {
  const at = text.search(new RegExp(`(?<=[\\p{L}»”")\\].,;:!?])${marker.replace(/\*/g, '\\*')}(?![\\d*\\p{L}])`, 'u'));
  // After "17." or "5," a number is a number, not a marker.
  return at > 0 && !/\d[.,:]$/.test(text.slice(0, at)) ? at : -1;
}

/** Without smaller type: the last lines, begun by a raised figure that also stands raised above. */
function sameSizeZone(lines: Line[]): number {
  const n = lines.length;
  const above = new Set<string>();
  const starts: { at: number; text: string }[] = [];
  lines.forEach((line, at) => {
    const first = line.markers.find((m) => m.at === 0);
    if (first) starts.push({ at, text: first.text });
    for (const m of line.markers) if (m.at > 0) above.add(m.text);
  });
  const first = starts.find((s) => above.has(s.text));
  return first && lines.slice(first.at).every((line) => line.markers.every((m) => m.at === 0)) ? first.at : n;
}

function continues(lines: Line[], at: number): boolean {
  if (at === 0) return true;
  const leading = at > 1 ? lines[at - 1].y - lines[at - 2].y : lines[at - 1].size * 1.2;
  return lines[at].y - lines[at - 1].y > 1.05 * leading || lines[at].size <= 0.85 * lines[at - 1].size;
}

function divide(lines: Line[], zone: number, memory: Memory): NoteLines[] {
  const notes: NoteLines[] = [];
  const raisedStyle = lines.slice(zone).some((line) => startOf(line)?.raised);
  let last = memory.last;
  for (let i = zone; i < lines.length; i++) {
    const start = startOf(lines[i]);
    const value = start && /^\d/.test(start.text) ? Number(start.text) : null;
    const follows = value === null || value === last + 1 || notes.length === 0 || (value === 1 && start?.raised);
    if (start && (start.raised || ((!raisedStyle || value === null) && follows))) {
      if (notes.length > 0) notes[notes.length - 1].to = i;
      notes.push({ marker: start.text, markerAt: start.at, from: i, to: lines.length });
      if (value !== null) last = value;
    } else if (notes.length === 0) {
      notes.push({ marker: '', markerAt: 0, from: i, to: lines.length });
    }
  }
  memory.last = last;
  return notes;
}
