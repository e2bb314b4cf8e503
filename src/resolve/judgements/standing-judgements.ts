// The log of judgements → those on links that stand: nothing taken back, and of several words on one pair the last.
import type { Anchor, Judgement } from '../../model/judgement.js';

export interface LinkJudgement {
  id: string;
  at: string;
  verdict: 'same' | 'different' | 'unsure';
  left: Anchor;
  right: Anchor;
}

const VERDICTS: Partial<Record<Judgement['verdict'], LinkJudgement['verdict']>> = {
  same: 'same',
  accept: 'same',
  different: 'different',
  reject: 'different',
  unsure: 'unsure',
};

const placeOf = ({ sha256, start, end }: Anchor): string => `${sha256}:${start}:${end}`;
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In order of time, then of id: the order of the log does not matter. */
export function standingJudgements(judgements: readonly Judgement[]): LinkJudgement[] {
  const sorted = [...new Map(judgements.map((one) => [one.id, one])).values()].sort(
    (a, b) => order(a.at, b.at) || order(a.id, b.id),
  );
  // A taken-back taking-back stands again: the latest words are looked at first.
  const undone = new Set<string>();
  for (const { id, verdict, value } of [...sorted].reverse()) {
    if (verdict === 'undo' && value !== undefined && !undone.has(id)) undone.add(value);
  }
  const standing = new Map<string, LinkJudgement>();
  for (const { id, at, verdict, target } of sorted) {
    const word = VERDICTS[verdict];
    if (target.kind !== 'link' || !word || undone.has(id)) continue;
    const pair = [placeOf(target.left), placeOf(target.right)].sort(order).join('~');
    standing.delete(pair);
    standing.set(pair, { id, at, verdict: word, left: target.left, right: target.right });
  }
  return [...standing.values()];
}
