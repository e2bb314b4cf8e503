// The gazetteer as a table: ranges, ids, sizes, known coordinates, former names with their years.
import { describe, expect, it } from 'vitest';
import { gazetteer, placeOf, provinceOf } from '../../../src/extract/places/gazetteer.js';
import { CASES, declinePlaceName } from '../../../src/extract/places/decline-place-name.js';

/** Name, latitude, longitude: from general knowledge, to 0.3 degrees. */
const KNOWN: [string, number, number][] = [
  ['moskva', 55.75, 37.62],
  ['leningrad', 59.94, 30.31],
  ['alma-ata', 43.25, 76.95],
  ['tiflis', 41.69, 44.8],
  ['baku', 40.41, 49.87],
  ['kharkov', 49.99, 36.23],
  ['kiev', 50.45, 30.52],
  ['odessa', 46.48, 30.73],
  ['minsk', 53.9, 27.57],
  ['tashkent', 41.31, 69.28],
  ['samarkand', 39.65, 66.96],
  ['frunze', 42.87, 74.59],
  ['ashkhabad', 37.95, 58.38],
  ['stalinabad', 38.54, 68.78],
  ['karaganda', 49.8, 73.1],
  ['kzyl-orda', 44.85, 65.5],
  ['semipalatinsk', 50.41, 80.25],
  ['ust-kamenogorsk', 49.97, 82.6],
  ['petropavlovsk', 54.87, 69.15],
  ['sverdlovsk', 56.84, 60.61],
  ['novosibirsk', 55.03, 82.92],
  ['omsk', 54.99, 73.37],
  ['tomsk', 56.5, 84.97],
  ['irkutsk', 52.29, 104.28],
  ['vladivostok', 43.12, 131.89],
  ['arkhangelsk', 64.54, 40.54],
  ['astrakhan', 46.35, 48.04],
  ['rostov-na-donu', 47.23, 39.71],
  ['stalingrad', 48.71, 44.51],
  ['velikiy-ustyug', 60.76, 46.31],
  ['narym', 58.93, 81.6],
  ['minusinsk', 53.71, 91.69],
  ['konstantinopol', 41.01, 28.97],
  ['angora', 39.92, 32.85],
  ['berlin', 52.52, 13.4],
  ['gamburg', 53.55, 9.99],
  ['parizh', 48.86, 2.35],
  ['london', 51.51, -0.13],
  ['vena', 48.21, 16.37],
  ['praga', 50.08, 14.44],
  ['varshava', 52.23, 21.01],
  ['riga', 56.95, 24.11],
  ['revel', 59.44, 24.75],
  ['gelsingfors', 60.17, 24.94],
  ['stokgolm', 59.33, 18.07],
  ['pekin', 39.91, 116.4],
  ['shankhay', 31.23, 121.47],
  ['kharbin', 45.75, 126.63],
  ['urumchi', 43.8, 87.6],
  ['tokio', 35.68, 139.69],
  ['tegeran', 35.69, 51.39],
  ['nyu-york', 40.71, -74.01],
  ['mekhiko', 19.43, -99.13],
  ['buenos-ayres', -34.6, -58.38],
];

const FORMER: [string, string, number | null, number | null][] = [
  ['alma-ata', 'Верный', null, 1921],
  ['alma-ata', 'Алматы', 1993, null],
  ['sverdlovsk', 'Екатеринбург', null, 1924],
  ['leningrad', 'Петроград', 1914, 1924],
  ['stalingrad', 'Царицын', null, 1925],
  ['stalinabad', 'Сталинабад', 1929, 1961],
  ['angora', 'Анкара', 1930, null],
  ['konstantinopol', 'Стамбул', 1930, null],
  ['tiflis', 'Тбилиси', 1936, null],
  ['tver', 'Калинин', 1931, 1990],
];

describe('gazetteer', () => {
  const { places, byId, index } = gazetteer();

  it('holds at least 2,500 places with ids of their own', () => {
    expect(places.length).toBeGreaterThan(2_500);
    expect(byId.size).toBe(places.length);
    for (const place of places) expect(place.id).toMatch(/^[a-z0-9-]+$/);
  });

  it('has coordinates in range and a name in Cyrillic in every row', () => {
    for (const place of places) {
      expect(Math.abs(place.latitude), place.id).toBeLessThanOrEqual(90);
      expect(Math.abs(place.longitude), place.id).toBeLessThanOrEqual(180);
      expect(place.name, place.id).toMatch(/^[А-ЯЁ]/);
    }
  });

  it.each(KNOWN)('%s lies where it lies', (id, latitude, longitude) => {
    const place = placeOf(`place/${id}`);
    expect(place, id).toBeDefined();
    expect(Math.abs((place?.latitude ?? 0) - latitude)).toBeLessThan(0.3);
    expect(Math.abs((place?.longitude ?? 0) - longitude)).toBeLessThan(0.3);
  });

  it.each(FORMER)('%s was called %s', (id, name, from, to) => {
    expect(byId.get(id)?.names).toContainEqual(expect.objectContaining({ name, from, to }));
  });

  it('never states years that run backwards', () => {
    for (const { id, names } of places) {
      for (const { from, to } of names) if (from !== null && to !== null) expect(from, id).toBeLessThan(to);
    }
  });

  it('finds every name in all six cases', () => {
    for (const place of places) {
      if (place.kind === 'province') continue;
      for (const { name, declension } of place.names) {
        const paradigm = declinePlaceName(name, declension);
        expect(paradigm).toHaveLength(CASES.length);
        for (const forms of paradigm) {
          expect(forms.length, name).toBeGreaterThan(0);
          for (const form of forms)
            expect(index.has(/^(?:\d+|[^ .\d]+?(?=[ .]|$))/.exec(form)?.[0] ?? form), form).toBe(true);
        }
      }
    }
  });

  it('knows where a province lay from its adjective', () => {
    expect(provinceOf('тарского')?.name).toBe('Тарская');
    expect(provinceOf('широкого')).toBeUndefined();
  });
});

describe('declinePlaceName', () => {
  it.each([
    ['Великий Устюг', 'великого устюга', 'великом устюге'],
    ['Ростов-на-Дону', 'ростова-на-дону', 'ростове-на-дону'],
    ['Каменец-Подольский', 'каменец-подольского', 'каменец-подольском'],
    ['Череповец', 'череповца', 'череповце'],
    ['Орёл', 'орла', 'орле'],
    ['Вышний Волочёк', 'вышнего волочка', 'вышнем волочке'],
    ['Алма-Ата', 'алма-аты', 'алма-ате'],
    ['Соединённые Штаты Америки', 'соединенных штатов америки', 'соединенных штатах америки'],
    ['Россия', 'россии', 'россии'],
    ['Казань', 'казани', 'казани'],
    ['Украинская ССР', 'украинской сср', 'украинской сср'],
    ['Принцевы острова', 'принцевых островов', 'принцевых островах'],
  ])('%s', (name, genitive, locative) => {
    const [, gent, , , , loct] = declinePlaceName(name);
    expect(gent).toContain(genitive);
    expect(loct).toContain(locative);
  });

  it('keeps abbreviations and foreign vowels as they are', () => {
    expect(new Set(declinePlaceName('СССР').flat())).toEqual(new Set(['ссср']));
    expect(new Set(declinePlaceName('Баку').flat())).toEqual(new Set(['баку']));
  });
});
