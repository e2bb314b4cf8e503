// Names that only their surroundings and the rest of the source give away: bare surnames, bare given names, initials alone.
// Every word is judged by named features with weights; what reaches the threshold is a person. In: scanned text, hits of
// the patterns, the surname lexicon. Out: more hits, none overlapping the given ones.
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import { isAdjectiveOfNext, personWord, type PersonWord } from './person-words.js';
import { readHyphenedEastAsian } from './foreign-names.js';
import { capitalItem } from './name-patterns.js';
import { readInitials, type NameHit } from './name-parts.js';
import { likelyNominatives, type LexiconEntry, type SurnameLexicon } from './surname-lexicon.js';
import { officeBeforeName } from './office-before-name.js';
import {
  ALIAS_WORDS,
  ADDRESSING,
  BODY_ABBREVIATIONS,
  DEEDS,
  INTRODUCING,
  KIN,
  NAMED_THINGS,
  PERSON_PREPOSITIONS,
  PERSON_VERBS,
  PLACE_PREPOSITIONS,
} from './word-lists.js';

/** What the search for bare names knows. */
export interface BareSearch {
  context: ExtractContext;
  lexicon: SurnameLexicon;
  /** Pairs of initials of known persons, such as `ЛД`, with how often they stand with a surname. */
  initials: ReadonlyMap<string, number>;
  /** For every token: true when a hit covers it. */
  covered: Uint8Array;
  /** How often the source writes a word without a capital. */
  lowerWords: ReadonlyMap<string, number>;
}

const THRESHOLD = 2.5;
/** Candidates above this may still be lifted by a neighbour in a list. */
const DOUBTFUL = 1.0;
const LETTERED = /^(?:(?:мак|ван|де|о|д|ле|дю)['’-]?)/i;

const isMark = (token: Token | undefined, marks: string): boolean =>
  !!token && token.kind === 'mark' && marks.includes(token.form.text);

/** What a common word's sense still counts against a surname that the source shows. */
const KNOWN_OWN: Record<PersonWord['common'], number> = { none: 0, noun: -0.4, adjective: -0.6, function: -1.2 };

interface Candidate {
  at: number;
  /** First and last token of the span: `фон Бюлов`, `Тер Захаров`. */
  from: number;
  score: number;
  rule: string;
}

/** Finds bare names outside the tokens that are covered already, and marks them covered. */
export function findBareNames(search: BareSearch): NameHit[] {
  const { tokens } = search.context;
  const hits: NameHit[] = [];
  const accept = (hit: NameHit): void => {
    hits.push(hit);
    search.covered.fill(1, hit.from, hit.to);
  };
  const doubtful: Candidate[] = [];
  const recurrent: Candidate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (search.covered[i]) continue;
    const token = tokens[i];
    if (token.form.script !== 'Cyrl') continue;
    const { shape } = token.form;
    if (shape !== 'capital' && shape !== 'upper' && shape !== 'mixed') continue;
    const initials = findInitialsAlone(search, i) ?? readHyphenedEastAsian(tokens, i);
    if (initials) {
      accept(initials);
      const slip = initials.rule === 'coordinated-initials' ? digitForLetter(tokens, initials.to + 1) : undefined;
      if (slip) accept(slip);
      i = initials.to - 1;
      continue;
    }
    const candidate = judgeWord(search, i);
    if (!candidate) continue;
    widen(search, candidate);
    if (candidate.score >= THRESHOLD) accept(wordHit(search, candidate));
    else {
      if (candidate.score >= DOUBTFUL) doubtful.push(candidate);
      if (mayRecur(search, candidate)) recurrent.push(candidate);
    }
  }
  for (const candidate of liftRecurrent(search, recurrent))
    if (!search.covered[candidate.at]) accept({ ...wordHit(search, candidate), rule: 'recurrent-name' });
  // Lists lift their doubtful members, from both sides and along the list.
  for (const order of [doubtful, [...doubtful].reverse(), doubtful]) {
    for (const candidate of order) {
      if (search.covered[candidate.at]) continue;
      const lift = neighbourLift(search, candidate.at);
      if (lift && candidate.score + lift >= THRESHOLD)
        accept({ ...wordHit(search, candidate), rule: 'listed-with-persons' });
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

const SMALL_WORDS = new Set('фон де ван дер ибн бен бин аль эль ди да дю ла'.split(' '));
const SEPARATE_FIRST_PARTS = new Set(['тер', 'бен', 'мак', 'ван', 'фон', 'сен']);

/** Takes small words of nobility and separate first parts into the span. */
function widen(search: BareSearch, candidate: Candidate): void {
  const { tokens } = search.context;
  for (let i = candidate.at - 1; i >= 0 && tokens[i + 1].gap !== 'paragraph' && tokens[i + 1].gap !== 'none'; i--) {
    const { text, lower, shape } = tokens[i].form;
    const small = SMALL_WORDS.has(text);
    const first = shape === 'capital' && SEPARATE_FIRST_PARTS.has(lower) && i === candidate.at - 1;
    if ((!small && !first) || search.covered[i]) break;
    candidate.from = i;
    if (first || (small && text.length > 2)) candidate.score += 1;
  }
}

function wordHit(search: BareSearch, candidate: Candidate): NameHit {
  const word = personWord(search.context.tokens[candidate.at].form);
  const hit: NameHit = { from: candidate.from, to: candidate.at + 1, rule: candidate.rule };
  if (candidate.rule === 'given-name-alone') hit.given = candidate.at;
  else if (isPatronymicHere(search, candidate, word)) hit.patronymic = candidate.at;
  else hit.surname = candidate.at;
  return hit;
}

/** «Ильич», «Лукич» are hardly ever surnames; «Лашевич» is one when the source shows it. */
function isPatronymicHere(search: BareSearch, { at }: Candidate, word: PersonWord): boolean {
  if (!word.patronymic) return false;
  const { lower } = search.context.tokens[at].form;
  if (/(?:ль|к|м)ич(?:а|у|ем|е)?$/.test(lower)) return true;
  return !word.surname && !search.lexicon.find(lower)?.[0].count;
}

/** Sums the features of one word; undefined when it can be no person. */
function judgeWord(search: BareSearch, at: number): Candidate | undefined {
  const token = search.context.tokens[at];
  const { form } = token;
  if (form.text.length < 2 || /^.-\p{Ll}/u.test(form.text)) return undefined;
  // Abbreviations: «Оп. 17», «Кр. КК».
  const dotted = search.context.tokens[at + 1]?.form.text === '.' && search.context.tokens[at + 1].gap === 'none';
  const follower = search.context.tokens[at + 2];
  const continued = dotted && !!follower && !follower.opens && follower.gap !== 'paragraph';
  if (form.text.length <= 3 && continued) return undefined;
  const word = personWord(form);
  const entries = search.lexicon.find(form.lower);
  // Адвокат, Понедельник: such words only after a full name in the same document.
  const full = !!entries?.[0].fullIn.has(search.context.documentIdAt(token.start)) && !token.opens;
  if ((word.excluded || word.title || word.office) && !(entries && word.surname) && !full) return undefined;
  if (!word.surname && /[сц]ких$/.test(form.lower) && !entries) return undefined;
  if (isPlural(form.lower) && !KIN.has(search.context.tokens[at - 1]?.form.lower ?? '')) return undefined;
  if (form.shape === 'upper' && !plausibleUpper(search, at, word, !!entries)) return undefined;
  if (form.shape === 'mixed' && !entries && !LETTERED.test(form.text)) return undefined;
  if (word.place && !word.surname) return undefined;
  if (word.common === 'function' && !entries && !(word.surname && !token.opens)) return undefined;
  const known = entries ? lexiconWeight(search, at, entries[0]) : 0;
  const own = ownWeight(word);
  if (!known && own <= 0 && word.common !== 'none') return undefined;
  let score = known ? known + Math.max(own, KNOWN_OWN[word.common]) : own;
  score += capitalWeight(search, at, word, known > 0 ? entries![0].count : 0);
  if (word.place || (word.smallPlace && known < 2.5)) score -= placeWeight(search, at, word, known);
  else if (word.smallPlace && !word.surname && !known) score -= 1;
  if (continued && !entries?.[0].count && !word.surname) score -= 1.5;
  // «През. ЦКК», «Согл.»
  if (dotted && form.text.length <= 5 && !entries?.[0].count && !word.surname && word.shape === 0) score -= 1;
  score += surroundings(search, at, word, known > 0, !!entries?.[0].count);
  const rule = known
    ? 'surname-known-from-source'
    : word.surname
      ? 'surname-of-dictionary'
      : word.given
        ? 'given-name-alone'
        : word.patronymic
          ? 'patronymic-alone'
          : 'surname-by-context';
  return { at, from: at, score, rule };
}

/** A place of the same name: after «в», «из», «г.» it is the place, and elsewhere only the source's own persons outweigh it. */
function placeWeight(search: BareSearch, at: number, word: PersonWord, known: number): number {
  const { tokens } = search.context;
  const before = tokens[at].gap === 'paragraph' ? undefined : tokens[at - 1];
  const lower = before?.form.text === '.' ? tokens[at - 2]?.form.lower : before?.form.lower;
  if (lower && PLACE_PREPOSITIONS.has(lower) && lower !== 'на') return 4;
  if (!word.place) return 0;
  if (!word.surname) return 2.5;
  return known >= 2.5 ? 0 : 1.3;
}

/** «Гусевы и Мартыновы» are a manner of speaking, not persons. */
function isPlural(lower: string): boolean {
  return /(?:[ое]вы|ины|[ое]вых|иных|ские|цкие|цких|.{3}ами)$/.test(lower);
}

/** A name seen elsewhere in the source, better in the same document. */
function lexiconWeight(search: BareSearch, at: number, entry: LexiconEntry): number {
  const { count, documents } = entry;
  if (count === 0) return entry.bare >= 4 ? 2.2 : entry.bare >= 2 ? 1.8 : 1.2;
  if (documents.has(search.context.documentIdAt(search.context.tokens[at].start))) return 2.8;
  return count >= 5 ? 2.5 : count >= 2 ? 2.2 : 1.8;
}

/** What the word itself says. */
function ownWeight(word: PersonWord): number {
  let weight = 0;
  if (word.surname) weight += word.common === 'none' ? 2 : 1.4;
  else if (word.common === 'none') weight += word.shape === 2 ? 1.8 : word.shape === 1 ? 0.7 : 0.2;
  if (!word.surname) {
    if (word.given) weight += word.common === 'none' ? 1.5 : 0.3;
    else if (word.patronymic && word.common === 'none') weight = Math.max(weight, 1.6);
  }
  if (word.common === 'noun') weight -= word.human ? 0.8 : 1.3;
  else if (word.common === 'adjective') weight -= 1.3;
  else if (word.common === 'function') weight -= 1.5;
  return weight;
}

/** What its capital says: much inside a sentence, little at a beginning or among capitals. */
function capitalWeight(search: BareSearch, at: number, word: PersonWord, shown: number): number {
  const token = search.context.tokens[at];
  const known = shown > 0;
  const inCapitals = token.form.shape === 'upper';
  const lowerSeen = (search.lowerWords.get(token.form.lower) ?? 0) > shown;
  if (token.opens || inCapitals)
    return word.common === 'none' || (known && !lowerSeen)
      ? lowerSeen
        ? -1.5
        : word.shape === 2 || word.surname
          ? 0.7
          : 0.3
      : -2 - (lowerSeen ? 1 : 0);
  if (lowerSeen) return word.common === 'none' ? -0.5 : -0.8;
  return word.common === 'none' ? 1.2 : 0.8;
}

function plausibleUpper(search: BareSearch, at: number, word: PersonWord, known: boolean): boolean {
  const { text } = search.context.tokens[at].form;
  if (text.length < 3 || BODY_ABBREVIATIONS.has(text)) return false;
  if (capitalItem(search.context.tokens, at)) return true;
  if (text.length <= 4 && !word.surname && !known) return false;
  const next = search.context.tokens[at + 1];
  const ends = !next || next.gap === 'paragraph' || next.kind === 'mark';
  return known || (word.surname && word.common === 'none') || (word.shape === 2 && ends);
}

/** What the words around say. */
function surroundings(search: BareSearch, at: number, word: PersonWord, known: boolean, sure: boolean): number {
  const { tokens } = search.context;
  const token = tokens[at];
  const before = token.gap === 'paragraph' ? undefined : tokens[at - 1];
  const next = tokens[at + 1];
  const after = next && next.gap !== 'paragraph' ? next : undefined;
  let weight = 0;
  if (isQuotedName(search, at)) weight -= 3;
  if (before?.kind === 'word') {
    const lower = before.form.lower;
    if (PLACE_PREPOSITIONS.has(lower) && !known && !word.surname) weight -= 1.2;
    if (NAMED_THINGS.has(lower) && !isGoverned(tokens, at - 1)) weight -= 3;
    if (personWord(before.form).office) weight += 1.4;
    else if (word.common === 'none' && isHumanNoun(before)) weight += 1.1;
    else if (word.common === 'none' && officeBeforeName(tokens, at, search.context.text)) weight += 1.1;
    if (INTRODUCING.has(lower)) weight += 1;
    if (word.common === 'none' && !word.smallPlace && DEEDS.has(lower)) weight += 1.1;
    if (word.common === 'none' && PERSON_PREPOSITIONS.has(lower) && !word.smallPlace) weight += 0.6;
    if (ADDRESSING.has(lower) && (word.given || word.common === 'none')) weight += 0.7;
    if (PERSON_VERBS.has(lower)) weight += 1.1;
    // Two capitals that are no pattern together are rather a name of something else.
    if (!token.opens && !known && before.form.shape === 'capital' && !before.opens && !search.covered[at - 1])
      weight -= 0.9;
  }
  // «Полк. Уэджвуд»
  if (isMark(before, '.') && !token.opens && word.common === 'none' && personWord(tokens[at - 2].form).office)
    weight += 1.1;
  if (isMark(after, '-–') && after!.gap === 'none' && tokens[at + 2] && tokens[at + 2].gap !== 'none') weight -= 2;
  if (isMark(before, '.') && NAMED_THINGS.has(tokens[at - 2]?.form.lower ?? '')) weight -= 3;
  if (after?.kind === 'word') {
    if (PERSON_VERBS.has(after.form.lower)) weight += 1.1;
    else if (isFiniteVerb(after)) weight += 0.5;
    else if (
      word.common === 'none' &&
      isLooseAdverb(after) &&
      tokens[at + 2]?.kind === 'word' &&
      isFiniteVerb(tokens[at + 2])
    )
      weight += 0.5;
    if (!known && isOtherCapital(after, word) && !after.opens && !search.covered[at + 1]) weight -= 0.9;
  }
  if (isMark(before, '(/') && (isMark(after, ')/') || after?.form.text === 'и' || isMark(after, ','))) {
    if (followsOffice(tokens, at - 2)) weight += 2;
    else weight += isHumanNoun(tokens[at - 2]) ? 1.3 : 0.4;
  }
  if (!word.place && !word.smallPlace && isAlias(search, at)) weight += 2;
  if (
    !(sure && word.common === 'none') &&
    (!word.surname || word.common === 'adjective') &&
    isAdjectiveOfNext(token, after)
  )
    weight -= 2.5;
  if (word.common === 'noun' && !token.opens && (!next || next.gap === 'paragraph') && isNominative(token))
    if (officeBeforeName(tokens, at, search.context.text)) weight += 2.3;
  if (capitalItem(tokens, at) && isMark(after, '–—-,(')) weight += 2.2;
  // «у Шварцзайд (беспартийной машинистки)»
  if (word.common === 'none' && isMark(after, '(') && (isHumanNoun(tokens[at + 2]) || isHumanNoun(tokens[at + 3])))
    weight += 0.7;
  const alone = token.gap === 'paragraph' && (!next || next.gap === 'paragraph');
  if (alone && (word.surname || word.shape > 0 || known)) weight += 1;
  return weight;
}

const isNominative = (token: Token): boolean =>
  readingsOf(token.form).some(
    ({ pos, grammaticalCase, tags }) => pos === 'NOUN' && grammaticalCase === 'nomn' && !tags.has('neut'),
  );

/** A capitalised neighbour speaks against a name unless both look like surnames: «Левитан Фомин Сирота» in a telegram. */
function isOtherCapital(neighbour: Token, word: PersonWord): boolean {
  if (neighbour.form.shape !== 'capital') return false;
  const other = personWord(neighbour.form);
  return !((word.surname || word.shape > 0) && (other.surname || other.shape > 0));
}

/** «директора завода Петрова», «от своего имени Пятаков»: the thing's noun does not govern the name. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || tokens[at].gap === 'paragraph') return false;
  return (
    personWord(before.form).office ||
    (tokens[at].form.lower === 'имени' && before.form.lower !== 'и' && before.form.shape === 'lower')
  );
}

/** A verb in the singular that could have a person as its subject. */
function isFiniteVerb(token: Token): boolean {
  if (token.form.shape !== 'lower') return false;
  return readingsOf(token.form).some(
    ({ pos, tags }) =>
      (pos === 'VERB' && tags.has('sing') && (tags.has('past') || tags.has('3per'))) ||
      (pos === 'PRTS' && tags.has('sing')),
  );
}

/** «Штерн впоследствии поддерживал»: an adverb or particle between subject and verb. */
function isLooseAdverb(token: Token): boolean {
  if (token.form.shape !== 'lower') return false;
  return readingsOf(token.form).some(({ pos }) => pos === 'ADVB' || pos === 'PRCL');
}

/** «французов (Эрбет и Элю)»: the bracket names those people. */
function isHumanNoun(token: Token | undefined): boolean {
  return (
    token?.form.shape === 'lower' && readingsOf(token.form).some(({ pos, tags }) => pos === 'NOUN' && tags.has('anim'))
  );
}

/** One to four words alone in quotation marks are the name of a paper, ship or work: «Роте Фане». */
function isQuotedName(search: BareSearch, at: number): boolean {
  const { tokens } = search.context;
  let from = at - 1;
  while (
    from > at - 4 &&
    tokens[from]?.kind === 'word' &&
    (tokens[from].form.shape !== 'lower' || tokens[from].form.text.length <= 3)
  )
    from--;
  if (!isMark(tokens[from], '«"„“')) return false;
  let to = at + 1;
  while (to < at + 4 && tokens[to]?.kind === 'word') to++;
  return isMark(tokens[to], '»"“”') && tokens[to].gap === 'none';
}

/** Whether a line of an office stands before: «Зам. Пред. ОГПУ (Ягода)». */
function followsOffice(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i >= 0 && i > from - 8; i--) {
    if (personWord(tokens[i].form).office) return true;
    if (tokens[i].gap === 'paragraph') return false;
  }
  return false;
}

/** «Короп (она же Кинжалова)», «Оболенский (Осинский)». */
function isAlias(search: BareSearch, at: number): boolean {
  const { tokens } = search.context;
  let i = at - 1;
  let words = 0;
  while (i > 0 && words < 5 && tokens[i].kind === 'word' && ALIAS_WORDS.has(tokens[i].form.lower)) {
    i--;
    words++;
    if (tokens[i]?.form.text === '.') i--;
  }
  if (words >= 2) return true;
  return isMark(tokens[i], '(') && search.covered[i - 1] === 1 && tokens[i].gap !== 'paragraph';
}

/** A word that no dictionary knows, or a surname that is an adjective as well, inside a sentence. */
function mayRecur(search: BareSearch, { at, score }: Candidate): boolean {
  const { form, opens } = search.context.tokens[at];
  if (opens || form.shape === 'upper' || score < 0.3 || /(?:ое|ые|ие|ую)$/.test(form.lower)) return false;
  const word = personWord(form);
  if (word.place || word.smallPlace) return false;
  return word.common === 'none' || (word.common === 'adjective' && (word.surname || word.shape === 2));
}

/**
 * Unknown words that come again and again where a person could stand, in the cases of one surname, lift each other: what
 * one sentence leaves open, many decide.
 */
function liftRecurrent(search: BareSearch, candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  const nominatives = candidates.map(({ at }) => likelyNominatives(search.context.tokens[at].form.lower));
  candidates.forEach((candidate, i) => {
    for (const nominative of nominatives[i]) {
      const group = groups.get(nominative);
      if (group) group.push(candidate);
      else groups.set(nominative, [candidate]);
    }
  });
  const lifted = new Set<Candidate>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const mean = group.reduce((sum, { score }) => sum + score, 0) / group.length;
    if (mean + Math.min(1.3, 0.4 * Math.log2(group.length)) < THRESHOLD) continue;
    for (const candidate of group) lifted.add(candidate);
  }
  return [...lifted].sort((a, b) => a.at - b.at);
}

/** How much an accepted person beside it in a list speaks for a word. */
function neighbourLift(search: BareSearch, at: number): number {
  const { tokens } = search.context;
  const { covered } = search;
  const link = (i: number): boolean =>
    isMark(tokens[i], ',;–/') || tokens[i]?.form.text === 'и' || tokens[i]?.form.lower === 'зпт';
  let lift = 0;
  if (link(at - 1) && covered[at - 2] && !isMark(tokens[at - 2], ',;')) lift += 1.2;
  if (link(at + 1) && covered[at + 2]) lift += 1.2;
  if (!lift && personWord(tokens[at].form).surname) {
    if (covered[at - 1] && tokens[at].gap !== 'paragraph') lift += 0.6;
    if (covered[at + 1] && tokens[at + 1].gap !== 'paragraph') lift += 0.6;
  }
  return lift;
}

/** «Л.Д.», «ЛД», «И.Ст.», «К. и З.»: initials without a surname. */
function findInitialsAlone(search: BareSearch, at: number): NameHit | undefined {
  const { tokens } = search.context;
  const token = tokens[at];
  const { text } = token.form;
  if (token.form.shape === 'upper') {
    const known = text.length === 2 && !BODY_ABBREVIATIONS.has(text) && (search.initials.get(text) ?? 0) >= 3;
    return known && tokens[at - 1]?.kind !== 'number' && tokens[at + 1]?.kind !== 'number'
      ? { from: at, to: at + 1, rule: 'joined-initials', initials: [...text] }
      : undefined;
  }
  if (text.length > 2) return undefined;
  const initials = readInitials(tokens, at);
  if (!initials) return undefined;
  const { letters, next } = initials;
  const after = tokens[next];
  if (letters.length === 2 && letters[0].length === 1 && letters[1].length > 1) {
    const ends = !after || after.gap === 'paragraph' || after.kind === 'mark';
    return ends ? { from: at, to: next, rule: 'initial-and-abbreviated-surname', initials: [letters[0]] } : undefined;
  }
  if (letters.length === 2) {
    const joint = letters.join('');
    if (
      BODY_ABBREVIATIONS.has(joint) ||
      tokens[at - 1]?.form.text === '.' ||
      (after?.kind === 'number' && after.gap !== 'paragraph')
    )
      return undefined;
    const count = search.initials.get(joint) ?? 0;
    return count >= 2 || (count === 1 && !token.opens)
      ? { from: at, to: next, rule: 'initials-alone', initials: letters }
      : undefined;
  }
  if (letters.length === 1) return findCoordinatedInitial(search, at, next);
  return undefined;
}

/** «К. и 3. попытались»: a digit for the second letter. */
function digitForLetter(tokens: readonly Token[], at: number): NameHit | undefined {
  return tokens[at]?.form.text === '3'
    ? { from: at, to: at + 2, rule: 'coordinated-initials', initials: ['З'] }
    : undefined;
}

/** «К. и З. попытались»: single letters only in a pair. */
function findCoordinatedInitial(search: BareSearch, at: number, next: number): NameHit | undefined {
  const { tokens } = search.context;
  const single = (i: number): boolean =>
    !!tokens[i] &&
    (tokens[i].form.text === '3' || (tokens[i].form.text.length === 1 && tokens[i].form.shape === 'capital')) &&
    isMark(tokens[i + 1], '.') &&
    tokens[i + 1].gap === 'none';
  const joint = (i: number): boolean => tokens[i]?.form.text === 'и' && tokens[i].gap !== 'none';
  const left = joint(at - 1) && single(at - 3) && tokens[at - 2].form.text === '.';
  const right = joint(next) && single(next + 1) && tokens[next + 3]?.form.shape === 'lower';
  const lowerAfter = tokens[next]?.form.shape === 'lower';
  if (tokens[at - 1]?.kind === 'number' || tokens[next]?.kind === 'number') return undefined;
  return right || (left && lowerAfter)
    ? { from: at, to: next, rule: 'coordinated-initials', initials: [tokens[at].form.text] }
    : undefined;
}
