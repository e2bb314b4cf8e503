// The words of two names → which of one stands for which of the other, at what cost, and what is left over on each side.
import { diminutiveGroup } from '../diminutives.js';
import { editDistance } from '../edit-distance.js';
import { lettersMeet } from '../letter-classes.js';
import { latinFold } from '../latin-fold.js';
import { transliterationScore } from '../transliteration/transliteration-score.js';

export type WordAgreement = 'equal' | 'spelling' | 'diminutive' | 'initial' | 'slip' | 'glued' | 'reversed';

export interface WordMatch {
  left: string;
  right: string;
  agreement: WordAgreement;
  /** 0 for equal words; up to 0.3. */
  cost: number;
}

export interface WordsMatched {
  matches: WordMatch[];
  leftOver: string[];
  rightOver: string[];
}

export interface WordSet {
  words: readonly string[];
  cyrillic: boolean;
  /** The words as printed, when they were transliterated: Cyrillic against Latin is judged by the learned table. */
  original?: readonly string[];
}

const VOWELS = /[aeiouy]/g;

/** Cost of reading one word as another; `null` when they are two words. */
export function wordCost(left: string, right: string, company: number): Omit<WordMatch, 'left' | 'right'> | null {
  if (left === right) return { agreement: 'equal', cost: 0 };
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length === 1)
    return long.length > 1 && long[0] === short && /\p{L}/u.test(short) ? { agreement: 'initial', cost: 0.1 } : null;
  if (/^\d+$/.test(left) || /^\d+$/.test(right)) return null;
  const group = diminutiveGroup(left);
  if (group !== undefined && group === diminutiveGroup(right)) return { agreement: 'diminutive', cost: 0.1 };
  if (/^[a-z]+$/.test(left + right) && latinFold(left) === latinFold(right))
    return { agreement: 'spelling', cost: 0.03 };
  const distance = editDistance(left, right, 3);
  const most = short.length >= 5 ? 2 : short.length >= 4 ? 1 : company >= 3 ? 2 : 1;
  // Two slips need a word of four letters among two, or short syllables among three.
  const allowed = short.length === 4 && company >= 2 ? 2 : most;
  if (distance <= allowed && long.length - short.length <= 2 && (short.length > 2 || distance <= 1)) {
    const vowelsOnly = left.replaceAll(VOWELS, '') === right.replaceAll(VOWELS, '');
    return { agreement: 'slip', cost: distance * (vowelsOnly ? 0.06 : 0.1) };
  }
  if (short.length >= 5 && /^[a-z]+$/.test(left + right)) {
    const folded = editDistance(latinFold(left), latinFold(right), 2);
    if (folded <= 1) return { agreement: 'spelling', cost: 0.12 };
    if (editDistance([...left].reverse().join(''), right, 2) <= 2) return { agreement: 'reversed', cost: 0.12 };
  }
  return null;
}

/** Matches words one to one (or one to two where they are glued), the cheapest first. */
export function matchWords(left: readonly string[], right: readonly string[], scripts: ScriptPair): WordsMatched {
  const company = Math.min(left.length, right.length);
  const options: { i: number[]; j: number[]; match: WordMatch }[] = [];
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      const found = scripts === 'same' ? wordCost(left[i], right[j], company) : scriptCost(left[i], right[j], scripts);
      if (found) options.push({ i: [i], j: [j], match: { left: left[i], right: right[j], ...found } });
    }
  }
  if (scripts === 'same') addGlued(left, right, options);
  options.sort(
    (a, b) =>
      a.match.cost - b.match.cost || b.match.left.length - a.match.left.length || a.i[0] - b.i[0] || a.j[0] - b.j[0],
  );
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const matches: WordMatch[] = [];
  for (const { i, j, match } of options) {
    if (i.some((at) => usedLeft.has(at)) || j.some((at) => usedRight.has(at))) continue;
    for (const at of i) usedLeft.add(at);
    for (const at of j) usedRight.add(at);
    matches.push(match);
  }
  return {
    matches,
    leftOver: left.filter((_, at) => !usedLeft.has(at)),
    rightOver: right.filter((_, at) => !usedRight.has(at)),
  };
}

/** `cyrillic-latin`: left words are Cyrillic; `foreign`: one side was transliterated from an abjad, a syllabary, … */
export type ScriptPair = 'same' | 'cyrillic-latin' | 'latin-cyrillic' | 'foreign';

function scriptCost(left: string, right: string, scripts: ScriptPair): Omit<WordMatch, 'left' | 'right'> | null {
  if (left === right) return { agreement: 'equal', cost: 0 };
  if (scripts === 'foreign') {
    const [a, b] = [consonants(left), consonants(right)];
    if (a === b && a.length >= 2) return { agreement: 'spelling', cost: 0.08 };
    const distance = editDistance(left, right, 2);
    return distance <= 2 && Math.min(left.length, right.length) >= 4
      ? { agreement: 'slip', cost: 0.08 * distance }
      : null;
  }
  const [latin, cyrillic] = scripts === 'latin-cyrillic' ? [left, right] : [right, left];
  if (/^\d+$/.test(latin) || /^\d+$/.test(cyrillic)) return null;
  const group = diminutiveGroup(latin);
  if (group !== undefined && group === diminutiveGroup(cyrillic)) return { agreement: 'spelling', cost: 0.05 };
  if (latin.length <= 2 || cyrillic.length === 1) {
    if (!lettersMeet(latin, cyrillic)) return null;
    return latin.length <= 2 && cyrillic.length === 1
      ? { agreement: 'spelling', cost: 0.03 }
      : { agreement: 'initial', cost: 0.1 };
  }
  // -eff, -off of the old press: -ev, -ov.
  const old =
    latin.endsWith('ff') && cyrillic.includes('в') ? transliterationScore(latin.replace(/ff$/, 'v'), cyrillic) : 0;
  const score = Math.max(old, transliterationScore(latin, cyrillic));
  if (score >= 0.6) return { agreement: 'spelling', cost: 0.03 };
  return score >= 0.3 ? { agreement: 'slip', cost: 0.2 } : null;
}

/** Consonants by their place in the mouth, for scripts that do not tell voiced from voiceless. */
function consonants(word: string): string {
  return word
    .replaceAll(/[aeiouyhw]/g, '')
    .replaceAll(/b/g, 'p')
    .replaceAll(/d/g, 't')
    .replaceAll(/[gqc]/g, 'k')
    .replaceAll(/v/g, 'f')
    .replaceAll(/z/g, 's')
    .replaceAll(/(.)\1+/g, '$1');
}

function addGlued(
  left: readonly string[],
  right: readonly string[],
  options: { i: number[]; j: number[]; match: WordMatch }[],
): void {
  const glue = (single: readonly string[], pair: readonly string[], flipped: boolean): void => {
    for (let s = 0; s < single.length; s++) {
      if (single[s].length < 4) continue;
      for (let p = 0; p + 1 < pair.length; p++) {
        for (let size = 2; size <= 3 && p + size <= pair.length; size++) {
          const joined = pair.slice(p, p + size).join('');
          const distance = editDistance(single[s], joined, 2);
          if (distance > (joined.length >= 8 ? 2 : 0)) continue;
          const at = Array.from({ length: size }, (_, k) => p + k);
          const match: WordMatch = {
            left: flipped ? joined : single[s],
            right: flipped ? single[s] : joined,
            agreement: 'glued',
            cost: 0.02 + 0.1 * distance,
          };
          options.push(flipped ? { i: at, j: [s], match } : { i: [s], j: at, match });
        }
      }
    }
  };
  glue(left, right, false);
  glue(right, left, true);
}
