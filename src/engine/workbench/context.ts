// Puts claims, mentions and problems into their context: the words around them, page, document, entities.
import type { Evidence } from '../../model/evidence.js';
import type { Figure } from '../../model/figure.js';
import type { Mention } from '../../model/mention.js';
import type { Norm } from '../../model/norm.js';
import type { Problem } from '../../model/problem.js';
import type { Statement } from '../../model/statement.js';
import type {
  DocumentEntry,
  FigureRow,
  MentionInContext,
  NormRow,
  PlacedProblem,
  StatementRow,
} from '../../view/workbench-engine.js';
import { lastAtOrBefore, pageAt, type Snapshot, type SourceSnapshot } from './snapshot.js';

const AROUND = 120;

interface Place {
  sourceTitle: string;
  document: DocumentEntry | null;
  page: string | null;
  before: string;
  after: string;
}

function placeOf(
  snapshot: Snapshot,
  source: SourceSnapshot,
  evidence: Pick<Evidence, 'start' | 'end' | 'documentId'>,
): Place {
  return {
    sourceTitle: source.stored.source.title,
    document: snapshot.entry(evidence.documentId),
    page: pageAt(source.pages, evidence.start),
    before: source.text.slice(Math.max(0, evidence.start - AROUND), evidence.start),
    after: source.text.slice(evidence.end, evidence.end + AROUND),
  };
}

/** A statement with its entities and the words around its first quote. */
export async function statementRow(snapshot: Snapshot, statement: Statement): Promise<StatementRow> {
  const source = await snapshot.source(statement.sourceId);
  const entity = (mention: string | null) =>
    mention ? snapshot.entity(source.resolutions.get(mention)?.entityId) : null;
  return {
    ...statement,
    ...placeOf(snapshot, source, statement.evidence[0]),
    subjectEntity: entity(statement.subjectMention),
    objectEntity: entity(statement.objectMention),
    organisationEntity: entity(statement.organisationMention),
    placeEntity: entity(statement.placeMention),
  };
}

/** A figure with the words around its first quote. */
export async function figureRow(snapshot: Snapshot, figure: Figure): Promise<FigureRow> {
  return { ...figure, ...placeOf(snapshot, await snapshot.source(figure.sourceId), figure.evidence[0]) };
}

/** A norm with the words around its first quote. */
export async function normRow(snapshot: Snapshot, norm: Norm): Promise<NormRow> {
  return { ...norm, ...placeOf(snapshot, await snapshot.source(norm.sourceId), norm.evidence[0]) };
}

/** A mention with the words around it. */
export async function mentionInContext(
  snapshot: Snapshot,
  sourceId: string,
  mention: Mention,
): Promise<MentionInContext> {
  const source = await snapshot.source(sourceId);
  const { before, after, page, document, sourceTitle } = placeOf(snapshot, source, mention);
  const passage = source.passages[lastAtOrBefore(source.passages, mention.start)];
  return {
    mention,
    before,
    after,
    page,
    document,
    sourceTitle,
    zone: passage?.zone ?? 'apparatus',
    certainty: source.resolutions.get(mention.id)?.certainty ?? 'unsure',
  };
}

/** A problem with page, document and the words at its place. */
export async function placedProblem(snapshot: Snapshot, sourceId: string, problem: Problem): Promise<PlacedProblem> {
  const source = await snapshot.source(sourceId);
  const { start, end } = problem;
  const document = start === undefined ? null : documentAt(snapshot, source, start);
  return {
    ...problem,
    sourceId,
    documentId: document?.id ?? null,
    documentNumber: document?.number ?? null,
    page: start === undefined ? null : pageAt(source.pages, start),
    quote: start === undefined ? null : source.text.slice(start, Math.min(end ?? start + AROUND, start + AROUND)),
  };
}

function documentAt(snapshot: Snapshot, source: SourceSnapshot, offset: number): DocumentEntry | null {
  const document = source.documents[lastAtOrBefore(source.documents, offset)];
  return document && offset < document.end ? snapshot.entry(document.id) : null;
}
