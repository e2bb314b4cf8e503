// Russian places that the gazetteer lacks, known by their company or shape: after «г.», «с.», «ст.», «станица»; names that
// the dictionary marks as geographical; «в Зарайске», «под Брацлавом» by ending after a preposition of place.
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import type { PlaceHit } from './place-hit.js';
import { isCapital, isMark, isSettlementWord } from './match-gazetteer.js';
import { PLACE_PREPOSITIONS, PLACE_UNITS } from './place-words.js';

/** A place, not in the gazetteer, that begins at a token. */
export function matchUnlistedPlace(context: ExtractContext, i: number): PlaceHit | undefined {
  const { tokens } = context;
  const token = tokens[i];
  if (!isCapital(token) || token.form.lower.length < 3 || PLACE_UNITS.has(token.form.lower)) return undefined;
  if (isNextToInitials(tokens, i)) return undefined;
  if (isSettlementWord(tokens, i) && token.form.shape !== 'upper') return afterSettlementWord(tokens, i);
  if (/^[а-яё]{1,5}ссрк?$/.test(token.form.lower) && token.form.text.endsWith('ССР')) {
    return { from: i, to: i + 1, rule: 'republic-abbreviation', value: token.form.text, language: 'ru' };
  }
  if (token.form.shape === 'upper' && token.form.lower.length < 6) return undefined;
  return dictionaryPlace(tokens, i) ?? byEnding(tokens, i);
}

function isNextToInitials(tokens: readonly Token[], i: number): boolean {
  const letter = (token: Token | undefined): boolean =>
    token?.kind === 'word' && token.form.text.length === 1 && token.form.shape === 'capital';
  const after = letter(tokens[i + 1]) && isMark(tokens[i + 2], '.') && tokens[i + 1].gap !== 'paragraph';
  return after || (isMark(tokens[i - 1], '.') && letter(tokens[i - 2]) && tokens[i].gap !== 'paragraph');
}

/** Words that follow «г.», «с.», «город» without being a settlement's name. */
const NO_SETTLEMENT = new Set('советов совета солнца москвич герой год города село ленина республики труда'.split(' '));

function afterSettlementWord(tokens: readonly Token[], i: number): PlaceHit | undefined {
  const token = tokens[i];
  if (
    NO_SETTLEMENT.has(token.form.lower) ||
    readingsOf(token.form).some((r) => /^(?:ADVB|VERB|CONJ|PREP|PRCL|NPRO|INFN|PRED|GRND|ADJS)$/.test(r.pos))
  )
    return undefined;
  const abbreviation = isMark(tokens[i - 1], '.') ? tokens[i - 2].form.lower : '';
  // «с. Иванов», «д. Петров», «п. Сидоров»: one letter and a surname may be a person; a declined adjective or noun is not.
  if (/^[дпм]$/.test(abbreviation) && !/(?:ск|ово|ево|ино|ка|ки)(?:ого|ому|ом|ое|а|у|е|и|о)?$/.test(token.form.lower))
    return undefined;
  if (abbreviation === 'г' && !isLikelyTown(tokens, i)) return undefined;
  let to = i + 1;
  const second = tokens[to];
  if (isAdjectiveForm(token) && isCapital(second) && second.gap === 'space' && !isMark(tokens[to + 1], '.')) to++;
  const value = nominativeName(tokens.slice(i, to));
  return { from: i, to, rule: 'settlement-word-then-name', value, language: 'ru' };
}

/** «г.» is also «господин»: a town's ending, the dictionary or a preposition of place must speak for a town. */
function isLikelyTown(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (/(?:ск|цк|град|бург|поль|бад)(?:е|а|у|ом|я|ю|ем)?$/.test(token.form.lower)) return true;
  if (readingsOf(token.form).some((r) => r.tags.has('Geox'))) return true;
  return PLACE_PREPOSITIONS.has(tokens[i - 3]?.form.lower ?? '') && !isPersonal(token);
}

const isPersonal = (token: Token): boolean =>
  readingsOf(token.form).some((r) => r.tags.has('Surn') || r.tags.has('Name') || r.tags.has('Patr'));

const isAdjectiveForm = (token: Token): boolean => readingsOf(token.form).some((r) => r.pos === 'ADJF');

/** A name that the dictionary knows as geographical and nothing else. */
function dictionaryPlace(tokens: readonly Token[], i: number): PlaceHit | undefined {
  const token = tokens[i];
  const readings = readingsOf(token.form);
  const geographical = readings.find((r) => r.tags.has('Geox'));
  if (!geographical || geographical.pos !== 'NOUN') return undefined;
  if (DIRECTIONS.has(geographical.lemma)) return undefined;
  if (/(?:ая|ый|ий|ое|ой)$/.test(geographical.lemma) || (isMark(tokens[i + 1], '.') && token.form.lower.length < 5))
    return undefined;
  const surnameLike =
    /(?:[оеи]в|[иы]н|[оеё]во|[иы]но|[ое]ва|[иы]на)$/.test(geographical.lemma) || token.form.lower.length < 6;
  const onlyPlace = !surnameLike && readings.every((r) => r.tags.has('Geox'));
  if (!onlyPlace && (token.opens || !hasPlacePreposition(tokens, i, readings))) return undefined;
  if (isMark(tokens[i - 1], '«„"“') && isMark(tokens[i + 1], '»“"”')) return undefined;
  const value = capitalise(geographical.lemma);
  return { from: i, to: i + 1, rule: 'dictionary-place', value, language: 'ru' };
}

/** Directions and parts of the world that name no place by themselves. */
const DIRECTIONS = new Set('восток запад север юг солнце земля'.split(' '));

function hasPlacePreposition(tokens: readonly Token[], i: number, readings: ReturnType<typeof readingsOf>): boolean {
  const wanted = tokens[i - 1] && PLACE_PREPOSITIONS.get(tokens[i - 1].form.lower);
  return wanted !== undefined && readings.some((r) => r.tags.has('Geox') && wanted.has(r.grammaticalCase ?? ''));
}

/** Endings that towns have after prepositions of place, by case, and the nominative they come from. */
const TOWN_ENDINGS: [RegExp, string, string][] = [
  [/^(.{2,}(?:ск|цк|град|бург|хольм|форд|таун|бад|абад|поль|горск|стан|кент))(е)$/, 'loct', ''],
  [/^(.{2,}(?:ск|цк|град|бург|таун|абад|стан))(а)$/, 'gent', ''],
  [/^(.{2,}(?:ск|цк|град|бург|абад))(ом)$/, 'ablt', ''],
  [/^(.{3,}(?:ск|цк|град|бург|абад|штадт))()$/, 'accs', ''],
];

function byEnding(tokens: readonly Token[], i: number): PlaceHit | undefined {
  const token = tokens[i];
  const wanted = tokens[i - 1] && PLACE_PREPOSITIONS.get(tokens[i - 1].form.lower);
  if (!wanted || readingsOf(token.form).length > 0 || token.form.script !== 'Cyrl' || token.form.shape !== 'capital')
    return undefined;
  if (isCapital(tokens[i + 1]) && tokens[i + 1].gap !== 'paragraph') return undefined;
  for (const [pattern, grammaticalCase] of TOWN_ENDINGS) {
    const match = pattern.exec(token.form.lower);
    if (match && wanted.has(grammaticalCase)) {
      return { from: i, to: i + 1, rule: 'town-ending-after-preposition', value: capitalise(match[1]), language: 'ru' };
    }
  }
  return undefined;
}

const capitalise = (word: string): string =>
  word
    .split('-')
    .map((part) => (/^(на|де|ла|эль|дель|ле|да)$/.test(part) ? part : part.slice(0, 1).toUpperCase() + part.slice(1)))
    .join('-');

/** The nominative of an unlisted name as far as its ending tells: `Никольском` → `Никольское`. */
function nominativeName(name: readonly Token[]): string {
  return name
    .map((token) => {
      const lower = token.form.lower;
      const geographical = readingsOf(token.form).find((r) => r.tags.has('Geox'));
      if (geographical) return capitalise(geographical.lemma);
      const neuter = /^(.*ск)(?:ом|ого|ому)$/.exec(lower);
      if (neuter) return capitalise(`${neuter[1]}ое`);
      const feminine = /^(.*ск)(?:ой|ую)$/.exec(lower);
      if (feminine) return capitalise(`${feminine[1]}ая`);
      const village = /^(.*[кн])(?:е|у|ой|и)$/.exec(lower);
      if (village && /(?:вк|нк|лк|йк|чк|шк)$/.test(village[1])) return capitalise(`${village[1]}а`);
      const neuterNoun = /^(.*(?:ов|ев|ин))(?:е|а|у|ом)$/.exec(lower);
      if (neuterNoun) return capitalise(`${neuterNoun[1]}о`);
      const unknown = readingsOf(token.form).length === 0 && /^(.*[бвгджзклмнпрстфхцчшщ])е$/.exec(lower);
      if (unknown) return capitalise(unknown[1]);
      const town = /^(.*(?:ск|град|бург))(?:е|а|у|ом)$/.exec(lower);
      if (town) return capitalise(town[1]);
      return token.form.text;
    })
    .join(' ');
}
