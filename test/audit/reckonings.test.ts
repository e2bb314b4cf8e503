import { describe, expect, it } from 'vitest';
import { auditCollection } from '../../src/audit/audit-collection.js';
import { rowsOf } from '../record/text-rows.js';

async function checked(text: string): Promise<string[]> {
  const rows = await rowsOf(text, 'plain');
  const { source } = rows.sourceText;
  const findings = auditCollection({ sources: [{ source, ...rows }], entityOf: new Map(), entities: [] });
  return findings.map(({ verdict, stated, computed }) => `${verdict} ${stated}/${computed}`).sort();
}

describe('numbers reckoned again', () => {
  it.each([
    ['a change', 'Число членов кружка выросло с 112 до 150, т. е. на 48 человек.', ['inconsistent 48/38']],
    ['a change that holds', 'The staff fell from 90 to 72 persons, a decrease of 18.', ['consistent 18/18']],
    ['a percentage', 'Из 400 заявлений 90 удовлетворено (25%).', ['inconsistent 25/22.5']],
    ['a rounded percentage', 'Of 300 families, 100 (33 per cent) received coal.', ['consistent 33/33']],
    ['a rate', 'They shared 1,200 rubles among 40 emigrants, or 35 rubles a head.', ['inconsistent 35/30']],
    ['a span', 'Он прожил там девять лет, с 1924 по 1931 год.', ['inconsistent 9/7']],
    ['a span with both years counted', 'He ran it for ten years, from 1921 to 1930.', ['consistent 10/9']],
    ['the rest', 'Of 80 beds 55 were taken and the remaining 35 stood empty.', ['inconsistent 80/90']],
    [
      'a balance',
      'The kitchen had 200 plates, bought 60 and lost 25, so that it ended the year with 235 plates.',
      ['consistent 235/235'],
    ],
    ['a part greater than its whole', 'Из 30 делегатов 34 делегата голосовали за список.', ['inconsistent 30/34']],
    [
      'a total behind its parts',
      'We had 3 choirs, 4 orchestras; 2 clubs in May, 5 clubs in June, 8 clubs in all.',
      ['inconsistent 8/7'],
    ],
    [
      'a series by month with its total',
      'Parcels by month: 12 in May, 15 in June and 9 in July, 40 in all.',
      ['inconsistent 40/36'],
    ],
    ['a breakdown by people', 'Среди 40 слушателей было 18 чехов, 12 сербов и 13 греков.', ['inconsistent 40/43']],
    ['a selection', 'Задержано 44 человека, в том числе 7 студентов и 6 служащих.', []],
  ])('%s', async (_what, text, expected) => {
    const found = await checked(text);
    if (expected.length === 0) expect(found.filter((one) => one.startsWith('inc'))).toEqual([]);
    else expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('adds up the column of a table under its total', async () => {
    const table = [
      'Расход угля по домам, тонн',
      '',
      'Первый дом ..... 12',
      'Второй дом ..... 17',
      'Третий дом ..... 9',
      'Итого ..... 36',
    ];
    expect(await checked(`${table.join('\n')}\n`)).toEqual(['inconsistent 36/38']);
  });

  it('closes the account of a movement of people', async () => {
    const lines = ['Number on 1 March: 80', 'Admitted: 14', 'Discharged: 20', 'Died: 1', 'Remaining: 73'];
    expect(await checked(`Movement of patients\n\n${lines.join('\n')}\n`)).toEqual(['consistent 73/73']);
  });
});
