// «Сталин – Кагановичу», «И. А. Бунин – Г. Н. Кузнецовой», «ЦК ВКП(б) – обкомам»: volumes of letters head their documents by
// who wrote to whom, nominative and dative with a dash between.
import { personCases, phraseAt, type Phrase } from './read-phrase.js';
import { titleWords, type TitleWord } from './title-words.js';

export interface Correspondents {
  words: TitleWord[];
  authors: Phrase[];
  addressees: Phrase[];
}

/** Who wrote to whom, or undefined where the line has another form. */
export function maybeCorrespondents(title: string): Correspondents | undefined {
  if (title.length > 160 || !/^\p{Lu}[^–—]{1,70}\s[–—]\s(?:во?\s\p{L}|\p{L})[^–—]{1,80}$/u.test(title))
    return undefined;
  const words = titleWords(title);
  const dash = words.findIndex((word) => word.text === '–' || word.text === '—');
  const authors = parties(words, 0, dash);
  const addressees = parties(words, dash + 1, words.length);
  if (!authors?.length || !addressees?.length) return undefined;
  const written = authors.every((phrase) => mayBe(words, phrase, 'nomn'));
  const sent = addressees.every(
    (phrase) => mayBe(words, phrase, 'datv') || (/^во?$/.test(words[phrase.from - 1].text) && phrase.cases.has('accs')),
  );
  return written && sent ? { words, authors, addressees } : undefined;
}

/**
 * «Посол в Париже министру иностранных дел», «Поверенный в делах в Бухаресте Арсеньев …»: diplomatic series head their papers
 * by the offices, nominative and dative, without a dash.
 */
export function maybeOffices(title: string): Correspondents | undefined {
  if (title.length > 240 || !OFFICE_FIRST.test(title)) return undefined;
  const words = titleWords(title);
  const author = phraseAt(words, 0);
  if (!author || author.kind === 'organisation' || !author.cases.has('nomn')) return undefined;
  const found: Phrase[] = [];
  let i = author.to;
  while (i < words.length && found.length < 4) {
    if (words[i].kind === 'comma' || words[i].text === 'и') {
      i++;
      continue;
    }
    const phrase = phraseAt(words, i);
    if (!phrase || phrase.to <= i || !phrase.cases.has('datv')) break;
    found.push(phrase);
    i = phrase.to;
  }
  return found.length ? { words, authors: [author], addressees: found } : undefined;
}

const OFFICE_FIRST =
  /^(?:(?:Временно|Временный|Чрезвычайный|Генеральный|Полномочный|Товарищ|Заместитель|Первый|Русский|Российский|Советский|Военный|Морской|Дипломатический|Народный|Исполняющий)\s)*(?:[Пп]осол|[Пп]осланник|[Пп]оверенный|[Мм]инистр|[Кк]онсул|[Вв]ице-консул|[Гг]енконсул|[Нн]аместник|[Гг]убернатор|[Гг]енерал-губернатор|[Аа]гент|[Аа]ттач?ше|[Дд]иректор|[Пп]олпред|[Пп]редставитель|[Нн]арком|[Кк]омиссар|[Пп]редседатель|[Кк]омандующий|[Гг]лавнокомандующий|[Нн]ачальник|[Сс]екретарь|[Тт]оварищ министра|[Уу]правляющий|[Рр]езидент|[Кк]омиссар)(?!\p{L})/u;

/** The parties between two places, joined by commas or «и»; undefined when anything else stands there. */
function parties(words: TitleWord[], from: number, to: number): Phrase[] | undefined {
  const found: Phrase[] = [];
  let i = from;
  while (i < to) {
    if (words[i].kind === 'comma' || /^(?:и|во?|\.)$/.test(words[i].text)) {
      i++;
      continue;
    }
    const phrase = phraseAt(words, i);
    if (!phrase || phrase.to > to || phrase.to <= i) return undefined;
    // A date or a place may close the line.
    found.push(phrase);
    i = phrase.to;
  }
  return found;
}

function mayBe(words: TitleWord[], phrase: Phrase, grammaticalCase: string): boolean {
  if (phrase.kind !== 'person' && grammaticalCase === 'datv' && phrase.cases.has('datv')) return true;
  if (phrase.kind !== 'person')
    return phrase.cases.has(grammaticalCase) && /^\p{Lu}{2,}/u.test(words[phrase.from].text);
  const cases = phrase.person ? personCases(words.slice(phrase.person[0], phrase.person[1])) : phrase.cases;
  return cases.has(grammaticalCase);
}
