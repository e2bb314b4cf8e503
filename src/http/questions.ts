// What may stand in a request: every query, path and body is checked here before the engine sees it.
import { z } from '@hono/zod-openapi';

const many = z
  .union([z.string().max(400), z.array(z.string().max(400)).max(200)])
  .optional()
  .transform((value) => (value === undefined ? undefined : Array.isArray(value) ? value : [value]));

const zone = z.enum(['document', 'footnote', 'apparatus', 'article']);
const number = (least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(most).default(otherwise);

export const byId = z.object({ id: z.string().min(1).max(200) });

export const searchQuery = z.object({
  q: z.string().max(1000).default(''),
  source: many,
  year: many,
  genre: many,
  archive: many,
  fond: many,
  classification: many,
  zone: z
    .union([zone, z.array(zone)])
    .optional()
    .transform((value) => (value === undefined ? undefined : Array.isArray(value) ? value : [value])),
  offset: number(0, 100_000, 0),
  limit: number(1, 100, 20),
});

export const namedQuery = z.object({ q: z.string().max(1000) });
export const readingQuery = z.object({ q: z.string().max(1000).optional() });
export const placeInSource = z.object({ id: z.string().min(1).max(200), offset: z.coerce.number().int().min(0) });
export const entityKind = z.object({ kind: z.enum(['person', 'organisation', 'place']) });
/** Of the reader: names are given, and ordered, in it. */
const language = z.enum(['ru', 'en']).default('ru');
export const indexQuery = z.object({
  text: z.string().max(200).optional(),
  limit: number(1, 50_000, 20_000),
  language,
});
export const indexFileQuery = z.object({ language });
export const citationQuery = z.object({ page: z.string().max(20).optional() });

export const registerQuery = z.object({
  source: z.string().max(200).optional(),
  /** `all`: every statement about persons, not only rows of registers. */
  scope: z.enum(['register', 'all']).default('register'),
});

export const statementsQuery = z.object({
  property: z.string().max(60).optional(),
  source: z.string().max(200).optional(),
  status: z.enum(['proposed', 'accepted', 'rejected']).optional(),
});

export const normsQuery = z.object({
  /** EDTF: a day, a month or a year. */
  on: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  for: z.string().max(200).optional(),
});

export const findingsQuery = z.object({
  rule: z.enum(['sum', 'count', 'difference', 'restated', 'conflict', 'order']).optional(),
  verdict: z.enum(['consistent', 'inconsistent', 'undetermined']).optional(),
  dismissed: z.enum(['true', 'false']).default('false'),
});

export const reviewQuery = z.object({
  kind: z.enum(['link', 'statement']).optional(),
  limit: number(1, 100, 20),
  skip: many,
});

const id = z.string().min(1).max(200);

export const answerBody = z.object({
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('link'), left: id, right: id }),
    z.object({ kind: z.literal('entities'), left: id, right: id }),
    z.object({ kind: z.literal('mention'), mentionId: id, entityId: id }),
    z.object({ kind: z.literal('statement'), statementId: id }),
    z.object({ kind: z.literal('finding'), findingId: id }),
  ]),
  verdict: z.enum(['same', 'different', 'unsure', 'accept', 'reject', 'correct', 'dismiss']),
  value: z.string().max(2000).optional(),
  note: z.string().max(4000).optional(),
});
