import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lemmas, readings } from '../../../../src/text/languages/ru/morphology.js';

describe('readings', () => {
  it.each([
    ['высылки', 'высылка'],
    ['Москве', 'москва'],
    ['стали', 'стать'],
    ['ТРОЦКОМУ', 'троцкий'],
  ])('%s is a form of %s', (form, lemma) => {
    expect(lemmas(form)).toContain(lemma);
  });

  it('has none for what begins with a hyphen, is empty or is not Russian', () => {
    for (const form of ['-й', '--', '', 'word', '12']) expect(readings(form)).toEqual([]);
  });

  it('answers for every string of letters and hyphens', () => {
    const letter = fc.constantFrom(...'абвгёжыьэю-АБЯ');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 12 }), (form) => {
        for (const reading of readings(form)) expect(reading.lemma.length).toBeGreaterThan(0);
      }),
    );
  });
});
