// Persons in marked text of many printing conventions. All sentences are composed for this test.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersons } from '../../../src/extract/persons/find-persons.js';
import { scanText } from '../../../src/extract/scan-text.js';
import type { Mention } from '../../../src/model/mention.js';
import { readMarks, wholeSource, writeMarks } from '../marked-text.js';

function personsOf(text: string): Mention[] {
  const { sourceText, edition } = wholeSource(text);
  return findPersons(sourceText, edition, scanText(sourceText, edition));
}

const check = (rows: string[]): void => {
  it.each(rows)('%s', (marked) => {
    const { text } = readMarks(marked);
    expect(writeMarks(text, personsOf(text))).toBe(marked);
  });
};

describe('titles and address lines', () =>
  check([
    'Записка [person:Г. Г. Ягоды] на имя [person:И. В. Сталина] о ссыльных',
    'Телеграмма [person:М.М. Литвинова] [person:Л.Д.Троцкому] из Лондона',
    'Письмо [person:Троцкого Л.Д.] в редакцию',
    'Копия: т.[person:Сталину], тов. [person:Молотову]',
    'ЧЛЕНАМ КОМИССИИ: тт. [person:Андрееву], [person:Бухарину], [person:Косиору Ст.], [person:Цюрупе].',
    'Товарищам [person:Рыкову], [person:Калинину] и [person:Шкирятову]',
    '1931 г., марта 15. – Записка [person:Е. Д. Стасовой] в секретариат о переезде',
    'Документ № 12\nПИСЬМО [person:В. Р. МЕНЖИНСКОГО] [person:И. В. СТАЛИНУ]',
    'Гражданину [person:Залкинду] явиться немедленно.',
  ]));

describe('signatures and lists', () =>
  check([
    'Прошу ускорить ответ.\n\nСекретарь ЦК [person:В. Молотов]\n',
    'Дело направлено.\n\nЗам. Пред. ОГПУ ([person:Ягода])\nЗам. Нач. СО ([person:Агранов])\n',
    'СПИСОК\n\n1. [person:Короп Мария Григорьевна] ([person:Кинжалова]) – переводчица.\n2. [person:Вульфович Григорий Моисеевич] – рабочий.',
    '3. [person:ВАЛЬТЕР И. П.] — агент; 4. [person:ЕЛИЗАРЬЯН Тигран] — кассир.\n\n5. [person:ЗЕЙФЕРТ] — сторож.',
    '477. [person:КОНОВ М.А.]\n\n478. [person:МОХОР К.В.]\n',
    'Присутствовали: [person:Рудзутак], [person:Енукидзе], [person:Чубарь] и [person:Эйхе].',
    'За резолюцию голосовали тт. [person:Мороз], [person:Владимиров], [person:Гутман].',
    '[person:В. Смирнов], [person:Т. Сапронов], [person:М. Минков]',
  ]));

describe('unknown surnames by what surrounds them', () =>
  check([
    'На заседании председатель палаты [person:Бюлле] отвечал депутатам.',
    'Ночью к сторожу явился некий [person:Ромпер] и просил ночлега.',
    'Вечером слушали речь [person:Дюрье] о налогах.',
    'В письме он просит передать книги социалисту [person:Жерме] лично.',
    'Обвиняются [person:Карина М.Ю.], [person:Дворес С.Э.] и [person:Гутман В.Н.]',
    'Письмо кончалось словами: твой [person:Исаак].',
    'Рукопись изъята у [person:Шварцброд] (беспартийной переписчицы).',
    'С [person:Вальштейном] он жил в одной комнате. Если [person:Вальштейн] откажет, то ехать некуда, а потому [person:Вальштейн] нужен.',
    'Работник Губплана и студент Ветзоотехникума хотели побудить Соввласть к уступкам.',
    'Сообщение агентства Гавас и карта Московско- Курской дороги.',
    'Газета «Бецет ам Миттаг» сообщает о приезде.',
  ]));

describe('nouns and well-known names', () =>
  check([
    'Доклад прочёл [person:М. В. Вишняк], затем говорил [person:И. П. Мороз].',
    'The guests were [person:Olga Belova] and [person:Igor Orlov]. At that time [person:Igor] was forty. Soon [person:Orlov] left.',
    'Mr. [person:Austen Hodgson] saw [person:Tomski] at the station.',
    'There [person:Karakhan] met Herr [person:von Bülow] and praised [person:Stalin].',
  ]));

describe('in running text', () =>
  check([
    'Вчера у меня был [person:Лев Львович Седов] с женой.',
    'Мы с [person:Христианом Георгиевичем Раковским] говорили долго, и [person:Раковский] согласился.',
    'По словам [person:Авербаха], он видел [person:Шацкина].',
    'Об этом рассказал [person:Леопольд Авербах], а [person:Авербаху] верят.',
    'В 1924 г. [person:Троцкому] было отказано; позже [person:Троцкий] писал снова.',
    'Из письма ясно, что [person:Л.Д.] болен. Подписал [person:Л. Д. Троцкий]. Потом [person:Л.Д.] уехал, а [person:Л. Д. Троцкий] молчал.',
    'Здесь [person:Клара Цеткин] встретила [person:Розу Люксембург].',
    'Корреспондент [person:Ренсом] просит интервью.',
    'Выступили немцы ([person:Реммеле]) и французы ([person:Семар]).',
    'Прибыл генерал [person:Чан Кайши] со свитой.',
    'На съезде говорил [person:Карл фон Клаузевиц].',
    'Пишет дочь, [person:З. Л. Бронштейн-Волкова], из Берлина.',
    'Тов. [person:Петровский] и тов. [person:Стецкий] правы: [person:Петровский]-[person:Стецкий] победили.',
    'Редактор [person:Хосе Луис Сапатеро] уехал.',
    'Об этом сообщил министр [person:Реджеп Тайип Эрдоган].',
  ]));

describe('not persons', () =>
  check([
    'Троцкисты и зиновьевцы выступили против ленинизма.',
    'Сталинская линия и ленинский призыв обсуждались на пленуме.',
    'Газета «Правда» напечатала доклад. Журнал «Большевик» тоже.',
    'В январе и Августе собрался Коминтерн.',
    'РГАСПИ. Ф. 82. Оп. 2. Д. 1150. Л. 7. Автограф',
    'Ф. 3. Оп. 63. Д. 12. Л. 4–6.',
    'Товарищи. Новые события требуют ответа.',
    'Московский комитет и Северо-Кавказский крайком согласны.',
    'А. Общие вопросы\nБ. Разное\n',
    'т. XII, стр. 45; т. IV, вып. 2',
    'Дорогой друг! Милая моя, Уважаемый товарищ.',
    'Дорогие товарищи, Москва ждет.',
  ]));

describe('line ends, slips and note markers', () =>
  check([
    'Письмо пришло от [person:Троц-\nкого], как и прежде от [person:Л. Д. Троцкого].',
    'Привезли записку [person:И. В.\nСталина] сегодня.',
    'Как пишет [person:Л. Д. Троцкий]12, дело решено.',
    'Дочь подписалась: «[person:3. Л. Бронштейн]».',
    'Об этом молчали, но [person:К.] и [person:З.] спорили снова.',
  ]));

describe('English text', () =>
  check([
    '[person:G. A. Solomon] left Soviet service, and [person:Solomon] settled abroad.',
    'Comrade [person:Sheinman] met [person:A. I. Mikoyan] in Berlin on Monday.',
    'In October [person:Mikhail Baryshnikov] stayed in Canada.',
    '[person:Lev Davidovich Trotsky] was told by Mr. [person:Harris] to wait.',
    'The Kirov Theater and the Central Committee replied in March.',
    'This was shown before ([person:Sokolova], [person:Kallin], 2019: 173).',
    'The agent [person:Dzyavaltovsky] ([person:Yurin], [person:Gintovt]) fled.',
    'He moved to St. Petersburg in May.',
  ]));

describe('Kazakh text', () =>
  check([
    'Кеше [person:Тұрар Рысқұлов] пен [person:Ә. Бөкейханов] хат жазды, үкімет қарады.',
    'Құжатта [person:Смағұл Садвоқасовтың] сөзі туралы айтылған, өлке үшін.',
  ]));

describe('values, parts and roles', () => {
  it.each<[string, string, string | undefined]>([
    ['Записка председателя ГПУ Ф. Э. Дзержинского о стачках', 'Ф. Э. Дзержинский', 'председатель ГПУ'],
    ['Пишу тов. Ягоде о деле', 'Ягода', undefined],
    ['Генеральному секретарю ЦК тов. Сталину', 'Сталин', 'Генеральный секретарь ЦК'],
    ['встреча с Лазарем Шацкиным', 'Лазарь Шацкин', undefined],
    ['Чернихов Иосиф Алексеевич, служащий', 'Иосиф Алексеевич Чернихов', undefined],
    ['по просьбе т. Радека', 'Радек', undefined],
    ['Уважаемый Леонид Борисович!', 'Леонид Борисович', undefined],
    ['Уполномоченный X. Рейф', 'Х. Рейф', 'Уполномоченный'],
    ['Здесь 3. Л. Бронштейн жила', 'З. Л. Бронштейн', undefined],
    ['12. Белинский Буня Залманович – служащий', 'Буня Залманович Белинский', undefined],
  ])('%s', (text, value, role) => {
    const [mention] = personsOf(text);
    expect([mention.value, mention.role]).toEqual([value, role]);
  });

  it('keeps every nominative reading that the form allows', () => {
    const [mention] = personsOf('Прочти это т. Бардину и т. Бардина спроси');
    expect(mention.name?.surnames).toContain('Бардин');
  });
});

describe('properties', () => {
  it('quotes are slices, spans are ordered and apart, for any text made of name-like pieces', () => {
    const piece = fc.constantFrom(
      'Л. Д.',
      'Троцкий',
      'тов.',
      'тт.',
      'Иван',
      'Петрович',
      ',',
      'и',
      '.\n\n',
      '(',
      ')',
      'К.',
      '3.',
      'ЦК',
      'Ст.',
      '«',
      '»',
      'A. L.',
      'Sheinman',
      '-\n',
      '№ 5',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end, quote, rule } of personsOf(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(rule).toMatch(/^persons\/[a-z-]+$/);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
