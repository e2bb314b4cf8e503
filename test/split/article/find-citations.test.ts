import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/split/article/find-citations.js';

const LIST = [
  '1. Иванов А. А. Красная помощь. М., 2001.',
  '2. Sokolova B. Aid. London, 2019.',
  '3. Doe J. Houses. 2010.',
  '4. Петров Б. Деньги. 1999.',
].join('\n');
const entries = LIST.split('\n').map((entry) => ({
  start: LIST.indexOf(entry),
  end: LIST.indexOf(entry) + entry.length,
}));

function cite(sentence: string): string[] {
  const text = `${LIST}\n${sentence}`;
  return findCitations(text, [{ start: LIST.length + 1, end: text.length }], entries).flatMap(
    ({ quote, start, targets }) => {
      expect(text.slice(start, start + quote.length)).toBe(quote);
      return targets.map(
        ({ work, pages, entry }) => `${work}|${pages ?? '-'}|${entry ? text.slice(entry.start, entry.start + 2) : '-'}`,
      );
    },
  );
}

describe('findCitations', () => {
  it.each([
    ['об этом писали [1].', ['1|-|1.']],
    ['об этом писали [1, с. 12].', ['1|12|1.']],
    ['the houses [2, p. 45–47; 3] stood', ['2|45–47|2.', '3|-|3.']],
    ['многие авторы [1–3].', ['1|-|1.', '2|-|2.', '3|-|3.']],
    ['both [1, 4] say', ['1|-|1.', '4|-|4.']],
    ['was used (Sokolova, Kallin, Galosheva, 2019: 173).', ['Sokolova, Kallin, Galosheva 2019|173|2.']],
    ['как показано (Петров 1999, с. 5; Иванов, 2001)', ['Петров 1999|5|4.', 'Иванов 2001|-|1.']],
    ['школа закрылась [1, л. 17 об.; 2, т. 3, с. 8]', ['1|17 об.|1.', '2|8|2.']],
    [
      'об этом [Петров, 1999, с. 5; Ф. 17. Оп. 3. Д. 2. Л. 1] и раньше [Иванов, 2001]',
      ['Петров 1999|5|4.', 'Иванов 2001|-|1.'],
    ],
    ['как полагает А. Иванов [2001, с. 17], и Петрова [1999]', ['Иванов 2001|17|1.', 'Петрова 1999|-|4.']],
    ['unknown (Manukyan M. N. 2004: 96)', ['Manukyan M. N. 2004|96|-']],
    ['[77] лежит за списком; [так в тексте]; [1925 г.]', []],
    ['в марте (Март 1925) и (Ф. 17. Оп. 3. Д. 1925)', []],
  ])('%s', (sentence, expected) => {
    expect(cite(sentence)).toEqual(expected);
  });

  it('never throws and quotes exactly', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('[1, с. 2]', '(Doe 2010)', '[', '('),
        (noise, piece) => {
          const text = noise + piece + noise;
          for (const { start, end, quote } of findCitations(text, [{ start: 0, end: text.length }], []))
            expect(text.slice(start, end)).toBe(quote);
        },
      ),
    );
  });

  it.each(['[1, ', '(A 1999 ', '(A ', '[1–'])('comes to an end on a megabyte of %j', (unit) => {
    expect(findCitations(unit.repeat(250_000), [{ start: 0, end: unit.length * 250_000 }], [])).toEqual([]);
  });
});
