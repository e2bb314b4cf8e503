// The years in brackets behind a name of a register, as the register's announcement orders them: «(1918, ?, 1929)»,
// "(1924, candidate member, ?, 1928)", «(III.1918/1926)». Slips of recognition ("J 928", «19З0», "192 8") are read as meant.

/** One place of a tuple: a year (EDTF), stated as unknown, or neither (no member of a party); `remark` is what is printed beside the year. */
export interface TupleSlot {
  time: string | null;
  unknown: boolean;
  remark: string | null;
}

const ROMAN: Record<string, string> = Object.fromEntries(
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].map((roman, i) => [
    roman,
    String(i + 1).padStart(2, '0'),
  ]),
);
const EARLIEST = 1800;
const LATEST = 2035;

/** The slots of the text between two brackets; `null` when it is no tuple of years. */
export function readYearTuple(inside: string): TupleSlot[] | null {
  const parts = inside
    .replace(/(?<!\p{L})б\s?\/\s?п\.?(?!\p{L})/giu, 'беспартийный')
    .split(/[,;/]|\s[–—]\s/u)
    .map((part) => part.trim());
  const slots: TupleSlot[] = [];
  for (const part of parts) {
    const slot = readSlot(part);
    if (slot) slots.push(slot);
    else if (/^[^\d?]{3,40}$/u.test(part) && slots.length > 0) {
      const last = slots[slots.length - 1];
      last.remark = last.remark ? `${last.remark}, ${part}` : part;
    } else return null;
  }
  return slots.some(({ time, unknown }) => time !== null || unknown) ? slots : null;
}

const OUTSIDE = /^(?:беспарт(?:ийн\p{L}+|\.)?|не\s+член(?:\s+партии)?|non-?party|not\s+a\s+member)$/iu;

function readSlot(part: string): TupleSlot | null {
  if (OUTSIDE.test(part)) return { time: null, unknown: false, remark: part };
  if (/^(?:\?+|[-–—]|неизв(?:естно|\.)?|unknown|н\.\s?д\.|n\.\s?d\.)$/iu.test(part))
    return { time: null, unknown: true, remark: null };
  const match =
    /^(?:(?<word>с|in|since|from|в)\s+)?(?:(?<month>[IVX]{1,4}|\d{1,2})[.\s]\s?)?(?<year>[\dJIlЗОO|](?:\s?[\dJIlЗОO|]){3})(?<doubt>\s?\?)?\s?(?:г\.?|года?)?(?<remark>\s+\p{L}[^\d]{2,40})?$/u.exec(
      part,
    );
  if (!match?.groups) return null;
  const year = readYear(match.groups.year);
  if (year === null) return null;
  const month = match.groups.month ? (ROMAN[match.groups.month] ?? monthOf(match.groups.month)) : null;
  const time = `${year}${month ? `-${month}` : ''}${match.groups.doubt ? '?' : ''}`;
  return { time, unknown: false, remark: match.groups.remark?.trim() ?? null };
}

const monthOf = (digits: string): string | null =>
  Number(digits) >= 1 && Number(digits) <= 12 ? digits.padStart(2, '0') : null;

/** A year with slips of recognition put right; `null` when it is none. @example readYear('J 928') // '1928' */
export function readYear(text: string): string | null {
  const digits = text
    .replace(/\s/gu, '')
    .replace(/[JIl|]/gu, '1')
    .replace(/З/gu, '3')
    .replace(/[ОO]/gu, '0');
  if (!/^\d{4}$/.test(digits)) return null;
  const year = Number(digits);
  return year >= EARLIEST && year <= LATEST ? digits : null;
}
