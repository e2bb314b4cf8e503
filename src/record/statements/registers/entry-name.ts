// The name at the end (or beginning) of a register entry, as registers print it: initials before or after the surname, a second
// name or a doubtful spelling in brackets, initials damaged by recognition («3. А. Раскин», "I P. Samoilov").
import type { PassageView, PlacedMention } from '../../passage-view.js';

export interface EntryName {
  /** Range in the view, second name in brackets included. */
  start: number;
  end: number;
  /** Nominative where the mention gives it, initials spaced, slips put right. */
  name: string;
  asPrinted: string;
  /** Other names and spellings in brackets. */
  variants: { name: string; start: number; end: number; doubtful: boolean }[];
  mention: PlacedMention | null;
}

const INITIAL = '(?:(?:\\p{Lu}\\p{Ll}{0,2}|3)\\s?\\.\\s?|[\\p{Lu}]\\s)';
const SURNAME = "\\p{Lu}[\\p{Ll}’']+(?:\\s?-\\s?\\p{Lu}?[\\p{Ll}’']+)*";
const GIVEN = '\\p{Lu}\\p{Ll}+';
const NAME = `(?:${INITIAL}{1,3}${SURNAME}|${SURNAME},?\\s${INITIAL}{1,3}|(?:${GIVEN}\\s){0,2}${SURNAME})`;
const AT_END = new RegExp(`(?<![\\p{L}\\d])(?<name>${NAME})\\s*(?<brackets>\\(\\s*[^()\\d]{2,60}\\)\\s*)?$`, 'u');
/** Words with a capital that end an office and are no given names. */
const OFFICE_WORD =
  /^(?:Comrade|Com|Dr|Prof|Mr|Mrs|Sharq|Amtorg|USSR|RSFSR|The|Union|Bank|Company|Trade|Syndicate|Department|Commissariat|СССР|РСФСР|Тов|Гр|Некто|Некий|Некая|Certain)$/u;

/** The name that ends right before an offset of the view. */
export function nameBefore(view: PassageView, from: number, to: number): EntryName | null {
  const text = view.text.slice(from, to);
  const match = AT_END.exec(text);
  if (!match?.groups) return null;
  let start = from + match.index;
  const printedEnd = start + match.groups.name.length;
  const mention =
    view.mentions.find(
      (one) => one.mention.kind === 'person' && one.start < printedEnd && one.end > start && one.end >= printedEnd - 1,
    ) ?? null;
  // Two capitalised words before a surname can be the end of the office; the mention knows where the person begins.
  let asPrinted = view.text.slice(start, printedEnd);
  if (!/\./u.test(asPrinted) && !/^\p{Lu}\s/u.test(asPrinted)) {
    const words = asPrinted.split(/\s/u);
    const keep = mention ? view.text.slice(Math.max(start, mention.start), printedEnd) : dropOffice(words);
    start = printedEnd - keep.length;
    asPrinted = keep;
  }
  const variants = match.groups.brackets ? readVariants(view, printedEnd, from + text.length) : [];
  const initials = initialsOf(asPrinted) || variants.map(({ name }) => initialsOf(name)).find(Boolean) || '';
  const name = spacedName(asPrinted, mention && covers(mention, start, printedEnd) ? mention.mention.value : null);
  return {
    start,
    end: variants.at(-1)?.end ?? printedEnd,
    name: initials && !initialsOf(name) ? `${initials} ${name}` : name,
    asPrinted,
    variants: variants.map((variant) => ({ ...variant, name: spacedName(variant.name, null) })),
    mention,
  };
}

function dropOffice(words: string[]): string {
  let from = Math.max(0, words.length - 3);
  for (let i = from; i < words.length - 1; i++) if (OFFICE_WORD.test(words[i])) from = i + 1;
  return words.slice(words.length - from > 1 && !looksGiven(words[from]) ? words.length - 1 : from).join(' ');
}

const looksGiven = (word: string): boolean => word.length > 2 && !OFFICE_WORD.test(word);

const covers = (mention: PlacedMention, start: number, end: number): boolean =>
  mention.start <= start && mention.end >= end;

function readVariants(view: PassageView, from: number, to: number): EntryName['variants'] {
  const open = view.text.indexOf('(', from);
  const close = view.text.indexOf(')', open);
  if (open < 0 || close < 0 || close > to) return [];
  const found: EntryName['variants'] = [];
  let at = open + 1;
  for (const part of view.text.slice(open + 1, close).split(',')) {
    const start = at + (part.length - part.trimStart().length);
    const bare = part.trim();
    at += part.length + 1;
    const name = bare
      .replace(/\s*\?$/u, '')
      .replace(
        /^(?:наст(?:оящая)?\.?\s+фам(?:илия)?\.?|он\s+же|она\s+же|псевд(?:оним)?\.?|party name|born|n[ée]e|alias|урожд(?:[её]нная)?\.?)\s+/iu,
        '',
      );
    if (/^\p{Lu}/u.test(name)) found.push({ name, start, end: start + bare.length, doubtful: bare.endsWith('?') });
  }
  if (found.length) found[found.length - 1].end = close + 1;
  return found;
}

/** "I P. Samoilov" → "I. P. Samoilov"; «3. А. Раскин» → «З. А. Раскин»; surnames set behind keep their place. */
export function spacedName(printed: string, value: string | null): string {
  if (value) return value.replace(/^З(?=\.\s?[A-Z])/u, 'Z').replace(/^3(?=\.)/u, /[а-яё]/iu.test(value) ? 'З' : 'Z');
  const zed = /[а-яё]/iu.test(printed) ? 'З' : 'Z';
  return printed
    .replace(/(?<![\p{L}\d])3(?=\s?\.)/gu, zed)
    .replace(/(?<=^|[\s.])(\p{Lu}\p{Ll}{0,2})\s?\.\s?/gu, '$1. ')
    .replace(/(?<=^|[\s.])(\p{Lu})\s(?=\p{Lu})/gu, '$1. ')
    .replace(/(?<=^|[\s.])(\p{Lu})$/gu, '$1.')
    .replace(/\s?-\s?/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

const initialsOf = (name: string): string =>
  /^(?:\p{Lu}\p{Ll}{0,2}\.\s?)+/u.exec(spacedName(name, null))?.[0].trim() ?? '';
