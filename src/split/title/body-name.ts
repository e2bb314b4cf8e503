// The name of a body or office as a title prints it → the nominative as an index would print it:
// «секретного отдела ЦК ВКП (б)» → «Секретный отдел ЦК ВКП(б)»; offices keep their small letter («члены Политбюро»).
import { phraseToNominative, type GrammaticalCase } from '../../text/languages/ru/names.js';
import { ALWAYS_CAPITAL, BODY_NOUNS } from './body-nouns.js';
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
  if (quoted && !/[«»"]/.test(quoted[2])) return quoted[1] + phraseToNominative(quoted[2], grammaticalCase) + quoted[3];
  return capitalised(passive(clean, phraseToNominative(clean, grammaticalCase)).split(' ')).join(' ');
}

/** «объединенного пленума» is «объединенный», not «объединивший»: the dictionary gives the lemma of the verb. */
function passive(printed: string, nominative: string): string {
  const stem = /^(\p{L}+[нт])(?:ого|ому|ой|ым|ых|ыми|ую|ом)(?= )/u.exec(printed)?.[1];
  const ending = /^\p{L}+вш(?:ий|ая|ее|ие)(?= )/u.exec(nominative)?.[0].slice(-2);
  if (!stem || !ending) return nominative;
  const own = { ий: 'ый', ая: 'ая', ее: 'ое', ие: 'ые' }[ending] ?? 'ый';
  return stem + own + nominative.slice(nominative.indexOf(' '));
}

function capitalised(words: string[]): string[] {
  const lemmas = words.map((word) =>
    nominalReadings(word.replace(/[^\p{L}-]/gu, ''))
      .filter((reading) => reading.pos === 'NOUN')
      .map((reading) => reading.lemma.replaceAll('ё', 'е')),
  );
  const out = words.map((word, index) =>
    lemmas[index].some((lemma) => ALWAYS_CAPITAL.has(lemma)) ? capital(word) : word,
  );
  const head = lemmas.findIndex((list) => list.length > 0);
  if (head >= 0 && head < 4 && lemmas[head].some((lemma) => BODY_NOUNS.has(lemma))) out[0] = capital(out[0]);
  return out;
}

function capital(word: string): string {
  const at = word.search(/\p{L}/u);
  return at < 0 ? word : word.slice(0, at) + word[at].toUpperCase() + word.slice(at + 1);
}
