// Text → words, numbers and punctuation with offsets. Every character that is not white space is in exactly one token.
// A word keeps its inner hyphens, apostrophes, stress marks and soft hyphens; a digit ends a word (`адресата23` is two tokens).

export type TokenKind = 'word' | 'number' | 'punctuation';

/** `text.slice(start, end) === quote`. */
export interface Token {
  start: number;
  end: number;
  quote: string;
  kind: TokenKind;
}

const TOKEN = /(\p{L}[\p{L}\p{M}\u00ad]*(?:[-\u2010\u2011'’ʼ]\p{L}[\p{L}\p{M}\u00ad]*)*)|(\d+)|[^\s]/gu;

/**
 * Words (Cyrillic, Latin, Kazakh, any script with letters), runs of digits, single marks, in order.
 * @example tokenize('В г.Верный').map((token) => token.quote) // ['В', 'г', '.', 'Верный']
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const part = end < text.length ? text.slice(0, end) : text;
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(part); match; match = TOKEN.exec(part)) {
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'punctuation';
    tokens.push({ start: match.index, end: match.index + match[0].length, quote: match[0], kind });
  }
  return tokens;
}

const WORD = /\p{L}[\p{L}\p{M}\u00ad]*(?:[-\u2010\u2011'’ʼ]\p{L}[\p{L}\p{M}\u00ad]*)*|\d+/gu;

/** Words and numbers only: what a search index counts. @example words('№ 5, т.е.').map((w) => w.quote) // ['5', 'т', 'е'] */
export function words(text: string, start = 0, end = text.length): Token[] {
  const found: Token[] = [];
  const part = end < text.length ? text.slice(0, end) : text;
  WORD.lastIndex = start;
  for (let match = WORD.exec(part); match; match = WORD.exec(part)) {
    const first = match[0].charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? 'number' : 'word';
    found.push({ start: match.index, end: match.index + match[0].length, quote: match[0], kind });
  }
  return found;
}
