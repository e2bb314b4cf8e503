// Items of decisions: sentences and list items that open with an infinitive (Russian) or a base form (English) inside a
// stretch that commands: «Поручить ОГПУ …», «Материалы разослать …», "Allow comrade … to …".
import type { NormKind } from '../../model/norm.js';
import type { Range } from '../../model/span.js';
import { readings } from '../../text/languages/ru/morphology.js';
import type { PassageView } from '../passage-view.js';
import { INITIALS_END, ITEM_MARK, trimmed } from './clause.js';
import type { RegisterStretch } from './find-registers.js';
import type { FoundRule } from './found-rule.js';
import { ENGLISH_ORDER_KINDS, RUSSIAN_NO_ORDER, RUSSIAN_ORDER_KINDS } from './order-verbs.js';
import { refineKind } from './refine-kind.js';

const BODY_PARTS: ReadonlySet<string> = new Set(['body', 'address', 'enclosure', 'section-heading', 'front-matter']);
/** Where a new item begins inside a sentence. */
const INNER_ITEM = /(?<=[;:.,]\s?)(?=(?:\(?[a-zа-я]\)|\(?\d{1,2}\))\s)|(?<=;\s)(?=\p{L})/giu;

/** Orders of the commanding stretches of a view. */
export function findOrders(view: PassageView, stretches: readonly RegisterStretch[]): FoundRule[] {
  if (!BODY_PARTS.has(view.passage.part)) return [];
  const out: FoundRule[] = [];
  for (const stretch of stretches) {
    if (stretch.register !== 'command') continue;
    for (const sentence of wholeSentences(view)) {
      const start = Math.max(sentence.start, stretch.start);
      const end = Math.min(sentence.end, stretch.end);
      if (end - start < 12) continue;
      for (const piece of pieces(view.text, start, end)) {
        const found = view.language === 'en' ? englishOrder(view, piece) : russianOrders(view, piece);
        const decided = view.passage.zone === 'document';
        out.push(...found.map((rule) => ({ ...rule, ...(decided ? { decided } : { quotedFrom: stretch.start }) })));
      }
    }
  }
  return out;
}

/** Sentences, those joined that were cut behind an abbreviated title or name. */
function wholeSentences(view: PassageView): Range[] {
  const out: Range[] = [];
  for (const { start, end } of view.sentences) {
    const last = out.at(-1);
    const tail = last ? view.text.slice(Math.max(last.start, last.end - 14), last.end) : '';
    if (last && (CUT.test(tail) || INITIALS_END.test(tail) || GOES_ON.test(view.text.slice(start, start + 12))))
      last.end = end;
    else out.push({ start, end });
  }
  return out;
}

/** «или др. области»: an abbreviation has ended the sentence too early. */
const GOES_ON = /^\s*(?:или|и|а\s+также|or|and)\s+(?:др\.|пр\.|т\.|other|etc)/iu;
const CUT = /(?<!\p{L})(?:т\.\s?т|тт|т|тов|Выс|Сов|Нар|Хоз|Центр|ул|гор|губ|проф|зам|зав|пред|През|\(\d{1,2})\.\s*$/iu;

function pieces(text: string, start: number, end: number): Range[] {
  const cuts = [start];
  INNER_ITEM.lastIndex = start + 1;
  for (let found; (found = INNER_ITEM.exec(text)) && found.index < end;) {
    cuts.push(found.index);
    INNER_ITEM.lastIndex = found.index + 1;
  }
  return cuts.map((cut, i) => ({ start: cut, end: cuts[i + 1] ?? end }));
}

const WORD = /[\p{L}]+(?:-[\p{L}]+)*/gu;
const isInfinitive = (word: string): boolean =>
  /(?:ть|ти|чь)(?:ся|сь)?$/u.test(word) &&
  word.toLowerCase() !== 'есть' &&
  readings(word).some(({ pos, known }) => pos === 'INFN' && known);
/** Nouns and adverbs that govern an infinitive, which then orders nothing. */
const GOVERNS =
  /^(?:необходимост|возможност|прав[ао]|решени|задач|попытк|просьб|предложени|обещани|намерени|требовани|готовност|стремлени|желани|поручени|надежд|как|чтобы)/iu;
const STOPS =
  /^(?:можно|нельзя|должн[оыа]|должен|надо|нужно|необходимо|следует|пора|удалось|приходится|нетрудно|трудно|что|чтобы|котор\p{L}+|если|ли|как|ибо|так|потому|когда|где|является|есть|нет|был\p{L}?|будет|будут)$/iu;

/** After an infinitive: it is the subject of an opinion. */
const STATES =
  /^[^.;]{0,120}(?<!\p{L})(?:является|являлось|есть|нетрудно|трудно|легко|невозможно|можно|нельзя|значит|означает|было\s+бы|не\s+приходится)(?!\p{L})/iu;

function russianOrders(view: PassageView, piece: Range): FoundRule[] {
  const { text } = view;
  const mark = ITEM_MARK.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0;
  // «Постановление Президиума: Утвердить …»: the heading is no part of the order.
  const heading =
    /^\s*(?:постановлени\p{L}\s+)?(?:президиум|политбюро|бюро|секретариат|комисси|коллеги|комитет|пленум|совет)\p{L}*(?:\s[\p{L}().]+){0,4}:\s+(?=\p{Lu})/iu.exec(
      text.slice(piece.start + mark, piece.end),
    )?.[0].length ?? 0;
  const begin = piece.start + mark + heading;
  const infinitive = leadingInfinitive(text, begin, piece.end) ?? afterReasons(text, begin, piece.end);
  if (!infinitive || STATES.test(text.slice(infinitive.end, piece.end))) return [];
  const kind = ruledBehind(text.slice(infinitive.end, piece.end)) ?? kindOfRussian(text, infinitive, piece.end);
  const cut = secondOrder(text, infinitive.end, piece.end);
  const first: FoundRule[] =
    kind === null
      ? []
      : [
          {
            view,
            ...trimmed(text, begin, cut?.start ?? piece.end),
            rule:
              infinitive.start === begin || infinitive.negated
                ? 'norms/infinitive-order'
                : 'norms/dative-then-infinitive',
            kind,
            trigger: infinitive,
            ...(infinitive.start > begin + 2 && isDative(text.slice(begin, infinitive.start))
              ? { addressee: { start: begin, end: infinitive.start } }
              : {}),
          },
        ];
  if (!cut) return first;
  return [
    ...first,
    {
      view,
      ...trimmed(text, cut.start, piece.end),
      rule: 'norms/second-order',
      kind: refineKind(cut.kind, text.slice(cut.start, piece.end)),
      trigger: { start: cut.start, end: cut.end },
    },
  ];
}

/** «Держать в комнатах оружие воспрещается»: the verb behind says what kind of rule it is. */
function ruledBehind(rest: string): NormKind | null {
  const verb =
    /(?<!\p{L})(?:(?<no>воспреща\p{L}+|запреща\p{L}+|воспрещено|запрещено|не\s+допуска\p{L}+|не\s+разрешается)|(?<yes>разрешается|допускается|дозволяется))(?!\p{L})[^,;]*$/iu.exec(
      rest,
    );
  return verb ? (verb.groups!.no ? 'prohibition' : 'entitlement') : null;
}

const REASONS =
  /^[«"(\s]*(?:ввиду|в\s+виду|в\s+связи\s+с|принимая\s+во\s+внимание|учитывая|исходя\s+из|имея\s+в\s+виду|заслушав|рассмотрев|в\s+случае|при\s+(?:отказе|неисполнении|нарушении|повторении)|если)(?!\p{L})/iu;
const ORDERING =
  /(?<!\p{L})(?:предложить|поручить|обязать|исключить|исключать|запретить|разрешить|объявить|выслать|лишить|распускать|распустить|снять|передать|предать|привлечь|поставить\s+вопрос|создать|послать|отозвать|арестовать)(?!\p{L})/iu;

/** «Ввиду ряда фактов … предложить тт. …», «В случае отказа … исключить»: the order behind its reasons or condition. */
function afterReasons(text: string, begin: number, end: number): Infinitive | null {
  const slice = text.slice(begin, end);
  if (!REASONS.test(slice)) return null;
  const found = ORDERING.exec(slice);
  if (!found) return null;
  const [word] = found[0].split(/\s/u);
  const start = begin + found.index;
  return {
    start,
    end: start + word.length,
    word: word.toLowerCase(),
    negated: /(?<!\p{L})не\s+$/iu.test(slice.slice(0, found.index)),
  };
}

/** The words before an infinitive name those who are to do it. */
function isDative(lead: string): boolean {
  if (/^(?:тт?\.|тов\.|товарищ)/iu.test(lead)) return true;
  const first = /^\p{L}+/u.exec(lead)?.[0] ?? '';
  const [best] = readings(first);
  if (!best || best.pos === 'PREP' || best.pos === 'ADVB' || best.pos === 'PRCL')
    return first.length > 1 && first === first.toUpperCase();
  return readings(first).some(({ grammaticalCase, score }) => grammaticalCase === 'datv' && score > 0.15);
}

interface Infinitive extends Range {
  word: string;
  negated: boolean;
}

/** The infinitive that opens a piece, or that follows those who are to do it, or what is to be done. */
function leadingInfinitive(text: string, begin: number, end: number): Infinitive | null {
  WORD.lastIndex = begin;
  let previous = '';
  let negated = false;
  for (let count = 0; count < 18; count++) {
    const found = WORD.exec(text);
    if (!found || found.index >= end) return null;
    const [word] = found;
    if (
      isInfinitive(word) &&
      (!GOVERNS.test(previous) || /^\s*по\s+возможности\s/iu.test(text.slice(begin, found.index)))
    )
      return count > 0 && !negated && /[:(]/u.test(text.slice(begin, found.index)) && count > 8
        ? null
        : { start: found.index, end: found.index + word.length, word: word.toLowerCase(), negated };
    if (STOPS.test(word) || isFinite(word)) return null;
    negated = /^не$/iu.test(word);
    previous = word;
  }
  return null;
}

const isFinite = (word: string): boolean => {
  const [best] = readings(word.toLowerCase());
  return (
    best !== undefined &&
    /^(?:VERB|PRTS|PRED|ADJS|NPRO|GRND)$/u.test(best.pos) &&
    best.score > 0.4 &&
    !/^(?:он|она|его|ее|её|их|им|ему|ей|это|этого|этому|все|всем|всех)$/iu.test(word)
  );
};

const REGULATES =
  /^[^.;]{0,80}?(?:инструкци|положени|порядок|порядк|план|устав|правила|смет|норм|регламент|комисси|тройк|состав|систем|орган|срок)/iu;

/** The kind of norm an infinitive makes, or null for findings and the business of the sitting. */
function kindOfRussian(text: string, infinitive: Infinitive, end: number): NormKind | null {
  const rest = text.slice(infinitive.end, end);
  const lemma = infinitive.word.replaceAll('ё', 'е');
  if (/^(?:признать|считать|признавать|полагать|находить)$/u.test(lemma)) {
    if (/^\s+(?:\p{L}+\s+)?(?:недопустим|невозможн|нецелесообразн)\p{L}+/iu.test(rest)) return 'prohibition';
    if (/^\s+(?:\p{L}+\s+)?желательн\p{L}+/iu.test(rest)) return 'target';
    if (/^\s+(?:\p{L}+\s+)?возможн\p{L}+/iu.test(rest)) return 'entitlement';
    if (/^\s+(?:\p{L}+\s+){0,2}(?:необходим|нужн|целесообразн|обязательн)\p{L}+/iu.test(rest))
      return refineKind('duty', rest);
    return null;
  }
  if (RUSSIAN_NO_ORDER.has(lemma)) {
    if (/^(?:указать|обратить)$/u.test(lemma) && /недопустим/iu.test(rest)) return 'prohibition';
    if (/^(?:подтвердить)$/u.test(lemma) && /(?:необходимост|обязан|должн)/iu.test(rest)) return 'duty';
    if (
      /^(?:принять|одобрить|подтвердить)$/u.test(lemma) &&
      /:\s*(?:\p{L}+\s+){0,3}?\p{L}+(?:ть|ти)(?:ся)?\s/u.test(rest)
    )
      return refineKind('duty', rest);
    if (lemma === 'осудить') return 'sanction';
    if (lemma === 'принять' && /^\s+(?:\p{L}+\s+){0,2}(?:меры|мер|участие|под\s+(?:охрану|наблюдение))/iu.test(rest))
      return 'duty';
    return null;
  }
  if (infinitive.negated) return /^(?:возражать)$/u.test(lemma) ? 'entitlement' : 'prohibition';
  if (/^(?:утвердить|установить|принять|передать|назначить|избрать)$/u.test(lemma) && !REGULATES.test(rest))
    return lemma === 'назначить' || lemma === 'передать' ? 'procedure' : null;
  if (/^объявить$/u.test(lemma)) return /выговор|вне закона|порицани/iu.test(rest) ? 'sanction' : 'duty';
  if (/^исключить$/u.test(lemma))
    return /(?:поправк|слов|фраз|пункт|абзац|строк|параграф)\p{L}*/iu.test(rest.slice(0, 60)) ? null : 'sanction';
  if (/^снять$/u.test(lemma)) return /обсужден|повестк|вопрос|порядка дня/iu.test(rest) ? null : 'sanction';
  if (/^(?:вывести|отозвать)$/u.test(lemma)) return 'sanction';
  if (
    /^поставить$/u.test(lemma) &&
    /^\s+вопрос\s+об?\s+(?:исключени|снятии|отозвани|высылк|отстранени|привлечени)/iu.test(rest)
  )
    return 'sanction';
  // «выделить одного из членов»: somebody is told off for a task; «выделить средства» gives.
  if (
    /^(?:выделить|отпустить)$/u.test(lemma) &&
    /^\s+(?:для\s+\p{L}+\s+)?(?:одного|двух|тр[её]х|тт?\.|тов|товарищ|член|работник|человек|представител|комисси|групп|лиц)/iu.test(
      rest,
    )
  )
    return lemma === 'выделить' ? 'duty' : 'entitlement';
  if (/^довести$/u.test(lemma) && /^\s+до\s+(?:сведени|конца)/iu.test(rest)) return 'duty';
  if (/^повысить$/u.test(lemma)) return refineKind('duty', `${lemma}${rest}`);
  const listed = RUSSIAN_ORDER_KINDS.get(lemma);
  return listed ?? refineKind('duty', `${lemma}${rest}`);
}

const SECOND =
  /(?:,\s*|;\s*|\s)(?:(?:и|а\s+также|а)\s+)?(?<verb>поручив|обязав|предложив|разрешив|запретив|предоставив|возложив|уполномочив)(?!\p{L})|(?:,\s*|\s)(?:и|а\s+также)\s+(?<inf>поручить|обязать|предложить|разрешить|запретить|предоставить|возложить|исключить|лишить|выслать|объявить)(?!\p{L})|,\s+(?:а|и)\s+(?<cond>в\s+случае\s+[^.;]{3,160}?,\s+(?<then>\p{L}{3,}(?:ть|ти|чь)))(?!\p{L})/iu;

function secondOrder(text: string, from: number, end: number): (Range & { kind: NormKind }) | null {
  const found = SECOND.exec(text.slice(from, end));
  if (!found) return null;
  const { cond, then } = found.groups!;
  const word = (found.groups!.verb ?? found.groups!.inf ?? cond).toLowerCase();
  const start = from + found.index + found[0].length - word.length;
  if (then) return { start, end: start + word.length, kind: RUSSIAN_ORDER_KINDS.get(then.toLowerCase()) ?? 'duty' };
  const kind: NormKind = /^(?:разреш|предоставил?)/u.test(word)
    ? 'entitlement'
    : /^запрет/u.test(word)
      ? 'prohibition'
      : /^(?:исключ|лишить|высл|объяв)/u.test(word)
        ? 'sanction'
        : 'duty';
  return { start, end: start + word.length, kind };
}

function englishOrder(view: PassageView, piece: Range): FoundRule[] {
  const { text } = view;
  const slice = text.slice(piece.start, piece.end);
  const mark = ITEM_MARK.exec(slice)?.[0].length ?? /^[“"«\s]*/u.exec(slice)![0].length;
  const begin = piece.start + mark;
  const rest = text.slice(begin, piece.end);
  const plain = /^(?:(?:please|also|immediately|hereby)\s+)?(?<not>do\s+not\s+)?(?<verb>\p{L}+)(?=\s+\p{L})/iu.exec(
    rest,
  );
  const infinitive = /^(?:[^.;:]{0,240}?,\s*)?(?<to>to\s+)(?:\p{L}+ly\s+)?(?<verb>\p{L}+)\s/iu.exec(rest);
  const verb = plain?.groups!.verb.toLowerCase() ?? '';
  const base = infinitive?.groups!.verb.toLowerCase() ?? '';
  const kind = ENGLISH_ORDER_KINDS.get(verb) ?? ENGLISH_ORDER_KINDS.get(base);
  if (!kind) return [];
  const listed = ENGLISH_ORDER_KINDS.has(verb);
  if (!listed && infinitive!.groups!.to && !/^(?:in\s+view|taking|considering|having|to\s)/iu.test(rest)) return [];
  const word = listed ? plain! : infinitive!;
  const start = listed ? begin : begin + word[0].toLowerCase().indexOf('to ');
  return [
    {
      view,
      ...trimmed(text, begin, piece.end),
      rule: 'norms/imperative-order',
      kind: plain?.groups!.not ? 'prohibition' : refineKind(kind, rest),
      trigger: { start, end: begin + word[0].trimEnd().length },
    },
  ];
}
