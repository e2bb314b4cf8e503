// An edition set by a browser as a publisher would set it, printed to PDF and read back: not a word may be lost.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/read-source.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (!CHROMIUM) process.stderr.write('SKIPPED: no chromium; the printed edition is not read back.\n');

const PHRASES = [
  'Отдел получил от секции перечень приезжих и просит указать для каждого прежний адрес.',
  'Эффективность проверки офицер флота объяснил финансовыми затруднениями.',
  'По словам К. Петерсена, общежитие на Тверской приняло сорок семь человек, из них девять детей.',
  'Дальнейшее рассмотрение отложено до возвращения докладчика из Риги.',
];

interface Page {
  number: number;
  html: string;
  notes: string[];
  columns: boolean;
}

/** Eight pages: heads, numbers, documents with title and legend, notes at the foot, a table, columns, larger headings. */
function compose(): Page[] {
  let note = 0;
  return Array.from({ length: 8 }, (_, i) => {
    const notes: string[] = [];
    const columns = i === 5;
    const paragraph = (n: number, noted: boolean) => {
      const text = Array.from({ length: 5 }, (_, k) => PHRASES[(i + n + k) % PHRASES.length]).join(' ');
      if (!noted) return `<p>${text}</p>`;
      notes.push(
        `ГАРФ. Ф. 8265. Оп. 4. Д. ${++note}. Л. ${note + 5}. Сведения об этом лице собраны составителем по анкетам секции и письмам.`,
      );
      return `<p>${text.replace('.', `<sup>${note}</sup>.`)}</p>`;
    };
    const head = i % 3 === 0 ? `<h2>Глава ${i / 3 + 1}. Прибытие</h2>` : '';
    const document =
      i % 2 === 0
        ? `<p class="c"><b>№ ${i + 31}</b></p><p class="c"><b>Записка А. Г. Лисицына К. Петерсену<br>от 3 мая 1926 г.</b></p>`
        : '';
    const legend =
      i % 2 === 0 ? '<p class="legend">РГАСПИ. Ф. 539. Оп. 2. Д. 88. Л. 12. Подлинник. Машинопись.</p>' : '';
    const table =
      i === 3
        ? '<table><tr><td>1925</td><td>Венгрия</td><td>117</td></tr><tr><td>1926</td><td>Болгария</td><td>86</td></tr></table>'
        : '';
    const body = columns
      ? `<div class="columns">${Array.from({ length: 8 }, (_, n) => paragraph(n, false)).join('')}</div>`
      : paragraph(0, true) + paragraph(1, false) + paragraph(2, true) + table;
    return { number: i + 45, html: head + document + body + legend, notes, columns };
  });
}

function toHtml(pages: Page[]): string {
  let note = 0;
  const sheets = pages.map(({ number, html, notes }) => {
    const foot = notes.map((text) => `<p><sup>${++note}</sup> ${text}</p>`).join('');
    const head = number % 2 === 1 ? 'Приезжие и хозяева. Документы' : 'Часть вторая';
    return `<div class="page"><div class="head">${head}</div>${html}<div class="foot">${foot}</div><div class="number">${number}</div></div>`;
  });
  return `<html lang="ru"><meta charset="utf-8"><style>@page{size:A4;margin:20mm}body{margin:0;font:14pt serif;text-align:justify;hyphens:auto}
    p{margin:0;text-indent:12mm;line-height:1.25}.c{text-align:center;text-indent:0}h2{font-size:18pt;text-align:center}
    .legend{font-size:11pt;font-style:italic;text-indent:0;margin:3mm 0}.page{position:relative;height:255mm;break-after:page}
    .head{font:italic 10pt serif;text-align:center;margin-bottom:4mm}.number{position:absolute;bottom:0;width:100%;text-align:center;font-size:11pt}
    .foot{position:absolute;bottom:9mm;font-size:10pt}.foot p{text-indent:0}.columns{columns:2;column-gap:8mm;font-size:11pt}td{padding:1mm 5mm}</style>${sheets.join('')}</html>`;
}

function print(html: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'opis-print-'));
  try {
    writeFileSync(join(folder, 'in.html'), html);
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ];
    const profile = [`--user-data-dir=${join(folder, 'profile')}`, '--no-pdf-header-footer'];
    execFileSync(
      CHROMIUM!,
      [...flags, ...profile, `--print-to-pdf=${join(folder, 'out.pdf')}`, join(folder, 'in.html')],
      { stdio: 'ignore' },
    );
    return readFileSync(join(folder, 'out.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const words = (text: string) => (text.match(/\p{L}+|\d+/gu) ?? []).sort();
const strip = (html: string) => html.replace(/<style>[^]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');

describe.skipIf(!CHROMIUM)('an edition printed to PDF', () => {
  it('comes back with every word, its pages, heads, notes and paragraphs', async () => {
    const pages = compose();
    const html = toHtml(pages);
    const { sourceText, problems } = await readSource({ file: 'edition.pdf', bytes: print(html) });
    expect(problems).toEqual([]);
    const { text, furniture, notes, headings, pages: found } = sourceText!;
    expect(words(text.replace(/(\p{L})[-‐\u00ad]\n(\p{Ll})/gu, '$1$2'))).toEqual(words(strip(html)));
    expect(found.map((p) => p.label)).toEqual(pages.map((p) => String(p.number)));
    expect(furniture.filter((f) => f.kind === 'running-head').map((f) => text.slice(f.start, f.end))).toEqual(
      pages.map((p) => (p.number % 2 === 1 ? 'Приезжие и хозяева. Документы' : 'Часть вторая')),
    );
    expect(furniture.filter((f) => f.kind === 'page-number')).toHaveLength(8);
    const expected = pages.flatMap((p) => p.notes);
    expect(notes.map((n) => text.slice(n.start, n.end).replace(/\s+/g, ' '))).toEqual(
      expected.map((t, i) => `${i + 1} ${t}`),
    );
    for (const n of notes) expect(text.slice(n.markerStart!, n.markerEnd!)).toBe(n.marker);
    expect(headings.map((h) => text.slice(h.start, h.end))).toEqual([
      'Глава 1. Прибытие',
      'Глава 2. Прибытие',
      'Глава 3. Прибытие',
    ]);
    expect(text.match(/^№ \d+$/gm)).toEqual(['№ 31', '№ 33', '№ 35', '№ 37']);
    const columns = text
      .slice(found[5].start, found[5].end)
      .replace(/[-‐]\n/g, '')
      .replace(/\s+/g, ' ');
    expect(columns.match(/указать для каждого прежний адрес/g)?.length).toBe(10);
  });
});
