import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReferences } from '../../../src/text/references/parse-references.js';
import { resolveIbid } from '../../../src/text/references/resolve-ibid.js';

/** Notes one a line; a line that holds no reference is a book. */
function resolve(...notes: string[]): string[] {
  const references = [];
  const breaks: number[] = [];
  const text = notes.join('\n');
  let at = 0;
  for (const note of notes) {
    const found = parseReferences(text, at, at + note.length, 'note');
    references.push(...found);
    if (found.length === 0) breaks.push(at);
    at += note.length + 1;
  }
  return resolveIbid(references, breaks).map((reference) =>
    reference.archival
      ? [reference.archive, reference.fond, reference.opis, reference.delo, reference.listy]
          .map((level) => level ?? '-')
          .join('|')
      : 'not archival',
  );
}

const FIRST = 'ЦАОПИМ. Ф. 3. Оп. 11. Д. 196. Л. 11. Переписка.';

describe('resolveIbid', () => {
  it.each([
    [['Там же.'], ['ЦАОПИМ|3|11|196|11']],
    [['Там же. Л. 12.'], ['ЦАОПИМ|3|11|196|12']],
    [['Там же Л. 12'], ['ЦАОПИМ|3|11|196|12']],
    [['Там же. Д. 185. Л. 2.'], ['ЦАОПИМ|3|11|185|2']],
    [['Там же. Д. 185.'], ['ЦАОПИМ|3|11|185|-']],
    [['Там же. Оп. 5. Д. 1. Л. 2.'], ['ЦАОПИМ|3|5|1|2']],
    [['Там же. Ф. 4. Оп. 1. Д. 1.'], ['ЦАОПИМ|4|1|1|-']],
    [
      ['Там же. Д. 185. Л. 2.', 'Там же. Д. 196. Л. 13.'],
      ['ЦАОПИМ|3|11|185|2', 'ЦАОПИМ|3|11|196|13'],
    ],
    [
      ['Ibid. L. 12.', 'Ibid.', 'Ibidem, d. 7, l. 1'],
      ['ЦАОПИМ|3|11|196|12', 'ЦАОПИМ|3|11|196|12', 'ЦАОПИМ|3|11|7|1'],
    ],
    [
      ['In the same place. C. 7. L. 1.', 'The same place. L. 2'],
      ['ЦАОПИМ|3|11|7|1', 'ЦАОПИМ|3|11|7|2'],
    ],
    [['там же, л. 14–15 об.; д. 9, л. 1.'], ['ЦАОПИМ|3|11|196|14–15 об.', 'ЦАОПИМ|3|11|9|1']],
    [['Иванов И. И. Книга. М., 1999. С. 5.', 'Там же.', 'Там же. С. 6.'], ['not archival']],
    [['Иванов И. И. Книга. М., 1999. С. 5.', 'Там же. Л. 9.'], ['ЦАОПИМ|3|11|196|9']],
    [
      ['Иванов И. И. Книга. М., 1999. С. 5.', 'ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4.', 'Там же.'],
      ['ГАРФ|1|2|3|4', 'ГАРФ|1|2|3|4'],
    ],
  ])('%j', (notes, expected) => {
    expect(resolve(FIRST, ...notes)).toEqual(['ЦАОПИМ|3|11|196|11', ...expected]);
  });

  it('has nothing to give a chain that begins with «Там же»', () => {
    expect(resolve('Там же.', 'Там же. Л. 3.')).toEqual(['not archival', '-|-|-|-|3']);
  });

  it('says from which reference a level comes, and takes the title of the same file', () => {
    const text = `${FIRST}\nТам же. Д. 5. Л. 1. Доклад.\nТам же. Д. 196. Л. 2.`;
    const notes = text.split('\n');
    let at = 0;
    const references = notes.flatMap((note) => {
      const found = parseReferences(text, at, at + note.length, 'note');
      at += note.length + 1;
      return found;
    });
    const resolved = resolveIbid(references);
    expect(resolved.map((reference) => [reference.inheritedFrom, reference.title])).toEqual([
      [null, 'Переписка'],
      [0, 'Доклад'],
      [1, 'Переписка'],
    ]);
  });

  it('keeps every stated level and never inherits below the highest one stated', () => {
    const note = fc.constantFrom(
      'Там же.',
      'Там же. Л. 3.',
      'Там же. Д. 5. Л. 1.',
      'Там же. Д. 6.',
      'Там же. Оп. 2. Д. 1.',
      'ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4.',
      'Ibid. Ф. 9. Оп. 1.',
    );
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), (notes) => {
        const parsed = notes.flatMap((text) => parseReferences(text, 0, text.length, 'note'));
        const levels = ['archive', 'fond', 'opis', 'delo', 'listy'] as const;
        resolveIbid(parsed).forEach((reference, i) => {
          const highest = levels.findIndex((level) => parsed[i][level] !== null);
          levels.forEach((level, depth) => {
            if (parsed[i][level] !== null) expect(reference[level]).toBe(parsed[i][level]);
            else if (highest !== -1 && depth > highest) expect(reference[level]).toBeNull();
          });
        });
      }),
    );
  });
});
