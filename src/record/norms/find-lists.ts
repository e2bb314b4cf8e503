// Lists under a governing sentence: "had the following benefits: a) …; b) …". Each item is a norm; what kind, for whom and
// by whom the governing sentence says.
import type { NormKind } from '../../model/norm.js';
import type { Range } from '../../model/span.js';
import type { PassageView } from '../passage-view.js';
import { authorityIn, ITEM_MARK, trimmed } from './clause.js';
import type { FoundRule } from './found-rule.js';
import { SCHOLARLY } from './norm-words.js';

/** Words of a governing sentence → kind of its items, strongest last in the sentence. */
const GOVERNING: readonly (readonly [NormKind, RegExp])[] = [
  [
    'prohibition',
    /(?:prohibited|forbidden|not\s+(?:allowed|permitted|entitled)|must\s+not|запреща\p{L}+|воспреща\p{L}+|запрещен\p{L}|не\s+допуска\p{L}+|не\s+име\p{L}+\s+права)/iu,
  ],
  [
    'sanction',
    /(?:entails?|penalt(?:y|ies)|sanctions|punish\p{L}+|вле[чк]\p{L}+\s+за\s+собой|взыскани\p{L}+|наказ\p{L}+|кара\p{L}+\s+мер\p{L}+)/iu,
  ],
  [
    'entitlement',
    /(?:benefits|advantages|privileges|rights?\s+to|entitled|receiv\p{L}+|(?:were|are|is|was)\s+(?:provided|given|granted|supplied)|allowances|may\s|allowed|permitted|льгот\p{L}*|преимуществ\p{L}*|прав[ао]\s|правом|правами|получ(?:ал|ают|ает)\p{L}*|предоставля\p{L}+|выда\p{L}+|пользу\p{L}+|пользовал\p{L}+|разреша\p{L}+|обеспечива\p{L}+)/iu,
  ],
  ['target', /(?:targets?|goals|plans?\s|план\p{L}*|цел[иь]\s|намеч\p{L}+)/iu],
  ['procedure', /(?:procedure|in\s+the\s+following\s+(?:order|manner|way)|порядок|порядке|следующим\s+образом)/iu],
  [
    'duty',
    /(?:tasks?|duties|functions|obligations|responsibilities|obliged|required|must|shall|instructed|ordered|considers?\s+it\s+(?:necessary|appropriate|expedient)|задач\p{L}+|обязанност\p{L}+|функци\p{L}+|обязан\p{L}*|должн\p{L}+|должен|поруч\p{L}+|предлага\p{L}+|предписыва\p{L}+|возлага\p{L}+|необходимо|обязать|предложить)/iu,
  ],
];
/** Proposals nobody has decided, questions, agendas, lists of persons and papers. */
const NO_NORMS =
  /(?:research|dissertation|исследован\p{L}+|диссертац\p{L}+|questions|agenda|reasons|вопрос\p{L}*|повестк\p{L}+|причин\p{L}*|выводы|conclusions|пример\p{L}*|examples|факт\p{L}*|документ\p{L}*\s*:|список|list\s+of|просим|прошу|предлагаем|предлагаю|приложени\p{L}+)/iu;

/** In letters and reports a list is governed only where a body directs. */
const DIRECTS =
  /(?:указани\p{L}+|директив\p{L}+|поруча\p{L}+|предписыва\p{L}+|обязыва\p{L}+|instruct\p{L}*|orders?\s|directs?\s)/iu;

/** Where items may start inside one passage. */
const INNER = /(?<=[:;.]\s)(?=(?:\(?[a-zа-я]\)|\(?\d{1,2}\)|\d{1,2}\.\s?)\s*\p{L})/giu;

/** Items of governed lists, each view in order; `governed` gives the governing sentences by view, to be no rules themselves. */
export function findLists(
  views: readonly PassageView[],
  commands: (view: PassageView) => boolean,
): { items: FoundRule[]; governing: Map<PassageView, Range[]> } {
  const items: FoundRule[] = [];
  const governing = new Map<PassageView, Range[]>();
  for (let i = 0; i < views.length; i++) {
    const view = views[i];
    const found = governingSentence(view, commands(view), views[i - 1]?.text.slice(-300) ?? '');
    if (!found) continue;
    const made = found.inner.length > 0 ? innerItems(view, found) : followingItems(views, i, found);
    if (made.length < 2 || made.some((item) => isName(item) || item.end - item.start < 8)) continue;
    items.push(...made);
    governing.set(view, [...(governing.get(view) ?? []), { start: found.trigger.start, end: found.sentence.end }]);
  }
  return { items, governing };
}

interface Governing {
  view: PassageView;
  kind: NormKind;
  sentence: Range;
  trigger: Range;
  /** Starts of the items that follow in the same passage. */
  inner: number[];
}

/** An item that is a name: who is meant, not what is to be done. */
const isName = ({ view, start, end }: FoundRule): boolean =>
  view.mentions.some(
    ({ mention, ...at }) =>
      mention.kind === 'person' && at.start < end && at.end > start && at.end - at.start > 0.6 * (end - start),
  );

function governingSentence(view: PassageView, commands: boolean, before: string): Governing | null {
  const { text } = view;
  const colon = /:\s*[«“"]?$/u.test(text) ? text.lastIndexOf(':') : innerColon(text);
  if (colon < 0 || view.passage.zone === 'footnote') return null;
  const index = view.sentences.findIndex(({ start, end }) => colon >= start && colon < end);
  const sentence = view.sentences[index];
  if (!sentence) return null;
  const head = text.slice(Math.max(sentence.start, colon - 220), colon);
  if (
    view.passage.zone === 'document' &&
    !commands &&
    !(DIRECTS.test(head) && authorityIn(view, sentence.start, colon))
  )
    return null;
  const context = text.slice(view.sentences[Math.max(0, index - 1)].start, colon);
  if (SCHOLARLY.test(before + context) || NO_NORMS.test(head)) return null;
  let best: { kind: NormKind; at: number; end: number } | null = null;
  for (const [kind, pattern] of GOVERNING) {
    const found = pattern.exec(head);
    if (found && !best)
      best = { kind, at: colon - head.length + found.index, end: colon - head.length + found.index + found[0].length };
  }
  if (!best) return null;
  const inner = colon === text.lastIndexOf(':') && /:\s*[«“"]?$/u.test(text) ? [] : itemStarts(text, colon);
  return {
    view,
    kind: best.kind,
    sentence: { start: sentence.start, end: colon + 1 },
    trigger: { start: best.at, end: best.end },
    inner,
  };
}

/** The colon after which two items or more stand in the same passage. */
function innerColon(text: string): number {
  const found = /:\s*[«“"]?(?:\(?[aа1]\)|1\.)\s*\p{L}/iu.exec(text);
  return found && itemStarts(text, found.index).length > 1 ? found.index : -1;
}

function itemStarts(text: string, colon: number): number[] {
  const starts: number[] = [];
  INNER.lastIndex = colon;
  for (let found; (found = INNER.exec(text));) {
    starts.push(found.index);
    INNER.lastIndex = found.index + 1;
  }
  return starts;
}

function innerItems(view: PassageView, governing: Governing): FoundRule[] {
  const { text } = view;
  return governing.inner.map((start, i) => {
    const next = governing.inner[i + 1];
    const last = view.sentences.find((sentence) => start < sentence.end && start >= sentence.start);
    return itemRule(view, start, next ?? last?.end ?? text.length, governing);
  });
}

/** Passages after the governing one that open with an item's mark, up to the first that does not. */
function followingItems(views: readonly PassageView[], index: number, governing: Governing): FoundRule[] {
  const out: FoundRule[] = [];
  for (let i = index + 1; i < views.length; i++) {
    const view = views[i];
    if (view.passage.zone === 'footnote' || view.passage.part === 'furniture') continue;
    if (view.passage.documentId !== governing.view.passage.documentId || !ITEM_MARK.test(view.text)) break;
    const first = view.sentences[0];
    if (first) out.push(itemRule(view, 0, first.end, governing));
    if (/\.\s*$/u.test(view.text) && !/^\s*\d/u.test(view.text) && !/;\s*$/u.test(view.text) && i > index + 1) {
      const after = views[i + 1];
      if (!after || !ITEM_MARK.test(after.text)) break;
    }
  }
  return out;
}

function itemRule(view: PassageView, start: number, end: number, { kind, ...governing }: Governing): FoundRule {
  const range = trimmed(view.text, start, end);
  return {
    view,
    ...range,
    rule: 'norms/item-of-a-list',
    kind,
    trigger: { start: range.start, end: range.start },
    governing: { view: governing.view, sentence: governing.sentence, trigger: governing.trigger },
  };
}
