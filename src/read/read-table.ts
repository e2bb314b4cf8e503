// In: bytes of a CSV or XLSX file. Out: one line a row, cells divided by tabs, and every table declared cell by cell.
// Invariant: a cell's range holds the cell's value; line breaks inside a cell become spaces.
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import type { Problem } from '../model/problem.js';
import type { DeclaredTable } from '../model/source.js';
import { decodeText, type Encoding } from './encodings/decode-text.js';
import { plainReading, type FormatReading } from './format-text.js';
import { checkZip } from './markup/open-zip.js';
import { cleanCharacters } from './markup/write-markup.js';

/** With a weight: a comma also stands inside cells. */
const DELIMITERS: [string, number][] = [
  [';', 1.05],
  [',', 1],
  ['\t', 1.1],
  ['|', 1.05],
];

/** Reads a CSV file; the delimiter is the one that divides most lines into the same number of cells. */
export function readCsv(bytes: Uint8Array, encoding?: Encoding): FormatReading {
  const decoded = decodeText(bytes, encoding);
  if (decoded.text === null) return { reading: null, problems: decoded.problems };
  const problems = decoded.problems;
  const delimiter = detectDelimiter(decoded.text);
  const rows: string[][] = parse(decoded.text, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
  });
  reportRagged(rows, problems);
  const writer = new TableWriter();
  writer.table(rows);
  return { reading: { ...plainReading(writer.text, decoded.encoding), tables: writer.tables }, problems };
}

/** Reads all sheets of an XLSX file; with more than one, each begins with its name as a heading. */
export async function readXlsx(bytes: Uint8Array): Promise<FormatReading> {
  const refused = checkZip(bytes);
  if (refused) return { reading: null, problems: [refused] };
  const sheets = await readXlsxFile(Buffer.from(bytes));
  const writer = new TableWriter();
  for (const { sheet, data } of sheets) {
    if (sheets.length > 1 && data.length > 0) writer.heading(sheet);
    writer.table(data.map((row) => row.map(cellText)));
  }
  return {
    reading: { ...plainReading(writer.text, null), tables: writer.tables, headings: writer.headings },
    problems: [],
  };
}

/** The delimiter of a CSV text. @example detectDelimiter('Имя;Год\nНиколаев, П.;1925') // ';' */
export function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .split('\n')
    .slice(0, 60)
    .filter((line) => line.trim() !== '');
  let best = ',';
  let most = 0;
  for (const [delimiter, weight] of DELIMITERS) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter)).filter((count) => count > 0);
    if (counts.length === 0) continue;
    const tally = new Map<number, number>();
    for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
    const score = Math.max(
      ...[...tally].map(([count, times]) => (times / lines.length) * (1 + Math.min(count, 20) / 20)),
    );
    if (score * weight > most) [best, most] = [delimiter, score * weight];
  }
  return best;
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let quoted = false;
  let count = 0;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) count++;
  }
  return count;
}

function reportRagged(rows: string[][], problems: Problem[]): void {
  const width = rows[0]?.length ?? 0;
  const ragged = rows.flatMap((row, i) => (row.length === width ? [] : [i + 1]));
  if (ragged.length === 0) return;
  problems.push({
    rule: 'read/ragged-row',
    severity: 'warning',
    message: `${ragged.length} rows have not ${width} cells like the first (rows ${ragged.slice(0, 10).join(', ')}${ragged.length > 10 ? ', …' : ''}). Check quotes and delimiters there.`,
  });
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

class TableWriter {
  text = '';
  readonly tables: DeclaredTable[] = [];
  readonly headings: { start: number; end: number; level: number }[] = [];

  heading(name: string): void {
    const start = this.text.length;
    this.text += cleanCharacters(name);
    this.headings.push({ start, end: this.text.length, level: 2 });
    this.text += '\n\n';
  }

  table(rows: string[][]): void {
    if (rows.length === 0) return;
    const start = this.text.length;
    const declared: DeclaredTable['rows'] = [];
    const lines: string[] = [];
    let at = start;
    for (const row of rows) {
      const values = row.map((cell) =>
        cleanCharacters(cell)
          .replace(/[\s\u00a0]+/g, ' ')
          .trim(),
      );
      const cells = values.map((value) => {
        const range = { start: at, end: at + value.length };
        at = range.end + 1;
        return range;
      });
      if (values.length === 0) at++;
      declared.push({ cells });
      lines.push(values.join('\t'));
    }
    const body = lines.join('\n');
    this.text += body;
    this.tables.push({ start, end: start + body.length, rows: declared });
    this.text += '\n\n';
  }
}
