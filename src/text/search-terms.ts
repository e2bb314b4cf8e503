// Text → the terms a search index holds and a query asks for. The same function serves both, so any inflection of a word
// shares a term with every other: dictionary lemmas of all readings, the form itself, stems of words no dictionary knows.
// Broken words are joined; ё is е; terms are small letters and digits, without hyphens, apostrophes or marks. A stem is told
// from a word by a final ъ (шейнманъ), which no word of today has.
import { joinedView } from './hyphenation.js';
import { englishLemmas } from './languages/en/lemmas.js';
import { readings } from './languages/ru/morphology.js';
import { unknownStems } from './languages/ru/unknown-stems.js';
import { repairMixedScript, scriptOf } from './scripts.js';
import { words } from './tokens.js';

/** One word of a text: where it stands (offsets of the text given), its place in the order, and its interchangeable terms. */
export interface SearchTerm {
  start: number;
  end: number;
  /** Counts words from 0; the parts of a hyphenated word count one each. */
  position: number;
  /** At most six; a whole hyphenated word is a term of its first part. */
  terms: readonly string[];
}

const MOST_TERMS = 6;
const MOST_LEMMAS = 6;
const CACHE_LIMIT = 300_000;
const caches = { index: new Map<string, readonly string[]>(), query: new Map<string, readonly string[]>() };

/** `query`: a name may be typed in small letters, so every word also asks for its stem. */
export interface TermOptions {
  query?: boolean;
}

/** Particles that make no second word: кто-то, кое-что, скажи-ка. */
const PARTICLE_WORD = /^(?:ко[ей]-.+|.+-(?:то|либо|нибудь|ка|таки|де|с))$/u;

/**
 * The terms of one word.
 * @example termsOfWord('Шейнману') // ['шейнману', 'шейнманъ']
 */
export function termsOfWord(word: string, options: TermOptions = {}): readonly string[] {
  const cache = options.query ? caches.query : caches.index;
  const cached = cache.get(word);
  if (cached) return cached;
  const terms = makeTerms(word, options.query === true);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, terms);
  return terms;
}

function makeTerms(printed: string, query: boolean): string[] {
  const first = printed.charCodeAt(0);
  if (first >= 48 && first <= 57) return [printed];
  const clean = repairMixedScript(printed.normalize('NFC').replaceAll(/[\u00ad\u0300-\u036f'’ʼ]/g, ''));
  const form = clean.toLowerCase().replaceAll('ё', 'е');
  const script = scriptOf(form);
  if (script === 'latin') return distinct([form, ...englishLemmas(printed.replaceAll('\u00ad', ''))]);
  if (script !== 'cyrillic') return [form];
  return distinct(russianTerms(clean, form, query));
}

function russianTerms(clean: string, form: string, query: boolean): string[] {
  const capital = clean[0] !== clean[0].toLowerCase();
  // Letters and two-letter words stand for too much to be looked up (и. о., т. е.).
  if (form.length < 3) return [form];
  // Names are looked up too, whatever the case: a query is typed in small letters.
  const found = readings(clean[0].toUpperCase() + clean.slice(1).toLowerCase());
  const known = found.filter((reading) => reading.known && !reading.tags.has('Abbr'));
  const lemmas = known.map((reading) => reading.lemma.replaceAll(/[ё-]/g, (letter) => (letter === 'ё' ? 'е' : '')));
  // «Сольцу» is a case of сольца to the dictionary, «Наримановой» of nothing: what has a capital may be a name it lacks.
  const stems = known.length === 0 || query || capital ? unknownStems(form, capital) : [];
  return [...new Set([...lemmas.slice(0, MOST_LEMMAS), form])].concat(stems.map((stem) => `${stem}ъ`));
}

function distinct(terms: string[]): string[] {
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/**
 * The terms of every word of a text, in order. Ranges are half-open offsets into the text given, over a line break if the word is broken.
 * @example searchTerms('в ссылке')[1] // { start: 2, end: 8, position: 1, terms: ['ссылка', 'ссылке'] }
 */
export function searchTerms(text: string, options: TermOptions = {}): SearchTerm[] {
  const broken = /[-\u2010\u2011\u00ac\u00ad][ \t\u00a0]*\r?\n/u.test(text);
  const view = broken ? joinedView(text) : undefined;
  const found: SearchTerm[] = [];
  let position = 0;
  const add = (start: number, end: number, terms: readonly string[]): void => {
    const range = view && view.joints.length > 0 ? view.toOriginalRange(start, end) : { start, end };
    found.push({ start: range.start, end: range.end, position: position++, terms });
  };
  for (const { start, end, quote } of words(view?.text ?? text)) {
    if (!/[-\u2010\u2011]/.test(quote) || PARTICLE_WORD.test(quote)) {
      add(start, end, termsOfWord(quote, options));
      continue;
    }
    const whole = wholeTerms(quote);
    let at = start;
    for (const [index, part] of quote.split(/[-\u2010\u2011]/).entries()) {
      const terms = termsOfWord(part, options);
      add(at, at + part.length, index === 0 ? [...new Set([...terms, ...whole])] : terms);
      at += part.length + 1;
    }
  }
  return found;
}

const wholeCache = new Map<string, readonly string[]>();

/** The terms of a hyphenated word as one: its lemma written solid (алмаата), by its last part if the dictionary lacks it. */
function wholeTerms(word: string): readonly string[] {
  const cached = wholeCache.get(word);
  if (cached) return cached;
  const form = word
    .normalize('NFC')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\u00ad\u0300-\u036f'’ʼ]/g, '')
    .toLowerCase();
  const solid = (part: string): string => part.replaceAll(/[ё-]/g, (letter) => (letter === 'ё' ? 'е' : ''));
  const known = readings(word[0].toUpperCase() + form.slice(1)).filter((reading) => reading.known);
  let terms: string[];
  if (known.length > 0) terms = known.map((reading) => solid(reading.lemma));
  else {
    const cut = form.lastIndexOf('-');
    terms = termsOfWord(form.slice(cut + 1)).map((last) => solid(form.slice(0, cut) + last));
  }
  terms = [...new Set(terms)].slice(0, 2);
  if (wholeCache.size >= CACHE_LIMIT) wholeCache.clear();
  wholeCache.set(word, terms);
  return terms;
}
