// What sources (or one source at two places) say of one person and cannot both hold: the date of an event that happens once, its
// place, first against one of the first, a visit against a departure for good. `hard`: cannot both hold as stated; `soft`: they
// differ in precision or scope; `apparent`: they can be reconciled.
import type { AuditInput } from '../model/claims.js';
import { digestId } from '../model/digest.js';
import type { Degree, Finding } from '../model/finding.js';
import type { StatementProperty } from '../model/properties.js';
import type { Statement } from '../model/statement.js';
import { boundsOf, canMeet, yearOf } from './edtf-bounds.js';
import { statementsByPerson } from './group-by-subject.js';

/** Events that happen once in a life: two dates cannot both be right. */
const ONCE: ReadonlyMap<StatementProperty, string> = new Map([
  ['born', 'was born'],
  ['died', 'died'],
  ['refused_to_return', 'refused to return'],
  ['joined_party', 'joined the party'],
  ['outlawed', 'was outlawed'],
]);

interface Conflict {
  a: Statement;
  b: Statement;
  degree: Degree;
  message: string;
  reason: string;
}

/** Findings of rule `conflict`, one for each pair of values that differ. */
export function checkConflicts(input: AuditInput): Finding[] {
  const found: Conflict[] = [];
  for (const statements of statementsByPerson(input)) {
    for (const [property, words] of ONCE) found.push(...dateConflicts(statements, property, words));
    found.push(...serviceConflicts(statements), ...firstConflicts(statements), ...departureConflicts(statements));
    found.push(...placeConflicts(statements));
  }
  return found.map(toFinding);
}

/** Each differing pair of dates once: the statements with the most exact date stand for the others. */
function dateConflicts(statements: readonly Statement[], property: StatementProperty, words: string): Conflict[] {
  const dated = statements.filter((one) => one.property === property && boundsOf(one.time) && !isOpen(one.time!));
  const found: Conflict[] = [];
  const seen = new Set<string>();
  for (const [i, a] of dated.entries())
    for (const b of dated.slice(i + 1)) {
      const [x, y] = [boundsOf(a.time)!, boundsOf(b.time)!];
      const key = [a.time, b.time].sort().join('|');
      if (canMeet(x, y) || sameEvidence(a, b) || !sameName(a, b) || seen.has(key)) continue;
      const parties = property === 'joined_party' ? compareParties(a, b) : 'same';
      if (parties === 'unrelated') continue;
      seen.add(key);
      const degree: Degree = parties === 'other' ? 'apparent' : x.uncertain || y.uncertain ? 'soft' : 'hard';
      found.push({
        a,
        b,
        degree,
        message: `${a.subjectName} ${words}: ${a.time} ${where(a)} against ${b.time} ${where(b)}.`,
        reason: parties === 'other' ? 'another party' : likelyReason(a, b),
      });
    }
  return found;
}

const isOpen = (time: string): boolean => time.startsWith('../');
const sameEvidence = (a: Statement, b: Statement): boolean =>
  a.sourceId === b.sourceId && a.evidence[0].start < b.evidence[0].end && b.evidence[0].start < a.evidence[0].end;

/** Entities can have drawn in another person of the same surname: initials that differ speak against it. */
function sameName(a: Statement, b: Statement): boolean {
  const [x, y] = [initialsOf(a.subjectName), initialsOf(b.subjectName)];
  return x === '' || y === '' || x[0] === y[0] || /[a-z]/iu.test(x) !== /[a-z]/iu.test(y);
}
const initialsOf = (name: string): string => (name.match(/\p{Lu}(?=\p{Ll}?\.)/gu) ?? []).join('');

type Parties = 'same' | 'other' | 'unrelated';

/** Entries into two parties are two events; where one of them is not named, the Bolshevik party is meant. */
function compareParties(a: Statement, b: Statement): Parties {
  const [x, y] = [partyOf(a), partyOf(b)];
  if (x === y) return 'same';
  return x === 'rsdlp' || y === 'rsdlp' ? 'unrelated' : 'other';
}

function partyOf({ organisation, value, valueAsWritten, register }: Statement): string {
  const text = `${organisation ?? ''} ${register ? '' : (value ?? '')} ${register ? '' : (valueAsWritten ?? '')}`;
  if (/^\s*anarch|anarcho|анархо/iu.test(text)) return 'anarchists';
  if (/bolshevi|большеви|РКП|ВКП|КПСС|CPSU|RCP|VKP|\(\s*[bб]\s*\)/iu.test(text)) return 'bolsheviks';
  if (/anarch|анарх/iu.test(text)) return 'anarchists';
  if (/social(?:ist)?[\s-]revolution|эсер|populist/iu.test(text)) return 'socialist revolutionaries';
  if (/menshevi|меньшев/iu.test(text)) return 'mensheviks';
  if (/RSDLP|РСДРП|RSDRP/u.test(text)) return 'rsdlp';
  const named =
    organisation?.toLowerCase() ??
    /(?:\p{Lu}[\p{L}-]+\s){1,4}[Pp]arty|KPD|SPD|PCF|КП\p{Lu}+/u.exec(text)?.[0].toLowerCase();
  return named && /part|парт|KPD|SPD|PCF|кп/iu.test(named) ? named : 'bolsheviks';
}

/** Leaving the service abroad against a refusal to return of another year. */
function serviceConflicts(statements: readonly Statement[]): Conflict[] {
  const left = statements.filter(
    (one) =>
      one.property === 'position' && /\bleft\s.*service|оставил\p{L}*\s.*служб/iu.test(one.value ?? '') && one.time,
  );
  const refused = statements.filter((one) => one.property === 'refused_to_return' && one.time);
  const found: Conflict[] = [];
  for (const a of left) {
    const b = refused.find((one) => {
      const [x, y] = [boundsOf(a.time), boundsOf(one.time)];
      return x && y && !canMeet(x, y) && yearOf(x) !== yearOf(y) && sameName(a, one);
    });
    if (b)
      found.push({
        a,
        b,
        degree: 'hard',
        message: `${a.subjectName} broke with the service: ${a.time} (left it) ${where(a)} against ${b.time} (refused to return) ${where(b)}.`,
        reason: 'two events counted as one',
      });
  }
  return found;
}

const ONE_OF_FIRST = /\bone\s+of\s+the\s+first\b|одн\p{L}+\s+из\s+первых/iu;
const THE_FIRST = /\bthe\s+first\b|(?<!из\s)(?<!\p{L})перв(?:ый|ая|ым|ой)(?!\p{L})/iu;

/** "one of the first" against "the first", about the same distinction. */
function firstConflicts(statements: readonly Statement[]): Conflict[] {
  const titles = statements.filter(({ property }) => property === 'title_or_award' || property === 'position');
  const quoteOf = (one: Statement): string => one.evidence[0].quote.replace(/\s+/gu, ' ');
  const among = titles.filter((one) => ONE_OF_FIRST.test(quoteOf(one)));
  const first = titles.filter((one) => !ONE_OF_FIRST.test(quoteOf(one)) && THE_FIRST.test(quoteOf(one)));
  const found: Conflict[] = [];
  for (const a of among) {
    const b = first.find((one) => !sameEvidence(a, one) && sharesWords(quoteOf(a), quoteOf(one)));
    if (b)
      found.push({
        a,
        b,
        degree: 'hard',
        message: `${a.subjectName}: one of the first ${where(a)} against the first ${where(b)}.`,
        reason: 'shortened in one of the two',
      });
  }
  return found;
}

/** Two capitalised words in common: the same title or body. */
function sharesWords(a: string, b: string): boolean {
  const words = (text: string): Set<string> => new Set(text.match(/(?<=\s)\p{Lu}[\p{L}’']{3,}/gu) ?? []);
  const other = words(b);
  return [...words(a)].filter((word) => other.has(word)).length >= 2;
}

const FOR_A_TIME = /\bvisit|\btour\b|tournament|gastrol|в\s+гости|на\s+гастрол|повидать|на\s+лечение/iu;
const FOR_GOOD = /permanent|for\s+good|forever|навсегда|постоянн\p{L}+\s+жительств|на\s+ПМЖ/iu;

/** A departure for a visit against one for good. */
function departureConflicts(statements: readonly Statement[]): Conflict[] {
  const gone = statements.filter(({ property }) => property === 'emigrated_to');
  const a = gone.find(({ evidence }) => FOR_A_TIME.test(evidence[0].quote) && !FOR_GOOD.test(evidence[0].quote));
  const b = gone.find(({ evidence }) => FOR_GOOD.test(evidence[0].quote) && !FOR_A_TIME.test(evidence[0].quote));
  if (!a || !b) return [];
  const [x, y] = [boundsOf(a.time), boundsOf(b.time)];
  if (x && y && !canMeet(x, y)) return [];
  return [
    {
      a,
      b,
      degree: 'hard',
      message: `${a.subjectName} left for a time ${where(a)} against for good ${where(b)}.`,
      reason: 'permission and outcome',
    },
  ];
}

/** Other places of one event: they differ in scope more often than in fact. */
function placeConflicts(statements: readonly Statement[]): Conflict[] {
  const found: Conflict[] = [];
  for (const property of ['born', 'died', 'refused_to_return'] as const) {
    const placed = statements.filter(
      (one) =>
        one.property === property && one.place && !/^(?:moscow|ussr|russia|москва|ссср|россия)$/iu.test(one.place),
    );
    const [a] = placed;
    const b = placed.find(
      (one) =>
        one.place !== a.place && script(one.place!) === script(a.place!) && !sameEvidence(a, one) && sameName(a, one),
    );
    if (a && b)
      found.push({
        a,
        b,
        degree: 'soft',
        message: `${a.subjectName} ${ONCE.get(property)}: ${a.place} ${where(a)} against ${b.place} ${where(b)}.`,
        reason: 'one place may lie in the other',
      });
  }
  return found;
}
const script = (text: string): boolean => /[а-яё]/iu.test(text);

const where = ({ evidence, register }: Statement): string =>
  `(${register ? 'register: ' : ''}«${shorten(evidence[0].quote.replace(/[-‐]\s*\n\s*/gu, '').replace(/\s+/gu, ' '))}»)`;
const shorten = (quote: string): string => (quote.length > 90 ? `${quote.slice(0, 88).trimEnd()}…` : quote);

function likelyReason(a: Statement, b: Statement): string {
  const [x, y] = [a.time!.slice(0, 4), b.time!.slice(0, 4)];
  const apart = [...x].filter((digit, i) => digit !== y[i]).length;
  if (a.sourceId !== b.sourceId) return apart === 1 ? 'other source, or a slip of one digit' : 'other source';
  if (a.register !== b.register) return 'register against narrative';
  return apart === 1 ? 'slip of one digit' : 'two accounts of one event';
}

function toFinding({ a, b, degree, message, reason }: Conflict): Finding {
  const [x, y] = [boundsOf(a.time), boundsOf(b.time)];
  const years = x && y ? [yearOf(x), yearOf(y)] : [null, null];
  return {
    id: digestId('n', 'conflict', ...[a.id, b.id].sort()),
    rule: 'conflict',
    verdict: degree === 'apparent' ? 'undetermined' : 'inconsistent',
    degree,
    message,
    reason,
    stated: a.time ?? a.value,
    computed: b.time ?? b.value,
    difference: years[0] !== null && years[1] !== null ? years[1] - years[0] : null,
    figures: [],
    statements: [a.id, b.id],
    norms: [],
  };
}
