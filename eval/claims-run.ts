// What the evaluations of claims share: their options, the gold files, the corpus read and recorded as an import does it, the
// frozen result. Without --gold and --corpus the script ends with its usage.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRows } from '../src/engine.js';
import type { SourceRows } from '../src/model/source-rows.js';
import { readSource } from '../src/read/read-source.js';
import { splitDocuments } from '../src/split/split-documents.js';

export interface ClaimsRun {
  /** `--all`: print every row, not the errors alone. */
  all: boolean;
  /** A file of the gold folder, parsed. */
  gold<Shape>(file: string): Shape;
  /** A file of the corpus, read, split and recorded. */
  rows(file: string): Promise<SourceRows>;
  /** Prints the errors, and writes the counts and the keys of the errors beside the script if `--freeze` was given. */
  close(counts: Record<string, number>, errors: readonly string[], keyOf?: (error: string) => string): void;
}

/** Opens a run of `eval/<task>/run.ts`. @example const run = claimsRun('figures') */
export function claimsRun(task: string): ClaimsRun {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      corpus: { type: 'string' },
      freeze: { type: 'boolean' },
      all: { type: 'boolean' },
    },
  });
  const { gold, corpus } = values;
  if (!gold || !corpus) {
    console.error(`Usage: eval/${task}/run.ts --gold DIR --corpus DIR [--freeze] [--all]`);
    process.exit(2);
  }
  return {
    all: values.all ?? false,
    gold: <Shape>(file: string) => JSON.parse(readFileSync(join(gold, file), 'utf8')) as Shape,
    async rows(file) {
      const { sourceText, problems } = await readSource({ file, bytes: readFileSync(join(corpus, file)) });
      if (!sourceText) throw new Error(`${file} cannot be read: ${problems.map(({ message }) => message).join(' ')}`);
      return makeRows(sourceText, splitDocuments(sourceText));
    },
    close(counts, errors, keyOf = (error) => error.slice(0, 60).split(':')[0]) {
      for (const error of errors) console.log(error);
      if (!values.freeze) return;
      const frozen = { ...counts, errors: errors.map(keyOf) };
      writeFileSync(join('eval', task, 'frozen.json'), `${JSON.stringify(frozen, null, 1)}\n`);
    },
  };
}
