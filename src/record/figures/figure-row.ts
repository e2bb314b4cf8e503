// A described number → a row of the model: where it stands in the source, when and where it holds, who speaks.
import { digestId } from '../../model/digest.js';
import type { Figure } from '../../model/figure.js';
import { spanAt, type Range } from '../../model/span.js';
import type { SourceText } from '../../model/source.js';
import type { PassageView } from '../passage-view.js';
import { speakerAt } from '../speaker.js';

type Stated = Pick<Figure, 'measure' | 'value'> & Partial<Figure>;

/** The row of a number whose digits stand at `number` and whose words at `quote` in the view. */
export function figureRow(
  sourceText: SourceText,
  view: PassageView,
  at: { number: Range; quote: Range; rule: string; each?: string | null },
  stated: Stated,
): Figure {
  const sourceId = sourceText.source.id;
  const { documentId } = view.passage;
  const range = view.toSource(at.quote.start, at.quote.end);
  return {
    id: figureId(sourceText, view, at.number, stated.value, at.each ?? ''),
    sourceId,
    documentId,
    population: null,
    place: null,
    time: null,
    unit: null,
    approximate: false,
    bound: null,
    partOf: null,
    group: null,
    groupBy: null,
    derived: false,
    ...stated,
    evidence: [
      {
        sourceId,
        documentId,
        ...spanAt(sourceText.text, range.start, range.end),
        rule: at.rule,
        speaker: speakerAt(view, at.quote.start),
      },
    ],
  };
}

/** The id of a figure: where its digits stand, its value, and for which of several labels. */
export function figureId(
  sourceText: SourceText,
  view: PassageView,
  number: Range,
  value: number,
  each: string,
): string {
  return digestId('f', sourceText.source.id, view.toSource(number.start, number.end).start, value, each);
}
