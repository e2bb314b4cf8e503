// Two names → do first name and patronymic agree? Full words against full words, initials against first letters.
import type { PersonName } from '../profile/person-name.js';
import { isInitial } from '../profile/person-name.js';
import { lettersMeet } from './letter-classes.js';
import { sameWord } from './same-word.js';

export type GivenParts = Pick<PersonName, 'first' | 'second'>;

export interface PositionsCompared {
  /** Positions that agree. */
  agreeing: number;
  /** Of these, by full words on both sides. */
  full: number;
  /** A position in which the two cannot be one person. */
  conflict: boolean;
}

const LIKELY_ONE = 0.5;

/** Compares one position; `null` when one side does not print it. */
function comparePosition(left: string, right: string): 'full' | 'initial' | 'conflict' | null {
  if (!left || !right) return null;
  if (left === right) return isInitial(left) ? 'initial' : 'full';
  const [a, b] = [isInitial(left), isInitial(right)];
  if (!a && !b) return sameWord(left, right) >= LIKELY_ONE ? 'full' : 'conflict';
  if (left.length > 1 && right.length > 1 && sameAlphabet(left, right)) {
    // An abbreviation of two letters must begin the word: Вл. is Владимир, not Виктор.
    const [short, long] = left.length < right.length ? [left, right] : [right, left];
    if (short.length <= 3 && isInitial(short) && /[а-я]/.test(long))
      return long.toLowerCase().startsWith(short.toLowerCase()) ? 'initial' : 'conflict';
  }
  const [letter, word] = a ? [left, right] : [right, left];
  if (letter === 'Э' && word.startsWith('е') && !E_OR_EH.test(word)) return 'conflict';
  return lettersMeet(left, right) ? 'initial' : 'conflict';
}

/** Names printed with Е and with Э; Ефим is never Эфим. */
const E_OR_EH = /^е(?:м+ануил|вальд|двард|дуард|фраим|л[еи]азар|рнест|рвин|лла|мма|лиз)/;

const sameAlphabet = (left: string, right: string): boolean => /[а-яё]/i.test(left) === /[а-яё]/i.test(right);

/** Георгий and Юрий: one name in two forms. */
export const georgeOrYuri = (left: string, right: string): boolean =>
  [left, right].some((name) => /^(?:Г|георгий)$/.test(name)) && [left, right].some((name) => /^(?:Ю|юрий)$/.test(name));

/** Compares the given names of two persons. @example comparePositions({ first: 'лев', second: '' }, { first: 'Л', second: 'Д' }) // { agreeing: 1, full: 0, conflict: false } */
export function comparePositions(left: GivenParts, right: GivenParts): PositionsCompared {
  const outcomes = [comparePosition(left.first, right.first), comparePosition(left.second, right.second)];
  // Георгий and Юрий are one name: Г. Л. and Ю. Л. may be one man when the patronymic agrees.
  if (outcomes[0] === 'conflict' && outcomes[1] && outcomes[1] !== 'conflict' && georgeOrYuri(left.first, right.first))
    outcomes[0] = 'initial';
  const agreeing = outcomes.filter((outcome) => outcome === 'full' || outcome === 'initial').length;
  return {
    agreeing,
    full: outcomes.filter((outcome) => outcome === 'full').length,
    conflict: outcomes.includes('conflict'),
  };
}

/** How much a name says: full words count two, initials one. */
export function specificity({ first, second }: GivenParts): number {
  const weight = (position: string): number => (!position ? 0 : isInitial(position) ? 1 : 2);
  return weight(first) + weight(second);
}

/** The fuller of two agreeing names, position by position. */
export function fullerParts(left: GivenParts, right: GivenParts): GivenParts {
  const fuller = (a: string, b: string): string => (!a || (isInitial(a) && b && !isInitial(b)) ? b : a);
  return { first: fuller(left.first, right.first), second: fuller(left.second, right.second) };
}
