// The command line: parse, call the engine, print. Results go to standard output, progress and problems to standard error.
// Exit code 0: done; 1: nothing found; 2: finished with problems, or failed.
import { Command, CommanderError, Option } from 'commander';
import { OpisError } from '../model/errors.js';
import type { CommandSpec } from './command-spec.js';
import { COMMANDS } from './commands.js';
import type { Doors } from './context.js';
import { VERSION } from './version.js';

/** Runs one command line and returns the exit code. Never throws for what the user gave. */
export async function main(argv: readonly string[], doors: Doors): Promise<number> {
  let code = 0;
  const program = buildProgram(async (spec, positional, options) => {
    code = await spec.run({ positional, options, doors });
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof OpisError) {
      process.stderr.write(`opis: ${error.message}\n`);
      return error.code === 'not-found' ? 1 : 2;
    }
    const trace = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`opis: a fault of Opis, please report it with what you did:\n${trace}\n`);
    return 2;
  }
}

type Run = (spec: CommandSpec, positional: string[], options: Record<string, unknown>) => Promise<void>;

/** The program with all commands of the table; also used to write docs/reference/commands.md. */
export function buildProgram(run: Run): Command {
  const program = new Command('opis')
    .description(
      'Turns documentary editions, articles and lists into a collection that can be read, searched and checked.',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'show what can be done')
    .helpCommand('help [command]', 'show what a command does')
    .showHelpAfterError('(opis --help shows the commands)')
    .exitOverride();
  for (const spec of COMMANDS) {
    const command = program.command(spec.usage).description(spec.description).exitOverride();
    command.addOption(
      new Option('--collection <dir>', 'folder of the collection').default('./opis-collection').env('OPIS_COLLECTION'),
    );
    command.addOption(
      new Option('--database <url>', 'PostgreSQL server instead of the folder: postgres://…').env('OPIS_DATABASE'),
    );
    for (const [flags, description, fallback] of spec.options ?? []) command.option(flags, description, fallback);
    if (spec.json !== false) command.option('--json', 'print JSON');
    command.action(async (...args: unknown[]) => {
      const self = args.at(-1) as Command;
      const positional = self.args.map(String);
      await run(spec, positional, self.opts());
    });
  }
  return program;
}
