// Persons in Latin letters: initials with a surname, given name with surname, titles, authors cited in brackets, and the
// bare surnames that these teach or that end like Russian ones. In: scanned text. Out: hits in order, none overlapping.
import { gazetteer } from '../places/gazetteer.js';
import type { ExtractContext, Token } from '../scan-text.js';
import { isLatinGivenName } from '../../text/languages/en/names/given-names.js';
import { isLatinPatronymic, latinSurnameShape } from '../../text/languages/en/names/russian-parts.js';
import type { NameHit } from './name-parts.js';
import {
  ENGLISH_BODY_WORDS,
  ENGLISH_LIST_TITLES,
  ENGLISH_NEVER_PERSONS,
  ENGLISH_PERSON_VERBS,
  ENGLISH_TITLES,
  ENGLISH_WELL_KNOWN,
} from './word-lists-english.js';

const PARTICLES = new Set(
  'von van de der den di da du la le del della dos ten ter el al bin ibn zu zur af bey'.split(' '),
);

interface English {
  tokens: readonly Token[];
  /** Latin words that the source also writes in lower case. */
  lower: ReadonlySet<string>;
}

const isStop = (token: Token | undefined): boolean => !!token && token.form.text === '.' && token.gap !== 'paragraph';
const joined = (token: Token | undefined): token is Token => !!token && token.gap !== 'paragraph';
const isCapital = (token: Token | undefined): token is Token =>
  !!token &&
  token.form.script === 'Latn' &&
  /^(?:(?:al|el|de|ibn)-)?\p{Lu}/u.test(token.form.text) &&
  (token.form.shape === 'capital' || token.form.shape === 'mixed' || token.form.shape === 'upper');

/** Finds the persons named in Latin letters. */
export function findEnglishNames(context: ExtractContext): NameHit[] {
  const { tokens } = context;
  const lower = new Set<string>();
  let latin = 0;
  for (const { form } of tokens) {
    if (form.script !== 'Latn') continue;
    latin++;
    if (form.shape === 'lower') lower.add(form.lower);
  }
  if (latin === 0) return [];
  const english: English = { tokens, lower };
  const covered = new Uint8Array(tokens.length);
  const hits: NameHit[] = [];
  const add = (hit: NameHit): void => {
    hits.push(hit);
    covered.fill(1, hit.from, hit.to);
  };
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].form.script !== 'Latn' && tokens[i].form.text !== '3') continue;
    const found = readTitled(english, i) ?? readCitation(english, i) ?? one(readName(english, i));
    for (const hit of found ?? []) add(hit);
    if (found?.length) i = found.at(-1)!.to - 1;
  }
  if (context.mainScript === 'Latn' || latin > 400) for (const hit of findBare(english, covered, hits)) hits.push(hit);
  return hits.sort((a, b) => a.from - b.from);
}

const one = (hit: NameHit | undefined): NameHit[] | undefined => (hit ? [hit] : undefined);

function isNameWord(token: Token | undefined): token is Token {
  if (!isCapital(token) || token.form.text.length < 2) return false;
  if (token.form.shape === 'upper' && token.form.text.length < 4) return false;
  return !ENGLISH_NEVER_PERSONS.has(token.form.lower);
}

const isPlace = (token: Token): boolean => {
  const node = gazetteer().index.get(token.form.lower);
  return !!node?.forms.some((form) => form.language === 'en');
};

const LONG_INITIAL = /^(?:Ya|Yu|Ye|Yo|Kh|Ch|Sh|Zh|Ts|Dzh|Th|Ph|St)$/;

/** Initials at a token: `G. A.`, `Ya. E.`, `X . J.`; letters and the next token. */
function readInitials(tokens: readonly Token[], at: number): { letters: string[]; next: number } | undefined {
  const letters: string[] = [];
  let i = at;
  // A digit for a letter: «3. A. Raskin».
  if (
    tokens[i]?.form.text === '3' &&
    !tokens[i].opens &&
    isStop(tokens[i + 1]) &&
    /^[A-Z]$/.test(tokens[i + 2]?.form.text ?? '') &&
    isStop(tokens[i + 3])
  ) {
    letters.push('Z');
    i += 2;
  }
  while (letters.length < 3 && tokens[i] && (letters.length === 0 || joined(tokens[i]))) {
    const { form } = tokens[i];
    // A second initial that lost its full stop: «A. L Kapler».
    if (letters.length && /^[A-Z]$/.test(form.text) && isNameWord(tokens[i + 1]) && tokens[i + 1].gap === 'space') {
      letters.push(form.text);
      i++;
      break;
    }
    const single = form.text.length === 1 || LONG_INITIAL.test(form.text);
    if (!isCapital(tokens[i]) || !single || !isStop(tokens[i + 1])) break;
    if (tokens[i + 1].gap !== 'none' && form.text.length > 1) break;
    letters.push(form.text);
    i += 2;
  }
  return letters.length ? { letters, next: i } : undefined;
}

function readName(english: English, i: number): NameHit | undefined {
  const { tokens } = english;
  const token = tokens[i];
  if (token.form.text !== '3' && !isCapital(token)) return undefined;
  const initials = readInitials(tokens, i);
  if (initials) {
    let at = initials.next;
    if (joined(tokens[at]) && PARTICLES.has(tokens[at].form.text) && isCapital(tokens[at + 1])) at++;
    const surname = tokens[at];
    if (!joined(surname) || !isNameWord(surname) || isBodyName(tokens, at)) return undefined;
    if (initials.letters.length === 1 && isPlace(surname) && /^(?:St|Ft|Mt)$/.test(initials.letters[0]))
      return undefined;
    if (token.opens && initials.letters.length === 1 && english.lower.has(surname.form.lower)) return undefined;
    return { from: i, to: at + 1, rule: 'english-initials-surname', surname: at, initials: initials.letters };
  }
  if (!isNameWord(token)) return undefined;
  if (isLatinGivenName(token.form.lower)) {
    const full = readGivenFirst(english, i);
    if (full) return full;
  }
  // Solomon G. A.
  const after = joined(tokens[i + 1]) ? readInitials(tokens, i + 1) : undefined;
  if (after && after.letters.length === 2 && !english.lower.has(token.form.lower) && !isNameWord(tokens[after.next])) {
    return { from: i, to: after.next, rule: 'english-surname-initials', surname: i, initials: after.letters };
  }
  return undefined;
}

function readGivenFirst(english: English, i: number): NameHit | undefined {
  const { tokens } = english;
  let at = i + 1;
  let patronymic: number | undefined;
  if (isNameWord(tokens[at]) && joined(tokens[at]) && isLatinPatronymic(tokens[at].form.lower)) patronymic = at++;
  else {
    const middle = joined(tokens[at]) ? readInitials(tokens, at) : undefined;
    if (middle && middle.letters.length === 1) at = middle.next;
    while (joined(tokens[at]) && PARTICLES.has(tokens[at].form.text) && at < i + 4) at++;
  }
  const surname = tokens[at];
  const fits =
    joined(surname) && surname.gap !== 'none' && isNameWord(surname) && !surname.opens && surname.form.text.length > 1;
  if (!fits)
    return patronymic === undefined
      ? undefined
      : { from: i, to: patronymic + 1, rule: 'english-given-patronymic', given: i, patronymic };
  // A second given name: John Foster Dulles.
  let last = at;
  while (
    last < at + 2 &&
    isNameWord(tokens[last + 1]) &&
    joined(tokens[last + 1]) &&
    isLatinGivenName(tokens[last].form.lower) &&
    !tokens[last + 1].opens
  )
    last++;
  if (isBodyName(tokens, last) || ENGLISH_BODY_WORDS.has(tokens[last].form.lower)) return undefined;
  if (isPlace(tokens[last]) && latinSurnameShape(tokens[last].form.lower) < 2 && isPlace(tokens[i])) return undefined;
  const hit: NameHit = { from: i, to: last + 1, rule: 'english-given-surname', given: i, surname: last };
  if (patronymic !== undefined) hit.patronymic = patronymic;
  return hit;
}

/** Whether the capitalised word after a name makes it the name of a body: Kirov Theater, Lenin Street. */
function isBodyName(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return joined(next) && isCapital(next) && ENGLISH_BODY_WORDS.has(next.form.lower);
}

/** «Comrade Sheinman», «Mr. Wise», «comrades Osinsky, Mezhlauk and Rykov». */
function readTitled(english: English, i: number): NameHit[] | undefined {
  const { tokens } = english;
  const title = tokens[i].form.lower;
  if (!ENGLISH_TITLES.has(title)) return undefined;
  let at = i + 1;
  if (isStop(tokens[at]) && (title.length < 5 || tokens[at + 1]?.gap === 'none')) at++;
  const list = ENGLISH_LIST_TITLES.has(title);
  const hits: NameHit[] = [];
  while (at < tokens.length && joined(tokens[at])) {
    const token = tokens[at];
    const full = readName(english, at);
    if (full) hits.push(full);
    else if (PARTICLES.has(token.form.text) && tokens[at + 1] && isTitledSurname(english, at + 1, title))
      hits.push({ from: at, to: at + 2, rule: 'english-title-surname', surname: at + 1 });
    else if (isTitledPair(english, at, title))
      hits.push({ from: at, to: at + 2, rule: 'english-title-given-surname', given: at, surname: at + 1 });
    else if (isTitledSurname(english, at, title))
      hits.push({ from: at, to: at + 1, rule: 'english-title-surname', surname: at });
    else break;
    at = hits.at(-1)!.to;
    const next = tokens[at]?.form.text;
    if (!list || (next !== ',' && next !== 'and')) break;
    at++;
    if (tokens[at]?.form.text === 'and') at++;
    void token;
  }
  return hits.length ? hits : undefined;
}

/** Titles that only stand before a name; «communist» and «director» stand before other capitals as well. */
const STRONG_TITLES = new Set(
  'mr mrs ms miss herr frau monsieur madame mme mlle signor dr prof professor comrade comrades sir lord lady count countess colonel major captain lieutenant sergeant admiral marshal plenipotentiary consul vol adviser'.split(
    ' ',
  ),
);

/** «Mr. Austen Chamberlain»: after a title two words are a name, although no table knows the first. */
function isTitledPair(english: English, at: number, title: string): boolean {
  const [first, last] = english.tokens.slice(at, at + 2);
  if (!STRONG_TITLES.has(title) || !last || !joined(last) || last.gap === 'none' || last.opens) return false;
  return (
    [first, last].every(
      (token) =>
        isNameWord(token) &&
        token.form.shape === 'capital' &&
        !english.lower.has(token.form.lower) &&
        !ENGLISH_TITLES.has(token.form.lower) &&
        !ENGLISH_BODY_WORDS.has(token.form.lower) &&
        !isPlace(token),
    ) && !isBodyName(english.tokens, at + 1)
  );
}

function isTitledSurname(english: English, at: number, title: string): boolean {
  const token = english.tokens[at];
  if (!isNameWord(token) || token.form.shape === 'upper' || isBodyName(english.tokens, at) || isPlace(token))
    return false;
  if (!STRONG_TITLES.has(title) && latinSurnameShape(token.form.lower) === 0) return false;
  return !english.lower.has(token.form.lower) && !ENGLISH_TITLES.has(token.form.lower) && !isCapitalRun(english, at);
}

/** A capitalised word right after that is no name: the pair is a term or a body. */
function isCapitalRun(english: English, at: number): boolean {
  const next = english.tokens[at + 1];
  return (
    joined(next) && next.gap !== 'none' && isCapital(next) && !next.opens && ENGLISH_NEVER_PERSONS.has(next.form.lower)
  );
}

/** Authors cited in brackets: «(Sokolova, Kallin, 2019: 173)», «(Studer 2015)». */
function readCitation(english: English, i: number): NameHit[] | undefined {
  const { tokens } = english;
  if (tokens[i - 1]?.form.text !== '(' && tokens[i - 1]?.form.text !== ';') return undefined;
  const hits: NameHit[] = [];
  let at = i;
  while (
    isNameWord(tokens[at]) &&
    joined(tokens[at]) &&
    !isPlace(tokens[at]) &&
    !english.lower.has(tokens[at].form.lower)
  ) {
    hits.push({ from: at, to: at + 1, rule: 'english-cited-author', surname: at });
    at++;
    const next = tokens[at]?.form.text;
    if (next === ',' || next === '&' || next === 'and') at++;
    else break;
  }
  const year = tokens[at];
  return hits.length && year?.kind === 'number' && /^(?:1[89]|20)\d\d$/.test(year.form.text) ? hits : undefined;
}

/** Bare surnames: those of the source's full names, and those that end like Russian ones. */
function findBare(english: English, covered: Uint8Array, sure: readonly NameHit[]): NameHit[] {
  const { tokens } = english;
  const known = new Set<string>();
  const given = new Set<string>();
  for (const hit of sure) {
    if (hit.surname !== undefined) known.add(tokens[hit.surname].form.lower);
    if (hit.given !== undefined) given.add(tokens[hit.given].form.lower);
  }
  const hits: NameHit[] = [];
  const accept = (from: number, rule: string): void => {
    const part = rule === 'english-given-name-alone' ? 'given' : 'surname';
    hits.push({ from, to: from + 1, rule, [part]: from });
    covered[from] = 1;
  };
  const doubtful: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (covered[i] || !isNameWord(token) || ENGLISH_TITLES.has(token.form.lower) || isBodyName(tokens, i)) continue;
    const { lower } = token.form;
    const common = english.lower.has(lower);
    const shape = latinSurnameShape(lower);
    if (isPlace(token) && !(known.has(lower) && shape === 2)) continue;
    if (known.has(lower) && (!common || !token.opens)) accept(i, 'english-surname-known-from-source');
    else if (common || ENGLISH_BODY_WORDS.has(lower)) continue;
    else if (given.has(lower) && !partOfTerm(english, i) && !isNameWord(nextJoined(tokens, i)))
      accept(i, 'english-given-name-alone');
    else if (isLatinPatronymic(lower)) accept(i, 'english-patronymic');
    else if (ENGLISH_WELL_KNOWN.has(lower) && !partOfTerm(english, i)) accept(i, 'english-well-known');
    else if (shape === 2 && !partOfTerm(english, i)) accept(i, 'english-surname-shape');
    else if (isAlias(english, covered, i)) accept(i, 'english-alias');
    else if (evidence(english, i) >= 2) accept(i, 'english-surname-by-context');
    else doubtful.push(i);
  }
  for (const i of [...doubtful, ...doubtful.reverse()]) {
    if (!covered[i] && besidePerson(english, covered, i)) accept(i, 'english-listed-with-persons');
  }
  return hits;
}

const nextJoined = (tokens: readonly Token[], i: number): Token | undefined =>
  joined(tokens[i + 1]) && tokens[i + 1].gap !== 'none' ? tokens[i + 1] : undefined;

/** Another capitalised word that is no name stands directly before or after: «Bolshoi Ballet», «Red Petrov». */
function partOfTerm(english: English, i: number): boolean {
  const next = english.tokens[i + 1];
  return (
    joined(next) &&
    next.gap !== 'none' &&
    isCapital(next) &&
    !next.opens &&
    (ENGLISH_NEVER_PERSONS.has(next.form.lower) || ENGLISH_BODY_WORDS.has(next.form.lower))
  );
}

/** «Dzyavaltovsky (Yurin, Gintovt)»: other names in brackets. */
function isAlias(english: English, covered: Uint8Array, i: number): boolean {
  const { tokens } = english;
  const before = tokens[i - 1]?.form.text;
  const after = tokens[i + 1]?.form.text;
  if (after !== ')' && after !== ',') return false;
  return (
    (before === '(' && !!covered[i - 2]) ||
    (before === ',' && !!covered[i - 2] && tokens[i - 3]?.form.text === '(' && after === ')')
  );
}

function evidence(english: English, i: number): number {
  const { tokens } = english;
  const token = tokens[i];
  const next = joined(tokens[i + 1]) ? tokens[i + 1] : undefined;
  const before = token.gap !== 'paragraph' ? tokens[i - 1] : undefined;
  let weight = latinSurnameShape(token.form.lower) === 1 ? 1 : 0;
  if (!token.opens) weight += 0.3;
  if (next && ENGLISH_PERSON_VERBS.has(next.form.lower)) weight += 0.8;
  if (next && (next.form.text === '’' || next.form.text === "'") && tokens[i + 2]?.form.text === 's') weight += 0.5;
  if (
    before &&
    (before.form.lower === 'to' || before.form.lower === 'by' || before.form.lower === 'with') &&
    weight >= 1
  )
    weight += 0.6;
  if (before && isCapital(before)) weight -= 1;
  if (next && isCapital(next) && !next.opens) weight -= 1;
  if (token.form.shape === 'upper') weight -= 1;
  return weight;
}

function besidePerson(english: English, covered: Uint8Array, i: number): boolean {
  const { tokens } = english;
  if (
    tokens[i].opens ||
    tokens[i].form.shape === 'upper' ||
    (isCapital(tokens[i + 1]) && joined(tokens[i + 1]) && tokens[i + 1].gap !== 'none')
  )
    return false;
  if (isCapital(tokens[i - 1])) return false;
  const link = (at: number): boolean => [',', 'and', ';'].includes(tokens[at]?.form.text ?? '');
  const left = link(i - 1) && !!covered[i - 2];
  const right = link(i + 1) && !!covered[i + 2];
  const shape = latinSurnameShape(tokens[i].form.lower);
  return (left && right) || ((left || right) && shape > 0);
}
