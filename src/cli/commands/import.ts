// opis import, sources, remove, rebuild: what is in the collection.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ingest, prepareStages, rebuild, type InputFile, type Progress } from '../../engine.js';
import type { ImportReport } from '../../engine/import-report.js';
import { OpisError } from '../../model/errors.js';
import type { Problem } from '../../model/problem.js';
import { listFiles } from '../../read/list-files.js';
import type { CommandSpec } from '../command-spec.js';
import { withStore } from '../context.js';
import { clean, printJson, printLine, printTable, progressLine, shorten } from '../print.js';

const PROBLEMS_SHOWN = 12;

const STAGES: Record<Progress['stage'], string> = {
  read: 'reading',
  split: 'splitting into documents',
  extract: 'finding names and dates',
  record: 'recording claims',
  store: 'storing',
  resolve: 'deciding who is who',
  audit: 'checking claims',
  done: 'done',
};

/** Draws progress on standard error. */
export function drawProgress(): { onProgress: (progress: Progress) => void; end: () => void } {
  const line = progressLine();
  return {
    onProgress: ({ file, stage, share }) =>
      line.show(`${String(Math.round(share * 100)).padStart(3)} %  ${basename(file)}: ${STAGES[stage]}`),
    end: line.end,
  };
}

export const importCommand: CommandSpec = {
  usage: 'import <files...>',
  description: 'import files or folders: .txt .pdf .docx .html .csv .xlsx',
  options: [
    [
      '--encoding <name>',
      'encoding of text files: utf-8, utf-16le, utf-16be, windows-1251, koi8-r, ibm866 (default: detected)',
    ],
    [
      '--as <what>',
      'what the text is: edition, article, register, plain, or the name of a printing convention (default: recognised)',
    ],
  ],
  async run(invocation) {
    const { positional, options } = invocation;
    const { files, problems } = await listFiles(positional);
    const chosen = { encoding: options.encoding as string | undefined, as: options.as as string | undefined };
    const input: InputFile[] = files.map((path) => ({ name: path, bytes: () => readFile(path), options: chosen }));
    if (input.length === 0 && problems.length === 0)
      throw new OpisError(
        'input',
        'Nothing to import: name files, or folders that hold .txt, .pdf, .docx, .html, .csv or .xlsx files.',
      );
    const progress = drawProgress();
    let reports: ImportReport[] = [];
    if (input.length > 0) {
      reports = await withStore(invocation, 'import', (store) => ingest(store, input, progress.onProgress), {
        create: true,
        meanwhile: prepareStages,
      }).finally(progress.end);
    }
    printReports(reports, problems, options.json === true);
    return problems.some(({ severity }) => severity === 'error') || reports.some(({ outcome }) => outcome === 'failed')
      ? 2
      : 0;
  },
};

function printReports(reports: ImportReport[], problems: Problem[], json: boolean): void {
  if (json) return printJson({ reports, problems });
  for (const problem of problems) process.stderr.write(clean(`${problem.severity}: ${problem.message}\n`));
  for (const report of reports) {
    const { holdings } = report;
    const name = basename(report.file);
    if (report.outcome === 'failed') printLine(`${name}: not imported`);
    else if (report.outcome === 'unchanged') printLine(`${name}: unchanged`);
    else printLine(`${name}: ${report.kind}, ${report.profile} (${report.milliseconds} ms)`);
    if (holdings && report.outcome === 'imported') {
      printLine(
        `  ${holdings.documents} documents, ${holdings.passages} passages, ${holdings.footnotes} notes, ${holdings.references} archival references, ` +
          `${holdings.mentions} mentions, ${holdings.statements} statements, ${holdings.figures} figures, ${holdings.norms} norms`,
      );
    }
    if (report.outcome !== 'unchanged') printProblems(report.problems);
  }
}

function printProblems(problems: readonly Problem[]): void {
  const serious = problems.filter(({ severity }) => severity !== 'note');
  for (const { severity, message, start } of serious.slice(0, PROBLEMS_SHOWN)) {
    process.stderr.write(
      clean(`  ${severity}: ${shorten(message, 300)}${start === undefined ? '' : ` (at ${start})`}\n`),
    );
  }
  if (serious.length > PROBLEMS_SHOWN)
    process.stderr.write(`  … and ${serious.length - PROBLEMS_SHOWN} more: opis sources --problems\n`);
}

export const sourcesCommand: CommandSpec = {
  usage: 'sources',
  description: 'list what was imported',
  options: [['--problems', 'list every problem of every source, with its place']],
  run: (invocation) =>
    withStore(invocation, 'sources', async (store) => {
      const sources = await store.sources();
      if (invocation.options.problems) {
        const problems = [];
        for (const { source } of sources) {
          for (const problem of await store.problems({ sourceId: source.id }))
            problems.push({ source: source.id, ...problem });
        }
        if (invocation.options.json) printJson(problems);
        else
          printTable(
            ['source', 'severity', 'rule', 'at', 'message'],
            problems.map(({ source, severity, rule, start, message }) => [
              source,
              severity,
              rule,
              start ?? null,
              message,
            ]),
            120,
          );
        return problems.length > 0 ? 0 : 1;
      }
      if (invocation.options.json) printJson(sources);
      else
        printTable(
          ['id', 'file', 'kind', 'documents', 'passages', 'problems', 'title'],
          sources.map(({ source, kind, holdings }) => [
            source.id,
            source.file,
            kind,
            holdings.documents,
            holdings.passages,
            holdings.problems,
            source.title,
          ]),
        );
      return sources.length > 0 ? 0 : 1;
    }),
};

export const removeCommand: CommandSpec = {
  usage: 'remove <sources...>',
  description: 'remove sources (by id or file name) with all that was made of them; judgements stay',
  run: (invocation) =>
    withStore(invocation, 'remove', async (store) => {
      const known = await store.sources();
      for (const wanted of invocation.positional) {
        const found = known.find(({ source }) => source.id === wanted || source.file === wanted);
        if (!found)
          throw new OpisError('not-found', `There is no source "${wanted}". "opis sources" lists ids and file names.`);
        await store.removeSource(found.source.id);
        await store.files.forget(found.source.sha256);
        printLine(`${found.source.file}: removed`);
      }
      await ingest(store, []);
      return 0;
    }),
};

export const rebuildCommand: CommandSpec = {
  usage: 'rebuild',
  description: 'make the database again from the originals and the judgements',
  async run(invocation) {
    const progress = drawProgress();
    const reports = await withStore(invocation, 'rebuild', (store) => rebuild(store, progress.onProgress), {
      reset: true,
      meanwhile: prepareStages,
    }).finally(progress.end);
    printReports(reports, [], invocation.options.json === true);
    return reports.some(({ outcome }) => outcome === 'failed') ? 2 : 0;
  },
};
