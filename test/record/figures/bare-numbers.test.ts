import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

const figuresOf = async (text: string) =>
  (await rowsOf(text, 'plain')).figures.map(
    ({ value, unit, approximate }) => `${approximate ? '~' : ''}${value} ${unit}`,
  );

describe('numbers without a noun of their own', () => {
  it.each([
    ['Кружков шитья насчитывалось 9.', ['9 кружков']],
    ['Из 212 прошений удовлетворено 140, отклонено 72.', ['212 прошений', '140 прошений', '72 прошений']],
    ['Народу пришло немало, было человек сорок.', ['~40 persons']],
    ['There were about thirty of us in the barrack.', ['~30 persons']],
    ['Кулаков 4,5%, бедняков 31,2, батраков 8,8.', ['4.5 percent', '31.2 percent', '8.8 percent']],
    ['Бюджет составил 18 млн, не считая ссуд.', ['18000000 null']],
    ['Число хоров сократилось с 48 до 30.', ['48 хоров', '30 хоров']],
    ['Выдано 312 р. 45 к. на дрова.', ['312.45 rubles']],
    ['Каждый получал 600 г хлеба.', ['600 grams']],
    ['Они ждали визы 7 лет.', ['7 years']],
    ['A three-week leave was granted to him.', ['3 weeks']],
    ['He was sentenced to 8 years in a camp.', []],
    ['The club opened 3 years later.', []],
    ['Он окончил 2 МГУ.', []],
  ])('%s', async (text, expected) => {
    expect(await figuresOf(text)).toEqual(expected);
  });

  it('reads the columns of a table, years as its labels', async () => {
    const { figures } = await rowsOf(
      'Beds and patients\n\nYear   Beds   Patients\n1925   40   310\n1926   55   402\n1927   60   455\n',
      'plain',
    );
    expect(figures.map(({ value, time }) => `${time}: ${value}`)).toEqual([
      '1925: 40',
      '1925: 310',
      '1926: 55',
      '1926: 402',
      '1927: 60',
      '1927: 455',
    ]);
  });
});
