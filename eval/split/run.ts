// Measures splitting against hand-checked documents: `node scripts/run.js eval/split/run.ts --gold DIR --corpus DIR [--freeze]`.
// Prints right/total per field and every error. frozen.json keeps counts and error keys (document number and field), no text.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Document } from '../../src/model/document.js';
import type { SourceText } from '../../src/model/source.js';
import { splitDocuments } from '../../src/split/split-documents.js';

interface GoldParty {
  as_written: string;
  normalised: string;
}
interface GoldLegend {
  archive: string | null;
  fond: string | null;
  opis: string | null;
  delo: string | null;
  listy: string | null;
}
interface GoldDocument {
  number: number;
  heading_start: number;
  heading_printed: boolean;
  end: number;
  title: string | null;
  genre: string | null;
  authors: GoldParty[];
  addressees: GoldParty[];
  issuing_body: string | null;
  date: string | null;
  date_editorial: string | null;
  legends: GoldLegend[];
  copy_type: string | null;
  production: string | null;
}

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const gold = argument('gold');
const corpus = argument('corpus');
if (!gold || !corpus) {
  process.stderr.write('Usage: eval/split/run.ts --gold DIR --corpus DIR [--freeze]\n');
  process.exit(2);
}
const goldFile = [join(gold, 'dev', 'edition_documents.dev.json'), join(gold, 'edition_documents.dev.json')].find(
  existsSync,
);
if (!goldFile) throw new Error(`No edition_documents.dev.json below ${gold}.`);

const file = 'politburo-trotsky.txt';
const text = readFileSync(join(corpus, file), 'utf8').replaceAll('\r\n', '\n');
const expected = JSON.parse(readFileSync(goldFile, 'utf8')) as GoldDocument[];
const sourceText = plainSource(file, text);

const begun = performance.now();
const edition = splitDocuments(sourceText);
const spent = performance.now() - begun;

const tally = new Map<string, { right: number; total: number }>();
const errors: { key: string; line: string }[] = [];
const found = new Map(edition.documents.map((document) => [document.number, document]));
for (const want of expected) compare(want, found.get(String(want.number)));

process.stdout.write(
  `${edition.documents.length} documents, ${edition.passages.length} passages, ${edition.problems.length} problems, ${spent.toFixed(0)} ms\n`,
);
for (const [field, { right, total }] of tally) process.stdout.write(`${field.padEnd(15)} ${right}/${total}\n`);
for (const { line } of errors) process.stdout.write(`  ${line}\n`);

const result = { fields: Object.fromEntries(tally), errors: errors.map((error) => error.key).sort() };
const frozenFile = join('eval', 'split', 'frozen.json');
if (process.argv.includes('--freeze')) writeFileSync(frozenFile, `${JSON.stringify(result, null, 2)}\n`);
else if (existsSync(frozenFile)) {
  const frozen = JSON.parse(readFileSync(frozenFile, 'utf8')) as typeof result;
  const fresh = result.errors.filter((key) => !frozen.errors.includes(key));
  const gone = frozen.errors.filter((key) => !result.errors.includes(key));
  process.stdout.write(
    `against the frozen run: ${fresh.length} new errors (${fresh.join(', ')}), ${gone.length} gone (${gone.join(', ')})\n`,
  );
}

function compare(want: GoldDocument, got: Document | undefined): void {
  check('found', want, got !== undefined, `document ${want.number} not found`);
  if (!got) return;
  const near = (left: number, right: number): boolean => Math.abs(left - right) <= 2;
  check('start', want, near(got.start, want.heading_start), `start ${got.start}, expected ${want.heading_start}`);
  check('end', want, near(got.end, want.end), `end ${got.end}, expected ${want.end}`);
  same('printed', want, got.headingPrinted, want.heading_printed);
  same('title', want, got.title, want.title);
  same('genre', want, got.genre, want.genre);
  same('date', want, got.date, want.date);
  same('dateEditorial', want, got.dateEditorial, want.date_editorial);
  same('authors', want, names(got.authors), want.authors.map((party) => party.normalised).join('; '));
  same('addressees', want, names(got.addressees), want.addressees.map((party) => party.normalised).join('; '));
  same(
    'asWritten',
    want,
    [...got.authors, ...got.addressees].map((party) => party.asWritten).join('; '),
    [...want.authors, ...want.addressees].map((party) => party.as_written).join('; '),
  );
  same('issuingBody', want, got.issuingBody, want.issuing_body);
  same('legends', want, got.references.map(legendKey).join('; '), want.legends.map(legendKey).join('; '));
  same('copy', want, got.copy, want.copy_type);
  same('production', want, got.production, want.production);
}

function names(parties: Document['authors']): string {
  return parties.map((party) => party.name).join('; ');
}

function legendKey(legend: GoldLegend): string {
  const listy = legend.listy?.replace(/[-–—]/g, '–').replace(/[\s.]/g, '') ?? '';
  return [legend.archive, legend.fond, legend.opis, legend.delo, listy].join('/');
}

function same(field: string, want: GoldDocument, got: unknown, value: unknown): void {
  check(field, want, got === value, `${field}: ${JSON.stringify(got)}, expected ${JSON.stringify(value)}`);
}

function check(field: string, want: GoldDocument, right: boolean, message: string): void {
  const count = tally.get(field) ?? { right: 0, total: 0 };
  count.total++;
  if (right) count.right++;
  else errors.push({ key: `${want.number}/${field}`, line: `№ ${want.number} ${message}` });
  tally.set(field, count);
}

/** A text as the reader would hand it over. */
function plainSource(name: string, content: string): SourceText {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {
    source: {
      id: `s-${sha256.slice(0, 16)}`,
      file: name,
      sha256,
      bytes: Buffer.byteLength(content),
      format: 'txt',
      encoding: 'utf-8',
      language: 'ru',
      title: name,
      csl: {},
    },
    text: content,
    pages: [],
    furniture: [],
    notes: [],
    headings: [],
    tables: [],
  };
}
