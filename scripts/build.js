// Builds dist/: every TypeScript file of src/ is transpiled on its own (no bundling, so workers and data files keep
// their places), data files are copied; with --all the workbench is built by Vite as well, if its sources are newer.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');
const out = join(root, 'dist');

/** All files below a folder, sorted. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const newest = (files) => files.reduce((latest, file) => Math.max(latest, statSync(file).mtimeMs), 0);
const stampTime = (stamp) => (existsSync(stamp) ? statSync(stamp).mtimeMs : 0);

/** Transpiles src/ to dist/ when something in src/ is newer than the last build. */
export async function buildEngine() {
  const files = filesBelow(source);
  const stamp = join(out, '.engine');
  const inputs = [...files, join(root, 'package.json'), fileURLToPath(import.meta.url)];
  const list = files.map((file) => relative(source, file)).join('\n');
  if (newest(inputs) <= stampTime(stamp) && readFileSync(stamp, 'utf8') === list) return false;
  mkdirSync(out, { recursive: true });
  const known = new Set(files.map((file) => relative(source, file).replace(/\.ts$/, '.js')));
  for (const file of filesBelow(out)) {
    const name = relative(out, file);
    if (name === 'code-digests.json' || /^(web|\.)/.test(name) || known.has(name)) continue;
    rmSync(file, { force: true });
  }
  const begun = Date.now();
  await build({
    entryPoints: files.filter((file) => file.endsWith('.ts')),
    outdir: out,
    outbase: source,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  for (const file of files) {
    if (file.endsWith('.ts')) continue;
    const target = join(out, relative(source, file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
  writeFileSync(join(out, 'code-digests.json'), JSON.stringify(codeDigests(files), null, 1));
  writeFileSync(stamp, list);
  utimesSync(stamp, new Date(begun), new Date(begun));
  return true;
}

/** A digest of the code and data of every folder of src/: a stage whose digest changed is done again at the next import. */
function codeDigests(files) {
  const digests = {};
  for (const file of files) {
    const room = relative(source, file).split(sep)[0];
    digests[room] ??= createHash('sha256');
    digests[room].update(relative(source, file)).update(readFileSync(file));
  }
  return Object.fromEntries(Object.entries(digests).map(([room, hash]) => [room, hash.digest('hex').slice(0, 16)]));
}

/** Builds the workbench into dist/web when one of its sources is newer than the last build. */
export async function buildWorkbench() {
  const files = filesBelow(join(root, 'web')).filter((file) => !file.includes('node_modules'));
  const stamp = join(out, '.workbench');
  if (!files.some((file) => file.endsWith('index.html'))) return false;
  if (newest([...files, join(root, 'package.json')]) <= stampTime(stamp) && existsSync(join(out, 'web', 'index.html')))
    return false;
  const { build: viteBuild } = await import('vite');
  await viteBuild({ root: join(root, 'web'), configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, '');
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildEngine();
  if (process.argv.includes('--all')) {
    await buildWorkbench();
    // A copy of the empty database, so that the first collection opens as fast as any other.
    const { ensureTemplate } = await import('../dist/store/database/template.js');
    await ensureTemplate();
  }
}
