// What stands after the sheets: copy, production, earlier publication; in a note also the title of the file.
// In: text and the offset after the sheets. Out: the fields and where they end. Reads at most 600 characters.
import { COPY_WORDS, PRODUCTION_WORDS } from './description-table.js';

export interface Description {
  copy: string | null;
  production: string | null;
  /** `Опубл.: …` as printed, or `null`. */
  published: string | null;
  /** True when the legend says that the document is published for the first time. */
  firstPublication: boolean;
  title: string | null;
  end: number;
}

const source = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.]/g, '\\.').replace(/ /g, '\\s+'))
    .join('|');
const COPY = new RegExp(`(?:${source(COPY_WORDS)})(?!\\p{L})`, 'iuy');
const PRODUCTION = new RegExp(`(?:${source(PRODUCTION_WORDS)})(?!\\p{L})`, 'iuy');
const BETWEEN = /[\s.,;:()[\]–—-]{0,10}/uy;
const PUBLISHED =
  /(?:опубл(?:\.|иков\p{L}*)|впервые опубл|в\s+(?:несколько\s+)?\p{L}+\s+редакции\s+опубликов|публикуется\s+впервые|печатается\s+(?:по|впервые)|воспроизв|published)/iuy;
const REMARK_LIMIT = 400;

/** Reads copy, production and publication from an offset on; the title only in a note. A legend ends where its range ends. */
export function readDescription(
  text: string,
  offset: number,
  limit: number,
  context: 'note' | 'legend' | 'text',
): Description {
  const found: Description = {
    copy: null,
    production: null,
    published: null,
    firstPublication: false,
    title: null,
    end: offset,
  };
  let at = offset;
  for (let i = 0; i < 5; i++) {
    const next = skip(BETWEEN, text, at);
    if (next >= limit) break;
    const copy = found.copy ? undefined : match(COPY, text, next);
    const production = match(PRODUCTION, text, next);
    if (copy && copy.length >= (production?.length ?? 0)) found.copy = even(copy);
    else if (production)
      found.production = found.production ? `${found.production}, ${even(production)}` : even(production);
    else break;
    at = next + (copy && copy.length >= (production?.length ?? 0) ? copy.length : production!.length);
    if (text[at] === '.') at++;
    found.end = Math.min(at, limit);
  }
  const next = skip(BETWEEN, text, at);
  if (next < limit && match(PUBLISHED, text, next)) {
    const last = Math.min(limit, next + REMARK_LIMIT);
    const end = context === 'legend' ? endOfLegend(text, next, last) : endOfParagraph(text, next, last);
    const remark = even(text.slice(next, end)).replace(/[\s;]+$/, '');
    found.firstPublication = /^(?:публикуется|печатается)\s+впервые/i.test(remark);
    found.published = found.firstPublication ? null : remark;
    found.end = end;
  } else if (context === 'note') readTitle(text, at, limit, found);
  return found;
}

// The caller has cut the legend out; only a note on the paper itself still ends the remark.
function endOfLegend(text: string, offset: number, limit: number): number {
  const stop = /\n\s*(?:рукописн|помет|резолюц|на\s+(?:\p{L}+\s+){0,2}лист|на\s+документе|штамп|№)/iu.exec(
    text.slice(offset, limit),
  );
  let end = stop ? offset + stop.index : limit;
  while (end > offset && /\s/.test(text[end - 1])) end--;
  return end;
}

function readTitle(text: string, offset: number, limit: number, found: Description): void {
  const gap = /[\s.,;:–—-]{1,8}(?=[\p{Lu}«"“„(])/uy;
  gap.lastIndex = offset;
  const before = gap.exec(text);
  if (!before || before[0].includes(';')) return;
  const start = offset + before[0].length;
  let end = endOfParagraph(text, start, Math.min(limit, start + REMARK_LIMIT));
  const stop = /;\s|\s(?:См\.|Далее|Подробнее|Опубл\.|Цит\. по|See also)/u.exec(text.slice(start, end));
  if (stop) end = start + stop.index;
  while (end > start && /\s/.test(text[end - 1])) end--;
  const printed = joinLines(text.slice(start, end)).replace(
    /(?<!(?<!\p{L})(?:г|гг|др|пр|экз|обл|т\. д|т\. п))\.$/u,
    '',
  );
  if (printed.length < 3) return;
  found.title = printed;
  found.end = end;
}

/** End of a paragraph: a blank line, a line that begins like a note, or the limit; trailing white space is left out. */
export function endOfParagraph(text: string, offset: number, limit: number): number {
  const stop = /\n\s*\n|\n\s+(?=\S)|\n(?=№|\d{1,3}\s?[.)]?\s|\*|\[)/g;
  stop.lastIndex = offset;
  // A volume set with a blank line between all lines: a line that goes on in lower case is the same paragraph.
  let end = limit;
  for (let found = stop.exec(text.slice(0, limit)); found; found = stop.exec(text.slice(0, limit))) {
    if (/^\p{Ll}/u.test(text.slice(found.index).trimStart())) continue;
    end = found.index;
    break;
  }
  while (end > offset && /\s/.test(text[end - 1])) end--;
  return end;
}

/** Lines joined: a hyphen at a line's end is taken out between small letters. */
export function joinLines(printed: string): string {
  return printed
    .replace(/(\p{Ll})[-\u00ad]\s*\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const even = (printed: string) => printed.replace(/\s+/g, ' ').trim();

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.length ?? 0);
}
