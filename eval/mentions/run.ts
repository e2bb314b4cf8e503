// Strict-span scores of mentions against hand-checked passages of an edition: precision, recall, F1 for each kind, EDTF of
// dates, and the list of errors.
//   node scripts/run.js eval/mentions/run.ts --gold DIR --corpus DIR [--source FILE] [--kind KIND] [--errors] [--freeze]
// --gold holds mentions/doc_*.json (offsets in code points of the source), --corpus the source's text.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Mention, MentionKind } from '../../src/model/mention.js';
import { extractMentions } from '../../src/extract/extract-mentions.js';
import { splitDocuments } from '../../src/split/split-documents.js';
import { plainSource } from './plain-source.js';

interface GoldMention {
  start: number;
  end: number;
  surface: string;
  type: MentionKind;
  canonical: string;
  optional?: boolean;
}
interface GoldPassage {
  number: number | string;
  start: number;
  end: number;
  text: string;
  mentions: GoldMention[];
}
interface Score {
  right: number;
  extra: number;
  missed: number;
}

const KINDS: readonly MentionKind[] = ['person', 'organisation', 'place', 'date'];
const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    corpus: { type: 'string' },
    source: { type: 'string', default: 'politburo-trotsky.txt' },
    kind: { type: 'string' },
    errors: { type: 'boolean', default: false },
    freeze: { type: 'boolean', default: false },
  },
});
if (!values.gold || !values.corpus) {
  process.stderr.write('Usage: run.ts --gold DIR --corpus DIR [--kind KIND] [--errors] [--freeze]\n');
  process.exit(2);
}

const text = readFileSync(join(values.corpus, values.source), 'utf8')
  .replace(/^\ufeff/, '')
  .replaceAll('\r\n', '\n');
if (/[\ud800-\udfff]/.test(text)) throw new Error('Code points beyond U+FFFF: offsets would have to be converted.');
const sourceText = plainSource(values.source, text);
const passages = readPassages(join(values.gold, 'mentions'));
const edition = splitDocuments(sourceText);
const begun = performance.now();
const mentions = extractMentions(sourceText, edition);
const seconds = (performance.now() - begun) / 1000;

const scores = new Map<MentionKind, Score>(KINDS.map((kind) => [kind, { right: 0, extra: 0, missed: 0 }]));
const edtf = { right: 0, wrong: 0 };
const errors: string[] = [];
for (const passage of passages) scorePassage(passage);
report();

function readPassages(folder: string): GoldPassage[] {
  return readdirSync(folder)
    .filter((name) => /^doc_\w+\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldPassage);
}

function scorePassage(passage: GoldPassage): void {
  if (text.slice(passage.start, passage.end) !== passage.text)
    throw new Error(`Passage ${passage.number} is not in the source.`);
  const found = mentions.filter((mention) => mention.start >= passage.start && mention.end <= passage.end);
  const key = (one: { start: number; end: number }, kind: string): string => `${one.start} ${one.end} ${kind}`;
  const gold = new Map(passage.mentions.map((one) => [key(one, one.type), one]));
  const wide = passage.mentions.filter((one) => one.type === 'organisation' || one.type === 'place');
  const optional = passage.mentions.filter((one) => one.optional);
  const hit = new Set<string>();
  for (const mention of found) {
    const at = key(mention, mention.kind);
    const match = gold.get(at);
    if (match) {
      hit.add(at);
      if (match.optional) continue;
      scores.get(mention.kind)!.right++;
      if (mention.kind === 'date') scoreDate(passage, match, mention);
      continue;
    }
    const inside = wide.some(
      (one) => one.start <= mention.start && mention.end <= one.end && one.type !== mention.kind,
    );
    const insideSame = wide.some((one) => one.start <= mention.start && mention.end <= one.end);
    const free = optional.some((one) => one.start < mention.end && mention.start < one.end);
    if (inside || insideSame || free) continue;
    scores.get(mention.kind)!.extra++;
    note(passage, mention.kind, 'extra', mention.quote, mention.rule);
  }
  for (const [at, one] of gold) {
    if (hit.has(at) || one.optional) continue;
    scores.get(one.type)!.missed++;
    note(passage, one.type, 'missed', one.surface, one.canonical);
  }
}

function scoreDate(passage: GoldPassage, gold: GoldMention, mention: Mention): void {
  if (gold.canonical === mention.value) edtf.right++;
  else {
    edtf.wrong++;
    note(passage, 'date', 'edtf', `${gold.surface} is ${gold.canonical}`, mention.value ?? 'null');
  }
}

function note(passage: GoldPassage, kind: MentionKind, what: string, quote: string, detail: string): void {
  if (values.kind && values.kind !== kind) return;
  errors.push(`${passage.number} ${kind} ${what}: ${JSON.stringify(quote)} ${detail}`);
}

function report(): void {
  const rows: Record<string, unknown> = {};
  for (const [kind, { right, extra, missed }] of scores) {
    const precision = right / (right + extra || 1);
    const recall = right / (right + missed || 1);
    const f1 = (2 * right) / (2 * right + extra + missed || 1);
    rows[kind] = { right, extra, missed, precision: round(precision), recall: round(recall), f1: round(f1) };
    process.stdout.write(
      `${kind.padEnd(13)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}  right ${right} extra ${extra} missed ${missed}\n`,
    );
  }
  rows.edtf = edtf;
  process.stdout.write(`date values   right ${edtf.right} wrong ${edtf.wrong}\n`);
  process.stdout.write(
    `${passages.length} passages; ${mentions.length} mentions in the source; ${seconds.toFixed(1)} s\n`,
  );
  if (values.errors) process.stdout.write(errors.join('\n') + '\n');
  if (!values.freeze) return;
  writeFileSync(
    join('eval', 'mentions', 'frozen.json'),
    JSON.stringify({ passages: passages.length, ...rows }, null, 2) + '\n',
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
