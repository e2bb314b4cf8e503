// «1931 г., марта 15. – Записка …», numbered («12. 1931 г. …», «№ 12» above) or not.
import { restOf, type HeadingMatch, type Profile } from './profile.js';
import type { Line, LineView } from '../lines.js';
import { titleShape } from '../title/title-shape.js';
import { nextRunning } from './numbered-point.js';
import { titleDates } from '../title/title-dates.js';

const NUMBER = /^[[(]?(?:№|N|No\.)?\s{0,2}(\d{1,4}\s?[а-еa-e]?)(?:[.)\]]{1,2}|\s[–—-]|\s)\s{0,4}(?=[\d[(«])/u;

/** After the leading date the text must go on as a title: a genre, or a dash and a capital, or the date fills the line. */
function goesOn(text: string, next: string | undefined): boolean {
  const date = titleDates(text.slice(0, 80))[0];
  if (!date || date.start > 2) return false;
  const rest = text.slice(date.end);
  const bridge =
    /^[\s.,;)\]]*(?:\[?\(?\p{Lu}[\p{L}-]+(?:[\s-]\p{Lu}?[\p{L}-]+){0,2}\)?\]?[\s.,;)\]]*)?(?:[–—-]{1,2}|\.)\s*/u.exec(
      rest,
    );
  const title = bridge ? rest.slice(bridge[0].length) : rest.replace(/^[\s.,]+/, '');
  if (!title) return next !== undefined && titleShape(next).genre;
  return titleShape(title).genre || (!!bridge && /[–—]/.test(bridge[0]) && /^[«"]?\p{Lu}/u.test(title));
}

function numbered(line: Line, view: LineView): HeadingMatch | undefined {
  const found = NUMBER.exec(line.text);
  if (!found) return undefined;
  const rest = restOf(line, found[0].length);
  if (!titleShape(rest.text).dateFirst || !goesOn(rest.text, nextRunning(view, line)?.text)) return undefined;
  const headingEnd = line.textStart + line.text.indexOf(found[1]) + found[1].trimEnd().length;
  return {
    rule: 'split/number-then-date',
    number: found[1].replace(/\s/g, ''),
    start: line.textStart,
    headingEnd,
    titleStart: rest.start,
    weight: 2.5,
  };
}

function above(line: Line, view: LineView): HeadingMatch | undefined {
  const found = /^(?:№|N|No\.)?\s{0,3}(\d{1,4}\s?[а-еa-e]?)[.)]?\s?\*?$/.exec(line.text);
  if (!found) return undefined;
  const next = nextRunning(view, line);
  if (!next || next.index - line.index > 4 || !titleShape(next.text).dateFirst) return undefined;
  const after = nextRunning(view, next);
  if (!goesOn(next.text, after?.text)) return undefined;
  const headingEnd = line.textStart + line.text.indexOf(found[1]) + found[1].trimEnd().length;
  return {
    rule: 'split/number-above-date',
    number: found[1].replace(/\s/g, ''),
    start: line.textStart,
    headingEnd,
    titleStart: null,
    weight: 2,
  };
}

function unnumbered(line: Line, view: LineView): HeadingMatch | undefined {
  if (
    !/^[[(]?\d/.test(line.text) ||
    !titleShape(line.text).dateFirst ||
    !goesOn(line.text, nextRunning(view, line)?.text)
  )
    return undefined;
  return {
    rule: 'split/date-then-title',
    number: null,
    start: line.textStart,
    headingEnd: line.textStart,
    titleStart: line.textStart,
    weight: 2.5,
  };
}

/** «1931 г., марта 15. – Записка …». */
export const dateFirst: Profile = {
  name: 'date-first',
  description: 'the date opens the title: «1931 г., марта 15. – Записка …»',
  opens: '0123456789[(<№N',
  rules: [
    { name: 'split/number-then-date', match: numbered },
    { name: 'split/number-above-date', match: above },
    { name: 'split/date-then-title', match: unnumbered },
  ],
};
