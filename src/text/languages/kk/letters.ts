// Kazakh as far as Opis needs it: the letters beyond Russian, and their Russian look-alikes in print without them.

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
