// Dependencies point one way: doors → engine → stages → model → text. Stages never import each other; no cycles; no catch-all folders.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');
const STAGES = ['read', 'split', 'extract', 'resolve', 'record', 'audit', 'store', 'search', 'view', 'export'];
const RANK: Record<string, number> = { text: 0, model: 1, engine: 3, 'engine.ts': 3, cli: 4, http: 4 };
for (const stage of STAGES) RANK[stage] = 2;

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/** File → the files of src/ it imports, types included. */
const imports = new Map(
  files.map((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    const found = [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => {
      const target = relative(root, join(root, dirname(file), match[1]));
      return target.replace(/\.js$/, '.ts');
    });
    return [file, found] as const;
  }),
);
const room = (file: string) => file.split('/')[0];

describe('the house', () => {
  it('has only known rooms', () => {
    expect(files.map(room).filter((name) => !(name in RANK))).toEqual([]);
  });

  it('imports only downwards, and stages never import each other', () => {
    const wrong: string[] = [];
    for (const [file, targets] of imports) {
      for (const target of targets) {
        if (target.startsWith('..')) continue;
        const [from, to] = [room(file), room(target)];
        if (from === to || (RANK[from] === 3 && RANK[to] === 3)) continue;
        if (RANK[to] >= RANK[from]) wrong.push(`${file} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no cycle of files', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const target of imports.get(file) ?? []) if (imports.has(target)) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has no catch-all names', () => {
    expect(files.filter((file) => /(^|\/)(utils?|common|misc|helpers?)(\/|\.ts$)/.test(file))).toEqual([]);
  });
});
