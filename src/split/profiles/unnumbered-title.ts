// No numbers: a title in capitals, or a title that opens with a genre right after the legend before it or a section title.
import type { HeadingMatch, Profile } from './profile.js';
import type { Line, LineView } from '../lines.js';
import { maybeLegend } from '../parts/legend-lines.js';
import { beginsTitle, titleShape } from '../title/title-shape.js';

function previous(view: LineView, line: Line, steps: number): Line | undefined {
  const index = view.running[view.runningFrom[line.index] - steps];
  return index === undefined ? undefined : view.lines[index];
}

/** A legend stands right before, with nothing but its continuation in between. */
function endsDocument(view: LineView, line: Line): boolean {
  for (const steps of [1, 2, 3]) {
    const other = previous(view, line, steps);
    if (!other) return false;
    if (maybeLegend(other.text)) return true;
    const shape = titleShape(other.text);
    if (shape.capitals || beginsTitle(shape)) return false;
  }
  return false;
}

function capitals(line: Line, view: LineView): HeadingMatch | undefined {
  const letter = line.text[0];
  if (letter === letter?.toLowerCase() || line.text.length < 12) return undefined;
  const shape = titleShape(line.text);
  if (
    !shape.capitals ||
    shape.contents ||
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
  const before = previous(view, line, 1);
  if (before && line.index - before.index < (view.layout.spaced ? 3 : 2)) return undefined;
  if (!endsDocument(view, line)) return undefined;
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

function declared(line: Line, view: LineView): HeadingMatch | undefined {
  if (!view.declared.has(line.index)) return undefined;
  const shape = titleShape(line.text);
  if (!beginsTitle(shape) || shape.contents) return undefined;
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
  if (!beginsTitle(shape) || shape.contents) return undefined;
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
  description: 'no numbers: titles in capitals or right after the legend before',
  unnumbered: true,
  rules: [
    { name: 'split/title-in-capitals', match: capitals },
    { name: 'split/declared-title', match: declared },
    { name: 'split/title-after-legend', match: afterLegend },
    { name: 'split/first-title', match: first },
  ],
};
