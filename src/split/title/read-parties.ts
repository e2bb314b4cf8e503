// The words of a Russian title after its genre → authors, addressees and where the subject begins.
// The grammar: `<genre> <author, genitive> <addressee, dative or «в» + accusative> от <date> <subject>`, in any order that
// editions print; names inside the subject or an enclosure clause belong to nobody.
import { SUBJECT_OPENERS } from './genres.js';
import { numberEnd } from './read-genre.js';
import { isBodyNoun, COLLECTIVE_NOUNS, IN_IDIOMS, OFFICE_NOUNS } from './body-nouns.js';
import { GOVERNING, phraseAt, closing, type Phrase } from './read-phrase.js';
import { casesOf, isAdjective, nominalReadings, nounLemmas, type TitleWord } from './title-words.js';
import type { TitleDate } from './title-dates.js';

export interface Party {
  phrase: Phrase;
  grammaticalCase: 'nomn' | 'gent' | 'datv' | 'accs';
}

export interface Parties {
  authors: Party[];
  addressees: Party[];
  /** Index of the word at which the subject begins, or the number of words. */
  subject: number;
}

interface State {
  words: TitleWord[];
  dates: TitleDate[];
  sent: boolean;
  /** Lists and reviews: «Список оппозиционеров» has no author. */
  listing: boolean;
  /** Genres that hold things: «Сводка откликов», «Обзор бюллетеней». */
  holding: boolean;
  authors: Party[];
  addressees: Party[];
  role: 'author' | 'addressee' | null;
  /** A comma or «и» stands before the current word. */
  joined: boolean;
}

/** Reads the parties of a title. `from`: first word after the genre. `genre.sent`: it goes to somebody. */
export function readParties(
  words: TitleWord[],
  from: number,
  dates: TitleDate[],
  genre: { sent: boolean; listing: boolean; holding: boolean },
): Parties {
  const state: State = { words, dates, ...genre, authors: [], addressees: [], role: null, joined: false };
  let i = from;
  let subject = words.length;
  for (let guard = 0; i < words.length && guard < 200; guard++) {
    const next = step(state, i);
    if (next === undefined) {
      subject = i;
      break;
    }
    i = Math.max(next, i + 1);
  }
  if (subject < words.length) afterSubject(state, subject);
  return { authors: state.authors, addressees: state.addressees, subject };
}

/** Reads what stands at a word; undefined when the subject begins there. */
function step(state: State, i: number): number | undefined {
  const { words } = state;
  const word = words[i];
  const dated = dateAt(state, i);
  if (dated !== undefined) return leave(state, dated);
  if (word.kind === 'comma') return join(state, i + 1);
  if (word.kind === 'open' && !/[«"“„]/.test(word.text)) return leave(state, (closing(words, i) ?? i) + 1);
  if (word.kind === 'open' && !isQuotedParty(phraseAt(words, i))) return undefined;
  const lower = word.text.toLowerCase();
  if (word.kind === 'word') {
    if (lower === 'и') return join(state, i + 1);
    if (lower === 'от') return fromStep(state, i);
    if (lower === 'в' || lower === 'во') return inStep(state, i);
    if (word.text === 'к' || word.text === 'ко') return give(state, i + 1, 'addressee', 'datv') ?? undefined;
    if (lower === 'на' && words[i + 1]?.text === 'имя') return give(state, i + 2, 'addressee', 'gent') ?? undefined;
    if (lower === 'за' && /^подпис/.test(words[i + 1]?.text ?? ''))
      return give(state, i + 2, 'author', 'gent') ?? undefined;
    if (lower === 'из') return placeStep(state, i);
    if (SUBJECT_OPENERS.has(i === 0 ? lower : word.text) || (i === state.words.length - 1 && lower === 'с'))
      return undefined;
    if (opensParticiple(words, i)) return undefined;
  }
  // «Директива … № 3044/оп командующему …»: the number of the paper.
  if (word.text === '№' && words[i + 1]?.kind === 'number') return numberEnd(words, i);
  if (word.kind === 'number') return undefined;
  if (word.text === '–' || word.text === '—' || word.text === '-') return leave(state, i + 1);
  return partyStep(state, i);
}

/** «Абрама», «Рейнско-Вестфальской газете»: a name in quotation marks, in a case that shows its role. */
function isQuotedParty(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && (phrase.kind === 'person' || (phrase.cases.has('datv') && phrase.cases.size === 1));
}

function leave(state: State, next: number): number {
  state.joined = false;
  state.role = null;
  return next;
}

function join(state: State, next: number): number {
  state.joined = true;
  return next;
}

/** The word after a date that begins at word `i` (with or without «от»), or undefined. */
function dateAt(state: State, i: number): number | undefined {
  const { words, dates } = state;
  const at = words[i].text.toLowerCase() === 'от' && words[i + 1] ? words[i + 1] : words[i];
  const date = dates.find((it) => at.start >= it.start - 1 && at.start < it.end && it.start <= at.end);
  if (!date || Math.abs(date.start - at.start) > 1) return undefined;
  let next = i;
  while (next < words.length && words[next].start < date.end) next++;
  while (words[next] && /^(?:г|гг|года|г\.|\.)$/.test(words[next].text)) next++;
  return next;
}

function fromStep(state: State, i: number): number | undefined {
  // «от <date>» was taken before; «от оппозиционеров», «от имени …» name the author.
  const to = state.words[i + 1]?.text === 'имени' ? i + 2 : i + 1;
  return give(state, to, 'author', 'gent') ?? i + 1;
}

/** «в Политбюро ЦК» is an address; «в газете», «в Москве» a place; «в связи» opens the subject. */
function inStep(state: State, i: number): number | undefined {
  const { words } = state;
  const next = words[i + 1];
  if (!next) return undefined;
  if (
    next.kind === 'word' &&
    nounLemmas(next.text).some((lemma) => IN_IDIOMS.has(lemma)) &&
    !/^\p{Lu}/u.test(next.text)
  )
    return undefined;
  const phrase = phraseAt(words, i + 1);
  if (!phrase) return leave(state, i + 2);
  const place = phrase.cases.has('loct') && !phrase.cases.has('accs') && !phrase.cases.has('nomn');
  const paper = next.kind === 'open';
  if (place && /^(?:газет|журнал|бюллетен|сборник)/i.test(next.text)) return leave(state, afterName(words, phrase.to));
  if (place || (paper && !state.sent) || (!state.sent && !isBody(words, phrase))) return leave(state, phrase.to);
  state.addressees.push({ phrase, grammaticalCase: 'accs' });
  state.role = 'addressee';
  state.joined = false;
  return phrase.to;
}

/** «в газете Дейли Экспресс»: the name of a paper without quotation marks. */
function afterName(words: TitleWord[], at: number): number {
  let i = at;
  while (words[i]?.kind === 'word' && /^\p{Lu}/u.test(words[i].text)) i++;
  return i;
}

function isBody(words: TitleWord[], phrase: Phrase): boolean {
  return (
    phrase.kind === 'organisation' &&
    words[phrase.from].kind === 'word' &&
    !nounLemmas(words[phrase.from].text).includes('газета')
  );
}

/** «из Пензы», «из Ростова на Дону»: a place, nobody's name. */
function placeStep(state: State, i: number): number {
  const { words } = state;
  let next = i + 1;
  while (next < words.length && words[next].kind !== 'comma' && dateAt(state, next) === undefined) {
    const text = words[next].text;
    if (/^(?:от|о|об|с|в|к)$/.test(text)) break;
    if (next > i + 1 && casesOf(text).has('datv') && !casesOf(text).has('gent') && !casesOf(text).has('loct')) break;
    if (next > i + 1 && words[next].kind === 'initial') break;
    next += text === 'на' || text === 'под' ? 2 : 1;
  }
  return leave(state, next);
}

/** A lower-case participle that is no part of a name opens a clause: «принятая», «опубликованной», «направленных». */
function opensParticiple(words: TitleWord[], i: number): boolean {
  const { text } = words[i];
  if (/^\p{Lu}/u.test(text)) return false;
  if (/^(?:без|кроме|вместо|согласно|который|которого|которая|которое|которые|где|как|что|чтобы)$/.test(text))
    return true;
  const all = nominalReadings(text);
  if (!all.length) return /(?:нная|нный|нное|нной|нного|нные|нных|вший|вшая|вшего|вших)$/.test(text);
  if (nounLemmas(text).some((lemma) => OFFICE_NOUNS.has(lemma))) return false;
  if (!all.every((reading) => reading.pos === 'PRTF') || GOVERNING.test(text)) return false;
  // «объединенного пленума»: a participle that agrees with a following noun belongs to a name.
  const next = words[i + 1];
  return !(
    next?.kind === 'word' &&
    next.text.length > 2 &&
    (isAdjective(next.text) || nounLemmas(next.text).length > 0) &&
    agree(text, next.text)
  );
}

function agree(left: string, right: string): boolean {
  const cases = casesOf(right);
  return [...casesOf(left)].some((it) => cases.has(it));
}

function give(
  state: State,
  at: number,
  role: 'author' | 'addressee',
  grammaticalCase: 'gent' | 'datv' | 'accs',
): number | undefined {
  const phrase = phraseAt(state.words, at);
  if (!phrase || phrase.to <= at) return undefined;
  state[role === 'author' ? 'authors' : 'addressees'].push({ phrase, grammaticalCase });
  state.role = role;
  state.joined = false;
  return phrase.to;
}

/** A name or body without a preposition: its case, its place and what it is joined to decide the role. */
function partyStep(state: State, i: number): number | undefined {
  const phrase = phraseAt(state.words, i);
  if (!phrase || phrase.to <= i) return undefined;
  if (isContent(state, phrase)) return skipContent(state, phrase);
  const role = roleOf(state, phrase);
  if (!role) return undefined;
  const grammaticalCase =
    role === 'author' ? 'gent' : phrase.cases.has('datv') ? 'datv' : phrase.cases.has('accs') ? 'accs' : 'gent';
  state[role === 'author' ? 'authors' : 'addressees'].push({ phrase, grammaticalCase });
  state.role = role;
  state.joined = false;
  return phrase.to;
}

/** «Сводка откликов», «Обзор бюллетеней»: a thing in the genitive is what the paper holds, not who wrote it. */
function isContent(state: State, phrase: Phrase): boolean {
  if (phrase.kind === 'person' || phrase.head < 0) return false;
  const head = state.words[phrase.head].text;
  if (/^\p{Lu}{2,}/u.test(head) || !phrase.cases.has('gent')) return false;
  if (state.listing && phrase.kind !== 'organisation') return true;
  if (!state.holding && state.sent) return false;
  const lemmas = nounLemmas(head);
  if (!lemmas.length || phrase.kind === 'office') return false;
  if (lemmas.some((lemma) => isBodyNoun(lemma) || OFFICE_NOUNS.has(lemma) || COLLECTIVE_NOUNS.has(lemma))) return false;
  const nouns = nominalReadings(head).filter((reading) => reading.pos === 'NOUN' && reading.known);
  return (
    nouns.length > 0 &&
    !nouns.some((reading) => reading.tags.has('anim') && reading.tags.has('plur')) &&
    !phrase.cases.has('datv')
  );
}

function skipContent(state: State, phrase: Phrase): number {
  const next = phraseAt(state.words, phrase.to);
  // «статьи Л. Д. Троцкого»: whose thing it is.
  const to = next?.kind === 'person' && next.cases.has('gent') ? next.to : phrase.to;
  return leave(state, to);
}

function roleOf(state: State, phrase: Phrase): 'author' | 'addressee' | undefined {
  const genitive =
    phrase.cases.has('gent') || (phrase.kind === 'person' && phrase.cases.has('accs') && !phrase.cases.has('datv'));
  const dative = phrase.cases.has('datv');
  if (genitive && !dative) return 'author';
  if (dative && !genitive) return 'addressee';
  if (!genitive && !dative) {
    // Left undeclined: after the author it is the addressee, unless a comma makes it another author.
    if (phrase.kind === 'organisation' && state.role === null) return undefined;
    return state.joined && state.role ? state.role : state.authors.length ? 'addressee' : 'author';
  }
  if (state.joined && state.role) return state.role;
  if (state.authors.length && (state.role === 'author' || state.role === null)) return 'addressee';
  return state.role === 'addressee' && !state.authors.length && phrase.kind === 'person'
    ? 'author'
    : (state.role ?? 'author');
}

/** After the subject a title may still name date and address: «О … от 5 мая в секретариат ЦК», «… в ЦК от 26 мая». */
function afterSubject(state: State, subject: number): void {
  const { words, dates } = state;
  if (state.addressees.length || !dates.length) return;
  for (let i = subject; i < words.length; i++) {
    const after = words[i].text === 'от' ? dateAt(state, i) : undefined;
    if (after === undefined) continue;
    const next = words[after];
    if (next && (next.text === 'в' || next.text === 'во')) {
      state.sent = true;
      inStep(state, after);
      return;
    }
  }
}
