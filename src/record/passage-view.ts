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
  const pieces: string[] = [];
  // Source offset of every character of the view.
  const origins = new Int32Array(passage.segments.reduce((sum, { start, end }) => sum + end - start + 1, 0));
  let length = 0;
  let afterSpace = true;
  function push(piece: string, origin: number): void {
    pieces.push(piece);
    for (let i = 0; i < piece.length; i++) origins[length++] = origin + i;
    afterSpace = piece === ' ';
  }
  for (const segment of passage.segments) {
    if (!afterSpace) push(' ', segment.start);
    const slice = source.slice(segment.start, segment.end);
    const joints = /[-\u2010\u2011\u00ac\u00ad][ \t\u00a0]*\r?\n/.test(slice) ? findJoints(slice) : [];
    let joint = 0;
    // What stands between two places where something is changed is taken over as it is.
    let from = 0;
    const upTo = (i: number) => {
      if (i > from) push(slice.slice(from, i), segment.start + from);
    };
    for (let i = 0; i < slice.length; i++) {
      if (joint < joints.length && i === joints[joint].start) {
        upTo(i);
        if (joints[joint].kept) push('-', segment.start + i);
        i = joints[joint].end - 1;
        joint++;
        from = i + 1;
        continue;
      }
      const marker = markers.size > 0 ? markers.get(segment.start + i) : undefined;
      if (marker !== undefined) {
        upTo(i);
        i += marker - 1;
        from = i + 1;
        continue;
      }
      const code = slice.charCodeAt(i);
      if (code === 0xad) {
        upTo(i);
        from = i + 1;
      } else if (isSpace(code)) {
        upTo(i);
        if (!afterSpace) push(' ', segment.start + i);
        from = i + 1;
      }
    }
    upTo(slice.length);
  }
  const text = pieces.join('');
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
      let high = length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (origins[middle] < offset) low = middle + 1;
        else high = middle;
      }
      return origins[low] === offset ? low : undefined;
    },
  };
}

/** As `\s` of a regular expression. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && /\s/.test(String.fromCharCode(code));
}

/** The sentence in which an offset of the view stands. */
export function sentenceAt({ sentences, text }: PassageView, offset: number): Range {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low] as Range | undefined;
  return sentence && offset >= sentence.start && offset < sentence.end ? sentence : { start: 0, end: text.length };
}
