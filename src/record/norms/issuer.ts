// Who decided a rule: the subject of the deciding verb, the agent of a passive, the body whose paper it is; never whom a letter
// goes to, nor whose member somebody is, nor a paper. `null` where the text does not say.
import type { Range } from '../../model/span.js';
import { lemmas, readings } from '../../text/languages/ru/morphology.js';
import type { PassageView } from '../passage-view.js';
import { nameOf, tidy, type Home } from './addressee.js';
import { authoritiesIn, authorityIn } from './clause.js';
import type { FoundRule } from './found-rule.js';

const AGENT = /(?:\sby\s+(?:the\s+)?|(?<!\p{L})(?:решени|постановлени|распоряжени|указани|приказ)\p{L}*\s+)$/iu;

/** Rules whose verb is active: its subject decides, whoever else is named behind it. */
const ACTIVE = /^norms\/(?:(?:order|proposal|decision|prohibition)-of-a-body|allowed-by-a-body|rules-adopted)$/u;

/** Who decided; `issuerBefore` decided the rule before it in the same passage, `addressee` is bound by this one. */
export function issuerOf(
  rule: FoundRule,
  { view, sentence, trigger }: Home,
  issuerBefore: string | null,
  addressee: string | null,
): string | null {
  const { document } = view;
  if (rule.decided && document) {
    const own = document.issuingBody ?? document.authors[0]?.name ?? null;
    if (own) return own;
  }
  // An item of minutes speaks for the sitting, not for a body that it names.
  if (rule.decided && /^norms\/(?:infinitive|imperative|second|dative|that-it)/u.test(rule.rule)) {
    const head = rule.governing ? decider(view, sentence.start, trigger, addressee) : null;
    return head;
  }
  if (/^norms\/(?:subordinate-to|in-the-hands-of)$/u.test(rule.rule)) return superior(view, trigger, sentence);
  const agent = ACTIVE.test(rule.rule)
    ? undefined
    : view.mentions.find(
        ({ mention, start }) =>
          mention.kind === 'organisation' &&
          start > trigger.end &&
          start < sentence.end &&
          AGENT.test(view.text.slice(trigger.end - 4, start)),
      );
  if (agent) return nameOf(agent);
  if (rule.rule === 'norms/in-charge') {
    const body = authorityIn(view, trigger.end, Math.min(sentence.end, trigger.end + 90));
    return body ? nameAt(view, body) : null;
  }
  if (rule.rule === 'norms/only-this-body') return onlyBody(rule, { view, sentence, trigger });
  if (rule.quotedFrom !== undefined)
    return decider(view, Math.max(0, rule.quotedFrom - 400), { start: rule.quotedFrom, end: rule.quotedFrom }, null);
  if (rule.issuer && rule.issuer.start > trigger.end && canIssue(view, rule.issuer)) return fullName(view, rule.issuer);
  const before = decider(view, sentence.start, trigger, addressee);
  if (before) return before;
  // "adopted a resolution which …": who adopted it stands here, or nowhere.
  if (PAPER_ADOPTED.test(view.text.slice(sentence.start, trigger.start))) return null;
  if (issuerBefore && issuerBefore !== addressee && decidesByAuthority(rule)) return issuerBefore;
  return toldBefore(view, sentence, addressee, rule.governing !== undefined || rule.kind === 'entitlement');
}

/** Rules that somebody decided on a day, not customs. */
export const decidesByAuthority = ({ rule }: FoundRule): boolean =>
  /of-a-body|by-a-body|order|decided|decision|adopted|headed|sentence|penalty|supposed|must-of|infinitive|passively|tried-by/u.test(
    rule,
  ) && !/^norms\/(?:functions|benefit)/u.test(rule);

const PAPER =
  /^(?:law|decree|resolution|order|instruction|circular|regulation|statute|charter|constitution|code|directive|protocol|agreement|treaty|decision|закон|декрет|указ|постановлени|резолюци|приказ|инструкци|циркуляр|устав|конституци|кодекс|директив|договор|решени)/iu;
const PAPER_ADOPTED =
  /(?:adopted|issued|passed|approved)\s+(?:a|an|the)\s+(?:\p{L}+\s+)?(?:resolution|decree|law|instruction|circular|decision|order)|(?:принял|издал|утвердил)\p{L}*\s+(?:\p{L}+\s+)?(?:резолюци|постановлени|закон|декрет|инструкци|циркуляр|решени)/iu;

/** A paper of the body, a sitting of it: "a resolution of the …", «решением …», "by the …". */
const BY_PAPER =
  /(?:(?:decision|resolution|decree|order|instruction|directive|circular|sentence|verdict|judg(?:e)?ment|protocol|minutes|meeting|session|sitting|approval|consent|permission|behalf|initiative|suggestion|leadership)s?\s+of\s+(?:the\s+)?(?:[“"«]\s?)?(?:\p{Ll}+\s)?|(?<!(?:chaired|headed|led|signed|drafted|prepared|submitted|proposed)\s)(?<!\p{L})by\s+(?:the\s+)?|(?<!\p{L})(?:решени|постановлени|распоряжени|указани|приказ|приговор|заседани|разрешени|согласи|протокол|руководств|директив|циркуляр|декрет|имени|поручени)\p{L}*\s+)$/iu;

/** Behind a preposition or "of" a body is the goal, the place or the owner of something, not who acts. */
const BEHIND = {
  en: /(?<!\p{L})(?:to|in|into|from|for|with|at|against|about|before|under|inside|within|of|on|through|among|between|as|via|near|including|against|towards?|members?|representatives?|employees|officials|secretary|chairman|head)\s+(?:the\s+|a\s+|an\s+|its\s+|his\s+|their\s+|all\s+)?(?:[“"«]\s?)?(?:\p{Ll}+\s+)?$/u,
  ru: /(?<!\p{L})(?:в|во|на|из|от|о|об|к|ко|для|при|с|со|по|у|до|через|перед|между|за|под|над|без|против)\s+(?:\p{Ll}+\s+)?[«"]?$/iu,
};

/** "A and B": how two bodies are joined into one subject. */
const JOINED = /^\s+(?:and|и)\s+(?:the\s+)?$/iu;

const languageOf = (view: PassageView): 'en' | 'ru' => (view.language === 'en' ? 'en' : 'ru');

/** The body stands where one stands that decides. */
function canIssue(view: PassageView, body: Range): boolean {
  const { text } = view;
  const lead = text.slice(Math.max(0, body.start - 70), body.start);
  if (PAPER.test(text.slice(body.start, body.start + 14))) return false;
  if (BY_PAPER.test(lead)) return true;
  if (BEHIND[languageOf(view)].test(lead)) return false;
  // "to the Secretariat and the presidium": what holds for the first of two holds for the second.
  const first = view.mentions.find(
    ({ mention, end }) =>
      mention.kind === 'organisation' && end < body.start && JOINED.test(text.slice(end, body.start)),
  );
  const common = first
    ? undefined
    : /(?:^|\s)(?:to|of|in|with|from|for)\s+(?:the\s+)?\p{L}+\s+and\s+(?:the\s+)?$/u.exec(lead);
  if (common) return false;
  if (first && !jointMeeting(view, body) && !canIssue(view, first)) return false;
  return view.language === 'en' || isNominative(view, body);
}

/** Russian: the first word can stand in the nominative; an abbreviation stands behind no noun that governs it. */
function isNominative({ text }: PassageView, body: Range): boolean {
  const first = /^[«"(]*(\p{L}+)/u.exec(text.slice(body.start, body.end))?.[1] ?? '';
  if (first.length > 1 && first === first.toUpperCase()) {
    const owner = /(?<!\p{L})(\p{Ll}{3,})\s+$/u.exec(text.slice(Math.max(0, body.start - 30), body.start))?.[1];
    const [best] = owner ? readings(owner) : [];
    return best === undefined || best.pos !== 'NOUN';
  }
  const forms = readings(first);
  return (
    forms.length === 0 ||
    forms.some(
      ({ grammaticalCase, score }) =>
        grammaticalCase === undefined || (grammaticalCase === 'nomn' && (score ?? 1) > 0.05),
    )
  );
}

const DECIDING =
  /(?<!\p{L})(?:order(?:ed|ing)|instruct(?:ed|ing)|direct(?:ed|ing)|oblig(?:ed|ing)|propos(?:ed|ing)|request(?:ed|ing)|asked|suggest(?:ed|ing)|demanded|allowed|permitted|поручил\p{L}?|предложил\p{L}?|обязал\p{L}?|предписал\p{L}?|приказал\p{L}?|просил\p{L}?|разрешил\p{L}?|запретил\p{L}?)(?!\p{L})/iu;
const DIRECTLY =
  /^\s*(?:\([^)]*\))?,?\s*(?:(?:also|then|hereby|again|only|not|had|has|therefore|\p{L}+ly|также|тогда|вновь|не|уже)\s*)*$/iu;

/** Who decides before the trigger of a range: a named body before a common word; those who decide together, together. */
function decider(view: PassageView, from: number, trigger: Range, addressee: string | null): string | null {
  const { text } = view;
  if (/(?<!\p{L})(?:we|I|мы|я)\s+$/iu.test(text.slice(from, trigger.start))) return null;
  const passive = /^(?:was|were|is|are|been|be|has\s+been|had\s+been)\s/iu.test(text.slice(trigger.start, trigger.end));
  const fit = authoritiesIn(view, from, trigger.start).filter((body) => {
    const between = text.slice(body.end, trigger.start);
    const directly = DIRECTLY.test(between);
    // "X was instructed": X is bound.
    if (directly && passive) return false;
    // Whom an earlier verb of the sentence orders does not decide.
    if (!directly && DECIDING.test(text.slice(Math.max(from, sentenceStart(view, body.start)), body.start)))
      return false;
    // Named in a quotation or in brackets that have closed.
    const opened = /[“«][^”»]{0,25}$/u.test(text.slice(Math.max(0, body.start - 26), body.start));
    if (!opened && count(between, /[”»]/gu) > count(between, /[“«]/gu)) return false;
    if (/^[^()]*\)/u.test(between)) return false;
    return nameAt(view, body) !== addressee && canIssue(view, body);
  });
  const isNamed = ({ start }: Range) =>
    view.mentions.some((one) => one.start === start && one.mention.kind === 'organisation');
  const body = fit.find(isNamed) ?? fit[0];
  return body ? together(view, body, fit) : null;
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const sentenceStart = ({ sentences }: PassageView, offset: number): number =>
  sentences.findLast(({ start }) => start <= offset)?.start ?? 0;

/** A joint sitting by its own words; two bodies joined by "and" as both. */
function together(view: PassageView, body: Range, fit: readonly Range[]): string {
  const sitting = jointMeeting(view, body);
  if (sitting) return sitting;
  const partner = fit.find(({ end }) => end < body.start && JOINED.test(view.text.slice(end, body.start)));
  const own = fullName(view, body);
  const other = partner ? fullName(view, partner) : own;
  return other === own ? own : `${other}; ${own}`;
}

const JOINT =
  /(?:(?:объедин[её]нн|соедин[её]нн|совместн)\p{L}+\s+)?(?:пленум|заседани|совещани)\p{L}*\s+(?:\p{L}[^.,;]{0,40}?\s)и\s+$|(?:joint|united|combined)\s+(?:plenum|meeting|session|sitting)\s+of\s+(?:the\s+)?[^.,;]{2,60}?\sand\s+(?:the\s+)?$/iu;

/** «объединённый Пленум ЦК и ЦКК»: a joint sitting is neither of its parts. */
function jointMeeting(view: PassageView, body: Range): string | null {
  const from = Math.max(sentenceStart(view, body.start), body.start - 110);
  const found = JOINT.exec(view.text.slice(from, body.start));
  if (!found) return null;
  return `${found[0]}${view.text.slice(body.start, body.end)}`
    .replace(/\s+/gu, ' ')
    .replace(
      /^(объедин[её]нн|соедин[её]нн|совместн)(?:ого|ому|ым|ом)\s+(пленум|совещани|заседани)\p{L}*/iu,
      (_, a, b) => (/пленум/iu.test(b) ? `${a}ый ${b}` : `${a}ое ${b}е`),
    );
}

const HELD =
  /^[,\s]*(?:\([^)]*\)[,\s]*)?(?:(?:also|then|again|not|\p{L}+ly|также|тогда|вновь|не)\s+)?(?:adopted|decided|resolved|ordered|instructed|approved|discussed|considered|examined|heard|granted|allowed|issued|demanded|suggested|proposed|accepted|established|created|sent|provided|paid|(?:принима|принял|постанов|решил|рассмотр|обсуди|утверди|одобри|заслуша|издал|дал|направи|предложи|поручи|разреши|организова|созда)\p{L}*)(?!\p{L})/iu;

/** The body that the two sentences before tell to have decided; of who helps, the only one that they name. */
function toldBefore(view: PassageView, sentence: Range, addressee: string | null, serves: boolean): string | null {
  const index = view.sentences.findIndex(({ start }) => start === sentence.start);
  for (let back = index - 1; back >= Math.max(0, index - 2); back--) {
    const { start, end } = view.sentences[back];
    const named = authoritiesIn(view, start, end).filter((body) =>
      view.mentions.some((one) => one.start === body.start),
    );
    const held = named.find(
      (one) => canIssue(view, one) && HELD.test(view.text.slice(one.end, Math.min(end, one.end + 60))),
    );
    const names = new Set(named.map((one) => nameAt(view, one)));
    const name = held ? nameAt(view, held) : serves && names.size === 1 ? [...names][0] : undefined;
    if (name && name !== addressee) return name;
  }
  return null;
}

/** The body to which one is subordinate, by which a matter is run. */
function superior(view: PassageView, trigger: Range, sentence: Range): string | null {
  const rest = view.text.slice(trigger.end, Math.min(sentence.end, trigger.end + 120));
  const words = /^\s+(?:the\s+)?([^.,;:()]+?)(?=[.,;:()]|\s(?:was|were|is|are|and\s+\p{L}+ed|who|which)\s|$)/u.exec(
    rest,
  );
  const end = trigger.end + (words?.[0].length ?? 0);
  const bodies = view.mentions.filter(
    ({ mention, start, end: close }) => mention.kind === 'organisation' && start >= trigger.end && close <= end,
  );
  return bodies.length === 1 && end - bodies[0].end < 3 && bodies[0].start - trigger.end < 6
    ? nameOf(bodies[0])
    : tidy(words?.[1] ?? '');
}

/** "Only it gave permission": the body itself, or the last one named before "it". */
function onlyBody(rule: FoundRule, { view, sentence, trigger }: Home): string | null {
  const inside = authorityIn(view, trigger.start, trigger.end);
  if (inside) return nameAt(view, inside);
  const last = view.mentions.findLast(
    ({ mention, start, end }) => mention.kind === 'organisation' && end <= trigger.start && start >= sentence.start,
  );
  if (last) return nameOf(last);
  return rule.issuer ? nameAt(view, rule.issuer) : toldBefore(view, sentence, null, true);
}

/** The name of a body; a common word for one stands for the last body named with that word. */
function fullName(view: PassageView, range: Range): string {
  const word = view.text.slice(range.start, range.end).toLowerCase();
  const named = view.mentions.findLast(
    ({ mention, end }) =>
      mention.kind === 'organisation' && end <= range.start && mention.quote.toLowerCase().startsWith(word),
  );
  return named ? nameOf(named) : nameAt(view, range);
}

/** «Губком», «Райком»: short names of committees that a dictionary takes for other words. */
const SHORT_COMMITTEE = /^(?:губ|гор|рай|об|край|окруж|парт|рев|мест|исп|губисп|уисп|гороб)\p{L}{0,5}ком$/iu;

function nameAt(view: PassageView, range: Range): string {
  const named = view.mentions.find(({ mention, start }) => mention.kind === 'organisation' && start === range.start);
  if (named) return nameOf(named);
  const word = view.text.slice(range.start, range.end);
  return view.language === 'en' || /\s/u.test(word) || word === word.toUpperCase() || SHORT_COMMITTEE.test(word)
    ? word
    : (lemmas(word)[0] ?? word);
}
