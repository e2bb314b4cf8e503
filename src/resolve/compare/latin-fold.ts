// One spelling for the many ways in which names are written in Latin letters, and a rough sound key for blocking.

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'e',
  œ: 'e',
  þ: 't',
  ı: 'i',
  ə: 'a',
};
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|szcz|stch/g, 'ş'],
  [/tsch|tch|cz/g, 'ç'],
  [/sch|sh|sz/g, 'ş'],
  [/zh/g, 'j'],
  [/ch/g, 'ç'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/tz|ts/g, 'c'],
  [/x/g, 'ks'],
  [/qu?/g, 'k'],
  [/w/g, 'v'],
  [/ff?$/g, 'v'],
  [/[yi]?y$|ij$|ii$|iy$/g, 'i'],
  [/ei|ey|aj|ai|ay/g, 'ei'],
  [/ia|ya|ja/g, 'ia'],
  [/iu|yu|ju/g, 'iu'],
  [/ie|ye|je|yo|io/g, 'e'],
  [/[yj]/g, 'i'],
];
const fold = new Map<string, string>();
const sound = new Map<string, string>();

/** Latin letters without marks. */
export function plainLatin(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[łøđðßæœþıə]/g, (letter) => LETTERS[letter])
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
}

/** One spelling for `Dzyavaltovsky` and `Dzyawaltowski`, `Nureyev` and `Nureev`. */
export function latinFold(word: string): string {
  let found = fold.get(word);
  if (found !== undefined) return found;
  found = plainLatin(word);
  for (const [pattern, letters] of SPELLINGS) found = found.replace(pattern, letters);
  found = found.replaceAll(/(.)\1+/g, '$1');
  if (fold.size > 100_000) fold.clear();
  fold.set(word, found);
  return found;
}

const CYRILLIC_SOUND: Readonly<Record<string, string>> = {
  б: 'b', в: 'v', г: 'g', д: 'd', ж: 's', з: 's', к: 'k', л: 'l', м: 'm', н: 'n', п: 'p', р: 'r', с: 's', т: 't',
  ф: 'v', ц: 's', ч: 's', ш: 's', щ: 's', қ: 'k', ғ: 'g', ң: 'n', ґ: 'g',
}; // prettier-ignore
const LATIN_SOUND: Readonly<Record<string, string>> = {
  b: 'b', c: 's', ç: 's', d: 'd', f: 'v', g: 'g', j: 's', k: 'k', l: 'l', m: 'm', n: 'n', p: 'p', r: 'r', s: 's',
  ş: 's', t: 't', v: 'v', z: 's',
}; // prettier-ignore

/** Consonants of a name by rough classes, equal for both scripts: `Шейнман` and `Sheinman` are `snmn`. Vowels, h, й are dropped. */
export function soundKey(word: string): string {
  let found = sound.get(word);
  if (found !== undefined) return found;
  const cyrillic = /[а-яәіңғүұқөһ]/.test(word);
  const table = cyrillic ? CYRILLIC_SOUND : LATIN_SOUND;
  const letters = cyrillic ? word.replaceAll('кс', 'кс').replaceAll(/[дт]з|дж/g, 'ж') : latinSoundLetters(word);
  found = '';
  for (const letter of letters) {
    const code = table[letter] ?? '';
    if (code && code !== found.at(-1)) found += code;
  }
  if (sound.size > 200_000) sound.clear();
  sound.set(word, found);
  return found;
}

function latinSoundLetters(word: string): string {
  return plainLatin(word)
    .replaceAll(/schtsch|shch|tsch|sch|tch|sh|ch|cz|sz|zh|tz|ts|dz|dj|dzh/g, 's')
    .replaceAll('ph', 'f')
    .replaceAll(/c(?=[eiy])/g, 's')
    .replaceAll(/ck|c|q/g, 'k')
    .replaceAll('kh', '')
    .replaceAll('x', 'ks')
    .replaceAll('w', 'v')
    .replaceAll(/(?<=[aeiouy])j|^j(?=[aeiou])|j$/g, '');
}
