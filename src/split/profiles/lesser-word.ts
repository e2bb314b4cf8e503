// «Приложение № 3» above a title, "Letter 12", «Письмо 12»: a word other than «документ» counts the documents.
import { type HeadingMatch, type Profile } from './profile.js';
import type { Line, LineView } from '../lines.js';
import { isDateLine } from '../parts/head-lines.js';
import { titleShape } from '../title/title-shape.js';
import { nextRunning } from './numbered-point.js';

const WORD =
  /^[[(]?(?:(Приложение|ПРИЛОЖЕНИЕ|Appendix|APPENDIX|Annex|ANNEX)|Letter|LETTER|Письмо|ПИСЬМО|Telegram|TELEGRAM|Телеграмма|ТЕЛЕГРАММА|Text|TEXT|Текст|ТЕКСТ)\s{1,3}(?:№\s?|No\.?\s?|#)?(\d{1,4}[а-еa-e]?)[)\].:]?\s?(?:\*{1,3}|\[\d{1,3}\])?$/u;

function lesserWord(line: Line, view: LineView): HeadingMatch | undefined {
  const found = WORD.exec(line.text);
  const next = found && nextRunning(view, line);
  if (!found || !next) return undefined;
  const appended = found[1] !== undefined;
  // An appendix is a document where a title stands below it; a letter may have its date alone.
  const shape = titleShape(next.text);
  if (appended ? !(shape.genre || shape.fromTo) : !isDateLine(next.text) && !shape.fromTo) return undefined;
  const headingEnd = line.textStart + line.text.indexOf(found[2]) + found[2].length;
  const rule = appended ? 'split/appendix-word' : 'split/letter-word';
  const titleStart = appended || shape.fromTo ? null : line.textStart;
  return { rule, number: found[2], start: line.textStart, headingEnd, titleStart, weight: 1 };
}

/** «Приложение № 3», "Letter 12". */
export const lesserWordProfile: Profile = {
  name: 'appendix-word',
  description: 'another word before the number: «Приложение № 3», "Letter 12"',
  opens: '[(ПAАLTТ',
  rules: [{ name: 'split/appendix-word', match: lesserWord }],
};
