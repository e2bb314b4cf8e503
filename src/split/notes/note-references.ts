// Archival references of notes and of running text, resolved, as the model wants them.
// In: text, notes or ranges in order. Out: ArchivalReference[] in order, ids by digest. «Там же» of a note goes back to the
// notes before it, one of the running text to the running text; an "Ibid." that goes back to a book is left out.
import { digestId } from '../../model/digest.js';
import type { Footnote } from '../../model/document.js';
import type { ArchivalReference } from '../../model/reference.js';
import type { Range } from '../../model/span.js';
import { parseReferences, type ParsedReference } from '../../text/references/parse-references.js';
import { resolveIbid, type ResolvedReference } from '../../text/references/resolve-ibid.js';

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u;
const IMPRINT =
  /\/\/|(?<!\p{L})[СсCPpS]\.\s?\d|(?<!\p{L})pp?\.\s?\d|(?<!\p{L})(?:М|Л|Пг|СПб|Киев|N\.?\s?Y|London|Paris|Berlin|Oxford|Cambridge)\.?\s?[.,:]|№\s?\d|University Press|(?<!\p{L})(?:Т|Кн|Вып|Vol|Bd)\.\s?\d/u;
const SHORT_CITATION = /Указ(?:\.|анное)\s*соч|op\.\s?cit|loc\.\s?cit|Цит\.\s*по/iu;

/** True when a text cites a book, an article or a newspaper: an "Ibid." after it means that. */
export function citesPrint(text: string): boolean {
  return (YEAR.test(text) && IMPRINT.test(text)) || SHORT_CITATION.test(text);
}

/** The references of notes, in order of text. */
export function referencesOfNotes(text: string, sourceId: string, notes: readonly Footnote[]): ArchivalReference[] {
  const parsed: ParsedReference[] = [];
  const owners: Footnote[] = [];
  const breaks: number[] = [];
  for (const note of notes) {
    const found = parseReferences(text, note.start, note.end, 'note');
    for (const reference of found) {
      parsed.push(reference);
      owners.push(note);
    }
    const rest = found.length ? found[found.length - 1].end : note.start;
    if (rest < note.end && citesPrint(text.slice(rest, note.end))) breaks.push(note.end - 1);
  }
  return toModel(sourceId, resolveIbid(parsed, breaks), (i) => owners[i]);
}

/** The references of ranges of running text, in order. */
export function referencesOfText(text: string, sourceId: string, ranges: readonly Range[]): ArchivalReference[] {
  const parsed = ranges.flatMap((range) => parseReferences(text, range.start, range.end, 'text'));
  return toModel(sourceId, resolveIbid(parsed), () => undefined);
}

function toModel(
  sourceId: string,
  resolved: readonly ResolvedReference[],
  owner: (index: number) => Footnote | undefined,
): ArchivalReference[] {
  const ids = resolved.map(({ start }) => digestId('r', sourceId, start));
  return resolved.flatMap((reference, i) => {
    if (!reference.archival) return [];
    const { start, end, quote, archive, fond, opis, delo, listy, title, rule, inheritedFrom } = reference;
    const note = owner(i);
    const model: ArchivalReference = {
      ...{ id: ids[i], documentId: note?.documentId ?? null, footnoteId: note?.id ?? null },
      ...{ role: note ? 'note' : 'text', start, end, quote, archive, fond, opis, delo, listy },
      ...{
        ibid: reference.ibid || inheritedFrom !== null,
        inheritedFrom: inheritedFrom === null ? null : ids[inheritedFrom],
      },
      ...{ title, rule },
    };
    return [model];
  });
}
