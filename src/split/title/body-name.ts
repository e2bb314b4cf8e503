// The name of a body or office as a title prints it → the nominative as an index would print it:
// «секретного отдела ЦК ВКП (б)» → «Секретный отдел ЦК ВКП(б)»; offices keep their small letter («члены Политбюро»).
import { phraseToNominative, type GrammaticalCase } from '../../text/languages/ru/names.js';
import type { Reading } from '../../text/languages/ru/morphology.js';
import { ALWAYS_CAPITAL, isBodyNoun, OFFICE_NOUNS } from './body-nouns.js';
import { GOVERNING } from './read-phrase.js';
import { nominalReadings } from './title-words.js';

/** The phrase in the nominative, the spaces of «ВКП (б)» closed, bodies with a capital. */
export function bodyName(phrase: string, grammaticalCase: GrammaticalCase): string {
  const clean = phrase
    .replace(/\s+/g, ' ')
    .replace(
      /(\p{Lu}{2})\s?\(\s?([бмБ])\s?\)/gu,
      (_, party: string, letter: string) => `${party}(${letter.toLowerCase()})`,
    )
    .replace(/[\s,;.:]+$/, '')
    .trim();
  const quoted = /^([«"“„])(.+)([»"”])$/u.exec(clean);
  if (quoted && !/[«»"]/.test(quoted[2])) return quoted[1] + toNominative(quoted[2], grammaticalCase) + quoted[3];
  return capitalised(toNominative(clean, grammaticalCase).split(' ')).join(' ');
}

/** Adjectives and one noun in the singular are turned here; everything else by the general rules of noun phrases. */
function toNominative(phrase: string, grammaticalCase: GrammaticalCase): string {
  const words = phrase.split(' ');
  if (GOVERNING.test(words[0])) return [participle(words[0]), ...words.slice(1)].join(' ');
  const cases = grammaticalCase === 'gent' ? ['gent', 'accs'] : [grammaticalCase];
  const inCase = (word: string): Reading[] =>
    nominalReadings(bare(word)).filter((reading) => cases.includes(reading.grammaticalCase ?? ''));
  if (words[0].toLowerCase() === 'всем' && words.length > 1)
    return [like(words[0], 'все'), ...everyone(words.slice(1))].join(' ');
  let head = 0;
  while (head < Math.min(words.length - 1, 4)) {
    const reads = inCase(words[head]);
    if (isHolder(reads) || !isAdjectiveBefore(reads, inCase(words[head + 1]))) break;
    head++;
  }
  const noun = inCase(words[head]).find(
    (reading) => reading.pos === 'NOUN' && reading.tags.has('sing') && !reading.tags.has('Surn') && reading.known,
  );
  if (!noun || words[head + 1] === 'и' || noun.tags.has('Fixd')) return phraseToNominative(phrase, grammaticalCase);
  for (let i = 0; i < head; i++) {
    const adjective = inCase(words[i]).find((reading) => reading.pos !== 'NOUN');
    if (adjective) words[i] = like(words[i], adjectiveForm(bare(words[i]), adjective, noun));
  }
  words[head] = like(words[head], noun.lemma);
  return words.join(' ');
}

/** «заведующего школой» → «заведующий школой»: what it governs stays. */
function participle(word: string): string {
  return word
    .replace(/(щ)(?:его|ему|им|ем)$/, '$1ий')
    .replace(/(щ)(?:ей|ую)$/, '$1ая')
    .replace(/(щ)(?:их|ими)$/, '$1ие')
    .replace(/(н)(?:ого|ому|ым|ом)$/, '$1ый')
    .replace(/(н)(?:ой|ую)$/, '$1ая')
    .replace(/(н)(?:ых|ыми)$/, '$1ые');
}

/** «4-й» has no word in it that the dictionary could know. */
const bare = (word: string): string => word.replace(/[^\p{L}-]/gu, '').replace(/^-+/, '');

/** «рабочих пристани»: a noun that looks like an adjective. */
const isHolder = (word: Reading[]): boolean =>
  word.some((reading) => reading.pos === 'NOUN' && OFFICE_NOUNS.has(reading.lemma));

/** After «всем» everything stands in the plural. */
function everyone(words: string[]): string[] {
  if (GOVERNING.test(words[0])) return [words[0].replace(/щим$/, 'щие').replace(/ным$/, 'ные'), ...words.slice(1)];
  const compound = words.findIndex((word) => /(?:ком|отдел|совет|торг|прод|прос|исполком)ам$/.test(word));
  if (compound < 0) return phraseToNominative(words.join(' '), 'datv').split(' ');
  return words.map((word, i) =>
    i < compound
      ? word.replace(/(?:ым|им)$/, (end) => (end === 'ым' ? 'ые' : 'ие'))
      : i === compound
        ? word.replace(/ам$/, 'ы')
        : word,
  );
}

function isAdjectiveBefore(word: Reading[], next: Reading[]): boolean {
  return word.some(
    (reading) => reading.pos !== 'NOUN' && next.some((other) => other.tags.has('plur') === reading.tags.has('plur')),
  );
}

/** Ending by the gender of the noun; participles keep their printed stem («объединенного», not the lemma of the verb). */
function adjectiveForm(printed: string, adjective: Reading, noun: Reading): string {
  const stem = printed.toLowerCase().replace(/(?:ого|его|ому|ему|ой|ей|ую|юю|ым|им|ом|ем|ый|ий|ое|ее|ая|яя)$/, '');
  const soft =
    adjective.pos === 'ADJF' && /(?:его|ему|ей|юю|ем|ее|яя)$/.test(printed.toLowerCase()) && !/[кгхжчшщ]$/.test(stem);
  const velar = /[кгхжчшщ]$/.test(stem);
  if (noun.tags.has('femn')) return stem + (soft ? 'яя' : 'ая');
  // «общее», but «большое»
  const hushed = /[жчшщ]$/.test(stem) && !/ой$/.test(adjective.lemma);
  if (noun.tags.has('neut')) return stem + (soft || hushed ? 'ее' : 'ое');
  if (adjective.pos === 'ADJF' && /(?:ый|ий|ой)$/.test(adjective.lemma)) return adjective.lemma;
  return stem + (soft || velar ? 'ий' : 'ый');
}

/** The capitals and the punctuation of `printed` on `form`. */
function like(printed: string, form: string): string {
  const core = bare(printed);
  const at = printed.indexOf(core);
  const upper = core.length > 1 && core === core.toUpperCase();
  const cased = upper ? form.toUpperCase() : sameCapitals(core, form);
  return printed.slice(0, at) + cased + printed.slice(at + core.length);
}

/** «Рейнско-Вестфальской» → «Рейнско-Вестфальская»: every part keeps its capital. */
function sameCapitals(printed: string, form: string): string {
  const parts = printed.split('-');
  return form
    .split('-')
    .map((part, i) => (/^\p{Lu}/u.test(parts[i] ?? '') ? part[0].toUpperCase() + part.slice(1) : part))
    .join('-');
}

function capitalised(words: string[]): string[] {
  const lemmas = words.map((word) =>
    nominalReadings(bare(word))
      .filter((reading) => reading.pos === 'NOUN')
      .map((reading) => reading.lemma.replaceAll('ё', 'е')),
  );
  const out = words.map((word, index) =>
    lemmas[index].some((lemma) => ALWAYS_CAPITAL.has(lemma)) ? capital(word) : word,
  );
  const head = lemmas.findIndex((list) => list.length > 0);
  if (
    head >= 0 &&
    head < 4 &&
    lemmas[head].some((lemma) => isBodyNoun(lemma) && lemma === bare(words[head]).toLowerCase().replaceAll('ё', 'е'))
  )
    out[0] = capital(out[0]);
  return out;
}

function capital(word: string): string {
  const at = word.search(/\p{L}/u);
  return at < 0 ? word : word.slice(0, at) + word[at].toUpperCase() + word.slice(at + 1);
}
