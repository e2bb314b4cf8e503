// A Latin name → the likeliest ways to write it in Russian letters: candidates by rule, ranked by the learned table. For
// search, not for judging.
import { transliterationScore } from './transliteration-score.js';

/** Latin letters, longest first, and what they may stand for, the commonest first. */
const SPELLINGS: readonly (readonly [string, readonly string[]])[] = [
  ['schtsch', ['щ']],
  ['skaya', ['ская']],
  ['skaia', ['ская']],
  ['shch', ['щ']],
  ['tsch', ['ч']],
  ['sch', ['ш', 'сч']],
  ['tch', ['ч']],
  ['sky', ['ский']],
  ['ski', ['ский', 'ски']],
  ['yev', ['ев', 'ьев']],
  ['iev', ['иев', 'ев']],
  ['sh', ['ш']],
  ['ch', ['ч', 'х']],
  ['zh', ['ж']],
  ['kh', ['х']],
  ['ph', ['ф']],
  ['th', ['т', 'ф']],
  ['ck', ['к']],
  ['ts', ['ц', 'тс']],
  ['tz', ['ц']],
  ['dz', ['дз']],
  ['ya', ['я']],
  ['ia', ['ия', 'я', 'иа']],
  ['ja', ['я']],
  ['yu', ['ю']],
  ['iu', ['ю']],
  ['ju', ['ю']],
  ['yo', ['е']],
  ['ye', ['е']],
  ['ie', ['е', 'ие']],
  ['ei', ['ей', 'еи']],
  ['ey', ['ей']],
  ['ai', ['ай', 'аи']],
  ['ay', ['ай']],
  ['oi', ['ой', 'ои']],
  ['oy', ['ой']],
  ['ui', ['уй', 'уи']],
  ['oo', ['у']],
  ['ou', ['у']],
  ['ff', ['в', 'ф']],
  ['eu', ['ей', 'еу']],
];
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  a: ['а'], b: ['б'], c: ['к', 'ц'], d: ['д'], e: ['е', 'э'], f: ['ф'], g: ['г'], h: ['х', 'г', ''], i: ['и'], j: ['й', 'ж'],
  k: ['к'], l: ['л', 'ль'], m: ['м'], n: ['н'], o: ['о'], p: ['п'], q: ['к'], r: ['р'], s: ['с', 'з'], t: ['т'], u: ['у'],
  v: ['в'], w: ['в'], x: ['кс'], y: ['ы', 'й', 'и'], z: ['з', 'ц'],
}; // prettier-ignore

const MOST = 48;
const RESULTS = 2;

/** @example likelyCyrillic('sheinman')[0] // 'шейнман' */
export function likelyCyrillic(latin: string): string[] {
  const word = latin
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’-]/g, '')
    .toLowerCase();
  if (!/^[a-z]{3,24}$/.test(word)) return [];
  let candidates = [''];
  for (let at = 0; at < word.length;) {
    const rest = word.slice(at);
    const final = (spelling: string): boolean => !/^sk/.test(spelling) || spelling.length === rest.length;
    const found = SPELLINGS.find(([spelling]) => rest.startsWith(spelling) && final(spelling));
    const outputs = found ? found[1] : rest === 'y' ? ['ий', 'ый', 'ы'] : LETTERS[rest[0]];
    const next = candidates.flatMap((candidate) => outputs.map((output) => candidate + output));
    candidates = next.length > MOST ? candidates.map((candidate) => candidate + outputs[0]) : next;
    at += found ? found[0].length : 1;
  }
  return candidates
    .map((text, rank) => ({ text, score: transliterationScore(word, text) - rank / 1000 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, RESULTS)
    .map(({ text }) => text);
}
