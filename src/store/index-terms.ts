// The words of a passage → what the search index holds of them: terms for BM25, positions for phrases, distinct terms.
import { searchTerms } from '../text/search-terms.js';

export interface IndexedPiece {
  /** The piece of the passage's text. */
  text: string;
  /** All readings of all words, separated by spaces. */
  terms: string;
  /** In the text form of a tsvector: `'алма':1 'ата':2`. */
  tsv: string;
  distinct: readonly string[];
}

/** PostgreSQL counts positions up to 16383 and holds at most 1 MB of lexemes: longer paragraphs are indexed in pieces. */
const PIECE_WORDS = 4000;
const TERM_LENGTH = 100;

/** @example indexTerms('Высылка')[0].tsv // "'высылка':1" */
export function indexTerms(text: string): IndexedPiece[] {
  const words = searchTerms(text);
  const pieces: IndexedPiece[] = [];
  for (let from = 0; from === 0 || from < words.length; from += PIECE_WORDS) {
    const whole = words.length <= PIECE_WORDS;
    const piece = whole ? words : words.slice(from, from + PIECE_WORDS);
    const start = from === 0 ? 0 : piece[0].start;
    const end = from + PIECE_WORDS < words.length ? words[from + PIECE_WORDS].start : text.length;
    pieces.push({ text: whole ? text : text.slice(start, end), ...indexPiece(piece) });
  }
  return pieces;
}

function indexPiece(words: ReturnType<typeof searchTerms>): Omit<IndexedPiece, 'text'> {
  const positions = new Map<string, number[]>();
  const terms: string[] = [];
  const first = words[0]?.position ?? 0;
  for (const word of words) {
    const position = word.position - first + 1;
    for (const reading of word.terms) {
      const term = reading.slice(0, TERM_LENGTH);
      terms.push(term);
      const known = positions.get(term);
      if (known) known.push(position);
      else positions.set(term, [position]);
    }
  }
  const lexemes: string[] = [];
  for (const [term, places] of positions) lexemes.push(`'${term.replaceAll(/['\\]/g, '$&$&')}':${places.join(',')}`);
  return { terms: terms.join(' '), tsv: lexemes.join(' '), distinct: [...positions.keys()] };
}
