// Scores norms against gold: a gold norm is found when a norm of the source overlaps its quote, its kind counted apart;
// precision counts the norms recorded in the stretch between the first and the last gold norm of each source. The gold is a
// sample of the rules of its sources, so an "extra" is to be read before it is called wrong.
// node scripts/run.js eval/norms/run.ts --gold DIR --corpus DIR [--freeze] [--all]
import type { Norm } from '../../src/model/norm.js';
import { claimsRun } from '../claims-run.js';

const run = claimsRun('norms');
interface GoldNorm {
  id: string;
  source: string;
  kind: string;
  amount: number | string | null;
  valid_from: string | null;
  valid_to: string | null;
  quote: string;
  start: number;
  end: number;
}
const gold = run.gold<{ norms: GoldNorm[] }>('norms.json').norms;
const total = { gold: 0, found: 0, kindRight: 0, amountRight: 0, validityRight: 0, recorded: 0, right: 0 };
const errors: string[] = [];
const line = (text: string) => text.replace(/\s+/g, ' ').slice(0, 150);
for (const file of [...new Set(gold.map(({ source }) => source))]) {
  const { norms } = await run.rows(file);
  const wanted = gold.filter(({ source }) => source === file);
  const [from, to] = [Math.min(...wanted.map(({ start }) => start)), Math.max(...wanted.map(({ end }) => end))];
  const place = ({ evidence: [{ start, end }] }: Norm) => ({ start, end });
  const overlaps = (norm: Norm, one: GoldNorm) => place(norm).start < one.end && place(norm).end > one.start;
  const inside = norms.filter((norm) => place(norm).start < to && place(norm).end > from);
  const used = new Set<Norm>();
  for (const one of wanted) {
    total.gold++;
    const hits = inside.filter((norm) => overlaps(norm, one));
    const hit = hits.find((norm) => norm.kind === one.kind) ?? hits[0];
    if (!hit) {
      errors.push(`missed ${file} ${one.id} ${one.kind}: ${line(one.quote)}`);
      continue;
    }
    for (const norm of hits) used.add(norm);
    total.found++;
    if (hit.kind === one.kind) total.kindRight++;
    else errors.push(`kind   ${file} ${one.id} ${one.kind}, recorded ${hit.kind}: ${line(one.quote)}`);
    if (hit.amount === (one.amount === null ? null : Number.parseFloat(String(one.amount)))) total.amountRight++;
    if (hit.validFrom === one.valid_from && hit.validTo === one.valid_to) total.validityRight++;
    else
      errors.push(
        `dates  ${file} ${one.id} ${one.valid_from}–${one.valid_to}, recorded ${hit.validFrom}–${hit.validTo}`,
      );
  }
  for (const norm of inside) {
    total.recorded++;
    if (used.has(norm)) total.right++;
    else errors.push(`extra  ${file} ${place(norm).start} ${norm.kind} [${norm.evidence[0].rule}]: ${line(norm.norm)}`);
  }
  if (run.all) for (const norm of norms) console.log(JSON.stringify({ ...norm, evidence: norm.evidence[0].rule }));
}
run.close(total, errors);
console.log(
  `gold ${total.gold}, found ${total.found}, missed ${total.gold - total.found}; of the found: kind right ${total.kindRight}, amount right ${total.amountRight}, validity right ${total.validityRight}; recorded in the stretches ${total.recorded}, extra ${total.recorded - total.right}`,
);
console.log(`recall ${(total.found / total.gold).toFixed(3)}, precision ${(total.right / total.recorded).toFixed(3)}`);
