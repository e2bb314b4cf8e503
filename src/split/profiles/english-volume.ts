// "12. Telegram From the Embassy …", "[12] Letter …", "No. 12 / Mr. Lindley to Earl Curzon", "Document 12" is elsewhere.
import { restOf, type HeadingMatch, type Profile } from './profile.js';
import type { Line, LineView } from '../lines.js';
import { titleShape } from '../title/title-shape.js';
import { nextRunning } from './numbered-point.js';

const NUMBER = /^[[(]?(?:No\.\s?)?(\d{1,4}[a-z]?)[.)\]]{1,2}\s{0,4}(?=[\p{Lu}"“[])/u;
const ALONE = /^[[(]?(?:(?:No|NO|Nr)\.?\s?)?(\d{1,4}[a-z]?)[.)\]]{0,2}\s?(?:\d|\*)?$/;

const latin = (text: string): boolean =>
  /\p{Script=Latin}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text.slice(0, 80));
const opens = (text: string): boolean => {
  const shape = titleShape(text);
  return !shape.contents && (shape.genre || shape.fromTo || shape.capitals);
};

function withTitle(line: Line): HeadingMatch | undefined {
  const found = NUMBER.exec(line.text);
  if (!found || !latin(line.text)) return undefined;
  const rest = restOf(line, found[0].length);
  if (!opens(rest.text)) return undefined;
  const headingEnd = line.textStart + line.text.indexOf(found[1]) + found[1].length;
  return {
    rule: 'split/english-number-then-title',
    number: found[1],
    start: line.textStart,
    headingEnd,
    titleStart: rest.start,
    weight: 1,
  };
}

function alone(line: Line, view: LineView): HeadingMatch | undefined {
  const found = ALONE.exec(line.text);
  if (!found) return undefined;
  const next = nextRunning(view, line);
  if (!next || next.index - line.index > 4 || !latin(next.text) || !opens(next.text)) return undefined;
  const headingEnd = line.textStart + line.text.indexOf(found[1]) + found[1].length;
  const sign = /^[[(]?(?:No|NO|Nr)/.test(line.text);
  return {
    rule: 'split/english-number-alone',
    number: found[1],
    start: line.textStart,
    headingEnd,
    titleStart: null,
    weight: sign ? 2.2 : 1,
  };
}

/** "12. Telegram From …". */
export const englishVolume: Profile = {
  name: 'english-volume',
  description: 'volumes in English: "12. Telegram From … to …", "No. 12", "Source: …"',
  opens: '0123456789[(N',
  rules: [
    { name: 'split/english-number-then-title', match: withTitle },
    { name: 'split/english-number-alone', match: alone },
  ],
};
