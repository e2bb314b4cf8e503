import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

const normsOf = async (text: string, as = 'article') => (await rowsOf(text, as)).norms;

describe('who decided', () => {
  it.each([
    [
      'the subject',
      'On 3 May 1927 the Politburo ordered the Commissariat of Trade to close two agencies.',
      'Politburo',
    ],
    [
      'a joint sitting, not its part',
      'Объединённый Пленум ЦК и ЦКК постановил не печатать прений в газетах.',
      'Объединённый Пленум ЦК и ЦКК',
    ],
    [
      'not whom an earlier verb orders',
      'The Politburo ordered the Supreme Court to open the case, instructing the Commissariat of Justice to prepare the papers.',
      'Politburo',
    ],
    [
      'not a paper',
      'The party school adopted a resolution “On cadres,” which provided for a reduction of the staff by 20%.',
      null,
    ],
    [
      'not whose member somebody is',
      'His wife, who had been a member of the CPSU(b) since 1925, was also expelled from the union of writers.',
      null,
    ],
    [
      'the superior body',
      'The hostel section was subordinate to the board of the Red Cross.',
      'board of the Red Cross',
    ],
    [
      'not one named long before',
      `Губком постановил открыть две школы. ${'Шли дожди, и дороги размокли. '.repeat(40)}Рабочие должны были вернуть комитету книги.`,
      null,
    ],
    ['not the place', 'В Московском комитете РКП(б) об этом знали. Рабочие должны были вернуть пайщикам взносы.', null],
  ])('%s', async (_what, text, issuer) => {
    const norms = await normsOf(text);
    for (const norm of norms.slice(-1)) expect(norm.issuer).toBe(issuer);
    expect(norms.length).toBeGreaterThan(0);
    expect(norms.length).toBeLessThanOrEqual(2);
  });
});

const PROTOCOL = 'Протокол № 4\n\nПостановили:\n\n1. ';

describe('whom it binds', () => {
  it.each([
    ['a thing is nobody', 'All such complaints and cases are considered by the court of honour.', null],
    ['nor a paper', 'Permission to leave the colony was issued only in rare cases.', null],
    ['a lead is no part', 'True, pensioners were admitted only if they had a letter.', 'pensioners'],
    ['receivers of copies', `${PROTOCOL}Протокол разослать всем членам бюро.`, null],
    ['what is to be mended', `${PROTOCOL}Улучшить работу столовой при Губкоме.`, null],
    ['the person hit, not who carries it out', `${PROTOCOL}Предложить ГПУ выслать Н. П. Лядова в Тобольск.`, /Лядов/u],
    [
      'the persons hit, in English',
      'The Secretariat ordered the Control Commission to bring to justice all those who had signed the papers.',
      'all those who had signed the papers',
    ],
    [
      'the subject behind a connective',
      'In this regard, the inspection of the mills was instructed to send the lists of the clerks at once.',
      'inspection of the mills',
    ],
    [
      'persons, not the body they leave',
      `${PROTOCOL}Исключить А. М. Рогова и В. И. Панова из рядов ВКП(б) за растрату.`,
      /Рогов[^;]*; [^;]*Панов$/u,
    ],
    ['an order beside it', `${PROTOCOL}Поручить Горкому проверить списки.`, /Горком/u],
  ])('%s', async (_what, text, addressee) => {
    const [norm] = await normsOf(text, text.startsWith('Протокол') ? 'plain' : 'article');
    if (addressee instanceof RegExp) expect(norm.addressee).toMatch(addressee);
    else expect(norm.addressee).toBe(addressee);
  });
});

describe('when it held, and how far its words go', () => {
  it('is not dated by what is told of a person', async () => {
    const text =
      'On 6 March 1931 the Central Control Commission expelled from the party G. M. Lund, who had served in the navy since 1914 and lived in Oslo until 1919.';
    const [norm] = await normsOf(text);
    expect([norm.validFrom, norm.validTo, norm.addressee]).toEqual(['1931-03-06', null, 'G. M. Lund']);
  });

  it('is not cut at initials', async () => {
    const [norm] = await normsOf(
      'On 2 June 1930 the Supreme Court of the USSR declared “outlaw” a clerk of the mission, the engineer B.F. Karlin.',
    );
    expect(norm.norm).toMatch(/B\.F\. Karlin$/u);
  });

  it('ends where a sentence goes on in small letters', async () => {
    const [norm] = await normsOf('Губернский съезд запретил пропаганду. на последнем собрании об этом спорили.');
    expect([norm.norm, norm.addressee]).toEqual(['Запретил пропаганду', null]);
  });

  it('does not begin with the heading of the decision', async () => {
    const [norm] = await normsOf(
      'Протокол № 4\n\nПостановили:\n\nПрезидиума ЦКК: Утвердить инструкцию о кассе.',
      'plain',
    );
    expect(norm.norm).toBe('Утвердить инструкцию о кассе');
  });
});

describe('what kind', () => {
  it.each([
    ['The Politburo decided to remove Gromov from his post.', 'sanction'],
    [`${PROTOCOL}Выделить одного из членов бюро для работы в школе.`, 'duty'],
    [`${PROTOCOL}Выделить школе средства на дрова.`, 'entitlement'],
    [`${PROTOCOL}Довести до сведения всех ячеек письмо бюро.`, 'duty'],
  ])('%s', async (text, kind) => {
    const [norm] = await normsOf(text, text.startsWith('Протокол') ? 'plain' : 'article');
    expect(norm.kind).toBe(kind);
  });
});

describe('what is no rule', () => {
  it.each([
    ['a plan of persons', 'He called his friends. “It was decided that they would wait in the car.”'],
    ['what is imagined', 'Допустим, Политбюро поручает Оргбюро составить перечень докладов.'],
    ['decrees told in passing', 'Весной Совнарком издал ряд декретов, которые изменили жизнь армии.'],
    ['a room', 'In the house there was a large hall, where children received a hot meal.'],
    ['what one body got once', 'Артель получила в аренду мельницу. Коммуна получила в аренду сто десятин земли.'],
  ])('%s', async (_what, text) => {
    expect(await normsOf(text)).toEqual([]);
  });
});
