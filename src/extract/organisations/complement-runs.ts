// How far the words go that complete the head of a body's name: genitives, «по …», «в защиту …», abbreviations, a quoted
// name, a number, «им. …». Each function takes the index after the head and gives the index after the run, the same when none.
import { readingsOf, type Token } from '../scan-text.js';
import { isCapital, isMark } from './match-table.js';

const isPersonal = (token: Token): boolean =>
  readingsOf(token.form).some((r) => r.tags.has('Surn') || r.tags.has('Name') || r.tags.has('Patr'));

/** The end of «Имя», № 5, им. Ленина at a token, else the token itself. */
export function completion(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || token.gap === 'paragraph') return at;
  if (isMark(token, '«"„“')) return closingQuote(tokens, at, 6);
  if (isMark(token, '№') && tokens[at + 1]?.kind === 'number') return at + 2;
  // «фабрика бывш. Разоренова», «завод б. Гужон»
  if (/^(?:б|бывш|быв|бывший|бывшая|бывшего|бывшей|бывшем)$/.test(token.form.lower)) {
    const name = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
    return isCapital(tokens[name]) && tokens[name].gap !== 'paragraph' ? name + 1 : at;
  }
  if (/^(?:им|имени)$/.test(token.form.lower)) {
    let end = at + 1;
    if (isMark(tokens[end], '.')) end++;
    if (isMark(tokens[end], '«"„“')) return closingQuote(tokens, end, 6);
    const begun = end;
    while (
      end < begun + 6 &&
      tokens[end] &&
      tokens[end].gap !== 'paragraph' &&
      (isCapital(tokens[end]) || (isMark(tokens[end], '.') && tokens[end - 1].form.text.length === 1))
    )
      end++;
    if (tokens[begun] && !isCapital(tokens[begun]) && /^(?:тов|т|\d+)$/.test(tokens[begun].form.lower)) return at;
    return end > begun ? end : at;
  }
  return at;
}

/** Index after the closing quotation mark, when it closes within a few words; else the opening mark's. */
export function closingQuote(tokens: readonly Token[], open: number, words: number): number {
  for (let at = open + 1; at <= open + 1 + words && tokens[at]; at++) {
    if (tokens[at].gap === 'paragraph') return open;
    if (isMark(tokens[at], '»“"”')) return at > open + 1 && isCapital(tokens[open + 1]) ? at + 1 : open;
  }
  return open;
}

/** Genitives that follow a head: «народного хозяйства», «друзей детей», «рабочих и крестьянских депутатов». */
export function genitiveRun(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  let end = from;
  for (let count = 0; count < limit; count++) {
    const token = tokens[at];
    if (
      token?.kind !== 'word' ||
      token.gap === 'paragraph' ||
      token.form.script !== 'Cyrl' ||
      token.form.text.length < 3
    )
      break;
    const readings = readingsOf(token.form);
    const noun = readings.some(
      (r) =>
        r.pos === 'NOUN' &&
        r.grammaticalCase === 'gent' &&
        !r.tags.has('Surn') &&
        !r.tags.has('Name') &&
        !r.tags.has('Patr'),
    );
    const adjective = readings.some(
      (r) => (r.pos === 'ADJF' || r.pos === 'PRTF') && r.grammaticalCase === 'gent' && !r.tags.has('Apro'),
    );
    if (!noun && !adjective) break;
    if (isCapital(token) && readings.some((r) => r.tags.has('Geox'))) break;
    if (STOP_GENITIVES.test(token.form.lower) || readings.some((r) => r.pos === 'PREP')) break;
    if (isMark(tokens[at + 1], '.') && tokens[at + 1].gap === 'none' && tokens[at + 2]?.form.shape === 'lower') break;
    at++;
    if (noun) end = at;
    const others = noun ? Math.max(coordinatedPersons(tokens, at), coordinatedTopic(tokens, at)) : at;
    if (others > at) {
      at = others;
      end = at;
      continue;
    }
    if (
      tokens[at]?.form.lower === 'и' &&
      adjective &&
      tokens[at + 1]?.kind === 'word' &&
      readingsOf(tokens[at + 1].form).some((r) => r.pos === 'ADJF' && r.grammaticalCase === 'gent')
    )
      at++;
  }
  return end;
}

/** «мирового хозяйства и мировой политики»: a second adjective and noun like the first; the index after it. */
function coordinatedTopic(tokens: readonly Token[], at: number): number {
  const genitive = (token: Token | undefined, pos: string): boolean =>
    token?.form.shape === 'lower' &&
    token.gap !== 'paragraph' &&
    readingsOf(token.form).some((r) => r.pos === pos && r.grammaticalCase === 'gent' && !r.tags.has('Apro'));
  const like =
    genitive(tokens[at - 2], 'ADJF') && genitive(tokens[at + 1], 'ADJF') && !genitive(tokens[at + 1], 'NOUN');
  return tokens[at]?.form.lower === 'и' && like && genitive(tokens[at + 2], 'NOUN') ? at + 3 : at;
}

/** «писателей и журналистов», «борцов и жертв»: a second group of people in the genitive plural; the index after it. */
function coordinatedPersons(tokens: readonly Token[], at: number): number {
  const group = (token: Token | undefined): boolean =>
    token?.form.shape === 'lower' &&
    readingsOf(token.form).some(
      ({ pos, grammaticalCase, tags }) =>
        pos === 'NOUN' && grammaticalCase === 'gent' && tags.has('plur') && tags.has('anim'),
    );
  return tokens[at]?.form.lower === 'и' && group(tokens[at - 1]) && group(tokens[at + 1]) ? at + 2 : at;
}

/** Genitives that begin something else after a body: dates, persons, gatherings. */
const STOP_GENITIVES =
  /^(?:года|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|товарища|этого|того|которого|первого|второго|товарищей|целого|партии$|имени|вашего|нашего|своего|всего|всех)$|^(?:г|гр|т|тов)-/;

/** Adjectives and nouns of one phrase after «по»: «делам национальностей», «борьбе с голодом». */
export function phraseRun(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  let end = from;
  const wanted = new Set(['datv']);
  for (let count = 0; count < limit; count++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.gap === 'paragraph' || token.form.script !== 'Cyrl') break;
    if (token.form.lower === 'и' && end === at) {
      // The next body begins with a capital: «Комиссия по проверке и Комитет …».
      if (end > from && isCapital(tokens[at + 1])) break;
      at++;
      continue;
    }
    if (token.form.text.length < 3) break;
    const readings = readingsOf(token.form);
    if (
      readings.length === 0 &&
      end > from &&
      token.form.shape === 'lower' &&
      /(?:ов|ев|ек|ок|ей|ий|[аяыи])$/.test(token.form.lower)
    ) {
      end = ++at;
      continue;
    }
    if (!readings.some((r) => /^(?:NOUN|ADJF|PRTF)$/.test(r.pos) && wanted.has(r.grammaticalCase ?? ''))) break;
    at++;
    if (readings.some((r) => r.tags.has('Apro')) || (isCapital(token) && isPersonal(token))) break;
    if (readings.some((r) => r.pos === 'NOUN')) {
      end = at;
      wanted.add('gent');
    }
  }
  return end;
}

/** Abbreviations that complete a head: «Управления Донец. ж. д.». */
export function abbreviatedRun(tokens: readonly Token[], from: number): number {
  if ((tokens[from]?.form.text.length ?? 0) < 3) return from;
  let at = from;
  while (
    at < from + 10 &&
    tokens[at]?.kind === 'word' &&
    tokens[at].gap !== 'paragraph' &&
    tokens[at].form.text.length <= 7 &&
    isMark(tokens[at + 1], '.') &&
    tokens[at + 1].gap === 'none' &&
    (at > from || isCapital(tokens[at]))
  )
    at += 2;
  return at;
}

/** «в защиту лесов», «против нелегальной иммиграции», «за права человека». */
export function aimRun(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 6 && tokens[at]?.kind === 'word' && tokens[at].gap !== 'paragraph') {
    if (!readingsOf(tokens[at].form).some((r) => r.pos === 'NOUN' || r.pos === 'ADJF')) break;
    if (isCapital(tokens[at]) && isPersonal(tokens[at])) break;
    at++;
  }
  return at > from ? at : from - 1;
}
