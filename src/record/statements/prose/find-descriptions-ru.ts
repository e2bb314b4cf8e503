// Descriptions of persons in Russian: the office that stands with a name («нарком внешней торговли Л. Б. Красин», as the mention
// already carries it), behind a name («И. И. Иванов, заведующий складом»), and with «был», «работал», «назначен», «в должности».
import type { StatementProperty } from '../../../model/properties.js';
import type { Range } from '../../../model/span.js';
import type { PlacedMention } from '../../passage-view.js';
import type { Claim, Named } from '../claim.js';
import { namedBy } from '../claim.js';
import { phraseToNominative } from '../../../text/languages/ru/names.js';
import { HEADS_RU } from './description-words.js';
import { findSubject } from './find-subject.js';
import { bodyOf, isNominative, placeOf, timeOf, trim, type SentenceContext } from './sentence-context.js';

const BY_VERB =
  /(?<!\p{L})(?<verb>(?:был[аи]?\s+)?(?:назначен[аы]?|избран[аы]?|утвержд[её]н[аы]?)(?:\s+в\s+[\d.\p{L}\s]{4,20}?)?|(?:работал[аи]?|служил[аи]?|был[аи]?|являл(?:ся|ась)|состоял[аи]?|стал[аи]?)(?:\s+в\s+[\p{L}\d\s.–-]{4,24}?)?)\s+(?<post>(?:(?:первым|вторым|старшим|главным|заместителем|помощником|ответственным|временным|временно\s+исполняющим\s+обязанности|бывшим|и\.\s?о\.|врид)\s+)*(?:[\p{L}-]+(?:ым|им|ой|ей)\s+){0,2}(?<head>\p{L}[\p{L}-]+?)(?:ом|ем|ём|ым|им|ой|ей))(?!\p{L})/giu;
const BEHIND =
  /^(?:\s?\([^)]{2,40}\))?(?:,\s(?:тогда\s|ныне\s|впоследствии\s|бывший\s|б\.\s)?|\s?\((?:тогда\s|ныне\s|бывший\s)?|\s[–—-]\s)(?<post>(?:[\p{L}-]+(?:ый|ий|ой|ая|яя)\s){0,2}(?<head>[\p{L}-]+))(?!\p{L})/u;
const REST =
  /^\.?(?:\s(?:по\s(?=\p{Ll})|при\s|в\s(?=\p{Lu}|отдел|штаб|пол|торг)|на\s(?=\p{Lu}))?(?!(?:и|а|но|или|который|которая|которые|что|чтобы|если|когда|был[аи]?|не|я|он|она|мы|они|от|с|к|у|о|об|за|до|из|в|на|по|при)\s)(?:[«“"][^»”"]{2,60}[»”"]|[\p{L}\d№().-]+)){0,8}/u;
/** Roles that say nothing of an office. */
const NO_OFFICE =
  /^(?:т|тов|товарищ|гр|гражданин|гражданка|господин|г-н|г-жа|мистер|брат|сестра|жена|муж|сын|дочь|отец|мать|автор|покойный|друг|имени)\.?$/iu;

/** The claims of a Russian sentence's descriptions. */
export function findDescriptionsRu(ctx: SentenceContext): Claim[] {
  const claims: Claim[] = [];
  for (const person of ctx.persons) {
    const { role } = person.mention;
    if (role) {
      const claim = fromRole(ctx, person, role);
      if (claim) claims.push(claim);
    } else {
      const claim = tradeBefore(ctx, person);
      if (claim) claims.push(claim);
    }
    const behind = BEHIND.exec(ctx.view.text.slice(person.end, ctx.end));
    const heads = behind?.groups!.head;
    const property =
      heads &&
      (/^(?:член|кандидат)$/iu.test(heads)
        ? memberOf(ctx.view.text.slice(person.end + behind[0].length))
        : headProperty(heads));
    const next = behind && ctx.persons.find(({ start }) => start >= person.end + behind[0].length);
    // «Наталия Громова, шофер Зайцев»: the trade stands with the next name.
    const ofNext = next !== undefined && next !== null && next.start - person.end - behind!.at(0)!.length <= 1;
    if (behind && property && !ofNext && isNominativeName(person)) {
      const start = person.end + behind[0].length - behind.groups!.post.length;
      const end = restEnd(ctx, person.end + behind[0].length);
      if (/^(?:зам|зав|пом|нач|пред|секр|член|кандидат)\.?$/iu.test(ctx.view.text.slice(start, end))) continue;
      claims.push(
        claimOf(ctx, { start, end }, { start: person.start, end }, namedBy(person.mention), {
          property,
          rule: 'prose/ru/description-behind-name',
        }),
      );
    }
  }
  if (ctx.persons.length > 0 || ctx.section || ctx.topic) claims.push(...byVerb(ctx));
  return claims;
}

/** «польский инженер Станислав Будзыньский»: a trade in the nominative right before a name in the nominative. */
function tradeBefore(ctx: SentenceContext, person: PlacedMention): Claim | null {
  if (!isNominative(person) || !person.mention.name?.surname) return null;
  const words = ctx.view.text.slice(Math.max(ctx.start, person.start - 60), person.start).split(' ');
  if (words.pop() !== '' || headProperty(words.at(-1) ?? '') !== 'occupation') return null;
  let from = words.length - 1;
  while (from > 0 && words.length - from < 3 && /^[\p{L}-]+(?:ий|ый|ой|ая|яя)$/u.test(words[from - 1])) from--;
  const trade = words.slice(from).join(' ');
  const start = person.start - trade.length - 1;
  return {
    rule: 'prose/ru/trade-before-name',
    property: 'occupation',
    subject: namedBy(person.mention),
    start,
    end: person.end,
    value: trade,
  };
}

/** «член Политбюро»; «кандидат наук» is a degree; «член партии с 1919 г.» is an entry into it. */
const memberOf = (rest: string): StatementProperty | undefined =>
  /^\s(?:[\p{L}-]+\s){0,2}наук/u.test(rest)
    ? 'title_or_award'
    : /^\s(?:партии|ВКП|РКП|КПСС|РСДРП)[^,;.]{0,12}\sс\s/u.test(rest)
      ? undefined
      : /^\s/u.test(rest)
        ? 'member_of'
        : undefined;

const isNominativeName = (person: SentenceContext['persons'][number]): boolean => person.mention.value !== null;

function fromRole(ctx: SentenceContext, person: SentenceContext['persons'][number], role: string): Claim | null {
  const text = role
    .replace(/-\s+(?=\p{Ll})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = text.split(' ');
  if (NO_OFFICE.test(text) || /^пред\s+\p{Ll}/iu.test(text) || isOfHouse(ctx, person, text)) return null;
  // «против назначения председателем т. Иванова»: nobody says that it came to pass.
  if (/(?:назначени|избрани|кандидатур)\p{L}*\s[^,;]{0,60}$/iu.test(ctx.view.text.slice(ctx.start, person.start)))
    return null;
  // «бывшего секретаря Сталина», «помощником Мясникова»: the name says whose.
  if (
    words.length <= 2 &&
    RELATIVE.test(words.at(-1)!) &&
    !sameCase(ctx.view.text.slice(ctx.start, person.start), person)
  )
    return null;
  const head =
    words
      .slice(0, 4)
      .map((word) => headProperty(word))
      .find(Boolean) ?? headProperty(words.at(-1)!);
  if (!head) return null;
  const lead = ctx.view.text.slice(Math.max(ctx.start, person.start - text.length - 25), person.start);
  const at = roleStart(lead, words);
  const start = at === null ? person.start : person.start - lead.length + at;
  const beforeName = { start, end: person.start };
  return {
    rule: 'prose/ru/office-with-name',
    property: head,
    subject: namedBy(person.mention),
    start,
    end: person.end,
    value: text,
    organisation: bodyOf(ctx, beforeName, beforeName),
    place: placeOf(ctx, beforeName, beforeName),
    time: ofDocument(ctx),
  };
}

/** «студент института имени Либкнехта», «командующий Моск. округом», «глава Чикагских бандитов», «рабочий класс»: no person's office. */
function isOfHouse(ctx: SentenceContext, { start, end, mention }: PlacedMention, role: string): boolean {
  const behind = ctx.view.text.slice(end, ctx.end);
  return (
    /(?:^|\s)(?:агентства|газеты|журнала|фирмы|банка|компании|издательства|концерна)$/iu.test(role) ||
    /(?:^|\s)(?:имени|им|ф-ки|з-да|ин-та|фабрики\sимени)\.?$/iu.test(role) ||
    /(?<!\p{L})(?:имени|им\.)\s(?:т\.\s|тов\.\s)?$/iu.test(ctx.view.text.slice(ctx.start, start)) ||
    /(?:^|\s)рабоч\p{L}+\s(?:класс|движени|комитет|групп|кружо|день|период)/iu.test(role) ||
    /\s(?:на|против|за)\s\p{Ll}+(?:ие|ию|ье)$/u.test(role) ||
    (/^\p{Lu}\p{Ll}{1,4}$/u.test(mention.quote) && /^\.\s?\p{Lu}?\p{Ll}+/u.test(behind)) ||
    (/(?:ских|цких|ские)$/u.test(mention.quote) && /^\s\p{Ll}/u.test(behind))
  );
}

/** Signatures and address lines speak of the day of their document. */
const ofDocument = (ctx: SentenceContext): string | null =>
  /^(?:signature|address|letterhead|dateline)$/u.test(ctx.view.passage.part)
    ? (ctx.view.document?.date ?? ctx.view.document?.dateEditorial ?? null)
    : null;

const RELATIVE =
  /^(?:секретарь|помощник|заместитель|зам|представитель|сотрудник|сторонник|глава|руководитель|вождь|агент|адъютант|лидер)\.?$/iu;

/** Name and office agree in a case that is no genitive. */
function sameCase(lead: string, person: SentenceContext['persons'][number]): boolean {
  if (isNominative(person)) return !/(?:ом|ем|ём|ым|у|ю|а|я|ы)\s(?:т(?:ов)?\.\s?)?$/u.test(lead);
  return /(?:ом|ем|ём|у|ю)\s(?:т(?:ов)?\.\s?)?$/u.test(lead) && /(?:у|ю|ому|ым|им|ом)$/u.test(person.mention.quote);
}

/** Where the printed role begins: at the word that shares its beginning. */
function roleStart(lead: string, words: readonly string[]): number | null {
  const stem = words[0].slice(0, Math.max(3, words[0].length - 3)).toLowerCase();
  const at = lead.toLowerCase().lastIndexOf(stem);
  return at >= 0 && (at === 0 || !/\p{L}/u.test(lead[at - 1])) ? at : null;
}

function byVerb(ctx: SentenceContext): Claim[] {
  const claims: Claim[] = [];
  BY_VERB.lastIndex = 0;
  for (let match = BY_VERB.exec(ctx.text); match; match = BY_VERB.exec(ctx.text)) {
    const { post, head } = match.groups!;
    const property =
      headProperty(head) ?? headProperty(`${head}ь`) ?? headProperty(`${head}ий`) ?? headProperty(`${head}ая`);
    if (!property) continue;
    const verb = ctx.start + match.index;
    const start = verb + match[0].length - post.length;
    if (/(?<!\p{L})(?:не|бы|если|чтобы|может|должен)\s*$/iu.test(ctx.text.slice(0, match.index))) continue;
    const subjects = findSubject(ctx, verb);
    if (subjects.length === 0) continue;
    const end = restEnd(ctx, verb + match[0].length);
    for (const subject of subjects)
      claims.push(
        claimOf(ctx, { start, end }, { start: nearStart(ctx, subject, verb), end }, subject, {
          property,
          rule: 'prose/ru/description-by-verb',
        }),
      );
  }
  return claims;
}

function nearStart(ctx: SentenceContext, subject: Named, verb: number): number {
  const placed = ctx.persons.find(({ mention }) => mention.id === subject.mention?.id);
  return placed && placed.start < verb && verb - placed.start < 100 ? placed.start : verb;
}

/** Up to the bracket that closes what was opened before. */
function balanced(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && depth-- === 0) return text.slice(0, i);
  }
  return depth > 0 ? text.slice(0, text.lastIndexOf('(')) : text;
}

/** The rest of an office behind its head: «начальник | штаба Каспийской флотилии». */
function restEnd(ctx: SentenceContext, from: number): number {
  const person = ctx.persons.find(({ start }) => start >= from);
  const date = ctx.dates.find(({ start }) => start >= from);
  const limit = Math.min(ctx.end, person?.start ?? ctx.end, date ? date.start : ctx.end, from + 120);
  const rest = balanced(REST.exec(ctx.view.text.slice(from, limit))?.[0] ?? '').replace(
    /\s\p{L}{3,}(?:лся|лась|лись)(?:\s.*)?$/u,
    '',
  );
  return trim(ctx.view.text, { start: from, end: from + rest.replace(/\.$/u, '').length }).end;
}

const cache = new Map<string, StatementProperty | undefined>();
function headProperty(word: string): StatementProperty | undefined {
  const lower = word.toLowerCase().replace(/ё/gu, 'е').replace(/[.,]$/u, '');
  if (!cache.has(lower)) {
    if (cache.size > 20000) cache.clear();
    cache.set(lower, HEADS_RU.get(lower) ?? HEADS_RU.get(lower.replace(/^(?:зам|пом|нач)[.-]?(?=\p{L}{3})/u, '')));
  }
  return cache.get(lower);
}

function claimOf(
  ctx: SentenceContext,
  post: Range,
  whole: Range,
  subject: Named,
  { property, rule }: { property: StatementProperty; rule: string },
): Claim {
  const quote = trim(ctx.view.text, { start: Math.min(post.start, whole.start), end: Math.max(post.end, whole.end) });
  return {
    rule,
    property,
    subject,
    start: quote.start,
    end: quote.end,
    value: rule.endsWith('by-verb')
      ? phraseToNominative(ctx.view.text.slice(post.start, post.end), 'ablt')
      : ctx.view.text.slice(post.start, post.end),
    valueAsWritten: ctx.view.text.slice(post.start, post.end),
    organisation: bodyOf(ctx, post, post),
    place: placeOf(ctx, post, post),
    time: property === 'position' ? timeOf(ctx, post, quote, rule.endsWith('behind-name')) : null,
  };
}
