// Scores the audit against gold checks: an inconsistent check is found when a finding states the same stated and computed
// values over figures whose quotes overlap those of the check's items. Precision is over all inconsistent findings of rule
// sum, count, difference, restated, order: each is printed to be read, the gold cannot judge those outside it.
// node scripts/run.js eval/audit/run.ts --gold DIR --corpus DIR [--freeze]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditCollection } from '../../src/audit/audit-collection.js';
import { makeRows } from '../../src/engine.js';
import { readSource } from '../../src/read/read-source.js';
import { resolveEntities } from '../../src/resolve/resolve-entities.js';
import { splitDocuments } from '../../src/split/split-documents.js';

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    corpus: { type: 'string' },
    freeze: { type: 'boolean' },
    all: { type: 'boolean' },
  },
});
if (!values.gold || !values.corpus) {
  console.error('Usage: eval/audit/run.ts --gold DIR --corpus DIR [--freeze]');
  process.exit(2);
}
interface Check {
  id: string;
  title: string;
  operation: string;
  stated: number | null;
  computed: number | null;
  verdict: string;
}
const checks = (JSON.parse(readFileSync(join(values.gold, 'figures.json'), 'utf8')) as { checks: Check[] }).checks;
const files = ['defectors.txt', 'dissertation.txt', 'red-aid.txt', 'red-moscow.txt'];
const sources = [];
for (const file of files) {
  const { sourceText } = await readSource({ file, bytes: readFileSync(join(values.corpus, file)) });
  const { edition, mentions, statements, figures, norms } = makeRows(sourceText!, splitDocuments(sourceText!));
  sources.push({
    source: sourceText!.source,
    documents: edition.documents,
    text: null,
    mentions,
    statements,
    figures,
    norms,
  });
}
const { entities, resolutions } = resolveEntities({ sources, judgements: [], previous: [] });
const entityOf = new Map(resolutions.map(({ mentionId, entityId }) => [mentionId, entityId]));
const findings = auditCollection({ sources, entityOf, entities });
const score = { checks: 0, found: 0, verdictRight: 0, inconsistent: 0, inconsistentFound: 0, reported: 0 };
const errors: string[] = [];
for (const check of checks) {
  if (check.stated === null || check.computed === null) continue;
  score.checks++;
  const hit = findings.find((one) => one.stated === check.stated && one.computed === check.computed);
  if (check.verdict === 'inconsistent') score.inconsistent++;
  if (!hit)
    errors.push(
      `missed ${check.id} ${check.operation} ${check.stated}/${check.computed} ${check.verdict}: ${check.title}`,
    );
  else {
    score.found++;
    if (hit.verdict === check.verdict) score.verdictRight++;
    else
      errors.push(`verdict ${check.id} ${check.operation}: gold ${check.verdict}, ours ${hit.verdict}: ${check.title}`);
    if (check.verdict === 'inconsistent' && hit.verdict === 'inconsistent') score.inconsistentFound++;
  }
}
for (const finding of findings) {
  if (finding.verdict !== 'inconsistent' && !values.all) continue;
  if (finding.verdict === 'inconsistent') score.reported++;
  console.log(
    `${finding.rule} ${finding.degree ?? ''} ${finding.verdict}: ${finding.message} (${finding.reason ?? ''})`,
  );
}
for (const error of errors) console.log(error);
console.log(JSON.stringify(score));
if (values.freeze)
  writeFileSync(
    'eval/audit/frozen.json',
    JSON.stringify({ ...score, errors: errors.map((error) => error.split(':')[0]) }, null, 1) + '\n',
  );
