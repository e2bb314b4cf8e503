// Sets that only grow: union by size with path halving. Roots are indices; which root a set gets depends on the order of
// unions, so nothing outside may depend on it.

/** Disjoint sets over 0 … size-1. */
export class UnionFind {
  private readonly parent: Int32Array;
  private readonly size: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
    this.size = new Int32Array(size).fill(1);
  }

  /** The root of an element's set. */
  find(element: number): number {
    let at = element;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]];
      at = this.parent[at];
    }
    return at;
  }

  /** Joins two sets; returns the root that stays and the root that went, or `null` when they were one already. */
  union(left: number, right: number): { kept: number; gone: number } | null {
    let kept = this.find(left);
    let gone = this.find(right);
    if (kept === gone) return null;
    if (this.size[kept] < this.size[gone]) [kept, gone] = [gone, kept];
    this.parent[gone] = kept;
    this.size[kept] += this.size[gone];
    return { kept, gone };
  }
}
