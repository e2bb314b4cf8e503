// Kazakh case endings come off names; surnames are told by their ending.
import { describe, expect, it } from 'vitest';
import { isKazakhGivenName, readKazakhName } from '../../../src/text/languages/kk/names.js';

describe('readKazakhName', () => {
  it.each([
    ['садвоқасовтың', 'садвоқасов', true],
    ['рысқұлов', 'рысқұлов', true],
    ['сейфуллинге', 'сейфуллин', true],
    ['троцкийді', 'троцкий', true],
    ['әуезұлымен', 'әуезұлы', true],
    ['қазақстанда', 'қазақстан', false],
  ])('%s → %s', (form, nominative, surname) => {
    expect(readKazakhName(form)).toEqual({ nominative, surname });
  });

  it('knows given names', () => {
    expect(isKazakhGivenName('смағұл')).toBe(true);
    expect(isKazakhGivenName('өлке')).toBe(false);
  });
});
