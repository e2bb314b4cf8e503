// A row of the table of commands.
import type { Invocation } from './context.js';

/** One command: its usage, its options, and what it does. */
export interface CommandSpec {
  /** Name and arguments, in the notation of commander. */
  usage: string;
  description: string;
  /** Flags, description, default. */
  options?: readonly (readonly [string, string, string?])[];
  /** False: no `--json`. */
  json?: false;
  /** Returns the exit code. */
  run(invocation: Invocation): Promise<number>;
}
