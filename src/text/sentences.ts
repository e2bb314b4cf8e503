// Text → sentences. Every full stop, mark or blank line is a candidate; an ordered list of named rules says `split`, `join` or
// nothing, and the first that speaks decides. `explainSentences` shows which rule decided where.
import { LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from './abbreviations.js';

/** What stands around a candidate boundary. */
export interface Boundary {
  /** Offset just after the closing mark (and closing quotes). */
  offset: number;
  /** `.`, `?`, `!`, `…` or '' for a blank line. */
  mark: string;
  /** The word before the mark, with inner stops: `т.е`, `U.S`. */
  before: string;
  /** What stands before that word, up to 24 characters of the same line. */
  beforeContext: string;
  /** White space after the mark. */
  gap: string;
  /** The next word, number or sign. */
  after: string;
  /** The text after that, up to 24 characters. */
  afterContext: string;
}

type Vote = 'split' | 'join' | undefined;
interface SentenceRule {
  name: string;
  vote(boundary: Boundary): Vote;
}

const isUpper = (word: string): boolean => /^["«„“(\[]*\p{Lu}/u.test(word);
const isLower = (word: string): boolean => /^["«„“(\[]*\p{Ll}/u.test(word);
const MONTH_OR_UNIT = /^(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|года?|году|гг|тыс|млн|руб|час|мин)/iu;

/** In order; the first vote counts. Examples of each stand in the tests. */
export const SENTENCE_RULES: readonly SentenceRule[] = [
  { name: 'sentences/no-space', vote: (b) => (b.mark !== '' && b.gap === '' ? 'join' : undefined) },
  {
    name: 'sentences/blank-line-mid-sentence',
    vote: (b) => (b.mark === '' && (isLower(b.after) || /[,\-–—(«]$/u.test(b.before)) ? 'join' : undefined),
  },
  {
    name: 'sentences/blank-line-after-preposition',
    vote: (b) =>
      b.mark === '' &&
      /^(?:в|во|на|с|со|к|ко|о|об|от|до|по|из|за|и|а|не|при|для|без|под|что|the|of|in|on|to|and|by|for|at|from|with|a)$/iu.test(
        b.before,
      )
        ? 'join'
        : undefined,
  },
  { name: 'sentences/blank-line', vote: (b) => (b.mark === '' ? 'split' : undefined) },
  {
    name: 'sentences/lower-case-follows',
    vote: (b) => (isLower(b.after) && !/\n\s*\n/.test(b.gap) ? 'join' : undefined),
  },
  { name: 'sentences/question-or-exclamation', vote: (b) => (/[?!]/.test(b.mark) ? 'split' : undefined) },
  {
    name: 'sentences/mark-follows',
    vote: (b) => (/^[,;:)\]–—-]/u.test(b.after) && !/\n/.test(b.gap) ? 'join' : undefined),
  },
  // "the U.S.S.R. Nobody": letters with stops are an abbreviation before they are initials
  {
    name: 'sentences/dotted-abbreviation',
    vote: (b) =>
      b.mark === '.' && b.before.includes('.') && TRAILING_ABBREVIATIONS.has(b.before.toLowerCase()) && isUpper(b.after)
        ? 'split'
        : undefined,
  },
  // «Н. И. Иванов», "A. L. Sheinman", «Л.Д. Троцкий»
  { name: 'sentences/initial', vote: (b) => (b.mark === '.' && isInitial(b) && isUpper(b.after) ? 'join' : undefined) },
  // «1.» at the start of a line or a sentence numbers what follows
  { name: 'sentences/list-number', vote: (b) => (b.mark === '.' && isListNumber(b) ? 'join' : undefined) },
  // «Ф. 17», «Л. 5», "vol. 3": a number belongs to the abbreviation before it
  {
    name: 'sentences/abbreviation-then-number',
    vote: (b) =>
      b.mark === '.' && /^[№\d]/u.test(b.after) && isAbbreviation(b.before) && !endsYear(b) ? 'join' : undefined,
  },
  // «17. Оп. 171. Д. 1»: a number between parts of an archival reference
  {
    name: 'sentences/archival-reference',
    vote: (b) =>
      b.mark === '.' && /^(?:Ф|Оп|Д|Л|Лл|Ед|Op|D|L|F)$/u.test(b.after) && /^\.? ?\d/u.test(b.afterContext.trimStart())
        ? 'join'
        : undefined,
  },
  {
    name: 'sentences/leading-abbreviation',
    vote: (b) =>
      b.mark === '.' && LEADING_ABBREVIATIONS.has(b.before.toLowerCase()) && !endsYear(b) ? 'join' : undefined,
  },
  {
    name: 'sentences/month-or-unit-follows',
    vote: (b) => (b.mark === '.' && /^\d+$/.test(b.before) && MONTH_OR_UNIT.test(b.after) ? 'join' : undefined),
  },
  // «г. Харьков»: a town, not a year
  {
    name: 'sentences/town',
    vote: (b) => (b.mark === '.' && /^гг?$/u.test(b.before) && !endsYear(b) ? 'join' : undefined),
  },
  // «1924 г. Троцкий» may end: it does unless an initial, a number or a bracket follows
  {
    name: 'sentences/trailing-abbreviation',
    vote: (b) =>
      b.mark === '.' && TRAILING_ABBREVIATIONS.has(b.before.toLowerCase())
        ? isUpper(b.after) && !/^\p{Lu}$/u.test(b.after)
          ? 'split'
          : 'join'
        : undefined,
  },
  { name: 'sentences/capital-follows', vote: (b) => (isUpper(b.after) ? 'split' : undefined) },
  { name: 'sentences/number-or-dash-follows', vote: (b) => (/^[\d№–—§•-]/u.test(b.after) ? 'split' : undefined) },
  { name: 'sentences/paragraph', vote: (b) => (/\n\s*\n/.test(b.gap) ? 'split' : undefined) },
  { name: 'sentences/otherwise', vote: (b) => (b.after === '' ? 'split' : 'join') },
];

function isInitial(b: Boundary): boolean {
  if (!/^(?:\p{Lu}\.?)*\p{Lu}[ьa-zа-я]?$/u.test(b.before) || /^[IVX]+$/.test(b.before)) return false;
  // «в СССР. Троцкий»: capitals without stops between them are no initials.
  return !/\p{Lu}{2}/u.test(b.before);
}

function isListNumber(b: Boundary): boolean {
  if (!/^(?:\d{1,3}|[IVXХ]{1,5}|[а-яa-z])$/iu.test(b.before)) return false;
  if (b.beforeContext.trim() === '') return true;
  const word = /(\p{L}+|\d+)[.;:!?]\s*$/u.exec(b.beforeContext)?.[1];
  return word !== undefined && /^\d/u.test(b.before) && !isAbbreviation(word);
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return LEADING_ABBREVIATIONS.has(lower) || TRAILING_ABBREVIATIONS.has(lower) || /^\p{Lu}$/u.test(word);
}

/** «1924 г.», «1921–24 гг.»: the abbreviation of a year, not of a town. */
function endsYear(b: Boundary): boolean {
  return /^(?:г|гг|р)$/u.test(b.before) && /\d\s*$/u.test(b.beforeContext);
}

const CANDIDATE = /([.!?…]+)["»“”')\]]*|\n[ \t\u00a0\r]*\n/gu;
const WORD_BEFORE =
  /((?<!\p{L})(?:[тсн]\. ?[депкогмэ]|до н\. ?э|[ei]\. ?[ge])|(?:\p{L}[\p{L}\p{M}'’-]*\.)*\p{L}[\p{L}\p{M}'’-]*|\d+|[^\s])\s*$/gu;
const GAP = /\s*/uy;
const TOKEN_AFTER = /\s*(["«„“(\[]*(?:[\p{L}\p{M}][\p{L}\p{M}'’-]*|\d+|[^\s]))/uy;

/** A boundary with the rule that decided it. */
export interface ExplainedBoundary extends Boundary {
  rule: string;
  vote: 'split' | 'join';
}

/** Every candidate boundary of a stretch with the rule that decided it, in order. */
export function explainSentences(text: string, start = 0, end = text.length): ExplainedBoundary[] {
  const found: ExplainedBoundary[] = [];
  const part = end < text.length ? text.slice(0, end) : text;
  CANDIDATE.lastIndex = start;
  for (let match = CANDIDATE.exec(part); match; match = CANDIDATE.exec(part)) {
    const boundary = boundaryAt(part, match, start);
    for (const rule of SENTENCE_RULES) {
      const vote = rule.vote(boundary);
      if (!vote) continue;
      found.push({ ...boundary, rule: rule.name, vote });
      break;
    }
    // A blank line right after a mark is the mark's gap.
    CANDIDATE.lastIndex =
      boundary.offset + (boundary.gap.length > 0 ? boundary.gap.length : match[1] ? 0 : match[0].length);
    if (CANDIDATE.lastIndex <= match.index) CANDIDATE.lastIndex = match.index + match[0].length;
  }
  return found;
}

function boundaryAt(text: string, match: RegExpExecArray, start: number): Boundary {
  const mark = match[1] ?? '';
  const offset = mark ? match.index + match[0].length : match.index;
  const left = text.slice(Math.max(start, match.index - 40), match.index);
  // No word has a space in it, and abbreviations that have one (до н. э) are short: nothing before is looked at.
  const { length } = left.trimEnd();
  WORD_BEFORE.lastIndex = Math.max(0, Math.min(left.lastIndexOf(' ', length - 1) + 1, length - 8));
  const word = WORD_BEFORE.exec(left);
  const before = (word?.[1] ?? '').replaceAll(' ', '');
  const context = left.slice(0, word?.index ?? 0);
  GAP.lastIndex = offset;
  const space = GAP.exec(text)?.[0] ?? '';
  TOKEN_AFTER.lastIndex = offset;
  const next = TOKEN_AFTER.exec(text);
  const nextEnd = next ? TOKEN_AFTER.lastIndex : offset;
  return {
    offset,
    mark: mark[0] ?? '',
    before,
    beforeContext: context.slice(context.lastIndexOf('\n') + 1).slice(-24),
    gap: space,
    after: next?.[1] ?? '',
    afterContext: text.slice(nextEnd, nextEnd + 24),
  };
}

/**
 * The sentences of a stretch, white space around them left out; every other character is in exactly one.
 * @example splitSentences('И т. д. В общем') // [{ start: 0, end: 7 }, { start: 8, end: 15 }]
 */
export function splitSentences(text: string, start = 0, end = text.length): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let from = start;
  const add = (to: number): void => {
    let a = from;
    let b = to;
    while (a < b && /\s/.test(text[a])) a++;
    while (b > a && /\s/.test(text[b - 1])) b--;
    if (b > a) sentences.push({ start: a, end: b });
    from = to;
  };
  for (const boundary of explainSentences(text, start, end)) if (boundary.vote === 'split') add(boundary.offset);
  add(end);
  return sentences;
}
