// Where the words found stand, which stretch of a passage is shown, how near the words are, which words are near.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.js';
import { markWords, matchesText } from '../../src/search/match-text.js';
import { editDistance } from '../../src/search/near-words.js';
import { nearnessOf } from '../../src/search/nearness.js';
import { parseQuery } from '../../src/search/parse-query.js';

const marked = (text: string, query: string) => {
  let shown = '';
  let at = 0;
  for (const { start, end } of markWords(text, parseQuery(query).node)) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
};

describe('words found', () => {
  it.each<[text: string, query: string, shown: string]>([
    ['О высылке и высылках.', 'высылка', 'О [высылке] и [высылках].'],
    ['Передано Шейнману.', 'шейнман', 'Передано [Шейнману].'],
    ['Новая елка, старая ёлка.', 'ёлки', 'Новая [елка], старая [ёлка].'],
    ['Центральный комитет и комитет помощи.', '"центрального комитета"', '[Центральный] [комитет] и комитет помощи.'],
    ['Письмо без ответа.', 'письмо -ответ', '[Письмо] без ответа.'],
    ['Letters to a member.', 'letter members', '[Letters] to a [member].'],
    ['В Алма-Ату.', 'алма-ата', 'В [Алма]-[Ату].'],
    ['Высыл-\nка назначена.', 'высылка', '[Высыл-\nка] назначена.'],
    ['Ничего.', 'высылка', 'Ничего.'],
  ])('in %j for %j', (text, query, shown) => expect(marked(text, query)).toBe(shown));

  it.each<[string, string, boolean]>([
    ['Комитет помощи', '"помощи комитет"', false],
    ['Комитет помощи', 'помощь комитет', true],
    ['Комитет помощи', 'комитет -помощь', false],
    ['Комитет помощи', 'съезд OR помощь', true],
    ['Комитет помощи', '-съезд', true],
  ])('%j answers %j: %j', (text, query, answer) => expect(matchesText(text, parseQuery(query).node!)).toBe(answer));
});

describe('an excerpt', () => {
  it('is a stretch of the passage, not too long, with marks inside it', () => {
    const words = fc.array(
      fc.constantFrom('высылка', 'письмо', 'из', 'Москвы', 'в', 'комитет', '😀', 'оченьдлинноеслово'.repeat(3)),
      { minLength: 1, maxLength: 120 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 200 }), (list, length) => {
        const text = list.join(' ');
        const marks = markWords(text, parseQuery('высылка комитет').node);
        const { excerpt, cutBefore, cutAfter, marks: shown } = excerptOf(text, marks, length);
        if (!cutBefore) expect(text.startsWith(excerpt)).toBe(true);
        if (!cutAfter) expect(text.endsWith(excerpt)).toBe(true);
        expect(text).toContain(excerpt);
        expect(excerpt.length).toBeLessThanOrEqual(length + 60);
        for (const { start, end } of shown) expect(['высылка', 'комитет']).toContain(excerpt.slice(start, end));
        if (marks.length > 0) expect(shown.length).toBeGreaterThan(0);
      }),
    );
  });

  it('shows the place with most different words', () => {
    const text = `${'Письмо пришло. '.repeat(40)}Комитет решил о высылке.${' Письмо ушло.'.repeat(40)}`;
    const { excerpt, cutBefore, cutAfter } = excerptOf(
      text,
      markWords(text, parseQuery('письмо комитет высылка').node),
      120,
    );
    expect(excerpt).toContain('Комитет решил о высылке');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
  });
});

describe('nearness', () => {
  const near = (text: string, query: string) => nearnessOf(markWords(text, parseQuery(query).node));
  it('grows when the words stand together', () => {
    expect(near('высылка', 'высылка')).toBe(0);
    const [together, apart] = [
      near('комитет решил: высылка', 'комитет высылка'),
      near(`комитет ${'и так далее '.repeat(20)} высылка`, 'комитет высылка'),
    ];
    expect(together).toBeGreaterThan(apart);
    expect(together).toBeLessThanOrEqual(1);
  });
});

describe('the distance of two words', () => {
  it.each<[string, string, number]>([
    ['телеграма', 'телеграмма', 1],
    ['троцкй', 'троцкий', 1],
    ['шейнмна', 'шейнман', 1],
    ['высылка', 'высылка', 0],
    ['кот', 'телеграмма', 4],
  ])('%s, %s: %d', (a, b, distance) => expect(editDistance(a, b, 3)).toBe(distance));

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 7 });
    fc.assert(fc.property(word, word, (a, b) => void expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3))));
  });
});
