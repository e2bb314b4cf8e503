// Events of prose: the sentences that contain a pattern's words, matched with the pattern; subject, time, place and body of each.
import type { Range } from '../../../model/span.js';
import type { Claim, Named } from '../claim.js';
import { namedBy } from '../claim.js';
import type { PlacedMention } from '../../passage-view.js';
import type { EventPattern } from './event-pattern.js';
import { EVENTS_EN } from './event-patterns-en.js';
import { EVENTS_RU } from './event-patterns-ru.js';
import { findSubject } from './find-subject.js';
import {
  bodyOf,
  clauseAround,
  outsideBrackets,
  placeOf,
  timeOf,
  trim,
  type SentenceContext,
} from './sentence-context.js';

interface Lexicon {
  trigger: RegExp;
  byWord: Map<string, EventPattern[]>;
}

const lexicon = (patterns: readonly EventPattern[]): Lexicon => {
  const byWord = new Map<string, EventPattern[]>();
  for (const pattern of patterns)
    for (const word of pattern.words) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length);
  // The trigger gives the longest word; the patterns of shorter ones that begin it are meant too.
  for (const word of words)
    byWord.set(word, [...new Set(words.filter((one) => word.startsWith(one)).flatMap((one) => byWord.get(one)!))]);
  return { trigger: new RegExp(`(?<!\\p{L})(?:${words.map(escape).join('|')})`, 'gu'), byWord };
};
const escape = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const LEXICA: Record<'en' | 'ru', Lexicon> = { en: lexicon(EVENTS_EN), ru: lexicon(EVENTS_RU) };

/** Where in a text (lower case) words of patterns stand. */
export function triggersIn(lower: string, language: 'en' | 'ru'): { at: number; word: string }[] {
  const { trigger } = LEXICA[language];
  const found: { at: number; word: string }[] = [];
  trigger.lastIndex = 0;
  for (let match = trigger.exec(lower); match; match = trigger.exec(lower)) {
    found.push({ at: match.index, word: match[0] });
    // A word within another ("old" in "years old") belongs to patterns of its own.
    if (match[0].includes(' ')) trigger.lastIndex = match.index + match[0].indexOf(' ');
  }
  return found;
}

/** The claims of one sentence, for the words that stand in it. */
export function findEvents(ctx: SentenceContext, words: ReadonlySet<string>, language: 'en' | 'ru'): Claim[] {
  const { byWord } = LEXICA[language];
  const patterns = new Set([...words].flatMap((word) => byWord.get(word) ?? []));
  const text = ctx.text
    .replace(/^[\s“"«(]*\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())
    // «Арестован в 1937 г. Расстрелян.»: a verb behind the full stop of an abbreviation.
    .replace(/(?<=\d{4}\s?гг?\.\s)\p{Lu}(?=\p{Ll}{4,}(?:ен|ан|на|ён|лся|лась|ла|л)(?!\p{L}))/gu, (first) =>
      first.toLowerCase(),
    );
  const claims: Claim[] = [];
  for (const pattern of patterns) {
    pattern.pattern.lastIndex = 0;
    const matches: RegExpExecArray[] = [];
    for (let match = pattern.pattern.exec(text); match; match = pattern.pattern.exec(text)) {
      matches.push(match);
      if (match[0] === '') pattern.pattern.lastIndex++;
    }
    // "an anarchist since 1910, a Bolshevik since 1920, P. L. Ostrov": a row before its name is read from the name.
    let next: { claim: Claim; at: number } | null = null;
    for (const match of matches.reverse()) {
      let found = claimsOf(ctx, pattern, match);
      if (found.length === 0 && next && pattern.subject === 'apposition' && isRow(text.slice(match.index, next.at)))
        found = claimsOf(ctx, pattern, match, next.claim.subject);
      if (found.length > 0) next = { claim: found[0], at: match.index };
      claims.push(...found);
    }
  }
  return withoutRepeats(claims);
}

/** A row of dated memberships without a verb. */
const isRow = (between: string): boolean =>
  between.length < 140 &&
  !/\b(?:was|were|had|he|she|who|joined|became)\b|(?<!\p{L})(?:был|была|он|она)(?!\p{L})/u.test(between);

function claimsOf(ctx: SentenceContext, pattern: EventPattern, match: RegExpExecArray, known?: Named): Claim[] {
  const range = { start: ctx.start + match.index, end: ctx.start + match.index + match[0].length };
  if (isUnreal(ctx, range)) return [];
  const clause = clauseAround(ctx, range, pattern.property === 'sentenced' || pattern.property === 'died' ? 20 : 0);
  const { subjects, from, to } = known
    ? { subjects: [known], from: range.start, to: range.end }
    : subjectsOf(ctx, pattern, range, clause);
  if (subjects.length === 0) return [];
  const place = placed(ctx, pattern, range, clause);
  const organisation = bodyOf(ctx, range, clause);
  if (pattern.needs === 'decision' && !(ctx.view.document?.issuingBody && isOrder(ctx, range))) return [];
  if (pattern.needs === 'place' && !place) return [];
  if (
    pattern.needs === 'organisation' &&
    !ctx.bodies.some(({ start, end }) => end > range.start && start - range.start < 45) &&
    !isNamedHouse(ctx, range, match.groups?.value ?? '')
  )
    return [];
  if (
    pattern.needs === 'party' &&
    !/парти|РКП|ВКП|part|RCP|CPSU|VKP/u.test(ctx.view.text.slice(range.start, clause.end))
  )
    return [];
  const quote = trim(ctx.view.text, {
    start: Math.min(clause.start, range.start, from),
    end: Math.max(clause.end, range.end, to),
  });
  const object = objectOf(ctx, pattern, range, subjects[0]);
  if (pattern.needs === 'person' && !object) return [];
  // Whose child it is stands in no other person's name.
  if (pattern.object === 'holder' && !object) return [];
  const stated = match.groups?.value ?? match.groups?.years;
  const bracketed = /^\s?\((\d{4})(?:\s?г\.)?\)/u.exec(ctx.view.text.slice(quote.end, quote.end + 14))?.[1];
  const year = pattern.property === 'born' && stated && /^\d{4}$/u.test(stated) ? stated : null;
  const time = pattern.timeless ? null : (year ?? timeOf(ctx, range, clause) ?? bracketed ?? null);
  if (pattern.needs === 'time' && !time) return [];
  if (pattern.needs === 'post' && isNoPost(ctx, range, stated ?? '')) return [];
  return subjects.map((subject) => ({
    rule: pattern.rule,
    property: pattern.property,
    subject,
    start: quote.start,
    end: quote.end,
    value:
      pattern.value ??
      (pattern.needs === 'person' ? (object!.mention?.value ?? null) : valueOf(ctx, stated, range, clause)),
    object,
    organisation: pattern.timeless || pattern.property === 'wrote' ? null : organisation,
    place,
    time: sinceOf(pattern, time),
  }));
}

/** «в Международном бюро литературы»: a body that no table knows, by its capital; a place is none. */
const isNamedHouse = (ctx: SentenceContext, range: Range, stated: string): boolean => {
  const at = range.end - stated.length;
  return (
    /^\p{Lu}\p{Ll}+(?:ом|ой|ем|ей)\s\p{Ll}{4,}/u.test(stated) &&
    !ctx.places.some(({ start, end }) => start < at + 4 && end > at) &&
    !ctx.persons.some(({ start, end }) => start < at + 4 && end > at)
  );
};

/** Where it happened. What is said of family and names has no place; who was sent or banished has a destination. */
function placed(ctx: SentenceContext, pattern: EventPattern, range: Range, clause: Range): Named | null {
  const { property, timeless, rule } = pattern;
  if (timeless) return null;
  if (property === 'emigrated_to' || /exile/u.test(rule)) return destinationOf(ctx, range, clause);
  return placeOf(ctx, range, clause, GOVERNED_PLACE.has(property));
}

const GOVERNED_PLACE: ReadonlySet<string> = new Set([
  'arrested',
  'sentenced',
  'spouse_of',
  'left_or_expelled_from_party',
  'joined_party',
  'outlawed',
]);

function objectOf(ctx: SentenceContext, { object }: EventPattern, range: Range, subject: Named): Named | null {
  if (!object) return null;
  if (object === 'holder') {
    const plural = /^their\s/iu.test(ctx.view.text.slice(range.start, range.end));
    const holder = plural ? (ctx.section ?? ctx.topic) : holderBefore(ctx, range.start)[0];
    return holder && holder.name !== subject.name ? holder : null;
  }
  const other = otherOf(ctx, object, range);
  return other && other.mention.id !== subject.mention?.id ? namedBy(other.mention) : null;
}

function otherOf(ctx: SentenceContext, object: EventPattern['object'], range: Range): PlacedMention | null {
  const first = personBehind(ctx, range.end, object === 'after' ? 60 : 2);
  if (object !== 'second' || !first) return first;
  const second = personBehind(ctx, first.end, 8);
  return second && /^,?\s(?:and|и)\s$/u.test(ctx.view.text.slice(first.end, second.start)) ? second : null;
}

/** Whither, not whence: "fled from Finland to Sweden". */
function destinationOf(ctx: SentenceContext, range: Range, clause: Range): Named | null {
  const one = ctx.places.find(
    ({ start, end }) =>
      end > range.start &&
      start < clause.end &&
      /(?:\b(?:to|for|in|into|near)|(?<!\p{L})(?:в|во|на|под))\s(?:the\s|г\.\s?|(?:an?\s)?(?:[\p{Ll}-]+\s){1,3}(?:on|in|of)\s(?:the\s)?|(?:[\p{Ll}-]+(?:ую|ий|ую|ый|ое|ие)\s)?(?:город|гор\.|деревню|село|губернию|область|край|район)\s)?$/iu.test(
        ctx.view.text.slice(ctx.start, start),
      ),
  );
  return one ? namedBy(one.mention) : null;
}

/** "a member since 1919" dates the entry: 1919, not a span. */
const sinceOf = (pattern: EventPattern, time: string | null): string | null =>
  pattern.property === 'joined_party' && time?.endsWith('/..') ? time.slice(0, -3) : time;

const NEXT_VERB =
  /\s(?:and|but|и|но|а)\s(?:then\s|also\s|later\s|затем\s)?(?:was|were|is|began|became|had|went|took|был[аи]?|стал[аи]?|\p{L}{3,}ed)\s.*$/u;

function valueOf(ctx: SentenceContext, stated: string | undefined, range: Range, clause: Range): string {
  // "headed the department and was a member": the next verb is another claim.
  if (stated) return stated.replace(NEXT_VERB, '').trim();
  const { start, end } = trim(ctx.view.text, {
    start: range.start,
    end: Math.min(Math.max(range.end, clause.end), range.start + 140),
  });
  return ctx.view.text.slice(start, end);
}

function subjectsOf(
  ctx: SentenceContext,
  pattern: EventPattern,
  range: Range,
  clause: Range,
): { subjects: Named[]; from: number; to: number } {
  const none = { subjects: [], from: range.start, to: range.end };
  const only = (one: PlacedMention | null | undefined): { subjects: Named[]; from: number; to: number } =>
    one
      ? { subjects: [namedBy(one.mention)], from: Math.min(range.start, one.start), to: Math.max(range.end, one.end) }
      : none;
  switch (pattern.subject) {
    case 'next':
      return only(personBehind(ctx, range.end, 22));
    case 'after':
      return only(
        personBehind(
          ctx,
          range.end,
          Math.max(clause.end - range.end + 40, /refus|expel/u.test(pattern.property) ? 110 : 60),
        ),
      );
    case 'before':
      return only(ctx.persons.filter(({ end }) => end <= range.start + 4).at(-1));
    case 'patient':
      return patientOf(ctx, range);
    case 'holder': {
      const own = ctx.persons.find(
        ({ end }) => end <= range.start && range.start - end <= 4 && /^[’']s/u.test(ctx.view.text.slice(end)),
      );
      if (own) return only(own);
      // "According to Ostrov's son Yuri, his father …": the son's father is Ostrov.
      if (pattern.property === 'child_of' && CHILD_NAMED.test(ctx.view.text.slice(ctx.start, range.start)))
        return childOf(ctx, range);
      const impersonal = /^(?:ему|ей)\s/u.test(ctx.view.text.slice(range.start, range.end).toLowerCase());
      const who = ctx.section ?? (impersonal ? ctx.topic : null);
      const subjects = who ? [who] : impersonal ? [] : holderBefore(ctx, range.start);
      return { subjects, from: range.start, to: range.end };
    }
    case 'apposition': {
      const subjects = appositionOf(ctx, range);
      return { subjects, from: range.start, to: range.end };
    }
    default: {
      // «жены покойного Громова Петра – члена партии с 1918 г.»: an oblique apposition belongs to the name beside it.
      const oblique = /(?<!\p{L})член(?:а|у)\s$/iu.exec(ctx.view.text.slice(ctx.start, range.start));
      if (oblique && pattern.property === 'joined_party') {
        const from = range.start - oblique[0].length;
        const name = ctx.persons.find(
          ({ end }) => end <= from && /^\s?(?:,|[–—-])\s$/u.test(ctx.view.text.slice(end, from)),
        );
        return only(name ?? personBehind(ctx, range.end, 14));
      }
      // "Carol Lindner, the daughter of a banker": a noun behind a comma belongs to the name before it.
      const beside =
        /^(?:the\s+|an?\s+)?(?:son|daughter|native|graduate)\s/iu.test(ctx.view.text.slice(range.start, range.end)) &&
        ctx.persons.find(({ end }) => end < range.start && /^,\s$/u.test(ctx.view.text.slice(end, range.start)));
      if (beside) return only(beside);
      const own = /^(?:he|she)\s+/u.exec(ctx.view.text.slice(range.start, range.end));
      const subjects = findSubject(ctx, range.start + (own?.[0].length ?? 0));
      // "were shot": more than one, or it is about others.
      if (subjects.length === 1 && /^were\s/u.test(ctx.view.text.slice(range.start, range.start + 6))) return none;
      const mention = subjects[0]?.mention;
      const placed = mention && ctx.persons.find((one) => one.mention.id === mention.id);
      const inClause = placed && !ctx.note && placed.start >= ctx.start && Math.abs(placed.start - range.start) < 120;
      const row =
        subjects.length > 1
          ? ctx.persons.find(({ mention: one }) => subjects.some((subject) => subject.mention?.id === one.id))
          : undefined;
      return {
        subjects,
        from: row ? Math.min(range.start, row.start) : inClause ? Math.min(range.start, placed.start) : range.start,
        to: inClause && placed.start > range.end ? placed.end : range.end,
      };
    }
  }
}

/** Whom it befell: «его сняли», «Иванова арестовали», «приговорила Иванова к …». */
function patientOf(ctx: SentenceContext, range: Range): { subjects: Named[]; from: number; to: number } {
  const { text } = ctx.view;
  const none = { subjects: [], from: range.start, to: range.end };
  const who = ctx.section ?? ctx.topic;
  const lead = text.slice(Math.max(ctx.start, range.start - 70), range.start);
  const clause = lead.slice(lead.search(/[^,;:.()]*$/u));
  const behind = text.slice(range.start, Math.min(ctx.end, range.end + 8));
  if (/(?<!\p{L})(?:его|её|ее)(?!\p{L})/iu.test(clause) || /(?<!\p{L})(?:его|её|ее)(?!\p{L})/iu.test(behind))
    return who ? { ...none, subjects: [who] } : none;
  const after = personBehind(ctx, range.end, 14);
  if (after && !isNominativeOnly(after))
    return { subjects: [namedBy(after.mention)], from: range.start, to: after.end };
  const before = ctx.persons.filter(({ end }) => end <= range.start && range.start - end < 45).at(-1);
  if (
    before &&
    !isNominativeOnly(before) &&
    !/[,;:.()]/u.test(text.slice(before.end, range.start)) &&
    !/(?<!\p{L})(?:с|со|у|от|для|о|об|при|без|до|из|и|против|\p{L}+(?:ие|ия|ию|ью|ка|ки|ку))\s(?:т\.\s?|тов\.\s?)?$/iu.test(
      text.slice(ctx.start, before.start),
    )
  )
    return { subjects: [namedBy(before.mention)], from: before.start, to: range.end };
  // «…, сняли с работы и исключили из партии»: the same person as of the verb before.
  return /(?:и|а\sзатем|затем)\s$/u.test(lead) &&
    /(?<!\p{L})(?:его|её|ее)\s/iu.test(ctx.text.slice(0, range.start - ctx.start)) &&
    who
    ? { ...none, subjects: [who] }
    : none;
}

/** The printed form is the nominative, and no other case of a masculine name looks like it. */
const isNominativeOnly = ({ mention }: PlacedMention): boolean =>
  mention.value !== null && mention.value.replace(/[\s.]/gu, '') === mention.quote.replace(/[\s.]/gu, '');

/** "I. M. Mirsky, a party member since 1919", "a party member since 1919, I. M. Mirsky", "had been a member since". */
function appositionOf(ctx: SentenceContext, range: Range): Named[] {
  const { text } = ctx.view;
  const lead = text.slice(ctx.start, range.start);
  if (
    /(?:\b(?:was|been|is|were|became)\s+(?:an?\s+|already\s+)*|(?<!\p{L})(?:является|был[а]?|стал[а]?)\s)$/iu.test(lead)
  )
    return findSubject(ctx, range.start);
  const before = ctx.persons
    .filter(({ end }) => end <= range.start && outsideBrackets(ctx.view, end, range.start))
    .at(-1);
  const between = before ? text.slice(before.end, range.start) : '';
  if (
    before &&
    /^(?:\s?\([^)]{2,40}\))?(?:,\s|\s?\(|\s[–-]\s)(?:an?\s|the\s|\d+\s)?(?:\d{1,2}-year-old\s)?(?:also\s)?(?:[^,]{3,40},\s)?$/u.test(
      between,
    )
  )
    return [namedBy(before.mention)];
  const behind = ctx.persons.find(({ start }) => start >= range.end);
  const gap = behind ? text.slice(range.end, behind.start) : '';
  if (
    behind &&
    /^(?:[^,;.()]{3,60})?,\s(?:[^;.()]{3,90},\s)?(?:\d{1,2}\s?-?(?:year-old|years\sold)[.,]?\s)?(?:comrade\s)?$/u.test(
      gap,
    ) &&
    !/[“”]/u.test(gap)
  )
    return [namedBy(behind.mention)];
  // "A Bolshevik since 1903 and head of the council in 1917, Ivanov …": the row that opens a sentence belongs to its first name.
  if (
    behind &&
    /^[\s“"]*$/u.test(lead) &&
    /,\s$/u.test(gap) &&
    gap.length < 220 &&
    !/[.;:()“”]|\b(?:was|were|is|had|has|he|she|who|which|that)\b/u.test(gap)
  )
    return [namedBy(behind.mention)];
  return /^[\s“"]*$/u.test(lead) ? findSubject(ctx, range.start) : [];
}

const CHILD_NAMED = /[’']s\s(?:\p{L}+\s){0,2}(?:son|daughter|child)(?:,?\s[^;:.]*)?$/iu;

/** The child between "Ostrov's son" and "his father", if it is named. */
function childOf(ctx: SentenceContext, range: Range): { subjects: Named[]; from: number; to: number } {
  const kin = CHILD_NAMED.exec(ctx.view.text.slice(ctx.start, range.start));
  const child = ctx.persons.find(({ start, end }) => start > ctx.start + kin!.index && end <= range.start);
  return { subjects: child ? [namedBy(child.mention)] : [], from: child?.start ?? range.start, to: range.end };
}

const holderBefore = (ctx: SentenceContext, offset: number): Named[] => {
  const before = ctx.persons.filter(({ end }) => end <= offset).at(-1);
  return before ? [namedBy(before.mention)] : ctx.topic ? [ctx.topic] : [];
};

/** The first person within `reach` characters behind an offset, in the same clause of names. */
function personBehind(ctx: SentenceContext, offset: number, reach: number): PlacedMention | null {
  const one = ctx.persons.find(({ start }) => start >= offset);
  if (!one || one.start - offset > reach) return null;
  return /[.;:!?]\s(?!\p{Lu}\.)/u.test(
    ctx.view.text.slice(offset, one.start).replace(/\b(?:Comrade|comrade|т|тов|гр)\./gu, ''),
  )
    ? null
    : one;
}

/** "served in Austria, Poland", "worked in London as …": a place is no post. */
const isNoPost = (ctx: SentenceContext, range: Range, stated: string): boolean => {
  const start = range.end - stated.length;
  return (
    / as /u.test(stated) ||
    ctx.places.some(
      (place) => place.start - start <= 4 && place.end > start && place.end >= start + stated.trim().length - 12,
    )
  );
};

/** "3. Снять т. Иванова с работы": the infinitive opens the point of a decision. */
const isOrder = (ctx: SentenceContext, range: Range): boolean =>
  /^[\s\d.)а-яa-z–—-]{0,7}$|[:;]\s*$/u.test(ctx.view.text.slice(ctx.start, range.start));

/** Negated, wished, asked or only possible. */
function isUnreal(ctx: SentenceContext, range: Range): boolean {
  const lead = ctx.view.text.slice(Math.max(ctx.start, range.start - 40), range.start);
  if (/^\s(?:ли|бы)(?!\p{L})/iu.test(ctx.view.text.slice(range.end, range.end + 4))) return true;
  return /(?:\b(?:not|never|almost|nearly|hardly|barely|if|should|would|could|may|might|must|can|cannot|will|whether)\s+(?:have\s+|be\s+|been\s+|also\s+|so\s+much\s+)?|n[’']t\s+(?:be\s+|have\s+)?|(?<!\p{L})(?:не|чуть\s+не|едва\s+не|если|чтобы|бы|ли|будет|будут|может|могут|должен|должны)\s+(?:был[аи]?\s+|быть\s+)?)$/iu.test(
    lead,
  );
}

/** Several works, posts and memberships can stand in one sentence. */
function saysAnother(one: Claim, other: Claim): boolean {
  if (one.property === 'joined_party') return one.time !== null && other.time !== null && one.time !== other.time;
  if (one.property === 'posted_abroad' || one.property === 'emigrated_to') return one.place?.name !== other.place?.name;
  if (one.property === 'wrote') return one.value !== other.value;
  if (one.property !== 'member_of' && one.property !== 'position' && one.property !== 'title_or_award') return false;
  const [a, b] = [one.value ?? '', other.value ?? ''];
  return a !== '' && b !== '' && !a.includes(b) && !b.includes(a) && !/\s(?:and|и)\s/u.test(a + b);
}

/** One claim for each person, property and place of the text: the longest quote stands; a description before an event. */
export function withoutRepeats(claims: Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    const same = kept.findIndex(
      (one) =>
        one.property === claim.property &&
        one.subject.name === claim.subject.name &&
        one.start < claim.end &&
        claim.start < one.end &&
        !saysAnother(one, claim),
    );
    if (same < 0) kept.push(claim);
    else if (kept[same].rule.includes('description')) continue;
    else if (claim.end - claim.start > kept[same].end - kept[same].start && claim.time !== null) kept[same] = claim;
  }
  return kept;
}
