// Place, time, body and person of a claim come from its own clause: never from the clause beside it, an apposition, or a title.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/model/statement.js';
import { rowsOf } from '../text-rows.js';

async function claimsOf(text: string, property: string): Promise<Statement[]> {
  const { statements } = await rowsOf(text);
  return statements.filter((one) => one.property === property);
}

describe('the place of a neighbouring clause', () => {
  it.each([
    ['P. L. Ostrov left the party, refused to go to Norway and fell ill.', 'left_or_expelled_from_party', null],
    ['P. L. Ostrov was arrested in Riga.', 'arrested', 'Riga'],
    ['P. L. Ostrov was arrested at the insistence of the envoys of Sweden.', 'arrested', null],
    ['P. L. Ostrov was reprimanded for a “careless remark,” he was later appointed consul in Oslo.', 'sentenced', null],
    ['P. L. Ostrov’s wife Greta and a brother remained in Norway.', 'spouse_of', null],
    ['В 1912 г. И. П. Громов был арестован и сослан в Вологду.', 'arrested', null],
    ['В 1912 г. И. П. Громов был арестован в Риге и сослан в Вологду.', 'arrested', 'Рига'],
  ])('%s: %s at %s', async (text, property, place) => {
    expect((await claimsOf(text, property)).map((one) => one.place)).toEqual([place]);
  });

  it.each([
    ['В 1911 г. И. П. Громов был выслан из Германии в Италию.', 'Италия'],
    ['В 1911 г. И. П. Громов был выслан из Германии.', null],
    ['In 1911 P. L. Ostrov was deported from Germany to Italy.', 'Italy'],
    ['In 1911 P. L. Ostrov was deported from Germany.', null],
  ])('exile goes whither, not whence: %s', async (text, place) => {
    expect((await claimsOf(text, 'exiled_to')).map((one) => one.place)).toEqual([place]);
  });
});

it('takes whither somebody moved', async () => {
  const claims = await claimsOf('In 1924 P. L. Ostrov moved from Norway to Sweden.', 'emigrated_to');
  expect(claims.map((one) => one.place)).toEqual(['Sweden']);
});

describe('the time of a neighbouring clause', () => {
  it.each([
    [
      'P. L. Ostrov and a clerk, a member of the union since 1919, and was also expelled from the party.',
      'left_or_expelled_from_party',
      null,
    ],
    ['On May 3, 1931 the court fined another clerk - a senior inspector of the depot, P. L. Ostrov.', 'position', null],
    ['P. L. Ostrov was inspector of the depot in 1931.', 'position', '1931'],
    ['In 1931 P. L. Ostrov, consul in Riga since 1928, was dismissed from his post.', 'recalled', '1931'],
    ['In 1930 P. L. Ostrov was expelled from the party and later settled in Paris.', 'resided', null],
    ['In 1930 P. L. Ostrov settled in Paris.', 'resided', '1930'],
    ['P. L. Ostrov became a citizen of Norway in 1931, and N. A. Dubrovin died in Riga.', 'died', null],
    ['И. П. Громов, в 1920 г. нарком, арестован в Омске.', 'arrested', null],
    ['И. П. Громов в 1920 г. арестован в Омске.', 'arrested', '1920'],
  ])('%s: %s', async (text, property, time) => {
    expect([...new Set((await claimsOf(text, property)).map((one) => one.time))]).toEqual([time]);
  });

  it.each([
    ['P. L. Ostrov published the book “Norway in 1905–1914”.', null],
    ['In 1926 P. L. Ostrov published the book “Norway in 1905–1914”.', '1926'],
    ['И. П. Громов издал книгу «Балтика в 1920-е гг.».', null],
    ['И. П. Громов выпустил в 1925 г. книгу «Год 1917».', '1925'],
    ['Об этом говорит сборник «Балтика в 1920–1930-е гг.» под редакцией Ивана Петровича Громова.', null],
  ])('no year of a title: %s', async (text, time) => {
    expect((await claimsOf(text, 'wrote')).map((one) => one.time)).toEqual([time]);
  });
});

describe('the body of a neighbouring clause', () => {
  it.each([
    ['P. L. Ostrov was exiled to Vologda and after the war joined the RCP.', 'exiled_to'],
    ['The judges declared an outlaw another man - an inspector of the Red Cross, P. L. Ostrov.', 'outlawed'],
  ])('%s', async (text, property) => {
    expect((await claimsOf(text, property)).map((one) => one.organisation)).toEqual([null]);
  });
});

describe('whom it is about', () => {
  it('makes nobody a child of oneself', async () => {
    const claims = await claimsOf(
      'P. L. Ostrov married in 1931. Their daughter is the painter Margarita Lindqvist.',
      'child_of',
    );
    for (const { subjectName, objectName } of claims) expect(objectName).not.toBe(subjectName);
  });

  it('does not make the father the child', async () => {
    const claims = await claimsOf(
      'P. L. Ostrov fell silent. According to Ostrov’s son, his father served as a clerk in Oslo.',
      'child_of',
    );
    expect(claims.map(({ subjectName }) => subjectName)).toEqual([]);
  });

  it('gives an apposition in the genitive to the name beside it', async () => {
    const claims = await claimsOf(
      'Жалоба гр-ки Линдквист – жены уехавшего Громова Ивана Петровича – члена ВКП(б) с 1921 года.',
      'joined_party',
    );
    expect(claims.map(({ subjectName, time }) => [subjectName, time])).toEqual([['Иван Петрович Громов', '1921']]);
  });

  it.each([
    ['Громов возражал, а потом автор брошюры «Новые берега» умолк.', []],
    ['И. П. Громов, автор брошюры «Новые берега», умолк.', ['И. П. Громов']],
    ['P. L. Ostrov objected, but then the author of the book “New Shores” fell silent.', []],
    ['P. L. Ostrov, the author of the book “New Shores”, fell silent.', ['P. L. Ostrov']],
  ])('an author without a name is not the one named before: %s', async (text, authors) => {
    expect((await claimsOf(text, 'wrote')).map(({ subjectName }) => subjectName)).toEqual(authors);
  });

  it('does not give what a division was for to the body above it', async () => {
    const claims = await claimsOf(
      'The bureau was subordinate to the Secretariat and the Executive Committee of the Comintern was intended to keep the lists.',
      'function',
    );
    expect(claims).toEqual([]);
  });
});

describe('what is stated', () => {
  it.each([
    ['Меньшевик Громов писал об этом.'],
    ['The old Bolshevik P. L. Ostrov wrote about it.'],
    ['И. П. Громов, бывший эсер, писал об этом.'],
    ['P. L. Ostrov, a former Socialist Revolutionary, wrote about it.'],
  ])('to hold with a party is no occupation: %s', async (text) => {
    expect(await claimsOf(text, 'occupation')).toEqual([]);
  });

  it('keeps a trade', async () => {
    expect(
      (await claimsOf('The engineer P. L. Ostrov wrote about it.', 'occupation')).map(({ value }) => value),
    ).toEqual(['engineer']);
  });

  it('keeps a nickname whole', async () => {
    const claims = await claimsOf('P. L. Ostrov played there and received the nickname Pavel the Silent.', 'alias');
    expect(claims.map(({ value }) => value)).toEqual(['Pavel the Silent']);
  });
});
