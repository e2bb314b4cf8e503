// «Документ № 12», «ДОКУМЕНТ 12», «Док. 12», "Document 12", "Doc. No. 12": the word stands before the number.
import { restOf, type HeadingMatch, type Profile } from './profile.js';
import type { Line } from '../lines.js';
import { beginsTitle, titleShape } from '../title/title-shape.js';

const WORD =
  /^[[(]?(?:Документ|ДОКУМЕНТ|Док\.|ДОК\.|Document|DOCUMENT|Doc\.|DOC\.|Dokument|DOKUMENT|Dok\.|Құжат|ҚҰЖАТ)\s{0,3}(?:№|No\.?|N[rº°]?\.?|#)?\s{0,3}(\d{1,4}\s?[-–]?[а-еa-e]?(?!\p{L})|[IVXLC]{1,8}(?!\p{L}))[)\]]?\s?(?:\[\d{1,3}\]|\*{1,3})?[.:]?(?:\s+[–—-])?/u;

function documentWord(line: Line): HeadingMatch | undefined {
  const found = WORD.exec(line.text);
  if (!found) return undefined;
  const headingEnd = line.textStart + line.text.indexOf(found[1]) + found[1].trimEnd().length;
  const match = { number: found[1].replace(/[\s–-]/g, ''), start: line.textStart, headingEnd };
  const rest = restOf(line, found[0].length);
  if (!rest.text) return { ...match, rule: 'split/document-word', titleStart: null, weight: 4 };
  const shape = titleShape(rest.text);
  if (!beginsTitle(shape) && !shape.capitals && !shape.subject) return undefined;
  return { ...match, rule: 'split/document-word-then-title', titleStart: rest.start, weight: 3 };
}

/** «Документ № 12». */
export const documentWordProfile: Profile = {
  name: 'document-word',
  description: 'the word before the number: «Документ № 12», "Document 12"',
  opens: '[(ДDҚ',
  rules: [{ name: 'split/document-word', match: documentWord }],
};
