// Kazakh references put the number before the level: «ҚР ОМА. 141-қор, 1-тізбе, 5-іс, 3-парақ» (also 141-қ., 1-т., 5-іс, 3-п.).
// In: a text and the references already found. Out: further references that do not overlap them.
import { findArchiveBefore } from './archive-names.js';
import { normaliseSheets } from './levels.js';
import type { ParsedReference } from './parse-references.js';

const DASH = '\\s?[-–]\\s?';
const GAP = '[.,;\\s]{1,6}';
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,5}\\p{L}?)${DASH}(?:қор|қ)(?!\\p{L})${GAP}(\\d{1,4}\\p{L}?)${DASH}(?:тізімдеме|тізбе|т)(?!\\p{L})` +
    `(?:${GAP}(\\d{1,6}\\p{L}?)${DASH}(?:іс|i)(?!\\p{L}))?(?:${GAP}(\\d[\\d,\\s–-]{0,30})${DASH}(?:парақтар|парақ|пп|п)(?!\\p{L}))?\\.?`,
  'giu',
);

/** References whose numbers stand before the levels. */
export function findNumbersFirst(text: string, found: readonly ParsedReference[]): ParsedReference[] {
  if (!/қор|\d\s?[-–]\s?қ/iu.test(text)) return [];
  const out: ParsedReference[] = [];
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
