// Series and breakdowns against the whole that the source states. A part that need not be all of the whole is undetermined,
// never inconsistent: only an enumeration that claims to be complete, and comes near its whole, can fail.
import { digestId } from '../model/digest.js';
import type { Figure } from '../model/figure.js';
import type { Finding, Verdict } from '../model/finding.js';

/** A breakdown comes near its whole when it misses at most this share of it. */
const NEAR = 0.15;
const GROUP_WORDS: Record<string, string> = {
  year: 'years',
  country: 'countries',
  nationality: 'nationalities',
  sex: 'sexes',
  party: 'party membership',
  other: 'items',
};

/** One finding for each group of two or more figures; groups without a stated whole are undetermined. */
export function checkSums(figures: readonly Figure[]): Finding[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.group === null || figure.unit === 'percent') continue;
    const list = groups.get(figure.group);
    if (list) list.push(figure);
    else groups.set(figure.group, [figure]);
  }
  const partsOf = groupParts(figures);
  const findings: Finding[] = [];
  for (const items of groups.values()) {
    if (items.length < 2 || items.some(({ bound, value }) => bound !== null || !Number.isFinite(value))) continue;
    const wholes = new Set(items.map(({ partOf }) => partOf));
    // A whole that the text itself reckons is checked as such.
    if ([...wholes].some((id) => id !== null && byId.get(id)?.reckoned?.by === 'sum')) continue;
    const parents = new Set([...wholes].flatMap((id) => (id && byId.get(id)?.group) || []));
    if (wholes.size === 1) {
      const [id] = wholes;
      findings.push(sumFinding(items, id ? (byId.get(id) ?? null) : null, true));
    } else if (parents.size === 1) {
      // A series of parts, one for each item of another series: their whole is the part stated beside the series' whole.
      const series = groups.get([...parents][0])!;
      const seriesWhole = series[0].partOf;
      const beside = (partsOf.get(seriesWhole ?? '') ?? []).find(
        (one) => one.group === null && one.sourceId === items[0].sourceId,
      );
      findings.push(sumFinding(items, beside ?? null, items.length >= series.length));
    }
  }
  return findings;
}

/** Figures by the whole of which they are a part. */
function groupParts(figures: readonly Figure[]): Map<string, Figure[]> {
  const parts = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.partOf === null) continue;
    const list = parts.get(figure.partOf);
    if (list) list.push(figure);
    else parts.set(figure.partOf, [figure]);
  }
  return parts;
}

function sumFinding(items: readonly Figure[], whole: Figure | null, complete: boolean): Finding {
  const computed = round(items.reduce((sum, { value }) => sum + value, 0));
  const difference = whole ? round(computed - whole.value) : null;
  const verdict = whole ? verdictOf(items, whole, difference!, complete) : 'undetermined';
  const by = GROUP_WORDS[items[0].groupBy ?? 'other'] ?? 'items';
  const list = items.map(({ value }) => value).join(' + ');
  return {
    id: digestId('n', 'sum', whole?.id ?? '', ...items.map(({ id }) => id).sort()),
    rule: 'sum',
    verdict,
    degree: null,
    message: whole
      ? `By ${by}: ${list} = ${computed}; the source states ${whole.value}${difference === 0 ? '' : `, ${Math.abs(difference!)} ${difference! < 0 ? 'more' : 'less'}`}.`
      : `By ${by}: ${list} = ${computed}; the source states no whole.`,
    reason: whole && verdict !== 'consistent' ? likelyReason(items, whole, difference!, complete) : null,
    stated: whole?.value ?? null,
    computed,
    difference,
    figures: [...(whole ? [whole.id] : []), ...items.map(({ id }) => id)],
    statements: [],
    norms: [],
  };
}

function verdictOf(items: readonly Figure[], whole: Figure, difference: number, complete: boolean): Verdict {
  if (difference === 0) return 'consistent';
  const approximate = whole.approximate || items.some((item) => item.approximate);
  if (approximate) return Math.abs(difference) <= whole.value * 0.1 ? 'consistent' : 'undetermined';
  if (!complete) return 'undetermined';
  // Parts may be more than their whole only by a slip; they may be less because they are a selection.
  if (difference > 0) return items.length >= 3 || difference <= whole.value * NEAR ? 'inconsistent' : 'undetermined';
  const enumerates = items.length >= 4 && items[0].groupBy !== 'other' && items[0].groupBy !== 'party';
  return enumerates && -difference <= whole.value * NEAR ? 'inconsistent' : 'undetermined';
}

function likelyReason(items: readonly Figure[], whole: Figure, difference: number, complete: boolean): string {
  if (!complete) return 'missing item';
  const gap = Math.abs(difference);
  if (gap === 10 || gap === 100 || gap === 1000 || String(gap).replaceAll('0', '').length === 1) {
    const digits = (n: number) => String(n).length;
    if (digits(whole.value) === digits(whole.value + difference) && gap >= 10) return 'slip of a digit';
  }
  if (difference < 0 && items.some(({ value }) => value >= gap)) return 'missing item';
  if (whole.value % 100 === 0 && gap < whole.value * 0.05) return 'rounding';
  return difference < 0 ? 'subset' : 'slip';
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
