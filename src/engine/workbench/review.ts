// The review queue: doubtful links and proposed statements; answers are judgements, appended and never changed.
import { randomUUID } from 'node:crypto';
import type { Link } from '../../model/entity.js';
import type { Anchor, Judgement, JudgementTarget } from '../../model/judgement.js';
import type { Mention } from '../../model/mention.js';
import type { Store } from '../../store/store.js';
import { Refusal } from '../../view/refusals.js';
import type { Answer, ProfileData, ReviewItem, ReviewTarget } from '../../view/workbench-engine.js';
import { mentionInContext, statementRow } from './context.js';
import { judgedStatements, standing } from './judged-statements.js';
import type { IdentitySnapshot, Snapshot, SourceSnapshot } from './snapshot.js';

const MENTIONS_SHOWN = 6;
const CONTEXT = 40;

/** Open questions, most doubtful first; what was judged or skipped is left out. */
export async function reviewItems(
  store: Store,
  snapshot: Snapshot,
  filter: { kind?: ReviewItem['kind']; limit: number; skip?: string[] },
): Promise<ReviewItem[]> {
  const skip = new Set(filter.skip ?? []);
  const items: ReviewItem[] = [];
  if (filter.kind !== 'statement') {
    const answered = await answeredPairs(store);
    const { profiles } = await snapshot.identities();
    const open = (await snapshot.links())
      .filter((link) => link.verdict === 'unsure' && !skip.has(linkId(link)))
      .sort((a, b) => consequence(profiles, b) - consequence(profiles, a) || (linkId(a) < linkId(b) ? -1 : 1));
    for (const link of open) {
      if (items.length >= filter.limit) break;
      const [left, right] = [await profileData(snapshot, link.left), await profileData(snapshot, link.right)];
      if (!left || !right || answered.has(pairKey(left, right))) continue;
      items.push({ kind: 'link', id: linkId(link), left, right, score: link.score, features: link.features });
    }
  }
  if (filter.kind !== 'link' && items.length < filter.limit) {
    for (const statement of await judgedStatements(store, snapshot)) {
      if (items.length >= filter.limit) break;
      if (statement.status !== 'proposed' || statement.subjectKind === 'document' || skip.has(statement.id)) continue;
      items.push({ kind: 'statement', id: statement.id, statement: await statementRow(snapshot, statement) });
    }
  }
  return items;
}

/** How many questions are open. */
export async function openQuestions(store: Store, snapshot: Snapshot): Promise<number> {
  const links = (await snapshot.links()).filter(({ verdict }) => verdict === 'unsure').length;
  const statements = (await judgedStatements(store, snapshot)).filter(
    ({ status, subjectKind }) => status === 'proposed' && subjectKind !== 'document',
  ).length;
  return links + statements;
}

const linkId = (link: Pick<Link, 'left' | 'right'>): string => `${link.left}~${link.right}`;

/** Doubt times the number of mentions that hang on the answer. */
function consequence(profiles: IdentitySnapshot['profiles'], link: Link): number {
  const size = (profile: string) => profiles.get(profile)?.length ?? 0;
  return (1 - Math.abs(link.score - 0.5)) * Math.log2(2 + Math.min(size(link.left), size(link.right)));
}

async function profileData(snapshot: Snapshot, id: string): Promise<ProfileData | null> {
  const members = (await snapshot.identities()).profiles.get(id) ?? [];
  if (members.length === 0) return null;
  const mentions: { sourceId: string; mention: Mention }[] = [];
  for (const { sourceId, mentionId } of members) {
    const mention = (await snapshot.source(sourceId)).mentionById.get(mentionId);
    if (mention) mentions.push({ sourceId, mention });
  }
  if (mentions.length === 0) return null;
  const forms = new Map<string, number>();
  for (const { mention } of mentions) forms.set(mention.quote, (forms.get(mention.quote) ?? 0) + 1);
  const roles = new Set(mentions.flatMap(({ mention }) => mention.role ?? []));
  const first = mentions[0].mention;
  const entity = snapshot.entity((await snapshot.source(mentions[0].sourceId)).resolutions.get(first.id)?.entityId);
  return {
    id,
    entity,
    name: entity?.name ?? first.value ?? first.quote,
    kind: first.kind === 'date' ? 'person' : first.kind,
    forms: [...forms].sort((a, b) => b[1] - a[1]).map(([value, count]) => ({ value, count })),
    roles: [...roles].slice(0, 5),
    mentions: await Promise.all(
      mentions.slice(0, MENTIONS_SHOWN).map(({ sourceId, mention }) => mentionInContext(snapshot, sourceId, mention)),
    ),
  };
}

const pairKey = (left: ProfileData, right: ProfileData): string =>
  [left, right]
    .map(({ mentions }) => `${mentions[0].mention.sourceId}:${mentions[0].mention.start}`)
    .sort()
    .join('~');

/** Pairs that were answered since identities were last decided. */
async function answeredPairs(store: Store): Promise<Set<string>> {
  const { judgements } = await store.files.judgements();
  const sources = new Map((await store.sources()).map(({ source }) => [source.sha256, source.id]));
  const keys = standing(judgements).flatMap(({ target }) => {
    if (target.kind !== 'link') return [];
    return [
      [target.left, target.right]
        .map(({ sha256, start }) => `${sources.get(sha256) ?? sha256}:${start}`)
        .sort()
        .join('~'),
    ];
  });
  return new Set(keys);
}

/** Appends one judgement; returns its id. */
export async function writeJudgement(store: Store, snapshot: Snapshot, answer: Answer): Promise<string> {
  const judgement: Judgement = {
    id: `j-${randomUUID()}`,
    at: new Date().toISOString(),
    by: process.env.OPIS_USER ?? process.env.USER ?? process.env.USERNAME ?? 'reader',
    verdict: answer.verdict,
    target: await judgementTarget(store, snapshot, answer.target),
    ...(answer.value === undefined ? {} : { value: answer.value }),
    ...(answer.note === undefined ? {} : { note: answer.note }),
  };
  await store.files.append(judgement);
  return judgement.id;
}

/** Takes a judgement back by appending that it is; false when there is none. */
export async function undoJudgement(store: Store, judgementId: string): Promise<Judgement | null> {
  const { judgements } = await store.files.judgements();
  const undone = standing(judgements).find(({ id }) => id === judgementId);
  if (!undone) return null;
  await store.files.append({
    id: `j-${randomUUID()}`,
    at: new Date().toISOString(),
    by: undone.by,
    verdict: 'undo',
    target: undone.target,
    value: judgementId,
  });
  return undone;
}

async function judgementTarget(store: Store, snapshot: Snapshot, target: ReviewTarget): Promise<JudgementTarget> {
  switch (target.kind) {
    case 'finding':
      return target;
    case 'statement': {
      const found = await store.statement(target.statementId);
      if (!found) throw missing('Statement', target.statementId);
      const { evidence, property, subjectName, value } = found.row;
      const anchor = anchorAt(await snapshot.source(found.sourceId), evidence[0]);
      return { kind: 'statement', anchor, property, subject: subjectName, value };
    }
    case 'link':
      return {
        kind: 'link',
        left: await profileAnchor(snapshot, target.left),
        right: await profileAnchor(snapshot, target.right),
      };
    case 'entities':
      return {
        kind: 'link',
        left: await entityAnchor(store, snapshot, target.left),
        right: await entityAnchor(store, snapshot, target.right),
      };
    case 'mention': {
      const found = await store.mention(target.mentionId);
      if (!found) throw missing('Mention', target.mentionId);
      const left = anchorAt(await snapshot.source(found.sourceId), found.row);
      return { kind: 'link', left, right: await entityAnchor(store, snapshot, target.entityId, target.mentionId) };
    }
  }
}

const missing = (what: 'Statement' | 'Mention' | 'Group' | 'Entity', id: string) =>
  new Refusal('not-found', `stale${what}`, { id });

async function profileAnchor(snapshot: Snapshot, profile: string): Promise<Anchor> {
  const [first] = (await snapshot.identities()).profiles.get(profile) ?? [];
  if (!first) throw missing('Group', profile);
  const source = await snapshot.source(first.sourceId);
  return anchorAt(source, source.mentionById.get(first.mentionId)!);
}

/** The entity's fullest mention; another one than `except`. */
async function entityAnchor(store: Store, snapshot: Snapshot, entityId: string, except?: string): Promise<Anchor> {
  const mentions = (await store.mentionsOf(entityId)).filter(({ row }) => row.id !== except);
  if (mentions.length === 0) throw missing('Entity', entityId);
  const fullest = mentions.reduce((best, one) => (one.row.quote.length > best.row.quote.length ? one : best));
  return anchorAt(await snapshot.source(fullest.sourceId), fullest.row);
}

function anchorAt({ stored, text }: SourceSnapshot, { start, end }: { start: number; end: number }): Anchor {
  return {
    sha256: stored.source.sha256,
    file: stored.source.file,
    start,
    end,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}
