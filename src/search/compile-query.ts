// A query tree → what the database understands: a tsquery for "which passages", a list of terms for "how good".
import { positiveNodes, termsOf, type QueryNode, type QueryWord } from './query.js';

const quote = (term: string) => `'${term.slice(0, 100).replaceAll(/['\\]/g, '$&$&')}'`;

function wordQuery(word: QueryWord): string {
  const terms = [...new Set(termsOf(word))].map(quote);
  return terms.length === 1 ? terms[0] : `(${terms.join(' | ')})`;
}

/** @example tsquery(parseQuery('"центральный комитет" -пленум').node!) */
export function tsquery(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return wordQuery(node);
    case 'phrase':
      return `(${node.words.map((word, i) => (i === 0 ? '' : ` <${node.gaps[i]}> `) + wordQuery(word)).join('')})`;
    case 'and':
      return `(${node.nodes.map(tsquery).join(' & ')})`;
    case 'or':
      return `(${node.nodes.map(tsquery).join(' | ')})`;
    case 'not':
      return `!${tsquery(node.node)}`;
  }
}

/** The terms that count for the rank, separated by spaces; '' when the query only takes away. */
export function rankingTerms(node: QueryNode): string {
  const words = positiveNodes(node).flatMap((part) => (part.kind === 'word' ? [part] : part.words));
  return [...new Set(words.flatMap(termsOf))].join(' ');
}

/** True when every passage with one of the ranking terms is a match, so that ranking alone finds them. */
export function isAnyOf(node: QueryNode): boolean {
  return node.kind === 'word' || (node.kind === 'or' && node.nodes.every(isAnyOf));
}
