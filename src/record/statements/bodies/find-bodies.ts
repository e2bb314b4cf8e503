// What is said of bodies: founded, dissolved, part of, seat, function, head, other name. A claim needs a mention of the body as
// the phrase's subject (or right behind a verb that comes first).
import type { StatementProperty } from '../../../model/properties.js';
import type { PlacedMention } from '../../passage-view.js';
import type { Claim } from '../claim.js';
import { namedBy } from '../claim.js';
import { clauseAround, isNominative, timeOf, trim, type SentenceContext } from '../prose/sentence-context.js';

interface BodyPattern {
  rule: string;
  property: StatementProperty;
  /** At the start of the text behind the mention. */
  behind?: RegExp;
  /** Before the mention, at its end. */
  before?: RegExp;
  needs?: 'body' | 'place' | 'person';
}

const SAID =
  '(?:\\s?\\([^)]{2,60}\\))?,?\\s(?:(?:which|that|who|also|then|later|soon|officially|которая|который|которое|также|вскоре|затем|официально)\\s)*';

const PATTERNS: readonly BodyPattern[] = [
  {
    rule: 'bodies/founded',
    property: 'founded',
    behind: new RegExp(
      `^${SAID}(?:(?:was|were|had been)\\s(?:officially\\s|first\\s)?(?:founded|established|created|formed|set\\sup|organi[sz]ed|opened)|(?:был[аои]?|были)\\s(?:основан|создан|образован|учрежден|учреждён|организован|открыт|сформирован)[аоы]?)(?!\\p{L})`,
      'u',
    ),
  },
  {
    rule: 'bodies/founded-verb-first',
    property: 'founded',
    before:
      /(?:(?<!\p{L})(?:был[аои]?|были)\s(?:основан|создан|образован|учрежден|учреждён|организован|открыт|сформирован)[аоы]?|(?<!\p{L})(?:основан|создан|образован|учрежден|учреждён)[аоы]?)\s(?:[«“"]\s?)?$/iu,
  },
  {
    rule: 'bodies/dissolved',
    property: 'dissolved',
    behind: new RegExp(
      `^${SAID}(?:(?:was|were|had been)\\s(?:finally\\s|officially\\s)?(?:dissolved|liquidated|abolished|disbanded|closed)|(?:был[аои]?|были)\\s(?:распущен|ликвидирован|упразднен|упразднён|расформирован|закрыт)[аоы]?|(?:прекратил[аои]?\\s(?:свое\\s|своё\\s)?(?:существование|деятельность)|ceased\\sto\\sexist))(?!\\p{L})`,
      'u',
    ),
  },
  {
    rule: 'bodies/part-of',
    property: 'part_of',
    behind: new RegExp(
      `^${SAID}(?:(?:was|is|were)\\s(?:a\\s)?(?:part\\sof|subordinate\\sto|subordinated\\sto|attached\\sto|under\\sthe\\s(?:direct\\s)?(?:leadership|authority|jurisdiction)\\sof)|(?:входил[аои]?|вош(?:ел|ла|ло))\\sв\\s(?:состав\\s)?|(?:действовавш(?:ий|ая|ее)|действовал[аои]?|работал[аои]?|находил(?:ся|ась|ось))\\s(?:под\\sруководством|в\\sподчинении|при|в\\sведении)|(?:был[аои]?\\s)?подчин[её]н[аоы]?)(?!\\p{L})`,
      'u',
    ),
    needs: 'body',
  },
  {
    rule: 'bodies/seat',
    property: 'located_in',
    behind: new RegExp(
      `^${SAID}(?:(?:was|is|were)\\s(?:located|situated|based|housed)\\s(?:in|at)|(?:находил|располагал|размещал|помещал)(?:ся|ась|ось)\\s(?:в|на|по))(?!\\p{L})`,
      'u',
    ),
  },
  {
    rule: 'bodies/function',
    property: 'function',
    behind: new RegExp(
      `^${SAID}(?:(?:was|is|were)\\s(?:engaged\\sin|responsible\\sfor|in\\scharge\\sof|intended\\s(?:to|for)|designed\\sto)|(?:занимал(?:ся|ась|ось)|ведал[аои]?|заведовал[аои]?|осуществлял[аои]?)|(?:был[аои]?\\s)?(?:предназначен|призван)[аоы]?)(?!\\p{L})`,
      'u',
    ),
  },
  {
    rule: 'bodies/function-verb-first',
    property: 'function',
    before: /(?:занимал(?:ся|ась|ось)|ведал[аои]?)\s(?:отдел\s)?(?:[«“"]\s?)?$/iu,
  },
  {
    rule: 'bodies/headed-by',
    property: 'headed_by',
    behind: new RegExp(
      `^${SAID}?(?:,\\s|\\s)(?:(?:was\\s|is\\s|were\\s)?(?:headed|chaired|led|directed)\\sby|(?:во\\sглаве\\s(?:с|которо(?:го|й))|возглавляем(?:ый|ая|ое|ого|ой)|под\\sпредседательством)|возглавлял[аи]?|возглавил[аи]?)\\s`,
      'u',
    ),
    needs: 'person',
  },
];

const ALIAS =
  /^\s?\((?:abbreviated\s(?:as\s)?|сокращ[её]нно\s[-–—]?\s?|сокр\.\s|далее\s[-–—]\s|hereinafter\s)?(?<name>[\p{Lu}][\p{L}()-]{1,14}|[«“"][^»”"]{3,40}[»”"])\s?\)/u;

/** The claims of a sentence about its bodies. */
export function findBodies(ctx: SentenceContext): Claim[] {
  const claims: Claim[] = [];
  for (const body of ctx.bodies) {
    const behind = ctx.view.text.slice(body.end, Math.min(ctx.end, body.end + 140));
    const before = ctx.view.text.slice(Math.max(ctx.start, body.start - 50), body.start);
    claims.push(...aliasOf(ctx, body, behind));
    for (const pattern of PATTERNS) {
      const match = pattern.behind?.exec(behind);
      if (
        match &&
        !GOVERNED.test(before) &&
        !isJoined(before) &&
        isNominative(body) &&
        !OTHER_SUBJECT.test(behind.slice(match[0].length))
      )
        claims.push(...claimOf(ctx, pattern, body, { start: body.start, end: body.end + match[0].length }));
      const lead = pattern.before?.exec(before);
      if (lead && !isObject(before))
        claims.push(
          ...claimOf(ctx, pattern, body, { start: body.start - (before.length - lead.index), end: body.end }),
        );
    }
  }
  return claims;
}

/** The body is part of another phrase: "on the proposal of the Committee was established …". */
const GOVERNED =
  /(?:\b(?:of|by|to|in|at|from|for|with|under|into)|(?<!\p{L})(?:в|во|при|для|от|из|с|к|по|о|об))\s(?:the\s)?(?:[«“"]\s?)?$/iu;

/** "subordinate to the Secretariat and the Presidium was to …": the second of two governed bodies is no subject of a singular verb. */
const isJoined = (before: string): boolean =>
  /(?:\b(?:of|by|to|in|under|with|from)|(?<!\p{L})(?:при|под|подчинен\p{L}*|подчинён\p{L}*|в|к|с|от))\s[^,;:.]{2,45}\s(?:and|и)\s(?:the\s)?$/iu.test(
    before,
  );

/** «Политбюро была создана комиссия»: the verb's subject comes behind it. */
const OTHER_SUBJECT =
  /^\s(?!(?:в|во|на|при|по|из|для|как|с|к|под|еще|ещё|только|специально|\p{L}+(?:ом|ем|ой|ей|ами|ями))(?!\p{L}))[а-яё]{3,}/u;

const isObject = (before: string): boolean => /(?<!\p{L})(?:не|чтобы|если|бы)\s(?:был\p{L}*\s)?\p{L}+\s$/u.test(before);

function aliasOf(ctx: SentenceContext, body: PlacedMention, behind: string): Claim[] {
  const match = ALIAS.exec(behind);
  if (!match || /^[бb]$/iu.test(match.groups!.name) || /^\p{Lu}?\p{Ll}+$/u.test(match.groups!.name)) return [];
  if (ctx.places.some(({ start, end }) => start >= body.end && end <= body.end + match[0].length)) return [];
  return [
    {
      rule: 'bodies/short-name-in-brackets',
      property: 'alias',
      subject: namedBy(body.mention),
      subjectKind: 'organisation',
      start: body.start,
      end: body.end + match[0].length,
      value: match.groups!.name.replace(/[«»“”"]/gu, ''),
    },
  ];
}

function claimOf(
  ctx: SentenceContext,
  pattern: BodyPattern,
  body: PlacedMention,
  range: { start: number; end: number },
): Claim[] {
  const clause = clauseAround(ctx, range, 25);
  const inClause = (one: PlacedMention): boolean => one.start >= range.end - 1 && one.end <= clause.end;
  const other = ctx.bodies.find((one) => one !== body && inClause(one));
  const place = ctx.places.find((one) => inClause(one) || (one.start >= clause.start && one.end <= clause.end));
  const person = ctx.persons.find((one) => inClause(one) && one.start - range.end < 60);
  if (pattern.needs === 'body' && !other) return [];
  if (pattern.needs === 'person' && !person) return [];
  const object = pattern.needs === 'person' ? person : pattern.needs === 'body' ? other : undefined;
  const quote = trim(ctx.view.text, {
    start: Math.min(clause.start, range.start),
    end: Math.max(clause.end, range.end),
  });
  const stated = trim(ctx.view.text, { start: pattern.behind ? body.end : range.start, end: quote.end });
  return [
    {
      rule: pattern.rule,
      property: pattern.property,
      subject: namedBy(body.mention),
      subjectKind: 'organisation',
      start: quote.start,
      end: quote.end,
      value: object
        ? (object.mention.value ?? object.mention.quote)
        : ctx.view.text.slice(stated.start, stated.end).slice(0, 140),
      object: object ? namedBy(object.mention) : null,
      place: place ? namedBy(place.mention) : null,
      time: timeOf(ctx, range, clause),
    },
  ];
}
