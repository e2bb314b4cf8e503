// Boosted decision trees: a list of trees, each a nested question «is feature f below the cut?».

export interface TreeNode {
  /** Leaf: the value it adds. */
  value?: number;
  feature?: number;
  cut?: number;
  below?: TreeNode;
  above?: TreeNode;
}

export interface TreeEnsemble {
  base: number;
  trees: readonly TreeNode[];
}

/** The sum over all trees, a log odds. */
export function treeScore(ensemble: TreeEnsemble, features: readonly number[]): number {
  let score = ensemble.base;
  for (const tree of ensemble.trees) {
    let node = tree;
    while (node.feature !== undefined) node = features[node.feature] < node.cut! ? node.below! : node.above!;
    score += node.value!;
  }
  return score;
}

/** One tree on a line, in Polish notation: `f3<-1.25 =0.1 =-0.2`. */
export function writeTree(node: TreeNode): string {
  if (node.feature === undefined) return `=${Number(node.value!.toPrecision(4))}`;
  return `f${node.feature}<${Number(node.cut!.toPrecision(6))} ${writeTree(node.below!)} ${writeTree(node.above!)}`;
}

/** The inverse of `writeTree`. */
export function readTree(line: string): TreeNode {
  const words = line.split(' ');
  let at = 0;
  const next = (): TreeNode => {
    const word = words[at++];
    if (word.startsWith('=')) return { value: Number(word.slice(1)) };
    const [feature, cut] = word.slice(1).split('<');
    return { feature: Number(feature), cut: Number(cut), below: next(), above: next() };
  };
  return next();
}
