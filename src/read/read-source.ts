// In: a file's name and bytes. Out: its immutable SourceText, or null and the Problem that says why not. Never throws for
// what is in the file; throws OpisError('settings') when asked for an encoding that does not exist.
import { createHash } from 'node:crypto';
import { digestId } from '../model/digest.js';
import type { Problem } from '../model/problem.js';
import type { Source, SourceFormat, SourceText } from '../model/source.js';
import { requireEncoding, type Encoding } from './encodings/decode-text.js';
import { unreadable, type FormatReading, type FormatText } from './format-text.js';
import { readText } from './read-text.js';
import { sniffFormat } from './sniff-format.js';

/** Files above this many bytes are refused. */
export const SIZE_LIMIT = 256 * 1024 * 1024;

type Reader = (bytes: Uint8Array, encoding?: Encoding) => FormatReading | Promise<FormatReading>;

/** Readers with libraries are loaded with the first file of their format: a command that reads none starts sooner. */
const READERS: Record<SourceFormat, () => Promise<Reader>> = {
  txt: async () => readText,
  pdf: async () => (await import('./read-pdf.js')).readPdf,
  docx: async () => (await import('./read-docx.js')).readDocx,
  html: async () => (await import('./read-html.js')).readHtml,
  csv: async () => (await import('./read-table.js')).readCsv,
  xlsx: async () => (await import('./read-table.js')).readXlsx,
};

/** Characters of a text above which it is refused: ten large volumes at once take some 2 GB of memory. */
export const TEXT_LIMIT = 20_000_000;

export interface SourceReading {
  sourceText: SourceText | null;
  problems: Problem[];
}

/**
 * Reads one file.
 * @example const { sourceText, problems } = await readSource({ file: 'volume.txt', bytes })
 */
export async function readSource(
  input: { file: string; bytes: Uint8Array },
  options: { encoding?: string } = {},
): Promise<SourceReading> {
  const encoding = options.encoding ? requireEncoding(options.encoding) : undefined;
  const file = baseName(input.file);
  const { bytes } = input;
  const { format, reading, problems } = await readFormat(file, bytes, encoding);
  const named = problems.map((problem) => ({ ...problem, file }));
  if (reading && !/[\p{L}\p{N}]/u.test(reading.text)) {
    const only = reading.text.trim() === '' ? 'nothing but white space' : 'no letter and no digit';
    named.push({ ...error('read/empty', `The file holds ${only}. Give a file with text.`), file });
    return { sourceText: null, problems: named };
  }
  if (!reading || !format) return { sourceText: null, problems: named };
  if (reading.text.length > TEXT_LIMIT) {
    const message = `The text has ${Math.ceil(reading.text.length / 1e6)} million characters; at most ${TEXT_LIMIT / 1e6} million can be read at once. Divide it into volumes.`;
    return { sourceText: null, problems: [...named, { ...error('read/too-long', message), file }] };
  }
  const { encoding: used, title, author, ...rest } = reading;
  const { guessLanguage } = await import('./guess-language.js');
  return { sourceText: { source: describe(file, bytes, format, reading), ...rest }, problems: named };
  function describe(name: string, data: Uint8Array, kind: SourceFormat, found: FormatText): Source {
    const sha256 = createHash('sha256').update(data).digest('hex');
    const text = (title ?? '').replace(/\s+/g, ' ').trim() || name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
    return {
      id: digestId('s', sha256),
      file: name,
      sha256,
      bytes: data.length,
      format: kind,
      encoding: used,
      language: guessLanguage(found.text),
      title: text,
      csl: { type: 'book', title: text, ...(author ? { author: [{ literal: author }] } : {}) },
    };
  }
}

async function readFormat(
  file: string,
  bytes: Uint8Array,
  encoding: Encoding | undefined,
): Promise<FormatReading & { format: SourceFormat | null }> {
  if (bytes.length === 0) {
    return { format: null, ...unreadable('read/empty', 'The file is empty (0 bytes). Give a file with text.') };
  }
  if (bytes.length > SIZE_LIMIT) {
    const message = `The file has ${Math.round(bytes.length / 1048576)} MB; at most ${SIZE_LIMIT / 1048576} MB can be read at once. Divide it into volumes.`;
    return { format: null, ...unreadable('read/too-large', message) };
  }
  const sniffed = sniffFormat(file, bytes);
  if ('foreign' in sniffed) {
    const message = `This is ${sniffed.foreign}. Opis reads text, PDF with a text layer, DOCX, HTML, CSV and XLSX.`;
    return { format: null, ...unreadable('read/binary', message) };
  }
  try {
    const reader = await READERS[sniffed.format]();
    return { format: sniffed.format, ...(await reader(bytes, encoding)) };
  } catch (cause) {
    const reason = cause instanceof RangeError ? 'its parts are nested too deeply or too large' : firstLine(cause);
    const message = `The file could not be read as ${sniffed.format.toUpperCase()}: ${reason}. Open it in its own program, save it again, and import that.`;
    return { format: sniffed.format, ...unreadable('read/broken', message) };
  }
}

/** The name without folders, of either kind of slash, and without control characters. */
export function baseName(file: string): string {
  const name =
    file
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .pop() ?? '';
  return name.replace(/[\0-\x1f\x7f]/g, '') || 'unnamed';
}

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return (
    message
      .split('\n')[0]
      .slice(0, 160)
      .replace(/[.\s]+$/, '') || 'unknown reason'
  );
}

function error(rule: string, message: string): Problem {
  return { rule, severity: 'error', message };
}
