// «№ 146», title on the following lines; also «№ 12. Письмо …», "No. 12", «N 5», «№5», «№ 12а», and slips of recognition.
import { restOf, type HeadingMatch, type Profile } from './profile.js';
import type { Line } from '../lines.js';
import { beginsTitle, titleShape } from '../title/title-shape.js';

const SIGN = String.raw`(?:№|Nº|N°|N[oо]\.|NO\.|N[oо](?=\s)|Nr\.?|N\.?(?=\s?\d))`;
const NUMBER = String.raw`(\d{1,4}(?:[-–]?\s?(?:[а-еa-e]|бис|bis|ter)(?!\p{L}))?(?:[/.]\d{1,2})?)`;
const ALONE = new RegExp(String.raw`^[[(]?${SIGN}\s{0,3}${NUMBER}[)\]]?\s?[.*]?\s?(?:\*|\d{1,2})?$`, 'u');
const WITH_NOTE = new RegExp(String.raw`^${SIGN}\s{0,3}${NUMBER}\s?(?:\[\d{1,3}\]|\*{1,3}|[¹²³⁰-⁹]+)$`, 'u');
const WITH_TITLE = new RegExp(String.raw`^${SIGN}\s{0,3}${NUMBER}\s?(?:[.:)]|[–—-]|\s)\s{0,3}(?=[\p{Lu}\d«"“\[])`, 'u');
// З for 3, l and I for 1, O and О for 0, б for 6.
const SLIP = /^№\s{0,3}([\dЗзlIOОобI]{1,4})$/;

/** «№№ 90–91»: one heading for several numbers. */
const SEVERAL = /^№{1,2}\s{0,3}(\d{1,4})\s?[-–—,и]\s?(\d{1,4})\.?$/;

// «12-бис» keeps its hyphen, «12-а» does not.
const clean = (number: string): string => number.replace(/\s/g, '').replace(/[-–](?!бис|bis|ter)/, '');

function alone(line: Line): HeadingMatch | undefined {
  const found = ALONE.exec(line.text) ?? WITH_NOTE.exec(line.text);
  if (!found) return undefined;
  const headingEnd = line.textStart + line.text.indexOf(found[1]) + found[1].length;
  return {
    rule: 'split/number-sign-alone',
    number: clean(found[1]),
    start: line.textStart,
    headingEnd,
    titleStart: null,
    weight: 2,
  };
}

function withTitle(line: Line): HeadingMatch | undefined {
  const found = WITH_TITLE.exec(line.text);
  if (!found) return undefined;
  const rest = restOf(line, found[0].length);
  const shape = titleShape(rest.text);
  if (!beginsTitle(shape) && !shape.capitals && !shape.subject) return undefined;
  const headingEnd = line.textStart + line.text.indexOf(found[1]) + found[1].length;
  return {
    rule: 'split/number-sign-then-title',
    number: clean(found[1]),
    start: line.textStart,
    headingEnd,
    titleStart: rest.start,
    weight: 2,
  };
}

function several(line: Line): HeadingMatch | undefined {
  const found = SEVERAL.exec(line.text);
  if (!found || Number(found[2]) <= Number(found[1]) || Number(found[2]) - Number(found[1]) > 40) return undefined;
  return {
    rule: 'split/number-sign-several',
    number: `${found[1]}–${found[2]}`,
    start: line.textStart,
    headingEnd: line.textEnd,
    titleStart: null,
    weight: 2,
  };
}

function slip(line: Line): HeadingMatch | undefined {
  const found = SLIP.exec(line.text);
  if (!found || /^\d+$/.test(found[1])) return undefined;
  const number = found[1].replace(/[Зз]/g, '3').replace(/[lI]/g, '1').replace(/[OОо]/g, '0').replace(/б/g, '6');
  return {
    rule: 'split/number-sign-misread',
    number,
    start: line.textStart,
    headingEnd: line.textEnd,
    titleStart: null,
    weight: 1,
  };
}

/** «№ 146» on a line of its own, the title below. */
export const numberedSign: Profile = {
  name: 'numbered-sign',
  description: 'a number sign before every document: «№ 146», "No. 12"',
  opens: '[(№Nº',
  rules: [
    { name: 'split/number-sign-several', match: several },
    { name: 'split/number-sign-alone', match: alone },
    { name: 'split/number-sign-then-title', match: withTitle },
    { name: 'split/number-sign-misread', match: slip },
  ],
};
