// All mentions of a source: text and edition in; persons, organisations, places and dates out, in order of text, without
// overlaps of one kind; where kinds overlap the longer span wins, and an organisation or place that contains a person's
// name keeps it.
import type { Edition } from '../model/document.js';
import type { Mention, MentionKind } from '../model/mention.js';
import { digestId } from '../model/digest.js';
import type { SourceText } from '../model/source.js';
import { phraseToNominative } from '../text/languages/ru/names.js';
import { findDateMentions } from './dates/find-date-mentions.js';
import { findOrganisations } from './organisations/find-organisations.js';
import { findPersons } from './persons/find-persons.js';
import { findPlaces } from './places/find-places.js';
import { scanText, type ExtractContext } from './scan-text.js';

/** One kind's extractor. */
export type FindMentions = (sourceText: SourceText, edition: Edition, context: ExtractContext) => Mention[];

/** In the order in which they run. */
export const EXTRACTORS: readonly FindMentions[] = [findPersons, findOrganisations, findPlaces, findDateMentions];

/**
 * Extracts every mention of a source.
 * @returns mentions sorted by start; for each `text.slice(start, end) === quote`
 */
export function extractMentions(sourceText: SourceText, edition: Edition): Mention[] {
  const context = scanText(sourceText, edition);
  return resolveOverlaps(
    cutAtPersons(
      EXTRACTORS.flatMap((find) => find(sourceText, edition, context)),
      context.text,
    ),
  );
}

/** Rules of persons' names that are sure of where the name begins. */
const SURE_PERSON =
  /^persons\/(?:title-then-)?(?:given|initials|surname-given|surname-then-given|english-given|english-initials)/;

/** «Комиссия по энергии Дан Меридор»: a body that ran on into a person's full name ends before it, unless it is named after them. */
export function cutAtPersons(mentions: readonly Mention[], text: string): Mention[] {
  const persons = mentions
    .filter((mention) => mention.kind === 'person' && SURE_PERSON.test(mention.rule) && /[\s.]/.test(mention.quote))
    .sort((a, b) => a.start - b.start);
  return mentions.map((mention) => {
    if (mention.kind !== 'organisation' || mention.key || mention.rule === 'organisations/works-then-name')
      return mention;
    const person = firstFrom(persons, mention.start + 1);
    if (!person || person.start >= mention.end || person.end < mention.end) return mention;
    const quote = text.slice(mention.start, person.start).trimEnd();
    if (!quote || /(?:^|\s)(?:им\.?|имени|памяти|of|named after|und|и|,|\()$/iu.test(quote)) return mention;
    const end = mention.start + quote.length;
    const id = digestId('m', mention.sourceId, mention.kind, mention.start, end);
    return { ...mention, id, end, quote, value: mention.language === 'ru' ? phraseToNominative(quote) : quote };
  });
}

/** The first of sorted mentions that starts at or after an offset. */
function firstFrom(sorted: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].start >= offset) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

/** When spans of one length compete: dates, listed bodies, persons, places, and last abbreviations that no table knows. */
const RANK: Record<MentionKind, number> = { date: 0, organisation: 1, person: 2, place: 3 };
const rankOf = (mention: Mention): number => (mention.rule.includes('unlisted') ? 4 : RANK[mention.kind]);

/** Keeps the longest of overlapping mentions. */
export function resolveOverlaps(mentions: readonly Mention[]): Mention[] {
  const byLength = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || rankOf(a) - rankOf(b) || a.start - b.start,
  );
  const kept: Mention[] = [];
  const taken = new Map<number, number[]>();
  const BLOCK = 256;
  const spans: Mention[] = [];
  for (const mention of byLength) {
    let free = true;
    for (
      let block = Math.floor(mention.start / BLOCK);
      free && block <= Math.floor((mention.end - 1) / BLOCK);
      block++
    ) {
      for (const index of taken.get(block) ?? []) {
        if (spans[index].start < mention.end && mention.start < spans[index].end) {
          free = false;
          break;
        }
      }
    }
    if (!free) continue;
    kept.push(mention);
    spans.push(mention);
    for (let block = Math.floor(mention.start / BLOCK); block <= Math.floor((mention.end - 1) / BLOCK); block++) {
      const list = taken.get(block);
      if (list) list.push(spans.length - 1);
      else taken.set(block, [spans.length - 1]);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
