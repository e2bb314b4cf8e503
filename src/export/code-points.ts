// Inside Opis offsets count UTF-16 units; the dump counts code points. They differ only after characters beyond the BMP.

/**
 * A function from UTF-16 offsets to code point offsets of a text; the identity when the text has no surrogate pairs.
 * @example codePointOffsets('a😀b')(3) // 2
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs: number[] = [];
  const finder = /[\ud800-\udbff][\udc00-\udfff]/g;
  for (let match = finder.exec(text); match; match = finder.exec(text)) pairs.push(match.index);
  if (!pairs.length) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
