// Persons in Kazakh paragraphs: initials or a given name with a surname, and surnames that their ending shows, with or
// without Kazakh case endings. Elsewhere Russian rules see only unknown words there and would guess.
import type { ExtractContext, Token } from '../scan-text.js';
import { MEN, WOMEN } from '../../text/languages/ru/names/given-name-table.js';
import { isKazakhGivenName, KAZAKH_LETTER, readKazakhName } from '../../text/languages/kk/names.js';
import { dictionaryReadings } from '../../text/languages/ru/names/name-dictionary.js';
import { isCapital, joined, readInitials, type NameHit } from './name-parts.js';
import { personWord } from './person-words.js';

/** For every token 1 when its paragraph is Kazakh. */
export function kazakhTokens(context: ExtractContext): Uint8Array {
  const { tokens } = context;
  const out = new Uint8Array(tokens.length);
  let from = 0;
  let kazakh = 0;
  let words = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i === tokens.length || tokens[i].gap === 'paragraph') {
      if (kazakh >= 2 && kazakh * 5 >= words) out.fill(1, from, i);
      from = i;
      kazakh = 0;
      words = 0;
    }
    if (i < tokens.length && tokens[i].form.script === 'Cyrl') {
      words++;
      if (KAZAKH_LETTER.test(tokens[i].form.lower)) kazakh++;
    }
  }
  return out;
}

/** Finds the persons of Kazakh paragraphs. */
export function findKazakhNames(context: ExtractContext, kazakh: Uint8Array): NameHit[] {
  const hits: NameHit[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    const hit = kazakh[i] ? readKazakh(context.tokens, i) : undefined;
    if (!hit) continue;
    hits.push(hit);
    i = hit.to - 1;
  }
  return hits;
}

function readKazakh(tokens: readonly Token[], i: number): NameHit | undefined {
  if (!isCapital(tokens[i]) || tokens[i].form.script !== 'Cyrl') return undefined;
  const initials = readInitials(tokens, i);
  if (initials) {
    const surname = tokens[initials.next];
    if (!joined(surname) || !isCapital(surname) || surname.form.text.length < 3 || surname.form.shape !== 'capital')
      return undefined;
    return {
      from: i,
      to: initials.next + 1,
      rule: 'kazakh-initials-surname',
      surname: initials.next,
      initials: initials.letters,
    };
  }
  if (tokens[i].form.shape !== 'capital') return undefined;
  const next = tokens[i + 1];
  if (
    isGiven(tokens[i]) &&
    joined(next) &&
    next.gap !== 'none' &&
    next.form.shape === 'capital' &&
    readKazakhName(next.form.lower).surname
  ) {
    return { from: i, to: i + 2, rule: 'kazakh-given-surname', given: i, surname: i + 1 };
  }
  const word = personWord(tokens[i].form);
  if (word.place || word.excluded || word.common !== 'none') return undefined;
  const read = readKazakhName(tokens[i].form.lower);
  // Сталинге, Лениннің: surnames of the Russian dictionary.
  const russian = dictionaryReadings(read.nominative).some(
    (one) => one.tags.has('Surn') && one.grammaticalCase === 'nomn',
  );
  const strong =
    (russian && read.nominative.length > 4) ||
    (read.surname && /(?:[ое]ва?|ұлы|қызы|ский|ская)$/.test(read.nominative) && read.nominative.length > 4);
  return strong && !tokens[i].opens ? { from: i, to: i + 1, rule: 'kazakh-surname', surname: i } : undefined;
}

function isGiven(token: Token): boolean {
  const { lower } = token.form;
  return isKazakhGivenName(lower) || personWord(token.form).given || MEN.has(lower) || WOMEN.has(lower);
}
