// Short names and the party's name of the time.
import { describe, expect, it } from 'vitest';
import { expandOrganisation, partyNameAt } from '../../../src/extract/organisations/expand-organisation.js';

describe('partyNameAt', () => {
  it.each([
    ['1917-11', 'РСДРП(б)'],
    ['1918-03-08', 'РКП(б)'],
    ['1924', 'РКП(б)'],
    ['1925-02-17', 'РКП(б)'],
    ['1925-12-20', 'ВКП(б)'],
    ['1927?', 'ВКП(б)'],
    ['1953', 'КПСС'],
    [null, 'ВКП(б)'],
  ])('%s: %s', (date, name) => {
    expect(partyNameAt(date)).toBe(name);
  });
});

describe('expandOrganisation', () => {
  it.each([
    ['org/ck', 'ЦК', '1924-01-14', 'ЦК РКП(б)'],
    ['org/ck', 'ЦК', '1929', 'ЦК ВКП(б)'],
    ['org/politburo', 'Пол.Б.', '1925-02', 'Политбюро ЦК РКП(б)'],
    ['org/vkpb', 'ВКП', '1930', 'ВКП(б)'],
    ['org/vkpb', 'РКП', '1930', 'РКП(б)'],
    ['org/ogpu', 'ОГПУ', null, 'ОГПУ'],
    ['org/nkid', 'Наркоминдел', '1929', 'Народный комиссариат иностранных дел'],
  ])('%s «%s» in %s is %s', (key, quote, date, name) => {
    expect(expandOrganisation({ key, quote }, date)).toBe(name);
  });

  it('gives composite bodies their printed nominative, and nothing to unknown keys', () => {
    expect(expandOrganisation({ key: 'org/ck-kpbu', quote: 'ЦК КП(б)У', value: 'ЦК КП(б)У' }, '1928')).toBe(
      'ЦК КП(б)У',
    );
    expect(expandOrganisation({ key: 'org/nobody', quote: 'Ничто' }, '1928')).toBeNull();
    expect(expandOrganisation({ quote: 'Ничто' }, '1928')).toBeNull();
  });
});
