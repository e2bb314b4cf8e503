// What sources (or one source at two places) say of one person and cannot both hold: the date of an event that happens once, its
// place, the break with a service, a distinction that only one can have against one shared, ranks of one body, the manner of a death,
// a departure for a time against one for good. `hard`: cannot both hold as stated; `soft`: they differ in precision or scope;
// `apparent`: they can be reconciled.
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
    found.push(...rankConflicts(statements), ...mannerConflicts(statements), ...postingConflicts(statements));
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

const LEFT_SERVICE =
  /\b(?:left|leaves|quit|resigned\s+from|broke\s+with)\s.*service|(?:оставил|покинул|ушел|ушёл|ушла|порвал)\p{L}*\s.*служб/iu;

/** The break with a service happens once: leaving it against a refusal to return of another year. */
function serviceConflicts(statements: readonly Statement[]): Conflict[] {
  const left = statements.filter(
    (one) => one.property === 'position' && LEFT_SERVICE.test(one.value ?? '') && one.time,
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

/** Distinctions that one person only can have, with the words that share or deny them. */
const DISTINCTIONS: readonly { alone: RegExp; shared: RegExp; words: [string, string] }[] = [
  {
    alone: /\bthe\s+first\b|(?<!из\s)(?<!\p{L})перв(?:ый|ая|ым|ой)(?!\p{L})/iu,
    shared:
      /\bone\s+of\s+the\s+first\b|\bamong\s+the\s+first\b|\bthe\s+second\b|одн\p{L}+\s+из\s+первых|в\s+числе\s+первых|(?<!\p{L})втор(?:ой|ая|ым)(?!\p{L})/iu,
    words: ['one of the first', 'the first'],
  },
  {
    alone: /\bthe\s+(?:only|sole)\b|(?<!\p{L})единственн(?:ый|ая|ым|ой)(?!\p{L})/iu,
    shared: /\bone\s+of\s+(?:the\s+)?(?:few|two|three|many)\b|одн\p{L}+\s+из\s+(?:немногих|двух|трех|трёх|многих)/iu,
    words: ['one of several', 'the only one'],
  },
  {
    alone: /\bthe\s+(?:last|youngest|oldest)\b|(?<!\p{L})(?:последн|младш|старейш)(?:ий|ая|им|ей)(?!\p{L})/iu,
    shared: /\bone\s+of\s+the\s+(?:last|youngest|oldest)\b|одн\p{L}+\s+из\s+(?:последних|младших|старейших)/iu,
    words: ['one of them', 'the only such'],
  },
];

/** "one of the first" against "the first", about the same distinction. */
function firstConflicts(statements: readonly Statement[]): Conflict[] {
  const titles = statements.filter(({ property }) => property === 'title_or_award' || property === 'position');
  const quoteOf = (one: Statement): string => one.evidence[0].quote.replace(/\s+/gu, ' ');
  const found: Conflict[] = [];
  for (const { alone, shared, words } of DISTINCTIONS) {
    const among = titles.filter((one) => shared.test(quoteOf(one)));
    const single = titles.filter((one) => !shared.test(quoteOf(one)) && alone.test(quoteOf(one)));
    for (const a of among) {
      const b = single.find((one) => !sameEvidence(a, one) && sharesWords(quoteOf(a), quoteOf(one)));
      if (b)
        found.push({
          a,
          b,
          degree: 'hard',
          message: `${a.subjectName}: ${words[0]} ${where(a)} against ${words[1]} ${where(b)}.`,
          reason: 'shortened in one of the two',
        });
    }
  }
  return found;
}

/** Two capitalised words in common: the same title or body. */
function sharesWords(a: string, b: string): boolean {
  const words = (text: string): Set<string> => new Set(text.match(/(?<=\s)\p{Lu}[\p{L}’']{3,}/gu) ?? []);
  const other = words(b);
  return [...words(a)].filter((word) => other.has(word)).length >= 2;
}

/** Ranks of one body that nobody holds together; without dates nothing tells of a promotion. */
const RANKS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /corresponding\s+member|член(?:ом|а|у)?-корреспондент/iu,
    /(?<!-)\bacademician\b|\bfull\s+member\s+of\s+the\s+academy|(?<!\p{L})академик|действительн\p{L}+\s+член\p{L}*\s+академии/iu,
  ],
  [/\bprivat-?docent|\bassistant\s+professor|приват-доцент/iu, /\bfull\s+professor|ординарн\p{L}+\s+профессор/iu],
];

/** "corresponding member" against "academician": both undated, or of one time. */
function rankConflicts(statements: readonly Statement[]): Conflict[] {
  const held = statements.filter(
    ({ property }) => property === 'title_or_award' || property === 'position' || property === 'member_of',
  );
  const quoteOf = (one: Statement): string => one.evidence[0].quote.replace(/\s+/gu, ' ');
  const found: Conflict[] = [];
  for (const [lower, higher] of RANKS) {
    const a = held.find((one) => lower.test(quoteOf(one)) && !higher.test(quoteOf(one)));
    const b = held.find((one) => higher.test(quoteOf(one)) && !lower.test(quoteOf(one)));
    if (!a || !b || sameEvidence(a, b) || !sameName(a, b)) continue;
    const [x, y] = [boundsOf(a.time), boundsOf(b.time)];
    if (x && y && !canMeet(x, y)) continue;
    // Without dates the higher rank may have come later.
    const degree: Degree = x && y && a.sourceId === b.sourceId ? 'hard' : 'soft';
    found.push({
      a,
      b,
      degree,
      message: `${a.subjectName} held two ranks of one body: ${where(a)} against ${where(b)}.`,
      reason: 'the lower rank, or a promotion that is not told',
    });
  }
  return found;
}

/** Manners of a death that exclude each other. */
const MANNERS: readonly (readonly [string, RegExp])[] = [
  ['executed', /\b(?:executed|was\s+shot|were\s+shot)\b|расстрел|казн[её]н/iu],
  ['suicide', /suicide|took\s+(?:his|her)\s+own\s+life|покончил|застрелился|застрелилась/iu],
  ['killed', /\b(?:poisoned|murdered|assassinated|was\s+killed)\b|(?<!\p{L})убит|отравлен/iu],
  [
    'illness',
    /\b(?:died|dies)\s+(?:[\p{L}\s]{0,14})?(?:of|from)\s+(?:[\p{L}-]+\s){0,2}(?:cancer|AIDS|leukemia|illness|disease|typhus|pneumonia|tuberculosis|heart)|от\s+(?:рака|тифа|болезни|инфаркта|туберкул[её]за|воспаления)/iu,
  ],
];

function mannerConflicts(statements: readonly Statement[]): Conflict[] {
  const told = statements
    .filter(({ property }) => property === 'died')
    .flatMap((one) => {
      const quote = one.evidence[0].quote.replace(/\s+/gu, ' ');
      const manner = MANNERS.find(([, words]) => words.test(quote))?.[0];
      return manner ? [{ one, manner }] : [];
    });
  const [first] = told;
  const other = told.find(
    ({ one, manner }) => manner !== first?.manner && !sameEvidence(one, first.one) && sameName(one, first.one),
  );
  if (!first || !other) return [];
  return [
    {
      a: first.one,
      b: other.one,
      degree: 'hard',
      message: `${first.one.subjectName} died in two manners: ${first.manner} ${where(first.one)} against ${other.manner} ${where(other.one)}.`,
      reason: 'two accounts of one event',
    },
  ];
}

/** A register gives the first year abroad: a narrative that knows an earlier one disagrees, a later one can be another post. */
function postingConflicts(statements: readonly Statement[]): Conflict[] {
  const posted = statements.filter(({ property, time }) => property === 'posted_abroad' && boundsOf(time));
  const a = posted.find(({ register }) => register);
  if (!a) return [];
  const first = boundsOf(a.time)!;
  const b = posted.find((one) => !one.register && boundsOf(one.time)!.to < first.from && sameName(a, one));
  return b
    ? [
        {
          a,
          b,
          degree: 'soft',
          message: `${a.subjectName} was first posted abroad: ${a.time} ${where(a)} against ${b.time} ${where(b)}.`,
          reason: 'an earlier post left out',
        },
      ]
    : [];
}

const FOR_A_TIME =
  /\bvisit|\btours?\b|tournament|for\s+(?:treatment|a\s+(?:short|few|while|time))|on\s+leave|holiday|business\s+trip|gastrol|в\s+гости|на\s+гастрол|повидать|на\s+(?:лечение|время)|в\s+(?:отпуск|командировк)/iu;
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
      // Without dates these may be two journeys.
      degree: x && y ? 'hard' : 'soft',
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
