// «IV» on a line of its own with the title below, «IV. Письмо …», «№ IV»: publications of a few documents in journals.
import { restOf, type HeadingMatch, type Profile } from './profile.js';
import { ROMAN, romanValue } from './roman-number.js';
import type { Line, LineView } from '../lines.js';
import { beginsTitle, titleShape } from '../title/title-shape.js';
import { nextRunning } from './numbered-point.js';

const ALONE = new RegExp(
  String.raw`^[[(]?(?:№\s?|No\.?\s?)?(${ROMAN})[.)\]]?\s?(?:\*{1,3}|\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)?$`,
  'u',
);
const WITH_TITLE = new RegExp(String.raw`^(?:№\s?|No\.?\s?)?(${ROMAN})(?:[.):]|\s[–—-])\s{0,3}(?=[\p{Lu}«"“[\d])`, 'u');

function match(line: Line, printed: string, rule: string, titleStart: number | null): HeadingMatch {
  const headingEnd = line.textStart + line.text.indexOf(printed) + printed.length;
  return { rule, number: printed, start: line.textStart, headingEnd, titleStart, weight: 0.3 };
}

function alone(line: Line, view: LineView): HeadingMatch | undefined {
  const printed = ALONE.exec(line.text)?.[1];
  if (!printed || romanValue(printed) === undefined) return undefined;
  const next = nextRunning(view, line);
  if (!next || next.index - line.index > 4) return undefined;
  const shape = titleShape(next.text);
  if (shape.contents || !(beginsTitle(shape) || (shape.capitals && next.text.length > 15))) return undefined;
  return match(line, printed, 'split/roman-alone', null);
}

function withTitle(line: Line): HeadingMatch | undefined {
  const found = WITH_TITLE.exec(line.text);
  if (!found || romanValue(found[1]) === undefined) return undefined;
  const rest = restOf(line, found[0].length);
  const shape = titleShape(rest.text);
  if (shape.contents || !beginsTitle(shape)) return undefined;
  return match(line, found[1], 'split/roman-then-title', rest.start);
}

/** «IV. Письмо …». */
export const romanNumerals: Profile = {
  name: 'roman-numerals',
  description: 'Roman numerals before every document: «IV», «IV. Письмо …»',
  opens: 'IVXLCІХС[(№N',
  rules: [
    { name: 'split/roman-alone', match: alone },
    { name: 'split/roman-then-title', match: withTitle },
  ],
};
