// A failure of the database → an OpisError that says what happened and what to do.
import { OpisError } from '../model/errors.js';

const ADVICE: [pattern: RegExp, advice: string][] = [
  [/no space left|ENOSPC|could not extend file|disk full|53100/i, 'The disk is full. Free some space and try again.'],
  [
    /read-only|EROFS|EACCES|EPERM|permission denied|ENOENT.*mkdir/i,
    'The folder cannot be written. Check its permissions.',
  ],
  [
    /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT/i,
    'The PostgreSQL server cannot be reached. Check the address and that it runs.',
  ],
  [
    /password authentication|no pg_hba|role .* does not exist/i,
    'The PostgreSQL server refused the login. Check user and password.',
  ],
  [/worker|terminated|unreachable|Aborted|PANIC|is closed/i, 'The database process has stopped. Start Opis again.'],
];

/** An OpisError of code `store` with the database's own words and an advice; an OpisError is handed back as it is. */
export function storeError(error: unknown, doing: string): OpisError {
  if (error instanceof OpisError) return error;
  const { message, code } = describe(error);
  const advice = ADVICE.find(([pattern]) => pattern.test(message) || pattern.test(code))?.[1];
  const tail = advice ?? 'If it happens again, run "opis rebuild".';
  return new OpisError('store', `Could not ${doing}: ${message.replace(/\.?$/, '.')} ${tail}`, { cause: error });
}

function describe(error: unknown): { message: string; code: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  if (error instanceof Error)
    return { message: error.message || error.name, code: String((error as { code?: unknown }).code ?? '') };
  return { message: String(error), code: '' };
}

/** Words for what was being done, by method; others "read the collection". */
const DOING: Record<string, string> = {
  beginSource: 'write the source',
  write: 'write the source',
  publish: 'write the source',
  writeSource: 'write the source',
  removeSource: 'remove the source',
  resetDatabase: 'empty the database',
  writeIdentities: 'write the identities',
  writeFindings: 'write the findings',
  keep: 'keep the original',
  forget: 'remove the original',
  append: 'write the judgement',
  close: 'close the collection',
};

/** The same object with methods that fail with OpisErrors only. */
export function withStoreErrors<Methods extends object>(methods: Methods): Methods {
  const guarded = { ...methods } as Record<string, unknown>;
  for (const [name, method] of Object.entries(methods)) {
    if (typeof method !== 'function') continue;
    guarded[name] = async (...args: unknown[]) => {
      try {
        return await (method as (...args: unknown[]) => unknown)(...args);
      } catch (error) {
        throw storeError(error, DOING[name] ?? 'read the collection');
      }
    };
  }
  return guarded as Methods;
}
