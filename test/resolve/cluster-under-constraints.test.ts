import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterUnderConstraints, type ClusterEdge } from '../../src/resolve/cluster/cluster-under-constraints.js';

const SIZE = 12;
const element = fc.integer({ min: 0, max: SIZE - 1 });
const edge = fc.record({ left: element, right: element, score: fc.integer({ min: 1, max: 100 }).map((n) => n / 100) });
const pairs = fc.array(fc.tuple(element, element), { maxLength: 6 });

/** The same by relabelling whole lists: slow and plain. */
function naive(edges: readonly ClusterEdge[], mustJoin: [number, number][], keepApart: [number, number][]): number[] {
  const label = Array.from({ length: SIZE }, (_, i) => i);
  const join = (a: number, b: number): void => {
    const [low, high] = [Math.min(label[a], label[b]), Math.max(label[a], label[b])];
    for (let i = 0; i < SIZE; i++) if (label[i] === high) label[i] = low;
  };
  for (const [a, b] of mustJoin) join(a, b);
  const apart = keepApart.filter(([a, b]) => label[a] !== label[b]);
  const sorted = [...edges].sort(
    (a, b) =>
      b.score - a.score ||
      Math.min(a.left, a.right) - Math.min(b.left, b.right) ||
      Math.max(a.left, a.right) - Math.max(b.left, b.right),
  );
  for (const { left, right } of sorted) {
    const [x, y] = [label[left], label[right]];
    const forbidden = apart.some(([a, b]) => (label[a] === x && label[b] === y) || (label[a] === y && label[b] === x));
    if (x !== y && !forbidden) join(left, right);
  }
  return label;
}

describe('clusterUnderConstraints', () => {
  it('equals a naive computation on random graphs', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), pairs, pairs, (edges, mustJoin, keepApart) => {
        const { clusterOf } = clusterUnderConstraints(SIZE, edges, { mustJoin, keepApart });
        expect([...clusterOf]).toEqual(naive(edges, mustJoin, keepApart));
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order of edges and constraints', () => {
    const shuffled = fc
      .tuple(fc.array(edge, { maxLength: 30 }), pairs, pairs)
      .chain(([edges, must, apart]) =>
        fc.tuple(
          fc.constant({ edges, must, apart }),
          fc.shuffledSubarray(edges, { minLength: edges.length }),
          fc.shuffledSubarray(must, { minLength: must.length }),
          fc.shuffledSubarray(apart, { minLength: apart.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([given, edges, mustJoin, keepApart]) => {
        const before = clusterUnderConstraints(SIZE, given.edges, { mustJoin: given.must, keepApart: given.apart });
        expect([...clusterUnderConstraints(SIZE, edges, { mustJoin, keepApart }).clusterOf]).toEqual([
          ...before.clusterOf,
        ]);
      }),
    );
  });

  it('never brings together what is kept apart, unless it must', () => {
    const { clusterOf, contradictions } = clusterUnderConstraints(
      4,
      [
        { left: 0, right: 1, score: 1 },
        { left: 1, right: 2, score: 0.9 },
      ],
      {
        mustJoin: [[2, 3]],
        keepApart: [
          [0, 3],
          [2, 3],
        ],
      },
    );
    expect([...clusterOf]).toEqual([0, 0, 2, 2]);
    expect(contradictions).toEqual([[2, 3]]);
  });
});
