// Lists of numbers come back from their text as they were, and their text needs no escapes anywhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_SEPARATOR, NumberReader, NumberWriter, readNumbers } from '../../src/text/number-text.js';

const written = (numbers: readonly number[]) => {
  const writer = new NumberWriter();
  for (const number of numbers) writer.write(number);
  return writer.text();
};

describe('numbers as text', () => {
  it.each<[number[], string]>([
    [[], ''],
    [[0], ' '],
    [[59], '['],
    [[60], '^ '],
    [[61, 0], '^! '],
    [[60 * 34 - 1], '~['],
    [[60 * 34], '^] '],
  ])('%j is %j', (numbers, text) => {
    expect(written(numbers)).toBe(text);
    expect(readNumbers(text)).toEqual(numbers);
  });

  it('come back, list by list', () => {
    const list = fc.array(fc.oneof(fc.nat(100), fc.nat()), { maxLength: 3000 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
        const text = lists.map(written).join(LIST_SEPARATOR);
        expect(text).toMatch(/^[ -~]*$/);
        expect(text.split(LIST_SEPARATOR)).toHaveLength(lists.length);
        const reader = new NumberReader(text);
        for (const numbers of lists) {
          expect(numbers.map(() => reader.next())).toEqual(numbers);
          reader.nextList();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are collected with text between them, and handed over once', () => {
    const [outer, inner] = [new NumberWriter(), new NumberWriter()];
    inner.write(61);
    outer.writeText('слово\t').drain(inner).writeText('\n');
    expect(inner.size).toBe(0);
    expect(new TextDecoder().decode(outer.take())).toBe('слово\t^!\n');
    expect(outer.size).toBe(0);
  });
});
