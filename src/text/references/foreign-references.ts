// References of English and other foreign repositories: "National Archives, RG 59, Central Files 1930–39, 861.00/123".
// In: a text and the references already found. Out: further references that do not overlap them.
import { FOREIGN_REPOSITORIES } from './archive-table.js';
import type { ParsedReference } from './parsed-reference.js';

const NAMES = [...FOREIGN_REPOSITORIES]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.]/g, '\\.').replace(/ /g, '\\s'));
// "Source:" in a legend announces a repository whatever its name; "Bodleian Library", "State Archives of Zurich" say what they are.
const KIND =
  '(?:(?:\\p{Lu}[\\p{L}.’-]+\\s){1,5}(?:Library|Libraries|Archives?|Institution|Record\\sOffice)|\\p{Lu}\\p{Ll}+archiv)(?:\\s(?:of|and|for|der|des|für|\\p{Lu}[\\p{L}.]+)){0,5}(?=,\\s)';
const OPENING = new RegExp(
  `(?:(?<source>(?<!\\p{L})Source:\\s{1,4})(?=\\p{Lu})|(?:${NAMES.join('|')})(?=[\\s,.:(])|(?<![\\p{L}.])${KIND})`,
  'gu',
);
const END =
  /[;)\]]|(?<!\b(?:MSS?|Ms|Eng|Hist|hist|Add|Nos?|Nr|Inv|inv|vol|fol|Autogr|Russ|Cod|Misc|Univ|\p{Lu}))\.(?=\s+\p{Lu}|\s*$|\s*\n)|\n\s*\n/gu;
const SIGNIFICANT =
  /\b(?:RG|R\.G\.|Record Group|Lot|b?MSS?|Ms|inv\.|Nachlass|NL|RY|R\s?\d+|F\/?\d|Foreign Office|War Office|Colonial Office|FO|CAB|HO|WO|KV|PREM|DEFE|T|Box|Folder|File|Files|Collection|Papers|Entry|Reel|R|NL|MG|Series|Bl)\b|\d{2,4}[./]\d/u;
const LIMIT = 260;

/** References that open with a foreign repository's name and go on with its record group, series, box or file. */
export function findForeignReferences(text: string, found: readonly ParsedReference[]): ParsedReference[] {
  const out: ParsedReference[] = [];
  const pattern = new RegExp(OPENING.source, OPENING.flags);
  let known = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index + (match.groups?.source?.length ?? 0);
    const name = match.groups?.source ? 0 : match[0].length;
    if (!match.groups?.source && start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1])) continue;
    const window = text.slice(start, start + LIMIT);
    END.lastIndex = name;
    const end = END.exec(window)?.index ?? window.length;
    const closes = window[end] === ')' && /\([^()]*$/.test(window.slice(0, end));
    const printed = window.slice(0, closes ? end + 1 : end).trimEnd();
    while (known < found.length && found[known].end <= start) known++;
    if (known < found.length && found[known].start < start + printed.length) continue;
    const named = name && printed[name] === ' ' ? `${printed.slice(0, name)},${printed.slice(name)}` : printed;
    const fields = named.split(/\s*,\s+/).map((field) => field.replace(/\s+/g, ' ').trim());
    if (fields.length < 2 || !SIGNIFICANT.test(printed.slice(name || fields[0].length))) continue;
    out.push(toReference(text, start, start + printed.length, fields));
    pattern.lastIndex = start + printed.length;
  }
  return out;
}

function toReference(text: string, start: number, end: number, fields: string[]): ParsedReference {
  const [archive, ...rest] = fields;
  const isPlace = (field: string) =>
    /^(?:Harvard University|Oxford|Moskau|Moscow|Washington|College Park|London|Kew|Stanford|Cambridge|New York|Berlin|Paris|Amsterdam|MD|D\.?C\.?|CA|MA|NY|UK)\b/.test(
      field,
    );
  const levels = rest.filter((field) => !isPlace(field));
  let fond = levels[0] ?? null;
  let delo: string | null = levels.length > 1 ? levels[levels.length - 1] : null;
  const pages = /^(?:pp?\.|fol\.|ff?\.|Bl\.|sheet)\s?(.+)$/iu.exec(delo ?? '');
  const middle = levels.slice(1, pages ? -2 : -1);
  if (pages) delo = levels.length > 2 ? levels[levels.length - 2] : null;
  // "FO 371/14852": class and piece in one field.
  const piece = /^((?:[A-Z]{1,5}|Foreign Office|War Office|Colonial Office|Cabinet)\s\d{1,4})\/(\S+)$/u.exec(
    fond ?? '',
  );
  if (piece) {
    fond = piece[1];
    delo = delo && delo !== levels[0] ? `${piece[2]}, ${delo}` : piece[2];
  }
  return {
    ...{ start, end, quote: text.slice(start, end), archive, archiveExpansion: null, fond },
    ...{ opis: middle.join(', ') || null, box: null, delo, listy: pages ? pages[1] : null },
    ...{
      ibid: false,
      continues: false,
      title: null,
      copy: null,
      production: null,
      published: null,
      firstPublication: false,
    },
    rule: 'references/foreign-repository',
  };
}
