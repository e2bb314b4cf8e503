// Numbers of which the text says what they result from, reckoned again: balances, changes, percentages, rates, spans of years.
import { digestId } from '../model/digest.js';
import type { Figure, Reckoning } from '../model/figure.js';
import type { Finding, FindingRule, Verdict } from '../model/finding.js';

/** A percentage that misses by no more than this was rounded in another way. */
const ROUNDED_PERCENT = 1;
/** A rate that misses by no more than this share was rounded. */
const ROUNDED_RATE = 0.01;

const RULES: Record<Reckoning['by'], FindingRule> = {
  sum: 'sum',
  percent: 'restated',
  quotient: 'restated',
  years: 'difference',
  'at-most': 'sum',
};

/** One finding for each figure with a reckoning. */
export function checkReckonings(figures: readonly Figure[]): Finding[] {
  return figures.flatMap((figure) => {
    const { reckoned } = figure;
    if (!reckoned || reckoned.terms.some(({ value }) => !Number.isFinite(value))) return [];
    const exact = resultOf(reckoned);
    return exact === null ? [] : [findingOf(figure, reckoned, exact)];
  });
}

function resultOf({ by, terms }: Reckoning): number | null {
  const [first, second] = terms;
  if (by === 'percent') return second.value > 0 ? (first.value / second.value) * 100 : null;
  if (by === 'quotient') return second.value > 0 ? first.value / second.value : null;
  return terms.reduce((sum, { value, sign }) => sum + sign * value, 0);
}

function findingOf(figure: Figure, reckoned: Reckoning, exact: number): Finding {
  const computed = rounded(exact, reckoned.by === 'percent' || reckoned.by === 'quotient' ? figure.value : null);
  const difference = Math.round((computed - figure.value) * 1e6) / 1e6;
  const verdict = verdictOf(figure, reckoned, exact, difference);
  const ids = reckoned.terms.flatMap((one) => one.figure ?? []);
  return {
    id: digestId('n', 'reckoned', figure.id, ...ids),
    rule: RULES[reckoned.by],
    verdict,
    degree: null,
    message: `${figure.measure}: ${formula(reckoned)} = ${computed}; the source states ${figure.value}.`,
    reason: verdict === 'consistent' ? null : verdict === 'undetermined' ? 'rounding' : 'slip',
    stated: figure.value,
    computed,
    difference,
    figures: [figure.id, ...ids],
    statements: [],
    norms: [],
  };
}

/** The result with as many decimals as the stated number has; one more where it is another. */
function rounded(exact: number, stated: number | null): number {
  if (stated === null) return Number(exact.toFixed(6));
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  const same = Number(exact.toFixed(decimals));
  return same === stated ? same : Number(exact.toFixed(decimals + 1));
}

function verdictOf(figure: Figure, { by, terms }: Reckoning, exact: number, difference: number): Verdict {
  const gap = Math.abs(exact - figure.value);
  if (difference === 0) return 'consistent';
  if (by === 'at-most') return exact > figure.value ? 'inconsistent' : 'consistent';
  if (figure.approximate) return gap <= Math.abs(figure.value) * 0.1 ? 'consistent' : 'undetermined';
  // From 1922 to 1931: nine years from date to date, ten when both are counted.
  if (by === 'years') return difference === -1 ? 'consistent' : 'inconsistent';
  if (by === 'percent') return gap <= ROUNDED_PERCENT ? 'undetermined' : 'inconsistent';
  if (by === 'quotient') return gap <= Math.abs(figure.value) * ROUNDED_RATE ? 'undetermined' : 'inconsistent';
  return terms.some(({ value }) => value >= 1000 && value % 100 === 0) && gap <= figure.value * 0.001
    ? 'undetermined'
    : 'inconsistent';
}

function formula({ by, terms }: Reckoning): string {
  const [first, second] = terms;
  if (by === 'percent') return `${first.value} of ${second.value} in percent`;
  if (by === 'quotient') return `${first.value} : ${second.value}`;
  return terms
    .map(({ value, sign }, i) => `${sign < 0 ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + '}${value}`)
    .join('');
}
