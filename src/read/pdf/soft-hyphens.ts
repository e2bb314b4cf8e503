// pdf.js leaves soft hyphens out of the text although the page shows them as hyphens at line ends: a word would fall into two.
// In: a page and its pieces. Out: the pieces with every soft hyphen back in its place, found by counting the letters before it.
import type { PdfPage } from './pdf-page.js';

const SHOW_TEXT = 44;
const SOFT_HYPHEN = '\u00ad';

// pdf.js builds fonts with a method that Node 20 does not have yet; without it no list of operators is given.
if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new Uint8Array(length);
      copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy.buffer;
    },
  });
}

/** Does the page print a soft hyphen? */
export async function printsSoftHyphen(page: PdfPage): Promise<boolean> {
  return (await printedCharacters(page)).includes(SOFT_HYPHEN);
}

/** Puts soft hyphens back into the pieces, which stand in the order in which the page prints them. */
export async function restoreSoftHyphens(page: PdfPage, items: { str?: string }[]): Promise<void> {
  const printed = await printedCharacters(page);
  if (!printed.includes(SOFT_HYPHEN)) return;
  const letters = printed.filter((c) => c !== SOFT_HYPHEN).join('');
  let item = 0;
  let inItem = 0;
  let count = 0;
  for (const character of printed) {
    if (character !== SOFT_HYPHEN) {
      count += character.length;
      continue;
    }
    while (item < items.length && inItem + lettersIn(items[item].str) < count) inItem += lettersIn(items[item++].str);
    const target = items[item];
    if (!target?.str) continue;
    const at = placeAfter(target.str, count - inItem);
    const before = target.str
      .slice(0, at)
      .replace(/[\s\u00ad]/g, '')
      .slice(-3);
    if (letters.slice(0, count).endsWith(before))
      target.str = target.str.slice(0, at) + SOFT_HYPHEN + target.str.slice(at);
  }
}

function lettersIn(text = ''): number {
  return text.replace(/[\s\u00ad]/g, '').length;
}

/** The place in a text after so many letters. */
function placeAfter(text: string, letters: number): number {
  let at = 0;
  for (let left = letters; at < text.length && left > 0; at++) if (!/[\s\u00ad]/.test(text[at])) left--;
  return at;
}

/** Characters as the page prints them, without white space. */
async function printedCharacters(page: PdfPage): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const out: string[] = [];
  fnArray.forEach((operator, i) => {
    if (operator !== SHOW_TEXT) return;
    for (const glyph of (argsArray[i] as [({ unicode?: string } | number)[]])[0]) {
      if (typeof glyph === 'number' || !glyph?.unicode || /^\s/.test(glyph.unicode)) continue;
      const character = glyph.unicode;
      if (character === SOFT_HYPHEN || !/^\p{Cf}$/u.test(character)) out.push(ligature(character));
    }
  });
  return out;
}

function ligature(character: string): string {
  return /[\ufb00-\ufb06]/.test(character) ? character.normalize('NFKC') : character;
}
