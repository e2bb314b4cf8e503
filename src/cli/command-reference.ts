// docs/reference/commands.md from the table of commands, so that the page can never be stale (a test compares them).
import { COMMANDS } from './commands.js';

/** The whole page. */
export function commandReference(): string {
  const lines = [
    '# Commands',
    '',
    'Generated from the table of commands; `UPDATE=1 npx vitest run test/docs` writes it anew.',
    '',
    'Every command takes `--collection DIR` (default `./opis-collection`) or `--database postgres://…`. Exit code 0: done,',
    '1: nothing found, 2: finished with problems or failed.',
  ];
  for (const { usage, description, options = [], json } of COMMANDS) {
    lines.push('', `## opis ${usage}`, '', `${description[0].toUpperCase()}${description.slice(1)}.`);
    const rows = [...options, ...(json === false ? [] : [['--json', 'print JSON'] as const])];
    if (rows.length > 0) lines.push('', '| option | |', '|---|---|');
    for (const [flags, text, fallback] of rows)
      lines.push(`| \`${flags}\` | ${text}${fallback === undefined ? '' : ` (default ${fallback})`} |`);
  }
  return lines.join('\n') + '\n';
}
