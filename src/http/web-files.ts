// The built workbench: files of dist/web, read once, so that no path from outside ever reaches the file system and a
// build under a running server does not take its pages away.
// Hashed assets may be kept for ever; the page itself is asked for anew each time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);

/** The folder with the built workbench: beside the built server, or dist/web when run from the sources. */
export function webRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [join(here, '..', 'web'), join(here, '..', '..', 'dist', 'web')];
  return candidates.find((one) => existsSync(join(one, 'index.html'))) ?? candidates[0];
}

/** Answers for a path, or `null` when there is no such file. */
export type WebFiles = (path: string, acceptsGzip: boolean) => Response | null;

/** Reads the files below a folder and serves those alone. */
export function webFiles(root: string): WebFiles {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  if (existsSync(root)) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      files.set(`/${relative(root, file).split(sep).join('/')}`, new Uint8Array(readFileSync(file)));
    }
  }
  const zipped = new Map<string, Uint8Array<ArrayBuffer>>();
  return (path, acceptsGzip) => {
    const bytes = files.get(path);
    if (!bytes) return null;
    const extension = extname(path);
    const headers: Record<string, string> = {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
    };
    if (!acceptsGzip || !COMPRESSED.has(extension)) return new Response(bytes, { headers });
    const zip = zipped.get(path) ?? new Uint8Array(gzipSync(bytes));
    zipped.set(path, zip);
    return new Response(zip, { headers: { ...headers, 'Content-Encoding': 'gzip' } });
  };
}
