import { expect, test } from 'vitest';
import { detectLanguage } from '../../../src/text/languages/detect.js';

test.each([
  ['Отдел принял приезжих и направил их на заводы.', 'ru'],
  ['The department received the newcomers and sent them to the factories.', 'en'],
  ['Бөлім келгендерді қабылдап, зауыттарға жіберді.', 'kk'],
  ['Die Abteilung nahm die Ankommenden auf und schickte sie in die Fabriken.', 'de'],
  ["Le service accueillit les nouveaux venus et les envoya dans les usines d'État.", 'fr'],
  ['1924 – 1931', 'und'],
  ['Письмо получено через Paul Levi из Берлина', 'ru'],
  ['ЦК', 'ru'],
  ['Ibid.', 'en'],
])('%s', (text, language) => expect(detectLanguage(text)).toBe(language));
