// The lines below a heading → how far the title goes, and the title as one line with the place of each of its characters.
import type { Line, LineView } from '../lines.js';
import { isAddress, isClassification, isDateLine, isLetterhead, isRegistration } from '../parts/head-lines.js';
import { maybeLegend } from '../parts/legend-lines.js';
import { titleDates } from './title-dates.js';
import { beginsTitle, titleShape } from './title-shape.js';
import { personAt, personCases } from './read-phrase.js';
import { isCapitals } from './read-title.js';
import { casesOf, isAdjective, nominalReadings, nounLemmas, titleWords } from './title-words.js';
import { isLatinGivenName } from '../../text/languages/en/names/given-names.js';
import type { Range } from '../../model/span.js';

export interface FoundTitle {
  /** Lines joined, white space normalised, note markers removed; misprints kept. */
  text: string;
  start: number;
  end: number;
  /** For every character of `text` (and one past): its offset in the source. */
  offsets: number[];
  rule: string;
  /** First line that is not title any more, as a position in the given lines. */
  next: number;
}

const MAX_LINES = 14;
/** Of a title in a narrow column. */
const MAX_LENGTH = 700;

/**
 * Finds the title of a document. `lines`: running lines of the document; `from`: offset where the title may begin;
 * `markers`: places of note markers. Undefined when the heading is followed by no title.
 */
export function findTitle(
  view: LineView,
  lines: Line[],
  from: number,
  markers: Range[],
  typical: boolean,
): FoundTitle | undefined {
  let at = lines.findIndex((line) => line.textEnd > from);
  if (at < 0) return undefined;
  const sameLine = lines[at].textStart < from;
  if (!sameLine) at = skipToTitle(lines, at);
  const first = lines[at];
  if (!first) return undefined;
  const start = Math.max(first.textStart, from);
  const opening = view.source.slice(start, first.textEnd);
  const shape = titleShape(opening);
  const known = beginsTitle(shape) || shape.subject || shape.capitals;
  if (
    !known &&
    (maybeLegend(opening) ||
      isDateLine(opening) ||
      isClassification(opening) ||
      isRegistration(opening) ||
      isAddress(opening))
  )
    return undefined;
  if (!known && !typical) return undefined;
  let to = at + 1;
  const pieces = [opening];
  let widest = 0;
  const block = isShortBlock(view, lines, at);
  const most = Math.max(MAX_LINES, view.layout.paragraphs ? MAX_LENGTH / Math.max(12, view.layout.width) : 0);
  while (to < lines.length && to - at < most) {
    const gap = emptyBetween(view, lines[to - 1], lines[to]);
    if (!continues({ view, pieces, line: lines[to], gap, widest, after: lines[to + 1], block })) break;
    if (gap <= 2) widest = Math.max(widest, gap);
    pieces.push(lines[to].text);
    to++;
  }
  const rule = shape.dateFirst
    ? 'title/date-first'
    : shape.genre
      ? 'title/genre-first'
      : shape.capitals
        ? 'title/in-capitals'
        : 'title/below-heading';
  return { ...joinTitle(view, lines.slice(at, to), start, markers), rule, next: to };
}

const opensTitle = (text: string): boolean => {
  const shape = titleShape(text);
  return shape.genre || shape.fromTo;
};

/** A date line, a secrecy mark or a number between the heading and its title. */
function skipToTitle(lines: Line[], at: number): number {
  for (let i = at; i < Math.min(at + 4, lines.length); i++) {
    const { text } = lines[i];
    const dateAlone = isDateLine(text) && lines[i + 1] && opensTitle(lines[i + 1].text);
    if (beginsTitle(titleShape(text)) && !dateAlone) return i;
    if (!isDateLine(text) && !isClassification(text) && !isRegistration(text)) break;
  }
  return at;
}

/** Empty lines between two running lines, notes and furniture not counted. */
function emptyBetween(view: LineView, left: Line, right: Line): number {
  let count = 0;
  for (let i = left.index + 1; i < right.index; i++) if (view.lines[i].blank) count++;
  return count;
}

const UNFINISHED =
  /(?:[,–—(-]|«[^»]*|\([^)]*|\s(?:и|в|во|о|об|от|с|со|к|на|по|из|для|при|за|над|под|у|г|гор|им|т|тов|ст|№|the|of|to|and|in|on|for|from|at|by|with|(?:\p{Lu}\.\s?){0,2}\p{Lu})\.?)$/u;

/** Where a title stands: the lines taken so far, the line in question and its neighbourhood. */
interface TitleStep {
  view: LineView;
  pieces: string[];
  line: Line;
  /** Empty lines before it; `widest`: the most inside the title so far. */
  gap: number;
  widest: number;
  after: Line | undefined;
  /** The line belongs to a short block set off by empty lines. */
  block: boolean;
}

/** Does the title go on with this line? */
function continues(step: TitleStep): boolean {
  const { view, pieces, line, gap, widest } = step;
  const { text } = line;
  const title = pieces.join(' ');
  const last = pieces[pieces.length - 1];
  const limit = Math.max(view.layout.spaced ? 1 : 0, widest);
  if (line.pageStart && gap > limit + 1) return false;
  const unfinished = isUnfinished(last, title, text);
  if (gap > limit + (unfinished ? 1 : 0)) return false;
  if (isClassification(text) || maybeLegend(text) || /^Source:/.test(text)) return false;
  if (isCapitals(title.replace(/\([^)]*\)/g, ''))) return continuesCapitals(text, unfinished);
  if (isCapitals(text) && text.length > 10) return false;
  const numberAndDate = view.layout.paragraphs === 'laid out' && gap === 0 && /\sот\s\d/.test(text);
  if (isRegistration(text) && !unfinished && !numberAndDate) return false;
  // One paragraph, one title: where paragraphs are set apart.
  if (view.layout.paragraphs && gap === 0 && !line.pageStart && goesOnInParagraph(step, title)) return true;
  // Lines set close where every other line is followed by an empty one belong together.
  if (view.layout.spaced && gap === 0 && pieces.length > 1 && fullLine(view, last) && !endsSentence(title)) return true;
  if (/^[\p{Ll}(]/u.test(text))
    return (
      (!endsSentence(title) && !(isDateLine(text) && !unfinished)) ||
      /^(?:от|о|об|с|по|в|и)\s/.test(text) ||
      text.startsWith('(')
    );
  // «… за» + «1921–1922 гг.», «2 июля» + «1920 г.»: the line breaks inside the date.
  const givenName = /\s(?:to|[Ff]rom|by|and)\s(\p{Lu}\p{Ll}+)$/u.exec(last)?.[1];
  const inName = gap === 0 && givenName !== undefined && isLatinGivenName(givenName.toLowerCase());
  const inDate =
    inName ||
    (gap <= limit && last.endsWith(',')) ||
    /\s(?:от|за|с|по|на|в|к|и|о|об|of|dated|for|the|to|from|by|and|von|an|der|dem|den|des)$/.test(last) ||
    breaksDate(last, text) ||
    (BODY_IN_LINE.test(text) && !endsSentence(title) && gap <= limit);
  if (isDateLine(text) && !inDate) return false;
  if (unfinished) return !(isLetterhead(text) && gap >= 1 && !/[,(«]$/.test(last)) || /[,–—-]$/.test(last);
  return continuesWithCapital(step, title, last);
}

/** A line of the title's own paragraph; a date line, an address or a full sentence may still be set close below it. */
function goesOnInParagraph({ view, pieces, line }: TitleStep, title: string): boolean {
  const last = pieces[pieces.length - 1];
  if (endsSentence(title)) return false;
  // «… от 14 июля 1921 г.»: what opens with a capital behind the date is the text.
  if (ENDS_WITH_DATE.test(title) && /^\p{Lu}/u.test(line.text)) return false;
  if (
    isDateLine(line.text) &&
    !line.text.startsWith('№') &&
    !breaksDate(last, line.text) &&
    !BODY_IN_LINE.test(line.text) &&
    !last.endsWith(',') &&
    !/\s(?:to|[Ff]rom|by|and)\s\p{Lu}\p{Ll}+$/u.test(last) &&
    !/\s(?:the|to|of|from|by|and|в|к|и|о|об|от|von|an|der|dem)$/.test(last)
  )
    return false;
  if (view.layout.paragraphs === 'laid out') return true;
  // The first word would still have fitted on the line before: the break is meant.
  const room = view.layout.width - last.length;
  return isUnfinished(last, title, line.text) || (/^\S+/.exec(line.text)?.[0].length ?? 0) + 1 > room;
}

const ENDS_WITH_DATE = /\s(?:1[5-9]|20)\d\d\s?(?:гг?\.|года?)\d{0,2}$/u;

/** "Service, 2 April 1925": the end of a body's name before the date, not a place. */
const BODY_IN_LINE =
  /^(?:\p{Lu}\p{Ll}+\s)?(?:Service|Committee|Commission|Council|Party|Bureau|International|Congress|Secretariat|Politburo|Presidium|Union|Ministry|Department|Board|Section|Division|Staff|Agency)(?:\s\([^)]*\))?,\s/u;

const MONTH = /^(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{Ll}{0,2}(?!\p{L})/u;

const ENGLISH_MONTHS = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)`;
const ENGLISH_MONTH = new RegExp(`^${ENGLISH_MONTHS}(?!\\p{L})`, 'u');
const ENGLISH_MONTH_END = new RegExp(`\\s${ENGLISH_MONTHS}(?:\\s\\d{1,2},)?$`, 'u');

/** «2 июля» + «1920 г.», «26» + «июля 1920 г.» */
function breaksDate(last: string, next: string): boolean {
  return (
    (/\d\s\p{Ll}{3,8}$/u.test(last) && /^(?:1[5-9]|20)\d\d/.test(next)) ||
    (/(?<!№|No\.?)\s\d{1,2}\.?$/u.test(last) && (MONTH.test(next) || ENGLISH_MONTH.test(next))) ||
    (ENGLISH_MONTH_END.test(last) && /^(?:\d{1,2},\s)?(?:1[5-9]|20)\d\d/.test(next))
  );
}

function isUnfinished(last: string, title: string, next: string): boolean {
  return (
    (UNFINISHED.test(last) && !/\d\s?гг?\.?(?:\s?г\.)?$/i.test(last)) ||
    unbalanced(title) ||
    governs(last, next) ||
    breaksDate(last, next)
  );
}

/** A line that opens with a capital: the title goes on when its date, or the end of a name, still comes. */
function continuesWithCapital({ view, line, gap, after, block }: TitleStep, title: string, last: string): boolean {
  const { text } = line;
  if (isAddress(text) || ENDS_WITH_DATE.test(title)) return false;
  const dated = titleDates(title).length > 0;
  const open = !endsSentence(title) && fullLine(view, last);
  if (!dated && /(?:^|\s)от\s(?:\d|\p{Ll}+\s(?:1[6-9]|20)\d\d)/u.test(text)) return true;
  if (open && startsInGenitive(text)) return true;
  // A narrow column: the genre alone fills the line.
  if (gap === 0 && /^\p{Lu}\p{L}+$/u.test(title) && view.layout.width < 40 && startsInGenitive(text)) return true;
  if (
    !dated &&
    fullLine(view, last) &&
    /^\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}/u.test(text) &&
    (/\s(?:от|о|об|по|членам|в)\s/.test(text) || text.length > 30)
  )
    return true;
  // A full sentence in the block is the text itself.
  if (
    open &&
    block &&
    !endsSentence(text) &&
    (!isLetterhead(text) || (text.length < 40 && (!after || after.index > line.index + 1 || isDateLine(after.text))))
  )
    return true;
  if (open && !dated && !isLetterhead(text)) {
    if (after && /^(?:от|о|об)\s/.test(after.text)) return true;
    // "Memorandum From the … Assistant for National" + "Security Affairs to President Kennedy"
    if (gap === 0 && /\s[Ff]rom\s/.test(title) && !/\sto\s/.test(title) && /(?:^|\s)to\s/.test(text)) return true;
    if (gap === 0 && text.length > 12 && /\p{Script=Latin}/u.test(text) && after && after.index - line.index > 1)
      return true;
  }
  if (/^[«"]/.test(text) && !endsSentence(title)) return !/^[«"]\p{Lu}[^»"]*[»"]\d*[,.]\s?\p{Lu}/u.test(text);
  return false;
}

/** The lines from a place on, without an empty line between them, are few: a title block. */
function isShortBlock(view: LineView, lines: Line[], at: number): boolean {
  if (view.layout.spaced) return false;
  let to = at;
  while (to + 1 < lines.length && lines[to + 1].index === lines[to].index + 1 && to - at < 7) to++;
  return (
    to > at && to - at <= 4 && lines.slice(at + 1, to).every((line) => line.text.length <= view.layout.width * 1.6)
  );
}

/** «к шестому» + «Конгрессу …»: an adjective at the end of a line waits for its noun. */
function governs(last: string, next: string): boolean {
  const adjective = /(?<!\p{L})(\p{Ll}{3,})$/u.exec(last)?.[1];
  const noun = /^(\p{Lu}\p{Ll}{2,})/u.exec(next)?.[1];
  if (!adjective || !noun || !isAdjective(adjective) || nounLemmas(adjective).length) return false;
  const cases = casesOf(noun);
  return [...casesOf(adjective)].some((it) => it !== 'nomn' && cases.has(it));
}

/** «Н. К. Крупской …», «Московского участка …»: a genitive carries on what the line before began. */
function startsInGenitive(text: string): boolean {
  const words = titleWords(text).slice(0, 6);
  const person = personAt(words, 0);
  if (person !== undefined && words[0].kind === 'initial') return personCases(words.slice(0, person)).has('gent');
  const first = words[0];
  if (first?.kind !== 'word') return false;
  const cases = casesOf(first.text);
  return cases.has('gent') && !cases.has('nomn') && !cases.has('datv');
}

/** A title in capitals goes on in capitals; a date line or ordinary text ends it. */
function continuesCapitals(text: string, unfinished: boolean): boolean {
  if (isRegistration(text) || (isDateLine(text) && !/^(?:ОТ|О)\s/.test(text))) return false;
  // «(Протокол № 14, п. 6)»
  if (/^\(.{4,60}\)$/.test(text)) return true;
  const letters = text.match(/\p{L}/gu) ?? [];
  // «ЦК РКП(б)»
  if (/^[\p{Lu}\d .,«»()–-]+$/u.test(text.replace(/\([бм]\)/g, '')) && /\p{Lu}/u.test(text)) return true;
  return (
    isCapitals(text) ||
    (letters.length > 0 && letters.every((letter) => letter !== letter.toLowerCase())) ||
    (unfinished && /^[\d«"(\p{Lu}]/u.test(text) && text.length < 60)
  );
}

const endsSentence = (text: string): boolean =>
  /[^\s\p{Lu}][.!?]$/u.test(text) && !/(?:\sг|гг|ж\.\s?д|\d|\sдр|\sпр|т\.\s?[дп])\.$/.test(text);

const fullLine = (view: LineView, text: string): boolean => text.length > Math.min(45, view.layout.width * 0.55);

function unbalanced(text: string): boolean {
  const open = (text.match(/[«(]/g) ?? []).length;
  const close = (text.match(/[»)]/g) ?? []).length;
  return open > close && text.length < 400;
}

/** Joins the lines: hyphens at line ends closed, white space to one space, note markers left out. */
function joinTitle(view: LineView, lines: Line[], start: number, markers: Range[]): Omit<FoundTitle, 'rule' | 'next'> {
  let text = '';
  const offsets: number[] = [];
  const push = (char: string, offset: number): void => {
    text += char;
    offsets.push(offset);
  };
  lines.forEach((line, index) => {
    const from = index ? line.textStart : start;
    const until = line.textEnd;
    if (index) {
      // «анти-» + «советской»: a hyphen at the line's end is the setter's when a small letter follows.
      if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) {
        if (!isCompound(text, line.text)) {
          text = text.slice(0, -1);
          offsets.pop();
        }
      } else if (text && !text.endsWith(' ') && !(/\p{L}-$/u.test(text) && /^\p{Lu}/u.test(line.text)))
        push(' ', lines[index - 1].textEnd);
    }
    for (let i = from; i < until; i++) {
      const marker = markers.find((range) => i >= range.start && i < range.end);
      if (marker) continue;
      const char = view.source[i];
      if (/\s/.test(char)) {
        if (text && !text.endsWith(' ')) push(' ', i);
      } else push(char, i);
    }
  });
  const trimmed = dropLooseMarkers(text.trimEnd());
  const end = trimmed.length ? offsets[trimmed.length - 1] + 1 : start;
  return { text: trimmed, start, end, offsets: [...offsets.slice(0, trimmed.length), end] };
}

/** «врачебно-» + «питательных»: the hyphen is the word's own where the joined word is unknown and its second half is not. */
function isCompound(title: string, next: string): boolean {
  const left = /(\p{Ll}{3,}о)-$/u.exec(title)?.[1];
  const right = /^\p{Ll}{4,}/u.exec(next)?.[0];
  const known = (word: string): boolean => nominalReadings(word).some((reading) => reading.known);
  return left !== undefined && right !== undefined && !known(left + right) && known(right);
}

/** A marker at the very end that no note answers: «адресата23)», «рукописи28», «Губкома*», «… [12]». */
function dropLooseMarkers(text: string): string {
  return text
    .replace(/(?<=[\p{Ll}»")])\d{1,3}$/u, '')
    .replace(/\s?\[\d{1,3}\]$/, '')
    .replace(/(?<=[^\s])\*{1,3}$/, '')
    .replace(/[¹²³⁰⁴-⁹]+$/u, '')
    .trimEnd();
}
