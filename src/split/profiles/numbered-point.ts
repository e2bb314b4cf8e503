// «12. Из протокола № 45 …», «12.» or «12» on a line of its own with the title below, «[12] Письмо …».
import { restOf, type HeadingMatch, type Profile } from './profile.js';
import type { Line, LineView } from '../lines.js';
import { maybeLegend } from '../parts/legend-lines.js';
import { beginsTitle, titleShape, type TitleShape } from '../title/title-shape.js';

const NUMBER = /^[[(]?(\d{1,4}\s?[а-еa-e]?)(?:[.)\]]{1,2}|\s[–—-])\s{0,4}(?=[\p{Lu}«"“\d[])/u;
const ALONE = /^[[(]?(\d{1,4}\s?[а-еa-e]?)[.)\]]{0,2}\s?(?:\*{1,3}|\[\d{1,3}\])?$/;

function withTitle(line: Line, view: LineView): HeadingMatch | undefined {
  const found = NUMBER.exec(line.text);
  if (!found) return undefined;
  const rest = restOf(line, found[0].length);
  const shape = shapeOf(rest.text, nextRunning(view, line));
  if (shape.dateFirst || shape.contents) return undefined;
  const subject = shape.subject && followsLegend(view, line);
  if (!(shape.genre || shape.fromTo || subject || (shape.capitals && rest.text.length > 15))) return undefined;
  if (!/\p{Script=Cyrillic}/u.test(rest.text.slice(0, 60))) return undefined;
  return { ...number(line, found[1]), rule: 'split/number-point-then-title', titleStart: rest.start, weight: 0.5 };
}

const WRITES_TO = /^(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+[^.;:]{0,60}?\s[–—]\s\p{L}[^;:]{2,60}[^.;:,]$/u;

/** «В. В. Руднев – редакции «Последних» + «новостей»»: who wrote to whom may need two lines. */
function shapeOf(text: string, next: Line | undefined): TitleShape {
  const shape = titleShape(text);
  return !beginsTitle(shape) && next && WRITES_TO.test(text) ? titleShape(`${text} ${next.text}`) : shape;
}

/** «О направлении …» is a title only where a document has just ended. */
function followsLegend(view: LineView, line: Line): boolean {
  const at = view.runningFrom[line.index];
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (maybeLegend(view.lines[view.running[i]].text)) return true;
  return false;
}

function number(line: Line, printed: string): { number: string; start: number; headingEnd: number } {
  return {
    number: printed.replace(/\s/g, ''),
    start: line.textStart,
    headingEnd: line.textStart + line.text.indexOf(printed) + printed.trimEnd().length,
  };
}

/** The next running line after one. */
export function nextRunning(view: LineView, line: Line): Line | undefined {
  const index = view.running[view.runningFrom[line.index] + 1];
  return index === undefined ? undefined : view.lines[index];
}

function alone(line: Line, view: LineView): HeadingMatch | undefined {
  const found = ALONE.exec(line.text);
  if (!found) return undefined;
  const next = nextRunning(view, line);
  // A page number above a title that has its own.
  if (!next || next.index - line.index > 4 || withTitle(next, view)) return undefined;
  const shape = titleShape(next.text);
  const subject = shape.subject && followsLegend(view, line);
  if (shape.contents || !(beginsTitle(shape) || subject || (shape.capitals && next.text.length > 15))) return undefined;
  return { ...number(line, found[1]), rule: 'split/number-alone', titleStart: null, weight: 0.5 };
}

/** «12. Из протокола № 45 …». */
export const numberedPoint: Profile = {
  name: 'numbered-point',
  description: 'a bare number before every title: «12. Из протокола № 45 …»',
  opens: '0123456789[(',
  rules: [
    { name: 'split/number-point-then-title', match: withTitle },
    { name: 'split/number-alone', match: alone },
  ],
};
