// Works named by title: "the author of the novel “X” (Riga. 1928), the story “Y”", "his book “X”", «в статье «X» И. И. Иванов писал».
// A title in quotation marks counts when a word for a work stands before it, or another title of the same row.
import type { Range } from '../../../model/span.js';
import type { Claim, Named } from '../claim.js';
import { namedBy } from '../claim.js';
import { findSubject } from './find-subject.js';
import { clauseAround, outsideBrackets, timeOf, type SentenceContext } from './sentence-context.js';

const NOUN_EN =
  'books?|novels?|novellas?|stor(?:y|ies)|memoirs?|recollections|essays?|articles?|poems?|plays?|brochures?|pamphlets?|monographs?|dissertation|thesis|study|works?|diary|textbook|collections?|film|opera|sonata|symphony|appeal|statement|declaration|open\\s+letter|autobiography';
const NOUN_RU =
  'книг\\p{L}*|роман\\p{L}{0,2}|повест\\p{L}+|рассказ\\p{L}*|воспоминани\\p{L}+|мемуар\\p{L}*|очерк\\p{L}*|стат(?:ья|ью|ьи|ей|ье|ьях|ьями)|поэм\\p{L}+|пьес\\p{L}*|брошюр\\p{L}*|памфлет\\p{L}*|монографи\\p{L}+|диссертаци\\p{L}+|работ\\p{L}{0,3}|труд\\p{L}{0,2}|учебник\\p{L}*|сборник\\p{L}*|дневник\\p{L}*|автобиографи\\p{L}+';
const TITLE = /[“«][\s]?(?<title>[\p{Lu}\d][^”»“«]{1,140})[”»]/gu;
/** What stands between the word for a work and its title. */
const NOUN_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${NOUN_EN}|${NOUN_RU})(?:\\s+(?:about|on|о|об)\\s+[^“«,;.]{3,40})?(?:\\s*[-–—:,(]\\s*(?:in\\s+particular\\s+)?|\\s+(?:entitled|titled|called|под\\s+названием|в\\s+частности)\\s+|\\s+)$`,
  'iu',
);
/** Behind a title, before the next of the row: the imprint in brackets, a comma, "and", another word for a work. */
const NEXT_TITLE = new RegExp(
  `^\\s?(?:\\((?<imprint>[^)]{2,40})\\)\\s?)?,?\\s?(?:(?:and|as\\s+well\\s+as|и|а\\s+также)\\s)?(?:(?:the|his|her|a)\\s)?(?:(?:subsequent|later|latest|first|second)\\s)?(?:(?:${NOUN_EN}|${NOUN_RU})\\s)?(?:and\\s+a\\s+number\\s+of\\s+[^“«;.]{4,60}(?:,\\s+in\\s+particular,?)?\\s?)?$`,
  'iu',
);
const WORK_BY = new RegExp(`(?<!\\p{L})(?:${NOUN_EN})\\s+by\\s+$`, 'iu');
const IMPRINT = /^\s?[.,]?\s?\((?<imprint>[^)]{2,60})\)/u;
const VERB =
  /(?<!\p{L})(?:(?:the\s+)?author\s+of|wrote|worked\s+on|written|published|publishing|publishes|released|issued|edited|composed|translated|famous\s+for|known\s+(?:for|as\s+the\s+author\s+of)|автор(?:ом|а|у)?|написал[аи]?|опубликовал[аи]?|издал[аи]?|выпустил[аи]?|перев[её]л[аи]?|отредактировал[аи]?)(?!\p{L})/giu;

interface Found extends Range {
  title: string;
}

interface Row {
  found: Found;
  subjects: Named[];
}

/** The claims of authorship of a sentence. */
export function findWorks(ctx: SentenceContext): Claim[] {
  if (!/[“«]/u.test(ctx.text)) return [];
  const claims: Claim[] = [];
  let last: Row | null = null;
  for (const found of titlesOf(ctx)) {
    const before = ctx.view.text.slice(ctx.start, found.start);
    const row: Row | null = last && NEXT_TITLE.test(ctx.view.text.slice(last.found.end, found.start)) ? last : null;
    const noun = nounBefore(before);
    const subjects: Named[] =
      row && (!noun || !ownerOf(ctx, before, noun)) ? row.subjects : authorsOf(ctx, found, noun);
    if (subjects.length === 0) continue;
    last = { found, subjects };
    for (const subject of subjects) claims.push(claimOf(ctx, found, subject));
  }
  return claims;
}

/** The word for a work right before a title; only the last hundred characters are looked at. */
function nounBefore(before: string): RegExpExecArray | null {
  const from = Math.max(0, before.length - 100);
  const noun = NOUN_BEFORE.exec(before.slice(from));
  if (noun) noun.index += from;
  return noun;
}

function titlesOf(ctx: SentenceContext): Found[] {
  const found: Found[] = [];
  TITLE.lastIndex = 0;
  for (let match = TITLE.exec(ctx.text); match; match = TITLE.exec(ctx.text)) {
    const start = ctx.start + match.index;
    found.push({ start, end: start + match[0].length, title: match.groups!.title.replace(/[,.]$/u, '') });
  }
  return found;
}

/** "Agabekov’s sensational book": the name that owns the work. */
function ownerOf(ctx: SentenceContext, before: string, noun: RegExpExecArray): Named | null {
  const lead = before.slice(0, noun.index);
  const owner = ctx.persons.filter(({ end }) => end <= ctx.start + lead.length).at(-1);
  return owner && /^[’']s?\s(?:[\p{L}-]+\s){0,3}$/u.test(ctx.view.text.slice(owner.end, ctx.start + lead.length))
    ? namedBy(owner.mention)
    : null;
}

function authorsOf(ctx: SentenceContext, found: Found, noun: RegExpExecArray | null): Named[] {
  const { text } = ctx.view;
  const before = text.slice(ctx.start, found.start);
  const behind = text.slice(found.end, ctx.end);
  // "another book by P. L. Ostrov, “X”"
  const maker = ctx.persons.filter(({ end }) => end <= found.start).at(-1);
  if (
    maker &&
    /^,\s$/u.test(text.slice(maker.end, found.start)) &&
    WORK_BY.test(text.slice(Math.max(ctx.start, maker.start - 30), maker.start))
  )
    return [namedBy(maker.mention)];
  const owner = noun && ownerOf(ctx, before, noun);
  if (owner) return [owner];
  if (!noun) return [];
  // "book “X” by P. L. Ostrov", «монография «X» И. И. Иванова»
  const by = ctx.persons.find(({ start }) => start >= found.end);
  if (by && /^,?\s(?:written\s)?by\s$/u.test(text.slice(found.end, by.start))) return [namedBy(by.mention)];
  const verb = verbBefore(before);
  if (
    verb &&
    before.length - verb.end < 110 &&
    !/;|\p{Ll}\.\s/u.test(before.slice(verb.end).replace(/(?<=\d\s?)гг?\.\s/u, ''))
  ) {
    const offset = ctx.start + verb.start;
    const subjects = /^(?:the\s+)?author|^автор/iu.test(verb.word) ? holdersOf(ctx, offset) : findSubject(ctx, offset);
    if (subjects.length > 0) return subjects;
  }
  // "His books “X” and “Y” have been translated", "her novel"
  if (/(?<!\p{L})(?:his|her|его|её|ее)\s+(?:[\p{L}-]+\s+){0,3}$/iu.test(before.slice(0, noun.index))) {
    // «указанные Громовым в его брошюре»: the name right before.
    const named =
      ctx.view.language === 'en' ? undefined : ctx.persons.filter(({ end }) => end <= ctx.start + noun.index).at(-1);
    if (named) return [namedBy(named.mention)];
    const who = findSubject(ctx, ctx.start + noun.index);
    if (who.length > 0) return who;
    return ctx.section ? [ctx.section] : ctx.topic ? [ctx.topic] : [];
  }
  // "In the article “X”, published in May, P. L. Ostrov wrote"
  if (
    /^[\s“"]*(?:in|в)\s+(?:the|an?|his|her|своей|своих|своём|своем)?\s*(?:[\p{L}-]+\s+){0,2}$/iu.test(
      before.slice(0, noun.index),
    )
  ) {
    const next = ctx.persons.find(({ start }) => start >= found.end);
    const gap = next ? text.slice(found.end, next.start) : '';
    if (next && gap.length < 160 && /(?:,|\))\s$/u.test(gap) && /^\s(?:\p{L}|[“«])/u.test(text.slice(next.end)))
      return [namedBy(next.mention)];
  }
  // «в статье И. И. Иванова «X»»
  const near = ctx.persons.filter(({ end }) => end <= found.start).at(-1);
  if (
    near &&
    ctx.view.language !== 'en' &&
    noun.index + ctx.start < near.start &&
    /^\s[-–—]?\s?$/u.test(text.slice(near.end, found.start))
  )
    return [namedBy(near.mention)];
  return behind && ctx.section && ctx.persons.length === 0 && /^[\s“"]*(?:the\s)?$/iu.test(before.slice(0, noun.index))
    ? [ctx.section]
    : [];
}

function verbBefore(before: string): { start: number; end: number; word: string } | null {
  let found: { start: number; end: number; word: string } | null = null;
  VERB.lastIndex = 0;
  for (let match = VERB.exec(before); match; match = VERB.exec(before))
    found = { start: match.index, end: match.index + match[0].length, word: match[0] };
  return found;
}

/** "X, the author of", "was known as the author of". */
function holdersOf(ctx: SentenceContext, offset: number): Named[] {
  const before = ctx.persons.filter(({ end }) => end <= offset && outsideBrackets(ctx.view, end, offset)).at(-1);
  if (before && /^(?:\s?\([^)]{2,40}\))?,\s(?:[^,;.]{3,40},\s)?$/u.test(ctx.view.text.slice(before.end, offset)))
    return [namedBy(before.mention)];
  // «как быстро автор книги бросает обвинения»: an author who is himself a subject is not the one named before.
  return /^[\s“"]*$|(?:\b(?:is|was|be|been|became|become|as|and)\s(?:\p{L}+ly\s)?(?:also\s)?|(?<!\p{L})(?:является|был[а]?|стал[а]?|как|и)\s|\s[–—-]\s|[(,]\s?)(?:the\s|an?\s)?$/iu.test(
    ctx.view.text.slice(ctx.start, offset),
  ) || /^автор(?:ом|а|у)/iu.test(ctx.view.text.slice(offset, offset + 8))
    ? findSubject(ctx, offset)
    : [];
}

function claimOf(ctx: SentenceContext, found: Found, subject: Named): Claim {
  const imprint = IMPRINT.exec(ctx.view.text.slice(found.end, ctx.end));
  const end = imprint ? found.end + imprint[0].length : found.end;
  const years = imprint?.groups!.imprint.match(/(?<!\d)(?:1[5-9]\d\d|20\d\d)/gu);
  const published = /(?:publish|wrote|writ|издал|опубликова|выпустил|написал)\p{L}*\s/iu.test(
    ctx.view.text.slice(Math.max(ctx.start, found.start - 90), found.start),
  );
  const place = imprint && ctx.places.find(({ start, end: to }) => start >= found.end && to <= end);
  const placed = subject.mention && ctx.persons.find(({ mention }) => mention.id === subject.mention!.id);
  const near = placed && Math.abs(placed.start - found.start) < 90;
  return {
    rule: 'prose/work-by-title',
    property: 'wrote',
    subject,
    start: near ? Math.min(placed.start, found.start) : found.start,
    end: near ? Math.max(placed.end, end) : end,
    value: found.title,
    place: place ? namedBy(place.mention) : null,
    time: years
      ? years.length > 1 && years.at(-1) !== years[0]
        ? `${years[0]}/${years.at(-1)}`
        : years[0]
      : published
        ? timeOf(ctx, found, clauseAround(ctx, found))
        : null,
  };
}
