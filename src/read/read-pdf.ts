// In: bytes of a PDF with a text layer. Out: its text in reading order with printed page numbers, running heads, footnotes
// bound to their markers, headings by size of type. Hyphens at line ends stay. A PDF without text or with a password → Problem.
import { getDocumentProxy } from 'unpdf';
import type { Problem } from '../model/problem.js';
import { unreadable, type FormatReading } from './format-text.js';
import { repairMojibake } from './pdf/repair-mojibake.js';
import { findFurniture, type PageFurniture } from './pdf/find-furniture.js';
import { findRows, type Row } from './pdf/find-rows.js';
import { makeLine } from './pdf/make-line.js';
import { orderColumns } from './pdf/order-columns.js';
import { pageItems, type PageItems } from './pdf/page-items.js';
import type { PdfPage } from './pdf/pdf-page.js';
import { printsSoftHyphen } from './pdf/soft-hyphens.js';
import { writePages, type LaidPage, type PageBlock } from './pdf/write-pages.js';

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<FormatReading> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js takes the buffer for itself: it gets a copy.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  } catch (cause) {
    return refuse(cause);
  }
  try {
    const problems: Problem[] = [];
    if (!Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) {
      problems.push({
        rule: 'read/pdf-truncated',
        severity: 'warning',
        message:
          'The PDF breaks off before its end mark; pages at the end may be missing. Compare it with the original.',
      });
    }
    const items = await readItems(pdf as unknown as PdfFile, problems);
    reportEmptyPages(items, problems);
    if (items.every((page) => page.groups.length === 0)) {
      const message = `The PDF has ${items.length} pages but no text layer: it is a scan. Run OCR over it first (for example ocrmypdf -l rus), then import the result.`;
      return { reading: null, problems: [{ rule: 'read/pdf-without-text', severity: 'error', message }] };
    }
    repairMojibake(items, problems);
    const written = writePages(layOut(items));
    reportNamelessLetters(written.text, problems);
    const { title, author } = await metadata(pdf as unknown as PdfFile);
    const first = written.headings.find((h) => h.level <= 2 && h.start < 3000);
    const heading = first ? written.text.slice(first.start, first.end) : null;
    return { reading: { ...written, tables: [], encoding: null, title: title ?? heading, author }, problems };
  } finally {
    await (pdf as unknown as PdfFile).destroy?.();
  }
}

interface PdfFile {
  numPages: number;
  getPage(n: number): Promise<PdfPage & { cleanup(): void }>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
  destroy?(): Promise<void>;
}

async function readItems(pdf: PdfFile, problems: Problem[]): Promise<PageItems[]> {
  const out: PageItems[] = [];
  const softHyphens = await hasSoftHyphens(pdf);
  for (let n = 1; n <= pdf.numPages; n++) {
    try {
      const page = await pdf.getPage(n);
      out.push(await pageItems(page, softHyphens));
      page.cleanup();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      problems.push({
        rule: 'read/pdf-page',
        severity: 'error',
        message: `Page ${n} could not be read: ${reason}. The other pages were read.`,
      });
      out.push({ groups: [], height: 800 });
    }
  }
  return out;
}

/** Looks for soft hyphens on a few pages: to restore them costs a second look at every page. */
async function hasSoftHyphens(pdf: PdfFile): Promise<boolean> {
  const step = Math.max(1, Math.floor(pdf.numPages / 8));
  for (let n = 1; n <= pdf.numPages; n += step) {
    try {
      if (await printsSoftHyphen(await pdf.getPage(n))) return true;
    } catch {
      // A page that cannot be read is reported when its text is.
    }
  }
  return false;
}

function reportEmptyPages(items: PageItems[], problems: Problem[]): void {
  const empty = items.flatMap((page, i) => (page.groups.length === 0 ? [i + 1] : []));
  if (empty.length === 0 || empty.length === items.length) return;
  problems.push({
    rule: 'read/pdf-empty-page',
    severity: empty.length > items.length * 0.1 ? 'warning' : 'note',
    message: `${empty.length} of ${items.length} pages have no text (${empty.slice(0, 10).join(', ')}${empty.length > 10 ? ', …' : ''}): blank, or scans that need OCR.`,
  });
}

/** Fonts that do not say which letters they show give characters without meaning. */
function reportNamelessLetters(text: string, problems: Problem[]): void {
  const nameless = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  if (nameless === 0) return;
  const much = nameless > 0.05 * text.length;
  problems.push({
    rule: 'read/pdf-nameless-letters',
    severity: much ? 'warning' : 'note',
    message: `${nameless} characters have no meaning because their fonts do not name them.${much ? ' Run OCR over the PDF (for example ocrmypdf --force-ocr -l rus) and import the result.' : ''}`,
  });
}

function layOut(items: PageItems[]): LaidPage[] {
  const pages = items.map(({ groups, height }) => ({ rows: groups.length > 0 ? findRows(groups[0]) : [], height }));
  const furniture = findFurniture(pages);
  return pages.map(({ rows }, i) => {
    const body = rows.filter((row) => !furniture[i].head.has(row));
    const blocks: PageBlock[] = orderColumns(body).map(toBlock);
    for (const turned of items[i].groups.slice(1)) blocks.push(...orderColumns(findRows(turned)).map(toBlock));
    const middle = body.length > 0 ? body[body.length >> 1].y : items[i].height / 2;
    return { blocks, ...place(rows, furniture[i], middle), label: furniture[i].label ?? String(i + 1) };
  });
}

function toBlock({ rows, left, right }: ReturnType<typeof orderColumns>[number]): PageBlock {
  return { lines: rows.map(makeLine).filter((line) => line.text !== ''), margins: { left, right } };
}

function place(rows: Row[], { head }: PageFurniture, middle: number): Pick<LaidPage, 'above' | 'below'> {
  const found = rows.filter((row) => head.has(row)).map((row) => ({ line: makeLine(row), kind: head.get(row)! }));
  return { above: found.filter(({ line }) => line.y < middle), below: found.filter(({ line }) => line.y >= middle) };
}

async function metadata(pdf: PdfFile): Promise<{ title: string | null; author: string | null }> {
  try {
    const { info } = await pdf.getMetadata();
    const text = (value: unknown) => (typeof value === 'string' && value.trim().length > 2 ? value.trim() : null);
    const title = text(info.Title);
    // What programs write when nobody gave a title.
    const real =
      title &&
      !/^(?:microsoft word|untitled|без имени|документ\d*|document\d*|.*\.(?:docx?|indd|qxd|pdf|html?|rtf))/i.test(
        title,
      );
    return { title: real ? title : null, author: text(info.Author) };
  } catch {
    return { title: null, author: null };
  }
}

function refuse(cause: unknown): FormatReading {
  const name = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause);
  if (/password/i.test(name)) {
    return unreadable(
      'read/pdf-encrypted',
      'The PDF is encrypted and needs a password. Save it without a password, then import it.',
    );
  }
  const message = `The PDF is damaged or breaks off: ${name.split('\n')[0].slice(0, 120)}. Get a complete copy, or repair it by printing it to PDF again.`;
  return unreadable('read/broken', message);
}
