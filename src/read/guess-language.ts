// In: text. Out: its main language: Russian and Kazakh by their letters, others by tinyld on a sample.
import { detect } from 'tinyld';
import type { Language } from '../model/source.js';

const SAMPLE = 60_000;
const BY_NAME: Record<string, Language> = { en: 'en', de: 'de', fr: 'fr', ru: 'ru', kk: 'kk' };

/** The language in which most of a text is written, `und` when it cannot be said. @example guessLanguage('Приказ') // 'ru' */
export function guessLanguage(text: string): Language {
  const sample = sampleOf(text);
  let cyrillic = 0;
  let latin = 0;
  let kazakh = 0;
  let ukrainian = 0;
  let russian = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i) | 0;
    if (code >= 0x400 && code < 0x530) {
      cyrillic++;
      if ('әғқңөұүһӘҒҚҢӨҰҮҺ'.includes(sample[i])) kazakh++;
      else if ('їєЇЄ'.includes(sample[i])) ukrainian++;
      else if ('ыэъѣЫЭЪѢ'.includes(sample[i])) russian++;
    } else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f))
      latin++;
  }
  if (cyrillic + latin === 0) return 'und';
  if (cyrillic >= latin) {
    if (kazakh > cyrillic * 0.03) return 'kk';
    return ukrainian > cyrillic * 0.005 && ukrainian > russian ? 'und' : 'ru';
  }
  const words = sample.match(/[A-Za-zÀ-ɏ]{2,}/g) ?? [];
  if (words.length < 2) return 'und';
  return BY_NAME[detect(words.slice(0, 1500).join(' '))] ?? 'und';
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const third = SAMPLE / 3;
  const middle = Math.floor((text.length - third) / 2);
  return text.slice(0, third) + ' ' + text.slice(middle, middle + third) + ' ' + text.slice(-third);
}
