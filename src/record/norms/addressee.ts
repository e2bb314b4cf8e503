// Whom a rule binds: names, or the words of a group, from before its verb, from behind it, from the sentence that governs its list.
import type { Range } from '../../model/span.js';
import { readings } from '../../text/languages/ru/morphology.js';
import { toNominative } from '../../text/languages/ru/names.js';
import type { PassageView, PlacedMention } from '../passage-view.js';
import { ITEM_MARK, lastMention } from './clause.js';
import { AUTHORITY, GROUP } from './norm-words.js';
import type { FoundRule } from './found-rule.js';

const GIVES_ORDERS =
  /^(?:to\s+)?(?:instruct|order|oblige|allow|permit|propose|request|require|authori[sz]e|direct|recommend|invite|forbid|prohibit|suggest|charge|expel|dismiss|remove|deprive|arrest|exile|reprimand)\b/iu;

/** Where the words stand that surround a rule: its own sentence, or the one that governs its list. */
export interface Home {
  view: PassageView;
  sentence: Range;
  trigger: Range;
}

/** The name that a mention stands for. */
export const nameOf = ({ mention }: PlacedMention): string => mention.value ?? mention.quote.replace(/\s+/g, ' ');
const LONGEST = 200;

/** Mentions of persons and bodies in a range, joined; undefined when there is none. */
function namesIn(view: PassageView, from: number, to: number): string | undefined {
  const found = view.mentions.filter(
    ({ mention, start, end }) =>
      (mention.kind === 'person' || mention.kind === 'organisation') && start >= from && end <= to,
  );
  return found.length > 0 ? [...new Set(found.map(nameOf))].join('; ') : undefined;
}

/** The last body named in a range. */
function lastName(view: PassageView, from: number, to: number): string | null {
  const last = lastMention(view, 'organisation', from, to);
  return last ? nameOf(last) : null;
}

/** Words cut out of a text, without what a cut leaves hanging; `null` when they name nobody. */
export const tidy = (text: string): string | null => {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s«»“”„",;:()–—-]+|[\s«»“”„",;:()–—-]+$/gu, '')
    .replace(/^(?:(?:and|that|but|also|и|а|то|also|where|which|while)\s+)+/iu, '')
    .replace(/^(?:(?:true|later|then|thus|now|after\s+(?:this|that)|of\s+course|at\s+first)\s*,\s*)+/iu, '')
    .replace(/\s*\([^)]*$/u, '')
    .replace(/^(?:the|The)\s+/u, '')
    .replace(/\s(?:was|were|had|have|has|is|are|shall|must|would)(?:\s.*)?$/iu, '')
    .replace(/(?:\s+(?:also|usually|who|which|that|не|к))+$/iu, '');
  if (
    /^(?:for|to|in|at|on|by|with|you|us|me|it|в|на|по|от|с|за|о|об|для|не|помимо|кроме|ему|ей|им|нам|вам|мне)(?:\s|$)/iu.test(
      clean,
    )
  )
    return null;
  return /\p{L}{2,}/u.test(clean) && clean.length <= LONGEST ? clean : null;
};

/** Whom the rule binds or serves; `null` when the text does not say, or names a thing. */
export function addresseeOf(rule: FoundRule, home: Home): string | null {
  // With a penalty it is the person hit, not who carries it out.
  const hit = rule.kind === 'sanction' && !rule.governing ? personHit(rule, home) : undefined;
  if (hit !== undefined) return hit;
  const found = boundBy(rule, home);
  if (found) {
    if (!isThing(found, home.view.language)) return found;
    if (rule.kind !== 'entitlement') return null;
  }
  const { view } = home;
  const words = rule.view.text.slice(rule.start, rule.end);
  if (rule.governing || rule.rule === 'norms/imperative-order') return null;
  // «О Тр. … Выслать за границу»: the head of the document says whom.
  if (rule.kind === 'sanction' && rule.decided) return personInTitle(view) ?? groupPhrase(words, view.language);
  if (rule.kind === 'procedure' || rule.kind === 'target') return null;
  return /(?:follows|done-so|benefit|right|provided|must|statute|loses|punished|it-is|may-of|penalty-of-a-group)/u.test(
    rule.rule,
  )
    ? groupPhrase(words, view.language)
    : null;
}

const PENALTY =
  /(?<!\p{L})(?:to\s+(?:immediately\s+)?(?:bring\s+to\s+(?:justice|trial|account)|expel|deprive|dismiss|arrest|deport|exile|reprimand|prosecute|punish|recall|outlaw|fine|evict)|исключить|выслать|арестовать|уволить|снять|лишить|отозвать|выселить|предать\s+суду|сослать|оштрафовать|привлечь)(?!\p{L})/iu;
const EXECUTES =
  /^(?:(?:to\s+)?(?:order|instruct|direct|oblig|propos|suggest|request|ask|call|requir|demand|charg|commission|entrust|task)|предлож|предлаг|поруч|обяз|предпис|прос|приказ|указ|рекоменд|вмен|дать|реш|постанов)/iu;

/** Whom a penalty falls on that somebody is told to carry out; `undefined` when nobody is told to. */
function personHit(rule: FoundRule, { trigger }: Home): string | null | undefined {
  const { view } = rule;
  const told = view.text.slice(trigger.start, trigger.end);
  // «Исключить А. и Б. из партии за …»: the persons, not the body.
  if (rule.view === view && /^(?:исключ|высл|арест|уволи|сня|лиши|отозва|сосла|оштраф)/iu.test(told)) {
    const object = view.text.slice(trigger.end, Math.min(rule.end, trigger.end + 160));
    const stop = object.search(/\s(?:за|вместо|согласно|котор\p{L}+)\s/u);
    const hit = namesOf(view, trigger.end, trigger.end + (stop < 0 ? object.length : stop));
    return hit ?? undefined;
  }
  if (!EXECUTES.test(told)) return undefined;
  const content = view.text.slice(trigger.end, rule.end);
  const verb = PENALTY.exec(content);
  if (!verb) return undefined;
  const from = trigger.end + verb.index + verb[0].length;
  const rest = view.text.slice(from, rule.end);
  const relative = rest.search(/,\s*(?:who|whom|which|котор)/u);
  const end = relative < 0 ? rule.end : from + relative;
  const persons = namesOf(view, from, end);
  if (persons) return persons;
  return view.language === 'en'
    ? (tidyThose(rest) ?? groupPhrase(rest.slice(0, 120), 'en', true))
    : groupAccused(rest.replace(/^\s+(?:из|с|со|в|от|к)\s+\p{L}+/u, ''));
}

/** The persons named in a range, joined. */
function namesOf(view: PassageView, from: number, to: number): string | null {
  const persons = view.mentions.filter(
    ({ mention, start, end }) => mention.kind === 'person' && start >= from && end <= to,
  );
  return persons.length > 0 ? [...new Set(persons.map(nameOf))].join('; ') : null;
}

/** "all those who gave …", up to the end of the clause. */
const tidyThose = (rest: string): string | null =>
  /^\s+((?:all\s+)?(?:those|persons|members)\s(?:who\s)?[^,.;“”]{3,80})/u.exec(rest)?.[1].trim() ?? null;

const ENGLISH_THING =
  /(?<!^(?:inspec|founda|organi[sz]a|delega|administra|popula|institu|associa|federa|corpora|expedi|sta|sec|opposi|genera)|commis|mis|divi|govern|depart|regi|detach|alli|aud)(?:t|s)ions?$|(?<!govern|depart|regi|detach)ments?$|(?:ness|ship|ity|ism|ure|ance|ence|dom)(?:e?s)?$|^(?:cases?|complaints?|petitions?|requests?|appeals?|claims?|permissions?|permits?|declarations?|directions?|questions?|issues?|matters?|polic(?:y|ies)|refusals?|proposals?|rights?|property|money|papers?|materials?|books?|letters?|visas?|passports?|goods|food|meals?|rooms?|loans?|rules?|films?|lectures?|evenings?|types?|forms?|kinds?|speech(?:es)?|reports?|works?|time|travel|expenses|copies|entry|exit|leave|access|sales?|use|transfers?|trials?|approvals?)$/iu;
const ENGLISH_BODY =
  /(?:communit|authorit|societ|facult|universit|secur|part|famil|municipalit)(?:y|ies)$|leadership$|membership$/iu;

/** The head of a phrase is a thing, or the phrase is a sentence: it names nobody who could be bound. */
function isThing(phrase: string, language: string): boolean {
  if (language === 'en') {
    if (/^(?:they|he|she|it|this|that|these|those|there|which|such|we|all)$/iu.test(phrase)) return true;
    if (/\s(?:hopes?|considers?|finds?|thinks?|believes?)\s/u.test(phrase)) return true;
    const [head = ''] = phrase.split(/,|\s(?:of|to|for|in|on|at|by|with|without|from|who|that|which|not|and|sent)\s/u);
    const noun = head.trim().split(/\s/u).at(-1) ?? '';
    return ENGLISH_THING.test(noun) && !ENGLISH_BODY.test(noun);
  }
  const words = phrase.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  let head: string | undefined;
  for (const word of words) {
    const [best] = readings(word.toLowerCase());
    if (!best || (word.length > 1 && word === word.toUpperCase())) {
      head ??= word;
      continue;
    }
    if (best.pos === 'VERB' && best.score > 0.4) return true;
    if (best.pos === 'NOUN') head ??= word;
  }
  if (!head || /организаци|комитет|фракци|ячейк|редакци|орган|бюро|союз|групп|ком\p{L}{0,2}$/iu.test(head))
    return false;
  if (/^\p{Lu}{2,}/u.test(head) || GROUP.ru.test(head) || AUTHORITY.ru.test(head)) return false;
  // Names of bodies and persons come from the mentions with a capital of their own.
  if (words.some((word, i) => i > 0 && /^\p{Lu}/u.test(word)) && /^\p{Lu}/u.test(words[0] ?? '')) {
    const [first] = readings(head.toLowerCase());
    return first !== undefined && first.known && /^(?:выступлени|заявлени|решени|постановлени)/iu.test(head);
  }
  if (phrase.includes(';')) return false;
  const nouns = readings(head.toLowerCase()).filter(({ pos, known }) => pos === 'NOUN' && known);
  return nouns.length > 0 && /^\p{Ll}/u.test(head) && nouns.every(({ tags }) => !tags.has('anim'));
}

function boundBy(rule: FoundRule, { view, sentence, trigger }: Home): string | null {
  const { text } = view;
  if (rule.addressee)
    return (
      namesIn(rule.view, rule.addressee.start, rule.addressee.end) ??
      tidy(rule.view.text.slice(rule.addressee.start, rule.addressee.end))
    );
  if (rule.governing && rule.rule === 'norms/infinitive-order' && rule.view.language !== 'en') {
    const verb = rule.view.text.slice(rule.trigger.start, rule.trigger.end);
    const own = TOLD.test(verb) ? objectAfter(rule.view, rule.trigger.end, rule.end) : null;
    if (own) return own;
  }
  // "X proposes: 1) …": X decides, whom it orders stands behind the verb.
  if (rule.governing && ACTIVE_ORDER.test(text.slice(trigger.start, trigger.end)))
    return /\p{L}/u.test(text.slice(trigger.end, sentence.end)) ? objectAfter(view, trigger.end, sentence.end) : null;
  if (rule.governing) return subjectBefore(view, sentence.start, trigger.start);
  switch (rule.rule) {
    case 'norms/in-charge':
      return lastName(view, sentence.start, trigger.start);
    case 'norms/infinitive-order':
      if (rule.kind === 'sanction' && rule.start < trigger.start) {
        const accused = groupAccused(` ${text.slice(rule.start, trigger.start).replace(ITEM_MARK, '')}`);
        if (accused) return accused;
      }
      // «дать директиву всем организациям»
      if (GIVES_TO.test(text.slice(trigger.start, trigger.end)))
        return (
          objectAfter(rule.view, trigger.end, rule.end) ??
          dativeIn(text.slice(trigger.end, Math.min(rule.end, trigger.end + 90)))
        );
      if (view.language !== 'en' && !TOLD.test(text.slice(trigger.start, trigger.end))) return null;
      return objectAfter(rule.view, trigger.end, rule.end);
    case 'norms/that-it-be-done':
      return namesIn(view, trigger.end, Math.min(rule.end, trigger.end + 60)) ?? null;
    case 'norms/done-so':
      return groupPhrase(/^\s*\p{L}+(?:\s\p{L}+)?/u.exec(text.slice(trigger.end, rule.end))?.[0] ?? '', view.language);
    case 'norms/second-order':
      return objectAfter(rule.view, trigger.end, rule.end);
    case 'norms/dative-then-infinitive':
      if (!TOLD.test(text.slice(trigger.start, trigger.end))) return null;
      return objectAfter(rule.view, trigger.end, rule.end);
    case 'norms/functions-of-a-body':
      return tidy(
        /\sof\s(.+?)\s(?:include|consist|was|were|is|are)/iu.exec(text.slice(trigger.start, trigger.end))?.[1] ?? '',
      );
    case 'norms/only-such-persons':
      return tidy(
        /^only\s([^.;]{3,190}?)\s(?:were|are|was|is|could|may)\s/iu.exec(
          text.slice(trigger.start, trigger.end + 20),
        )?.[1] ?? '',
      );
    case 'norms/headed-by':
      return tidy(
        /^\s+to\s((?:the\s)?[\p{L}’'-]+(?:\s(?!with|in|for|of|by|who)[\p{L}’'-]+)?)/u.exec(
          text.slice(trigger.end, trigger.end + 60),
        )?.[1] ?? '',
      );
    case 'norms/order-received': {
      const person = view.mentions.find(
        ({ mention, start }) => mention.kind === 'person' && start > trigger.end && start < sentence.end,
      );
      return person ? nameOf(person) : (namesIn(view, sentence.start, trigger.start) ?? null);
    }
  }
  if (rule.binds === 'none') return null;
  if (rule.rule === 'norms/benefit-is-given' && view.language === 'en')
    return /to$/u.test(text.slice(trigger.start, trigger.end)) ? receiver(text.slice(trigger.end, rule.end)) : null;
  if (rule.binds === 'before' && rule.start >= trigger.start) return null;
  if (rule.rule === 'norms/imperative-order' && !GIVES_ORDERS.test(text.slice(trigger.start, trigger.end))) return null;
  if (rule.trigger.start === rule.start && rule.trigger.end === rule.start)
    return objectAfter(rule.view, rule.start, rule.end);
  if (view.language !== 'en' && rule.binds === 'after' && rule.start < trigger.start) {
    const dative = dativeIn(text.slice(rule.start, trigger.start));
    if (dative) return dative;
  }
  if (rule.kind === 'sanction' && rule.binds === 'before') {
    const person = lastMention(view, 'person', sentence.start, trigger.start);
    // "the panel, chaired by X, declared": X sits in judgement; who acts is not whom it falls on.
    if (
      person &&
      !/(?:chaired|headed|led|signed)\sby\s(?:comrade\s)?$/iu.test(text.slice(sentence.start, person.start))
    )
      return nameOf(person);
    if (!/(?:was|were|been|be|ются|ется|lose|loses|forfeit)(?:\s|$)/iu.test(text.slice(trigger.start, trigger.end)))
      return (
        firstPerson(view, trigger.end, rule.end) ?? objectAfter(view, trigger.end, Math.min(rule.end, trigger.end + 60))
      );
  }
  if (rule.start < trigger.start && rule.binds !== 'after') return subjectBefore(view, rule.start, trigger.start);
  return objectAfter(view, trigger.end, rule.end);
}

const ACTIVE_ORDER =
  /^(?:instruct(?:ed|s)|order(?:ed|s)|direct(?:ed|s)|request(?:ed|s)|considers?|поруч(?:ил|ает|ают)|предлага(?:ет|ют)|предписыва(?:ет|ют)|предложить)/iu;
/** Verbs that are told to somebody: whom they name is bound. All others name what is done, or to whom a paper is sent. */
const TOLD =
  /^(?:поруч|предлож|предлаг|предпис|вмен|разреш|запрет|воспрет|указ|рекоменд|обяз|прос|уполномоч|предостав|возлож|назнач|созда|образ|отпуст|освобод|допуст|восстанов|потреб|вызва|команд|послать|откомандир|напомн|подтверд|одобр|призна|счит|избра|ввест|включ|предостереч|передать|отозв|пригласи|обратиться|дать|снять|вывести|исключ|высл|арест|лиш|объяв|постав|выдать|перевести|позвол|ассигн)/iu;
const GIVES_TO = /^(?:дать|указать|объявить|предписать)/iu;
const NAMED = /(\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)/u;

/** The person whom the title of a decision is about: «о высылке Л. Д. Троцкого …». */
function personInTitle({ document }: PassageView): string | null {
  const about = /(?<!\p{L})об?\s[\s\S]+$/iu.exec(document?.title ?? '')?.[0].replace(/\s+/gu, ' ');
  const name = about ? NAMED.exec(about)?.[1] : undefined;
  return name ? toNominative(name).name : null;
}

/** A group that the words of the rule name, with what qualifies it: «политэмигранты», «члены ЦК», "members in arrears". */
function groupPhrase(words: string, language: string, early = false): string | null {
  const group = GROUP[language === 'en' ? 'en' : 'ru'].exec(words);
  if (early && group && /[,.;“”]|\swho\s/u.test(words.slice(0, group.index))) return null;
  // With a capital inside the clause it is a part of a name.
  if (
    !group ||
    /^(?:each|every|all|любой|все|всем|всех)$/iu.test(group[0]) ||
    (group.index > 0 && /^\p{Lu}/u.test(group[0]))
  )
    return null;
  const rest = words.slice(group.index + group[0].length);
  const behind =
    language === 'en'
      ? (/^(?:\s(?:of|in|without|with)\s(?:the\s)?[\p{L}-]+(?:\s(?!shall|must|may|is|are|was|were|has|have|who)[\p{L}-]+)?)?/u.exec(
          rest,
        )?.[0] ?? '')
      : '';
  return tidy(group[0] + behind);
}

/** The subject: names if it is a name, else its words, without a condition set before it. */
function subjectBefore(view: PassageView, from: number, to: number): string | null {
  // A full stop without a space behind it still ends a sentence.
  const glued = view.text.slice(from, to).search(/[.!?]\p{Lu}[^.!?]*$/u);
  if (glued >= 0) from += glued + 1;
  let subject = view.text.slice(from, to);
  const lead =
    /^(?:(?:if|when|due\s+to|because\s+of|despite|besides|in\s+(?:case|the|practice|addition|this|that|connection|view|accordance)|upon|until|on|since|during|at|by|если|при|в|до|с|по|для)(?:\s[^,]{1,160})?,\s*)+/iu.exec(
      subject,
    );
  let start = from + (lead?.[0].length ?? 0);
  subject = view.text.slice(start, to);
  const mark = ITEM_MARK.exec(subject)?.[0].length ?? 0;
  // "Until employment each emigrant", «до поступления на работу каждый …»: the subject opens with its determiner.
  const phrase = BEFORE_DETERMINER.exec(subject.slice(mark));
  if (phrase) {
    start += mark + phrase[0].length;
    subject = view.text.slice(start, to);
    return tidy(subject) ?? null;
  }
  const name = view.mentions.find(
    (one) =>
      (one.mention.kind === 'person' || one.mention.kind === 'organisation') &&
      one.start <= start + mark + 5 &&
      one.start >= start &&
      one.end >= to - 6,
  );
  if (name) return nameOf(name);
  const whole = tidy(subject.slice(mark));
  if (whole) return whole;
  const group = GROUP[view.language === 'en' ? 'en' : 'ru'].exec(subject);
  return group ? tidy(subject.slice(group.index)) : null;
}

/** A preposition and its words, up to the determiner or the nominative of the subject. */
const BEFORE_DETERMINER =
  /^(?:(?:until|before|after|on|upon|during|within|for|in|at|under|by|from|till)\s(?:[^,;.]{2,80}?)\s(?=(?:each|every|all|any|no|the)\s[\p{L}-]+(?:\s[\p{L}-]+){0,3}\s*$)|(?:до|при|после|по|в|во|на|с|со|для|за|из|от)\s[^;.]{2,90}?,?\s(?=(?:кажд(?:ый|ая|ое)|всяк(?:ий|ая)|люб(?:ой|ая)|все|лица|члены|работающие|политэмигранты|эмигранты|рабочие|служащие|комендант|заведующий|секретар[ьи])(?:\s[\p{L}-]+){0,4}\s*$))/iu;

/** The words after "was paid to", up to the next adverb or preposition. */
const receiver = (rest: string): string | null =>
  tidy(rest.split(/[,;:(]|\s(?:immediately|upon|in|for|by|at|on|from|who|when|if|and|under|during|until)\s/u)[0]);

/** The first person named behind a verb, before any clause that tells about somebody. */
function firstPerson(view: PassageView, from: number, limit: number): string | null {
  const relative = view.text.slice(from, limit).search(/,\s*(?:who|whom|whose|which)\s|\sby\s|[.;]\s\p{Ll}/u);
  const end = relative < 0 ? limit : from + relative;
  const person = view.mentions.find(
    ({ mention, start, end: close }) => mention.kind === 'person' && start >= from && close <= end,
  );
  return person ? nameOf(person) : null;
}

/** The person whom a pronoun means: the last one named before it. */
function personBefore(view: PassageView, offset: number): string | null {
  const person = lastMention(view, 'person', 0, offset);
  return person ? nameOf(person) : null;
}

/** Whom an order is given to, after its verb: up to the infinitive, the "that", the quotation. */
function objectAfter(view: PassageView, from: number, limit: number): string | null {
  const { text } = view;
  const rest = text.slice(from, limit);
  if (view.language === 'en') {
    if (/^\s+(?:that\s+)?(?:him|her|he|she)\b/u.test(rest)) return personBefore(view, from);
    // "proposed to the embassy “to begin …”"
    const to = /^\s+to\s+(?=(?:the|comrade|all)\s)/u.exec(rest);
    if (to) return objectAfter(view, from + to[0].length - 1, Math.max(from + to[0].length, limit));
    const that = /^\s+(?:that\s+)/u.exec(rest)?.[0].length ?? 0;
    const stop = rest
      .slice(that)
      .search(
        that
          ? /[“"«]|\s(?:should|must|be|shall|not)\s/u
          : /\s(?:to|not\s+to|a|an|the\s+right|from|for|with|by|on\s+account)\s(?!the\s+(?:Central|Council))|[“"«:;]/u,
      );
    const end = from + that + (stop < 0 ? Math.min(LONGEST, rest.length - that) : stop);
    const names = namesIn(view, from, end + 1);
    if (names) return names;
    return stop > 0 ? tidy(text.slice(from + that, end)) : null;
  }
  // «приговорил его»: whom, the text has said before.
  if (/^\s+(?:его|её|ее|их)\s/u.test(rest)) return null;
  const infinitive = /(?<=\s)(?:не\s+)?[а-яё]{2,}(?:ть|ти|чь)(?:ся|сь)?(?!\p{L})/iu.exec(rest);
  const reach = Math.min(infinitive?.index ?? 120, 160);
  // «районным и уездным комитетам партии»: a group in common words before any name.
  const first = /^\s*(?:т\.\s?т\.|тт?\.|тов\.|товарищ\p{L}*)?\s*/iu.exec(rest)![0].length;
  const named = view.mentions.some(
    ({ mention, start, end }) => mention.kind !== 'date' && start <= from + first + 1 && end > from + first,
  );
  if (!named) {
    const group = dativeIn(rest.slice(0, reach), true) ?? groupAccused(rest.slice(0, reach));
    if (group) return group;
  }
  return (
    namesIn(view, from, Math.min(limit, from + reach)) ??
    (infinitive ? null : (namesIn(view, from, Math.min(limit, from + 160)) ?? null))
  );
}

/** «членов ЦК», «всех коммунистов»: people in the accusative right behind the verb, with the genitives behind them. */
function groupAccused(rest: string): string | null {
  const words = /^\s*((?:всех\s|каждого\s)?\p{L}+)((?:\s\p{L}[\p{L}()-]*){0,3})/u.exec(rest);
  const head = words?.[1].split(' ').at(-1) ?? '';
  if (
    !words ||
    !readings(head).some(
      ({ pos, tags, grammaticalCase }) => pos === 'NOUN' && tags.has('anim') && grammaticalCase === 'accs',
    )
  )
    return null;
  const behind: string[] = [];
  for (const word of words[2].trim().split(/\s+/u)) {
    if (
      !/^\p{Lu}{2,}/u.test(word) &&
      !readings(word).some(({ grammaticalCase, score }) => grammaticalCase === 'gent' && score > 0.1)
    )
      break;
    behind.push(word);
  }
  return tidy([words[1], ...behind].join(' '));
}

/** The first words of a text that stand in the dative, with the genitives behind them; at its very beginning, if told so. */
function dativeIn(text: string, atStart = false): string | null {
  const dative: string[] = [];
  for (const { 0: word } of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
    const some = readings(word);
    const fits =
      !/^(?:необходим|нужн|целесообразн|возможн|недопустим|желательн|по$|к$|этом|том$|котор)/iu.test(word) &&
      some.some(
        ({ grammaticalCase, score }) =>
          (grammaticalCase === 'datv' && score > 0.15) || (dative.length > 0 && grammaticalCase === 'gent'),
      );
    if (fits || (dative.length > 0 && /^(?:и|при)$/iu.test(word))) dative.push(word);
    else if (dative.length > 0 || atStart) break;
  }
  return tidy(
    dative
      .join(' ')
      .replace(/\s+в\s+.*$/u, '')
      .replace(/\s+(?:и|по|при)$/u, ''),
  );
}
