// What a stage made depends on the file, on what the user said, and on the code of the stage and those before it. The keys
// say so as digests; a source whose keys are as they were need not be imported again.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Digest by stage: `text` for read and split, `claims` for extract and record. */
export type StageKeys = { text: string; claims: string };

/** The build writes a digest of the code of every folder beside the engine. */
function codeDigests(): Record<string, string> {
  const file = fileURLToPath(new URL('../code-digests.json', import.meta.url));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

let code: Record<string, string> | undefined;

/** The keys of a file's stages under this version of Opis. */
export function stageKeys(sha256: string, options: { encoding?: string; as?: string }): StageKeys {
  code ??= codeDigests();
  const ground = [code.model, code.text].join();
  const text = digest([sha256, options.encoding ?? '', options.as ?? '', ground, code.read, code.split]);
  return { text, claims: digest([text, code.extract, code.record]) };
}

/** Compares the keys of a stored source with what they are now. */
export function whatChanged(before: Record<string, string> | undefined, now: StageKeys): 'nothing' | 'claims' | 'text' {
  if (before?.text !== now.text) return 'text';
  return before.claims === now.claims ? 'nothing' : 'claims';
}

/** The key of what is made over the whole collection: all sources, all judgements, the code. */
export function collectionKey(sourceKeys: readonly string[], judgements: readonly string[]): string {
  code ??= codeDigests();
  return digest([...[...sourceKeys].sort(), '|', ...judgements, '|', code.model, code.text, code.resolve, code.audit]);
}

function digest(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 32);
}
