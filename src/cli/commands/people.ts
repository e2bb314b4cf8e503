// opis person, index, review: who is who.
import { OpisError } from '../../model/errors.js';
import type { EntityKind } from '../../model/entity.js';
import { indexView } from '../../view/index-view.js';
import { personFile, type FileLine } from '../../view/claims/person-file.js';
import { personFileMarkdown } from '../../view/claims/person-file-markdown.js';
import type { CommandSpec } from '../command-spec.js';
import { withWorkbench } from '../context.js';
import { printJson, printLine, printTable } from '../print.js';
import { whole } from './read.js';

const KINDS: Record<string, EntityKind> = {
  person: 'person',
  people: 'person',
  organisation: 'organisation',
  bodies: 'organisation',
  place: 'place',
  places: 'place',
};

export const personCommand: CommandSpec = {
  usage: 'person <name...>',
  description: 'everything that all sources say of a person, in order of time, each with its quote',
  options: [['--markdown', 'print it as an archival certificate in Markdown']],
  run: (invocation) =>
    withWorkbench(invocation, 'person', async (workbench) => {
      const name = invocation.positional.join(' ');
      const byId = await workbench.personFile(name);
      const ids = byId ? [byId.entity.id] : (await workbench.entities('person', { text: name })).map(({ id }) => id);
      if (ids.length === 0)
        throw new OpisError('not-found', `No person named "${name}". Try another form or script, or "opis index".`);
      const files = [];
      for (const id of ids) {
        const data = byId ?? (await workbench.personFile(id));
        if (data) files.push(data);
      }
      if (invocation.options.json) printJson(files);
      else if (invocation.options.markdown) for (const data of files) printLine(personFileMarkdown(data));
      else for (const data of files) printFile(personFile(data), data.named);
      return 0;
    }),
};

function printFile(file: ReturnType<typeof personFile>, named: number): void {
  printLine(`${file.entity.name}  (${file.entity.id}; ${file.entity.status}; named ${named} times)`);
  const forms = file.entity.names.map(({ value }) => value).filter((value) => value !== file.entity.name);
  if (forms.length > 0) printLine(`  also: ${[...new Set(forms)].join(', ')}`);
  for (const entry of file.life) {
    if (entry.kind === 'gap') printLine(`  … ${entry.gap.from}–${entry.gap.to}: nothing is said`);
    else printFileLine(entry.line);
  }
  printLine();
}

function printFileLine({ claims, conflict }: FileLine): void {
  for (const claim of claims) {
    const said = [claim.value, claim.object, claim.organisation, claim.place]
      .filter((part) => part !== null)
      .join(', ');
    printLine(`  ${(claim.time ?? '').padEnd(12)} ${claim.property}: ${claim.unknown ? '?' : said}`);
    for (const { evidence, sourceTitle, document } of claim.statements)
      printLine(
        `      «${evidence[0].quote.replace(/\s+/g, ' ')}» ${sourceTitle}${document?.number ? `, № ${document.number}` : ''}`,
      );
  }
  if (conflict) printLine(`      ! ${conflict.degree ?? ''} contradiction: ${conflict.message}`);
}

export const indexCommand: CommandSpec = {
  usage: 'index [kind]',
  description: 'the index of people, bodies or places, as an edition prints it (kind: people, bodies, places)',
  options: [['--csv', 'print it as CSV']],
  run: (invocation) =>
    withWorkbench(invocation, 'index', async (workbench) => {
      const kind = KINDS[invocation.positional[0] ?? 'people'];
      if (!kind)
        throw new OpisError(
          'settings',
          `"${invocation.positional[0]}" is no index. There are: people, bodies, places.`,
        );
      const entries = await workbench.entities(kind, {});
      if (invocation.options.json) printJson(entries);
      else if (invocation.options.csv) {
        printLine('name,other forms,mentions,documents');
        for (const { name, names, mentions, documents } of entries)
          printLine(
            [
              name,
              names.filter((form) => form !== name).join('; '),
              mentions,
              documents.map((d) => d.number ?? '').join(' '),
            ]
              .map(csvCell)
              .join(','),
          );
      } else {
        for (const { letter, lines } of indexView(entries)) {
          printLine(letter);
          for (const line of lines)
            printLine(
              `  ${line.name}  ${line.locators
                .map(({ numbers }) => numbers.map(({ text }) => text).join(', '))
                .filter(Boolean)
                .join('; ')}`,
            );
        }
      }
      return entries.length > 0 ? 0 : 1;
    }),
};

/** A cell of CSV; a leading formula sign is defused. */
export function csvCell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+@\t\r]|^-\D/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const reviewCommand: CommandSpec = {
  usage: 'review',
  description:
    'doubtful links and proposed statements that wait for a decision; decide with --same, --different, --unsure, --undo',
  options: [
    ['--limit <n>', 'how many to print', '20'],
    ['--same <ids>', 'two entities are the same: ID,ID'],
    ['--different <ids>', 'two entities are different: ID,ID'],
    ['--unsure <ids>', 'the text does not decide: ID,ID'],
    ['--undo <judgement>', 'take a judgement back'],
    ['--lost', 'judgements that find no place in the texts as they are'],
  ],
  run: (invocation) =>
    withWorkbench(invocation, 'review', async (workbench) => {
      const { options } = invocation;
      for (const verdict of ['same', 'different', 'unsure'] as const) {
        if (typeof options[verdict] !== 'string') continue;
        const [left, right, more] = options[verdict].split(',');
        if (!left || !right || more)
          throw new OpisError(
            'settings',
            `--${verdict} was given "${options[verdict]}". It takes two entity ids: ID,ID.`,
          );
        printLine(await workbench.judge({ target: { kind: 'entities', left, right }, verdict }));
        return 0;
      }
      if (typeof options.undo === 'string') {
        if (!(await workbench.undo(options.undo)))
          throw new OpisError('not-found', `There is no judgement ${options.undo}.`);
        return 0;
      }
      if (options.lost) {
        const lost = await workbench.lostJudgements();
        if (options.json) printJson(lost);
        else for (const { message, file, start } of lost) printLine(`${file ?? ''} (at ${start ?? '–'}): ${message}`);
        return lost.length > 0 ? 0 : 1;
      }
      const items = await workbench.review({ limit: whole(options.limit, '--limit') });
      if (options.json) printJson(items);
      else
        printTable(
          ['question', 'left', 'right', 'score', 'because'],
          items.map((item) =>
            item.kind === 'link'
              ? [
                  'same?',
                  item.left.name,
                  item.right.name,
                  item.score.toFixed(2),
                  item.features.map(({ sentence }) => sentence).join('; '),
                ]
              : [
                  'true?',
                  item.statement.subjectName,
                  `${item.statement.property}: ${item.statement.value ?? ''}`,
                  null,
                  item.statement.evidence[0].quote,
                ],
          ),
          90,
        );
      return items.length > 0 ? 0 : 1;
    }),
};
