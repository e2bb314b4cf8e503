// Builds PDF files in code: text of any script at given places, every character half as wide as its size.

export interface Placed {
  text: string;
  x: number;
  /** From the top of the page. */
  y: number;
  size?: number;
}

export interface PdfOptions {
  /** Degrees by which the page is turned for reading. */
  rotate?: number;
  title?: string;
  encrypted?: boolean;
}

const WIDTH = 600;
const HEIGHT = 800;

/** A PDF with these pages of 600 × 800 points. */
export function pdf(pages: Placed[][], options: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ');
  add(`<< /Type /Catalog /Pages 2 0 R >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode /Identity-H >>`,
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>`,
  );
  add(
    `<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 500 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
  );
  add(`<< /Title ${hex('\ufeff' + (options.title ?? ''))} >>`);
  for (const [i, page] of pages.entries()) {
    const box = options.rotate ? `[0 0 ${HEIGHT} ${WIDTH}]` : `[0 0 ${WIDTH} ${HEIGHT}]`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Rotate ${options.rotate ?? 0} /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + 2 * i} 0 R >>`,
    );
    add(stream(page.map((placed) => draw(placed, options.rotate)).join('\n')));
  }
  return assemble(objects, options.encrypted === true);
}

function draw({ text, x, y, size = 12 }: Placed, rotate = 0): string {
  const place = rotate === 90 ? `0 1 -1 0 ${y} ${x}` : `1 0 0 1 ${x} ${HEIGHT - y}`;
  return `BT /F ${size} Tf ${place} Tm ${hex(text)} Tj ET`;
}

function hex(text: string): string {
  return `<${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: string[], encrypted: boolean): Buffer {
  let out = '%PDF-1.4\n';
  const places: number[] = [];
  objects.forEach((body, i) => {
    places.push(out.length);
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
  });
  const start = out.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const key = '0'.repeat(64);
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    : '';
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

/** Lines one below the other, as one sets a paragraph. */
export function setLines(lines: string[], place: { x: number; y: number; size?: number; leading?: number }): Placed[] {
  const { x, y, size = 12, leading = size * 1.25 } = place;
  return lines.map((text, i) => ({ text, x, y: y + i * leading, size }));
}
