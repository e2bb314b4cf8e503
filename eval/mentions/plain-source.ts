// A text without an edition around it, for evaluation: one source, one document, no notes.
import type { Document, Edition } from '../../src/model/document.js';
import type { SourceText } from '../../src/model/source.js';

/** A source of plain text, named by its file. */
export function plainSource(file: string, text: string): SourceText {
  return {
    source: {
      id: file,
      file,
      sha256: '',
      bytes: text.length,
      format: 'txt',
      encoding: 'utf-8',
      language: 'ru',
      title: file,
      csl: {},
    },
    text,
    pages: [],
    furniture: [],
    notes: [],
    headings: [],
    tables: [],
  };
}

/** An edition whose only document is the whole text. */
export function plainEdition(sourceText: SourceText): Edition {
  const document = {
    id: 'd',
    sourceId: sourceText.source.id,
    ordinal: 0,
    start: 0,
    end: sourceText.text.length,
  } as Document;
  return {
    kind: 'plain',
    profile: 'plain',
    documents: [document],
    zones: [],
    footnotes: [],
    passages: [],
    references: [],
    problems: [],
    title: null,
  };
}

/** Turns UTF-16 offsets into code point offsets. */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) < 0xdc00) pairs.push(i);
  return (offset) => offset - pairs.filter((place) => place < offset).length;
}
