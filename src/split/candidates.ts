// Lines → places where a document may begin under a profile, each with a score and the evidence for it.
// Evidence is what a reader sees: the form of the heading, a title with a genre below it, the legend of the document before.
import type { Footnote } from '../model/document.js';
import { lineIndexAt, type Line, type LineView } from './lines.js';
import { isMarginalia, maybeLegend, maybeLegendOver } from './parts/legend-lines.js';
import { isClassification, isDateLine, isLetterhead, isRegistration } from './parts/head-lines.js';
import type { HeadingMatch, Profile } from './profiles/profile.js';
import { romanValue } from './profiles/roman-number.js';
import { titleShape } from './title/title-shape.js';

export interface Candidate extends HeadingMatch {
  line: Line;
  /** Numeric part of the number, null without one. */
  value: number | null;
  /** The last number of a heading for several: «№№ 90–91». */
  until: number | null;
  suffix: string;
  score: number;
  evidence: string[];
  /** A title was recognised on or below the heading. */
  titled: boolean;
  /** Legends that begin before this place. */
  legendsBefore: number;
}

/** What is the same for all profiles of one text: where legends begin, where a table of contents stands. */
export interface Survey {
  /** For every running position: how many legends began before it. */
  legendCount: Int32Array;
  legends: number;
  /** Running positions inside a table of contents. */
  contents: Uint8Array;
}

const CONTENTS_HEADING =
  /^(?:СОДЕРЖАНИЕ|Содержание|ОГЛАВЛЕНИЕ|Оглавление|ПЕРЕЧЕНЬ(?:\s+\p{Lu}+)*\s+ДОКУМЕНТОВ.*|Перечень\s+(?:\p{Ll}+\s+)*документов.*|СПИСОК\s+(?:\p{Lu}+\s+)*ДОКУМЕНТОВ.*|Список\s+(?:\p{Ll}+\s+)*документов|CONTENTS|Contents|TABLE OF CONTENTS|Table of Contents|LIST OF (?:DOCUMENTS|PAPERS)|List of (?:Documents|Papers)|МАЗМҰНЫ)[.:]?$/u;

/** Looks once over all running lines. */
export function surveyLines(view: LineView, notes: readonly Footnote[] = []): Survey {
  const count = view.running.length;
  const legendCount = new Int32Array(count + 1);
  const contents = new Uint8Array(count);
  // A table of contents reaches from its heading to its last entry.
  let opened = -1;
  let lastLegend = -9;
  let entry = -1;
  for (let i = 0; i < count; i++) {
    const { text } = view.lines[view.running[i]];
    const legend = maybeLegendOver(text, i + 1 < count ? view.lines[view.running[i + 1]].text : undefined);
    if (legend && (legend.kind !== 'printed' || i - lastLegend > 3)) legendCount[i + 1]++;
    if (legend) lastLegend = i;
    if (CONTENTS_HEADING.test(text)) opened = entry = i;
    else if (opened >= 0) {
      if (titleShape(text).contents || /^.{14,}\s\d{1,4}$/.test(text)) {
        contents.fill(1, entry, i + 1);
        entry = i;
      } else if (i - entry > 8 || legend) opened = -1;
    }
  }
  // Legends in notes count as well: English volumes print "Source: …" at the foot of the page.
  const markers = new Map(notes.map((note) => [note.start, note.markerStart]));
  for (const line of view.lines) {
    if (!line.note || maybeLegend(line.text)?.kind !== 'source') continue;
    // Notes gathered at the end of the text count where their markers stand.
    const marker = markers.get(line.textStart) ?? null;
    const position =
      marker === null ? view.runningFrom[line.index] : view.runningFrom[lineIndexAt(view.lines, marker)] + 1;
    if (position > 0) legendCount[Math.min(position, count)]++;
  }
  for (let i = 1; i <= count; i++) legendCount[i] += legendCount[i - 1];
  return { legendCount, legends: legendCount[count], contents };
}

/** Every candidate of a profile, in order of text. */
export function findCandidates(view: LineView, profile: Profile, survey: Survey): Candidate[] {
  const found: Candidate[] = [];
  let titleAt = -1;
  const opens = profile.opens ? new Set([...profile.opens].map((char) => char.charCodeAt(0))) : undefined;
  for (let i = 0; i < view.running.length; i++) {
    const line = view.lines[view.running[i]];
    const first = line.text.charCodeAt(0);
    // Lower-case Cyrillic never begins a heading.
    if (first >= 0x430 && first <= 0x44f) continue;
    if (opens && !opens.has(first)) continue;
    for (const rule of profile.rules) {
      const match = rule.match(line, view);
      if (!match || i === titleAt) continue;
      const candidate = weigh(view, survey, i, line, match);
      found.push(candidate);
      // The line below a heading is its title and begins no document of its own.
      if (candidate.titled && match.titleStart === null) titleAt = i + 1;
      break;
    }
  }
  return found;
}

function weigh(view: LineView, survey: Survey, position: number, line: Line, match: HeadingMatch): Candidate {
  const printed = /^(\d+)(?:–(\d+))?(.*)$/.exec(match.number ?? '');
  const roman = !printed && match.number ? (romanValue(match.number) ?? null) : null;
  const candidate: Candidate = {
    ...match,
    line,
    value: printed ? Number(printed[1]) : roman,
    until: printed ? Number(printed[2] ?? printed[1]) : roman,
    suffix: printed?.[3] ?? '',
    score: match.weight,
    evidence: [match.rule],
    titled: false,
    legendsBefore: survey.legendCount[position],
  };
  weighTitle(view, position, candidate);
  weighBefore(view, survey, position, candidate);
  if (survey.contents[position]) add(candidate, -8, 'in-contents');
  return candidate;
}

function add(candidate: Candidate, weight: number, evidence: string): void {
  candidate.score += weight;
  candidate.evidence.push(evidence);
}

function weighTitle(view: LineView, position: number, candidate: Candidate): void {
  const below = [1, 2, 3, 4].map((step) => lineAt(view, position + step));
  const texts =
    candidate.titleStart !== null
      ? [view.source.slice(candidate.titleStart, candidate.line.textEnd), ...below.map(textOf)]
      : below.map(textOf);
  const first = texts[0] ?? '';
  const shape = titleShape(first);
  if (texts.slice(0, 3).some((text) => text && titleShape(text).contents)) add(candidate, -8, 'leader-dots');
  if (shape.genre || shape.dateFirst) titled(candidate, 3, 'title-with-genre');
  else if (shape.fromTo) titled(candidate, 3, 'title-from-to');
  else if (shape.capitals && first.length > 12) titled(candidate, 2, 'title-in-capitals');
  else if (shape.subject) titled(candidate, 2, 'title-of-subject');
  else {
    const next = texts.slice(1, 3).findIndex((text) => text && (titleShape(text).genre || titleShape(text).fromTo));
    if (next >= 0 && (isDateLine(first) || isClassification(first) || isRegistration(first)))
      titled(candidate, 2, 'title-after-date-line');
    else if (isDateLine(first) || isClassification(first) || isRegistration(first))
      add(candidate, -4, 'date-line-below');
    else if (next >= 0 && first.length > 8) add(candidate, 0.5, 'genre-below');
    else add(candidate, -1.5, 'no-title');
  }
  if (candidate.titled && texts.slice(1, 6).some((text) => text && isDateLine(text)))
    add(candidate, 1, 'date-line-after-title');
  const ends = texts.findIndex((text) => maybeLegend(text) !== undefined);
  const opening = texts.slice(0, ends < 0 ? 4 : Math.min(4, ends)).join(' ');
  if (/(?:^|\s)от\s\d{1,2}/.test(opening) && /(?:1[6-9]|20)\d\d/.test(opening)) add(candidate, 1, 'dated-title');
}

function titled(candidate: Candidate, weight: number, evidence: string): void {
  candidate.titled = true;
  add(candidate, weight, evidence);
}

const textOf = (line: Line | undefined): string => line?.text ?? '';

function lineAt(view: LineView, position: number): Line | undefined {
  const index = view.running[position];
  return index === undefined ? undefined : view.lines[index];
}

/** A line as long as this is a paragraph (Word, HTML): what stands before it is not near. */
const PARAGRAPH = 130;

/** A legend begins on one of the three lines before, and no paragraph of text stands between. */
function legendNear(view: LineView, survey: Survey, position: number): boolean {
  for (let i = position - 1; i >= Math.max(0, position - 3); i--) {
    if (survey.legendCount[i + 1] > survey.legendCount[i]) return true;
    if (view.lines[view.running[i]].text.length > PARAGRAPH) return false;
  }
  return false;
}

function weighBefore(view: LineView, survey: Survey, position: number, candidate: Candidate): void {
  const before = lineAt(view, position - 1);
  const near = legendNear(view, survey, position) ? 1 : 0;
  const far = survey.legendCount[position] - survey.legendCount[Math.max(0, position - 14)];
  if (near > 0) add(candidate, 3, 'legend-before');
  else if (far > 0 && hasMarginalia(view, position)) add(candidate, 2.5, 'legend-and-marks-before');
  else if (far > 0) add(candidate, 1, 'legend-not-far');
  if (!before) add(candidate, 0.5, 'first-line');
  else {
    const gap = candidate.line.index - before.index;
    if (gap > (view.layout.spaced ? 2 : 1) || candidate.line.pageStart) add(candidate, 0.5, 'space-before');
    if (near === 0 && (isClassification(before.text) || isDateLine(before.text) || isAbbreviated(before.text)))
      add(candidate, -3, 'letterhead-before');
    if (/[\p{Ll},-]$/u.test(before.text) && gap === 1 && !candidate.line.pageStart && near === 0)
      add(candidate, -1.5, 'sentence-runs-on');
  }
}

const isAbbreviated = (text: string): boolean => text.length < 40 && isLetterhead(text) && /\p{Lu}{2,}/u.test(text);

function hasMarginalia(view: LineView, position: number): boolean {
  for (let i = position - 1; i >= Math.max(0, position - 14); i--)
    if (isMarginalia(view.lines[view.running[i]].text)) return true;
  return false;
}
