// Dictionary readings of Russian names and common words, proper names included whatever the case of the letters. No
// guessing from endings: a form that the dictionary lacks has no readings.
import { formWith, lookUp, normalForm, rankParses, type Parse } from '../dictionary/look-up.js';

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

const cache = new Map<string, readonly NameReading[]>();
const CACHE_LIMIT = 200_000;
const foldYo = (word: string): string => word.replaceAll('ё', 'е');

/**
 * The dictionary's readings of a form, proper names included; empty when the form is not in the dictionary.
 * @example dictionaryReadings('Иванову').some((r) => r.tags.has('Surn')) // true
 */
export function dictionaryReadings(form: string): readonly NameReading[] {
  const key = form.toLowerCase();
  const cached = cache.get(key);
  if (cached) return cached;
  const found = /^[а-яё]+(-[а-яё]+)*$/.test(key) ? rankParses(lookUp(key)).map(toReading) : [];
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, found);
  return found;
}

function toReading(parse: Parse): NameReading {
  const { set, classes } = parse.tag;
  return {
    lemma: foldYo(normalForm(parse)),
    pos: classes.get('POST')!,
    tags: set,
    grammaticalCase: classes.get('CAse'),
    inflect: (grammemes) => {
      const word = formWith(parse, grammemes);
      return word === undefined ? undefined : foldYo(word);
    },
  };
}
