// Legend blocks of a document → its archival references as parsed, copy, production, earlier publication.
// «Там же» is resolved later, over the whole edition; here it is only read.
import type { Footnote } from '../../model/document.js';
import type { SourceText } from '../../model/source.js';
import { parseReferences, type ParsedReference } from '../../text/references/parse-references.js';
import { COPY_WORDS, PRODUCTION_WORDS } from '../../text/references/description-table.js';
import type { LegendBlock } from './legend-blocks.js';
import { maybeLegend } from './legend-lines.js';

export interface LegendReference {
  parsed: ParsedReference;
  /** The span that is shown: the whole legend where it holds one reference. */
  start: number;
  end: number;
  footnoteId: string | null;
}

export interface Legends {
  references: LegendReference[];
  copy: string | null;
  production: string | null;
  published: string | null;
  /** Blocks that name a file but could not be read. */
  unread: { start: number; end: number }[];
}

/** Reads the legends of a document; a note that says "Source: …" is one of them. */
export function readLegends(
  sourceText: SourceText,
  blocks: LegendBlock[],
  footnotes: Footnote[],
  titleEnd: number | null,
): Legends {
  const legends: Legends = { references: [], copy: null, production: null, published: null, unread: [] };
  const { text } = sourceText;
  for (const block of blocks) readBlock(legends, text, block, null);
  for (const note of footnotes) {
    const first = /^\S{0,6}\s*/.exec(text.slice(note.start, note.start + 12))?.[0].length ?? 0;
    const legend = maybeLegend(text.slice(note.start, note.end).replace(/\s+/g, ' ').trim().slice(0, 200));
    const bare =
      legend ??
      maybeLegend(
        text
          .slice(note.start + first, note.end)
          .replace(/\s+/g, ' ')
          .slice(0, 200),
      );
    // A note to the title names the file where no legend does.
    const toTitle =
      blocks.length === 0 && titleEnd !== null && note.markerStart !== null && note.markerStart <= titleEnd + 4;
    if (bare && (bare.kind === 'source' || (toTitle && bare.kind !== 'printed')))
      readBlock(legends, text, { ...bare, start: note.start, end: note.end }, note.id);
  }
  return legends;
}

function readBlock(
  legends: Legends,
  text: string,
  block: Pick<LegendBlock, 'kind' | 'start' | 'end'>,
  footnoteId: string | null,
): void {
  const printed = text.slice(block.start, block.end);
  const flat = printed.replace(/\s+/g, ' ');
  legends.published ??= publishedIn(flat, block.kind);
  // «Распубликован: … Подлинник – ЦПА ИМЛ, ф. 19 …»: the file stands behind the publication.
  if (block.kind === 'printed' && !/(?:Подлинник|Копия|Автограф|Хранится|хранится|Рукопись)\s?[–—:-]/.test(flat))
    return;
  const read = parseReferences(text, block.start, block.end, 'legend');
  const parsed = read.length || block.kind !== 'archival' ? read : investigationFile(text, block);
  for (const reference of parsed) {
    const span =
      parsed.length === 1 ? { start: block.start, end: block.end } : { start: reference.start, end: reference.end };
    legends.references.push({ parsed: reference, ...span, footnoteId });
  }
  const kept = flat.replace(/[([](?:Показания|Опубл|частично|Впервые|Машинописный текст документа).*$/, '');
  legends.copy ??= parsed.find((reference) => reference.copy)?.copy ?? wordIn(kept, COPY_WORDS);
  legends.production ??= parsed.find((reference) => reference.production)?.production ?? wordIn(kept, PRODUCTION_WORDS);
  if (!parsed.length && block.kind === 'archival') legends.unread.push({ start: block.start, end: block.end });
}

const INVESTIGATION =
  /^([^\d]{2,60}?)[.,]\s+(?:Д\.\s?|АСД\s?№?\s?|Арх\.\s?№?\s?|Уг\.\s?д\.\s?№?\s?)?(\p{Lu}?-?\d[\d/-]*)[.,]\s*(?:Т\.\s?(\d+)[.,]\s*)?(?:Лл?\.\s?([\d–—,\s()об-]+?)(?=[.;]|\s\p{Lu}|$))?/u;

/** «ЦА ФСБ РФ. Н-13614. Т. 1. Л. 40–43»: files of the security service have no fond and no opis. */
function investigationFile(text: string, block: { start: number; end: number }): ParsedReference[] {
  const quote = text.slice(block.start, block.end);
  const found = INVESTIGATION.exec(quote.replace(/^[([]/, ''));
  if (!found) return [];
  return [
    {
      start: block.start,
      end: block.end,
      quote,
      archive: found[1].trim(),
      archiveExpansion: null,
      fond: null,
      opis: null,
      box: null,
      delo: found[3] ? `${found[2]}. Т. ${found[3]}` : found[2],
      listy: found[4]?.trim().replace(/\s?[-–—]\s?/g, '–') ?? null,
      ibid: false,
      continues: false,
      title: null,
      copy: null,
      production: null,
      published: null,
      firstPublication: false,
      rule: 'references/investigation-file',
    },
  ];
}

const bySize = new Map<readonly string[], RegExp>();

/** The first word of a table that stands in a legend, as printed. */
function wordIn(legend: string, words: readonly string[]): string | null {
  let pattern = bySize.get(words);
  if (!pattern) {
    const sorted = [...words]
      .sort((left, right) => right.length - left.length)
      .map((word) => word.replace(/[.]/g, '\\.'));
    pattern = new RegExp(String.raw`(?<=[.,;(\s])(?:${sorted.join('|')})(?!\p{L})`, 'iu');
    bySize.set(words, pattern);
  }
  return pattern.exec(legend)?.[0] ?? null;
}

const PUBLISHED =
  /(?:Впервые |Частично |Ранее )?(?:[Оо]публикован[аоы]?|Опубл\.|[Пп]ечатается по|[Пп]ублик(?:уется|ация)|[Pp]ublished in|[Pp]rinted in)[\s:.].*$/u;

/** Earlier publication as the legend states it. */
function publishedIn(legend: string, kind: LegendBlock['kind']): string | null {
  const found = PUBLISHED.exec(legend);
  if (!found) return null;
  const text = found[0].replace(/[)\]\s.]+$/, '').trim();
  return kind !== 'printed' && /^[Пп]ечатается по(?:дл| арх)/.test(text) ? null : text;
}
