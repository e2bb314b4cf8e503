// How long the audit takes over many figures and statements: the corpus's claims are copied, each copy a source of its own,
// until there are enough figures.
//   node scripts/run.js bench/audit.ts --corpus DIR [--figures 100000]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditCollection } from '../src/audit/audit-collection.js';
import { makeRows } from '../src/engine.js';
import type { AuditInput } from '../src/model/claims.js';
import type { Entity } from '../src/model/entity.js';
import { readSource } from '../src/read/read-source.js';
import { resolveEntities } from '../src/resolve/resolve-entities.js';
import { splitDocuments } from '../src/split/split-documents.js';
import { printTable, seconds } from './measure.js';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, figures: { type: 'string', default: '100000' } },
});
if (!values.corpus) throw new Error('Say where the texts are: --corpus DIR');
const wanted = Number(values.figures);
const originals = [];
for (const file of readdirSync(values.corpus)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const { sourceText } = await readSource({ file, bytes: readFileSync(join(values.corpus, file)) });
  if (!sourceText) continue;
  const rows = makeRows(sourceText, splitDocuments(sourceText));
  originals.push({ source: sourceText.source, documents: rows.edition.documents, text: null, ...rows });
}
const { resolutions, entities } = resolveEntities({ sources: originals, judgements: [], previous: [] });
const sources: AuditInput['sources'] = [];
const entityOf = new Map<string, string>();
const people: Entity[] = [];
let figures = 0;
let statements = 0;
for (let copy = 0; figures < wanted; copy++) {
  const id = (name: string | null) => (name === null ? null : `${name}~${copy}`);
  for (const { mentionId, entityId } of resolutions) entityOf.set(id(mentionId)!, id(entityId)!);
  for (const entity of entities) people.push({ ...entity, id: id(entity.id)! });
  for (const one of originals) {
    figures += one.figures.length;
    statements += one.statements.length;
    sources.push({
      source: { ...one.source, id: id(one.source.id)! },
      norms: [],
      figures: one.figures.map((figure) => ({
        ...figure,
        id: id(figure.id)!,
        sourceId: id(figure.sourceId)!,
        partOf: id(figure.partOf),
        group: id(figure.group),
      })),
      statements: one.statements.map((statement) => ({
        ...statement,
        id: id(statement.id)!,
        sourceId: id(statement.sourceId)!,
        subjectMention: id(statement.subjectMention),
      })),
    });
  }
}
const begun = performance.now();
const findings = auditCollection({ sources, entityOf, entities: people });
const taken = performance.now() - begun;
printTable(
  ['figures', 'statements', 'findings', 'time', 'memory'],
  [
    [
      String(figures),
      String(statements),
      String(findings.length),
      seconds(taken),
      `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
    ],
  ],
);
