// A text as the reader of plain files would hand it over: for tests of splitting.
import type { SourceText } from '../../src/model/source.js';

/** SourceText of a plain text. */
export function plainSource(text: string, changes: Partial<SourceText> = {}): SourceText {
  return {
    source: {
      id: 's-test',
      file: 'test.txt',
      sha256: '0'.repeat(64),
      bytes: text.length,
      format: 'txt',
      encoding: 'utf-8',
      language: 'und',
      title: 'test.txt',
      csl: {},
    },
    text,
    pages: [],
    furniture: [],
    notes: [],
    headings: [],
    tables: [],
    ...changes,
  };
}
