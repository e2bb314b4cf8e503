// In: bytes of a text file, perhaps an encoding named by the user. Out: the decoded text with CRLF → LF and nothing else
// changed (byte order mark and NUL left out, each NUL reported), the encoding, and Problems; text null when it is no text.
import iconv from 'iconv-lite';
import { OpisError } from '../../model/errors.js';
import type { Problem } from '../../model/problem.js';
import { scoreRussian } from './score-russian.js';

/** Encodings that `--encoding` accepts. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'windows-1252',
  'iso-8859-5',
  'x-mac-cyrillic',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ALIASES: Record<string, Encoding> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  cp1251: 'windows-1251',
  win1251: 'windows-1251',
  '1251': 'windows-1251',
  'win-1251': 'windows-1251',
  koi8r: 'koi8-r',
  koi8: 'koi8-r',
  cp866: 'ibm866',
  '866': 'ibm866',
  dos: 'ibm866',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  macintosh: 'x-mac-cyrillic',
  maccyrillic: 'x-mac-cyrillic',
};

const ICONV_NAMES: Partial<Record<Encoding, string>> = {
  'windows-1251': 'win1251',
  'koi8-r': 'koi8-r',
  ibm866: 'cp866',
  'windows-1252': 'win1252',
  'iso-8859-5': 'iso88595',
  'x-mac-cyrillic': 'maccyrillic',
};
const GUESSED: Encoding[] = ['windows-1251', 'koi8-r', 'ibm866', 'windows-1252'];
const SAMPLE = 16_384;
/** Below GARBAGE a mean score per letter means nonsense, above READABLE text; they must lie CLEARLY apart to overrule the user. */
const GARBAGE = 2.9;
const READABLE = 3.2;
const CLEARLY = 1.7;

/** A known encoding by any of its usual names, undefined for others. */
export function encodingNamed(name: string): Encoding | undefined {
  const key = name.trim().toLowerCase().replaceAll('_', '-');
  return (ENCODINGS as readonly string[]).includes(key) ? (key as Encoding) : ALIASES[key];
}

/** The encoding that the user asked for; throws `OpisError('settings')` naming the allowed values. */
export function requireEncoding(name: string): Encoding {
  const known = encodingNamed(name);
  if (known) return known;
  throw new OpisError(
    'settings',
    `The encoding "${name}" is not known. Allowed: ${ENCODINGS.join(', ')}. Leave it out to have it detected.`,
  );
}

export interface Decoded {
  text: string | null;
  encoding: Encoding;
  problems: Problem[];
}

/** Decodes a text file; see the head of this file. `declared` is what the file says of itself (HTML meta), trusted if it fits. */
export function decodeText(bytes: Uint8Array, asked?: Encoding, declared?: Encoding): Decoded {
  const problems: Problem[] = [];
  const detected = detectEncoding(bytes, declared);
  const encoding = asked ?? detected;
  if (asked && asked !== detected) {
    const doubt = doubtOverride(bytes, asked, detected);
    if (doubt) return { text: null, encoding, problems: [doubt] };
  }
  let text = decodeAs(bytes, encoding);
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes('\r\n')) text = text.replaceAll('\r\n', '\n');
  const binary = controlShare(text);
  if (binary > 0) {
    problems.push({
      rule: 'read/binary',
      severity: 'error',
      message: `${Math.round(binary * 100)} % of the characters are control characters: this is binary data, not text. Give a text, PDF, DOCX, HTML, CSV or XLSX file.`,
    });
    return { text: null, encoding, problems };
  }
  text = removeNul(text, problems);
  const lost = reportLost(text, encoding, problems);
  return { text: lost > 0.25 * text.length ? null : text, encoding, problems };
}

/** The most likely encoding: byte order mark, then UTF-16 by its zero bytes, then valid UTF-8, then letter statistics. */
export function detectEncoding(bytes: Uint8Array, declared?: Encoding): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  const { good, bad, firstHigh } = countUtf8(bytes);
  if (bad === 0 || good > bad * 8) return 'utf-8';
  const sample = sampleOf(bytes, firstHigh);
  let best: Encoding = 'windows-1251';
  let bestScore = -Infinity;
  for (const encoding of GUESSED) {
    const score = scoreRussian(decodeAs(sample, encoding)) + (encoding === declared ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const name = ICONV_NAMES[encoding];
  if (name) return iconv.decode(bytes as Buffer, name, { stripBOM: false });
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** UTF-16 without a mark: in Latin and Cyrillic text every other byte is 0x00 or 0x04. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.min(bytes.length >> 1, 4096);
  if (pairs === 0 || bytes.length % 2 === 1) return undefined;
  let low = 0;
  let high = 0;
  let zero = 0;
  for (let i = 0; i < pairs; i++) {
    const first = bytes[2 * i];
    const second = bytes[2 * i + 1];
    if (first === 0 || second === 0) zero++;
    if ((second === 0 || second === 4) && first > 4) high++;
    else if (second === 0x20 || second === 0x21) high += 0.9;
    if ((first === 0 || first === 4) && second > 4) low++;
    else if (first === 0x20 || first === 0x21) low += 0.9;
  }
  if (zero === 0 && pairs > 64) return undefined;
  const needed = 0.9 * pairs;
  if (high >= needed && high > low) return 'utf-16le';
  return low >= needed && low > high ? 'utf-16be' : undefined;
}

function countUtf8(bytes: Uint8Array): { good: number; bad: number; firstHigh: number } {
  let good = 0;
  let bad = 0;
  let firstHigh = -1;
  const n = bytes.length;
  for (let i = 0; i < n;) {
    const byte = bytes[i];
    if (byte < 0x80) {
      i++;
      continue;
    }
    if (firstHigh < 0) firstHigh = i;
    const length =
      byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
    let ok = length > 0 && i + length <= n;
    for (let k = 1; ok && k < length; k++) ok = (bytes[i + k] & 0xc0) === 0x80;
    if (ok) {
      good++;
      i += length;
    } else {
      bad++;
      i++;
    }
  }
  return { good, bad, firstHigh };
}

/** Four stretches beginning at the first byte above ASCII. */
function sampleOf(bytes: Uint8Array, firstHigh: number): Uint8Array {
  const start = Math.max(0, firstHigh - 32);
  if (bytes.length - start <= SAMPLE * 4) return bytes.subarray(start);
  const step = Math.floor((bytes.length - start - SAMPLE) / 3);
  return Buffer.concat([0, 1, 2, 3].map((i) => bytes.subarray(start + i * step, start + i * step + SAMPLE)));
}

function doubtOverride(bytes: Uint8Array, asked: Encoding, detected: Encoding): Problem | undefined {
  const sample = sampleOf(bytes, Math.max(0, countUtf8(bytes.subarray(0, 1_000_000)).firstHigh));
  const even = sample.subarray(0, sample.length & ~1);
  const whole = bytes.length <= SAMPLE * 4 ? bytes : undefined;
  const given = scoreRussian(decodeAs(whole ?? even, asked));
  const other = scoreRussian(decodeAs(whole ?? even, detected));
  const wide = asked.startsWith('utf-16') !== detected.startsWith('utf-16');
  const ascii = countUtf8(bytes.subarray(0, 1_000_000)).firstHigh < 0;
  if (ascii && !wide) return undefined;
  const garbage = given < GARBAGE && (ascii || (other > READABLE && other - given > CLEARLY));
  if (!garbage) return undefined;
  return {
    rule: 'read/wrong-encoding',
    severity: 'error',
    message: `Read as ${asked}, as asked, the file gives no words; it reads as ${detected}. Give --encoding ${detected} or leave the encoding out.`,
  };
}

/** The share of control characters where it is too high for a text, else 0. */
function controlShare(text: string): number {
  const step = Math.max(1, Math.floor(text.length / 200_000));
  let control = 0;
  let seen = 0;
  for (let i = 0; i < text.length; i += step) {
    const code = text.charCodeAt(i);
    seen++;
    if (code < 9 || (code > 13 && code < 32 && code !== 0x1b && code !== 0x1f && code !== 0x1e)) control++;
  }
  const share = seen === 0 ? 0 : control / seen;
  return share > 0.3 || (share > 0.05 && control >= 10) ? share : 0;
}

/** PostgreSQL cannot store NUL: each is left out and its place told. */
function removeNul(text: string, problems: Problem[]): string {
  if (!text.includes('\0')) return text;
  const pieces = text.split('\0');
  const places: number[] = [];
  let at = 0;
  for (let i = 0; i < pieces.length - 1 && places.length < 10; i++) places.push((at += pieces[i].length));
  problems.push({
    rule: 'read/nul',
    severity: 'warning',
    message: `${pieces.length - 1} NUL characters were left out (${tellPlaces(places, pieces.length - 1)}). They cannot be stored; look whether the file was damaged there.`,
    start: places[0],
    end: places[0],
  });
  return pieces.join('');
}

/** Tells of characters that could not be decoded, and how many they are. */
function reportLost(text: string, encoding: Encoding, problems: Problem[]): number {
  if (!text.includes('\ufffd')) return 0;
  const places: number[] = [];
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    if (count++ < 10) places.push(at);
  }
  problems.push({
    rule: 'read/invalid-characters',
    severity: count > 0.25 * text.length ? 'error' : 'warning',
    message: `${count} characters could not be decoded as ${encoding} and stand as \ufffd (${tellPlaces(places, count)}). If there are many, give the right --encoding.`,
    start: places[0],
    end: places[0] + 1,
  });
  return count;
}

function tellPlaces(places: number[], count: number): string {
  return `at character ${places.join(', ')}${count > places.length ? ' and further' : ''}`;
}
