// Two numbers that the text itself sets against each other: what was and what is left, what a list says and what was found,
// what is stated and what is enumerated right after.
import { digestId } from '../model/digest.js';
import type { Figure } from '../model/figure.js';
import type { Finding, FindingRule, Verdict } from '../model/finding.js';

/** Findings of rule `difference` (a fall, a list against reality) and `count` (an enumeration against its number). */
export function checkDifferences(figures: readonly Figure[]): Finding[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const findings: Finding[] = [];
  for (const [i, figure] of figures.entries()) {
    const whole = figure.partOf ? byId.get(figure.partOf) : undefined;
    if (figure.derived) {
      if (whole)
        findings.push(pair(whole, figure, 'count', figure.value === whole.value ? 'consistent' : 'undetermined'));
      continue;
    }
    const quote = figure.evidence[0].quote;
    if (whole && figure.contrast === 'reality')
      findings.push(pair(whole, figure, 'difference', figure.value === whole.value ? 'consistent' : 'inconsistent'));
    const before = figures[i - 1];
    if (
      figure.contrast === 'remainder' &&
      before &&
      before.unit === figure.unit &&
      quote.length < 200 &&
      near(before, figure)
    )
      findings.push(pair(before, figure, 'difference', 'consistent'));
  }
  return findings;
}

const near = (a: Figure, b: Figure): boolean =>
  a.sourceId === b.sourceId && b.evidence[0].start - a.evidence[0].end < 90;

function pair(stated: Figure, other: Figure, rule: FindingRule, verdict: Verdict): Finding {
  const difference = Math.round((other.value - stated.value) * 1e6) / 1e6;
  const what =
    rule === 'count'
      ? `${stated.value} stated, ${other.value} enumerated`
      : `${stated.value}, then ${other.value}: a difference of ${difference}`;
  return {
    id: digestId('n', rule, stated.id, other.id),
    rule,
    verdict,
    degree: null,
    message: `${stated.measure}: ${what}.`,
    reason: verdict === 'consistent' ? null : rule === 'count' ? 'missing item' : 'other date',
    stated: stated.value,
    computed: other.value,
    difference,
    figures: [stated.id, other.id],
    statements: [],
    norms: [],
  };
}
