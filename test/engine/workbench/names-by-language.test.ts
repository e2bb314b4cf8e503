// Names of entities in the reader's language.
import { describe, expect, it } from 'vitest';
import { namesByLanguage } from '../../../src/engine/workbench/names-by-language.js';
import type { Entity, EntityKind } from '../../../src/model/entity.js';
import { entityName } from '../../../src/view/entity-name.js';

function entity(kind: EntityKind, name: string, forms: Record<string, number>): Entity {
  const names = Object.entries(forms).map(([value, count]) => {
    const latin = /[a-z]/i.test(value);
    return { value, count, language: latin ? 'en' : 'ru', script: latin ? ('Latn' as const) : ('Cyrl' as const) };
  });
  return { id: `${kind} ${name}`, kind, name, names, formerIds: [], status: 'proposed' };
}

describe('the name of an entity', () => {
  it.each<[string, Entity, string]>([
    [
      'a fuller form before a frequent one',
      entity('person', 'Ильин Б. В.', { Ilyin: 9, 'B. V. Ilyin': 2 }),
      'Ilyin B. V.',
    ],
    ['the only form', entity('organisation', 'ОГПУ', { ОГПУ: 5, OGPU: 2 }), 'OGPU'],
    [
      'the form that spells the name, not an older name',
      entity('place', 'Ленинград', { Petrograd: 9, Leningrad: 1 }),
      'Leningrad',
    ],
    ['no form that names a part', entity('place', 'Казань', { 'Kazan province': 3 }), 'Казань'],
    ['its own name where there is no form', entity('person', 'Лаптев', { Лаптев: 1 }), 'Лаптев'],
    ['its own name in its own language', entity('person', 'Orlov A.', { 'A. Orlov': 2, 'А. Орлов': 1 }), 'Orlov A.'],
  ])('in English: %s', (_, one, expected) =>
    expect(entityName({ name: one.name, inLanguage: namesByLanguage([one]).get(one.id) }, 'en')).toBe(expected),
  );

  it('in Russian is the Russian form', () => {
    const one = entity('person', 'Orlov A.', { 'A. Orlov': 2, 'А. Орлов': 1 });
    expect(namesByLanguage([one]).get(one.id)).toEqual({ ru: 'Орлов А.' });
  });

  it('is no form that another bears as well', () => {
    const both = [entity('person', 'Шор Л.', { Shor: 3 }), entity('person', 'Шор М.', { Shor: 1, 'M. Shor': 1 })];
    expect(both.map((one) => namesByLanguage(both).get(one.id)?.en)).toEqual([undefined, 'Shor M.']);
  });
});
