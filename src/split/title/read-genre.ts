// The words of a title → its leading genre words, and for protocol extracts where the meeting's body stands.
import { DECIDING_GENRES, ENGLISH_GENRES, GENRE_COMPLEMENTS, GENRE_NOUNS, MEETINGS, SENT_GENRES } from './genres.js';
import { casesOf, isAdjective, nominalReadings, nounLemmas, type TitleWord } from './title-words.js';

export interface GenreReading {
  /** Words of the genre: `[0, end)`; numbers («№ 6») inside are not part of it. */
  end: number;
  /** Words of a number inside the genre, to be left out of it: `[from, to)`. */
  number: [number, number] | null;
  /** First word of the meeting's body («Политбюро ЦК»), when the title is of a protocol; the body runs on from there. */
  body: number | null;
  /** Lemma of the head noun. */
  lemma: string;
  deciding: boolean;
  sent: boolean;
  rule: string;
}

const READS = new Map<string, { genre: boolean; complement: boolean; meeting: boolean }>();

function nounKind(text: string): { genre: boolean; complement: boolean; meeting: boolean } {
  const known = READS.get(text);
  if (known) return known;
  const lemmas = nounLemmas(text);
  const hyphenHead = text.includes('-') ? nounLemmas(text.split('-')[0]) : [];
  const kind = {
    genre: [...lemmas, ...hyphenHead].some((lemma) => GENRE_NOUNS.has(lemma)),
    complement: lemmas.some((lemma) => GENRE_COMPLEMENTS.has(lemma)),
    meeting: lemmas.some((lemma) => MEETINGS.has(lemma)),
  };
  if (READS.size > 50_000) READS.clear();
  READS.set(text, kind);
  return kind;
}

const isWord = (word: TitleWord | undefined): word is TitleWord => word?.kind === 'word';

/** The genre with which a Russian title begins, or undefined. */
export function maybeGenre(words: TitleWord[]): GenreReading | undefined {
  let at = 0;
  let oblique = false;
  while (words[at]?.kind === 'open') at++;
  if (!isWord(words[at])) return undefined;
  if (/^Из$/i.test(words[at].text) && isWord(words[at + 1])) {
    oblique = true;
    at++;
  }
  const head = headNoun(words, at, oblique);
  if (head === undefined) return undefined;
  return extend(words, head, oblique);
}

/** Index of the genre noun, up to four adjectives after `at`. */
function headNoun(words: TitleWord[], at: number, oblique: boolean): number | undefined {
  const wanted = oblique ? 'gent' : 'nomn';
  for (let i = at; i < Math.min(at + 5, words.length); i++) {
    const word = words[i];
    if (word.kind === 'comma' || (isWord(word) && word.text === 'и')) {
      if (i === at) return undefined;
      continue;
    }
    if (word.kind === 'abbreviation' || !isWord(word)) {
      if (/^(?:совм|сопр|информ|секр|служ)\.?$/i.test(word.text)) continue;
      return undefined;
    }
    if (
      nounKind(word.text).genre &&
      casesOf(word.text).has(wanted) &&
      !(isAdjective(word.text) && nextNounIsGenre(words, i))
    )
      return i;
    // «Журнал заседания», «Журнал боевых действий»; by itself a journal is no document.
    if (/^журнала?$/i.test(word.text) && casesOf(word.text).has(wanted) && isWord(words[i + 1]))
      return nounKind(words[i + 1].text).meeting || tailAt(words, i + 1) ? i : undefined;
    const adjective = isAdjective(word.text) && casesOf(word.text).has(wanted);
    if (!adjective) return undefined;
    // «Докладная В. Р. Менжинского», «Служебная …»: an adjective that stands for the genre.
    if (/^(?:докладная|объяснительная|служебная|сопроводительная)$/i.test(word.text) && !nextNounIsGenre(words, i))
      return i;
  }
  return undefined;
}

/** What makes a genre of its own with the noun before it. */
const TAILS: readonly (readonly string[])[] = [
  ['по', 'прямому', 'проводу'],
  ['боевых', 'действий'],
];

/** The number of words of such a tail at a place, 0 without one. */
function tailAt(words: TitleWord[], at: number): number {
  const tail = TAILS.find((it) => it.every((text, i) => words[at + i]?.text.toLowerCase() === text));
  return tail?.length ?? 0;
}

function nextNounIsGenre(words: TitleWord[], at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 4, words.length); i++) {
    if (!isWord(words[i])) return false;
    if (nounKind(words[i].text).genre && casesOf(words[i].text).has('nomn')) return true;
    if (!isAdjective(words[i].text)) return false;
  }
  return false;
}

function extend(words: TitleWord[], head: number, oblique: boolean): GenreReading {
  let at = head + 1;
  let number: [number, number] | null = null;
  let body: number | null = null;
  const lemma = genreLemma(words[head].text);
  let protocol = lemma === 'протокол' || lemma === 'стенограмма' || lemma === 'журнал' || lemma === 'стенографический';
  let meetingSeen = false;
  for (;;) {
    const word = words[at];
    if (!word) break;
    if (isNumberSign(word) && (protocol || meetingSeen)) {
      const to = numberEnd(words, at);
      number ??= [at, to];
      at = to;
      continue;
    }
    if (!isWord(word)) break;
    // «Выписка из протокола», «Извлечение из стенограммы», «Отрывок из доклада»
    const prepositional = word.text === 'из';
    const next = prepositional ? skipAdjectives(words, at + 1, 'gent') : skipAdjectives(words, at, 'gent');
    if (next === undefined) break;
    const kind = nounKind(words[next].text);
    const genitive = casesOf(words[next].text).has('gent');
    if (!genitive) break;
    if (kind.meeting && !meetingSeen && (protocol || prepositional)) {
      meetingSeen = true;
      at = next + 1;
      continue;
    }
    if (prepositional ? kind.genre || kind.complement : kind.complement && !isPerson(words, next)) {
      if (nounLemmas(words[next].text).some((it) => it === 'протокол' || it === 'стенограмма')) protocol = true;
      at = next + 1;
      continue;
    }
    // «и» between two genres: «Отчет и выводы», «Доклад и прения»
    break;
  }
  at += tailAt(words, at);
  if (protocol || meetingSeen) body = bodyStart(words, at);
  return {
    end: at,
    number,
    body,
    lemma,
    deciding:
      DECIDING_GENRES.has(lemma) ||
      words.slice(head + 1, at).some((word) => nounLemmas(word.text).some((it) => DECIDING_GENRES.has(it))),
    sent: SENT_GENRES.has(lemma) || lemma.split('-').some((it) => SENT_GENRES.has(it)),
    rule: oblique ? 'title/genre-from' : 'title/genre-noun',
  };
}

function genreLemma(text: string): string {
  const lemmas = nounLemmas(text);
  return lemmas.find((lemma) => GENRE_NOUNS.has(lemma)) ?? lemmas[0] ?? text.toLowerCase();
}

const isNumberSign = (word: TitleWord): boolean => word.text === '№' || /^(?:N|No)$/.test(word.text);

/** Exclusive end of a number («№ 3044/оп») whose sign stands at a word. */
export function numberEnd(words: TitleWord[], at: number): number {
  let i = at + 1;
  while (
    i < words.length &&
    (words[i].kind === 'number' ||
      (/^[/\p{Lu}\p{Ll}-]$/u.test(words[i].text) && !words[i].spaced) ||
      words[i].text === '/')
  )
    i++;
  // «№ 136/Б»
  if (words[i] && !words[i].spaced && isWord(words[i]) && words[i].text.length <= 3) i++;
  return i;
}

/** Index of the first non-adjective from `at` on, when all before it are adjectives in the case. */
function skipAdjectives(words: TitleWord[], at: number, grammaticalCase: string): number | undefined {
  let i = at;
  while (
    i < at + 4 &&
    isWord(words[i]) &&
    isOnlyAdjective(words[i].text) &&
    casesOf(words[i].text).has(grammaticalCase)
  )
    i++;
  return isWord(words[i]) ? i : undefined;
}

function isOnlyAdjective(text: string): boolean {
  const all = nominalReadings(text);
  return all.length > 0 && all.every((reading) => reading.pos !== 'NOUN');
}

/** A capitalised genitive after the genre that is followed by a name is no complement. */
function isPerson(words: TitleWord[], at: number): boolean {
  return words[at].kind === 'initial';
}

/** The meeting's body begins right after the meeting, when a noun stands there. */
function bodyStart(words: TitleWord[], at: number): number | null {
  const word = words[at];
  if (!isWord(word)) return null;
  if (/^(?:от|о|об|по|в|с|и|за|на)$/i.test(word.text)) return null;
  return at;
}

const ENGLISH = [...ENGLISH_GENRES].sort((left, right) => right.length - left.length);

/** The English genre with which a title begins (as printed), or undefined. */
export function maybeEnglishGenre(title: string): string | undefined {
  const lower = title.toLowerCase();
  for (const genre of ENGLISH) {
    if (!lower.startsWith(genre)) continue;
    const after = lower[genre.length];
    if (after === undefined || /[\s,.:;–—(\d*†[]/.test(after)) return title.slice(0, genre.length);
  }
  // One or two qualifying words in front: "Secret Telegram From …", "Soviet Note to …", "Weekly Report of …"
  const qualified = /^((?:[A-Z][\p{L}-]+\s){1,3})(?=\p{L})/u.exec(title);
  if (!qualified) return undefined;
  for (
    let skip = title.indexOf(' ') + 1;
    skip > 0 && skip <= qualified[1].length;
    skip = title.indexOf(' ', skip) + 1
  ) {
    for (const genre of ENGLISH) {
      if (!lower.startsWith(genre, skip)) continue;
      const after = lower[skip + genre.length];
      if (after === undefined || /[\s,.:;–—(]/.test(after)) return title.slice(0, skip + genre.length);
    }
    if (title.indexOf(' ', skip) < 0) break;
  }
  return undefined;
}
