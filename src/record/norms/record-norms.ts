// Rules that a source states: entitlements, duties, prohibitions, sanctions, procedures, targets. Items of decisions and of
// governed lists come first, then clauses with a deontic pattern; each norm is one stretch of text, no two overlap.
import type { Edition, Passage } from '../../model/document.js';
import { digestId } from '../../model/digest.js';
import type { Mention } from '../../model/mention.js';
import type { Norm } from '../../model/norm.js';
import type { SourceText } from '../../model/source.js';
import { spanAt } from '../../model/span.js';
import type { PassageView } from '../passage-view.js';
import { speakerAt } from '../speaker.js';
import { ITEM_MARK } from './clause.js';
import { findLists } from './find-lists.js';
import { findOrders } from './find-orders.js';
import { findRegisters } from './find-registers.js';
import { findRules } from './find-rules.js';
import type { FoundRule } from './found-rule.js';
import { isGivenOnce } from './given-once.js';
import { normFields } from './norm-fields.js';

const NO_NORMS: ReadonlySet<Passage['part']> = new Set<Passage['part']>([
  'heading',
  'title',
  'letterhead',
  'classification',
  'registration',
  'dateline',
  'signature',
  'legend',
  'bibliography',
  'furniture',
]);

/** All norms of a source, in order of text. */
export function recordNorms(
  sourceText: SourceText,
  edition: Edition,
  _mentions: readonly Mention[],
  views: readonly PassageView[],
): Norm[] {
  const registers = findRegisters(views, edition.kind);
  const bodies = views.filter(({ passage }) => !NO_NORMS.has(passage.part));
  const commanding = new Set(views.filter((_, i) => registers[i].some(({ register }) => register === 'command')));
  const { items, governing } = findLists(bodies, (view) => commanding.has(view));
  const itemsOf = new Map<PassageView, FoundRule[]>();
  for (const item of items) itemsOf.set(item.view, [...(itemsOf.get(item.view) ?? []), item]);
  const norms: Norm[] = [];
  for (const [i, view] of views.entries()) {
    if (NO_NORMS.has(view.passage.part)) continue;
    const listed = itemsOf.get(view) ?? [];
    const orders = findOrders(view, registers[i]);
    const sentences = governing.get(view) ?? [];
    const rules = findRules(view, registers[i]).filter(
      ({ trigger }) => !sentences.some(({ start, end }) => trigger.start >= start && trigger.start < end),
    );
    // An item that is an order of its own says what is to be done; its list still says who is to do it.
    const own = listed.filter((item) => !orders.some((order) => overlap(order, item)));
    for (const order of orders) {
      const item = listed.find((one) => overlap(order, one));
      if (item && !order.addressee) order.governing = item.governing;
    }
    const kept: FoundRule[] = [];
    for (const rule of [...orders, ...own, ...rules]) if (!kept.some((one) => overlap(one, rule))) kept.push(rule);
    let issuer: string | null = null;
    let told = 0;
    for (const rule of kept.sort((a, b) => a.start - b.start)) {
      const norm = normOf(sourceText, rule, rule.start - told < ONE_STORY ? issuer : null);
      issuer = norm.issuer;
      told = rule.end;
      norms.push(norm);
    }
  }
  return norms;
}

/** Farther on, a rule is not told of the body that decided the rule before it. */
const ONE_STORY = 900;

const overlap = (a: FoundRule, b: FoundRule): boolean => a.start < b.end && b.start < a.end;

function normOf(sourceText: SourceText, rule: FoundRule, issuerBefore: string | null): Norm {
  const { view, start, end, kind } = rule;
  const range = view.toSource(start, end);
  const sourceId = sourceText.source.id;
  const norm = wording(view.text.slice(start, end));
  const fields = normFields(rule, issuerBefore);
  return {
    id: digestId('n', sourceId, range.start, range.end, kind),
    sourceId,
    documentId: view.passage.documentId,
    norm,
    kind,
    ...fields,
    ...(isGivenOnce(rule, { kind, norm, validTo: fields.validTo }) ? { once: true } : {}),
    evidence: [
      {
        sourceId,
        documentId: view.passage.documentId,
        ...spanAt(sourceText.text, range.start, range.end),
        rule: rule.rule,
        speaker: speakerAt(view, start),
      },
    ],
  };
}

/** The clause as a reader would copy it: without its item's mark, stray quotation marks and note numbers. */
function wording(text: string): string {
  const bare = text.replace(ITEM_MARK, '').replace(/\s+/g, ' ').trim();
  const opened = bare.match(/[«“„]/gu)?.length ?? 0;
  const closed = bare.match(/[»”]/gu)?.length ?? 0;
  const clean = opened === closed ? bare : bare.replace(/^[«“„"]+|[»”"]+$/gu, '');
  return clean.charAt(0).toLocaleUpperCase() + clean.slice(1);
}
