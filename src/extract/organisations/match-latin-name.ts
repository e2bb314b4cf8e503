// Names in Latin letters inside Cyrillic text: firms, papers, parties («Microsoft», «The Wall Street Journal»). A name in
// brackets after a person's is that person's; Roman numerals, initials and single letters are nothing.
import { readingsOf, type ExtractContext, type Token } from '../scan-text.js';
import { isCapital, isMark, type PhraseHit } from './match-table.js';

/** Standards, products and marks that are no bodies. */
const NO_NAMES = new Set(
  'html utc windows linux android chrome iphone ipad gps usb cd dvd pdf ps nb id it tv pr wi http www url'.split(' '),
);

/** A run of Latin words at a token of a mostly Cyrillic text. */
export function matchLatinName(context: ExtractContext, i: number): PhraseHit | undefined {
  const { tokens } = context;
  if (context.mainScript !== 'Cyrl' || !isLatinName(tokens[i])) return undefined;
  if (/^[A-Z]$/.test(tokens[i].form.text)) return undefined;
  if (isLatin(tokens[i - 1]) && tokens[i].gap !== 'paragraph') return undefined;
  let end = i + 1;
  while (tokens[end] && tokens[end].gap !== 'paragraph' && end < i + 9) {
    const token = tokens[end];
    if (isLatinName(token)) end++;
    else if (
      isLatin(token) &&
      /^(?:of|the|and|for|und|de|du|la|le|di|von|della|et|with|two|tails|to|on)$/.test(token.form.lower) &&
      isLatin(tokens[end + 1])
    )
      end++;
    else if (
      isMark(token, "-.&'’") &&
      token.gap === 'none' &&
      isLatin(tokens[end + 1]) &&
      tokens[end + 1].gap === 'none'
    )
      end += 2;
    else if (isMark(token, '&') && isLatinName(tokens[end + 1])) end += 2;
    else break;
  }
  if (isForeignText(tokens, i, end) || isAddress(tokens, i, end)) return undefined;
  if (
    isMark(tokens[i - 1], '(') &&
    end === i + 1 &&
    tokens[i].form.shape === 'capital' &&
    tokens[i - 2]?.form.shape === 'lower'
  )
    return undefined;
  if (isMark(tokens[i - 1], '(') && followsPerson(tokens, i - 2)) return undefined;
  if (
    end === i + 1 &&
    (tokens[i].form.text.length < 2 ||
      NO_NAMES.has(tokens[i].form.lower) ||
      /^[A-Z][a-z]$|^[IVXLCDM]+-/.test(tokens[i].form.text))
  )
    return undefined;
  return { to: end, rule: 'latin-name-in-cyrillic' };
}

/** A passage in a foreign language, an address, a list of foreign persons: Latin words on either side. */
function isForeignText(tokens: readonly Token[], from: number, to: number): boolean {
  let near = 0;
  for (let at = from - 4; at < to + 4; at++)
    if (
      (at < from || at >= to) &&
      isLatin(tokens[at]) &&
      (tokens[at].form.shape === 'lower' || at === to || at === from - 1)
    )
      near++;
  return near > 0;
}

/** «Wilmersdorf 17», «11e Paris»: a number beside it. */
function isAddress(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[to]?.kind === 'number' || (tokens[from - 1]?.kind === 'number' && tokens[from].gap !== 'paragraph');
}

const isLatin = (token: Token | undefined): boolean => token?.kind === 'word' && token.form.script === 'Latn';

function isLatinName(token: Token | undefined): boolean {
  return (
    isLatin(token) &&
    isCapital(token) &&
    !/[а-яё]/i.test(token?.form.text ?? '') &&
    !/^[IVXLCDM]+$/.test(token?.form.text ?? '')
  );
}

/** «Билал Хассеин (Bilal Hussein)»: the word before the bracket is a capital word that is no known noun, or a name. */
function followsPerson(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isCapital(token) || token.form.shape === 'upper') return false;
  const before = tokens[at - 1];
  const readings = readingsOf(token.form);
  const named = readings.some((r) => r.tags.has('Surn') || r.tags.has('Name')) || readings.length === 0;
  return named && isCapital(before) && before.form.shape === 'capital';
}
