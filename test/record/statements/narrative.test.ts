// Sections about one person, couples, works by title, rows of posts: what a narrative says of whom it is speaking.
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

const OPENING = `Lives across the border

This survey collects what newspapers and memoirs have told of people who did not come home. It does not claim to be complete,
and it leaves aside those of whom nothing but a name is known. The order of the portraits follows no rule at all, and the
reader may begin with any of them without losing the thread of the whole, which is told again at the end.

`;

async function claimsOf(text: string): Promise<string[]> {
  const { statements } = await rowsOf(text);
  return statements
    .filter(({ subjectKind }) => subjectKind === 'person')
    .map(({ subjectName, property, value, time }) => [subjectName, property, value, time].filter(Boolean).join(' | '));
}

describe('a section about one person', () => {
  const section = (text: string): Promise<string[]> => claimsOf(`${OPENING}Pavel Ostrovsky\n\n${text}\n`);

  it.each([
    [
      'what the person was opens it',
      'The two-time champion of Norway, master of sports in rowing, stayed abroad in May 1971 during a regatta.',
      [
        'Pavel Ostrovsky | title_or_award | two-time champion of Norway',
        'Pavel Ostrovsky | refused_to_return | stayed abroad in May 1971 during a regatta. | 1971-05',
      ],
    ],
    ['an age', 'At that time he was 27 years old.', ['Pavel Ostrovsky | age_at | 27']],
    [
      'a noun for the person',
      'In the spring the oarsman was ill. The athlete became a Danish citizen in 1980.',
      ['Pavel Ostrovsky | citizenship | became a Danish citizen in 1980. | 1980'],
    ],
    [
      'the forename, otherwise spelt',
      'After a year Pawel was tired, and Pavel moved to Lisbon in 1974.',
      ['Pavel Ostrovsky | emigrated_to | moved to Lisbon in 1974. | 1974'],
    ],
    ['the surname, otherwise spelt', 'There Ostrowsky rested.', ['Pavel Ostrovsky | alias | Ostrowsky']],
  ])('%s', async (_what, text, expected) => {
    expect(await section(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['a relative', 'Luckily for him, an aunt lived in Lisbon.', /resided/],
    ['what almost happened', 'He almost died in Lisbon.', /died/],
    ['somebody else in brackets', 'He kept it (the second, a Dane, was stripped of the title).', /title/],
  ])('does not claim %s', async (_what, text, claimed) => {
    expect((await section(text)).filter((claim) => claimed.test(claim))).toEqual([]);
  });
});

describe('works by title', () => {
  it.each([
    [
      'P. L. Ostrov, the author of the novel “Tides” (Riga. 1928), the story “Ebb” (1930), spoke last.',
      ['P. L. Ostrov | wrote | Tides | 1928', 'P. L. Ostrov | wrote | Ebb | 1930'],
    ],
    ['P. L. Ostrov’s bitter book “Tides” was soon forgotten.', ['P. L. Ostrov | wrote | Tides']],
    ['Another book by P. L. Ostrov, “Ebb”, was soon forgotten.', ['P. L. Ostrov | wrote | Ebb']],
  ])('%s', async (text, expected) => {
    expect(await claimsOf(text)).toEqual(expected);
  });

  it('takes no newspaper for a work', async () => {
    expect(await claimsOf('P. L. Ostrov read the newspaper “Tides” every day.')).toEqual([]);
  });
});

describe('rows', () => {
  it('gives a trade in the plural to each of the row', async () => {
    expect(await claimsOf('In 1974 chess players P. L. Ostrov and N. A. Dubrovin spoke last.')).toEqual(
      expect.arrayContaining([
        'P. L. Ostrov | occupation | chess player',
        'N. A. Dubrovin | occupation | chess player',
      ]),
    );
  });

  it('reads "one of the" with its plural', async () => {
    expect(await claimsOf('One of the leaders of the Riga bank, 40-year-old P. L. Ostrov spoke last.')).toContain(
      'P. L. Ostrov | position | One of the leaders of the Riga bank',
    );
  });

  it('gives the parties of a row before the name to the name', async () => {
    expect(
      (
        await claimsOf('An anarchist since 1909 and, finally, a Bolshevik from May 1920, P. L. Ostrov spoke last.')
      ).filter((claim) => claim.includes('joined_party')),
    ).toHaveLength(2);
  });

  it('sees the year of each place of a service abroad', async () => {
    const { statements } = await rowsOf('P. L. Ostrov served as consul in Riga and from 1928 in Oslo.');
    expect(
      statements.filter(({ property }) => property === 'posted_abroad').map(({ place, time }) => [place, time]),
    ).toContainEqual(['Oslo', '1928/..']);
  });
});

describe('orders home and breaks', () => {
  it.each([
    ['Having received an order to return to Moscow, P. L. Ostrov fled to France.', 'P. L. Ostrov | recalled'],
    ['In 1928 the ranks of defectors were joined by P. L. Ostrov.', 'P. L. Ostrov | refused_to_return'],
    ['The meeting was chaired by P. L. Ostrov.', 'P. L. Ostrov | position'],
  ])('%s', async (text, expected) => {
    expect((await claimsOf(text)).some((claim) => claim.startsWith(expected))).toBe(true);
  });
});
