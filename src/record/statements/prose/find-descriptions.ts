import type { Claim } from '../claim.js';
import type { SentenceContext } from './sentence-context.js';
/** stub */
export function findDescriptions(_ctx: SentenceContext, _language: 'en' | 'ru'): Claim[] {
  return [];
}
