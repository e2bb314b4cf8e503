// Draws statements of prose to be judged by reading: evenly over sources and properties, the same for the same seed.
// Registers and the sent/received/decided of documents are left out. Prints each with 150 characters around its quote.
// node scripts/run.js eval/statements/sample.ts --corpus DIR --count 200 --seed N [--norms]
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRows } from '../../src/engine.js';
import { digestId } from '../../src/model/digest.js';
import type { Norm } from '../../src/model/norm.js';
import type { Statement } from '../../src/model/statement.js';
import { readSource } from '../../src/read/read-source.js';
import { splitDocuments } from '../../src/split/split-documents.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    norms: { type: 'boolean' },
  },
});
if (!values.corpus) {
  console.error('Usage: eval/statements/sample.ts --corpus DIR --count 200 --seed N [--norms]');
  process.exit(2);
}

const AROUND = 150;
const OF_DOCUMENTS = new Set(['sent', 'received', 'decided']);

interface Drawn {
  id: string;
  stratum: string;
  start: number;
  lines: string[];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
const quoted = (text: string, start: number, end: number): string =>
  oneLine(
    `${text.slice(Math.max(0, start - AROUND), start)}[[${text.slice(start, end)}]]${text.slice(end, end + AROUND)}`,
  );

function describeStatement(one: Statement, text: string): string[] {
  const [{ start, end, rule, speaker }] = one.evidence;
  const fields = [
    one.subjectName,
    one.value && `value=${one.value}`,
    one.objectName && `object=${one.objectName}`,
    one.time && `time=${one.time}`,
    one.place && `place=${one.place}`,
    one.organisation && `organisation=${one.organisation}`,
    speaker && `speaker=${speaker}`,
    one.unknown && 'unknown',
  ];
  return [`${one.property} | ${fields.filter(Boolean).join(' | ')}  {${rule}}`, `   ${quoted(text, start, end)}`];
}

function describeNorm(one: Norm, text: string): string[] {
  const { evidence, id: _id, sourceId: _source, documentId: _document, ...fields } = one;
  const [{ start, end, rule }] = evidence;
  const told = Object.entries(fields).filter(
    ([key, value]) => value !== null && !/Mention|status/u.test(key) && String(value) !== '',
  );
  return [
    `${told.map(([key, value]) => `${key}=${oneLine(JSON.stringify(value))}`).join(' | ')}  {${rule}}`,
    `   ${quoted(text, start, end)}`,
  ];
}

const strata = new Map<string, Drawn[]>();
function add(drawn: Drawn): void {
  const members = strata.get(drawn.stratum) ?? [];
  strata.set(drawn.stratum, members);
  members.push(drawn);
}

for (const file of readdirSync(values.corpus)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const { sourceText } = await readSource({ file, bytes: readFileSync(join(values.corpus, file)) });
  if (!sourceText) continue;
  const { statements, norms } = makeRows(sourceText, splitDocuments(sourceText));
  const { text } = sourceText;
  if (values.norms)
    for (const one of norms)
      add({ id: one.id, stratum: `${file} ${one.kind}`, start: one.evidence[0].start, lines: describeNorm(one, text) });
  else
    for (const one of statements)
      if (!one.register && !OF_DOCUMENTS.has(one.property))
        add({
          id: one.id,
          stratum: `${file} ${one.property}`,
          start: one.evidence[0].start,
          lines: describeStatement(one, text),
        });
}

// One from each stratum in turn, each stratum in an order that only the seed and the ids decide.
const order = ({ id }: Drawn): string => digestId('sample', `${values.seed} ${id}`);
const queues = [...strata.entries()]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, members]) => members.sort((a, b) => (order(a) < order(b) ? -1 : 1)));
const taken: Drawn[] = [];
for (let round = 0; taken.length < Number(values.count) && queues.some((queue) => queue.length > round); round++)
  for (const queue of queues) if (queue[round] && taken.length < Number(values.count)) taken.push(queue[round]!);

taken.sort((a, b) => (a.stratum < b.stratum ? -1 : a.stratum > b.stratum ? 1 : a.start - b.start));
for (const [index, { id, stratum, lines }] of taken.entries())
  console.log([`#${index + 1} ${stratum} ${id}`, ...lines].join('\n'));
console.error(
  [...strata]
    .map(([key, members]) => `${key} ${members.length}`)
    .sort()
    .join('\n'),
);
