import { expect, test } from 'vitest';
import { englishLemmas } from '../../../src/text/languages/en/lemmas.js';

test.each([
  ['refused', 'refuse'],
  ['stopped', 'stop'],
  ['walking', 'walk'],
  ['cities', 'city'],
  ['classes', 'class'],
  ['emigrants', 'emigrant'],
  ['children', 'child'],
  ['went', 'go'],
  ['dying', 'die'],
  ['organized', 'organize'],
  ['controlled', 'control'],
  ['status', 'status'],
  ['is', 'be'],
  ["Stalin's", 'stalin'],
  ['bring', 'bring'],
  ['received', 'receive'],
  ['analyses', 'analysis'],
  ['heroes', 'hero'],
])('%s → %s', (form, lemma) => expect(englishLemmas(form)).toContain(lemma));
