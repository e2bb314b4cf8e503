// Text → every archival reference in it, as stated (resolve-ibid.ts fills in what «Там же» leaves out).
// In: any text, a range of it, and whether the range is a note, a legend or running text. Never throws; linear in the text.
// Invariant: text.slice(start, end) === quote; references are in order and do not overlap.
import { findArchiveBefore } from './archive-names.js';
import { readDescription } from './descriptions.js';
import { findForeignReferences } from './foreign-references.js';
import type { ParsedReference, ReferenceContext } from './parsed-reference.js';
import { findNumbersFirst } from './numbers-first.js';
import { isWordBefore, LEVEL_ORDER, OPENER, readLevel, type Level, type LevelToken } from './levels.js';

export type { ParsedReference, ReferenceContext } from './parsed-reference.js';

const IBID_WORDS =
  'там\\s{1,4}же|тамже|там\\s{1,3}само|ibid(?:em)?|(?:in\\s+)?the\\s+same\\s+place|ebenda|ebd|сол\\s+жерде';
const CANDIDATE = new RegExp(`(?<ibid>${IBID_WORDS})(?!\\p{L})|(?<level>${OPENER.source})`, 'giu');

/**
 * Every archival reference between two offsets.
 * @example parseReferences('РГАСПИ. Ф. 17. Оп. 3. Д. 12. Л. 5–6 об.')[0].delo // '12'
 */
export function parseReferences(
  text: string,
  start = 0,
  end = text.length,
  context: ReferenceContext = 'text',
): ParsedReference[] {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  const found: ParsedReference[] = [];
  const pattern = new RegExp(CANDIDATE.source, CANDIDATE.flags);
  let floor = 0;
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
    const at = match.index;
    if (isLetterBefore(part, at) || (!match.groups?.ibid && isWordBefore(part, at))) {
      pattern.lastIndex = at + 1;
      continue;
    }
    const first = match.groups?.ibid
      ? readIbid(part, at, match[0].length, context === 'text' ? (found[found.length - 1] ?? null) : undefined)
      : readPlain(part, at, floor);
    if (!first) continue;
    floor = readOn(part, first, found, context);
    pattern.lastIndex = Math.max(floor, at + 1);
  }
  const foreign = findForeignReferences(part, found);
  const others = [...foreign, ...findNumbersFirst(part, [...found, ...foreign])];
  const all = others.length ? [...found, ...others].sort((a, b) => a.start - b.start) : found;
  for (const reference of all) {
    reference.start += start;
    reference.end += start;
  }
  return all;
}

interface Draft {
  start: number;
  end: number;
  tokens: LevelToken[];
  archive: string | null;
  expansion: string | null;
  ibid: boolean;
  continues: boolean;
  rule: string;
}

// The levels that follow each other downwards from an offset.
function readChain(text: string, at: number, opening: boolean, done: readonly LevelToken[] = []): LevelToken[] {
  const tokens: LevelToken[] = [];
  const seen = new Set<Level>(done.map((token) => token.level));
  let offset = at;
  let last = -1;
  for (;;) {
    const token =
      readLevel(text, offset, opening && tokens.length === 0, seen) ??
      (tokens.length > 0 ? readLevel(text, afterYear(text, offset), false, seen) : undefined);
    if (!token) break;
    const order = LEVEL_ORDER[token.level];
    if (order <= last) {
      // A bundle and its number (св., пор.), or one sheet singled out of the sheets: «Л. 6–10, 50. Л. 6».
      const before = tokens[tokens.length - 1];
      const again = token.level === before.level && !text.slice(before.end, token.start).includes(';');
      if (!again || (token.level !== 'listy' && token.level !== 'box')) break;
      const value = `${before.value}; ${token.value}`;
      tokens[tokens.length - 1] = { ...before, value, end: token.end };
    } else tokens.push(token);
    last = order;
    seen.add(token.level);
    offset = afterSeparator(text, token.end);
  }
  return tokens;
}

const SEPARATOR = /(?:\s{0,4}(?:\((?:[^()\n]|\([^()\n]{0,20}\)){1,80}\)|«[^«»\n]{1,80}»))?[\s.,:–—-]{0,8}/uy;

// «ф. 133, оп. 470, 1912 г., д. 203»: the year by which the files of an inventory are kept.
const YEAR_OF_FILES = /(?:1[5-9]|20)\d\d(?:\s?[–-]\s?\d{2,4})?\s?(?:гг?\.|год[аы]?(?!\p{L}))[\s,.]{1,5}/uy;

function afterYear(text: string, at: number): number {
  YEAR_OF_FILES.lastIndex = at;
  return at + (YEAR_OF_FILES.exec(text)?.[0].length ?? 0);
}

function afterSeparator(text: string, at: number): number {
  SEPARATOR.lastIndex = at;
  return at + (SEPARATOR.exec(text)?.[0].length ?? 0);
}

// Nothing that could name an archive stands before it: the archive is that of the reference before.
const OPENS_ITSELF = /(?:^|[(;[\n]|(?<!\p{L})(?:см|see)\.?:?)\s*(?:\[?\d{1,4}[\].)]?\s*|[¹²³⁴⁵⁶⁷⁸⁹⁰*]{1,4}\s*)?$/iu;

function readPlain(text: string, at: number, floor: number): Draft | undefined {
  const tokens = readChain(text, at, true);
  if (tokens.length === 0) return undefined;
  const archive = findArchiveBefore(text, at, floor);
  const levels = new Set(tokens.map((token) => token.level));
  const enough = levels.has('fond')
    ? tokens.length > 1 || archive?.known
    : tokens.length > 1 && (levels.has('opis') || levels.has('delo'));
  if (!enough && !(archive?.known && levels.has('delo'))) return undefined;
  if (!archive && !levels.has('fond') && !levels.has('listy')) return undefined;
  const last = tokens[tokens.length - 1];
  return {
    start: archive?.start ?? at,
    end: last.end,
    tokens,
    archive: archive?.archive ?? null,
    expansion: archive?.expansion ?? null,
    ibid: false,
    continues: !archive && OPENS_ITSELF.test(text.slice(Math.max(0, at - 12), at)),
    rule: archive ? 'references/archive-then-levels' : 'references/levels-alone',
  };
}

const IBID_GAP = /[\s.,:;–—(-]{0,8}/uy;
const ABOVE_FILE: readonly LevelToken[] = [{ level: 'opis', value: '', start: 0, end: 0 }];
const PAGE_AFTER = /(?:с|c|p|pp|s)\.?\s?\d|(?:т|t|vol|bd)\.\s?\d{1,2}[.,]\s{0,3}(?:с|p)\./iuy;

// `before`: in running text the reference before it, or null; undefined in a note, whose reader knows what went before.
function readIbid(text: string, at: number, length: number, before?: ParsedReference | null): Draft | undefined {
  const after = at + length;
  IBID_GAP.lastIndex = after;
  const gap = IBID_GAP.exec(text)?.[0] ?? '';
  // In a translated chain "C. 7" is a case; after «Там же» «С. 7» is a page.
  const translated = /^[Ii]/.test(text.slice(at, at + 1)) || /place$/i.test(text.slice(at, after));
  const above = translated ? ABOVE_FILE : [];
  const tokens = readChain(text, after + gap.length, false, above);
  if (tokens.length > 0) return { ...ibidDraft(at, tokens[tokens.length - 1].end), tokens };
  PAGE_AFTER.lastIndex = after + gap.length;
  if (PAGE_AFTER.test(text) || !isApparatus(text, at, after)) return undefined;
  if (before !== undefined && !isNear(before, at)) return undefined;
  return ibidDraft(at, text[after] === '.' ? after + 1 : after);
}

function ibidDraft(start: number, end: number): Draft {
  return {
    start,
    end,
    tokens: [],
    archive: null,
    expansion: null,
    ibid: true,
    continues: false,
    rule: 'references/ibid',
  };
}

// «Там же» without a level is a reference only where notes put it: at a note's start, in parentheses, after a semicolon.
function isApparatus(text: string, at: number, after: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  const opens = /(?:^|[(;[]|\n|(?<!\p{L})(?:см|see)\.?:?)\s*(?:\[?\d{1,4}[\].)]?\s*|[¹²³⁴⁵⁶⁷⁸⁹⁰*]{1,4}\s*)?$/iu.test(
    before,
  );
  return opens && /^(?:\.?\s*(?:$|[\n;)\]])|\.\s)/u.test(text.slice(after, after + 4));
}

const NEAR = 4000;

// In running text «(там же)» mostly goes back to a book: it counts only close behind a reference that is no legend.
function isNear(before: ParsedReference | null, at: number): boolean {
  return before !== null && at - before.end < NEAR && !before.copy && !before.production;
}

const ON = /\s{0,6}[;,.]?\s{0,6}(?:(?:и|and|&|также|а\s+также|see\s+also)\s+)?/uy;

// Emits the reference and those that go on from it: «Ф. 71. Оп. 3; Ф. 17. Оп. 120», «Д. 5. Л. 1; Д. 6. Л. 2».
function readOn(text: string, first: Draft, found: ParsedReference[], context: ReferenceContext): number {
  let draft: Draft = first;
  for (;;) {
    ON.lastIndex = draft.end;
    const gap = ON.exec(text)?.[0] ?? '';
    const at = draft.end + gap.length;
    const tokens =
      draft.tokens.length && gap.length && !/\n\s*\n/.test(gap) && !isWordBefore(text, at)
        ? readChain(text, at, true)
        : [];
    const chained =
      tokens.length > 0
        ? tokens
        : draft.tokens.length && gap.includes(';')
          ? readChain(text, at, false, draft.tokens)
          : [];
    const goesOn =
      chained.length > 0 &&
      (chained.length > 1 || gap.includes(';') || gap.includes(',')) &&
      chained[0].level !== 'volume';
    if (!goesOn) break;
    found.push(
      toReference(text, draft, {
        copy: null,
        production: null,
        published: null,
        firstPublication: false,
        title: null,
        end: draft.end,
      }),
    );
    const end = chained[chained.length - 1].end;
    draft = { ...ibidDraft(at, end), tokens: chained, ibid: false, continues: true, rule: 'references/goes-on' };
  }
  // A bare «Там же» is followed by the next thing, not by a title.
  const reading = context === 'note' && draft.tokens.length === 0 ? 'text' : context;
  const limit = Math.min(text.length, draft.end + 700);
  const reference = toReference(text, draft, readDescription(text, draft.end, limit, reading));
  found.push(reference);
  return reference.end;
}

function toReference(text: string, draft: Draft, description: ReturnType<typeof readDescription>): ParsedReference {
  const value = (level: Level) => draft.tokens.find((token) => token.level === level)?.value ?? null;
  const volume = value('volume');
  const delo = value('delo');
  let end = Math.max(draft.end, description.end);
  if (end === draft.end && text[end] === '.' && !/^\.\s*\p{Ll}/u.test(text.slice(end, end + 4))) end++;
  const { copy, production, published, firstPublication, title } = description;
  return {
    start: draft.start,
    end,
    quote: text.slice(draft.start, end),
    archive: draft.archive,
    archiveExpansion: draft.expansion,
    fond: value('fond'),
    opis: value('opis'),
    box: value('box'),
    delo: delo && volume ? `${delo} т. ${volume}` : delo,
    listy: value('listy'),
    ...{
      ibid: draft.ibid,
      continues: draft.continues,
      title,
      copy,
      production,
      published,
      firstPublication,
      rule: draft.rule,
    },
  };
}

const LETTER = /\p{L}/u;

function isLetterBefore(text: string, at: number): boolean {
  return at > 0 && LETTER.test(text[at - 1]);
}
