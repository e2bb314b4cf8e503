// Readings by the library `az`, whose dictionary this is: slower, asked only for words with hyphens and for unknown words
// that may have prefixes. The only file that runs `az`.
import { createRequire } from 'node:module';
import { dictionaryBytes, dictionaryFolder, dictionaryTable } from './open-dictionary.js';

export interface LibraryReading {
  /** Empty where the library finds none. */
  lemma: string;
  pos: string;
  tags: ReadonlySet<string>;
  grammaticalCase: string | undefined;
  known: boolean;
  score: number;
}

interface AzParse {
  tag: { POST: string; CAse?: string; stat: string[]; flex: string[] };
  score: number;
  parser: string;
  normalize(): { word?: string };
}
type AzCallback = (error: unknown, data: unknown) => void;
interface Az {
  load(url: string, type: 'json' | 'arraybuffer', callback: AzCallback): void;
  Morph: ((word: string, config: { stutter: number }) => AzParse[]) & {
    init(path: string, callback: (error: unknown) => void): void;
  };
}

let analyser: Az['Morph'] | undefined;

/** Starts the library once, on the dictionary in memory. It counts its pending files, so the answers are given after it asked for all. */
function library(): Az['Morph'] {
  if (analyser) return analyser;
  const az = createRequire(import.meta.url)('az') as Az;
  const pending: (() => void)[] = [];
  az.load = (url, type, callback) => {
    const name = url.split('/').at(-1)!;
    pending.push(() => callback(null, type === 'json' ? tableOf(name) : dictionaryBytes(name)));
  };
  az.Morph.init(dictionaryFolder(), (error) => {
    if (error) throw error;
  });
  for (const answer of pending) answer();
  analyser = az.Morph;
  return analyser;
}

/** Tags in Russian words are asked for and never read: empty ones will do. */
function tableOf(name: string): unknown {
  if (name !== 'gramtab-opencorpora-ext.json') return dictionaryTable(name);
  return (dictionaryTable('gramtab-opencorpora-int.json') as string[]).map(() => '');
}

/** By default the analyser drops doubled letters: ввести would be вести too, России a form of рось. */
const NO_STUTTER = { stutter: 0 };

/** The library's tag objects are few and shared: so are their sets. */
const tagSets = new WeakMap<object, ReadonlySet<string>>();

/** Readings of a form, likeliest first. */
export function libraryReadings(form: string): LibraryReading[] {
  return library()(form, NO_STUTTER).map((parse) => {
    let tags = tagSets.get(parse.tag);
    if (!tags) tagSets.set(parse.tag, (tags = new Set([...parse.tag.stat, ...parse.tag.flex])));
    return {
      lemma: parse.normalize().word ?? '',
      pos: parse.tag.POST,
      tags,
      grammaticalCase: parse.tag.CAse,
      known: parse.parser === 'Dictionary',
      score: parse.score,
    };
  });
}
