// Ties figures together: series (by year), breakdowns (by country, nationality, sex, party), parts of a stated whole.
import type { PassageView } from '../passage-view.js';
import type { DescribedNumber } from './describe-number.js';

/** A figure of one sentence before it becomes a row. */
export interface SentenceFigure extends DescribedNumber {
  /** Index of its sentence in the passage. */
  sentence: number;
  /** The group that is counted, as printed. */
  population: string | null;
  /** The one of several labels ("6 each") that this figure is for. */
  each: string | null;
}

export interface Tie {
  /** Number of the group within the passage. */
  group: number | null;
  groupBy: string | null;
  partOf: SentenceFigure | null;
}

export type GroupBy = 'year' | 'country' | 'nationality' | 'sex' | 'party' | 'other';

const NATIONALITY =
  /(?:^|\s)(?:немц|немец|поляк|евре|испанц|венгр|чех|болгар|латыш|русск|армян|украинц|румын|судетск|итальянц|француз|англичан|американц|китайц|японц|кореец|корейц|грек|турк|перс|финн|эстонц|литовц|австрийц|югослав|серб|хорват|словак|словен|голланд|швед|норвеж|датчан|бельгий|швейцар|португал|македон|монгол|индус|иранц|араб|карел|белорус|грузин|азербайджан|узбек|казах|киргиз|татар|молдаван|албан|канадц|germans?|poles?|jews?|spaniards?|hungarians?|czechs?|bulgarians?|latvians?|russians?|armenians?|ukrainians?|romanians?|italians?|frenchmen|chinese|japanese|koreans?|greeks?|turks?|finns?|estonians?|lithuanians?|austrians?|yugoslavs?|serbs?|croats?|slovaks?|slovenes?|dutch|swedes?|norwegians?|danes?|belgians?|swiss|portuguese|macedonians?|mongols?|indians?|persians?|arabs?|karelians?|belarusians?|georgians?|kazakhs?|uzbeks?|tatars?|albanians?|canadians?|nationalit|национальност)/iu;
const SEX = /(?:^|[\s.])(?:мужчин|женщин|мальчик|девочек|men|women|boys|girls|male|female)/iu;
/** Beside men and women, children close a breakdown by sex. */
const CHILDREN = /^\s*(?:детей|дети|подростк\p{L}+|children|infants)/iu;
const PARTY =
  /(?:коммунист|комсомол|беспартийн|член\p{L}*\s+(?:партии|компарти|вкп|ркп|кп)|кандидат|communist|komsomol|non-party|party\s+member|members\s+of|unclear|невыясн)/iu;
const CONNECTIVE =
  /(?:including|of\s+(?:whom|which|them|these)|from\s+this\s+list|among\s+them|out\s+of|в\s+том\s+числе|из\s+них|из\s+которых|среди\s+них|в\s+их\s+числе|there\s+were)\s*:?\s*(?:only\s+|at\s+least\s+|already\s+|только\s+|лишь\s+|не\s+менее\s+|about\s+)?$/iu;
/** "74 million, including only during 1934 38.5 million": the part is named by when it was. */
const INCLUDING = /,\s*(?:including|в\s+том\s+числе)\s[^.;:]{0,60}$/iu;
/** Words that make the number after a breakdown its total. */
const TOTAL =
  /(?:всего|итого|общ\p{L}+\s+числ\p{L}+|в\s+сумме|в\s+общей\s+сложности|in\s+all|in\s+total|total(?:ling)?|altogether|making)(?:\s+of)?(?:\s+\p{L}+){0,2}\s*[-–—:,]?\s*$/iu;
/** The same behind the number: "11 articles in total". */
const TOTAL_AFTER =
  /^[\s,]*(?:in\s+(?:all|total)|altogether|total|всего|итого|в\s+общей\s+сложности|в\s+сумме)(?!\p{L})/iu;
/** Sentences that a total may stand before its breakdown. */
const REACH = 2;

/** Decides groups and wholes among the figures of one passage. */
export function groupFigures(view: PassageView, figures: readonly SentenceFigure[]): Map<SentenceFigure, Tie> {
  const ties = new Map<SentenceFigure, Tie>(figures.map((one) => [one, { group: null, groupBy: null, partOf: null }]));
  tieParts(view, figures, ties);
  let count = 0;
  for (const { items, by } of runs(view, figures, ties)) {
    const group = count++;
    for (const item of items) {
      const tie = ties.get(item)!;
      tie.group = group;
      tie.groupBy = by;
    }
    const whole = wholeOf(view, figures, items, ties);
    if (whole && isSkipped(view, figures, items, whole)) continue;
    if (whole) for (const item of items) ties.get(item)!.partOf ??= whole;
  }
  for (const { items, whole } of sameUnitRuns(view, figures, ties)) {
    const group = count++;
    for (const item of items) Object.assign(ties.get(item)!, { group, groupBy: 'other', partOf: whole });
  }
  tieSubsetSeries(figures, ties, () => count++);
  return ties;
}

/** A number of the same unit between the whole and its last part belongs to no run: the run is not all of it. */
function isSkipped(
  view: PassageView,
  figures: readonly SentenceFigure[],
  items: readonly SentenceFigure[],
  whole: SentenceFigure,
): boolean {
  const first = figures.find(({ sentence }) => sentence === items[0].sentence)!;
  const from = whole.start > items[0].start ? first.start : whole.end;
  const to = items.at(-1)!.end;
  return figures.some(
    (one) =>
      one !== whole &&
      one.start >= from &&
      one.end <= to &&
      !items.includes(one) &&
      one.unit === items[0].unit &&
      one.unit !== 'percent' &&
      one.form !== 'share' &&
      !isSubset(view, one) &&
      !/(?:including|в\s+том\s+числе|of\s+(?:whom|which|them)|из\s+них|из\s+которых)[^.;,]{0,40}$/iu.test(
        view.text.slice(Math.max(0, one.start - 50), one.start),
      ),
  );
}

/** "in all", «итого» stands before or behind the number. */
export const isMarkedTotal = (view: PassageView, { start, quote }: SentenceFigure): boolean =>
  TOTAL.test(view.text.slice(Math.max(0, start - 40), start)) ||
  TOTAL_AFTER.test(view.text.slice(quote.end, quote.end + 24));

const sameMeasure = (a: SentenceFigure, b: SentenceFigure): boolean =>
  a.unit !== null && b.unit !== null && a.unit !== 'percent' && a.unit.slice(0, 5) === b.unit.slice(0, 5);

/** Sums and counts of one unit that follow each other in a sentence, with their total before a colon or marked "in all". */
function sameUnitRuns(
  view: PassageView,
  figures: readonly SentenceFigure[],
  ties: Map<SentenceFigure, Tie>,
): { items: SentenceFigure[]; whole: SentenceFigure }[] {
  const out: { items: SentenceFigure[]; whole: SentenceFigure }[] = [];
  const free = (one: SentenceFigure): boolean =>
    (ties.get(one)!.group === null || (ties.get(one)!.groupBy === 'other' && ties.get(one)!.partOf === null)) &&
    one.unit !== 'percent' &&
    one.form !== 'share' &&
    !isSubset(view, one);
  for (const [i, whole] of figures.entries()) {
    if (!free(whole) || whole.approximate || figures.some((one) => ties.get(one)!.partOf === whole)) continue;
    const inSentence = (one: SentenceFigure) => one.sentence === whole.sentence && free(one) && sameMeasure(one, whole);
    const after = figures.slice(i + 1).filter(inSentence);
    const before = figures.slice(0, i).filter(inSentence);
    if (isMarkedTotal(view, whole) && before.length >= 2 && before.every(({ value }) => value < whole.value))
      out.push({ items: before, whole });
    else if (
      after.length >= 3 &&
      after.every(({ value }) => value < whole.value) &&
      /^[^.;:]*:\s*[^.;:]*$/u.test(view.text.slice(whole.quote.end, after[0].start))
    )
      out.push({ items: after, whole });
  }
  return out;
}

/** "of whom 18 were party members", "42 (4)", «из них 18 женщин». */
function tieParts(view: PassageView, figures: readonly SentenceFigure[], ties: Map<SentenceFigure, Tie>): void {
  for (const [i, one] of figures.entries()) {
    const previous = figures[i - 1];
    if (!previous || previous.sentence !== one.sentence) continue;
    const between = view.text.slice(previous.end, one.start);
    if (one.rule === 'figures/number-in-parentheses') ties.get(one)!.partOf = previous;
    else if (
      CONNECTIVE.test(between) ||
      INCLUDING.test(between) ||
      (one.form === 'share' && /[,;]\s*$/.test(between))
    ) {
      // A second part after "of whom 18 …, a third of them" hangs on the same whole.
      ties.get(one)!.partOf = one.form === 'share' ? (ties.get(previous)!.partOf ?? previous) : previous;
    } else if (
      ties.get(previous)!.partOf &&
      /^[\p{L}\s]*,?\s*(?:and|и|а\s+также)\s+(?:only\s+)?$/u.test(between) &&
      previous.rule !== 'figures/number-in-parentheses'
    ) {
      ties.get(one)!.partOf = ties.get(previous)!.partOf;
    }
  }
}

/** By what the words of a group's labels break it down. */
export function groupByWords(labels: readonly string[]): GroupBy {
  const most = (pattern: RegExp) => labels.filter((label) => pattern.test(label)).length * 2 >= labels.length;
  if (most(/^\s*(?:1[5-9]|20)\d\d/u)) return 'year';
  return most(SEX) ? 'sex' : most(NATIONALITY) ? 'nationality' : most(PARTY) ? 'party' : 'other';
}

interface RunOfFigures {
  items: SentenceFigure[];
  by: GroupBy;
}

/** Runs of figures of one kind that follow each other. */
function runs(view: PassageView, figures: readonly SentenceFigure[], ties: Map<SentenceFigure, Tie>): RunOfFigures[] {
  const out: RunOfFigures[] = [];
  const current = new Map<GroupBy, SentenceFigure[]>();
  const close = (by: GroupBy) => {
    const items = current.get(by);
    if (items && items.length >= 2) out.push({ items, by });
    current.delete(by);
  };
  let lastBy: GroupBy | null = null;
  for (const one of figures) {
    if (ties.get(one)!.partOf && one.rule === 'figures/number-in-parentheses') continue;
    const by = kindOf(view, one);
    if (by === null) {
      if (isSubset(view, one)) continue;
      lastBy = null;
      continue;
    }
    const open = current.get(by);
    const last = open?.at(-1);
    if (
      last &&
      (one.sentence - last.sentence > 1 || (lastBy !== by && one.sentence !== last.sentence && by !== 'year'))
    )
      close(by);
    if (current.has(by)) current.get(by)!.push(one);
    else current.set(by, [one]);
    lastBy = by;
  }
  for (const by of [...current.keys()]) close(by);
  // "other nationalities … 34 people" closes a breakdown by nationality.
  for (const run of out) closeWithOthers(view, figures, run);
  return out;
}

function closeWithOthers(view: PassageView, figures: readonly SentenceFigure[], run: RunOfFigures): void {
  const last = run.items.at(-1)!;
  const next = figures[figures.indexOf(last) + 1];
  if (!next || run.items.includes(next) || next.sentence - last.sentence > 0) return;
  if (
    (run.by === 'sex' && CHILDREN.test(next.measure ?? '')) ||
    (next.rule === last.rule &&
      next.unit === last.unit &&
      next.rule === 'figures/number-then-noun' &&
      /^,?\s?(?:and|и)?\s?$/u.test(view.text.slice(last.quote.end, next.start))) ||
    /(?:^|\s)(?:others?|проч\p{L}+|остальн\p{L}+|друг\p{L}+|невыясн\p{L}+|unclear|unexplained|unknown)/iu.test(
      next.measure ?? '',
    )
  )
    run.items.push(next);
}

/** "(including 1 communist)", "42 (4)": a part of the number before it, not a member of its series. */
export function isSubset(view: PassageView, one: SentenceFigure): boolean {
  if (one.rule === 'figures/number-in-parentheses') return true;
  return /\(\s*(?:including|в\s+том\s+числе|из\s+них|of\s+whom)\s*$/iu.test(
    view.text.slice(Math.max(0, one.start - 24), one.start),
  );
}

/** "4,310 rubles in January": the date of its count stands behind it, and closes its clause. */
const followedByDate = (view: PassageView, { quote }: SentenceFigure): boolean =>
  view.mentions.some(
    ({ mention, start, end }) =>
      mention.kind === 'date' &&
      start >= quote.end &&
      start < quote.end + 6 &&
      /^\s(?:in|в|за)\s$/iu.test(view.text.slice(quote.end, start)) &&
      /^\s?(?:г\.|году?)?\s*(?:[,;.]|and\s|и\s)/iu.test(view.text.slice(end, end + 10)),
  );

const isPart = (view: PassageView, { start }: SentenceFigure): boolean =>
  CONNECTIVE.test(view.text.slice(Math.max(0, start - 60), start));

/** By what a figure could break something down. */
function kindOf(view: PassageView, one: SentenceFigure): GroupBy | null {
  if (isSubset(view, one)) return null;
  const words = one.label
    ? `${view.text.slice(one.label.start, one.label.end)} ${one.measure ?? ''}`
    : (one.measure ?? '');
  const stretch = one.label ?? { start: Math.max(0, one.start - 32), end: one.start };
  const near = view.mentions.filter(({ start, end }) => end > stretch.start && start < stretch.end);
  if (one.each) return 'country';
  if (one.rule === 'figures/count-of-a-year' || one.rule === 'figures/date-then-number') return 'year';
  if (one.unit !== 'percent' && !isPart(view, one) && followedByDate(view, one)) return 'year';
  // "in March: 58 Germans": what is counted says by what, the date only when.
  if (!one.label && NATIONALITY.test(one.measure ?? '')) return 'nationality';
  if (!one.label && SEX.test(one.measure ?? '')) return 'sex';
  if (
    near.some(({ mention }) => mention.kind === 'date') &&
    /[-–—:]\s*(?:only\s|already\s|just\s|только\s|уже\s)?$|(?:only|already|just|только|лишь|уже)\s*$|\)\s*$/iu.test(
      view.text.slice(stretch.start, one.start),
    )
  )
    return 'year';
  if (one.label && near.some(({ mention }) => mention.kind === 'place')) return 'country';
  if (SEX.test(words)) return 'sex';
  if (NATIONALITY.test(words)) return 'nationality';
  if (PARTY.test(words)) return 'party';
  if (one.label && near.length === 0) return 'other';
  return null;
}

/** The stated whole of a breakdown: named by a connective, else a total before it that comes near its sum. */
function wholeOf(
  view: PassageView,
  figures: readonly SentenceFigure[],
  items: readonly SentenceFigure[],
  ties: Map<SentenceFigure, Tie>,
): SentenceFigure | null {
  const first = items[0];
  const named = items.map((item) => ties.get(item)!.partOf).find((whole) => whole && !items.includes(whole));
  const sum = items.reduce((total, { value }) => total + value, 0);
  const largest = Math.max(...items.map(({ value }) => value));
  const before = figures
    .slice(0, figures.indexOf(first))
    .filter(
      (one) =>
        first.sentence - one.sentence <= REACH &&
        !items.includes(one) &&
        one.form !== 'share' &&
        one.value >= largest &&
        sameUnit(one, first) &&
        ties.get(one)!.group === null,
    );
  const near = before.filter(({ value }) => Math.abs(value - sum) <= Math.max(2, value * 0.15)).at(-1);
  if (near) return near;
  if (named) return named;
  // «всего 92» may follow its breakdown, in the same sentence or at the head of the next one.
  const last = items.at(-1)!;
  const after = figures[figures.indexOf(last) + 1];
  if (
    after &&
    after.sentence - last.sentence <= 1 &&
    (sameUnit(after, first) || after.value === sum) &&
    (TOTAL.test(view.text.slice(last.end, after.start)) || isMarkedTotal(view, after))
  )
    return after;
  const intro = before.at(-1);
  const introduced =
    intro && /[:]\s*[^.]*$/.test(view.text.slice(intro.end, first.quote.start)) && intro.sentence === first.sentence;
  return introduced ? intro : null;
}

const sameUnit = (a: SentenceFigure, b: SentenceFigure): boolean =>
  a.unit === b.unit || a.unit === null || b.unit === null;

/** The numbers in parentheses of a series are a series of their own: communists among the defectors of each year. */
function tieSubsetSeries(
  figures: readonly SentenceFigure[],
  ties: Map<SentenceFigure, Tie>,
  nextGroup: () => number,
): void {
  const byGroup = new Map<number, SentenceFigure[]>();
  for (const one of figures) {
    const whole = ties.get(one)!.partOf;
    const group = whole ? ties.get(whole)!.group : null;
    if (group === null || ties.get(one)!.group !== null) continue;
    const list = byGroup.get(group);
    if (list) list.push(one);
    else byGroup.set(group, [one]);
  }
  for (const items of byGroup.values()) {
    if (items.length < 2) continue;
    const group = nextGroup();
    const population = items.find(({ rule }) => rule !== 'figures/number-in-parentheses')?.population ?? null;
    for (const item of items) {
      const tie = ties.get(item)!;
      tie.group = group;
      tie.groupBy = ties.get(tie.partOf!)!.groupBy;
      if (item.rule === 'figures/number-in-parentheses' && population) {
        item.population = population;
        item.measure = population;
      }
    }
  }
}
