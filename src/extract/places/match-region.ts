// Regions and streets that are built from an adjective and a unit («Тарский округ», «Камчатской губ.», «Мясницкая ул.»)
// or from a unit and a name («ул. Грановского», «губ. Томская», «область Войска Донского»). The unit is inside the span.
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import type { PlaceHit } from './place-hit.js';
import { adjectiveStem, gazetteer } from './gazetteer.js';
import { isCapital, isMark } from './match-gazetteer.js';
import { PLACE_UNITS, UNIT_ADJECTIVES_THAT_NAME_NOTHING, type PlaceUnit } from './place-words.js';
import { transliterate } from '../../text/transliteration.js';

/** A region or street that begins at a token. */
export function matchRegion(context: ExtractContext, i: number): PlaceHit | undefined {
  const token = context.tokens[i];
  if (PLACE_UNITS.has(token.form.lower)) return unitThenName(context, i);
  return adjectiveThenUnit(context, i);
}

interface UnitAt {
  unit: PlaceUnit;
  /** Index after the unit, its full stop included. */
  to: number;
}

/** The unit at a token: an abbreviation needs its full stop, «у.» a space before. */
function unitAt(tokens: readonly Token[], i: number): UnitAt | undefined {
  const token = tokens[i];
  const unit = token && token.gap !== 'paragraph' ? PLACE_UNITS.get(token.form.lower) : undefined;
  if (!unit) return undefined;
  if (!unit.abbreviated) return { unit, to: i + 1 };
  const dot = tokens[i + 1];
  return isMark(dot, '.') && dot.gap === 'none' ? { unit, to: i + 2 } : undefined;
}

const ADJECTIVE_ENDING =
  /(?:ск|цк|н|в|л|ь|д|т|р|ш|м|п|к)(?:ий|ый|ой|ая|ое|ого|ому|им|ым|ом|ую|ою|их|ых|ими|ыми|ие|ые|его|ей|ему)$/;

/** «Новгородский губ. комитет» is a body, not a place. */
const BODY_AFTER_UNIT = /^(?:исп|ком|сов|орг|бюро|отд|парт|прок|суд|кк$|упр|съезд|конф)/;

/** «Тарский округ», «Томской и Омской губерний», «Нижне-Волжского края». */
function adjectiveThenUnit(context: ExtractContext, i: number): PlaceHit | undefined {
  const { tokens } = context;
  if (
    isMark(tokens[i + 1], '-') &&
    tokens[i + 1].gap === 'none' &&
    /[оеё]$/.test(tokens[i].form.lower) &&
    isCapital(tokens[i])
  ) {
    const second = tokens[i + 2] && adjectiveThenUnit(context, i + 2);
    const part = tokens[i].form.text;
    return (
      second && { ...second, from: i, value: `${part}-${second.value}`, key: regionKey(`${part}-${second.value}`) }
    );
  }
  const size = sizeLetter(tokens, i);
  if (size) {
    const named = tokens[i + 2] && adjectiveThenUnit(context, i + 2);
    if (named?.rule !== 'adjective-then-street') return undefined;
    return { ...named, from: i, value: `${size}. ${named.value}`, key: regionKey(`${size} ${named.value}`) };
  }
  const first = tokens[i];
  if (!ADJECTIVE_ENDING.test(first.form.lower)) return undefined;
  const stem = adjectiveStem(first.form.lower);
  if (first.form.shape === 'lower' && !isProvinceInLowerCase(stem)) return undefined;
  let at = i + 1;
  const middle = tokens[at];
  // «Еврейская автономная область», «Горно-Бадахшанский автономный округ»; «Тверская-Ямская ул.»
  if (
    middle?.kind === 'word' &&
    /^(?:автономн|национальн|социалистическ|советск|народн|трудов)/.test(middle.form.lower)
  )
    at++;
  const second = tokens[at];
  if (second?.kind === 'word' && /^(?:автономн|советск|социалистическ)/.test(second.form.lower) && at > i + 1) at++;
  const found = unitAt(tokens, at);
  if (!found) return sharedUnit(context, i, stem);
  const { unit, to } = found;
  if (unit.abbreviated && BODY_AFTER_UNIT.test(tokens[to]?.form.lower ?? '')) return undefined;
  if (!isNamedBy(first, stem, unit)) return undefined;
  return regionHit(tokens, { from: i, to, unit, stem, rule: `adjective-then-${unit.kind}` });
}

function isProvinceInLowerCase(stem: string): boolean {
  return /[сц]к$/.test(stem) && gazetteer().provinceStems.has(stem);
}

function isNamedBy(first: Token, stem: string, unit: PlaceUnit): boolean {
  if (UNIT_ADJECTIVES_THAT_NAME_NOTHING.has(stem)) {
    return unit.kind === 'street' && isCapital(first) && !first.opens;
  }
  const readings = readingsOf(first.form);
  const adjective = readings.length === 0 || readings.some((r) => r.pos === 'ADJF');
  if (!adjective) return false;
  if (unit.kind === 'province' && unit.noun === 'район' && !/[сц]к$/.test(stem) && first.opens) return false;
  if (unit.kind === 'nature' && (first.form.shape === 'lower' || first.opens)) {
    return first.form.shape !== 'lower' && /[сц]к$/.test(stem);
  }
  return unit.kind === 'street'
    ? first.form.shape !== 'lower'
    : /[сц]к$/.test(stem) || (isCapital(first) && !first.opens);
}

/** «Томской и Омской губерний», «Московской, Тульской и Калужской губерниях»: the first adjectives share the noun. */
function sharedUnit(context: ExtractContext, i: number, stem: string): PlaceHit | undefined {
  const { tokens } = context;
  if (!isCapital(tokens[i]) || !/[сц]к$/.test(stem)) return undefined;
  let at = i + 1;
  for (let steps = 0; steps < 6; steps++) {
    if (!isMark(tokens[at], ',') && tokens[at]?.form.lower !== 'и') return undefined;
    at++;
    if (!isCapital(tokens[at]) || !/[сц]к$/.test(adjectiveStem(tokens[at].form.lower))) return undefined;
    const found = unitAt(tokens, at + 1);
    if (found) {
      if (found.unit.kind !== 'province' || UNIT_ADJECTIVES_THAT_NAME_NOTHING.has(stem)) return undefined;
      return regionHit(tokens, { from: i, to: i + 1, unit: found.unit, stem, rule: 'adjectives-sharing-a-province' });
    }
    at++;
  }
  return undefined;
}

/** «Б. Дмитровка», «Н. Кузнецкая ул.»: great, little, new, lower. */
function sizeLetter(tokens: readonly Token[], i: number): string | undefined {
  const { text } = tokens[i].form;
  return /^(?:Б|М|Н|В|С|Ст|Нов|Мал|Бол)$/.test(text) && isMark(tokens[i + 1], '.') ? text : undefined;
}

interface RegionParts {
  from: number;
  to: number;
  unit: PlaceUnit;
  stem: string;
  rule: string;
}

const ENDINGS = { m: 'ий', f: 'ая', n: 'ое', pl: 'ие' };
const HARD_ENDINGS = { m: 'ый', f: 'ая', n: 'ое', pl: 'ые' };

function regionHit(tokens: readonly Token[], parts: RegionParts): PlaceHit {
  const { unit, stem } = parts;
  const ending = /[гкхжшщч]$/.test(stem) ? ENDINGS[unit.gender] : HARD_ENDINGS[unit.gender];
  const adjective = capitalParts(stem) + ending;
  const between = tokens
    .slice(parts.from + 1, parts.to)
    .filter((t) => /^(?:автономн|национальн|советск|социалистическ|народн|трудов)/.test(t.form.lower));
  const middle = between.map(
    (t) =>
      adjectiveStem(t.form.lower) + (/[гкх]$/.test(adjectiveStem(t.form.lower)) ? ENDINGS : HARD_ENDINGS)[unit.gender],
  );
  const value = [adjective, ...middle, unit.noun].join(' ');
  return { from: parts.from, to: parts.to, rule: parts.rule, value, language: 'ru', key: regionKey(value) };
}

const capitalParts = (stem: string): string =>
  stem
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('-');

const listedNames = new Map<string, string>();

/** The gazetteer's key when it lists the name, else one of the name's own letters. */
function regionKey(value: string): string {
  if (listedNames.size === 0) {
    for (const place of gazetteer().places) {
      for (const { name } of place.names)
        if (!listedNames.has(name.toLowerCase())) listedNames.set(name.toLowerCase(), place.id);
    }
  }
  const listed = listedNames.get(value.toLowerCase());
  return `place/${
    listed ??
    transliterate(value, 'bgn_pcgn')
      .toLowerCase()
      .replace(/[^a-z -]+/g, '')
      .replaceAll(' ', '-')
  }`;
}

/** «ул. Грановского», «улица 25 Октября», «пл. Свердлова», «губ. Томская», «край Туруханский». */
function unitThenName(context: ExtractContext, i: number): PlaceHit | undefined {
  const { tokens } = context;
  const found =
    unitAt(tokens, i) ??
    (tokens[i].gap === 'paragraph' && PLACE_UNITS.has(tokens[i].form.lower) ? openingUnit(tokens, i) : undefined);
  if (!found) return undefined;
  const { unit, to } = found;
  const name = tokens[to];
  if (tokens[i].form.lower === 'пр' || (name?.form.shape === 'upper' && unit.abbreviated)) return undefined;
  if (!isCapital(name) || name.gap === 'paragraph' || name.form.script !== 'Cyrl' || name.opens) return undefined;
  if (unit.kind === 'province') {
    const stem = adjectiveStem(name.form.lower);
    const isRegion = /[сц]к$/.test(stem) && stem !== name.form.lower && gazetteer().provinceStems.has(stem);
    if (
      !isRegion ||
      unit.noun === 'ССР' ||
      unit.noun === 'республика' ||
      /^(?:районов|округов|губерний|областей|уездов|краев)$/.test(tokens[i].form.lower) ||
      /^(?:организаци|парти|федераци|конференци|комитет|совет|губерн|област)/.test(tokens[to + 1]?.form.lower ?? '') ||
      PLACE_UNITS.has(tokens[to + 1]?.form.lower)
    )
      return undefined;
    return regionHit(tokens, { from: i, to: to + 1, unit, stem, rule: 'province-then-adjective' });
  }
  if (unit.kind !== 'street') return undefined;
  let end = to + 1;
  // «ул. Карла Маркса», «ул. Б. Дмитровка», «площадь Революции»
  if (isMark(tokens[end], '.') && name.form.text.length <= 2 && isCapital(tokens[end + 1])) end += 2;
  if (isCapital(tokens[end]) && tokens[end].gap === 'space' && isGenitive(tokens[end]) && isGenitive(name)) end++;
  const value = `${unit.noun} ${tokens
    .slice(to, end)
    .map((t) => t.form.text)
    .join(' ')
    .replaceAll(' .', '.')}`;
  return { from: i, to: end, rule: 'street-then-name', value, language: 'ru', key: regionKey(value) };
}

function openingUnit(tokens: readonly Token[], i: number): UnitAt | undefined {
  const unit = PLACE_UNITS.get(tokens[i].form.lower);
  if (!unit || unit.kind !== 'street') return undefined;
  if (!unit.abbreviated) return { unit, to: i + 1 };
  return isMark(tokens[i + 1], '.') && tokens[i + 1].gap === 'none' ? { unit, to: i + 2 } : undefined;
}

const isGenitive = (token: Token): boolean => readingsOf(token.form).some((r) => r.grammaticalCase === 'gent');
