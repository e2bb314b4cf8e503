// In: the parts of a DOCX. Out: its document part with the numbers that Word sets by itself («№ 12», «IV.», «2.1») written
// as text at the beginning of their paragraphs. Numbering and styles are read by pattern: their XML is flat.

interface Level {
  start: number;
  format: string;
  text: string;
  /** What follows the number: a tab and a space read alike. */
  glued: boolean;
  style: string | null;
  /** All numbers of the text in Arabic figures. */
  legal: boolean;
}

interface List {
  id: string;
  levels: Map<number, Level>;
  /** Levels that this use of the list begins anew. */
  starts: Map<number, number>;
}

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

/** The document part with its automatic numbers as text, and how many there are. */
export function writeWordNumbers(
  documentXml: string,
  numberingXml: string,
  stylesXml: string,
): { xml: string; written: number } {
  const lists = readLists(numberingXml);
  const styles = readStyles(stylesXml);
  const counter = new Counter();
  let written = 0;
  const xml = documentXml.replace(
    /(<w:p(?:\s[^>]*)?>\s*<w:pPr(?:\s[^>]*)?>)((?:(?!<w:p[ >])[^])*?)(<\/w:pPr>)(?!\s*<\/w:pPrChange>)/g,
    (whole, _open: string, properties: string) => {
      const own = properties.replace(/<w:pPrChange[^]*$/, '');
      const place = placeOf(own, lists, styles);
      const number = place && counter.next(place.list, place.level);
      if (!number) return whole;
      written++;
      return `${whole}<w:r><w:t xml:space="preserve">${escapeXml(number)}</w:t></w:r>`;
    },
  );
  return { xml, written };
}

/** List and level of a paragraph, by itself or by its style; undefined without numbering. */
function placeOf(
  properties: string,
  lists: Map<string, List>,
  styles: Map<string, Style>,
): { list: List; level: number } | undefined {
  const numbering = /<w:numPr>([^]*?)<\/w:numPr>/.exec(properties)?.[1];
  const style = valueOf(properties, 'pStyle');
  const inherited = style ? styleNumbering(style, lists, styles) : undefined;
  const id = (numbering && valueOf(numbering, 'numId')) ?? inherited?.id ?? null;
  const list = id === null ? undefined : lists.get(id);
  if (!list) return undefined;
  const level = numbering ? valueOf(numbering, 'ilvl') : null;
  return { list, level: level !== null ? Number(level) : (inherited?.level ?? 0) };
}

function styleNumbering(
  style: string,
  lists: Map<string, List>,
  styles: Map<string, Style>,
): { id: string; level: number } | undefined {
  let name: string | null = style;
  for (let guard = 0; name !== null && guard < 12; guard++) {
    const found: Style | undefined = styles.get(name);
    if (found?.list) {
      const byStyle = [...(lists.get(found.list)?.levels ?? [])].find(([, level]) => level.style === style);
      return { id: found.list, level: found.level ?? byStyle?.[0] ?? 0 };
    }
    name = found?.basedOn ?? null;
  }
  return undefined;
}

/** Counts the paragraphs of every list, level by level. */
class Counter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<List>();

  next(list: List, level: number): string | undefined {
    const own = list.levels.get(level);
    if (!own || own.format === 'bullet' || own.format === 'none') return undefined;
    const counts = this.counts.get(list.id) ?? [];
    this.counts.set(list.id, counts);
    if (!this.begun.has(list)) {
      this.begun.add(list);
      for (const [at, start] of list.starts) counts[at] = start - 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      counts[at] ??= other?.start ?? 1;
      return formatNumber(counts[at], own.legal ? 'decimal' : (other?.format ?? 'decimal'));
    });
    return text && (own.glued ? text : `${text} `);
  }
}

function readLists(xml: string): Map<string, List> {
  const patterns = new Map<string, Map<number, Level>>();
  for (const [, id, body] of xml.matchAll(
    /<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"[^>]*>([^]*?)<\/w:abstractNum>/g,
  ))
    patterns.set(id, readLevels(body));
  const lists = new Map<string, List>();
  for (const [, id, body] of xml.matchAll(/<w:num\s[^>]*?w:numId="(\d+)"[^>]*>([^]*?)<\/w:num>/g)) {
    const pattern = valueOf(body, 'abstractNumId');
    if (pattern === null) continue;
    const levels = new Map(patterns.get(pattern) ?? []);
    const starts = new Map<number, number>();
    for (const [, level, override] of body.matchAll(
      /<w:lvlOverride\s[^>]*?w:ilvl="(\d)"[^>]*>([^]*?)<\/w:lvlOverride>/g,
    )) {
      const start = valueOf(override, 'startOverride');
      if (start !== null) starts.set(Number(level), Number(start));
      for (const [at, own] of readLevels(override)) levels.set(at, own);
    }
    lists.set(id, { id: pattern, levels, starts });
  }
  return lists;
}

function readLevels(xml: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [, at, body] of xml.matchAll(/<w:lvl\s[^>]*?w:ilvl="(\d)"[^>]*>([^]*?)<\/w:lvl>/g))
    levels.set(Number(at), {
      start: Number(valueOf(body, 'start') ?? 1),
      format: valueOf(body, 'numFmt') ?? 'decimal',
      text: unescapeXml(valueOf(body, 'lvlText') ?? ''),
      glued: valueOf(body, 'suff') === 'nothing',
      style: valueOf(body, 'pStyle'),
      legal: /<w:isLgl(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(body),
    });
  return levels;
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const [, id, body] of xml.matchAll(/<w:style\s[^>]*?w:styleId="([^"]+)"[^>]*>([^]*?)<\/w:style>/g)) {
    const numbering = /<w:numPr>([^]*?)<\/w:numPr>/.exec(body)?.[1] ?? '';
    const level = valueOf(numbering, 'ilvl');
    styles.set(id, {
      basedOn: valueOf(body, 'basedOn'),
      list: valueOf(numbering, 'numId'),
      level: level === null ? null : Number(level),
    });
  }
  return styles;
}

function valueOf(xml: string, name: string): string | null {
  return new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ROMAN: [number, string][] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as [number, string][]),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
];

/** A number as Word prints it in a format. @example formatNumber(14, 'upperRoman') // 'XIV' */
export function formatNumber(value: number, format: string): string {
  const letter = (alphabet: string): string => {
    const at = (value - 1) % alphabet.length;
    return (alphabet[at] ?? '').repeat(Math.floor((value - 1) / alphabet.length) + 1);
  };
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter('abcdefghijklmnopqrstuvwxyz').toUpperCase();
    case 'lowerLetter':
      return letter('abcdefghijklmnopqrstuvwxyz');
    case 'russianUpper':
      return letter(RUSSIAN).toUpperCase();
    case 'russianLower':
      return letter(RUSSIAN);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let rest = Math.min(Math.max(value, 0), 3999);
  let out = '';
  for (const [worth, letters] of ROMAN)
    while (rest >= worth) {
      out += letters;
      rest -= worth;
    }
  return out;
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');
