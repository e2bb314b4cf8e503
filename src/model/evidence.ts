// The proof of a claim: where it stands, word for word, which rule read it, and who speaks.
import type { Span } from './span.js';

export type Speaker = 'document' | 'editor' | 'author' | 'quoted';

export interface Evidence extends Span {
  sourceId: string;
  documentId: string | null;
  rule: string;
  speaker: Speaker;
}
