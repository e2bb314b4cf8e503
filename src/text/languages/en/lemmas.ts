// English form → the words it may belong to. Rules and a table of irregular forms, no dictionary: where the spelling does not
// decide (refus-ed or refuse-d) both readings are given, so that any two inflections of a word share one.
import { IRREGULAR_FORMS } from './irregular-forms.js';

const IRREGULAR = new Map<string, string[]>();
for (const entry of IRREGULAR_FORMS) {
  const [lemma, ...forms] = entry.toLowerCase().split(' ');
  for (const form of forms) IRREGULAR.set(form, [...(IRREGULAR.get(form) ?? []), lemma]);
}

const HAS_VOWEL = /[aeiouy]/;
/** Ends in a consonant pair that never needs an e: walk-, list-, sign-. */
const CERTAIN_BASE = /(?:[bcdfghjkmpqtwxz][bdfghkmpqtwxz]|[lnr][bdfhkmpqt]|w|x|y|ss|ll|s[hkpt])$/;

/** The base of a form in -ed or -ing: `stopp` → stop, `refus` → refuse, refus, `walk` → walk. */
function bases(base: string): string[] {
  if (base.length < 2 || !HAS_VOWEL.test(base)) return [];
  if (/([bdgkmnprtvz])\1$/.test(base)) return [base.slice(0, -1)];
  if (/ll$/.test(base)) return [base, base.slice(0, -1)];
  if (CERTAIN_BASE.test(base)) return [base];
  if (/(?:[^aeiou]l|v|[^aeiou]u|[^s]z|[rnl][cgs]|dg|[iu]at|c)$/.test(base)) return [`${base}e`];
  return [`${base}e`, base];
}

/**
 * Lemmas of an English word, likeliest first, small letters; never empty (a word without rules is its own lemma).
 * @example englishLemmas('refused') // ['refuse', 'refus']
 */
export function englishLemmas(form: string): string[] {
  const word = form
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replaceAll(/['’]/g, '');
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (word.length < 4) return [word];
  if (word.endsWith('ies')) return [word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)];
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return [word.slice(0, -2)];
  if (/[^sui]s$/.test(word) || /[aeo]us?es$/.test(word)) return [word.slice(0, -1)];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  const inflected = /^(.+?)(?:ed|ing)$/.exec(word);
  if (inflected) {
    const found = bases(inflected[1]);
    if (found.length > 0) return found;
  }
  return [word];
}
