// Entities with their names → the names of each in other languages than that of its own name. A form that another entity
// bears as well would mislead and is not taken; an entity without a form in a language keeps its name there.
import type { Entity, EntityKind, EntityName } from '../../model/entity.js';
import { transliterations } from '../../text/transliteration.js';
import type { NamesByLanguage } from '../../view/entity-name.js';
import { indexName } from '../../view/index-view.js';

const SCRIPT = { ru: /^\P{L}*\p{Script=Cyrillic}/u, en: /^\P{L}*\p{Script=Latin}/u };
const wordsOf = (name: string): string[] => name.match(/[\p{L}\p{M}'’]+/gu) ?? [];

/** Entities that sources name in the other language too, with that name. */
export function namesByLanguage(entities: readonly Entity[]): Map<string, NamesByLanguage> {
  const bearers = new Map<string, number>();
  for (const { kind, names } of entities) {
    for (const form of new Set(names.map(({ value }) => `${kind} ${value.toLowerCase()}`)))
      bearers.set(form, (bearers.get(form) ?? 0) + 1);
  }
  const out = new Map<string, NamesByLanguage>();
  for (const { id, kind, name, names } of entities) {
    for (const language of ['ru', 'en'] as const) {
      if (SCRIPT[language].test(name)) continue;
      const own = names.filter(
        (one) =>
          one.language === language &&
          SCRIPT[language].test(one.value) &&
          bearers.get(`${kind} ${one.value.toLowerCase()}`) === 1,
      );
      const best = bestName(kind, name, own);
      if (best) out.set(id, { ...out.get(id), [language]: best });
    }
  }
  return out;
}

/**
 * A person's fullest name, surname first. Of a body or a place the form that spells its name letter by letter (Ленинград:
 * Leningrad, not Petrograd), else the one met most often; a longer form may name only a part of a place.
 */
function bestName(kind: EntityKind, name: string, forms: readonly EntityName[]): string | null {
  const length = (form: string) => wordsOf(form).reduce((sum, word) => sum + (word.length > 2 ? 2 : 1), 0);
  const fitting = kind === 'place' ? forms.filter((one) => wordsOf(one.value).length <= wordsOf(name).length) : forms;
  const spelled = new Set(kind !== 'person' && fitting.length > 1 ? transliterations(name.toLowerCase()) : []);
  const ordered = [...fitting].sort(
    (a, b) =>
      (kind === 'person' ? length(b.value) - length(a.value) : 0) ||
      Number(spelled.has(b.value.toLowerCase())) - Number(spelled.has(a.value.toLowerCase())) ||
      b.count - a.count ||
      (a.value < b.value ? -1 : 1),
  );
  const best = ordered[0]?.value ?? null;
  return best && kind === 'person' ? indexName(best) : best;
}
