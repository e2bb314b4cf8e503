// Whether a norm is an order given once ("send comrade N to Tver") or a rule that stands ("send a report every month"). Russian
// says it by the aspect of the verb: «выслать» is done once, «высылать» again and again; English by whom and how often.
import type { Norm } from '../../model/norm.js';
import { readings } from '../../text/languages/ru/morphology.js';
import type { FoundRule } from './found-rule.js';

/** Words of a rule that stands: for all, again and again, from now on. */
const STANDING =
  /(?<!\p{L})(?:кажд\p{L}+|всяк\p{L}+|всем|всеми|всех|впредь|ежемесячн\p{L}+|ежегодн\p{L}+|ежедневн\p{L}+|еженедельн\p{L}+|систематическ\p{L}+|постоянн\p{L}+|регулярн\p{L}+|в\s+дальнейшем|every|each|all|any|no|whoever|monthly|weekly|daily|yearly|annually|regularly|always|henceforth|in\s+future|until\s+further|whenever|persons|members)(?!\p{L})/iu;
/** Rules that are orders by their form; all others stand. */
const ORDER =
  /^norms\/(?:infinitive-order|dative-then-infinitive|second-order|imperative-order|order-of-a-body|proposal-of-a-body|ordered-passively|proposed-passively|quoted-order|decision-of-a-body|we-order|order-received|asked-passively|commission-formed|that-it-be-done|penalty-by|sentence)/u;
const INFINITIVE = /(?<!\p{L})[а-яё]{2,}(?:ть|ти|чь)(?:ся|сь)?(?!\p{L})/giu;

/** True for an order given once. */
export function isGivenOnce({ rule, view }: FoundRule, norm: Pick<Norm, 'kind' | 'norm' | 'validTo'>): boolean {
  if (!ORDER.test(rule) || norm.kind === 'prohibition' || norm.kind === 'procedure' || norm.validTo !== null)
    return false;
  if (STANDING.test(norm.norm)) return false;
  if (view.language === 'en') return true;
  const infinitives = [...norm.norm.matchAll(INFINITIVE)]
    .map(([word]) => readings(word.toLowerCase()).find(({ pos }) => pos === 'INFN'))
    .filter((reading) => reading !== undefined);
  return infinitives.length > 0 && infinitives.every(({ tags }) => tags.has('perf'));
}
