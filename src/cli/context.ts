// What every command is given, and how it opens the collection.
import type { Store } from '../store/store.js';
import { openStore, type OpenOptions } from '../store/open-store.js';
import { createWorkbench, type Workbench } from '../engine/workbench.js';

/** Other doors, wired by the executable: the command line itself imports none. */
export interface Doors {
  serve(workbench: Workbench, options: { port?: number }): Promise<{ url: string; close(): Promise<void> }>;
}

export interface Invocation {
  positional: string[];
  options: Record<string, unknown>;
  doors: Doors;
}

/** The collection named on the command line. */
export function placeOf(options: Record<string, unknown>): { folder: string } | { database: string } {
  const database = options.database as string | undefined;
  return database ? { database } : { folder: String(options.collection) };
}

/** Opens the collection, does the work, closes it again, whatever happens. */
export async function withStore<T>(
  { options }: Invocation,
  command: string,
  work: (store: Store) => Promise<T>,
  open: Pick<OpenOptions, 'create' | 'reset' | 'meanwhile'> = {},
): Promise<T> {
  const store = await openStore(placeOf(options), { command: `opis ${command}`, create: false, ...open });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same with the questions of the workbench. */
export function withWorkbench<T>(
  invocation: Invocation,
  command: string,
  work: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  return withStore(invocation, command, async (store) => {
    const workbench = createWorkbench(store, { database: invocation.options.database as string | undefined });
    try {
      return await work(workbench);
    } finally {
      await workbench.settled();
    }
  });
}
