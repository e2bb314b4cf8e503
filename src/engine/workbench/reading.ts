// A document, or a zone outside documents, with everything that stands in it.
import type { Range } from '../../model/span.js';
import type { Store } from '../../store/store.js';
import type { ReadingData } from '../../view/workbench-engine.js';
import { placedProblem, statementRow } from './context.js';
import { judgedStatements } from './judged-statements.js';
import type { Snapshot, SourceSnapshot } from './snapshot.js';

/** Finds the places of a question's words in a text. */
export type FindWords = (text: string, question: string) => Range[];

interface Reading {
  store: Store;
  snapshot: Snapshot;
  findWords: FindWords;
}

/** A document by its id. */
export async function readDocument(reading: Reading, id: string, question?: string): Promise<ReadingData | null> {
  const entry = reading.snapshot.entry(id);
  if (!entry) return null;
  const source = await reading.snapshot.source(entry.sourceId);
  const document = source.documents[entry.ordinal];
  const entries = reading.snapshot.entries(entry.sourceId);
  const data = await readRange(reading, source, { start: document.start, end: document.end }, question);
  return {
    ...data,
    document,
    zone: null,
    previous: entries[entry.ordinal - 1] ?? null,
    next: entries[entry.ordinal + 1] ?? null,
  };
}

/** The zone outside documents in which an offset stands; a document's offset gives the document. */
export async function readZone(reading: Reading, sourceId: string, offset: number): Promise<ReadingData | null> {
  if (!reading.snapshot.sources.some(({ source }) => source.id === sourceId)) return null;
  const source = await reading.snapshot.source(sourceId);
  const zones = await reading.snapshot.rows(sourceId).zones();
  const zone = zones.find(({ start, end }) => offset >= start && offset < end);
  if (!zone) return null;
  if (zone.documentId) return readDocument(reading, zone.documentId);
  const entries = reading.snapshot.entries(sourceId);
  const data = await readRange(reading, source, { start: zone.start, end: zone.end });
  const next = source.documents.findIndex(({ start }) => start >= zone.end);
  const previous = next < 0 ? entries.length - 1 : next - 1;
  return { ...data, document: null, zone, previous: entries[previous] ?? null, next: next < 0 ? null : entries[next] };
}

type RangeData = Omit<ReadingData, 'document' | 'zone' | 'previous' | 'next'>;

async function readRange(
  { store, snapshot, findWords }: Reading,
  source: SourceSnapshot,
  range: Range,
  question?: string,
): Promise<RangeData> {
  const { stored, text } = source;
  const sourceId = stored.source.id;
  const imported = snapshot.rows(sourceId);
  const touches = ({ start, end }: Range) => start < range.end && end > range.start;
  const inside = <R extends Range>(rows: readonly R[]) => rows.filter(touches);
  const proven = <R extends { evidence: Range[] }>(rows: readonly R[]) =>
    rows.filter(({ evidence }) => evidence[0] && touches(evidence[0]));
  const mentions = inside(source.mentions);
  const resolutions = mentions.flatMap(({ id }) => source.resolutions.get(id) ?? []);
  const wanted = new Set(resolutions.map(({ entityId }) => entityId));
  const notes = source.footnotes.filter(
    (note) =>
      (note.markerStart !== null && note.markerStart >= range.start && note.markerStart < range.end) ||
      (note.markerStart === null && note.start < range.end && note.end > range.start),
  );
  const statements = (await judgedStatements(store, snapshot)).filter((statement) => statement.sourceId === sourceId);
  const problems = (await imported.problems()).filter(
    ({ start, end }) => start !== undefined && touches({ start, end: end ?? start + 1 }),
  );
  const shown = text.slice(range.start, range.end);
  return {
    source: stored.source,
    kind: stored.kind,
    range,
    text: shown,
    passages: inside(source.passages),
    footnotes: notes.map((note) => ({ ...note, text: withoutMarker(text.slice(note.start, note.end), note.marker) })),
    pages: inside(source.pages),
    furniture: inside(source.furniture),
    mentions,
    resolutions,
    entities: [...wanted].flatMap((id) => snapshot.entity(id) ?? []),
    references: inside(await imported.references()),
    statements: await Promise.all(proven(statements).map((statement) => statementRow(snapshot, statement))),
    figures: proven(await imported.figures()),
    norms: proven(await imported.norms()),
    problems: await Promise.all(problems.map((problem) => placedProblem(snapshot, sourceId, problem))),
    found: question
      ? findWords(shown, question).map((at) => ({ start: at.start + range.start, end: at.end + range.start }))
      : [],
  };
}

/** A note's text begins with its marker as printed; the reading view sets the marker itself. */
function withoutMarker(text: string, marker: string): string {
  const trimmed = text.trimStart();
  for (const form of [`[${marker}]`, `${marker})`, `${marker}.`, marker]) {
    if (trimmed.startsWith(form)) return trimmed.slice(form.length).trim();
  }
  return trimmed.trim();
}
