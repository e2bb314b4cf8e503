// Legends of all documents, notes and apparatus → every archival reference of the source, «Там же» resolved, in order of text.
// Legends form one chain (each may go back to the document before), notes another.
import { digestId } from '../model/digest.js';
import type { Footnote, SourceZone } from '../model/document.js';
import type { ArchivalReference } from '../model/reference.js';
import type { SourceText } from '../model/source.js';
import { parseReferences, type ParsedReference } from '../text/references/parse-references.js';
import { resolveIbid } from '../text/references/resolve-ibid.js';
import { citesPrint } from './notes/note-references.js';
import type { ReadDocument } from './read-document.js';

interface Item {
  parsed: ParsedReference;
  start: number;
  end: number;
  documentId: string | null;
  footnoteId: string | null;
  role: ArchivalReference['role'];
}

/** Fills `document.references` with the legends and returns all references of the source. */
export function collectReferences(
  sourceText: SourceText,
  read: ReadDocument[],
  footnotes: Footnote[],
  zones: SourceZone[],
): ArchivalReference[] {
  const legendItems = read.flatMap(({ document, legends }) =>
    legends.map((legend): Item => ({ ...legend, documentId: document.id, role: 'legend' })),
  );
  const legends = resolve(sourceText, legendItems);
  for (const { document } of read)
    document.references = legends.filter((reference) => reference.documentId === document.id);
  const used = new Set(legendItems.map((item) => item.footnoteId));
  const noteItems = footnotes
    .filter((note) => !used.has(note.id))
    .flatMap((note) => itemsIn(sourceText, note, 'note', note.documentId, note.id));
  const textItems = zones
    .filter((zone) => zone.kind !== 'document' || !read.length)
    .flatMap((zone) => itemsIn(sourceText, zone, 'text', zone.documentId, null))
    .filter((item) => !footnotes.some((note) => item.start >= note.start && item.start < note.end));
  const breaks = printCitations(sourceText, footnotes, noteItems);
  return [...legends, ...resolve(sourceText, noteItems, breaks), ...resolve(sourceText, textItems)].sort(
    (left, right) => left.start - right.start,
  );
}

/** Where a note ends with a book or a newspaper: «Там же» of the next note means that, not the file before it. */
function printCitations({ text }: SourceText, footnotes: Footnote[], items: Item[]): number[] {
  const last = new Map<string | null, number>();
  for (const item of items) last.set(item.footnoteId, Math.max(item.end, last.get(item.footnoteId) ?? 0));
  return footnotes
    .filter((note) => citesPrint(text.slice(Math.min(last.get(note.id) ?? note.start, note.end), note.end)))
    .map((note) => note.end - 1)
    .sort((left, right) => left - right);
}

function itemsIn(
  { text }: SourceText,
  range: { start: number; end: number },
  role: Item['role'],
  documentId: string | null,
  footnoteId: string | null,
): Item[] {
  return parseReferences(text, range.start, range.end, role).map((parsed) => ({
    parsed,
    start: parsed.start,
    end: parsed.end,
    documentId,
    footnoteId,
    role,
  }));
}

/** "Ibid., 861.00/521": same record group and series, another file. */
function withIbid(items: Item[]): Item[] {
  let before: Item | undefined;
  return items.map((item) => {
    const { parsed } = item;
    const ibid = /^Ibid/i.test(parsed.archive ?? '');
    const from = before?.parsed;
    const read =
      ibid && from && parsed.fond
        ? {
            ...item,
            parsed: {
              ...parsed,
              archive: from.archive,
              fond: from.fond,
              opis: from.opis,
              delo: parsed.delo ?? parsed.fond,
              ibid: true,
            },
          }
        : item;
    before = read;
    return read;
  });
}

function resolve({ text, source }: SourceText, items: Item[], breaks: number[] = []): ArchivalReference[] {
  const sorted = withIbid([...items].sort((left, right) => left.start - right.start));
  const resolved = resolveIbid(
    sorted.map((item) => item.parsed),
    breaks,
  );
  const idOf = (item: Item): string => digestId('r', source.id, item.start, item.end, item.parsed.start);
  return sorted.flatMap((item, i): ArchivalReference[] => {
    const reference = resolved[i];
    if (!reference.archival) return [];
    return [
      {
        id: idOf(item),
        documentId: item.documentId,
        footnoteId: item.footnoteId,
        role: item.role,
        archive: reference.archive,
        fond: reference.fond,
        opis: reference.opis,
        delo: reference.delo,
        listy: reference.listy,
        ibid: reference.ibid || reference.inheritedFrom !== null,
        inheritedFrom: reference.inheritedFrom === null ? null : idOf(sorted[reference.inheritedFrom]),
        title: reference.title,
        rule: reference.rule,
        start: item.start,
        end: item.end,
        quote: text.slice(item.start, item.end),
      },
    ];
  });
}
