// Curated persons: those on whom a reader has said «same». A source that came later does not enter them unasked: its links
// to them become questions.
import type { Entity } from '../../model/entity.js';
import { clusterUnderConstraints, type Constraints } from '../cluster/cluster-under-constraints.js';
import { entityIds } from '../entity-ids.js';
import type { PlacedJudgement } from '../judgements/place-judgements.js';
import { feature } from '../judge/judge-pair.js';
import type { Atom } from '../profile/atom.js';
import type { AtomLink } from './atom-link.js';

export interface CuratedInput {
  atoms: readonly Atom[];
  atomOf: ReadonlyMap<string, number>;
  placed: readonly PlacedJudgement[];
  previous: readonly Entity[];
  /** Source ids in the order of `Atom.source`, and when each came into the collection (ISO), if known. */
  sourceIds: readonly string[];
  addedAt: readonly (string | null)[];
}

/** Turns links between curated persons and later sources into questions. */
export function keepCuratedApart(links: AtomLink[], constraints: Constraints, input: CuratedInput): AtomLink[] {
  const { atoms } = input;
  if (constraints.mustJoin.length === 0) return links;
  const edges = links.filter(({ verdict }) => verdict === 'same');
  const { clusterOf } = clusterUnderConstraints(atoms.length, edges, constraints);
  const lastWord = lastWords(input, clusterOf);
  const known = knownSources(input, clusterOf, lastWord);
  const isNew = (index: number): boolean => {
    const cluster = clusterOf[index];
    const said = lastWord.get(cluster);
    if (said === undefined) return false;
    const { source } = atoms[index];
    const added = input.addedAt[source];
    if (added !== null && added !== undefined) return added > said.at && !said.sources.has(source);
    return known.has(cluster) && !known.get(cluster)!.has(input.sourceIds[source]);
  };
  return links.map((link) => {
    if (link.verdict !== 'same' || isNew(link.left) === isNew(link.right)) return link;
    const note = feature(
      'curated-elsewhere',
      'One of them is a person whom a reader has checked; a later source does not join unasked.',
    );
    return { ...link, verdict: 'unsure', features: [...link.features, note] };
  });
}

function lastWords(
  { placed, atomOf, atoms }: CuratedInput,
  clusterOf: Int32Array,
): Map<number, { at: string; sources: Set<number> }> {
  const last = new Map<number, { at: string; sources: Set<number> }>();
  for (const { judgement, left, right } of placed) {
    if (judgement.verdict !== 'same') continue;
    for (const index of [atomOf.get(left.id), atomOf.get(right.id)]) {
      if (index === undefined) continue;
      const cluster = clusterOf[index];
      const said = last.get(cluster) ?? { at: judgement.at, sources: new Set<number>() };
      if (judgement.at > said.at) said.at = judgement.at;
      said.sources.add(atoms[index].source);
      last.set(cluster, said);
    }
  }
  return last;
}

/** Sources that a curated person had before, where the entity says so. */
function knownSources(
  { atoms, previous, sourceIds }: CuratedInput,
  clusterOf: Int32Array,
  lastWord: ReadonlyMap<number, { sources: Set<number> }>,
): Map<number, Set<string>> {
  const curated = previous.filter(({ status, knownSources: sources }) => status === 'curated' && sources !== undefined);
  const known = new Map<number, Set<string>>();
  if (curated.length === 0) return known;
  const keys = new Map<number, string[]>();
  for (const [index, atom] of atoms.entries()) {
    if (!lastWord.has(clusterOf[index])) continue;
    const list = keys.get(clusterOf[index]);
    if (list) list.push(atom.key);
    else keys.set(clusterOf[index], [atom.key]);
  }
  const clusters = [...keys];
  const ids = entityIds(
    clusters.map(([, list]) => ({ kind: 'person', keys: list })),
    previous,
  );
  for (const [at, [cluster]] of clusters.entries()) {
    const all = [ids[at].id, ...ids[at].formerIds];
    const before = curated.filter(({ id }) => all.includes(id));
    if (before.length === 0) continue;
    const judged = [...lastWord.get(cluster)!.sources].map((source) => sourceIds[source]);
    known.set(cluster, new Set([...before.flatMap(({ knownSources: sources }) => sources!), ...judged]));
  }
  return known;
}
