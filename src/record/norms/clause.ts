// Where a rule begins and ends inside its sentence, and who stands before its verb.
import type { Range } from '../../model/span.js';
import { sentenceAt, type PassageView, type PlacedMention } from '../passage-view.js';
import { AUTHORITY, GROUP } from './norm-words.js';

/** An item's mark: `a)`, `1.`, `3-`, `28 а).`, `§ 3.`, a dash. */
export const ITEM_MARK =
  /^(?:[«“„"]\s*)?(?:(?:(?:§§?|ст\.|п\.|пункт|статья|article|section)\s*)?\(?\d{1,3}\s*(?:[).:]|\s?[-–—](?=\s?\p{L}))\s*|\(?(?:[a-zа-я]|[ivx]{1,4})\s*[).]\s*|[-–—•*▪·]\s+|\d{1,3}\s+[а-яa-z]\)\.?\s*)+/iu;

const CLAUSE_END =
  /;|,\s+(?:что|чтобы|that)\s+(?=\p{L})|(?<=[,»”")])\s+(?:and|but|while|whereas|а|но|и)\s+(?=\p{L})/giu;

/** Start of the clause in which an offset stands: after the last semicolon, colon or coordinating conjunction. */
export function clauseStart(text: string, from: number, offset: number): number {
  let start = from;
  CLAUSE_END.lastIndex = from;
  for (let found; (found = CLAUSE_END.exec(text)) && found.index + found[0].length <= offset;)
    start = found.index + found[0].length;
  const colon = text.lastIndexOf(': ', offset);
  return Math.max(start, colon >= from ? colon + 2 : from);
}

/** A range without white space, conjunctions, loose punctuation and references at its ends. */
export function trimmed(text: string, start: number, end: number): Range {
  let slice = text.slice(start, end);
  const lead = /^(?:[\s,;:.–—-]+|(?:and|but|while|а|но|и|also)\s+)+/iu.exec(slice)?.[0].length ?? 0;
  slice = slice
    .slice(lead)
    .replace(/(?:\s*(?:\((?:[^()]{0,80}\d{2,4}[^()]{0,30}|\d{1,3})\)|\[\d+[^\]]*\])\s*[.;]?\s*)+$/u, '');
  slice = slice
    .replace(/(?:[\s,;:–—]|\s(?:and|but|while|а|но|и))+$/iu, '')
    .replace(/[.;,]+$/u, '')
    .replace(/,?\s+(?:it|he|she|they|which|who)$/u, '');
  return { start: start + lead, end: start + lead + slice.length };
}

const languageOf = (view: PassageView): 'en' | 'ru' => (view.language === 'en' ? 'en' : 'ru');

/** The last mention of a kind that ends in a range. */
export function lastMention(view: PassageView, kind: string, from: number, to: number): PlacedMention | undefined {
  return view.mentions.findLast(({ mention, start, end }) => mention.kind === kind && start >= from && end <= to);
}

/** Bodies that report and play but decide nothing for others. */
const NO_AUTHORITY =
  /[«"“]|правд|извест|цейтунг|тагеблат|экспресс|таймс|ньюс|газет|журнал|агентств|тасс|театр|завод|фабрик|универс|институт|школ|издат|\b(?:times|post|herald|news|express|tribune|zeitung|tass|theatre|university|museum|pravda|izvestia)\b/iu;

const AUTHORITIES = {
  en: new RegExp(AUTHORITY.en.source, 'giu'),
  ru: new RegExp(AUTHORITY.ru.source, 'giu'),
};

/** Who can decide stands in a range: named bodies, and common words for one; the last first. */
export function authoritiesIn(view: PassageView, from: number, to: number): Range[] {
  const out: Range[] = namedAuthorities(view, from, to);
  for (const found of view.text.slice(from, to).matchAll(AUTHORITIES[languageOf(view)])) {
    const start = from + found.index;
    const end = start + found[0].length;
    if (!out.some((one) => one.start < end && one.end > start)) out.push({ start, end });
  }
  return out.sort((a, b) => b.end - a.end);
}

/** The last who can decide in a range: a named body before a common word. */
export function authorityIn(view: PassageView, from: number, to: number): Range | undefined {
  const named = namedAuthorities(view, from, to).at(-1);
  if (named) return named;
  const found = AUTHORITY[languageOf(view)].exec(view.text.slice(from, to));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : undefined;
}

function namedAuthorities(view: PassageView, from: number, to: number): PlacedMention[] {
  return view.mentions.filter(
    ({ mention, start, end }) =>
      mention.kind === 'organisation' &&
      start >= from &&
      end <= to &&
      !NO_AUTHORITY.test(mention.value ?? mention.quote),
  );
}

/** A group or body that can be bound stands in a range. */
export function groupIn(view: PassageView, from: number, to: number): boolean {
  return (
    GROUP[languageOf(view)].test(view.text.slice(from, to)) || lastMention(view, 'organisation', from, to) !== undefined
  );
}

const PERSONAL =
  /(?<!\p{L})(?:I|we|he|she|they|them|you|who|whom|which|я|мы|он|она|они|вы|ты|кто|который|которая|которые|мне|нам|вам|нас|меня|мной|мною)\s+(?:(?:also|then|never|only|not|не|уже|еще|ещё|всё|все|вновь|\p{L}+ly)\s+)*$/iu;

/** A person, not a body, stands as the subject directly before the verb. */
export function personActs(view: PassageView, from: number, verb: number): boolean {
  if (PERSONAL.test(view.text.slice(from, verb))) return true;
  const person = lastMention(view, 'person', from, verb);
  return person !== undefined && /^(?:\s+\p{L}+ly)?\s*$/u.test(view.text.slice(person.end, verb));
}

/** A text ends in initials, "45-year-old A.D.", or in a shortened title: no sentence ends there. */
export const INITIALS_END = /(?:^|[\s(«"“])\p{Lu}\.\s?(?:\p{Lu}\.\s?)?$/u;

/** The sentence of an offset, with those that follow when it was cut behind initials. */
export function sentenceWithNames(view: PassageView, offset: number): Range {
  const sentence = sentenceAt(view, offset);
  let index = view.sentences.findIndex(({ start }) => start === sentence.start);
  let { end } = sentence;
  while (index >= 0 && index + 1 < view.sentences.length && INITIALS_END.test(view.text.slice(end - 8, end))) {
    const next = view.sentences[++index];
    if (!/^\s*\p{Lu}\p{Ll}/u.test(view.text.slice(next.start, next.start + 6))) break;
    end = next.end;
  }
  return { start: sentence.start, end };
}
