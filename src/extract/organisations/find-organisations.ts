// Finds organisations in a scanned source: the table's bodies with what belongs to them, phrases around a head, compounds,
// quoted titles, English names, Latin names in Cyrillic text. One pass; the longest reading at a token wins; no overlaps.
import type { Edition } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { SourceText } from '../../model/source.js';
import { digestId } from '../../model/digest.js';
import { phraseToNominative } from '../../text/languages/ru/names/noun-phrases.js';
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import { HEAD_FORMS } from './organisation-words.js';
import { compoundNominative, matchCompound } from './match-compound.js';
import { matchEnglishBody } from './match-english-body.js';
import { matchLatinName } from './match-latin-name.js';
import { matchNumberedUnit, matchPhrase } from './match-phrase.js';
import { matchQuoted } from './match-quoted.js';
import { matchTable } from './match-table.js';

interface OrganisationHit {
  from: number;
  to: number;
  rule: string;
  key?: string;
  value?: string;
}

/**
 * All organisations of a source.
 * @example findOrganisations(sourceText, edition, context)[0] // { quote: 'Политбюро ЦК', key: 'org/politburo', … }
 */
export function findOrganisations(sourceText: SourceText, _edition: Edition, context: ExtractContext): Mention[] {
  const { tokens, text } = context;
  const mentions: Mention[] = [];
  const earlier = new Map<string, Mention>();
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind === 'mark') continue;
    const hit = longestHit(context, i) ?? shortForm(context, i, earlier);
    if (!hit) continue;
    const start = tokens[hit.from].start;
    const end = tokens[hit.to - 1].end;
    const quote = text.slice(start, end);
    mentions.push({
      id: digestId('m', sourceText.source.id, 'organisation', start, end),
      sourceId: sourceText.source.id,
      documentId: context.documentIdAt(start),
      kind: 'organisation',
      start,
      end,
      quote,
      rule: `organisations/${hit.rule}`,
      language: tokens[hit.from].form.script === 'Latn' ? 'en' : 'ru',
      value: hit.value ?? nominative(tokens.slice(hit.from, hit.to)),
      ...(hit.key ? { key: hit.key } : {}),
    });
    if (hit.rule !== 'short-form-of-earlier') remember(context, hit, mentions[mentions.length - 1], earlier);
    i = hit.to - 1;
  }
  return mentions;
}

/** Heads that by themselves, in capitals, take up the body named before: «Лига Наций … самой Лиги». */
const SHORT_FORMS = new Set(
  'лига общество консульство институт академия университет фонд банк федерация ассоциация трибунал полпредство торгпредство посольство клуб синдикат трест'.split(
    ' ',
  ),
);
const MEMORY = 5_000;

function remember(
  context: ExtractContext,
  hit: OrganisationHit,
  mention: Mention,
  earlier: Map<string, Mention>,
): void {
  for (let at = hit.from; at < hit.to; at++) {
    const noun = HEAD_FORMS.get(context.tokens[at].form.lower)?.find((head) => SHORT_FORMS.has(head.noun))?.noun;
    if (noun) {
      earlier.set(noun, mention);
      return;
    }
  }
}

/** A head in capitals, inside a sentence, that stands for the body it headed shortly before. */
function shortForm(context: ExtractContext, i: number, earlier: Map<string, Mention>): OrganisationHit | undefined {
  const token = context.tokens[i];
  if (token.form.shape !== 'capital' || token.opens) return undefined;
  const noun = HEAD_FORMS.get(token.form.lower)?.find((head) => SHORT_FORMS.has(head.noun))?.noun;
  const named = noun === undefined ? undefined : earlier.get(noun);
  if (!named || token.start - named.end > MEMORY || named.documentId !== context.documentIdAt(token.start))
    return undefined;
  return { from: i, to: i + 1, rule: 'short-form-of-earlier', key: named.key, value: named.value ?? undefined };
}

const nominatives = new Map<string, string>();

/** The nominative of a hit's words; heads and compounds that the dictionary lacks (губком, Промтехникум) by our tables. */
function nominative(words: readonly Token[]): string {
  const phrase = words.map((token, at) => (at && token.gap !== 'none' ? ' ' : '') + token.form.text).join('');
  let value = nominatives.get(phrase);
  if (value !== undefined) return value;
  value = nominativeOfFront(words) ?? (/[а-яё]{3}/.test(phrase) ? phraseToNominative(phrase) : phrase);
  if (words.length === 1 && value === phrase) value = compoundNominative(value);
  if (nominatives.size > 50_000) nominatives.clear();
  nominatives.set(phrase, value);
  return value;
}

/** Adjectives and a head of our tables, put into the nominative; what follows the head stays. */
function nominativeOfFront(words: readonly Token[]): string | undefined {
  const at = words.findIndex((token) => HEAD_FORMS.has(token.form.lower));
  const noun = at < 0 ? undefined : HEAD_FORMS.get(words[at].form.lower)?.[0].noun;
  if (noun === undefined || words[at].form.script !== 'Cyrl' || words[at].form.lower.length < 4) return undefined;
  const gender = /[ая]$/.test(noun) ? 'femn' : /[оe]$|[ео]$/.test(noun) ? 'neut' : 'masc';
  const parts: string[] = [];
  for (const [i, token] of words.entries()) {
    const space = i && token.gap !== 'none' ? ' ' : '';
    if (i > at) parts.push(space + token.form.text);
    else if (i === at) parts.push(space + likeWritten(noun, token.form.text));
    else {
      const adjective = readingsOf(token.form).find((r) => r.pos === 'ADJF');
      const inflected = adjective?.inflect(['nomn', 'sing', gender]) ?? ruleAdjective(token.form.text, gender);
      if (token.kind === 'word' && token.form.lower.length > 3 && !inflected) return undefined;
      parts.push(space + (inflected ? likeWritten(inflected, token.form.text) : token.form.text));
    }
  }
  return parts.join('');
}

function ruleAdjective(word: string, gender: 'masc' | 'femn' | 'neut'): string | undefined {
  const match = /^(.*[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую|ое)$/.exec(word.toLowerCase());
  return match ? match[1] + { masc: 'ий', femn: 'ая', neut: 'ое' }[gender] : undefined;
}

function likeWritten(word: string, written: string): string {
  if (written === written.toUpperCase() && written.length > 1) return word.toUpperCase();
  const parts = written.split('-');
  const inParts = word.split('-');
  if (parts.length !== inParts.length) return parts[0][0] === parts[0][0].toUpperCase() ? capitalise(word) : word;
  return inParts
    .map((part, i) => (parts[i] && parts[i][0] !== parts[i][0].toLowerCase() ? capitalise(part) : part))
    .join('-');
}

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function longestHit(context: ExtractContext, i: number): OrganisationHit | undefined {
  const token = context.tokens[i];
  const international = ordinalInternational(context, i);
  if (international || token.kind === 'number') return international ?? numberedPart(context, i);
  let best: OrganisationHit | undefined;
  const consider = (hit: { to: number; rule: string } | undefined, extra?: Partial<OrganisationHit>): void => {
    if (hit && (!best || hit.to > best.to)) best = { from: i, to: hit.to, rule: hit.rule, ...extra };
  };
  const listed = matchTable(context, i);
  if (listed) {
    const { name } = listed.form;
    const value = listed.extended || /[(]/.test(name) ? undefined : name[0].toUpperCase() + name.slice(1);
    best = { from: i, to: listed.to, rule: listed.extended ? 'listed-and-larger' : 'listed', key: listed.key, value };
  }
  if (token.form.script === 'Cyrl') {
    consider(matchQuoted(context, i));
    if (listed?.form.organisation.kind !== 'modern') consider(matchPhrase(context, i));
    consider(matchCompound(context, i));
  } else {
    const english = matchEnglishBody(context, i);
    if (english && (!best || english.to >= best.to)) best = { from: i, ...english };
    if (!best) consider(matchQuoted(context, i));
    if (!best) consider(matchLatinName(context, i));
  }
  return best;
}

const INTERNATIONALS: Record<string, [key: string, value: string]> = {
  1: ['org/pervyi-internatsional', 'I Интернационал'],
  2: ['org/vtoroi-internatsional', 'II Интернационал'],
  3: ['org/komintern', 'III Интернационал'],
  4: ['org/chetvertyi-internatsional', 'IV Интернационал'],
};
const ORDINALS: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  ш: '3',
  п: '2',
  1: '1',
  2: '2',
  3: '3',
  4: '4',
};

/** «III Интернационала», «3-го Интернационала», «II-й Интернационал». */
function ordinalInternational(context: ExtractContext, i: number): OrganisationHit | undefined {
  const { tokens } = context;
  const [number, ending] = tokens[i].form.lower.split('-');
  const ordinal = ORDINALS[number];
  if (!ordinal || (tokens[i].kind === 'word' && tokens[i].form.shape === 'lower')) return undefined;
  let at = i + 1;
  if (
    ending === undefined &&
    tokens[at]?.form.text === '-' &&
    tokens[at].gap === 'none' &&
    (tokens[at + 1]?.form.lower.length ?? 9) <= 2
  )
    at += 2;
  const noun = tokens[at];
  if (
    !noun ||
    noun.gap === 'paragraph' ||
    noun.form.shape === 'lower' ||
    !/^интернационал(?:а|у|ом|е)?$/.test(noun.form.lower)
  )
    return undefined;
  const [key, value] = INTERNATIONALS[ordinal];
  return { from: i, to: at + 1, rule: 'ordinal-international', key, value };
}

/** «1 МГУ», «8 отд. СО ОГПУ»: a numbered body, a numbered part of a body. */
function numberedPart(context: ExtractContext, i: number): OrganisationHit | undefined {
  const listed = matchTable(context, i);
  if (listed) return { from: i, to: listed.to, rule: 'listed', key: listed.key };
  const next = context.tokens[i + 1];
  if (
    next?.form.text === '-' &&
    next.gap === 'none' &&
    (context.tokens[i + 2]?.form.lower.length ?? 9) <= 3 &&
    context.tokens[i + 3]
  ) {
    const unit = context.tokens[i + 3].gap === 'paragraph' ? undefined : matchNumberedUnit(context, i + 3);
    return unit && { from: i, to: unit.to, rule: unit.rule };
  }
  if (next?.kind !== 'word' || next.gap === 'paragraph' || context.tokens[i].form.text.length > 2) return undefined;
  if (!/^отд/.test(next.form.lower)) return undefined;
  const phrase = matchPhrase(context, i + 1);
  return phrase && { from: i, to: phrase.to, rule: 'numbered-part' };
}
