// An id, or a document's number as printed → whatever it names.
import type { Store } from '../../store/store.js';
import type { Snapshot } from './snapshot.js';

export type Anything =
  | { kind: 'document'; id: string }
  | {
      kind: 'entity' | 'mention' | 'statement' | 'figure' | 'norm' | 'finding' | 'reference' | 'footnote' | 'passage';
      value: unknown;
    };

/** Looks in every table; "146", "№ 146" and "No. 146" name a document when only one bears the number. */
export async function findAnything(store: Store, snapshot: Snapshot, wanted: string): Promise<Anything | null> {
  const id = wanted.trim();
  if (snapshot.entry(id)) return { kind: 'document', id };
  const entity = await store.entity(id);
  if (entity) return { kind: 'entity', value: entity };
  const tables = ['mention', 'statement', 'figure', 'norm', 'reference', 'footnote', 'passage'] as const;
  for (const kind of tables) {
    const found = await store[kind](id);
    if (found) return { kind, value: found.row };
  }
  const finding = await store.finding(id);
  if (finding) return { kind: 'finding', value: finding };
  const number = id.replace(/^(?:№|N|No\.?|Nr\.?|документ|док\.|document)\s*/i, '');
  const documents = await store.documentsByNumber(number);
  return documents.length > 0 ? { kind: 'document', id: documents[0].row.id } : null;
}
