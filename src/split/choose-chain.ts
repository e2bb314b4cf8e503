// Candidates → the chain of headings that best makes an edition: numbers rise, and a legend lies between neighbours.
// A dynamic programme over the last candidates; linear in their number. Registration numbers and lists drop out because
// they fit no chain.
import type { Candidate } from './candidates.js';

export interface Link {
  candidate: Candidate;
  /** The number it has in the chain (differs from the printed one where that is a misprint). */
  value: number | null;
  misprinted: boolean;
  /** Numbering begins anew here. */
  restart: boolean;
}

export interface Chain {
  links: Link[];
  score: number;
}

interface Node {
  best: number;
  from: number;
  value: number | null;
  misprinted: boolean;
  restart: boolean;
}

const WINDOW = 600;
const GAP = 0.7;
const RESTART = 7;
/** A legend between two headings, and the next number: what a step can bring at most. */
const WITH_LEGEND = 3;
const NEXT_NUMBER = 0.5;
const BEST_STEP = WITH_LEGEND + NEXT_NUMBER;
/** Two headings without a legend between them, in a text that has legends. */
const WITHOUT_LEGEND = -4.5;
const WITHOUT_LEGEND_OR_NUMBER = -7;
const MISPRINT = 3.5;

/** The best chain; `legends`: the text has legends, so neighbours without one between them are doubtful. */
export function chooseChain(candidates: Candidate[], legends: boolean): Chain {
  const nodes: Node[] = [];
  let top = -1;
  const kept = candidates.filter((candidate) => candidate.score > -1);
  kept.forEach((candidate, i) => {
    nodes.push(bestNode(kept, nodes, i, legends));
    if (nodes[i].best > (top < 0 ? 0 : nodes[top].best)) top = i;
  });
  const links: Link[] = [];
  for (let i = top; i >= 0; i = nodes[i].from) {
    const { value, misprinted, restart } = nodes[i];
    links.push({ candidate: kept[i], value, misprinted, restart });
  }
  links.reverse();
  return { links, score: top < 0 ? 0 : nodes[top].best };
}

function bestNode(kept: Candidate[], nodes: Node[], i: number, legends: boolean): Node {
  const candidate = kept[i];
  const node: Node = {
    best: candidate.score + startWeight(candidate),
    from: -1,
    value: candidate.until,
    misprinted: false,
    restart: false,
  };
  for (let j = i - 1; j >= Math.max(0, i - WINDOW); j--) {
    // Not even the best step would make it better.
    if (nodes[j].best + candidate.score + BEST_STEP <= node.best) continue;
    const step = stepWeight(nodes[j], kept[j], candidate);
    if (!step) continue;
    const between =
      candidate.legendsBefore > kept[j].legendsBefore
        ? WITH_LEGEND
        : legends
          ? candidate.value === null
            ? WITHOUT_LEGEND_OR_NUMBER
            : WITHOUT_LEGEND
          : 0;
    const score = nodes[j].best + candidate.score + step.weight + between;
    if (score <= node.best) continue;
    node.best = score;
    node.from = j;
    node.value = step.value === candidate.value ? candidate.until : step.value;
    node.misprinted = step.misprinted;
    node.restart = step.restart;
  }
  return node;
}

function startWeight(candidate: Candidate): number {
  if (candidate.value === null) return 0;
  return candidate.value === 1 ? 1 : candidate.value > 1 ? -0.3 : -2;
}

interface Step {
  weight: number;
  value: number | null;
  misprinted: boolean;
  restart: boolean;
}

function stepWeight(before: Node, previous: Candidate, candidate: Candidate): Step | undefined {
  const plain = (weight: number, value: number | null): Step => ({ weight, value, misprinted: false, restart: false });
  if (candidate.value === null || before.value === null)
    return plain(candidate.value === before.value ? 0 : -0.5, candidate.value ?? before.value);
  const gap = candidate.value - before.value;
  if (gap === 1) return plain(NEXT_NUMBER, candidate.value);
  if (gap === 0 && candidate.suffix > previous.suffix) return plain(0.3, candidate.value);
  // 55–57 printed as one heading, or documents left out: dearer with every number, but not without limit.
  const forward = gap > 1 ? plain(-GAP * Math.min(gap - 1, 8) - (gap > 30 ? 3 : 0), candidate.value) : undefined;
  // A heading out of order with all the marks of one: the number is a misprint, the count goes on.
  const misprint: Step | undefined =
    candidate.titled && candidate.score >= 6 && !previous.suffix
      ? { weight: -MISPRINT, value: before.value + 1, misprinted: true, restart: false }
      : undefined;
  if (forward && (!misprint || gap <= 4)) return forward;
  if (candidate.value === 1 && before.value > 1)
    return { weight: -RESTART, value: 1, misprinted: false, restart: true };
  if (forward && misprint) return forward.weight > misprint.weight ? forward : misprint;
  return forward ?? misprint;
}
