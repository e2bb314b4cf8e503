import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

async function registerOf(text: string): Promise<string[]> {
  const { statements } = await rowsOf(text);
  return statements
    .filter(({ register, property }) => register && property !== 'alias')
    .map(({ subjectName, property, time, value, unknown, place }) =>
      [subjectName, property, unknown ? '?' : property === 'position' ? value : time, place]
        .filter(Boolean)
        .join(' | '),
    )
    .sort();
}

describe('registers in running text', () => {
  it('reads the years in the order in which the text announces them', async () => {
    expect(
      await registerOf(
        'The following are named (in brackets, the years of entry into the party, of posting abroad and of refusal to return): in Norway - clerk of the trade mission P. L. Ostrov (1917, 1924, ?) and a certain N. N. Dubrovin (?, 1925, 1926); for Spain - broker G. Lund (1919, J 926, 1928).',
      ),
    ).toEqual([
      'G. Lund | joined_party | 1919',
      'G. Lund | position | broker | Spain',
      'G. Lund | posted_abroad | 1926 | Spain',
      'G. Lund | refused_to_return | 1928 | Spain',
      'N. N. Dubrovin | joined_party | ?',
      'N. N. Dubrovin | position | ? | Norway',
      'N. N. Dubrovin | posted_abroad | 1925 | Norway',
      'N. N. Dubrovin | refused_to_return | 1926 | Norway',
      'P. L. Ostrov | joined_party | 1917',
      'P. L. Ostrov | position | clerk of the trade mission | Norway',
      'P. L. Ostrov | posted_abroad | 1924 | Norway',
      'P. L. Ostrov | refused_to_return | ? | Norway',
    ]);
  });

  it('takes another order when the text announces another', async () => {
    expect(
      await registerOf(
        'Ниже перечислены сотрудники (в скобках указаны годы отказа вернуться и вступления в партию): Бежин Г. С. (1929, 1918), кассир; Тихоцкий Л. Д. (1930, 1917), счетовод.',
      ),
    ).toEqual([
      'Бежин Г. С. | joined_party | 1918',
      'Бежин Г. С. | position | кассир',
      'Бежин Г. С. | refused_to_return | 1929',
      'Тихоцкий Л. Д. | joined_party | 1917',
      'Тихоцкий Л. Д. | position | счетовод',
      'Тихоцкий Л. Д. | refused_to_return | 1930',
    ]);
  });

  it('gives each row the year that only the opening of the list states', async () => {
    const rows = await registerOf(
      'In 1934 the list of defectors grew by two (the years of entry into the party and of posting abroad are given in brackets): cashier of the embassy A. B. Sorin (1920, 1930) and courier V. G. Melnik (1925, 1931).',
    );
    expect(rows.filter((row) => row.includes('refused'))).toEqual([
      'A. B. Sorin | refused_to_return | 1934',
      'V. G. Melnik | refused_to_return | 1934',
    ]);
  });

  it('reads two persons of one entry, and the marriage', async () => {
    const { statements } = await rowsOf(
      'Named are (in brackets, the years of entry into the party and of refusal to return): editor O. P. Lukin (1905, 1926) and his wife E. F. Lukin-Brandt (1912, 1926).',
    );
    const marriage = statements.find(({ property }) => property === 'spouse_of');
    expect(marriage).toMatchObject({ subjectName: 'E. F. Lukina-Brandt', objectName: 'O. P. Lukin' });
  });

  it('keeps the spelling in doubt as another name', async () => {
    const { statements } = await rowsOf(
      'Named are (in brackets, the years of entry into the party and of refusal to return): driver Korvin (T. Ya. Kurvin?) (?, 1927).',
    );
    expect(statements.find(({ property }) => property === 'alias')).toMatchObject({
      subjectName: 'T. Ya. Korvin',
      value: 'T. Ya. Kurvin?',
    });
  });

  it('carries the country of a line of its own to the entries below it', async () => {
    expect(
      await registerOf(
        [
          'В скобках указаны годы вступления в партию и отказа вернуться.',
          'Германия:',
          '1. Бежин Г. С. (1918, 1929), кассир склада.',
          'Франция:',
          '2. Корф А. И. [б/п, 1930], инженер.',
        ].join('\n\n'),
      ),
    ).toEqual([
      'Бежин Г. С. | joined_party | 1918',
      'Бежин Г. С. | position | кассир склада | Германия',
      'Бежин Г. С. | refused_to_return | 1929 | Германия',
      'Корф А. И. | position | инженер | Франция',
      'Корф А. И. | refused_to_return | 1930 | Франция',
    ]);
  });

  it('claims nothing where no order is announced', async () => {
    expect(await registerOf('The clerk P. L. Ostrov (1917, 1924, 1929) was named in the report.')).toEqual([]);
  });
});
