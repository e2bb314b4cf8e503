// Organisations: the table's key with the party's name of the time, else the folded name; a short form that only one
// longer name of the document can mean goes with it.
import type { Mention } from '../../model/mention.js';
import type { KeyedName } from './resolve-keyed.js';

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»"“”„]/g, '')
    .replaceAll(/\s*[-–—]\s*/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*\(\s*б\s*\)/g, '(б)')
    .replace(/^the /, '')
    .trim();

/** The party whose bodies these are, by the name it had: РКП(б) until the end of 1925. */
export function partyOfTheTime(printed: string, year: number | null): 'РСДРП(б)' | 'РКП(б)' | 'ВКП(б)' | 'КПСС' {
  if (/РСДРП|RSDLP|RSDRP/.test(printed)) return 'РСДРП(б)';
  if (/ВКП|V[KC]P|AUCP|All-Union/.test(printed)) return 'ВКП(б)';
  if (/РКП|R[KC]P|Russian Communist/.test(printed)) return 'РКП(б)';
  if (year === null) return 'ВКП(б)';
  if (year < 1918) return 'РСДРП(б)';
  if (year <= 1925) return 'РКП(б)';
  return year < 1953 ? 'ВКП(б)' : 'КПСС';
}

/** Keys of bodies that are named after the party. */
const OF_THE_PARTY = new Set(
  'vkpb ck politburo orgburo sekretariat ckk prezidium-ckk partkollegiya-ckk mk pk lk zakkraikom sredazbyuro dalbyuro sibbyuro'
    .split(' ')
    .map((id) => `org/${id}`),
);

/** The keys of the organisations of one document. */
export function organisationKeys(mentions: readonly Mention[], year: number | null): KeyedName[] {
  const keys = mentions.map(({ key, value, quote }): KeyedName => {
    if (!key) return { key: `org-name/${fold(value ?? quote)}`, name: null, certainty: 'likely' };
    if (!OF_THE_PARTY.has(key)) return { key, name: null, certainty: 'sure' };
    const party = partyOfTheTime(quote, year);
    return { key: `${key} ${party}`, name: null, certainty: 'sure' };
  });
  return keys;
}
