// The routes below /api: each checks its question, asks the engine, and answers with a view model as JSON.
// The list of routes is readable by machines at /api/openapi.json.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { auditView } from '../view/claims/audit-view.js';
import { citations } from '../view/citation.js';
import { entityView } from '../view/entity-view.js';
import { figureTables } from '../view/claims/figure-tables.js';
import { indexCsv, indexView, namedView } from '../view/index-view.js';
import { normsView } from '../view/claims/norms-view.js';
import { personFile } from '../view/claims/person-file.js';
import { readingView } from '../view/reading-view.js';
import { Refusal, type RefusalKey } from '../view/refusals.js';
import { registerCsv, registerRows } from '../view/claims/register-view.js';
import { reviewCard } from '../view/claims/review-card.js';
import { facetViews, searchView } from '../view/search-view.js';
import type { SearchQuestion, WorkbenchEngine } from '../view/workbench-engine.js';
import { refuse } from './error-answer.js';
import type { ImportJobs } from './import-jobs.js';
import { importRoutes } from './import-routes.js';
import * as ask from './questions.js';

type Empty = z.ZodObject<Record<string, never>>;
const nothing = z.object({}) as Empty;

/** A question as the engine wants it. */
function searchQuestion(query: z.output<typeof ask.searchQuery>): SearchQuestion {
  const { q, offset, limit, ...facets } = query;
  const filters = Object.fromEntries(Object.entries(facets).filter(([, value]) => value && value.length > 0));
  return { text: q, filters, offset, limit };
}

function found<T>(value: T | null, what: RefusalKey): T {
  if (value === null) throw new Refusal('not-found', what);
  return value;
}

/** A CSV file to keep; the mark at its start tells spreadsheets that it is UTF-8. */
function csv(c: Context, file: string, text: string): Response {
  return c.body(`\ufeff${text}`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${file}"`,
  });
}

/** All routes below /api. */
export function apiRoutes(engine: WorkbenchEngine, jobs: ImportJobs, uploadLimit: number): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const details = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
      return refuse(c, [400, 'input'], 'notUnderstood', { details });
    },
  });

  /** One GET route with a checked path and query. */
  function get<P extends z.ZodObject, Q extends z.ZodObject>(
    path: string,
    summary: string,
    shape: { params: P; query: Q },
    answer: (input: { params: z.output<P>; query: z.output<Q> }, c: Context) => Promise<unknown>,
  ): void {
    const route = createRoute({
      method: 'get',
      path,
      summary,
      request: { params: shape.params, query: shape.query },
      responses: { 200: { description: summary } },
    });
    api.openapi(route, async (c) => {
      const valid = c.req as unknown as { valid(part: 'param' | 'query'): unknown };
      const input = { params: valid.valid('param') as z.output<P>, query: valid.valid('query') as z.output<Q> };
      const out = await answer(input, c);
      return out instanceof Response ? out : c.json(out as object);
    });
  }

  get('/collection', 'The collection and what it holds', { params: nothing, query: nothing }, () =>
    engine.collection(),
  );

  get('/sources', 'All sources', { params: nothing, query: nothing }, () => engine.sources());
  get(
    '/sources/{id}',
    'One source with its documents, zones and problems',
    { params: ask.byId, query: nothing },
    async ({ params }) => {
      const record = found(await engine.source(params.id), 'source');
      const [documents, zones, problems] = await Promise.all([
        engine.documents(params.id),
        engine.zones(params.id),
        engine.problems(params.id),
      ]);
      const cited = citations({
        source: record.source,
        document: null,
        page: null,
        article: record.kind === 'article',
      });
      return {
        ...record,
        documents,
        zones: zones.filter((zone) => zone.kind !== 'document'),
        problems,
        citations: cited,
      };
    },
  );
  get(
    '/sources/{id}/at/{offset}',
    'Front matter, back matter or another zone outside documents',
    { params: ask.placeInSource, query: ask.readingQuery },
    async ({ params }) => readingView(found(await engine.zone(params.id, params.offset), 'place')),
  );
  api.delete('/sources/:id', async (c) => {
    const removed = await engine.removeSource(c.req.param('id'));
    if (!removed) throw new Refusal('not-found', 'source');
    return c.json({ removed: true });
  });

  get('/search', 'Passages that answer a question', { params: nothing, query: ask.searchQuery }, async ({ query }) =>
    searchView(await engine.search(searchQuestion(query))),
  );
  get('/facets', 'Counts by facet for a question', { params: nothing, query: ask.searchQuery }, async ({ query }) => {
    const question = searchQuestion(query);
    return facetViews(await engine.facets(question), question.filters);
  });

  get('/named', 'Who and what a question names', { params: nothing, query: ask.namedQuery }, async ({ query }) =>
    namedView(
      await Promise.all(
        (['person', 'organisation', 'place'] as const).map((kind) =>
          engine.entities(kind, { text: query.q, exact: true }),
        ),
      ),
    ),
  );

  get(
    '/documents/{id}',
    'A document as printed',
    { params: ask.byId, query: ask.readingQuery },
    async ({ params, query }) => readingView(found(await engine.document(params.id, query.q), 'document')),
  );
  get(
    '/documents/{id}/citation',
    'Citations of a document or of one of its pages',
    { params: ask.byId, query: ask.citationQuery },
    async ({ params, query }) => {
      const data = found(await engine.document(params.id), 'document');
      const article = data.kind === 'article' || data.kind === 'plain';
      return citations({ source: data.source, document: data.document, page: query.page ?? null, article });
    },
  );

  get(
    '/entities/{kind}',
    'The index of people, bodies or places',
    { params: ask.entityKind, query: ask.indexQuery },
    async ({ params, query }) => indexView(await engine.entities(params.kind, query), query.language),
  );
  get(
    '/entities/{kind}/index.csv',
    'The index as CSV',
    { params: ask.entityKind, query: ask.indexFileQuery },
    async ({ params, query }, c) =>
      csv(c, `${params.kind}-index.csv`, indexCsv(await engine.entities(params.kind, {}), query.language)),
  );
  get('/entity/{id}', 'A person, body or place', { params: ask.byId, query: nothing }, async ({ params }) =>
    entityView(found(await engine.entity(params.id), 'name')),
  );
  get('/people/{id}/file', 'A person file', { params: ask.byId, query: nothing }, async ({ params }) =>
    personFile(found(await engine.personFile(params.id), 'person')),
  );

  const registerOf = async (query: z.output<typeof ask.registerQuery>) =>
    registerRows(
      (
        await engine.statements({ register: query.scope === 'register' ? true : undefined, sourceId: query.source })
      ).filter((one) => one.subjectKind === 'person'),
    );
  get(
    '/register',
    'Persons with what registers state of them',
    { params: nothing, query: ask.registerQuery },
    ({ query }) => registerOf(query),
  );
  get('/register.csv', 'The register as CSV', { params: nothing, query: ask.registerQuery }, async ({ query }, c) =>
    csv(c, 'register.csv', registerCsv(await registerOf(query))),
  );
  get('/statements', 'Statements', { params: nothing, query: ask.statementsQuery }, ({ query }) =>
    engine.statements({ property: query.property, sourceId: query.source, status: query.status }),
  );

  get('/figures', 'Figures as tables, with the sums that fail', { params: nothing, query: nothing }, async () => {
    const [figures, findings] = await Promise.all([engine.figures(), engine.findings()]);
    return figureTables(figures, findings);
  });
  get(
    '/norms',
    'Norms, in force on a day and for a group',
    { params: nothing, query: ask.normsQuery },
    async ({ query }) => normsView(await engine.norms(), query.on ?? null, query.for ?? null),
  );
  get('/findings', 'What the audit noticed', { params: nothing, query: ask.findingsQuery }, async ({ query }) =>
    auditView(await engine.findings(), {
      rule: query.rule,
      verdict: query.verdict,
      dismissed: query.dismissed === 'true',
    }),
  );

  get('/review', 'Open questions', { params: nothing, query: ask.reviewQuery }, async ({ query }) =>
    (await engine.review({ kind: query.kind, limit: query.limit, skip: query.skip })).map(reviewCard),
  );
  get('/judgements/lost', 'Judgements that find no place', { params: nothing, query: nothing }, () =>
    engine.lostJudgements(),
  );
  api.post('/judgements', async (c) => {
    const parsed = ask.answerBody.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success)
      throw new Refusal('input', 'judgementNotUnderstood', { details: z.prettifyError(parsed.error) });
    return c.json({ id: await engine.judge(parsed.data) });
  });
  api.delete('/judgements/:id', async (c) => {
    if (!(await engine.undo(c.req.param('id')))) throw new Refusal('not-found', 'judgement');
    return c.json({ undone: true });
  });

  get('/orders', 'Archival files to order', { params: nothing, query: nothing }, () => engine.orders());

  api.route('/', importRoutes(jobs, uploadLimit));
  api.doc('/openapi.json', { openapi: '3.0.0', info: { title: 'Opis', version: '0.1.0' } });
  return api;
}
