// What a person types → a tree of words and phrases, and filters. Nothing typed is an error: what makes no sense as an
// operator is taken as a word. Words side by side must all occur; OR or ИЛИ or | joins alternatives; - takes away;
// "…" «…» are phrases; word~ also finds near words; ( ) group; field:value filters.
import { searchTerms } from '../text/search-terms.js';
import { FILTER_NAMES, ZONE_NAMES } from './filter-names.js';
import { FUNCTION_WORDS } from './function-words.js';
import type { FacetName, ParsedQuery, QueryNode, QueryWord, SearchFilters } from './query.js';

type Token =
  | { kind: 'text'; text: string; fuzzy: boolean }
  | { kind: 'phrase'; text: string }
  | { kind: 'or' | 'not' | 'open' | 'close' };

const QUOTED = '"[^"]*"|«[^»]*»|“[^”]*”|„[^“”"]*[“”"]';
const TOKEN = new RegExp(`([\\p{L}]+):(${QUOTED}|[^\\s()]+)|(${QUOTED})|([()|])|([^\\s()|"«“„]+|["«“„»”])`, 'gu');
const NUMBER =
  /^\s*(?:№|N[°o]?\.?|номер|документ|док\.?|document|doc\.?)?\s*(?:№|N[°o]?\.?)?\s*(\d{1,5}[а-яёa-z]?)\s*$/iu;

/** @example parseQuery('высылка -Троцкий год:1928-1929') */
export function parseQuery(text: string): ParsedQuery {
  const filters: SearchFilters = {};
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let before = ' ';
  for (const match of text.matchAll(TOKEN)) {
    const [whole, field, value, quoted, sign, bare] = match;
    before = match.index === 0 ? ' ' : text[match.index - 1];
    const name = field === undefined ? undefined : FILTER_NAMES[field.toLowerCase()];
    if (name && addFilter(filters, name, unquote(value))) continue;
    if (quoted !== undefined) tokens.push({ kind: 'phrase', text: unquote(quoted) });
    else if (sign !== undefined) tokens.push({ kind: sign === '|' ? 'or' : sign === '(' ? 'open' : 'close' });
    else tokens.push(...bareTokens(bare ?? whole, before, text[match.index + whole.length] ?? ' '));
  }
  const node = new Reader(tokens).read();
  return { node: node && simplify(node), filters, documentNumber: NUMBER.exec(text)?.[1].toLowerCase() ?? null };
}

const unquote = (text: string) => text.replace(/^["«“„]|["»”“]$/gu, '').trim();

function bareTokens(text: string, before: string, after: string): Token[] {
  if (/^(?:OR|ИЛИ)$/.test(text)) return [{ kind: 'or' }];
  if (/^AND$/.test(text)) return [];
  // A minus takes away only before a word and after a space: «Алма-Ата» and «1920 - 1930» keep theirs.
  const minus = /^[-−](?=[^\s-]|$)/u.test(text) && /[\s(|]/.test(before) && (text.length > 1 || /["«“„(]/.test(after));
  const rest = minus ? text.slice(1) : text;
  const fuzzy = /~\d?$/.test(rest);
  const tokens: Token[] = minus ? [{ kind: 'not' }] : [];
  if (rest) tokens.push({ kind: 'text', text: rest.replace(/~\d?$/, ''), fuzzy });
  return tokens;
}

function addFilter(filters: SearchFilters, name: FacetName, value: string): boolean {
  if (!value) return false;
  if (name === 'zone') {
    const zone = ZONE_NAMES[value.toLowerCase()];
    if (!zone) return false;
    (filters.zone ??= []).push(zone);
  } else if (name === 'year') {
    const range = /^(\d{4})(?:[-–—](\d{4}))?$/.exec(value);
    if (!range) return false;
    (filters.year ??= []).push(range[2] ? `${range[1]}-${range[2]}` : range[1]);
  } else (filters[name] ??= []).push(value);
  return true;
}

/** Recursive descent: or → and → not → word, phrase, group. Stray operators are passed over. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  read(): QueryNode | null {
    const nodes: QueryNode[] = [];
    while (this.at < this.tokens.length) {
      const node = this.alternatives();
      if (node) nodes.push(node);
      // A closing parenthesis without its opening one.
      if (this.tokens[this.at]?.kind === 'close') this.at++;
    }
    return join('and', nodes);
  }

  private alternatives(): QueryNode | null {
    const nodes: QueryNode[] = [];
    for (;;) {
      const node = this.sequence();
      if (node) nodes.push(node);
      if (this.tokens[this.at]?.kind !== 'or') return join('or', nodes);
      this.at++;
    }
  }

  private sequence(): QueryNode | null {
    const nodes: QueryNode[] = [];
    for (
      let token = this.tokens[this.at];
      token && token.kind !== 'or' && token.kind !== 'close';
      token = this.tokens[this.at]
    ) {
      const node = this.unary();
      if (node) nodes.push(node);
    }
    return join('and', nodes);
  }

  private unary(): QueryNode | null {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'not': {
        const next = this.tokens[this.at]?.kind;
        if (next === undefined || next === 'close' || next === 'or') return null;
        const node = this.unary();
        if (!node) return null;
        return node.kind === 'not' ? node.node : { kind: 'not', node };
      }
      case 'open': {
        const node = this.alternatives();
        if (this.tokens[this.at]?.kind === 'close') this.at++;
        return node;
      }
      case 'phrase':
        return phraseNode(token.text);
      case 'text':
        return textNode(token.text, token.fuzzy);
      default:
        return null;
    }
  }
}

function join(kind: 'and' | 'or', nodes: QueryNode[]): QueryNode | null {
  return nodes.length === 0 ? null : nodes.length === 1 ? nodes[0] : { kind, nodes };
}

const wordNode = (text: string, terms: readonly string[], fuzzy = false): QueryWord => ({
  kind: 'word',
  text,
  terms,
  fuzzy,
});

/** A run without spaces: usually a word; several stuck together («ЦК/ОГПУ», «Л.Д.») are each wanted; hyphenated ones in order. */
function textNode(text: string, fuzzy: boolean): QueryNode | null {
  const nodes: QueryNode[] = [];
  for (const part of text.split(/[^\p{L}\p{M}\p{N}\u00ad'’ʼ\u2010\u2011-]+/u)) {
    const node = /[-\u2010\u2011]/.test(part) ? hyphenated(part) : phraseNode(part, fuzzy);
    if (node) nodes.push(node);
  }
  return join('and', nodes);
}

function phraseNode(text: string, fuzzy = false): QueryNode | null {
  const words = searchTerms(text, { query: true });
  if (words.length === 0) return null;
  const nodes = words.map((word) => wordNode(text.slice(word.start, word.end), word.terms, fuzzy));
  if (nodes.length === 1) return nodes[0];
  return {
    kind: 'phrase',
    words: nodes,
    gaps: words.map((word, i) => (i === 0 ? 0 : word.position - words[i - 1].position)),
  };
}

/** «Алма-Ата»: its parts side by side, or the word written solid, which the index keeps as a term of the first part. */
function hyphenated(text: string): QueryNode | null {
  const phrase = phraseNode(text);
  if (phrase?.kind !== 'phrase') return phrase;
  const parts = new Set(searchTerms(phrase.words[0].text, { query: true }).flatMap((word) => word.terms));
  const whole = phrase.words[0].terms.filter((term) => !parts.has(term));
  return whole.length === 0 ? phrase : { kind: 'or', nodes: [phrase, wordNode(text, whole)] };
}

/** Leaves out function words where something else is asked for beside them. */
function simplify(node: QueryNode): QueryNode {
  if (node.kind === 'not') return { ...node, node: simplify(node.node) };
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  const nodes = node.nodes.map(simplify);
  if (node.kind === 'or') return { ...node, nodes };
  const telling = nodes.filter((child) => child.kind !== 'word' || !isFunctionWord(child.text));
  const kept = telling.some((child) => child.kind !== 'not') ? telling : nodes;
  return kept.length === 1 ? kept[0] : { kind: 'and', nodes: kept };
}

/** A single capital may be an initial. */
function isFunctionWord(text: string): boolean {
  const folded = text.toLowerCase().replaceAll('ё', 'е');
  return FUNCTION_WORDS.has(folded) && (text.length > 1 || text === folded);
}
