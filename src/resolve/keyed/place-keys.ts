// Places: the gazetteer's key, with the part of the place that an adjective names; what the gazetteer did not know where it
// stands goes by the key that the collection has for its name, else by its folded name.
import type { SourceMentions } from '../../model/claims.js';
import type { Mention } from '../../model/mention.js';
import type { KeyedName, ReadKeys } from './resolve-keyed.js';

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»"“”]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Adjectives that part a place, in either language: «Зап. Сибирь», "Western Siberia". */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:северо-западн|с\.-з|north-?west)/, 'north-west'],
  [/^(?:северо-восточн|с\.-в|north-?east)/, 'north-east'],
  [/^(?:юго-западн|ю\.-з|south-?west)/, 'south-west'],
  [/^(?:юго-восточн|ю\.-в|south-?east)/, 'south-east'],
  [/^(?:сев\.|северн|north)/, 'north'],
  [/^(?:юж\.|южн|south)/, 'south'],
  [/^(?:зап\.|западн|west)/, 'west'],
  [/^(?:вост\.|восточн|east)/, 'east'],
  [/^(?:азиатск|asian|asiatic)/, 'asian'],
  [/^(?:европейск|european)/, 'european'],
  [/^(?:центральн|central)/, 'central'],
  [/^(?:верхн|upper)/, 'upper'],
  [/^(?:нижн|lower)/, 'lower'],
];
/** Units around a town: "Moscow province" is no town. */
const UNIT_AFTER = / (province|region|district|oblast|governorate)$/;
/** Keys of places whose own name has the adjective. */
const HAS_PART =
  /(?:^|[/-])(?:sever|yuzh|zapad|vostoch|tsentral|verkhn|nizhn|north|south|west|east|central|upper|lower)/;

/** Reads places, knowing the names that the gazetteer's keys have in the collection. */
export function placeReader(sources: readonly SourceMentions[]): ReadKeys {
  const known = keysOfNames(sources);
  return (mentions) => mentions.map((mention) => readKey(mention, known));
}

function readKey({ key, value, quote }: Mention, known: ReadonlyMap<string, string>): KeyedName {
  const name = fold(value ?? quote);
  if (!key) {
    const listed = known.get(name);
    return { key: listed || `place-name/${name}`, name: null, certainty: 'likely' };
  }
  const part = partOf(key, name);
  const spelled = part ? spelledOut(name, known) : undefined;
  if (spelled) return { key: spelled, name: null, certainty: 'sure' };
  return { key: part ? `${key} ${part}` : key, name: null, certainty: 'sure' };
}

/** Which part of the keyed place a name names, if any. */
function partOf(key: string, name: string): string | undefined {
  if (HAS_PART.test(key)) return undefined;
  const adjective = name.includes(' ') ? PARTS.find(([pattern]) => pattern.test(name))?.[1] : undefined;
  return adjective ?? UNIT_AFTER.exec(name)?.[1];
}

const ABBREVIATED: Readonly<Record<string, string>> = {
  'сев.': 'северн',
  'зап.': 'западн',
  'вост.': 'восточн',
  'юж.': 'южн',
};

/** The key of «Северный Кавказ» for «Сев. Кавказ», when the collection has it. */
function spelledOut(name: string, known: ReadonlyMap<string, string>): string | undefined {
  const [first, ...rest] = name.split(' ');
  const stem = ABBREVIATED[first];
  if (!stem) return undefined;
  for (const ending of ['ый', 'ая', 'ое']) {
    const key = known.get([stem + ending, ...rest].join(' '));
    if (key) return key;
  }
  return undefined;
}

/** Folded name → the only key that mentions of that name have; empty when there are several. */
function keysOfNames(sources: readonly SourceMentions[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { mentions } of sources) {
    for (const { kind, key, value, quote } of mentions) {
      if (kind !== 'place' || !key) continue;
      const name = fold(value ?? quote);
      if (partOf(key, name)) continue;
      const other = found.get(name);
      found.set(name, other === undefined || other === key ? key : '');
    }
  }
  return found;
}
