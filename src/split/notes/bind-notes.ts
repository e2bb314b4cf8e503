// Binds the notes of one zone to signs in the text before it: in order, nearest to the zone, strongest first.
// In: the zone, all signs, the offset from which the running text belongs to it. Out: one sign or undefined per note.
import type { Range } from '../../model/span.js';
import type { NoteZone } from './note-zone.js';
import type { MarkerSign } from './note-markers.js';

const REACH = 60_000;

/** The sign of each note of a zone; undefined where none was found. */
export function bindZone(
  text: string,
  zone: NoteZone,
  signs: readonly MarkerSign[],
  floor: number,
): (Range | undefined)[] {
  const endnotes = zone.notes[0]?.kind === 'endnote';
  const lowest = endnotes ? floor : Math.max(floor, zone.start - REACH);
  const wanted = new Set(zone.notes.map((note) => note.marker));
  const candidates: MarkerSign[] = [];
  for (let i = firstAtOrAfter(signs, lowest); i < signs.length && signs[i].start < zone.start; i++) {
    if (wanted.has(signs[i].marker) && !isListItem(text, signs[i])) candidates.push(signs[i]);
  }
  return endnotes ? bindByForm(zone, candidates) : bindBackwards(zone, candidates);
}

function firstAtOrAfter(signs: readonly MarkerSign[], offset: number): number {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (signs[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isListItem(text: string, sign: MarkerSign): boolean {
  return sign.start === 0 || text[sign.start - 1] === '\n';
}

// Page-foot notes: from the last note backwards; a stronger sign wins over a nearer one only within the page.
function bindBackwards(zone: NoteZone, candidates: readonly MarkerSign[]): (Range | undefined)[] {
  const out: (Range | undefined)[] = zone.notes.map(() => undefined);
  let ceiling = zone.start;
  for (let n = zone.notes.length - 1; n >= 0; n--) {
    let best: MarkerSign | undefined;
    for (let i = candidates.length - 1; i >= 0; i--) {
      const sign = candidates[i];
      if (sign.marker !== zone.notes[n].marker || sign.end > ceiling || sign.form === 'parenthesis') continue;
      if (best && best.start - sign.start > 6000) break;
      if (!best || sign.strength > best.strength) best = sign;
      if (best.strength === 4) break;
    }
    if (!best) continue;
    out[n] = { start: best.start, end: best.end };
    ceiling = best.start;
  }
  return out;
}

// An article marks all its endnotes in one way: the form that binds most of them.
function bindByForm(zone: NoteZone, candidates: readonly MarkerSign[]): (Range | undefined)[] {
  const forms: MarkerSign['form'][][] = [['superscript', 'glued', 'asterisk'], ['bracket'], ['parenthesis']];
  let best: (Range | undefined)[] = [];
  let most = -1;
  for (const form of forms) {
    const bound = bindForwards(
      zone,
      candidates.filter((sign) => form.includes(sign.form)),
    );
    const count = bound.filter(Boolean).length;
    if (count > most) [best, most] = [bound, count];
  }
  return best;
}

// Endnotes: the longest run of signs that rises both in the text and in number.
function bindForwards(zone: NoteZone, candidates: readonly MarkerSign[]): (Range | undefined)[] {
  const order = new Map(zone.notes.map((note, i) => [note.marker, i]));
  const tails: number[] = [];
  const tailOf: number[] = [];
  const previous: number[] = [];
  candidates.forEach((sign, i) => {
    const rank = order.get(sign.marker)!;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order.get(candidates[tails[middle]].marker)! < rank) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
    tailOf[i] = low;
  });
  const out: (Range | undefined)[] = zone.notes.map(() => undefined);
  for (let i = tails.length ? tails[tails.length - 1] : -1; i >= 0; i = previous[i]) {
    const sign = candidates[i];
    out[order.get(sign.marker)!] = { start: sign.start, end: sign.end };
  }
  return out;
}
