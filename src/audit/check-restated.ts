// The same quantity stated more than once: same unit, same thing counted, same time and place. Equal values confirm each other;
// different ones are reported, unless one is approximate and includes the other.
import { digestId } from '../model/digest.js';
import type { Figure } from '../model/figure.js';
import type { Finding } from '../model/finding.js';
import { searchTerms } from '../text/search-terms.js';

/** Words of the measure that say nothing about what is counted. */
const EMPTY = /^(?:people|person|человек|чел|лицо|душа|member|член|other|другой|и|and|of|the)$/u;

/** Findings of rule `restated`, one for each quantity that is stated more than once. */
export function checkRestated(figures: readonly Figure[]): Finding[] {
  const byKey = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = quantityKey(figure);
    if (key === null) continue;
    const list = byKey.get(key);
    if (list) list.push(figure);
    else byKey.set(key, [figure]);
  }
  const findings: Finding[] = [];
  for (const same of byKey.values()) {
    const values = new Set(same.map(({ value }) => value));
    if (same.length < 2) continue;
    if (values.size === 1) findings.push(restated(same, 'consistent'));
    else {
      // Several values within one sentence or group are different items, not restatements.
      const exact = same.filter(({ approximate, group }) => !approximate && group === null);
      const apart = exact.filter((one) => exact.some((other) => other.value !== one.value && isApart(one, other)));
      if (new Set(apart.map(({ value }) => value)).size >= 2) findings.push(restated(apart, 'undetermined'));
    }
  }
  return findings;
}

/** Far enough from each other to be two statements of one quantity: other sources, or other passages. */
function isApart(a: Figure, b: Figure): boolean {
  return a.sourceId !== b.sourceId || Math.abs(a.evidence[0].start - b.evidence[0].start) > 2000;
}

/** What must agree: unit, lemmas of what is counted, time, place. Without a time and two meaningful words nothing is compared. */
function quantityKey(figure: Figure): string | null {
  const { unit, measure, population, time, place } = figure;
  if (unit === 'percent' || !time || !place) return null;
  const lemmas = [...new Set(searchTerms(`${measure} ${population ?? ''}`).map(({ terms }) => terms[0]))].filter(
    (term) => !EMPTY.test(term),
  );
  if (lemmas.length < 2) return null;
  return [unit ?? '', time, place, ...lemmas.sort()].join('|');
}

function restated(same: readonly Figure[], verdict: 'consistent' | 'undetermined'): Finding {
  const [first] = same;
  const values = [...new Set(same.map(({ value }) => value))].sort((a, b) => a - b);
  const place = [first.place, first.time].filter(Boolean).join(', ');
  return {
    id: digestId('n', 'restated', ...same.map(({ id }) => id).sort()),
    rule: 'restated',
    verdict,
    degree: null,
    message:
      verdict === 'consistent'
        ? `${first.measure} (${place}) is stated ${same.length} times as ${values[0]}.`
        : `${first.measure} (${place}) is stated as ${values.join(' and as ')}.`,
    reason: verdict === 'consistent' ? null : 'other date',
    stated: values[0],
    computed: values.at(-1)!,
    difference: values.at(-1)! - values[0],
    figures: same.map(({ id }) => id),
    statements: [],
    norms: [],
  };
}
