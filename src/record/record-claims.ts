// What a source claims: statements, figures, norms, each with its evidence.
import type { Claims } from '../model/claims.js';
import type { Edition } from '../model/document.js';
import type { Mention } from '../model/mention.js';
import type { SourceText } from '../model/source.js';
import { findFigures } from './figures/find-figures.js';
import { recordNorms } from './norms/record-norms.js';
import { passageViews } from './passage-view.js';
import { recordStatements } from './statements/record-statements.js';

/** Records everything that a source claims. Pure. */
export function recordClaims(sourceText: SourceText, edition: Edition, mentions: readonly Mention[]): Claims {
  const views = passageViews(sourceText, edition, mentions);
  const { statements, problems } = recordStatements(sourceText, edition, mentions, views);
  return {
    statements,
    figures: findFigures(sourceText, edition, views),
    norms: recordNorms(sourceText, edition, mentions, views),
    problems,
  };
}
