// Headings of the columns of registers, Russian and English, and what a column with such a heading states.
import type { StatementProperty } from '../../../model/properties.js';

/** What a column holds: a part of the name, something about all claims of the row, or a property of its own. */
export type ColumnKind =
  | 'surname'
  | 'given'
  | 'patronymic'
  | 'fullName'
  | 'organisation'
  | 'country'
  | 'remark'
  | 'number'
  | { property: StatementProperty; holds: 'year' | 'text' };

const year = (property: StatementProperty): ColumnKind => ({ property, holds: 'year' });
const text = (property: StatementProperty): ColumnKind => ({ property, holds: 'text' });

/** In order: the first that matches a heading decides. */
export const COLUMN_NAMES: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:№|n|no\.?|nr\.?|#|п\/п|№\s*п\/п|номер|id)$/iu, 'number'],
  [
    /^(?:ф\.?\s?и\.?\s?о\.?|фамилия,?\s+имя.*|фамилия\s+и\s+(?:имя|инициалы)|полное\s+имя|имя\s+и\s+фамилия|full\s*name|name|person|имя\s+полностью)$/iu,
    'fullName',
  ],
  [/^(?:фамилия|surname|last\s*name|family\s*name)$/iu, 'surname'],
  [/^(?:имя|инициалы|имя\s+и\s+отчество|имя,?\s+отчество|given\s*name|first\s*name|initials|forename)$/iu, 'given'],
  [/^(?:отчество|patronymic)$/iu, 'patronymic'],
  [/год(?:ы)?\s+рожд|дата\s+рожд|родил|^г\.?\s?р\.?$|birth|born/iu, year('born')],
  [/место\s+рожд|birth\s*place|place\s+of\s+birth/iu, text('born')],
  [/смерт|умер|погиб|расстрел|death|died|executed/iu, year('died')],
  [
    /вступ|партстаж|партийн\p{L}+\s+стаж|член\s+партии|в\s+партии|joined|party\s+(?:since|entry|member)|entry/iu,
    year('joined_party'),
  ],
  [/исключ|вышел|expel|left\s+the\s+party/iu, year('left_or_expelled_from_party')],
  [/направлен|командирован|послан|назначен\s+за|загран|posted|sent\s+abroad|assigned|posting/iu, year('posted_abroad')],
  [/отказ|невозвращ|остал(?:ся|ась)|refus|defect|non-?return/iu, year('refused_to_return')],
  [/отозван|отзыв|recall|снят/iu, year('recalled')],
  [/арест|arrest/iu, year('arrested')],
  [/приговор|осужд|sentenc|convict/iu, text('sentenced')],
  [/выслан|сослан|ссылк|высылк|exile/iu, text('exiled_to')],
  [/прибы(?:л|тие)|приезд|эмигр|въезд|arriv|emigrat|immigrat/iu, year('emigrated_to')],
  [/гражданств|подданств|citizen|nationality|state/iu, text('citizenship')],
  [/должность|пост|position|post|office|rank|job|занимаем/iu, text('position')],
  [
    /учрежден|организац|место\s+работы|ведомств|предприят|institution|organi[sz]ation|body|employer|agency/iu,
    'organisation',
  ],
  [/професси|специальн|род\s+занят|занятие|occupation|profession|trade/iu, text('occupation')],
  [/образован|educat|school/iu, text('education')],
  [/адрес|место\s+жительств|прожива|resid|address/iu, text('resided')],
  [/псевдоним|кличк|парт\p{L}*\s+имя|alias|pseudonym/iu, text('alias')],
  [/наград|звани|award|title/iu, text('title_or_award')],
  [/стран|государств|country|^место$|^place$|где/iu, 'country'],
  [/примеч|коммент|источник|remark|note|comment|source/iu, 'remark'],
];

/** What the heading of a column says; `null` when it is not known. @example columnKind('Год рождения') */
export function columnKind(heading: string): ColumnKind | null {
  const plain = heading
    .replace(/\s+/gu, ' ')
    .replace(/[*:]+$/u, '')
    .trim();
  if (plain.length === 0 || plain.length > 60) return null;
  return COLUMN_NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
