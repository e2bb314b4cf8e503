// One sentence as the prose rules see it: its text, its mentions, whom the text has been speaking of, and the ways to ask for
// the subject of a verb, the time, the place and the body of a clause. Offsets are offsets into the view.
import type { Mention } from '../../../model/mention.js';
import type { Range } from '../../../model/span.js';
import type { PassageView, PlacedMention } from '../../passage-view.js';
import type { Named } from '../claim.js';
import { namedBy } from '../claim.js';

export interface SentenceContext extends Range {
  view: PassageView;
  text: string;
  persons: PlacedMention[];
  dates: PlacedMention[];
  places: PlacedMention[];
  bodies: PlacedMention[];
  /** Whom the sentences before spoke of. */
  topic: Named | null;
  /** The person of the section's heading. */
  section: Named | null;
  /** Every omitted subject of a biographical note is its person. */
  note: boolean;
  /** The sentence opens a section about a person. */
  opens: boolean;
  /** Two persons last named together ("X and his wife Y"): whom "the couple" means. */
  pair: readonly Named[];
}

/** The sentence at a range of a view. */
export function contextOf(
  view: PassageView,
  range: Range,
  topic: Named | null,
  section: Named | null,
  note = false,
): SentenceContext {
  const inside = view.mentions.filter((one) => one.start >= range.start && one.end <= range.end);
  const ofKind = (kind: Mention['kind']): PlacedMention[] => inside.filter(({ mention }) => mention.kind === kind);
  return {
    view,
    start: range.start,
    end: range.end,
    text: view.text.slice(range.start, range.end),
    persons: ofKind('person'),
    dates: ofKind('date'),
    places: ofKind('place'),
    bodies: ofKind('organisation'),
    topic,
    section,
    note,
    opens: false,
    pair: [],
  };
}

/** Not within brackets that close before `to`. */
export function outsideBrackets(view: PassageView, from: number, to: number): boolean {
  const between = view.text.slice(from, to);
  return between.split(')').length <= between.split('(').length;
}

const HARD_STOP =
  /[;:!?()]|\s[–—]\s|(?:,)?\s(?:but,?|while|whereas|although|where|who|which|because|since then|after which|from where|(?:and\s)?then|и\s+затем|затем|однако|но|а\s+затем|где|котор\p{L}+|откуда|после\s+чего|когда)\s/giu;
const VERB_BEFORE =
  /\p{L}(?:ed|ught|ent|ook|ame|eft|ade|ame|ost|on)\s|(?<!\p{L})(?:was|were|had)\s|\p{L}(?:ился|илась|ил|ал|ела|ла|ли|ен|ана|ан)\s/u;
const COMMA = /,[”"»]?\s/gu;
/** A comma before the next verb of the same subject: "left the party, refused to return to Riga". */
const VERB_BEHIND_COMMA =
  /,[”"»]?\s(?:\p{Ll}+ly\s|also\s|then\s|later\s|soon\s)?(?:was|were|had|refused|became|went|left|took|began|returned|moved|joined|worked|served|headed|settled|lived|married|died|escaped|fled|emigrated|graduated|studied|received)\s|,\s(?:\p{Ll}{3,}(?:лся|лась|лись)|был[аи]?|стал[аи]?|уехал[аи]?|жил[аи]?|работал[аи]?|служил[аи]?|вступил[аи]?)\s/u;
/** "and" before a participle or a dated verb: «арестован и выслан в Ригу», "was exiled and after the war joined". */
const VERB_BEHIND_AND =
  /\sи\s(?:\p{Ll}{3,}(?:ан|ен|ён)[аы]?|\p{Ll}{2,}(?:ил|ел|ал)[аи]?)(?=[\s.,])|\sand\s(?:after|before|during|in|on|by|since|following)\s[^,;.]{2,50}?\s(?:\p{Ll}{3,}ed|was|were|became|went|left|took|began)\s/u;

/**
 * The clause around a range: from the last boundary before it to the first behind it. A comma ends it only behind the range,
 * and not within `reach` characters.
 */
export function clauseAround(ctx: SentenceContext, range: Range, reach = 30): Range {
  const { text } = ctx.view;
  let { start } = ctx;
  let { end } = ctx;
  HARD_STOP.lastIndex = 0;
  for (let match = HARD_STOP.exec(ctx.text); match; match = HARD_STOP.exec(ctx.text)) {
    const at = ctx.start + match.index;
    const behind = at + match[0].length;
    if (behind <= range.start) start = behind;
    else if (at >= range.end) {
      end = at;
      break;
    }
  }
  // Each item of a note between commas is a clause with its own date.
  const item = ctx.note ? text.lastIndexOf(', ', range.start) : -1;
  if (item >= start) start = item + 2;
  // A verb before ("joined in 1902 and, …, was exiled") keeps its own date.
  const lead = text.slice(start, range.start);
  const and = Math.max(lead.lastIndexOf(' and '), lead.lastIndexOf(' and, '), lead.lastIndexOf(' и '));
  if (and >= 0 && VERB_BEFORE.test(lead.slice(0, and)) && !ctx.persons.some((one) => one.start >= start + and))
    start += and + (lead.startsWith(' и ', and) ? 3 : 5);
  COMMA.lastIndex = Math.max(0, Math.min(range.end + reach, end) - ctx.start);
  const comma = COMMA.exec(ctx.text);
  if (comma && ctx.start + comma.index < end) end = ctx.start + comma.index;
  // "having been reprimanded, he was appointed": the participle's clause ends with its comma.
  const main = /,[”"»]?\s(?:he|she|он|она)\s/u.exec(text.slice(range.end, end));
  if (main) end = range.end + main.index;
  // A closed quotation before a capital: a full stop was lost.
  const closed = /[”"»]\s(?=\p{Lu}\p{Ll}+\s\p{Ll})/u.exec(text.slice(range.end, end));
  if (closed) end = range.end + closed.index + 1;
  // "and" with a new verb begins a clause of its own.
  const tail = text.slice(range.end, end);
  const joined =
    /,?\s(?:and|и|а\s+также)\s+(?:then\s|later\s|soon\s|also\s|was\s|were\s|he\s|she\s|был\p{L}*\s|стал\p{L}*\s|\p{L}+(?:ed|лся|лась)\s)/iu.exec(
      tail,
    );
  if (joined) end = range.end + joined.index;
  for (const next of [VERB_BEHIND_COMMA, VERB_BEHIND_AND]) {
    const verb = next.exec(text.slice(range.end, end));
    if (verb) end = range.end + verb.index;
  }
  // "as consul in Riga and from 1928 in Oslo": another date and place.
  const dated = /,?\s(?:and|и|,)\s(?:then\s|later\s|затем\s)?(?:from|since|с)\s(?:\p{L}+\s){0,2}\d{4}/u.exec(
    text.slice(range.end, end),
  );
  if (dated) end = range.end + dated.index;
  if (end - start > 320) start = Math.max(start, range.start - 160);
  return trim(text, { start, end: Math.min(end, Math.max(range.end + 220, range.end)) });
}

/** Without white space and loose punctuation at its ends. */
export function trim(text: string, { start, end }: Range): Range {
  while (start < end && /[\s,;:.–—)]/u.test(text[start])) start++;
  for (;;) {
    while (end > start && /[\s,;:–—(]/u.test(text[end - 1])) end--;
    const loose = /\s(?:and|or|but|later|then|и|или|а|но|затем)$/u.exec(text.slice(Math.max(start, end - 7), end));
    if (!loose) break;
    end -= loose[0].length;
  }
  return { start, end };
}

/**
 * The time of an event at a range: a date in its clause (the nearest), else the date that opens the sentence. An apposition
 * (`own`) has only the dates of its clause: the sentence's date is that of the sentence's verb.
 */
export function timeOf(ctx: SentenceContext, range: Range, clause: Range, own = false): string | null {
  const dates = ctx.dates.filter((date) => date.mention.value !== null && !isInTitle(ctx, date, range));
  const near = dates.filter(
    (date) =>
      date.start >= clause.start &&
      date.end <= clause.end &&
      !(own && date.end <= range.start && VERB_BEFORE.test(ctx.view.text.slice(date.end, range.start))) &&
      !isOfApposition(ctx, date, range) &&
      !isOfPaper(ctx, date) &&
      !isOfOtherVerb(ctx, date, range),
  );
  const distance = (one: Range): number =>
    one.start >= range.end ? one.start - range.end : Math.max(0, range.start - one.end) + 8;
  const best = near.sort((a, b) => distance(a) - distance(b))[0];
  if (best) return withSpan(ctx, best);
  // A note goes from date to date: «В 1907 г. арестован, сослан».
  if (ctx.note) {
    const last = dates.filter(({ end }) => end <= range.start).at(-1);
    const gap = last ? ctx.view.text.slice(last.end, range.start) : '';
    return last && gap.length < 70 && !/\.\s\p{Lu}/u.test(gap.replace(/^\s?гг?\.\s/u, ' '))
      ? withSpan(ctx, last)
      : null;
  }
  const opening = dates[0];
  if (own || !opening || opening.start >= range.start || isOfApposition(ctx, opening, range)) return null;
  // Behind a relative pronoun another time may be meant.
  if (
    /\b(?:who|which|whose|where)\b|(?<!\p{L})(?:котор\p{L}+|где)(?!\p{L})/iu.test(
      ctx.view.text.slice(opening.end, range.start).replace(/after\swhich/giu, ''),
    )
  )
    return null;
  // "In 1907 he joined, was imprisoned", "In 1925 he headed …, but was appointed": another verb has the date.
  const between = ctx.view.text.slice(opening.end, range.start);
  if (
    /(?:\b(?:later|subsequently|afterwards)|(?<!\p{L})(?:позже|позднее|впоследствии))\s(?:\p{L}+\s)?$/iu.test(between)
  )
    return null;
  if (/,?\sbut[\s,]|(?<!\p{L})(?:но|однако)\s/iu.test(between) && VERB_BEFORE.test(between)) return null;
  if (isOfOtherVerb(ctx, opening, range)) return null;
  const lead = ctx.view.text.slice(ctx.start, opening.start);
  return lead.length < 25 &&
    /^(?:.{0,12}\b(?:in|on|since|from|by|and)\s(?:the\s)?|.{0,15}(?<!\p{L})(?:в|во|с|к|со)\s)?$/iu.test(lead)
    ? opening.mention.value
    : null;
}

/** "In 1907 he joined, was imprisoned": the date stands with the verb before. */
function isOfOtherVerb(ctx: SentenceContext, date: Range, range: Range): boolean {
  const between = ctx.view.text.slice(date.end, Math.max(date.end, range.end));
  const verb = /,\s(?=(?:was|were|был[аи]?)\s[^,]*$)/u.exec(between);
  return verb !== null && VERB_BEFORE.test(between.slice(0, verb.index + 1).replace(/,$/u, ' '));
}

/** "as the resolution of September 28 says": the day of the paper, not of what it tells. */
const isOfPaper = (ctx: SentenceContext, date: Range): boolean =>
  /(?:\b(?:stated|said|reported|written)\s(?:\p{L}+\s){0,3}(?:resolution|letter|order|telegram|report|note|minutes|decision)\b[^,;.]{0,60}?\s(?:of|dated|from)|(?<!\p{L})(?:письм|телеграмм|доклад|сообщени|справк|сводк)\p{L}*\s[^,;.]{0,30}?от)\s$/iu.test(
    ctx.view.text.slice(Math.max(ctx.start, date.start - 120), date.start),
  );

/** The date stands in quotation marks that the range is not within: it belongs to a title or to another's words. */
function isInTitle(ctx: SentenceContext, inner: Range, range: Range): boolean {
  const lead = ctx.view.text.slice(ctx.start, inner.start);
  const open = Math.max(lead.lastIndexOf('«'), lead.lastIndexOf('“'));
  if (open < 0 || /[»”]/u.test(lead.slice(open))) return false;
  const close = ctx.view.text.slice(inner.start, ctx.end).search(/[»”]/u);
  return close >= 0 && !(range.start > ctx.start + open && range.end <= inner.start + close);
}

/** "a party member since 1919, I. M. Mirsky refused": the date is of the apposition. */
const isOfApposition = (ctx: SentenceContext, date: Range, range: Range): boolean =>
  isOfClauseBefore(ctx, date, range) || isOfMembership(ctx, date, range);

/** "and of the union since 1925, and was also expelled", "consul in Riga since 1928, was": what began then is told before the verb. */
const isOfClauseBefore = (ctx: SentenceContext, date: Range, range: Range): boolean => {
  if (date.end > range.start) return false;
  const lead = ctx.view.text.slice(ctx.start, date.start);
  const gap = ctx.view.text.slice(date.end, range.start);
  // "Ostrov, in 1920 a commissar, was arrested"
  const aside = /^(?:\sг(?:\.|ода))?\s[^,;:]{3,40}(?=,\s)/iu.exec(gap);
  if (aside && !ctx.note && /,\s(?:in|в)\s$/iu.test(lead) && !VERB_BEFORE.test(`${aside[0]} `)) return true;
  if (date.start - ctx.start <= 16) return false;
  // "settled there in 1931, and his wife died": the date of a whole clause before.
  if (/^(?:\sг(?:\.|ода))?,\s(?:and|but|while|и|а|но)\s/iu.test(gap)) return true;
  return (
    /(?:\bsince|(?<!\p{L})с)\s(?:the\s)?$/iu.test(lead) &&
    (/^(?:\sг(?:\.|ода))?\s(?:and|but|и|но)\s(?:(?:was|were|had|also|then|был[аи]?|затем)\s)*$/iu.test(gap) ||
      (/^(?:\sг(?:\.|ода))?,\s/iu.test(gap) && /,\s[^,;]*$/u.test(lead)))
  );
};

const isOfMembership = (ctx: SentenceContext, date: Range, range: Range): boolean =>
  date.end <= range.start &&
  /(?:\bsince|(?<!\p{L})с)\s(?:the\s)?$/iu.test(
    ctx.view.text.slice(Math.max(ctx.start, date.start - 10), date.start),
  ) &&
  /member|Bolshevik|communist|член|большевик/iu.test(
    ctx.view.text.slice(Math.max(ctx.start, date.start - 50), date.start),
  ) &&
  /,|\sand\s|\sи\s/u.test(ctx.view.text.slice(date.end, range.start));

/** "since 1921", "from June 1927", "until 1939" are open on one side. */
function withSpan(ctx: SentenceContext, date: PlacedMention): string | null {
  const { value } = date.mention;
  if (!value || value.includes('/')) return value;
  const lead = ctx.view.text.slice(Math.max(ctx.start, date.start - 12), date.start);
  if (/(?:\bsince|\bfrom|(?<!\p{L})с|(?<!\p{L})со)\s(?:the\s)?$/iu.test(lead)) return `${value}/..`;
  if (/(?:\buntil|\btill|(?<!\p{L})до)\s(?:the\s)?$/iu.test(lead)) return `../${value}`;
  return value;
}

/** The first body at or behind the range within the clause, not one of an apposition behind a dash or an article. */
export function bodyOf(ctx: SentenceContext, range: Range, clause: Range): Named | null {
  const apposed = ctx.view.text.slice(range.end, clause.end).search(/\s[-–—]\s|,\s(?:an?|the)\s/u);
  const limit = apposed < 0 ? clause.end : range.end + apposed;
  const body = ctx.bodies.find(({ start, end }) => end > range.start && start < limit);
  return body ? namedBy(body.mention) : null;
}

/**
 * A place at or behind the range within the clause that is no part of a body; one with a preposition of place comes first, and with
 * `governed` only such a one counts, or one that follows the range, a comma or a date: "at the request of the authorities of X" is no place.
 */
export function placeOf(ctx: SentenceContext, range: Range, clause: Range, governed = false): Named | null {
  const places = ctx.places.filter(
    ({ start, end }) =>
      end > range.start &&
      start < clause.end &&
      !isInTitle(ctx, { start, end }, range) &&
      !ctx.bodies.some((body) => body.start <= start && body.end >= end) &&
      (!governed ||
        start - range.end < 5 ||
        /[,(\d]\s?$|(?:\b(?:in|at|to|from|near|for)|\sг\.|(?<!\p{L})(?:в|во|на|из|под|по))\s(?:the\s|г\.\s?)?$/iu.test(
          ctx.view.text.slice(Math.max(ctx.start, start - 14), start),
        )),
  );
  const stood = places.find(({ start }) =>
    /(?:\b(?:in|at|to|from|near|for)|(?<!\p{L})(?:в|во|на|из|под|по))\s(?:the\s|г\.\s?)?$/iu.test(
      ctx.view.text.slice(Math.max(ctx.start, start - 14), start),
    ),
  );
  const place = stood ?? places[0];
  return place ? namedBy(place.mention) : null;
}

/** Whether a person mention can be the subject: in Russian it stands in the nominative. */
export function isNominative(one: PlacedMention): boolean {
  const { mention } = one;
  if (mention.language === 'en' || !mention.value) return true;
  return fold(mention.quote) === fold(mention.value);
}

const fold = (name: string): string =>
  name
    .replace(/[-‐]\s*\n\s*/gu, '')
    .replace(/[\s.]+/gu, '')
    .toLowerCase()
    .replace(/ё/gu, 'е');
