// What every bench needs: percentiles, tables, the same random numbers at every run, the memory of a child process.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Median, 95th percentile, largest. */
export function percentiles(times: readonly number[]): [p50: number, p95: number, max: number] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return [at(0.5), at(0.95), sorted.at(-1) ?? NaN];
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** Columns as wide as their widest cell. */
export function printTable(head: string[], rows: (string | number)[][]): void {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? '').length)));
  for (const row of lines)
    process.stdout.write(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd() + '\n',
    );
}

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface ProcessFigures {
  milliseconds: number;
  /** Largest resident memory in MB; NaN where the system does not tell. */
  memory: number;
  code: number | null;
  output: string;
}

/** Runs a whole process and measures it from outside. */
export function measureProcess(command: string, args: readonly string[]): Promise<ProcessFigures> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let memory = NaN;
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
    const watch = setInterval(() => {
      const peak = /VmHWM:\s+(\d+)/.exec(tryRead(`/proc/${child.pid}/status`))?.[1];
      if (peak) memory = Number(peak) / 1024;
    }, 50);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      resolve({ milliseconds: performance.now() - begun, memory, code, output });
    });
  });
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
