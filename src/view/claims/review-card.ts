// A review card: one open question as a person answers it, two sides with their quotes, and why the machine hesitates.
import type { Feature } from '../../model/entity.js';
import { mentionView, sortFeatures, type MentionView } from '../entity-view.js';
import type { ProfileData, ReviewItem, ReviewTarget, StatementRow } from '../workbench-engine.js';

/** One side of a doubtful link. */
export interface ReviewSide {
  id: string;
  entity: ProfileData['entity'];
  kind: ProfileData['kind'];
  name: string;
  forms: ProfileData['forms'];
  roles: string[];
  /** First and last dated document, EDTF. */
  first: string | null;
  last: string | null;
  sources: string[];
  mentions: MentionView[];
}

export type ReviewCard =
  | {
      kind: 'link';
      id: string;
      target: ReviewTarget;
      left: ReviewSide;
      right: ReviewSide;
      score: number;
      /** Sentences that speak for and against. */
      pro: Feature[];
      contra: Feature[];
    }
  | { kind: 'statement'; id: string; target: ReviewTarget; statement: StatementRow };

/** Mentions shown on a side. */
const SHOWN = 6;

function side(profile: ProfileData): ReviewSide {
  const dates = profile.mentions.flatMap((one) => (one.document?.date ? [one.document.date] : [])).sort();
  return {
    id: profile.id,
    entity: profile.entity,
    kind: profile.kind,
    name: profile.name,
    forms: [...profile.forms].sort((a, b) => b.count - a.count),
    roles: profile.roles,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    sources: [...new Set(profile.mentions.map((one) => one.sourceTitle))],
    mentions: profile.mentions.slice(0, SHOWN).map(mentionView),
  };
}

/** Turns an open question into a card. */
export function reviewCard(item: ReviewItem): ReviewCard {
  if (item.kind === 'statement') {
    return {
      kind: 'statement',
      id: item.id,
      target: { kind: 'statement', statementId: item.statement.id },
      statement: item.statement,
    };
  }
  const features = sortFeatures(item.features);
  return {
    kind: 'link',
    id: item.id,
    target: { kind: 'link', left: item.left.id, right: item.right.id },
    left: side(item.left),
    right: side(item.right),
    score: item.score,
    pro: features.filter((one) => one.weight >= 0),
    contra: features.filter((one) => one.weight < 0),
  };
}
