// A name in any script and style → comparable words. Titles and legal forms are set aside, numbers read, letters standing
// alone together are one abbreviation, digits that stand for letters are letters.
import anyAscii from 'any-ascii';
import { editDistance } from '../edit-distance.js';
import { BODY_WORDS, LEGAL_FORMS, LEGAL_PHRASES, numberOf, TITLES } from './name-words.js';

export interface NameTokens {
  words: string[];
  /** Classes of legal forms. */
  legal: ReadonlySet<string>;
  /** Shows a body rather than a person. */
  body: boolean;
  /** The words in the script of the source, when that is neither Latin nor Cyrillic nor another alphabet with capitals. */
  native: string | null;
  /** Small letters, everything glued. */
  solid: string;
  cyrillic: boolean;
  /** Surname printed first, with a comma. */
  inverted: boolean;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const DIGIT_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** Russian legal forms in Cyrillic are read as their Latin twins. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[’'‘ʼ`ʹʿʾ]/g, '')
    .toLowerCase();

/** Reads a name. `keepCyrillic`: compare in Cyrillic letters (both names are written in them). */
export function nameTokens(name: string, keepCyrillic: boolean): NameTokens {
  const cyrillic = CYRILLIC.test(name);
  const native = !cyrillic && !LATIN.test(name) && /\p{L}/u.test(name) ? plain(name) : null;
  const spaced = name.replaceAll(/(\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, '$1 ');
  const letters = cyrillic && keepCyrillic ? plain(spaced).replaceAll('ё', 'е') : anyAscii(plain(spaced)).toLowerCase();
  const inverted =
    /^[^,]+,[^,]+$/.test(name) && !/,\s*(?:inc|ltd|l\.?l\.?c|l\.?p|co|s\.?l|b\.?v|a\/s|ab|incorporated)\b/i.test(name);
  const cleaned = letters
    .replaceAll('&', ' and ')
    .replaceAll(/(?<=\p{L})\/(?=\p{L})/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const dotted = /\p{L}\.\s?\p{L}\./u.test(name);
  return { ...sortWords(cleaned, dotted), native, solid: cleaned.replaceAll(' ', ''), cyrillic, inverted };
}

function sortWords(cleaned: string, dotted: boolean): Pick<NameTokens, 'words' | 'legal' | 'body'> {
  let text = ` ${cleaned} `;
  for (const [phrase, short] of LEGAL_PHRASES) {
    // Single letters are a legal form only at the end: A. G. Barmin is no company.
    const letters = /^\p{L}( \p{L})+$/u.test(phrase) && short !== 'us';
    if (!letters || text.endsWith(` ${phrase} `)) text = text.replace(` ${phrase} `, ` ${short} `);
  }
  const legal = new Set<string>();
  let body = false;
  const kept: string[] = [];
  const all = joinLetters(text.trim().split(/\s+/), dotted);
  for (const word of all) {
    const form = LEGAL_FORMS.get(word) ?? CYRILLIC_FORMS.get(word) ?? misprintedForm(word);
    if (form && all.length > 1) {
      legal.add(form);
      if (form !== 'group' && form !== 'sa') body = true;
      continue;
    }
    if (TITLES.has(word) && all.length > 1) continue;
    if (BODY_WORDS.has(word)) body = true;
    const number = numberOf(word);
    kept.push(number === undefined ? lettersForDigits(word) : String(number));
    if (number !== undefined) body = true;
  }
  const words = joinNumbers(kept.filter((word, at) => word.length === 1 || word !== kept[at - 1]));
  return { words: words.length > 0 ? words : all, legal, body };
}

const CYRILLIC_FORMS: ReadonlyMap<string, string> = new Map([
  ['ооо', 'ltd'],
  ['оао', 'jsc'],
  ['зао', 'jsc'],
  ['пао', 'jsc'],
  ['ао', 'jsc'],
]);

/** `aktiengeselschaft`, `compan`: a long legal form with a letter lost or changed. */
function misprintedForm(word: string): string | undefined {
  if (word.length < 6) return undefined;
  for (const [form, kind] of LEGAL_FORMS)
    if (form.length >= 7 && Math.abs(form.length - word.length) <= 1 && editDistance(form, word, 1) === 1) return kind;
  return undefined;
}

/** `a b c` → `abc`; two letters stay apart unless dots showed an abbreviation before a longer word. */
function joinLetters(words: readonly string[], dotted: boolean): string[] {
  const joined: string[] = [];
  let run = '';
  const flush = (last: boolean): void => {
    if (run.length >= 3 || (run.length === 2 && dotted && last && LEGAL_FORMS.has(run))) joined.push(run);
    else joined.push(...run);
    run = '';
  };
  for (const word of words) {
    if (/^\p{L}$/u.test(word)) run += word;
    else {
      flush(false);
      joined.push(word);
    }
  }
  flush(true);
  return joined.filter(Boolean);
}

/** `40 4` → `44`. */
function joinNumbers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && /^[2-9]0$/.test(last) && /^[1-9]$/.test(word)) joined[joined.length - 1] = last[0] + word;
    else joined.push(word);
  }
  return joined;
}

/** A digit inside a word stands for a letter. */
function lettersForDigits(word: string): string {
  if (!/\d/.test(word) || !/\p{L}.*\p{L}/u.test(word)) return word;
  return word.replaceAll(/\d/g, (digit) => DIGIT_LETTERS[digit] ?? digit);
}
