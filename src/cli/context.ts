// What every command is given, and how it opens the collection.
import type { Store } from '../store/store.js';
import { openStore } from '../store/open-store.js';
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

/** Opens the collection, does the work, closes it again, whatever happens; `meanwhile` is done while it opens. */
export async function withStore<T>(
  { options }: Invocation,
  command: string,
  work: (store: Store) => Promise<T>,
  { meanwhile, ...open }: { create?: boolean; reset?: boolean; meanwhile?: () => Promise<void> } = {},
): Promise<T> {
  const opening = openStore(placeOf(options), { command: `opis ${command}`, create: false, ...open });
  const [store] = await Promise.all([opening, Promise.allSettled([meanwhile?.()])]);
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
