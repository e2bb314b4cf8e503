// One party in a title, from a word on: «председателя ГПУ Ф. Э. Дзержинского», «секретного отдела ЦК ВКП(б)», «членам
// и кандидатам ЦК и ЦРК». What comes out: where it ends and in which cases it may stand; the role is decided elsewhere.
import { surnameReadings } from '../../text/languages/ru/names/declensions.js';
import { readings } from '../../text/languages/ru/morphology.js';
import { givenNameReadings, isPatronymic } from '../../text/languages/ru/names/given-names.js';
import { isBodyNoun, OFFICE_NOUNS } from './body-nouns.js';
import { casesOf, isAdjective, isCapitalised, nominalReadings, nounLemmas, type TitleWord } from './title-words.js';

export interface Phrase {
  from: number;
  /** Exclusive. */
  to: number;
  kind: 'person' | 'organisation' | 'office';
  /** Words of the personal name within the phrase. */
  person: [number, number] | null;
  /** Index of the head noun, -1 for a bare name. */
  head: number;
  /** Cases in which the phrase may stand. */
  cases: Set<string>;
}

const CONTINUING_PREPOSITIONS = new Set(['при', 'в', 'во', 'на', 'по', 'у', 'за']);

/** True when a word begins a personal name: initials, or given name and surname, or a bare surname. */
export function personAt(words: TitleWord[], at: number): number | undefined {
  let i = at;
  while (words[i]?.kind === 'initial') i++;
  if (i > at) {
    // «фон», «де» between initials and surname
    while (words[i]?.kind === 'word' && /^(?:фон|де|ван|дер|ди|ла)$/i.test(words[i].text)) i++;
    if (words[i]?.kind === 'word' && isCapitalised(words[i].text)) return i + 1;
    // «Л. Д.» alone
    return i;
  }
  const first = words[at];
  if (first?.kind !== 'word' || !isCapitalised(first.text) || /^\p{Lu}{2,}/u.test(first.text)) return undefined;
  const lower = fold(first.text);
  const second = words[at + 1];
  const third = words[at + 2];
  const isName = (word: TitleWord | undefined): word is TitleWord =>
    word?.kind === 'word' && isCapitalised(word.text) && !/^\p{Lu}{2,}/u.test(word.text);
  if (givenNameReadings(lower).length) {
    if (isName(second) && isPatronymic(fold(second.text)))
      return isName(third) && looksLikeSurname(third.text) ? at + 3 : at + 2;
    if (isName(second) && looksLikeSurname(second.text)) return at + 2;
  }
  if (namesPlace(first, second)) return undefined;
  if (looksLikeSurname(first.text) && !isCommonNoun(first.text)) {
    // «Сталина И. В.», «Троцкого Льва Давидовича»
    const initials = initialsAfter(words, at + 1);
    const follower = words[initials];
    const beforeName = follower?.kind === 'word' && isCapitalised(follower.text) && initials > at + 1;
    // «председателя Помгола Л. Б. Каменева»: a body that no dictionary has, then the holder in the same case.
    if (beforeName && words[at - 1] && !SURNAME_ENDING.test(first.text) && shareCase(first, follower)) return undefined;
    // «Сталина И. В. Ворошилову К. Е.»: the initials stand behind; «Чичерина Л. Б. Красину»: they belong to the next name.
    const end = beforeName && words[initials + 1]?.kind !== 'initial' ? at + 1 : initials;
    if (
      end === at + 1 &&
      isName(second) &&
      givenNameReadings(fold(second.text)).length &&
      isName(third) &&
      isPatronymic(fold(third.text))
    )
      return at + 3;
    return end;
  }
  return undefined;
}

const SURNAME_ENDING =
  /(?:[оеё]в|[иы]н|ск|цк|ко|ук|юк|ич|ян|дзе|швили|ман|берг|штейн|ер|ель)(?:а|у|ым|е|ой|ого|ому|ий|ую|ая|я|ю)?$/u;

function initialsAfter(words: TitleWord[], at: number): number {
  let end = at;
  while (words[end]?.kind === 'initial') end++;
  return end;
}

const shareCase = (left: TitleWord, right: TitleWord): boolean => {
  const cases = personCases([right]);
  return ['gent', 'datv'].some((it) => casesOf(left.text).has(it) && cases.has(it) && cases.size < 6);
};

/** «Джетысуйского Губкома», «Московской организации»: an adjective of a place before its noun is no surname. */
function namesPlace(word: TitleWord, next: TitleWord | undefined): boolean {
  if (!/(?:[сц]к|н|ов|ев)(?:ого|ому|ой|ую|ым|им|ом|ий|ая|ое|ый|их|ых)$/.test(word.text) || next?.kind !== 'word')
    return false;
  return nounLemmas(next.text).length > 0 && !givenNameReadings(fold(next.text)).length;
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** «Наркомвод», «Госбанк»: compounds that only look like surnames. */
const COMPOUND_BODY =
  /^(?:Нарком|Главком|Госп|Госб|Госи|Гост|Глав|Губ|Рев|Центр|Совнар|Совет|Проф|Обл|Край|Рай|Гор|Окр|Сель|Полит)\p{Ll}+(?<!(?:ов|ев|ин|ын|ко|ич|ск)(?:а|у|ым|е|ой|ого|ому|ий)?)$/u;

function looksLikeSurname(text: string): boolean {
  if (COMPOUND_BODY.test(text)) return false;
  if (/^\p{Lu}{2,}/u.test(text)) return false;
  const all = nominalReadings(text);
  if (readings(text).some((reading) => reading.known && reading.tags.has('Surn'))) return true;
  const known = all.filter((reading) => reading.known && !reading.tags.has('Poss'));
  if (known.some((reading) => reading.pos === 'NOUN' || reading.pos === 'ADJF')) return false;
  return surnameReadings(fold(text)).length > 0;
}

function isCommonNoun(text: string): boolean {
  const lemmas = nounLemmas(text);
  return lemmas.some((lemma) => isBodyNoun(lemma) || OFFICE_NOUNS.has(lemma));
}

/** The party that begins at a word, or undefined where none can begin. */
export function phraseAt(words: TitleWord[], at: number): Phrase | undefined {
  const person = personAt(words, at);
  if (person !== undefined && !isOrganisationHead(words[at])) return personPhrase(words, at, at, person);
  const word = words[at];
  if (!word) return undefined;
  if (word.kind === 'open' && /[«"“„]/.test(word.text)) return quoted(words, at);
  if (word.kind !== 'word' && word.kind !== 'abbreviation') return undefined;
  return nounPhrase(words, at);
}

const isOrganisationHead = (word: TitleWord): boolean =>
  word.kind === 'word' && nounLemmas(word.text).some((lemma) => isBodyNoun(lemma));

function personPhrase(words: TitleWord[], from: number, name: number, to: number): Phrase {
  return { from, to, kind: 'person', person: [name, to], head: -1, cases: personCases(words.slice(name, to)) };
}

/** Cases in which a name may stand: those its surname (or else its given name) allows. */
export function personCases(name: TitleWord[]): Set<string> {
  const parts = name.filter((word) => word.kind === 'word' && isCapitalised(word.text));
  let cases: Set<string> | undefined;
  for (const part of parts) {
    const readings = [...surnameReadings(fold(part.text)), ...givenNameReadings(fold(part.text))];
    const best = Math.max(0, ...readings.map((reading) => reading.weight));
    const own = new Set(
      readings.filter((reading) => reading.weight >= best * 0.3).map((reading) => reading.grammaticalCase as string),
    );
    if (!own.size) continue;
    const shared: Set<string> = cases ? new Set([...cases].filter((it) => own.has(it))) : own;
    if (shared.size) cases = shared;
  }
  return cases ?? new Set(['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']);
}

/** «Абрама»: a name in quotation marks standing for a person, or the name of a paper. */
function quoted(words: TitleWord[], at: number): Phrase | undefined {
  const close = closing(words, at);
  if (close === undefined) return undefined;
  const inside = words.slice(at + 1, close);
  if (inside.length === 1 && inside[0].kind === 'word' && givenNameReadings(fold(inside[0].text)).length)
    return { from: at, to: close + 1, kind: 'person', person: [at + 1, close], head: -1, cases: personCases(inside) };
  const dative =
    inside.length <= 4 &&
    inside.every((word) => word.kind === 'word' && !casesOf(word.text).has('nomn') && casesOf(word.text).has('datv'));
  if (dative)
    return { from: at, to: close + 1, kind: 'organisation', person: null, head: at + 1, cases: new Set(['datv']) };
  return {
    from: at,
    to: close + 1,
    kind: 'organisation',
    person: null,
    head: at + 1,
    cases: new Set(['nomn', 'accs', 'gent', 'datv', 'loct']),
  };
}

/** Index of the mark that closes the one at `at`. */
export function closing(words: TitleWord[], at: number): number | undefined {
  let depth = 0;
  for (let i = at; i < words.length && i < at + 60; i++) {
    if (words[i].kind === 'open') depth++;
    // A straight quotation mark closes as well as opens.
    if (i > at && words[i].text === '"' && words[at].text === '"') return i;
    if (words[i].kind === 'close' && --depth <= 0) return i;
  }
  return undefined;
}

/** Noun phrase: adjectives, head, and all that hangs on it; a person at its end makes it an office with its holder. */
function nounPhrase(words: TitleWord[], at: number): Phrase | undefined {
  let i = at;
  let cases: Set<string> | undefined;
  let head: number | undefined;
  while (i < words.length && i < at + 7) {
    const word = words[i];
    if (word.kind === 'abbreviation') {
      i++;
      continue;
    }
    if (word.kind !== 'word' || isOpener(word) || CONTINUING_PREPOSITIONS.has(word.text)) break;
    if (word.text === 'и' && head === undefined && i > at) {
      i++;
      continue;
    }
    // «НКИД»: an abbreviation is not declined, whatever the dictionary makes of it.
    const own = /^\p{Lu}{2,6}$/u.test(word.text) ? NONE : casesOf(word.text);
    const noun = nounLemmas(word.text).length > 0 || GOVERNING.test(word.text);
    if (!own.size && !/^\p{Lu}{2,}/u.test(word.text)) break;
    const shared: Set<string> = own.size
      ? cases
        ? new Set([...cases].filter((it) => own.has(it)))
        : own
      : (cases ?? ALL);
    if (!shared.size) break;
    cases = shared;
    i++;
    const holder = nounLemmas(word.text).some((lemma) => OFFICE_NOUNS.has(lemma)) || GOVERNING.test(word.text);
    if (noun && (holder || !(isAdjective(word.text) && nextAgrees(words[i], cases)))) {
      head = i - 1;
      break;
    }
    if (!own.size) {
      head = i - 1;
      break;
    }
  }
  if (head === undefined) return abbreviatedOffice(words, at, i, cases);
  return complements(words, at, head, cases ?? ALL);
}

/** Participles that hold an office and govern a case of their own: «заведующего школой», «управляющего делами». */
export const GOVERNING =
  /^(?:заведующ|управляющ|уполномоченн|командующ|исполняющ|поверенн|ссыльн|заключенн|осужденн|арестованн|служащ|учащ|трудящ)\p{Ll}+$/iu;

const NONE = new Set<string>();
const ALL = new Set(['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']);

function nextAgrees(word: TitleWord | undefined, cases: Set<string>): boolean {
  return (
    word?.kind === 'word' && nounLemmas(word.text).length > 0 && [...casesOf(word.text)].some((it) => cases.has(it))
  );
}

/** «Зав. Госиздатом Г. И. Бройдо», «зам. пред. ОГПУ Ягоды»: no noun of the phrase itself tells the case, the name does. */
function abbreviatedOffice(
  words: TitleWord[],
  at: number,
  i: number,
  cases: Set<string> | undefined,
): Phrase | undefined {
  if (words[at].kind === 'abbreviation' || cases) {
    const person = nameAfter(words, Math.max(i, at + 1), 7);
    if (person) return { ...personPhrase(words, at, person[0], person[1]) };
  }
  return undefined;
}

/** A personal name within the next words, before anything that closes the phrase. */
function nameAfter(words: TitleWord[], from: number, limit: number): [number, number] | undefined {
  for (let i = from; i < Math.min(from + limit, words.length); i++) {
    if (words[i].kind === 'comma' || words[i].kind === 'number' || isOpener(words[i])) return undefined;
    const end = personAt(words, i);
    if (end !== undefined && !isOrganisationHead(words[i])) return [i, end];
  }
  return undefined;
}

const FUNCTION_WORDS = new Set(
  'от о об обо с со для из к ко без до над под перед через между против около вместо после кроме его ее её их не а но или что как же бы'.split(
    ' ',
  ),
);
const isOpener = (word: TitleWord): boolean => FUNCTION_WORDS.has(word.text);

/** An office, or any noun for living persons: «учительницы», «жильцов». */
function isOffice(text: string): boolean {
  if (GOVERNING.test(text) || nounLemmas(text).some((lemma) => OFFICE_NOUNS.has(lemma))) return true;
  // «спецпереселенца», «трудармейца»: no dictionary has them, their ending says that they are people.
  if (
    /^\p{Ll}{4,}(?:ен|ей)ц(?:а|у|ев|ам)$|^\p{Ll}{4,}(?:ник|ист|чик|щик)(?:а|у|ов|ам)$/u.test(text) &&
    !readings(text).some((it) => it.known)
  )
    return true;
  const nouns = nominalReadings(text).filter((reading) => reading.pos === 'NOUN' && reading.known);
  return (
    nouns.length > 0 &&
    nouns.every((reading) => reading.tags.has('anim') && !reading.tags.has('Surn') && !reading.tags.has('Name'))
  );
}

/** Everything in the genitive (and names, abbreviations, inner prepositions) that hangs on a head. */
function complements(words: TitleWord[], from: number, head: number, cases: Set<string>): Phrase {
  const office = isOffice(words[head].text) || words[from].kind === 'abbreviation';
  let i = head + 1;
  let complement = false;
  while (i < words.length) {
    const word = words[i];
    if (named(words, i) || placeAbbreviation(words, i)) {
      i++;
      continue;
    }
    const person = personAt(words, i);
    if (person !== undefined && !isOrganisationHead(word)) {
      if (office) {
        const name = personCases(words.slice(i, person));
        // «зав. отделом Кучерова»: the abbreviated office has no case of its own.
        if (words[from].kind === 'abbreviation')
          return { from, to: person, kind: 'person', person: [i, person], head, cases: name };
        const shared = new Set([...cases].filter((it) => name.has(it)));
        const plural = nominalReadings(words[head].text).every(
          (reading) => reading.tags.has('plur') || !cases.has(reading.grammaticalCase ?? ''),
        );
        // The holder stands in the case of the office; a name in another case is another party.
        if (!plural && (shared.has('gent') || shared.has('datv') || shared.has('nomn') || shared.has('ablt')))
          return { from, to: person, kind: 'person', person: [i, person], head, cases: shared };
        if (name.has('nomn') && name.size === 1)
          return { from, to: person, kind: 'person', person: [i, person], head, cases };
      }
      if (!complement && word.kind === 'word' && /^(?:имени|им\.?|памяти)$/.test(words[i - 1].text)) {
        i = person;
        continue;
      }
      break;
    }
    const step = complementStep(words, i, head, complement);
    if (step === undefined) break;
    complement = true;
    i = step;
  }
  return { from, to: i, kind: office ? 'office' : 'organisation', person: null, head, cases };
}

const NAMED = new Set(
  'деревня село город станция станица поселок аул кишлак слобода хутор совхоз колхоз завод фабрика шахта рудник пароход волость мельница школа'.split(
    ' ',
  ),
);

/** «дер. Корелы», «с. Покровское»: a place behind its abbreviated kind. */
function placeAbbreviation(words: TitleWord[], i: number): boolean {
  return (
    words[i].kind === 'word' &&
    isCapitalised(words[i].text) &&
    words[i - 1].kind === 'abbreviation' &&
    /^(?:дер|с|пос|г|гор|хут|сл|ст)\.?$/.test(words[i - 1].text) &&
    words[i + 1]?.kind !== 'initial'
  );
}

/** «деревни Малая Бива»: the name of a place after its kind stands undeclined. */
function named(words: TitleWord[], i: number): boolean {
  const word = words[i];
  if (word.kind !== 'word' || !isCapitalised(word.text) || /^\p{Lu}{2,}/u.test(word.text)) return false;
  const before = words[i - 1];
  if (before?.kind !== 'word') return false;
  if (nounLemmas(before.text).some((lemma) => NAMED.has(lemma)) && !casesOf(word.text).has('datv')) return true;
  return (
    isCapitalised(before.text) &&
    i >= 2 &&
    words[i - 2].kind === 'word' &&
    nounLemmas(words[i - 2].text).some((lemma) => NAMED.has(lemma)) &&
    isAdjective(before.text)
  );
}

/** The index after the complement at `i`, or undefined when the phrase ends before it. */
function complementStep(words: TitleWord[], i: number, head: number, complement: boolean): number | undefined {
  const word = words[i];
  if (word.kind === 'abbreviation')
    return /^(?:ж|д|ж\.д|гор|г|им|обл)\.?$/.test(word.text) || words[i + 1]?.kind === 'word' ? i + 1 : undefined;
  if (word.kind === 'open') {
    const close = closing(words, i);
    if (close === undefined) return undefined;
    if (/[«"“„]/.test(word.text)) return isTitleOfPaper(words, i, close) ? undefined : close + 1;
    // «(большевиков)», «(б)»: part of a party's name; a remark ends the phrase.
    return close - i <= 2 && /^(?:б|м|большевиков|меньшевиков|коммунистов|болгарии)$/i.test(words[i + 1].text)
      ? close + 1
      : undefined;
  }
  if (word.text === '.' && /^(?:ж|д)\.?$/.test(words[i - 1].text)) return i + 1;
  if (word.text === '-' || word.text === '–' || word.text === '/')
    return words[i + 1]?.kind === 'word' && !words[i].spaced ? i + 1 : undefined;
  if (isOrdinal(word) && words[i + 1]?.kind === 'word' && casesOf(words[i + 1].text).has('gent')) return i + 1;
  if (word.kind === 'number')
    return /^\d{1,3}(?:-?\p{Ll}+)?$/u.test(word.text) && /^№$/.test(words[i - 1].text) ? i + 1 : undefined;
  // «школы № 3» is a name, «№ 3044/оп» the number of the paper.
  if (word.text === '№')
    return /^\p{Ll}/u.test(words[i - 1].text) &&
      !SINGLE.test(words[i - 1].text) &&
      /^\d{1,3}$/.test(words[i + 1]?.text ?? '') &&
      words[i + 2]?.text !== '/'
      ? i + 1
      : undefined;
  if (word.kind !== 'word' || isOpener(word)) return undefined;
  if (word.text === 'и') return conjunctionStep(words, i, head, complement);
  if (CONTINUING_PREPOSITIONS.has(word.text)) return prepositionStep(words, i, head);
  // «НКИД РСФСР МИД Норвегии»: behind the state or the party the next abbreviation is the next body.
  if (/^\p{Lu}{2,}/u.test(word.text))
    return STATE.test(words[i - 1].text) && !STATE.test(word.text) ? undefined : i + 1;
  // «Наркомзема РСФСР губземотделам»: no dictionary has the word, its ending tells the addressee.
  if (STATE.test(words[i - 1].text) && /^\p{Ll}{4,}(?:отдел|ком|совет|союз|прод|штаб|трест|банк)ам$/u.test(word.text))
    return undefined;
  if (isClause(words, i)) return undefined;
  const cases = casesOf(word.text);
  if (cases.has('gent')) return i + 1;
  // «по детским домам»: the noun of the purpose.
  if (words[i - 2]?.text === 'по' && cases.has('datv') && isAdjective(words[i - 1].text)) return i + 1;
  // «комиссии помощи голодающим»
  if (/^помощ/.test(words[i - 1].text) && cases.has('datv')) return i + 1;
  // «заведующего школой», «командующему Западным фронтом»
  if (i === head + 1 && GOVERNING.test(words[head].text) && (cases.has('ablt') || cases.has('datv'))) return i + 1;
  if (
    GOVERNING.test(words[head].text) &&
    cases.has('ablt') &&
    words.slice(head + 1, i).every((it) => isAdjective(it.text) && casesOf(it.text).has('ablt'))
  )
    return i + 1;
  if (!cases.size && isCapitalised(word.text)) return i + 1;
  return undefined;
}

/** Abbreviations of states and parties: they close the name of a body. */
const STATE = /^(?:СССР|РСФСР|[УБКТГА]ССР|ЗСФСР|США|ГДР|ФРГ|КНР|РФ|[РВ]?КП\s?\([бм]\).?|КПСС|РСДРП.*)$/u;

/** Bodies of which there is one: a number after them is that of their session. */
const SINGLE = /^(?:правительств|совет|комитет|коллеги|президиум|секретариат|исполком)/i;

/** «4-й», «27-го»: an ordinal in the name of a unit. */
const isOrdinal = (word: TitleWord): boolean => /^\d{1,3}-(?:й|я|го|ой|му|х|ю)$/.test(word.text);

/** «оппозиционеров направленных на …»: a participle without a noun of its own opens a clause. */
function isClause(words: TitleWord[], i: number): boolean {
  const all = nominalReadings(words[i].text);
  if (!all.length || isCapitalised(words[i].text) || !all.every((reading) => reading.pos === 'PRTF')) return false;
  // «по устройству выселяемых»: it does not agree with the noun before, it is one itself.
  const before = words[i - 1];
  if (
    before?.kind === 'word' &&
    nounLemmas(before.text).length > 0 &&
    /(?:ых|их)$/.test(words[i].text) &&
    !nominalReadings(before.text).some(
      (it) => it.pos === 'NOUN' && it.tags.has('plur') && it.grammaticalCase === 'gent',
    )
  )
    return false;
  const next = words[i + 1];
  return !(
    next?.kind === 'word' &&
    (nounLemmas(next.text).length > 0 || isAdjective(next.text)) &&
    next.text.length > 2 &&
    !CONTINUING_PREPOSITIONS.has(next.text)
  );
}

/** «О рабочем движении»: the name of the document, not of a newspaper or plant. */
function isTitleOfPaper(words: TitleWord[], open: number, close: number): boolean {
  return close - open > 6 || /^(?:О|Об|К|Как|Что|По|Не|В|На)$/.test(words[open + 1].text);
}

/** «ЦК и ЦРК», «труда и обороны» run on; «ЦИК и Политбюро ЦК», «X и Y» are two parties. */
function conjunctionStep(words: TitleWord[], i: number, head: number, complement: boolean): number | undefined {
  const next = words[i + 1];
  if (!next || next.kind !== 'word' || isOpener(next) || CONTINUING_PREPOSITIONS.has(next.text)) return undefined;
  if (personAt(words, i + 1) !== undefined && !isOrganisationHead(next)) return undefined;
  const abbreviation = /^\p{Lu}{2,}/u.test(next.text);
  const headIsName = /^\p{Lu}{2,}/u.test(words[head].text);
  if (abbreviation) return complement && !headIsName ? i + 2 : undefined;
  const lemmas = nounLemmas(next.text);
  if (!complement) {
    // «членам и кандидатам ЦК»: the same case as the head and no capital.
    const shared = [...casesOf(next.text)].some((it) => casesOf(words[head].text).has(it));
    if (shared && !isCapitalised(next.text) && lemmas.some((lemma) => OFFICE_NOUNS.has(lemma))) return i + 2;
    return undefined;
  }
  if (lemmas.some((lemma) => isBodyNoun(lemma) || OFFICE_NOUNS.has(lemma))) return undefined;
  return casesOf(next.text).has('gent') ? i + 2 : undefined;
}

/** Bodies that are called after their purpose. */
const PURPOSED = new Set(
  'комиссия комитет комиссариат отдел управление инспекция бюро совет подкомиссия секция уполномоченный совещание тройка'.split(
    ' ',
  ),
);

/** «в Коминтерне», «при СНК», «по делам религий»: an inner preposition carries the name on; «по вопросу», «в связи» do not. */
function prepositionStep(words: TitleWord[], i: number, head: number): number | undefined {
  const preposition = words[i].text;
  const next = words[i + 1];
  if (!next || next.kind !== 'word') return undefined;
  const cases = casesOf(next.text);
  if (preposition === 'при') return i + 2;
  if (preposition === 'по') {
    if (
      /^(?:вопрос|повод|поручени|данн|сообщени|предложени|результат|итог|заявлени|дел[уе]$|созыв|извещени)/.test(
        next.text,
      )
    )
      return undefined;
    // «Малого бюро ИККИ по латышскому вопросу»: the subject; «комиссии по национальному вопросу» is a name.
    if (
      i > head + 1 &&
      isAdjective(next.text) &&
      /^(?:вопрос|повод|дел[уа]м?$)/.test(words[i + 2]?.text ?? '') &&
      !/^(?:иностранн|внутренн)/.test(next.text)
    )
      return undefined;
    if (
      /^(?:делам|иностранн|внутренн|борьбе|истории|просвещению|земельн|военн|морск|топлив|продовольств|снабжени|труду|печати|радио|охране|эвакуац|репатриац|реабилитац|[А-ЯЁ])/.test(
        next.text,
      )
    )
      return i + 2;
    // «комиссии по детским домам»: what a body is for.
    const body = nounLemmas(words[head].text).some((lemma) => PURPOSED.has(lemma));
    return body && cases.has('datv') ? i + 2 : undefined;
  }
  if (preposition === 'в' || preposition === 'во' || preposition === 'на') {
    if (/^поверенн/i.test(words[i - 1].text) && next.text === 'делах') return i + 2;
    // Place only: «полпреда в Японии»; an accusative is an address.
    const place = nominalReadings(next.text).some(
      (reading) => reading.tags.has('Geox') && reading.grammaticalCase === 'loct',
    );
    return isCapitalised(next.text) && cases.has('loct') && (place || !cases.has('accs')) ? i + 2 : undefined;
  }
  return undefined;
}
