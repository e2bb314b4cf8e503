// Looks a body's name up in the table at one token, longest form first, and takes in what belongs to it: the larger body
// («ЦК ВКП(б)», «СО ОГПУ»), the country («НКВД РСФСР», «ЦИК СССР»), «при …».
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import { transliterate } from '../../text/transliteration.js';
import { gazetteer } from '../places/gazetteer.js';
import { organisationTable, type OrganisationForm } from './organisation-table.js';
import { PRESS_VERBS, PRESS_WORDS } from './organisation-words.js';

/** What a rule other than the table saw: the index after the name. */
export interface PhraseHit {
  to: number;
  rule: string;
}

/** A listed body: tokens `[from, to)`. `key` joins the parts: `ck-kpbu`. */
export interface TableHit {
  to: number;
  form: OrganisationForm;
  key: string;
  /** More than the table's form: larger body or country added. */
  extended: boolean;
  /** The body is complete: only a country may follow. */
  closed: boolean;
}

export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.form.text);

export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.form.shape !== 'lower';

/** The longest listed name at a token, without what may follow. */
export function matchForm(context: ExtractContext, i: number): { to: number; form: OrganisationForm } | undefined {
  const { tokens } = context;
  let node = organisationTable().index.get(tokens[i].form.lower);
  let best: { to: number; form: OrganisationForm } | undefined;
  for (let next = i + 1; node; next++) {
    const form = node.forms.length ? node.forms.find((known) => isWritten(context, known, i, next)) : undefined;
    if (form) best = { to: next, form };
    const following = tokens[next];
    if (!following || following.gap === 'paragraph') break;
    node = node.next?.get(following.form.lower);
  }
  return best;
}

/** Whether the tokens are written as the form asks: capitals for abbreviations, quotes for titles that are words. */
function isWritten(context: ExtractContext, form: OrganisationForm, from: number, to: number): boolean {
  const { tokens } = context;
  const first = tokens[from];
  if (form.capitals) {
    const caps =
      first.form.shape === 'upper' ||
      first.form.shape === 'mixed' ||
      (first.form.text.length === 1 && isCapital(first));
    if (form.name.startsWith('п')) return true;
    if (/^Пб$|^Пол|^П\/|^Полит/.test(form.name) && isCapital(first)) return true;
    return caps && !(to === from + 1 && ALSO_WORDS.has(first.form.lower) && isShouted(tokens, from));
  }
  if (form.mode === 'quoted')
    return isCapital(first) && (isQuoted(tokens, from, to) || isPressCompany(context, from, to));
  if (form.mode === 'lower') return true;
  // «Секретариат», «Дума» in lower case are common words; «бюро Секретариата» has its capital inside.
  return isCapital(first) || (to > from + 1 && form.name[0] === form.name[0].toLowerCase());
}

/** Abbreviations that are words as well when a heading is in capitals. */
const ALSO_WORDS = new Set('со сто ки ан газ спс ок ира ино тан кро гиз'.split(' '));

/** A short word among words in capitals is a word in a heading, not an abbreviation. */
function isShouted(tokens: readonly Token[], i: number): boolean {
  let shouted = 0;
  for (const at of [i - 2, i - 1, i + 1, i + 2]) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.form.shape === 'upper' && token.form.text.length > 4) shouted++;
  }
  return shouted >= 2;
}

export function isQuoted(tokens: readonly Token[], from: number, to: number): boolean {
  return isMark(tokens[from - 1], '«„"“”') && isMark(tokens[to], '»“"”');
}

/** «в Правде», «орган Вперед», «Известия пишут»: unquoted titles inside a sentence. */
function isPressCompany(context: ExtractContext, from: number, to: number): boolean {
  const { tokens } = context;
  const first = tokens[from];
  if (first.opens || first.form.shape === 'upper') return false;
  const before = tokens[from - 1];
  if (!before || first.gap === 'paragraph') return false;
  if (PRESS_WORDS.has(before.form.lower) || PRESS_VERBS.has(tokens[to]?.form.lower ?? '')) return true;
  const word = before.form.lower;
  const cases = readingsOf(first.form).map((reading) => reading.grammaticalCase);
  return (word === 'в' && cases.includes('loct')) || (word === 'из' && cases.includes('gent'));
}

const WITH_COUNTRY = new Set(
  'party body committee department commissariat government court union mission youth security bank school society military'.split(
    ' ',
  ),
);
const COUNTRY_FORMS = /^(?:ссср|рсфср|уссср|усср|бсср|зсфср)$/;

/** A listed body with what belongs to it. */
export function matchTable(context: ExtractContext, i: number): TableHit | undefined {
  const found = matchForm(context, i);
  if (!found) return undefined;
  const hit: TableHit = {
    to: found.to,
    form: found.form,
    key: `org/${found.form.organisation.id}`,
    extended: false,
    closed: isWhole(found.form),
  };
  if (found.form.language === 'en') return hit;
  if (found.form.organisation.kind === 'modern' && / США$/.test(found.form.name)) hit.to--;
  for (let steps = 0; steps < 4; steps++) if (!extend(context, hit)) break;
  return hit;
}

function extend(context: ExtractContext, hit: TableHit): boolean {
  const { tokens } = context;
  const next = tokens[hit.to];
  if (!next || next.gap === 'paragraph') return false;
  const { kind } = hit.form.organisation;
  if (kind === 'press' || kind === 'modern' || kind === 'archive' || kind === 'agency') return false;
  if (next.form.lower === 'при' && tokens[hit.to + 1]) {
    const larger = matchForm(context, hit.to + 1);
    if (!larger || larger.form.language === 'en') return false;
    return take(hit, larger.to, larger.form.organisation.id);
  }
  if (next.kind === 'word') {
    const larger = isCapital(next) || next.form.lower === 'компартии' ? matchForm(context, hit.to) : undefined;
    if (larger && !hit.closed && larger.form.language === 'ru' && isLarger(hit.form, larger.form)) {
      hit.closed = isWhole(larger.form);
      return take(hit, larger.to, larger.form.organisation.id);
    }
  }
  const party = partyWithB(tokens, hit.to);
  if (party && !hit.closed) {
    hit.closed = true;
    return take(hit, party, 'vkpb');
  }
  if (!WITH_COUNTRY.has(kind)) return false;
  if (/^компартии$/.test(next.form.lower) && hit.form.organisation.id === 'ck') {
    const country = countryEnd(context, hit.to + 1);
    if (country > hit.to + 1) return take(hit, country, tokens[hit.to + 1].form.lower);
  }
  const end = countryEnd(context, hit.to);
  return end > hit.to ? take(hit, end, tokens[hit.to].form.lower) : false;
}

/** The larger body is of another sort than a paper, a gathering or a second name of the same. */
function isLarger(part: OrganisationForm, whole: OrganisationForm): boolean {
  if (part.organisation === whole.organisation) return false;
  const { kind, id } = whole.organisation;
  if (/^(?:body|committee|department|institute|school|university|court|mission|bank)$/.test(kind)) {
    return (
      !/^(?:ck|ckk|vkpb)$/.test(part.organisation.id) &&
      /^(?:ck|ckk|cik|vcik|mk|ik-kominterna|ck-mopr|ck-vlksm|oo|prezidium-ckk)$/.test(id)
    );
  }
  return !/^(?:press|modern|archive|agency|trade|publisher)$/.test(kind);
}

/** Parties, Internationals and organs of state are no part of a larger body. */
function isWhole(form: OrganisationForm): boolean {
  return /^(?:party|international|government|youth|union)$/.test(form.organisation.kind);
}

function take(hit: TableHit, to: number, part: string): boolean {
  hit.to = to;
  hit.extended = true;
  if (!isAncestor(hit.form.organisation.id, part) && part !== 'ссср' && part !== 'рсфср')
    hit.key += `-${transliterate(part)
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]/g, '')}`;
  return true;
}

/** «Политбюро ЦК ВКП(б)» is the Politburo: its parents add nothing to the key. */
function isAncestor(id: string, ancestor: string): boolean {
  const { byId } = organisationTable();
  for (let at = byId.get(id)?.parent; at; at = byId.get(at)?.parent) if (at === ancestor) return true;
  return false;
}

/** A party's short name before «(б)», misprints included: «ВПК (б)», «РПК(б)»; the index after it. */
export function partyWithB(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.gap === 'paragraph' || !/^[А-ЯЁ]{2,4}$/.test(token.form.text)) return undefined;
  const fits =
    isMark(tokens[at + 1], '(') && /^[бм]$/.test(tokens[at + 2]?.form.lower ?? '') && isMark(tokens[at + 3], ')');
  return fits ? at + 4 : undefined;
}

/** The end of a country's or republic's name in the genitive at a token, else the token itself. */
export function countryEnd(context: ExtractContext, i: number, sovietOnly = false): number {
  const { tokens } = context;
  const first = tokens[i];
  if (!isCapital(first) || first.gap === 'paragraph') return i;
  if (COUNTRY_FORMS.test(first.form.lower) || /^[а-я]{0,4}ссрк?$/.test(first.form.lower)) return i + 1;
  if (sovietOnly && !/^(?:союза|украинской|казахской|грузинской|туркестанской|республики)$/.test(first.form.lower))
    return i;
  let node = gazetteer().index.get(first.form.lower);
  let end = i;
  for (let next = i + 1; node; next++) {
    const fits = node.forms.some(
      (f) => (f.place.kind === 'country' || f.place.kind === 'region') && f.cases.has('gent') && f.language === 'ru',
    );
    if (fits) end = next;
    const following = tokens[next];
    if (!following || following.gap === 'paragraph') break;
    node = node.next?.get(following.form.lower);
  }
  return end;
}

/** «Бауманского района», «Можайского уезда» in the genitive after a body of that place; the index after it, else the token. */
export function regionEnd(tokens: readonly Token[], at: number): number {
  const adjective = tokens[at];
  if (!isCapital(adjective) || adjective.gap === 'paragraph' || !/(?:ого|ой)$/.test(adjective.form.lower)) return at;
  return /^(?:района|уезда|округа|края|области|губернии|волости|участка)$/.test(tokens[at + 1]?.form.lower ?? '')
    ? at + 2
    : at;
}
