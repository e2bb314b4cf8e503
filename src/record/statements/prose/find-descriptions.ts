// Descriptions of persons: "the head of the warehouse P. L. Ostrov", "Mirsky, secretary of the embassy",
// "worked as first secretary … and consul in Hamburg, director of Arcos". Each office, trade and title is a claim of its own.
// A description belongs to the person right behind or right before it, to the subject of "was", "worked as", "appointed",
// or to whom the description before it in the same row belongs.
import type { Range } from '../../../model/span.js';
import type { StatementProperty } from '../../../model/properties.js';
import type { PlacedMention } from '../../passage-view.js';
import type { Claim, Named } from '../claim.js';
import { namedBy } from '../claim.js';
import { ALLEGIANCE, HEADS_EN, LEFT_STOP_EN, RIGHT_STOP_EN, singularHead, TRADES_EN } from './description-words.js';
import { findDescriptionsRu } from './find-descriptions-ru.js';
import { findSubject } from './find-subject.js';
import { bodyOf, outsideBrackets, placeOf, timeOf, type SentenceContext } from './sentence-context.js';

interface Word extends Range {
  text: string;
  lower: string;
}

interface Description extends Range {
  property: StatementProperty;
  head: Word;
  /** "hockey players A and B": the trade of each in the row behind; its singular. */
  plural?: string;
}

const WORD = /St\.|(?<=\s)-(?=\s)|[\p{L}\d][\p{L}\d’'.-]*[\p{L}\d]|[\p{L}\d]|[“”«»"()[\],;:–—]|\.{1,3}/gu;
/** The claims of a sentence's descriptions. */
export function findDescriptions(ctx: SentenceContext, language: 'en' | 'ru'): Claim[] {
  if (language === 'ru') return findDescriptionsRu(ctx).filter(isNoAllegiance);
  if (ctx.persons.length === 0 && !ctx.topic && !ctx.section) return [];
  const words = wordsOf(ctx);
  const found: { description: Description; holder: Holder | null }[] = [];
  let last: LastHolder | null = null;
  for (const description of descriptionsOf(ctx, words)) {
    if (last && description.start < last.end) continue;
    const holder = holderOf(ctx, description, last);
    found.push({ description, holder });
    if (holder && holder.subjects.length > 0) last = { end: description.end, subjects: holder.subjects };
  }
  // "secretary of the embassy, member of the board, I. M. Mirsky": the row before the one that stands with the name.
  for (let i = found.length - 2; i >= 0; i--) {
    const next = found[i + 1];
    if (found[i].holder || next.holder?.rule !== 'prose/en/description-before-name') continue;
    const between = ctx.view.text.slice(found[i].description.end, next.description.start);
    if (/^(?:\ssince\s\d{4})?(?:,\s(?:and\s)?|\sand\s)$/u.test(between))
      found[i].holder = { ...next.holder, beside: null };
  }
  return found
    .flatMap(({ description, holder }) =>
      holder && !isBare(ctx, description, holder)
        ? holder.subjects.map((subject) => claimOf(ctx, description, subject, holder))
        : [],
    )
    .filter(isNoAllegiance);
}

/** "the old Bolshevik P. L. Ostrov", «бывший меньшевик Громов»: to hold with a party is no occupation. */
const isNoAllegiance = ({ property, value }: Claim): boolean =>
  property !== 'occupation' || !ALLEGIANCE.test(value ?? '');

interface LastHolder {
  end: number;
  subjects: Named[];
}

/** "his deputy" after a verb, "the head" in a row say nothing. */
const isBare = (ctx: SentenceContext, { start, end }: Description, { beside }: Holder): boolean =>
  beside === null &&
  /^(?:(?:the|an?|his|her|its)\s)?(?:deputy|head|chief|leader|worker|assistant|official|officer|owner|agent|resident|worker)$/iu.test(
    ctx.view.text.slice(start, end),
  );

function wordsOf(ctx: SentenceContext): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(ctx.text); match; match = WORD.exec(ctx.text))
    words.push({
      start: ctx.start + match.index,
      end: ctx.start + match.index + match[0].length,
      text: match[0],
      lower: match[0].toLowerCase(),
    });
  return words;
}

function descriptionsOf(ctx: SentenceContext, words: readonly Word[]): Description[] {
  const found: Description[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    let property = HEADS_EN.get(word.lower.replace(/\.$/u, ''));
    if (!property) {
      const many = pluralDescription(ctx, words, i);
      if (many) found.push(many);
      if (word.lower !== 'member') continue;
    }
    const member = word.lower === 'member' && words[i + 1]?.lower === 'of';
    if (member) property = 'member_of';
    if (!property || insidePerson(ctx, word)) continue;
    // "deputy director": the head is the last of the row.
    const next = words[i + 1];
    if (next && HEADS_EN.has(next.lower) && !member) continue;
    if (
      next &&
      /^(?:member|general|school|party|board)$/u.test(next.lower) &&
      property !== 'member_of' &&
      word.lower !== 'chief'
    )
      continue;
    if (!member && leadsToHead(words, i)) continue;
    if (!member && modifies(ctx, next)) continue;
    if (
      word.lower === 'general' &&
      /^(?:secretary|governor|attorney|director|consul)$/u.test(words[i - 1]?.lower ?? '')
    )
      property = 'position';
    const left = leftEnd(words, i);
    if (
      words[i - 1]?.lower === 'corresponding' ||
      /\btitle\s+of\s+$/iu.test(ctx.view.text.slice(ctx.start, words[left].start))
    )
      property = 'title_or_award';
    if (
      property === 'occupation' &&
      /^(?:the\s+)?(?:first|second|third|only)\s/iu.test(ctx.view.text.slice(words[left].start, word.start))
    )
      continue;
    const right = rightEnd(ctx, words, i);
    if ((word.lower === 'worker' || word.lower === 'player') && left === i) continue;
    // "master of sports", "hero of the Soviet Union": without what they are of, the words say nothing.
    if (/^(?:master|hero|star)$/u.test(word.lower) && !/^(?:of|in)$/u.test(words[i + 1]?.lower ?? '')) continue;
    if (TRADES_EN.has(word.lower)) property = tradeOf(ctx, words, { left, at: i, right });
    if (
      words
        .slice(left, i)
        .some(({ lower }) => lower === 'no' || lower === 'every' || lower === 'any' || lower === 'each')
    )
      continue;
    found.push({ start: words[left].start, end: words[right].end, property, head: word });
  }
  return found;
}

/** "teacher at the university", "artistic director of the theatre" are posts; "the famous conductor P. L. Ostrov" is a trade. */
function tradeOf(
  ctx: SentenceContext,
  words: readonly Word[],
  { left, at, right }: { left: number; at: number; right: number },
): StatementProperty {
  if (right > at && /^(?:of|at|in|for)$/u.test(words[at + 1].lower))
    return words[at].lower === 'worker' || /^one$/u.test(words[left].lower) || isSubject(words, at + 1)
      ? 'occupation'
      : 'position';
  const range = { start: words[left].start, end: words[right].end };
  if (ctx.bodies.some(({ start, end }) => start < range.end && end > range.start)) return 'position';
  if (words[at].lower === 'director') {
    const next = ctx.persons.some(({ start }) => start - range.end >= 0 && start - range.end <= 2);
    return next &&
      !words
        .slice(left, at)
        .some(({ lower }) =>
          /^(?:managing|executive|general|deputy|technical|commercial|financial|artistic)$/u.test(lower),
        )
      ? 'occupation'
      : 'position';
  }
  return 'occupation';
}

/** "teacher of chemistry": what is taught is no place of work. */
const isSubject = (words: readonly Word[], of: number): boolean =>
  words[of].lower === 'of' && /^\p{Ll}/u.test(words[of + 1]?.text ?? '') && !/^(?:the|an?)$/u.test(words[of + 1].lower);

/** "one of the leaders of the bank", "hockey players A and B". */
function pluralDescription(ctx: SentenceContext, words: readonly Word[], at: number): Description | null {
  const word = words[at];
  const singular = singularHead(word.lower);
  if (!singular || insidePerson(ctx, word) || modifies(ctx, words[at + 1])) return null;
  let property = HEADS_EN.get(singular)!;
  let first = at;
  while (first > 0 && at - first < 7 && /^[\p{L}\d]/u.test(words[first - 1].text) && words[first - 1].lower !== 'one')
    first--;
  const one = first > 0 && words[first - 1].lower === 'one' && words[first]?.lower === 'of' ? first - 1 : -1;
  const right = rightEnd(ctx, words, at);
  if (TRADES_EN.has(singular))
    property = singular === 'soloist' || singular === 'director' || singular === 'star' ? property : 'occupation';
  if (one >= 0 && !words.slice(one + 2, at).some(({ lower }) => LEFT_STOP_EN.has(lower)))
    return { start: words[one].start, end: words[right].end, property, head: word };
  const next = ctx.persons.find(({ start }) => start >= words[right].end);
  if (right !== at || !next || next.start - word.end !== 1 || rowFrom(ctx, next).length < 2) return null;
  let left = at;
  while (
    left > 0 &&
    at - left < 3 &&
    (/^\p{Ll}/u.test(words[left - 1].text) || (left === 1 && /^\p{Lu}\p{Ll}/u.test(words[0].text))) &&
    !LEFT_STOP_EN.has(words[left - 1].lower) &&
    !/^(?:the|two|three|both|several)$/u.test(words[left - 1].lower)
  )
    left--;
  return { start: words[left].start, end: word.end, property, head: word, plural: singular };
}

/** The persons of a row that begins with one: "A, B and C". */
function rowFrom(ctx: SentenceContext, first: PlacedMention): PlacedMention[] {
  const row = [first];
  for (const one of ctx.persons.slice(ctx.persons.indexOf(first) + 1)) {
    if (!/^\s*(?:,|,?\s?and)\s$/u.test(ctx.view.text.slice(row.at(-1)!.end, one.start))) break;
    row.push(one);
  }
  return row;
}

/** "Revolutionary Cinematographers", "worker movement": the word only describes the next. */
const modifies = (ctx: SentenceContext, next: Word | undefined): boolean =>
  next !== undefined &&
  /^\p{L}/u.test(next.text) &&
  !RIGHT_STOP_EN.has(next.lower) &&
  !/^(?:of|in|at|for|to|on|under|from|by|and|or|the|general|comrade|named|d['’]affaires)$/u.test(next.lower) &&
  !/(?:ed|ly)$/u.test(next.lower) &&
  !ctx.persons.some(({ start, end }) => start <= next.start && end > next.start);

/** "deputy People's Commissar", "assistant chief": the head comes later. */
function leadsToHead(words: readonly Word[], at: number): boolean {
  if (!/^(?:deputy|assistant|chief|general|private|head|vice-president|staff|worker|resident)$/u.test(words[at].lower))
    return false;
  for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
    const { lower, text } = words[i];
    if (HEADS_EN.has(lower)) return true;
    if (!/^[\p{L}\d]/u.test(text) || LEFT_STOP_EN.has(lower) || /^(?:the|a|an)$/u.test(lower)) return false;
  }
  return false;
}

const insidePerson = (ctx: SentenceContext, word: Word): boolean =>
  ctx.persons.some(({ start, end }) => start <= word.start && end >= word.end);

function leftEnd(words: readonly Word[], head: number): number {
  let at = head;
  while (at > 0 && head - at < 6) {
    const { lower, text } = words[at - 1];
    if (!/^[\p{L}\d]/u.test(text) || LEFT_STOP_EN.has(lower)) break;
    if (
      /(?:ed|ly)$/u.test(lower) &&
      !/^(?:specially|united|armed|distinguished|talented|retired|authorized|elderly|famed|so-called|unlimited)$/u.test(
        lower,
      )
    )
      break;
    at--;
    if (/^(?:the|a|an|its|his|her|their)$/u.test(lower)) break;
  }
  return at;
}

/** Runs over "of the department of …" up to a person, a date, a verb, a comma; over "and" only within a name of a body. */
function rightEnd(ctx: SentenceContext, words: readonly Word[], head: number): number {
  let at = head;
  let quoted = false;
  for (let i = head + 1; i < words.length && i - head < 26; i++) {
    const { text, lower, start } = words[i];
    if (/[“«"”»]/u.test(text)) {
      quoted = /[“«]/u.test(text) || (text === '"' && !quoted);
      if (!quoted) at = i;
      continue;
    }
    if (quoted) {
      at = i;
      continue;
    }
    if (/^(?:[,;:()[\]–—-]|\.{1,3})$/u.test(text)) break;
    if (ctx.persons.some((person) => person.start <= start && person.end > start)) break;
    if (RIGHT_STOP_EN.has(lower) && !(lower === 'by' && i === head + 1)) break;
    if (
      i === head + 1 &&
      !/^(?:of|in|at|for|to|on|under|from|and|general|d'affaires|d’affaires)$/u.test(lower) &&
      !(lower === 'by' && words[head].lower === 'authorized')
    )
      break;
    if (
      /^(?:in|from|on|since)$/u.test(lower) &&
      ctx.dates.some((date) => date.start >= words[i].end && date.start - words[i].end <= 5)
    )
      break;
    if (ctx.dates.some((date) => date.start <= start && date.end > start)) break;
    if (lower === 'and' || lower === 'or') {
      if (!continuesName(words, i)) break;
      continue;
    }
    if (
      /^(?:to|for|in|on|from)$/u.test(lower) &&
      !/^(?:the|its|a|\p{Lu}.*|military|foreign|internal|special|political|economic|north.*|south.*|east.*|west.*|export|import|work|food|fuel)$/u.test(
        words[i + 1]?.text ?? '',
      )
    )
      break;
    if (/^(?:of|in|at|for|to|on|under|from|the|a|an|its|his|her)$/u.test(lower)) continue;
    if (
      /(?:ed)$/u.test(lower) &&
      !/^(?:united|armed|mixed|limited|so-called|allied|named|combined)$/u.test(lower) &&
      /^\p{Ll}/u.test(text)
    )
      break;
    at = i;
  }
  return at;
}

/** "Northern and Western Fronts", "the board and the presidium of": not "and consul in Hamburg", not "and fled". */
function continuesName(words: readonly Word[], and: number): boolean {
  const next = words[and + 1];
  if (!next || RIGHT_STOP_EN.has(next.lower) || /ed$/u.test(next.lower)) return false;
  let complement = false;
  for (let i = and + 1; i < Math.min(words.length, and + 5); i++) {
    const { lower, text } = words[i];
    if (HEADS_EN.has(lower) || lower === 'member') return false;
    if (RIGHT_STOP_EN.has(lower) || /^[^\p{L}\d]/u.test(text)) break;
    complement ||= lower === 'of';
  }
  return complement || /^\p{Lu}|^(?:the|its|\d+th)$/u.test(next.text);
}

interface Holder {
  subjects: Named[];
  rule: string;
  /** A person printed beside the description, so that the quote takes it in. */
  beside: PlacedMention | null;
  /** The verb that gives the post ("appointed"). */
  verb: number | null;
}

const LINK_BEFORE =
  /(?:(?:\b(?:was|is|became|becomes|become|remained|remains|being|been|as|posts?\s+of|position\s+of|positions\s+of|duties\s+of|role\s+of|appointed|appoints\s+(?:him|her)|elected|approved|title\s+of|named|made|promoted\s+to|considered|called|regarded\s+as))\s+|\b(?:was|is|became)\s(?:an?|the)\s[^,;.]{3,50},\s(?:an?\s|the\s)?)(?:(?:also|again|then|now|soon|later|finally|already|simultaneously|both|formerly|still|even|appointed|elected|at\s+first|from\s+\d{4})\s+)*$/iu;
const APPOINTED_IN =
  /\b(?:appointed|elected|approved)\s+(?:(?:in|on)\s+[\p{L}\d\s]{3,22}|by\s+[^,;.]{3,60}\s+as)\s*$/iu;
/** Between a description and the name it belongs to. */
const BESIDE =
  /^(?:,\s|\s)(?:comrades?\.?\s|Comrade\s|\d{1,2}-year-old\s(?:\p{L}+\s)?|(?:an?\s)?party\smember\ssince\s\d{4},\s|(?<=,\s)(?:the|an?)\s[^,;.()]{3,40},\s|[-–]\s(?:an?|the)\s[^,;.()]{3,60},\s)*$/u;
const ROW =
  /^\s*(?:,|and,?|,\s*and,?|or|;|-|–|,?\s*as\s+well\s+as|,?\s*but\s+also|\/)?\s*(?:(?:then|later|and\s+then|finally|also|again|subsequently|at\s+the\s+same\s+time|actually)\s*,?\s*)*(?:(?:in|from|since|until)\s+[\p{L}\d\s]{3,24}[,\s–-]*(?:as\s+)?)?(?:[–-]\s*)?(?:again\s+|as\s+(?:an?\s+|the\s+)?)?$/iu;

const OF_KIN =
  /\b(?:son|daughter|wife|husband|widow|brother|sister|family|friend|granddaughter|grandson|nephew)\s+of\s+$/iu;
const RELIEVED = /(?:reliev|releas|dismiss|remov)\p{L}*\s+(?:of|from)\s+(?:his|her|the)\s+\p{L}+\s+(?:as|of)\s+$/iu;

function holderOf(ctx: SentenceContext, description: Description, last: LastHolder | null): Holder | null {
  const { text } = ctx.view;
  const lead = text.slice(ctx.start, description.start);
  const behind = ctx.persons.find(({ start }) => start >= description.end);
  if (description.plural && behind) {
    const row = rowFrom(ctx, behind);
    return {
      subjects: row.map(({ mention }) => namedBy(mention)),
      rule: 'prose/en/description-of-row',
      beside: row.at(-1)!,
      verb: null,
    };
  }
  const gap = behind ? text.slice(description.end, behind.start) : '';
  const definite = /^(?:the|an?|his|her|its|another|one\sof)\s/iu.test(text.slice(description.start, description.end));
  const before = ctx.persons
    .filter(({ end }) => end <= description.start && outsideBrackets(ctx.view, end, description.start))
    .at(-1);
  const between = before ? text.slice(before.end, description.start) : '';
  const apposed =
    before &&
    !/(?:^|[\s(])(?:following|after|like|besides|together\swith|followed\sby)\s$/iu.test(
      text.slice(ctx.start, before.start),
    ) &&
    /^(?:\s?\([^)]{2,30}\))?(?:,\s*(?:then\s+|now\s+|later\s+|also\s+|and\s+)?|\s?\((?:also\s+|then\s+|formerly\s*[-–]?\s*)?|\s[–-]\s)$/u.test(
      between,
    ) &&
    !/^[’']s/u.test(between);
  // "N. A. Orlov, a graduate of the Institute, an old Social Democrat": a row of appositions.
  const rowed =
    before !== undefined &&
    /^,\s(?:an?|the)\s[^;:().“”]{3,110},\s$/u.test(between) &&
    isVerbless(between) &&
    /^(?:an?|the)\s/iu.test(text.slice(description.start, description.end));
  // "the son of a teacher, Ivanov": the description is of somebody else.
  if (OF_KIN.test(lead) || RELIEVED.test(lead.slice(-70))) return null;
  if (behind && /^\s(?:comrades?\.?\s|Comrade\s)?$/u.test(gap))
    return {
      subjects: [namedBy(behind.mention)],
      rule: 'prose/en/description-before-name',
      beside: behind,
      verb: null,
    };
  const withAge = behind !== undefined && /year-old/u.test(gap) && BESIDE.test(gap);
  if (!withAge && (LINK_BEFORE.test(lead) || APPOINTED_IN.test(lead))) {
    if (
      /\b(?:not|never|if|would|could|should|will|whether|than)\s+(?:\p{L}+\s+){0,2}$/iu.test(
        lead.replace(LINK_BEFORE, ''),
      )
    )
      return null;
    if (/\bappoint(?:s|ed)\s+(?:him|her)\s+(?:as\s+)?(?:the\s+)?$/iu.test(lead)) {
      const patient = ctx.section ?? ctx.topic;
      return patient
        ? { subjects: [patient], rule: 'prose/en/description-by-verb', beside: null, verb: description.start }
        : null;
    }
    const verb = verbStart(ctx, lead);
    const subjects = findSubject(ctx, verb);
    // "as a staff captain of the regiment, he joined": the subject comes later.
    if (/\bas\s+(?:an?\s+|the\s+)?$/iu.test(lead) && pronounBehind(ctx, description) && ctx.topic)
      return {
        subjects: [ctx.section ?? ctx.topic],
        rule: 'prose/en/description-before-pronoun',
        beside: null,
        verb: null,
      };
    if (subjects.length > 0) return { subjects, rule: 'prose/en/description-by-verb', beside: null, verb };
    if (!/\bas\s+(?:an?\s+|the\s+)?$/iu.test(lead)) return null;
  }
  if (behind && BESIDE.test(gap) && !(apposed && gap.startsWith(','))) {
    if (gap.startsWith(',') && !definite && !/^[\s“"(]*$|[,;]\s*$|\band\s$/u.test(lead)) return null;
    return {
      subjects: [namedBy(behind.mention)],
      rule: 'prose/en/description-before-name',
      beside: behind,
      verb: null,
    };
  }
  if ((apposed || rowed) && isAppositionEnd(text.slice(description.end, description.end + 3))) {
    const party = /(?:\s?\()$/u.test(between) || !/\band\s*$/u.test(between);
    if (party)
      return {
        subjects: [namedBy(before.mention)],
        rule: 'prose/en/description-behind-name',
        beside: before,
        verb: null,
      };
  }
  if (last && ROW.test(text.slice(last.end, description.start)) && last.subjects.length > 0)
    return { subjects: last.subjects, rule: 'prose/en/description-in-row', beside: null, verb: null };
  if (/^[\s“"]*$/u.test(lead) && pronounBehind(ctx, description) && (ctx.section ?? ctx.topic))
    return {
      subjects: [(ctx.section ?? ctx.topic)!],
      rule: 'prose/en/description-before-pronoun',
      beside: null,
      verb: null,
    };
  // "A Bolshevik since 1903 and chairman of the council in 1917, Ivanov …": the name comes behind the row that opens the sentence.
  if (
    behind &&
    /^[\s“"]*(?:(?:an?|the)\s[^,;.]{3,40}\s(?:since\s\d{4}\s)?and\s)?$/iu.test(lead) &&
    /^[^;:.()]{0,40},\s$/u.test(gap) &&
    !/\b(?:was|were|is|had|who|which|that)\b/u.test(gap)
  )
    return {
      subjects: [namedBy(behind.mention)],
      rule: 'prose/en/description-before-name',
      beside: behind,
      verb: null,
    };
  // "European champion in 1931, the two-time champion of the republic became": all of it is said of the section's person.
  if (ctx.opens && ctx.section && !ctx.persons.some(({ start }) => start < description.start) && isVerbless(lead))
    return { subjects: [ctx.section], rule: 'prose/en/description-in-section', beside: null, verb: null };
  // A section about one person opens with what the person was.
  if (
    /^[\s“"]*$/u.test(lead) &&
    ctx.section &&
    !BESIDE.test(gap || 'x') &&
    /^[\s.]*$|^\s*(?:who|named|,)/u.test(text.slice(description.end, description.end + 8))
  )
    return { subjects: [ctx.section], rule: 'prose/en/description-in-section', beside: null, verb: null };
  return null;
}

const isVerbless = (lead: string): boolean =>
  !/\b(?:was|were|is|had|has|who|which|that|when|by|with|\p{L}+ed)\b|[;:]/u.test(lead);

/** "A Vilna nobleman, he had been …" */
const pronounBehind = (ctx: SentenceContext, description: Description): boolean =>
  /^,\s+(?:he|she)\s/u.test(ctx.view.text.slice(description.end, description.end + 8));

const isAppositionEnd = (behind: string): boolean =>
  /^\s*(?:$|[,;.):–-]|\s(?:who|and|from|in|to|was))/u.test(behind) || /^\s/u.test(behind);

function verbStart(ctx: SentenceContext, lead: string): number {
  const match = LINK_BEFORE.exec(lead) ?? APPOINTED_IN.exec(lead);
  const at = match ? match.index : lead.length;
  // "worked as", "was appointed": the subject stands before the first of the verbs.
  const verbs =
    /(?:\b(?:he|she)\s+)?(?:(?:\p{L}+ly\s+)?\b(?:had\s+been|has\s+been|was|were|served|worked|works|acted|began|took\s+part|had|has)\s+(?:\p{L}+\s+){0,5})$/iu.exec(
      lead.slice(0, at),
    );
  return ctx.start + (verbs ? at - verbs[0].length + (/^(?:he|she)\s+/iu.exec(verbs[0])?.[0].length ?? 0) : at);
}

function claimOf(
  ctx: SentenceContext,
  description: Description,
  subject: Named,
  { rule, beside, verb }: Holder,
): Claim {
  const { start, end, property } = description;
  const whole = {
    start: Math.min(start, beside?.start ?? start, verb !== null && start - verb < 60 ? verb : start),
    end: Math.max(end, beside?.end ?? end),
  };
  const stated = ctx.view.text.slice(start, end);
  const value = (description.plural ? stated.replace(/\p{L}+$/u, description.plural) : stated).replace(
    /^(?:the|an?|his|her|its)\s+/iu,
    '',
  );
  const clause = { start: Math.max(ctx.start, whole.start - 60), end: Math.min(ctx.end, whole.end + 30) };
  const inside = { start, end };
  return {
    rule,
    property,
    subject,
    start: whole.start,
    end: whole.end,
    value,
    organisation: bodyOf(ctx, inside, inside),
    place: placeOf(ctx, inside, inside),
    time:
      property === 'position' || property === 'member_of'
        ? timeOf(ctx, inside, timeRange(ctx, whole, clause), /-name$/u.test(rule))
        : null,
  };
}

/** The dates that can date a description: up to the commas around it. */
function timeRange(ctx: SentenceContext, whole: Range, clause: Range): Range {
  const { text } = ctx.view;
  const lead = text.slice(clause.start, whole.start);
  const tail = text.slice(whole.end, clause.end);
  const stop = tail.search(/[,;.():]|\sand\s/u);
  const from = Math.max(
    lead.lastIndexOf(', and '),
    lead.lastIndexOf(';'),
    lead.lastIndexOf('('),
    lead.lastIndexOf(')'),
  );
  return { start: clause.start + from + 1, end: whole.end + (stop < 0 ? tail.length : stop) };
}
