// An entity's name in the reader's language: its own name, or the form of it that sources print in that language.
import type { InterfaceLanguage } from './edtf-text.js';

/** Names by language of the interface; a language of the entity's own name is left out. */
export type NamesByLanguage = Partial<Record<InterfaceLanguage, string>>;

/** The name for a reader. @example entityName({ name: 'ОГПУ', inLanguage: { en: 'OGPU' } }, 'en') // 'OGPU' */
export function entityName(
  entity: { name: string; inLanguage?: NamesByLanguage },
  language: InterfaceLanguage,
): string {
  return entity.inLanguage?.[language] ?? entity.name;
}
