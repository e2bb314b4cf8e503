// Ids are digests of what they name: the same input gives the same ids.
import { createHash } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A short stable id: a prefix and 80 bits of SHA-256 in 16 characters of Crockford's base 32.
 * @example digestId('m', sourceId, 'person', 10, 18) // 'm-3x7…'
 */
export function digestId(prefix: string, ...parts: (string | number | null | undefined)[]): string {
  const bytes = createHash('sha256').update(parts.join('\u001f')).digest();
  let out = '';
  let buffer = 0;
  let bits = 0;
  for (let i = 0; i < 10; i++) {
    buffer = (buffer << 8) | bytes[i];
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return `${prefix}-${out}`;
}
