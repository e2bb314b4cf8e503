// Numbers that Word sets by itself become text.
import { describe, expect, it, test } from 'vitest';
import { readSource } from '../../src/read/read-source.js';
import { formatNumber } from '../../src/read/markup/word-numbers.js';
import { docxParts, paragraph, run } from './docx-writer.js';
import { zip } from './zip-writer.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '№ %1')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Doc"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}${level(1, 'russianLower', '%1.%2)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'bullet', '•')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="41"/></w:lvlOverride></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Doc"><w:name w:val="Документ"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`;

const numbered = (list: number, at: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${text ? run(text) : ''}</w:p>`;
const styled = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Doc"/></w:pPr>${run(text)}</w:p>`;

async function textOf(body: string): Promise<{ text: string; problems: string[] }> {
  const parts = docxParts(body);
  const rels = parts['word/_rels/document.xml.rels'].replace(
    '</Relationships>',
    `<Relationship Id="r4" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
  );
  const file = zip({
    ...parts,
    'word/_rels/document.xml.rels': rels,
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
  });
  const { sourceText, problems } = await readSource({ file: 'volume.docx', bytes: file });
  return { text: sourceText!.text, problems: problems.map((problem) => problem.rule) };
}

describe('automatic numbers of Word', () => {
  test.each([
    ['an empty heading and its title', numbered(1, 0, '') + paragraph('Письмо'), '№ 41\n\nПисьмо\n'],
    [
      'counted through text between',
      numbered(1, 0, 'Акт') + paragraph('Да') + numbered(1, 0, 'Нота'),
      '№ 41 Акт\n\nДа\n\n№ 42 Нота\n',
    ],
    ['by a style', styled('Рапорт') + styled('Отчёт'), 'I. Рапорт\n\nII. Отчёт\n'],
    [
      'levels',
      numbered(3, 0, 'А') + numbered(3, 1, 'Б') + numbered(3, 1, 'В') + numbered(3, 0, 'Г'),
      '1. А\n\n1.а) Б\n\n1.б) В\n\n2. Г\n',
    ],
    ['bullets are left out', numbered(4, 0, 'Пункт'), 'Пункт\n'],
  ])('%s', async (_, body, expected) => {
    const { text, problems } = await textOf(body);
    expect(text.replace(/\n{2,}/g, '\n\n')).toBe(expected);
    expect(problems).toEqual([]);
  });

  it.each([
    [14, 'upperRoman', 'XIV'],
    [3, 'lowerRoman', 'iii'],
    [28, 'lowerLetter', 'bb'],
    [2, 'russianUpper', 'Б'],
    [7, 'decimalZero', '07'],
    [7, 'ordinalText', '7'],
  ])('%i as %s is %s', (value, format, printed) => expect(formatNumber(value, format)).toBe(printed));
});
