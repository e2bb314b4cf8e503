// Blocks, note zones and furniture → parts that join to exactly the document.
// White space and anything unnamed goes to the part before it (to the first part at the beginning).
import type { Part } from '../../model/document.js';
import type { Range } from '../../model/span.js';
import { detectLanguage } from '../../text/languages/detect.js';
import type { Block } from './classify-paragraphs.js';

interface Piece extends Range {
  kind: Part['kind'];
  rule: string;
}

/** The parts of a document; neighbours of one kind and rule are one part. */
export function joinParts(
  text: string,
  whole: Range,
  blocks: readonly Block[],
  zones: readonly Range[],
  furniture: readonly Range[],
): Part[] {
  const pieces: Piece[] = [];
  for (const { kind, rule, segments } of blocks)
    for (const { start, end } of segments) pieces.push({ start, end, kind, rule });
  for (const { start, end } of zones) pieces.push({ start, end, kind: 'footnote', rule: 'article/note-zone' });
  for (const { start, end } of furniture) pieces.push({ start, end, kind: 'furniture', rule: 'article/furniture' });
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Part[] = [];
  let at = whole.start;
  for (const piece of pieces) {
    if (piece.end <= at || piece.start >= whole.end) continue;
    const last = parts[parts.length - 1];
    const joins =
      last &&
      last.kind === piece.kind &&
      last.rule === piece.rule &&
      piece.kind !== 'abstract' &&
      piece.kind !== 'section-heading';
    if (joins) last.end = piece.end;
    else {
      const start = Math.max(at, piece.start);
      if (last) last.end = start;
      parts.push({ start: last ? start : whole.start, end: piece.end, kind: piece.kind, rule: piece.rule });
    }
    at = piece.end;
  }
  if (parts.length === 0) return [{ ...whole, kind: 'body', rule: 'article/whole-text' }];
  parts[parts.length - 1].end = whole.end;
  for (const part of parts) {
    if (part.kind !== 'furniture' && part.end - part.start > 40)
      part.language = detectLanguage(text.slice(part.start, Math.min(part.end, part.start + 2000)));
  }
  return parts;
}
