// The one shape of every error: {"error":{"code","message","key","parts"}}. OpisError keeps its code and words; a bug says
// only that it is one, and is printed on standard error. Key and parts, where there are any, say it in another language.
import type { Context } from 'hono';
import { OpisError, type ErrorCode } from '../model/errors.js';
import { Refusal, refusalText, type RefusalKey, type RefusalParts } from '../view/refusals.js';

/** Codes beyond those of OpisError that the door itself gives. */
export type AnswerCode = ErrorCode | 'forbidden' | 'too-large' | 'internal';

type Status = 400 | 403 | 404 | 409 | 413 | 500 | 503;

const STATUS: Record<ErrorCode, Status> = { input: 400, settings: 400, 'not-found': 404, conflict: 409, store: 503 };

/** The answer to a request that is refused. */
export function refuse(
  c: Context,
  [status, code]: readonly [Status, AnswerCode],
  key: RefusalKey,
  parts: RefusalParts = {},
): Response {
  return c.json({ error: { code, message: refusalText(key, parts), key, parts } }, status);
}

/** Answers for whatever a handler threw. */
export function answerForThrown(error: unknown, c: Context): Response {
  if (error instanceof Refusal) return refuse(c, [STATUS[error.code], error.code], error.key, error.parts);
  if (error instanceof OpisError) {
    const { code, message } = error;
    return c.json({ error: { code, message } }, STATUS[code]);
  }
  process.stderr.write(
    `opis: ${c.req.method} ${c.req.path}: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return refuse(c, [500, 'internal'], 'internal');
}
