// Who is who, over the whole collection, on one screen:
//
//     mentions → name profiles (per document) → atoms (per source) → block → compare → judge → links
//     links + judgements of people → cluster → entities, resolutions, forms to find them by
//
// Pure; the result depends neither on the order of sources nor on the order of judgements.
import type { Identities, IdentityInput } from '../model/claims.js';
import type { Drafts } from './entity-draft.js';
import { placeJudgements } from './judgements/place-judgements.js';
import { standingJudgements } from './judgements/standing-judgements.js';
import { organisationReader } from './keyed/organisation-keys.js';
import { placeReader } from './keyed/place-keys.js';
import { resolveKeyed } from './keyed/resolve-keyed.js';
import { nameForms } from './name-forms.js';
import { personEntities } from './persons/person-entities.js';
import { resolvePersons } from './persons/resolve-persons.js';

/**
 * Decides who is who. Pure.
 * @example resolveEntities({ sources, judgements: [], previous: [] }).entities[0].name // 'Троцкий Лев Давидович'
 */
export function resolveEntities(input: IdentityInput): Identities {
  const sources = [...input.sources].sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const { previous } = input;
  const { placed, problems } = placeJudgements(standingJudgements(input.judgements), sources);

  const ofPersons = placed.filter(({ left }) => left.kind === 'person');
  const sourceIds = sources.map(({ source }) => source.id);
  const addedAt = sources.map((source) => source.addedAt ?? null);
  const persons = resolvePersons({ sources, placed: ofPersons, previous, sourceIds, addedAt });
  const parts: Drafts[] = [
    personEntities(persons, previous, persons.curated, sourceIds),
    resolveKeyed({ kind: 'organisation', sources, placed, previous }, organisationReader(sources)),
    resolveKeyed({ kind: 'place', sources, placed, previous }, placeReader(sources)),
  ];
  const drafts = joined(parts.map((part) => part.drafts));
  return {
    entities: drafts.map(({ entity }) => entity),
    resolutions: joined(parts.map((part) => part.resolutions)),
    links: joined(parts.map((part) => part.links)),
    nameForms: nameForms(drafts),
    problems: [...problems, ...persons.problems],
  };
}

/** Lists put together without copying the first, which may be large. */
function joined<T>([first, ...others]: T[][]): T[] {
  for (const list of others) for (const item of list) first.push(item);
  return first;
}
