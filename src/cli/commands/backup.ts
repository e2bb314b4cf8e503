// opis backup and restore: a whole collection as one file.
import { rebuild } from '../../engine.js';
import { OpisError } from '../../model/errors.js';
import { backupCollection, restoreCollection } from '../../store/backup.js';
import type { CommandSpec } from '../command-spec.js';
import { placeOf, withStore } from '../context.js';
import { printJson, printLine } from '../print.js';
import { drawProgress } from './import.js';

export const backupCommand: CommandSpec = {
  usage: 'backup <file>',
  description: 'write originals, their list and all judgements to one file; the database follows from them',
  run: (invocation) =>
    withStore(invocation, 'backup', async (store) => {
      const report = await backupCollection(store.files, invocation.positional[0]);
      if (invocation.options.json) printJson(report);
      else printLine(`${report.file}: ${report.files} files, ${report.bytes} bytes`);
      return 0;
    }),
};

export const restoreCommand: CommandSpec = {
  usage: 'restore <file>',
  description: 'make a collection from a backup in a folder that is empty or does not exist',
  async run(invocation) {
    const place = placeOf(invocation.options);
    if (!('folder' in place))
      throw new OpisError(
        'settings',
        'A backup is restored into a folder: leave out --database and name it with --collection.',
      );
    const report = await restoreCollection(invocation.positional[0], place.folder);
    const progress = drawProgress();
    return withStore(invocation, 'restore', async (store) => {
      const reports = await rebuild(store, progress.onProgress).finally(progress.end);
      if (invocation.options.json) printJson({ ...report, reports });
      else printLine(`${report.files} files restored: ${reports.length} sources`);
      return reports.some(({ outcome }) => outcome === 'failed') ? 2 : 0;
    });
  },
};
