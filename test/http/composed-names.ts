// Who is named in the composed edition, and where its words stand.
import { digestId } from '../../src/model/digest.js';
import type { Entity, EntityKind } from '../../src/model/entity.js';
import type { Evidence } from '../../src/model/evidence.js';
import type { Mention } from '../../src/model/mention.js';
import type { DocumentEntry, EntityEntry } from '../../src/view/workbench-engine.js';
import { edition, mentionsOf } from './composed-edition.js';

const { source, text, documents } = edition;

export const VERIGIN = 'Веригин Павел Николаевич';
export const SOBOLEV = 'Соболев Иван Кириллович';

function entity(kind: EntityKind, name: string, forms: string[], curated = false): Entity {
  return {
    id: digestId('e', kind, name),
    kind,
    name,
    names: forms.map((value, index) => ({
      value,
      language: /[a-z]/i.test(value) ? 'en' : 'ru',
      script: /[a-z]/i.test(value) ? 'Latn' : 'Cyrl',
      count: forms.length - index,
    })),
    formerIds: [],
    status: curated ? 'curated' : 'proposed',
  };
}

export const known: { entity: Entity; words: string[] }[] = [
  {
    entity: entity('person', VERIGIN, ['П. Н. Веригин', 'Веригин', 'P. Verigin'], true),
    words: ['П. Н. Веригина', 'П. Н. Веригину', 'П. Веригин', 'Веригина', 'Веригин'],
  },
  {
    entity: entity('person', SOBOLEV, ['И. К. Соболев', 'Соболев']),
    words: ['И. К. Соболеву', 'Иван Кириллович', 'Соболеву', 'Соболева', 'Соболев'],
  },
  {
    entity: entity('person', 'Йенсен Марта', ['М. Йенсен', 'Марта Йенсен', 'M. Jensen']),
    words: ['Марта Йенсен', 'М. Йенсен', 'Йенсен'],
  },
  { entity: entity('person', 'Лаптев', ['Лаптев']), words: ['Лаптеву', 'Лаптева'] },
  {
    entity: entity('organisation', 'Бюро помощи приезжим', ['Бюро помощи приезжим', 'Бюро'], true),
    words: ['Бюро помощи приезжим', 'Бюро'],
  },
  { entity: entity('organisation', 'Хозяйственный отдел', ['Хозяйственный отдел']), words: ['Хозяйственный отдел'] },
  { entity: entity('place', 'Москва', ['Москва']), words: ['Москва'] },
  { entity: entity('place', 'Ленинград', ['Ленинград', 'Петроград']), words: ['Ленинграде'] },
  { entity: entity('place', 'Краков', ['Краков', 'Kraków']), words: ['Кракова', 'Краков'] },
];
export const mentionList: { mention: Mention; entity: Entity }[] = known.flatMap(({ entity: one, words }) =>
  mentionsOf(edition, one.kind, words, one.name).map((mention) => ({ mention, entity: one })),
);
export const dates = [
  ...mentionsOf(edition, 'date', ['3 мая 1925 г.'], '1925-05-03'),
  ...mentionsOf(edition, 'date', ['июле 1925 г.'], '1925-07'),
];

export const entry = (one: Entity): EntityEntry => ({ id: one.id, kind: one.kind, name: one.name, status: one.status });
export const byName = (name: string) => known.find((one) => one.entity.name === name)!.entity;

export const documentEntry = (id: string | null): DocumentEntry | null => {
  const one = documents.find((document) => document.id === id);
  if (!one) return null;
  return {
    id: one.id,
    sourceId: source.id,
    ordinal: one.ordinal,
    number: one.number,
    title: one.title,
    genre: one.genre,
    date: one.date,
    authors: one.authors.map((party) => party.name),
    addressees: one.addressees.map((party) => party.name),
    classification: one.classification,
    reference: one.references[0] ?? null,
    page: '5',
    problems: 0,
  };
};

/** Where a quote stands, with the words around it. */
export function place(quote: string): {
  evidence: Evidence;
  document: DocumentEntry | null;
  page: string;
  before: string;
  after: string;
} {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`The composed edition lacks: ${quote}`);
  const documentId = documents.find((one) => one.start <= start && start < one.end)?.id ?? null;
  return {
    evidence: {
      sourceId: source.id,
      documentId,
      rule: 'composed',
      speaker: 'document',
      start,
      end: start + quote.length,
      quote,
    },
    document: documentEntry(documentId),
    page: '6',
    before: text.slice(Math.max(0, start - 80), start),
    after: text.slice(start + quote.length, start + quote.length + 80),
  };
}
