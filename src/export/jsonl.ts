// The dump: one JSON object a line, in a stable order, offsets in code points. The public contract stands in docs/reference/dump.md.
import type { Document, NamedParty } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import type { Evidence } from '../model/evidence.js';
import type { Finding } from '../model/finding.js';
import type { Mention } from '../model/mention.js';
import type { ArchivalReference } from '../model/reference.js';
import type { SourceRows } from '../model/source-rows.js';
import type { Statement } from '../model/statement.js';
import { codePointOffsets } from './code-points.js';

/** What the dump is made of. `entityOf` gives the entity of a mention. */
export interface DumpReader {
  sourceIds(): Promise<string[]>;
  sourceRows(sourceId: string): Promise<SourceRows>;
  entityOf(sourceId: string): Promise<ReadonlyMap<string, string>>;
  entities(): Promise<Entity[]>;
  findings(): Promise<Finding[]>;
}

type Line = { type: string } & Record<string, unknown>;

/** Writes the whole collection, a source after the other, then entities and findings; yields complete lines with their newline. */
export async function* exportJsonl(reader: DumpReader): AsyncGenerator<string> {
  for (const id of [...(await reader.sourceIds())].sort()) {
    const rows = await reader.sourceRows(id);
    const entityOf = await reader.entityOf(id);
    for (const line of dumpSource(rows, entityOf)) yield JSON.stringify(line) + '\n';
  }
  for (const entity of sortById(await reader.entities())) yield JSON.stringify(entityLine(entity)) + '\n';
  for (const finding of sortById(await reader.findings())) yield JSON.stringify(findingLine(finding)) + '\n';
}

function sortById<T extends { id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** All lines of one source. */
export function* dumpSource(rows: SourceRows, entityOf: ReadonlyMap<string, string>): Generator<Line> {
  const { source, text } = rows.sourceText;
  const at = codePointOffsets(text);
  const partyEntity = entityAtPlace(rows.mentions, entityOf);
  yield {
    type: 'source',
    id: source.id,
    file: source.file,
    language: source.language,
    title: source.title,
    sha256: source.sha256,
  };
  for (const document of rows.edition.documents) yield documentLine(document, at, partyEntity);
  for (const note of rows.edition.footnotes) {
    yield {
      type: 'footnote',
      id: note.id,
      source: source.id,
      document: note.documentId,
      marker: note.marker,
      markerStart: note.markerStart === null ? null : at(note.markerStart),
      start: at(note.start),
      end: at(note.end),
    };
  }
  for (const reference of rows.edition.references) {
    yield {
      type: 'reference',
      id: reference.id,
      source: source.id,
      ...referenceFields(reference, at),
      ibid: reference.ibid,
      document: reference.documentId,
      footnote: reference.footnoteId,
      role: reference.role,
    };
  }
  for (const mention of rows.mentions) {
    yield {
      type: 'mention',
      id: mention.id,
      source: source.id,
      document: mention.documentId,
      kind: mention.kind,
      start: at(mention.start),
      end: at(mention.end),
      quote: mention.quote,
      entity: entityOf.get(mention.id) ?? null,
      value: mention.value,
    };
  }
  for (const statement of rows.statements) yield statementLine(statement, at, entityOf);
  for (const figure of rows.figures) {
    const { id, measure, population, place, time, value, unit, approximate, partOf, group, derived } = figure;
    yield {
      type: 'figure',
      id,
      source: source.id,
      measure,
      population,
      place,
      time,
      value,
      unit,
      approximate,
      partOf,
      group,
      ...(derived ? { derived } : {}),
      evidence: figure.evidence.map((evidence) => evidenceFields(evidence, at)),
    };
  }
  for (const norm of rows.norms) {
    const { id, addressee, issuer, kind, amount, unit, condition, validFrom, validTo } = norm;
    yield {
      type: 'norm',
      id,
      source: source.id,
      norm: norm.norm,
      addressee,
      issuer,
      kind,
      amount,
      unit,
      condition,
      validFrom,
      validTo,
      evidence: norm.evidence.map((evidence) => evidenceFields(evidence, at)),
    };
  }
}

type At = (offset: number) => number;

/** The entity that is mentioned inside a stretch of text: the longest mention of a person or body there. */
function entityAtPlace(mentions: readonly Mention[], entityOf: ReadonlyMap<string, string>) {
  const sorted = mentions.filter((mention) => mention.kind !== 'date').sort((a, b) => a.start - b.start);
  return (start: number, end: number, kind: NamedParty['kind']): string | null => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].start < start) low = middle + 1;
      else high = middle;
    }
    let best: Mention | undefined;
    for (let i = low; i < sorted.length && sorted[i].start < end; i++) {
      const mention = sorted[i];
      if (mention.end > end || mention.kind !== (kind === 'person' ? 'person' : 'organisation')) continue;
      if (!best || mention.end - mention.start > best.end - best.start) best = mention;
    }
    return best ? (entityOf.get(best.id) ?? null) : null;
  };
}

function documentLine(document: Document, at: At, partyEntity: ReturnType<typeof entityAtPlace>): Line {
  const party = (named: NamedParty) => ({
    asWritten: named.asWritten,
    name: named.name,
    entity: partyEntity(named.start, named.end, named.kind),
  });
  return {
    type: 'document',
    id: document.id,
    source: document.sourceId,
    number: document.number,
    heading: document.heading,
    headingPrinted: document.headingPrinted,
    start: at(document.start),
    end: at(document.end),
    title: document.title,
    titleStart: document.titleStart === null ? null : at(document.titleStart),
    titleEnd: document.titleEnd === null ? null : at(document.titleEnd),
    genre: document.genre,
    authors: document.authors.map(party),
    addressees: document.addressees.map(party),
    issuingBody: document.issuingBody,
    date: document.date,
    dateEditorial: document.dateEditorial,
    classification: document.classification,
    registration: document.registration,
    references: document.references.map((reference) => referenceFields(reference, at)),
    copy: document.copy,
    production: document.production,
  };
}

function referenceFields(reference: ArchivalReference, at: At) {
  const { archive, fond, opis, delo, listy, quote } = reference;
  return { archive, fond, opis, delo, listy, quote, start: at(reference.start), end: at(reference.end) };
}

function evidenceFields(evidence: Evidence, at: At) {
  const { sourceId, quote, rule, speaker } = evidence;
  return { source: sourceId, start: at(evidence.start), end: at(evidence.end), quote, rule, speaker };
}

function statementLine(statement: Statement, at: At, entityOf: ReadonlyMap<string, string>): Line {
  return {
    type: 'statement',
    id: statement.id,
    source: statement.sourceId,
    subject:
      statement.subjectKind === 'document'
        ? statement.documentId
        : statement.subjectMention
          ? (entityOf.get(statement.subjectMention) ?? null)
          : null,
    subjectName: statement.subjectName,
    property: statement.property,
    value: statement.value,
    object: statement.objectMention
      ? (entityOf.get(statement.objectMention) ?? statement.objectName)
      : statement.objectName,
    organisation: statement.organisation,
    place: statement.place,
    time: statement.time,
    ...(statement.unknown ? { unknown: true } : {}),
    ...(statement.register ? { register: true } : {}),
    evidence: statement.evidence.map((evidence) => evidenceFields(evidence, at)),
    status: statement.status,
  };
}

function entityLine(entity: Entity): Line {
  return {
    type: 'entity',
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    names: entity.names.map(({ value, language, script }) => ({ value, language, script })),
  };
}

function findingLine(finding: Finding): Line {
  const { id, rule, verdict, degree, message, stated, computed, difference, figures, statements, norms, reason } =
    finding;
  return {
    type: 'finding',
    id,
    rule,
    verdict,
    degree,
    message,
    reason,
    stated,
    computed,
    difference,
    figures,
    statements,
    norms,
  };
}
