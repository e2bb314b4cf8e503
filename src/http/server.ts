// The HTTP door: the workbench's files, its questions below /api, and nothing else. Listens on 127.0.0.1 alone.
import { createServer as createNetServer } from 'node:net';
import { serve as serveNode } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { Refusal } from '../view/refusals.js';
import type { WorkbenchEngine } from '../view/workbench-engine.js';
import { apiRoutes } from './api.js';
import { answerForThrown, refuse } from './error-answer.js';
import { guard, securityHeaders } from './guard.js';
import { ImportJobs } from './import-jobs.js';
import { webFiles, webRoot } from './web-files.js';

export interface ServerOptions {
  /** Folder of the built workbench. */
  webRoot?: string;
  /** Host names besides this machine's own, for a team's server. */
  allowedHosts?: string[];
  /** Bytes that one upload may have. */
  uploadLimit?: number;
}

/** Bytes of one upload unless the options say otherwise. */
const UPLOAD_LIMIT = 256e6;

const NOT_FOUND = [404, 'not-found'] as const;
const noRoute = (c: Context) => refuse(c, NOT_FOUND, 'noRoute', { method: c.req.method, path: c.req.path });

/** The whole workbench as one application. */
export function createServer(engine: WorkbenchEngine, options: ServerOptions = {}): Hono {
  const app = new Hono();
  const files = webFiles(options.webRoot ?? webRoot());
  app.onError(answerForThrown);
  app.use(securityHeaders());
  app.use(guard(options.allowedHosts));
  app.route('/api', apiRoutes(engine, new ImportJobs(engine), options.uploadLimit ?? UPLOAD_LIMIT));
  app.all('/api/*', noRoute);
  app.get('*', (c) => {
    const gzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    const file = files(c.req.path, gzip);
    if (file) return file;
    if (/\.[a-z0-9]{2,5}$/i.test(c.req.path) && !c.req.path.startsWith('/documents/')) {
      return refuse(c, NOT_FOUND, 'noAsset', { path: c.req.path });
    }
    return files('/index.html', gzip) ?? refuse(c, [503, 'settings'], 'notBuilt');
  });
  app.notFound(noRoute);
  return app;
}

/** A running workbench. */
export interface Serving {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Ports tried after the one asked for. */
const TRIES = 20;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createNetServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * Serves the workbench on 127.0.0.1.
 * @param options `port` 0 takes any free one; a taken port gives way to the next free one.
 */
export async function serve(
  engine: WorkbenchEngine,
  options: ServerOptions & { port?: number } = {},
): Promise<Serving> {
  const { port: wanted = 0, ...rest } = options;
  let port = wanted;
  if (wanted !== 0) {
    while (port < wanted + TRIES && !(await isFree(port))) port++;
    if (port === wanted + TRIES) throw new Refusal('settings', 'ports', { from: wanted, to: port - 1 });
  }
  const app = createServer(engine, rest);
  return new Promise((resolve, reject) => {
    const server = serveNode({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => {
      server.off('error', reject);
      // What the first question would wait for: who is named where, over all sources.
      void engine.entities('person', { limit: 1 }).catch(() => {});
      resolve({
        url: `http://127.0.0.1:${info.port}/`,
        port: info.port,
        close: () =>
          new Promise((done) => {
            if ('closeAllConnections' in server) server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
    server.once('error', reject);
  });
}
