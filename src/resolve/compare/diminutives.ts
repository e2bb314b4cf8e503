// Short and foreign forms of given names, as groups: every form of a line stands for one name. Data: diminutives.txt.
import { readFileSync } from 'node:fs';

let groups: Map<string, number> | undefined;

/** The group of a folded given name; undefined when the table does not have it. @example diminutiveGroup('саша') === diminutiveGroup('александр') // true */
export function diminutiveGroup(name: string): number | undefined {
  groups ??= readGroups(readFileSync(new URL('./diminutives.txt', import.meta.url), 'utf8'));
  return groups.get(name);
}

function readGroups(table: string): Map<string, number> {
  const found = new Map<string, number>();
  const rows = table.split('\n').filter((line) => line && !line.startsWith('#'));
  for (const [group, row] of rows.entries())
    for (const name of row.split(/\s+/)) if (!found.has(name)) found.set(name, group);
  return found;
}
