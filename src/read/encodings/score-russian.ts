// In: text as one encoding would decode it. Out: how much it looks like Russian (or like text at all) per high character.
// Works on a few words as well as on a book: pairs of letters, case inside words, and symbols no typesetter uses.
import { LETTERS, PAIRS } from './letter-pairs.js';

const INDEX = new Int8Array(0x500).fill(-1);
for (let i = 0; i < LETTERS.length; i++) INDEX[LETTERS.charCodeAt(i)] = i;
INDEX[0x451] = INDEX[0x435];
const WEIGHTS = PAIRS.map((row) => [...row].map(Number));

const TYPOGRAPHIC = new Set('«»—–№…“”„‘’°§•©±·\u00a0\u00ad');

const isUpper = (code: number): boolean => (code >= 0x410 && code <= 0x42f) || code === 0x401;
const isLower = (code: number): boolean => (code >= 0x430 && code <= 0x44f) || code === 0x451;
const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const isWestern = (code: number): boolean => code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7;

/**
 * Mean score of the characters above ASCII: about 4 and more for Russian prose, below 2 for garbage, 0 when there is none.
 * @example scoreRussian('Приказ') > scoreRussian('оПХЙЮГ') // the same bytes read as KOI8-R
 */
export function scoreRussian(text: string): number {
  let sum = 0;
  let count = 0;
  let before = 0x20;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isUpper(code) || isLower(code)) {
      const left = isUpper(before) || isLower(before) ? INDEX[lower(before)] : 0;
      sum += WEIGHTS[left][INDEX[lower(code)]];
      count++;
      if (isUpper(code) && isLower(before)) sum -= 6;
      if (isLatin(before)) sum -= 6;
    } else {
      if ((isUpper(before) || isLower(before)) && code < 0x80) {
        sum += WEIGHTS[INDEX[lower(before)]][0] - 3;
        if (isLatin(code)) sum -= 6;
      }
      if (code >= 0x80) {
        count++;
        if (isWestern(code)) sum += isLatin(before) || isLatin(text.charCodeAt(i + 1)) ? 4 : -2;
        else if (TYPOGRAPHIC.has(text[i])) sum += 3;
        else if (code >= 0x400 && code < 0x500) sum += 1;
        else sum -= 6;
      }
    }
    before = code;
  }
  return count === 0 ? 0 : sum / count;
}

function lower(code: number): number {
  return code === 0x401 ? 0x451 : isUpper(code) ? code + 0x20 : code;
}
