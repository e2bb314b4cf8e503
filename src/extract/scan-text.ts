// Reads a source's text once for all of extraction: SourceText in, tokens with offsets, word forms shared between equal
// tokens, sentence and paragraph starts out. Every extractor takes the same `ExtractContext`, so nothing is tokenised
// twice and the dictionary is asked once for each form. Tokens are in order, never overlap, and leave out only white space.
import type { Edition } from '../model/document.js';
import type { SourceText } from '../model/source.js';
import type { Range } from '../model/span.js';
import { dictionaryReadings, type NameReading } from '../text/languages/ru/names/name-dictionary.js';

/** How a word is written. `capital`: Троцкий, Бронштейн-Волкова; `upper`: ТРОЦКИЙ, ЦК; `mixed`: ВКПб, МакДональд. */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'number' | 'mark';

/** One distinct written form; all its tokens share the object, so what is learnt of a form is learnt once. */
export interface WordForm {
  /** Line-end hyphens resolved, Latin letters in Cyrillic words (and the reverse) put right. */
  text: string;
  /** Lower case, ё folded to е. */
  lower: string;
  shape: Shape;
  /** Of the letters; `none` for numbers and marks. */
  script: 'Cyrl' | 'Latn' | 'none';
  /** Use `readingsOf`, which fills it. */
  readings?: readonly NameReading[];
}

/** What stands before a token: nothing, spaces, a wrapped line's end (the sentence goes on), or a paragraph's end. */
export type Gap = 'none' | 'space' | 'line' | 'paragraph';

/** A word, a run of digits, or one other character. Words keep inner hyphens and apostrophes: `Тер-Захаров`, `с'езд`. */
export interface Token extends Range {
  index: number;
  kind: 'word' | 'number' | 'mark';
  form: WordForm;
  gap: Gap;
  /** A sentence, a list item or a quotation that is a sentence begins here: a capital proves nothing. */
  opens: boolean;
}

/** What extractors share about one source. */
export interface ExtractContext {
  text: string;
  tokens: readonly Token[];
  /** Whether the text's letters are mostly Cyrillic. */
  mainScript: 'Cyrl' | 'Latn';
  /** Index of the first token that starts at or after an offset (`tokens.length` when there is none). */
  tokenIndexAt(offset: number): number;
  /** Id of the document in which an offset stands, `null` outside documents. */
  documentIdAt(offset: number): string | null;
}

/** Dictionary readings of a form, proper names included; none for forms that the dictionary lacks. */
export function readingsOf(form: WordForm): readonly NameReading[] {
  return (form.readings ??= form.script === 'Cyrl' ? dictionaryReadings(form.text) : []);
}

const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ԯ\u0301';
const LOWER_LETTER = 'a-zß-öø-ÿа-яёӑ-ӿґқңүұһөәғіў';
/** A word with its inner hyphens and apostrophes; a hyphen at a line's end joins when the next line goes on in lower case. */
const TOKEN = new RegExp(
  `[${LETTER}]+(?:(?:['’ʼ](?!s(?![${LETTER}]))|[-‑\u00ad])[${LETTER}]+|[-‑\u00ad¬][ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n)?[ \\t]*(?=[${LOWER_LETTER}])[${LETTER}]+)*|\\d+|[^\\s\u00ad]`,
  'gu',
);

/** Abbreviations after whose full stop a sentence goes on (compared in lower case). One-letter words go on as well. */
const ABBREVIATIONS = new Set(
  (
    'тт тов тов-щ гр гр-н гр-ка гг им ул пер пл просп д-р проф акад ген полк лейт кап зам пом нач пред секр отв уполн чл канд ' +
    'св др пр см ср стр рис табл гл ст ч кн изд ред сост вып оп лл об экз вх исх губ обл уезд дер сел пос гор ст-ца ок сов ' +
    'соц дем тыс млн млрд руб коп долл напр прим ком комм кр окр рев воен полит парт нар мин хоз инж техн адм бюр проч ' +
    'н-к уч упр дир т-щ г-н г-жа mr mrs ms dr prof gen col capt lt sgt st vol no nos pp ed eds op cit ibid vs jr sr rev hon gov sen rep ' +
    'viz art ch fig fol inv approx jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/**
 * Scans a source once.
 * @example scanText(sourceText, edition).tokens[0].form.text // 'Письмо'
 */
export function scanText(sourceText: SourceText, edition: Edition): ExtractContext {
  const { text } = sourceText;
  const tokens = tokenise(text);
  markOpenings(tokens);
  let cyrillic = 0;
  let latin = 0;
  for (const token of tokens) {
    if (token.form.script === 'Cyrl') cyrillic++;
    else if (token.form.script === 'Latn') latin++;
  }
  const documents = edition.documents;
  return {
    text,
    tokens,
    mainScript: cyrillic >= latin ? 'Cyrl' : 'Latn',
    tokenIndexAt: (offset) => firstIndex(tokens.length, (i) => tokens[i].start >= offset),
    documentIdAt: (offset) => {
      const next = firstIndex(documents.length, (i) => documents[i].start > offset);
      const document = documents[next - 1];
      return document && offset < document.end ? document.id : null;
    },
  };
}

/** The first index below `length` for which a monotone test holds, else `length`. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tokenise(text: string): Token[] {
  const forms = new Map<string, WordForm>();
  const wraps = wrapTest(text);
  const tokens: Token[] = [];
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const written = match[0];
    const start = match.index;
    let form = forms.get(written);
    if (!form) forms.set(written, (form = wordForm(written)));
    let gap = tokens.length ? gapBetween(text, end, start, wraps) : 'paragraph';
    if (gap === 'paragraph' && goesOn(tokens.at(-1))) gap = 'line';
    const kind = form.script !== 'none' ? 'word' : form.shape === 'number' ? 'number' : 'mark';
    end = start + written.length;
    tokens.push({ index: tokens.length, start, end, kind, form, gap, opens: false });
  }
  return tokens;
}

/** Words after which no paragraph ends, however short the line. */
const HOLDING = new Set(
  'и в во на с со к ко о об от из за по не ни а но или что для до у под над при про без and of the in to for by with'.split(
    ' ',
  ),
);

function goesOn(last: Token | undefined): boolean {
  return !!last && (last.form.text === ',' || (last.form.shape === 'lower' && HOLDING.has(last.form.lower)));
}

function gapBetween(text: string, from: number, to: number, wraps: (lineEnd: number, next: number) => boolean): Gap {
  if (from === to) return 'none';
  if (to - from === 1 && text.charCodeAt(from) === 32) return 'space';
  const lineEnd = text.indexOf('\n', from);
  if (lineEnd < 0 || lineEnd >= to) return text.indexOf('\f', from) === from ? 'line' : 'space';
  return wraps(from, to) ? 'line' : 'paragraph';
}

/** A line was wrapped when the next line's first word would not have fitted into the text's usual width. */
function wrapTest(text: string): (lineEnd: number, next: number) => boolean {
  const lengths: number[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    let last = end;
    while (last > start && text.charCodeAt(last - 1) <= 32) last--;
    if (last - start > 0) lengths.push(last - start);
    start = end + 1;
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width > 200 || width < 30) return () => false;
  return (lineEnd, next) => {
    const begin = text.lastIndexOf('\n', lineEnd - 1) + 1;
    let wordEnd = next;
    while (wordEnd < text.length && text.charCodeAt(wordEnd) > 32) wordEnd++;
    return lineEnd - begin + 1 + (wordEnd - next) > width * 0.86;
  };
}

const CYRILLIC_LOOKALIKES: Record<string, string> = Object.fromEntries(
  [...'AaBCcEeHKMOoPpTXxyi'].map((latin, i) => [latin, [...'АаВСсЕеНКМОоРрТХхуі'][i]]),
);
const LATIN_LOOKALIKES: Record<string, string> = Object.fromEntries(
  Object.entries(CYRILLIC_LOOKALIKES).map(([latin, cyrillic]) => [cyrillic, latin]),
);

function wordForm(written: string): WordForm {
  const code = written.charCodeAt(0);
  if (written.length === 1 && (code < 65 || (code > 90 && code < 97))) {
    const shape = code >= 48 && code <= 57 ? 'number' : 'mark';
    return { text: written, lower: written, shape, script: 'none' };
  }
  if (code >= 48 && code <= 57) return { text: written, lower: written, shape: 'number', script: 'none' };
  let text = written;
  if (/[\s\u00ad¬\u0301]/.test(text)) {
    text = text.replaceAll(/[-‑\u00ad¬]\s+/g, '').replaceAll(/[\u00ad\u0301]/g, '');
  }
  const cyrillic = text.match(/[Ѐ-ӿ]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-zÀ-ɏ]/g)?.length ?? 0;
  if (!cyrillic && !latin) return { text, lower: text, shape: 'mark', script: 'none' };
  if (cyrillic && latin) {
    const table = cyrillic >= latin ? CYRILLIC_LOOKALIKES : LATIN_LOOKALIKES;
    const folded = [...text].map((letter) => table[letter] ?? letter).join('');
    if (!(cyrillic >= latin ? /[A-Za-z]/ : /[Ѐ-ӿ]/).test(folded)) text = folded;
  }
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.replaceAll('ё', 'е'),
    shape: shapeOf(text, lower),
    script: cyrillic >= latin ? 'Cyrl' : 'Latn',
  };
}

function shapeOf(text: string, lower: string): Shape {
  if (text === lower) return 'lower';
  if (text === text.toUpperCase()) return text.length === 1 ? 'capital' : 'upper';
  const parts = text.split(/[-‑'’ʼ]/);
  const isCapital = (part: string): boolean =>
    part.slice(0, 1) !== part.slice(0, 1).toLowerCase() && part.slice(1) === part.slice(1).toLowerCase();
  if (isCapital(parts[0]) && parts.every((part) => isCapital(part) || part === part.toLowerCase())) return 'capital';
  // Arabic names begin with a small article: аль-Барадеи.
  if (/^(?:аль|эль|ан|ар|ас|ад|аз|ат|аш|al|el|ibn|ибн)$/.test(parts[0]) && parts.slice(1).every(isCapital))
    return 'capital';
  return 'mixed';
}

/** Marks where a sentence, an item or a quoted sentence begins. */
function markOpenings(tokens: Token[]): void {
  let opening = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const written = token.form.text;
    if (token.gap === 'paragraph') opening = true;
    if (token.kind === 'mark') {
      if (written === '?' || written === '!' || written === '…') opening = true;
      else if (written === '.') opening = opening || endsSentence(tokens, i);
      else if (opening && !'«"„“”\'(-–—№*•.)…'.includes(written)) opening = written === ']';
      continue;
    }
    if (opening && token.kind === 'number' && isItemNumber(tokens, i)) continue;
    token.opens = opening;
    // Telegrams spell their full stops: «тчк».
    opening = written === 'тчк';
  }
}

function isItemNumber(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]?.form.text;
  return (next === '.' || next === ')') && tokens[i + 1].gap === 'none';
}

/** Whether the full stop at a place ends its sentence: not after initials and abbreviations, not before lower case. */
function endsSentence(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!after || after.gap === 'paragraph') return true;
  if (after.gap === 'none' && after.kind !== 'mark') return false;
  if (after.kind === 'word' && after.form.shape === 'lower') return false;
  if (!before || before.kind !== 'word') return true;
  if (before.form.lower.length === 1) return before.form.lower === 'г' && tokens[i - 2]?.kind === 'number';
  return !ABBREVIATIONS.has(before.form.lower);
}
