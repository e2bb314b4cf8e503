// The words of the interface, in Russian and English; remembered in the browser, else as the browser prefers.
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '../../../src/view/edtf-text.js';
import { translateMessage, type MessageKind } from '../../../src/view/translate-message.js';
import { en } from './en.js';
import { ru } from './ru.js';

const KEY = 'opis.language';

function preferred(): InterfaceLanguage {
  const stored = localStorage.getItem(KEY);
  if (stored === 'ru' || stored === 'en') return stored;
  return /^(ru|be|uk|kk|ky|uz|tg)\b/.test(navigator.language) ? 'ru' : 'en';
}

/** Loads the words; call once before the first page. */
export function startWords(): void {
  const language = preferred();
  document.documentElement.lang = language;
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { ru: { translation: ru }, en: { translation: en } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Changes the language of the interface. */
export function speak(language: InterfaceLanguage): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

/** Says sentences of the program about the material in the reader's language. */
export function useSaid(): (kind: MessageKind, rule: string, message: string) => string {
  const { language } = useWords();
  return (kind, rule, message) => translateMessage(kind, rule, message, language);
}

/** The words and the language. */
export function useWords() {
  const { t, i18n } = useTranslation();
  return { t, language: (i18n.language === 'ru' ? 'ru' : 'en') as InterfaceLanguage };
}
