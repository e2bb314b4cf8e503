// What a source claims: statements, figures, norms, each with its evidence.
import type { Claims } from '../model/claims.js';
import type { Edition } from '../model/document.js';
import type { Mention } from '../model/mention.js';
import type { SourceText } from '../model/source.js';

/** Records everything that a source claims. Pure. */
export function recordClaims(_sourceText: SourceText, _edition: Edition, _mentions: readonly Mention[]): Claims {
  return { statements: [], figures: [], norms: [], problems: [] };
}
