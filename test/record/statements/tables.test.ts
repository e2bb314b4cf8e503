import { describe, expect, it } from 'vitest';
import { makeRows } from '../../../src/engine.js';
import { readSource } from '../../../src/read/read-source.js';
import { splitDocuments } from '../../../src/split/split-documents.js';
import { columnKind } from '../../../src/record/statements/tables/column-names.js';
import { dateOf } from '../../../src/record/statements/tables/table-statements.js';

async function tableOf(lines: string[]) {
  const { sourceText } = await readSource({ file: 'list.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
  const rows = makeRows(sourceText!, splitDocuments(sourceText!));
  return {
    ...rows,
    reported: rows.problems.filter(({ rule }) => rule.startsWith('record/')).map(({ message }) => message),
  };
}

describe('columns', () => {
  it.each([
    ['Год рождения', 'born'],
    ['Вступил в партию', 'joined_party'],
    ['Направлен за границу', 'posted_abroad'],
    ['Отказался вернуться', 'refused_to_return'],
    ['Date of arrest', 'arrested'],
    ['Position', 'position'],
  ])('%s', (heading, property) => {
    expect(columnKind(heading)).toMatchObject({ property });
  });

  it.each([
    ['12.09.1937', '1937-09-12'],
    ['9.1937', '1937-09'],
    ['1937?', '1937?'],
    ['19З7', '1937'],
    ['1931–1933', '1931/1933'],
    ['31.02.1937', null],
    ['1737543', null],
    ['скоро', null],
  ])('dates %s', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });
});

describe('tables', () => {
  it('imports every row or reports it with its line', async () => {
    const { statements, reported } = await tableOf([
      'Фамилия,Имя,Должность,Страна,Год рождения,Вступил в партию',
      'Громов,И. П.,кассир,Литва,1890,1918',
      ',А. Б.,курьер,Литва,1891,1919',
      'Громов,И. П.,кассир,Литва,1890,1918',
      'Штейн,Э.,слесарь,Литва,1999999,?',
      'Линд,О.,,,,',
    ]);
    expect(new Set(statements.map(({ subjectName }) => subjectName))).toEqual(new Set(['Громов И. П.', 'Штейн Э.']));
    expect(reported.map((message) => /Line \d+/.exec(message)?.[0])).toEqual(['Line 3', 'Line 4', 'Line 5', 'Line 6']);
    expect(
      statements.find(({ property, subjectName }) => property === 'joined_party' && subjectName === 'Штейн Э.'),
    ).toMatchObject({
      unknown: true,
      time: null,
    });
    expect(
      statements.find(({ property, subjectName }) => property === 'born' && subjectName === 'Штейн Э.'),
    ).toMatchObject({
      value: '1999999',
      time: null,
    });
  });

  it('says when no heading is known', async () => {
    const { statements, reported } = await tableOf(['alpha;beta;gamma', 'one;two;three', 'four;five;six']);
    expect(statements).toEqual([]);
    expect(reported).toHaveLength(1);
  });
});
