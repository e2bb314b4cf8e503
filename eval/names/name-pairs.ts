// Labelled pairs of names: CSV with a header (case_group,schema,name1,name2,is_match,quality,category,notes).
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export interface LabelledPair {
  group: string;
  schema: string;
  left: string;
  right: string;
  label: 0 | 1;
  quality: string;
  category: string;
}

/** Reads the pairs in the order of the file. */
export function readNamePairs(path: string): LabelledPair[] {
  const rows = parse(readFileSync(path, 'utf8'), { columns: true, relax_quotes: true }) as Record<string, string>[];
  return rows.map((row) => ({
    group: row.case_group,
    schema: row.schema,
    left: row.name1,
    right: row.name2,
    label: row.is_match.trim().toLowerCase() === 'true' ? 1 : 0,
    quality: row.quality,
    category: row.category,
  }));
}
