// A title (one line, white space normalised) → its words with what the dictionary says of their case.
// `title.slice(start, end) === text` for every word; initials, abbreviations and «ВКП(б)» are one word each.
import { readings, type Reading } from '../../text/languages/ru/morphology.js';

export type TitleWordKind = 'word' | 'initial' | 'abbreviation' | 'number' | 'open' | 'close' | 'comma' | 'punctuation';

export interface TitleWord {
  text: string;
  start: number;
  end: number;
  kind: TitleWordKind;
  /** White space before it. */
  spaced: boolean;
}

const WORD =
  /(№)|((?:[РВК]К[ПСМ](?:\p{Lu}|$)?|ВКП|РКП|КП|РСДРП|КПК|ВКПб|\p{Lu}{2,8})\s?\([бмБ]\))|(\p{Lu}\.-\p{Lu}\.|\p{Lu}[а-яё]?\.(?=\s?\p{Lu}))|(\p{L}+(?:[-’']\p{L}+)*(?:-\d+)?)(\.(?=\s*[\p{Ll}\p{Lu}\d,«(]|\s*$))?|(\d+(?:[-/.]\d+)*(?:-?\p{Ll}{1,3}(?!\p{L}))?)|([«"“„(\[])|([»”)\]])|([,;])|(\S)/gu;

const ABBREVIATIONS = new Set(
  `зав зам пом нач пред предс секр ген чл тов т тт гр г гр-на проф акад инж ст мл гл отв упр уполн кандид канд б бывш быв сотр им ж д ж.д чр спец воен политич и др пр о во гор с дер пос хут сл ст обл губ р-на`.split(
    ' ',
  ),
);

/** Cuts a title into words. @example titleWords('Письмо Г. Ягоды')[1].kind // 'initial' */
export function titleWords(title: string): TitleWord[] {
  const words: TitleWord[] = [];
  let last = 0;
  for (const match of title.matchAll(WORD)) {
    const start = match.index;
    let text = match[0];
    let kind: TitleWordKind = 'punctuation';
    if (match[2]) kind = 'word';
    else if (match[3]) kind = 'initial';
    else if (match[4]) {
      const bare = match[4];
      const abbreviated = match[5] !== undefined && (ABBREVIATIONS.has(bare.toLowerCase()) || /^[\p{Ll}]$/u.test(bare));
      kind = abbreviated ? 'abbreviation' : 'word';
      if (!abbreviated && match[5]) text = bare;
    } else if (match[6]) kind = 'number';
    else if (match[7]) kind = 'open';
    else if (match[8]) kind = 'close';
    else if (match[9]) kind = 'comma';
    words.push({ text, start, end: start + text.length, kind, spaced: start > last });
    last = start + text.length;
    if (match[5] && kind === 'word')
      words.push({ text: '.', start: last, end: ++last, kind: 'punctuation', spaced: false });
  }
  return words;
}

const NOMINAL = new Set(['NOUN', 'ADJF', 'PRTF', 'NPRO', 'NUMR', 'ADJ', 'PRT']);

const nominalCache = new Map<string, Reading[]>();

/** Noun, adjective and participle readings of a word. */
export function nominalReadings(text: string): Reading[] {
  const cached = nominalCache.get(text);
  if (cached) return cached;
  let found = readings(text.toLowerCase()).filter((reading) => NOMINAL.has(reading.pos));
  const hyphen = text.lastIndexOf('-');
  // «Рейнско-Вестфальской»: the last part declines.
  if (hyphen > 0 && !found.some((reading) => reading.known)) {
    const last = readings(text.slice(hyphen + 1).toLowerCase()).filter((reading) => NOMINAL.has(reading.pos));
    if (last.length) found = last;
  }
  if (!found.some((reading) => reading.known)) found = compoundReadings(text) ?? found;
  else if (/^\p{Lu}\p{Ll}+ии$/u.test(text) && !found.some((reading) => reading.grammaticalCase === 'gent'))
    found = [...found, ...countryReadings(text)];
  if (nominalCache.size > 50_000) nominalCache.clear();
  nominalCache.set(text, found);
  return found;
}

const COMPOUND =
  /^(\p{L}+(?:ком|прод|торг|фин|прос|зем|юст|дел|внудел|здрав|труд|почтель|отдел|совет|снаб|издат|суд|союз|исполком|комат|план|строй|пром|банк|трест|хоз|упр|штаб|полит|центр|сек|вод))(|а|у|ом|е)$/iu;
const ENDING_CASES: Record<string, string[]> = {
  '': ['nomn', 'accs'],
  а: ['gent'],
  у: ['datv'],
  ом: ['ablt'],
  е: ['loct'],
};

/** «губкома», «Наркомпроду», «крайисполкомом»: compounds of the time that no dictionary has; they decline like «комитет». */
function compoundReadings(text: string): Reading[] | undefined {
  const found = COMPOUND.exec(text);
  if (!found) return undefined;
  return ENDING_CASES[found[2].toLowerCase()].map((grammaticalCase) => ({
    lemma: found[1].toLowerCase(),
    pos: 'NOUN',
    tags: new Set(['NOUN', 'inan', 'masc', 'sing', grammaticalCase]),
    grammaticalCase,
    known: true,
    score: 0.5,
  }));
}

/** «Германии»: a country, where the dictionary thinks of the element. */
function countryReadings(text: string): Reading[] {
  return ['gent', 'datv', 'loct'].map((grammaticalCase) => ({
    lemma: text.toLowerCase().replace(/ии$/, 'ия'),
    pos: 'NOUN',
    tags: new Set(['NOUN', 'inan', 'femn', 'sing', 'Geox', grammaticalCase]),
    grammaticalCase,
    known: true,
    score: 0.5,
  }));
}

/** The cases in which a word can stand, by the dictionary: `gent`, `datv`, … */
export function casesOf(text: string): Set<string> {
  const cases = new Set<string>();
  for (const reading of nominalReadings(text)) {
    const name = reading.grammaticalCase;
    if (!name) continue;
    cases.add(name === 'gen2' || name === 'gen1' ? 'gent' : name === 'loc2' || name === 'loc1' ? 'loct' : name);
  }
  return cases;
}

/** The noun lemmas of a word. */
export function nounLemmas(text: string): string[] {
  return [
    ...new Set(
      nominalReadings(text)
        .filter((reading) => reading.pos === 'NOUN')
        .map((reading) => reading.lemma.replaceAll('ё', 'е')),
    ),
  ];
}

/** True for an adjective or participle reading. */
export function isAdjective(text: string): boolean {
  return nominalReadings(text).some((reading) => reading.pos === 'ADJF' || reading.pos === 'PRTF');
}

/** True when the word begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
