import { describe, expect, it } from 'vitest';
import { rowsOf } from '../text-rows.js';

const normsOf = async (text: string, as = 'plain') => (await rowsOf(text, as)).norms;

describe('statutes, notices, telegrams', () => {
  it.each([
    ['Правила столовой\n\n§ 1. Обед отпускается членам союза по карточкам.', 'entitlement'],
    ['Правила столовой\n\n§ 1. Плата за чай не взимается.', 'entitlement'],
    ['Правила столовой\n\n§ 1. Курить и шуметь в зале запрещается.', 'prohibition'],
    ['Правила кассы\n\n§ 1. Неплательщики лишаются ссуды на полгода.', 'sanction'],
    ['Правила кассы\n\n§ 1. Право на ссуду имеют члены, платившие взносы год.', 'entitlement'],
    ['RULES OF THE FUND\n\n1. Members pay one ruble monthly.', 'duty'],
    ['RULES OF THE FUND\n\n1. Each patient receives a litre of milk a day.', 'entitlement'],
    ['RULES OF THE FUND\n\n1. Loans require the consent of the board.', 'procedure'],
    ['RULES OF THE FUND\n\n1. Debtors lose their rights until the debt is paid.', 'sanction'],
    ['Families of prisoners could apply to the section for coal.', 'entitlement'],
    ['Вход в дом посторонним лицам по вечерам запрещался, курение в спальнях воспрещалось.', 'prohibition'],
    ['NOTICE\n\nNo dogs in the reading room.', 'prohibition'],
  ])('%s', async (text, kind) => {
    expect((await normsOf(text)).map((norm) => norm.kind)).toEqual([kind]);
  });

  it('reads the orders of a telegram', async () => {
    const norms = await normsOf('Телеграмма\n\nПредлагаем срочно отправить вагон муки. Больных разместить в городе.');
    expect(norms.map(({ kind }) => kind)).toEqual(['duty', 'duty']);
  });

  it('reads the order behind its reasons', async () => {
    const text =
      'Протокол № 4 заседания бюро\n\nПостановили:\n\nВвиду нехватки топлива и частых жалоб жильцов предложить коменданту закрыть верхний этаж.\n\n' +
      'В случае отказа снять его с работы.';
    expect((await normsOf(text)).map(({ kind }) => kind)).toEqual(['duty', 'sanction']);
  });
});

describe('whom a rule binds', () => {
  it.each([
    ['Until employment each political emigrant is entitled to free meals.', 'each political emigrant'],
    ['До поступления на работу каждый политэмигрант имеет право на бесплатный обед.', 'каждый политэмигрант'],
    ['Протокол № 4\n\nПостановили:\n\n1. Поручить районным комитетам собрать сведения.', 'районным комитетам'],
    ['Протокол № 4\n\nПостановили:\n\n1. Обязать членов бюро вернуть копии.', 'членов бюро'],
    ['MINUTES\n\nResolved: (a) to request the Housing Department to repair the roof.', 'Housing Department'],
  ])('%s', async (text, addressee) => {
    expect((await normsOf(text)).map((norm) => norm.addressee)).toEqual([addressee]);
  });
});

describe('orders given once', () => {
  it.each([
    ['Поручить т. Белову выслать копии.', true],
    ['Поручить т. Белову ежемесячно представлять отчёт.', undefined],
    ['Обязать кассира выдавать ссуды по пятницам.', undefined],
  ])('%s', async (order, once) => {
    const [norm] = await normsOf(`Протокол № 4\n\nПостановили:\n\n1. ${order}`);
    expect(norm.once).toBe(once);
  });
});
