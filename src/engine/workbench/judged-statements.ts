// Statements as a reader sees them: what people accepted, rejected or corrected is laid over what the machine proposed.
import type { Judgement } from '../../model/judgement.js';
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
  const { judgements } = await store.files.judgements();
  const decided = new Map<string, Judgement>();
  for (const judgement of standing(judgements)) {
    if (judgement.target.kind === 'statement') decided.set(targetKey(judgement), judgement);
  }
  const all: Statement[] = [];
  for (const { source } of snapshot.sources) {
    for (const statement of await snapshot.rows(source.id).statements()) {
      const { quote } = statement.evidence[0];
      const judgement =
        decided.size > 0 &&
        decided.get([quote, statement.property, statement.subjectName, statement.value].join('\u001f'));
      all.push(judgement ? withJudgement(statement, judgement) : statement);
    }
  }
  return all;
}

/** A judgement on a statement is keyed to the words it rests on, what it says, and of whom: not to an id. */
function targetKey({ target }: Judgement): string {
  if (target.kind !== 'statement') return '';
  return [target.anchor.quote, target.property, target.subject, target.value].join('\u001f');
}

function withJudgement(statement: Statement, { verdict, value }: Judgement): Statement {
  if (verdict === 'accept') return { ...statement, status: 'accepted' };
  if (verdict === 'reject') return { ...statement, status: 'rejected' };
  if (verdict === 'correct' && value !== undefined) return { ...statement, value, status: 'accepted' };
  return statement;
}
