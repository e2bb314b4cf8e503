// Figures as tables: each series or breakdown with its stated total and the sum computed; the row that breaks the sum
// is marked, with by how much. Figures that belong to no group are listed by source.
import type { Finding } from '../../model/finding.js';
import { sumParts } from './audit-view.js';
import { dateKey } from '../edtf-text.js';
import type { DocumentEntry, FigureRow, FindingRow } from '../workbench-engine.js';

/** A figure as a table or a list shows it. */
export interface FigureEntry extends Pick<
  FigureRow,
  | 'id'
  | 'sourceId'
  | 'documentId'
  | 'measure'
  | 'population'
  | 'place'
  | 'time'
  | 'value'
  | 'unit'
  | 'approximate'
  | 'page'
> {
  document: Pick<DocumentEntry, 'number'> | null;
  start: number | undefined;
  /** Without line ends. */
  quote: string;
}

export interface FigureLine {
  figure: FigureEntry;
  /** What tells this row from its neighbours: a year (EDTF), a country, a group of people. */
  label: string;
  labelIsDate: boolean;
  /** The row on which a sum fails. */
  failing: boolean;
}

/** A check that the audit made over the table. */
export interface FigureCheck {
  id: string;
  rule: Finding['rule'];
  verdict: Finding['verdict'];
  stated: Finding['stated'];
  computed: Finding['computed'];
  difference: number | null;
  reason: string | null;
  message: string;
  dismissed: boolean;
  /** Numbers of the sum, when it is one. */
  parts: number[] | null;
}

export interface FigureTable {
  key: string;
  sourceId: string;
  sourceTitle: string;
  title: string;
  groupBy: string | null;
  place: string | null;
  unit: string | null;
  lines: FigureLine[];
  /** The stated total, when the source states one. */
  total: FigureLine | null;
  /** Sum of the rows. */
  sum: number;
  checks: FigureCheck[];
  failing: boolean;
}

export interface FiguresView {
  tables: FigureTable[];
  single: { sourceId: string; sourceTitle: string; figures: FigureEntry[] }[];
  failing: number;
}

function figureEntry(row: FigureRow): FigureEntry {
  const { id, sourceId, documentId, measure, population, place, time, value, unit, approximate, page } = row;
  const { start, quote = '' } = row.evidence[0] ?? {};
  return {
    id,
    sourceId,
    documentId,
    measure,
    population,
    place,
    time,
    value,
    unit,
    approximate,
    page,
    document: row.document && { number: row.document.number },
    start,
    quote: quote.replaceAll(/\s+/g, ' '),
  };
}

function mostFrequent(values: (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Words that say only that something was counted. */
const EMPTY = /^(?:people|persons?|members?|человек[а]?|чел\.?|лиц[ао]?|год(?:ов|а)?|раз[а]?)$/iu;

/** What a table counts: a word that says it, else the words with which the source states the total. */
function titleOf(total: FigureRow | null, rows: FigureRow[]): string {
  const named = [
    total?.measure,
    total?.population,
    mostFrequent(rows.map((one) => one.population)),
    mostFrequent(rows.map((one) => one.measure)),
  ];
  const telling = named.find((one) => one && !EMPTY.test(one.trim()));
  if (telling) return telling;
  if (!total) return rows[0].measure;
  const rest = total.after.replaceAll(/\s+/g, ' ').match(/^[^.:;]{0,80}(?=[.:;])/)?.[0] ?? '';
  return `${total.evidence[0]?.quote ?? total.measure}${rest}`.replaceAll(/\s+/g, ' ').trim();
}

function labelOf(figure: FigureRow, groupBy: string | null): { label: string; labelIsDate: boolean } {
  const date = { label: figure.time ?? '', labelIsDate: true };
  if (groupBy === 'year' && figure.time) return date;
  if (groupBy === 'country' && figure.place) return { label: figure.place, labelIsDate: false };
  if (figure.population) return { label: figure.population, labelIsDate: false };
  if (figure.place) return { label: figure.place, labelIsDate: false };
  return figure.time ? date : { label: figure.measure, labelIsDate: false };
}

function checkOf(row: FindingRow): FigureCheck {
  const { finding } = row;
  return {
    id: finding.id,
    rule: finding.rule,
    verdict: finding.verdict,
    stated: finding.stated,
    computed: finding.computed,
    difference: finding.difference,
    reason: finding.reason,
    message: finding.message,
    dismissed: row.judgement === 'dismiss',
    parts: sumParts(row),
  };
}

/** Groups figures into tables and marks what the audit found in them. */
export function figureTables(figures: FigureRow[], findings: FindingRow[]): FiguresView {
  const byId = new Map(figures.map((one) => [one.id, one]));
  const groups = new Map<string, FigureRow[]>();
  const alone: FigureRow[] = [];
  for (const figure of figures) {
    if (!figure.group) {
      alone.push(figure);
      continue;
    }
    const key = `${figure.sourceId}|${figure.group}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const totals = new Set<string>();
  const tables: FigureTable[] = [];
  for (const [key, members] of groups) {
    const ids = new Set(members.map((one) => one.id));
    const totalId = mostFrequent(members.map((one) => one.partOf));
    const totalFigure = totalId ? (byId.get(totalId) ?? null) : null;
    const rows = members.filter((one) => one.id !== totalId);
    if (rows.length < 2) {
      alone.push(...members);
      continue;
    }
    if (totalFigure) totals.add(totalFigure.id);
    const groupBy = mostFrequent(members.map((one) => one.groupBy));
    const about = findings.filter(
      (row) =>
        row.finding.figures.some((id) => ids.has(id)) &&
        (totalFigure === null ||
          row.finding.figures.includes(totalFigure.id) ||
          row.finding.figures.every((id) => ids.has(id))),
    );
    const wrong = about.filter((row) => row.finding.verdict === 'inconsistent' && row.judgement !== 'dismiss');
    const failing = wrong.length > 0;
    const single = wrong.filter((row) => row.finding.figures.length === 1).flatMap((row) => row.finding.figures);
    if (groupBy === 'year') rows.sort((a, b) => dateKey(a.time).localeCompare(dateKey(b.time)));
    tables.push({
      key,
      sourceId: members[0].sourceId,
      sourceTitle: members[0].sourceTitle,
      title: titleOf(totalFigure, rows),
      groupBy,
      place: mostFrequent(members.map((one) => one.place)),
      unit: mostFrequent(members.map((one) => one.unit)),
      lines: rows.map((row) => ({
        figure: figureEntry(row),
        ...labelOf(row, groupBy),
        failing: single.includes(row.id),
      })),
      total: totalFigure && {
        figure: figureEntry(totalFigure),
        label: totalFigure.measure,
        labelIsDate: false,
        failing,
      },
      sum: rows.reduce((sum, one) => sum + one.value, 0),
      checks: about.map(checkOf),
      failing,
    });
  }
  const single = new Map<string, FiguresView['single'][number]>();
  for (const figure of alone) {
    if (totals.has(figure.id)) continue;
    const list = single.get(figure.sourceId) ?? {
      sourceId: figure.sourceId,
      sourceTitle: figure.sourceTitle,
      figures: [],
    };
    single.set(figure.sourceId, list);
    list.figures.push(figureEntry(figure));
  }
  tables.sort((a, b) => Number(b.failing) - Number(a.failing) || a.sourceTitle.localeCompare(b.sourceTitle, 'ru'));
  return { tables, single: [...single.values()], failing: tables.filter((one) => one.failing).length };
}
