import { describe, expect, it } from 'vitest';
import iconv from 'iconv-lite';
import { readSource } from '../../src/read/read-source.js';
import { detectDelimiter } from '../../src/read/read-table.js';
import type { SourceText } from '../../src/model/source.js';
import { zip } from './zip-writer.js';

const cells = ({ text, tables }: SourceText) =>
  tables.map((table) => table.rows.map((row) => row.cells.map((cell) => text.slice(cell.start, cell.end))));

describe('readCsv', () => {
  it.each([
    ['Имя;Год\nНиколаев, П.;1925\nДрозд, А.;1926', ';'],
    ['name,year\n"Nikolaev, P.",1925', ','],
    ['name\tyear, month\nA, B\t1925', '\t'],
    ['один столбец\nвторая строка', ','],
  ])('detects the delimiter of %j', (text, expected) => expect(detectDelimiter(text)).toBe(expected));

  it('declares every cell, with quotes undone and line breaks in cells as spaces', async () => {
    const bytes = iconv.encode('Имя;Сведения\r\nДрозд;"выслан\r\nв ""Омск"""\r\nИванов;\r\n', 'win1251');
    const { sourceText, problems } = await readSource({ file: 'Список.csv', bytes });
    expect(problems).toEqual([]);
    expect(sourceText!.source).toMatchObject({ format: 'csv', encoding: 'windows-1251', title: 'Список' });
    expect(cells(sourceText!)).toEqual([
      [
        ['Имя', 'Сведения'],
        ['Дрозд', 'выслан в "Омск"'],
        ['Иванов', ''],
      ],
    ]);
    expect(sourceText!.text.split('\n')[1]).toBe('Дрозд\tвыслан в "Омск"');
  });

  it('reports rows with another number of cells', async () => {
    const { problems } = await readSource({ file: 'a.csv', bytes: Buffer.from('a,b\n1,2,3\n4,5\n') });
    expect(problems).toMatchObject([{ rule: 'read/ragged-row', severity: 'warning' }]);
  });
});

describe('readXlsx', () => {
  it('reads every sheet as a table under its name', async () => {
    const { sourceText, problems } = await readSource({ file: 'реестр.xlsx', bytes: workbook() });
    expect(problems).toEqual([]);
    expect(cells(sourceText!)).toEqual([
      [
        ['Имя', 'Год'],
        ['Дрозд', '1925'],
      ],
      [['Итого', '7.5']],
    ]);
    expect(sourceText!.text).toBe('Список\n\nИмя\tГод\nДрозд\t1925\n\nСводка\n\nИтого\t7.5\n\n');
    expect(sourceText!.headings).toHaveLength(2);
  });

  it('refuses a broken workbook', async () => {
    const { sourceText, problems } = await readSource({ file: 'a.xlsx', bytes: workbook().subarray(0, 400) });
    expect(sourceText).toBeNull();
    expect(problems).toMatchObject([{ rule: 'read/broken' }]);
  });
});

function workbook(): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageNs = 'http://schemas.openxmlformats.org/package/2006';
  const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = (rows: string) => `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${packageNs}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Список" sheetId="1" r:id="r1"/><sheet name="Сводка" sheetId="2" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(
      `<row r="1">${text('A1', 'Имя')}${text('B1', 'Год')}</row><row r="2">${text('A2', 'Дрозд')}<c r="B2"><v>1925</v></c></row>`,
    ),
    'xl/worksheets/sheet2.xml': sheet(`<row r="1">${text('A1', 'Итого')}<c r="B1"><v>7.5</v></c></row>`),
  });
}
