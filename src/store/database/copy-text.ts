// Rows → COPY text format, in chunks small enough that a request can be answered between two of them.
import type { CopyChunk } from './connection.js';

export type CopyValue = string | number | boolean | null | undefined | readonly string[];

const CHUNK_BYTES = 256 * 1024;
const CHUNK_ROWS = 400;
const encoder = new TextEncoder();

/** PostgreSQL's text cannot hold NUL: it becomes U+FFFD (as half a surrogate pair does in UTF-8). JSON columns keep both escaped. */
export function storable(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escapeField = (text: string) => (/[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (c) => ESCAPES[c]) : text);

function field(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escapeField(storable(value));
  if (typeof value === 'object') {
    const items = value.map((item) => `"${storable(item).replace(/["\\]/g, '\\$&')}"`);
    return escapeField(`{${items.join(',')}}`);
  }
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value);
}

/** Chunks of at most 400 rows or about 256 KB. @example copyChunks('norm', ['id', 'record'], [['n-1', '{}']]) */
export function* copyChunks(
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Generator<CopyChunk> {
  let lines: string[] = [];
  let size = 0;
  const flush = () => {
    const bytes = encoder.encode(lines.join(''));
    lines = [];
    size = 0;
    return { table, columns, bytes };
  };
  for (const row of rows) {
    const line = row.map(field).join('\t') + '\n';
    lines.push(line);
    size += line.length;
    if (lines.length >= CHUNK_ROWS || size * 2 >= CHUNK_BYTES) yield flush();
  }
  if (lines.length > 0) yield flush();
}
