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
    /(?:tasks?|duties|functions|obligations|responsibilities|obliged|required|must|shall|instruct(?:ed|s)|order(?:ed|s)|direct(?:ed|s)|request(?:ed|s)|considers?\s+it\s+(?:necessary|appropriate|expedient)|задач\p{L}+|обязанност\p{L}+|функци\p{L}+|обязан\p{L}*|должн\p{L}+|должен|поруч\p{L}+|предлага\p{L}+|предписыва\p{L}+|возлага\p{L}+|необходимо|обязать|предложить)/iu,
  ],
];
/** Proposals nobody has decided, questions, agendas, lists of persons and papers. */
const NO_NORMS =
  /(?:research|dissertation|исследован\p{L}+|диссертац\p{L}+|questions|agenda|reasons|вопрос\p{L}*|повестк\p{L}+|причин\p{L}*|выводы|conclusions|пример\p{L}*|examples|факт\p{L}*|документ\p{L}*\s*:|список|list\s+of|просим|прошу|предлагаем|предлагаю|приложени\p{L}+)/iu;

/** In letters and reports a list is governed only where a body directs. */
const DIRECTS =
  /(?:указани\p{L}+|директив\p{L}+|поруча\p{L}+|предписыва\p{L}+|обязыва\p{L}+|instruct\p{L}*|orders?\s|directs?\s)/iu;

/** Where items may start inside one passage. */
const INNER = /(?<=[:;.,]\s?[«“"]?)(?=(?:\(?[a-zа-я]\)|\(?\d{1,2}\)|\d{1,2}\.\s?)\s*\p{L})/giu;

/** Items of governed lists, each view in order; `governed` gives the governing sentences by view, to be no rules themselves. */
export function findLists(
  views: readonly PassageView[],
  commands: (view: PassageView) => boolean,
): { items: FoundRule[]; governing: Map<PassageView, Range[]> } {
  const items: FoundRule[] = [];
  const governing = new Map<PassageView, Range[]>();
  for (let i = 0; i < views.length; i++) {
    const view = views[i];
    for (const { colon, inner } of listColons(view)) {
      const found = governingSentence(view, colon, commands(view), views[i - 1]?.text.slice(-300) ?? '');
      if (!found) continue;
      const made = inner.length > 0 ? innerItems(view, inner, found) : followingItems(views, i, found);
      if (
        made.length < 2 ||
        made.some(
          (item) =>
            isName(item) ||
            item.end - item.start < 8 ||
            /^\p{Lu}\p{L}+\s+(?:о|об|по)\s/u.test(item.view.text.slice(item.start, item.end).replace(ITEM_MARK, '')),
        )
      )
        continue;
      items.push(...made);
      governing.set(view, [
        ...(governing.get(view) ?? []),
        { start: Math.max(found.sentence.start, found.trigger.start - 60), end: found.sentence.end },
      ]);
    }
  }
  return { items, governing };
}

interface Governing {
  view: PassageView;
  kind: NormKind;
  sentence: Range;
  trigger: Range;
}

/** An item that is a name: who is meant, not what is to be done. */
const isName = ({ view, start, end }: FoundRule): boolean =>
  view.mentions.some(
    ({ mention, ...at }) =>
      mention.kind === 'person' && at.start < end && at.end > start && at.end - at.start > 0.6 * (end - start),
  );

/** The sentence that ends in a colon, if it says what its items are. */
function governingSentence(view: PassageView, colon: number, commands: boolean, before: string): Governing | null {
  const { text } = view;
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
  return {
    view,
    kind: best.kind,
    sentence: { start: sentence.start, end: colon + 1 },
    trigger: { start: best.at, end: best.end },
  };
}

const FIRST_ITEM = /:\s*[«“"]?(?=(?:\(?[aа]\)|\(?1\)|1\.)\s*\p{L})/giu;

/** Colons that lists may follow: each with the starts of the items in the same passage, none at the end of the passage. */
function listColons(view: PassageView): { colon: number; inner: number[] }[] {
  const { text } = view;
  if (view.passage.zone === 'footnote' || !text.includes(':')) return [];
  const out = [...text.matchAll(FIRST_ITEM)]
    .map(({ index, 0: { length } }) => ({ colon: index, inner: itemStarts(text, index + length) }))
    .filter(({ inner }) => inner.length > 1);
  if (/:\s*[«“"]?$/u.test(text)) out.push({ colon: text.lastIndexOf(':'), inner: [] });
  return out;
}

const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщэюя'];

/** Starts of the items a), b), c) … or 1), 2), 3) … from the first on. */
function itemStarts(text: string, first: number): number[] {
  const starts: number[] = [];
  let last = 0;
  INNER.lastIndex = first;
  for (let found; (found = INNER.exec(text));) {
    const at = found.index === first || starts.length > 0 ? ordinalOf(text, found.index) : 0;
    INNER.lastIndex = found.index + 1;
    if (starts.length === 0 ? at === 1 : at === last + 1 || (at === last && at > 0)) {
      starts.push(found.index);
      last = at;
    }
  }
  return starts;
}

/** 1 for `a)`, `а)` and `1.`; 2 for `b)`, `б)` and `2.`. */
function ordinalOf(text: string, start: number): number {
  const mark = /^[«“"\s]*\(?(\d{1,2}|\p{L})[).]/u.exec(text.slice(start, start + 8))?.[1].toLowerCase() ?? '';
  return /\d/.test(mark) ? Number(mark) : Math.max(...ALPHABETS.map((letters) => letters.indexOf(mark))) + 1;
}

function innerItems(view: PassageView, inner: readonly number[], governing: Governing): FoundRule[] {
  const { text } = view;
  return inner.map((start, i) => {
    const next = inner[i + 1];
    const last = view.sentences.find((sentence) => start < sentence.end && start >= sentence.start);
    return itemRule(view, start, Math.min(next ?? Infinity, last?.end ?? text.length), governing);
  });
}

const markClass = (text: string): string =>
  /^[«“„"\s]*\(?\d/u.test(text)
    ? 'number'
    : /^[«“„"\s]*\(?\p{L}{1,4}\s*[).]/u.test(text)
      ? 'letter'
      : /^\s*[-–—•*▪·]/u.test(text)
        ? 'dash'
        : 'none';

/** Passages after the governing one that open with an item's mark, up to the first that does not. */
function followingItems(views: readonly PassageView[], index: number, governing: Governing): FoundRule[] {
  const out: FoundRule[] = [];
  const own = markClass(governing.view.text);
  let kind = '';
  for (let i = index + 1; i < views.length; i++) {
    const view = views[i];
    if (view.passage.zone === 'footnote' || view.passage.part === 'furniture') continue;
    if (view.passage.documentId !== governing.view.passage.documentId || !ITEM_MARK.test(view.text)) break;
    // «2. Жильцы обязаны: а) …; б) …» and then «3.»: not an item any more.
    const mark = markClass(view.text);
    if (mark === own || (kind && mark !== kind)) break;
    kind = mark;
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
