// Our reader of the dictionary's files against the library that they were made for: the same readings, to the last digit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryReadings } from '../../../../src/text/languages/ru/dictionary/library.js';
import { lookUp, normalForm } from '../../../../src/text/languages/ru/dictionary/look-up.js';
import { readings } from '../../../../src/text/languages/ru/morphology.js';

const WORDS =
  'Ели Все Стали Бардина Ивановичу Москве Шейнману Кинжалова Троцкого Лёвина Невозвращенец Полпредства Наилучший Поумнее Вклад Ёж Я';
const STEMS = 'бар вол горде жар коминтер лап нес петр сосновс тюр хрущ шейн партий эмигр рабоч поэт наив'.split(' ');
const ENDINGS =
  'а ова ин ина ский ского ской ому ами ев ёв енко янц ер штейн ович овна иц ея ией ий ец ца ться лся в н м'.split(' ');

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1).toLowerCase();

/** Of patronymics `readings` gives another lemma on purpose. */
const comparable = (list: readonly { lemma: string; tags: ReadonlySet<string> }[]): unknown[] =>
  list.map(({ lemma, tags, ...rest }) => ({ ...rest, tags: [...tags], lemma: tags.has('Patr') ? '' : lemma }));

describe('the dictionary', () => {
  it.each(WORDS.split(' '))('reads %s as the library does', (word) => {
    expect(comparable(readings(word))).toEqual(comparable(word.length > 1 ? libraryReadings(word) : readings(word)));
  });

  it('reads known and unknown words as the library does', () => {
    const word = fc
      .tuple(
        fc.constantFrom(...STEMS),
        fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(...STEMS)),
        fc.constantFrom(...ENDINGS),
      )
      .map((parts) => capital(parts.join('')));
    let known = 0;
    fc.assert(
      fc.property(word, (form) => {
        const expected = libraryReadings(form);
        if (expected[0]?.known) known++;
        expect(comparable(readings(form))).toEqual(
          comparable(expected.map((one) => ({ ...one, lemma: one.lemma || form.toLowerCase() }))),
        );
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(known).toBeGreaterThan(40);
  });

  it('knows names in small letters, and gives ё back', () => {
    expect(lookUp('троцкого').some(({ tag }) => tag.set.has('Surn'))).toBe(true);
    expect(lookUp('елки').map(normalForm)).toContain('ёлка');
    expect(lookUp('').concat(lookUp('q'), lookUp('ъъъ'))).toEqual([]);
  });
});
