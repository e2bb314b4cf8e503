import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/read-source.js';
import { docx, docxParts, endnote, footnote, paragraph, run, table } from './docx-writer.js';
import { zip } from './zip-writer.js';

const read = (bytes: Uint8Array, file = 'том.docx') => readSource({ file, bytes });

describe('readDocx', () => {
  it('keeps headings, paragraphs, notes with their markers, and tables', async () => {
    const body =
      paragraph('Раздел первый', '1') +
      paragraph(`${run('Бюро заслушало доклад')}${footnote(1)}${run(' и отложило дело')}${endnote(1)}${run('.')}`) +
      table([
        ['Год', 'Прибыло', ''],
        ['1925', '', '117'],
      ]) +
      paragraph(`${run('В 1926')}${footnote(2)}${run(' году прием закрыли.')}`);
    const notes = {
      footnotes: ['Доклад не найден.', 'ГАРФ. Ф. 8265. Оп. 1. Д. 4. Л. 7.'],
      endnotes: ['См. приложение.'],
      title: 'Прием &amp; учет',
    };
    const { sourceText, problems } = await read(docx(body, notes));
    expect(problems).toEqual([]);
    const { text, headings, tables, source } = sourceText!;
    expect(text).toBe(
      'Раздел первый\n\nБюро заслушало доклад1 и отложило дело1.\n\nГод\tПрибыло\t\n1925\t\t117\n\nВ 1926 2 году прием закрыли.\n\n' +
        '1 Доклад не найден.\n2 ГАРФ. Ф. 8265. Оп. 1. Д. 4. Л. 7.\n1 См. приложение.\n',
    );
    expect(headings.map((h) => [text.slice(h.start, h.end), h.level])).toEqual([['Раздел первый', 1]]);
    expect(tables[0].rows.map((row) => row.cells.map((c) => text.slice(c.start, c.end)))).toEqual([
      ['Год', 'Прибыло', ''],
      ['1925', '', '117'],
    ]);
    const bound = sourceText!.notes.map((n) => [
      n.kind,
      n.marker,
      text.slice(n.markerStart! - 3, n.markerEnd!),
      text.slice(n.start, n.end),
    ]);
    expect(bound).toEqual([
      ['footnote', '1', 'лад1', '1 Доклад не найден.'],
      ['footnote', '2', '26 2', '2 ГАРФ. Ф. 8265. Оп. 1. Д. 4. Л. 7.'],
      ['endnote', '1', 'ело1', '1 См. приложение.'],
    ]);
    expect(source).toMatchObject({ title: 'Прием & учет', language: 'ru', format: 'docx' });
  });

  it('says that numbers set by Word are not in the text', async () => {
    const numbered =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Пункт</w:t></w:r></w:p>';
    const parts = docxParts(numbered);
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const relation =
      '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';
    const rels = parts['word/_rels/document.xml.rels'].replace('</Relationships>', relation);
    const { sourceText, problems } = await read(
      zip({ ...parts, 'word/_rels/document.xml.rels': rels, 'word/numbering.xml': numbering }),
    );
    expect(sourceText!.text).toBe('Пункт\n');
    expect(problems).toMatchObject([{ rule: 'read/automatic-numbers', severity: 'note' }]);
  });

  it('reads a file whose extension says nothing', async () => {
    const { sourceText } = await read(docx(paragraph('Only text here')), 'volume');
    expect(sourceText?.source.format).toBe('docx');
  });

  it.each([
    ['cut off', docx(paragraph('Текст '.repeat(2000))).subarray(0, 700), 'read/broken'],
    ['damaged inside', damaged(), 'read/broken'],
    ['declared as enormous', zip(docxParts(paragraph('Текст')), { declared: 0x7fffffff }), 'read/zip-bomb'],
    [
      'really enormous',
      zip({ 'word/document.xml': Buffer.alloc(120_000_000, 0x20) }, { declared: 100 }),
      'read/zip-bomb',
    ],
    ['encrypted', zip(docxParts(paragraph('Текст')), { encrypted: true }), 'read/encrypted'],
    ['with entities', zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }), 'read/unsafe'],
    ['without a document', zip({ 'word/document2.txt': 'nothing' }), 'read/broken'],
    ['nested too deeply', docx('<w:ins>'.repeat(50_000) + '</w:ins>'.repeat(50_000)), 'read/broken'],
  ])('says what is wrong with a file %s', async (_, bytes, rule) => {
    const { sourceText, problems } = await read(bytes);
    expect(sourceText).toBeNull();
    expect(problems).toMatchObject([{ rule, severity: 'error', file: 'том.docx' }]);
  });
});

function damaged(): Buffer {
  const bytes = docx(paragraph('Письмо получено. '.repeat(3000)));
  const at = bytes.indexOf('word/document.xml') + 'word/document.xml'.length;
  bytes.fill(0xff, at + 5, at + 40);
  return bytes;
}
