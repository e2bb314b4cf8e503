// Every number that a source states about people, sums, areas, capacities, periods, shares: passage by passage, sentence by
// sentence. A number alone is no figure: a unit, a counted noun, a label in a series, or a figure that it continues must say
// what it counts. Series and breakdowns are tied together in group-figures.ts.
import type { Edition, Passage } from '../../model/document.js';
import { digestId } from '../../model/digest.js';
import type { Figure } from '../../model/figure.js';
import type { Range } from '../../model/span.js';
import type { SourceText } from '../../model/source.js';
import { sentenceAt, type PassageView } from '../passage-view.js';
import { bareNumber, countOfYear, decimalInPercents } from './bare-numbers.js';
import { TIME_UNITS } from './counted-words.js';
import { statesHowLong } from './duration.js';
import { enumeratedAfter } from './enumerated-after.js';
import { describeNumber, isPersonNoun, type DescribedNumber } from './describe-number.js';
import { figureId, figureRow } from './figure-row.js';
import { groupFigures, type SentenceFigure } from './group-figures.js';
import { numberPlaces, type NumberPlace } from './number-places.js';
import { reckoningsOf, withIds } from './reckonings.js';
import { tableFigures } from './table-figures.js';
import { timeAndPlace } from './time-and-place.js';

/** Parts that hold no figures: what stands there is paper, not content. */
const NO_FIGURES: ReadonlySet<Passage['part']> = new Set<Passage['part']>([
  'heading',
  'title',
  'registration',
  'dateline',
  'classification',
  'legend',
  'bibliography',
  'furniture',
  'letterhead',
]);

/** All figures of a source, in order of text. */
export function findFigures(sourceText: SourceText, edition: Edition, views: readonly PassageView[]): Figure[] {
  const { figures, taken: inTables } = tableFigures(sourceText, views);
  const references = edition.references;
  const markers = edition.footnotes.flatMap(({ markerStart, markerEnd }) =>
    markerStart === null || markerEnd === null ? [] : [{ start: markerStart, end: markerEnd }],
  );
  const owned = [...references, ...markers].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const view of views) {
    if (NO_FIGURES.has(view.passage.part)) continue;
    while (next > 0 && owned[next - 1].start >= view.passage.start) next--;
    while (next < owned.length && owned[next].end <= view.passage.start) next++;
    const taken: Range[] = [
      ...(inTables.get(view) ?? []),
      ...view.mentions.filter(({ mention }) => mention.kind === 'date'),
    ];
    for (let i = next; i < owned.length && owned[i].start < view.passage.end; i++) taken.push(inView(view, owned[i]));
    const places = numberPlaces(view, taken);
    if (places.length > 0 && !isApparatus(view, places)) figures.push(...passageFigures(sourceText, view, places));
  }
  return inTables.size > 0 ? figures.sort((a, b) => a.evidence[0].start - b.evidence[0].start) : figures;
}

/** A source range in the view; empty when it is not there. */
function inView(view: PassageView, range: Range): Range {
  let low = 0;
  let high = view.text.length;
  const from = (offset: number) => {
    low = 0;
    high = view.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (view.toSource(middle, middle).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: from(range.start), end: from(range.end) };
}

/** Notes that only cite, lists of sources: numbers there are pages and years. */
function isApparatus(view: PassageView, places: readonly NumberPlace[]): boolean {
  if (view.passage.zone === 'document' || view.passage.zone === 'article') return false;
  const citing =
    view.text.match(/(?:\bM\.|М\.|Л\.|СПб|изд-во|С\.\s?\d|pp?\.\s?\d|№|Т\.\s?\d|Vol\.|Ф\.\s?\d)/g)?.length ?? 0;
  return citing >= 2 || (citing === 1 && places.length <= 2);
}

function passageFigures(sourceText: SourceText, view: PassageView, places: readonly NumberPlace[]): Figure[] {
  const found: SentenceFigure[] = [];
  for (const [index, sentence] of view.sentences.entries()) {
    const inside = places.filter(({ start }) => start >= sentence.start && start < sentence.end);
    if (inside.length > 0) found.push(...sentenceFigures(view, index, sentence, inside));
  }
  if (found.length === 0) return [];
  const grouped = groupFigures(view, found);
  const ids = new Map(found.map((one) => [one, figureId(sourceText, view, one, one.value, one.each ?? '')]));
  const derived = found.flatMap((one) => enumeratedAfter(sourceText, view, one, ids.get(one)!) ?? []);
  const reckonings = reckoningsOf(view, found, grouped);
  const stated = found.map((one): Figure => {
    const { group, groupBy, partOf } = grouped.get(one)!;
    const reckoned = reckonings.get(one);
    return figureRow(
      sourceText,
      view,
      { number: one, quote: one.quote, rule: one.rule, each: one.each },
      {
        measure: one.measure ?? one.unit ?? '',
        population: one.population,
        ...timeAndPlace(view, one),
        value: one.value,
        unit: one.unit,
        approximate: one.approximate,
        bound: one.bound,
        partOf: partOf ? ids.get(partOf)! : null,
        group: group === null ? null : digestId('g', sourceText.source.id, view.passage.start, group),
        groupBy,
        ...contrastOf(view, one),
        ...(reckoned ? { reckoned: withIds(reckoned, ids) } : {}),
      },
    );
  });
  return [...stated, ...derived].sort((a, b) => a.evidence[0].start - b.evidence[0].start);
}

/** Words before a number that set it against the number before. */
function contrastOf(view: PassageView, one: SentenceFigure): Pick<Figure, 'contrast'> {
  const before = view.text.slice(Math.max(0, one.start - 40), one.start);
  const after = view.text.slice(one.end, one.end + 40);
  if (
    /(?:only|лишь|только)\s*$/iu.test(before) &&
    /^[^.;]*(?:actually|in\s+fact|really|в\s+действительности|фактически|на\s+деле|на\s+самом\s+деле)/iu.test(after)
  )
    return { contrast: 'reality' };
  if (
    /(?:in\s+fact|actually|really|в\s+действительности|фактически|на\s+деле|на\s+самом\s+деле)[^.;\d]{0,20}$/iu.test(
      before,
    )
  )
    return { contrast: 'reality' };
  if (
    /(?:остал\p{L}+(?:\s+(?:только|лишь|всего))?|(?:сокра|умень|сниз|упал)\p{L}*\s+(?:\p{L}+\s+)?до|(?:fell|dropped|decreased|reduced)\s+to|only\s+\p{L}*\s*(?:left|remained))\s*$/iu.test(
      before,
    )
  )
    return { contrast: 'remainder' };
  return {};
}

/** The figures of one sentence: described numbers that count something, and those that continue them. */
function sentenceFigures(
  view: PassageView,
  index: number,
  sentence: Range,
  places: readonly NumberPlace[],
): SentenceFigure[] {
  const { text } = view;
  const described = places.map((place) => describeNumber(view, place));
  const labelled = described.filter((one) => one?.rule === 'figures/label-then-number').length;
  const phrased = described.filter((one) => one?.rule === 'figures/phrase-then-number').length;
  const out: SentenceFigure[] = [];
  for (const [i, place] of places.entries()) {
    const one = described[i];
    const previous = out.at(-1);
    if (place.start < (previous?.end ?? 0)) continue;
    const around = { sentence, places, described, out };
    const accepted =
      (one?.label ? (countOfYear(view, place, around) ?? decimalInPercents(view, place, around)) : null) ??
      (one &&
        acceptDescribed(view, sentence, one, { previous, labelled, phrased, unit: unitSoFar(out), sentence: index })) ??
      bareNumber(view, place, around);
    if (!accepted) continue;
    const figure = withContext(view, accepted, index, previous);
    const each = /^\s+(?:each|apiece|кажд(?:ый|ая|ое|ого|ой)|по\s+кажд)/iu.exec(
      text.slice(figure.end, figure.end + 20),
    );
    if (each && figure.label) out.push(...perLabel(text, figure, each[0].length));
    else out.push(figure);
  }
  return out;
}

const unitSoFar = (figures: readonly SentenceFigure[]): string =>
  figures.findLast(({ unit }) => unit !== null && unit !== 'percent' && !TIME_UNITS.has(unit))?.unit ?? 'persons';

interface Around {
  /** What is counted here: the unit of the figures before, times and percentages left out. */
  unit: string;
  previous: SentenceFigure | undefined;
  labelled: number;
  phrased: number;
  sentence: number;
}

function acceptDescribed(
  view: PassageView,
  sentence: Range,
  one: DescribedNumber,
  around: Around,
): DescribedNumber | null {
  if (one.form === 'share') return one;
  if (one.rule === 'figures/label-then-number') {
    const { previous, labelled } = around;
    if (labelled >= 2 || (previous && previous.end > one.start - 80)) return { ...one, unit: around.unit };
    // «Лошадей: 58.»: the sentence is a label and its number.
    const sentenceText = view.text.slice(sentence.start, sentence.end);
    return /^\s*[\p{L}][\p{L}\s-]{2,40}:\s*[\d.,\s]+$/u.test(sentenceText) ? { ...one, unit: around.unit } : null;
  }
  if (one.rule === 'figures/phrase-then-number') {
    const { previous, phrased } = around;
    // The first of a series stands behind a colon: «расселено: немцев 57, чехов 4».
    if (
      phrased >= 2 &&
      (/[:;]\s*$/.test(view.text.slice(sentence.start, one.quote.start)) ||
        /^\p{L}+(?:но|ны|то|ты)(?:\s|$)/u.test(one.measure ?? ''))
    )
      return { ...one, unit: around.unit };
    const series = previous && previous.end > one.quote.start - 60 && previous.sentence === around.sentence;
    return series && /,\s*(?:and\s|и\s)?$|;\s*$/u.test(view.text.slice(previous.end, one.quote.start))
      ? { ...one, unit: around.unit }
      : null;
  }
  const lower = one.rule === 'figures/lower-end-of-range';
  if (lower && !(one.unit !== null && TIME_UNITS.has(one.unit))) return one;
  const { previous } = around;
  if (previous?.rule === 'figures/lower-end-of-range' && previous.end > one.start - 8) return one;
  if (one.unit !== null && TIME_UNITS.has(one.unit)) return statesHowLong(view, sentence, one) ? one : null;
  return one;
}

function withContext(
  view: PassageView,
  one: DescribedNumber,
  sentence: number,
  previous: SentenceFigure | undefined,
): SentenceFigure {
  const bare =
    one.measure === null ||
    one.unit === 'percent' ||
    /^(?:people|persons?|чел|человек\p{L}*|лиц|душ)$/iu.test(one.measure);
  const own = bare || one.label !== null ? null : one.measure;
  const population = own ?? countedBefore(view, one.quote.start) ?? previous?.population ?? one.measure;
  return { ...one, sentence, population, each: null };
}

/** The group that a bare "people" counts: the nearest plural of persons before it in the sentence. */
function countedBefore(view: PassageView, offset: number): string | null {
  const sentence = sentenceAt(view, offset);
  const words = [...view.text.slice(sentence.start, offset).matchAll(/\p{L}{4,}/gu)].map((match) => match[0]);
  return words.reverse().find((word) => isPersonNoun(word, view.language)) ?? null;
}

/** "Turkey and China – 6 each": one figure for each label. */
function perLabel(text: string, figure: SentenceFigure, length: number): SentenceFigure[] {
  const { label } = figure;
  const names = text.slice(label!.start, label!.end).split(/\s+(?:and|и)\s+|\s*,\s*/u);
  const before = /[^;:.()–—-]*$/.exec(text.slice(Math.max(0, label!.start - 40), label!.start))?.[0] ?? '';
  const earlier = before
    .split(/,/)
    .slice(-2, -1)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}[\p{L} ]+$/u.test(name));
  const all = [...earlier, ...names].filter(Boolean);
  if (all.length < 2) return [figure];
  return all.map((name) => ({
    ...figure,
    each: name,
    measure: name,
    quote: {
      start: figure.quote.start - (earlier.includes(name) ? before.length - before.lastIndexOf(name) : 0),
      end: figure.end + length,
    },
  }));
}
