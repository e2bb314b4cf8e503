// Numbers without a noun of their own that the sentence still makes a count: they continue the figure before them, are a part of
// the whole that opens the sentence, stand beside a year in a series, or behind a verb that counts.
import type { Range } from '../../model/span.js';
import { readings } from '../../text/languages/ru/morphology.js';
import type { PassageView } from '../passage-view.js';
import { TIME_UNITS } from './counted-words.js';
import { isPersonNoun, unitOf, type DescribedNumber } from './describe-number.js';
import { isSubset, type SentenceFigure } from './group-figures.js';
import type { NumberPlace } from './number-places.js';

/** What the sentence has said before and says around a bare number. */
export interface SentenceAround {
  sentence: Range;
  places: readonly NumberPlace[];
  described: readonly (DescribedNumber | null)[];
  /** Figures of the sentence so far. */
  out: readonly SentenceFigure[];
}

type BareRule = (view: PassageView, place: NumberPlace, around: SentenceAround) => DescribedNumber | null;

/** Reads a number by the first rule that knows it; `null` when none does. */
export function bareNumber(view: PassageView, place: NumberPlace, around: SentenceAround): DescribedNumber | null {
  if (place.form === 'share') return null;
  const previous = around.out.at(-1);
  if (previous) {
    const main =
      around.out.findLast((figure) => !isSubset(view, figure) && !(figure.unit && TIME_UNITS.has(figure.unit))) ??
      previous;
    const found = continuation(view, place, previous, main);
    if (found) return found;
  }
  if (place.form === 'nought') return null;
  for (const rule of RULES) {
    const found = rule(view, place, around);
    if (found) return found;
  }
  return null;
}

const bare = (place: NumberPlace, rule: string, unit: string | null, measure: string | null): DescribedNumber => ({
  ...place,
  unit,
  measure,
  label: null,
  quote: { start: place.start, end: place.end },
  rule,
});

const beforeOf = ({ text }: PassageView, { start }: Range, sentence: Range, reach = 60): string =>
  text.slice(Math.max(sentence.start, start - reach), start);
const afterOf = ({ text }: PassageView, { end }: Range, sentence: Range, reach = 50): string =>
  text.slice(end, Math.min(sentence.end, end + reach));

/** Nothing that a number could count stands behind it. */
const ENDS =
  /^\s*(?:[,;.)»”"]|$|[-–—]\s|(?:и|а|но|с|со|по|в|на|к|из|от|до|что|and|but|or|with|in|at|by|on|to|from|so|as|a\s+head)(?!\p{L}))/iu;

/** A number that continues the figure before it: «сократился до 105», "already 45", "42 (4)". */
function continuation(
  view: PassageView,
  place: NumberPlace,
  previous: SentenceFigure,
  main: SentenceFigure,
): DescribedNumber | null {
  if (place.form === 'nought') return null;
  const { text } = view;
  const between = text.slice(previous.end, place.start);
  if (between.length > 90) return null;
  const base = { ...place, unit: main.unit, label: null };
  const quote = { start: place.start, end: place.end };
  if (/^\s?\($/.test(between) && /^\s?\)/.test(text.slice(place.end, place.end + 2)))
    return {
      ...base,
      measure: previous.measure,
      quote: { start: previous.start, end: place.end + 1 },
      rule: 'figures/number-in-parentheses',
    };
  if (/^\s?[-–—]\s?$/.test(between))
    return {
      ...base,
      measure: previous.measure,
      quote: { start: previous.start, end: place.end },
      rule: 'figures/range',
    };
  if (
    /(?:сокра\p{L}+|умень\p{L}+|увелич\p{L}+|вырос\p{L}*|возрос\p{L}*|сниз\p{L}+|упал\p{L}*)\s+(?:\p{L}+\s+)?до\s*$|(?:остал\p{L}+|осталось|остался)\s+(?:только\s+|лишь\s+)?$|(?:ещ[её]|только|лишь|уже|всего)\s*$|(?:fell|rose|dropped|grew|decreased|increased)\s+to\s*$|(?:already|only|another|remained)\s*$/iu.test(
      between,
    )
  )
    return { ...base, measure: main.measure, quote, rule: 'figures/continues-figure' };
  // "of whom 34 were communists", "35 (5) were spies", «из них 12 были …»
  const predicate =
    /^\s*(?:\(\d+\)\s*)?(?:were|are|was|is|был[иао]?|являл\p{L}+)\s+[“«"]?((?:\p{L}[\p{L}-]*\s?){1,4})/iu.exec(
      text.slice(place.end, place.end + 70),
    );
  if (predicate && place.value !== 1) {
    const noun = /^(?:[\p{L}-]+\s){0,2}?[\p{L}-]+(?:s|ы|и|ами|ями|ов|people|men|women)(?!\p{L})/iu.exec(
      predicate[1].trim(),
    );
    const joins =
      /(?:of\s+(?:whom|which|them|these)|из\s+(?:них|которых)|among\s+them|среди\s+них)[^.;]{0,24}$|[,;]\s*[”"»]?\s*(?:and\s|и\s)?(?:at\s+least\s)?$/iu.test(
        between,
      );
    if (noun && joins) return { ...base, measure: noun[0], quote, rule: 'figures/number-were-noun' };
  }
  const date = view.mentions.find(
    ({ mention, start, end }) =>
      mention.kind === 'date' && end <= place.start && end > previous.end - 1 && start >= previous.end - 1,
  );
  if (
    date &&
    !(main.unit && TIME_UNITS.has(main.unit)) &&
    /^\s?[-–—:]?\s?(?:only|already|just|только|лишь|уже)?\s?$/iu.test(text.slice(date.end, place.start))
  )
    return {
      ...base,
      measure: main.measure,
      label: { start: date.start, end: date.end },
      quote: { start: date.start, end: place.end },
      rule: 'figures/date-then-number',
    };
  return null;
}

/** "Of these, seven were party members": the whole stands in the sentence before. */
const ofThese: BareRule = (view, place, { sentence }) => {
  const noun =
    /^\s+(?:were|are|was|is|had|have|был[иао]?)\s+(?:\p{L}+\s+)?([\p{L}-]+(?:\s[\p{L}-]+)?)/iu.exec(
      afterOf(view, place, sentence),
    )?.[1] ?? null;
  return noun &&
    /^\s*(?:of\s+(?:these|them|those)|among\s+(?:these|them)|из\s+них|среди\s+них|в\s+их\s+числе),?\s+(?:(?:only|about|at\s+least|только|около)\s+)?$/iu.test(
      view.text.slice(sentence.start, place.start),
    )
    ? bare(place, 'figures/of-these', 'persons', noun)
    : null;
};

const WHOLE_BEFORE =
  /(?:^|[,;:(«“"]\s*|\s)(?:out\s+of|of|из)\s+(?:(?:a\s+total\s+of|all|the|общего\s+числа|всех|этих|those)\s+)?$/iu;

/** The whole that a sentence opens with: "Of 640 applications …", «Из 412 заявлений …». */
export function openingWhole(
  view: PassageView,
  sentence: Range,
  figures: readonly SentenceFigure[],
): SentenceFigure | undefined {
  const [first] = figures;
  if (!first || first.form === 'share' || first.rule === 'figures/range') return undefined;
  const lead = view.text.slice(sentence.start, first.start);
  return lead.length < 40 && WHOLE_BEFORE.test(lead) ? first : undefined;
}

/** «Из 250 обследованных 85 …»: a whole counted by a participle. */
const openingCount: BareRule = (view, place, { sentence, out }) => {
  if (out.length > 0 || isYearLike(place) || !WHOLE_BEFORE.test(view.text.slice(sentence.start, place.start)))
    return null;
  const word = /^\s+([\p{L}-]{5,})/u.exec(afterOf(view, place, sentence))?.[1];
  if (!word || place.start - sentence.start > 40) return null;
  const counted =
    view.language === 'en'
      ? /ed$/u.test(word)
      : readings(word).some(
          ({ pos, grammaticalCase, tags }) =>
            /^(?:ADJF|PRTF)$/u.test(pos) && grammaticalCase === 'gent' && tags.has('plur'),
        );
  return counted ? bare(place, 'figures/opening-whole', 'persons', word) : null;
};

/** "415 were granted and the remaining 215 refused", «удовлетворено 287, отклонено 96»: parts of the whole that opens it. */
const partOfWhole: BareRule = (view, place, { sentence, out }) => {
  const whole = openingWhole(view, sentence, out);
  if (!whole || place.value > whole.value * 3 || isYearLike(place)) return null;
  const before = view.text.slice(Math.max(whole.end, place.start - 60), place.start);
  const after = afterOf(view, place, sentence);
  if (!/(?:^|[,;:(–—]\s*|\s(?:and|и|а)\s+|\p{L}\s+)$/u.test(before) || !/^\s*(?:[,;.)(–—-]|$|\p{Ll})/u.test(after))
    return null;
  const verb = /([\p{Ll}]+)\s+$/u.exec(before)?.[1] ?? '';
  if (/^(?:in|on|at|by|of|from|since|в|с|к|на|до|от|по|за|№)$/iu.test(verb)) return null;
  const measure = /^\s+([\p{L}-]+(?:\s[\p{L}-]+)?)/u.exec(after)?.[1] ?? verb;
  return bare(place, 'figures/part-of-whole', whole.unit, measure || whole.measure);
};

const isYearLike = ({ value, form }: NumberPlace): boolean =>
  form === 'digits' && value >= 1500 && value <= 2100 && Number.isInteger(value);

/** A number that stands beside a date: `61 in 1924`, «в 1924 г. 310»; offsets of the date, or undefined. */
export function besideDate(view: PassageView, place: Range): Range | undefined {
  const { text } = view;
  const dates = view.mentions.filter(({ mention }) => mention.kind === 'date');
  const after = dates.find(
    ({ start }) =>
      start >= place.end &&
      start < place.end + 14 &&
      /^\s(?:in|during|for|в|за)\s(?:the\s+year\s+)?$/iu.test(text.slice(place.end, start)),
  );
  if (after) return after;
  return dates.findLast(
    ({ end }) =>
      end <= place.start &&
      end > place.start - 16 &&
      /^\s?(?:г\.|год[ау]?)?\s?[-–—:,]?\s?(?:only\s|already\s|только\s|уже\s|лишь\s)?$/iu.test(
        text.slice(end, place.start),
      ),
  );
}

/** One of two or more numbers that stand beside dates in one sentence: a series by year. */
export const countOfYear: BareRule = (view, place, { sentence, places, described, out }) => {
  const date = besideDate(view, place);
  if (
    !date ||
    isYearLike(place) ||
    !ENDS_SERIES.test(view.text.slice(Math.max(place.end, date.end), Math.max(place.end, date.end) + 14))
  )
    return null;
  const beside = places.filter((one) => besideDate(view, one)).length;
  const counts = (one: DescribedNumber | null) =>
    one !== null && one.unit !== null && one.unit !== 'percent' && !TIME_UNITS.has(one.unit);
  const counted = out.findLast(counts) ?? described.find(counts);
  if (beside < (counted ? 2 : 3)) return null;
  return {
    ...bare(place, 'figures/count-of-a-year', counted?.unit ?? null, counted?.measure ?? leadOf(view, sentence)),
    label: { start: date.start, end: date.end },
    quote: { start: Math.min(date.start, place.start), end: Math.max(date.end, place.end) },
  };
};
/** The words before the colon of a sentence: what its series counts. */
const leadOf = (view: PassageView, sentence: Range): string | null =>
  /^([^:.\d]{3,60}):/u.exec(view.text.slice(sentence.start, sentence.end))?.[1].trim() ?? null;

const ENDS_SERIES = /^\s?(?:г\.|гг\.|год[ау]?)?\s*(?:[,;.)–—]|$|and\s|и\s)/iu;

/** Verbs that say that there are so many. */
const COUNTING_VERB =
  /(?:был[оаи]|будет|стало|насчитывал\p{L}+|насчитыва(?:ет|лось|ется)|числ(?:ится|илось|илось)|состоит|состояло|имел(?:ось|ось)|имеется|прибыл[оаи]?|убыл[оаи]?|выбыл[оаи]?|принят[оаы]?|зарегистрирован[оаы]?|арестован[оаы]?|исключен[оаы]?|отправлен[оаы]?|умерл[оаи]|оказал[оаи]с[ья]|осталось|составля(?:ет|ло|л|ли|ла)|составил[аио]?|равня(?:ется|лось)|достиг(?:ает|ло|ла|алo|ало)?|возросл[аои]\s+до|увеличил[аои]с[ья]\s+до|number(?:ed|s)|total(?:led|s|ed)|amount(?:ed|s)\s+to|stood\s+at|came\s+to)\s+(?:(?:всего|только|лишь|уже|около|до|свыше|более|about|only|some|nearly|over)\s+)*$/iu;

/** «кружков насчитывалось 14», "membership stood at 18,300". */
const countingVerb: BareRule = (view, place, { sentence, out }) => {
  const before = beforeOf(view, place, sentence, 110);
  const verb = COUNTING_VERB.exec(before);
  if (!verb || isYearLike(place) || !ENDS.test(afterOf(view, place, sentence))) return null;
  const clause = before.slice(0, verb.index).split(/[;:(]/u).at(-1) ?? '';
  const measure = countedNoun(clause, view.language) ?? out.at(-1)?.measure ?? null;
  if (!measure) return null;
  return bare(
    place,
    'figures/counting-verb',
    isPersonNoun(measure, view.language) ? 'persons' : measure.toLowerCase(),
    measure,
  );
};

/** The last plural that can be counted, of a clause before its verb. */
function countedNoun(clause: string, language: string): string | null {
  const words = [...clause.matchAll(/[\p{L}-]{4,}/gu)].map(([word]) => word);
  if (language === 'en')
    return (
      words.findLast((word) => /^(?:membership|population|staff|number)$/iu.test(word) || /[^su]s$/u.test(word)) ?? null
    );
  const genitive = words.find((word) =>
    readings(word).some(
      ({ pos, grammaticalCase, tags, score }) =>
        pos === 'NOUN' && grammaticalCase === 'gent' && tags.has('plur') && score > 0.1,
    ),
  );
  return genitive ?? words.find((word) => /^(?:число|количество|состав|численность)$/iu.test(word)) ?? null;
}

/** «человек тридцать», «рублей двести»: the noun before its number says "about". */
const nounThenNumber: BareRule = (view, place, { sentence }) => {
  if (place.form !== 'words' && place.value < 5) return null;
  const noun = /(?<![\p{L}\d])(\p{Ll}{4,})\s(?:эдак\s|этак\s|в\s)?$/u.exec(beforeOf(view, place, sentence))?.[1];
  const unit = noun ? unitOf(noun) : null;
  if (!noun || !unit || view.language === 'en' || !ENDS.test(afterOf(view, place, sentence))) return null;
  if (/\d\s\p{Ll}+\s$/u.test(beforeOf(view, place, sentence))) return null;
  const start = place.start - /(\p{Ll}{4,})\s(?:эдак\s|этак\s|в\s)?$/u.exec(beforeOf(view, place, sentence))![0].length;
  return {
    ...bare(place, 'figures/noun-then-number', unit, noun),
    approximate: true,
    quote: { start, end: place.end },
  };
};

/** "some ninety of us", "about twenty-five of them", «шестеро из нас». */
const numberOfUs: BareRule = (view, place, { sentence }) =>
  /^\s+(?:of\s+(?:us|them|you|those|whom)|из\s+(?:нас|них|вас))(?!\p{L})/iu.test(afterOf(view, place, sentence)) &&
  place.value > 1
    ? bare(place, 'figures/number-of-us', 'persons', 'persons')
    : null;

/** A decimal among percentages: «бедняков 48,3%, середняков 22,9». */
export const decimalInPercents: BareRule = (view, place, { sentence, described }) =>
  /^\d{1,2}[.,]\d{1,2}$/u.test(view.text.slice(place.start, place.end)) &&
  place.value < 100 &&
  described.some((one) => one?.unit === 'percent') &&
  !/^\s?\p{L}/u.test(afterOf(view, place, sentence, 3).replace(/^\s?(?:и|а|and|или|плюс)\s?/iu, ''))
    ? bare(
        place,
        'figures/decimal-in-percents',
        'percent',
        /([\p{L}-]+)\.?[\s–—-]*$/u.exec(beforeOf(view, place, sentence))?.[1] ?? 'percent',
      )
    : null;

/** «не меньше 5 миллиардов»: a number with its thousands and millions counts, even where nothing says what. */
const scaleAlone: BareRule = (view, place, { sentence, out }) => {
  if (!/\d\s?(?:тыс|млн|млрд|миллион|миллиард|million|billion|mln)/iu.test(view.text.slice(place.start, place.end)))
    return null;
  const label = /([\p{L}«»"][\p{L}\s.,()«»"-]{2,50}?)\s?[-–—:]\s?$/u.exec(beforeOf(view, place, sentence));
  const measure =
    label?.[1]
      .split(/[.,;()]/u)
      .at(-1)
      ?.trim() ||
    out.at(-1)?.measure ||
    'amount';
  return bare(place, 'figures/scale-alone', out.at(-1)?.unit ?? null, measure);
};

/** "an increase of 8,450", «т. е. на 39»: by how much the figures before it differ. */
const change: BareRule = (view, place, { sentence, out }) =>
  out.length >= 2 &&
  /(?:(?:increase|decrease|rise|fall|growth|loss|gain|drop|decline|difference|reduction)\s+(?:of|by)|(?:by|i\.\s?e\.,?\s+by)|(?:рост|прирост|увеличени\p{L}|уменьшени\p{L}|сокращени\p{L}|разниц\p{L}|убыл\p{L}|прибыл\p{L})\s+(?:на|в)|(?:т\.\s?е\.|то\s+есть|или)\s+на)\s+$/iu.test(
    beforeOf(view, place, sentence),
  ) &&
  ENDS.test(afterOf(view, place, sentence))
    ? bare(place, 'figures/change', out.at(-1)!.unit, out.at(-1)!.measure)
    : null;

/** «число пайщиков сократилось с 148 до 119», "membership rose from 18,300 to 26,750": both ends. */
const fromTo: BareRule = (view, place, { sentence, out, places }) => {
  if (isYearLike(place)) return null;
  const before = beforeOf(view, place, sentence, 90);
  const changes =
    /((?:сокра|умень|увелич|вырос|возрос|сниз|упал|пал|rose|fell|grew|dropped|increased|decreased|declined|shrank|went\s+(?:up|down))[^.;]{0,60})$/iu.exec(
      before,
    );
  if (!changes) return null;
  const subject = before.slice(0, changes.index);
  const next = places.find(({ start }) => start > place.end);
  const opens =
    /\s(?:с|со|from)\s+$/iu.test(before) &&
    next &&
    /^\s*(?:\p{L}+\s+){0,3}(?:до|to)\s+$/iu.test(view.text.slice(place.end, next.start));
  const closes = out.at(-1)?.rule === 'figures/from-to' && /\s(?:до|to)\s+$/iu.test(before);
  if (!opens && !closes) return null;
  const measure = closes ? out.at(-1)!.measure : countedNoun(subject, view.language);
  if (!measure) return null;
  const persons = /^(?:membership|population|staff)$/iu.test(measure) || isPersonNoun(measure, view.language);
  return bare(
    place,
    'figures/from-to',
    closes ? out.at(-1)!.unit : persons ? 'persons' : measure.toLowerCase(),
    measure,
  );
};

/** "bought 385 and lost 42": what came and went of the thing counted before. */
const gainOrLoss: BareRule = (view, place, { sentence, out }) => {
  const main = out.find(({ unit, form }) => unit !== null && unit !== 'percent' && form !== 'share');
  const verb =
    /(?<!\p{L})(\p{Ll}{3,}(?:ed|t|ld|nt|ve|ew)|\p{Ll}{3,}(?:но|ны|ло|ли|ла|ил|ал))\s+(?:only\s+|another\s+|только\s+|ещ[её]\s+)?$/u.exec(
      beforeOf(view, place, sentence),
    )?.[1];
  return main &&
    verb &&
    !isYearLike(place) &&
    ENDS.test(afterOf(view, place, sentence)) &&
    !/^\s*(?:in|at|on|в|на)(?!\p{L})/u.test(afterOf(view, place, sentence))
    ? bare(place, 'figures/gain-or-loss', main.unit, verb)
    : null;
};

/** "(2,380 out of 5,064)". */
const outOf: BareRule = (view, place, { sentence, out }) => {
  const first =
    /^\s+(?:out\s+)?of\s+\d/u.test(afterOf(view, place, sentence)) && /\(\s*$/u.test(beforeOf(view, place, sentence));
  const second =
    out.at(-1)?.rule === 'figures/out-of' &&
    /^\s+(?:out\s+)?of\s+$/u.test(view.text.slice(out.at(-1)!.end, place.start));
  return first || second ? bare(place, 'figures/out-of', null, out.at(-1)?.measure ?? null) : null;
};

/** "of which thirteen go to the union", «из коих подлежит уплате 2 300». */
const ofWhich: BareRule = (view, place, { out }) => {
  const previous = out.findLast(({ unit }) => unit !== null && unit !== 'percent');
  if (!previous || isYearLike(place)) return null;
  const between = view.text.slice(previous.end, place.start);
  return /(?:of\s+(?:which|whom)|out\s+of\s+which|из\s+(?:которых|коих|них|этой\s+суммы))(?:\s+[^.;,\d]{0,40}|[^.;]{0,12}\d{4}[^.;,\d]{0,30})?\s$/iu.test(
    between,
  )
    ? bare(place, 'figures/of-which', previous.unit, previous.measure)
    : null;
};

/** "in all 488", «всего 610»: a total of what stands before. */
const markedTotal: BareRule = (view, place, { sentence, out }) => {
  const before = beforeOf(view, place, sentence);
  const after = afterOf(view, place, sentence);
  const marked =
    /^\s(?:in\s+(?:all|total)|altogether)(?!\p{L})/iu.test(after) ||
    (/(?:всего|итого|в\s+сумме|в\s+общей\s+сложности|in\s+all|in\s+total|altogether|a\s+total\s+of|making)\s*[-–—:]?\s*$/iu.test(
      before,
    ) &&
      (ENDS.test(after) || !/^\s\p{L}/u.test(after)));
  const counted = out.findLast(({ unit }) => unit !== 'percent');
  return out.length >= 2 && marked ? bare(place, 'figures/marked-total', counted?.unit ?? null, 'total') : null;
};

/** "702 male and 648 female". */
const numberOfSex: BareRule = (view, place, { sentence }) => {
  const sex = /^\s(male|female|мужского|женского)(?!\p{L})/iu.exec(afterOf(view, place, sentence))?.[1];
  return sex ? bare(place, 'figures/number-of-a-sex', 'persons', sex) : null;
};

/** In order: the first that knows a number reads it. */
const RULES: readonly BareRule[] = [
  ofThese,
  ofWhich,
  markedTotal,
  numberOfSex,
  openingCount,
  outOf,
  change,
  fromTo,
  countOfYear,
  partOfWhole,
  countingVerb,
  nounThenNumber,
  numberOfUs,
  decimalInPercents,
  gainOrLoss,
  scaleAlone,
];
