// What surrounds a rule: whom it binds, who decided, how much, on which condition, from when to when. The condition, issuer
// and period often stand outside the clause: in the governing sentence, in the sentence before, at the head of the document.
import type { Norm } from '../../model/norm.js';
import type { Range } from '../../model/span.js';
import { findNumerals } from '../../text/numerals.js';
import { unitOf } from '../figures/describe-number.js';
import { sentenceAt, type PassageView } from '../passage-view.js';
import { addresseeOf, tidy, type Home } from './addressee.js';
import type { FoundRule } from './found-rule.js';
import { decidesByAuthority, issuerOf } from './issuer.js';

type Fields = Pick<Norm, 'addressee' | 'issuer' | 'amount' | 'unit' | 'condition' | 'validFrom' | 'validTo'>;

/** All fields that the text around a rule states; `issuerBefore` decided the rule before it in the same passage. */
export function normFields(rule: FoundRule, issuerBefore: string | null = null): Fields {
  const home = rule.governing
    ? { view: rule.governing.view, sentence: rule.governing.sentence, trigger: rule.governing.trigger }
    : { view: rule.view, sentence: sentenceAt(rule.view, rule.trigger.start), trigger: rule.trigger };
  const addressee = addresseeOf(rule, home);
  const issuer = issuerOf(rule, home, issuerBefore, addressee);
  return {
    addressee,
    issuer: issuer === addressee && !rule.decided ? (rule.kind === 'procedure' ? issuer : null) : issuer,
    ...amountOf(rule),
    condition:
      conditionOf(rule.view, rule) ?? (rule.governing ? conditionOf(home.view, home.sentence) : leadingCondition(rule)),
    ...validity(rule, home),
  };
}

const PER_TIME =
  /^.{0,24}?(?:(?:per|a|each|every)\s+(?<en>month|week|day|year)|(?<monthly>monthly)|(?<yearly>annually|yearly)|в\s+(?<ru>месяц|неделю|день|год)|(?<ruMonthly>ежемесячно))/iu;
const RUSSIAN_TIMES: Readonly<Record<string, string>> = { месяц: 'month', неделю: 'week', день: 'day', год: 'year' };

/** The first number of the rule that has a unit; "a month's salary" and "within a week" count one. */
function amountOf({ view, kind, trigger, ...range }: FoundRule): { amount: number | null; unit: string | null } {
  const { end } = range;
  // What somebody did stands before the penalty, and has its own numbers.
  const start = kind === 'sanction' ? Math.max(range.start, Math.min(trigger.start, end)) : range.start;
  const { text } = view;
  if (
    !/\d|thousand|hundred|million|two|three|four|five|six|ten|twelve|\bone\b|half|within\s+a|\ba\s+\p{L}+[’']s|тысяч|сот|дв[аеу]|тр[еи]|четыр|пят|шест|дес|одн|недельн|месячн/iu.test(
      text.slice(start, end),
    )
  )
    return { amount: null, unit: null };
  for (const numeral of findNumerals(text, { start, end, language: view.language })) {
    if (numeral.ordinal || numeral.start >= end) continue;
    if (view.mentions.some((one) => one.mention.kind === 'date' && one.start < numeral.end && one.end > numeral.start))
      continue;
    const next = /^(?:\s|-)*(?:(?:pounds?\s+)?)?(\p{L}+|%|\$|£)/u.exec(
      text.slice(numeral.end, Math.min(end, numeral.end + 30)),
    );
    const sign = /[$£]\s?$/u.exec(text.slice(Math.max(start, numeral.start - 2), numeral.start))?.[0].trim();
    const unit = unitOf(sign ?? next?.[1] ?? '');
    if (!unit || /^[\s-]*years?[\s-]+old/u.test(text.slice(numeral.end, numeral.end + 14))) continue;
    const per = PER_TIME.exec(text.slice(numeral.end, end))?.groups;
    const time =
      per?.en?.toLowerCase() ??
      (per?.monthly || per?.ruMonthly
        ? 'month'
        : per?.yearly
          ? 'year'
          : per?.ru
            ? RUSSIAN_TIMES[per.ru.toLowerCase()]
            : undefined);
    return { amount: numeral.value, unit: time ? `${unit}/${time}` : unit };
  }
  const slice = text.slice(start, end);
  const wages = /\b(?:a|one)\s+(month|week|day|year)[’']s\s+(salary|wages?|pay)/iu.exec(slice);
  if (wages) return { amount: 1, unit: `${wages[1]}'s ${wages[2]}` };
  const term = /\b(?:within|for)\s+(?:a|one)\s+(month|week|day|year)\b/iu.exec(slice);
  if (term) return { amount: 1, unit: term[1] };
  return { amount: null, unit: null };
}

const CONDITION = new RegExp(
  [
    '(?:if|unless|when|whenever|provided\\s+that|on\\s+(?:the\\s+)?condition\\s+(?:that|of)|in\\s+(?:the\\s+)?(?:case|event)\\s+of|before\\s+their|subject\\s+to\\s+(?!verification)|only\\s+(?:if|with|after|by)|with\\s+the\\s+condition|upon|immediately\\s+upon|in\\s+accordance\\s+with|as\\s+long\\s+as|except|having\\s+studied|while\\s+(?:staying|living))',
    '(?:если|в\\s+случае|при\\s+(?:условии|наличии|отсутствии|поступлении|отъезде|приезде|неисполнении)|с\\s+условием|с\\s+тем,?\\s+чтобы|только\\s+(?:после|при|с|по)|лишь\\s+(?:после|при|с|по)|до\\s+поступления|по\\s+(?:приезде|прибытии|соглашению|согласованию)|за\\s+исключением|кроме\\s+случаев|впредь\\s+до)',
  ]
    .map((one) => `(?<![\\p{L}\\d])${one}(?![\\p{L}\\d])`)
    .join('|'),
  'iu',
);

/** The words of a condition inside a range, from its first word to the end of its clause. */
function conditionOf(view: PassageView, { start, end }: Range): string | null {
  const slice = view.text.slice(start, end);
  const found = CONDITION.exec(slice);
  if (!found) return null;
  const rest = slice.slice(found.index);
  const stop = rest
    .slice(found[0].length)
    .search(/[,;:.)](?=\s|$)|\s[–—]\s|[»”]|\s(?:had|were|are|was|is|received?|shall|must|may)\s/u);
  return tidy(rest.slice(0, stop < 0 ? 160 : Math.min(160, found[0].length + stop)));
}

/** A condition that opens the sentence of a rule and stands before its clause. */
function leadingCondition(rule: FoundRule): string | null {
  const sentence = sentenceAt(rule.view, rule.trigger.start);
  if (sentence.start >= rule.start) return null;
  const lead = rule.view.text.slice(sentence.start, rule.start);
  return /^(?:if|when|in\s+case|если|при|в\s+случае)/iu.test(lead)
    ? conditionOf(rule.view, { start: sentence.start, end: rule.start })
    : null;
}

const UNTIL =
  /(?:until|till|up\s+to|through|not\s+later\s+than|до|по|вплоть\s+до)\s+(?:the\s+)?(?:\p{L}+\s+of\s+|начала\s+|середины\s+|конца\s+)?$/iu;
const SINCE =
  /(?:from|since|starting(?:\s+from)?|effective|as\s+of|beginning|с|со|начиная\s+с)\s+(?:the\s+)?(?:\p{L}+\s+of\s+|начала\s+|середины\s+|конца\s+)?$/iu;
const DEADLINE = /(?:by|before|not\s+later\s+than|не\s+позже|не\s+позднее|к|ко)\s+(?:the\s+)?$/iu;

/** From when to when: terms in the rule's sentence, the date of its decision there or before, the date of the document. */
function validity(rule: FoundRule, { view, sentence, trigger }: Home): Pick<Norm, 'validFrom' | 'validTo'> {
  const dates = view.mentions.filter(
    ({ mention, start }) => mention.kind === 'date' && mention.value !== null && !tellsOfPerson(view, start),
  );
  const own = dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  let from: string | null = null;
  let to: string | null = null;
  let decision: string | null = null;
  for (const { mention, start, end } of own) {
    const lead = view.text.slice(Math.max(sentence.start, start - 30), start);
    if (DEADLINE.test(lead)) continue;
    // A term belongs to the rule in whose clause it stands.
    const inside = rule.governing !== undefined || (start < rule.end && end > rule.start - 30);
    if (UNTIL.test(lead)) to ??= inside ? mention.value : null;
    else if (SINCE.test(lead)) from ??= inside || rule.kind !== 'sanction' ? mention.value : null;
    else if (start < trigger.start) decision = mention.value;
  }
  if (rule.decided)
    return { validFrom: from ?? view.document?.date ?? view.document?.dateEditorial ?? decision, validTo: to };
  if (rule.quotedFrom !== undefined) {
    const { quotedFrom } = rule;
    const dated = dates.findLast(({ start, end }) => end <= quotedFrom && start > quotedFrom - 500);
    return { validFrom: from ?? dated?.mention.value ?? null, validTo: to };
  }
  if (!from && !decision && decidesByAuthority(rule)) {
    const index = view.sentences.findIndex(({ start }) => start === sentence.start);
    // "At the same time", "in addition": of the day that was told before, however long the quotation between.
    const goesOn =
      /^\s*(?:at\s+the\s+same\s+time|in\s+addition|it\s+was\s+also|the\s+same\s+day|одновременно|кроме\s+того|тогда\s+же|в\s+тот\s+же\s+день)/iu;
    const far = goesOn.test(view.text.slice(sentence.start, sentence.start + 40)) ? 9 : 2;
    const back = view.sentences[Math.max(0, index - far)];
    const last = back && dates.findLast(({ start, end }) => start >= back.start && end <= sentence.start);
    if (last && !UNTIL.test(view.text.slice(Math.max(0, last.start - 30), last.start))) decision = last.mention.value;
  }
  return { validFrom: from ?? decision, validTo: to };
}

/** A date in what is told of a person – "N, who had been a member since …", "N (1917, 1928)" – does not date the rule. */
function tellsOfPerson(view: PassageView, offset: number): boolean {
  const from = sentenceAt(view, offset).start;
  const lead = view.text.slice(from, offset);
  if (
    /(?:\bborn|\bmember(?:\s+of\s+[^,;]{2,60})?\s+since|родил\p{L}+|член\p{L}*\s[^,;]{2,40}\sс)\s+(?:on\s+|in\s+)?$/iu.test(
      lead,
    )
  )
    return true;
  const afterPerson = (at: number) =>
    view.mentions.some(({ mention, end }) => mention.kind === 'person' && end <= from + at && end >= from + at - 2);
  const bracket = lead.lastIndexOf(' (');
  if (bracket >= 0 && !lead.includes(')', bracket) && afterPerson(bracket)) return true;
  const relative = [...lead.matchAll(/,\s*(?:who|whose|whom|котор\p{L}+)\s/giu)].at(-1);
  return relative !== undefined && (/who/iu.test(relative[0]) || afterPerson(relative.index));
}
