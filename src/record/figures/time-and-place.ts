// When and where a figure holds: the date and the place that stand nearest to it, in its label, its clause, its sentence, or
// the last ones named before.
import type { PassageView, PlacedMention } from '../passage-view.js';
import { sentenceAt } from '../passage-view.js';
import type { SentenceFigure } from './group-figures.js';

/** EDTF and place name as far as the text says them. */
export function timeAndPlace(view: PassageView, figure: SentenceFigure): { time: string | null; place: string | null } {
  const dates = view.mentions.filter(({ mention }) => mention.kind === 'date' && mention.value !== null);
  const places = view.mentions.filter(({ mention }) => mention.kind === 'place');
  const time = nearest(view, figure, dates)?.mention.value ?? view.document?.date ?? null;
  const label = figure.each ?? null;
  const at = nearest(view, figure, places);
  return { time, place: label ?? (at ? (at.mention.value ?? at.mention.quote) : null) };
}

function nearest(view: PassageView, figure: SentenceFigure, mentions: readonly PlacedMention[]): PlacedMention | null {
  if (mentions.length === 0) return null;
  const { label } = figure;
  const inLabel = label && mentions.find(({ start, end }) => start >= label.start - 1 && end <= label.end + 1);
  if (inLabel) return inLabel;
  // "in 1932. 11 defectors": the date stands right before the number, whatever stop is printed between them.
  const adjacent = mentions.find(({ end }) => end <= figure.quote.start && figure.quote.start - end <= 3);
  if (adjacent && adjacent.mention.kind === 'date') return adjacent;
  const sentence = sentenceAt(view, figure.start);
  const before = mentions.filter(({ start }) => start >= sentence.start && start < figure.start).at(-1);
  const after = mentions.find(({ start }) => start >= figure.end && start < sentence.end);
  if (before && after) return figure.start - before.end <= after.start - figure.end + 30 ? before : after;
  if (before || after) return before ?? after ?? null;
  // Of the sentence before, but not a term that something else had: "until 1924".
  const index = view.sentences.findIndex(({ start }) => start === sentence.start);
  const from = view.sentences[Math.max(0, index - 1)]?.start ?? 0;
  const last = mentions.filter(({ start, end }) => start >= from && end <= sentence.start).at(-1);
  if (!last || /(?:until|till|before|since|after|до|с|после)\s*$/iu.test(view.text.slice(0, last.start))) return null;
  return last;
}
