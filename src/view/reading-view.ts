// The reading view: what stands in a document (ReadingData) → a page as editions print it: head, paragraphs made of
// runs, notes beside the text, legend, marks in layers, and what the panel "In this document" lists.
// Nothing of the text is lost: what no paragraph covers becomes a paragraph of its own.
import type { Passage, PartKind } from '../model/document.js';
import type { Resolution } from '../model/entity.js';
import type { Range } from '../model/span.js';
import { legendReference } from './archival-reference.js';
import { citations, type Citations } from './citation.js';
import { reachOf, runsOf, type Overlay, type Run } from './reading-runs.js';
import type { DocumentEntry, EntityEntry, PlacedProblem, ReadingData, StatementRow } from './workbench-engine.js';

/** A layer of marks; each has a key in the workbench. */
export type Layer = 'person' | 'organisation' | 'place' | 'date' | 'figure' | 'norm' | 'statement';

/** A mark over the text. A long text has thousands: what does not apply is left out. */
export interface MarkView extends Range {
  id: string;
  layer: Layer;
  /** The date's EDTF, the figure's value, the norm's words, a name that stands for no entity. */
  label?: string;
  /** The entity's id, to be found in the view's entities. */
  entity?: string;
  certainty?: Resolution['certainty'];
  /** A claim that a person accepted. */
  accepted?: true;
}

export interface Block {
  /** `p12`: links end in `#p12`. */
  anchor: string;
  passageId: string | null;
  kind: PartKind | 'front-matter' | 'back-matter';
  start: number;
  end: number;
  /** Label of the page that begins at this block. */
  pageBreak: string | null;
  /** Page on which it begins. */
  page: string | null;
  /** Line ends are kept. */
  lines: boolean;
  runs: Run[];
}

export interface NoteView {
  id: string;
  marker: string;
  /** The block in which the marker stands; `null` when none was found. */
  anchor: string | null;
  runs: Run[];
}

export interface PartyView {
  asWritten: string;
  name: string;
  entity: EntityEntry | null;
}

export interface Named {
  entity: EntityEntry;
  count: number;
  certainty: Resolution['certainty'];
  /** Block of the first mention. */
  anchor: string | null;
}

/** A statement as the panel lists it. */
export type StatementInText = Pick<
  StatementRow,
  | 'id'
  | 'status'
  | 'subjectEntity'
  | 'subjectName'
  | 'property'
  | 'value'
  | 'objectName'
  | 'organisation'
  | 'place'
  | 'time'
  | 'unknown'
> & { start: number };

export interface FigureInText {
  id: string;
  measure: string;
  value: number;
  unit: string | null;
  approximate: boolean;
  time: string | null;
  anchor: string | null;
}

export interface NormInText {
  id: string;
  norm: string;
  addressee: string | null;
  anchor: string | null;
}

export interface ReadingView {
  id: string;
  source: { id: string; title: string; language: string; article: boolean };
  number: string | null;
  headingPrinted: boolean;
  title: string | null;
  genre: string | null;
  date: string | null;
  dateEditorial: string | null;
  classification: string | null;
  issuingBody: string | null;
  language: string;
  page: string | null;
  /** Set above the text: number, title. */
  head: Block[];
  blocks: Block[];
  notes: NoteView[];
  marks: MarkView[];
  /** Entities that marks name, by id. */
  entities: Record<string, EntityEntry>;
  authors: PartyView[];
  addressees: PartyView[];
  named: Record<'person' | 'organisation' | 'place', Named[]>;
  statements: StatementInText[];
  figures: FigureInText[];
  norms: NormInText[];
  problems: (PlacedProblem & { anchor: string | null })[];
  reference: { archive: string | null; fond: string | null; opis: string | null; delo: string | null } | null;
  citations: Citations;
  previous: DocumentEntry | null;
  next: DocumentEntry | null;
}

const collator = new Intl.Collator('ru');
const IN_LINES = new Set<Block['kind']>([
  'letterhead',
  'classification',
  'registration',
  'dateline',
  'address',
  'signature',
  'heading',
]);
const HEAD = new Set<Block['kind']>(['heading', 'title']);

/** Turns what stands in a document into the page a reader sees. */
export function readingView(data: ReadingData): ReadingView {
  const { document, source, range } = data;
  const article = data.kind === 'article' || data.kind === 'plain';
  const entities = new Map(data.entities.map((one) => [one.id, one]));
  const marks = markLayer(data, entities);
  const entityAt = (mark: MarkView) => (mark.entity ? (entities.get(mark.entity) ?? null) : null);
  const overlay: Overlay = {
    text: data.text,
    base: range.start,
    marks,
    reach: reachOf(marks),
    notes: data.footnotes
      .filter((note) => note.markerStart !== null && note.markerEnd !== null)
      .map((note) => ({ id: note.id, start: note.markerStart!, end: note.markerEnd! }))
      .sort((a, b) => a.start - b.start),
    pages: data.pages.filter((page) => page.start > range.start && page.start < range.end),
    furniture: [...data.furniture].sort((a, b) => a.start - b.start),
    found: [...data.found].sort((a, b) => a.start - b.start),
  };
  const all = blocksOf(data, overlay);
  const anchorAt = (offset: number) => blockAt(all, offset)?.anchor ?? null;
  const headEnds = all.findIndex((block) => !HEAD.has(block.kind));
  const head = all.slice(0, headEnds === -1 ? all.length : headEnds);
  const blocks = all.slice(head.length);
  const legend = document ? legendReference(document.references) : null;
  const page = pageAt(data, range.start);
  return {
    id: document?.id ?? `${source.id}@${range.start}`,
    source: { id: source.id, title: source.title, language: source.language, article },
    number: document?.number ?? null,
    headingPrinted: document?.headingPrinted ?? false,
    title: document?.title ?? null,
    genre: document?.genre ?? null,
    date: document?.date ?? null,
    dateEditorial: document?.dateEditorial ?? null,
    classification: blocks.some((one) => one.kind === 'classification') ? null : (document?.classification ?? null),
    issuingBody: document?.issuingBody ?? null,
    language: document?.language ?? source.language,
    page,
    head,
    blocks,
    notes: notesOf(data, overlay, anchorAt),
    marks,
    entities: Object.fromEntries(entities),
    authors: partiesOf(document?.authors ?? [], marks, entityAt),
    addressees: partiesOf(document?.addressees ?? [], marks, entityAt),
    named: namedIn(marks, entityAt, anchorAt),
    statements: data.statements.map(statementInText).sort((a, b) => a.start - b.start),
    figures: data.figures.map((figure) => ({
      id: figure.id,
      measure: figure.measure,
      value: figure.value,
      unit: figure.unit,
      approximate: figure.approximate,
      time: figure.time,
      anchor: figure.evidence[0] ? anchorAt(figure.evidence[0].start) : null,
    })),
    norms: data.norms.map((norm) => ({
      id: norm.id,
      norm: norm.norm,
      addressee: norm.addressee,
      anchor: norm.evidence[0] ? anchorAt(norm.evidence[0].start) : null,
    })),
    problems: data.problems.map((problem) => ({
      ...problem,
      anchor: problem.start === undefined ? null : anchorAt(problem.start),
    })),
    reference: legend && { archive: legend.archive, fond: legend.fond, opis: legend.opis, delo: legend.delo },
    citations: citations({ source, document, page, article }),
    previous: data.previous,
    next: data.next,
  };
}

function statementInText(row: StatementRow): StatementInText {
  const { id, status, subjectEntity, subjectName, property, value, objectName, organisation, place, time } = row;
  const start = row.evidence[0]?.start ?? 0;
  return {
    id,
    status,
    subjectEntity,
    subjectName,
    property,
    value,
    objectName,
    organisation,
    place,
    time,
    unknown: row.unknown,
    start,
  };
}

function pageAt(data: ReadingData, offset: number): string | null {
  let label: string | null = null;
  for (const page of data.pages) if (page.start <= offset) label = page.label;
  return label;
}

function markLayer(data: ReadingData, entities: Map<string, EntityEntry>): MarkView[] {
  const resolutions = new Map(data.resolutions.map((one) => [one.mentionId, one]));
  const marks: MarkView[] = data.mentions.map(({ id, kind, start, end, value, quote }) => {
    const resolution = resolutions.get(id);
    const mark: MarkView = { id, layer: kind, start, end };
    if (resolution && entities.has(resolution.entityId))
      return { ...mark, entity: resolution.entityId, certainty: resolution.certainty };
    return { ...mark, label: value ?? quote };
  });
  const claim = (ranges: Range[], mark: Omit<MarkView, 'start' | 'end'>) => {
    for (const { start, end } of ranges) marks.push({ ...mark, start, end });
  };
  const here = (ranges: Range[]) => ranges.filter((one) => one.start >= data.range.start && one.end <= data.range.end);
  for (const { id, measure, value, evidence } of data.figures)
    claim(here(evidence), { id, layer: 'figure', label: `${measure}: ${value}` });
  for (const { id, norm, evidence } of data.norms) claim(here(evidence), { id, layer: 'norm', label: norm });
  for (const { id, status, evidence } of data.statements) {
    if (status === 'rejected') continue;
    claim(here(evidence), { id, layer: 'statement', ...(status === 'accepted' && { accepted: true }) });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Paragraphs from passages; what they leave uncovered, line by line, from the parts. */
function blocksOf(data: ReadingData, overlay: Overlay): Block[] {
  const { range, text } = data;
  const notes = new Set(data.footnotes.map((one) => one.id));
  const covered: Range[] = [...overlay.furniture];
  for (const note of data.footnotes) covered.push({ start: note.start, end: note.end });
  const found: { kind: Block['kind']; passage: Passage | null; segments: Range[] }[] = [];
  for (const passage of data.passages) {
    const segments = passage.segments.length > 0 ? passage.segments : [{ start: passage.start, end: passage.end }];
    covered.push(...segments);
    if (passage.part === 'furniture') continue;
    if (passage.part === 'footnote' && passage.footnoteId && notes.has(passage.footnoteId)) continue;
    found.push({ kind: passage.part, passage, segments });
  }
  const parts: { kind: Block['kind']; start: number; end: number }[] =
    data.document && data.document.parts.length > 0
      ? data.document.parts
      : [
          {
            kind: data.zone?.kind === 'front-matter' || data.zone?.kind === 'back-matter' ? data.zone.kind : 'body',
            ...range,
          },
        ];
  covered.sort((a, b) => a.start - b.start);
  for (const part of parts) {
    if (part.kind === 'furniture') continue;
    for (const gap of gaps(part, covered)) {
      const lines = /[^\n]+/g;
      const stretch = text.slice(gap.start - range.start, gap.end - range.start);
      for (const line of stretch.matchAll(lines)) {
        if (!/[\p{L}\p{N}]/u.test(line[0])) continue;
        const start = gap.start + line.index;
        found.push({ kind: part.kind, passage: null, segments: [{ start, end: start + line[0].length }] });
      }
    }
  }
  found.sort((a, b) => a.segments[0].start - b.segments[0].start);
  return withPages(data, found, overlay);
}

function withPages(
  data: ReadingData,
  found: { kind: Block['kind']; passage: Passage | null; segments: Range[] }[],
  overlay: Overlay,
): Block[] {
  const blocks: Block[] = [];
  let pageIndex = 0;
  let page = pageAt(data, data.range.start);
  for (const { kind, passage, segments } of found) {
    const start = segments[0].start;
    const end = segments.at(-1)!.end;
    const lines = IN_LINES.has(kind);
    const runs = runsOf(segments, overlay, lines);
    if (runs.every((run) => run.kind !== 'text' && run.kind !== 'note')) continue;
    let pageBreak: string | null = null;
    while (pageIndex < overlay.pages.length && overlay.pages[pageIndex].start <= start) {
      pageBreak = page = overlay.pages[pageIndex++].label;
    }
    blocks.push({
      anchor: `p${blocks.length + 1}`,
      passageId: passage?.id ?? null,
      kind,
      start,
      end,
      pageBreak,
      page,
      lines,
      runs,
    });
    while (pageIndex < overlay.pages.length && overlay.pages[pageIndex].start < end)
      page = overlay.pages[pageIndex++].label;
  }
  return blocks;
}

/** The stretches of a range that sorted ranges leave free. */
function gaps(range: Range, covered: Range[]): Range[] {
  const out: Range[] = [];
  let at = range.start;
  for (const one of covered) {
    if (one.end <= at) continue;
    if (one.start >= range.end) break;
    if (one.start > at) out.push({ start: at, end: one.start });
    at = Math.max(at, one.end);
  }
  if (at < range.end) out.push({ start: at, end: range.end });
  return out;
}

function blockAt(blocks: Block[], offset: number): Block | null {
  let best: Block | null = null;
  for (const block of blocks) {
    if (block.start <= offset && offset < block.end) return block;
    if (block.start <= offset) best = block;
  }
  return best;
}

function notesOf(data: ReadingData, overlay: Overlay, anchorAt: (offset: number) => string | null): NoteView[] {
  return (
    [...data.footnotes]
      .sort((a, b) => (a.markerStart ?? a.start) - (b.markerStart ?? b.start))
      // A marker that stands alone, without text and without a place, would be an empty note in the margin.
      .filter((note) => note.markerStart !== null || note.text.replace(note.marker, '').trim() !== '')
      .map((note) => {
        const escaped = note.marker.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const lead = new RegExp(`^\\s*[\\[(]?${escaped}[\\])]?[.)]?\\s*`).exec(note.text)?.[0].length ?? 0;
        const runs = runsOf(
          [{ start: note.start + lead, end: note.start + note.text.length }],
          { ...overlay, text: note.text, base: note.start, notes: [], pages: [] },
          false,
        );
        return {
          id: note.id,
          marker: note.marker,
          anchor: note.markerStart === null ? null : anchorAt(note.markerStart),
          runs,
        };
      })
  );
}

function partiesOf(
  parties: { asWritten: string; name: string; start: number; end: number }[],
  marks: MarkView[],
  entityAt: (mark: MarkView) => EntityEntry | null,
): PartyView[] {
  return parties.map((party) => {
    const mark = marks.find((one) => one.entity && one.start < party.end && one.end > party.start);
    return { asWritten: party.asWritten, name: party.name, entity: mark ? entityAt(mark) : null };
  });
}

function namedIn(
  marks: MarkView[],
  entityAt: (mark: MarkView) => EntityEntry | null,
  anchorAt: (offset: number) => string | null,
): ReadingView['named'] {
  const named: ReadingView['named'] = { person: [], organisation: [], place: [] };
  const byId = new Map<string, Named>();
  for (const mark of marks) {
    const entity = entityAt(mark);
    if (!entity || !mark.certainty || !(mark.layer in named)) continue;
    const known = byId.get(entity.id);
    if (known) {
      known.count++;
      if (mark.certainty === 'sure') known.certainty = 'sure';
      continue;
    }
    const entry: Named = { entity, count: 1, certainty: mark.certainty, anchor: anchorAt(mark.start) };
    byId.set(entity.id, entry);
    named[mark.layer as keyof typeof named].push(entry);
  }
  for (const list of Object.values(named))
    list.sort((a, b) => b.count - a.count || collator.compare(a.entity.name, b.entity.name));
  return named;
}
