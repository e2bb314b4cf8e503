// Who speaks at a place of a passage: the document, its editor, the article's author, or somebody whom they quote.
import type { Speaker } from '../model/evidence.js';
import type { PassageView } from './passage-view.js';

const OPEN = /[«“„"]/u;
const CLOSE = /[»”"]/u;
/** A quotation shorter than this is a name or a word in quotes, not somebody's speech. */
const SPEECH = 60;

/** The speaker at an offset of the view. */
export function speakerAt(view: PassageView, offset: number): Speaker {
  const { zone } = view.passage;
  if (isQuoted(view.text, offset)) return 'quoted';
  if (zone === 'article') return 'author';
  return zone === 'document' ? 'document' : 'editor';
}

function isQuoted(text: string, offset: number): boolean {
  let depth = 0;
  let opened = 0;
  for (let i = 0; i < offset; i++) {
    const char = text[i];
    const straight = char === '"';
    if (straight ? depth === 0 : OPEN.test(char)) {
      if (depth === 0) opened = i;
      depth++;
    } else if (depth > 0 && CLOSE.test(char)) depth--;
  }
  if (depth === 0) return false;
  const rest = text.slice(offset).search(CLOSE);
  return (rest < 0 ? text.length : offset + rest) - opened > SPEECH;
}
