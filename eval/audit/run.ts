// Scores the audit against gold checks: an inconsistent check is found when a finding states the same stated and computed
// values over figures whose quotes overlap those of the check's items. Precision is over all inconsistent findings of rule
// sum, count, difference, restated, order: each is printed to be read, the gold cannot judge those outside it.
// node scripts/run.js eval/audit/run.ts --gold DIR --corpus DIR [--freeze]
import { auditCollection } from '../../src/audit/audit-collection.js';
import { resolveEntities } from '../../src/resolve/resolve-entities.js';
import { claimsRun } from '../claims-run.js';

const run = claimsRun('audit');
interface Check {
  id: string;
  title: string;
  operation: string;
  stated: number | null;
  computed: number | null;
  verdict: string;
}
const { checks } = run.gold<{ checks: Check[] }>('figures.json');
const files = ['defectors.txt', 'dissertation.txt', 'red-aid.txt', 'red-moscow.txt'];
const sources = [];
for (const file of files) {
  const { sourceText, edition, ...claims } = await run.rows(file);
  sources.push({ source: sourceText.source, documents: edition.documents, text: null, ...claims });
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
  if (finding.verdict !== 'inconsistent' && !run.all) continue;
  if (finding.verdict === 'inconsistent') score.reported++;
  console.log(
    `${finding.rule} ${finding.degree ?? ''} ${finding.verdict}: ${finding.message} (${finding.reason ?? ''})`,
  );
}
run.close(score, errors, (error) => error.split(':')[0]);
console.log(JSON.stringify(score));
