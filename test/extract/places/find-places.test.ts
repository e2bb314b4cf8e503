// Places in running text: rows of marked text, what must not be found, properties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/extract/places/find-places.js';
import { scanText } from '../../../src/extract/scan-text.js';
import type { Mention } from '../../../src/model/mention.js';
import { expectExactSpans, expectMarked, wholeSource } from '../marked-text.js';

function find(text: string): Mention[] {
  const { sourceText, edition } = wholeSource(text);
  return findPlaces(sourceText, edition, scanText(sourceText, edition));
}

/** `[Москве=Москва]` marks a place and its nominative. */
const ROWS = [
  'Он жил в [Москве=Москва] и [Харькове=Харьков], потом в [Нижнем Новгороде=Нижний Новгород].',
  'Выслан из [Алма-Аты=Алма-Ата] в г. [Верный=Верный], оттуда в [Усть-Каменогорск].',
  'Поезд шёл через [Ростов на Дону] на [Великий Устюг].',
  'Писал в [Майкопский округ], затем в [Камчатскую губ.=Камчатская губерния] и [Тарский уезд].',
  'В [Томской=Томская губерния] и [Омской губерниях=Омская губерния] неурожай.',
  'Адрес: [Мясницкая ул.=Мясницкая улица], д. 5; прежде [ул. Грановского], д. 3.',
  'Жил на [рю Лекурб], позже на [авеню Клебер].',
  'Сослан в с. [Никольское], оттуда в гор. [Тобольск].',
  'Переехал из [азиатской России=азиатская Россия] в [Западную Сибирь=Западная Сибирь].',
  'Договор между [СССР], [Германией=Германия] и [Соединёнными Штатами Америки=Соединённые Штаты Америки].',
  'Уехал на [Принцевы острова] близ [Константинополя=Константинополь].',
  'Служил в г. [Кирове=Киров] и в [Орле=Орёл].',
  'Стоял на [Красной площади=Красная площадь] у [Кремля=Кремль].',
  'Он прибыл в [Зареченск] из [Усть-\nСысольска=Усть-Сысольск].',
  'They were sent to [Petropavl], [Karaganda region] and the [Kazakh SSR], then to [New York].',
  'Emigrants settled in [South Kazakhstan], near [Moscow].',
  'В [Каркаралинском=Каркаралинский район] и [Абралинском районах=Абралинский район] [КАССР].',
  'В с. [Ивановка] [Акмолинского уезда=Акмолинский уезд] и пос. [Долинском=Долинское].',
  'Делегация [Латинской Америки=Латинская Америка] посетила [Дальний Восток].',
];

const NOTHING = [
  'Киров выступил с речью.',
  'Доклад С. М. Кирова одобрен.',
  'Письмо Сталину от Рыкова.',
  'московский рабочий и ленинградские студенты',
  'Верный ответ получен. Свободный доступ открыт.',
  'Об Октябрьском перевороте и Советском инструктаже.',
  'Строго секретно.',
  'гостиница «Москва»',
  'Военный округ переименован.',
  'Беседа с тов. Владимиром.',
];

describe('findPlaces', () => {
  it.each(ROWS)('%s', (marked) => expectMarked(marked, 'place', find));

  it.each(NOTHING)('finds nothing in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('keys names of one place alike in cases, scripts and times', () => {
    const keys = find('Из Верного в Алма-Ату, из Алматы. In Alma-Ata and Almaty.').map((mention) => mention.key);
    expect(new Set(keys)).toEqual(new Set(['place/alma-ata']));
  });

  it('keeps quotes exact, sorted and apart in any text', () => {
    const words = [
      'Москва',
      'г.',
      'в',
      'Киров',
      'Тарский',
      'округ',
      ',',
      'и',
      'ул.',
      'США',
      'Moscow',
      '\n\n',
      '«',
      '»',
      '12',
      'Нижний',
      'Новгород',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        expectExactSpans(text, find(text));
      }),
    );
  });
});
