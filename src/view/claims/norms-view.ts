// Norms: which were in force on a day and for whom, and the timeline of their validity.
// A norm whose beginning is not stated may have been in force: it is listed apart, never as certain.
import { dateBounds, dateKey, dateText, dateYear, type InterfaceLanguage } from '../edtf-text.js';
import type { NormRow } from '../workbench-engine.js';

export type InForce = 'yes' | 'perhaps' | 'no';

export interface NormLine {
  norm: NormRow;
  inForce: InForce;
  /** Years drawn in the timeline; `null` when open or not stated. */
  from: number | null;
  to: number | null;
}

export interface NormsView {
  on: string | null;
  addressee: string | null;
  lines: NormLine[];
  /** For the choice "for whom": addressees with counts. */
  addressees: { value: string; count: number }[];
  /** First and last year of the timeline. */
  span: { from: number; to: number } | null;
}

const fold = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е').trim();

/**
 * Whether a norm was in force on a day (EDTF).
 * An order given once and carried out is of its day. Without a stated beginning, or when the beginning falls within the time asked for, the answer is `perhaps`.
 */
export function inForceOn(norm: Pick<NormRow, 'validFrom' | 'validTo' | 'once'>, on: string): InForce {
  const day = dateBounds(on);
  if (!day.from || !day.to) return 'perhaps';
  const from = dateBounds(norm.validFrom);
  // An order given once is of its day.
  const to = dateBounds(norm.validTo ?? (norm.once ? norm.validFrom : null));
  if (from.from && from.from > day.to) return 'no';
  if (to.to && to.to < day.from) return 'no';
  if (!from.from) return 'perhaps';
  if ((from.to && from.to > day.from) || (to.from && to.from < day.to)) return 'perhaps';
  return 'yes';
}

/** Names of one group in two languages, so that a question in one finds what the other says. */
const SAME_GROUP: readonly (readonly [RegExp, string])[] = [
  [/^политическ\p{L}*$/u, 'political'],
  [/^(?:э|им|пере)?мигрант\p{L}*$|^(?:im|e)?migrants?$|^émigrés?$|^эмигрант\p{L}*$/u, 'emigrant'],
  [/^беженц\p{L}*$|^беженец$|^refugees?$/u, 'refugee'],
  [/^рабоч\p{L}{2}$|^workers?$/u, 'worker'],
  [/^коммунист\p{L}*$|^communists?$/u, 'communist'],
  [/^член\p{L}{0,3}$|^members?$/u, 'member'],
  [/^студент\p{L}*$|^students?$/u, 'student'],
  [/^дет(?:и|ей|ям|ьми|ях)$|^реб[её]н\p{L}+$|^child(?:ren)?$/u, 'child'],
  [/^специалист\p{L}*$|^specialists?$/u, 'specialist'],
  [/^иностран\p{L}+$|^foreign(?:ers?)?$/u, 'foreigner'],
  [/^невозвращен\p{L}+$|^defectors?$/u, 'defector'],
  [/^граждан\p{L}*$|^citizens?$/u, 'citizen'],
];

/** Words of a group's name: each known group by one name in whatever language and form, others cut to stems. */
const stemsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (/^полит(?:э|им)?мигрант/u.test(word) ? ['political', 'emigrant'] : [word]))
    .filter((word) => word.length > 2)
    .map((word) => SAME_GROUP.find(([forms]) => forms.test(word))?.[1] ?? word.slice(0, Math.max(4, word.length - 3)));

/** The norm binds the group that is asked for, or one that holds it: what emigrants had, political emigrants had too. */
function matches(addressee: string | null, wanted: string): boolean {
  if (!addressee) return false;
  const asked = stemsOf(wanted);
  const bound = stemsOf(addressee);
  if (asked.length === 0 || bound.length === 0) return false;
  const holds = (stems: readonly string[], stem: string) =>
    stems.some((one) => one.startsWith(stem) || stem.startsWith(one));
  return asked.every((stem) => holds(bound, stem)) || bound.every((stem) => holds(asked, stem));
}

/**
 * When a norm was in force, in words; '' when no source says.
 * @example validityText({ validFrom: '1918-04', validTo: null }, 'ru') // 'с апреля 1918 г.'
 */
export function validityText(
  { validFrom, validTo }: Pick<NormRow, 'validFrom' | 'validTo'>,
  language: InterfaceLanguage,
): string {
  const range = [validFrom ?? '..', validTo ?? '..'];
  // An edge that is itself a stretch of time (`1918-04/1918-05`) stands as it is.
  if (range.some((edge) => edge.includes('/')))
    return [validFrom, validTo].flatMap((edge) => (edge ? dateText(edge, language) : [])).join(' – ');
  return validFrom || validTo ? dateText(range.join('/'), language) : '';
}

/** Norms for a day and a group; with neither, all of them in order of time. */
export function normsView(norms: NormRow[], on: string | null, addressee: string | null): NormsView {
  const counts = new Map<string, number>();
  for (const norm of norms) if (norm.addressee) counts.set(norm.addressee, (counts.get(norm.addressee) ?? 0) + 1);
  const lines = norms
    .filter((norm) => !addressee || matches(norm.addressee, addressee))
    .map((norm): NormLine => ({
      norm,
      inForce: on ? inForceOn(norm, on) : 'yes',
      from: dateYear(norm.validFrom),
      to: norm.validTo ? Number(dateBounds(norm.validTo).to?.slice(0, 4) ?? Number.NaN) || null : null,
    }))
    .filter((line) => line.inForce !== 'no')
    .sort(
      (a, b) =>
        Number(a.inForce === 'perhaps') - Number(b.inForce === 'perhaps') ||
        dateKey(a.norm.validFrom).localeCompare(dateKey(b.norm.validFrom)) ||
        a.norm.id.localeCompare(b.norm.id),
    );
  const years = lines.flatMap((line) => [line.from, line.to]).filter((year): year is number => year !== null);
  return {
    on,
    addressee,
    lines,
    addressees: [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
    span: years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null,
  };
}
