import { expect, test } from 'vitest';
import { digitsOf, letterForDigit, repairMixedScript, scriptOf } from '../../src/text/scripts.js';

test.each([
  ['Москва', 'cyrillic'],
  ['Moscow', 'latin'],
  ['Mосква', 'mixed'],
  ['1924', 'other'],
  ['Қазан', 'cyrillic'],
] as const)('%s is %s', (word, script) => expect(scriptOf(word)).toBe(script));

test.each([
  ['Cталин', 'Сталин'],
  ['Tроцкoму', 'Троцкому'],
  ['Кoba', 'Koba'],
  ['Троцкий', 'Троцкий'],
  ['Trotskyи', 'Trotskyи'],
])('%s is repaired to %s', (word, repaired) => {
  expect(repairMixedScript(word)).toBe(repaired);
  expect(repairMixedScript(word)).toHaveLength(word.length);
});

test('letters that stand for digits, and back', () => {
  expect(digitsOf('I9З1')).toBe('1931');
  expect(digitsOf('l92О')).toBe('1920');
  expect(letterForDigit('3')).toBe('З');
  expect(letterForDigit('7')).toBeUndefined();
});
