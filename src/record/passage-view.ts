// A passage as a reader sees it: segments joined, words broken at line ends joined, each white space one space; with the way
// back to the source, its sentences, and the mentions in it. All of record/ reads these views.
import type { Document, Edition, Passage } from '../model/document.js';
import type { Mention } from '../model/mention.js';
import type { Range } from '../model/span.js';
import type { SourceText } from '../model/source.js';
import { findJoints } from '../text/hyphenation.js';
import { splitSentences } from '../text/sentences.js';

/** A mention with its place in the view. */
export interface PlacedMention extends Range {
  mention: Mention;
}

export interface PassageView {
  passage: Passage;
  document: Document | null;
  language: 'ru' | 'en' | 'kk';
  text: string;
  /** In order, offsets into `text`. */
  sentences: Range[];
  mentions: PlacedMention[];
  /** A range of the view → the range of the source it was made from. */
  toSource(start: number, end: number): Range;
}

/** Views of all passages of a source, in order of text. */
export function passageViews(sourceText: SourceText, edition: Edition, mentions: readonly Mention[]): PassageView[] {
  const documents = new Map(edition.documents.map((document) => [document.id, document]));
  const markers = markerPlaces(edition);
  let next = 0;
  return edition.passages.map((passage) => {
    const document = passage.documentId ? (documents.get(passage.documentId) ?? null) : null;
    const view = viewOf(sourceText, passage, document, markers);
    while (next > 0 && mentions[next - 1].start >= passage.start) next--;
    while (next < mentions.length && mentions[next].end <= passage.start) next++;
    for (let i = next; i < mentions.length && mentions[i].start < passage.end; i++) {
      const mention = mentions[i];
      const start = view.fromSource(mention.start);
      const end = view.fromSource(mention.end - 1);
      if (start !== undefined && end !== undefined) view.mentions.push({ mention, start, end: end + 1 });
    }
    return view;
  });
}

/** Markers of notes by where they stand, with their lengths: they are no part of what is read. */
function markerPlaces(edition: Edition): Map<number, number> {
  const places = new Map<number, number>();
  for (const { markerStart, markerEnd } of edition.footnotes) {
    if (markerStart !== null && markerEnd !== null) places.set(markerStart, markerEnd - markerStart);
  }
  return places;
}

function viewOf(
  sourceText: SourceText,
  passage: Passage,
  document: Document | null,
  markers: ReadonlyMap<number, number>,
): PassageView & { fromSource(offset: number): number | undefined } {
  const { text: source } = sourceText;
  let text = '';
  // Source offset of every character of the view.
  const origins: number[] = [];
  for (const segment of passage.segments) {
    if (text && !text.endsWith(' ')) push(' ', segment.start);
    const slice = source.slice(segment.start, segment.end);
    const joints = /[-\u2010\u2011\u00ac\u00ad][ \t\u00a0]*\r?\n/.test(slice) ? findJoints(slice) : [];
    let joint = 0;
    for (let i = 0; i < slice.length; i++) {
      if (joint < joints.length && i === joints[joint].start) {
        if (joints[joint].kept) push('-', segment.start + i);
        i = joints[joint].end - 1;
        joint++;
        continue;
      }
      const marker = markers.get(segment.start + i);
      if (marker !== undefined) {
        i += marker - 1;
        continue;
      }
      const char = slice[i];
      if (char === '\u00ad') continue;
      if (/\s/.test(char)) {
        if (text && !text.endsWith(' ')) push(' ', segment.start + i);
      } else push(char, segment.start + i);
    }
  }
  function push(char: string, origin: number): void {
    text += char;
    origins.push(origin);
  }
  const language = /[а-яё]/i.test(text) ? (/[әғқңөұүһі]/i.test(text) ? 'kk' : 'ru') : 'en';
  let sentences: Range[] | undefined;
  return {
    passage,
    document,
    language,
    text,
    get sentences() {
      return (sentences ??= splitSentences(text));
    },
    mentions: [],
    toSource: (start, end) => ({ start: origins[start], end: end > start ? origins[end - 1] + 1 : origins[start] }),
    fromSource(offset) {
      let low = 0;
      let high = origins.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (origins[middle] < offset) low = middle + 1;
        else high = middle;
      }
      return origins[low] === offset ? low : undefined;
    },
  };
}

/** The sentence in which an offset of the view stands. */
export function sentenceAt(view: PassageView, offset: number): Range {
  return (
    view.sentences.find(({ start, end }) => offset >= start && offset < end) ?? { start: 0, end: view.text.length }
  );
}
