// A title as one line → genre, authors, addressees, issuing body and date. Pure: offsets are those of the title string.
import { toNominative } from '../../text/languages/ru/names.js';
import { maybeCorrespondents, maybeOffices, type Correspondents } from './correspondents.js';
import type { TitleParty, TitleReading } from './title-reading.js';
import { bodyName } from './body-name.js';
import { readGermanTitle } from './german-title.js';
import { readEnglishTitle } from './english-title.js';
import { readParties, type Party } from './read-parties.js';
import { maybeGenre } from './read-genre.js';
import { phraseAt } from './read-phrase.js';
import { titleDates, type TitleDate } from './title-dates.js';
import { readings } from '../../text/languages/ru/morphology.js';
import { nominalReadings, titleWords, type TitleWord } from './title-words.js';

/** Reads a title, Russian or English. @example readTitle('Письмо А. Котова Б. Гулю от 3 мая 1922 г.').date // '1922-05-03' */
export function readTitle(title: string): TitleReading {
  const latin = (title.match(/[a-z]/gi) ?? []).length;
  const cyrillic = (title.match(/[а-яё]/gi) ?? []).length;
  if (latin > cyrillic) return readGermanTitle(title) ?? readEnglishTitle(title);
  return readRussianTitle(title);
}

/** A date in front: «1931 г., марта 15. – Записка …», «15 марта 1931 г. Москва. – Записка …». */
const DATE_LEAD = /^[^\p{L}\d]{0,2}/u;

function readRussianTitle(printed: string): TitleReading {
  const upper = isCapitals(printed.replace(/\([^)]*\)/g, ''));
  const title = upper ? lowerCapitals(printed) : printed;
  const dates = titleDates(title);
  const lead = leadingDate(title, dates);
  const base = lead?.textStart ?? 0;
  const words = titleWords(title).filter((word) => word.start >= base);
  const reading: TitleReading = {
    genre: null,
    authors: [],
    addressees: [],
    issuingBody: null,
    date: null,
    dateAsWritten: null,
    dateInSubject: false,
    rules: [],
  };
  const date = lead?.date ?? chooseDate(title, dates);
  if (date) {
    reading.date = date.edtf;
    reading.dateAsWritten = printed.slice(date.start, date.end);
    reading.rules.push({
      about: 'date',
      rule: lead ? 'title/date-first' : date.rule,
      start: date.start,
      end: date.end,
    });
  }
  const genre = maybeGenre(words);
  let from = 0;
  let body: TitleParty | undefined;
  if (genre) {
    let end = genre.end;
    if (genre.body !== null) {
      body = bodyAt({ printed, title }, words, genre.body);
      if (body) while (end < words.length && words[end].start < body.end) end++;
    }
    const kept = words
      .slice(0, end)
      .filter((_, index) => !genre.number || index < genre.number[0] || index >= genre.number[1]);
    reading.genre = cleanGenre(joinWords(printed, kept));
    reading.rules.push({ about: 'genre', rule: genre.rule, start: words[0].start, end: words[end - 1].end });
    from = end;
  }
  if (body) {
    reading.issuingBody = body.name;
    reading.rules.push({ about: 'issuing-body', rule: 'title/meeting-body', start: body.start, end: body.end });
    return reading;
  }
  const pair = genre
    ? undefined
    : (maybeCorrespondents(upper ? sentenceCase(printed) : title.slice(base)) ?? maybeOffices(title.slice(base)));
  if (pair)
    return { ...reading, ...correspondence({ printed, title: upper ? sentenceCase(printed) : title }, pair, base) };
  const parties = readParties(words, from, dates, {
    sent: genre?.sent ?? true,
    listing: /^(?:список|перечень|реестр|опись|таблица|ведомость)$/.test(genre?.lemma ?? ''),
    holding:
      !genre ||
      /^(?:сводка|обзор|материал|сведение|данные|хроника|подборка|план|смета|программа|выписка|отрывок|фрагмент|копия|перевод)$/.test(
        genre.lemma,
      ),
  });
  if (date && !lead && parties.subject > 0 && parties.subject < words.length)
    reading.dateInSubject = words[parties.subject].start < date.start;
  if (genre || lead || startsWithSubject(words)) {
    // Who is questioned has not written the protocol.
    const questioned = /допрос/i.test(reading.genre ?? '');
    reading.authors = (questioned ? [] : parties.authors).map((party) => toParty({ printed, title }, words, party));
    reading.addressees = parties.addressees.map((party) => toParty({ printed, title }, words, party));
  }
  for (const party of reading.authors)
    reading.rules.push({ about: 'author', rule: 'title/genitive-author', start: party.start, end: party.end });
  for (const party of reading.addressees)
    reading.rules.push({ about: 'addressee', rule: 'title/dative-addressee', start: party.start, end: party.end });
  if (genre?.deciding) {
    const first = reading.authors.find((party) => party.kind === 'organisation');
    if (first) reading.issuingBody = first.name;
  }
  return reading;
}

const sentenceCase = (text: string): string =>
  text.replace(/\p{Lu}{3,}/gu, (word) => word[0] + word.slice(1).toLowerCase());

const lowerFirst = (party: TitleParty): TitleParty => ({
  ...party,
  name: party.name[0].toLowerCase() + party.name.slice(1),
});

/** «Сталин – Кагановичу» */
function correspondence(
  texts: Texts,
  pair: Correspondents,
  base: number,
): Pick<TitleReading, 'authors' | 'addressees' | 'rules'> {
  const words = pair.words.map((word) => ({ ...word, start: word.start + base, end: word.end + base }));
  const authors = pair.authors
    .map((phrase) => toParty(texts, words, { phrase, grammaticalCase: 'nomn' }))
    // An office has its capital from the beginning of the line only.
    .map((party) => (party.kind === 'office' && /^\p{Lu}\p{Ll}/u.test(party.name) ? lowerFirst(party) : party));
  const addressees = pair.addressees.map((phrase) => toParty(texts, words, { phrase, grammaticalCase: 'datv' }));
  const rules = [
    ...authors.map(({ start, end }) => ({ about: 'author', rule: 'title/correspondents', start, end })),
    ...addressees.map(({ start, end }) => ({ about: 'addressee', rule: 'title/correspondents', start, end })),
  ];
  return { authors, addressees, rules };
}

/** «О направлении статьи …»: a title that is only a subject. */
const startsWithSubject = (words: TitleWord[]): boolean => /^(?:О|Об)$/.test(words[0]?.text ?? '');

/** The title as printed, and the same with its capitals lowered: offsets agree. */
interface Texts {
  printed: string;
  title: string;
}

function bodyAt(title: Texts, words: TitleWord[], at: number): TitleParty | undefined {
  const phrase = phraseAt(words, at);
  if (!phrase || phrase.kind === 'person' || !phrase.cases.has('gent')) return undefined;
  return toParty(title, words, { phrase, grammaticalCase: 'gent' });
}

function toParty(texts: Texts, words: TitleWord[], { phrase, grammaticalCase }: Party): TitleParty {
  const start = words[phrase.from].start;
  const end = words[phrase.to - 1].end;
  const asWritten = texts.printed.slice(start, end);
  if (phrase.person) {
    const name = texts.title.slice(words[phrase.person[0]].start, words[phrase.person[1] - 1].end);
    const hinted = toNominative(name, { grammaticalCase });
    return { asWritten, name: hinted.name, kind: 'person', start, end };
  }
  return { asWritten, name: bodyName(texts.title.slice(start, end), grammaticalCase), kind: phrase.kind, start, end };
}

/** Words as printed, with the spaces between them, without a left-out number. */
function joinWords(title: string, words: TitleWord[]): string {
  let out = '';
  words.forEach((word, index) => {
    if (index && (word.spaced || words[index - 1].end !== word.start)) out += ' ';
    out += title.slice(word.start, word.end);
  });
  return out;
}

const cleanGenre = (genre: string): string => genre.replace(/\s+/g, ' ').replace(/[\s.,;:]+$/, '');

/** The date after «от» that belongs to the document: the first outside the subject clause, else the first, else any. */
function chooseDate(title: string, dates: TitleDate[]): TitleDate | undefined {
  const full = dates.filter((date) => !/^\d{4}(?:\/\d{4})?$/.test(date.edtf));
  const introduced = full.find((date) => /(?:^|[\s»)\]"])[Оо]т\s*$/.test(title.slice(0, date.start)));
  return introduced ?? full[0] ?? dates[0];
}

function leadingDate(title: string, dates: TitleDate[]): { date: TitleDate; textStart: number } | undefined {
  const lead = DATE_LEAD.exec(title)![0].length;
  const first = dates[0];
  if (!first || first.start > lead + 1) return undefined;
  const rest = title.slice(first.end);
  // Up to a place («Москва»), a dash or a full stop stands between date and title.
  const bridge =
    /^[\s.,;\])]*(?:\[?\(?\p{Lu}[\p{L}-]+(?:[\s-]\p{Lu}?[\p{L}-]+){0,2}\)?\]?[\s.,;]*)?[.,;]?\s*[–—-]\s*/u.exec(rest) ??
    /^\s*[.–—-]?\s*/.exec(rest)!;
  return { date: first, textStart: first.end + bridge[0].length };
}

/** Nearly all letters of a title in capitals: it says nothing about names. */
export function isCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length && i < 300; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x410 && code <= 0x42f) || (code >= 65 && code <= 90) || code === 0x401) upper++;
    else if ((code >= 0x430 && code <= 0x44f) || (code >= 97 && code <= 122) || code === 0x451) lower++;
    else if (code > 0x2af && code < 0x530) {
      const char = text[i];
      if (char !== char.toLowerCase()) upper++;
      else if (char !== char.toUpperCase()) lower++;
    }
    if (lower > 4 && lower > upper) return false;
  }
  return upper + lower >= 6 && upper / (upper + lower) > 0.85;
}

const KEPT_CAPITALS =
  /^(?:ВКП|РКП|КП|ЦК|ЦКК|ОГПУ|ГПУ|НКВД|ВЧК|ЧК|СССР|РСФСР|УССР|БССР|КССР|НКИД|СНК|ВЦИК|ЦИК|ИККИ|МОПР|КИ|МИД|КГБ|МВД|МГБ|НКГБ|ВСНХ|ВЦСПС|РВС|РВСР|СТО|МК|ПБ|ТАСС|РККА|США|ФРГ|ГДР|КПГ|КПСС|ЕКО|ДВР|ДВК|ВЛКСМ|РКСМ|ИНО|СО|ОО|КРО|ЭКУ|ГУЛАГ|ГУГБ|СПО|ГУЛАГА|ЧСР|КНР|КПК|КПП|НЭП|ООН|ЦРУ|РСДРП|НКЮ|НКПС|НКЗ|НКФ|РКИ|МПС|VI|II|III|IV|V|X|XI|VII|VIII|IX|XX|I)$/;

/** A title in capitals in ordinary letters, so that names can be read: offsets stay. */
function lowerCapitals(title: string): string {
  let first = true;
  const previous: string[] = [];
  return title.replace(/[\p{L}]+(?:-[\p{L}]+)*\.?/gu, (word: string, offset: number) => {
    const bare = word.replace(/\.$/, '');
    const initial = /^\p{Lu}\.$/u.test(word);
    const before = previous.at(-1) ?? '';
    previous.push(word);
    if (first) {
      first = false;
      return word[0] + word.slice(1).toLowerCase();
    }
    // The first word of a name in quotation marks.
    if (/[«"“„]$/.test(title.slice(0, offset)) && !KEPT_CAPITALS.test(bare))
      return word[0] + word.slice(1).toLowerCase();
    if (KEPT_CAPITALS.test(bare) || initial || isAbbreviation(bare)) return word;
    const name = /^\p{Lu}\.$/u.test(before) || isProperForm(bare);
    return name ? word[0] + word.slice(1).toLowerCase() : word.toLowerCase();
  });
}

/** «УВО», «ЛВО»: short and in no dictionary. */
function isAbbreviation(word: string): boolean {
  return (
    word.length >= 2 &&
    word.length <= 5 &&
    nominalReadings(word.toLowerCase()).every((reading) => !reading.known) &&
    !isFunctionWord(word.toLowerCase())
  );
}

const isFunctionWord = (word: string): boolean =>
  readings(word).some((reading) => /^(?:PREP|CONJ|PRCL|ADVB|VERB|INFN|PRED|NPRO)$/.test(reading.pos) && reading.known);

/** A surname by its ending, or a word that only a name can be. */
function isProperForm(word: string): boolean {
  if (word.length < 4) return false;
  if (
    /(?:ОВА|ЕВА|ИНА|ОВУ|ЕВУ|ИНУ|СКОГО|СКОМУ|ОВЫМ|ЕВЫМ|ИНЫМ|ЕНКО|ДЗЕ|ШВИЛИ|ЦКОГО|ЦКОМУ|ЯНА|ЯНУ)$/.test(word) &&
    surname(word)
  )
    return true;
  const known = readings(word.toLowerCase()).filter((reading) => reading.known);
  if (!known.length) return !isFunctionWord(word.toLowerCase());
  return known.every((reading) => ['Surn', 'Name', 'Geox', 'Patr'].some((tag) => reading.tags.has(tag)));
}

function surname(word: string): boolean {
  const capital = word[0] + word.slice(1).toLowerCase();
  const words = titleWords(`${capital} `);
  return words.length === 1 && phraseAt(words, 0)?.kind === 'person';
}
