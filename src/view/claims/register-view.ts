// The register: statements about persons → one row a person, one column a property; to filter, sort, count and save.
// A cell keeps every statement behind it: sources that disagree fill one cell with both.
import type { StatementProperty } from '../../model/properties.js';
import { csvField } from '../csv-field.js';
import { dateKey, dateYear } from '../edtf-text.js';
import { compareNames } from '../index-view.js';
import { toldWords } from './statement-words.js';
import type { EntityEntry, StatementRow } from '../workbench-engine.js';

/** Columns in the order in which a register prints them; others follow. */
export const REGISTER_COLUMNS: StatementProperty[] = [
  'position',
  'joined_party',
  'posted_abroad',
  'recalled',
  'refused_to_return',
  'left_or_expelled_from_party',
  'sentenced',
  'died',
];

/** What a cell rests on: enough to open the place, and to show the words. */
export interface CellProof extends Pick<
  StatementRow,
  'id' | 'property' | 'status' | 'sourceId' | 'documentId' | 'sourceTitle' | 'organisation'
> {
  start: number | undefined;
  /** Without line ends. */
  quote: string;
}

export interface RegisterCell {
  text: string;
  time: string | null;
  place: string | null;
  unknown: boolean;
  statement: CellProof;
}

export interface RegisterRow {
  key: string;
  name: string;
  entity: EntityEntry | null;
  cells: Partial<Record<StatementProperty, RegisterCell[]>>;
  accepted: boolean;
  sources: string[];
}

export interface RegisterFilter {
  text?: string;
  /** Year of the chosen property. */
  year?: number;
  property?: StatementProperty;
  place?: string;
}

/** By what a register can be counted. */
export type PivotAxis = 'year' | 'place' | 'organisation' | 'source';

export interface Pivot {
  rows: string[];
  columns: string[];
  /** Persons, by row and column. */
  counts: number[][];
  rowTotals: number[];
  columnTotals: number[];
  total: number;
}

function cellProof(row: StatementRow): CellProof {
  const { id, property, status, sourceId, documentId, sourceTitle, organisation } = row;
  const { start, quote = '' } = row.evidence[0] ?? {};
  const words = quote.replaceAll(/\s+/g, ' ');
  return { id, property, status, sourceId, documentId, sourceTitle, organisation, start, quote: words };
}

/** One row a person, by entity where there is one, else by name as stated. */
export function registerRows(statements: StatementRow[]): RegisterRow[] {
  const rows = new Map<string, RegisterRow>();
  for (const one of statements) {
    if (one.subjectKind !== 'person' || one.status === 'rejected') continue;
    const key = one.subjectEntity?.id ?? `name:${one.subjectName}`;
    let row = rows.get(key);
    if (!row) {
      row = {
        key,
        name: one.subjectEntity?.name ?? one.subjectName,
        entity: one.subjectEntity,
        cells: {},
        accepted: true,
        sources: [],
      };
      rows.set(key, row);
    }
    if (one.status !== 'accepted') row.accepted = false;
    if (!row.sources.includes(one.sourceTitle)) row.sources.push(one.sourceTitle);
    const cells = (row.cells[one.property] ??= []);
    const text = toldWords({ ...one, object: one.objectName, place: null }).join(', ');
    const same = cells.some((cell) => cell.text === text && cell.time === one.time && cell.place === one.place);
    if (!same) cells.push({ text, time: one.time, place: one.place, unknown: one.unknown, statement: cellProof(one) });
  }
  const list = [...rows.values()].sort((a, b) => compareNames(a.name, b.name));
  for (const row of list) {
    for (const cells of Object.values(row.cells)) cells.sort((a, b) => dateKey(a.time).localeCompare(dateKey(b.time)));
  }
  return list;
}

/** Cells that say the same at the same place, with other dates, drawn together; in order of their first. */
export function cellGroups(cells: readonly RegisterCell[]): RegisterCell[][] {
  const groups = new Map<string, RegisterCell[]>();
  for (const cell of cells) {
    const said = fold(cell.text)
      .replaceAll(/[\s.]+/g, ' ')
      .trim();
    const key = said ? [said, cell.place, cell.unknown].join('|') : cell.statement.id;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()];
}

/** Columns that the rows fill, in the order of a register. */
export function registerColumns(rows: RegisterRow[]): StatementProperty[] {
  const filled = new Set(rows.flatMap((row) => Object.keys(row.cells) as StatementProperty[]));
  return [
    ...REGISTER_COLUMNS.filter((one) => filled.has(one)),
    ...[...filled].filter((one) => !REGISTER_COLUMNS.includes(one)).sort(),
  ];
}

const fold = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** Rows that hold the words, the place and the year asked for. */
export function filterRegister(rows: RegisterRow[], filter: RegisterFilter): RegisterRow[] {
  const text = filter.text ? fold(filter.text.trim()) : '';
  return rows.filter((row) => {
    const cells = filter.property ? (row.cells[filter.property] ?? []) : Object.values(row.cells).flat();
    if (filter.property && cells.length === 0) return false;
    if (filter.year !== undefined && !cells.some((cell) => dateYear(cell.time) === filter.year)) return false;
    if (filter.place && !cells.some((cell) => cell.place === filter.place)) return false;
    if (!text) return true;
    const words = [
      row.name,
      ...Object.values(row.cells).flatMap((list) => list.flatMap((cell) => [cell.text, cell.place ?? ''])),
    ];
    return words.some((word) => fold(word).includes(text));
  });
}

/** Sorted by name or by the first date of a column; rows without one come last either way. */
export function sortRegister(rows: RegisterRow[], by: 'name' | StatementProperty, descending: boolean): RegisterRow[] {
  const sign = descending ? -1 : 1;
  if (by === 'name') return [...rows].sort((a, b) => sign * compareNames(a.name, b.name));
  const key = (row: RegisterRow) => {
    const cell = row.cells[by]?.[0];
    return cell ? (cell.time ? dateKey(cell.time) : `~${cell.text}`) : null;
  };
  return [...rows].sort((a, b) => {
    const left = key(a);
    const right = key(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * left.localeCompare(right) || compareNames(a.name, b.name);
  });
}

function axisValues(cells: RegisterCell[], axis: PivotAxis): string[] {
  const values = cells.map((cell) => {
    if (axis === 'year') return dateYear(cell.time)?.toString() ?? '';
    if (axis === 'place') return cell.place ?? '';
    if (axis === 'source') return cell.statement.sourceTitle;
    return cell.statement.organisation ?? '';
  });
  return [...new Set(values)];
}

/** Counts persons by two axes of one property; `''` stands for "not stated". */
export function pivotRegister(
  rows: RegisterRow[],
  property: StatementProperty,
  by: PivotAxis,
  across: PivotAxis | null,
): Pivot {
  const counted = new Map<string, Map<string, Set<string>>>();
  const columnNames = new Set<string>();
  const persons = new Set<string>();
  for (const row of rows) {
    const cells = row.cells[property];
    if (!cells) continue;
    persons.add(row.key);
    for (const down of axisValues(cells, by)) {
      for (const side of across ? axisValues(cells, across) : ['']) {
        columnNames.add(side);
        const line = counted.get(down) ?? new Map<string, Set<string>>();
        counted.set(down, line);
        const set = line.get(side) ?? new Set<string>();
        line.set(side, set.add(row.key));
      }
    }
  }
  const order = (a: string, b: string) =>
    Number(a === '') - Number(b === '') || a.localeCompare(b, 'ru', { numeric: true });
  const rowNames = [...counted.keys()].sort(order);
  const columns = [...columnNames].sort(order);
  const counts = rowNames.map((name) => columns.map((column) => counted.get(name)!.get(column)?.size ?? 0));
  const union = (sets: Set<string>[]) => new Set(sets.flatMap((set) => [...set])).size;
  return {
    rows: rowNames,
    columns,
    counts,
    rowTotals: rowNames.map((name) => union([...counted.get(name)!.values()])),
    columnTotals: columns.map((column) => union(rowNames.flatMap((name) => counted.get(name)!.get(column) ?? []))),
    total: persons.size,
  };
}

/** The register as CSV (RFC 4180), with the quote behind each cell in a column of its own. */
export function registerCsv(rows: RegisterRow[]): string {
  const columns = registerColumns(rows);
  const head = ['name', ...columns.flatMap((one) => [one, `${one}_time`, `${one}_place`, `${one}_quote`]), 'sources'];
  const lines = rows.map((row) => [
    row.name,
    ...columns.flatMap((column) => {
      const cells = row.cells[column] ?? [];
      const join = (pick: (cell: RegisterCell) => string | null | undefined) =>
        cells.map((cell) => pick(cell) ?? '').join(' | ');
      return [
        join((cell) => (cell.unknown ? '?' : cell.text)),
        join((cell) => cell.time),
        join((cell) => cell.place),
        join((cell) => cell.statement.quote),
      ];
    }),
    row.sources.join(' | '),
  ]);
  return [head, ...lines].map((line) => line.map(csvField).join(',')).join('\r\n') + '\r\n';
}
