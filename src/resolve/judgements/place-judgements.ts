// Standing judgements on links → the mentions they speak of. What finds no place is returned as a Problem, never dropped.
import type { SourceMentions } from '../../model/claims.js';
import type { Anchor } from '../../model/judgement.js';
import type { Mention } from '../../model/mention.js';
import type { Problem } from '../../model/problem.js';
import { reAnchor } from '../re-anchor.js';
import type { LinkJudgement } from './standing-judgements.js';

export interface PlacedJudgement {
  judgement: LinkJudgement;
  left: Mention;
  right: Mention;
}

/** Finds the mentions of both anchors of every judgement. */
export function placeJudgements(
  judgements: readonly LinkJudgement[],
  sources: readonly SourceMentions[],
): { placed: PlacedJudgement[]; problems: Problem[] } {
  const placed: PlacedJudgement[] = [];
  const problems: Problem[] = [];
  for (const judgement of judgements) {
    const left = findMention(judgement.left, sources);
    const right = findMention(judgement.right, sources);
    if (left && right && left !== right && left.kind === right.kind) placed.push({ judgement, left, right });
    else problems.push(lost(judgement, left ? judgement.right : judgement.left));
  }
  return { placed, problems };
}

function lost({ id, verdict, left, right }: LinkJudgement, missing: Anchor): Problem {
  return {
    rule: 'resolve/judgement-lost',
    severity: 'warning',
    message: `The judgement ${id} (“${left.quote}” and “${right.quote}”: ${verdict}) finds no name at the place of “${missing.quote}” any more. It is kept; judge the pair anew.`,
    file: missing.file,
    start: missing.start,
    end: missing.end,
  };
}

/** The mention that an anchor speaks of: in the source of the same bytes, else of the same file name. */
function findMention(anchor: Anchor, sources: readonly SourceMentions[]): Mention | undefined {
  const same = sources.filter(({ source }) => source.sha256 === anchor.sha256);
  const named = same.length > 0 ? same : sources.filter(({ source }) => source.file === anchor.file);
  for (const { text, mentions } of named) {
    const unchanged = text === null && same.length > 0;
    const range = unchanged ? anchor : text === null ? null : reAnchor(text, anchor);
    const found = range && mentionAt(mentions, range.start, range.end);
    if (found) return found;
  }
  return undefined;
}

/** The mention with the largest share in a range; a person before others. */
function mentionAt(mentions: readonly Mention[], start: number, end: number): Mention | undefined {
  let best: Mention | undefined;
  let most = 0;
  for (const mention of mentions) {
    if (mention.kind === 'date' || mention.start >= end || mention.end <= start) continue;
    const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
    const share = shared / Math.max(end - start, mention.end - mention.start);
    if (share > most) {
      most = share;
      best = mention;
    }
  }
  return best;
}
