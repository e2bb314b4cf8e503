// opis search and opis show: finding and reading.
import type { SearchFilters } from '../../view/workbench-engine.js';
import { OpisError } from '../../model/errors.js';
import { readingView } from '../../view/reading-view.js';
import type { CommandSpec } from '../command-spec.js';
import { withWorkbench } from '../context.js';
import { printJson, printLine } from '../print.js';

const bold = (text: string) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[22m` : `[${text}]`);

const ZONES = { document: 'document', footnote: 'note', apparatus: 'editors', article: 'article' };

export const searchCommand: CommandSpec = {
  usage: 'search <query...>',
  description: 'find passages: words in any inflection, "phrases", -not, OR; filters such as year:1928 archive:РГАСПИ',
  options: [
    ['--limit <n>', 'how many hits to print', '20'],
    ['--offset <n>', 'how many hits to leave out', '0'],
    ['--source <id>', 'only this source'],
    ['--facets', 'count the hits by source, year, genre, archive, fond, classification'],
  ],
  run: (invocation) =>
    withWorkbench(invocation, 'search', async (workbench) => {
      const { options, positional } = invocation;
      const filters: SearchFilters = options.source ? { source: [String(options.source)] } : {};
      const question = {
        text: positional.join(' '),
        filters,
        limit: whole(options.limit, '--limit'),
        offset: whole(options.offset, '--offset'),
      };
      const answer = await workbench.search(question);
      const facets = options.facets ? await workbench.facets(question) : undefined;
      if (options.json) printJson(facets ? { ...answer, facets } : answer);
      else {
        for (const hit of answer.hits) {
          const number = hit.document?.number ? `№ ${hit.document.number}` : (hit.document?.title ?? '');
          printLine(
            `${hit.sourceTitle}  ${number}  ${ZONES[hit.zone]}${hit.page ? `  p. ${hit.page}` : ''}  ${hit.documentId ?? ''}`,
          );
          process.stdout.write(`    ${marked(hit.excerpt, hit.marks)}\n`);
        }
        printLine(`${answer.hits.length} of ${answer.total}${answer.totalExact ? '' : ' or more'}`);
        if (answer.suggestions.length > 0) printLine(`Did you mean: ${answer.suggestions.join('; ')}`);
        for (const [facet, counts] of Object.entries(facets ?? {}))
          printLine(`${facet}: ${counts.map(({ label, value, count }) => `${label ?? value} ${count}`).join(', ')}`);
      }
      return answer.hits.length > 0 ? 0 : 1;
    }),
};

function marked(excerpt: string, marks: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  for (const { start, end } of marks) {
    if (start < at) continue;
    out += plain(excerpt.slice(at, start)) + bold(plain(excerpt.slice(start, end)));
    at = end;
  }
  return out + plain(excerpt.slice(at));
}

/** A whole number of an option. */
export function whole(value: unknown, flag: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0)
    throw new OpisError('settings', `${flag} was given "${String(value)}". It takes a whole number from 0.`);
  return number;
}

export const showCommand: CommandSpec = {
  usage: 'show <id>',
  description: 'print a document (by id, or "№ 146"), an entity, a statement, a figure or a norm',
  options: [['--why', 'print which rule drew each boundary, read each field and found each name']],
  run: (invocation) =>
    withWorkbench(invocation, 'show', async (workbench) => {
      const { options, positional } = invocation;
      const found = await workbench.find(positional[0]);
      if (!found)
        throw new OpisError(
          'not-found',
          `There is nothing with the id or number "${positional[0]}". "opis search" finds ids.`,
        );
      if (found.kind !== 'document') {
        printJson(found.value);
        return 0;
      }
      const data = (await workbench.document(found.id))!;
      if (options.json) {
        const { previous: _previous, next: _next, ...rest } = data;
        printJson(options.why ? rest : { ...rest, mentions: undefined, resolutions: undefined });
        return 0;
      }
      const view = readingView(data);
      for (const block of [...view.head, ...view.blocks]) {
        printLine(block.runs.map(({ text }) => text).join(''));
        printLine();
      }
      for (const note of view.notes) printLine(`${note.marker}  ${note.runs.map(({ text }) => text).join('')}`);
      printLine(view.citations.gost);
      if (options.why) {
        const { text, range } = data;
        const quote = (start: number, end: number) => text.slice(start - range.start, end - range.start);
        printLine();
        for (const { about, rule, start, end, note } of data.document?.reasons ?? [])
          printLine(`${about}: ${rule}  ${start}–${end}${note ? `  ${note}` : ''}  ${short(quote(start, end))}`);
        for (const part of data.document?.parts ?? [])
          printLine(
            `part ${part.kind}: ${part.rule}  ${part.start}–${part.end}  ${short(quote(part.start, part.end))}`,
          );
        for (const mention of data.mentions)
          printLine(
            `${mention.kind}: ${mention.rule}  ${mention.start}–${mention.end}  «${short(mention.quote)}»  ${mention.value ?? ''}`,
          );
      }
      return 0;
    }),
};

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ');
