// Whether two given names (or other single words of names) are one, whatever the script or spelling.
import { diminutiveGroup } from './diminutives.js';
import { editDistance } from './edit-distance.js';
import { latinFold } from './latin-fold.js';
import { transliterationScore } from './transliteration/transliteration-score.js';

const cache = new Map<string, number>();
const isLatin = (word: string): boolean => /[a-zà-ɏ]/.test(word);

/**
 * 1 for one name, 0 for two, between for spellings that are likely one.
 * @example sameWord('давидович', 'давыдович') // 0.9
 */
export function sameWord(left: string, right: string): number {
  if (left === right) return 1;
  const key = left < right ? `${left} ${right}` : `${right} ${left}`;
  let score = cache.get(key);
  if (score === undefined) {
    if (cache.size > 200_000) cache.clear();
    cache.set(key, (score = compare(left, right)));
  }
  return score;
}

function compare(left: string, right: string): number {
  const group = diminutiveGroup(left);
  if (group !== undefined && group === diminutiveGroup(right)) return 0.95;
  const [latin, other] = [isLatin(left), isLatin(right)];
  if (latin !== other) return latin ? transliterationScore(left, right) : transliterationScore(right, left);
  if (latin) {
    const [a, b] = [latinFold(left), latinFold(right)];
    if (a === b) return 0.97;
    return a.length >= 5 && b.length >= 5 && editDistance(a, b, 1) === 1 ? 0.8 : 0;
  }
  if (left.replaceAll(/[ьъ]/g, '') === right.replaceAll(/[ьъ]/g, '')) return 0.97;
  if (writtenPatronymic(left) === writtenPatronymic(right)) return 0.97;
  return left.length >= 6 && right.length >= 6 && left[0] === right[0] && editDistance(left, right, 1) === 1 ? 0.9 : 0;
}

const SPOKEN: Readonly<Record<string, string>> = {
  михалыч: 'михайлович',
  палыч: 'павлович',
  саныч: 'александрович',
  санна: 'александровна',
  пална: 'павловна',
  иванна: 'ивановна',
  николавна: 'николаевна',
  михална: 'михайловна',
};
/** Written so in every style: Ильич is no short form. */
const ALWAYS_SHORT = new Set(['ильич']);

/** A patronymic as spoken → as written: Иваныч, Васильич, Николаич → Иванович, Васильевич, Николаевич. */
export function writtenPatronymic(word: string): string {
  const known = SPOKEN[word];
  if (known || ALWAYS_SHORT.has(word)) return known ?? word;
  if (/.ыч$/.test(word)) return word.replace(/ыч$/, 'ович');
  return word.replace(/(?<=..[ьае])ич$/, 'евич');
}
