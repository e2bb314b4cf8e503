// Import over HTTP: files come as multipart form data, the answer names a job, its progress streams as server-sent events.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { Refusal } from '../view/refusals.js';
import type { ImportFile } from '../view/workbench-engine.js';
import { refuse } from './error-answer.js';
import type { ImportJob, ImportJobs } from './import-jobs.js';

/** Milliseconds between signs of life on a quiet stream. */
const HEARTBEAT = 15_000;

/** The last part of a path as a browser names it: `folder/volume.txt` → `volume.txt`. */
export function plainFileName(name: string): string {
  return (
    name
      .split(/[\\/]/)
      .at(-1)!
      .replaceAll(/[\u0000-\u001f]/g, '')
      .slice(0, 255) || 'unnamed'
  );
}

/** Routes that import files. */
export function importRoutes(jobs: ImportJobs, uploadLimit: number): Hono {
  const routes = new Hono();

  routes.post(
    '/imports',
    bodyLimit({
      maxSize: uploadLimit,
      onError: (c) => refuse(c, [413, 'too-large'], 'tooLarge', { megabytes: Math.round(uploadLimit / 1e6) }),
    }),
    async (c) => {
      if (!c.req.header('content-type')?.startsWith('multipart/form-data')) {
        throw new Refusal('input', 'notMultipart');
      }
      const form = await c.req.formData().catch(() => {
        throw new Refusal('input', 'formUnread');
      });
      const files: ImportFile[] = [];
      for (const [, value] of form) {
        if (typeof value === 'string') continue;
        files.push({ name: plainFileName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) });
      }
      if (files.length === 0) throw new Refusal('input', 'noFile');
      return c.json(jobs.start(files), 202);
    },
  );

  routes.get('/imports', (c) => c.json(jobs.list()));

  routes.get('/imports/:id', (c) => {
    const job = jobs.get(c.req.param('id'));
    if (!job) throw new Refusal('not-found', 'import');
    return c.json(job);
  });

  routes.get('/imports/:id/events', (c) => {
    const id = c.req.param('id');
    const job = jobs.get(id);
    if (!job) throw new Refusal('not-found', 'import');
    return streamSSE(c, async (stream) => {
      const waiting: string[] = [JSON.stringify(job)];
      let wake = () => {};
      const stop = jobs.listen(id, (changed: ImportJob) => {
        // Only the newest state counts for a reader that is behind.
        waiting.splice(0, waiting.length, JSON.stringify(changed));
        wake();
      });
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted) {
          const data = waiting.shift();
          if (data === undefined) {
            const timer = setTimeout(() => wake(), HEARTBEAT);
            await new Promise<void>((resolve) => (wake = resolve));
            clearTimeout(timer);
            if (waiting.length === 0 && !stream.aborted) await stream.writeSSE({ event: 'alive', data: '' });
            continue;
          }
          await stream.writeSSE({ event: 'job', data });
          const { state } = JSON.parse(data) as ImportJob;
          if (state === 'done' || state === 'failed') return;
        }
      } finally {
        stop();
      }
    });
  });

  return routes;
}
