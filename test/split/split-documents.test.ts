// What holds for every text: zones and parts partition it, nothing throws, `as` is checked.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OpisError } from '../../src/model/errors.js';
import type { SourceText } from '../../src/model/source.js';
import { findNotes } from '../../src/split/notes/find-notes.js';
import { splitDocuments } from '../../src/split/split-documents.js';
import { plainSource } from './plain-source.js';

const pieces = fc.constantFrom(
  '№ 1\n',
  '№ 2\n',
  '№ 17\n',
  'Документ № 3\n',
  '4. Письмо А. Б. Иванова\n',
  'Письмо А. Б. Иванова В. Г. Петрову от 3 мая 1923 г.\n',
  'ПРОТОКОЛ ЗАСЕДАНИЯ\n',
  'Секретно\n',
  '\n',
  '\n\n',
  ' ',
  'Текст идёт дальше, пока хватает строки\n',
  'РГАСПИ. Ф. 17. Оп. 3. Д. 5. Л. 1–2. Копия. Машинопись\n',
  'Там же. Л. 7.\n',
  'РАЗДЕЛ II\n',
  'ПРИМЕЧАНИЯ\n1 Примечание.\n',
  '1. Telegram From A to B\n',
  'Source: National Archives, RG 59, 1/2.\n',
  '1931 г., марта 15. – Записка\n',
  '[1]',
  '*',
  '«',
  '(',
);
const texts = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 20 })), { maxLength: 40 }).map((all) => all.join('')),
);

function checkPartition(sourceText: SourceText, as?: string): void {
  const { text } = sourceText;
  const edition = splitDocuments(sourceText, as ? { as } : {});
  expect(edition.zones.map((zone) => text.slice(zone.start, zone.end)).join('')).toBe(text);
  let at = 0;
  for (const zone of edition.zones) {
    expect(zone.start).toBe(at);
    expect(zone.end).toBeGreaterThan(zone.start);
    at = zone.end;
  }
  const ids = new Set(edition.documents.map((document) => document.id));
  for (const document of edition.documents) {
    let end = document.start;
    for (const part of document.parts) {
      expect(part.start).toBe(end);
      end = part.end;
    }
    expect(end).toBe(document.end);
    for (const party of [...document.authors, ...document.addressees]) {
      expect(party.start).toBeGreaterThanOrEqual(document.start);
      expect(party.end).toBeLessThanOrEqual(document.end);
    }
    for (const reference of document.references)
      expect(text.slice(reference.start, reference.end)).toBe(reference.quote);
  }
  for (const passage of edition.passages) {
    if (passage.documentId) expect(ids.has(passage.documentId)).toBe(true);
    expect(passage.segments.length).toBeGreaterThan(0);
    expect(passage.segments[0].start).toBe(passage.start);
    expect(passage.segments.at(-1)!.end).toBe(passage.end);
    for (const segment of passage.segments) expect(segment.end).toBeLessThanOrEqual(text.length);
  }
}

describe('splitDocuments', () => {
  test('zones and parts join to the text, whatever the text is', () => {
    fc.assert(
      fc.property(texts, (text) => checkPartition(plainSource(text))),
      { numRuns: 300 },
    );
  });

  test.each(['edition', 'plain', 'register', 'numbered-sign', 'unnumbered-title', 'date-first'])(
    'also when asked for as %s',
    (as) => {
      fc.assert(
        fc.property(texts, (text) => checkPartition(plainSource(text), as)),
        { numRuns: 60 },
      );
    },
  );

  test('every word of the running text of an edition is in a passage', () => {
    const folder = join(import.meta.dirname, '..', 'editions');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name, 'source.txt'), 'utf8');
      const edition = splitDocuments(plainSource(text));
      const covered = new Uint8Array(text.length);
      for (const passage of edition.passages)
        for (const segment of passage.segments) covered.fill(1, segment.start, segment.end);
      // Page numbers and running heads are no running text.
      for (const piece of findNotes(plainSource(text)).furniture) covered.fill(1, piece.start, piece.end);
      const bare = [...text.matchAll(/\S+/g)].filter((word) => !covered[word.index] && !/^[-_*]+$/.test(word[0]));
      expect(
        bare.map((word) => word[0]),
        name,
      ).toEqual([]);
    }
  });

  test('an unknown convention is refused with the list of the known', () => {
    const ask = (): unknown => splitDocuments(plainSource('x'), { as: 'nonsense' });
    expect(ask).toThrow(OpisError);
    expect(ask).toThrow(/nonsense.*edition.*numbered-sign.*date-first/);
  });

  test('the same text gives the same ids', () => {
    const text = '№ 1\nПисьмо А. Б. Иванова от 3 мая 1923 г.\n\nТекст.\n\nГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4. Копия\n';
    expect(splitDocuments(plainSource(text))).toEqual(splitDocuments(plainSource(text)));
  });

  test.each([
    ['Фамилия,Имя,Год\nИванов,А.,1923\nПетров,Б.,1924\n', 'csv', 'register'],
    ['Просто два предложения. Больше ничего.', 'txt', 'plain'],
  ] as const)('a text that is no edition is one document: %j', (text, format, kind) => {
    const source = plainSource(text);
    const edition = splitDocuments({ ...source, source: { ...source.source, format } });
    expect([edition.kind, edition.documents.length]).toEqual([kind, 1]);
  });

  test('an empty text has no documents and no zones', () => {
    const edition = splitDocuments(plainSource(''));
    expect([edition.documents, edition.zones, edition.passages]).toEqual([[], [], []]);
  });
});
