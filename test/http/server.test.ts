// The door: who may knock, what every answer carries, how questions are checked, how imports report.
import { createServer as createNetServer } from 'node:net';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServer, serve } from '../../src/http/server.js';
import { CONTENT_SECURITY_POLICY } from '../../src/http/guard.js';
import { plainFileName } from '../../src/http/import-routes.js';
import { OpisError } from '../../src/model/errors.js';
import type { WorkbenchEngine } from '../../src/view/workbench-engine.js';
import { refusalText, type RefusalKey, type RefusalParts } from '../../src/view/refusals.js';
import { edition } from './composed-edition.js';
import { fakeEngine } from './fake-engine.js';

const HOST = '127.0.0.1:4173';
const root = mkdtempSync(join(tmpdir(), 'opis-web-'));

beforeAll(() => {
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Opis</title>');
  writeFileSync(join(root, 'assets', 'a-1.js'), 'export {}');
  writeFileSync(join(root, '..', 'opis-outside.txt'), 'secret');
});
afterAll(() => {
  rmSync(root, { recursive: true });
  rmSync(join(root, '..', 'opis-outside.txt'), { force: true });
});

const app = (engine: WorkbenchEngine = fakeEngine(), options = {}) =>
  createServer(engine, { webRoot: root, ...options });
const knock = (path: string, init: RequestInit = {}, server = app()) =>
  Promise.resolve(
    server.request(`http://${HOST}${path}`, {
      ...init,
      headers: { host: HOST, ...(init.headers as Record<string, string>) },
    }),
  );
const errorOf = async (response: Response) => {
  const body = (await response.json()) as {
    error: { code: string; message: string; key?: RefusalKey; parts?: RefusalParts };
  };
  expect(Object.keys(body)).toEqual(['error']);
  const { key, parts, message } = body.error;
  // What comes from deeper in the program has no key.
  expect(Object.keys(body.error).sort()).toEqual(key ? ['code', 'key', 'message', 'parts'] : ['code', 'message']);
  if (key) expect(message).toBe(refusalText(key, parts));
  expect(body.error.message.length).toBeGreaterThan(10);
  return [response.status, body.error.code];
};

describe('who may knock', () => {
  it.each([
    ['127.0.0.1:4173', 200],
    ['localhost:4173', 200],
    ['[::1]:80', 200],
    ['LOCALHOST', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example:4173', 403],
    ['evil.example:127.0.0.1', 403],
    ['', 403],
  ])('host %j: %d', async (host, status) => {
    const response = await knock('/api/collection', { headers: { host } });
    expect(response.status).toBe(status);
    if (status === 403) expect(await errorOf(response)).toEqual([403, 'forbidden']);
  });

  it.each([
    ['http://127.0.0.1:4173', 200],
    ['http://127.0.0.1:9999', 403],
    ['http://localhost:4173', 403],
    ['https://evil.example', 403],
    ['null', 403],
  ])('origin %s: %d', async (origin, status) => {
    const body = JSON.stringify({ target: { kind: 'finding', findingId: 'fi-sum' }, verdict: 'accept' });
    const response = await knock('/api/judgements', { method: 'POST', body, headers: { origin } });
    expect(response.status).toBe(status);
  });

  it('refuses what a browser marks as sent by another site, but lets links in', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await knock('/api/collection', { headers: foreign })).status).toBe(403);
    expect((await knock('/', { headers: { ...foreign, 'sec-fetch-mode': 'navigate' } })).status).toBe(200);
    expect((await knock('/api/collection', { headers: { ...foreign, 'sec-fetch-mode': 'navigate' } })).status).toBe(
      403,
    );
    expect((await knock('/api/collection', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  });

  it('lets a team name its own host', async () => {
    const server = app(fakeEngine(), { allowedHosts: ['opis.archive.example'] });
    expect((await knock('/api/collection', { headers: { host: 'opis.archive.example' } }, server)).status).toBe(200);
  });
});

describe('what every answer carries', () => {
  it.each(['/', '/api/collection', '/api/nothing', '/missing.js', '/documents/x'])('%s', async (path) => {
    const { headers } = await knock(path);
    expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('answers refusals with the same headers', async () => {
    const response = await knock('/', { headers: { host: 'evil.example' } });
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  });

  it('allows nothing inline and nothing from elsewhere', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/);
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
  });
});

describe('files of the workbench', () => {
  it('keeps hashed assets for ever and asks for the page anew', async () => {
    expect((await knock('/assets/a-1.js')).headers.get('cache-control')).toContain('immutable');
    expect((await knock('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/search?q=x', '/documents/d-1', '/documents/a.txt', '/sources/s/at/5'])('%s is the page', async (path) => {
    expect(await (await knock(path)).text()).toContain('<title>Opis');
  });

  it.each([
    '/../opis-outside.txt',
    '/..%2fopis-outside.txt',
    '/assets/../../opis-outside.txt',
    '/%2e%2e/opis-outside.txt',
  ])('%s stays outside', async (path) => {
    expect(await (await knock(path)).text()).not.toContain('secret');
  });

  it('says what to do when the workbench is not built', async () => {
    expect(await errorOf(await knock('/', {}, app(fakeEngine(), { webRoot: join(root, 'none') })))).toEqual([
      503,
      'settings',
    ]);
  });
});

describe('questions', () => {
  it.each([
    ['/api/nothing', 404, 'not-found'],
    ['/api/documents/none', 404, 'not-found'],
    ['/api/sources/none', 404, 'not-found'],
    ['/api/entity/none', 404, 'not-found'],
    ['/api/people/none/file', 404, 'not-found'],
    ['/api/entities/ships', 400, 'input'],
    ['/api/search?limit=1000', 400, 'input'],
    ['/api/search?offset=-1', 400, 'input'],
    ['/api/search?zone=cellar', 400, 'input'],
    [`/api/search?q=${'x'.repeat(1001)}`, 400, 'input'],
    ['/api/norms?on=yesterday', 400, 'input'],
    ['/api/findings?rule=guess', 400, 'input'],
    ['/api/imports/none', 404, 'not-found'],
    ['/api/imports/none/events', 404, 'not-found'],
    ['/missing.js', 404, 'not-found'],
  ])('%s: %d %s', async (path, status, code) => expect(await errorOf(await knock(path))).toEqual([status, code]));

  it.each([
    'nonsense',
    '{}',
    '{"target":{"kind":"finding"},"verdict":"accept"}',
    '{"target":{"kind":"finding","findingId":"x"},"verdict":"undo"}',
  ])('refuses the judgement %s', async (body) =>
    expect(await errorOf(await knock('/api/judgements', { method: 'POST', body }))).toEqual([400, 'input']),
  );

  it.each([
    ['input', 400],
    ['settings', 400],
    ['not-found', 404],
    ['conflict', 409],
    ['store', 503],
  ] as const)('gives OpisError %s as %d', async (code, status) => {
    const engine = {
      ...fakeEngine(),
      collection: () => Promise.reject(new OpisError(code, 'What was given, what to do.')),
    };
    expect(await errorOf(await knock('/api/collection', {}, app(engine)))).toEqual([status, code]);
  });

  it('tells nothing of a bug but that it is one', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const engine = { ...fakeEngine(), collection: () => Promise.reject(new TypeError('secret path /home/x')) };
    const response = await knock('/api/collection', {}, app(engine));
    const text = await response.text();
    expect([response.status, text.includes('secret')]).toEqual([500, false]);
    expect(String(said.mock.calls[0][0])).toContain('secret path');
    said.mockRestore();
  });

  it('keeps markup in titles as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const response = await knock('/api/sources', {}, app(fakeEngine({ title })));
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(((await response.json()) as { source: { title: string } }[])[0].source.title).toBe(title);
  });

  it('repeats filters in the answer and counts facets', async () => {
    const found = (await (
      await knock(`/api/search?q=${encodeURIComponent('кровать')}&genre=${encodeURIComponent('Письмо')}`)
    ).json()) as { total: number };
    expect(found.total).toBe(2);
    const facets = (await (await knock(`/api/facets?q=${encodeURIComponent('кровать')}&zone=document`)).json()) as {
      name: string;
      values: { chosen: boolean }[];
    }[];
    expect(facets.find((one) => one.name === 'zone')!.values[0].chosen).toBe(true);
  });

  it('stores a judgement and takes it back', async () => {
    const server = app();
    const body = JSON.stringify({ target: { kind: 'finding', findingId: 'fi-sum' }, verdict: 'dismiss' });
    const { id } = (await (await knock('/api/judgements', { method: 'POST', body }, server)).json()) as { id: string };
    const dismissed = async () =>
      ((await (await knock('/api/findings', {}, server)).json()) as { dismissed: number }).dismissed;
    expect(await dismissed()).toBe(1);
    expect((await knock(`/api/judgements/${id}`, { method: 'DELETE' }, server)).status).toBe(200);
    expect(await dismissed()).toBe(0);
    expect(await errorOf(await knock(`/api/judgements/${id}`, { method: 'DELETE' }, server))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('gives the register as CSV', async () => {
    const response = await knock('/api/register.csv');
    expect(response.headers.get('content-disposition')).toContain('register.csv');
    expect((await response.text()).replace('\ufeff', '').split('\r\n')[0]).toMatch(/^name,joined_party,/);
  });

  it('cites a page', async () => {
    const made = (await (await knock(`/api/documents/${edition.documents[0].id}/citation?page=7`)).json()) as {
      gost: string;
    };
    expect(made.gost).toMatch(/Док\. № 11\. С\. 7\.$/);
  });

  it('describes itself', async () => {
    const described = (await (await knock('/api/openapi.json')).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(described.paths).length).toBeGreaterThan(15);
  });
});

it('names the key and the parts of a refusal, for another language', async () => {
  const body: unknown = await (await knock('/api/judgements/j-none', { method: 'DELETE' })).json();
  expect(body).toMatchObject({ error: { code: 'not-found', key: 'judgement', parts: {} } });
  const lost: unknown = await (await knock('/api/nowhere')).json();
  expect(lost).toMatchObject({ error: { key: 'noRoute', parts: { method: 'GET', path: '/api/nowhere' } } });
});

describe('imports', () => {
  const form = (...files: [string, string][]) => {
    const data = new FormData();
    for (const [name, text] of files) data.append('file', new File([text], name));
    return data;
  };

  it('reports progress as events and ends with the report', async () => {
    const server = app(fakeEngine({ empty: true }));
    const started = await knock(
      '/api/imports',
      { method: 'POST', body: form(['priyut.txt', 'text'], ['empty.txt', '']) },
      server,
    );
    expect(started.status).toBe(202);
    const job = (await started.json()) as { id: string };
    const events = await knock(`/api/imports/${job.id}/events`, {}, server);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const states = [...(await events.text()).matchAll(/^data: (\{.*\})$/gm)].map(
      (match) =>
        JSON.parse(match[1]) as { state: string; progress: { share: number } | null; reports: { outcome: string }[] },
    );
    expect(states.length).toBeGreaterThan(2);
    const shares = states.flatMap((state) => state.progress?.share ?? []);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(states.at(-1)).toMatchObject({ state: 'done', reports: [{ outcome: 'imported' }, { outcome: 'failed' }] });
    expect(((await (await knock('/api/sources', {}, server)).json()) as unknown[]).length).toBe(1);
  });

  it('a late listener gets the end at once', async () => {
    const server = app(fakeEngine({ empty: true }));
    const { id } = (await (
      await knock('/api/imports', { method: 'POST', body: form(['a.txt', 'x']) }, server)
    ).json()) as { id: string };
    await (await knock(`/api/imports/${id}/events`, {}, server)).text();
    expect((await (await knock(`/api/imports/${id}/events`, {}, server)).text()).match(/^event: job/gm)).toHaveLength(
      1,
    );
  });

  it('says why a whole batch failed', async () => {
    const engine = { ...fakeEngine(), importFiles: () => Promise.reject(new OpisError('store', 'The disk is full.')) };
    const server = app(engine);
    const { id } = (await (
      await knock('/api/imports', { method: 'POST', body: form(['a.txt', 'x']) }, server)
    ).json()) as { id: string };
    expect(await (await knock(`/api/imports/${id}/events`, {}, server)).text()).toContain('The disk is full.');
  });

  it('refuses what is too large, empty or no form', async () => {
    const small = app(fakeEngine(), { uploadLimit: 1000 });
    const large = await knock(
      '/api/imports',
      { method: 'POST', body: form(['a.txt', 'x'.repeat(5000)]), headers: { 'content-length': '5200' } },
      small,
    );
    expect(await errorOf(large)).toEqual([413, 'too-large']);
    expect(await errorOf(await knock('/api/imports', { method: 'POST', body: 'x' }))).toEqual([400, 'input']);
    expect(await errorOf(await knock('/api/imports', { method: 'POST', body: form() }))).toEqual([400, 'input']);
  });

  it.each([
    ['volume.txt', 'volume.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\texts\\том 1.txt', 'том 1.txt'],
    ['folder/', 'unnamed'],
    ['a\u0000b".txt', 'ab".txt'],
  ])('%j is kept as %j', (given, kept) => expect(plainFileName(given)).toBe(kept));
});

describe('serving', () => {
  it('takes the next port when the one asked for is taken, on this machine alone', async () => {
    const blocker = createNetServer();
    const port = await new Promise<number>((resolve) =>
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
    );
    const serving = await serve(fakeEngine(), { port, webRoot: root });
    try {
      expect(serving.port).not.toBe(port);
      expect(serving.url).toBe(`http://127.0.0.1:${serving.port}/`);
      expect((await fetch(`${serving.url}api/collection`)).status).toBe(200);
    } finally {
      await serving.close();
      blocker.close();
    }
  });

  it('answers while an import runs', async () => {
    const slow = { ...fakeEngine(), importFiles: () => new Promise<never>(() => {}) };
    const server = app(slow);
    const body = new FormData();
    body.append('file', new File(['x'], 'a.txt'));
    await knock('/api/imports', { method: 'POST', body }, server);
    expect((await knock('/api/collection', {}, server)).status).toBe(200);
  });
});
