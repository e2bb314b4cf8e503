// Who did or suffered it: the subject of a verb at an offset of a sentence. The nearest person before it in the nominative, not
// behind a preposition, not a possessive; a pronoun, an omitted subject or "the scientist" stands for whom the text speaks of.
import type { PlacedMention } from '../../passage-view.js';
import type { Named } from '../claim.js';
import { namedBy } from '../claim.js';
import { HEADS_EN, LEFT_STOP_EN } from './description-words.js';
import { isNominative, outsideBrackets, type SentenceContext } from './sentence-context.js';

const PREPOSITION_EN =
  /(?:^|[\s(“"])(?:of|to|by|with|from|for|in|on|at|about|against|between|under|over|after|before|following|like|as|than|de|called|addressed|proposed|warns?|instructed|including|inform(?:ed|s)?|him|via|sent|see|visit|met|visited|served?)\s+(?:(?:comrades?\.?|a|the|his|her|then|certain|former|the\s+late)\s+)*(?:[\p{L}’'-]+\s+){0,3}$/iu;
const ROLE_PREPOSITION_EN =
  /(?:^|[\s(“"])(?:to|by|with|from|for|against|about|between|of|like|following|called|over|under|than|including|defeated|beat)\s+(?:comrades?\.?\s+|a\s+certain\s+|the\s+)?$/iu;
/** No nominative stands behind a preposition, however undeclined the name. */
const PREPOSITION_RU =
  /(?<!\p{L})(?:с|со|к|ко|у|от|для|о|об|обо|при|над|под|перед|без|до|из|на|в|во|по|про|через|между|против|имени|им\.)\s(?:т\.\s?|тов\.\s?|тт\.\s?|товарищ\p{L}*\s)?$/iu;
const NAMED_AFTER = /(?:\bnamed\s+after|\bim\.|(?<!\p{L})\p{Lu}{2}\.)\s(?:\p{Lu}\.\s?){0,2}$/u;
const PRONOUN = /(?<!\p{L})(?:he|she|он|она)(?!\p{L})/giu;
const FIRST_PERSON = /(?<!\p{L})(?:i|we|you|they|я|мы|вы|они|which|it)\s+(?:\p{L}+\s+){0,2}$/iu;
/** "the chess player", "the former officer": a noun of a person with the article right before the verb. */
const DEFINITE_EN =
  /(?:^|(?<lead>\p{L}+[,:]?)\s|[“"(]\s?)the\s+(?<words>(?:[\p{L}-]+\s+){1,5})(?:of\s+(?:the\s+)?[\p{L}-]+\s+)?$/iu;
const ADVERBS_EN =
  /(?:\s(?:also|soon|later|then|finally|himself|herself|again|once|already|suddenly|nevertheless|still|now|\p{L}+ly))*\s*$/iu;
/** Nouns of persons beside trades, offices and titles. */
const PERSONS_EN = new Set(
  'athlete sportsman grandmaster fugitive defector exile emigrant emigre man woman girl traitor prisoner hero runaway star spouse'.split(
    ' ',
  ),
);
const COUPLE_EN =
  /(?:(?:^|\s)the\s+(?:\p{L}+\s+)?(?:couple|spouses|pair|newlyweds)|(?:^|[\s,])both(?:\s+of\s+them)?)\s+(?:(?:also|later|soon|then|nevertheless|finally)\s+)*$/iu;

/** "Then the director called the press and announced": the noun that opens the sentence is the subject of its verbs. */
function openingNoun(ctx: SentenceContext, lead: string): Named[] {
  if (ctx.persons.length > 0) return [];
  const match =
    /^(?:[\p{L}\d]+[\s,]+){0,4}?the\s(?:[\p{L}-]+\s){1,4}?(?:of\s[\p{L}-]+\s)?(?=\p{L}{2,}(?:ed|de|ew|id|ook|ave|ent)\s)/iu.exec(
      lead,
    );
  return match ? definiteNoun(ctx, match[0]) : [];
}

/** Whom "the scientist" at the end of `lead` stands for. */
function definiteNoun(ctx: SentenceContext, lead: string): Named[] {
  const who = ctx.section ?? ctx.topic;
  if (!who) return [];
  const match = DEFINITE_EN.exec(`${lead.replace(ADVERBS_EN, '')} `);
  if (!match?.groups || /^(?:of|to|by|with|from|for|in|on|at|against|and)$/iu.test(match.groups.lead ?? '')) return [];
  const words = match.groups.words.toLowerCase().trim().split(/\s+/u);
  const head = words.at(-1)!;
  if (!HEADS_EN.has(head) && !PERSONS_EN.has(head)) return [];
  return words.slice(0, -1).some((word) => LEFT_STOP_EN.has(word)) ? [] : [who];
}

/** Somebody else right before the verb. */
const OTHERS =
  /(?<!\p{L})(?:newspapers?|press|government|police|authorities|court|commission|committee|politburo|party|relatives|parents|specialists|people|employees|workers|others|many|some|all|persons|children|friends|wife|husband|father|mother|brother|sister|son|daughter|aunt|uncle|cousin|niece|nephew|grandfather|grandmother|ancestors|team|club|body|ashes|troops|company|magazine|book|letter|telegram|resolution)\s+(?:(?:also|later|soon|then|finally|only|even|who|which|that|had|was|were|recently|already)\s+)*$/iu;
const BREAK = /[;:!?]|\.\s/u;

/** The subject of the verb at `offset`; `null` when the sentence does not say. */
export function findSubject(ctx: SentenceContext, offset: number): Named[] {
  if (ctx.view.language !== 'en') return subjectInRussian(ctx, offset);
  const subjects = subjectInEnglish(ctx, offset);
  // A bare forename in the section about its bearer means the bearer.
  const forename = ctx.section && subjects.some(({ name }) => !/\s/u.test(name)) ? forenameOf(ctx) : null;
  return forename
    ? subjects.map((one) => (/\s/u.test(one.name) || one.name.search(forename) !== 0 ? one : ctx.section!))
    : subjects;
}

function subjectInEnglish(ctx: SentenceContext, offset: number): Named[] {
  const { text } = ctx.view;
  const lead = text.slice(ctx.start, offset);
  if (COUPLE_EN.test(lead)) return [...ctx.pair];
  const adverbial = /^(?:under|at\s+(?:the\s+)?age|aged)\s/iu.test(text.slice(offset, offset + 12));
  if (
    (FIRST_PERSON.test(lead.slice(-28)) && !/(?<!\p{L})(?:he|she)\s+(?:\p{L}+\s+)?$/iu.test(lead)) ||
    (!adverbial && OTHERS.test(lead))
  )
    return [];
  // "P. Levi (a year later he would die …)": a bracket speaks of the name before it.
  const open = lead.lastIndexOf('(');
  if (open >= 0 && !lead.slice(open).includes(')')) {
    const owner = ctx.persons.find(({ end }) => ctx.start + open - end >= 0 && ctx.start + open - end <= 1);
    if (owner && !ctx.persons.some(({ start, end }) => start > ctx.start + open && end <= offset))
      return [namedBy(owner.mention)];
    // "(the second, Fischer, was stripped of it)": a bracket that names its own subject.
    if (!owner && /^\((?:the|an?|his|her|their)\s/iu.test(lead.slice(open))) return [];
  }
  const candidates = ctx.persons.filter(
    (one) =>
      one.end <= offset && outsideBrackets(ctx.view, one.end, offset) && outsideQuotes(text.slice(one.end, offset)),
  );
  const nearest = candidates.filter((one) => canBeSubject(ctx, one)).at(-1);
  // A relative pronoun takes up the person right before it, whatever that person's case.
  const relative = /,?\s*(?:who|whom)\s+(?:\p{L}+\s+){0,5}$/iu.exec(lead);
  if (relative) {
    const before = ctx.start + relative.index;
    const antecedent = candidates
      .filter(
        (one) =>
          one.end <= before + 1 &&
          (before - one.end < 60 || isApposition(text.slice(one.end, before))) &&
          !/^[’']s/u.test(text.slice(one.end)),
      )
      .at(-1);
    return antecedent ? [namedBy(antecedent.mention)] : [];
  }
  const agent = bodyAsAgent(ctx, offset);
  if (agent && (!nearest || agent > nearest.end)) return [];
  const pronoun = lastPronoun(lead, ctx);
  const named = pronoun >= 0 && pronounNamed(ctx, offset);
  if (named) return [named];
  if (pronoun >= 0) {
    if (nearest && nearest.end < ctx.start + pronoun && !isBroken(ctx, nearest.end, ctx.start + pronoun))
      return [namedBy(nearest.mention)];
    if (nearest && nearest.start > ctx.start + pronoun) return [namedBy(nearest.mention)];
    return ctx.section ? [ctx.section] : ctx.topic ? [ctx.topic] : nearest ? [namedBy(nearest.mention)] : [];
  }
  if (nearest)
    return isOtherSubject(text.slice(nearest.end, offset))
      ? definiteNoun(ctx, lead)
      : [namedBy(nearest.mention), ...coordinated(ctx, nearest)];
  // "Announcing to the head of the office his refusal to work there, Petrov …": a participle's subject follows its clause.
  if (
    /^[\s“"]*(?:having\s|being\s|\p{Lu}\p{Ll}+(?:ing|ed)\s)/u.test(lead) &&
    !/\b(?:was|were|had|has|is)\b/u.test(lead)
  ) {
    const owner = ctx.persons.find(
      (one) => one.start >= offset && /,[”"»]?\s$/u.test(text.slice(offset, one.start)) && canBeSubject(ctx, one),
    );
    if (owner && owner.start - offset < 160 && !/[;.]\s|\s(?:he|she|who)\s/u.test(text.slice(offset, owner.start)))
      return [namedBy(owner.mention)];
  }
  // "This was done by marrying a foreigner": in a section about one person nobody else is meant.
  if (ctx.section && ctx.persons.length === 0 && /\b(?:by|after|before|while|when|without|on)\s$/iu.test(lead))
    return [ctx.section];
  // "Elected to the Committee, Petrov …", "Arrested in June, he …"
  const opening = text.slice(ctx.start, offset).trim();
  if (
    opening === '' ||
    /^(?:having|after|being|later|soon|then|and|but|by|in|at|since|from|during|on|as|already|subsequently|also|the\s+first)?[\s,]*(?:[\p{L}\d]+[\s,]+){0,2}$/iu.test(
      opening,
    )
  ) {
    const behind = ctx.persons.find(({ start }) => start >= offset);
    // The first person behind it stands right behind a comma, and no pronoun comes before.
    const gap = behind ? text.slice(offset, behind.start) : '';
    if (behind && /,[”"»]?\s$/u.test(gap) && !/\s(?:he|she|who)\s/u.test(gap)) return [namedBy(behind.mention)];
    if (
      /^\p{Lu}/u.test(text.slice(ctx.start).trim()) &&
      /^(?:the\s+first|also|later|soon|then|at\s+first|currently|now|today|nowadays|these\s+days,?|subsequently|eventually)?$/iu.test(
        opening,
      )
    )
      return ctx.section ? [ctx.section] : ctx.topic ? [ctx.topic] : [];
    const later = /,\s*(?:he|she)\s/u.exec(text.slice(offset, ctx.end));
    if (later) return ctx.section ? [ctx.section] : ctx.topic ? [ctx.topic] : [];
  }
  const definite = definiteNoun(ctx, lead);
  if (definite.length > 0) return definite;
  const before = openingNoun(ctx, lead);
  if (before.length > 0) return before;
  // "USSR champion in diving, master of sports, stayed abroad": what the person was opens the section.
  if (ctx.section && ctx.opens && opensWithDescription(lead)) return [ctx.section];
  return [];
}

/** "…, a former locksmith, graduate of the Institute, who": no verb between the name and the pronoun. */
const isApposition = (between: string): boolean =>
  between.length < 170 &&
  /^(?:\s?\([^)]*\))?,/u.test(between) &&
  !/[.;:“”]|\b(?:was|were|is|had|has|he|she|who|which|and\s\p{L}+ed)\b/u.test(between);

/** The person does not stand in a quotation or title that ends before the verb. */
function outsideQuotes(between: string): boolean {
  const close = between.search(/[”»]/u);
  const open = between.search(/[“«]/u);
  return close < 0 || (open >= 0 && open < close);
}

/** Another noun took over: "Petrov's letter, which the Commission …", "X, and the government". */
const isOtherSubject = (between: string): boolean =>
  /(?:^|[,;.]\s|\sand\s|\sthat\s|\sbut\s)(?:the|this|these|those|their|its|his|her|some|many|all|most|several)\s+(?:[\p{L}’'-]+\s){1,4}(?:\p{L}+\s)?$/iu.test(
    between,
  ) && !/(?:was|were|had|been)\s$/iu.test(between.slice(0, 12));

/** "In 1931 he stayed in Riga Ivan Petrov": the pronoun's name follows the place. */
function pronounNamed(ctx: SentenceContext, offset: number): Named | null {
  const place = ctx.places.find(({ start }) => start > offset && start - offset < 40);
  const person = place && ctx.persons.find(({ start }) => start > place.end && start - place.end <= 1);
  return person ? namedBy(person.mention) : null;
}

function isBroken(ctx: SentenceContext, from: number, to: number): boolean {
  return BREAK.test(ctx.view.text.slice(from, to));
}

/** What the person was, before the first verb. */
function opensWithDescription(lead: string): boolean {
  const words = lead.replace(/\([^)]*\)/gu, ' ').split(/[^\p{L}\d-]+/u);
  const head = words.findIndex((word) => HEADS_EN.has(word.toLowerCase()));
  if (head < 0 || head > 6) return false;
  return !words.slice(0, head).some((word) => /^(?:when|after|before|by|in|on|at|of|to|with|for)$/iu.test(word));
}

/** The forename of the section's person, however spelt ("Sergey", "Sergei"), speaks of that person as a pronoun does. */
function forenameOf(ctx: SentenceContext): RegExp | null {
  const given = ctx.section?.mention?.name?.given;
  if (!given || given.length < 4) return null;
  const stem = given.slice(0, Math.max(3, given.length - 2));
  return new RegExp(`(?<!\\p{L})${stem}\\p{L}{0,3}(?![\\p{L}’'])`, 'giu');
}

function lastPronoun(lead: string, ctx: SentenceContext): number {
  let at = -1;
  const forename = ctx.persons.length === 0 ? forenameOf(ctx) : null;
  for (let match = forename?.exec(lead); match; match = forename?.exec(lead)) at = match.index;
  PRONOUN.lastIndex = 0;
  for (let match = PRONOUN.exec(lead); match; match = PRONOUN.exec(lead)) at = Math.max(at, match.index);
  return at;
}

/** A body right before the verb is its subject: "the Commission expelled …". Gives its end. */
function bodyAsAgent(ctx: SentenceContext, offset: number): number {
  const body = ctx.bodies.filter(({ end }) => end <= offset).at(-1);
  if (!body) return 0;
  const between = ctx.view.text.slice(body.end, offset);
  const lead = ctx.view.text.slice(Math.max(ctx.start, body.start - 40), body.start);
  if (
    /(?:\bof|\bin|\bat|\bto|\bfrom|\bby|\bfor|\bwith|\bunder|\binto|\bjoined|\bthe\sparty)\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,2}$/iu.test(
      lead,
    )
  )
    return 0;
  return /^\s*(?:\p{L}+\s+){0,3}$/u.test(between) ? body.end : 0;
}

/** The person can stand as a subject. */
export function canBeSubject(ctx: SentenceContext, one: PlacedMention): boolean {
  const { text } = ctx.view;
  const behind = text.slice(one.end, one.end + 3);
  if (/^[’']s/u.test(behind) || /^s['’]/u.test(behind)) return false;
  const lead = text.slice(Math.max(ctx.start, one.start - 60), one.start);
  if (ctx.view.language !== 'en') return isNominative(one) && !PREPOSITION_RU.test(lead);
  // "Theater named after S. M. Kirov": the name belongs to the house, also where the text breaks behind the initials.
  if (NAMED_AFTER.test(text.slice(Math.max(0, one.start - 20), one.start))) return false;
  if (ROLE_PREPOSITION_EN.test(lead)) return false;
  // "the offer of the famous critic Barnes": the trade stands with the name, the preposition governs both.
  const trade = /(?:^|[\s(])(?:of|in|for|with|to|by|from)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}?(\p{L}+)\s$/iu.exec(
    lead,
  );
  if (trade && HEADS_EN.has(trade[1].toLowerCase())) return false;
  // An office between the preposition and the name: "by trade representative Begge".
  const office = PREPOSITION_EN.exec(lead);
  return !(office && !/[,.]/u.test(office[0]) && /(?:^|[\s(“"])(?:by|to|with|from|against)\s/iu.test(office[0]));
}

/** "Petrov and Ivanov were arrested": the others of the row. */
function coordinated(ctx: SentenceContext, nearest: PlacedMention): Named[] {
  const found: Named[] = [];
  let { start } = nearest;
  for (const one of ctx.persons.filter(({ end }) => end <= nearest.start).reverse()) {
    if (!/^\s*(?:,|and|и|,\s*and)\s*$/iu.test(ctx.view.text.slice(one.end, start)) || !isNominative(one)) break;
    found.push(namedBy(one.mention));
    start = one.start;
  }
  return found;
}

const CLAUSE_RU = /[;:!?()«»"“”]|,\s*(?:что|чтобы|если|когда|так\s+как|потому|котор\p{L}+|где|куда|а|но)\s/giu;

/** Nothing but a time: «в 1925 г.», «затем», «вскоре». */
const ADVERBIAL_RU =
  /^\s*(?:(?:в|с|до|после|через|к|на)\s[\p{L}\d\s.–-]{1,28}?\s|затем\s|потом\s|позднее\s|позже\s|вскоре\s|там\s|уже\s|лишь\s|снова\s|вновь\s|также\s)*(?:был[аи]?\s)?$/iu;

/** A verb of the singular that needs a person: not «объявлен выговор». */
const VERB_RU = /^(?!объявл|вынес)\p{L}*(?:ен|ан|ён|на|л|ла|лся|лась)(?!\p{L})/iu;

function subjectInRussian(ctx: SentenceContext, offset: number): Named[] {
  const { text } = ctx.view;
  let from = ctx.start;
  CLAUSE_RU.lastIndex = 0;
  const lead = text.slice(ctx.start, offset);
  for (let match = CLAUSE_RU.exec(lead); match; match = CLAUSE_RU.exec(lead))
    from = ctx.start + match.index + match[0].length;
  const clause = text.slice(from, offset);
  // «…, который был арестован»: the person right before the pronoun.
  const relative =
    /,\s*(?:который|которая)\s+$/iu.exec(text.slice(ctx.start, from)) &&
    ctx.persons.filter(({ end }) => end < from).at(-1);
  if (relative && from - relative.end < 16) return [namedBy(relative.mention)];
  if (
    /(?<!\p{L})(?:я|мы|вы|ты|они|кто|никто|не|нас|вас|если|будет|будут|бы|должен|может|могут)(?!\p{L})/iu.test(clause)
  )
    return [];
  const before = ctx.persons.filter((one) => one.start >= from && one.end <= offset && canBeSubject(ctx, one)).at(-1);
  if (before) {
    const between = text.slice(before.end, offset);
    if (/\b(?:что|чтобы)\b/iu.test(between) || (between.length > 110 && !ctx.note)) return [];
    return [namedBy(before.mention), ...coordinated(ctx, before)];
  }
  // «он уехал, а в 1925 г. вернулся», «…, где издал книгу»: a clause without a subject goes on with the one before.
  const joint = /,?\s*(?:а|и|но|где|откуда|затем)\s*$/iu.exec(text.slice(ctx.start, from));
  if (joint && from > ctx.start + 2 && ADVERBIAL_RU.test(clause)) {
    const earlier = subjectInRussian(ctx, ctx.start + joint.index);
    if (earlier.length > 0) return earlier;
  }
  const pronoun = /(?<!\p{L})(?:он|она)\s/iu.test(clause);
  if (pronoun) return ctx.topic ? [ctx.topic] : [];
  // «В 1922 г. был арестован И. И. Иванов»
  const behind = text.slice(offset, Math.min(ctx.end, offset + 90));
  const stop = behind.search(/[,;:.]\s(?!\p{Lu})/u);
  const after = ctx.persons.find(
    (one) =>
      one.start >= offset &&
      one.start - offset < (stop < 0 ? 90 : stop) &&
      one.start - offset < 70 &&
      canBeSubject(ctx, one),
  );
  if (after && !/[,;]/u.test(text.slice(offset, after.start)) && clause.length < 60) return [namedBy(after.mention)];
  // A note goes on about its person: «…, в 1933 г. прибыл в СССР, арестован 12.09.1937».
  const bare = clause.slice(clause.lastIndexOf(',') + 1);
  if (
    ctx.note &&
    ctx.section &&
    !/(?<!\p{L})\p{L}+(?:а|я|ы|и|ие|ия)\s+$/iu.test(
      bare.replace(
        /(?:года|марта|августа|мая|июня|июля|января|февраля|апреля|сентября|октября|ноября|декабря)\s/giu,
        '',
      ),
    )
  )
    return [ctx.section];
  // A sentence that begins with the verb goes on about the same person.
  const who = ctx.section ?? (VERB_RU.test(text.slice(offset, offset + 24)) ? ctx.topic : null);
  return /^[\s\d.)–—-]*(?:в\s[\p{L}\d\s.]{0,25})?$/iu.test(clause) && from <= ctx.start + 2 && who ? [who] : [];
}
