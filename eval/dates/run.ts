// Dates against the hand-checked mentions: strict spans and EDTF, with every error. Usage: --gold DIR [--errors]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDates } from '../../src/text/dates.js';

interface GoldMention {
  start: number;
  end: number;
  surface: string;
  type: string;
  canonical: string;
  optional?: boolean;
}
interface GoldPassage {
  number: number;
  start: number;
  text: string;
  mentions: GoldMention[];
}

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const gold = argument('--gold');
if (!gold) {
  process.stderr.write('Usage: node scripts/run.js eval/dates/run.ts --gold DIR [--errors]\n');
  process.exit(2);
}
const folder = join(gold, 'dev', 'mentions');
const counts = { gold: 0, found: 0, right: 0, valueRight: 0 };
const errors: string[] = [];
for (const file of readdirSync(folder).sort()) {
  const passage = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldPassage;
  // Code points to UTF-16 units.
  const points = [...passage.text];
  const units = (offset: number): number => points.slice(0, offset - passage.start).join('').length;
  const wanted = passage.mentions.filter((mention) => mention.type === 'date');
  const covered = passage.mentions
    .filter((mention) => mention.type === 'organisation' || mention.type === 'place')
    .map((mention) => ({ start: units(mention.start), end: units(mention.end) }));
  // The first date of a passage is that of the title: the context of the rest.
  const contextDate = wanted.find((mention) => /^\d{4}/.test(mention.canonical))?.canonical ?? null;
  const found = findDates(passage.text, { language: 'ru', contextDate }).filter(
    (date) => !covered.some((span) => date.start >= span.start && date.end <= span.end),
  );
  for (const mention of wanted) {
    const start = units(mention.start);
    const end = units(mention.end);
    const hit = found.find((date) => date.start === start && date.end === end);
    if (!mention.optional) counts.gold++;
    if (!hit) {
      if (!mention.optional) errors.push(`${passage.number} missed ${JSON.stringify(mention.surface)}`);
      continue;
    }
    if (mention.optional) continue;
    counts.right++;
    if (hit.edtf === mention.canonical) counts.valueRight++;
    else errors.push(`${passage.number} value ${hit.edtf} for ${mention.canonical} (${hit.rule})`);
  }
  for (const date of found) {
    const match = wanted.find((mention) => units(mention.start) === date.start && units(mention.end) === date.end);
    if (match?.optional) continue;
    counts.found++;
    if (!match) errors.push(`${passage.number} extra ${JSON.stringify(date.quote)} ${date.edtf} (${date.rule})`);
  }
}
const precision = counts.right / counts.found;
const recall = counts.right / counts.gold;
process.stdout.write(
  `${JSON.stringify({ ...counts, precision, recall, f1: (2 * precision * recall) / (precision + recall), edtf: counts.valueRight / counts.right })}\n`,
);
if (process.argv.includes('--errors')) process.stdout.write(errors.map((line) => `${line}\n`).join(''));
