// Organisations and places: one entity for each key of a table (and period of the party), else for each folded name.
import type { SourceMentions } from '../../model/claims.js';
import { digestId } from '../../model/digest.js';
import type { Entity, EntityName, Link, Resolution } from '../../model/entity.js';
import type { Mention } from '../../model/mention.js';
import { clusterUnderConstraints, type ClusterEdge } from '../cluster/cluster-under-constraints.js';
import type { Drafts, EntityDraft } from '../entity-draft.js';
import { entityIds } from '../entity-ids.js';
import { feature, judgePair } from '../judge/judge-pair.js';
import type { PlacedJudgement } from '../judgements/place-judgements.js';
import { scriptOf } from '../../text/scripts.js';

/** What a mention of the kind stands for: a stable key, and the name an index prints (`null`: the commonest form). */
export interface KeyedName {
  key: string;
  name: string | null;
  certainty: Resolution['certainty'];
}

/** Reads the mentions of one document of a source, in order of text. */
export type ReadKeys = (mentions: readonly Mention[], year: number | null, source: SourceMentions) => KeyedName[];

interface KeyedProfile {
  id: string;
  atom: number;
  mentions: Mention[];
  certainty: Resolution['certainty'];
}

interface KeyedAtom {
  key: string;
  name: string | null;
  profiles: KeyedProfile[];
}

export interface KeyedInput {
  kind: 'organisation' | 'place';
  sources: readonly SourceMentions[];
  placed: readonly PlacedJudgement[];
  previous: readonly Entity[];
}

/** Entities, resolutions and links of one kind. */
export function resolveKeyed({ kind, sources, placed, previous }: KeyedInput, readKeys: ReadKeys): Drafts {
  const ofKind = placed.filter(({ left }) => left.kind === kind);
  const atoms = makeAtoms(kind, sources, ofKind, readKeys);
  const atomOf = new Map<string, number>();
  if (ofKind.length > 0)
    for (const [index, { profiles }] of atoms.entries())
      for (const { mentions } of profiles) for (const { id } of mentions) atomOf.set(id, index);
  const pairs = ofKind.map(({ judgement, left, right }) => ({
    judgement,
    left: atomOf.get(left.id)!,
    right: atomOf.get(right.id)!,
  }));
  const constraints = {
    mustJoin: pairs
      .filter(({ judgement }) => judgement.verdict === 'same')
      .map(({ left, right }) => [left, right] as const),
    keepApart: pairs
      .filter(({ judgement }) => judgement.verdict !== 'same')
      .map(({ left, right }) => [left, right] as const),
  };
  const { clusterOf } = clusterUnderConstraints(atoms.length, sameKeys(atoms), constraints);
  const groups = new Map<number, KeyedAtom[]>();
  for (const [index, atom] of atoms.entries()) {
    const list = groups.get(clusterOf[index]);
    if (list) list.push(atom);
    else groups.set(clusterOf[index], [atom]);
  }
  const clusters = [...groups.values()];
  const plain = new Set(atoms.map(({ key }) => key));
  const ids = entityIds(
    clusters.map((group) => ({ kind, keys: group.flatMap(({ key }) => ownKeys(key, plain)) })),
    previous.filter((entity) => entity.kind === kind),
  );
  const script = mainScript(sources);
  const curated = new Set(constraints.mustJoin.map(([left]) => clusterOf[left]));
  const drafts: EntityDraft[] = [...groups].map(([smallest, group], at) => ({
    entity: makeEntity(kind, group, ids[at], { curated: curated.has(smallest), script }),
  }));
  const links: Link[] = pairs.map(({ judgement, left, right }) => ({
    left: atoms[left].profiles[0].id,
    right: atoms[right].profiles[0].id,
    ...judgePair([feature(`judged-${judgement.verdict}`, 'A reader judged them.')]),
    verdict: judgement.verdict,
  }));
  return { drafts, resolutions: makeResolutions(clusters, drafts), links };
}

/** The script of most mentions: an index of the collection is in it as far as it can be. */
function mainScript(sources: readonly SourceMentions[]): 'Cyrl' | 'Latn' {
  let balance = 0;
  for (const { mentions } of sources) for (const { language } of mentions) balance += language === 'en' ? -1 : 1;
  return balance >= 0 ? 'Cyrl' : 'Latn';
}

function ownKeys(key: string, plain: Set<string>): string[] {
  const [name] = key.split('@');
  if (plain.has(name)) return [key];
  plain.add(name);
  return [key, name];
}

function makeAtoms(
  kind: Mention['kind'],
  sources: readonly SourceMentions[],
  placed: readonly PlacedJudgement[],
  readKeys: ReadKeys,
): KeyedAtom[] {
  const judged = new Set(placed.flatMap(({ left, right }) => [left.id, right.id]));
  const atoms = new Map<string, KeyedAtom>();
  for (const source of sources) {
    const years = yearsOfDocuments(source);
    for (const [documentId, mentions] of byDocument(source.mentions, kind)) {
      const read = readKeys(mentions, documentId === null ? null : (years.get(documentId) ?? null), source);
      const profiles = new Map<string, KeyedProfile>();
      for (const [at, mention] of mentions.entries()) {
        const { key, name, certainty } = read[at];
        // A judged mention stands for itself; the profile is the same key in the same document.
        const own = judged.has(mention.id) ? `${key}@${mention.id}` : key;
        let profile = profiles.get(own);
        if (!profile) {
          let atom = atoms.get(own);
          if (!atom) atoms.set(own, (atom = { key: own, name, profiles: [] }));
          profile = { id: digestId('p', source.source.id, documentId, kind, own), atom: 0, mentions: [], certainty };
          profiles.set(own, profile);
          atom.profiles.push(profile);
        }
        profile.mentions.push(mention);
      }
    }
  }
  return [...atoms.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function byDocument(mentions: readonly Mention[], kind: Mention['kind']): Map<string | null, Mention[]> {
  const groups = new Map<string | null, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind !== kind) continue;
    const list = groups.get(mention.documentId);
    if (list) list.push(mention);
    else groups.set(mention.documentId, [mention]);
  }
  return groups;
}

/** The years of a source's documents; an undated one stands among those of its time. */
function yearsOfDocuments({ documents }: SourceMentions): Map<string, number | null> {
  const years = new Map<string, number | null>();
  let last: number | null = null;
  for (const { id, date, dateEditorial } of documents) {
    last = yearOf(date ?? dateEditorial) ?? last;
    years.set(id, last);
  }
  return years;
}

function yearOf(date: string | null | undefined): number | null {
  const year = date ? /\d{4}/.exec(date)?.[0] : undefined;
  return year ? Number(year) : null;
}

/** A judged mention goes with the others of its key, unless a person said otherwise. */
function sameKeys(atoms: readonly KeyedAtom[]): ClusterEdge[] {
  const first = new Map<string, number>();
  const edges: ClusterEdge[] = [];
  for (const [index, { key }] of atoms.entries()) {
    const [name] = key.split('@');
    const left = first.get(name);
    if (left === undefined) first.set(name, index);
    else edges.push({ left, right: index, score: key.includes('@') ? 0.5 : 0.9 });
  }
  return edges;
}

function makeEntity(
  kind: 'organisation' | 'place',
  group: readonly KeyedAtom[],
  { id, formerIds }: { id: string; formerIds: string[] },
  { curated, script }: { curated: boolean; script: 'Cyrl' | 'Latn' },
): Entity {
  const names = new Map<string, EntityName>();
  for (const { profiles } of group) {
    for (const { mentions } of profiles) {
      for (const { value, quote, language } of mentions) {
        const form = (value ?? quote).replaceAll(/\s+/g, ' ');
        const key = `${form}|${language}`;
        const known = names.get(key);
        if (known) known.count++;
        else names.set(key, { value: form, language, script: scriptOf(form) === 'latin' ? 'Latn' : 'Cyrl', count: 1 });
      }
    }
  }
  const sorted = [...names.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const named = group.find(({ name }) => name !== null)?.name;
  return {
    id,
    kind,
    name: named ?? (sorted.find((name) => name.script === script) ?? sorted[0]).value,
    names: sorted.slice(0, 60),
    formerIds,
    status: curated ? 'curated' : 'proposed',
  };
}

const NONE: string[] = [];

function makeResolutions(clusters: readonly KeyedAtom[][], drafts: readonly EntityDraft[]): Resolution[] {
  const found: Resolution[] = [];
  for (const [at, group] of clusters.entries()) {
    const entityId = drafts[at].entity.id;
    for (const { profiles } of group)
      for (const { id, mentions, certainty } of profiles)
        for (const mention of mentions)
          found.push({ mentionId: mention.id, entityId, certainty, profileId: id, alternatives: NONE });
  }
  return found;
}
