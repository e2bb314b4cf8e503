// Text in a plain notation → SourceRows for the tests of store and search, without any stage: a line `№ N | date | genre |
// classification | archive, fond | title` opens a document, `[n] text` is a footnote, every other line is a paragraph.
import type { Document, Edition, Footnote, Passage } from '../../src/model/document.js';
import { digestId } from '../../src/model/digest.js';
import type { Mention } from '../../src/model/mention.js';
import type { ArchivalReference } from '../../src/model/reference.js';
import type { SourceRows } from '../../src/model/source-rows.js';
import { sha256Of } from '../../src/store/plain-files.js';

export function sampleRows(text: string, file = 'sample.txt'): SourceRows {
  const sha256 = sha256Of(Buffer.from(file + text));
  const sourceId = digestId('s', sha256);
  const documents: Document[] = [];
  const passages: Passage[] = [];
  const footnotes: Footnote[] = [];
  const references: ArchivalReference[] = [];
  const mentions: Mention[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const [start, end] = [line.index, line.index + line[0].length];
    const head = /^№ (\S+) *\| *(.*?) *\| *(.*?) *\| *(.*?) *\| *(.*?), (.*?) *\| *(.*)$/.exec(line[0]);
    const note = /^\[(\d+)\] /.exec(line[0]);
    const documentId: string | null = head ? digestId('d', sourceId, start) : (documents.at(-1)?.id ?? null);
    let footnoteId: string | null = null;
    if (head) {
      const reference: ArchivalReference = {
        id: digestId('r', sourceId, start), documentId, footnoteId: null, role: 'legend', archive: head[5], fond: head[6],
        opis: '1', delo: '2', listy: '3', ibid: false, inheritedFrom: null, title: null, rule: 'sample', start, end, quote: line[0],
      }; // prettier-ignore
      references.push(reference);
      documents.push({
        id: documentId!, sourceId, ordinal: documents.length, start, end, number: head[1], heading: `№ ${head[1]}`, headingPrinted: true,
        title: head[7], titleStart: start, titleEnd: end, genre: head[3] || null, authors: [], addressees: [], issuingBody: null,
        date: head[2] || null, dateAsWritten: null, dateEditorial: null, classification: head[4] || null, registration: null,
        references: [reference], copy: null, production: null, published: null, language: 'ru', parts: [], reasons: [],
      }); // prettier-ignore
    } else if (note) {
      footnoteId = digestId('f', sourceId, start);
      footnotes.push({
        id: footnoteId,
        documentId,
        marker: note[1],
        markerStart: null,
        markerEnd: null,
        kind: 'footnote',
        rule: 'sample',
        start,
        end,
      });
    }
    if (documents.length > 0) documents.at(-1)!.end = end;
    passages.push({
      id: digestId('p', sourceId, start), documentId, ordinal: passages.length, zone: note ? 'footnote' : documentId ? 'document' : 'apparatus',
      part: head ? 'title' : note ? 'footnote' : documentId ? 'body' : 'front-matter', segments: [{ start, end }], page: '1', footnoteId, start, end,
    }); // prettier-ignore
    for (const name of line[0].matchAll(/\p{Lu}\p{Ll}+/gu)) {
      const at = start + name.index;
      mentions.push({
        id: digestId('m', sourceId, at), sourceId, documentId, kind: 'person', rule: 'sample', language: 'ru', value: name[0],
        start: at, end: at + name[0].length, quote: name[0],
      }); // prettier-ignore
    }
  }
  const edition: Edition = {
    kind: 'edition', profile: 'sample', documents, zones: [{ kind: 'unrecognised', documentId: null, rule: 'sample', start: 0, end: text.length }],
    footnotes, passages, references, problems: [], title: null,
  }; // prettier-ignore
  return {
    sourceText: {
      source: { id: sourceId, file, sha256, bytes: text.length, format: 'txt', encoding: 'utf-8', language: 'ru', title: file, csl: {} },
      text, pages: [{ start: 0, end: text.length, label: '1' }], furniture: [], notes: [], headings: [], tables: [],
    },
    edition, mentions, statements: [], figures: [], norms: [],
    problems: [{ rule: 'sample/note', severity: 'warning', message: 'A sample.', start: 0, end: 1 }],
  }; // prettier-ignore
}
