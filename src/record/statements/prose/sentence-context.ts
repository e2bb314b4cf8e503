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
}

/** The sentence at a range of a view. */
export function contextOf(
  view: PassageView,
  range: Range,
  topic: Named | null,
  section: Named | null,
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
  };
}

/** Not within brackets that close before `to`. */
export function outsideBrackets(view: PassageView, from: number, to: number): boolean {
  const between = view.text.slice(from, to);
  return between.split(')').length <= between.split('(').length;
}

const HARD_STOP =
  /[;:!?()]|\s[–—]\s|(?:,)?\s(?:but|while|whereas|although|where|who|which|because|since then|after which|from where|и\s+затем|однако|но|а\s+затем|где|котор\p{L}+|откуда|после\s+чего|когда)\s/giu;
const COMMA = /,\s/gu;

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
  COMMA.lastIndex = Math.max(0, Math.min(range.end + reach, end) - ctx.start);
  const comma = COMMA.exec(ctx.text);
  if (comma && ctx.start + comma.index < end) end = ctx.start + comma.index;
  // "and" with a new verb begins a clause of its own.
  const tail = text.slice(range.end, end);
  const joined =
    /,?\s(?:and|и|а\s+также)\s+(?:then\s|later\s|soon\s|also\s|was\s|were\s|he\s|she\s|был\p{L}*\s|стал\p{L}*\s|\p{L}+(?:ed|лся|лась)\s)/iu.exec(
      tail,
    );
  if (joined) end = range.end + joined.index;
  if (end - start > 320) start = Math.max(start, range.start - 160);
  return trim(text, { start, end: Math.min(end, Math.max(range.end + 220, range.end)) });
}

/** Without white space and loose punctuation at its ends. */
export function trim(text: string, { start, end }: Range): Range {
  while (start < end && /[\s,;:.–—)]/u.test(text[start])) start++;
  while (end > start && /[\s,;:–—(]/u.test(text[end - 1])) end--;
  return { start, end };
}

/** The time of an event at a range: a date in its clause (the nearest), else the date that opens the sentence. */
export function timeOf(ctx: SentenceContext, range: Range, clause: Range): string | null {
  const dates = ctx.dates.filter(({ mention }) => mention.value !== null);
  const near = dates.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const distance = (one: Range): number =>
    one.start >= range.end ? one.start - range.end : Math.max(0, range.start - one.end) + 8;
  const best = near.sort((a, b) => distance(a) - distance(b))[0];
  if (best) return withSpan(ctx, best);
  const opening = dates[0];
  if (!opening || opening.start >= range.start) return null;
  const lead = ctx.view.text.slice(ctx.start, opening.start);
  return lead.length < 25 &&
    /^(?:.{0,12}\b(?:in|on|since|from|by|and)\s(?:the\s)?|.{0,15}(?<!\p{L})(?:в|во|с|к|со)\s)?$/iu.test(lead)
    ? opening.mention.value
    : null;
}

/** "since 1921", "from June 1927", "until 1939" are open on one side. */
function withSpan(ctx: SentenceContext, date: PlacedMention): string | null {
  const { value } = date.mention;
  if (!value || value.includes('/')) return value;
  const lead = ctx.view.text.slice(Math.max(ctx.start, date.start - 12), date.start);
  if (/(?:\bsince|\bfrom|(?<!\p{L})с|(?<!\p{L})со)\s(?:the\s)?$/iu.test(lead)) return `${value}/..`;
  if (/(?:\buntil|\btill|(?<!\p{L})до)\s(?:the\s)?$/iu.test(lead)) return `../${value}`;
  return value;
}

/** The first body at or behind the range within the clause. */
export function bodyOf(ctx: SentenceContext, range: Range, clause: Range): Named | null {
  const body = ctx.bodies.find(({ start, end }) => end > range.start && start < clause.end);
  return body ? namedBy(body.mention) : null;
}

/** The first place at or behind the range within the clause that is no part of a body. */
export function placeOf(ctx: SentenceContext, range: Range, clause: Range): Named | null {
  const place = ctx.places.find(
    ({ start, end }) =>
      end > range.start && start < clause.end && !ctx.bodies.some((body) => body.start <= start && body.end >= end),
  );
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
