// Two surnames → how likely they are one name, and in what manner they agree.
import { editDistance } from './edit-distance.js';
import { latinFold, soundKey } from './latin-fold.js';
import { transliterationScore } from './transliteration/transliteration-score.js';

export type SurnameAgreement = 'equal' | 'spelling' | 'script' | 'part' | 'near' | 'none';

export interface SurnamesCompared {
  agreement: SurnameAgreement;
  /** 0 to 1. */
  score: number;
}

const NONE: SurnamesCompared = { agreement: 'none', score: 0 };
const isLatin = (word: string): boolean => /[a-zà-ɏ]/.test(word);
const foldCyrillic = (word: string): string =>
  word
    .replaceAll('э', 'е')
    .replaceAll(/[йі]/g, 'и')
    .replaceAll(/[ьъ]/g, '')
    .replaceAll(/(.)\1+/g, '$1');

/** Feminine and masculine forms are two surnames; a double surname agrees in part with each of its parts. */
export function compareSurnames(left: string, right: string): SurnamesCompared {
  if (left === right) return { agreement: 'equal', score: 1 };
  if (!left || !right) return NONE;
  const whole = compareWhole(left, right);
  if (whole.agreement !== 'none') return whole;
  return sharePart(left, right) ? { agreement: 'part', score: 0.7 } : NONE;
}

function sharePart(left: string, right: string): boolean {
  if (!left.includes('-') && !right.includes('-')) return false;
  const parts = left.split('-');
  return right.split('-').some((part) => part.length > 3 && parts.includes(part));
}

function compareWhole(left: string, right: string): SurnamesCompared {
  const [latin, other] = [isLatin(left), isLatin(right)];
  if (latin !== other) {
    const score = latin ? transliterationScore(left, right) : transliterationScore(right, left);
    return score >= 0.3 ? { agreement: 'script', score } : NONE;
  }
  const shorter = Math.min(left.length, right.length);
  if (latin) {
    const [a, b] = [latinFold(left), latinFold(right)];
    if (a === b) return { agreement: 'spelling', score: 0.95 };
    const distance = editDistance(a, b, 2);
    if (distance === 1 && shorter >= 5) return { agreement: 'near', score: 0.6 };
    if (distance <= 2 && shorter >= 8) return { agreement: 'near', score: 0.5 };
    return soundKey(left) === soundKey(right) && soundKey(left).length >= 2 && distance <= 2
      ? { agreement: 'near', score: 0.45 }
      : NONE;
  }
  if (foldCyrillic(left) === foldCyrillic(right)) return { agreement: 'spelling', score: 0.95 };
  return shorter >= 5 && editDistance(left, right, 1) === 1 ? { agreement: 'near', score: 0.5 } : NONE;
}
