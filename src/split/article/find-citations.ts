// Running text of an article → its references to the list of literature: «[5, с. 12]», "[3–5; 7]", "(Sokolova, Kallin 2019: 173)".
// In: text, the ranges to read, the entries of the list. Out: citations in order. A number larger than the list is none.
import type { Citation } from '../../model/document.js';
import type { Range } from '../../model/span.js';

const BRACKETS = /\[(\d{1,3}[^[\]\n]{0,90}?)\]/gu;
const PARENTHESES = /\((\p{Lu}[^()\n]{2,110}?(?:1[89]|20)\d\d[^()\n]{0,40}?)\)/gu;
// «[Иванов, 2010, с. 5]», and «Иванов [2010, с. 5]» where the text itself names the author.
const NAMED_BRACKETS = /\[(\p{Lu}[^[\]\n]{2,160}?(?:1[89]|20)\d\d[^[\]\n]{0,90}?)\]/gu;
const YEAR_BRACKETS =
  /(\p{Lu}[\p{L}’'-]{2,30})\s\[((?:1[89]|20)\d\d[a-zа-я]?(?:\s?[,:]\s?(?:с|c|p|pp|s|б)\.?\s?\d[\d\s,–—-]{0,30})?)\]/gu;
const VOLUME = '(?:(?:т|ч|кн|вып|vol|bd)\\.?\\s?\\d{1,3}\\s?[,.]\\s*)?';
// Pages of a book, sheets of a file: «[2, л. 17 об.]».
const PAGES = new RegExp(
  `^(\\d{1,3})\\s*[,:]\\s*${VOLUME}(?:с|c|p|pp|s|б|стр|лл?|арк|ll?|fols?|ff)\\.?\\s*(\\d(?:[\\d\\s,–—-]|\\(?об\\.?\\)?){0,40})$`,
  'iu',
);
const ARCHIVAL = /(?<!\p{L})(?:ф|f)\.\s?\p{L}?-?\d/iu;
const NUMBERS = /^\d{1,3}(?:\s*[,–—-]\s*\d{1,3})*$/u;
const NAME_YEAR =
  /^((?:\p{Lu}[\p{L}’'.-]*|и|and|&|et al\.?|и др\.?|,|\s|de|von|van)+?),?\s*((?:1[89]|20)\d\d[a-zа-я]?)(?:\s*[:,]\s*(?:с|c|p|pp|s|б)?\.?\s*(\d[\d\s,–—-]{0,30}))?$/u;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)/iu;

type Target = Citation['targets'][number];

/** The citations of the running text. `entries`: one range per entry of the list of literature. */
export function findCitations(text: string, ranges: readonly Range[], entries: readonly Range[]): Citation[] {
  const list = readList(text, entries);
  const out: Citation[] = [];
  for (const range of ranges) {
    const part = text.slice(range.start, range.end);
    for (const match of part.matchAll(BRACKETS))
      push(out, range.start + match.index, match[0], readNumbers(match[1], list));
    for (const match of part.matchAll(NAMED_BRACKETS))
      push(out, range.start + match.index, match[0], readNames(match[1], list));
    for (const [quote, name, year] of [...part.matchAll(YEAR_BRACKETS)].map((it) => [it, it[1], it[2]] as const))
      push(
        out,
        range.start + quote.index + quote[0].indexOf('['),
        quote[0].slice(quote[0].indexOf('[')),
        readNames(`${name}, ${year}`, list),
      );
    for (const match of part.matchAll(PARENTHESES))
      push(out, range.start + match.index, match[0], readNames(match[1], list));
  }
  return out.sort((a, b) => a.start - b.start);
}

function push(out: Citation[], start: number, quote: string, targets: Target[]): void {
  if (targets.length > 0) out.push({ start, end: start + quote.length, quote, targets });
}

interface List {
  numbers: Map<number, Range>;
  names: { key: string; year: string; entry: Range }[];
  highest: number;
}

function readList(text: string, entries: readonly Range[]): List {
  const numbers = new Map<number, Range>();
  const names: List['names'] = [];
  for (const entry of entries) {
    const printed = text.slice(entry.start, Math.min(entry.end, entry.start + 400));
    const number = /^\[?(\d{1,3})[\].)]/u.exec(printed);
    if (number) numbers.set(Number(number[1]), entry);
    const surname = /^(?:\[?\d{1,3}[\].)]\s*)?(\p{Lu}[\p{L}’'-]+)/u.exec(printed);
    const year = /(?:1[89]|20)\d\d/u.exec(printed);
    if (surname && year) names.push({ key: surname[1].toLowerCase(), year: year[0], entry });
  }
  return { numbers, names, highest: Math.max(0, ...numbers.keys()) };
}

function readNumbers(printed: string, list: List): Target[] {
  const targets: Target[] = [];
  for (const piece of printed.split(';').map((one) => one.trim())) {
    const paged = PAGES.exec(piece);
    if (paged) targets.push(numbered(Number(paged[1]), even(paged[2]), list));
    else if (NUMBERS.test(piece)) for (const number of spread(piece)) targets.push(numbered(number, null, list));
    else return [];
  }
  const highest = list.highest || 400;
  return targets.every((target) => Number(target.work) >= 1 && Number(target.work) <= highest) ? targets : [];
}

const numbered = (number: number, pages: string | null, list: List): Target => ({
  work: String(number),
  pages,
  entry: list.numbers.get(number) ?? null,
});

// «3–5, 9» → 3, 4, 5, 9; a span wider than twenty works is none.
function spread(piece: string): number[] {
  return piece.split(',').flatMap((one) => {
    const [first, last = first] = one.split(/[–—-]/).map(Number);
    return last >= first && last - first < 20 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [0];
  });
}

function readNames(printed: string, list: List): Target[] {
  const targets: Target[] = [];
  for (const piece of printed.split(';').map((one) => one.replace(/\s+/g, ' ').trim())) {
    const match = NAME_YEAR.exec(piece);
    if (!match && ARCHIVAL.test(piece)) continue;
    if (!match || MONTH.test(piece)) return [];
    const names = match[1].toLowerCase();
    const entry = list.names.find(({ key, year }) => names.includes(key) && match[2].startsWith(year))?.entry ?? null;
    targets.push({
      work: `${match[1].replace(/[,\s]+$/, '').trim()} ${match[2]}`,
      pages: match[3] ? even(match[3]) : null,
      entry,
    });
  }
  return targets;
}

const even = (pages: string) =>
  pages
    .replace(/\s*[–—-]\s*/g, '–')
    .replace(/\s+/g, ' ')
    .replace(/[,\s]+$/, '');
