// The one shape of every error: {"error":{"code","message"}}. OpisError keeps its code and words; a bug says only that
// it is one, and is printed on standard error.
import type { Context } from 'hono';
import { OpisError, type ErrorCode } from '../model/errors.js';

/** Codes beyond those of OpisError that the door itself gives. */
export type AnswerCode = ErrorCode | 'forbidden' | 'too-large' | 'internal';

type Status = 400 | 403 | 404 | 409 | 413 | 500 | 503;

const STATUS: Record<ErrorCode, Status> = { input: 400, settings: 400, 'not-found': 404, conflict: 409, store: 503 };

/** An error answer. */
export function errorAnswer(c: Context, status: Status, code: AnswerCode, message: string): Response {
  return c.json({ error: { code, message } }, status);
}

/** Answers for whatever a handler threw. */
export function answerForThrown(error: unknown, c: Context): Response {
  if (error instanceof OpisError) return errorAnswer(c, STATUS[error.code], error.code, error.message);
  process.stderr.write(
    `opis: ${c.req.method} ${c.req.path}: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return errorAnswer(
    c,
    500,
    'internal',
    'Something went wrong inside Opis. The terminal that runs it shows the details.',
  );
}
