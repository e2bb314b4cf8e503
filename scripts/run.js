// Runs a TypeScript script of eval/ or bench/: bundles it with esbuild (packages stay outside) and imports the result.
import { build } from 'esbuild';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEngine } from './build.js';

const [script, ...rest] = process.argv.slice(2);
if (!script) {
  process.stderr.write('Usage: node scripts/run.js SCRIPT.ts [arguments]\n');
  process.exit(2);
}
await buildEngine();
const folder = resolve('dist', '.run');
mkdirSync(folder, { recursive: true });
const bundle = join(folder, `${script.replaceAll(/[^a-z0-9]+/gi, '-')}-${process.pid}.mjs`);
// src/ is imported from dist/ as built, so that workers and data files are found where they are.
await build({
  entryPoints: [script],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      name: 'engine-from-dist',
      setup(esbuild) {
        esbuild.onResolve({ filter: /^\.\.?\// }, (args) => {
          const target = resolve(args.resolveDir, args.path);
          const source = resolve('src') + '/';
          if (!target.startsWith(source)) return undefined;
          return { path: pathToFileURL(join(resolve('dist'), target.slice(source.length))).href, external: true };
        });
      },
    },
  ],
});
process.argv = [process.argv[0], resolve(script), ...rest];
process.on('exit', () => rmSync(bundle, { force: true }));
// Patterns are compiled as in the program itself.
await import(pathToFileURL(resolve('dist', 'engine', 'compile-patterns.js')).href);
await import(pathToFileURL(bundle).href);
