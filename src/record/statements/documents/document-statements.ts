// The correspondence of an edition: who sent a document, to whom, which body decided; as the title of the document says.
// In: the edition and its mentions. Out: statements about documents, quoting the title.
import type { Document, Edition, NamedParty } from '../../../model/document.js';
import type { Mention } from '../../../model/mention.js';
import type { SourceText } from '../../../model/source.js';
import type { Statement } from '../../../model/statement.js';
import { makeStatement, type Named } from '../claim.js';

/** Statements of who sent, received and decided. */
export function documentStatements(
  sourceText: SourceText,
  edition: Edition,
  mentions: readonly Mention[],
): Statement[] {
  const found: Statement[] = [];
  let next = 0;
  for (const document of edition.documents) {
    const { titleStart, titleEnd } = document;
    if (titleStart === null || titleEnd === null || titleEnd <= titleStart) continue;
    while (next < mentions.length && mentions[next].end <= titleStart) next++;
    const inTitle: Mention[] = [];
    for (let i = next; i < mentions.length && mentions[i].start < titleEnd; i++) inTitle.push(mentions[i]);
    const subject: Named = { name: subjectOf(document), mention: null };
    const state = (property: 'sent' | 'received' | 'decided', object: Named): void => {
      found.push(
        makeStatement(
          sourceText,
          {
            rule: `documents/${property}`,
            property,
            subject,
            subjectKind: 'document',
            start: titleStart,
            end: titleEnd,
            value: document.genre,
            object,
            time: document.date ?? document.dateEditorial,
          },
          { documentId: document.id, speaker: 'editor' },
        ),
      );
    };
    for (const party of document.authors) state('sent', partyOf(party, inTitle));
    for (const party of document.addressees) state('received', partyOf(party, inTitle));
    if (document.issuingBody) state('decided', bodyOf(document.issuingBody, inTitle));
  }
  return found;
}

const subjectOf = (document: Document): string =>
  document.number ? `№ ${document.number}` : (document.title ?? document.heading ?? document.id);

function partyOf(party: NamedParty, mentions: readonly Mention[]): Named {
  const kind = party.kind === 'person' ? 'person' : 'organisation';
  const inside = mentions.filter((one) => one.start >= party.start && one.end <= party.end);
  const mention =
    inside.filter((one) => one.kind === kind).at(kind === 'person' ? -1 : 0) ??
    inside.find(({ kind: other }) => other === 'person') ??
    null;
  return { name: party.name, mention };
}

const bodyOf = (name: string, mentions: readonly Mention[]): Named => ({
  name,
  mention:
    mentions.find(({ kind, value, quote }) => kind === 'organisation' && (value === name || quote === name)) ?? null,
});
