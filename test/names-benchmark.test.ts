// The benchmark of Russian historical names: the table is well formed, and its README counts what the table holds.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'eval/names/historical';
const [header, ...lines] = readFileSync(`${FOLDER}/pairs.tsv`, 'utf8').replace(/\n$/, '').split('\n');
const rows = lines.map((line) => line.split('\t'));
const readme = readFileSync(`${FOLDER}/README.md`, 'utf8');

/** Rows of the README's table of categories: name, pairs of one person, pairs of two. */
const documented = new Map(
  [...readme.matchAll(/^\| `([a-z-]+)` \| (\d+) \| (\d+) \|/gm)].map(([, name, same, different]) => [
    name,
    [Number(same), Number(different)],
  ]),
);

describe('the pairs of Russian historical names', () => {
  it('are at least 1,500 rows of six columns', () => {
    expect(header).toBe('left\tright\tis_match\tstrength\tcategory\tnote');
    expect(rows.length).toBeGreaterThanOrEqual(1500);
    expect(rows.filter((row) => row.length !== 6)).toEqual([]);
  });

  it('have two different names, trimmed, and valid labels', () => {
    const wrong = rows.filter(
      ([left, right, isMatch, strength]) =>
        left === right ||
        [left, right].some((name) => name === '' || name !== name.trim()) ||
        !['true', 'false'].includes(isMatch) ||
        !['STRONG', 'MEDIUM', 'WEAK'].includes(strength),
    );
    expect(wrong).toEqual([]);
  });

  it('hold no pair twice, in either order', () => {
    const seen = new Set<string>();
    const twice = rows.filter(([left, right]) => {
      const key = [left, right].sort().join('\t');
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
    expect(twice).toEqual([]);
  });

  it('are as many in each category as the README says', () => {
    const counted = new Map<string, number[]>();
    for (const [, , isMatch, , category] of rows) {
      const count = counted.get(category) ?? [0, 0];
      count[isMatch === 'true' ? 0 : 1]++;
      counted.set(category, count);
    }
    const sorted = (counts: Map<string, number[]>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(counted)).toEqual(sorted(documented));
    expect(readme).toContain(`${rows.length.toLocaleString('en')} pairs`);
  });

  it('are named in the frozen figures by their number', () => {
    const frozen = JSON.parse(readFileSync(`${FOLDER}/frozen.json`, 'utf8')) as Record<
      string,
      { all: { rows: number } }
    >;
    expect(Object.keys(frozen).length).toBeGreaterThan(4);
    for (const { all } of Object.values(frozen)) expect(all.rows).toBe(rows.length);
  });
});
