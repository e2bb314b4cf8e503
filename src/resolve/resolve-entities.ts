// Mentions of a whole collection → entities.
import type { Identities, IdentityInput } from '../model/claims.js';
import { digestId } from '../model/digest.js';
import type { Entity } from '../model/entity.js';

/** Decides who is who. Pure. */
export function resolveEntities(input: IdentityInput): Identities {
  const byName = new Map<string, Entity>();
  const resolutions: Identities['resolutions'] = [];
  for (const { mentions } of input.sources) {
    for (const mention of mentions) {
      if (mention.kind === 'date') continue;
      const name = mention.value ?? mention.quote;
      const key = `${mention.kind}|${mention.key ?? name}`;
      let entity = byName.get(key);
      if (!entity) {
        const script = /[а-яё]/i.test(name) ? 'Cyrl' : 'Latn';
        const names: Entity['names'] = [{ value: name, language: mention.language, script, count: 0 }];
        entity = { id: digestId('e', key), kind: mention.kind, name, names, formerIds: [], status: 'proposed' };
        byName.set(key, entity);
      }
      entity.names[0].count++;
      resolutions.push({ mentionId: mention.id, entityId: entity.id, certainty: 'likely', profileId: entity.id, alternatives: [] });
    }
  }
  return { entities: [...byName.values()], resolutions, links: [], nameForms: [], problems: [] };
}
