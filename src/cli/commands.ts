// The commands as one table: it makes the program, the help and docs/reference/commands.md.
import type { CommandSpec } from './command-spec.js';
import { exportCommand } from './commands/export.js';
import { importCommand, rebuildCommand, removeCommand, sourcesCommand } from './commands/import.js';
import { indexCommand, personCommand, reviewCommand } from './commands/people.js';
import { auditCommand, figuresCommand, normsCommand, orderCommand } from './commands/claims.js';
import { backupCommand, restoreCommand } from './commands/backup.js';
import { searchCommand, showCommand } from './commands/read.js';
import { serveCommand, startCommand } from './commands/serve.js';

export const COMMANDS: readonly CommandSpec[] = [
  importCommand,
  searchCommand,
  showCommand,
  personCommand,
  indexCommand,
  figuresCommand,
  normsCommand,
  auditCommand,
  reviewCommand,
  orderCommand,
  exportCommand,
  sourcesCommand,
  removeCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  serveCommand,
  startCommand,
];
