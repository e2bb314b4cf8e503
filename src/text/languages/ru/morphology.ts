// Russian dictionary morphology (OpenCorpora): every reading of a word form, cached. Known words and plain endings are read
// by `dictionary/`; what is left (hyphens, unknown words with prefixes) by the library whose dictionary it is.
import { endsInKnownWord, guessByEnding } from './dictionary/guess-by-ending.js';
import { libraryReadings } from './dictionary/library.js';
import { isNameTag, lookUp, normalForm, rankParses, type Parse } from './dictionary/look-up.js';

/** One dictionary reading of a form. */
export interface Reading {
  /** Lower case, ё kept as the dictionary has it. */
  lemma: string;
  /** OpenCorpora part of speech: NOUN, ADJF, ADJS, VERB, INFN, PRTF, PRTS, GRND, NUMR, NPRO, PREP, CONJ, … */
  pos: string;
  /** All grammemes, OpenCorpora names: `anim masc Surn sing gent`. */
  tags: ReadonlySet<string>;
  /** nomn gent datv accs ablt loct (gen2 loc2 voct); undefined where the word has none. */
  grammaticalCase: string | undefined;
  /** False when guessed from the ending. */
  known: boolean;
  /** Likelihood among the readings, 0 to 1. */
  score: number;
}

const readingsCache = new Map<string, readonly Reading[]>();
const CACHE_LIMIT = 200_000;

/**
 * Every reading of a form, likeliest first; empty for words without Cyrillic letters. ё and е are one letter. A capital
 * (ТРОЦКИЙ, Троцкий) admits names; a form in small letters is read as a name only where the dictionary has nothing else.
 * @example readings('Москве').map((r) => r.lemma) // ['москва', …]
 */
export function readings(form: string): readonly Reading[] {
  const lower = form.toLowerCase();
  // The dictionary knows names only with a first capital and small letters after it.
  const key = form[0] !== lower[0] && lower.length > 1 ? lower[0].toUpperCase() + lower.slice(1) : lower;
  const cached = readingsCache.get(key);
  if (cached) return cached;
  const found = /^[а-яё][а-яё-]*$/.test(lower) ? analyse(key, lower) : [];
  if (readingsCache.size >= CACHE_LIMIT) readingsCache.clear();
  readingsCache.set(key, found);
  return found;
}

const NAME_TAGS = ['Name', 'Surn', 'Patr', 'Geox', 'Init'];

function analyse(key: string, lower: string): readonly Reading[] {
  const parses = lookUp(lower);
  if (key === lower && lower.length > 1 && parses.length > 0) {
    // One ranking serves both: what is known of the word with a capital, without its names, is what is known of it without.
    const capital = readings(lower[0].toUpperCase() + lower.slice(1)).filter((reading) => reading.known);
    const common = capital.filter((reading) => !NAME_TAGS.some((tag) => reading.tags.has(tag)));
    if (capital.length > 0) return common.length === capital.length || common.length === 0 ? capital : rescored(common);
  }
  const names = admitsNames(key);
  const admitted = names ? parses : parses.filter(({ tag }) => !isNameTag(tag));
  if (admitted.length > 0) return rankParses(admitted).map((parse) => toReading(parse, lower, true));
  if (lower.includes('-') || endsInKnownWord(lower))
    return libraryReadings(key).map((reading) => ({ ...reading, lemma: withPatronymic(reading, lower) }));
  return guessByEnding(lower, names).map((parse) => toReading(parse, lower, false));
}

/** Names are written with a capital and small letters after it. */
const admitsNames = (key: string): boolean =>
  key[0].toLowerCase() !== key[0] && key.slice(1).toUpperCase() !== key.slice(1);

/** Likelihoods among fewer readings. */
function rescored(some: Reading[]): Reading[] {
  const sum = some.reduce((total, reading) => total + reading.score, 0);
  return sum > 0 && sum < 1 ? some.map((reading) => ({ ...reading, score: reading.score / sum })) : some;
}

/** The dictionary files patronymics under the father's name (Ивановичу → иван): put the patronymic back. */
function patronymicLemma(form: string): string | undefined {
  const masculine = /^(.+?ич)(?:[ауие]|ем|ам|ами|ах|ей)?$/.exec(form);
  if (masculine) return masculine[1];
  const feminine = /^(.+?[вч]н)(?:[аыеуи]|о[йю]|ою|ам|ами|ах)?$/.exec(form);
  return feminine ? `${feminine[1]}а` : undefined;
}

/** The lemma, of a patronymic the patronymic. */
const withPatronymic = ({ lemma, tags }: Pick<Reading, 'lemma' | 'tags'>, form: string): string =>
  // Some guessed parses of nonsense have no normal form.
  (tags.has('Patr') && patronymicLemma(form)) || lemma || form;

function toReading(parse: Parse, form: string, known: boolean): Reading {
  const { set: tags, classes } = parse.tag;
  return {
    lemma: withPatronymic({ lemma: normalForm(parse), tags }, form),
    pos: classes.get('POST')!,
    tags,
    grammaticalCase: classes.get('CAse'),
    known,
    score: parse.score,
  };
}

/** The distinct lemmas of all readings, ё folded to е, likeliest first. @example lemmas('стали') // ['стать', 'сталь'] */
export function lemmas(form: string): string[] {
  return [...new Set(readings(form).map((reading) => reading.lemma.replaceAll('ё', 'е')))];
}
