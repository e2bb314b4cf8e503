// Dictionary readings of Russian names and common words, proper names included: `az` hides names, surnames, patronymics
// and places from lower-case words, so it is asked here without regard to case. No guessing from endings: a form that the
// dictionary lacks has no readings.
import { createRequire } from 'node:module';
import { readings as loadDictionary } from '../morphology.js';

/** One dictionary reading, grammemes by their OpenCorpora names. */
export interface NameReading {
  /** Lower case, ё folded to е. */
  lemma: string;
  pos: string;
  tags: ReadonlySet<string>;
  /** nomn gent datv accs ablt loct (gen2 loc2 voct); undefined where the word has none. */
  grammaticalCase: string | undefined;
  /** The form with the asked grammemes, lower case, ё folded; undefined when the paradigm lacks it. */
  inflect(grammemes: string[]): string | undefined;
}

interface AzParse {
  tag: { POST: string; CAse?: string; stat: string[]; flex: string[] };
  normalize(): { toString(): string };
  inflect(grammemes: string[]): { toString(): string } | false | undefined;
}
type Analyse = (word: string, config: Record<string, unknown>) => AzParse[];

let analyse: Analyse | undefined;
const tagSets = new WeakMap<object, ReadonlySet<string>>();
const cache = new Map<string, readonly NameReading[]>();
const CACHE_LIMIT = 200_000;
const CONFIG = { ignoreCase: true, stutter: 0, typos: 0, parsers: ['Dictionary'] };
const foldYo = (word: string): string => word.replaceAll('ё', 'е');

/**
 * The dictionary's readings of a form, proper names included; empty when the form is not in the dictionary.
 * @example dictionaryReadings('Иванову').some((r) => r.tags.has('Surn')) // true
 */
export function dictionaryReadings(form: string): readonly NameReading[] {
  const key = form.toLowerCase();
  const cached = cache.get(key);
  if (cached) return cached;
  if (!analyse) {
    loadDictionary('а');
    analyse = (createRequire(import.meta.url)('az') as { Morph: Analyse }).Morph;
  }
  const found = /^[а-яё]+(-[а-яё]+)*$/.test(key) ? analyse(key, CONFIG).map(toReading) : [];
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, found);
  return found;
}

function toReading(parse: AzParse): NameReading {
  let tags = tagSets.get(parse.tag);
  if (!tags) tagSets.set(parse.tag, (tags = new Set([...parse.tag.stat, ...parse.tag.flex])));
  return {
    lemma: foldYo(String(parse.normalize())),
    pos: parse.tag.POST,
    tags,
    grammaticalCase: parse.tag.CAse,
    inflect: (grammemes) => {
      const word = parse.inflect(grammemes);
      return word ? foldYo(String(word)) : undefined;
    },
  };
}
