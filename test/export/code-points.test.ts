import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../src/export/code-points.js';

describe('codePointOffsets', () => {
  it('is the identity for texts of the basic plane', () => {
    expect(codePointOffsets('Ягода')(5)).toBe(5);
  });
  it('counts what Array.from counts, for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, n) => {
        const points = Array.from(text);
        const k = n % (points.length + 1);
        const utf16 = points.slice(0, k).join('').length;
        expect(codePointOffsets(text)(utf16)).toBe(k);
      }),
    );
  });
});
