// The language of a passage. Letters decide for Cyrillic (Kazakh has nine letters that Russian lacks); `tinyld` for Latin.
import { detect as detectLatin } from 'tinyld';

export type Language = 'ru' | 'en' | 'kk' | 'de' | 'fr' | 'und';

const KAZAKH_LETTER = /[әғқңөұүһі]/giu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;
const UKRAINIAN_ONLY = /[їєґ]/iu;
const SAMPLE = 4000;

/**
 * ru, en, kk, de, fr, or und where the letters are too few or the language is another. Looks at the first 4,000 characters.
 * @example detectLanguage('Қазақстан тарихы') // 'kk'
 */
export function detectLanguage(text: string): Language {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const cyrillic = sample.match(CYRILLIC_LETTER)?.length ?? 0;
  const latin = sample.match(LATIN_LETTER)?.length ?? 0;
  if (cyrillic + latin === 0) return 'und';
  if (cyrillic >= latin) {
    const kazakh = sample.match(KAZAKH_LETTER)?.length ?? 0;
    if (kazakh > 0 && kazakh / cyrillic > 0.03 && !UKRAINIAN_ONLY.test(sample)) return 'kk';
    return 'ru';
  }
  if (latin < 12) return 'en';
  const guess = detectLatin(sample, { only: ['en', 'de', 'fr', 'it', 'es', 'pl', 'cs', 'kk'] });
  if (guess === 'en' || guess === 'de' || guess === 'fr') return guess;
  return guess === '' ? 'en' : 'und';
}
