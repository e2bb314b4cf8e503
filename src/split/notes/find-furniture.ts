// What belongs to the page and not to the text: page numbers alone on a line, running heads that come back page after page.
// In: text, its lines. Out: furniture in order. Only a series counts: numbers that rise page by page, a head that repeats.
import type { Furniture } from '../../model/source.js';
import type { Range } from '../../model/span.js';
import { beginsTitle, titleShape } from '../title/title-shape.js';
import type { Line } from './lines.js';

const SHORTEST_PAGE = 700;
const LONGEST_PAGE = 9000;
const LOOK_BACK = 400;
// «15 октября 1923 г.», "12 March": a date line, not a head.
const DATE =
  /\d{4}|(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{Ll}*|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

/** Page furniture of a plain text. */
export function findFurniture(text: string, lines: readonly Line[], zones: readonly Range[]): Furniture[] {
  const numbers = findPageNumbers(text, lines);
  const heads = findRunningHeads(text, lines);
  return [...numbers, ...heads, ...findPageEdges(text, lines, zones)]
    .sort((a, b) => a.start - b.start)
    .filter((piece, i, all) => i === 0 || piece.start >= all[i - 1].end);
}

// Directly behind the notes at a page's foot a lone number is the page's, and a line that the text prints elsewhere too is a head.
function findPageEdges(text: string, lines: readonly Line[], zones: readonly Range[]): Furniture[] {
  const found: Furniture[] = [];
  const printed = new Map<string, number>();
  const keyOf = (line: Line) => text.slice(line.from, line.to).toLowerCase();
  for (const line of lines) {
    if (line.kind === 'text' && line.to - line.from < HEAD_LIMIT)
      printed.set(keyOf(line), (printed.get(keyOf(line)) ?? 0) + 1);
  }
  const edges: Line[] = [];
  let index = 0;
  for (const zone of zones) {
    while (index < lines.length && lines[index].start < zone.end) index++;
    let numbered = false;
    for (let i = index; i < lines.length && i < index + 6; i++) {
      const line = lines[i];
      if (line.kind === 'blank') continue;
      if (line.kind === 'page-number' && !numbered && !hasNumberNear(lines, i)) {
        numbered = true;
        found.push({ start: line.from, end: line.to, kind: 'page-number' });
      } else {
        if (line.kind === 'text' && (printed.get(keyOf(line)) ?? 0) > 1 && !HEADING_LIKE.test(keyOf(line)))
          edges.push(line);
        break;
      }
    }
  }
  // A letterhead may stand elsewhere, too: a head comes back at the top of pages, or repeats the head of the whole text.
  const opening = new Set(
    lines
      .filter(({ kind }) => kind === 'text')
      .slice(0, OPENING)
      .map(keyOf),
  );
  const tops = new Map<string, number>();
  for (const line of edges) tops.set(keyOf(line), (tops.get(keyOf(line)) ?? 0) + 1);
  for (const line of edges) {
    if (tops.get(keyOf(line))! > 1 || opening.has(keyOf(line)))
      found.push({ start: line.from, end: line.to, kind: 'running-head' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Lines of text that make the head of a whole text: title, authors. */
const OPENING = 8;
/** Numbers of documents and lines without words are no running heads, however often they come. */
const HEADING_LIKE =
  /^(?:№|n[oо°]?\.?\s|nr\.?\s|документ|док\.|document|приложение)\s*\d|^[^\p{L}]*(?:\p{L}[^\p{L}]*){0,4}$/u;

interface Numbered {
  start: number;
  end: number;
  value: number;
  /** Place among the lines. */
  index?: number;
}

/** The next line begins a title. */
function headsTitle(text: string, lines: readonly Line[], index: number): boolean {
  for (let i = index + 1; i < lines.length && i <= index + 4; i++) {
    if (lines[i].kind === 'blank') continue;
    return lines[i].kind === 'text' && beginsTitle(titleShape(text.slice(lines[i].from, lines[i].to)));
  }
  return false;
}

function findPageNumbers(text: string, lines: readonly Line[]): Furniture[] {
  const candidates: Numbered[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    // A column of numbers is a table.
    if (line.kind !== 'page-number' || hasNumberNear(lines, i)) continue;
    const value = Number(/\d+/.exec(text.slice(line.from, line.to))![0]);
    if (value > 0 && value < 3000) candidates.push({ start: line.from, end: line.to, value, index: i });
  }
  const series = longestSeries(candidates);
  // Numbers that mostly stand above titles are those of documents, not of pages.
  const heads = ({ index }: Numbered): boolean => index !== undefined && headsTitle(text, lines, index);
  const heading = series.filter(heads).length > series.length * 0.5;
  const pages = heading ? longestSeries(candidates.filter((candidate) => !heads(candidate))) : series;
  return pages.map(({ start, end }) => ({ start, end, kind: 'page-number' as const }));
}

function hasNumberNear(lines: readonly Line[], index: number): boolean {
  for (let i = Math.max(0, index - 4); i <= index + 4 && i < lines.length; i++) {
    if (i !== index && lines[i].kind === 'page-number') return true;
  }
  return false;
}

// The longest series in which each step of the number takes about a page of text. Two numbers alone make no series.
function longestSeries(candidates: readonly Numbered[]): Numbered[] {
  const best: number[] = [];
  const previous: number[] = [];
  let last = -1;
  candidates.forEach((candidate, i) => {
    best[i] = 1;
    previous[i] = -1;
    for (let j = i - 1; j >= Math.max(0, i - LOOK_BACK); j--) {
      const step = candidate.value - candidates[j].value;
      if (step <= 0 || best[j] + 1 <= best[i]) continue;
      const page = (candidate.start - candidates[j].start) / step;
      if (page < SHORTEST_PAGE || page > LONGEST_PAGE) continue;
      best[i] = best[j] + 1;
      previous[i] = j;
    }
    if (last === -1 || best[i] > best[last]) last = i;
  });
  if (last === -1 || best[last] < 3) return [];
  const series: Numbered[] = [];
  for (let i = last; i >= 0; i = previous[i]) series.unshift(candidates[i]);
  return series;
}

const HEAD_LIMIT = 100;

// A short line that comes back, alike but for its page number, between blank lines or at a page's edge.
function findRunningHeads(text: string, lines: readonly Line[]): Furniture[] {
  const groups = new Map<string, Numbered[]>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line.kind !== 'text' || line.to - line.from > HEAD_LIMIT || line.to - line.from < 8) continue;
    const printed = text.slice(line.from, line.to);
    const numbered = /^(\d{1,4})\s+(?=\p{L})|(?<=[\p{L}.»])\s+(\d{1,4})$/u.exec(printed);
    if (!numbered || DATE.test(printed)) continue;
    const key = printed
      .replace(/\d{1,4}/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    const group = groups.get(key) ?? [];
    group.push({ start: line.from, end: line.to, value: Number(numbered[1] ?? numbered[2]) });
    groups.set(key, group);
  }
  const found: Furniture[] = [];
  const opening = new Set(
    lines
      .filter(({ kind }) => kind === 'text')
      .slice(0, OPENING)
      .map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' ').toLowerCase()),
  );
  for (const [key, group] of groups) {
    // The title of the whole with a page number: once is enough.
    if (group.length < 2) {
      if (opening.has(key)) found.push({ start: group[0].start, end: group[0].end, kind: 'running-head' });
      continue;
    }
    for (const { start, end } of pairsOrSeries(group)) found.push({ start, end, kind: 'running-head' });
  }
  return found;
}

// The same words with numbers that rise with the pages: two are enough, the words repeat.
function pairsOrSeries(group: readonly Numbered[]): Numbered[] {
  const fits = group.filter((head, i) => {
    const neighbour = group[i + 1] ?? group[i - 1];
    const step = neighbour.value - head.value;
    const page = (neighbour.start - head.start) / step;
    return step !== 0 && page >= SHORTEST_PAGE && page <= LONGEST_PAGE;
  });
  return fits.length >= 2 ? fits : [];
}
