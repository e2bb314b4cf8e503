// A plain text → its rows, as an import would make them.
import { makeRows } from '../../src/engine.js';
import type { SourceRows } from '../../src/model/source-rows.js';
import { readSource } from '../../src/read/read-source.js';
import { splitDocuments } from '../../src/split/split-documents.js';

/** Reads, splits and records a text. `as` names what it is; `article` unless told. */
export async function rowsOf(text: string, as = 'article'): Promise<SourceRows> {
  const { sourceText } = await readSource({ file: 'sample.txt', bytes: new TextEncoder().encode(text) });
  if (!sourceText) throw new Error('the sample cannot be read');
  return makeRows(sourceText, splitDocuments(sourceText, { as }));
}
