// Kazakh as far as Opis needs it: the letters beyond Russian, and their Russian look-alikes in print without them.

/** Letters of the Kazakh Cyrillic alphabet that Russian lacks. */
export const KAZAKH_LETTERS = 'әғқңөұүһіӘҒҚҢӨҰҮҺІ';

/** How newspapers and typewriters without these letters print them: Қазақстан → Казакстан. */
export const RUSSIAN_FOR_KAZAKH: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

/** A word without its Kazakh letters, small. @example foldKazakh('Әлихан') // 'алихан' */
export function foldKazakh(word: string): string {
  return word.toLowerCase().replaceAll(/[әғқңөұүһі]/g, (letter) => RUSSIAN_FOR_KAZAKH[letter]);
}
