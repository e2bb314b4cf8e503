// Marked text: «[person:Л. Д. Троцкий] выслан в [place:Алма-Ату=Алма-Ата]» → the plain text and the spans that must be found,
// with their nominatives where a row states them. In rows of one kind its name may be left out: «выслан в [Алма-Ату]».
import { expect } from 'vitest';
import type { Document, Edition } from '../../src/model/document.js';
import type { Mention, MentionKind } from '../../src/model/mention.js';
import type { SourceText } from '../../src/model/source.js';

/** A text with the mentions that its marks state. */
export interface MarkedText {
  text: string;
  spans: { kind: MentionKind; start: number; end: number; quote: string; value?: string }[];
}

const MARK = /\[(?:(person|organisation|place|date):)?([^\]=]*)(?:=([^\]]+))?\]/g;

/**
 * Reads marked text.
 * @param kind of the marks that name none
 * @example readMarks('[person:Сталин] пишет').spans[0] // { kind: 'person', start: 0, end: 6, … }
 */
export function readMarks(marked: string, kind: MentionKind = 'person'): MarkedText {
  const spans: MarkedText['spans'] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    const [whole, named, quote, value] = match;
    spans.push({
      kind: (named as MentionKind | undefined) ?? kind,
      start: text.length,
      end: text.length + quote.length,
      quote,
      ...(value ? { value } : {}),
    });
    text += quote;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), spans };
}

/** Expects exactly the marked mentions of a row of one kind, and the nominatives it states. */
export function expectMarked(marked: string, kind: MentionKind, find: (text: string) => Mention[]): void {
  const { text, spans } = readMarks(marked, kind);
  const found = find(text);
  expect(found.map((mention) => mention.quote)).toEqual(spans.map((span) => span.quote));
  for (const [i, { value }] of spans.entries()) if (value) expect(found[i].value).toBe(value);
}

/** Expects exact quotes, in order and apart. */
export function expectExactSpans(text: string, mentions: readonly Mention[]): void {
  let last = 0;
  for (const { start, end, quote } of mentions) {
    expect(text.slice(start, end)).toBe(quote);
    expect(start).toBeGreaterThanOrEqual(last);
    last = end;
  }
}

/** Writes mentions of some kinds into a text as marks: the inverse of `readMarks`. */
export function writeMarks(text: string, mentions: readonly Mention[]): string {
  let out = '';
  let from = 0;
  for (const { kind, start, end } of [...mentions].sort((a, b) => a.start - b.start)) {
    out += `${text.slice(from, start)}[${kind}:${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
}

/** A source and an edition whose only document is the whole text. */
export function wholeSource(text: string): { sourceText: SourceText; edition: Edition } {
  const source: SourceText['source'] = {
    id: 's-test',
    file: 'test.txt',
    sha256: '',
    bytes: text.length,
    format: 'txt',
    encoding: 'utf-8',
    language: 'ru',
    title: 'test',
    csl: {},
  };
  const document = { id: 'd-test', sourceId: source.id, ordinal: 0, start: 0, end: text.length } as Document;
  return {
    sourceText: { source, text, pages: [], furniture: [], notes: [], headings: [], tables: [] },
    edition: {
      kind: 'plain',
      profile: 'plain',
      documents: [document],
      zones: [],
      footnotes: [],
      passages: [],
      references: [],
      problems: [],
      title: null,
    },
  };
}
