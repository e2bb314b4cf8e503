// The language of a text by its letters: enough to choose between the printing conventions of Russian, Kazakh and English.
import type { Language } from '../model/source.js';

/** Language of the first 20,000 characters. */
export function languageOf(text: string): Language {
  const part = text.slice(0, 20_000);
  const cyrillic = (part.match(/[а-яё]/gi) ?? []).length;
  const latin = (part.match(/[a-z]/gi) ?? []).length;
  const kazakh = (part.match(/[әғқңөұүһі]/gi) ?? []).length;
  if (!cyrillic && !latin) return 'und';
  if (cyrillic >= latin) return kazakh > cyrillic * 0.03 ? 'kk' : 'ru';
  return 'en';
}
