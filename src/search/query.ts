// A question as parsed: a tree of words and phrases, and the filters that were typed with it.
import type { Zone } from '../model/document.js';

/** One printed word of a query; `terms` are its interchangeable index terms, of which a match needs one. */
export interface QueryWord {
  kind: 'word';
  /** As typed. */
  text: string;
  terms: readonly string[];
  /** Terms that stand for it because it does not occur itself (a slip), or because `~` asked for near words. */
  near?: readonly string[];
  /** Typed with `~`: near words are wanted too. */
  fuzzy: boolean;
}

export type QueryNode =
  | QueryWord
  /** Words that follow each other; `gaps[i]` is the distance of word i from the one before it (gaps[0] is 0). */
  | { kind: 'phrase'; words: QueryWord[]; gaps: number[] }
  | { kind: 'and'; nodes: QueryNode[] }
  | { kind: 'or'; nodes: QueryNode[] }
  | { kind: 'not'; node: QueryNode };

/** Values of one filter are joined by OR, filters by AND. */
export interface SearchFilters {
  /** Source id, or a part of its title or file name. */
  source?: string[];
  /** `1928` or `1920-1930`. */
  year?: string[];
  genre?: string[];
  /** Archive, as `РГАСПИ`. */
  archive?: string[];
  /** Archive and fond, as `РГАСПИ. Ф. 17`; or a fond's number alone. */
  fond?: string[];
  classification?: string[];
  zone?: Zone[];
}

export type FacetName = keyof SearchFilters;

export interface ParsedQuery {
  /** `null` when only filters, or nothing, were typed. */
  node: QueryNode | null;
  filters: SearchFilters;
  /** A document's number, when the query is one: `146`, `№ 12а`, `документ 146`. */
  documentNumber: string | null;
}

/** Words and phrases that a match should show, negations left out, in order. */
export function positiveNodes(node: QueryNode | null): (QueryWord | Extract<QueryNode, { kind: 'phrase' }>)[] {
  if (!node) return [];
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return [node];
    case 'not':
      return [];
    default:
      return node.nodes.flatMap(positiveNodes);
  }
}

/** All words outside negations. */
export function positiveWords(node: QueryNode | null): QueryWord[] {
  return positiveNodes(node).flatMap((part) => (part.kind === 'word' ? [part] : part.words));
}

/** The same tree with every word outside negations replaced. */
export function mapWords(node: QueryNode, replace: (word: QueryWord) => QueryWord): QueryNode {
  switch (node.kind) {
    case 'word':
      return replace(node);
    case 'phrase':
      return { ...node, words: node.words.map(replace) };
    case 'not':
      return node;
    default:
      return { ...node, nodes: node.nodes.map((child) => mapWords(child, replace)) };
  }
}

/** Terms of which a match needs one. */
export const termsOf = (word: QueryWord): readonly string[] => (word.near ? [...word.terms, ...word.near] : word.terms);

/**
 * Terms that find every match: without the word's own form where lemmas stand before it, for whatever has the form has its
 * lemmas too. The form still counts for the rank.
 */
export function tellingTerms(word: QueryWord): string[] {
  const form = word.text.toLowerCase().replaceAll('ё', 'е');
  const covered = word.terms.indexOf(form) > 0;
  return [...new Set(termsOf(word))].filter((term) => !covered || term !== form);
}
