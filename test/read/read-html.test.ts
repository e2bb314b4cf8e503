import { describe, expect, it } from 'vitest';
import iconv from 'iconv-lite';
import { readSource } from '../../src/read/read-source.js';

const read = (html: string | Uint8Array, file = 'page.html') =>
  readSource({ file, bytes: typeof html === 'string' ? Buffer.from(html) : html });
const LONG = 'Бюро выслушало представителя секции и согласилось выдать пособие до конца года. '.repeat(6);

describe('readHtml', () => {
  it('gives headings, paragraphs and tables, and executes or keeps no script', async () => {
    const { sourceText } = await read(
      `<!doctype html><html><head><title>Отчет — архив</title><style>p{}</style></head><body><script>alert("x")</script>
       <h1>Отчет бюро</h1><p>Первый абзац,<br>вторая   строка&nbsp;его.</p><ol><li>пункт</li><li>второй</li></ol>
       <table><tr><th>Год</th><th>Число</th></tr><tr><td>1925</td><td><p>117</p></td></tr></table>
       <p onclick="evil()">Конец &lt;b&gt;.</p></body></html>`,
    );
    const { text, headings, tables, source } = sourceText!;
    expect(text).toBe(
      'Отчет бюро\n\nПервый абзац,\nвторая строка\u00a0его.\n\n1. пункт\n\n2. второй\n\nГод\tЧисло\n1925\t117\n\nКонец <b>.\n',
    );
    expect(headings.map((h) => text.slice(h.start, h.end))).toEqual(['Отчет бюро']);
    expect(tables[0].rows.map((r) => r.cells.map((c) => text.slice(c.start, c.end)))).toEqual([
      ['Год', 'Число'],
      ['1925', '117'],
    ]);
    expect(source).toMatchObject({ title: 'Отчет бюро', format: 'html', language: 'ru', encoding: 'utf-8' });
  });

  it.each([
    [
      'numbers in brackets, Word',
      '<a href="#_ftn1" name="_ftnref1">[1]</a>',
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Л. 5.</p></div>',
      '[1]',
      '[1] Л. 5.',
    ],
    [
      'raised numbers in a list',
      '<sup><a href="#n2" id="r2">2</a></sup>',
      '<ol><li id="n2">Опущено. <a href="#r2">↑</a></li></ol>',
      '2',
      '1. Опущено. ↑',
    ],
    ['asterisks', '<a id="x" href="#fn-a">*</a>', '<p id="fn-a">* Так в тексте.</p>', '*', '* Так в тексте.'],
  ])('binds notes by their anchors: %s', async (_, anchor, note, printed, noteText) => {
    const { sourceText } = await read(`<html><body><p>${LONG} Слово${anchor} дальше.</p>${note}</body></html>`);
    const { text, notes } = sourceText!;
    expect(notes).toHaveLength(1);
    expect(notes[0].marker).toBe(printed.replace(/[[\]]/g, ''));
    expect(text.slice(notes[0].markerStart!, notes[0].markerEnd!)).toBe(printed);
    expect(text.slice(notes[0].start, notes[0].end)).toBe(noteText);
  });

  it('takes two line breaks for an empty line', async () => {
    const { sourceText } = await read('<html><body>Первая<br>строка<br>\n<br>Новый абзац</body></html>');
    expect(sourceText!.text).toBe('Первая\nстрока\n\nНовый абзац\n');
  });

  it('takes no entry of a table of contents for a note', async () => {
    const { sourceText } = await read(
      `<html><body><p><a href="#c1">1</a></p><div id="c1"><h2>1</h2><p>${LONG}</p></div></body></html>`,
    );
    expect(sourceText!.notes).toEqual([]);
  });

  it('leaves out menus and says so, but no text', async () => {
    const menu = `<nav><a href="/a">Главная страница</a> <a href="/b">Каталог фондов</a></nav>`;
    const paragraphs = Array.from({ length: 12 }, (_, i) => `<p>Документ ${i}. ${LONG}</p>`).join('');
    const { sourceText, problems } = await read(
      `<html><body>${menu}<div class="text">${paragraphs}</div></body></html>`,
    );
    expect(sourceText!.text).not.toContain('Каталог');
    for (let i = 0; i < 12; i++) expect(sourceText!.text).toContain(`Документ ${i}.`);
    expect(problems).toMatchObject([{ rule: 'read/html-left-out', severity: 'note' }]);
  });

  it('believes the declared encoding where it fits and the letters where it does not', async () => {
    const page = (charset: string) => `<html><meta charset="${charset}"><body><p>${LONG}</p></body></html>`;
    const declared = await read(iconv.encode(page('windows-1251'), 'win1251'));
    expect(declared.sourceText).toMatchObject({ source: { encoding: 'windows-1251' } });
    const wrong = await read(iconv.encode(page('utf-8'), 'koi8-r'));
    expect(wrong.sourceText!.source.encoding).toBe('koi8-r');
    expect(wrong.sourceText!.text.trim()).toBe(LONG.trim());
  });

  it('reads 100,000 nested elements without their structure', async () => {
    const { sourceText, problems } = await read(
      '<html><script>var a = "</p>"</script>' + '<div>'.repeat(100_000) + 'На самом &laquo;дне&raquo;',
    );
    expect(sourceText!.text).toBe('На самом «дне»\n');
    expect(problems).toMatchObject([{ rule: 'read/html-nesting' }]);
  });

  it('survives tags that never end', async () => {
    const { sourceText } = await read('<html><body>Начало ' + '<a '.repeat(50_000));
    expect(sourceText!.text).toContain('Начало');
  });
});
