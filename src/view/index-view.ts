// An index as an edition prints it: alphabetical, under letters, each name with the numbers of its documents, runs of
// numbers drawn together (14–16). Names in the script of the reader's language come first.
import { csvField } from './csv-field.js';
import type { InterfaceLanguage } from './edtf-text.js';
import { entityName } from './entity-name.js';
import type { EntityEntry, IndexEntry } from './workbench-engine.js';

/** One locator: a document's number, or a run of consecutive documents. */
export interface Locator {
  text: string;
  /** First document of the run. */
  documentId: string;
}

export interface IndexLine {
  id: string;
  name: string;
  names: string[];
  status: IndexEntry['status'];
  mentions: number;
  /** Per source, in order; documents without a number (articles) have none. */
  locators: { sourceId: string; numbers: Locator[] }[];
}

export interface IndexLetter {
  letter: string;
  lines: IndexLine[];
}

const collator = new Intl.Collator('ru', { sensitivity: 'base', numeric: true });
const isCyrillic = (name: string) => /^\P{L}*\p{Script=Cyrillic}/u.test(name);

/** Orders names as an index does: the reader's script first, then by letters, signs before letters ignored. */
export function compareNames(left: string, right: string, language: InterfaceLanguage = 'ru'): number {
  const first = (name: string) => Number(isCyrillic(name) === (language === 'ru'));
  const script = first(right) - first(left);
  return script || collator.compare(left.replace(/^\P{L}+/u, ''), right.replace(/^\P{L}+/u, ''));
}

/** A person's name as an index prints it, surname first. @example indexName('А. А. Иоффе') // 'Иоффе А. А.' */
export function indexName(name: string): string {
  const match = /^((?:\p{Lu}\p{Ll}?\.[\s-]*)+)(\p{L}[\p{L}'’ -]*)$/u.exec(name.trim());
  return match ? `${match[2]} ${match[1].trim()}` : name;
}

/** The letter under which a name stands; Ё stands under Е. */
export function indexLetter(name: string): string {
  const letter = /\p{L}/u.exec(name)?.[0]?.toLocaleUpperCase('ru') ?? '…';
  return letter === 'Ё'
    ? 'Е'
    : letter
        .normalize('NFD')
        .replaceAll(/(?<=[A-Z])\p{M}/gu, '')
        .normalize('NFC');
}

/** Numbers of documents with runs of three or more drawn together. @example 1, 4–6, 9 */
export function locators(documents: IndexEntry['documents']): Locator[] {
  const out: Locator[] = [];
  const numbered = documents.filter((one) => one.number !== null);
  for (let i = 0; i < numbered.length;) {
    let j = i;
    const whole = (index: number) => (/^\d+$/.test(numbered[index].number!) ? Number(numbered[index].number) : null);
    while (j + 1 < numbered.length && whole(j) !== null && whole(j + 1) === whole(j)! + 1) j++;
    if (j - i >= 2) out.push({ text: `${numbered[i].number}–${numbered[j].number}`, documentId: numbered[i].id });
    else for (let k = i; k <= j; k++) out.push({ text: numbered[k].number!, documentId: numbered[k].id });
    i = j + 1;
  }
  return out;
}

/** Groups the entries of an index under their letters, each by its name in the reader's language. */
export function indexView(entries: IndexEntry[], language: InterfaceLanguage = 'ru'): IndexLetter[] {
  const letters = new Map<string, IndexLetter>();
  const named = entries.map((entry) => {
    const name = entityName(entry, language);
    return { entry, name: entry.kind === 'person' ? indexName(name) : name };
  });
  for (const { entry, name } of named.sort((a, b) => compareNames(a.name, b.name, language))) {
    const letter = indexLetter(name);
    let group = letters.get(letter);
    if (!group) letters.set(letter, (group = { letter, lines: [] }));
    const bySource = new Map<string, IndexEntry['documents']>();
    for (const one of entry.documents) bySource.set(one.sourceId, [...(bySource.get(one.sourceId) ?? []), one]);
    group.lines.push({
      id: entry.id,
      name,
      // The entity's own name tells the reader of another language whom the form means.
      names: [...new Set([entry.name, ...entry.names])]
        .filter((one) => one !== name && (one !== entry.name || name !== indexName(one)))
        .slice(0, 6),
      status: entry.status,
      mentions: entry.mentions,
      locators: [...bySource].map(([sourceId, documents]) => ({ sourceId, numbers: locators(documents) })),
    });
  }
  return [...letters.values()];
}

/** A name beside the results of a search. */
export type NamedLine = EntityEntry & Pick<IndexEntry, 'mentions'>;

/** Names shown beside the results of a search. */
const NAMED = 6;

/** Of entities that a question names, those named most. */
export function namedView(lists: IndexEntry[][]): NamedLine[] {
  return lists
    .flat()
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .slice(0, NAMED)
    .map(({ id, kind, name, status, inLanguage, mentions }) => ({ id, kind, name, status, inLanguage, mentions }));
}

/** The index as CSV: name, other names, mentions, first and last date, numbers of documents. */
export function indexCsv(entries: IndexEntry[], language: InterfaceLanguage = 'ru'): string {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const lines = indexView(entries, language).flatMap(({ lines: names }) =>
    names.map((line) => {
      const { first, last } = byId.get(line.id)!;
      const numbers = line.locators.map((one) => one.numbers.map((locator) => locator.text).join(', ')).join('; ');
      return [line.name, line.names.join(' | '), String(line.mentions), first ?? '', last ?? '', numbers];
    }),
  );
  const head = ['name', 'other_names', 'mentions', 'first', 'last', 'documents'];
  return [head, ...lines].map((line) => line.map(csvField).join(',')).join('\r\n') + '\r\n';
}
