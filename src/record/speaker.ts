// Who speaks at a place of a passage: the document, its editor, the article's author, or somebody whom they quote.
import type { Speaker } from '../model/evidence.js';
import type { Range } from '../model/span.js';
import type { PassageView } from './passage-view.js';

const OPEN = /[«“„"]/u;
const CLOSE = /[»”"]/u;
/** A quotation shorter than this is a name or a word in quotes, not somebody's speech. */
const SPEECH = 60;

/** The speaker at an offset of the view. */
export function speakerAt(view: PassageView, offset: number): Speaker {
  const { zone } = view.passage;
  if (isQuoted(view, offset)) return 'quoted';
  if (zone === 'article') return 'author';
  return zone === 'document' ? 'document' : 'editor';
}

const quotations = new WeakMap<PassageView, Range[]>();

function isQuoted(view: PassageView, offset: number): boolean {
  let found = quotations.get(view);
  if (!found) quotations.set(view, (found = findQuotations(view.text)));
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle].end < offset) low = middle + 1;
    else high = middle;
  }
  const around = found[low] as Range | undefined;
  if (!around || around.start >= offset) return false;
  const rest = view.text.slice(offset).search(CLOSE);
  return (rest < 0 ? view.text.length : offset + rest) - around.start > SPEECH;
}

/** Outermost quotations, from the mark that opens to the one that closes; one that is never closed runs to the end. */
function findQuotations(text: string): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let opened = 0;
  for (const { 0: mark, index } of text.matchAll(/[«“„"»”]/gu)) {
    if (mark === '"' ? depth === 0 : OPEN.test(mark)) {
      if (depth === 0) opened = index;
      depth++;
    } else if (depth > 0 && CLOSE.test(mark)) {
      depth--;
      if (depth === 0) found.push({ start: opened, end: index });
    }
  }
  if (depth > 0) found.push({ start: opened, end: text.length });
  return found;
}
