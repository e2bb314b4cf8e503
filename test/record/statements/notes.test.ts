// Biographical notes, judicial lists, certificates and what befell somebody by others' doing, in Russian.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

async function claimsOf(text: string): Promise<string[]> {
  const { statements } = await rowsOf(text);
  return statements
    .filter(({ subjectKind }) => subjectKind === 'person')
    .map(({ subjectName, property, value, time }) => [subjectName, property, value, time].filter(Boolean).join(' | '));
}

describe('notes of an index of names', () => {
  it.each([
    [
      'posts behind years, without verbs',
      'Громов И. П. (1890–1938) – член партии с 1912 г., в 1922–1924 гг. секретарь губкома, с 1925 г. полпред СССР в Латвии. Расстрелян.',
      [
        'И. П. Громов | born | 1890 | 1890',
        'И. П. Громов | died | 1938 | 1938',
        'И. П. Громов | joined_party | партии | 1912',
        'И. П. Громов | position | секретарь губкома | 1922/1924',
        'И. П. Громов | position | полпред СССР в Латвии | 1925/..',
      ],
    ],
    [
      'a pseudonym and a death unknown in the brackets',
      'Вебер Отто (псевд. Франк; 1899–?) – немецкий коммунист, слесарь.',
      [
        'Отто Вебер | born | 1899 | 1899',
        'Отто Вебер | alias | Франк',
        'Отто Вебер | occupation | немецкий коммунист',
        'Отто Вебер | occupation | слесарь',
      ],
    ],
    [
      'a second surname, origin and kin',
      'Зорин (Левин) Давид Исаевич (1894–1981), журналист, из крестьян, муж А. М. Громовой.',
      [
        'Давид Исаевич Зорин | alias | Левин',
        'Давид Исаевич Зорин | occupation | журналист',
        'Давид Исаевич Зорин | child_of | крестьян',
        'Давид Исаевич Зорин | spouse_of | А. М. Громова',
      ],
    ],
    [
      'a judicial list',
      '2. Линде Фриц Карлович, 1901 г. рождения, слесарь завода. Арестован 15.12.1937.',
      [
        'Фриц Карлович Линде | born | 1901 | 1901',
        'Фриц Карлович Линде | occupation | слесарь завода',
        'Фриц Карлович Линде | arrested | Арестован 15.12.1937. | 1937-12-15',
      ],
    ],
    ['an office in place of the years', 'Громов И. П. – нарком юстиции.', ['И. П. Громов | position | нарком юстиции']],
  ])('%s', async (_what, text, expected) => {
    expect(await claimsOf(text)).toEqual(expect.arrayContaining(expected));
  });

  it('takes no sentence that opens with a name for a note', async () => {
    expect(await claimsOf('Громов И. П. – это он говорил – не знал об этом ничего.')).toEqual([]);
  });
});

describe('what befell somebody', () => {
  it.each([
    ['Иван Петрович Громов жил в Риге. В 1933 г. его сняли с работы.', 'recalled | сняли с работы'],
    ['Иван Петрович Громов жил в Риге. В 1935 г. суд приговорил его к ссылке.', 'sentenced | приговорил'],
    ['Верховный суд объявил Громова вне закона.', 'outlawed'],
    ['Иван Петрович Громов жил в Риге. Ему было тогда 29 лет.', 'age_at | 29'],
  ])('%s', async (text, expected) => {
    expect((await claimsOf(text)).some((claim) => claim.includes(expected))).toBe(true);
  });

  it.each([
    ['a question', 'И. П. Громов пишет: арестован ли он?', /arrested/],
    ['a reprimand without its person', 'И. П. Громов молчал. Объявлен строгий выговор редакции.', /sentenced/],
    ['the trade of the next name', 'Наталия Громова, шофер Зайцев и другие.', /Громова \| occupation/],
    ['the title of a play', 'Громов («Любовь Яровая») спал.', /alias/],
  ])('does not claim %s', async (_what, text, claimed) => {
    expect((await claimsOf(text)).filter((claim) => claimed.test(claim))).toEqual([]);
  });
});
