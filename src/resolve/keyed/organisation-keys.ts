// Organisations: the table's key, with the party's name of the time for the party's bodies; rows of the table that list
// several bodies of a sort are told apart by name; what the table does not know goes by its folded name.
import type { SourceMentions } from '../../model/claims.js';
import type { Mention } from '../../model/mention.js';
import { transliterationScore } from '../compare/transliteration/transliteration-score.js';
import type { KeyedName, ReadKeys } from './resolve-keyed.js';

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    // Дэйли and Дейли, Экспрэсс and Экспресс
    .replaceAll('э', 'е')
    .replaceAll(/[«»"“”„’']/g, '')
    .replaceAll(/\s*[-–—]\s*/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*\(\s*б\s*\)/g, '(б)')
    .replace(/^the /, '')
    .trim();

/** The party's name: РКП(б) until the end of 1925; what is printed counts before the date. */
export function partyOfTheTime(printed: string, year: number | null): 'РСДРП(б)' | 'РКП(б)' | 'ВКП(б)' | 'КПСС' {
  if (/РСДРП|RSDLP|RSDRP/i.test(printed)) return 'РСДРП(б)';
  if (/ВКП|V[KC]P|AUCP|All-Union|Всесоюзн/i.test(printed)) return 'ВКП(б)';
  if (/РКП|R[KC]P|Russian Communist|Российск/i.test(printed)) return 'РКП(б)';
  if (year === null) return 'ВКП(б)';
  if (year < 1918) return 'РСДРП(б)';
  if (year <= 1925) return 'РКП(б)';
  return year < 1953 ? 'ВКП(б)' : 'КПСС';
}

/** Bodies named after the party; `@` is its name of the time. */
const OF_THE_PARTY: Readonly<Record<string, string>> = {
  vkpb: '@',
  ck: 'ЦК @',
  politburo: 'Политбюро ЦК @',
  orgburo: 'Оргбюро ЦК @',
  sekretariat: 'Секретариат ЦК @',
  ckk: 'ЦКК @',
  'prezidium-ckk': 'Президиум ЦКК @',
  'partkollegiya-ckk': 'Партколлегия ЦКК @',
  mk: 'Московский комитет @',
  pk: 'Петроградский комитет @',
  lk: 'Ленинградский комитет @',
  zakkraikom: 'Заккрайком @',
  sredazbyuro: 'Средазбюро ЦК @',
  dalbyuro: 'Дальбюро ЦК @',
  sibbyuro: 'Сиббюро ЦК @',
  sibkraikom: 'Сибкрайком @',
  dalkraikom: 'Далькрайком @',
  sevkavkraikom: 'Севкавкрайком @',
  uralobkom: 'Уралобком @',
  kazkraikom: 'Казкрайком @',
  agitprop: 'Агитпроп ЦК @',
  shifrbyuro: 'Шифрбюро ЦК @',
};

/** Rows of the table that help to recognise names but list several bodies. */
const SEVERAL_BODIES = new Set(
  `arcos gostorg gosbank stroiki zavody glavki kolhozcentr vkhutemas rapp rovs gmk gulag pomgol torgpredstvo polpredstvo
  nklp sovnarkhoz nkgb jcs rabochaya-pressa gosizdat an-sssr`
    .split(/\s+/)
    .map((id) => `org/${id}`),
);
const SAME_NAME = 0.8;

/** Reads organisations, knowing the names that the table's keys have in the collection. */
export function organisationReader(sources: readonly SourceMentions[]): ReadKeys {
  const known = keysOfNames(sources);
  const shared = new Map<string, string[]>();
  return (mentions, year) => mentions.map((mention) => readKey(mention, year, known, shared));
}

/** Folded name → the only key that mentions of that name have. */
function keysOfNames(sources: readonly SourceMentions[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { mentions } of sources) {
    for (const { kind, key, value } of mentions) {
      if (kind !== 'organisation' || !key || !value) continue;
      const name = fold(value);
      const other = found.get(name);
      found.set(name, other === undefined || other === key ? key : '');
    }
  }
  return found;
}

function readKey(
  mention: Mention,
  year: number | null,
  known: ReadonlyMap<string, string>,
  shared: Map<string, string[]>,
): KeyedName {
  const name = fold(mention.value ?? mention.quote);
  const key = mention.key ?? known.get(name);
  if (!key) return { key: `org-name/${name}`, name: null, certainty: 'likely' };
  const pattern = OF_THE_PARTY[key.slice('org/'.length)];
  if (pattern !== undefined) {
    const party = partyOfTheTime(mention.quote, year);
    return { key: `${key} ${party}`, name: pattern.replace('@', party), certainty: 'sure' };
  }
  if (SEVERAL_BODIES.has(key))
    return { key: `${key} ${nameAmong(shared, key, name)}`, name: null, certainty: 'likely' };
  return { key, name: null, certainty: mention.key ? 'sure' : 'likely' };
}

/** The name under which a body of a shared key was met first, in either script. */
function nameAmong(shared: Map<string, string[]>, key: string, name: string): string {
  let names = shared.get(key);
  if (!names) shared.set(key, (names = []));
  const plain = name.replace(/ (?:of the )?(?:ussr|ссср)$/, '');
  if (names.includes(plain)) return plain;
  const isLatin = /^[a-z]+$/.test(plain);
  const other = names.find((one) =>
    isLatin
      ? /^[а-я]+$/.test(one) && transliterationScore(plain, one) >= SAME_NAME
      : /^[а-я]+$/.test(plain) && /^[a-z]+$/.test(one) && transliterationScore(one, plain) >= SAME_NAME,
  );
  if (other !== undefined) return other;
  names.push(plain);
  return plain;
}
