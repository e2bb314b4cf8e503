// Finds organisations in a scanned source: the table's bodies with what belongs to them, phrases around a head, compounds,
// quoted titles, English names, Latin names in Cyrillic text. One pass; the longest reading at a token wins; no overlaps.
import type { Edition } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { SourceText } from '../../model/source.js';
import { digestId } from '../../model/digest.js';
import { phraseToNominative } from '../../text/languages/ru/names/noun-phrases.js';
import type { ExtractContext, Token } from '../scan-text.js';
import { HEAD_FORMS } from './organisation-words.js';
import { compoundNominative, matchCompound } from './match-compound.js';
import { matchEnglishBody } from './match-english-body.js';
import { matchLatinName } from './match-latin-name.js';
import { matchPhrase } from './match-phrase.js';
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
  value = /[а-яё]{3}/.test(phrase) ? phraseToNominative(phrase) : phrase;
  const head = words.find((token) => HEAD_FORMS.has(token.form.lower));
  const noun = head && HEAD_FORMS.get(head.form.lower)?.[0].noun;
  if (head && noun && head.form.lower !== noun && value.split(' ').includes(head.form.text)) {
    value = value.replace(head.form.text, head.form.shape === 'lower' ? noun : noun[0].toUpperCase() + noun.slice(1));
  } else if (words.length === 1) value = compoundNominative(value);
  if (nominatives.size > 50_000) nominatives.clear();
  nominatives.set(phrase, value);
  return value;
}

function longestHit(context: ExtractContext, i: number): OrganisationHit | undefined {
  const token = context.tokens[i];
  if (token.kind === 'number') return numberedPart(context, i);
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

/** «1 МГУ», «8 отд. СО ОГПУ»: a numbered body, a numbered part of a body. */
function numberedPart(context: ExtractContext, i: number): OrganisationHit | undefined {
  const listed = matchTable(context, i);
  if (listed) return { from: i, to: listed.to, rule: 'listed', key: listed.key };
  const next = context.tokens[i + 1];
  if (next?.kind !== 'word' || next.gap === 'paragraph' || context.tokens[i].form.text.length > 2) return undefined;
  if (!/^отд/.test(next.form.lower)) return undefined;
  const phrase = matchPhrase(context, i + 1);
  return phrase && { from: i, to: phrase.to, rule: 'numbered-part' };
}
