// Bodies in running text: rows of marked text, what must not be found, properties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrganisations } from '../../../src/extract/organisations/find-organisations.js';
import { organisationTable } from '../../../src/extract/organisations/organisation-table.js';
import { scanText } from '../../../src/extract/scan-text.js';
import type { Mention } from '../../../src/model/mention.js';
import { expectExactSpans, expectMarked, wholeSource } from '../marked-text.js';

function find(text: string): Mention[] {
  const { sourceText, edition } = wholeSource(text);
  return findOrganisations(sourceText, edition, scanText(sourceText, edition));
}

/** `[ЦИКа=ЦИК]` marks a body and its nominative. */
const ROWS = [
  'Протокол заседания [Политбюро ЦК ВКП(б)] и пленума [ЦКК].',
  'Член [ЦК КП(б)У], работал в [СО ОГПУ] и [НКВД РСФСР].',
  'Решение [Президиума ЦКК=Президиум ЦКК], [бюро Секретариата ЦК РКП(б)] и [Коллегии ОГПУ=Коллегия ОГПУ].',
  'Вопрос внесён в [ПБ], копия в [п/б].',
  'Секретарь [Камчатского губкома=Камчатский губком] приехал.',
  'Письмо в [Московский комитет ВКП(б)] и [Заккрайком].',
  'Доклад [ЦИКа=ЦИК] и [ТАССа=ТАСС].',
  'Руководит [Украинским троцкистским центром=Украинский троцкистский центр].',
  'Входил во [Всесоюзный центр троцкистов].',
  'Арестован на [заводе «Красный путь»=завод «Красный путь»] и на [Канатном заводе=Канатный завод].',
  'Окончил [Институт красной профессуры] и [Университет им. Свердлова].',
  'Статья в «[Правде]» и в журнале «[Большевик]».',
  'Сообщает «[Дейли Ньюс]», а «[Утренний Курьер]» пишет иное.',
  'Служащий [Наркомфина=Наркомфин], потом [Народного комиссариата внешней торговли].',
  'Слово [Коммунистической партии Германии] и [Коминтерна=Коминтерн].',
  'Наше [Константинопольское консульство] молчит.',
  'В аппарате [Лиги Наций=Лига Наций] говорят о кризисе самой [Лиги=Лига Наций].',
  'Слушатель [ГЭЗ № 1], рабочий [Промтехникума=Промтехникум].',
  'Концерн «[Большой Ветер]» и компания [Northwind Trading] подписали договор.',
  'В [Особом совещании при НКВД] решили дело.',
  'Из [ПП ОГПУ] в [Казкрайком ВКП(б)] и [СНК КАССР].',
  '[Колхоз «Новый путь»], [совхоз № 2] и [артель «Труженик»] сдали хлеб.',
  'Послать: [Колхозцентру=Колхозцентр], [Центрархиву=Центрархив], [ЦСУ].',
  'Войскам [Приволжского военного округа=Приволжский военный округ], [16-й стрелковый полк] и [штаб Южного фронта].',
  'Из [III-го Интернационала=III Интернационал] и [2-го Интернационала=II Интернационал].',
  'Писали в [посольство Германии] и в [Берлинское торгпредство].',
  'Принято [Политбюро ЦК ВПК (б)] и одобрено [РПК(б)].',
  'Сообщает [Комитет защиты лесов].',
  'Член [Всесоюзного центра=Всесоюзный центр].',
  'Руководил [Харьковским центром правой оппозиции=Харьковский центр правой оппозиции].',
  'Бастовали на заводах: «[Красный горн]» (б. Нобель), «[Светоч]», «[Завод Гельман]» и «[2-я Госмельничная фабрика]».',
  'Рабочие [3-й типографии Полиграфтреста], [1-й образцовой типографии] и [фабрики бывш. Разумова].',
  'Слить [Секретный отдел] и [5-е отделение Информационного отдела] в одно.',
  'Начальник [Административно-хозяйственного управления] и командир [4-го полка войск ОГПУ].',
  'Охрана [Туркестанского пограничного округа ГПУ УССР=Туркестанский пограничный округ ГПУ УССР].',
  'Собрал [Союз русских врачей и инженеров] и [Демократическое объединение].',
  'Справка [Резинотреста=Резинотрест], [правления Госторга РСФСР] и [Нарсуда Рогожского района].',
  'Письмо в «[Новое Слово]» и отзыв о «[Рабочей Группе]» напечатаны.',
  '[Общество старых наборщиков] и [Лига прав человека] протестуют.',
  'Речь в [рейхстаге=Рейхстаг] и приём в [советском консульстве=советское консульство] отложены.',
  'Состав [Комиссии по проверке загранячеек] и доклад [Комиссии по переводу в ВКП(б)] утверждены.',
  'Сотрудник [Института местного хозяйства и мировой политики], прежде [Эвакоотдел СНК] и [Харьковский радиокомитет].',
];

const ENGLISH_ROWS = [
  'He joined the [Politburo of the Central Committee of the CPSU] in May.',
  "The [People's Commissariat of Trade] and the [OGPU] objected.",
  'Houses were kept by the [Central Committee of the IOAFR of the USSR] there.',
  'He was sent to the [Berlin trade mission] and the [Tekeli lead-zinc combine].',
  'The [secretariat of the Central Committee of the CPSU] decided.',
  'He studied at the [Institute of Railway Engineers] with Stalin.',
  'By order of the [party board of the Central Control Commission] he was expelled.',
  'The [Riga Herald] quotes the [Polish General Staff].',
  'Funds of the [International Society for Help to Fighters of the Revolution] grew.',
];

const NOTHING = [
  'Партия и оппозиция, центр и правительство.',
  'Пленум и съезд приняли решение.',
  'на харьковских заводах и в московской типографии',
  'Советский Союз и Российская Федерация',
  'наша партия, новый завод, весь комитет',
  'РОССИЯ СО СТОРОНЫ МОРЯ ОТКРЫТА',
  'Приговорён к ВМН.',
  'Жители Рогожского района. Служащий ушёл.',
  'О закрытии этой типографии сообщено в комиссариат полиции.',
  'МОГИЛЬЩИКИ «ВЕЛИКОЙ ПАРТИИ»',
  'Это правда, что известия были плохи.',
];

describe('findOrganisations', () => {
  it.each([...ROWS, ...ENGLISH_ROWS])('%s', (marked) => expectMarked(marked, 'organisation', find));

  it.each(NOTHING)('finds nothing in: %s', (text) => {
    expect(find(text).map((mention) => mention.quote)).toEqual([]);
  });

  it('keys one body alike under its names', () => {
    const keys = find('Дело МОПР. The Red Aid, the IOAFR, the International Red Aid.').map((mention) => mention.key);
    expect(keys).toEqual(['org/mopr', 'org/mopr', 'org/mopr', 'org/mopr']);
    expect(find('Политбюро ЦК ВКП(б)')[0].key).toBe('org/politburo');
    expect(find('ЦК КП(б)У')[0].key).toBe('org/ck-kpbu');
  });

  it('keeps quotes exact, sorted and apart in any text', () => {
    const words = [
      'ЦК',
      'ВКП',
      '(',
      'б',
      ')',
      'Политбюро',
      'Московский',
      'комитет',
      'завод',
      '«',
      'Путь',
      '»',
      'СССР',
      'при',
      '\n\n',
      'Bank',
      'of',
      'the',
      '8',
      'отд.',
      '№',
      'им.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        expectExactSpans(text, find(text));
      }),
    );
  });
});

describe('organisations.tsv', () => {
  const { organisations, byId } = organisationTable();

  it('holds at least 500 bodies with ids of their own and known parents', () => {
    expect(organisations.length).toBeGreaterThan(500);
    expect(byId.size).toBe(organisations.length);
    for (const { id, parent } of organisations) if (parent) expect(byId.has(parent), `${id} → ${parent}`).toBe(true);
  });

  it('names every body in at least one form', () => {
    for (const { id, russian, english, canonical } of organisations) {
      expect(russian.length + english.length, id).toBeGreaterThan(0);
      expect(canonical, id).not.toBe('');
    }
  });
});
