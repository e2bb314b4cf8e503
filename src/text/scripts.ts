// The script of a word, and the repair of what typists and scanners mix up: look-alike letters of the other script,
// digits for letters and letters for digits. Every repair keeps the length, so offsets stay valid.

export type Script = 'cyrillic' | 'latin' | 'mixed' | 'other';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** @example scriptOf('Мoсква') // 'mixed' (the first о is Latin) */
export function scriptOf(word: string): Script {
  const cyrillic = CYRILLIC.test(word);
  const latin = LATIN.test(word);
  if (cyrillic && latin) return 'mixed';
  if (cyrillic) return 'cyrillic';
  return latin ? 'latin' : 'other';
}

// Pairs that look the same in print. і, ј, ѕ are letters of their own in Cyrillic but never in Russian words.
const LATIN_TO_CYRILLIC = new Map(
  [...'AaBEeKMHOoPpCcTXxyYkmnuirgb'].map((letter, at) => [letter, 'АаВЕеКМНОоРрСсТХхуУкмпиіггь'[at]]),
);
// Letters safe in both directions (the italic look-alikes m, n, u, i, r, g above are not).
const CYRILLIC_TO_LATIN = new Map([...'АаВЕеКМНОоРрСсТХхуУ'].map((letter, at) => [letter, 'AaBEeKMHOoPpCcTXxyY'[at]]));

/**
 * A word of two scripts put into the script that most of its unmistakable letters have; other words unchanged. Same length.
 * @example repairMixedScript('Cталин') // 'Сталин' with a Cyrillic С
 */
export function repairMixedScript(word: string): string {
  if (scriptOf(word) !== 'mixed') return word;
  let onlyCyrillic = 0;
  let onlyLatin = 0;
  let cyrillic = 0;
  let latin = 0;
  for (const letter of word) {
    if (CYRILLIC.test(letter)) {
      cyrillic++;
      if (!CYRILLIC_TO_LATIN.has(letter)) onlyCyrillic++;
    } else if (LATIN.test(letter)) {
      latin++;
      if (!LATIN_TO_CYRILLIC.has(letter)) onlyLatin++;
    }
  }
  // Both scripts have letters without a twin: two words glued together, nothing to repair.
  if (onlyCyrillic > 0 && onlyLatin > 0) return word;
  const toCyrillic = onlyCyrillic > 0 || (onlyLatin === 0 && cyrillic >= latin);
  const map = toCyrillic ? LATIN_TO_CYRILLIC : CYRILLIC_TO_LATIN;
  return [...word].map((letter) => map.get(letter) ?? letter).join('');
}

const LETTERS_FOR_DIGITS: Readonly<Record<string, string>> = {
  I: '1',
  l: '1',
  '|': '1',
  І: '1',
  і: '1',
  '!': '1',
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  З: '3',
  з: '3',
  б: '6',
};

/** Digits for the letters that stand in for them: `I9З1` → `1931`. Same length. Only for what must be a number. */
export function digitsOf(printed: string): string {
  return printed.replace(/[^\d]/gu, (letter) => LETTERS_FOR_DIGITS[letter] ?? letter);
}

const DIGITS_FOR_LETTERS: Readonly<Record<string, string>> = { '3': 'З', '0': 'О', '6': 'б', '4': 'Ч', '1': 'І' };

/**
 * The Cyrillic letter a digit stands in for, as in the initial `3. Петров`; undefined where no letter looks like it.
 * @example letterForDigit('3') // 'З'
 */
export function letterForDigit(digit: string): string | undefined {
  return DIGITS_FOR_LETTERS[digit];
}
