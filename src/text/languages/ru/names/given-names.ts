// Given names and patronymics: which words are, and in which case they stand. Dictionary names first, then a table of
// names that the dictionary lacks (foreign, Jewish, Caucasian, Baltic, Central Asian; short forms), then endings.
import { dictionaryReadings } from './name-dictionary.js';
import { CASES, type Gender, type GrammaticalCase, type PartReading } from './declensions.js';
import { INDECLINABLE_GIVEN_NAMES, MEN, WOMEN, NOT_GIVEN_NAMES } from './given-name-table.js';

const PATRONYMIC: readonly [RegExp, string, Gender, GrammaticalCase[]][] = [
  [/^(.*(?:.(?:[ое]в|ь|и|ни|ми|[кзфмл])|никит|савв)ич)$/, '', 'm', ['nomn']],
  [/^(.*(?:.(?:[ое]в|ь|и|ни|ми|[кзфмл])|никит|савв)ич)а$/, '', 'm', ['gent', 'accs']],
  [/^(.*(?:.(?:[ое]в|ь|и|ни|ми|[кзфмл])|никит|савв)ич)у$/, '', 'm', ['datv']],
  [/^(.*(?:.(?:[ое]в|ь|и|ни|ми|[кзфмл])|никит|савв)ич)[ео]м$/, '', 'm', ['ablt']],
  [/^(.*(?:.(?:[ое]в|ь|и|ни|ми|[кзфмл])|никит|савв)ич)е$/, '', 'm', ['loct']],
  [/^(.+(?:[ое]вн|ичн))а$/, 'а', 'f', ['nomn']],
  [/^(.+(?:[ое]вн|ичн))ы$/, 'а', 'f', ['gent']],
  [/^(.+(?:[ое]вн|ичн))е$/, 'а', 'f', ['datv', 'loct']],
  [/^(.+(?:[ое]вн|ичн))у$/, 'а', 'f', ['accs']],
  [/^(.+(?:[ое]вн|ичн))(?:ой|ою)$/, 'а', 'f', ['ablt']],
  [/^(.+(?:[ое]в))на$/, 'на', 'f', ['nomn']],
];

/** Short forms of patronymics as spoken and as written before 1917: Иваныч, Михалыч, Петров сын. */
const SPOKEN_PATRONYMIC = /^(.{2,}ыч)(|а|у|ем|е)$/;
const SPOKEN_CASES: Record<string, GrammaticalCase[]> = {
  '': ['nomn'],
  а: ['gent', 'accs'],
  у: ['datv'],
  ем: ['ablt'],
  е: ['loct'],
};

/**
 * The readings of a form as a patronymic; empty when its ending is none. Form in lower case, ё folded.
 * @example patronymicReadings('львовны')[0] // { nominative: 'львовна', grammaticalCase: 'gent', gender: 'f', … }
 */
export function patronymicReadings(form: string): PartReading[] {
  if (form.length < 5) return [];
  const out: PartReading[] = [];
  for (const [pattern, ending, gender, cases] of PATRONYMIC) {
    const match = pattern.exec(form);
    if (!match) continue;
    for (const grammaticalCase of cases)
      out.push({ nominative: match[1] + ending, grammaticalCase, gender, weight: 1.5, rule: 'patronymic' });
  }
  const spoken = SPOKEN_PATRONYMIC.exec(form);
  if (spoken) {
    for (const grammaticalCase of SPOKEN_CASES[spoken[2]]) {
      out.push({ nominative: spoken[1], grammaticalCase, gender: 'm', weight: 1, rule: 'patronymic-spoken' });
    }
  }
  return out;
}

/** Whether a word ends like a patronymic (in any case). Surnames in -ович and -евич do so too: position decides. */
export function isPatronymic(form: string): boolean {
  return patronymicReadings(form).length > 0;
}

const givenCache = new Map<string, readonly PartReading[]>();

/**
 * The readings of a form as a given name that the dictionary or the table knows; empty for other words.
 * @example givenNameReadings('льва')[0] // { nominative: 'лев', grammaticalCase: 'gent', gender: 'm', … }
 */
export function givenNameReadings(form: string): readonly PartReading[] {
  let found = givenCache.get(form);
  if (!found) givenCache.set(form, (found = readGivenName(form)));
  return found;
}

function readGivenName(form: string): PartReading[] {
  if (form.includes('-')) return readDoubleGivenName(form);
  const out: PartReading[] = [];
  for (const reading of dictionaryReadings(form)) {
    const grammaticalCase = CASES.find((one) => one === reading.grammaticalCase);
    if (!reading.tags.has('Name') || reading.tags.has('plur') || !grammaticalCase) continue;
    if (NOT_GIVEN_NAMES.has(reading.lemma)) continue;
    const gender: Gender = reading.tags.has('femn') ? 'f' : 'm';
    // Вадима, Леопольда, Сталина as women's names: the dictionary has them, people rarely.
    const odd =
      gender === 'f' &&
      dictionaryReadings(reading.lemma.slice(0, -1)).some((r) => r.tags.has('Name') && r.tags.has('masc'));
    out.push({
      nominative: reading.lemma,
      grammaticalCase,
      gender,
      weight: odd && !/(?:андра|ина|ия|ела|она)$/.test(reading.lemma) ? 0.4 : 1.5,
      rule: 'given-name',
    });
  }
  for (const [nominative, gender] of tableCandidates(form)) {
    for (const [index, forms] of givenNameForms(nominative, gender).entries()) {
      if (forms.includes(form))
        out.push({ nominative, grammaticalCase: CASES[index], gender, weight: 1.4, rule: 'given-name-table' });
    }
  }
  return declinedFirst(form, out);
}

/** «Анне» is Анна in the dative rather than the undeclined Анне: the readings of a name with cases outweigh. */
function declinedFirst(form: string, found: PartReading[]): PartReading[] {
  if (!found.some(({ nominative }) => nominative !== form)) return found;
  const undeclined = new Set(
    found
      .filter(({ nominative, grammaticalCase }) => nominative === form && grammaticalCase === 'ablt')
      .map((one) => one.gender),
  );
  if (undeclined.size === 0 || !/[еую]$/.test(form)) return found;
  return found.map((one) =>
    one.nominative === form && undeclined.has(one.gender) ? { ...one, weight: one.weight * 0.4 } : one,
  );
}

function readDoubleGivenName(form: string): PartReading[] {
  const [first, second] = form.split('-');
  const lefts = givenNameReadings(first);
  if (!lefts.length) return [];
  return givenNameReadings(second).flatMap((right) => {
    const left = lefts.find((one) => one.grammaticalCase === right.grammaticalCase) ?? { nominative: first };
    return [{ ...right, nominative: `${left.nominative}-${right.nominative}` }];
  });
}

/** Names of the table that the form could come from: the form less its ending, with the nominative's endings. */
function tableCandidates(form: string): [string, Gender][] {
  const out: [string, Gender][] = [];
  for (let cut = 0; cut <= 2 && form.length - cut >= 2; cut++) {
    const stem = form.slice(0, form.length - cut);
    for (const ending of ['', 'а', 'я', 'й', 'ь', 'о', 'е', 'и']) {
      if (MEN.has(stem + ending)) out.push([stem + ending, 'm']);
      if (WOMEN.has(stem + ending)) out.push([stem + ending, 'f']);
    }
  }
  return out;
}

/** All case forms of a given name, in the order of CASES. Lower case, ё folded. */
export function givenNameForms(nominative: string, gender: Gender): string[][] {
  const dictionary = dictionaryReadings(nominative).find(
    (r) =>
      r.tags.has('Name') &&
      r.grammaticalCase === 'nomn' &&
      r.tags.has('sing') &&
      r.tags.has(gender === 'm' ? 'masc' : 'femn'),
  );
  if (dictionary) {
    return CASES.map((one) => [dictionary.inflect(['NOUN', 'sing', one]) ?? nominative]);
  }
  if (INDECLINABLE_GIVEN_NAMES.has(nominative)) return CASES.map(() => [nominative]);
  return declineLikeNoun(nominative, gender);
}

function declineLikeNoun(nominative: string, gender: Gender): string[][] {
  const stem = nominative.slice(0, -1);
  const hushing = /[жшчщц]$/.test(stem);
  const join = (base: string, endings: string): string[][] =>
    endings.split(' ').map((ending) => ending.split('|').map((one) => base + (one === '0' ? '' : one)));
  if (/ия$/.test(nominative)) return join(stem, 'я и и ю ей|ею и');
  if (/[кгхжшчщ]а$/.test(nominative)) return join(stem, hushing ? 'а и е у ей|ею е' : 'а и е у ой|ою е');
  if (/а$/.test(nominative)) return join(stem, hushing ? 'а ы е у ей е' : 'а ы е у ой|ою е');
  if (/я$/.test(nominative)) return join(stem, 'я и е ю ей|ею е');
  if (gender === 'f' && /ь$/.test(nominative)) return join(stem, 'ь и и ь ью и');
  if (gender === 'f') return CASES.map(() => [nominative]);
  if (/ий$/.test(nominative)) return join(stem, 'й я ю я ем и');
  if (/й$/.test(nominative)) return join(stem, 'й я ю я ем е');
  if (/ь$/.test(nominative)) return join(stem, 'ь я ю я ем е');
  if (/[аеиоуыэюя]$/.test(nominative)) return CASES.map(() => [nominative]);
  return join(nominative, /[жшчщц]$/.test(nominative) ? '0 а у а ем е' : '0 а у а ом е');
}
