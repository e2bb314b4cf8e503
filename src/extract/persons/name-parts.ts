// What all finders of names share: the hit, initials, agreement of parts, small tests of tokens.
import type { Token } from '../scan-text.js';
import type { PartReading } from '../../text/languages/ru/names/declensions.js';
import { looksLikeSurname, mayBeSurname } from './person-words.js';

/** A name found among the tokens `[from, to)`. */
export interface NameHit {
  from: number;
  to: number;
  rule: string;
  /** Token indices of the parts. */
  surname?: number;
  given?: number;
  patronymic?: number;
  /** Upper case, without dots. */
  initials?: string[];
  /** Set when the hit is one half of a word with a hyphen: two persons printed as a pair. */
  half?: 'left' | 'right';
}

/** Initials at a place: letters, and the token after the last full stop. */
export interface Initials {
  letters: string[];
  next: number;
}

const LONG_INITIAL = new Set(
  'Дж Ст Вл Ив Мих Ник Ал Алекс Конст Вас Гр Эд Фр Бор Евг Влад Серг Ант Петр Григ Дм Вяч Н-я'.split(' '),
);

export const joined = (token: Token | undefined): token is Token => !!token && token.gap !== 'paragraph';
export const isStop = (token: Token | undefined): boolean => !!token && token.form.text === '.' && token.gap === 'none';
export const isCapital = (token: Token | undefined): boolean =>
  !!token &&
  token.kind === 'word' &&
  (token.form.shape === 'capital' || token.form.shape === 'upper' || token.form.shape === 'mixed');

/** Reads up to three initials at a token (`Л. Д.`, `И.В.`, `Дж.`, `3. Л.` with a digit for a letter); undefined when there are none. */
export function readInitials(tokens: readonly Token[], at: number): Initials | undefined {
  const letters: string[] = [];
  let i = at;
  while (letters.length < 3 && i < tokens.length) {
    const token = tokens[i];
    if (letters.length && !joined(token)) break;
    const letter = initialLetter(tokens, i, letters.length > 0);
    if (!letter) break;
    letters.push(letter);
    i += isStop(tokens[i + 1]) ? 2 : 1;
  }
  return letters.length ? { letters, next: i } : undefined;
}

const LATIN_INITIALS: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};

function initialLetter(tokens: readonly Token[], i: number, later: boolean): string | undefined {
  const { form, kind } = tokens[i];
  if (kind === 'number') {
    const slip =
      form.text === '3' &&
      isStop(tokens[i + 1]) &&
      !tokens[i].opens &&
      (later || tokens[i + 2]?.form.text.length === 1);
    return slip && tokens[i + 2]?.kind === 'word' ? 'З' : undefined;
  }
  if (kind !== 'word' || form.shape !== 'capital') return undefined;
  // A Latin letter typed for a Russian one: «X. Рейф».
  const lookalike = LATIN_INITIALS[form.text];
  if (lookalike && isStop(tokens[i + 1]) && tokens[i + 2]?.form.script === 'Cyrl') return lookalike;
  if (form.script !== 'Cyrl') return undefined;
  if (form.text.length === 1) {
    if (isStop(tokens[i + 1])) return form.text;
    // A second initial that lost its full stop: «Л. Д Троцкий».
    const after = tokens[i + 1];
    return later && joined(after) && after.gap === 'space' && mayBeSurname(after.form) && looksLikeSurname(after.form)
      ? form.text
      : undefined;
  }
  return LONG_INITIAL.has(form.text) && isStop(tokens[i + 1]) && (later || isCapital(tokens[i + 2]) || i > 0)
    ? form.text
    : undefined;
}

/** The best weight with which two parts of a name stand in the same case (and gender); 0 when they never do. */
export function agreement(left: readonly PartReading[], right: readonly PartReading[]): number {
  let best = 0;
  for (const a of left) {
    for (const b of right) {
      if (a.grammaticalCase === b.grammaticalCase && a.gender === b.gender)
        best = Math.max(best, Math.min(a.weight, b.weight));
    }
  }
  return best;
}

/** Particles that foreign names print with a capital: Франк Де Блекере. */
export const CAPITAL_PARTICLES = new Set('Де Ван Ди Дель Делла Эль Аль Фон Дос Ле Ла Ибн Бен Бин Тер Мак'.split(' '));
