// The levels of a reference (fond, opis, delo, sheets) one by one: word, number, place.
// In: a text and an offset. Out: the level that stands there. Every pattern is sticky and bounded, so a text is read once.

export type Level = 'fond' | 'opis' | 'box' | 'delo' | 'volume' | 'listy';

export interface LevelToken {
  level: Level;
  /** Normalised: dashes, spaces, digit slips. */
  value: string;
  start: number;
  end: number;
}

/** The order in which levels follow each other; `volume` belongs to its delo. */
export const LEVEL_ORDER: Record<Level, number> = { fond: 0, opis: 1, box: 2, delo: 3, volume: 4, listy: 5 };

// Words that may open a reference. Single letters need a number behind them and a second level or an archive beside them.
const OPENING: [Level, string][] = [
  ['fond', 'фонд[еуа]?|фф|ф|fonds|fond|fund|f|қор'],
  ['opis', "описи|описью|опись|оп|[о0o]п|op|opis[’']?|воп"],
  ['delo', 'ед\\.?\\s?хр|е\\.\\s?хр|дел[оаеу]|д|спр|delo|d|file'],
];

// Words that count only inside a reference that has begun. `list` is an opis before the file and sheets after it.
const FOLLOWING: [Level | 'list' | 'c' | 'p', string][] = [
  ['opis', 'inventory|inventar|inv|in|оn|on|ол|тізімдеме|тізбе|opisz'],
  ['box', 'связка|свя?з?|картон|карт|коробка|кор|папка|пап|пор|к|box|folder|carton|sv'],
  ['delo', 'dd|дд|dos(?:sier)?|case|unit|sprava|spr|іс|iс|j'],
  ['volume', 'тома?|т|ч(?:асть)?|vol(?:ume)?|t|кн'],
  ['listy', 'листы?|лл|л|арк|sheets?|ll|l|leaf|leaves|folios?|fols?|ff|bl|парақ'],
  ['list', 'list'],
  ['c', 'c|с'],
  ['p', 'pp?|п'],
];

// A number, or a letter that stands alone in its place; directly behind the word only a digit counts.
const VALUE_AHEAD =
  '(?=[\\d«]|(?<!\\p{L})(?:[ЗIlб](?!\\p{L})|[РПНрпPRN]\\s?[-–.]?\\s?\\d|[А-ЯA-Z]\\s?[-–]\\s?\\d|[XVI]{1,5}(?!\\p{L})))';
const GAP = '\\.?\\s{0,8}(?:№№?\\s{0,2}|nos?\\.\\s?|no\\s)?';

const openers = OPENING.map(([, words]) => `(${words})`).join('|');
const followers = [...OPENING, ...FOLLOWING].map(([, words]) => `(${words})`).join('|');

/** Finds the next place where a reference could open with a level. Check the character before it with `isWordBefore`. */
export const OPENER = new RegExp(
  `(?:${openers})(?=\\.?\\s{0,8}(?:№№?\\s{0,2})?(?:\\d|[РПНрпPRNЗ]\\s?[-–.]?\\s?\\d|[А-ЯA-Z][-–]\\d|З[.,]))`,
  'giu',
);
const OPENER_HERE = new RegExp(`(?:${openers})${GAP}${VALUE_AHEAD}`, 'iuy');
const ANY_HERE = new RegExp(`(?:${followers})${GAP}${VALUE_AHEAD}`, 'iuy');
const KINDS: (Level | 'list' | 'c' | 'p')[] = [...OPENING, ...FOLLOWING].map(([level]) => level);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** True when a letter or digit stands directly before the offset, so that no word can begin there. */
export function isWordBefore(text: string, offset: number, lowest = 0): boolean {
  return offset > lowest && LETTER_OR_DIGIT.test(text[offset - 1]);
}

const SUFFIX = '(?:\\s?[-–]\\s?[а-яa-z](?![\\p{L}\\d])|[а-яa-z]{1,2}(?![\\p{L}\\d]|\\.?\\s?\\d))?';
const NUMBER = '(?:\\d[\\dОOlЗ]{0,7}|[ЗIl][\\dОOlЗ]{0,7}|[IVX]{1,5}(?!\\p{L}))';
const VALUES: Record<Exclude<Level, 'listy'>, RegExp> = {
  fond: new RegExp(
    `«?(?:[РПНрпPRN]\\s?[-–.]?\\s?|[А-ЯA-Z]\\s?[-–]\\s?)?${NUMBER}(?:\\s?[/]\\s?\\d{1,5})?${SUFFIX}»?`,
    'uy',
  ),
  opis: new RegExp(`(?:[РПPRL]\\s?[-–]?\\s?)?${NUMBER}(?:[/–-]\\d{1,5})?${SUFFIX}`, 'uy'),
  box: new RegExp(`${NUMBER}(?:[/–-]\\d{1,5})?${SUFFIX}`, 'uy'),
  delo: new RegExp(`(?:[РПНРPRN]\\s?[-–]?\\s?)?${NUMBER}(?:\\s?[-–—/]\\s?\\d{1,6}){0,4}${SUFFIX}`, 'uy'),
  volume: new RegExp(`${NUMBER}(?:[-–]\\d{1,3})?`, 'uy'),
};
const MORE_FILES = /\s?,\s{0,3}(\d{1,6}[а-я]?)(?=\s{0,3}[.,;]\s{0,6}(?:лл?|l|л|\d))/iuy;

/**
 * Reads one level at an offset, or returns undefined.
 * @example readLevel('Оп. 171. Д. 146', 0, true) // { level: 'opis', value: '171', start: 0, end: 7 }
 */
export function readLevel(
  text: string,
  offset: number,
  opening: boolean,
  seen?: ReadonlySet<Level>,
): LevelToken | undefined {
  const pattern = opening ? OPENER_HERE : ANY_HERE;
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const kind = KINDS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
  const level = levelOf(kind, match[0], seen);
  if (!level) return undefined;
  const at = offset + match[0].length;
  if (level === 'listy') {
    const sheets = readSheets(text, at);
    if (sheets === undefined) return undefined;
    return { level, value: normaliseSheets(text.slice(at, sheets)), start: offset, end: sheets };
  }
  const value = VALUES[level];
  value.lastIndex = at;
  const number = value.exec(text);
  if (!number) return undefined;
  let end = at + number[0].length;
  if (level === 'delo') end = readMoreFiles(text, end);
  const printed = number[0].startsWith('«') ? number[0].replace(/[«»]/g, '') : number[0].replace(/»$/, '');
  if (number[0].endsWith('»') && !number[0].startsWith('«')) end--;
  const normalised = normaliseNumber(printed) + text.slice(at + number[0].length, Math.max(end, at + number[0].length));
  return { level, value: normalised.replace(/\s+/g, ' '), start: offset, end };
}

// A letter that means different things by its place: C. is a case before the file; п., p. is a folder before the file, a sheet after it.
function levelOf(kind: Level | 'list' | 'c' | 'p', word: string, seen?: ReadonlySet<Level>): Level | undefined {
  if (kind === 'list') return seen?.has('delo') || seen?.has('opis') ? 'listy' : 'opis';
  if (kind === 'c') return seen?.has('delo') ? undefined : /^C/.test(word) && seen?.has('opis') ? 'delo' : undefined;
  if (kind === 'p') return seen?.has('delo') ? 'listy' : seen?.has('fond') ? 'box' : undefined;
  return kind;
}

function readMoreFiles(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    MORE_FILES.lastIndex = end;
    const more = MORE_FILES.exec(text);
    if (!more) return end;
    end += more[0].length;
  }
}

const VERSO_WORD = '(?:об|oб|обор|ob|verso|v|rev)(?!\\p{L})\\.?';
const VERSO = `(?:\\s{0,3}(?:\\(${VERSO_WORD}\\)|${VERSO_WORD})|[а-еa-e](?!\\p{L}))?`;
const SHEET = new RegExp(
  `(?:об\\.?\\s?)?(?:\\d{1,5}(?!\\d)|[IVXLl]{1,6}(?!\\p{L})|З(?![\\p{L}\\d])|б\\/н)${VERSO}`,
  'iuy',
);
const DASH = /\s{0,3}[-–—‑]\s{0,3}/uy;
const COMMA = /\s{0,3}(?:([,;])\s{0,4}|\s(?:и|and|&)\s)/uy;
const NOT_A_SHEET =
  /\s{0,3}(?:г\.|гг\.|года?\b|янв|фев|мар|апр|ма[йя]\s|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[:/]\d)/iuy;

/** End of a list of sheets that begins at the offset, or undefined. */
export function readSheets(text: string, offset: number): number | undefined {
  let end = readSheetRange(text, offset);
  if (end === undefined) return undefined;
  let last = leadingNumber(text, offset);
  for (;;) {
    COMMA.lastIndex = end;
    const comma = COMMA.exec(text);
    if (!comma) return end;
    const at: number = end + comma[0].length;
    const verso = /об(?:\.|(?!\p{L}))/uy;
    verso.lastIndex = at;
    const alone = verso.exec(text);
    const next: number | undefined =
      alone && !/\d/.test(text[at + alone[0].length + 1] ?? '') ? at + alone[0].length : readSheetRange(text, at);
    if (next === undefined) return end;
    const number = leadingNumber(text, at);
    NOT_A_SHEET.lastIndex = next;
    if (NOT_A_SHEET.test(text)) return end;
    if (comma[1] === ';' && number <= last) return end;
    if (number >= 1800 && number <= 2100 && last < 1000) return end;
    if (number) last = number;
    end = next;
  }
}

function readSheetRange(text: string, offset: number): number | undefined {
  SHEET.lastIndex = offset;
  const first = SHEET.exec(text);
  if (!first) return undefined;
  const end = offset + first[0].length;
  DASH.lastIndex = end;
  const dash = DASH.exec(text);
  if (!dash) return end;
  SHEET.lastIndex = end + dash[0].length;
  const second = SHEET.exec(text);
  return second ? end + dash[0].length + second[0].length : end;
}

function leadingNumber(text: string, offset: number): number {
  const digits = /\d{1,5}/y;
  digits.lastIndex = offset;
  return Number(digits.exec(text)?.[0] ?? 0);
}

/** Sheets as printed, with dashes and spaces made even. @example normaliseSheets('98 - 100 (об)') // '98–100(об)' */
export function normaliseSheets(printed: string): string {
  return printed
    .replace(/\s*[-–—‑]\s*/g, '–')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,;]) ?/g, '$1 ')
    .replace(/ \(/g, '(')
    .replace(/^З$/, '3')
    .trim();
}

// Letters that scanners put for digits count only beside digits or alone in the place of a number.
function normaliseNumber(printed: string): string {
  const even = printed.replace(/\s*[–—]\s*/g, '-').replace(/\s+/g, '');
  return even.replace(/(?<=\d|^)[ОOlЗ]+(?=\d|$)|(?<=\d)[ОO](?=\d|$)/g, (slip) =>
    slip.replace(/[ОO]/g, '0').replace(/l/g, '1').replace(/З/g, '3'),
  );
}
