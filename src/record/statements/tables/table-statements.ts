// Registers as tables (CSV, XLSX, tables of a document): the headings say what the columns state; every row becomes statements
// or is reported with its line, none is dropped.
import type { DeclaredTable, SourceText } from '../../../model/source.js';
import type { Edition } from '../../../model/document.js';
import type { Mention } from '../../../model/mention.js';
import type { Problem } from '../../../model/problem.js';
import type { Range } from '../../../model/span.js';
import type { Statement } from '../../../model/statement.js';
import { makeStatement, type Claim, type Named } from '../claim.js';
import { readYear } from '../registers/year-tuple.js';
import { columnKind, type ColumnKind } from './column-names.js';

export interface TableClaims {
  statements: Statement[];
  problems: Problem[];
}

interface Row {
  cells: Range[];
  line: number;
}

/** The statements of all tables whose headings say that they list persons. */
export function tableStatements(sourceText: SourceText, edition: Edition, mentions: readonly Mention[]): TableClaims {
  const found: TableClaims = { statements: [], problems: [] };
  for (const table of sourceText.tables) readTable(sourceText, edition, mentions, table, found);
  return found;
}

function readTable(
  sourceText: SourceText,
  edition: Edition,
  mentions: readonly Mention[],
  table: DeclaredTable,
  found: TableClaims,
): void {
  const textOf = ({ start, end }: Range): string => sourceText.text.slice(start, end).trim();
  const lineOf = ({ start }: Range): number => sourceText.text.slice(0, start).split('\n').length;
  const at = table.rows
    .slice(0, 5)
    .findIndex(({ cells }) => cells.filter((cell) => columnKind(textOf(cell))).length >= 2);
  const isRegister = edition.kind === 'register';
  const report = (rule: string, message: string, range: Range | undefined): void => {
    found.problems.push({
      rule: `record/${rule}`,
      severity: 'warning',
      message,
      ...(range ? { start: range.start, end: range.end } : {}),
    });
  };
  if (at < 0) {
    if (isRegister && table.rows.length > 0)
      report(
        'table-headings',
        'No headings of columns were recognised (such as Фамилия, Имя, Должность, Год рождения); the rows are searchable text, but no statements were made of them.',
        rangeOf(table.rows[0].cells),
      );
    return;
  }
  const header = table.rows[at].cells;
  const columns = header.map((cell) => columnKind(textOf(cell)));
  const names = columns.some((kind) => kind === 'surname' || kind === 'fullName');
  if (!names) {
    if (isRegister)
      report(
        'table-headings',
        'No column of names was found (Фамилия, ФИО, Name): rows were not made statements.',
        rangeOf(header),
      );
    return;
  }
  for (const [i, kind] of columns.entries())
    if (!kind && textOf(header[i]))
      report('table-column', `Column «${textOf(header[i])}» is not known; its cells are text only.`, header[i]);
  const seen = new Map<string, number>();
  for (const { cells } of table.rows.slice(at + 1)) {
    if (cells.every((cell) => textOf(cell) === '')) continue;
    const row: Row = { cells, line: lineOf(cells[0]) };
    const name = nameOf(row, columns, textOf);
    if (!name) {
      report(
        'table-row',
        `Line ${row.line}: no name in the column of names; the row was not made statements.`,
        rangeOf(cells),
      );
      continue;
    }
    if (cells.length !== header.length)
      report(
        'table-row',
        `Line ${row.line} (${name.name}): ${cells.length} cells under ${header.length} headings; cells may stand in the wrong column.`,
        rangeOf(cells),
      );
    const key = name.name.toLowerCase();
    const before = seen.get(key);
    if (before !== undefined)
      report(
        'table-duplicate',
        `Line ${row.line}: ${name.name} is also on line ${before}; both rows were kept.`,
        rangeOf(cells),
      );
    seen.set(key, before ?? row.line);
    readRow({ sourceText, edition, mentions, columns, textOf, report }, row, name, found.statements);
  }
}

interface TableContext {
  sourceText: SourceText;
  edition: Edition;
  mentions: readonly Mention[];
  columns: (ColumnKind | null)[];
  textOf: (range: Range) => string;
  report: (rule: string, message: string, range: Range | undefined) => void;
}

function readRow(ctx: TableContext, row: Row, name: Named & { range: Range }, statements: Statement[]): void {
  const { columns, textOf, sourceText, edition } = ctx;
  const cellOf = (kind: ColumnKind): string | null => {
    const i = columns.indexOf(kind);
    return i >= 0 && row.cells[i] ? textOf(row.cells[i]) || null : null;
  };
  const organisation = cellOf('organisation');
  const country = cellOf('country');
  const mention = mentionIn(ctx.mentions, name.range);
  const subject: Named = { name: name.name, mention };
  const documentId = documentAt(edition, name.range.start);
  const base = {
    subject,
    register: true,
    organisation: organisation ? { name: organisation, mention: null } : null,
    place: country ? { name: country, mention: null } : null,
  };
  const add = (claim: Claim): void => {
    statements.push(makeStatement(sourceText, claim, { documentId, speaker: 'document' }));
  };
  let stated = 0;
  for (const [i, kind] of columns.entries()) {
    const cell = row.cells[i];
    if (!cell || !kind || typeof kind === 'string') continue;
    const written = textOf(cell);
    if (written === '' || /^[-–—]$/u.test(written)) continue;
    stated++;
    const own = trimmed(ctx.sourceText.text, cell);
    // The row from the name to the cell: it proves who is meant.
    const range = { start: Math.min(own.start, name.range.start), end: Math.max(own.end, name.range.end) };
    const rule = 'registers/table';
    const claim: Claim = { ...base, ...range, rule, property: kind.property, value: written, valueAsWritten: written };
    if (/^\?+$|^(?:неизв(?:естно)?\.?|unknown|н\.\s?д\.)$/iu.test(written))
      add({ ...claim, value: null, unknown: true });
    else if (kind.holds === 'text') add({ ...claim, time: null });
    else {
      const time = dateOf(written);
      if (time === null)
        ctx.report(
          'table-date',
          `Line ${row.line} (${name.name}): «${written}» is no possible date for ${kind.property}; kept as written.`,
          range,
        );
      add({ ...claim, time, place: kind.property === 'born' || kind.property === 'joined_party' ? null : claim.place });
    }
  }
  if (stated === 0 && (organisation || country))
    add({
      ...base,
      ...trimmed(sourceText.text, name.range),
      rule: 'registers/table',
      property: 'position',
      value: null,
      unknown: true,
    });
  else if (stated === 0)
    ctx.report('table-row', `Line ${row.line} (${name.name}): nothing is stated beside the name.`, name.range);
}

function nameOf(
  row: Row,
  columns: readonly (ColumnKind | null)[],
  textOf: (range: Range) => string,
): (Named & { range: Range }) | null {
  const cell = (kind: ColumnKind): Range | null => {
    const i = columns.indexOf(kind);
    return i >= 0 && row.cells[i] && textOf(row.cells[i]) ? row.cells[i] : null;
  };
  const full = cell('fullName');
  const parts = full
    ? [full]
    : [cell('surname'), cell('given'), cell('patronymic')].filter((one): one is Range => one !== null);
  if (!full && !cell('surname')) return null;
  const name = parts
    .map(textOf)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, '. ');
  if (!/\p{L}{2}/u.test(name)) return null;
  return {
    name,
    mention: null,
    range: { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) },
  };
}

/** EDTF of a cell: a year (slips put right), "1927?", «12.09.1937», «сентябрь» is not enough. `null` when it is no possible date. */
export function dateOf(written: string): string | null {
  const whole = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s?г\.?)?$/u.exec(written) ?? null;
  if (whole) return real(whole[3], whole[2], whole[1]);
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(written);
  if (iso) return real(iso[1], iso[2], iso[3]);
  const month = /^(\d{1,2})[./](\d{4})$/u.exec(written);
  if (month) return real(month[2], month[1]);
  const range = /^(\d{4})\s?[-–—/]\s?(\d{4})$/u.exec(written);
  if (range && readYear(range[1]) && readYear(range[2]) && range[1] <= range[2]) return `${range[1]}/${range[2]}`;
  const single = /^(?:с\s|in\s|since\s)?([\dJIlЗОO|](?:\s?[\dJIlЗОO|]){3})(\s?\?)?(?:\s?(?:г\.?|год|года))?$/u.exec(
    written,
  );
  const year = single && readYear(single[1]);
  return year ? `${year}${single[2] ? '?' : ''}` : null;
}

function real(year: string, month: string, day?: string): string | null {
  if (readYear(year) === null) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day ?? 1)) return null;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

const rangeOf = (cells: readonly Range[]): Range => ({ start: cells[0].start, end: cells[cells.length - 1].end });

function trimmed(text: string, { start, end }: Range): Range {
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /\s/u.test(text[end - 1])) end--;
  return { start, end };
}

const mentionIn = (mentions: readonly Mention[], range: Range): Mention | null => {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].end <= range.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < mentions.length && mentions[i].start < range.end; i++)
    if (mentions[i].kind === 'person') return mentions[i];
  return null;
};

const documentAt = (edition: Edition, offset: number): string | null =>
  edition.documents.find(({ start, end }) => offset >= start && offset < end)?.id ?? null;
