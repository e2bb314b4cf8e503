import { expect, test } from 'vitest';
import { transliterate, transliterations } from '../../src/text/transliteration.js';

test('one word in the schemes', () => {
  expect(transliterate('Шейнман')).toBe('Sheynman');
  expect(transliterations('Шейнман')).toEqual(expect.arrayContaining(['Sheynman', 'Sheinman', 'Šejnman']));
  expect(new Set(transliterations('Хрущёв')).size).toBe(transliterations('Хрущёв').length);
});
