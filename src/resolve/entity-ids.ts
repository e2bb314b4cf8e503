// Clusters → ids that last: a cluster keeps the id that an earlier generation gave to one of its members; a new one is
// named after its smallest member key. Ids are digests of member keys, so whose id an earlier id was can be told.
import { digestId } from '../model/digest.js';
import type { Entity, EntityKind } from '../model/entity.js';

export interface NamedCluster {
  kind: EntityKind;
  /** Stable keys of its members, each in one cluster only. */
  keys: readonly string[];
}

/** Ids and former ids, cluster by cluster. */
export function entityIds(
  clusters: readonly NamedCluster[],
  previous: readonly Entity[],
): { id: string; formerIds: string[] }[] {
  const current = new Set(previous.map(({ id }) => id));
  const former = new Set(previous.flatMap(({ formerIds }) => formerIds));
  return clusters.map(({ kind, keys }) => {
    const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    if (previous.length === 0) return { id: digestId('e', kind, sorted[0]), formerIds: [] };
    const ids = sorted.map((key) => digestId('e', kind, key));
    const id = ids.find((one) => current.has(one)) ?? ids.find((one) => former.has(one)) ?? ids[0];
    return { id, formerIds: ids.filter((one) => one !== id && (current.has(one) || former.has(one))) };
  });
}
