// A stated number and the enumeration right after it: "three books – «A», «B» and «C»". What is enumerated is counted, as a
// figure that says that it was derived, so that the audit can hold the two against each other.
import { digestId } from '../../model/digest.js';
import type { Figure } from '../../model/figure.js';
import { spanAt } from '../../model/span.js';
import type { SourceText } from '../../model/source.js';
import type { PassageView } from '../passage-view.js';
import { speakerAt } from '../speaker.js';
import type { SentenceFigure } from './group-figures.js';

const QUOTED = /(?:«[^«»]{2,80}»|“[^“”]{2,80}”)/u;
const NAME = /\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,3}/u;
const JOIN = /\s*(?:,\s*(?:and\s|и\s|а\s+также\s)?|\sи\s|\sand\s)\s*/u;
const listOf = (item: RegExp) =>
  new RegExp(
    `^[^.;:–—()«“]{0,40}(?::|\\s[-–—]|\\s?\\()\\s*(${item.source}(?:${JOIN.source}${item.source})+)(?=\\s*[.;()\\n]|\\s*$|,?\\s+[а-яa-z])`,
    'u',
  );
const LISTS = [listOf(QUOTED), listOf(NAME)];

/** The count of what a figure's sentence goes on to name; `null` when it names nothing, or says that there is more. */
export function enumeratedAfter(
  sourceText: SourceText,
  view: PassageView,
  figure: SentenceFigure,
  statedId: string,
): Figure | null {
  if (figure.value < 2 || figure.value > 40 || !Number.isInteger(figure.value) || figure.label || figure.approximate)
    return null;
  const after = view.text.slice(figure.quote.end, figure.quote.end + 900);
  for (const [i, list] of LISTS.entries()) {
    const match = list.exec(after);
    if (!match) continue;
    const items = match[1].match(new RegExp(i === 0 ? QUOTED : NAME, 'gu'))!;
    const from = figure.quote.end + match[0].length - match[1].length;
    const to = from + match[1].length;
    if (/^[^.;]{0,6}(?:и\s+др|и\s+проч|etc|and\s+others)/iu.test(view.text.slice(to, to + 16))) return null;
    const range = view.toSource(from, to);
    return {
      id: digestId('f', sourceText.source.id, range.start, items.length, 'derived'),
      sourceId: sourceText.source.id,
      documentId: view.passage.documentId,
      measure: figure.measure ?? '',
      population: figure.population,
      place: null,
      time: null,
      value: items.length,
      unit: figure.unit,
      approximate: false,
      bound: null,
      partOf: statedId,
      group: null,
      groupBy: null,
      derived: true,
      evidence: [
        {
          sourceId: sourceText.source.id,
          documentId: view.passage.documentId,
          ...spanAt(sourceText.text, range.start, range.end),
          rule: 'figures/enumeration-counted',
          speaker: speakerAt(view, from),
        },
      ],
    };
  }
  return null;
}
