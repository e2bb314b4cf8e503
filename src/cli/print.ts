// Plain output for terminals: lines, tables, JSON; terminal control characters of source texts are never passed on.

/** One line of output. Control characters are shown as their escapes. */
export function printLine(text = ''): void {
  process.stdout.write(clean(text) + '\n');
}

/** One value as JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(JSON.stringify(value, null, 2) + '\n');
}

/** Text without control characters other than tab and newline. */
export function clean(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Text in one line of at most a number of characters. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? line.slice(0, length - 1).trimEnd() + '…' : line;
}

/** Rows under headings, in columns; each cell at most `widest` characters. */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  widest = 60,
): void {
  const cells = [headings, ...rows].map((row) => row.map((cell) => clean(shorten(String(cell ?? ''), widest))));
  const widths = headings.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  for (const row of cells) {
    process.stdout.write(
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd() + '\n',
    );
  }
}

/** A progress line on standard error: rewritten in place on a terminal, silent otherwise. */
export function progressLine(): { show(text: string): void; end(): void } {
  if (!process.stderr.isTTY) return { show() {}, end() {} };
  return {
    show: (text) => void process.stderr.write(`\r\u001b[2K${clean(shorten(text, (process.stderr.columns ?? 80) - 1))}`),
    end: () => void process.stderr.write('\r\u001b[2K'),
  };
}
