// Where the words of a query stand in a text: the same terms as in the index, so every inflected hit is found. Pure.
import type { Range } from '../model/span.js';
import { searchTerms, type SearchTerm } from '../text/search-terms.js';
import { positiveNodes, termsOf, type QueryNode, type QueryWord } from './query.js';

/** One marked word; `node` counts the words and phrases of the query that it belongs to. */
export interface Mark extends Range {
  node: number;
}

const fits = (word: SearchTerm | undefined, terms: ReadonlySet<string>) =>
  word?.terms.some((term) => terms.has(term)) === true;

/** Ranges of the words that a query found in a text, in order, none twice. Words of a phrase count only side by side. */
export function markWords(text: string, node: QueryNode | null): Mark[] {
  const words = searchTerms(text);
  const marked = new Map<number, Mark>();
  const mark = (index: number, part: number) => {
    const { start, end } = words[index];
    if (!marked.has(index)) marked.set(index, { start, end, node: part });
  };
  for (const [number, part] of positiveNodes(node).entries()) {
    const sets = (part.kind === 'word' ? [part] : part.words).map((word) => new Set(termsOf(word)));
    const gaps = part.kind === 'word' ? [0] : part.gaps;
    for (let index = 0; index < words.length; index++) {
      const places = placesAt(words, index, sets, gaps);
      for (const place of places) mark(place, number);
    }
  }
  return [...marked.values()].sort((a, b) => a.start - b.start);
}

/** Indices of the words of a phrase that begins at an index; empty when it does not. */
function placesAt(
  words: readonly SearchTerm[],
  index: number,
  sets: readonly ReadonlySet<string>[],
  gaps: readonly number[],
): number[] {
  const places: number[] = [];
  let at = index;
  for (const [i, terms] of sets.entries()) {
    at += gaps[i];
    if (!fits(words[at], terms)) return [];
    places.push(at);
  }
  return places;
}

/** Whether a text answers a query: the plain meaning of the tree, against which the database's answer is tested. */
export function matchesText(text: string, node: QueryNode): boolean {
  const words = searchTerms(text);
  const has = (parts: QueryWord[], gaps: number[]) => {
    const sets = parts.map((word) => new Set(termsOf(word)));
    return words.some((_, index) => placesAt(words, index, sets, gaps).length > 0);
  };
  const evaluate = (part: QueryNode): boolean => {
    switch (part.kind) {
      case 'word':
        return has([part], [0]);
      case 'phrase':
        return has(part.words, part.gaps);
      case 'and':
        return part.nodes.every(evaluate);
      case 'or':
        return part.nodes.some(evaluate);
      case 'not':
        return !evaluate(part.node);
    }
  };
  return evaluate(node);
}
