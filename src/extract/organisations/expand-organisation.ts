// What a short name stood for at a date: «ЦК» in 1924 is the ЦК РКП(б), in 1927 the ЦК ВКП(б); «ГПУ» by 1925 the ОГПУ.
// Table key and date in, canonical full name out; the date only decides the party's name. Pure.
import { organisationTable } from './organisation-table.js';

/** Names of the ruling party with the month in which each began. */
export const PARTY_NAMES: readonly { name: string; from: string }[] = [
  { name: 'РСДРП', from: '1898-03' },
  { name: 'РСДРП(б)', from: '1917-04' },
  { name: 'РКП(б)', from: '1918-03' },
  { name: 'ВКП(б)', from: '1925-12' },
  { name: 'КПСС', from: '1952-10' },
];

/**
 * The party's name at a date; without a date the name of the longest part of the period, ВКП(б).
 * @param date EDTF, year at least: `1924`, `1927-11-07`, `1925?`
 * @example partyNameAt('1924-01-14') // 'РКП(б)'
 */
export function partyNameAt(date: string | null): string {
  const year = date ? /^(\d{4})(?:-(\d{2}))?/.exec(date) : null;
  if (!year) return 'ВКП(б)';
  // A bare year counts as its beginning: documents of 1925 speak of the РКП(б) until the congress of December.
  const month = `${year[1]}-${year[2] ?? '01'}`;
  let name = PARTY_NAMES[0].name;
  for (const step of PARTY_NAMES) if (step.from <= month) ({ name } = step);
  return name;
}

/**
 * The canonical full name of a body that a table key names, or `null` for keys that no table knows.
 * Composite keys (`org/ck-kpbu`) name a part and its whole: «ЦК КП(б)У».
 * @example expandOrganisation({ key: 'org/politburo', quote: 'Политбюро' }, '1924-05') // 'Политбюро ЦК РКП(б)'
 */
export function expandOrganisation(
  mention: { key?: string; quote: string; value?: string | null },
  date: string | null,
): string | null {
  const id = mention.key?.replace(/^org\//, '');
  if (!id) return null;
  const { byId } = organisationTable();
  const whole = byId.get(id);
  if (whole) return fill(whole.id, whole.canonical, date, mention);
  const [part, ...rest] = splitKey(id);
  if (!part || rest.length === 0) return null;
  // A composite is printed in full: its nominative is its name, the party's short name restored.
  return mention.value ?? null;
}

function fill(id: string, canonical: string, date: string | null, mention: { quote: string }): string {
  if (id === 'vkpb') return printedParty(mention.quote) ?? partyNameAt(date);
  return canonical.replace('{party}', partyNameAt(date));
}

/** A party named in full form keeps the name that is printed: ВКП → ВКП(б), РКП → РКП(б). */
function printedParty(quote: string): string | null {
  const letters = quote.toUpperCase().replaceAll(/[^А-ЯЁA-Z]/g, '');
  if (/^ВКП|^VKP|^AUCP|^ALLUNION|^ВСЕСОЮЗН/.test(letters)) return 'ВКП(б)';
  if (/^РКП|^RCP|^RKP|^РОССИЙСК|^RUSSIAN/.test(letters)) return 'РКП(б)';
  if (/^РСДРП|^RSDLP|^RSDRP/.test(letters)) return letters.length > 5 ? 'РСДРП(б)' : 'РСДРП';
  if (/^КПСС/.test(letters)) return 'КПСС';
  return null;
}

/** `ck-kpbu` → [`ck`, `kpbu`]: the longest known id first. */
function splitKey(id: string): string[] {
  const pieces = id.split('-');
  const { byId } = organisationTable();
  for (let size = pieces.length - 1; size > 0; size--) {
    const head = pieces.slice(0, size).join('-');
    if (byId.has(head)) return [head, ...splitRest(pieces.slice(size))];
  }
  return [];
}

function splitRest(pieces: string[]): string[] {
  return pieces.length ? [pieces.join('-')] : [];
}
