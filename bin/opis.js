#!/usr/bin/env node
// The command line. In a checkout the engine is transpiled first when a source file is newer than the last build.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Opis needs Node.js 20.19 or newer; this is ${process.version}.\n`);
  process.exit(2);
}
if (existsSync(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)))) {
  const { buildEngine } = await import('../scripts/build.js');
  await buildEngine();
}
const { main } = await import('../dist/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
