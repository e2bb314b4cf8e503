// Persons in a source: scanned text in, mentions out, with exact spans, in order, none overlapping. First the names that
// their own form gives away, then, with the surnames and initials these teach, the bare ones. Titles, ranks and offices
// stay outside the span; an office that stands with the name is its `role`.
import type { Edition } from '../../model/document.js';
import type { Mention, NameParts } from '../../model/mention.js';
import type { SourceText } from '../../model/source.js';
import { digestId } from '../../model/digest.js';
import { displayName, toNominative, type NameWordKind, type RussianName } from '../../text/languages/ru/names.js';
import { readKazakhName } from '../../text/languages/kk/names.js';
import type { ExtractContext } from '../scan-text.js';
import { findBareNames } from './bare-names.js';
import { findEnglishNames } from './english-names.js';
import type { NameHit } from './name-parts.js';
import { findPatternNames } from './name-patterns.js';
import { findKazakhNames, kazakhTokens } from './kazakh-names.js';
import { officeBeforeName } from './office-before-name.js';
import { personWord } from './person-words.js';
import { buildLexicon, type ShownSurname, type SurnameLexicon } from './surname-lexicon.js';

/**
 * Finds the persons of a source.
 * @example findPersons(sourceText, edition, scanText(sourceText, edition))
 */
export function findPersons(sourceText: SourceText, _edition: Edition, context: ExtractContext): Mention[] {
  const { tokens } = context;
  const kazakh = kazakhTokens(context);
  const inKazakh = findKazakhNames(context, kazakh);
  const sure = findPatternNames(context).filter((hit) => !kazakh[hit.from]);
  const covered = new Uint8Array(tokens.length);
  for (let i = 0; i < kazakh.length; i++) covered[i] = kazakh[i];
  for (const hit of sure) covered.fill(1, hit.from, hit.to);
  const shown: ShownSurname[] = [...shownSurnames(context, sure)];
  const search = { context, covered, initials: knownInitials(context, sure), lowerWords: lowerWords(context) };
  const first = findBareNames({ ...search, lexicon: buildLexicon(shown) });
  // What the surroundings gave away in one place is looked for in all others.
  for (const one of shownSurnames(context, first)) shown.push({ ...one, bare: true });
  const lexicon = buildLexicon(shown);
  const second = findBareNames({ ...search, lexicon });
  const russian = [...sure, ...first, ...second]
    .flatMap((hit) => splitPair(context, hit, lexicon))
    .map((hit) => toMention(sourceText, context, lexicon, hit));
  const english = findEnglishNames(context).map((hit) => toEnglishMention(sourceText, context, hit));
  const kazakhMentions = inKazakh.map((hit) => toKazakhMention(sourceText, context, hit));
  return [...russian, ...english, ...kazakhMentions].sort((a, b) => a.start - b.start);
}

function* shownSurnames(context: ExtractContext, hits: readonly NameHit[]): Generator<ShownSurname> {
  for (const hit of hits) {
    if (hit.surname === undefined) continue;
    const token = context.tokens[hit.surname];
    const word = personWord(token.form);
    if (word.place && !word.surname) continue;
    const documentId = context.documentIdAt(token.start);
    yield { form: token.form.lower, documentId, full: hit.given !== undefined || (hit.initials?.length ?? 0) > 1 };
  }
}

/** Pairs of initials that sure names show: «Л. Д. Троцкий» and «Лев Давидович» both show ЛД. */
function knownInitials(context: ExtractContext, hits: readonly NameHit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of hits) {
    let pair = hit.initials?.length === 2 && hit.surname !== undefined ? hit.initials.join('') : '';
    if (hit.given !== undefined && hit.patronymic !== undefined) {
      pair = context.tokens[hit.given].form.text[0] + context.tokens[hit.patronymic].form.text[0];
    }
    if (pair.length === 2) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function lowerWords(context: ExtractContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of context.tokens) {
    if (form.shape === 'lower' && form.script === 'Cyrl') counts.set(form.lower, (counts.get(form.lower) ?? 0) + 1);
  }
  return counts;
}

/** «Петровский-Стецкий» are two persons when the source knows both surnames by themselves; «Седова-Троцкая» is one. */
function splitPair(context: ExtractContext, hit: NameHit, lexicon: SurnameLexicon): NameHit[] {
  if (hit.to - hit.from > 1 || hit.surname === undefined) return [hit];
  const { lower } = context.tokens[hit.surname].form;
  const parts = lower.split('-');
  const shown = (form: string): boolean => (lexicon.find(form)?.[0].count ?? 0) > 0;
  if (parts.length !== 2 || shown(lower) || !parts.every(shown)) return [hit];
  const rule = 'pair-of-known-surnames';
  return [
    { ...hit, rule, half: 'left' },
    { ...hit, rule, half: 'right' },
  ];
}

function toEnglishMention(sourceText: SourceText, context: ExtractContext, hit: NameHit): Mention {
  const { tokens } = context;
  const text = (index: number): string => tokens[index].form.text;
  const name = namePartsOf(hit, text);
  const words = tokens.slice(hit.from, hit.to).map((token) => token.form.text);
  const inverted = hit.rule === 'english-surname-initials';
  const value = inverted ? displayName(name) : words.join(' ').replaceAll(' .', '.');
  return { ...mentionAt(sourceText, context, hit), language: 'en', value, name };
}

function toKazakhMention(sourceText: SourceText, context: ExtractContext, hit: NameHit): Mention {
  const { tokens } = context;
  const name = namePartsOf(hit, (index) => {
    const { text, lower } = tokens[index].form;
    return index === hit.surname ? text.slice(0, readKazakhName(lower).nominative.length) : text;
  });
  return { ...mentionAt(sourceText, context, hit), language: 'kk', value: displayName(name), name };
}

function namePartsOf(hit: NameHit, text: (index: number) => string): NameParts {
  const name: NameParts = {};
  if (hit.surname !== undefined) name.surname = text(hit.surname);
  if (hit.given !== undefined) name.given = text(hit.given);
  if (hit.patronymic !== undefined) name.patronymic = text(hit.patronymic);
  if (hit.initials) name.initials = hit.initials;
  return name;
}

/** What every mention of a person states, whatever its language. */
function mentionAt(
  sourceText: SourceText,
  context: ExtractContext,
  hit: NameHit,
): Omit<Mention, 'language' | 'value' | 'name'> {
  const { tokens } = context;
  const hyphen =
    tokens[hit.from].start + context.text.slice(tokens[hit.from].start, tokens[hit.from].end).search(/[-‑]/);
  const start = hit.half === 'right' ? hyphen + 1 : tokens[hit.from].start;
  const end = hit.half === 'left' ? hyphen : tokens[hit.to - 1].end;
  return {
    id: digestId('m', sourceText.source.id, 'person', start, end),
    sourceId: sourceText.source.id,
    documentId: context.documentIdAt(start),
    kind: 'person',
    rule: `persons/${hit.rule}`,
    start,
    end,
    quote: context.text.slice(start, end),
  };
}

const nominatives = new Map<string, RussianName>();

function toMention(sourceText: SourceText, context: ExtractContext, lexicon: SurnameLexicon, hit: NameHit): Mention {
  const { value, parts } = nominativeOf(context, lexicon, hit);
  const role = officeBeforeName(context.tokens, hit.from, context.text);
  const mention: Mention = { ...mentionAt(sourceText, context, hit), language: 'ru', value, name: parts };
  return role ? { ...mention, role } : mention;
}

/** The nominative of a hit; the reading that the source shows most often wins where the form does not decide. */
function nominativeOf(
  context: ExtractContext,
  lexicon: SurnameLexicon,
  hit: NameHit,
): { value: string; parts: RussianName } {
  const words = context.tokens.slice(hit.from, hit.to);
  const whole = words
    .map((token) => token.form.text)
    .join(' ')
    .replaceAll(' .', '.');
  const printed = hit.half ? whole.split('-')[hit.half === 'left' ? 0 : 1] : whole;
  const kinds = words
    .filter((token) => token.kind === 'word' && token.form.text.length > 1)
    .map((token) => kindOf(hit, token.index));
  const key = `${printed} ${kinds.join(' ')}`;
  let known = nominatives.get(key);
  if (!known) {
    if (nominatives.size > 50_000) nominatives.clear();
    nominatives.set(key, (known = toNominative(printed, hit.initials ? {} : { kinds }).parts));
  }
  const parts = { ...known };
  if (hit.initials) parts.initials = hit.initials;
  if (parts.surname && parts.surnames && parts.surnames.length > 1) {
    const counted = parts.surnames.map((surname) => ({
      surname,
      count: lexicon.count(surname.toLowerCase().replaceAll('ё', 'е')),
    }));
    parts.surname = counted.reduce((a, b) => (b.count > a.count * 1.5 ? b : a)).surname;
  }
  return { value: displayName(parts), parts };
}

function kindOf(hit: NameHit, index: number): NameWordKind {
  if (index === hit.given) return 'given';
  if (index === hit.patronymic) return 'patronymic';
  return 'surname';
}
