// Claims of running prose, passage by passage: keeps in mind of whom the text speaks, and hands each sentence with something to
// say to the rules. In: views in order of text. Out: claims with their view.
import type { Range } from '../../../model/span.js';
import type { PassageView } from '../../passage-view.js';
import { findBodies } from '../bodies/find-bodies.js';
import { biographicalNote } from '../notes/biographical-note.js';
import type { Claim, Named } from '../claim.js';
import { namedBy } from '../claim.js';
import { findAliases } from './find-aliases.js';
import { findDescriptions } from './find-descriptions.js';
import { findSpellings, fullSurnames } from './find-spellings.js';
import { findWorks } from './find-works.js';
import { findEvents, triggersIn } from './find-events.js';
import { canBeSubject } from './find-subject.js';
import { takeIn, type Prominence } from './prominence.js';
import { contextOf, outsideBrackets, type SentenceContext } from './sentence-context.js';

export interface ProseClaims {
  view: PassageView;
  claims: Claim[];
}

/** Parts of a document that hold no prose. */
const NO_PROSE = new Set([
  'legend',
  'heading',
  'furniture',
  'registration',
  'classification',
  'bibliography',
  'dateline',
]);

/** The claims of all prose; `taken` gives the ranges that registers have read. */
export function findProse(views: readonly PassageView[], taken: ReadonlyMap<PassageView, Range>): ProseClaims[] {
  const found: ProseClaims[] = [];
  let topic: Named | null = null;
  let section: Named | null = null;
  let pair: readonly Named[] = [];
  let opens = false;
  let heading: Named | null = null;
  const prominence: Prominence = new Map();
  const full = fullSurnames(views.flatMap(({ mentions }) => mentions.map(({ mention }) => mention)));
  const spellings = { full, known: new Set<string>() };
  let document: string | null | undefined;
  for (const view of views) {
    const { passage } = view;
    if (passage.documentId !== document) {
      document = passage.documentId;
      topic = null;
      section = null;
      pair = [];
      heading = null;
      prominence.clear();
    }
    const narrates = narratesOf(view);
    if (passage.zone === 'footnote') topic = null;
    if (NO_PROSE.has(passage.part)) continue;
    if (passage.part === 'section-heading') {
      section = personOfHeading(view);
      topic = section;
      heading = section;
      prominence.clear();
      opens = section !== null;
      const ctx = contextOf(view, whole(view), null, section);
      const claims = [...findDescriptions(ctx, languageOf(view)), ...findAliases(ctx)];
      if (claims.length) found.push({ view, claims });
      continue;
    }
    if (/^\s*,/u.test(view.text) && view.text.length < 60) section = topic = null;
    // A paragraph that opens with another full name goes on to that person.
    if (section && opensWithOther(view, section)) section = topic = null;
    if (!narrates) topic = null;
    const note = biographicalNote(view);
    if (note) {
      const claims = readPassage(view, taken.get(view) ?? null, {
        topic: note.person,
        section: note.person,
        note: true,
      }).claims;
      const repeats = (one: Claim): boolean =>
        note.claims.some((known) => known.property === one.property && known.start < one.end && one.start < known.end);
      found.push({ view, claims: [...note.claims, ...claims.filter((one) => !repeats(one))] });
      continue;
    }
    const known = {
      topic: narrates ? topic : null,
      section,
      heading,
      pair: narrates ? pair : [],
      opens,
      prominence: narrates ? prominence : undefined,
      spellings,
    };
    opens = false;
    const result = readPassage(view, taken.get(view) ?? null, known);
    ({ topic, pair } = result);
    if (result.claims.length) found.push({ view, claims: result.claims });
  }
  return found;
}

/** An article or an introduction tells a story; a letter speaks to somebody who knows. */
const narratesOf = ({ passage, document }: PassageView): boolean =>
  passage.zone === 'article' || !document || document.number === null;

const whole = (view: PassageView): Range => ({ start: 0, end: view.text.length });
const languageOf = (view: PassageView): 'en' | 'ru' => (view.language === 'en' ? 'en' : 'ru');

function personOfHeading(view: PassageView): Named | null {
  const [first] = view.mentions.filter(({ mention }) => mention.kind === 'person');
  return first && first.start < 3 && view.text.length < 90 ? namedBy(first.mention) : null;
}

function opensWithOther(view: PassageView, section: Named): boolean {
  const [first] = view.mentions.filter(({ mention }) => mention.kind === 'person');
  if (!first || first.start > 2) return false;
  const { name } = first.mention;
  const other = section.mention?.name;
  return Boolean(
    name?.given &&
    name.surname &&
    other?.surname &&
    name.surname.slice(0, 4).toLowerCase() !== other.surname.slice(0, 4).toLowerCase(),
  );
}

/** Of whom the text has been speaking when a passage begins. */
interface Known {
  topic: Named | null;
  section: Named | null;
  pair?: readonly Named[];
  opens?: boolean;
  /** The person of the last heading, also where a paragraph has opened with another name. */
  heading?: Named | null;
  spellings?: { full: ReadonlySet<string>; known: Set<string> };
  /** Only where a story is told. */
  prominence?: Prominence;
  note?: boolean;
}

function readPassage(
  view: PassageView,
  taken: Range | null,
  known: Known,
): { claims: Claim[]; topic: Named | null; pair: readonly Named[] } {
  const { topic: before, section, note = false } = known;
  let pair = known.pair ?? [];
  const persons = view.mentions.filter(({ mention }) => mention.kind === 'person');
  const bodies = view.mentions.some(({ mention }) => mention.kind === 'organisation');
  if (persons.length === 0 && !before && !section && !bodies) return { claims: [], topic: before, pair };
  const language = languageOf(view);
  const triggers = triggersIn(view.text.toLowerCase(), language);
  const claims: Claim[] = [];
  let topic = before;
  const describes = persons.length > 0 || section !== null || before !== null;
  if (triggers.length === 0 && !describes && !bodies) return { claims, topic, pair };
  let next = 0;
  for (const sentence of joinedSentences(view)) {
    const words = new Set<string>();
    while (next < triggers.length && triggers[next].at < sentence.end) words.add(triggers[next++].word);
    const covered = taken && sentence.start < taken.end && sentence.end > taken.start;
    const ctx = contextOf(view, sentence, topic, section, note);
    if (known.prominence) pair = pairOf(ctx) ?? pair;
    ctx.pair = pair;
    ctx.opens = known.opens === true && sentence.start < 3;
    if (!covered) {
      if (words.size > 0 && (ctx.persons.length > 0 || topic || section))
        claims.push(...findEvents(ctx, words, language));
      claims.push(...findDescriptions(ctx, language), ...findAliases(ctx), ...findWorks(ctx), ...findBodies(ctx));
      if (known.spellings && known.prominence)
        claims.push(...findSpellings(ctx, known.spellings.full, known.spellings.known));
    } else {
      const outside = contextOf(
        view,
        { start: sentence.start, end: Math.min(sentence.end, Math.max(taken.start, sentence.start)) },
        topic,
        section,
      );
      claims.push(...findDescriptions(outside, language));
    }
    const spoken = inFull(topicOf(ctx), known.heading);
    topic = known.prominence ? (takeIn(known.prominence, ctx, spoken) ?? topic) : (spoken ?? topic);
    // Letters and minutes speak of many: there a pronoun is resolved only while one person has been named.
    if (
      !narratesOf(view) &&
      new Set(persons.filter(({ end }) => end <= sentence.end).map(({ mention }) => mention.value)).size > 1
    )
      topic = null;
  }
  return {
    claims: onceEach(
      claims
        .map((claim) => ({ ...claim, subject: inFull(claim.subject, known.heading) }))
        .filter(({ subject }) => !ONLY_INITIALS.test(subject.name)),
    ),
    topic,
    pair,
  };
}

/** A bare forename ("Alice") of the heading's person stands for the full name. */
function inFull<T extends Named | null>(named: T, heading: Named | null | undefined): T | Named {
  const given = heading?.mention?.name?.given?.toLowerCase();
  return named && given && !/\s/u.test(named.name) && named.name.toLowerCase() === given ? heading! : named;
}

/** A name cut off behind its initials names nobody. */
const ONLY_INITIALS = /^(?:\p{Lu}\p{Ll}?\.\s?)+$/u;

/** A membership that is an entry into a party, or that two rules have read, is claimed once. */
function onceEach(claims: readonly Claim[]): Claim[] {
  const meets = (a: Claim, b: Claim): boolean =>
    a !== b && a.subject.name === b.subject.name && a.start < b.end && b.start < a.end;
  return claims.filter(
    (one) =>
      one.property !== 'member_of' ||
      !claims.some(
        (other) =>
          meets(one, other) &&
          ((other.property === 'joined_party' && other.rule.includes('became')) ||
            (other.property === 'member_of' &&
              other.rule.includes('description') &&
              !one.rule.includes('description'))),
      ),
  );
}

/** Sentences, joined where only initials or an abbreviation of a year ("in 1925. the") seemed to end one. */
function joinedSentences(view: PassageView): Range[] {
  const joined: Range[] = [];
  for (const sentence of view.sentences) {
    const last = joined.at(-1);
    const lead = last ? view.text.slice(Math.max(0, last.end - 14), sentence.start) : '';
    const opens = view.text.slice(sentence.start, sentence.start + 2);
    if (
      last &&
      (/(?:^|[\s.(“])\p{Lu}\p{Ll}?\.\s*$/u.test(lead) ||
        (/\d{4}\.\s*$/u.test(lead) && /^[“"«(]?\p{Ll}/u.test(opens)) ||
        /(?:Comrade|comrade|(?<!\p{L})(?:тов|гр|т|им|г|ст))\.\s*$/u.test(lead.replace(/\d{4}\s?гг?\.\s*$/u, '')) ||
        // "(Paris. 1930-1931)": an imprint in brackets.
        (/\([\p{L}.,:\s-]{1,24}\.\s*$/u.test(lead) &&
          /^\d{4}[^()]{0,16}\)/u.test(view.text.slice(sentence.start, sentence.start + 24))) ||
        // «Постановлением от 5 июня 1938 г. Громов осуждён»: the decision's date opens the sentence.
        (/\d{4}\s?г\.\s*$/u.test(lead) &&
          /^\s*(?:Постановлени|Приговор|Решени|По\sрешени|По\sприговор|По\sпостановлени|Указ|Приказ|Определени)\p{L}*\s[^.]{0,160}\d{4}\s?г\.\s*$/u.test(
            view.text.slice(last.start, last.end),
          )) ||
        // «В 1907 г. Громов»: the date opens the sentence of the name.
        /^[\s«“(]*(?:\p{L}+\s){0,4}\d{4}\s?(?:гг?\.|\.)?\s*$/u.test(view.text.slice(last.start, last.end)))
    )
      last.end = sentence.end;
    else joined.push({ ...sentence });
  }
  return joined;
}

const JOINED =
  /^(?:,?\s(?:and|и)\s(?:(?:his|her|его|её|ее)\s(?:wife|husband|brother|sister|жена|муж|брат|сестра)(?:\sof)?,?\s)?|[’']s\s(?:\p{L}+\s)?(?:wife|husband),?\s)$/u;

/** Two persons named together as subjects. */
function pairOf(ctx: SentenceContext): readonly Named[] | null {
  for (const [i, one] of ctx.persons.slice(1).entries()) {
    const first = ctx.persons[i];
    if (JOINED.test(ctx.view.text.slice(first.end, one.start)) && canBeSubject(ctx, one))
      return [namedBy(first.mention), namedBy(one.mention)];
  }
  return null;
}

/** Who only reports or orders about another. */
const REPORTS =
  /^(?:\s\p{L}+ly)?\s(?:imposes|imposed|reported|reports|informed|informs|telegraphed|replied|instructed|ordered|demanded|сообщил[аи]?|доложил[аи]?|приказал[аи]?|потребовал[аи]?)(?!\p{L})/u;

/** The person of whom a sentence speaks: its first possible subject outside brackets and quotations. */
function topicOf(ctx: SentenceContext): Named | null {
  const one = ctx.persons.find(
    (person) =>
      canBeSubject(ctx, person) &&
      outsideBrackets(ctx.view, ctx.start, person.start) &&
      !REPORTS.test(ctx.view.text.slice(person.end, ctx.end)) &&
      !/[“«][^”»]*$/u.test(ctx.view.text.slice(ctx.start, person.start)) &&
      !/(?:\bof|\bin|\bon|\bwhen|\bsince|\bafter|\bfollowing|\bthe)\s$/iu.test(
        ctx.view.text.slice(ctx.start, person.start),
      ),
  );
  return one ? namedBy(one.mention) : null;
}
