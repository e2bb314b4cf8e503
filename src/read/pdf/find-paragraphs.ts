// In: the lines of a column. Out: before which of them a paragraph begins: by a gap, another size of type, an indent, or
// because the first word would still have fitted on the line before.
import type { Line } from './make-line.js';

export interface Margins {
  left: number;
  right: number;
}

/** Does a paragraph begin at line `i`? The first line is left to `joinsPage`. */
export function beginsParagraph(lines: Line[], i: number, margins: Margins, leading: number): boolean {
  const line = lines[i];
  const before = lines[i - 1];
  if (Math.abs(line.size - before.size) > 0.08 * before.size) return true;
  // The rows of a table stay together.
  if (line.text.includes('\t') && before.text.includes('\t') && line.y - before.y < 2.6 * leading)
    return line.y < before.y;
  if (line.y - before.y > 1.35 * leading || line.y < before.y) return true;
  if (centredTogether(before, line, margins)) return false;
  if (endsShort(before, line, margins)) return true;
  // A date or a signature at the right, then text from the left.
  if (before.x0 - margins.left > 0.25 * (margins.right - margins.left) && before.x0 - line.x0 > line.size) return true;
  const indent = line.x0 - before.x0;
  if (indent <= 0.7 * line.size) return false;
  const next = lines[i + 1];
  const hanging = next && Math.abs(next.x0 - line.x0) < 0.3 * line.size && next.y - line.y < 1.35 * leading;
  return !hanging || line.x0 - margins.left < 0.7 * line.size;
}

/** Does the first line of a column or page go on with the paragraph of the line before it? */
export function joinsPage(before: Line, beforeMargins: Margins, line: Line, margins: Margins): boolean {
  if (Math.abs(line.size - before.size) > 0.08 * before.size) return false;
  if (isCentred(line, margins) || isCentred(before, beforeMargins)) return false;
  if (line.x0 - margins.left > 0.7 * line.size) return false;
  if (endsShort(before, line, beforeMargins)) return false;
  return !/[.!?…][»”")\]]*\d*$/.test(before.text) || !/^\s*(?:№|\d+\.)/.test(line.text);
}

/** The usual distance between base lines. */
export function leadingOf(lines: Line[]): number {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const step = lines[i].y - lines[i - 1].y;
    if (step > 0 && Math.abs(lines[i].size - lines[i - 1].size) < 0.5 && step < 4 * lines[i].size) steps.push(step);
  }
  if (steps.length === 0) return (lines[0]?.size ?? 10) * 1.2;
  steps.sort((a, b) => a - b);
  const low = steps[Math.floor(steps.length * 0.4)];
  return Math.max(low, lines[0].size * 0.9);
}

function isCentred(line: Line, { left, right }: Margins): boolean {
  const before = line.x0 - left;
  const after = right - line.x1;
  return before > 1.2 * line.size && after > 1.2 * line.size && Math.abs(before - after) < 0.06 * (right - left) + 4;
}

/** Both lines of a centred title; a full line belongs to it when the first word of the next did not fit on it any more. */
function centredTogether(before: Line, line: Line, margins: Margins): boolean {
  const upper = isCentred(before, margins);
  const lower = isCentred(line, margins);
  if (upper && lower) return true;
  if ((!upper && !lower) || !onAxis(before, margins) || !onAxis(line, margins)) return false;
  if (!upper && /[.!?:;]$/.test(before.text)) return false;
  const room = margins.right - margins.left - (before.x1 - before.x0) - 0.3 * before.size;
  return room <= line.firstWord * 1.05;
}

/** As far from the left margin as from the right. */
function onAxis(line: Line, { left, right }: Margins): boolean {
  return Math.abs(line.x0 - left - (right - line.x1)) < 0.8 * line.size;
}

function endsShort(before: Line, line: Line, { right }: Margins): boolean {
  const room = right - before.x1 - 0.3 * before.size;
  return room > line.firstWord * 1.05 && room > before.size;
}
