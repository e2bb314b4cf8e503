// Ids are digests of what they name: the same input gives the same ids.
import { hash } from 'node:crypto';

const LETTERS = [...'0123456789abcdefghjkmnpqrstvwxyz'].map((letter) => letter.charCodeAt(0));

/**
 * A short stable id: a prefix and 80 bits of SHA-256 in 16 characters of Crockford's base 32.
 * @example digestId('m', sourceId, 'person', 10, 18) // 'm-3x7…'
 */
export function digestId(prefix: string, ...parts: (string | number | null | undefined)[]): string {
  // One character a byte. Ids are made by the hundred thousand: without buffers, each one flat string.
  const bytes = hash('sha256', parts.join('\u001f'), 'latin1');
  const [a, b] = [highBits(bytes, 0), lowBits(bytes, 0)];
  const [c, d] = [highBits(bytes, 5), lowBits(bytes, 5)];
  const at = LETTERS;
  // prettier-ignore
  const letters = String.fromCharCode(
    prefix.charCodeAt(0), 45,
    at[a >> 15], at[(a >> 10) & 31], at[(a >> 5) & 31], at[a & 31], at[b >> 15], at[(b >> 10) & 31], at[(b >> 5) & 31], at[b & 31],
    at[c >> 15], at[(c >> 10) & 31], at[(c >> 5) & 31], at[c & 31], at[d >> 15], at[(d >> 10) & 31], at[(d >> 5) & 31], at[d & 31],
  );
  return prefix.length === 1 ? letters : prefix + letters.slice(1);
}

/** The first 20 bits of five bytes. */
function highBits(bytes: string, at: number): number {
  return (bytes.charCodeAt(at) << 12) | (bytes.charCodeAt(at + 1) << 4) | (bytes.charCodeAt(at + 2) >> 4);
}

/** The last 20 bits of five bytes. */
function lowBits(bytes: string, at: number): number {
  return ((bytes.charCodeAt(at + 2) & 15) << 16) | (bytes.charCodeAt(at + 3) << 8) | bytes.charCodeAt(at + 4);
}
