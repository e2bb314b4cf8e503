// Counts that a source states against the persons whom the registers name: how many refused to return in that year, in that
// country. Fewer named than stated is no contradiction, a list need not be complete; more named than stated is one.
import { digestId } from '../model/digest.js';
import type { Figure } from '../model/figure.js';
import type { Finding } from '../model/finding.js';
import type { Statement } from '../model/statement.js';

/** What a count may count: words of the figure, and the property of the register. */
const COUNTED: readonly (readonly [RegExp, Statement['property']])[] = [
  [/(?:defector|refus|не\s?возвращен|невозвращен|отказ)/iu, 'refused_to_return'],
  [/(?:arrest|арест)/iu, 'arrested'],
];

/** Findings of rule `count`: stated counts of a year (and country) against the named persons. */
export function checkCounts(figures: readonly Figure[], statements: readonly Statement[]): Finding[] {
  const findings: Finding[] = [];
  for (const [words, property] of COUNTED) {
    const rows = statements.filter(
      (one) => one.register && one.property === property && one.time && one.status !== 'rejected',
    );
    if (rows.length === 0) continue;
    for (const figure of figures) {
      if (!figure.time || !/^\d{4}$/.test(figure.time) || figure.approximate || figure.unit !== 'persons') continue;
      const counted = `${figure.measure} ${figure.population ?? ''} ${figure.evidence[0].quote}`;
      if (!words.test(counted)) continue;
      const named = rows.filter((row) => row.sourceId === figure.sourceId && row.time!.startsWith(figure.time!));
      const persons = new Set(named.map(({ subjectName }) => subjectName));
      if (persons.size > 0) findings.push(countFinding(figure, named, persons.size));
    }
  }
  return findings;
}

function countFinding(figure: Figure, named: readonly Statement[], count: number): Finding {
  const difference = count - figure.value;
  const more = difference > 0;
  return {
    id: digestId('n', 'count', figure.id, ...named.map(({ id }) => id).sort()),
    rule: 'count',
    verdict: difference === 0 ? 'consistent' : more ? 'inconsistent' : 'undetermined',
    degree: null,
    message: `${figure.time}: ${figure.value} stated, ${count} named in the register${more ? ': more than stated' : ''}.`,
    reason: more ? 'other date' : difference === 0 ? null : 'subset',
    stated: figure.value,
    computed: count,
    difference,
    figures: [figure.id],
    statements: named.map(({ id }) => id),
    norms: [],
  };
}
