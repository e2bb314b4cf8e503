// A column of years in which the same office is dated ten times in one year → the office once, with its ten dates.
// For the eye alone: nothing is left out, and lines on which sources disagree stay as they are.
import type { StatementProperty } from '../../model/properties.js';
import type { Claim, FileGap, FileLine, PersonFile } from './person-file.js';

/** What lasts, so that several dates tell of one thing; a sentence or an arrest of another day is another one. */
const LASTING = new Set<StatementProperty>(['position', 'occupation', 'member_of', 'resided']);

/** A claim with every date at which it is made. */
export interface DatedClaims {
  claims: Claim[];
  line: FileLine;
}

export type LifeItem = { kind: 'line'; dated: DatedClaims } | { kind: 'gap'; gap: FileGap };

const repeatable = ({ claims, conflict }: FileLine): boolean =>
  claims.length === 1 && !conflict && LASTING.has(claims[0].property) && !claims[0].unknown;

/** Joins lines of one year that say the same of what lasts; the first keeps the place. */
export function joinRepeats(life: PersonFile['life']): LifeItem[] {
  const out: LifeItem[] = [];
  const inYear = new Map<string, DatedClaims>();
  for (const item of life) {
    if (item.kind === 'gap') {
      out.push(item);
      continue;
    }
    const { line } = item;
    const key = repeatable(line) ? `${line.year} ${line.claims[0].status} ${line.claims[0].words}` : null;
    const known = key === null ? undefined : inYear.get(key);
    if (known) {
      known.claims.push(...line.claims);
      continue;
    }
    const dated = { line, claims: [...line.claims] };
    if (key !== null) inYear.set(key, dated);
    out.push({ kind: 'line', dated });
  }
  return out;
}
