// Scores figures against gold: a gold figure is found when a figure of the same value overlaps its quote; precision counts the
// figures that the rules record in the stretch between the first and the last gold figure of each source.
// node scripts/run.js eval/figures/run.ts --gold DIR --corpus DIR [--freeze]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRows } from '../../src/engine.js';
import type { Figure } from '../../src/model/figure.js';
import { readSource } from '../../src/read/read-source.js';
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
  console.error('Usage: eval/figures/run.ts --gold DIR --corpus DIR [--freeze]');
  process.exit(2);
}

interface GoldFigure {
  id: string;
  source: string;
  value: number | string;
  quote: string;
  start: number;
  end: number;
}
const gold = (JSON.parse(readFileSync(join(values.gold, 'figures.json'), 'utf8')) as { figures: GoldFigure[] }).figures;
const total = { gold: 0, found: 0, recorded: 0, right: 0 };
const errors: string[] = [];
for (const file of [...new Set(gold.map(({ source }) => source))]) {
  const bytes = readFileSync(join(values.corpus, file));
  const { sourceText } = await readSource({ file, bytes });
  const rows = makeRows(sourceText!, splitDocuments(sourceText!));
  const wanted = gold.filter(({ source }) => source === file);
  const [from, to] = [Math.min(...wanted.map(({ start }) => start)), Math.max(...wanted.map(({ end }) => end))];
  const place = ({ evidence: [{ start, end }] }: Figure) => ({ start, end });
  const inside = rows.figures.filter((one) => place(one).start < to && place(one).end > from);
  const used = new Set<Figure>();
  for (const one of wanted) {
    total.gold++;
    const hit = inside.find(
      (figure) =>
        !used.has(figure) &&
        figure.value === Number(one.value) &&
        place(figure).start < one.end &&
        place(figure).end > one.start,
    );
    if (hit) {
      used.add(hit);
      total.found++;
    } else errors.push(`missed ${file} ${one.start} ${one.value}: ${one.quote.replace(/\s+/g, ' ')}`);
  }
  for (const figure of inside) {
    total.recorded++;
    if (used.has(figure)) total.right++;
    else
      errors.push(
        `extra  ${file} ${place(figure).start} ${figure.value} ${figure.unit}: ${figure.evidence[0].quote.replace(/\s+/g, ' ')} [${figure.evidence[0].rule}]`,
      );
  }
  if (values.all)
    for (const figure of rows.figures)
      console.log(
        JSON.stringify({
          v: figure.value,
          u: figure.unit,
          m: figure.measure,
          p: figure.population,
          pl: figure.place,
          t: figure.time,
          g: figure.group?.slice(-4),
          by: figure.groupBy,
          of: figure.partOf?.slice(-4),
          id: figure.id.slice(-4),
          a: figure.approximate,
          q: figure.evidence[0].quote,
          r: figure.evidence[0].rule,
        }),
      );
}
for (const error of errors) console.log(error);
console.log(
  `gold ${total.gold}, found ${total.found}, missed ${total.gold - total.found}; recorded in the stretch ${total.recorded}, extra ${total.recorded - total.right}`,
);
console.log(`recall ${(total.found / total.gold).toFixed(3)}, precision ${(total.right / total.recorded).toFixed(3)}`);
if (values.freeze)
  writeFileSync(
    'eval/figures/frozen.json',
    JSON.stringify({ ...total, errors: errors.map((error) => error.slice(0, 60).split(':')[0]) }, null, 1) + '\n',
  );
