// References whose numbers carry no level words or stand before them.
// Slashes in English books: "RGASPI 17/162/8, 34", "GARF, 5446/1/3/4–5". Kazakh references put the number before the level: «ҚР ОМА. 141-қор, 1-тізбе, 5-іс, 3-парақ» (also 141-қ., 1-т., 5-іс, 3-п.).
// In: a text and the references already found. Out: further references that do not overlap them.
import { findArchiveBefore } from './archive-names.js';
import { normaliseSheets } from './levels.js';
import type { ParsedReference } from './parsed-reference.js';

const DASH = '\\s?[-–]\\s?';
const GAP = '[.,;\\s]{1,6}';
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,5}\\p{L}?)${DASH}(?:қор|қ)(?!\\p{L})${GAP}(\\d{1,4}\\p{L}?)${DASH}(?:тізімдеме|тізбе|т)(?!\\p{L})` +
    `(?:${GAP}(\\d{1,6}\\p{L}?)${DASH}(?:іс|i)(?!\\p{L}))?(?:${GAP}(\\d[\\d,\\s–-]{0,30})${DASH}(?:парақтар|парақ|пп|п)(?!\\p{L}))?\\.?`,
  'giu',
);

const SLASHES =
  /(?<=[\p{Lu}\p{L}][\p{L}).]?[,.:]?\s{1,2})(?:f\.\s?)?(\d{1,5}\p{L}?)\/(\d{1,4}\p{L}?)\/(\d{1,6}\p{L}?)(?:\/(\d[\d–-]{0,12})|,\s{1,2}(?:ll?\.\s?)?(\d{1,4}(?:[–-]\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?){0,8})(?![\d/]))?(?![\p{L}\d/])/gu;

// Dates are written with slashes too: only a listed archive directly before the numbers makes a reference.
function findSlashes(text: string): ParsedReference[] {
  const out: ParsedReference[] = [];
  let floor = 0;
  for (const match of text.matchAll(SLASHES)) {
    const archive = findArchiveBefore(text, match.index, floor);
    if (!archive?.known) continue;
    const { start } = archive;
    const end = match.index + match[0].length;
    const [, fond, opis, delo, joined, listed] = match;
    const listy = joined ?? listed;
    out.push({
      ...{ start, end, quote: text.slice(start, end), archive: archive.archive, fond, opis, box: null, delo },
      ...{ archiveExpansion: archive.expansion, listy: listy ? normaliseSheets(listy) : null },
      ...{ ibid: false, continues: false, title: null, copy: null, production: null, published: null },
      ...{ firstPublication: false, rule: 'references/slashes' },
    });
    floor = end;
  }
  return out;
}

/** References whose numbers stand before the levels, or without them between slashes. */
export function findNumbersFirst(text: string, found: readonly ParsedReference[]): ParsedReference[] {
  const out = findSlashes(text).filter((one) => !found.some((other) => other.start < one.end && other.end > one.start));
  if (!/қор|\d\s?[-–]\s?қ/iu.test(text)) return out;
  let floor = 0;
  for (const match of text.matchAll(PATTERN)) {
    const archive = findArchiveBefore(text, match.index, floor);
    const start = archive?.start ?? match.index;
    const end = match.index + match[0].length;
    if (found.some((reference) => reference.start < end && reference.end > start)) continue;
    const [, fond, opis, delo, sheets] = match;
    out.push({
      ...{ start, end, quote: text.slice(start, end), archive: archive?.archive ?? null, fond, opis, box: null },
      ...{
        archiveExpansion: archive?.expansion ?? null,
        delo: delo ?? null,
        listy: sheets ? normaliseSheets(sheets) : null,
      },
      ...{ ibid: false, continues: false, title: null, copy: null, production: null, published: null },
      ...{ firstPublication: false, rule: 'references/numbers-first' },
    });
    floor = end;
  }
  return out;
}
