// No numbers: a title in capitals, or a title that opens with a genre right after the legend before it or a section title.
import type { HeadingMatch, Profile } from './profile.js';
import type { Line, LineView } from '../lines.js';
import { isDateLine } from '../parts/head-lines.js';
import { maybeLegend } from '../parts/legend-lines.js';
import { isCapitals } from '../title/read-title.js';
import { beginsTitle, titleShape } from '../title/title-shape.js';

function previous(view: LineView, line: Line, steps: number): Line | undefined {
  const index = view.running[view.runningFrom[line.index] - steps];
  return index === undefined ? undefined : view.lines[index];
}

/** A legend stands right before, with nothing but its continuation in between. */
function endsDocument(view: LineView, line: Line): boolean {
  const before = [1, 2, 3].map((steps) => previous(view, line, steps));
  const legend = before.findIndex((other) => other !== undefined && maybeLegend(other.text) !== undefined);
  // The dictionary is asked only where a legend is near.
  return (
    legend >= 0 &&
    before.slice(0, legend).every((other) => {
      const shape = other && titleShape(other.text);
      return shape !== undefined && !shape.capitals && !beginsTitle(shape);
    })
  );
}

/** What stands above all documents is the title of none. */
const HEADS_ALL = /^(?:ДОКУМЕНТЫ|МАТЕРИАЛЫ|ТЕКСТЫ ДОКУМЕНТОВ|ДОКУМЕНТЫ И МАТЕРИАЛЫ|DOCUMENTS|PAPERS|TEXTS)$/;

function capitals(line: Line, view: LineView): HeadingMatch | undefined {
  const letter = line.text[0];
  if (letter === letter?.toLowerCase() || line.text.length < 12 || !isCapitals(line.text.slice(0, 160)))
    return undefined;
  const shape = titleShape(line.text);
  if (
    !shape.capitals ||
    shape.contents ||
    HEADS_ALL.test(line.text) ||
    !(shape.genre || shape.fromTo || (shape.subject && endsDocument(view, line)))
  )
    return undefined;
  const before = previous(view, line, 1);
  // The second line of a title in capitals begins no document.
  if (before && titleShape(before.text).capitals && line.index - before.index <= (view.layout.spaced ? 2 : 1))
    return undefined;
  return {
    rule: 'split/title-in-capitals',
    number: null,
    start: line.textStart,
    headingEnd: line.textStart,
    titleStart: line.textStart,
    weight: 1,
  };
}

function afterLegend(line: Line, view: LineView): HeadingMatch | undefined {
  if (!/^\p{Lu}/u.test(line.text) || line.text.length < 8) return undefined;
  if (!endsDocument(view, line)) return undefined;
  const before = previous(view, line, 1);
  if (before && !line.pageStart && !apart(view, line) && !datedBelow(view, line)) return undefined;
  const shape = titleShape(line.text);
  if (!beginsTitle(shape) || shape.capitals || shape.contents) return undefined;
  return {
    rule: 'split/title-after-legend',
    number: null,
    start: line.textStart,
    headingEnd: line.textStart,
    titleStart: line.textStart,
    weight: 1,
  };
}

const apart = (view: LineView, line: Line): boolean => {
  const before = previous(view, line, 1);
  return !before || line.pageStart || line.index - before.index >= (view.layout.spaced ? 3 : 2);
};

/** A date line closes the title within its next lines. */
function datedBelow(view: LineView, line: Line): boolean {
  for (const steps of [1, 2, 3]) {
    const below = previous(view, line, -steps);
    if (!below || below.index - line.index > steps + 2) return false;
    if (isDateLine(below.text)) return true;
  }
  return false;
}

/** «Письмо … / 5 мая 1921 г.»: a title set apart with its date line, where no legend has been printed before it. */
function dated(line: Line, view: LineView): HeadingMatch | undefined {
  if (!/^\p{Lu}/u.test(line.text) || line.text.length < 8 || !apart(view, line) || !datedBelow(view, line))
    return undefined;
  const shape = titleShape(line.text);
  if (HEADS_ALL.test(line.text) || !shape.genre || !/\p{Script=Cyrillic}/u.test(line.text) || shape.contents)
    return undefined;
  return {
    rule: 'split/title-then-date-line',
    number: null,
    start: line.textStart,
    headingEnd: line.textStart,
    titleStart: line.textStart,
    weight: 0.5,
  };
}

const FILE_NUMBER = /^\d{2,3}[\w.]*\.?[\w.]*\/[\d½¼¾–-]+[a-z]?(?:\s?:\s?(?:Circular\s)?(?:Telegram|Airgram))?\d?$/;
const BY_OFFICE =
  /^(?:Memorandum|Minute|Report|Statement|Note|Aide-Mémoire|Declaration|Draft)[\p{L} ]{0,40}\s(?:by|of|from|between)\s/u;

/** "The Minister in Latvia (Coleman) to the Secretary of State / Riga, May 5, 1925.": the file number stands above or nowhere. */
function correspondents(line: Line, view: LineView): HeadingMatch | undefined {
  if (!/^\p{Lu}/u.test(line.text) || line.text.length > 170 || !/^\P{Script=Cyrillic}+$/u.test(line.text))
    return undefined;
  const shape = titleShape(line.text);
  if (shape.contents || !(shape.fromTo || (shape.genre && BY_OFFICE.test(line.text))) || !datedBelow(view, line))
    return undefined;
  const before = previous(view, line, 1);
  const file = before && line.index - before.index <= 3 && FILE_NUMBER.test(before.text) ? before : undefined;
  if (!file && !apart(view, line)) return undefined;
  return {
    rule: file ? 'split/file-number-then-correspondents' : 'split/correspondents-then-date-line',
    number: null,
    start: file ? file.textStart : line.textStart,
    headingEnd: file ? file.textEnd : line.textStart,
    titleStart: line.textStart,
    weight: file ? 2 : 1,
  };
}

function declared(line: Line, view: LineView): HeadingMatch | undefined {
  if (!view.declared.has(line.index)) return undefined;
  const shape = titleShape(line.text);
  if (!beginsTitle(shape) || shape.contents || HEADS_ALL.test(line.text)) return undefined;
  return {
    rule: 'split/declared-title',
    number: null,
    start: line.textStart,
    headingEnd: line.textStart,
    titleStart: line.textStart,
    weight: 1.5,
  };
}

function first(line: Line, view: LineView): HeadingMatch | undefined {
  if (!/^\p{Lu}/u.test(line.text)) return undefined;
  const before = previous(view, line, 1);
  if (before && !/^(?:ДОКУМЕНТЫ|Документы|DOCUMENTS|Documents|ТЕКСТЫ ДОКУМЕНТОВ)$/.test(before.text)) return undefined;
  const shape = titleShape(line.text);
  if (!beginsTitle(shape) || shape.contents || HEADS_ALL.test(line.text)) return undefined;
  return {
    rule: 'split/first-title',
    number: null,
    start: line.textStart,
    headingEnd: line.textStart,
    titleStart: line.textStart,
    weight: 1,
  };
}

/** Titles without numbers. */
export const unnumberedTitle: Profile = {
  name: 'unnumbered-title',
  description: 'no numbers: titles in capitals, with their date line, or right after the legend before',
  unnumbered: true,
  rules: [
    { name: 'split/correspondents-then-date-line', match: correspondents },
    { name: 'split/title-in-capitals', match: capitals },
    { name: 'split/declared-title', match: declared },
    { name: 'split/title-after-legend', match: afterLegend },
    { name: 'split/first-title', match: first },
    { name: 'split/title-then-date-line', match: dated },
  ],
};
