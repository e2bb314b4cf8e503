// Bodies in English text. A listed body takes in what it belongs to ("Politburo of the Central Committee of the CPSU",
// "… of the USSR"); others are words in capitals joined by of, the, for, and around a word that names a body; a place's
// name before a head in lower case ("Berlin trade mission"); a permanent head in lower case before a body ("secretariat of
// the Central Committee"). "The" before a name is outside, offices and persons end it.
import type { ExtractContext, Token } from '../scan-text.js';
import { gazetteer } from '../places/gazetteer.js';
import {
  ENGLISH_BODY_WORDS,
  ENGLISH_LOWER_HEADS,
  ENGLISH_NO_NAME,
  ENGLISH_PART_WORDS,
  ENGLISH_PARTS,
} from './english-words.js';
import { isCapital, isMark, matchTable } from './match-table.js';
import { organisationTable } from './organisation-table.js';

export interface EnglishHit {
  to: number;
  rule: string;
  key?: string;
  value?: string;
}

/** Bodies within bodies are followed this far. */
const MAX_DEPTH = 4;

/** A body that begins at a token of Latin letters. */
export function matchEnglishBody(context: ExtractContext, i: number): EnglishHit | undefined {
  const { tokens } = context;
  const listed = listedBody(context, i);
  const phrase =
    tokens[i].form.shape === 'lower'
      ? lowerHeadOfBody(context, i)
      : (capitalPhrase(context, i) ?? placeThenHead(tokens, i) ?? lowerHeadOfBody(context, i));
  const aid = phrase ? aidSociety(tokens, i, phrase.to) : undefined;
  if (listed && (!phrase || listed.to >= phrase.to)) return listed;
  if (!phrase && isSovietCompound(tokens[i])) return { to: i + 1, rule: 'soviet-compound-in-latin' };
  return phrase && { ...phrase, ...(aid ? { key: aid } : {}) };
}

/** Trusts and firms with syllabic names, transliterated: Exportles, Dobroflot, Hleboproduct. */
const COMPOUND =
  /^(?:sov|gos|vnesh?|vse|ros|rus|mos|len|sever|dal|sib|ural|tsentro?|centro?|selkhoz|khim|him|neft|e?ks?port|export|narkom|glav|dobro|franko?|german|anglo|kav|kaz|turk|uz|prom|tekstil|met|les|k?hlebo?|khlop|mashino|stanko|avto|aero|kino|foto|radio|torg|inter|manganex?)[a-z-]*(?:torg|flot|les|ugol|e?ksport|export|import|bank|trest|sindikat|prom|stroy|stroi|pechat|snab|sbyt|soyuz|product|produkt|kh?leb|let|fra[ck]ht|neft|izdat|fond|tsentr|tuch?sindikat|kontsern)$/;

function isSovietCompound(token: Token): boolean {
  return token.form.shape === 'capital' && token.form.lower.length > 6 && COMPOUND.test(token.form.lower);
}

/** A listed name with its wholes: "of the CPSU", "of the Kazakh SSR", "in the USSR". */
function listedBody(context: ExtractContext, i: number, depth = 0): EnglishHit | undefined {
  const found = matchTable(context, i);
  if (!found || found.form.language !== 'en') return undefined;
  let { to } = found;
  let { key } = found;
  let value: string | undefined = found.form.name;
  const { kind, id } = found.form.organisation;
  if (kind === 'press' || kind === 'modern' || kind === 'agency' || kind === 'trade')
    return { to, rule: 'listed', key, value };
  for (let steps = 0; steps < 4; steps++) {
    const next = depth < MAX_DEPTH ? wholeAt(context, to, depth + 1) : undefined;
    if (!next) break;
    if (next.id && !isAncestor(id, next.id)) key = mergeKeys(key, next.id);
    ({ to } = next);
    value = undefined;
  }
  return { to, rule: value ? 'listed' : 'listed-and-larger', key, value };
}

interface Whole {
  to: number;
  id?: string;
}

/** What a body belongs to, at a token: "of the" and a listed body, a phrase or a country; a listed abbreviation directly. */
function wholeAt(context: ExtractContext, at: number, depth: number): Whole | undefined {
  const { tokens } = context;
  let next = at;
  const of = tokens[next]?.form.lower;
  if (tokens[next]?.gap === 'paragraph') return undefined;
  if (of === 'of' || of === 'in') {
    next++;
    if (tokens[next]?.form.lower === 'the') next++;
    const country = placeEnd(tokens, next);
    if (of === 'in') return /^(?:ussr|rsfsr)$/.test(tokens[next]?.form.lower ?? '') ? { to: next + 1 } : undefined;
    const listed = matchTable(context, next);
    if (listed && listed.form.language === 'en') return { to: listed.to, id: listed.form.organisation.id };
    if (country > next) return { to: country, id: countryId(tokens, next) };
    const phrase = isCapital(tokens[next]) ? capitalPhrase(context, next) : lowerHeadOfBody(context, next, depth);
    return phrase && { to: phrase.to };
  }
  if (!/^[A-Z0-9]{3,}/.test(tokens[next]?.form.text ?? '')) return undefined;
  const listed = matchTable(context, next);
  return listed && listed.form.language === 'en' && listed.form.organisation.kind !== 'press'
    ? { to: listed.to, id: listed.form.organisation.id }
    : undefined;
}

/** The country or republic of a body, as a part of its key; the Union and Russia are what is meant anyway. */
function countryId(tokens: readonly Token[], at: number): string | undefined {
  const place = gazetteer()
    .index.get(tokens[at].form.lower)
    ?.forms.find((form) => form.language === 'en')?.place;
  return place && !/^(?:sssr|rsfsr|rossiya)$/.test(place.id) ? place.id : undefined;
}

function mergeKeys(key: string, part: string): string {
  return `${key}-${part}`;
}

function isAncestor(id: string, ancestor: string): boolean {
  const { byId } = organisationTable();
  if (id === ancestor) return true;
  for (let at = byId.get(id)?.parent; at; at = byId.get(at)?.parent) if (at === ancestor) return true;
  return false;
}

/** The end of a country's or region's English name at a token, else the token. */
function placeEnd(tokens: readonly Token[], i: number): number {
  let node = isCapital(tokens[i]) ? gazetteer().index.get(tokens[i].form.lower) : undefined;
  let end = i;
  for (let next = i + 1; node; next++) {
    if (node.forms.some((form) => form.language === 'en' && /^(?:country|region|city)$/.test(form.place.kind)))
      end = next;
    const following = tokens[next];
    if (!following || following.gap === 'paragraph') break;
    node = node.next?.get(following.form.lower);
  }
  return end;
}

const CONNECTORS = new Set('of the for and & de du et pour'.split(' '));
const MAX_TOKENS = 18;

/** Words in capitals around a word for a body. */
function capitalPhrase(context: ExtractContext, i: number): EnglishHit | undefined {
  const { tokens } = context;
  const first = tokens[i];
  if (!isNameWord(first) || ENGLISH_NO_NAME.has(first.form.lower) || isPlaceAlone(tokens, i)) return undefined;
  let end = i;
  let body = -1;
  let of = false;
  for (let at = i; at < i + MAX_TOKENS && tokens[at]; at++) {
    const token = tokens[at];
    if (at > i && token.gap === 'paragraph') break;
    if (isMark(token, "'’") && token.gap === 'none' && tokens[at + 1]?.form.lower === 's') {
      at++;
      continue;
    }
    if (isMark(token, "'’") && token.gap === 'none' && /s$/.test(tokens[at - 1].form.lower)) continue;
    if (isNameWord(token)) {
      if (at > i && endsName(tokens, at, body >= 0)) break;
      if (isBodyWord(tokens, at, i) && (body < 0 || of || at === end)) body = at;
      end = at + 1;
      const listed = at > i && body >= 0 && body < at ? matchTable(context, at) : undefined;
      if (listed?.form.language === 'en' && listed.form.organisation.kind !== 'press') {
        end = listed.to;
        at = end - 1;
        if (tokens[end]?.form.lower === 'and') break;
      }
      continue;
    }
    if (token.form.lower === 'to' && /^(?:assistance|aid|help)$/.test(tokens[at - 1].form.lower)) continue;
    if (!CONNECTORS.has(token.form.lower) || at === i) break;
    if (token.form.lower === 'and' && (tokens[at + 1]?.form.lower === 'the' || !joins(tokens, at, body, of))) break;
    if (token.form.lower === 'the' && !CONNECTORS.has(tokens[at - 1].form.lower) && tokens[at - 1].form.lower !== 'to')
      break;
    if (token.form.lower === 'of' || token.form.lower === 'for') {
      if (body < 0) break;
      of = true;
    }
  }
  if (body === i && end === i + 1) return missionAt(tokens, i);
  if (body < 0 || end <= i + 1) return undefined;
  return { to: namedAfter(tokens, end), rule: 'english-words-in-capitals' };
}

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && isCapital(token) && token.form.script === 'Latn' && token.form.text.length > 1;

const MISSION = /^(?:embassy|consulate|legation|mission|delegation)$/;

/** "Embassy in the Soviet Union", "Consulate at Harbin". */
function missionAt(tokens: readonly Token[], i: number): EnglishHit | undefined {
  if (!MISSION.test(tokens[i].form.lower) || !/^(?:in|at)$/.test(tokens[i + 1]?.form.lower ?? '')) return undefined;
  const at = tokens[i + 2]?.form.lower === 'the' ? i + 3 : i + 2;
  const end = placeEnd(tokens, at);
  return end > at ? { to: end, rule: 'mission-at-place' } : undefined;
}

/** Offices, months, gatherings, the next sentence: what cannot stand inside a body's name. */
function endsName(tokens: readonly Token[], at: number, hasBody: boolean): boolean {
  const token = tokens[at];
  if (token.opens || ENGLISH_PARTS.has(token.form.lower)) return true;
  return hasBody && isMark(tokens[at + 1], '.') && tokens[at + 1].gap === 'none' && token.form.text.length <= 2;
}

/** "Soviet" names a body only as a noun: Petrograd Soviet, Soviet of Deputies. */
function isBodyWord(tokens: readonly Token[], at: number, from: number): boolean {
  const word = tokens[at].form.lower;
  if (word === 'union' && /^(?:soviet|european)$/.test(tokens[at - 1]?.form.lower ?? '')) return false;
  if (word === 'federation' && tokens[at - 1]?.form.lower === 'russian') return false;
  if (word === 'soviet') return (at > from && !isNameWord(tokens[at + 1])) || tokens[at + 1]?.form.lower === 'of';
  return ENGLISH_BODY_WORDS.has(word);
}

/** "Institute of History and Ethnology" goes on over "and"; "Central Committee and the OGPU", "Committee and Stalin" do not. */
function joins(tokens: readonly Token[], at: number, body: number, of: boolean): boolean {
  if (!isNameWord(tokens[at + 1])) return false;
  if (body < 0) return true;
  return of && !ENGLISH_BODY_WORDS.has(tokens[at - 1].form.lower) && !/^[A-Z]{3,}$/.test(tokens[at - 1].form.text);
}

/** A place's own name: "Soviet Union", "Union of South Africa" are no bodies. */
function isPlaceAlone(tokens: readonly Token[], i: number): boolean {
  const end = placeEnd(tokens, i);
  return end > i + 1;
}

/** "… named after Ch. Ch. Valikhanov". */
function namedAfter(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.form.lower !== 'named' || tokens[at + 1]?.form.lower !== 'after') return at;
  let end = at + 2;
  while (
    end < at + 10 &&
    tokens[end] &&
    tokens[end].gap !== 'paragraph' &&
    (isCapital(tokens[end]) || (isMark(tokens[end], '.') && tokens[end - 1].form.text.length <= 2))
  )
    end++;
  return end > at + 2 ? end : at;
}

/** "Berlin trade mission", "Tekeli lead-zinc combine", "Smolensk provincial committee". */
function placeThenHead(tokens: readonly Token[], i: number): EnglishHit | undefined {
  if (!isNameWord(tokens[i]) || ENGLISH_NO_NAME.has(tokens[i].form.lower)) return undefined;
  for (let at = i + 1; at < i + 4; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.gap === 'paragraph' || token.form.shape !== 'lower') return undefined;
    if (ENGLISH_LOWER_HEADS.has(token.form.lower)) {
      const needsModifier = /^(?:committee|mission|bureau|council)$/.test(token.form.lower);
      if (needsModifier && at === i + 1) return undefined;
      return { to: at + 1, rule: 'place-then-head' };
    }
    if (!ENGLISH_PART_WORDS.has(token.form.lower) && !token.form.text.includes('-')) return undefined;
  }
  return undefined;
}

/** "secretariat of the Central Committee", "personnel department of the German section of the ECCI". */
function lowerHeadOfBody(context: ExtractContext, i: number, depth = 0): EnglishHit | undefined {
  const { tokens } = context;
  let head = i;
  while (
    head < i + 3 &&
    ENGLISH_PART_WORDS.has(tokens[head]?.form.lower ?? '') &&
    !PERMANENT.has(tokens[head].form.lower)
  )
    head++;
  if (
    isNameWord(tokens[head]) &&
    !ENGLISH_NO_NAME.has(tokens[head].form.lower) &&
    head === i &&
    PERMANENT.has(tokens[head + 1]?.form.lower ?? '')
  )
    head++;
  if (head === i && ONLY_MODIFIED.has(tokens[head].form.lower)) return undefined;
  if (!PERMANENT.has(tokens[head]?.form.lower ?? '') || tokens[head + 1]?.form.lower !== 'of') return undefined;
  let at = head + 2;
  if (tokens[at]?.form.lower === 'the') at++;
  if (!tokens[at] || tokens[at].gap === 'paragraph') return undefined;
  if (depth >= MAX_DEPTH) return undefined;
  const listed = listedBody(context, at, depth + 1);
  if (listed) return { to: listed.to, rule: 'permanent-head-of-body' };
  const inner = isCapital(tokens[at])
    ? (capitalPhrase(context, at) ?? lowerHeadOfBody(context, at, depth + 1))
    : lowerHeadOfBody(context, at, depth + 1);
  return inner && { to: inner.to, rule: 'permanent-head-of-body' };
}

const PERMANENT = new Set(
  'department section secretariat presidium bureau collegium panel sector directorate administration commission division board troika inspectorate'.split(
    ' ',
  ),
);

/** Heads that are too common without a modifier: "party board of", not "board of". */
const ONLY_MODIFIED = new Set(['board', 'troika', 'inspectorate']);

/** The Red Aid under any of its translations: International … Assistance/Aid … Revolution/Fighters. */
function aidSociety(tokens: readonly Token[], from: number, to: number): string | undefined {
  const words = tokens.slice(from, to).map((token) => token.form.lower);
  const aids = words.some((word) => /^(?:assistance|aid|help|relief|support)$/.test(word));
  const fighters = words.some((word) =>
    /^(?:revolution|fighters|revolutionaries|revolutionary|strugglers)$/.test(word),
  );
  if (!aids || !fighters || words[0] !== 'international') return undefined;
  return 'org/mopr';
}
