// Scores figures against gold: a gold figure is found when a figure of the same value overlaps its quote; precision counts the
// figures that the rules record in the stretch between the first and the last gold figure of each source.
// node scripts/run.js eval/figures/run.ts --gold DIR --corpus DIR [--freeze]
import type { Figure } from '../../src/model/figure.js';
import { claimsRun } from '../claims-run.js';

const run = claimsRun('figures');
interface GoldFigure {
  id: string;
  source: string;
  value: number | string;
  quote: string;
  start: number;
  end: number;
}
const gold = run.gold<{ figures: GoldFigure[] }>('figures.json').figures;
const total = { gold: 0, found: 0, recorded: 0, right: 0 };
const errors: string[] = [];
for (const file of [...new Set(gold.map(({ source }) => source))]) {
  const rows = await run.rows(file);
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
  if (run.all)
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
run.close(total, errors);
console.log(
  `gold ${total.gold}, found ${total.found}, missed ${total.gold - total.found}; recorded in the stretch ${total.recorded}, extra ${total.recorded - total.right}`,
);
console.log(`recall ${(total.found / total.gold).toFixed(3)}, precision ${(total.right / total.recorded).toFixed(3)}`);
