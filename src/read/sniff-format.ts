// In: file name and bytes. Out: the format by content first, then by extension; or what the file is when Opis cannot read it.
import type { SourceFormat } from '../model/source.js';

/** Extensions that Opis reads, by format. */
export const EXTENSIONS: Record<string, SourceFormat> = {
  txt: 'txt',
  text: 'txt',
  md: 'txt',
  asc: 'txt',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
};

/** First bytes of formats that hold no readable text for Opis, and what to do with them. */
const FOREIGN: [string, string][] = [
  ['\x89PNG', 'a PNG image; run OCR and give the text'],
  ['\xff\xd8\xff', 'a JPEG image; run OCR and give the text'],
  ['GIF8', 'a GIF image; run OCR and give the text'],
  ['II*\0', 'a TIFF image; run OCR and give the text'],
  ['MM\0*', 'a TIFF image; run OCR and give the text'],
  ['MZ', 'a Windows program'],
  ['\x7fELF', 'a program'],
  ['\xca\xfe\xba\xbe', 'a program'],
  ['Rar!', 'a RAR archive; unpack it and give the files'],
  ["7z\xbc\xaf'\x1c", 'a 7z archive; unpack it and give the files'],
  ['\x1f\x8b', 'a gzip archive; unpack it and give the file'],
  ['BZh', 'a bzip2 archive; unpack it and give the file'],
  ['\xfd7zXZ', 'an xz archive; unpack it and give the file'],
  ['AT&TFORM', 'a DjVu file; convert it to PDF with a text layer'],
  ['{\\rtf', 'an RTF file; save it as DOCX'],
  ['\xd0\xcf\x11\xe0', 'an old Word or Excel file, or an encrypted one; save it as DOCX or XLSX without a password'],
  ['SQLite format 3', 'a database'],
  ['ID3', 'a sound recording'],
  ['OggS', 'a sound recording'],
  ['%!PS', 'a PostScript file; convert it to PDF'],
];

export type Sniffed = { format: SourceFormat } | { foreign: string };

/** Decides by content, then by extension; an unknown extension with readable content is text. */
export function sniffFormat(file: string, bytes: Uint8Array): Sniffed {
  const extension = /\.([A-Za-z0-9]+)$/.exec(file)?.[1].toLowerCase() ?? '';
  const byName = EXTENSIONS[extension];
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const isText = !/[\0-\x08]/.test(head.slice(0, 512));
  if (head.slice(0, 1024).includes('%PDF-')) return { format: 'pdf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(bytes, byName);
  for (const [magic, name] of FOREIGN) {
    if (!head.startsWith(magic)) continue;
    // Two or three letters may also begin a text.
    if (/^[A-Za-z0-9!]+$/.test(magic) && magic.length < 4 && isText) continue;
    return { foreign: name };
  }
  if (byName === 'docx' || byName === 'xlsx' || byName === 'pdf') {
    // A text that merely carries the wrong name is not read as that text: its owner thinks it is something else.
    return { format: byName };
  }
  if (byName) return { format: byName === 'txt' && looksLikeHtml(head) ? 'html' : byName };
  return { format: looksLikeHtml(head) ? 'html' : 'txt' };
}

function looksLikeHtml(head: string): boolean {
  const text = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!doctype html|<html[\s>])/i.test(text);
}

function sniffZip(bytes: Uint8Array, byName: SourceFormat | undefined): Sniffed {
  // The names of the parts stand in the central directory at the end; the local headers repeat them.
  const edges = Buffer.concat([bytes.subarray(0, 65_536), bytes.subarray(-65_536)]).toString('latin1');
  if (edges.includes('word/document')) return { format: 'docx' };
  if (edges.includes('xl/workbook')) return { format: 'xlsx' };
  if (edges.includes('opendocument.text')) return { foreign: 'an OpenDocument text; save it as DOCX' };
  if (edges.includes('application/epub')) return { foreign: 'an EPUB book; unpack it and give its HTML files' };
  if (edges.includes('ppt/presentation')) return { foreign: 'a presentation; save it as PDF' };
  if (byName === 'docx' || byName === 'xlsx') return { format: byName };
  return { foreign: 'a ZIP archive; unpack it and give the files' };
}
