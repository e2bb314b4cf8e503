// Everything that the stages make of one source: what the store writes at once, and what the export reads back.
import type { Edition } from './document.js';
import type { Figure } from './figure.js';
import type { Mention } from './mention.js';
import type { Norm } from './norm.js';
import type { Problem } from './problem.js';
import type { SourceText } from './source.js';
import type { Statement } from './statement.js';

export interface SourceRows {
  sourceText: SourceText;
  edition: Edition;
  mentions: Mention[];
  statements: Statement[];
  figures: Figure[];
  norms: Norm[];
  /** Of reading, splitting and all later stages. */
  problems: Problem[];
}
