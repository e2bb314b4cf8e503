// Tables as plain text prints them: lines of a label and one or more numbers, under each other. Each column is a group; the
// line that says "total" is its whole; a column that opens with what there was and closes with what there is, is a balance.
import { digestId } from '../../model/digest.js';
import type { Figure, ReckonedTerm } from '../../model/figure.js';
import type { Range } from '../../model/span.js';
import type { SourceText } from '../../model/source.js';
import { findNumerals } from '../../text/numerals.js';
import type { PassageView } from '../passage-view.js';
import { unitOf } from './describe-number.js';
import { figureRow } from './figure-row.js';
import { groupByWords } from './group-figures.js';

/** One line: a label and its numbers. */
interface Row {
  view: PassageView;
  line: Range;
  label: string;
  cells: Cell[];
}

interface Cell extends Range {
  value: number;
  unit: string | null;
}

const FEWEST_ROWS = 3;
const LONGEST_ROW = 110;
const TOTAL_ROW =
  /^(?:всего|итого|в\s*сего|общий\s+итог|сумма|баланс|(?:grand\s+)?total|in\s+all|sum|altogether)(?!\p{L})/iu;
const MARK = /^(?:\(?\d{1,2}[.)]|\(?\p{L}\)|[-–—•*])\s+/u;
/** What opens, adds to, takes from and closes an account or a movement of people. */
const OPENING =
  /^(?:состояло|числилось|было|имелось|на\s+начало|остаток\s+(?:на|от|с)\s|остаток\s+прошл|сальдо\s+на\s+начало|opening|brought\s+forward|(?:balance|number|present|on\s+hand|residents|stock)\s+(?:on|at|in)\s+(?:the\s+)?(?:\d|beginning|start|january|1\s))/iu;
const CLOSING =
  /^(?:состоит|числится|осталось|остается|остаётся|на\s+конец|остаток|сальдо|closing|carried\s+forward|remain\p{L}*|left\s|balance|(?:number|present|residents|stock)\s+(?:on|at|in)\s)/iu;
const GAIN =
  /^(?:прибыл|поступил|принят|вступил|родил|получен|приход|возврат|вернул|acquired|admitted|arriv|joined|received|births?|born|income|receipts|bought|added|returned)/iu;
const LOSS =
  /^(?:выбыл|убыл|умер|исключен|переведен|отправлен|выдан|израсход|расход|уехал|снят|утрач|died|deaths?|left|departed|discharged|expelled|transferred|lost|spent|sold|expenditure|paid|issued|withdrawn)/iu;

/** Figures of all tables, and the stretches of the views whose numbers they have taken. */
export function tableFigures(
  sourceText: SourceText,
  views: readonly PassageView[],
): { figures: Figure[]; taken: Map<PassageView, Range[]> } {
  const figures: Figure[] = [];
  const taken = new Map<PassageView, Range[]>();
  let rows: Row[] = [];
  let caption = '';
  const close = (): void => {
    if (rows.length >= FEWEST_ROWS) {
      figures.push(...figuresOf(sourceText, rows, caption));
      for (const { view, line } of rows) taken.set(view, [...(taken.get(view) ?? []), line]);
    }
    rows = [];
  };
  for (const view of views) {
    if (NO_ROWS.has(view.passage.part) || (view.passage.zone !== 'document' && view.passage.zone !== 'article'))
      continue;
    for (const line of linesOf(sourceText, view)) {
      const row = rowOf(view, line);
      if (row && (rows.length === 0 || view.passage.documentId === rows[0].view.passage.documentId)) rows.push(row);
      else {
        close();
        if (row) rows.push(row);
        else {
          const words = view.text.slice(line.start, line.end);
          caption = words.length <= LONGEST_ROW ? `${caption} ${words}`.slice(-200) : '';
        }
      }
    }
  }
  close();
  return { figures, taken };
}

interface Line extends Range {
  /** Where its columns begin, when it is printed with gaps; offsets into the view. */
  columns: number[];
}

/** The printed lines of a view. A passage without two lines that end like rows is one line. */
function linesOf(sourceText: SourceText, { passage, text }: PassageView): Line[] {
  const raw = sourceText.text.slice(passage.start, passage.end);
  const several = raw.includes('\n');
  if (several && !ROW_LINES.test(raw)) return [{ start: 0, end: text.length, columns: [] }];
  const lines: Line[] = [];
  let at = 0;
  for (const printed of several ? raw.split('\n') : [raw]) {
    const plain = printed.replace(/\s+/gu, ' ').trim();
    const start = plain ? text.indexOf(plain, at) : -1;
    if (start < 0) continue;
    let column = start;
    const columns = /\S(?: {2,}|\t)\s*\S/u.test(printed)
      ? printed
          .trim()
          .split(/ {2,}|\t+/u)
          .map((cell) => (column = Math.max(column, text.indexOf(cell.replace(/\s+/gu, ' ').trim(), column))))
      : [];
    at = start + plain.length;
    lines.push({ start, end: at, columns });
  }
  return lines;
}

/** Two lines under each other that end in a number, whatever its unit. */
const ROW_LINES =
  /(?:\d[^\p{L}\n]{0,6}(?:\p{L}{1,8}\.?|%)?[ \t]*[.;]?[ \t]*(?:\n\s*\p{L}|\n\s*\d|\n?$)[^\n]{0,100}){2}/u;

/** Parts that print no tables of content. */
const NO_ROWS: ReadonlySet<string> = new Set(['heading', 'title', 'legend', 'bibliography', 'furniture', 'dateline']);

/** A line as a row; undefined when it is none. */
function rowOf(view: PassageView, line: Line): Row | undefined {
  const text = view.text.slice(0, line.end);
  const printed = text.slice(line.start);
  if (printed.length > LONGEST_ROW || printed.length < 4 || !/\d/u.test(printed)) return undefined;
  const from = line.start + (MARK.exec(printed)?.[0].length ?? 0);
  const cells = cellsIn(view, from, line);
  const [first] = cells;
  if (!first) return undefined;
  const before = text.slice(from, first.start).replace(/[\s.…:=|–—$£-]+$/u, '');
  const label = before || (cells.length > 1 && isYear(text.slice(first.start, first.end)) ? String(first.value) : '');
  if (!before && label) cells.shift();
  if (!/\p{L}{3}/u.test(label) && !isYear(label)) return undefined;
  // A line of prose that happens to end in a number is long, or runs on.
  const isPassage = line.start === 0 && line.end === view.text.length;
  if (!isPassage && line.columns.length < 2 && printed.length > 60) return undefined;
  if (cells.length > 6 || /[.!?;]\s/u.test(before) || overlapsDate(view, cells)) return undefined;
  return { view, line, label, cells };
}

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(text);

const overlapsDate = ({ mentions }: PassageView, cells: readonly Cell[]): boolean =>
  mentions.some(
    ({ mention, start, end }) => mention.kind === 'date' && cells.some((cell) => cell.start < end && cell.end > start),
  );

/** The numbers with which a line ends, with their units: roubles and kopecks are one number. */
function cellsIn({ text: whole, language }: PassageView, from: number, { end: lineEnd, columns }: Line): Cell[] {
  const text = whole.slice(0, lineEnd);
  const stretches =
    columns.length > 1 ? columns.map((start, i) => [start, columns[i + 1] ?? text.length]) : [[from, text.length]];
  const found = stretches.flatMap(([start, end]) =>
    findNumerals(text, { start, end, language }).filter(
      (one) => !one.ordinal && one.form !== 'roman' && one.start >= start,
    ),
  );
  const cells: Cell[] = [];
  let next = text.length;
  for (const { start, end, value, form } of found.reverse()) {
    const tail = /^\s?(?:(\p{L}+|%)\.?)?[\s.;,|–—-]*$/u.exec(text.slice(end, next));
    const unit = tail?.[1] ? unitOf(tail[1]) : null;
    if (!tail || (tail[1] && !unit) || form === 'words') break;
    const right = cells[0];
    next = start;
    if (unit === 'rubles' && right?.unit === 'kopecks' && right.value < 100)
      cells[0] = { start, end: right.end, value: Math.round(value * 100 + right.value) / 100, unit };
    else cells.unshift({ start, end, value, unit });
  }
  return cells;
}

function figuresOf(sourceText: SourceText, rows: readonly Row[], caption: string): Figure[] {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const out: Figure[] = [];
  for (let column = 0; column < columns; column++) {
    const inColumn = rows.filter(({ cells }) => cells.length > column && (columns === 1 || cells.length === columns));
    // Years under each other are entries of a register, no counts.
    if (inColumn.every(({ cells }) => isYear(String(cells[column].value)))) continue;
    if (inColumn.length >= 2) out.push(...columnFigures(sourceText, inColumn, column, caption));
  }
  return out;
}

function columnFigures(sourceText: SourceText, rows: readonly Row[], column: number, caption: string): Figure[] {
  const isTotal = rows.map(({ label }) => TOTAL_ROW.test(label));
  const items = rows.filter((_, i) => !isTotal[i]);
  const unit =
    rows.map(({ cells }) => cells[column].unit).find((one) => one !== null) ?? (personsIn(caption) ? 'persons' : null);
  const by = groupByWords(items.map(({ label }) => label));
  const movement = isMovement(rows);
  const group = movement ? null : digestId('g', sourceText.source.id, rows[0].view.passage.start, `table ${column}`);
  const figures = rows.map(({ view, line, label, cells }) =>
    figureRow(
      sourceText,
      view,
      {
        number: cells[column],
        quote: { start: line.start, end: column === 0 && cells.length === 1 ? line.end : cells[column].end },
        rule: 'figures/row-of-a-table',
      },
      {
        measure: label,
        population: caption.trim() || null,
        value: cells[column].value,
        unit: cells[column].unit ?? unit,
        time: yearOf(label) ?? view.document?.date ?? null,
        groupBy: by,
        group,
      },
    ),
  );
  if (movement) {
    const closing = figures.at(-1)!;
    closing.reckoned = { by: 'sum', terms: figures.slice(0, -1).map((figure, i) => signed(figure, rows[i].label)) };
    return figures;
  }
  const total = isTotal.indexOf(true);
  if (total < 0) return figures;
  const parts = figures.filter((_, i) => !isTotal[i]);
  const whole = figures[total];
  whole.group = null;
  for (const part of parts) part.partOf = whole.id;
  whole.reckoned = { by: 'sum', terms: parts.map((part) => ({ value: part.value, sign: 1, figure: part.id })) };
  return figures;
}

const signed = (figure: Figure, label: string): ReckonedTerm => ({
  value: figure.value,
  sign: LOSS.test(label) ? -1 : 1,
  figure: figure.id,
});

/** What there was, what came and went, what there is: all lines say which. */
function isMovement(rows: readonly Row[]): boolean {
  const [first, last] = [rows[0].label, rows.at(-1)!.label];
  // "Books on 1 January" … "Books on 31 December".
  const head = (label: string) => /^\P{L}*(\p{L}+\s+(?:on|at|in|на|к)\s)/u.exec(label)?.[1];
  const same = head(first) !== undefined && head(first) === head(last);
  return (
    (same || (OPENING.test(first) && CLOSING.test(last))) &&
    rows.slice(1, -1).every(({ label }) => GAIN.test(label) || LOSS.test(label))
  );
}

const yearOf = (label: string): string | null => /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u.exec(label)?.[0] ?? null;

const personsIn = (text: string): boolean =>
  /(?:мигрант|беженц|жильц|человек|членов|рабочих|детей|состав|emigrants|refugees|persons|people|members|residents|children|arrivals|inmates)/iu.test(
    text,
  );
