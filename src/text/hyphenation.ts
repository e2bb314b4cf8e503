// Words broken at line ends: where they are joined, and a view of a text with all of them joined that knows the way back.
// A hyphen that belongs to the word («северо-/восток», "well-/known") stays; only the line break goes.
import { readings } from './languages/ru/morphology.js';

/** The characters `[start, end)` between two halves of a word, and what stands there in the joined word. */
export interface Joint {
  start: number;
  end: number;
  kept: '' | '-';
}

/** A text with its broken words joined. Offsets of the view are taken back to the original one by one. */
export interface JoinedView {
  text: string;
  joints: readonly Joint[];
  /** The offset in the original text of the character at an offset of the view. */
  toOriginal(offset: number): number;
  /** The range of the original text that a range of the view was made from. */
  toOriginalRange(start: number, end: number): { start: number; end: number };
}

const BREAK = /[-\u2010\u2011\u00ac\u00ad][ \t\u00a0]*\r?\n\s*/gu;
const LEFT_HALF = /(?:[\p{L}\p{M}]+|\d+)$/u;
const RIGHT_HALF = /[\p{L}\p{M}]+(?:-\p{Ll}+)?|\d+/uy;
const LONGEST_HALF = 40;

/** First halves that keep their hyphen in Russian compounds. */
const RUSSIAN_FIRST_HALVES =
  /^(?:северо|юго|северно|южно|западно|восточно|военно|социал|анархо|контр-адмирал|генерал|вице|экс|обер|унтер|лейб|премьер|член|пресс|нью|алма|полит-эмигрант|национал|научно|общественно|народно|рабоче|революционно|марксистско|англо|русско|советско|франко|германо|итало|японо|польско|северо-западно|кое|по|все-таки)$/iu;
const RUSSIAN_PARTICLES = /^(?:то|либо|нибудь|таки|ка|де|с)$/iu;
/** First halves that keep their hyphen in English compounds. "co", "re", "over" are left out: they are as often broken words. */
const ENGLISH_FIRST_HALVES =
  /^(?:self|non|anti|ex|vice|well|half|semi|quasi|pro|pan|all|cross|counter|post|pre|mid|left|right|long|short|high|low|old|new|first|second|third|two|three|four|five|north|south|ill|so|then|anglo|franco|russo|social|general|editor|secretary|commander|attorney|mother|father|brother|sister|son|daughter)$/iu;

/** Words of a text by how it prints them unbroken; made once per text, only if it has broken words. */
class Vocabulary {
  private words: Set<string> | undefined;
  constructor(private readonly text: string) {}
  has(word: string): boolean {
    this.words ??= new Set(this.text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu));
    return this.words.has(word.toLowerCase());
  }
}

function isKnown(word: string): boolean {
  return readings(word).some((reading) => reading.known);
}

function keepsHyphen(left: string, right: string, vocabulary: Vocabulary): boolean {
  if (/^\d/u.test(left) || /^\d/u.test(right)) return true;
  // Two capitals are a double name; a capital after the break begins a name of its own.
  if (/^\p{Lu}/u.test(right)) return !/^\p{Lu}+$/u.test(left + right) || left.length > 3;
  const cyrillic = /\p{Script=Cyrillic}/u.test(left);
  if (cyrillic) {
    if (isKnown(left + right)) return false;
    if (isKnown(`${left}-${right}`) || RUSSIAN_FIRST_HALVES.test(left)) return true;
    if (RUSSIAN_PARTICLES.test(right) && isKnown(left)) return true;
  } else if (ENGLISH_FIRST_HALVES.test(left) && !vocabulary.has(left + right)) return true;
  return vocabulary.has(`${left}-${right}`) && !vocabulary.has(left + right);
}

/** Every line-end hyphenation of a stretch, in order. @example findJoints('ре-\nволюции') // [{ start: 2, end: 4, kept: '' }] */
export function findJoints(text: string, start = 0, end = text.length): Joint[] {
  const joints: Joint[] = [];
  const part = end < text.length ? text.slice(0, end) : text;
  const vocabulary = new Vocabulary(part);
  BREAK.lastIndex = start;
  for (let match = BREAK.exec(part); match; match = BREAK.exec(part)) {
    const hyphen = match.index;
    const joint = { start: hyphen, end: hyphen + match[0].length };
    const left = LEFT_HALF.exec(part.slice(Math.max(start, hyphen - LONGEST_HALF), hyphen))?.[0];
    RIGHT_HALF.lastIndex = joint.end;
    const right = RIGHT_HALF.exec(part)?.[0];
    if (!left || !right) continue;
    const soft = part[hyphen] === '\u00ad' || part[hyphen] === '\u00ac';
    // A hanging hyphen («вагоно- \nи паровозостроение») joins nothing.
    if (!soft && /^(?:и|или|а|and|or)$/u.test(right)) continue;
    joints.push({ ...joint, kept: !soft && keepsHyphen(left, right, vocabulary) ? '-' : '' });
  }
  return joints;
}

/**
 * The text (or a stretch of it) with broken words joined.
 * @example joinedView('ре-\nволюции').text // 'революции'
 */
export function joinedView(text: string, start = 0, end = text.length): JoinedView {
  const joints = findJoints(text, start, end);
  const pieces: string[] = [];
  // Offsets of the view from which a new shift holds, ascending.
  const from: number[] = [0];
  const shift: number[] = [start];
  let at = start;
  let length = 0;
  for (const joint of joints) {
    pieces.push(text.slice(at, joint.start), joint.kept);
    length += joint.start - at + joint.kept.length;
    at = joint.end;
    from.push(length);
    shift.push(at - length);
  }
  pieces.push(text.slice(at, end));
  const toOriginal = (offset: number): number => {
    let low = 0;
    let high = from.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (from[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return offset + shift[low];
  };
  return {
    text: pieces.join(''),
    joints,
    toOriginal,
    toOriginalRange: (viewStart, viewEnd) => ({
      start: toOriginal(viewStart),
      end: viewEnd > viewStart ? toOriginal(viewEnd - 1) + 1 : toOriginal(viewStart),
    }),
  };
}
