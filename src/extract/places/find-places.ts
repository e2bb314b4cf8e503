// Finds places in a scanned source: the gazetteer's names in every case and script, regions and streets built with a
// unit («Тарский округ», «ул. Грановского»), and places that only their company shows («в с. Никольском»).
// Spans leave out г., гор., с., ст. and take in край, область, губерния, округ, район, уезд, ул. Sorted, no overlaps.
import type { Edition } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { SourceText } from '../../model/source.js';
import { digestId } from '../../model/digest.js';
import type { ExtractContext } from '../scan-text.js';
import { matchGazetteer } from './match-gazetteer.js';
import { matchEnglishPlace } from './match-english-place.js';
import { matchRegion } from './match-region.js';
import { matchUnlistedPlace } from './match-unlisted-place.js';
import type { PlaceHit } from './place-hit.js';

/**
 * All places of a source.
 * @example findPlaces(sourceText, edition, context)[0] // { quote: 'Москве', value: 'Москва', key: 'place/moskva', … }
 */
export function findPlaces(sourceText: SourceText, _edition: Edition, context: ExtractContext): Mention[] {
  const { tokens, text } = context;
  const mentions: Mention[] = [];
  let previous: PlaceHit | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== 'word') continue;
    const hit = longestHit(context, i, previous);
    if (!hit) continue;
    previous = hit;
    const start = tokens[hit.from].start;
    const end = tokens[hit.to - 1].end;
    mentions.push({
      id: digestId('m', sourceText.source.id, 'place', start, end),
      sourceId: sourceText.source.id,
      documentId: context.documentIdAt(start),
      kind: 'place',
      start,
      end,
      quote: text.slice(start, end),
      rule: `places/${hit.rule}`,
      language: hit.language,
      value: hit.value,
      ...(hit.key ? { key: hit.key } : {}),
    });
    i = hit.to - 1;
  }
  return mentions;
}

/** The longest of what the rules see at a token; of equally long ones the gazetteer's. */
function longestHit(context: ExtractContext, i: number, previous: PlaceHit | undefined): PlaceHit | undefined {
  const token = context.tokens[i];
  const listed = matchGazetteer(context, i, previous);
  const others =
    token.form.script === 'Cyrl'
      ? [matchRegion(context, i), listed ? undefined : matchUnlistedPlace(context, i)]
      : [matchEnglishPlace(context, i, listed)];
  let best = listed;
  for (const hit of others) if (hit && (!best || hit.to > best.to)) best = hit;
  return best;
}
