// Finds again, in a text that may have changed, the place that a judgement was made on: first at its offsets, then by its
// quote where that is unique or told apart by the context, then by likeness. `null` when no place is likely enough.
import type { Anchor } from '../model/judgement.js';
import type { Range } from '../model/span.js';

/** Context on either side that is compared. */
const CONTEXT = 40;
/** Share of letters of quote and context that may differ. */
const MOST_NOISE = 0.25;
/** Clearly better than the second best place. */
const MARGIN = 0.08;
const SEED = 5;
const NEIGHBOURHOOD = 4000;

/**
 * The place of an anchor in a text.
 * @example reAnchor('… тов. Троцкий сказал …', anchor) // { start: 7, end: 14 }
 */
export function reAnchor(text: string, anchor: Anchor): Range | null {
  const { start, end, quote } = anchor;
  if (quote === '') return null;
  if (text.slice(start, end) === quote && contextDiffers(text, anchor, start, end) < 0.6) return { start, end };
  return byQuote(text, anchor) ?? byLikenessNear(text, anchor) ?? byLikeness(text, anchor);
}

function contextDiffers(text: string, { before, after }: Anchor, start: number, end: number): number {
  const length = before.length + after.length;
  if (length === 0) return 0;
  const left = distance(before, text.slice(Math.max(0, start - before.length), start));
  const right = distance(after, text.slice(end, end + after.length));
  return (left + right) / length;
}

/** Places where the quote stands word for word; the one whose context is clearly the likest. */
function byQuote(text: string, anchor: Anchor): Range | null {
  const { quote } = anchor;
  const found: { start: number; differs: number; far: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, differs: 0, far: Math.abs(at - anchor.start) });
    if (found.length > 5000) break;
  }
  if (found.length === 0) return null;
  for (const one of found) one.differs = contextDiffers(text, anchor, one.start, one.start + quote.length);
  found.sort((a, b) => a.differs - b.differs || a.far - b.far);
  const [best, second] = found;
  const alone = found.length === 1 && best.differs < 0.75;
  const clear =
    best.differs <= MOST_NOISE && (!second || second.differs - best.differs > MARGIN || best.far < second.far);
  return alone || clear ? { start: best.start, end: best.start + quote.length } : null;
}

/** Texts shift, but seldom far: the neighbourhood is looked at before the whole text. */
function byLikenessNear(text: string, anchor: Anchor): Range | null {
  const from = Math.max(0, anchor.start - NEIGHBOURHOOD);
  const near = text.slice(from, anchor.end + NEIGHBOURHOOD);
  const found = byLikeness(near, { ...anchor, start: anchor.start - from, end: anchor.end - from });
  return found && { start: found.start + from, end: found.end + from };
}

/** The stretch likest to context + quote + context, found by short seeds that survive noise. */
function byLikeness(text: string, anchor: Anchor): Range | null {
  const before = anchor.before.slice(-CONTEXT);
  const after = anchor.after.slice(0, CONTEXT);
  const pattern = before + anchor.quote + after;
  if (pattern.length < SEED * 2) return null;
  const votes = new Map<number, number>();
  for (let at = 0; at + SEED <= pattern.length; at++) {
    const seed = pattern.slice(at, at + SEED);
    let hits = 0;
    for (let place = text.indexOf(seed); place >= 0 && hits < 400; place = text.indexOf(seed, place + 1), hits++) {
      const bucket = Math.round((place - at) / 8);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      if ((place - at) % 8 !== 0) votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + 0.5);
    }
  }
  const likely = [...votes].sort(
    (a, b) => b[1] - a[1] || Math.abs(a[0] * 8 - anchor.start) - Math.abs(b[0] * 8 - anchor.start),
  );
  let best: { start: number; end: number; differs: number } | null = null;
  let second = 1;
  for (const [bucket] of likely.slice(0, 12)) {
    const found = align(text, pattern, before.length, anchor.quote.length, bucket * 8);
    if (!found) continue;
    if (best && Math.abs(found.start - best.start) <= 2) {
      if (found.differs < best.differs) best = found;
    } else if (!best || found.differs < best.differs) {
      second = best?.differs ?? second;
      best = found;
    } else second = Math.min(second, found.differs);
  }
  if (!best || best.differs > MOST_NOISE || second - best.differs < MARGIN / 4) return null;
  return { start: best.start, end: best.end };
}

/** Aligns the pattern with the text around a place (semi-global) and reads off where the quote begins and ends. */
function align(
  text: string,
  pattern: string,
  quoteAt: number,
  quoteLength: number,
  place: number,
): { start: number; end: number; differs: number } | null {
  const from = Math.max(0, place - 16);
  const window = text.slice(from, place + pattern.length + 24);
  const width = window.length + 1;
  const cost = new Uint16Array((pattern.length + 1) * width);
  for (let i = 1; i <= pattern.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j < width; j++) {
      const same = pattern[i - 1] === window[j - 1] ? 0 : 1;
      cost[i * width + j] = Math.min(
        cost[(i - 1) * width + j - 1] + same,
        cost[(i - 1) * width + j] + 1,
        cost[i * width + j - 1] + 1,
      );
    }
  }
  let j = 0;
  for (let at = 0; at < width; at++) if (cost[pattern.length * width + at] < cost[pattern.length * width + j]) j = at;
  const total = cost[pattern.length * width + j];
  let [start, end] = [-1, -1];
  for (let i = pattern.length; i >= 0;) {
    if (i === quoteAt + quoteLength && end < 0) end = j;
    if (i === quoteAt) start = j;
    if (i === 0) break;
    const here = cost[i * width + j];
    const same = j > 0 && pattern[i - 1] === window[j - 1] ? 0 : 1;
    if (j > 0 && here === cost[(i - 1) * width + j - 1] + same) {
      i--;
      j--;
    } else if (here === cost[(i - 1) * width + j] + 1) i--;
    else j--;
  }
  if (start < 0 || end <= start) return null;
  return { start: from + start, end: from + end, differs: total / pattern.length };
}

function distance(left: string, right: string): number {
  let last = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++)
      row.push(Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1)));
    last = row;
  }
  return last[right.length];
}
