import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestId } from '../../src/model/digest.js';

/** Base 32, bit by bit: the definition. */
function slowId(prefix: string, text: string): string {
  const bits = [...createHash('sha256').update(text).digest().subarray(0, 10)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const letters = bits.match(/.{5}/g)!.map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[parseInt(five, 2)]);
  return `${prefix}-${letters.join('')}`;
}

describe('digestId', () => {
  it('is eighty bits of SHA-256 in base 32', () => {
    expect(digestId('m', 's-abcdefgh0123456', 'person', 199_999, 200_009)).toBe('m-fz987t9rcfy31rpt');
    fc.assert(
      fc.property(
        fc.constantFrom('m', 'st', ''),
        fc.array(fc.oneof(fc.string(), fc.constantFrom('Шейнман', 'Ё', '', '\ud800'))),
        (prefix, parts) => {
          expect(digestId(prefix, ...parts)).toBe(slowId(prefix, parts.join('\u001f')));
        },
      ),
    );
  });
});
