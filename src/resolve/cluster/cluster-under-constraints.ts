// Edges with scores → clusters that respect what must be joined and what must stay apart. Human decisions first; then
// machine edges, best first, each refused when it would bring together what is kept apart or when `mayJoin` says no.
// The result does not depend on the order in which edges or constraints are given.
import { UnionFind } from './union-find.js';

export interface ClusterEdge {
  left: number;
  right: number;
  score: number;
}

export interface Constraints {
  mustJoin: readonly (readonly [number, number])[];
  keepApart: readonly (readonly [number, number])[];
}

export interface Clustering {
  /** Element → the smallest element of its cluster. */
  clusterOf: Int32Array;
  /** Indices of edges that were refused. */
  refused: number[];
  /** Pairs that must be joined and kept apart at once; the joining won. */
  contradictions: (readonly [number, number])[];
}

/** Asked before two clusters are joined by an edge (roots of both, index of the edge), and told afterwards which root stayed. */
export interface JoinWatcher {
  mayJoin(left: number, right: number, edge: number): boolean;
  joined(kept: number, gone: number): void;
}

/** Clusters `size` elements. @example clusterUnderConstraints(3, [{ left: 0, right: 1, score: 0.9 }], none).clusterOf // [0, 0, 2] */
export function clusterUnderConstraints(
  size: number,
  edges: readonly ClusterEdge[],
  constraints: Constraints,
  watcher?: JoinWatcher,
): Clustering {
  const sets = new UnionFind(size);
  const enemies = new Map<number, Set<number>>();
  const contradictions: (readonly [number, number])[] = [];
  const join = (left: number, right: number): void => {
    const done = sets.union(left, right);
    if (!done) return;
    mergeEnemies(enemies, done.kept, done.gone);
    watcher?.joined(done.kept, done.gone);
  };
  for (const [left, right] of constraints.mustJoin) join(left, right);
  for (const pair of constraints.keepApart) {
    const [left, right] = [sets.find(pair[0]), sets.find(pair[1])];
    if (left === right) contradictions.push(pair);
    else {
      addEnemy(enemies, left, right);
      addEnemy(enemies, right, left);
    }
  }
  const order = [...edges.keys()].sort((a, b) => compareEdges(edges[a], edges[b]));
  const refused: number[] = [];
  for (const at of order) {
    const { left, right } = edges[at];
    const [a, b] = [sets.find(left), sets.find(right)];
    if (a === b) continue;
    if (enemies.get(a)?.has(b) || (watcher && !watcher.mayJoin(a, b, at))) refused.push(at);
    else join(a, b);
  }
  return { clusterOf: smallestMembers(sets, size), refused: refused.sort((a, b) => a - b), contradictions };
}

function compareEdges(a: ClusterEdge, b: ClusterEdge): number {
  if (a.score !== b.score) return b.score - a.score;
  const [aLow, bLow] = [Math.min(a.left, a.right), Math.min(b.left, b.right)];
  return aLow - bLow || Math.max(a.left, a.right) - Math.max(b.left, b.right);
}

function addEnemy(enemies: Map<number, Set<number>>, of: number, enemy: number): void {
  const set = enemies.get(of);
  if (set) set.add(enemy);
  else enemies.set(of, new Set([enemy]));
}

function mergeEnemies(enemies: Map<number, Set<number>>, kept: number, gone: number): void {
  const lost = enemies.get(gone);
  if (!lost) return;
  enemies.delete(gone);
  for (const enemy of lost) {
    enemies.get(enemy)?.delete(gone);
    addEnemy(enemies, enemy, kept);
    addEnemy(enemies, kept, enemy);
  }
}

function smallestMembers(sets: UnionFind, size: number): Int32Array {
  const smallest = new Int32Array(size).fill(-1);
  const clusterOf = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const root = sets.find(i);
    if (smallest[root] < 0) smallest[root] = i;
    clusterOf[i] = smallest[root];
  }
  return clusterOf;
}
