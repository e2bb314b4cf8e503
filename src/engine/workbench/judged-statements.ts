// Statements as a reader sees them: what people accepted, rejected or corrected is laid over what the machine proposed.
// A judgement holds for the place it was made of: the same words in another document are another statement.
import type { Judgement, JudgementTarget } from '../../model/judgement.js';
import type { Problem } from '../../model/problem.js';
import type { Statement } from '../../model/statement.js';
import type { Store } from '../../store/store.js';
import type { Snapshot } from './snapshot.js';

/** Judgements that hold: those that were taken back are gone, the latest on a target comes last. */
export function standing(judgements: readonly Judgement[]): Judgement[] {
  const undone = new Set(judgements.flatMap(({ verdict, value }) => (verdict === 'undo' && value ? [value] : [])));
  return judgements.filter(({ id, verdict }) => verdict !== 'undo' && !undone.has(id));
}

/** All statements of the collection, in order of source and text, with the judgements on them. */
export async function judgedStatements(store: Store, snapshot: Snapshot): Promise<Statement[]> {
  return (await applyJudgements(store, snapshot)).statements;
}

/** Judgements on statements that no statement of today answers to: listed, never dropped (law 3). */
export async function lostStatementJudgements(store: Store, snapshot: Snapshot): Promise<Problem[]> {
  return (await applyJudgements(store, snapshot)).lost.map(lostJudgement);
}

async function applyJudgements(
  store: Store,
  snapshot: Snapshot,
): Promise<{ statements: Statement[]; lost: Judgement[] }> {
  const { judgements } = await store.files.judgements();
  const all = (await Promise.all(snapshot.sources.map(({ source }) => snapshot.rows(source.id).statements()))).flat();
  const made = standing(judgements).filter(({ target }) => target.kind === 'statement');
  const lost: Judgement[] = [];
  if (made.length === 0) return { statements: all, lost };
  const wanted = new Set(made.map(judgedWords));
  const byWords = new Map<string, Statement[]>();
  for (const statement of all) {
    const words = statedWords(statement);
    if (wanted.has(words)) byWords.set(words, [...(byWords.get(words) ?? []), statement]);
  }
  const decided = new Map<string, Judgement>();
  for (const judgement of made) {
    const sameWords = byWords.get(judgedWords(judgement)) ?? [];
    const judged = await judgedOf(snapshot, judgement, sameWords);
    if (judged.length === 0) lost.push(judgement);
    for (const { id } of judged) decided.set(id, judgement);
  }
  const statements = all.map((statement) => {
    const judgement = decided.get(statement.id);
    return judgement ? withJudgement(statement, judgement) : statement;
  });
  return { statements, lost };
}

function lostJudgement({ id, verdict, target }: Judgement): Problem {
  const { anchor, subject, property } = target as JudgementTarget & { kind: 'statement' };
  return {
    rule: 'review/judgement-lost',
    severity: 'warning',
    message: `The judgement ${id} (“${subject}”, ${property}, “${anchor.quote}”: ${verdict}) finds no statement at its place any more. It is kept; judge the statement anew.`,
    file: anchor.file,
    start: anchor.start,
    end: anchor.end,
  };
}

/** What a statement says, of whom, in which words: no id, so that a judgement outlives a new import. */
const statedWords = ({ evidence, property, subjectName, value }: Statement): string =>
  [evidence[0].quote, property, subjectName, value].join('\u001f');

function judgedWords({ target }: Judgement): string {
  if (target.kind !== 'statement') return '';
  return [target.anchor.quote, target.property, target.subject, target.value].join('\u001f');
}

/**
 * Of statements in the same words, those at the place that was judged; in a changed text those with the same words around
 * them, or the only one there is.
 */
async function judgedOf(snapshot: Snapshot, { target }: Judgement, same: Statement[]): Promise<Statement[]> {
  if (target.kind !== 'statement') return [];
  const { anchor } = target;
  const judged = snapshot.sources.find(({ source }) => source.sha256 === anchor.sha256)?.source.id;
  const there = same.filter(({ sourceId, evidence }) => sourceId === judged && evidence[0].start === anchor.start);
  if (there.length > 0) return there;
  const around: Statement[] = [];
  for (const statement of same) {
    const { text } = await snapshot.source(statement.sourceId);
    const { start, end } = statement.evidence[0];
    if (
      text.slice(Math.max(0, start - anchor.before.length), start) === anchor.before &&
      text.startsWith(anchor.after, end)
    )
      around.push(statement);
  }
  if (around.length > 0) return around;
  return same.length === 1 ? same : [];
}

function withJudgement(statement: Statement, { verdict, value }: Judgement): Statement {
  if (verdict === 'accept') return { ...statement, status: 'accepted' };
  if (verdict === 'reject') return { ...statement, status: 'rejected' };
  if (verdict === 'correct' && value !== undefined) return { ...statement, value, status: 'accepted' };
  return statement;
}
