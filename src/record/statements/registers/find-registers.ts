// Registers in running text: persons with years in brackets whose meaning the text itself announces, under headers that give
// the country, and sometimes with the year of the event only in the sentence that opens the list.
// In: the views of a source. Out: claims; a tuple that fits no announcement claims nothing.
import type { StatementProperty } from '../../../model/properties.js';
import type { Range } from '../../../model/span.js';
import { sentenceAt, type PassageView } from '../../passage-view.js';
import type { Claim, Named } from '../claim.js';
import { namedBy } from '../claim.js';
import { announcedProperties, findAnnouncements, type Announcement } from './announcements.js';
import { nameBefore, spacedName, type EntryName } from './entry-name.js';
import { readPost, readPostBehind } from './entry-post.js';
import { readYearTuple, type TupleSlot } from './year-tuple.js';

interface Tuple extends Range {
  slots: TupleSlot[];
  announcement: Announcement;
}

export interface RegisterClaims {
  view: PassageView;
  claims: Claim[];
  /** What the list covers: other rules leave it alone. */
  range: Range;
}

const BRACKETED = /[([]([^()[\]]{1,60})[)\]]/gu;
const HEADER =
  /(?:^|[:;.]\s*)(?:(?:in|for|from|at|в|во|по|из|для|на)\s+)?(?:the\s+)?(?<place>\p{Lu}[\p{L}.]*(?:[\s-]\p{Lu}[\p{L}]*){0,3})\s*(?:[-–—:])\s*/gu;
/** Events that a sentence can state for all persons of its list. */
const LISTED_EVENTS = new Set<StatementProperty>([
  'refused_to_return',
  'arrested',
  'sentenced',
  'recalled',
  'left_or_expelled_from_party',
  'died',
]);

/** All registers of a source. */
export function findRegisters(views: readonly PassageView[]): RegisterClaims[] {
  const announcements = findAnnouncements(views);
  if (announcements.length === 0) return [];
  const found: RegisterClaims[] = [];
  let country: Named | null = null;
  for (const view of views) {
    const tuples = tuplesOf(view, announcements);
    if (tuples.length > 0) found.push(readList(view, tuples, country));
    else if (view.text.length < 60) country = countryLine(view) ?? country;
    else country = null;
  }
  return found;
}

function tuplesOf(view: PassageView, announcements: readonly Announcement[]): Tuple[] {
  const tuples: Tuple[] = [];
  BRACKETED.lastIndex = 0;
  for (let match = BRACKETED.exec(view.text); match; match = BRACKETED.exec(view.text)) {
    if (!/[\d?]/u.test(match[1])) continue;
    const slots = readYearTuple(match[1]);
    if (!slots) continue;
    const announcement = announcementFor(view, match.index, slots, announcements);
    if (announcement) tuples.push({ start: match.index, end: match.index + match[0].length, slots, announcement });
  }
  // One stray pair of years far from any announcement is no register.
  return tuples;
}

/** The last announcement before the tuple, or the first behind it, that orders as many years. */
function announcementFor(
  view: PassageView,
  offset: number,
  slots: readonly TupleSlot[],
  announcements: readonly Announcement[],
): Announcement | null {
  const at = view.toSource(offset, offset + 1).start;
  const allUnknown = slots.length === 1 && slots[0].unknown;
  const fits = ({ properties, view: where }: Announcement): boolean =>
    (properties.length === slots.length || allUnknown) && (slots.length > 1 || where === view);
  const before = announcements.filter((one) => one.at < at && fits(one)).at(-1);
  return before ?? announcements.find((one) => one.at >= at && fits(one)) ?? null;
}

/** A line of its own that names a country for the entries below it: «Германия:». */
function countryLine(view: PassageView): Named | null {
  const match =
    /^\s*(?:(?:in|for|в|во|по)\s+)?(?<place>\p{Lu}[\p{L}.]*(?:[\s-]\p{Lu}\p{L}*){0,3})\s*[:.–—-]*\s*$/u.exec(view.text);
  const mention = match && view.mentions.find((one) => one.mention.kind === 'place');
  if (mention) return namedBy(mention.mention);
  return match && /:\s*$/u.test(view.text) ? { name: match.groups!.place, mention: null } : null;
}

function readList(view: PassageView, tuples: readonly Tuple[], country: Named | null): RegisterClaims {
  const headers = headersOf(view, tuples);
  const claims: Claim[] = [];
  let previous: { name: EntryName; named: Named } | null = null;
  let nameFirst: boolean | null = null;
  for (const [i, tuple] of tuples.entries()) {
    const header = headers.filter(({ end }) => end <= tuple.start).at(-1) ?? null;
    const from = entryStart(view, tuple, tuples[i - 1], header);
    const name = nameBefore(view, from, tuple.start);
    if (!name) continue;
    const lead = view.text.slice(from, name.start);
    nameFirst ??= /^[\s,;.\d)–—-]*$/u.test(lead);
    const spouse =
      /(?:^|[\s,])(?:his|her|its)\s+(?<word>wife|husband)|(?:^|[\s,])(?:его|её|ее)?\s*(?<слово>жен(?:а|ой|у|ы)|муж(?:а|ем)?)(?=[\s,])/iu.test(
        lead,
      );
    const named: Named = { name: name.name, mention: name.mention?.mention ?? null };
    if (spouse && previous) named.name = spouseName(named.name, previous.named.name);
    const next = tuples[i + 1];
    const post = nameFirst
      ? readPostBehind(view, tuple.end, next ? next.start : view.text.length)
      : readPost(view, from, name.start);
    const entry: Entry = { view, tuple, name, named, header: header?.place ?? country };
    claims.push(...entryClaims(entry, post));
    claims.push(...listedEvents(entry, tuples));
    if (spouse && previous)
      claims.push({
        rule: 'registers/spouse',
        property: 'spouse_of',
        subject: named,
        object: previous.named,
        start: previous.name.start,
        end: name.end,
        value: previous.named.name,
        register: true,
      });
    previous = { name, named };
  }
  const start = Math.min(tuples[0].start, ...claims.map((claim) => claim.start));
  return { view, claims, range: { start, end: tuples[tuples.length - 1].end } };
}

interface Entry {
  view: PassageView;
  tuple: Tuple;
  name: EntryName;
  named: Named;
  header: Named | null;
}

function entryClaims(entry: Entry, posts: ReturnType<typeof readPost>): Claim[] {
  const { view, tuple, name, named, header } = entry;
  const claims: Claim[] = [];
  const [main] = posts;
  const base = { subject: named, register: true, start: name.start, end: tuple.end };
  for (const post of posts)
    claims.push({
      ...base,
      rule: 'registers/post',
      property: 'position',
      start: Math.min(post.start, name.start),
      end: Math.max(tuple.end, post.end),
      value: post.value,
      organisation: post.organisation,
      place: header ?? post.place,
      unknown: post.value === null,
    });
  const { properties, party } = tuple.announcement;
  const slots = tuple.slots.length === properties.length ? tuple.slots : properties.map(() => tuple.slots[0]);
  for (const [i, property] of properties.entries()) {
    const slot = slots[i];
    if (slot.time === null && !slot.unknown) continue;
    const abroad = property !== 'joined_party';
    claims.push({
      ...base,
      rule: 'registers/years-in-brackets',
      property,
      value: slot.remark ? `${slot.time ?? ''} (${slot.remark})`.trim() : slot.time,
      valueAsWritten: view.text.slice(tuple.start + 1, tuple.end - 1),
      time: slot.time,
      unknown: slot.unknown,
      organisation: abroad ? (main?.organisation ?? null) : party,
      place: abroad ? (header ?? main?.place ?? null) : null,
    });
  }
  for (const variant of name.variants)
    claims.push({
      ...base,
      rule: 'registers/second-name',
      property: 'alias',
      end: name.end,
      value: variant.doubtful ? `${variant.name}?` : variant.name,
    });
  if (isSlip(name.asPrinted) || letters(spacedName(name.asPrinted, null)) !== letters(named.name))
    claims.push({ ...base, rule: 'registers/printed-name', property: 'alias', end: name.end, value: name.asPrinted });
  return claims;
}

const isSlip = (printed: string): boolean => /^3|^\p{Lu}\s\p{Lu}|\.\s?\p{Lu}\s/u.test(printed);
/** The surname's letters: initials can be taken over from elsewhere. */
const letters = (name: string): string =>
  name
    .replace(/(?<!\p{L})\p{Lu}\p{Ll}{0,2}\./gu, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** What the sentence around the list says of all its persons: "in 1931 their ranks were joined by the following". */
function listedEvents({ view, tuple, name, named, header }: Entry, tuples: readonly Tuple[]): Claim[] {
  const sentence = sentenceAround(view, tuple, tuples);
  const { announcement } = tuple;
  let text = view.text.slice(sentence.start, sentence.end);
  const blank = (range: Range): void => {
    const start = Math.max(0, range.start - sentence.start);
    const end = Math.min(text.length, range.end - sentence.start);
    if (end > start) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  };
  for (const one of tuples) blank(one);
  if (announcement.view === view) blank(announcement);
  const properties = announcedProperties(text).filter(
    (property) => LISTED_EVENTS.has(property) && !announcement.properties.includes(property),
  );
  const first = tuples.find(({ start }) => start >= sentence.start)!;
  const dates = view.mentions.filter(
    ({ mention, start, end }) =>
      mention.kind === 'date' &&
      start >= sentence.start &&
      end <= sentence.end &&
      text.slice(start - sentence.start, end - sentence.start).trim() !== '',
  );
  const date = dates.filter(({ start }) => start < first.start).at(-1) ?? dates[0];
  if (!date?.mention.value) return [];
  return properties.map((property) => ({
    rule: 'registers/event-of-the-list',
    property,
    subject: named,
    start: name.start,
    end: tuple.end,
    value: date.mention.value,
    time: date.mention.value,
    register: true,
    place: property === 'refused_to_return' ? header : null,
  }));
}

/** The sentence of a tuple and its list: from the sentence that opens the list to the full stop behind its last entry. */
function sentenceAround(view: PassageView, tuple: Range, tuples: readonly Tuple[]): Range {
  const at = tuples.findIndex(({ start }) => start === tuple.start);
  const endsAt = (end: number): boolean => /^\s*(?:\(\d+\)\s*)?\.(?:\s|$)/u.test(view.text.slice(end, end + 12));
  let first = at;
  while (first > 0 && !endsAt(tuples[first - 1].end)) first--;
  let last = at;
  while (last < tuples.length - 1 && !endsAt(tuples[last].end)) last++;
  let { start } = sentenceAt(view, tuples[first].start);
  // Initials end no sentence.
  for (let turns = 0; turns < 4 && /(?<!\p{L})\p{Lu}\p{Ll}?\.\s*$/u.test(view.text.slice(0, start)); turns++)
    start = sentenceAt(view, start - 2).start;
  const behind = view.text.slice(tuples[last].end).search(/\.(?:\s|$)/u);
  return { start, end: behind < 0 ? view.text.length : tuples[last].end + behind };
}

interface Header extends Range {
  place: Named;
}

/** Headers that give the country of the entries behind them: "in Austria – ", «Германия:». */
function headersOf(view: PassageView, tuples: readonly Tuple[]): Header[] {
  const headers: Header[] = [];
  HEADER.lastIndex = 0;
  for (let match = HEADER.exec(view.text); match; match = HEADER.exec(view.text)) {
    const at = match.index + match[0].indexOf(match.groups!.place);
    const end = match.index + match[0].length;
    if (tuples.some((tuple) => tuple.start < end && tuple.end > match.index)) continue;
    const mention = view.mentions.find(
      (one) => one.mention.kind === 'place' && one.start < at + match.groups!.place.length && one.end > at,
    );
    const marked = /^[:;.]?\s*(?:in|for|at|from|в|во|по|из|для)\s/iu.test(match[0]);
    if (mention) headers.push({ start: match.index, end, place: namedBy(mention.mention) });
    else if (marked) headers.push({ start: match.index, end, place: { name: match.groups!.place, mention: null } });
    HEADER.lastIndex = Math.max(match.index + 1, end - 1);
  }
  return headers;
}

/** Where the text of an entry begins: behind the entry before, the header, the colon that opens the list, or the opening date. */
function entryStart(view: PassageView, tuple: Tuple, before: Tuple | undefined, header: Header | null): number {
  let from = Math.max(before?.end ?? 0, header?.end ?? 0);
  const sentence = sentenceAt(view, tuple.start);
  const lead = view.text.slice(from, tuple.start);
  const colon = lead.lastIndexOf(': ');
  if (colon >= 0) return from + colon + 2;
  // Initials end no sentence: behind an entry only its own full stop does.
  const stopped = !before || /^\s*\.\s/u.test(view.text.slice(before.end));
  if (stopped && sentence.start > from && !/\p{Lu}\.\s*$/u.test(view.text.slice(from, sentence.start)))
    from = sentence.start;
  if (stopped) {
    const date = view.mentions
      .filter(({ mention, start, end }) => mention.kind === 'date' && start >= from && end <= tuple.start)
      .at(-1);
    if (date) from = date.end;
  }
  return from;
}

/** A wife under her husband's masculine surname ("Petrov-Gelrich") gets its feminine form. */
function spouseName(name: string, husband: string): string {
  const own = husband.split(' ').at(-1)!.split('-')[0];
  if (!new RegExp(`(?<!\\p{L})${own}(?!\\p{L})`, 'u').test(name)) return name;
  if (/(?:ov|ev|in|yn)$/.test(own)) return name.replace(own, `${own}a`);
  if (/sk(?:y|ii|iy|i)$/.test(own)) return name.replace(own, own.replace(/sk\w+$/, 'skaya'));
  if (/(?:ов|ев|ёв|ин|ын)$/.test(own)) return name.replace(own, `${own}а`);
  return /ский$/.test(own) ? name.replace(own, own.replace(/ий$/, 'ая')) : name;
}
