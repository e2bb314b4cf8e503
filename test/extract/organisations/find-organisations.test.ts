// Bodies in running text: rows of marked text, what must not be found, properties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrganisations } from '../../../src/extract/organisations/find-organisations.js';
import { organisationTable } from '../../../src/extract/organisations/organisation-table.js';
import { scanText } from '../../../src/extract/scan-text.js';
import type { Edition } from '../../../src/model/document.js';
import type { Mention } from '../../../src/model/mention.js';
import type { SourceText } from '../../../src/model/source.js';

function find(text: string): Mention[] {
  const source = {
    id: 's',
    file: 'x.txt',
    sha256: '',
    bytes: 0,
    format: 'txt',
    encoding: null,
    language: 'ru',
    title: '',
    csl: {},
  };
  const sourceText = { source, text, pages: [], furniture: [], notes: [], headings: [], tables: [] } as SourceText;
  const edition = { documents: [] } as unknown as Edition;
  return findOrganisations(sourceText, edition, scanText(sourceText, edition));
}

/** `[ЦИКа=ЦИК]` marks a body and its nominative. */
const MARK = /\[([^=\]]+)(?:=([^\]]+))?\]/g;

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
];

const ENGLISH_ROWS = [
  'He joined the [Politburo of the Central Committee of the CPSU] in May.',
  "The [People's Commissariat of Trade] and the [OGPU] objected.",
  'Houses were kept by the [Central Committee of the IOAFR of the USSR] there.',
  'He was sent to the [Berlin trade mission] and the [Tekeli lead-zinc combine].',
  'The [secretariat of the Central Committee of the CPSU] decided.',
  'He studied at the [Institute of Railway Engineers] with Stalin.',
  'Funds of the [International Society for Help to Fighters of the Revolution] grew.',
];

const NOTHING = [
  'Партия и оппозиция, центр и правительство.',
  'Пленум и съезд приняли решение.',
  'на харьковских заводах и в московской типографии',
  'Советский Союз и Российская Федерация',
  'наша партия, новый завод, весь комитет',
  'РОССИЯ СО СТОРОНЫ МОРЯ ОТКРЫТА',
  'Это правда, что известия были плохи.',
];

describe('findOrganisations', () => {
  it.each([...ROWS, ...ENGLISH_ROWS])('%s', (marked) => {
    const expected = [...marked.matchAll(MARK)].map((match) => ({ quote: match[1], value: match[2] }));
    const found = find(marked.replaceAll(MARK, '$1'));
    expect(found.map((mention) => mention.quote)).toEqual(expected.map((body) => body.quote));
    for (const [i, body] of expected.entries()) if (body.value) expect(found[i].value).toBe(body.value);
  });

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
        let last = 0;
        for (const { start, end, quote } of find(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
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
