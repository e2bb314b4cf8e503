// The order of dates in a life: born before all else, entry into a party not in childhood, posting before the refusal to return,
// nothing but honours and prints after death, a stated age against the year of birth.
import type { AuditInput } from '../model/claims.js';
import { digestId } from '../model/digest.js';
import type { Finding } from '../model/finding.js';
import type { StatementProperty } from '../model/properties.js';
import type { Statement } from '../model/statement.js';
import { boundsOf } from './edtf-bounds.js';
import { foldName, statementsByPerson } from './group-by-subject.js';

/** What a living person does at a time of their own. */
const IN_LIFE = new Set<StatementProperty>([
  'joined_party',
  'posted_abroad',
  'recalled',
  'refused_to_return',
  'arrested',
  'emigrated_to',
  'asylum',
  'position',
]);
const NAMES: Partial<Record<StatementProperty, string>> = {
  joined_party: 'entry into the party',
  posted_abroad: 'posting abroad',
  refused_to_return: 'refusal to return',
  recalled: 'recall',
  arrested: 'arrest',
  emigrated_to: 'emigration',
  asylum: 'asylum',
  position: 'post',
};
/** Nobody joined a party before this age. */
const EARLIEST_MEMBER = 10;

/** Findings of rule `order`: dates of one person that cannot follow each other so. */
export function checkOrder(input: AuditInput): Finding[] {
  return statementsByPerson(input).flatMap((statements) => [
    ...againstBirth(statements),
    ...afterDeath(statements),
    ...postedAfterRefusal(statements),
    ...agesAgainstBirth(statements),
  ]);
}

/** Years of a statement: the earliest and the latest it can mean. */
function years({ time }: Statement): { from: number; to: number } | null {
  const bounds = boundsOf(time);
  return bounds && { from: Math.floor(bounds.from / 10000), to: Math.floor(bounds.to / 10000) };
}

const sameFullName = (a: Statement, b: Statement): boolean =>
  a.subjectMention === b.subjectMention ||
  foldName(a.subjectName) === foldName(b.subjectName) ||
  initials(a) === '' ||
  initials(b) === '' ||
  initials(a) === initials(b);
const initials = ({ subjectName }: Statement): string => (subjectName.match(/\p{Lu}(?=\p{Ll}?\.)/gu) ?? []).join('');

function againstBirth(statements: readonly Statement[]): Finding[] {
  const findings: Finding[] = [];
  for (const born of statements.filter(({ property }) => property === 'born')) {
    const birth = years(born);
    if (!birth || !Number.isFinite(birth.from)) continue;
    for (const one of statements) {
      const when = IN_LIFE.has(one.property) && sameFullName(born, one) ? years(one) : null;
      if (!when) continue;
      const limit = one.property === 'joined_party' ? birth.from + EARLIEST_MEMBER : birth.from;
      if (when.to < limit)
        findings.push(
          orderFinding(
            born,
            one,
            `${born.subjectName}: ${NAMES[one.property]} ${one.time}, but born ${born.time}.`,
            when.to - birth.from,
          ),
        );
    }
  }
  return findings;
}

function afterDeath(statements: readonly Statement[]): Finding[] {
  const findings: Finding[] = [];
  for (const died of statements.filter(({ property }) => property === 'died')) {
    const death = years(died);
    if (!death || !Number.isFinite(death.to)) continue;
    for (const one of statements) {
      const when = IN_LIFE.has(one.property) && sameFullName(died, one) ? years(one) : null;
      if (when && when.from > death.to)
        findings.push(
          orderFinding(
            died,
            one,
            `${died.subjectName}: ${NAMES[one.property]} ${one.time}, but died ${died.time}.`,
            when.from - death.to,
          ),
        );
    }
  }
  return findings;
}

/** Within one row of a register: the years stand side by side and must rise. */
function postedAfterRefusal(statements: readonly Statement[]): Finding[] {
  const findings: Finding[] = [];
  const rows = statements.filter(({ register, unknown }) => register && !unknown);
  const rank: Partial<Record<StatementProperty, number>> = {
    born: 0,
    joined_party: 1,
    posted_abroad: 1,
    refused_to_return: 2,
    died: 3,
  };
  for (const a of rows)
    for (const b of rows) {
      const [x, y] = [rank[a.property], rank[b.property]];
      if (x === undefined || y === undefined || x >= y || a.property === 'born' || !sameRow(a, b)) continue;
      const [first, second] = [years(a), years(b)];
      if (first && second && first.from > second.to)
        findings.push(
          orderFinding(
            a,
            b,
            `${a.subjectName}: ${NAMES[a.property]} ${a.time} comes after ${NAMES[b.property] ?? 'death'} ${b.time} in the same row.`,
            second.to - first.from,
          ),
        );
    }
  return findings;
}

const sameRow = (a: Statement, b: Statement): boolean =>
  a.sourceId === b.sourceId && a.evidence[0].start < b.evidence[0].end && b.evidence[0].start < a.evidence[0].end;

/** A year of age more or less is a birthday; more is none. */
function agesAgainstBirth(statements: readonly Statement[]): Finding[] {
  const findings: Finding[] = [];
  for (const born of statements.filter(({ property }) => property === 'born')) {
    const birth = years(born);
    if (!birth || birth.from !== birth.to) continue;
    for (const aged of statements.filter(({ property }) => property === 'age_at')) {
      const age = Number(aged.value);
      const when = years(aged);
      if (!when || when.from !== when.to || !Number.isInteger(age) || !sameFullName(born, aged)) continue;
      const computed = when.from - birth.from;
      if (age !== computed && age !== computed - 1)
        findings.push({
          ...orderFinding(
            born,
            aged,
            `${born.subjectName}: aged ${age} in ${aged.time}, but born ${born.time}: ${computed - 1} or ${computed}.`,
            computed - age,
          ),
          stated: age,
          computed,
        });
    }
  }
  return findings;
}

function orderFinding(a: Statement, b: Statement, message: string, difference: number): Finding {
  return {
    id: digestId('n', 'order', ...[a.id, b.id].sort()),
    rule: 'order',
    verdict: 'inconsistent',
    degree: 'hard',
    message,
    reason: Math.abs(difference) % 10 === 0 ? 'slip' : 'other date',
    stated: a.time,
    computed: b.time,
    difference,
    figures: [],
    statements: [a.id, b.id],
    norms: [],
  };
}
