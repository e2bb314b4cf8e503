import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

async function claimsOf(text: string): Promise<string[]> {
  const { statements } = await rowsOf(text);
  return statements
    .filter(({ subjectKind }) => subjectKind === 'person')
    .map(({ subjectName, property, time }) => [subjectName, property, time].filter(Boolean).join(' | '))
    .sort();
}

describe('prose, English', () => {
  it.each([
    ['In 1907 P. L. Ostrov joined the RSDLP.', ['P. L. Ostrov | joined_party | 1907']],
    ['N. A. Dubrovin was arrested in May 1919.', ['N. A. Dubrovin | arrested | 1919-05']],
    ['P. L. Ostrov refused to return to Moscow in 1928.', ['P. L. Ostrov | refused_to_return | 1928']],
    ['P. L. Ostrov was expelled from the party in 1930.', ['P. L. Ostrov | left_or_expelled_from_party | 1930']],
    ['In 1935 P. L. Ostrov asked for political asylum.', ['P. L. Ostrov | asylum | 1935']],
    ['P. L. Ostrov died in 1946 in Lisbon.', ['P. L. Ostrov | died | 1946']],
    ['The report was read to 40-year-old P. L. Ostrov.', ['P. L. Ostrov | age_at']],
    ['P. L. Ostrov graduated from Riga University in 1911.', ['P. L. Ostrov | education | 1911']],
    ['The chairman of the board P. L. Ostrov spoke last.', ['P. L. Ostrov | position']],
    ['P. L. Ostrov (Brandt) spoke last.', ['P. L. Ostrov | alias']],
  ])('%s', async (text, expected) => {
    expect(await claimsOf(text)).toEqual(expected);
  });

  it('makes each post of a row a claim of its own', async () => {
    const { statements } = await rowsOf(
      'P. L. Ostrov worked as secretary of the consulate in Riga and manager of the warehouse, director of the shipping office.',
    );
    expect(statements.filter(({ property }) => property === 'position').map(({ value }) => value)).toEqual([
      'secretary of the consulate in Riga',
      'manager of the warehouse',
      'director of the shipping office',
    ]);
  });

  it.each([
    ['negation', 'P. L. Ostrov was not arrested in 1919.'],
    ['another subject', 'The letter of P. L. Ostrov says that his friends were arrested in 1919.'],
    ['the first person', 'P. L. Ostrov wrote to me when I was arrested in 1919.'],
    ['a body that acts', 'In 1919 the Commission joined the party of P. L. Ostrov in protest.'],
  ])('does not take %s for a claim', async (_what, text) => {
    expect((await claimsOf(text)).filter((claim) => /arrested|joined/.test(claim))).toEqual([]);
  });

  it.each([
    [
      'of another verb before',
      'In 1907 P. L. Ostrov joined the RSDLP, was arrested and moved south.',
      'P. L. Ostrov | arrested',
    ],
    [
      'of the paper that tells it',
      'As stated in the report of May 3, 1926, P. L. Ostrov was arrested.',
      'P. L. Ostrov | arrested',
    ],
  ])('does not take over the date %s', async (_what, text, expected) => {
    expect(await claimsOf(text)).toContain(expected);
  });

  it('takes whither somebody fled, not whence', async () => {
    const { statements } = await rowsOf('In 1983 P. L. Ostrov fled by boat from Finland to Sweden.');
    expect(statements.filter(({ property }) => property === 'emigrated_to').map(({ place }) => place)).toEqual([
      'Sweden',
    ]);
  });

  it('does not make the native of a land of whom the sentence speaks', async () => {
    const claims = await claimsOf(
      'P. L. Ostrov moved to Norway. There he met his second wife Greta, a native of Austria.',
    );
    expect(claims.filter((claim) => claim.includes('born'))).toEqual([]);
  });
});

describe('prose, Russian', () => {
  it.each([
    ['В 1907 г. Громов вступил в РСДРП.', 'Громов | joined_party | 1907'],
    ['И. П. Громов был арестован 12 мая 1937 г.', 'И. П. Громов | arrested | 1937-05-12'],
    ['И. П. Громов исключён из партии в 1936 г.', 'И. П. Громов | left_or_expelled_from_party | 1936'],
    ['И. П. Громов в 1929 г. отказался вернуться в СССР.', 'И. П. Громов | refused_to_return | 1929'],
    ['И. П. Громов был выслан в Тобольск в 1928 г.', 'И. П. Громов | exiled_to | 1928'],
    ['И. П. Громов был назначен начальником штаба флотилии.', 'И. П. Громов | position'],
  ])('%s', async (text, expected) => {
    expect(await claimsOf(text)).toContain(expected);
  });

  it.each([
    ['the name of a house', 'Филатов – студент института имени Громова.', /Громов/],
    ['a proposed post', 'Он против назначения председателем правления т. Громова.', /Громов.*position/],
    ['a companion', 'В 1906 г. был командирован за границу вместе с Идивани.', /Идивани/],
  ])('does not take %s for a claim', async (_what, text, claimed) => {
    expect((await claimsOf(text)).filter((claim) => claimed.test(claim))).toEqual([]);
  });

  it('reads a biographical note', async () => {
    expect(
      await claimsOf(
        'Громов Иван Петрович (1890–1938), член КПГ с 1919 г., в 1933 г. прибыл в СССР, арестован 12.09.1937, приговорён к расстрелу.',
      ),
    ).toEqual(
      expect.arrayContaining([
        'Иван Петрович Громов | born | 1890',
        'Иван Петрович Громов | died | 1938',
        'Иван Петрович Громов | joined_party | 1919',
        'Иван Петрович Громов | emigrated_to | 1933',
        'Иван Петрович Громов | arrested | 1937-09-12',
      ]),
    );
  });
});

describe('bodies', () => {
  it.each([
    ['The Red Cross was founded in 1863.', 'founded | 1863'],
    ['Коминтерн был распущен в 1943 г.', 'dissolved | 1943'],
  ])('%s', async (text, expected) => {
    const { statements } = await rowsOf(text);
    expect(statements.map(({ property, time }) => `${property} | ${time}`)).toContain(expected);
  });
});
