// Blocking: which of all distinct surnames may be one name (spelled otherwise, in the other script, in part). Surnames are
// put together by the sound of their consonants; only those that share a key are compared. Near-linear: crowded keys are
// divided by length and first letter.
import { soundKey } from '../compare/latin-fold.js';
import { compareSurnames, type SurnamesCompared } from '../compare/surnames.js';
import { lettersMeet } from '../compare/letter-classes.js';

export interface SurnameMatch extends SurnamesCompared {
  surname: string;
}

/** In a block of more surnames than this only those of like length and first letter are compared. */
const CROWDED = 40;
const LEAST_SCRIPT_SCORE = 0.5;

/** For every surname the others that may be it, best first. */
export function surnameFamilies(surnames: Iterable<string>): Map<string, SurnameMatch[]> {
  const blocks = new Map<string, string[]>();
  const add = (key: string, surname: string): void => {
    const list = blocks.get(key);
    if (!list) blocks.set(key, [surname]);
    else if (list.at(-1) !== surname) list.push(surname);
  };
  for (const surname of [...new Set(surnames)].sort()) {
    const sound = soundKey(surname);
    if (sound) add(sound, surname);
    const parts = surname.includes('-') ? surname.split('-').filter((part) => part.length > 3) : [surname];
    for (const part of parts) add(`part ${part}`, surname);
  }
  const families = new Map<string, SurnameMatch[]>();
  const seen = new Set<string>();
  for (const block of blocks.values()) if (block.length > 1) compareBlock(block, families, seen);
  for (const list of families.values()) list.sort((a, b) => b.score - a.score || (a.surname < b.surname ? -1 : 1));
  return families;
}

function compareBlock(block: readonly string[], families: Map<string, SurnameMatch[]>, seen: Set<string>): void {
  const crowded = block.length > CROWDED;
  for (let i = 0; i < block.length; i++) {
    for (let j = i + 1; j < block.length; j++) {
      const [left, right] = [block[i], block[j]];
      if (crowded && (Math.abs(left.length - right.length) > 2 || !lettersMeet(left, right))) continue;
      const key = `${left} ${right}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const compared = compareSurnames(left, right);
      if (compared.agreement === 'none' || (compared.agreement === 'script' && compared.score < LEAST_SCRIPT_SCORE))
        continue;
      push(families, left, { surname: right, ...compared });
      push(families, right, { surname: left, ...compared });
    }
  }
}

function push(families: Map<string, SurnameMatch[]>, surname: string, match: SurnameMatch): void {
  const list = families.get(surname);
  if (list) list.push(match);
  else families.set(surname, [match]);
}
