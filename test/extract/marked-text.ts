// Marked text: «[person:Л. Д. Троцкий] выслан в [place:Алма-Ату]» → the plain text and the spans that must be found.
import type { Document, Edition } from '../../src/model/document.js';
import type { Mention, MentionKind } from '../../src/model/mention.js';
import type { SourceText } from '../../src/model/source.js';

/** A text with the mentions that its marks state. */
export interface MarkedText {
  text: string;
  spans: { kind: MentionKind; start: number; end: number; quote: string }[];
}

/** Reads marked text. @example readMarks('[person:Сталин] пишет').spans[0] // { kind: 'person', start: 0, end: 6, … } */
export function readMarks(marked: string): MarkedText {
  const spans: MarkedText['spans'] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[(person|organisation|place|date):([^\]]*)\]/g)) {
    text += marked.slice(from, match.index);
    spans.push({
      kind: match[1] as MentionKind,
      start: text.length,
      end: text.length + match[2].length,
      quote: match[2],
    });
    text += match[2];
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), spans };
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
