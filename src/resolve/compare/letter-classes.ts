// Which Cyrillic letters an initial may stand for, so that initials of both scripts can be compared. Latin initials are
// ambiguous (Y is Я, Ю, Е, Й); two initials agree when they may stand for one letter.

const LATIN: Readonly<Record<string, string>> = {
  a: 'АЭЯ',
  b: 'БВ',
  c: 'КЦСЧ',
  d: 'Д',
  e: 'ЕЭИ',
  f: 'ФТ',
  g: 'ГЖДХ',
  h: 'ХГН', // Н read as H by machines and translators
  i: 'ИЙЯ',
  j: 'ИЙЯЮЖДЕ',
  k: 'КХ',
  l: 'Л',
  m: 'М',
  n: 'Н',
  o: 'О',
  p: 'ПФ',
  q: 'К',
  r: 'Р',
  s: 'СЗШ',
  t: 'ТЦФ',
  u: 'УЮ',
  v: 'ВФ',
  w: 'ВУ',
  x: 'КХ',
  y: 'ЙИЯЮЕЫ',
  z: 'ЗЦЖС',
};
const LATIN_PAIRS: Readonly<Record<string, string>> = {
  sh: 'Ш',
  sc: 'ШС',
  ch: 'ЧХШК',
  cz: 'Ч',
  kh: 'Х',
  ts: 'Ц',
  tz: 'Ц',
  tc: 'Ч',
  zh: 'Ж',
  ya: 'Я',
  ja: 'Я',
  ia: 'Я',
  yu: 'Ю',
  ju: 'Ю',
  iu: 'Ю',
  ye: 'Е',
  je: 'Е',
  dz: 'ДЗ',
  dj: 'Д',
  ph: 'Ф',
  th: 'ТФ',
};
const CYRILLIC: Readonly<Record<string, string>> = {
  й: 'ИЙ',
  и: 'ИЙ',
  е: 'ЕЭ',
  ё: 'Е',
  э: 'ЭЕ',
  і: 'ИЙ',
  ә: 'А',
  қ: 'К',
  ғ: 'Г',
  ұ: 'У',
  ү: 'У',
  ө: 'О',
  һ: 'Х',
};

const cache = new Map<string, string>();

/** Letters that the beginning of a name may stand for. @example lettersOf('Yuri') // 'Ю' */
export function lettersOf(name: string): string {
  let letters = cache.get(name);
  if (letters === undefined) cache.set(name, (letters = findLetters(name.toLowerCase())));
  return letters;
}

function findLetters(lower: string): string {
  const first = lower[0] ?? '';
  const plain = first.normalize('NFD')[0] ?? '';
  if (plain >= 'a' && plain <= 'z') {
    const pair = LATIN_PAIRS[lower.slice(0, 2)];
    return pair ?? LATIN[plain];
  }
  return CYRILLIC[first] ?? first.toUpperCase();
}

/** Whether two beginnings of names may stand for one letter. */
export function lettersMeet(left: string, right: string): boolean {
  const other = lettersOf(right);
  for (const letter of lettersOf(left)) if (other.includes(letter)) return true;
  return false;
}
