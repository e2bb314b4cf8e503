// What the composed edition states: statements, figures whose sum fails by one, norms, and what an audit finds in them.
import { digestId } from '../../src/model/digest.js';
import type { StatementProperty } from '../../src/model/properties.js';
import type { FigureRow, FindingRow, NormRow, StatementRow } from '../../src/view/workbench-engine.js';
import { edition } from './composed-edition.js';
import { entry, known, place, SOBOLEV, VERIGIN } from './composed-names.js';

const { source } = edition;

function statement(
  subject: string,
  property: StatementProperty,
  quote: string,
  rest: Partial<StatementRow>,
): StatementRow {
  const { evidence, ...where } = place(quote);
  const who = known.find((one) => one.entity.name === subject)?.entity ?? null;
  return {
    id: digestId('st', subject, property, quote, rest.value, rest.time),
    sourceId: source.id,
    documentId: evidence.documentId,
    subjectKind: who?.kind === 'organisation' ? 'organisation' : 'person',
    subjectMention: null,
    subjectName: subject,
    property,
    value: null,
    valueAsWritten: null,
    objectMention: null,
    objectName: null,
    organisation: null,
    organisationMention: null,
    place: null,
    placeMention: null,
    time: null,
    unknown: false,
    register: false,
    evidence: [evidence],
    status: 'proposed',
    subjectEntity: who && entry(who),
    objectEntity: null,
    organisationEntity: null,
    placeEntity: null,
    sourceTitle: source.title,
    ...where,
    ...rest,
  };
}

export const statements: StatementRow[] = [
  statement(VERIGIN, 'position', 'Зав. Бюро П. Веригин', {
    value: 'заведующий',
    organisation: 'Бюро помощи приезжим',
    time: '1925',
    status: 'accepted',
  }),
  statement(VERIGIN, 'born', 'Веригин, то есть я', { time: '1884?' }),
  statement(VERIGIN, 'joined_party', 'тов. Веригина', { time: '1918', register: true }),
  statement(VERIGIN, 'joined_party', 'П. Н. Веригину', { time: '1920', register: true }),
  statement(VERIGIN, 'occupation', 'Веригин, то есть я', { value: 'печатник' }),
  statement(SOBOLEV, 'refused_to_return', 'обратно не собирается', { time: '1930', place: 'Краков', register: true }),
  statement(SOBOLEV, 'posted_abroad', 'Соболев в Краков выехал', {
    time: '1930-22',
    place: 'Краков',
    value: 'заведующий конторой',
    register: true,
  }),
  statement(SOBOLEV, 'joined_party', 'Соболеву же доложено', { time: '1917', register: true }),
  statement('Лаптев', 'refused_to_return', 'осталась на Лаптева', { time: '1931', place: 'Краков', register: true }),
  statement('Лаптев', 'joined_party', 'тов. Лаптеву', { unknown: true, register: true }),
];

function figure(quote: string, rest: Partial<FigureRow>): FigureRow {
  const { evidence, ...where } = place(quote);
  return {
    id: digestId('f', quote, rest.value, rest.time, rest.population),
    sourceId: source.id,
    documentId: evidence.documentId,
    measure: 'приезжие',
    population: null,
    place: 'Москва',
    time: '1925-04',
    value: 0,
    unit: 'чел.',
    approximate: false,
    bound: null,
    partOf: null,
    group: null,
    groupBy: null,
    derived: false,
    evidence: [evidence],
    sourceTitle: source.title,
    ...where,
    ...rest,
  };
}

const total = figure('48 человек', { value: 48, measure: 'приезжие, прошедшие через переправу', group: 'april' });
const breakdown = (quote: string, population: string, value: number) =>
  figure(quote, { value, population, group: 'april', groupBy: 'пол и возраст', partOf: total.id });
export const figures: FigureRow[] = [
  total,
  breakdown('двенадцать женщин', 'женщины', 12),
  breakdown('девять детей', 'дети', 9),
  breakdown('Список сорока восьми', 'мужчины', 26),
  figure('сто сорок', { value: 140, measure: 'кровати по описи', unit: 'шт.', time: '1925' }),
  figure('2 300 р.', { value: 2300, measure: 'деньги в кассе', unit: 'р.', time: '1930-22', place: 'Краков' }),
  figure('2 800 р.', {
    value: 2800,
    measure: 'деньги по книгам',
    unit: 'р.',
    time: '1930-22',
    place: 'Краков',
    approximate: true,
    // As in an article: neither number nor page.
    document: null,
    page: null,
  }),
];

function norm(quote: string, rest: Partial<NormRow>): NormRow {
  const { evidence, ...where } = place(quote);
  return {
    id: digestId('no', quote),
    sourceId: source.id,
    documentId: evidence.documentId,
    norm: '',
    addressee: 'приезжие',
    issuer: 'Бюро помощи приезжим',
    kind: 'entitlement',
    amount: null,
    unit: null,
    condition: null,
    validFrom: null,
    validTo: null,
    evidence: [evidence],
    sourceTitle: source.title,
    ...where,
    ...rest,
  };
}

export const norms: NormRow[] = [
  norm('Приезжие имеют право на стол и ночлег в течение шести недель со дня регистрации', {
    norm: 'Стол и ночлег',
    amount: 6,
    unit: 'недель',
    condition: 'со дня регистрации',
    validFrom: '1924',
    validTo: '1931',
  }),
  norm('срок ночлега для матерей с детьми продлить до трёх месяцев', {
    norm: 'Ночлег матерей с детьми',
    addressee: 'матери с детьми',
    amount: 3,
    unit: 'месяца',
    validFrom: '1925-06-19',
  }),
  norm('сверх этого срока содержание выдаётся только больным', {
    norm: 'Содержание сверх срока',
    addressee: 'больные приезжие',
    kind: 'procedure',
  }),
];

export const findings: FindingRow[] = [
  {
    finding: {
      id: 'fi-sum',
      rule: 'sum',
      verdict: 'inconsistent',
      degree: null,
      message: 'Женщины, дети и мужчины дают вместе 47; названо 48.',
      reason: 'missing item',
      stated: 48,
      computed: 47,
      difference: -1,
      figures: [total.id, ...figures.slice(1, 4).map((one) => one.id)],
      statements: [],
      norms: [],
    },
    figures: figures.slice(0, 4),
    statements: [],
    norms: [],
    judgement: null,
    judgementId: null,
  },
  {
    finding: {
      id: 'fi-conflict',
      rule: 'conflict',
      verdict: 'inconsistent',
      degree: 'hard',
      message: 'Вступление в партию: 1918 и 1920.',
      reason: 'other date',
      stated: '1918',
      computed: '1920',
      difference: 2,
      figures: [],
      statements: [statements[2].id, statements[3].id],
      norms: [],
    },
    figures: [],
    statements: [statements[2], statements[3]],
    norms: [],
    judgement: null,
    judgementId: null,
  },
];
