// Scores statements against gold. A gold statement is found when a statement of the same property about the same person overlaps
// its quote, or says the same at a compatible time. Registers: recall and precision of the rows' properties within the stretch
// that gold covers. Contradictions: hard conflicts found, by person and property.
// node scripts/run.js eval/statements/run.ts --gold DIR --corpus DIR [--freeze] [--list]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditCollection } from '../../src/audit/audit-collection.js';
import { makeRows } from '../../src/engine.js';
import type { Statement } from '../../src/model/statement.js';
import type { SourceRows } from '../../src/model/source-rows.js';
import { readSource } from '../../src/read/read-source.js';
import { resolveEntities } from '../../src/resolve/resolve-entities.js';
import { splitDocuments } from '../../src/split/split-documents.js';

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    corpus: { type: 'string' },
    freeze: { type: 'boolean' },
    list: { type: 'boolean' },
  },
});
if (!values.gold || !values.corpus) {
  console.error('Usage: eval/statements/run.ts --gold DIR --corpus DIR [--freeze] [--list]');
  process.exit(2);
}

interface GoldStatement {
  id: string;
  source: string;
  person: string;
  predicate: string;
  value: string;
  time: string | null;
  unknown?: boolean;
  quote: string;
  start: number;
  end: number;
  register: boolean;
}
interface GoldSide {
  source: string;
  quote: string;
  start: number;
  end: number;
}
interface GoldContradiction {
  id: string;
  persons: string[];
  about: string;
  degree: string;
  a: GoldSide;
  b: GoldSide;
}

const REGISTER = ['position', 'joined_party', 'posted_abroad', 'refused_to_return'];
const gold = JSON.parse(readFileSync(join(values.gold, 'statements.json'), 'utf8')) as {
  statements: GoldStatement[];
  contradictions: GoldContradiction[];
};

const surnameOf = (name: string): string =>
  (
    name
      .replace(/\(.*?\)/gu, '')
      .trim()
      .split(/\s+/u)
      .filter((word) => !/\.$/u.test(word))
      .at(-1) ?? name
  )
    .toLowerCase()
    .replace(/ё/g, 'е');
const sameSurname = (a: string, b: string): boolean => {
  const [x, y] = [surnameOf(a), surnameOf(b)];
  return x === y || x.startsWith(y.slice(0, -1)) || y.startsWith(x.slice(0, -1));
};
/** One person under several names is one person: gold's own aliases count. */
const aliasesOf = new Map<string, string[]>();
for (const { person, predicate, value } of gold.statements)
  if (predicate === 'alias') aliasesOf.set(person, [...(aliasesOf.get(person) ?? []), ...value.split(', ')]);
const samePerson = (name: string, person: string): boolean =>
  [person, ...(aliasesOf.get(person) ?? [])].some((one) => sameSurname(name, one));
const yearOf = (time: string | null): string | null => /\d{3}[\dX]/.exec(time ?? '')?.[0] ?? null;

interface Score {
  gold: number;
  found: number;
}
const byProperty = new Map<string, Score>();
const register = { gold: 0, found: 0, recorded: 0, right: 0 };
const errors: string[] = [];
const allRows: SourceRows[] = [];
const overlaps = ({ evidence: [{ start, end }] }: Statement, one: { start: number; end: number }): boolean =>
  start < one.end && end > one.start;

for (const file of ['red-moscow.txt', 'defectors.txt', 'red-aid.txt', 'dissertation.txt']) {
  const bytes = readFileSync(join(values.corpus, file));
  const { sourceText } = await readSource({ file, bytes });
  const rows = makeRows(sourceText!, splitDocuments(sourceText!));
  allRows.push(rows);
  const wanted = gold.statements.filter(({ source }) => source === file);
  const used = new Set<Statement>();
  for (const one of wanted) {
    const scored = one.register && REGISTER.includes(one.predicate);
    const hit = rows.statements.find(
      (statement) =>
        !used.has(statement) &&
        statement.property === one.predicate &&
        overlaps(statement, one) &&
        samePerson(statement.subjectName, one.person) &&
        (!scored ||
          one.predicate === 'position' ||
          (statement.unknown === Boolean(one.unknown) && yearOf(statement.time) === yearOf(one.time))),
    );
    if (hit) used.add(hit);
    const key = scored ? 'register' : one.predicate;
    const score = byProperty.get(key) ?? { gold: 0, found: 0 };
    byProperty.set(key, score);
    score.gold++;
    if (hit) score.found++;
    else errors.push(`missed ${file} ${one.id} ${one.predicate} ${one.person}: ${one.quote.replace(/\s+/g, ' ')}`);
    if (scored) {
      register.gold++;
      if (hit) register.found++;
    }
  }
  const rowsOfGold = wanted.filter((one) => one.register && REGISTER.includes(one.predicate));
  if (rowsOfGold.length > 0) {
    const [from, to] = [
      Math.min(...rowsOfGold.map(({ start }) => start)),
      Math.max(...rowsOfGold.map(({ end }) => end)),
    ];
    const inside = rows.statements.filter(
      (one) =>
        one.register && REGISTER.includes(one.property) && one.evidence[0].start < to && one.evidence[0].end > from,
    );
    register.recorded += inside.length;
    register.right += inside.filter((one) => used.has(one)).length;
    for (const one of inside)
      if (!used.has(one))
        errors.push(`wrong register ${one.property} ${one.subjectName} ${one.time}: ${one.evidence[0].quote}`);
  }
}

const resolution = resolveEntities({
  sources: allRows.map((rows) => ({
    source: rows.sourceText.source,
    documents: rows.edition.documents,
    mentions: rows.mentions,
    statements: rows.statements,
    text: rows.sourceText.text,
  })),
  judgements: [],
  previous: [],
});
const findings = auditCollection({
  sources: allRows.map((rows) => ({
    source: rows.sourceText.source,
    statements: rows.statements,
    figures: rows.figures,
    norms: rows.norms,
  })),
  entityOf: new Map(resolution.resolutions.map(({ mentionId, entityId }) => [mentionId, entityId])),
  entities: resolution.entities,
}).filter(({ rule, statements }) => (rule === 'conflict' || rule === 'order') && statements.length > 0);
const statementById = new Map(allRows.flatMap((rows) => rows.statements.map((one) => [one.id, one] as const)));
const hard = gold.contradictions.filter(({ degree, persons }) => degree === 'hard' && persons.length > 0);
const sideOf = (id: string, side: GoldSide): boolean => {
  const statement = statementById.get(id);
  return statement !== undefined && overlaps(statement, side);
};
let hardFound = 0;
for (const one of hard) {
  const hit = findings.find(
    ({ statements }) => statements.some((id) => sideOf(id, one.a)) && statements.some((id) => sideOf(id, one.b)),
  );
  if (hit) hardFound++;
  else errors.push(`missed contradiction ${one.id}`);
}
const hardFindings = findings.filter(({ degree }) => degree === 'hard');

const others = [...byProperty].filter(([key]) => key !== 'register').map(([, score]) => score);
const sum = (scores: Score[], key: keyof Score): number => scores.reduce((total, score) => total + score[key], 0);
const result = {
  register,
  others: { gold: sum(others, 'gold'), found: sum(others, 'found') },
  byProperty: Object.fromEntries([...byProperty].sort(([a], [b]) => (a < b ? -1 : 1))),
  hardContradictions: { gold: hard.length, found: hardFound, reported: hardFindings.length },
  statements: allRows.reduce((total, rows) => total + rows.statements.length, 0),
};
console.log(JSON.stringify(result, null, 1));
if (values.list) {
  for (const error of errors) console.log(error);
  for (const finding of findings) {
    console.log(`${finding.rule} ${finding.degree} ${finding.message}`);
    for (const id of finding.statements)
      console.log(`    ${statementById.get(id)?.evidence[0].quote.replace(/\s+/g, ' ')}`);
  }
}
if (values.freeze)
  writeFileSync(
    new URL('frozen.json', `file://${process.argv[1]}`),
    `${JSON.stringify({ ...result, missed: errors.map((error) => error.split(' ').slice(0, 4).join(' ')) }, null, 2)}\n`,
  );
