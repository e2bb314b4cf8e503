// The chain of headings → where every document begins and ends, documents whose heading was lost included, and what lies
// between documents. The stretches, in order, join to the whole text (law 5).
import type { Problem } from '../model/problem.js';
import type { Reason, SourceZone } from '../model/document.js';
import type { Chain, Link } from './choose-chain.js';
import { lineIndexAt, runningLines, type Line, type LineView } from './lines.js';
import { findLegendBlocks, type LegendBlock } from './parts/legend-blocks.js';
import { isAddress, isClassification, isLetterhead, isRegistration } from './parts/head-lines.js';
import { isMarginalia } from './parts/legend-lines.js';
import { isBackMatter, isCapitalLine, isSectionTitle } from './section-lines.js';
import { isCapitals } from './title/read-title.js';
import { beginsTitle, titleShape } from './title/title-shape.js';

export interface Boundary {
  start: number;
  end: number;
  number: string | null;
  heading: string | null;
  headingPrinted: boolean;
  headingEnd: number;
  /** On the heading's own line, else null. */
  titleStart: number | null;
  reasons: Reason[];
}

export interface Boundaries {
  documents: Boundary[];
  /** Everything that is no document: front and back matter, section titles. */
  others: Omit<SourceZone, 'documentId'>[];
  problems: Problem[];
}

/** Boundaries of all documents of an edition. */
export function findBoundaries(view: LineView, chain: Chain): Boundaries {
  const problems: Problem[] = [];
  const printed = chain.links.map((link) => boundaryOf(view, link));
  const documents: Boundary[] = [];
  printed.forEach((boundary, i) => {
    documents.push(boundary);
    const next = printed[i + 1];
    boundary.end = next ? next.start : view.source.length;
    const missing = next ? missingBetween(chain.links[i], chain.links[i + 1]) : 0;
    if (missing > 0) documents.push(...lostDocuments(view, boundary, missing, chain.links[i].value!, problems));
    if (chain.links[i].misprinted) problems.push(misprint(boundary, chain.links[i]));
  });
  reportRepeats(documents, problems);
  const others = closeDocuments(view, documents);
  return { documents, others, problems };
}

function boundaryOf(view: LineView, { candidate, misprinted, value }: Link): Boundary {
  const heading =
    candidate.headingEnd > candidate.start ? view.source.slice(candidate.start, candidate.headingEnd) : null;
  return {
    start: candidate.start,
    end: candidate.start,
    number: candidate.number,
    heading,
    headingPrinted: heading !== null,
    headingEnd: candidate.headingEnd,
    titleStart: candidate.titleStart,
    reasons: [
      {
        rule: candidate.rule,
        about: 'start',
        start: candidate.start,
        end: Math.max(candidate.headingEnd, candidate.start + 1),
        note: `${candidate.evidence.slice(1).join(', ')}; weight ${candidate.score.toFixed(1)}${misprinted ? `; by order it is ${value}` : ''}`,
      },
    ],
  };
}

function missingBetween(left: Link, right: Link): number {
  if (left.value === null || right.value === null || right.restart || right.misprinted) return 0;
  const first = right.candidate.value ?? right.value;
  return Math.max(0, first - left.value - 1);
}

function misprint(boundary: Boundary, link: Link): Problem {
  return {
    rule: 'split/number-out-of-order',
    severity: 'warning',
    message: `The heading "${boundary.heading ?? ''}" stands where number ${link.value} is expected. The number is kept as printed; check the print.`,
    start: boundary.start,
    end: boundary.headingEnd,
  };
}

/** Numbers are missing between two headings: documents begin after the legends in between, their headings are lost. */
function lostDocuments(
  view: LineView,
  boundary: Boundary,
  missing: number,
  value: number,
  problems: Problem[],
): Boundary[] {
  const lines = runningLines(view, boundary);
  const blocks = findLegendBlocks(view, lines).filter((block) => block.kind !== 'printed');
  const places: { line: Line; weight: number }[] = [];
  for (let i = 0; i + 1 < blocks.length; i++) {
    const line = lineAfter(lines, blocks[i]);
    if (line && line.textStart < blocks[i + 1].start && blocks[i + 1].from - blocks[i].to > 1)
      places.push({ line, weight: weightOf(lines, line) });
  }
  const chosen = [...places]
    .sort((left, right) => right.weight - left.weight)
    .slice(0, missing)
    .sort((left, right) => left.line.start - right.line.start);
  if (chosen.length < missing) reportGap(boundary, missing - chosen.length, value, problems);
  if (!chosen.length) return [];
  const end = boundary.end;
  boundary.end = chosen[0].line.textStart;
  return chosen.map(({ line }, i) => {
    const number = String(value + 1 + i);
    const heading = boundary.heading ? boundary.heading.replace(/\d+(?:[-–]?\s?[а-яa-z])?/, number) : null;
    problems.push({
      rule: 'split/heading-lost',
      severity: 'warning',
      message: `The heading of document ${number} is not in the text; the document was found by the legend before it. Its title may be lost as well.`,
      start: line.textStart,
      end: line.textEnd,
    });
    return {
      start: line.textStart,
      end: chosen[i + 1]?.line.textStart ?? end,
      number,
      heading,
      headingPrinted: false,
      headingEnd: line.textStart,
      titleStart: beginsTitle(titleShape(line.text)) ? line.textStart : null,
      reasons: [
        {
          rule: 'split/legend-then-new-text',
          about: 'start',
          start: line.textStart,
          end: line.textEnd,
          note: 'number inferred from the gap',
        },
      ],
    };
  });
}

/** The first line after a legend that belongs neither to it nor to the marks on the paper. */
function lineAfter(lines: Line[], block: LegendBlock): Line | undefined {
  let marks = false;
  for (let i = block.to; i < lines.length; i++) {
    const line = lines[i];
    if (isMarginalia(line.text)) {
      marks = true;
      continue;
    }
    if (marks && !line.pageStart && line.text.length < 90 && i - block.to < 12 && !beginsTitle(titleShape(line.text)))
      continue;
    return line;
  }
  return undefined;
}

function weightOf(lines: Line[], line: Line): number {
  const at = lines.indexOf(line);
  let weight = line.pageStart ? 2 : 0;
  if (beginsTitle(titleShape(line.text))) weight += 3;
  for (const next of lines.slice(at, at + 6)) {
    if (isClassification(next.text) || isRegistration(next.text)) weight += 1;
    else if (isAddress(next.text) || isLetterhead(next.text)) weight += 0.5;
  }
  return weight;
}

function reportGap(boundary: Boundary, missing: number, value: number, problems: Problem[]): void {
  const last = value + missing;
  const which = missing === 1 ? `Number ${last} is` : `Numbers ${value + 1} to ${last} are`;
  problems.push({
    rule: 'split/number-gap',
    severity: 'warning',
    message: `${which} missing after document ${value}. Either the volume leaves them out or their headings were not recognised; look at the end of document ${value}.`,
    start: boundary.start,
    end: boundary.headingEnd > boundary.start ? boundary.headingEnd : boundary.start + 1,
  });
}

function reportRepeats(documents: Boundary[], problems: Problem[]): void {
  const seen = new Map<string, Boundary>();
  for (const document of documents) {
    if (document.number === null) continue;
    if (seen.has(document.number))
      problems.push({
        rule: 'split/number-repeated',
        severity: 'note',
        message: `Number ${document.number} heads more than one document: the numbering begins anew in a section, or one number is a misprint.`,
        start: document.start,
        end: Math.max(document.headingEnd, document.start + 1),
      });
    seen.set(document.number, document);
  }
}

/** Cuts section titles and back matter off the documents' ends; the rest stays front matter, documents, back matter. */
function closeDocuments(view: LineView, documents: Boundary[]): Boundaries['others'] {
  const others: Boundaries['others'] = [];
  const first = documents[0]?.start ?? view.source.length;
  const opening = documents.length ? sectionStart(view, { start: 0, end: first }, false) : undefined;
  if (first > 0) pushFront(others, view, first, opening);
  documents.forEach((document, i) => {
    const last = i === documents.length - 1;
    const cut = last
      ? earliest(backMatterStart(view, document), endnotesStart(view, document))
      : sectionStart(view, document, true);
    if (cut) {
      others.push({
        start: cut.start,
        end: document.end,
        kind: last && cut.back ? 'back-matter' : 'section-title',
        rule: cut.rule,
      });
      document.end = cut.start;
    }
    document.reasons.push({
      rule: cut ? cut.rule : last ? 'split/end-of-text' : 'split/next-heading',
      about: 'end',
      start: Math.max(document.start, document.end - 1),
      end: document.end,
    });
  });
  return others.sort((left, right) => left.start - right.start);
}

function pushFront(others: Boundaries['others'], view: LineView, first: number, opening: Cut | undefined): void {
  if (opening && opening.start > 0) {
    others.push({ start: 0, end: opening.start, kind: 'front-matter', rule: 'split/before-first-heading' });
    others.push({ start: opening.start, end: first, kind: 'section-title', rule: opening.rule });
  } else if (
    opening &&
    !view.source.slice(0, opening.start).trim() &&
    isSectionTitle(view.source.slice(opening.start, first).trim().split('\n')[0])
  )
    others.push({ start: 0, end: first, kind: 'section-title', rule: opening.rule });
  else others.push({ start: 0, end: first, kind: 'front-matter', rule: 'split/before-first-heading' });
}

interface Cut {
  start: number;
  rule: string;
  back: boolean;
}

/** Where a section title begins after the end of a document. */
function sectionStart(view: LineView, range: { start: number; end: number }, afterLegend: boolean): Cut | undefined {
  const lines = runningLines(view, range);
  if (afterLegend) {
    const blocks = findLegendBlocks(view, lines);
    const last = blocks[blocks.length - 1];
    for (let i = last?.to ?? lines.length; i < lines.length; i++) {
      const line = lines[i];
      if (isMarginalia(line.text)) continue;
      if (isSectionTitle(line.text) || isBackMatter(line.text) || (isCapitalLine(line.text) && apart(view, lines, i)))
        return { start: line.start, rule: 'split/section-title', back: isBackMatter(line.text) };
      // A legend at the head of a document: its text follows.
      if (last.from <= 3) break;
    }
    if (last && last.from > 3) {
      return undefined;
    }
  }
  let from = lines.length;
  for (let i = lines.length - 1; i >= Math.max(afterLegend ? 1 : 0, lines.length - 8); i--) {
    const line = lines[i];
    if (isSectionTitle(line.text)) from = i;
    else if (isCapitals(line.text) && i > 0 && isSectionTitle(lines[i - 1].text)) continue;
    else if (isCapitalLine(line.text) && apart(view, lines, i)) {
      if (!afterLegend) from = i;
    } else break;
  }
  if (from >= lines.length) return undefined;
  return { start: lines[from].start, rule: 'split/section-title', back: false };
}

function apart(view: LineView, lines: Line[], i: number): boolean {
  const before = lines[i - 1];
  return !before || lines[i].pageStart || lines[i].index - before.index > (view.layout.spaced ? 2 : 1);
}

function earliest(left: Cut | undefined, right: Cut | undefined): Cut | undefined {
  if (!left || !right) return left ?? right;
  return left.start <= right.start ? left : right;
}

/** Where the apparatus begins after the last document. */
function backMatterStart(view: LineView, document: Boundary): Cut | undefined {
  const lines = runningLines(view, document);
  const blocks = findLegendBlocks(view, lines);
  const last = blocks.filter((block) => block.kind !== 'printed').pop();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    const after = !last || i >= last.to;
    if (after && isBackMatter(line.text) && apart(view, lines, i))
      return { start: line.start, rule: 'split/back-matter', back: true };
    if (last && last.from > 3 && after && !isMarginalia(line.text) && isCapitalLine(line.text) && apart(view, lines, i))
      return { start: line.start, rule: 'split/back-matter', back: true };
  }
  return undefined;
}

/** Notes with a heading of their own behind the last legend are back matter. */
function endnotesStart(view: LineView, document: Boundary): Cut | undefined {
  const from = findLegendBlocks(view, runningLines(view, document)).pop()?.end ?? document.headingEnd;
  for (let i = lineIndexAt(view.lines, from); i < view.lines.length; i++) {
    const line = view.lines[i];
    if (line.start >= document.end) break;
    if (line.note && line.textStart >= from && isBackMatter(line.text))
      return { start: line.start, rule: 'split/endnotes', back: true };
  }
  return undefined;
}
