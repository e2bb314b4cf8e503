// What a source claims about persons, bodies and documents: registers first, then notes and prose.
// In: the text, its edition, mentions and views. Out: statements in order of text, each once; problems of tables.
// Invariant: every quote is the source's slice.
import type { Edition } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { Problem } from '../../model/problem.js';
import type { SourceText } from '../../model/source.js';
import type { Statement } from '../../model/statement.js';
import type { PassageView } from '../passage-view.js';
import { toStatement } from './claim.js';
import { documentStatements } from './documents/document-statements.js';
import { findProse } from './prose/find-prose.js';
import { findRegisters } from './registers/find-registers.js';
import { tableStatements } from './tables/table-statements.js';

/** Records the statements of a source. Pure. */
export function recordStatements(
  sourceText: SourceText,
  edition: Edition,
  mentions: readonly Mention[],
  views: readonly PassageView[],
): { statements: Statement[]; problems: Problem[] } {
  const statements = new Map<string, Statement>();
  const problems: Problem[] = [];
  const keep = (statement: Statement): void => {
    if (!statements.has(statement.id)) statements.set(statement.id, statement);
  };
  const tables = tableStatements(sourceText, edition, mentions);
  problems.push(...tables.problems);
  for (const statement of [...tables.statements, ...documentStatements(sourceText, edition, mentions)]) keep(statement);
  const registers = findRegisters(views);
  for (const { view, claims } of registers) for (const claim of claims) keep(toStatement(sourceText, view, claim));
  const taken = new Map(registers.map(({ view, range }) => [view, range]));
  for (const { view, claims } of findProse(
    edition.kind === 'register' && sourceText.tables.length > 0 ? [] : views,
    taken,
  ))
    for (const claim of claims) keep(toStatement(sourceText, view, claim));
  const sorted = [...statements.values()].sort(
    (a, b) => a.evidence[0].start - b.evidence[0].start || (a.id < b.id ? -1 : 1),
  );
  return { statements: sorted, problems };
}
