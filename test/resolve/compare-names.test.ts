import { describe, expect, it } from 'vitest';
import { compareNames } from '../../src/resolve/compare/names/compare-names.js';
import { comparePositions } from '../../src/resolve/compare/positions.js';
import { compareSurnames } from '../../src/resolve/compare/surnames.js';
import { readTree, treeScore, writeTree } from '../../src/resolve/compare/transliteration/tree-ensemble.js';

const SAME: [string, string][] = [
  ['N. Nazarbayev', 'Nursultan Nazarbayev'],
  ['Л. Д. Троцкий', 'Льва Давидовича Троцкого'],
  ['Троцкий Л. Д.', 'L. D. Trotsky'],
  ['А. Л. Шейнман', 'A. L. Sheinman'],
  ['тов.Сталину', 'И. В. Сталин'],
  ['Ted Doe', 'Theodore Doe'],
  ['Smith, John', 'John Smith'],
  ['RamiMakhlouf', 'Rami Makhlouf'],
  ['ООО Ромашка', 'Ромашка ООО'],
  ['Acme Limited', 'ACME Ltd.'],
  ['OAO Gazprom', 'Gazprom JSC'],
  ['First Bank', '1st Bank'],
  ['A. G. Barmin', 'А. Г. Бармин'],
  ['ბარაკ ობამა', 'Barack Obama'],
  ['Александръ Керенскій', 'Александр Керенский'],
  ['генералу Петровскому А. Н.', 'А. Н. Петровский'],
  ['профессора Лосева', 'Лосев П. К.'],
  ['т.т. Гордеев', 'Гордеев С. П.'],
  ['гр-ка В. Н. Лугова', 'Лугова Вера Николаевна'],
  ['Т. П. Ромашов', 'Тимофея Павловича Ромашова'],
  ['фон Клейста', 'Клейст'],
  ['Джемаль-паша', 'Джемаль'],
  ['Нұрланұлы', 'Нурланов'],
  ['Степан Иваныч Гордеев', 'Степан Иванович Гордеев'],
  ['Лев Васильич Громов', 'Лев Васильевич Громов'],
  ['Клара Вейлин', 'К. Вейлин'],
  ['Мир-Касим Алиев', 'М.-К. Алиев'],
  ['Марина Лугова', 'Лугова Марина Ивановна'],
  ['Mr. Gordeeff', 'Гордеев С. П.'],
];
const DIFFERENT: [string, string][] = [
  ['B. Nazarbayev', 'Nursultan Nazarbayev'],
  ['И. Н. Смирнов', 'В. М. Смирнов'],
  ['Л. Л. Седов', 'Н. И. Седова'],
  ['Anna Ivanova', 'Petr Sidorov'],
  ['Western Bank Ltd', 'Southern Bank Ltd'],
  ['Bank of Riga', 'Bank of Oslo'],
  ['Раковский Х. Г.', 'Заковский Л. М.'],
  ['П. С. Гордееву', 'П. С. Гордеевой'],
  ['А. К. Ромашов', 'Вера Карповна Ромашова'],
  ['Громов М. Э.', 'Михаил Ефремович Громов'],
  ['P. P. Volkoff', 'Степан Петрович Волков'],
  ['A. A. Belsky', 'А. Я. Лугинин'],
];

describe('compareNames', () => {
  it.each(SAME)('%s is %s', (left, right) => {
    expect(compareNames(left, right).score).toBeGreaterThanOrEqual(0.7);
    expect(compareNames(right, left).score).toBeGreaterThanOrEqual(0.7);
  });

  it.each(DIFFERENT)('%s is not %s', (left, right) => {
    expect(compareNames(left, right).score).toBeLessThan(0.7);
    expect(compareNames(right, left).score).toBeLessThan(0.7);
  });

  it('says why', () => {
    const { features } = compareNames('И. Н. Смирнов', 'В. М. Смирнов');
    expect(features.map(({ sentence }) => sentence)).toContain('Given names or initials contradict each other.');
  });
});

describe('positions', () => {
  it('tell nothing to compare from a difference', () => {
    expect(comparePositions({ first: '', second: '' }, { first: 'Л', second: 'Д' })).toEqual({
      agreeing: 0,
      full: 0,
      conflict: false,
    });
    expect(comparePositions({ first: 'лев', second: 'давидович' }, { first: 'L', second: 'D' }).agreeing).toBe(2);
    expect(comparePositions({ first: 'Г', second: 'Л' }, { first: 'Ю', second: 'Л' }).conflict).toBe(false);
    expect(comparePositions({ first: 'С', second: '' }, { first: 'Ю', second: 'Л' }).conflict).toBe(true);
  });
});

describe('surnames', () => {
  it.each([
    ['троцкий', 'троцкий', 'equal'],
    ['dzyavaltovsky', 'dzyawaltowski', 'spelling'],
    ['sheinman', 'шейнман', 'script'],
    ['бронштейн', 'бронштейн-волкова', 'part'],
    ['вардин', 'бардин', 'near'],
    ['троцкий', 'радек', 'none'],
  ])('%s and %s: %s', (left, right, agreement) => {
    expect(compareSurnames(left, right).agreement).toBe(agreement);
  });
});

describe('trees', () => {
  it('are read as written', () => {
    const tree = {
      feature: 3,
      cut: -1.25,
      below: { value: 0.1 },
      above: { feature: 0, cut: 2, below: { value: -1 }, above: { value: 4 } },
    };
    expect(readTree(writeTree(tree))).toEqual(tree);
    expect(treeScore({ base: 1, trees: [tree] }, [5, 0, 0, 0])).toBe(5);
  });
});
