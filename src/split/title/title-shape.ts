// A line → does a title begin here? Cheap questions first; the dictionary is asked only about the first words.
import { maybeCorrespondents, maybeOffices } from './correspondents.js';
import { maybeGermanGenre } from './german-title.js';
import { maybeEnglishGenre, maybeGenre } from './read-genre.js';
import { isCapitals } from './read-title.js';
import { titleDates } from './title-dates.js';
import { titleWords } from './title-words.js';

export interface TitleShape {
  /** Begins with a genre word («Докладная записка», "Telegram"). */
  genre: boolean;
  /** Begins with a date: «1931 г., марта 15. – …». */
  dateFirst: boolean;
  capitals: boolean;
  /** «О …»: a subject standing for a title. */
  subject: boolean;
  /** "X to Y" of English volumes. */
  fromTo: boolean;
  /** Ends like a line of a table of contents. */
  contents: boolean;
}

const NONE: TitleShape = {
  genre: false,
  dateFirst: false,
  capitals: false,
  subject: false,
  fromTo: false,
  contents: false,
};
const cache = new Map<string, TitleShape>();

const DATE_FIRST =
  /^[[(<]?(?:(?:1[5-9]|20)\d\d\s?(?:г(?:ода?|\.)?,?)?,?\s(?:(?:не\s)?(?:ранее|позднее|позже|после|до|около)\s)?(?:\d{1,2}\s)?\p{Ll}{3,}|\d{1,2}(?:\s?[–—-]\s?\d{1,2})?\s?(?:\(\d{1,2}\)\s?)?\p{Ll}{3,}(?:\s?\(\d{1,2}\s\p{Ll}+\))?\s(?:1[5-9]|20)\d\d\s?г)/u;
const PERSON_TO =
  /^(?:(?:The|His|Sir|Mr\.|Mrs\.|Lord|Earl|Viscount|Marquess|Count|Baron|Dr\.|Professor|General|Admiral|Colonel|Captain|M\.|Secretary|President|Ambassador|Minister|Chargé|Consul|Acting)\s)(?:[^.!?]|(?<![\p{L}.])(?:\p{Lu}|Mr|Mrs|Dr|St|Col|Gen|Capt|Lt)\.){2,120}?\sto\s(?:the\s|His\s|Sir\s|Mr\.|Lord|Earl|Viscount|Count|Baron|M\.|\p{Lu})/u;

/** "Stalin to Kaganovich, 5 September 1933": names only, and a date at most. */
const NAMES_TO =
  /^(?:\p{Lu}[\p{L}.’'-]*|[Aa]nd|of|the|von|de|van|\([^)]{2,40}\))(?:,?\s(?:\p{Lu}[\p{L}.’'-]*|and|of|the|von|de|van|\([^)]{2,40}\))){0,9}\sto\s(?:(?:\p{Lu}[\p{L}.’'-]*|and|of|the|von|de|van|\([^)]{2,40}\)),?\s?){1,10}(?:,?\s?\[?(?:[Nn]ot\s(?:before|later|after)\s(?:than\s)?)?(?:\d{1,2}[\s–-].{0,3}\s?)?(?:\p{L}{3,9}\s)?(?:\d{1,2},\s)?(?:1[5-9]|20)\d\d\]?)?\.?$/u;

/** What a line looks like as the beginning of a title. */
export function titleShape(text: string): TitleShape {
  const known = cache.get(text);
  if (known) return known;
  const shape = readShape(text);
  if (cache.size > 20_000) cache.clear();
  cache.set(text, shape);
  return shape;
}

function readShape(text: string): TitleShape {
  if (text.length < 4) return NONE;
  const contents = /(?:\.\s?){4,}\s*\d{1,4}\.?$|…{2,}\s*\d{1,4}$|[ \u00a0]{4,}\d{1,4}$|\t\d{1,4}$/.test(text);
  const first = /^[«"“„([<]?(\p{Lu}|\d)/u.exec(text);
  if (!first) return { ...NONE, contents };
  const head = text.slice(0, 160);
  const dateFirst =
    DATE_FIRST.test(head) && titleDates(head.slice(0, 60)).length > 0 && titleDates(head.slice(0, 60))[0].start < 3;
  const words = titleWords(
    isCapitals(head) ? head.toLowerCase() : head.replace(/^(\p{Lu}+)(?=\s)/u, (word) => word.toLowerCase()),
  ).slice(0, 8);
  const cyrillic = /\p{Script=Cyrillic}/u.test(head);
  return {
    genre: cyrillic
      ? maybeGenre(words) !== undefined
      : maybeEnglishGenre(isCapitals(head) ? capitalised(head) : head) !== undefined ||
        maybeGermanGenre(head) !== undefined,
    dateFirst,
    capitals: isCapitals(head) && (head.match(/\p{L}/gu) ?? []).length >= 8,
    subject: /^(?:О|Об)\s\p{L}/u.test(head),
    fromTo: cyrillic
      ? (/\s[–—]\s/.test(head) && maybeCorrespondents(lowered(head)) !== undefined) || maybeOffices(head) !== undefined
      : PERSON_TO.test(head) || (text.length < 120 && /\sto\s/.test(text) && NAMES_TO.test(text)),
    contents,
  };
}

/** «И. В. СТАЛИН – Л. М. КАГАНОВИЧУ» */
const lowered = (text: string): string =>
  isCapitals(text) ? text.replace(/\p{Lu}{3,}/gu, (word) => word[0] + word.slice(1).toLowerCase()) : text;

const capitalised = (text: string): string => text[0] + text.slice(1).toLowerCase();

/** Something that begins a title stands here. */
export function beginsTitle(shape: TitleShape): boolean {
  return shape.genre || shape.dateFirst || shape.fromTo;
}
