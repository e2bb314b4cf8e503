// B³: for every mention, the share of its found cluster that is right and the share of its true cluster that was found.

export interface Clustered {
  /** True cluster. */
  gold: string;
  /** Found cluster; every mention that was not found stands for itself. */
  found: string;
}

export interface BCubed {
  mentions: number;
  precision: number;
  recall: number;
  f1: number;
}

/** @example bCubed([{ gold: 'a', found: '1' }, { gold: 'a', found: '2' }]).recall // 0.5 */
export function bCubed(rows: readonly Clustered[]): BCubed {
  const count = (key: (row: Clustered) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    return counts;
  };
  const pair = ({ gold, found }: Clustered): string => `${gold}\u001f${found}`;
  const [golds, founds, both] = [count(({ gold }) => gold), count(({ found }) => found), count(pair)];
  let [precision, recall] = [0, 0];
  for (const row of rows) {
    precision += both.get(pair(row))! / founds.get(row.found)!;
    recall += both.get(pair(row))! / golds.get(row.gold)!;
  }
  precision /= rows.length || 1;
  recall /= rows.length || 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { mentions: rows.length, precision, recall, f1 };
}
