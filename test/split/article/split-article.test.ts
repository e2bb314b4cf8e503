import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/model/document.js';
import type { SourceText } from '../../../src/model/source.js';
import { splitArticle } from '../../../src/split/article/split-article.js';
import { findNotes } from '../../../src/split/notes/find-notes.js';
import { COLUMNS, ENGLISH, IN_TEXT, RUSSIAN, TIGHT } from './samples.js';

function sourceTextOf(text: string): SourceText {
  const source = {
    id: 's-1',
    file: 'a.txt',
    sha256: '',
    bytes: 0,
    format: 'txt' as const,
    encoding: null,
    language: 'und' as const,
    title: '',
    csl: {},
  };
  return { source, text, pages: [], furniture: [], notes: [], headings: [], tables: [] };
}

const split = (text: string): Edition => splitArticle(sourceTextOf(text), findNotes(sourceTextOf(text)));
const levels = (edition: Edition) =>
  edition.references.map(({ archive, fond, opis, delo, listy, footnoteId }) => {
    const marker = edition.footnotes.find((note) => note.id === footnoteId)?.marker ?? 'text';
    return `${marker}: ${[archive, fond, opis, delo, listy].map((level) => level ?? '-').join('|')}`;
  });
const partsOf = (edition: Edition, text: string, kind: string) =>
  edition.documents[0].parts
    .filter((part) => part.kind === kind)
    .map((part) => text.slice(part.start, part.end).trim());

describe('splitArticle', () => {
  it('reads a Russian article with endnotes and a list of literature', () => {
    const edition = split(RUSSIAN);
    const [document] = edition.documents;
    expect(document.title).toBe('ДОМА ПОЛИТЭМИГРАНТОВ МОПР: УСТРОЙСТВО И ПОВСЕДНЕВНОСТЬ');
    expect(document.authors.map((author) => author.name)).toEqual(['И. П. Примеров']);
    expect([document.number, document.language]).toEqual([null, 'ru']);
    const abstracts = document.parts.filter((part) => part.rule === 'article/abstract');
    expect(abstracts.map((part) => part.language)).toEqual(['ru', 'en']);
    expect(partsOf(edition, RUSSIAN, 'section-heading')).toEqual([
      'Введение',
      'Хозяйство домов',
      'Заключение',
      'Список литературы',
    ]);
    expect(
      edition.citations!.map((citation) => citation.targets.map(({ work, pages }) => `${work}:${pages}`).join(' ')),
    ).toEqual(['1:12', '2:45–47 3:null']);
    expect(edition.citations!.every((citation) => citation.targets.every((target) => target.entry))).toBe(true);
    expect(partsOf(edition, RUSSIAN, 'bibliography').join('\n').match(/^\d\./gmu)).toHaveLength(3);
    expect(edition.footnotes.map((note) => note.marker)).toEqual(['1', '2', '3', '4']);
    expect(edition.footnotes.map((note) => RUSSIAN.slice(note.markerStart! - 4, note.markerEnd!))).toEqual(
      ['ции¹', 'сяц²', 'моря³', 'яца⁴'].map((end) => expect.stringContaining(end)),
    );
    expect(levels(edition)).toEqual(['1: ГАРФ|8265|1|14|3', '2: ГАРФ|8265|1|14|5 об.']);
  });

  it('reads an English article with Chicago notes', () => {
    const edition = split(ENGLISH);
    const [document] = edition.documents;
    expect(document.title).toBe('Leaving the Post: Trade Delegates Who Stayed Abroad, 1925–1931');
    expect(document.authors.map((author) => author.name)).toEqual(['Jane Example', 'John Sample']);
    expect(partsOf(edition, ENGLISH, 'section-heading')).toEqual(['Introduction', 'The Numbers', 'Conclusion']);
    expect(edition.footnotes.every((note) => note.markerStart !== null)).toBe(true);
    expect(levels(edition)).toEqual([
      '1: RGASPI|17|120|42|5',
      '2: RGASPI|17|120|42|7',
      '5: GARF|R-8265|1|3|2–3ob.',
      '5: RGASPI|613|2|62|181',
    ]);
  });

  it('joins paragraphs over columns, notes and running heads', () => {
    const edition = split(COLUMNS);
    const joined = edition.passages
      .filter((passage) => passage.segments.length > 1)
      .map((passage) => passage.segments.map((segment) => COLUMNS.slice(segment.start, segment.end)).join(' '));
    expect(joined.some((passage) => /жильцы из Вены, Граца/u.test(passage.replace(/\s+/g, ' ')))).toBe(true);
    expect(joined.join(' ')).not.toMatch(/ГАРФ|Пример истории/u);
    expect(partsOf(edition, COLUMNS, 'furniture').join(' ')).toMatch(
      /101 Пример истории.*102 Пример истории.*103 Пример истории/su,
    );
    expect(levels(edition)).toEqual(['1: ГАРФ|8265|1|20|1', '2: ГАРФ|8265|1|21|4']);
    expect(edition.documents[0].parts.find((part) => part.kind === 'abstract')?.rule).toBe(
      'article/abstract-before-key-words',
    );
  });

  it('reads a head and pages set without blank lines', () => {
    const edition = split(TIGHT);
    const [document] = edition.documents;
    expect(document.title).toBe('СОВЕТСКИЕ ТОРГПРЕДСТВА И ИХ КАДРЫ В КОНЦЕ 1920-х гг.');
    expect(document.authors.map((author) => author.name)).toEqual(['П. П. Пробный', 'А. А. Образцова']);
    expect(edition.footnotes.map((note) => note.marker).join(' ')).toBe('1 2 3 4 5 6 7 8 9');
    expect(edition.footnotes.every((note) => note.markerStart !== null)).toBe(true);
    expect(partsOf(edition, TIGHT, 'furniture').slice(1)).toEqual(['55\nП.П. Пробный, А.А. Образцова', '56']);
    expect(levels(edition)).toEqual([
      '3: РГАЭ|5240|9|-|-',
      '3: ГАРФ|374|-|-|-',
      '4: РГАЭ|5240|9|310|5–7 об.',
      '5: РГАЭ|5240|9|310|12',
      '5: ГАРФ|374|27|88|3',
      '6: ГАРФ|374|27|90|1',
      '7: ГАРФ|374|27|90|2–2 об.',
    ]);
  });

  it('reads references in the running text and a list of literature without blank lines', () => {
    const edition = split(IN_TEXT);
    expect(edition.documents[0].authors.map((author) => author.name)).toEqual(['John Sample']);
    expect(levels(edition)).toEqual([
      'text: CSA RK|1987|1|14|22–23',
      'text: RGASPI|539|3|20|4',
      'text: RGASPI|539|3|21|-',
      'text: RGASPI|539|3|22|1',
      'text: PA RK|708|6|530|3',
    ]);
    expect(
      edition.citations!.flatMap((citation) =>
        citation.targets.map((target) => target.entry && IN_TEXT.slice(target.entry.start, target.entry.start + 3)),
      ),
    ).toEqual(['[1]', '[2]']);
    expect(partsOf(edition, IN_TEXT, 'section-heading')).toEqual(['1. Introduction', '2. Sources', 'References']);
  });

  it('takes the paragraph between the author and «Introduction.» for an abstract', () => {
    const text = `Anna Example¹\n\n¹Institute of History, Almaty.\n\n${'The article tells how the houses were paid for. '.repeat(6)}\n\nIntroduction. ${'Houses stood in four towns. '.repeat(9)}\n`;
    const edition = split(text);
    expect(partsOf(edition, text, 'abstract')).toHaveLength(1);
    expect(partsOf(edition, text, 'section-heading')).toEqual(['Introduction.']);
    expect(edition.documents[0].authors.map((author) => author.name)).toEqual(['Anna Example']);
  });

  it('says in a Problem what it could not bind', () => {
    const text = 'Слово и дело.\n\n__________\n1 Без знака в тексте.\n';
    expect(split(text).problems).toMatchObject([{ rule: 'split/note-without-marker', file: 'a.txt' }]);
    expect(split(' \n').problems).toMatchObject([{ rule: 'split/no-text' }]);
  });

  const holds = (text: string) => {
    const edition = split(text);
    expect(edition.zones.map((zone) => text.slice(zone.start, zone.end)).join('')).toBe(text);
    for (const document of edition.documents) {
      expect(document.parts.map((part) => text.slice(part.start, part.end)).join('')).toBe(
        text.slice(document.start, document.end),
      );
      document.parts.forEach((part, i) =>
        expect(part.start).toBe(i === 0 ? document.start : document.parts[i - 1].end),
      );
    }
    const known = new Set(edition.footnotes.map((note) => note.id));
    for (const reference of edition.references) {
      expect(text.slice(reference.start, reference.end)).toBe(reference.quote);
      if (reference.footnoteId) expect(known.has(reference.footnoteId)).toBe(true);
    }
    for (const passage of edition.passages) {
      expect(passage.segments[0].start).toBe(passage.start);
      expect(passage.segments[passage.segments.length - 1].end).toBe(passage.end);
      passage.segments.forEach((segment, i) =>
        expect(segment.start).toBeGreaterThanOrEqual(i === 0 ? 0 : passage.segments[i - 1].end),
      );
    }
    expect(new Set(edition.passages.map((passage) => passage.id)).size).toBe(edition.passages.length);
    return edition;
  };

  it.each([
    ['Russian', RUSSIAN],
    ['English', ENGLISH],
    ['columns', COLUMNS],
    ['tight', TIGHT],
    ['in text', IN_TEXT],
  ])('parts join to the document, segments stay in order: %s', (_name, text) => {
    holds(text);
    expect(split(text)).toEqual(split(text));
  });

  const piece = fc.constantFrom(
    'ЗАГОЛОВОК СТАТЬИ',
    'И. И. Иванов',
    'Аннотация. ',
    'Ключевые слова: а, б.',
    '\n',
    '\n\n',
    'Слово1. ',
    '1 Текст.',
    'Введение. ',
    'Список литературы',
    '[1] ',
    'a b c ',
    'пере-\nнос',
    '\f',
    '1ГАРФ. Ф. 1. Оп. 2. Д. 3.',
    ' '.repeat(30),
    'x'.repeat(200),
  );
  it('holds on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 50 }).map((parts) => parts.join('')),
        ),
        (text) => void holds(text),
      ),
      { numRuns: 300 },
    );
  });

  const corpus = ['../shared/corpus', '../../shared/corpus'].find((folder) => existsSync(folder));
  it.skipIf(!corpus).each(['red-moscow.txt', 'red-aid.txt', 'defectors.txt', 'dissertation.txt'])(
    `holds on %s${corpus ? '' : ' (SKIPPED: the corpus is not here)'}`,
    (file) => {
      const edition = holds(readFileSync(`${corpus}/${file}`, 'utf8'));
      expect(edition.documents).toHaveLength(1);
    },
  );
});
