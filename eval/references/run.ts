// Scores archival references against gold data: found, every level right after «Там же», bound to the right marker.
// node scripts/run.js eval/references/run.ts --gold DIR --corpus DIR [--freeze]
// Freezing keeps counts and short keys of errors, nothing of the texts.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from '../../src/model/source.js';
import { findNotes } from '../../src/split/notes/find-notes.js';
import { splitArticle } from '../../src/split/article/split-article.js';

interface GoldReference {
  id: string;
  source: string;
  archive: string | null;
  fond: string | null;
  opis: string | null;
  delo: string | null;
  list: string | null;
  title: string | null;
  ibid: boolean;
  footnote: number | string | null;
  cited_at: { start: number; end: number } | null;
  start: number;
  end: number;
}

const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};

const gold = option('--gold');
const corpus = option('--corpus');
if (!gold || !corpus) {
  process.stderr.write('Usage: run.ts --gold DIR --corpus DIR [--freeze]\n');
  process.exit(2);
}

const file = [join(gold, 'archival_refs.json'), join(gold, 'dev', 'archival_refs.json')].find((path) =>
  existsSync(path),
);
if (!file) {
  process.stderr.write(`No archival_refs.json in ${gold}.\n`);
  process.exit(2);
}
const references = (JSON.parse(readFileSync(file, 'utf8')) as { archival_refs: GoldReference[] }).archival_refs;

const LEVELS = ['archive', 'fond', 'opis', 'delo', 'list'] as const;
const totals: Record<string, number> = {
  gold: 0,
  found: 0,
  resolved: 0,
  archive: 0,
  fond: 0,
  opis: 0,
  delo: 0,
  list: 0,
  title: 0,
  titleStated: 0,
  marker: 0,
  citedAt: 0,
  withNote: 0,
  extra: 0,
};
const errors: string[] = [];
const even = (value: string | null | undefined) =>
  (value ?? '')
    .replace(/\s*[-–—]\s*/g, '–')
    .replace(/\s+/g, ' ')
    .replace(/[.,;\s]+$/, '')
    .trim();

for (const source of new Set(references.map((reference) => reference.source))) score(source);

function score(source: string): void {
  const text = readFileSync(join(corpus!, source), 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const sourceText = plainSource(source, text);
  const edition = splitArticle(sourceText, findNotes(sourceText));
  const notes = new Map(edition.footnotes.map((note) => [note.id, note]));
  const toIndex = codePointIndex(text);
  const used = new Set<string>();
  const wanted = references.filter((reference) => reference.source === source);
  for (const want of wanted) {
    totals.gold++;
    const start = toIndex(want.start);
    const end = toIndex(want.end);
    const found = edition.references
      .filter((reference) => !used.has(reference.id) && reference.start < end && reference.end > start)
      .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
    if (!found) {
      errors.push(`${want.id} not found`);
      continue;
    }
    used.add(found.id);
    totals.found++;
    const got = { archive: found.archive, fond: found.fond, opis: found.opis, delo: found.delo, list: found.listy };
    const wrong = LEVELS.filter((level) => even(got[level]) !== even(want[level]));
    for (const level of LEVELS) if (!wrong.includes(level)) totals[level]++;
    if (wrong.length === 0) totals.resolved++;
    else errors.push(`${want.id} ${wrong.map((level) => `${level} ${got[level]}≠${want[level]}`).join(', ')}`);
    if (want.title) {
      totals.titleStated++;
      if (even(found.title) === even(want.title)) totals.title++;
      else errors.push(`${want.id} title`);
    }
    if (want.footnote === null || want.footnote === undefined) continue;
    totals.withNote++;
    const note = notes.get(found.footnoteId ?? '');
    if (note?.marker === String(want.footnote)) totals.marker++;
    else errors.push(`${want.id} marker ${note?.marker ?? 'none'}≠${want.footnote}`);
    if (want.cited_at && note?.markerEnd === toIndex(want.cited_at.end)) totals.citedAt++;
    else if (want.cited_at) errors.push(`${want.id} cited_at`);
  }
  totals.extra += edition.references.length - used.size;
}

function plainSource(name: string, text: string): SourceText {
  const source = {
    id: name,
    file: name,
    sha256: '',
    bytes: 0,
    format: 'txt' as const,
    encoding: 'utf-8',
    language: 'und' as const,
    title: name,
    csl: {},
  };
  return {
    source,
    text,
    pages: [{ start: 0, end: text.length, label: '1' }],
    furniture: [],
    notes: [],
    headings: [],
    tables: [],
  };
}

// Gold offsets count code points.
function codePointIndex(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const places: number[] = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) places.push(i);
  places.push(text.length);
  return (offset) => places[offset];
}

// Notes of every text of the corpus: how many, how many bound, which numbers are missing.
const notes: Record<string, { notes: number; bound: number; missing: number[]; orphans: string[] }> = {};
for (const name of readdirSync(corpus)
  .filter((entry) => entry.endsWith('.txt'))
  .sort()) {
  const text = readFileSync(join(corpus, name), 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const found = findNotes(plainSource(name, text));
  const numbers = found.footnotes.map((note) => Number(note.marker)).filter((number) => number > 0);
  const missing = Array.from(
    { length: Math.max(0, ...numbers) - Math.min(Infinity, ...numbers) || 0 },
    (_, i) => Math.min(...numbers) + i,
  ).filter((number) => !numbers.includes(number));
  notes[name] = {
    notes: found.footnotes.length,
    bound: found.footnotes.filter((note) => note.markerStart !== null).length,
    missing,
    orphans: found.orphans.map((orphan) => orphan.marker),
  };
}

const of = (part: string, whole: string) => `${part} ${totals[part]}/${totals[whole]}`;
process.stdout.write(
  [
    [of('found', 'gold'), of('resolved', 'gold'), ...LEVELS.map((level) => of(level, 'gold'))].join('  '),
    [
      of('title', 'titleStated'),
      of('marker', 'withNote'),
      of('citedAt', 'withNote'),
      `not in gold ${totals.extra}`,
    ].join('  '),
    ...Object.entries(notes).map(
      ([name, counts]) =>
        `${name}: notes ${counts.notes}, bound ${counts.bound}, numbers without a note ${counts.missing.join(' ') || 'none'}; markers left without a note ${counts.orphans.join(' ') || 'none'}`,
    ),
    ...errors.map((error) => `error: ${error}`),
  ].join('\n') + '\n',
);
if (process.argv.includes('--freeze')) {
  writeFileSync(join('eval', 'references', 'frozen.json'), `${JSON.stringify({ totals, notes, errors }, null, 2)}\n`);
}
