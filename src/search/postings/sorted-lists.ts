// Sets of whole numbers as ascending lists without repetition: union, intersection, difference. Pure; lists given are not changed.

/** Ascending, nothing twice. Passages are counted in 32 bits, places of words in passages need more. */
export type SortedList = Int32Array | Float64Array;

/** Lists this many times longer than the other are searched, not read. */
const MUCH_LONGER = 16;

/** @example intersection(Int32Array.of(1, 4, 6), Int32Array.of(4, 5, 6)) // [4, 6] */
export function intersection<List extends SortedList>(a: List, b: List): List {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const found = emptyLike(short, short.length);
  let count = 0;
  let at = 0;
  const search = short.length * MUCH_LONGER < long.length;
  for (let i = 0; i < short.length && at < long.length; i++) {
    const value = short[i];
    if (search) at = firstNotBelow(long, value, at);
    else while (at < long.length && long[at] < value) at++;
    if (long[at] === value) found[count++] = value;
  }
  return found.subarray(0, count) as List;
}

/** What stands in the first list and not in the second. */
export function difference<List extends SortedList>(a: List, b: List): List {
  const found = emptyLike(a, a.length);
  let count = 0;
  let at = 0;
  const search = a.length * MUCH_LONGER < b.length;
  for (let i = 0; i < a.length; i++) {
    const value = a[i];
    if (search) at = firstNotBelow(b, value, at);
    else while (at < b.length && b[at] < value) at++;
    if (b[at] !== value) found[count++] = value;
  }
  return found.subarray(0, count) as List;
}

/** What stands in any of the lists; the only one itself when there is one. */
export function union<List extends SortedList>(lists: readonly List[], none: List): List {
  const left = lists.filter((list) => list.length > 0).sort((a, b) => a.length - b.length);
  // The shortest two are joined first, so that no number is moved more often than need be.
  while (left.length > 1) {
    const joined = unionOfTwo(left.shift()!, left.shift()!);
    const place = left.findIndex((list) => list.length >= joined.length);
    left.splice(place < 0 ? left.length : place, 0, joined);
  }
  return left[0] ?? none;
}

function unionOfTwo<List extends SortedList>(a: List, b: List): List {
  const found = emptyLike(a, a.length + b.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left <= right) i++;
    if (right <= left) j++;
    found[count++] = left < right ? left : right;
  }
  while (i < a.length) found[count++] = a[i++];
  while (j < b.length) found[count++] = b[j++];
  return found.subarray(0, count) as List;
}

/** The numbers from 0 to `count` that the list lacks. */
export function complement(list: Int32Array, count: number): Int32Array {
  const found = new Int32Array(count - list.length);
  let at = 0;
  let length = 0;
  for (let value = 0; value < count; value++) {
    if (list[at] === value) at++;
    else found[length++] = value;
  }
  return found;
}

/** The first index from `from` on whose value is `value` or more: by doubling steps, then by halving. */
function firstNotBelow(list: SortedList, value: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < list.length && list[low + step] < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(list.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const emptyLike = <List extends SortedList>(list: List, length: number): List =>
  (list instanceof Int32Array ? new Int32Array(length) : new Float64Array(length)) as List;
