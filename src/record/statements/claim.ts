// A claim as a rule reads it in a passage, and the Statement made of it. Offsets of a claim are offsets into the passage's view;
// the statement's quote is the source's slice.
import { digestId } from '../../model/digest.js';
import type { Speaker } from '../../model/evidence.js';
import type { Mention } from '../../model/mention.js';
import type { StatementProperty } from '../../model/properties.js';
import type { SourceText } from '../../model/source.js';
import { spanAt } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { PassageView } from '../passage-view.js';
import { speakerAt } from '../speaker.js';

/** Whom a claim is about: a name, and the mention that prints it, if one was found. */
export interface Named {
  name: string;
  mention: Mention | null;
}

/** One claim, before it is bound to its source. */
export interface Claim {
  rule: string;
  property: StatementProperty;
  subject: Named;
  subjectKind?: Statement['subjectKind'];
  /** Where it stands in the view. */
  start: number;
  end: number;
  value?: string | null;
  valueAsWritten?: string | null;
  object?: Named | null;
  organisation?: Named | null;
  place?: Named | null;
  time?: string | null;
  unknown?: boolean;
  register?: boolean;
}

/** The statement that a claim makes. */
export function toStatement(sourceText: SourceText, view: PassageView, claim: Claim): Statement {
  const range = view.toSource(claim.start, claim.end);
  const { documentId } = view.passage;
  return makeStatement(sourceText, { ...claim, ...range }, { documentId, speaker: speakerOf(view, claim) });
}

/** The statement of a claim whose range is one of the source. */
export function makeStatement(
  sourceText: SourceText,
  claim: Claim,
  { documentId, speaker }: { documentId: string | null; speaker: Speaker },
): Statement {
  const span = spanAt(sourceText.text, claim.start, claim.end);
  const { id: sourceId } = sourceText.source;
  const { property, subject, value = null, time = null, object = null, organisation = null, place = null } = claim;
  return {
    id: digestId('st', sourceId, property, span.start, span.end, subject.name, value, object?.name, time),
    sourceId,
    documentId,
    subjectKind: claim.subjectKind ?? 'person',
    subjectMention: subject.mention?.id ?? null,
    subjectName: subject.name,
    property,
    value,
    valueAsWritten: claim.valueAsWritten ?? null,
    objectMention: object?.mention?.id ?? null,
    objectName: object?.name ?? null,
    organisation: organisation?.name ?? null,
    organisationMention: organisation?.mention?.id ?? null,
    place: place?.name ?? null,
    placeMention: place?.mention?.id ?? null,
    time,
    unknown: claim.unknown ?? false,
    register: claim.register ?? false,
    evidence: [{ ...span, sourceId, documentId, rule: claim.rule, speaker }],
    status: 'proposed',
  };
}

/** A register is nobody's speech: the quotation marks in it stand around the names of bodies, often unpaired. */
function speakerOf(view: PassageView, claim: Claim): Speaker {
  if (!claim.register) return speakerAt(view, claim.start);
  const { zone } = view.passage;
  return zone === 'article' ? 'author' : zone === 'document' ? 'document' : 'editor';
}

/** A mention as a party of a claim. */
export function namedBy(mention: Mention): Named {
  return { name: mention.value ?? mention.quote.replace(/\s+/gu, ' '), mention };
}
