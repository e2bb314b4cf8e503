// Signs in the running text that could point to a note: digits glued to a word, superscripts, [12], (12), asterisks.
// In: a text. Out: candidates in order with a strength; which of them are markers is decided by sequence (bind-notes.ts).

export interface MarkerSign {
  /** `54`, `*`, `а`. */
  marker: string;
  start: number;
  end: number;
  /** 1 weak to 4 sure. */
  strength: number;
  form: 'glued' | 'superscript' | 'bracket' | 'parenthesis' | 'asterisk';
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SIGN =
  /([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})|\[(\d{1,3}|\*{1,4}|[a-zа-я])\]|(?<=[^\s*])(\*{1,5})(?!\*)|\((\d{1,3}) ?\)|(?<=[\p{L}»”"“’')\]…!?.,;:])(\d{1,3})(?![\p{L}\d%°])(?![.,:/–-]\d)/gu;

/** Every sign of a text that could be a note's marker. */
export function findMarkerSigns(text: string): MarkerSign[] {
  const signs: MarkerSign[] = [];
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(text); match; match = SIGN.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[1]) signs.push({ marker: fromSuperscript(match[1]), start, end, strength: 4, form: 'superscript' });
    else if (match[2]) signs.push({ marker: match[2], start, end, strength: 2, form: 'bracket' });
    else if (match[3]) signs.push({ marker: match[3], start, end, strength: 3, form: 'asterisk' });
    else if (match[4]) signs.push({ marker: match[4], start, end, strength: 1, form: 'parenthesis' });
    else {
      const strength = gluedStrength(text, start, end);
      if (strength > 0) signs.push({ marker: match[5], start, end, strength, form: 'glued' });
    }
  }
  return signs;
}

/** `²³` → `23`. */
export function fromSuperscript(printed: string): string {
  return [...printed].map((sign) => String(SUPERSCRIPTS.indexOf(sign))).join('');
}

// What stands before the digits: a word is strong, closing punctuation after a word too, an abbreviation («Л.14», «№5») is none.
function gluedStrength(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 14), start);
  if (text[start] === '0') return 0;
  // A year that closes a sentence: "in the summer of 1928.1 It".
  if (/(?<!\d)(?:1[6-9]|20)\d\d[.,;]$/u.test(before) && /\s/.test(text[end] ?? '\n')) return 2;
  // A year or initials closed by a full stop, the marker, then white space: «16 октября 1926 г.35», «В. Д.45».
  if (/(?:\d\s?г\.|(?<!\p{L})\p{Lu}\.\s?\p{Lu}\.)$/u.test(before) && /\s/.test(text[end] ?? '\n')) return 1;
  if (
    /(?:^|[^\p{L}])(?:№|п|стр|ст|с|л|лл|д|ф|оп|т|тт|ч|г|гл|пп|см|рис|табл|кв|вып|отд|пр|прот|p|pp|no|vol|f|op|d|l)[.,]?$/iu.test(
      before,
    )
  )
    return 0;
  const previous = text[start - 1];
  const next = text[end] ?? '\n';
  const closes = /[\s.,;:!?)»”\]…—–]/u.test(next);
  if (/[\p{L}]/u.test(previous))
    return /\p{Ll}{2}$/u.test(before) ? (closes ? 4 : 2) : closes && /\p{Lu}{2}$/u.test(before) ? 2 : 1;
  if (/[»”“"’'\])]/u.test(previous)) return closes ? 4 : 2;
  if (/[.!?…,;:]/u.test(previous))
    return /[\p{L}»”")\]]{2}[.!?…,;:]$/u.test(before) && /\s/.test(next) ? 2 : /\d[.,:]$/.test(before) ? 0 : 1;
  return 0;
}
