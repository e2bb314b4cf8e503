// Rules told in running text: a deontic pattern, with what must stand beside it, inside one sentence.
import type { Range } from '../../model/span.js';
import { readings } from '../../text/languages/ru/morphology.js';
import type { PassageView } from '../passage-view.js';
import { authoritiesIn, authorityIn, clauseStart, groupIn, personActs, sentenceWithNames, trimmed } from './clause.js';
import { WORD_START, type DeonticPattern, type Register } from './deontic-pattern.js';
import { ENGLISH_PATTERNS } from './english-patterns.js';
import { RUSSIAN_PATTERNS, RUSSIAN_STEMS_IN_LETTERS } from './russian-patterns.js';
import type { RegisterStretch } from './find-registers.js';
import type { FoundRule } from './found-rule.js';
import { BENEFIT, RHETORIC, SCHOLARLY } from './norm-words.js';
import { refineKind } from './refine-kind.js';

interface Compiled {
  any: RegExp;
  each: { pattern: DeonticPattern; sticky: RegExp }[];
}

const compiled = new Map<string, Compiled>();

/** One expression for all patterns of a language and register, and each of them to be tried at a place. */
function patternsFor(language: 'en' | 'ru', register: Register): Compiled {
  const key = `${language} ${register}`;
  let entry = compiled.get(key);
  if (!entry) {
    const some = (language === 'en' ? ENGLISH_PATTERNS : RUSSIAN_PATTERNS)
      .filter(({ registers }) => registers.includes(register))
      .map((one): DeonticPattern => ({ ...one, language }));
    entry = {
      any: new RegExp(
        `${WORD_START}(?:${some.map(({ pattern }) => pattern.source.slice(WORD_START.length)).join('|')})`,
        'gu',
      ),
      each: some.map((pattern) => ({ pattern, sticky: new RegExp(pattern.pattern.source, 'uy') })),
    };
    compiled.set(key, entry);
  }
  return entry;
}

/** Rules of a view, in order of text. */
export function findRules(view: PassageView, stretches: readonly RegisterStretch[]): FoundRule[] {
  const language = view.language === 'en' ? 'en' : 'ru';
  // Patterns are written in small letters: to look through small letters is faster than to fold case at every place.
  const lower = view.text.toLowerCase();
  const folded = lower.length === view.text.length ? lower : view.text;
  const hits: { trigger: Range; pattern: DeonticPattern; sentence: Range; register: Register; stretch: Range }[] = [];
  for (const stretch of stretches) {
    const { start, end, register } = stretch;
    if (register === 'paper' && language === 'ru' && !RUSSIAN_STEMS_IN_LETTERS.test(folded)) continue;
    const { any, each } = patternsFor(language, register);
    any.lastIndex = start;
    for (let found; (found = any.exec(folded)) && found.index < end;) {
      const sentence = sentenceWithNames(view, found.index);
      for (const { pattern, sticky } of each) {
        sticky.lastIndex = found.index;
        const at = sticky.exec(folded);
        if (!at) continue;
        const trigger = { start: found.index, end: found.index + at[0].length };
        if (pattern.inPaper && view.passage.zone !== 'document') continue;
        if (!holds(view, pattern, trigger, sentence, register)) continue;
        // "sentenced by the Court to exile for a year": one sentence.
        const last = hits.at(-1);
        if (
          last?.sentence.start === sentence.start &&
          /sentence/u.test(last.pattern.rule) &&
          /sentence/u.test(pattern.rule)
        )
          break;
        hits.push({ trigger, pattern, sentence, register, stretch });
        any.lastIndex = Math.max(any.lastIndex, trigger.end);
        break;
      }
    }
  }
  return hits.flatMap((hit, i) => {
    const next = hits[i + 1]?.sentence.start === hit.sentence.start ? hits[i + 1] : undefined;
    const previous = hits[i - 1]?.sentence.start === hit.sentence.start ? hits[i - 1] : undefined;
    // "decided to instruct", "ordered that all must": the inner words say it.
    if (next && next.trigger.start - hit.trigger.end < 14) return [];
    const { text } = view;
    const start =
      hit.pattern.binds !== 'before' && !opensLate(hit.pattern, text, hit.trigger)
        ? hit.trigger.start
        : previous
          ? cutBetween(text, previous.trigger.end, hit.trigger.start)
          : clauseStart(text, hit.sentence.start, hit.trigger.start);
    const begin = hit.trigger.start - start > LONGEST_SUBJECT ? hit.trigger.start : start;
    const limit = !next
      ? hit.sentence.end
      : next.pattern.binds === 'before'
        ? cutBetween(text, hit.trigger.end, next.trigger.start)
        : subjectCut(text, hit.trigger.end, next.trigger.start);
    const close = endOfClause(text, hit.trigger.end, limit);
    const rule: FoundRule = {
      view,
      ...trimmed(text, begin, close),
      rule: hit.pattern.rule,
      kind: NEGATED.test(text.slice(begin, hit.trigger.start))
        ? 'prohibition'
        : refineKind(hit.pattern.kind, text.slice(hit.trigger.start, close)),
      trigger: hit.trigger,
      binds: hit.pattern.binds,
      ...(hit.pattern.before === 'authority'
        ? { issuer: decidesBefore(view, hit.trigger, hit.sentence, hit.pattern.language) }
        : {}),
      ...(hit.register === 'command' && view.passage.zone !== 'document' ? { quotedFrom: hit.stretch.start } : {}),
      ...(hit.register === 'command' && view.passage.zone === 'document' ? { decided: true } : {}),
    };
    const short = hit.register === 'command' || hit.pattern.rule === 'norms/prohibition-of-a-body';
    if (rule.end - rule.start < (short ? 17 : 24)) return [];
    return hit.pattern.binds === 'after' ? secondOrders(view, rule) : [rule];
  });
}

/** «Выдача виз находилась в ведении …», «нуждающимся выплачивалось …»: what is ruled, or for whom, stands before the words. */
const opensLate = ({ rule, language }: DeonticPattern, text: string, { start, end }: Range): boolean =>
  /^в\s/u.test(text.slice(start, end)) ||
  (language === 'ru' && /^norms\/(?:benefit-is-given|it-is-forbidden|it-is-allowed)$/u.test(rule));

/** The clause before the next verb ends before that verb's own subject. */
function subjectCut(text: string, from: number, to: number): number {
  const clause = clauseStart(text, from, to);
  return clause > from + 20 ? clause : to;
}

/** Where the clause of the next trigger begins: at a conjunction, else at the last comma, else at the trigger. */
function cutBetween(text: string, from: number, to: number): number {
  const clause = clauseStart(text, from, to);
  if (clause > from) return clause;
  const comma = text.lastIndexOf(', ', to);
  return comma > from ? comma + 2 : to;
}

function endOfClause(text: string, from: number, limit: number): number {
  const stop = text.slice(from, limit).search(/;\s/u);
  const end = stop < 20 ? limit : from + stop;
  // A sentence that goes on in small letters has ended all the same behind a whole word.
  const ended = /\p{Ll}{4,}[аеёиоуыэюяьйaeiouy]\.\s(?=\p{Ll}{2,}\s)/u.exec(text.slice(from, end));
  return ended ? from + ended.index + ended[0].length - 1 : end;
}

/** "No visa may be issued", «никто не может быть принят»: a rule turned round. */
const NEGATED = /^(?:[^,]{0,60},\s*)?(?:\(?\d+[.)]\s*)?(?:no|nobody|no\s+one|neither|ни\s+один|никто|никому)\s/iu;

/** A longer clause before the verb is no subject alone. */
const LONGEST_SUBJECT = 240;

/** "ordered A to do this, and B to do that": two orders. */
const SECOND_ORDER =
  /(?:,\s*|\s)and\s+(?:also\s+)?(?:[“"«]\s*)?(?=(?:the\s|comrades?\s|\p{Lu})[^;.“”"]{2,220}?(?<!\sand)\sto\s+(?:\p{L}+ly\s+)?\p{L}{3,})/u;

function secondOrders(view: PassageView, rule: FoundRule): FoundRule[] {
  if (view.language !== 'en') return [rule];
  const content = view.text.slice(rule.trigger.end, rule.end);
  const first = content.search(/\sto\s+(?:\p{L}+ly\s+)?\p{L}{3,}/u);
  if (first < 0) return [rule];
  const at = SECOND_ORDER.exec(content.slice(first + 4));
  if (!at) return [rule];
  const cut = rule.trigger.end + first + 4 + at.index;
  const start = cut + at[0].length;
  if (rule.end - start < 25) return [rule];
  return [
    {
      ...rule,
      ...trimmed(view.text, rule.start, cut),
      kind: refineKind('duty', view.text.slice(rule.trigger.start, cut)),
    },
    {
      ...rule,
      ...trimmed(view.text, start, rule.end),
      trigger: { start, end: start },
      kind: refineKind('duty', view.text.slice(start, rule.end)),
    },
  ];
}

const DETERMINER =
  /(?<!\p{L})(?:the|a|an|this|that|these|those|of|by|in|on|with|for|his|her|its|their|our|my|no|any|such|some|special|new|был[аио]?|этот|того)\s+$/iu;
const BE_BEFORE = /(?<!\p{L})(?:was|were|is|are|been|be|being)\s+(?:not\s+)?(?:\p{L}+ly\s+)?$/iu;
const INFINITIVE_AFTER = /(?:^|[\s«“"])(?:не\s+)?[а-яё]{2,}(?:ть|ти|чь)(?:ся|сь)?(?!\p{L})/iu;

function holds(
  view: PassageView,
  pattern: DeonticPattern,
  trigger: Range,
  sentence: Range,
  register: Register,
): boolean {
  const { text } = view;
  const before = text.slice(sentence.start, trigger.start);
  const after = text.slice(trigger.end, sentence.end);
  if (/\?\s*[»”"]?\s*$/u.test(after)) return false;
  // «Постановили:» opens the items, it is none.
  if (pattern.language === 'ru' && view.passage.zone === 'document' && /^\s*:/u.test(after)) return false;
  if (RHETORIC.test(text.slice(Math.max(sentence.start, trigger.start - 24), Math.min(sentence.end, trigger.end + 50))))
    return false;
  if (/^(?:if|when|если|когда|unless)\s/iu.test(before) && !before.includes(',') && pattern.binds === 'before')
    return false;
  const clause = clauseStart(text, sentence.start, trigger.start);
  if (isTold(pattern, text, trigger, sentence)) return false;
  if (isCount(pattern, text, trigger, clause, after)) return false;
  if (SCHOLARLY.test(text.slice(sentence.start, trigger.start)) && register === 'prose') return false;
  return (
    precedes(view, pattern, trigger, { clause, sentence }, register) && follows(view, pattern, trigger, after, sentence)
  );
}

const IMAGINED =
  /(?<!\p{L})(?:представля\p{L}+\s+себе|представ(?:им|ьте)\s+себе|допусти[мт]|предположи[мт]|вообраз\p{L}+|imagine|suppose\s+that|let\s+us\s+(?:assume|suppose|imagine)|I\s+picture)(?!\p{L})/iu;

/** What is imagined, a plan of persons, what a room was for, a number of decrees told in passing: no rule is stated. */
function isTold({ rule }: DeonticPattern, text: string, trigger: Range, sentence: Range): boolean {
  const lead = text.slice(sentence.start, trigger.start);
  const words = text.slice(trigger.start, trigger.end);
  if (IMAGINED.test(lead)) return true;
  if (rule === 'norms/it-was-decided')
    return /^\s*(?:\[[^\]]*\]\s*)?,?\s*(?:(?:that|что)\s+)?(?:\[[^\]]*\]\s*)?(?:they|he|she|we|I|они|он|она|мы|я)\s/iu.test(
      text.slice(trigger.end, sentence.end),
    );
  if (rule === 'norms/rules-adopted')
    return /(?<!\p{L})(?:ряд|несколько|множество|серию|немало|number|series|several|many)(?!\p{L})/iu.test(words);
  if (/^norms\/(?:provided-to-a-group|benefit-is-given)$/u.test(rule))
    return /(?:was|were|had|housed|был[аио]?|имел\p{L}+|находил\p{L}+|располагал\p{L}+)\s[^.;]*,\s+(?:where|in\s+which|где)\s+[^,.;]*$/iu.test(
      lead,
    );
  return false;
}

/** What was given to so many is a count, not a rule; "were needed to", "May", and «только» before a common word are none. */
function isCount(pattern: DeonticPattern, text: string, trigger: Range, clause: number, after: string): boolean {
  const words = text.slice(trigger.start, trigger.end);
  const lead = text.slice(clause, trigger.start);
  if (/^(?:need|May\b)/u.test(words) && (/^May/u.test(words) || BE_BEFORE.test(lead))) return true;
  if (pattern.rule === 'norms/only-this-body')
    return !/^(?:only|Only)\s+(?:it\b|the\s|\p{Lu})|^(?:только|Только)\s+(?:он[ао]?\s|\p{Lu}|с\s|по\s)|^(?:лишь|Лишь)\s/u.test(
      words,
    );
  if (pattern.rule === 'norms/benefit-is-given') return /^\s*\d/u.test(after) && !/(?:ется|ются|ётся)$/u.test(words);
  if (pattern.rule !== 'norms/provided-to-a-group') return false;
  // «Коммуна получила в аренду …»: told of one body, once.
  if (
    /^получил[аио]?$/iu.test(words) &&
    /(?<!\p{L})(?:коммуна|колхоз|артель|община|организация|комитет|школа|клуб|дом|кооператив)\s*$/iu.test(lead)
  )
    return true;
  return (
    /(?:receiv|получ)/iu.test(words) &&
    (/(?<!\p{L})(?:most|some|many|several|few|\d{1,3}[\d ,]*|большинств\p{L}+|многие|част[ьи]|некоторые)\s/iu.test(
      lead,
    ) ||
      /(?:council|committee|commission|government|organi[sz]ation|commune|farm|colony|club|cooperative|school)\s+\p{L}*\s*$/iu.test(
        lead,
      ))
  );
}

function precedes(
  view: PassageView,
  pattern: DeonticPattern,
  trigger: Range,
  { clause, sentence }: { clause: number; sentence: Range },
  register: Register,
): boolean {
  const { text } = view;
  const lead = text.slice(clause, trigger.start);
  switch (pattern.before) {
    case 'authority': {
      if (
        DETERMINER.test(lead) ||
        (/^order|^proposal|^allowed|^prohibition/u.test(pattern.rule.slice(6)) && BE_BEFORE.test(lead))
      )
        return false;
      if (personActs(view, sentence.start, trigger.start)) return false;
      return decidesBefore(view, trigger, sentence, pattern.language) !== undefined;
    }
    case 'group':
      if (personActs(view, clause, trigger.start)) return false;
      if (SCHOLARLY.test(lead)) return false;
      if (register === 'command' && lead.trim().length > 2 && lead.length < 90 && !/,|ясно|известно/u.test(lead))
        return true;
      return groupIn(view, Math.max(clause, trigger.start - 220), trigger.start);
    case 'body':
      if (personActs(view, clause, trigger.start)) return false;
      if (pattern.rule === 'norms/benefit-is-given') return BENEFIT.en.test(lead);
      return /\p{L}{3,}/u.test(lead) && !DETERMINER.test(lead);
    default:
      if (
        pattern.rule === 'norms/ordered-passively' &&
        /(?:entrusted|charged|summoned|commissioned)/iu.test(text.slice(trigger.start, trigger.end)) &&
        personActs(view, clause, trigger.start)
      )
        return false;
      return !/(?<!\p{L})(?:I|we|я|мы|мне|мною|мной|нами|нам)\s+(?:не\s+)?$/iu.test(lead);
  }
}

const NOT_SUBJECT = {
  en: /(?<!\p{L})(?:to|in|into|from|for|with|at|against|about|before|under|inside|within)\s+(?:the\s+)?(?:(?!the\s)\p{L}+\s+){0,2}(?:of\s+(?:the\s+)?)?$/iu,
  ru: /(?<!\p{L})(?:в|во|на|из|от|о|об|к|ко|для|при|с|со|по|у|до|через|перед|между|члены|член\p{L}{0,3}|секретар\p{L}+|председател\p{L}+|представител\p{L}+|решени\p{L}+|постановлени\p{L}+|письм\p{L}+)\s+$/iu,
};

/** The body can be the subject of the verb: behind no preposition, no person nearer to the verb; in Russian, nominative. */
function canAct(view: PassageView, body: Range, trigger: Range, language: 'en' | 'ru'): boolean {
  const { text } = view;
  if (NOT_SUBJECT[language].test(text.slice(Math.max(0, body.start - 40), body.start))) return false;
  // Named in brackets, it only explains.
  if (/^[^()]*\)/u.test(text.slice(body.end, trigger.start))) return false;
  const nearer = view.mentions.findLast(
    ({ mention, start, end }) => mention.kind === 'person' && start >= body.end && end <= trigger.start,
  );
  // Named inside a quotation that has closed: "… by Comrade N” and ordered".
  const quoted = nearer && /^[^,.]{0,20}[”"»][^,.]{0,20}\sand\s+$/u.test(text.slice(nearer.end, trigger.start));
  if (nearer && !quoted && (language === 'ru' || !text.slice(nearer.end, trigger.start).includes(','))) return false;
  if (language === 'en') return true;
  const first = /^[«"(]*(\p{L}+)/u.exec(text.slice(body.start, body.end))?.[1] ?? '';
  const forms = readings(first);
  return (
    forms.length === 0 ||
    first === first.toUpperCase() ||
    forms.some(({ grammaticalCase }) => grammaticalCase === 'nomn' || grammaticalCase === undefined)
  );
}

/** A body that decides stands before the verb in its sentence, directly behind the verb in Russian, or is meant by "it". */
function decidesBefore(view: PassageView, trigger: Range, sentence: Range, language: 'en' | 'ru'): Range | undefined {
  const candidates = authoritiesIn(view, Math.max(sentence.start, trigger.start - 300), trigger.start);
  const acting = candidates.find((body) => canAct(view, body, trigger, language));
  if (acting) return acting;
  const behind =
    language === 'ru' ? authorityIn(view, trigger.end, Math.min(sentence.end, trigger.end + 28)) : undefined;
  if (behind) return behind;
  const lead = view.text.slice(sentence.start, trigger.start);
  if (!/^(?:[^,;:]{0,40},?\s*)?(?:it|оно|он[ао]?|also)?\s*(?:was\s+)?(?:also\s+)?$/iu.test(lead)) return undefined;
  const previous = view.sentences[view.sentences.findIndex(({ start }) => start === sentence.start) - 1];
  return previous && authorityIn(view, previous.start, previous.end);
}

function follows(view: PassageView, pattern: DeonticPattern, trigger: Range, after: string, sentence: Range): boolean {
  switch (pattern.after) {
    case 'authority':
      return (
        authorityIn(view, trigger.end, Math.min(sentence.end, trigger.end + 90)) !== undefined ||
        (pattern.language === 'en' && groupIn(view, trigger.end, Math.min(sentence.end, trigger.end + 60)))
      );
    case 'benefit':
      return BENEFIT[pattern.language].test(after.slice(0, 130));
    case 'content':
      // «Посещение дома посторонними запрещалось.»: what is ruled stands before the words.
      if (
        /^norms\/it-is-(?:forbidden|allowed)$/u.test(pattern.rule) &&
        pattern.language === 'ru' &&
        after.trim().length < 8 &&
        trigger.start - sentence.start >= 15
      )
        return true;
      return pattern.language === 'en'
        ? englishContent(pattern, trigger, view.text, after)
        : russianContent(pattern, after);
    default:
      return true;
  }
}

function englishContent(pattern: DeonticPattern, trigger: Range, text: string, after: string): boolean {
  if (/^\s*(?:by|of|on\s+the\s+basis|from|in\s+the|at\b|against)(?!\p{L})/iu.test(after)) return false;
  const verb = text.slice(trigger.start, trigger.end).toLowerCase();
  if (pattern.rule === 'norms/decision-of-a-body')
    return /^\s*(?:[^.;]{0,60}?\s)?(?:to|that|not\s+to)\s|^[^.;]{0,30}:?\s*[“"«:]/iu.test(after);
  if (/^norms\/(?:benefit-is-given|benefit-of-a-statute|present-of-a-statute)$/u.test(pattern.rule))
    return after.trim().length > 4;
  if (pattern.rule === 'norms/provided-for') return after.trim().length > 15;
  if (/^(?:allow|permit|authori|grant|award|gave|giv|promis|prohibit|forb|bann|abolish|not|did|order)/u.test(verb))
    return after.trim().length > 12;
  return /^(?:[^.;]|(?<=(?:^|[^\p{L}])\p{L})\.){0,200}?(?:\sto\s+(?:[“"«]\s*)?\p{L}|[“"«])|^\s+that\s/iu.test(after);
}

function russianContent(pattern: DeonticPattern, after: string): boolean {
  const near = after.slice(0, 160);
  if (near.trim().length < 8 || /^\s+(?:бы|мне|нам|меня|нас)(?!\p{L})/iu.test(near)) return false;
  if (
    /^norms\/(?:order-of-a-body|it-was-decided|proposal-of-a-body|proposed-passively|ordered-passively|required|desirable)$/u.test(
      pattern.rule,
    )
  )
    return (
      !/^\s*,\s*что(?!\p{L})/iu.test(near) &&
      (INFINITIVE_AFTER.test(near) || /^[^.;]{0,60}(?:[«“":]|чтобы)/iu.test(near))
    );
  // «разрешил задачи»: solved them.
  return !(
    pattern.rule === 'norms/allowed-by-a-body' &&
    /^[^.;,]{0,50}(?:вопрос|задач|проблем|конфликт|кризис|противоречи|спор)/iu.test(near)
  );
}
