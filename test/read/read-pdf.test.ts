import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/read-source.js';
import type { SourceText } from '../../src/model/source.js';
import { pdf, setLines, type Placed } from './pdf-writer.js';

const read = (bytes: Uint8Array) => readSource({ file: 'том.pdf', bytes });
const text = async (bytes: Uint8Array) => (await read(bytes)).sourceText!.text;

/** The text without notes and furniture. */
function runningText({ text: whole, notes, furniture }: SourceText): string {
  const cuts = [...notes, ...furniture].sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { start, end } of cuts) {
    expect(start).toBeGreaterThanOrEqual(at);
    out += whole.slice(at, start);
    at = end;
  }
  return out + whole.slice(at);
}

const furnitureOf = ({ text: whole, furniture }: SourceText, kind: string) =>
  furniture.filter((f) => f.kind === kind).map((f) => whole.slice(f.start, f.end));

/** A line of 66 letters fills the measure of 400 points at 12 points. */
const FULL = 'Секретариат просит комиссию сообщить отделу все новые сведения ибо';

/** Pages of a volume: head, text, notes in small type, number at the foot. */
function volume(): Placed[][] {
  return [0, 1, 2, 3].map((i) => [
    { text: i % 2 === 0 ? 'Сборник писем' : 'Раздел второй', x: 200, y: 40, size: 9 },
    ...setLines([`Абзац номер ${i} начинается здесь и`.padEnd(66, 'а'), FULL, FULL], { x: 100, y: 80 }),
    { text: String(2 * i + 1), x: 496, y: 105, size: 7 },
    ...setLines([`Новый абзац после отступа ${i} и еще`.padEnd(62, 'о')], { x: 124, y: 125 }),
    ...setLines([FULL, 'который переходит через страницу и закан-'.padEnd(66, '-')], { x: 100, y: 140 }),
    { text: '*', x: 497, y: 120, size: 7 },
    { text: String(2 * i + 1), x: 100, y: 697, size: 6 },
    ...setLines([' Подлинник не найден, есть', 'только копия 1925 г.'], { x: 103, y: 700, size: 9 }),
    ...setLines([`* Так в тексте, см. выше.`], { x: 100, y: 725, size: 9 }),
    { text: `— ${i + 17} —`, x: 290, y: 770, size: 10 },
  ]);
}

describe('readPdf', () => {
  it('recognises running heads, page numbers and notes, and loses nothing', async () => {
    const { sourceText, problems } = await read(pdf(volume(), { title: 'Письма' }));
    expect(problems).toEqual([]);
    const s = sourceText!;
    expect(s.source).toMatchObject({ title: 'Письма', language: 'ru', format: 'pdf' });
    expect(s.pages.map((p) => p.label)).toEqual(['17', '18', '19', '20']);
    expect(s.pages[0].start).toBe(0);
    expect(s.pages.at(-1)!.end).toBe(s.text.length);
    s.pages.slice(1).forEach((page, i) => expect(page.start).toBe(s.pages[i].end));
    expect(furnitureOf(s, 'running-head')).toEqual([
      'Сборник писем',
      'Раздел второй',
      'Сборник писем',
      'Раздел второй',
    ]);
    expect(furnitureOf(s, 'page-number')).toEqual(['— 17 —', '— 18 —', '— 19 —', '— 20 —']);
    const bound = s.notes.map((n) => [
      n.marker,
      s.text.slice(n.start, n.end),
      s.text.slice(n.markerStart! - 2, n.markerEnd!),
    ]);
    expect(bound.slice(0, 4)).toEqual([
      ['1', '1 Подлинник не найден, есть\nтолько копия 1925 г.', 'бо1'],
      ['*', '* Так в тексте, см. выше.', 'оо*'],
      ['3', '3 Подлинник не найден, есть\nтолько копия 1925 г.', 'бо3'],
      ['*', '* Так в тексте, см. выше.', 'оо*'],
    ]);
    const printed = volume()
      .flat()
      .flatMap((p) => p.text.split(/\s+/))
      .join('');
    const letters = (t: string) => [...t.replace(/\s+/g, '')].sort().join('');
    expect(letters(s.text)).toBe(letters(printed));
    expect(runningText(s)).not.toMatch(/Подлинник|Сборник|—/);
  });

  it('divides paragraphs by indent and joins them across pages', async () => {
    const s = (await read(pdf(volume()))).sourceText!;
    const paragraphs = runningText(s).split(/\n{2,}/);
    expect(paragraphs.filter((p) => p.includes('Новый абзац'))).toHaveLength(4);
    expect(paragraphs[1]).toMatch(/^Новый абзац после отступа 0/);
    expect(paragraphs[1]).toContain('Абзац номер 1');
  });

  it('reads columns one after the other, and a line across both in its place', async () => {
    const column = (name: string) =>
      Array.from({ length: 12 }, (_, i) => `${name} строка ${i + 1} текста колонки`.padEnd(38, 'я'));
    const page = [
      ...setLines(['Заголовок через обе колонки во всю ширину листа и еще слова да да'.padEnd(80, 'ж')], {
        x: 50,
        y: 60,
      }),
      ...setLines(column('Левая'), { x: 50, y: 90 }),
      ...setLines(column('Правая'), { x: 302, y: 90 }),
    ];
    const out = await text(pdf([page]));
    const order = [...out.matchAll(/(Левая|Правая|Заголовок)/g)].map((m) => m[1]);
    expect(order).toEqual(['Заголовок', ...Array(12).fill('Левая'), ...Array(12).fill('Правая')]);
  });

  it('keeps the rows of a table together', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => [
      { text: `${1920 + i}`, x: 100, y: 100 + i * 15 },
      { text: 'Польша', x: 250, y: 100 + i * 15 },
      { text: `${i * 17}`, x: 430, y: 100 + i * 15 },
    ]);
    expect((await text(pdf([rows.flat()]))).split('\n').slice(0, 2)).toEqual(['1920\tПольша\t0', '1921\tПольша\t17']);
  });

  it('declares larger type as headings', async () => {
    const page = [
      { text: 'Глава первая', x: 200, y: 60, size: 20 },
      { text: 'Отъезд', x: 250, y: 100, size: 16 },
      ...setLines([FULL, FULL, FULL], { x: 100, y: 140 }),
    ];
    const s = (await read(pdf([page]))).sourceText!;
    expect(s.headings.map((h) => [h.level, s.text.slice(h.start, h.end)])).toEqual([
      [1, 'Глава первая'],
      [2, 'Отъезд'],
    ]);
    expect(s.source.title).toBe('Глава первая');
  });

  it('does not take the numbers of documents for page numbers or running heads', async () => {
    const pages = [3, 4, 9, 12].map((n) => [
      { text: `№ ${n}`, x: 280, y: 60 },
      ...setLines([`Записка ${n} о положении дел`.padEnd(66, 'х'), `Строка ${n * n}`], { x: 100, y: 90 }),
    ]);
    const s = (await read(pdf(pages))).sourceText!;
    expect(s.furniture).toEqual([]);
    expect(s.text).toMatch(/№ 3[^]*№ 4[^]*№ 9[^]*№ 12/);
  });

  it('separates a raised marker from a year, and keeps spaced letters, soft hyphens and no-break spaces', async () => {
    const page = [
      ...setLines(['В 1925'], { x: 100, y: 100 }),
      { text: '7', x: 136, y: 95, size: 7 },
      ...setLines([' году'], { x: 140, y: 100 }),
      ...setLines(['П Р И К А З'], { x: 250, y: 130 }),
      ...setLines(['А.\u00a0Б. эми\u00ad'], { x: 100, y: 160 }),
    ];
    expect((await text(pdf([page]))).split(/\n+/)).toEqual(['В 1925 7 году', 'П Р И К А З', 'А. Б. эми\u00ad', '']);
  });

  it('binds notes to markers that are glued but not raised, and takes no small list for notes', async () => {
    const small = (lines: string[]) => setLines(lines, { x: 100, y: 700, size: 9 });
    const body = (text: string) => setLines([text.padEnd(66, 'ы'), FULL, FULL], { x: 100, y: 80 });
    const noted = (await read(pdf([[...body('Бюро одобрило доклад12 вчера и'), ...small(['12 Доклад утрачен.'])]])))
      .sourceText!;
    expect(noted.notes.map((n) => [n.marker, noted.text.slice(n.markerStart! - 6, n.markerEnd!)])).toEqual([
      ['12', 'доклад12'],
    ]);
    const listed = (
      await read(
        pdf([[...body('К письму приложен список лиц и'), ...small(['1. Дрозд, рабочий.', '2. Кляйн, портной.'])]]),
      )
    ).sourceText!;
    expect(listed.notes).toEqual([]);
  });

  it('puts a large initial before the rest of its word', async () => {
    const page = [
      { text: 'В', x: 100, y: 130, size: 34 },
      ...setLines(['чера бюро решило', 'продолжить работу'], { x: 118, y: 110 }),
    ];
    expect(await text(pdf([page]))).toMatch(/^Вчера бюро решило\n/);
  });

  it('reads a page that is turned', async () => {
    expect(await text(pdf([setLines([FULL, FULL], { x: 100, y: 100 })], { rotate: 90 }))).toBe(`${FULL}\n${FULL}\n`);
  });

  it('reads fonts that name Cyrillic letters as Western ones, and says so', async () => {
    const western = Buffer.from(
      setLines([FULL], { x: 0, y: 0 })[0]
        .text.split('')
        .map((c) => (c === ' ' ? 32 : c.charCodeAt(0) - 0x350)),
    ).toString('latin1');
    const { sourceText, problems } = await read(pdf([setLines([western, western], { x: 100, y: 100 })]));
    expect(sourceText!.text).toBe(`${FULL}\n${FULL}\n`);
    expect(problems).toMatchObject([{ rule: 'read/pdf-letters', severity: 'warning' }]);
  });

  it('warns of fonts that do not name their letters', async () => {
    const { problems } = await read(pdf([setLines(['\ue001\ue002\ue003 слово'], { x: 100, y: 100 })]));
    expect(problems).toMatchObject([
      { rule: 'read/pdf-nameless-letters', severity: 'warning', message: expect.stringMatching(/OCR/) },
    ]);
  });

  it('reads the pages that have text and names those that have none', async () => {
    const { sourceText, problems } = await read(pdf([setLines([FULL], { x: 100, y: 100 }), []]));
    expect(sourceText!.text).toContain(FULL);
    expect(problems).toMatchObject([{ rule: 'read/pdf-empty-page' }]);
  });

  it.each([
    ['a scan', pdf([[], []]), 'read/pdf-without-text', /OCR/],
    ['an encrypted file', pdf(volume(), { encrypted: true }), 'read/pdf-encrypted', /password/],
    ['the beginning of a file', pdf(volume()).subarray(0, 300), 'read/broken', /complete copy/],
    ['a text named .pdf', Buffer.from('Просто текст'), 'read/broken', /PDF/],
  ])('refuses %s', async (_, bytes, rule, message) => {
    const { sourceText, problems } = await read(bytes);
    expect(sourceText).toBeNull();
    expect(problems.at(-1)).toMatchObject({ rule, severity: 'error', message: expect.stringMatching(message) });
  });

  it('reads what is there of a file that breaks off, and says so', async () => {
    const whole = pdf(volume());
    const { sourceText, problems } = await read(whole.subarray(0, whole.length - 700));
    expect(problems.map((p) => p.rule)).toContain(sourceText ? 'read/pdf-truncated' : 'read/broken');
  });
});
