// A small composed edition (invented people, invented papers) with everything a reading view can show. The builder finds
// each span in the text, so that every offset is true by construction.
import { digestId } from '../../src/model/digest.js';
import type { Document, Footnote, Part, PartKind, Passage } from '../../src/model/document.js';
import type { Mention, MentionKind } from '../../src/model/mention.js';
import type { ArchivalReference } from '../../src/model/reference.js';
import type { Page, Source } from '../../src/model/source.js';
import type { Range } from '../../src/model/span.js';

/** One line of a composed document: what it is, and its words; `{1}` marks a note, `⏎` a page break. */
export type Line = [PartKind, string];

export interface ComposedDocument {
  number: string;
  title: string;
  genre: string;
  date: string;
  authors: string[];
  addressees: string[];
  classification?: string;
  reference: Partial<ArchivalReference>;
  lines: Line[];
  notes: Record<string, string>;
}

export interface Composed {
  source: Source;
  text: string;
  pages: Page[];
  documents: Document[];
  passages: Passage[];
  footnotes: (Footnote & { text: string })[];
}

/** Sets documents one after another as a printed volume would, notes at the foot of each document. */
export function compose(file: string, title: string, front: string, documents: ComposedDocument[]): Composed {
  const id = digestId('s', file);
  let text = `${front}\n\n`;
  const pages: Page[] = [{ label: '5', start: 0, end: 0 }];
  const out: Document[] = [];
  const passages: Passage[] = [{ ...passage(id, null, 0, { start: 0, end: front.length }, 'front-matter') }];
  const footnotes: Composed['footnotes'] = [];
  documents.forEach((one, ordinal) => {
    const documentId = digestId('d', file, one.number);
    const start = text.length;
    const parts: Part[] = [];
    const markers = new Map<string, Range>();
    let references: ArchivalReference[] = [];
    for (const [kind, words] of one.lines) {
      const at = text.length;
      const segments: Range[] = [{ start: at, end: at }];
      for (const piece of words.split(/(\{[^}]+\}|⏎)/)) {
        if (piece === '⏎') {
          segments.at(-1)!.end = text.length;
          text += '\n';
          pages.push({ label: String(Number(pages.at(-1)!.label) + 1), start: text.length, end: 0 });
          segments.push({ start: text.length, end: text.length });
        } else if (/^\{.+\}$/.test(piece)) {
          const marker = piece.slice(1, -1);
          markers.set(marker, { start: text.length, end: text.length + marker.length });
          text += marker;
        } else text += piece;
      }
      segments.at(-1)!.end = text.length;
      passages.push(passage(id, documentId, passages.length, { start: at, end: text.length }, kind, segments));
      if (kind === 'legend') references = [referenceAt(documentId, at, words, one.reference)];
      text += '\n';
      parts.push({ kind, start: at, end: text.length, rule: 'composed' });
    }
    for (const [marker, words] of Object.entries(one.notes)) {
      const at = text.length;
      text += `${marker} ${words}`;
      const place = markers.get(marker);
      const noteId = digestId('n', documentId, marker);
      footnotes.push({
        id: noteId,
        documentId,
        marker,
        markerStart: place?.start ?? null,
        markerEnd: place?.end ?? null,
        start: at,
        end: text.length,
        kind: 'footnote',
        rule: 'composed',
        text: text.slice(at),
      });
      passages.push({
        ...passage(id, documentId, passages.length, { start: at, end: text.length }, 'footnote'),
        zone: 'footnote',
        footnoteId: noteId,
      });
      text += '\n';
      parts.push({ kind: 'footnote', start: at, end: text.length, rule: 'composed' });
    }
    const party = (name: string) => ({ asWritten: name, name, kind: 'person' as const, start, end: start });
    out.push({
      id: documentId,
      sourceId: id,
      ordinal,
      number: one.number,
      heading: `№ ${one.number}`,
      headingPrinted: true,
      title: one.title,
      titleStart: null,
      titleEnd: null,
      genre: one.genre,
      authors: one.authors.map(party),
      addressees: one.addressees.map(party),
      issuingBody: null,
      date: one.date,
      dateAsWritten: null,
      dateEditorial: null,
      classification: one.classification ?? null,
      registration: null,
      references,
      copy: 'Подлинник',
      production: 'Машинопись',
      published: null,
      language: 'ru',
      start,
      end: text.length,
      parts,
      reasons: [],
    });
  });
  pages.forEach((page, index) => (page.end = pages[index + 1]?.start ?? text.length));
  const source: Source = {
    id,
    file,
    sha256: '0'.repeat(64),
    bytes: text.length,
    format: 'txt',
    encoding: 'utf-8',
    language: 'ru',
    title,
    csl: {
      title,
      'publisher-place': 'М.',
      issued: { 'date-parts': [[2009]] },
      editor: [{ family: 'Ласточкина', given: 'А. Б.' }],
    },
  };
  return { source, text, pages, documents: out, passages, footnotes };
}

// eslint-disable-next-line max-params -- the fields of a passage, in their order
function passage(
  sourceId: string,
  documentId: string | null,
  ordinal: number,
  range: Range,
  part: Passage['part'],
  segments: Range[] = [range],
): Passage {
  const zone = part === 'legend' || part === 'title' || documentId === null ? 'apparatus' : 'document';
  return {
    id: digestId('p', sourceId, ordinal),
    documentId,
    ordinal,
    zone,
    part,
    page: null,
    footnoteId: null,
    segments,
    ...range,
  };
}

function referenceAt(
  documentId: string,
  start: number,
  quote: string,
  known: Partial<ArchivalReference>,
): ArchivalReference {
  return {
    id: digestId('r', documentId),
    documentId,
    footnoteId: null,
    role: 'legend',
    archive: null,
    fond: null,
    opis: null,
    delo: null,
    listy: null,
    ibid: false,
    inheritedFrom: null,
    title: null,
    rule: 'composed',
    start,
    end: start + quote.length,
    quote,
    ...known,
  };
}

/** Every place where the words stand, as mentions of one entity. */
export function mentionsOf(edition: Composed, kind: MentionKind, words: string[], value: string): Mention[] {
  const out: Mention[] = [];
  for (const word of words) {
    for (let at = edition.text.indexOf(word); at !== -1; at = edition.text.indexOf(word, at + 1)) {
      const documentId = edition.documents.find((one) => one.start <= at && at < one.end)?.id ?? null;
      if (out.some((one) => one.start < at + word.length && one.end > at)) continue;
      out.push({
        id: digestId('m', edition.source.id, kind, at),
        sourceId: edition.source.id,
        documentId,
        kind,
        start: at,
        end: at + word.length,
        quote: word,
        rule: 'composed',
        language: 'ru',
        value,
      });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

/** The volume used in the tests. */
export const edition = compose(
  'priyut.txt',
  'Приют у переправы: переписка о приезжих. 1924–1931',
  'Документы этого выпуска сочинены для проверки программы. Люди и учреждения в них вымышлены.',
  [
    {
      number: '11',
      title: 'Письмо П. Н. Веригина И. К. Соболеву о размещении приезжих от 3 мая 1925 г.',
      genre: 'Письмо',
      date: '1925-05-03',
      authors: ['П. Н. Веригин'],
      addressees: ['И. К. Соболев'],
      classification: 'Секретно',
      reference: { archive: 'ГАРФ', fond: '8265', opis: '1', delo: '31', listy: '14–15' },
      lines: [
        ['heading', '№ 11'],
        ['title', 'Письмо П. Н. Веригина И. К. Соболеву о размещении приезжих{1} от 3 мая 1925 г.'],
        ['letterhead', 'Бюро помощи приезжим'],
        ['registration', '№ 417/с'],
        ['classification', 'Секретно'],
        ['dateline', 'Москва, 3 мая 1925 г.'],
        ['address', 'Тов. Соболеву.'],
        [
          'body',
          'Уважаемый Иван Кириллович, за апрель через переправу прошло 48 человек, из них двенадцать женщин и девять детей. Дом на Полянке занят целиком; для новой партии я прошу освободить второй этаж бывшей гостиницы{2}, о чём Бюро помощи приезжим писало Вам ещё в марте. Хозяйственный отдел отвечает, что кроватей нет, хотя по описи их числится сто сорок.',
        ],
        [
          'body',
          'Приезжие имеют право на стол и ночлег в течение шести недель со дня регистрации; сверх этого срока содержание выдаётся только больным. Соболеву же доложено обратное, и людей выселяют на третьей неделе. Прошу разобраться: в Ленинграде, куда отправили часть семей, дело поставлено лучше,⏎ и Веригин, то есть я, за это отвечать не намерен, если порядок не будет восстановлен до лета.',
        ],
        ['body', 'Список сорока восьми прилагаю. Троих из Кракова знает лично Марта Йенсен.'],
        ['signature', 'Зав. Бюро П. Веригин'],
        ['marginalia', 'Помета: «Тов. Лаптеву. Проверить кровати. С.».'],
        ['legend', 'ГАРФ. Ф. 8265. Оп. 1. Д. 31. Л. 14–15. Подлинник. Машинопись.'],
      ],
      notes: {
        '1': 'Приезжими в переписке Бюро называли тех, кто прибыл без визы и ждал решения о приёме.',
        '2': 'Речь идёт о гостинице «Нева» на Садовой; передана Бюро в июле 1925 г.',
      },
    },
    {
      number: '12',
      title: 'Из протокола № 7 заседания Бюро помощи приезжим. 19 июня 1925 г.',
      genre: 'Протокол',
      date: '1925-06-19',
      authors: [],
      addressees: [],
      reference: { archive: 'ГАРФ', fond: '8265', opis: '1', delo: '31', listy: '22' },
      lines: [
        ['heading', '№ 12'],
        ['title', 'Из протокола № 7 заседания Бюро помощи приезжим. 19 июня 1925 г.'],
        ['body', 'Слушали: сообщение тов. Веригина о кроватях и о положении семей в Ленинграде.'],
        [
          'body',
          'Постановили: а) кровати передать; б) тов. Лаптеву поставить на вид; в) срок ночлега для матерей с детьми продлить до трёх месяцев.',
        ],
        ['signature', 'Секретарь М. Йенсен'],
        ['legend', 'ГАРФ. Ф. 8265. Оп. 1. Д. 31. Л. 22. Копия. Машинопись.'],
      ],
      notes: {},
    },
    {
      number: '13',
      title: 'Записка М. Йенсен П. Н. Веригину о выезде Соболева. Лето 1930 г.',
      genre: 'Записка',
      date: '1930-22',
      authors: ['М. Йенсен'],
      addressees: ['П. Н. Веригин'],
      reference: { archive: 'РГАСПИ', fond: '539', opis: '3', delo: '104', listy: '3об' },
      lines: [
        ['heading', '№ 13'],
        ['title', 'Записка М. Йенсен П. Н. Веригину о выезде Соболева. Лето 1930 г.'],
        [
          'body',
          'Соболев в Краков выехал и, по всему видно, обратно не собирается. Краковская контора осталась на Лаптева. Денег в кассе 2 300 р., а по книгам 2 800 р.',
        ],
        ['signature', 'Йенсен'],
        ['legend', 'РГАСПИ. Ф. 539. Оп. 3. Д. 104. Л. 3об. Автограф.'],
      ],
      notes: {},
    },
  ],
);
