// The page of a person, body or place: forms as they occur, mentions by source and date, neighbours, why it is one.
import type { Feature, Link } from '../model/entity.js';
import { dateKey } from './edtf-text.js';
import { hitAddress } from './search-view.js';
import type {
  DocumentEntry,
  EntityData,
  EntityEntry,
  MentionInContext,
  NamedEntity,
  StatementRow,
} from './workbench-engine.js';

/** A mention as a line of a concordance. */
export interface MentionView {
  id: string;
  before: string;
  quote: string;
  after: string;
  role: string | null;
  certainty: MentionInContext['certainty'];
  zone: MentionInContext['zone'];
  page: string | null;
  document: Pick<DocumentEntry, 'id' | 'number' | 'date'> | null;
  href: string;
}

export interface EntityView {
  entity: NamedEntity;
  mentionsTotal: number;
  /** Mentions by source, within a source by date, then by place in the text. */
  sources: { id: string; title: string; mentions: MentionView[] }[];
  neighbours: EntityData['neighbours'];
  why: { left: string; right: string; verdict: Link['verdict']; score: number; features: Feature[] }[];
  statements: StatementRow[];
  /** Offices and roles printed with the name, most frequent first. */
  roles: { value: string; count: number }[];
}

/** Turns a mention in context into a line of a concordance. */
export function mentionView(one: MentionInContext): MentionView {
  const { mention, document } = one;
  return {
    id: mention.id,
    before: one.before.replaceAll(/\s+/g, ' '),
    quote: mention.quote.replaceAll(/\s+/g, ' '),
    after: one.after.replaceAll(/\s+/g, ' '),
    role: mention.role ?? null,
    certainty: one.certainty,
    zone: one.zone,
    page: one.page,
    document: document && { id: document.id, number: document.number, date: document.date },
    href: hitAddress(
      {
        documentId: mention.documentId,
        sourceId: mention.sourceId,
        passageId: `at-${mention.start}`,
        start: mention.start,
      },
      '',
    ),
  };
}

/** Weightiest features first. */
export function sortFeatures(features: Feature[]): Feature[] {
  return [...features].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.name.localeCompare(b.name));
}

/** Turns what is known of an entity into its page. */
export function entityView(data: EntityData): EntityView {
  const sources = new Map<string, EntityView['sources'][number]>();
  const roles = new Map<string, number>();
  const ordered = [...data.mentions].sort(
    (a, b) =>
      dateKey(a.document?.date ?? null).localeCompare(dateKey(b.document?.date ?? null)) ||
      a.mention.start - b.mention.start,
  );
  for (const one of ordered) {
    const id = one.mention.sourceId;
    let group = sources.get(id);
    if (!group) sources.set(id, (group = { id, title: one.sourceTitle, mentions: [] }));
    group.mentions.push(mentionView(one));
    if (one.mention.role) roles.set(one.mention.role, (roles.get(one.mention.role) ?? 0) + 1);
  }
  return {
    entity: { ...data.entity, names: [...data.entity.names].sort((a, b) => b.count - a.count) },
    mentionsTotal: data.mentionsTotal,
    sources: [...sources.values()].sort((a, b) => a.title.localeCompare(b.title, 'ru')),
    neighbours: data.neighbours,
    why: data.links.map(({ link, left, right }) => ({
      left,
      right,
      verdict: link.verdict,
      score: link.score,
      features: sortFeatures(link.features),
    })),
    statements: data.statements,
    roles: [...roles].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count),
  };
}

/** Address of an entity's page. */
export function entityAddress(entity: Pick<EntityEntry, 'id' | 'kind'>): string {
  return `/${{ person: 'people', organisation: 'bodies', place: 'places' }[entity.kind]}/${encodeURIComponent(entity.id)}`;
}
