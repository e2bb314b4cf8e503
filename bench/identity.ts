// Speed and memory of deciding who is who, on made mentions: persons with Russian names, printed in full, with initials
// or bare, in all cases' nominative readings, in documents of fifty mentions and sources of four thousand, with slips and
// Latin spellings.
//
//     node scripts/run.js bench/identity.ts [10000 100000 1000000]
import { resolveEntities } from '../src/resolve/resolve-entities.js';
import { madeSources } from './made-mentions.js';

const sizes = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const sources = madeSources(size);
  const input = process.memoryUsage().rss / 2 ** 20;
  const begun = performance.now();
  const before = process.cpuUsage();
  const { entities, links } = resolveEntities({ sources, judgements: [], previous: [] });
  const seconds = (performance.now() - begun) / 1000;
  const spent = process.cpuUsage(before);
  const memory = process.memoryUsage();
  process.stdout.write(
    `${size} mentions: ${seconds.toFixed(1)} s (processor ${((spent.user + spent.system) / 1e6).toFixed(1)} s), ${(memory.rss / 2 ** 20).toFixed(0)} MB at the end (${input.toFixed(0)} MB the mentions themselves), ` +
      `most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB; ${entities.length} entities, ${links.length} links\n`,
  );
}
