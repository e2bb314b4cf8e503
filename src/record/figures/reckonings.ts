// What a sentence says its number results from: "an increase of 8,450", «60 (26%)», "or 90 rubles a head", «с 1928 по 1934 год».
// Here the words are read; the audit reckons.
import type { Reckoning } from '../../model/figure.js';
import { sentenceAt, type PassageView } from '../passage-view.js';
import { openingWhole } from './bare-numbers.js';
import { isMoney } from './describe-number.js';
import { isMarkedTotal, type SentenceFigure, type Tie } from './group-figures.js';

/** A reckoning whose terms still are figures of the passage. */
export interface FoundReckoning {
  by: Reckoning['by'];
  terms: { value: number; sign: 1 | -1; figure: SentenceFigure | null }[];
}

/** Reckonings of the figures of one passage. */
export function reckoningsOf(
  view: PassageView,
  figures: readonly SentenceFigure[],
  ties: ReadonlyMap<SentenceFigure, Tie>,
): Map<SentenceFigure, FoundReckoning> {
  const found = new Map<SentenceFigure, FoundReckoning>();
  for (const [i, one] of figures.entries()) {
    const before = figures.slice(0, i).filter(({ sentence }) => sentence === one.sentence);
    const reckoning =
      changeOf(view, one, before) ??
      percentOf(view, one, before, figures, ties) ??
      rateOf(view, one, before) ??
      balanceOf(view, one, before) ??
      restOf(view, one, figures) ??
      partOver(view, one, before);
    if (reckoning) found.set(reckoning.of ?? one, { by: reckoning.by, terms: reckoning.terms });
  }
  for (const one of figures) {
    const total = found.has(one) ? null : totalOf(view, one, figures, ties);
    if (total) found.set(one, total);
    const span = spanOf(view, one);
    if (span && !found.has(one)) found.set(one, span);
  }
  return found;
}

/** The same with the ids of the rows. */
export function withIds({ by, terms }: FoundReckoning, ids: ReadonlyMap<SentenceFigure, string>): Reckoning {
  return {
    by,
    terms: terms.map(({ value, sign, figure }) => ({ value, sign, figure: figure ? (ids.get(figure) ?? null) : null })),
  };
}

type Found = (FoundReckoning & { of?: SentenceFigure }) | null;
const term = (figure: SentenceFigure, sign: 1 | -1 = 1) => ({ value: figure.value, sign, figure });
const BY_HOW_MUCH =
  /(?:(?:increase|decrease|rise|fall|growth|loss|gain|drop|decline|difference|reduction)\s+(?:of|by)|i\.\s?e\.,?\s+by|that\s+is,?\s+by|(?:рост|прирост|увеличени\p{L}|уменьшени\p{L}|сокращени\p{L}|разниц\p{L})\s+(?:на|в)|(?:т\.\s?е\.|то\s+есть|или)\s+на)\s+$/iu;

/** "rose from 18,300 to 26,750, an increase of 8,450". */
function changeOf(view: PassageView, one: SentenceFigure, before: readonly SentenceFigure[]): Found {
  if (!BY_HOW_MUCH.test(view.text.slice(Math.max(0, one.start - 40), one.start))) return null;
  const [from, to] = before.slice(-2);
  if (!from || !to || from.unit === 'percent' || to.unit === 'percent') return null;
  // "5,200 in 1925 and 6,760 in 1926, an increase of 30 per cent"
  if (one.unit === 'percent')
    return before.length === 2 && from.value > 0
      ? { by: 'percent', terms: [{ value: Math.abs(to.value - from.value), sign: 1, figure: null }, term(from)] }
      : null;
  if (!/\s(?:до|to)\s+(?:\p{L}+\s+)?$/iu.test(view.text.slice(from.end, to.start))) return null;
  const grew = to.value >= from.value;
  return { by: 'sum', terms: [term(to, grew ? 1 : -1), term(from, grew ? -1 : 1)] };
}

/** «85 человек (34%)» of a whole that the sentence or the tie names. */
function percentOf(
  view: PassageView,
  one: SentenceFigure,
  before: readonly SentenceFigure[],
  figures: readonly SentenceFigure[],
  ties: ReadonlyMap<SentenceFigure, Tie>,
): Found {
  if (one.unit !== 'percent' || one.approximate) return null;
  const part = before.at(-1);
  if (!part || part.unit === 'percent' || part.form === 'share') return null;
  const between = view.text.slice(part.end, one.start);
  if (
    !/^[^()\d.;]{0,60}(?:\(|,\s*(?:или|or|т\.\s?е\.|то\s+есть|i\.\s?e\.|that\s+is|составля\p{L}+)\s*)\s*(?:or\s|или\s|about\s|около\s)?$/iu.test(
      between,
    )
  )
    return null;
  const sentence = sentenceAt(view, one.start);
  const whole =
    ties.get(part)?.partOf ??
    openingWhole(
      view,
      sentence,
      figures.filter((other) => other.sentence === one.sentence),
    ) ??
    null;
  if (!whole || whole === part || whole.unit === 'percent' || whole.value < part.value) return null;
  return { by: 'percent', terms: [term(part), term(whole)] };
}

/** "36,000 rubles to 450 emigrants, or 90 rubles a head". */
function rateOf(view: PassageView, one: SentenceFigure, before: readonly SentenceFigure[]): Found {
  const after = view.text.slice(one.end, one.quote.end + 40);
  if (
    !/(?:(?:a|per)\s+(?:head|person|man|member|family|emigrant|child)|for\s+each|each|на\s+(?:человека|душу|каждого|одного|едока|члена|семью|ребенка|ребёнка)|кажд(?:ому|ый))(?!\p{L})/iu.test(
      after,
    ) ||
    !/(?:or|that\s+is|i\.\s?e\.,?|averag\p{L}+|(?:или|т\.\s?е\.|то\s+есть|в\s+среднем(?:\s+по)?))\s+(?:about\s+|only\s+|по\s+|около\s+|всего\s+)?$/iu.test(
      view.text.slice(Math.max(0, one.start - 30), one.start),
    )
  )
    return null;
  const total = before.findLast(({ unit }) => unit === one.unit);
  const heads = before.findLast(({ unit }) => unit !== one.unit && unit !== 'percent');
  return total && heads && heads.value > 0 ? { by: 'quotient', terms: [term(total), term(heads)] } : null;
}

/** No number between the first figure and the last part was left unread, but dates and what stands in parentheses. */
function allRead(
  view: PassageView,
  first: SentenceFigure,
  parts: readonly SentenceFigure[],
  figures: readonly SentenceFigure[],
): boolean {
  const last = parts.at(-1)!;
  const digits = view.text
    .slice(first.end, last.start)
    .replace(/\([^()]*\)/gu, (inside) => ' '.repeat(inside.length))
    .matchAll(/\d[\d ,.]*/gu);
  for (const { index, 0: number } of digits) {
    const start = first.end + index;
    const known =
      figures.some(
        (one) =>
          one.start < start + number.length && one.end > start && (parts.includes(one) || one.unit !== parts[0].unit),
      ) ||
      parts.some(({ quote }) => quote.start <= start && quote.end > start) ||
      view.mentions.some((one) => one.mention.kind === 'date' && one.start <= start && one.end > start);
    if (!known) return false;
  }
  return true;
}

const CLOSES =
  /(?:clos\p{L}+|end(?:ed|ing)|finish\p{L}+|left|leaving|remain\p{L}*|balance\p{L}*(?:\s+in\s+hand)?|осталось|остается|остаётся|остаток|составил\p{L}*|стало|имелось|имеется|состоит|насчитывал\p{L}+)[^.;\d]{0,40}$/iu;
const TAKES =
  /(?:lost|lose|sold|died|left|discharged|expelled|spent|paid|withdrew|gave|departed|потеря\p{L}+|продан\p{L}*|умерл\p{L}*|выбыл\p{L}*|убыл\p{L}*|уехал\p{L}*|исключен\p{L}*|израсход\p{L}+|выдан\p{L}*|списан\p{L}*|утрачен\p{L}*|отправлен\p{L}*|переведен\p{L}*)\s+(?:\p{L}+\s+)?$/iu;
const ADDS =
  /(?:bought|received|added|acquired|admitted|gained|arrived|joined|collected|earned|took\s+in|прибыл\p{L}*|поступил\p{L}*|принят\p{L}*|куплен\p{L}*|получен\p{L}*|вступил\p{L}*|приобретен\p{L}*|родил\p{L}+|прибавил\p{L}+)\s+(?:\p{L}+\s+)?$/iu;

/** The same as nouns: "receipts came to", «расход составил». */
const PAID =
  /(?:payments?|expenditures?|expenses|outgoings|withdrawals|losses|расход\p{L}*|выплат\p{L}*|выдач\p{L}*)[^,;.\d]{0,20}$/iu;
const RECEIVED =
  /(?:receipts|income|takings|contributions|deposits|приход\p{L}*|поступлени\p{L}+|доход\p{L}*|взнос\p{L}*)[^,;.\d]{0,20}$/iu;

/** "had 1,240, bought 385 and lost 42, so that it closed with 1,593". */
function balanceOf(view: PassageView, one: SentenceFigure, before: readonly SentenceFigure[]): Found {
  if (before.length < 2 || !CLOSES.test(view.text.slice(before.at(-1)!.end, one.start))) return null;
  const [opening, ...rest] = before;
  if (opening.unit === 'percent' || rest.some(({ unit }) => unit !== opening.unit && unit !== null)) return null;
  const terms = rest.map((figure) => {
    const lead = view.text.slice(Math.max(0, figure.start - 30), figure.start);
    if (TAKES.test(lead) || PAID.test(lead)) return term(figure, -1);
    return ADDS.test(lead) || RECEIVED.test(lead) ? term(figure) : null;
  });
  if (terms.some((found) => found === null)) return null;
  return { by: 'sum', terms: [term(opening), ...terms.flatMap((found) => found ?? [])] };
}

const THE_REST =
  /(?:the\s+(?:remaining|rest|other)|remaining|остальн\p{L}+|прочи\p{L}+|друг(?:ие|их))\s*(?:[-–—:(]\s*)?$/iu;

/** "Of 640, 415 were granted and the remaining 215 refused": the parts are said to be all. */
function restOf(view: PassageView, one: SentenceFigure, figures: readonly SentenceFigure[]): Found {
  const own = figures.filter(({ sentence }) => sentence === one.sentence);
  const whole = openingWhole(view, sentenceAt(view, one.start), own);
  if (!whole || whole === one || !THE_REST.test(view.text.slice(Math.max(0, one.start - 24), one.start))) return null;
  const parts = own.slice(own.indexOf(whole) + 1, own.indexOf(one) + 1);
  if (
    parts.length < 2 ||
    parts.some(
      ({ unit, approximate, rule }) => unit === 'percent' || approximate || rule === 'figures/number-in-parentheses',
    )
  )
    return null;
  if (!allRead(view, whole, parts, figures)) return null;
  return { of: whole, by: 'sum', terms: parts.map((part) => term(part)) };
}

/** A breakdown and its total, where the text says that it is the total of what it lists, not "of whom". */
function totalOf(
  view: PassageView,
  one: SentenceFigure,
  figures: readonly SentenceFigure[],
  ties: ReadonlyMap<SentenceFigure, Tie>,
): FoundReckoning | null {
  if (one.approximate) return null;
  const parts = figures.filter((part) => ties.get(part)!.partOf === one && ties.get(part)!.group !== null);
  if (parts.length < 2 || parts.some(({ approximate }) => approximate)) return null;
  if (new Set(parts.map((part) => ties.get(part)!.group)).size > 1) return null;
  const between = parts[0].start > one.start ? view.text.slice(one.quote.end, parts[0].start) : '';
  if (/(?:of\s+wh|including|among|из\s+(?:них|кото)|в\s+том\s+числе|среди)/iu.test(between)) return null;
  // What a colon opens is the whole list when it comes near its whole.
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const near = parts.length >= 3 ? 0.1 : 0.03;
  if (!allRead(view, between ? one : parts[0], parts, figures)) return null;
  const lists = parts.length >= 2 && /:[^.;:]*$/u.test(between) && Math.abs(sum - one.value) <= one.value * near;
  return isMarkedTotal(view, one) || lists ? { by: 'sum', terms: parts.map((part) => term(part)) } : null;
}

/** «Из 45 делегатов 52»: a part may not be more than its whole. */
function partOver(view: PassageView, one: SentenceFigure, before: readonly SentenceFigure[]): Found {
  const whole = openingWhole(view, sentenceAt(view, one.start), before);
  if (
    !whole ||
    before.length !== 1 ||
    whole.rule === 'figures/lower-end-of-range' ||
    one.unit !== whole.unit ||
    isMoney(one.unit) ||
    one.approximate
  )
    return null;
  const between = view.text.slice(whole.end, one.start);
  return one.value > whole.value && between.length < 60 && !/\d|[;:]|(?:до|to|на)\s*$/u.test(between)
    ? { of: whole, by: 'at-most', terms: [term(one)] }
    : null;
}

/** "eleven years, from 1922 to 1931", «шесть лет, с 1928 по 1934 год»: the span against its two years. */
function spanOf(view: PassageView, one: SentenceFigure): FoundReckoning | null {
  if (one.unit !== 'years' || one.approximate || !Number.isInteger(one.value)) return null;
  const sentence = sentenceAt(view, one.start);
  const after = view.text.slice(one.quote.end, Math.min(sentence.end, one.quote.end + 90));
  const before = view.text.slice(Math.max(sentence.start, one.start - 60), one.start);
  const years =
    /^[^.;\d]{0,50}?(?:from|between|с|[(–—:,])\s*((?:1[5-9]|20)\d\d)\s*(?:г\.|года?)?\s*(?:to|until|till|and|through|по|до|[-–—])\s*((?:1[5-9]|20)\d\d)/iu.exec(
      after,
    ) ??
    /(?:from|between|с)\s+((?:1[5-9]|20)\d\d)\s*(?:г\.|года?)?\s*(?:to|until|till|and|по|до|[-–—])\s*((?:1[5-9]|20)\d\d)(?:\s*(?:г\.|гг\.|год[а]?))?,?\s+(?:\p{L}+\s+){0,3}$/iu.exec(
      before,
    );
  if (!years) return null;
  return {
    by: 'years',
    terms: [
      { value: Number(years[2]), sign: 1, figure: null },
      { value: Number(years[1]), sign: -1, figure: null },
    ],
  };
}
