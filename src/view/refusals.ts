// Why a request was refused, by key: the English sentences with their holes. The server and the command line say them as
// they are; the workbench says them in the reader's language, by key and parts.
import { OpisError, type ErrorCode } from '../model/errors.js';

export const REFUSALS = {
  source: 'This source is not in this collection.',
  place: 'This place is not in this collection.',
  document: 'This document is not in this collection.',
  name: 'This name is not in this collection.',
  person: 'This person is not in this collection.',
  judgement: 'There is no such judgement.',
  import: 'There is no such import.',
  staleStatement: 'There is no statement {{id}} any more. Load the page again.',
  staleMention: 'There is no mention {{id}} any more. Load the page again.',
  staleGroup: 'There is no group of mentions {{id}} any more. Load the page again.',
  staleEntity: 'There is no entity {{id}} any more. Load the page again.',
  notUnderstood: 'The request is not understood. {{details}}',
  judgementNotUnderstood: 'The judgement is not understood. {{details}}',
  notMultipart: 'Files are sent as multipart/form-data.',
  formUnread: 'The form could not be read.',
  noFile: 'No file was sent.',
  tooLarge: 'At most {{megabytes}} MB can be sent at once. Import larger files with: opis import FILE',
  otherHost: 'The host "{{host}}" is not this workbench. Open it as http://127.0.0.1.',
  otherSite: 'The request comes from another site.',
  noRoute: 'There is no {{method}} {{path}}.',
  noAsset: 'There is no file {{path}}.',
  notBuilt: 'The workbench is not built. Run: npm run build',
  ports: 'The ports {{from}} to {{to}} are taken. Give another one: --port N',
  internal: 'Something went wrong inside Opis. The terminal that runs it shows the details.',
} as const;

export type RefusalKey = keyof typeof REFUSALS;
export type RefusalParts = Record<string, string | number>;

/** The sentence in English. */
export function refusalText(key: RefusalKey, parts: RefusalParts = {}): string {
  return REFUSALS[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(parts[name] ?? ''));
}

/** A refusal with a key. @example throw new Refusal('not-found', 'judgement') */
export class Refusal extends OpisError {
  constructor(
    code: ErrorCode,
    readonly key: RefusalKey,
    readonly parts: RefusalParts = {},
  ) {
    super(code, refusalText(key, parts));
  }
}
