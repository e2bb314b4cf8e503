// A person file, as an archival certificate reads: the life as a column of years, each line a claim with its quotes.
// Agreements are joined into one line; claims that contradict stand side by side in one line; Opis never chooses.
import type { Degree, Finding, FindingRule } from '../../model/finding.js';
import type { StatementProperty } from '../../model/properties.js';
import { dateKey, dateYear } from '../edtf-text.js';
import type { DocumentEntry, NamedEntity, NormRow, PersonFileData, StatementRow } from '../workbench-engine.js';

/** Phases of a life, in their order. */
export const PHASES = ['origins', 'party', 'work', 'abroad', 'break', 'repression', 'works', 'end'] as const;
export type Phase = (typeof PHASES)[number];

const PHASE_OF: Partial<Record<StatementProperty, Phase>> = {
  born: 'origins',
  child_of: 'origins',
  education: 'origins',
  alias: 'origins',
  spouse_of: 'origins',
  joined_party: 'party',
  member_of: 'party',
  position: 'work',
  occupation: 'work',
  age_at: 'work',
  title_or_award: 'work',
  headed_by: 'work',
  posted_abroad: 'abroad',
  resided: 'abroad',
  recalled: 'break',
  refused_to_return: 'break',
  left_or_expelled_from_party: 'break',
  emigrated_to: 'break',
  asylum: 'break',
  citizenship: 'break',
  outlawed: 'repression',
  sentenced: 'repression',
  arrested: 'repression',
  exiled_to: 'repression',
  wrote: 'works',
  died: 'end',
};

/** One claim, stated once or by several sources in agreement. */
export interface Claim {
  key: string;
  /** The key without its time: claims with the same words say the same of several days. */
  words: string;
  property: StatementProperty;
  value: string | null;
  object: string | null;
  organisation: string | null;
  place: string | null;
  time: string | null;
  unknown: boolean;
  /** Accepted when any of its statements is. */
  status: StatementRow['status'];
  statements: StatementRow[];
}

/** A line of the file: one claim, or several that disagree. */
export interface FileLine {
  key: string;
  year: number | null;
  phase: Phase;
  claims: Claim[];
  conflict: { rule: FindingRule; degree: Degree | null; message: string; reason: string | null } | null;
}

/** Years of which no source says anything, between two lines. */
export interface FileGap {
  from: number;
  to: number;
}

export interface PersonFile {
  entity: NamedEntity;
  /** Dated lines in order of time, with the gaps between them. */
  life: ({ kind: 'line'; line: FileLine } | { kind: 'gap'; gap: FileGap })[];
  undated: FileLine[];
  phases: { phase: Phase; count: number }[];
  sources: { id: string; title: string; statements: number }[];
  wrote: DocumentEntry[];
  received: DocumentEntry[];
  named: number;
  norms: NormRow[];
  counts: { statements: number; accepted: number; proposed: number; conflicts: number };
}

/** Years without a claim before a gap is shown. */
const GAP_YEARS = 4;

const fold = (text: string | null) =>
  (text ?? '')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replaceAll(/[\s«»"“”.,]+/g, ' ')
    .trim();

/** Two statements agree when they say the same in the same words, whoever says it. */
function claimWords(one: StatementRow): string {
  const body = one.organisationEntity?.id ?? fold(one.organisation);
  const object = one.objectEntity?.id ?? fold(one.objectName);
  const place = one.placeEntity?.id ?? fold(one.place);
  return [one.property, fold(one.value), object, body, place, one.unknown].join('|');
}

function joinClaims(statements: StatementRow[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const one of statements) {
    const words = claimWords(one);
    const key = `${words}|${one.time ?? ''}`;
    const known = claims.get(key);
    if (known) {
      known.statements.push(one);
      if (one.status === 'accepted') known.status = 'accepted';
      continue;
    }
    claims.set(key, {
      key,
      words,
      property: one.property,
      value: one.value,
      object: one.objectEntity?.name ?? one.objectName,
      organisation: one.organisation,
      place: one.place,
      time: one.time,
      unknown: one.unknown,
      status: one.status,
      statements: [one],
    });
  }
  return [...claims.values()];
}

/** Claims that a finding of rule conflict names become one line. */
function drawLines(claims: Claim[], findings: Finding[]): FileLine[] {
  const lineOf = new Map<Claim, FileLine>();
  const lines: FileLine[] = claims.map((claim) => ({
    key: claim.key,
    year: dateYear(claim.time),
    phase: PHASE_OF[claim.property] ?? 'work',
    claims: [claim],
    conflict: null,
  }));
  for (const line of lines) lineOf.set(line.claims[0], line);
  const dropped = new Set<FileLine>();
  for (const finding of findings) {
    if (finding.rule !== 'conflict' || finding.verdict !== 'inconsistent') continue;
    const ids = new Set(finding.statements);
    const sides = claims.filter((claim) => claim.statements.some((one) => ids.has(one.id)));
    if (sides.length < 2) continue;
    const target = lineOf.get(sides[0])!;
    for (const side of sides.slice(1)) {
      const line = lineOf.get(side)!;
      if (line === target) continue;
      target.claims.push(...line.claims);
      for (const claim of line.claims) lineOf.set(claim, target);
      dropped.add(line);
    }
    target.conflict ??= {
      rule: finding.rule,
      degree: finding.degree,
      message: finding.message,
      reason: finding.reason,
    };
  }
  const kept = lines.filter((line) => !dropped.has(line));
  for (const line of kept) {
    line.claims.sort((a, b) => dateKey(a.time).localeCompare(dateKey(b.time)));
    line.year = line.claims.map((claim) => dateYear(claim.time)).find((year) => year !== null) ?? null;
  }
  return kept;
}

/** Turns all that sources say of a person into the file. Rejected statements are left out. */
export function personFile(data: PersonFileData): PersonFile {
  const statements = data.statements.filter((one) => one.status !== 'rejected');
  const lines = drawLines(joinClaims(statements), data.findings);
  const order = (phase: Phase) => PHASES.indexOf(phase);
  lines.sort(
    (a, b) =>
      dateKey(a.claims[0].time).localeCompare(dateKey(b.claims[0].time)) ||
      order(a.phase) - order(b.phase) ||
      a.key.localeCompare(b.key),
  );
  const life: PersonFile['life'] = [];
  let last: number | null = null;
  for (const line of lines) {
    if (line.year === null) continue;
    if (last !== null && line.year - last > GAP_YEARS)
      life.push({ kind: 'gap', gap: { from: last + 1, to: line.year - 1 } });
    life.push({ kind: 'line', line });
    last = line.year;
  }
  const sources = new Map<string, { id: string; title: string; statements: number }>();
  for (const one of statements) {
    const known = sources.get(one.sourceId) ?? { id: one.sourceId, title: one.sourceTitle, statements: 0 };
    known.statements++;
    sources.set(one.sourceId, known);
  }
  const undated = lines.filter((line) => line.year === null);
  undated.sort((a, b) => order(a.phase) - order(b.phase) || a.claims[0].property.localeCompare(b.claims[0].property));
  return {
    entity: data.entity,
    life,
    undated,
    phases: PHASES.map((phase) => ({ phase, count: lines.filter((line) => line.phase === phase).length })).filter(
      (one) => one.count > 0,
    ),
    sources: [...sources.values()].sort((a, b) => b.statements - a.statements),
    wrote: data.wrote,
    received: data.received,
    named: data.named,
    norms: data.norms,
    counts: {
      statements: statements.length,
      accepted: statements.filter((one) => one.status === 'accepted').length,
      proposed: statements.filter((one) => one.status === 'proposed').length,
      conflicts: lines.filter((line) => line.conflict).length,
    },
  };
}
