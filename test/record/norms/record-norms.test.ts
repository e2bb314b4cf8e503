import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

const kindsOf = async (text: string, as?: string) =>
  (await rowsOf(text, as)).norms.map(({ kind, norm }) => `${kind}: ${norm}`);

describe('recordNorms', () => {
  it.each([
    [
      'a right in an article of a decree',
      '§ 3. Политэмигранты имеют право на бесплатный проезд до места работы.',
      ['entitlement: Политэмигранты имеют право на бесплатный проезд до места работы'],
    ],
    [
      'a prohibition',
      'Лицам, живущим в общежитии, воспрещается принимать гостей после одиннадцати часов вечера.',
      ['prohibition: Лицам, живущим в общежитии, воспрещается принимать гостей после одиннадцати часов вечера'],
    ],
    [
      'a duty of a group',
      'Все приезжие обязаны в трёхдневный срок сдать паспорта коменданту дома.',
      ['duty: Все приезжие обязаны в трёхдневный срок сдать паспорта коменданту дома'],
    ],
    [
      'an order of a body',
      'Президиум ВЦИК поручил Наркомздраву открыть до осени две лечебницы для ссыльных.',
      ['duty: Поручил Наркомздраву открыть до осени две лечебницы для ссыльных'],
    ],
    [
      'two orders of one body in one sentence',
      'The Council of Labour ordered the railways to reserve one carriage, and the trade unions to pay for the meals.',
      ['duty: Ordered the railways to reserve one carriage', 'duty: The trade unions to pay for the meals'],
    ],
    [
      'a right, in English',
      'Under the new statute the pensioners of the house are entitled to two free tickets a year.',
      ['entitlement: Under the new statute the pensioners of the house are entitled to two free tickets a year'],
    ],
    [
      'a prohibition of a body, in English',
      'In March the Ministry of Trade prohibited the sale of foreign newspapers at the stations.',
      ['prohibition: Prohibited the sale of foreign newspapers at the stations'],
    ],
    [
      'a sanction by decision of a court',
      'In May 1931 he was sentenced by the Supreme Court to exile for three years.',
      ['sanction: In May 1931 he was sentenced by the Supreme Court to exile for three years'],
    ],
    [
      'a target',
      'The Central Committee set the task of raising the number of sections to four hundred.',
      ['target: Set the task of raising the number of sections to four hundred'],
    ],
    [
      'who decides',
      'Выдача паспортов находилась в ведении Административного отдела губисполкома.',
      ['procedure: Выдача паспортов находилась в ведении Административного отдела губисполкома'],
    ],
  ])('reads %s', async (_what, text, expected) => {
    expect(await kindsOf(text)).toEqual(expected);
  });

  it.each([
    ['what a person decided', 'In August Petrov decided to leave the service and to open a shop in Riga.'],
    ['what a person must', 'I must go home, he thought, and he had to wait for the train until the evening.'],
    [
      'turns of speech',
      'It should be noted that the workers of the mill came late. Необходимо отметить, что об этом молчали.',
    ],
    ['duties of scholars', 'Historians must study the archives of the clubs before they judge the workers.'],
    ['a problem solved', 'Съезд разрешил стоявшие перед ним вопросы в первый же день работы.'],
    ['a month', 'In May 1928 the workers of the printing house left for the south.'],
    ['a count of what was given', 'За два года многие рабочие получили помощь, всего 4500 человек.'],
    ['a subject that is no body', 'Рабочие ждали, а Иванов решил уехать из ЦК в деревню.'],
    [
      'the tasks of a dissertation',
      'The purpose of the research is to study the clubs. To reach it the following tasks are set:\n\n1. To describe the sources;\n\n2. To compare the lists.',
    ],
  ])('takes no norm from %s', async (_what, text) => {
    expect(await kindsOf(text)).toEqual([]);
  });

  it('makes each item of a governed list a norm, with the condition and amount of its own or of the sentence', async () => {
    const { norms } = await rowsOf(
      'Emigrants who held a card of the home had, before they found work, the following privileges:\n\na) a free bed;\n\nb) a monthly allowance of 40 rubles;\n\nc) a return ticket, if they left for treatment.\n\nThe home stood by the river.',
    );
    expect(norms.map(({ kind, norm, amount, unit, condition }) => [kind, norm, amount, unit, condition])).toEqual([
      ['entitlement', 'A free bed', null, null, null],
      ['entitlement', 'A monthly allowance of 40 rubles', 40, 'rubles', null],
      ['entitlement', 'A return ticket, if they left for treatment', null, null, 'if they left for treatment'],
    ]);
  });

  it('reads when a rule held, and who gave it', async () => {
    const { norms } = await rowsOf(
      'С 1924 года выдача удостоверений находилась в ведении МОПР СССР.\n\nOn 14 June 1929 the Politburo allowed Karpov to remain abroad until 1 October 1929.',
    );
    expect(norms.map(({ validFrom, validTo, issuer, addressee }) => [validFrom, validTo, issuer, addressee])).toEqual([
      ['1924', null, 'МОПР СССР', null],
      ['1929-06-14', '1929-10-01', 'Politburo', 'Karpov'],
    ]);
  });

  it('reads the orders of a protocol, not what was heard', async () => {
    const text = `№ 7
Выписка из протокола заседания Президиума Губкома от 3 марта 1926 г. о клубах

3 марта 1926 г.

Слушали: 4. О клубах (т. Сомов). Просить Губком разрешить сбор денег.

Постановили: 4. а) Поручить т. Сомову к 1 мая представить список клубов.

б) Деньги передать комиссии, обязав её отчитаться через месяц.

в) Исключить из партии Г. П. Малого за растрату.

г) Принять к сведению доклад т. Сомова.

СЕКРЕТАРЬ ГУБКОМА

РГАСПИ. Ф. 17. Оп. 2. Д. 3. Л. 4. Копия. Машинопись
`;
    const { norms } = await rowsOf(`${text}\n\n${text.replaceAll('№ 7', '№ 8').replaceAll('клуб', 'школ')}`, 'edition');
    expect(norms.slice(0, norms.length / 2).map(({ kind, norm }) => `${kind}: ${norm}`)).toEqual([
      'duty: Поручить т. Сомову к 1 мая представить список клубов',
      'procedure: Деньги передать комиссии',
      'duty: Обязав её отчитаться через месяц',
      'sanction: Исключить из партии Г. П. Малого за растрату',
    ]);
    expect(norms[0]).toMatchObject({ validFrom: '1926-03-03', addressee: 'Сомов' });
  });

  it('keeps every quote the slice of its source, whatever stands around the words of a rule', async () => {
    const piece = fc.constantFrom(
      'Политбюро постановило: ',
      'обязать комитеты ',
      'members must ',
      'are entitled to ',
      '«',
      '»',
      '“to instruct ',
      '\n\nа) ',
      '; ',
      'не допуска-\nется ',
      'с 1923 года ',
      'until 1930, ',
      'было решено провести ',
      '(см. № 4) ',
      'the following tasks:\n\n1 - ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const { norms, sourceText } = await rowsOf(`О клубе. ${pieces.join('')}`);
        for (const { evidence } of norms)
          for (const { start, end, quote } of evidence) expect(sourceText.text.slice(start, end)).toBe(quote);
      }),
      { numRuns: 60 },
    );
  });
});
