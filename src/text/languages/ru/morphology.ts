// Russian dictionary morphology (OpenCorpora through `az`): every reading of a word form, cached. The only file that knows `az`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

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

interface AzParse {
  tag: { POST: string; CAse?: string; stat: string[]; flex: string[] };
  score: number;
  parser: string;
  normalize(): { word?: string };
  inflect(grammemes: string[]): { word: string } | false | undefined;
}
type AzCallback = (error: unknown, data: unknown) => void;
interface Az {
  load(url: string, type: 'json' | 'arraybuffer', callback: AzCallback): void;
  Morph: ((word: string, config: { stutter: number }) => AzParse[]) & {
    init(path: string, callback: (error: unknown) => void): void;
  };
}

let analyser: Az['Morph'] | undefined;

/** Loads the dictionary once, synchronously: `az` counts its pending files, so the answers are given after it asked for all. */
function dictionary(): Az['Morph'] {
  if (analyser) return analyser;
  const require = createRequire(import.meta.url);
  const az = require('az') as Az;
  const pending: (() => void)[] = [];
  az.load = (url, type, callback) => {
    pending.push(() => {
      const bytes = readFileSync(url);
      if (type === 'json') callback(null, JSON.parse(bytes.toString('utf8')));
      else callback(null, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    });
  };
  az.Morph.init(join(dirname(require.resolve('az/package.json')), 'dicts'), (error) => {
    if (error) throw error;
  });
  for (const answer of pending) answer();
  analyser = az.Morph;
  return analyser;
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

/** By default the analyser drops doubled letters: ввести would be вести too, России a form of рось. */
const NO_STUTTER = { stutter: 0 };
const NAME_TAGS = ['Name', 'Surn', 'Patr', 'Geox', 'Init'];

function analyse(key: string, lower: string): readonly Reading[] {
  if (key === lower && lower.length > 1) {
    // One look-up serves both: what is known of the word with a capital, without its names, is what is known of it without.
    const capital = readings(lower[0].toUpperCase() + lower.slice(1)).filter((reading) => reading.known);
    const common = capital.filter((reading) => !NAME_TAGS.some((tag) => reading.tags.has(tag)));
    if (capital.length > 0) return common.length === capital.length || common.length === 0 ? capital : rescored(common);
  }
  return dictionary()(key, NO_STUTTER).map((parse) => toReading(parse, lower));
}

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

/** The dictionary's tag objects are few and shared: so are their sets. */
const tagSets = new WeakMap<object, ReadonlySet<string>>();

function tagSet(tag: AzParse['tag']): ReadonlySet<string> {
  let set = tagSets.get(tag);
  if (!set) tagSets.set(tag, (set = new Set([...tag.stat, ...tag.flex])));
  return set;
}

function toReading(parse: AzParse, form: string): Reading {
  const tags = tagSet(parse.tag);
  const isPatronymic = tags.has('Patr');
  return {
    // Some guessed parses of nonsense have no normal form.
    lemma: (isPatronymic && patronymicLemma(form)) || parse.normalize().word || form,
    pos: parse.tag.POST,
    tags,
    grammaticalCase: parse.tag.CAse,
    known: parse.parser === 'Dictionary',
    score: parse.score,
  };
}

/** The distinct lemmas of all readings, ё folded to е, likeliest first. @example lemmas('стали') // ['стать', 'сталь'] */
export function lemmas(form: string): string[] {
  return [...new Set(readings(form).map((reading) => reading.lemma.replaceAll('ё', 'е')))];
}
