#!/usr/bin/env node
// The command line. In a checkout what is older than its sources is built first: the engine, and for `serve` the workbench.
// This file wires the doors: the command line can open the HTTP server without importing it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Opis needs Node.js 20.19 or newer; this is ${process.version}.\n`);
  process.exit(2);
}
if (existsSync(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)))) {
  const { buildEngine, buildWorkbench } = await import('../scripts/build.js');
  await buildEngine();
  if (/^(serve|start)$/.test(process.argv[2] ?? '')) await buildWorkbench();
}
const { main } = await import('../dist/cli/main.js');
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.exitCode = await main(process.argv.slice(2), {
  serve: async (workbench, options) => (await import('../dist/http/server.js')).serve(workbench, options),
});
