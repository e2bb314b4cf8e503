// Composed editions in the conventions of real series: what is read from each is compared with its expected.json.
// `UPDATE=1` writes the expected files anew; read the diff before committing it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/model/document.js';
import { splitDocuments } from '../../src/split/split-documents.js';
import { plainSource } from './plain-source.js';

const folder = join(import.meta.dirname, '..', 'editions');

/** The edition as a reader would check it: no ids, no offsets, the words themselves. */
function summary(text: string, edition: Edition): unknown {
  const flat = (start: number, end: number): string => text.slice(start, end).replace(/\s+/g, ' ').trim();
  return {
    kind: edition.kind,
    profile: edition.profile,
    title: edition.title?.quote ?? null,
    documents: edition.documents.map((document) => ({
      number: document.number,
      headingPrinted: document.headingPrinted,
      opens: flat(document.start, document.start + 40),
      closes: flat(document.end - 40, document.end),
      title: document.title,
      genre: document.genre,
      authors: document.authors.map((party) => `${party.name} < ${flat(party.start, party.end)} (${party.kind})`),
      addressees: document.addressees.map((party) => `${party.name} < ${flat(party.start, party.end)} (${party.kind})`),
      issuingBody: document.issuingBody,
      date: document.date,
      dateEditorial: document.dateEditorial,
      classification: document.classification,
      registration: document.registration,
      references: document.references.map((reference) =>
        [
          reference.archive,
          reference.fond,
          reference.opis,
          reference.delo,
          reference.listy,
          reference.ibid ? 'ibid' : '',
        ].join(' / '),
      ),
      copy: document.copy,
      production: document.production,
      published: document.published,
      parts: document.parts.map((part) => `${part.kind}: ${flat(part.start, part.end).slice(0, 60)}`),
    })),
    zones: edition.zones
      .filter((zone) => zone.kind !== 'document')
      .map((zone) => `${zone.kind}: ${flat(zone.start, zone.end).slice(0, 60)}`),
    footnotes: edition.footnotes.map((note) => `${note.marker}: ${flat(note.start, note.end).slice(0, 60)}`),
    problems: edition.problems.map((problem) => problem.rule),
  };
}

describe('composed editions', () => {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.txt')));
  test('there are editions to read', () => expect(names.length).toBeGreaterThan(12));
  test.each(names)('%s', (name) => {
    const text = readFileSync(join(folder, name, 'source.txt'), 'utf8');
    const read = summary(text, splitDocuments(plainSource(text)));
    const file = join(folder, name, 'expected.json');
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, `${JSON.stringify(read, null, 2)}\n`);
    expect(read).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
