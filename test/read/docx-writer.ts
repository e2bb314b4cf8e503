// Builds a DOCX as Word writes it, small: styles, footnotes, endnotes, a table, core properties.
import { zip } from './zip-writer.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content.startsWith('<') ? content : run(content)}</w:p>`;
export const footnote = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
export const endnote = (id: number) => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`;
export const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell === '' ? run('') : cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** Parts of a DOCX with this body; notes by number from 1. */
export function docxParts(body: string, notes: { footnotes?: string[]; endnotes?: string[]; title?: string } = {}) {
  const list = (kind: string, texts: string[]) =>
    `${HEAD}<w:${kind}s ${W}>${texts.map((text, i) => `<w:${kind} w:id="${i + 1}"><w:p>${run(' ' + text)}</w:p></w:${kind}>`).join('')}</w:${kind}s>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${OFFICE}/endnotes" Target="endnotes.xml"/><Relationship Id="r3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles ${W}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/footnotes.xml': list('footnote', notes.footnotes ?? []),
    'word/endnotes.xml': list('endnote', notes.endnotes ?? []),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>${notes.title ?? ''}</dc:title></cp:coreProperties>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
  };
}

export const docx = (body: string, notes: Parameters<typeof docxParts>[1] = {}): Buffer => zip(docxParts(body, notes));
