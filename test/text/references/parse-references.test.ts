import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReferences, type ParsedReference } from '../../../src/text/references/parse-references.js';
import { FORMS, NOTHING } from './forms.js';

const levels = ({ archive, fond, opis, delo, listy }: ParsedReference) =>
  [archive, fond, opis, delo, listy].map((level) => level ?? '-').join('|');

describe('parseReferences', () => {
  it.each(FORMS.map(([text, ...expected]) => [text, expected] as const))('reads %j', (text, expected) => {
    expect(parseReferences(text, 0, text.length, 'note').map(levels)).toEqual(expected);
  });

  it.each(FORMS.map(([text, ...expected]) => [text, expected] as const))(
    'reads it inside a text: %j',
    (text, expected) => {
      const before = 'Об этом сказано в деле';
      const whole = `${before} (${text.replace(/[).;]+$/, '')}), а также в газетах.`;
      const dotless = (row: string) => row.replace(/\.$/, '');
      expect(parseReferences(whole).map(levels).map(dotless)).toEqual(expected.map(dotless));
    },
  );

  it.each(NOTHING)('finds nothing in %j', (text) => {
    expect(parseReferences(text)).toEqual([]);
  });

  it.each([
    ['Подлинник. Машинопись', 'Подлинник', 'Машинопись'],
    ['Копия. Машинопись.', 'Копия', 'Машинопись'],
    ['Заверенная копия. Машинописный экз.', 'Заверенная копия', 'Машинописный экз'],
    ['Автограф.', 'Автограф', null],
    ['Рукопись.', null, 'Рукопись'],
    ['Отпуск. Типографский экземпляр', 'Отпуск', 'Типографский экземпляр'],
    ['Typescript. Copy.', 'Copy', 'Typescript'],
    ['Доклад о коммуне.', null, null],
  ])('reads copy and production of «%s»', (description, copy, production) => {
    const [reference] = parseReferences(`РГАСПИ. Ф. 17. Оп. 3. Д. 4. Л. 5. ${description}`);
    expect([reference.copy, reference.production]).toEqual([copy, production]);
  });

  it('keeps an earlier publication and a first publication apart', () => {
    const [earlier] = parseReferences('РГАСПИ. Ф. 17. Оп. 3. Д. 4. Л. 5. Копия. Опубл.: Известия. 1990. № 3.');
    expect([earlier.published, earlier.firstPublication]).toEqual(['Опубл.: Известия. 1990. № 3.', false]);
    const [first] = parseReferences('РГАСПИ. Ф. 17. Оп. 3. Д. 4. Л. 5. Публикуется впервые.');
    expect([first.published, first.firstPublication]).toEqual([null, true]);
  });

  it('reads the title of a file in a note, joined over the line end, and not in running text', () => {
    const note = '7ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4. Переписка о комму-\nне «Искра». 1925 г.';
    expect(parseReferences(note, 0, note.length, 'note')[0]).toMatchObject({
      title: 'Переписка о коммуне «Искра». 1925 г.',
      start: 1,
      end: note.length,
    });
    expect(parseReferences(note)[0].title).toBeNull();
  });

  it('reads a remark on publication to the end of a legend, over a broken line', () => {
    const legend = 'РГАСПИ. Ф. 17. Оп. 3. Д. 4. Л. 5. Копия. Опубликовано частично: Пример. Т. 4. \n\nЛ. 189.';
    expect(parseReferences(legend, 0, legend.length, 'legend')).toMatchObject([
      { published: 'Опубликовано частично: Пример. Т. 4. Л. 189.' },
    ]);
  });

  it('ends a legend before the next document', () => {
    const text = 'РГАСПИ. Ф. 17. Оп. 3. Д. 4. Л. 5. Подлинник. Рукопись\n\n \n\n№ 12\nПисьмо';
    expect(parseReferences(text)[0].quote).toBe('РГАСПИ. Ф. 17. Оп. 3. Д. 4. Л. 5. Подлинник. Рукопись');
  });

  it('takes a bare «Там же» only where notes put it', () => {
    expect(parseReferences('4 Там же.', 0, 9, 'note')).toHaveLength(1);
    expect(parseReferences('Там же', 0, 6, 'note')).toHaveLength(1);
    expect(parseReferences('Собрание было там же. Оно кончилось в полночь.')).toEqual([]);
    expect(parseReferences('против этого» (там же). Между тем')).toEqual([]);
  });

  const alphabet = fc.constantFrom(
    'Ф',
    'Оп',
    'Д',
    'Л',
    '.',
    ' ',
    '\n',
    ',',
    ';',
    '17',
    '3',
    'Там же',
    'Ibid',
    'f',
    'op',
    'RG',
    'National Archives',
    '(',
    ')',
    '–',
    'об',
    'РГАСПИ',
    'Архив',
    '🙂',
    'т.',
    'Box 5',
  );
  it('quotes exactly, in order, without overlaps, on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        fc.constantFrom('note', 'legend', 'text'),
        (text, context) => {
          const found = parseReferences(text, 0, text.length, context as 'note');
          found.forEach((reference, i) => {
            expect(text.slice(reference.start, reference.end)).toBe(reference.quote);
            expect(reference.quote.trim()).toBe(reference.quote);
            if (i > 0) expect(reference.start).toBeGreaterThanOrEqual(found[i - 1].end);
          });
        },
      ),
      { numRuns: 600 },
    );
  });

  it('gives the same for a range as for its slice', () => {
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 40 }), fc.nat(20), (parts, cut) => {
        const text = parts.join('');
        const start = Math.min(cut, text.length);
        const moved = parseReferences(text, start, text.length, 'note').map(({ quote, ...rest }) => ({
          ...rest,
          quote,
          start: rest.start - start,
          end: rest.end - start,
        }));
        expect(moved).toEqual(parseReferences(text.slice(start), 0, text.length - start, 'note'));
      }),
    );
  });

  it.each([
    ' ',
    '1',
    '.',
    'Ф. 1 ',
    'Л. 1, ',
    '1, ',
    'Там же ',
    'Д. 1. ',
    '(',
    'National Archives, ',
    'архив ',
    'А',
    'Оп. 1. Оп. 2. ',
    '\n ',
    'РГАСПИ. Ф. 17. Оп. 3. Л. 5; ',
  ])('comes to an end on a megabyte of %j', (unit) => {
    const text = `РГАСПИ. Ф. 17. ${unit.repeat(Math.ceil(1_000_000 / unit.length))} Оп. 3.`;
    expect(Array.isArray(parseReferences(text))).toBe(true);
  });
});
