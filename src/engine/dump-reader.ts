// The store as the dump wants it.
import type { DumpReader } from '../export/jsonl.js';
import { OpisError } from '../model/errors.js';
import type { Store } from '../store/store.js';

/** Reads a collection for `exportJsonl`. */
export function dumpReader(store: Store): DumpReader {
  return {
    sourceIds: async () => (await store.sources()).map(({ source }) => source.id),
    async sourceRows(id) {
      const rows = await store.sourceRows(id);
      if (!rows)
        throw new OpisError('conflict', `The source ${id} was removed while it was being exported. Export again.`);
      return rows;
    },
    async entityOf(id) {
      return new Map((await store.resolutions(id)).map(({ mentionId, entityId }) => [mentionId, entityId]));
    },
    entities: () => store.entities(),
    findings: () => store.findings(),
  };
}
