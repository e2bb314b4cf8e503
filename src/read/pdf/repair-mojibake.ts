// In: pieces of a PDF whose fonts name Cyrillic letters as Western ones («Ïðèêàç»). Out: the same pieces with the letters
// meant, and a Problem that says so; nothing is touched when the text does not become Russian by it.
import iconv from 'iconv-lite';
import type { Problem } from '../../model/problem.js';
import { scoreRussian } from '../encodings/score-russian.js';
import type { PageItems } from './page-items.js';

const WESTERN = /[\u00a8\u00b8\u00c0-\u00ff]{3,}/;

/** Repairs pieces in place. */
export function repairMojibake(pages: PageItems[], problems: Problem[]): void {
  const pieces = pages.flatMap((page) => page.groups.flat());
  const suspect = pieces.filter((piece) => WESTERN.test(piece.text));
  const sample = suspect
    .slice(0, 400)
    .map((piece) => piece.text)
    .join(' ');
  if (sample.length < 40 || scoreRussian(decode(sample)) < 3.5) return;
  let changed = 0;
  for (const piece of pieces) {
    if (!/[\u0080-\u00ff]/.test(piece.text) || /[\u0400-\u04ff]/.test(piece.text)) continue;
    piece.text = decode(piece.text);
    changed++;
  }
  problems.push({
    rule: 'read/pdf-letters',
    severity: 'warning',
    message: `The fonts of this PDF name Cyrillic letters as Western ones; ${changed} pieces of text were read as windows-1251. Check names against the page.`,
  });
}

function decode(text: string): string {
  return text.replace(/[\u0080-\u00ff]+/g, (run) => iconv.decode(Buffer.from(run, 'latin1'), 'win1251'));
}
