// Places: the gazetteer's key, else the folded name.
import type { Mention } from '../../model/mention.js';
import type { KeyedName } from './resolve-keyed.js';

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»"“”]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The keys of the places of one document. */
export function placeKeys(mentions: readonly Mention[]): KeyedName[] {
  return mentions.map(({ key, value, quote }) => ({
    key: key ?? `place-name/${fold(value ?? quote)}`,
    name: null,
    certainty: key ? 'sure' : 'likely',
  }));
}
