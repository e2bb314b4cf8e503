// What came of one file of a batch.
import { OpisError } from '../model/errors.js';
import type { Problem } from '../model/problem.js';
import type { SourceRows } from '../model/source-rows.js';
import type { SourceHoldings, Store, StoredSource } from '../store/store.js';

export interface ImportReport {
  file: string;
  /** `null` when the file could not be read. */
  sourceId: string | null;
  outcome: 'imported' | 'unchanged' | 'failed';
  title: string | null;
  kind: string | null;
  profile: string | null;
  holdings: SourceHoldings | null;
  problems: Problem[];
  milliseconds: number;
}

/** A source that was written. */
export function importedReport(file: string, begun: number, rows: SourceRows): ImportReport {
  const { source } = rows.sourceText;
  const { documents, passages, footnotes, references, kind, profile } = rows.edition;
  return {
    file,
    sourceId: source.id,
    outcome: 'imported',
    title: source.title,
    kind,
    profile,
    holdings: {
      documents: documents.length,
      passages: passages.length,
      footnotes: footnotes.length,
      references: references.length,
      mentions: rows.mentions.length,
      statements: rows.statements.length,
      figures: rows.figures.length,
      norms: rows.norms.length,
      problems: rows.problems.filter(({ severity }) => severity !== 'note').length,
    },
    problems: rows.problems,
    milliseconds: Date.now() - begun,
  };
}

/** A source that is in the collection as it would be made again. */
export async function unchangedReport(
  file: string,
  begun: number,
  stored: StoredSource,
  store: Store,
): Promise<ImportReport> {
  const { source, kind, profile, holdings } = stored;
  const problems = await store.problems({ sourceId: source.id });
  const milliseconds = Date.now() - begun;
  return {
    file,
    sourceId: source.id,
    outcome: 'unchanged',
    title: source.title,
    kind,
    profile,
    holdings,
    problems,
    milliseconds,
  };
}

/**
 * A file that could not be imported, with its problems or with what was thrown. Bugs are not hidden: they become a problem
 * of rule `import/unexpected` that names them, and the batch goes on. A store that cannot be written ends the batch.
 */
export function failedReport(file: string, begun: number, why: readonly Problem[] | unknown): ImportReport {
  if (why instanceof OpisError && (why.code === 'store' || why.code === 'settings' || why.code === 'conflict'))
    throw why;
  const problems = Array.isArray(why) ? (why as Problem[]) : [thrownProblem(file, why)];
  const milliseconds = Date.now() - begun;
  const nothing = { sourceId: null, title: null, kind: null, profile: null, holdings: null };
  return { file, ...nothing, outcome: 'failed', problems, milliseconds };
}

function thrownProblem(file: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const rule = fileProblemRule(error);
  const advice =
    rule === 'import/unexpected' ? ' This is a fault of Opis, not of the file; the rest of the batch goes on.' : '';
  return { rule, severity: 'error', message: `"${file}" was not imported: ${message}.${advice}`, file };
}

function fileProblemRule(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? 'import/file-unreadable' : 'import/unexpected';
}
