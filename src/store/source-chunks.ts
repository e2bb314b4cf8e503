// Rows of a source → the chunks of all tables below it. Pure: it can run in any thread; the store only copies.
import type { Document, Edition, Footnote, Passage } from '../model/document.js';
import type { ArchivalReference } from '../model/reference.js';
import type { SourceText } from '../model/source.js';
import type { Evidence } from '../model/evidence.js';
import type { Range } from '../model/span.js';
import type { CopyChunk } from './database/connection.js';
import { copyChunks, type CopyValue } from './database/copy-text.js';
import { passageText } from './passage-text.js';
import { SearchIndex } from './search-index.js';
import type { ClaimRows } from './store.js';

const TEXT_BLOCK = 65_536;

const ROW = ['source_id', 'ordinal', 'id', 'document_id', 'start_at', 'end_at'] as const;

/**
 * What reading and splitting made, in the order of writing. `sourceKey` is the number of the import in table `source`.
 * @returns the words of the source by which near words are found
 */
export function* editionChunks(
  sourceText: SourceText,
  edition: Edition,
  sourceKey: number,
): Generator<CopyChunk, string[]> {
  yield* copyChunks('source_text', ['source_id', 'start_at', 'text'], textBlocks(sourceText.text, sourceKey));
  const row = (item: { id: string; documentId: string | null; start: number; end: number }, ordinal: number) =>
    [sourceKey, ordinal, item.id, item.documentId, item.start, item.end] as const;

  yield* copyChunks(
    'document',
    [...ROW, 'number', 'title', 'genre', 'date', 'year', 'classification', 'head', 'record'],
    edition.documents.map((document, ordinal) => [
      ...row({ ...document, documentId: document.id }, ordinal),
      document.number,
      document.title,
      document.genre,
      document.date,
      yearOf(document),
      document.classification,
      JSON.stringify({ ...document, parts: undefined, reasons: undefined }),
      JSON.stringify(document),
    ]),
  );
  yield* copyChunks(
    'footnote',
    [...ROW, 'marker_at', 'record'],
    edition.footnotes.map((note, ordinal) => [...row(note, ordinal), note.markerStart, JSON.stringify(note)]),
  );
  yield* copyChunks(
    'reference',
    [...ROW, 'footnote_id', 'role', 'archive', 'fond', 'opis', 'delo', 'record'],
    edition.references.map((reference, ordinal) => [
      ...row(reference, ordinal),
      reference.footnoteId,
      reference.role,
      reference.archive,
      reference.fond,
      reference.opis,
      reference.delo,
      JSON.stringify(reference),
    ]),
  );
  return yield* passageChunks(sourceText, edition, sourceKey);
}

/** What the later stages made; each kind is written whole, whenever it is there. */
export function* claimChunks(
  { mentions = [], statements = [], figures = [], norms = [], problems = [] }: Partial<ClaimRows>,
  sourceKey: number,
): Generator<CopyChunk> {
  const proven = (item: { id: string; documentId: string | null; evidence: Evidence[] }, ordinal: number) =>
    [sourceKey, ordinal, item.id, item.documentId, item.evidence[0]?.start ?? 0, item.evidence[0]?.end ?? 0] as const;
  yield* copyChunks(
    'mention',
    [...ROW, 'kind', 'value', 'key', 'record'],
    lazily(mentions, (mention, ordinal) => [
      sourceKey,
      ordinal,
      mention.id,
      mention.documentId,
      mention.start,
      mention.end,
      mention.kind,
      mention.value,
      mention.key,
      JSON.stringify(mention),
    ]),
  );
  yield* copyChunks(
    'statement',
    [...ROW, 'property', 'subject_mention', 'register', 'record'],
    lazily(statements, (statement, ordinal) => [
      ...proven(statement, ordinal),
      statement.property,
      statement.subjectMention,
      statement.register,
      JSON.stringify(statement),
    ]),
  );
  yield* copyChunks(
    'figure',
    [...ROW, 'value', 'time', 'record'],
    lazily(figures, (figure, ordinal) => [
      ...proven(figure, ordinal),
      figure.value,
      figure.time,
      JSON.stringify(figure),
    ]),
  );
  yield* copyChunks(
    'norm',
    [...ROW, 'kind', 'valid_from', 'valid_to', 'record'],
    lazily(norms, (norm, ordinal) => [
      ...proven(norm, ordinal),
      norm.kind,
      norm.validFrom,
      norm.validTo,
      JSON.stringify(norm),
    ]),
  );
  yield* copyChunks(
    'problem',
    [...ROW, 'rule', 'severity', 'record'],
    lazily(problems, (problem, ordinal) => [
      sourceKey,
      ordinal,
      `problem-${ordinal}`,
      null,
      problem.start ?? -1,
      problem.end ?? -1,
      problem.rule,
      problem.severity,
      JSON.stringify(problem),
    ]),
  );
}

function* lazily<Item>(items: readonly Item[], row: (item: Item, ordinal: number) => readonly CopyValue[]) {
  for (let ordinal = 0; ordinal < items.length; ordinal++) yield row(items[ordinal], ordinal);
}

function* textBlocks(text: string, sourceKey: number): Generator<CopyValue[]> {
  for (let start = 0; start === 0 || start < text.length; start += TEXT_BLOCK) {
    yield [sourceKey, start, JSON.stringify(text.slice(start, start + TEXT_BLOCK))];
  }
}

/** The year under which a document is filed; `null` when its date does not say one. */
export function yearOf(document: Pick<Document, 'date' | 'dateEditorial'>): number | null {
  const year = /^-?(\d{4})/.exec(document.date ?? document.dateEditorial ?? '');
  return year ? Number(year[1]) : null;
}

const PASSAGE_COLUMNS = [
  'source_id', 'ordinal', 'piece', 'id', 'document_id', 'start_at', 'end_at',
  'zone', 'part', 'page', 'text', 'record',
] as const; // prettier-ignore

/** Places of the markers of notes, to be asked for passage by passage in any order. */
function noteMarkers(footnotes: readonly Footnote[]): { within(range: Range): Range[] } {
  const places = footnotes
    .flatMap(({ markerStart, markerEnd }) =>
      markerStart === null || markerEnd === null ? [] : [{ start: markerStart, end: markerEnd }],
    )
    .sort((a, b) => a.start - b.start);
  return {
    within({ start, end }) {
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (places[middle].start < start) low = middle + 1;
        else high = middle;
      }
      const found: Range[] = [];
      for (let i = low; i < places.length && places[i].start < end; i++) found.push(places[i]);
      return found;
    },
  };
}

function* passageChunks(sourceText: SourceText, edition: Edition, sourceKey: number): Generator<CopyChunk, string[]> {
  const facets = new FacetTable(edition.documents, edition.references, sourceKey);
  const markers = noteMarkers(edition.footnotes);
  const index = new SearchIndex();
  function* passageRows(): Generator<CopyValue[]> {
    for (const [ordinal, passage] of edition.passages.entries()) {
      const text = passageText(sourceText.text, passage.segments, markers.within(passage));
      const title = passage.part === 'title';
      const record = JSON.stringify(passage);
      for (const [piece, part] of index.add({ ordinal, text, title, facet: facets.facetOf(passage) }).entries()) {
        yield [
          sourceKey, ordinal, piece, passage.id, passage.documentId, passage.start, passage.end,
          passage.zone, passage.part, passage.page, part, piece === 0 ? record : '{}',
        ]; // prettier-ignore
      }
    }
  }
  yield* copyChunks('passage', PASSAGE_COLUMNS, passageRows());
  yield* copyChunks(
    'facet',
    ['source_id', 'facet', 'zone', 'year', 'genre', 'classification', 'archives', 'fonds', 'passages'],
    facets.rows(),
  );
  yield* index.chunks(sourceKey);
  return index.words();
}

/** Every combination of facet values that occurs in a source, numbered: passages refer to the number. */
class FacetTable {
  private readonly numbers = new Map<string, number>();
  private readonly values: { row: CopyValue[]; passages: number }[] = [];
  private readonly ofDocument = new Map<string, CopyValue[]>();
  private readonly none: CopyValue[] = [null, null, null, [], []];

  constructor(
    documents: readonly Document[],
    references: readonly ArchivalReference[],
    private readonly sourceKey: number,
  ) {
    const legends = new Map<string, ArchivalReference[]>();
    for (const reference of references) {
      if (reference.role !== 'legend' || reference.documentId === null) continue;
      const known = legends.get(reference.documentId);
      if (known) known.push(reference);
      else legends.set(reference.documentId, [reference]);
    }
    for (const document of documents) {
      const own = document.references.length > 0 ? document.references : (legends.get(document.id) ?? []);
      const archives = new Set<string>();
      const fonds = new Set<string>();
      for (const { archive, fond } of own) {
        if (archive) archives.add(archive);
        if (archive && fond) fonds.add(`${archive}. Ф. ${fond}`);
      }
      this.ofDocument.set(document.id, [
        yearOf(document), document.genre, document.classification, [...archives].sort(), [...fonds].sort(),
      ]); // prettier-ignore
    }
  }

  facetOf(passage: Passage): number {
    const ofDocument = (passage.documentId !== null && this.ofDocument.get(passage.documentId)) || this.none;
    const key = JSON.stringify([passage.zone, ofDocument]);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.values.length;
      this.numbers.set(key, number);
      this.values.push({ row: [passage.zone, ...ofDocument], passages: 0 });
    }
    this.values[number].passages++;
    return number;
  }

  *rows(): Generator<CopyValue[]> {
    for (const [number, { row, passages }] of this.values.entries()) {
      yield [this.sourceKey, number, ...row, passages];
    }
  }
}
