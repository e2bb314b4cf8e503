// What a collection must never lose: originals, the list of them, human judgements. A folder keeps plain files
// (plain-files.ts), a PostgreSQL server keeps tables (server-files.ts); both hold the same.
import type { Judgement } from '../model/judgement.js';
import type { Problem } from '../model/problem.js';

/** One imported file, as collection.json lists it, in order of import. */
export interface OriginalEntry {
  sha256: string;
  /** File name as given, without folders. */
  file: string;
  /** ISO 8601. */
  importedAt: string;
  /** What the user said about it. */
  options: { encoding?: string; as?: string };
}

export interface CollectionFiles {
  entries(): Promise<OriginalEntry[]>;
  /** Keeps a file's bytes and lists it; the same digest again replaces the entry. */
  keep(bytes: Uint8Array, entry: OriginalEntry): Promise<void>;
  /** Removes a file and its entry; false when there is none. */
  forget(sha256: string): Promise<boolean>;
  /** Bytes of a file, checked against its digest; `null` when it is not listed. */
  original(sha256: string): Promise<Uint8Array | null>;
  append(judgement: Judgement): Promise<void>;
  /** All judgements in order; what cannot be read is told as Problems. */
  judgements(): Promise<{ judgements: Judgement[]; problems: Problem[] }>;
}
