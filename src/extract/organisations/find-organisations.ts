// Finds organisations in a scanned source: the table's bodies with what belongs to them, phrases around a head, compounds,
// quoted titles, English names, Latin names in Cyrillic text. One pass; the longest reading at a token wins; no overlaps.
import type { Edition } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { SourceText } from '../../model/source.js';
import { digestId } from '../../model/digest.js';
import type { ExtractContext } from '../scan-text.js';
import { matchCompound } from './match-compound.js';
import { matchEnglishBody } from './match-english-body.js';
import { matchLatinName } from './match-latin-name.js';
import { matchNumbered } from './match-numbered.js';
import { matchPhrase } from './match-phrase.js';
import { matchQuoted } from './match-quoted.js';
import { matchTable, regionEnd } from './match-table.js';
import { organisationNominative } from './organisation-nominative.js';
import { HEAD_FORMS } from './organisation-words.js';

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
      value: hit.value ?? organisationNominative(tokens.slice(hit.from, hit.to)),
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

const PART_IN_ONE_WORD = /^.{3,}(?:отдел|бюро|сектор|управление)(?:а|у|ом|е)?$/;

/** The longest of what the rules see at a token; of equally long ones the table's. */
function longestHit(context: ExtractContext, i: number): OrganisationHit | undefined {
  const token = context.tokens[i];
  const numbered = matchNumbered(context, i);
  if (numbered) {
    const quoted = matchQuoted(context, i);
    return quoted && quoted.to > numbered.to ? { from: i, ...quoted } : { from: i, ...numbered };
  }
  if (token.kind === 'number') {
    const quoted = matchQuoted(context, i);
    return quoted && { from: i, ...quoted };
  }
  const listed = listedHit(context, i);
  if (token.form.script !== 'Cyrl') return latinHit(context, i, listed);
  let best: OrganisationHit | undefined = listed;
  const phrase = listed?.modern ? undefined : matchPhrase(context, i);
  if (phrase && (!best || phrase.to > best.to)) best = { from: i, ...phrase };
  // Quoted names and compounds begin with a capital.
  if (token.form.shape === 'lower') return best;
  const quoted = matchQuoted(context, i);
  if (quoted && (!best || quoted.to > best.to)) best = { from: i, ...quoted };
  const compound = matchCompound(context, i);
  if (compound && (!best || compound.to > best.to)) {
    // «Эвакоотдел СНК»: a part in one word, and its body.
    const larger =
      compound.to === i + 1 && PART_IN_ONE_WORD.test(token.form.lower) ? matchTable(context, i + 1) : undefined;
    best = { from: i, ...compound, to: larger && larger.form.organisation.kind !== 'press' ? larger.to : compound.to };
  }
  return best;
}

/** Listed bodies that every district has one of: «Нарсуд Бауманского района». */
const OF_A_REGION = /^(?:court|committee)$/;

function listedHit(context: ExtractContext, i: number): (OrganisationHit & { modern: boolean }) | undefined {
  const listed = matchTable(context, i);
  if (!listed) return undefined;
  const { name, organisation } = listed.form;
  const value = listed.extended || name.includes('(') ? undefined : name[0].toUpperCase() + name.slice(1);
  const rule = listed.extended ? 'listed-and-larger' : 'listed';
  const to = OF_A_REGION.test(organisation.kind) ? regionEnd(context.tokens, listed.to) : listed.to;
  return { from: i, to, rule, key: listed.key, value, modern: organisation.kind === 'modern' };
}

function latinHit(
  context: ExtractContext,
  i: number,
  listed: OrganisationHit | undefined,
): OrganisationHit | undefined {
  const english = matchEnglishBody(context, i);
  if (english && (!listed || english.to >= listed.to)) return { from: i, ...english };
  if (listed) return listed;
  const other = matchQuoted(context, i) ?? matchLatinName(context, i);
  return other && { from: i, ...other };
}
