// The public dictionary's files (OpenCorpora, as compiled for `az`) → word graphs and tables in memory. Read once, at the
// first question; a tag's object is made when a word first needs it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openWordGraph, type WordGraph } from './word-graph.js';

/** The grammemes of a form. */
export interface Tag {
  /** As the dictionary writes it: `NOUN,anim,masc sing,nomn`. */
  text: string;
  /** Its grammemes, without the classes they belong to. */
  set: ReadonlySet<string>;
  /** Class → grammeme: `POST` → `NOUN`, `CAse` → `nomn`. */
  classes: ReadonlyMap<string, string>;
}

export interface Dictionary {
  /** Form → payloads of two numbers: paradigm, place in it. */
  words: WordGraph;
  /** `form:tag` → how likely the tag is for the form, in millionths. */
  likelihoods: WordGraph;
  /** For each of `PREFIXES`: ending → payloads of three numbers: count, paradigm, place in it. */
  endings: readonly WordGraph[];
  suffixes: readonly string[];
  /** All paradigms in a row: for each form its suffix, then for each its tag, then for each its prefix. */
  paradigms: Uint16Array;
  /** Where each paradigm begins, and where the last ends. */
  starts: Uint32Array;
  tag(index: number): Tag;
}

/** Prefixes that a paradigm may put before a form. */
export const PREFIXES = ['', 'по', 'наи'];

let opened: Dictionary | undefined;

/** The dictionary, opened at the first call. */
export function dictionary(): Dictionary {
  return (opened ??= openDictionary());
}

const files = new Map<string, ArrayBuffer>();

/** The folder of the dictionary's files. */
export const dictionaryFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts');

/** The bytes of one of its files, kept. */
export function dictionaryBytes(name: string): ArrayBuffer {
  let bytes = files.get(name);
  if (!bytes) {
    const read = readFileSync(join(dictionaryFolder(), name));
    const whole = read.byteOffset === 0 && read.byteLength === read.buffer.byteLength;
    bytes = (
      whole ? read.buffer : read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength)
    ) as ArrayBuffer;
    files.set(name, bytes);
  }
  return bytes;
}

/** One of its tables. */
export function dictionaryTable(name: string): unknown {
  return JSON.parse(readFileSync(join(dictionaryFolder(), name), 'utf8'));
}

function openDictionary(): Dictionary {
  const paradigms = new Uint16Array(dictionaryBytes('paradigms.array'));
  const texts = dictionaryTable('gramtab-opencorpora-int.json') as string[];
  const parents = new Map((dictionaryTable('grammemes.json') as string[][]).map(([name, parent]) => [name, parent]));
  const tags: (Tag | undefined)[] = [];
  return {
    words: openWordGraph(dictionaryBytes('words.dawg')),
    likelihoods: openWordGraph(dictionaryBytes('p_t_given_w.intdawg')),
    endings: PREFIXES.map((_, at) => openWordGraph(dictionaryBytes(`prediction-suffixes-${at}.dawg`))),
    suffixes: dictionaryTable('suffixes.json') as string[],
    paradigms,
    starts: paradigmStarts(paradigms),
    tag: (index) => (tags[index] ??= makeTag(texts[index], parents)),
  };
}

/** The file gives the number of paradigms, then each with its length before it. */
function paradigmStarts(list: Uint16Array): Uint32Array {
  const starts = new Uint32Array(list[0] + 1);
  let at = 1;
  for (let i = 0; i < list[0]; i++) {
    starts[i] = at + 1;
    at += 1 + list[at];
  }
  // Each ends one before the next begins, where that one's length stands.
  starts[list[0]] = at + 1;
  return starts;
}

function makeTag(text: string, parents: ReadonlyMap<string, string>): Tag {
  const set = new Set(text.split(/[ ,]/));
  const classes = new Map<string, string>();
  for (const grammeme of set) {
    let child = grammeme;
    for (let parent = parents.get(child); parent; parent = parents.get(child)) {
      classes.set(parent, child);
      child = parent;
    }
  }
  return { text, set, classes };
}

/** Whether a tag has a grammeme, or a grammeme of a class. @example tagHas(tag, 'Surn') */
export const tagHas = ({ set, classes }: Tag, name: string): boolean => set.has(name) || classes.has(name);
