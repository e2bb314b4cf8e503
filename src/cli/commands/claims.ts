// opis figures, norms, audit, order: what the sources claim, what does not agree, what to order.
import { OpisError } from '../../model/errors.js';
import { normsView } from '../../view/claims/norms-view.js';
import type { CommandSpec } from '../command-spec.js';
import { withWorkbench } from '../context.js';
import { printJson, printLine, printTable } from '../print.js';
import { csvCell } from './people.js';

export const figuresCommand: CommandSpec = {
  usage: 'figures [words...]',
  description: 'numbers that the sources state, with what they count; words filter them',
  run: (invocation) =>
    withWorkbench(invocation, 'figures', async (workbench) => {
      const words = invocation.positional.map((word) => word.toLowerCase());
      const figures = (await workbench.figures()).filter((figure) => {
        const text = [
          figure.measure,
          figure.population,
          figure.place,
          figure.time,
          figure.unit,
          figure.evidence[0].quote,
        ]
          .join(' ')
          .toLowerCase();
        return words.every((word) => text.includes(word));
      });
      if (invocation.options.json) printJson(figures);
      else
        printTable(
          ['value', 'unit', 'measure', 'place', 'time', 'group', 'source', 'quote'],
          figures.map((one) => [
            `${one.approximate ? '~' : ''}${one.value}`,
            one.unit,
            one.measure,
            one.place,
            one.time,
            one.group,
            one.sourceTitle,
            one.evidence[0].quote,
          ]),
          40,
        );
      return figures.length > 0 ? 0 : 1;
    }),
};

export const normsCommand: CommandSpec = {
  usage: 'norms',
  description: 'rules: entitlements, duties, prohibitions, sanctions, procedures, targets',
  options: [
    ['--on <date>', 'only what was in force on a day (EDTF: 1931-05-01)'],
    ['--for <whom>', 'only for whom'],
  ],
  run: (invocation) =>
    withWorkbench(invocation, 'norms', async (workbench) => {
      const { on, for: whom } = invocation.options as { on?: string; for?: string };
      if (on !== undefined && !/^-?\d{1,4}X{0,3}(-\d\d){0,2}([/~?].*)?$/.test(on))
        throw new OpisError('settings', `--on was given "${on}". It takes a date such as 1931-05-01, 1931-05 or 1931.`);
      const view = normsView(await workbench.norms(), on ?? null, whom ?? null);
      if (invocation.options.json) printJson(view.lines);
      else
        for (const { norm, inForce } of view.lines) {
          printLine(
            `${norm.kind}${on ? ` (${inForce === 'yes' ? 'in force' : 'perhaps in force'})` : ''}: ${norm.norm}`,
          );
          printLine(
            `    for ${norm.addressee ?? '?'}; by ${norm.issuer ?? '?'}; ${norm.validFrom ?? '?'} – ${norm.validTo ?? '?'}${norm.condition ? `; ${norm.condition}` : ''}`,
          );
          printLine(`    «${norm.evidence[0].quote.replace(/\s+/g, ' ')}» ${norm.sourceTitle}`);
        }
      return view.lines.length > 0 ? 0 : 1;
    }),
};

export const auditCommand: CommandSpec = {
  usage: 'audit',
  description: 'what does not agree: sums, series, counts against registers, contradictions',
  options: [['--all', 'print consistent and undetermined checks too']],
  run: (invocation) =>
    withWorkbench(invocation, 'audit', async (workbench) => {
      const rows = (await workbench.findings()).filter(
        ({ finding, judgement }) =>
          invocation.options.all || (finding.verdict === 'inconsistent' && judgement !== 'dismiss'),
      );
      if (invocation.options.json) printJson(rows);
      else
        for (const { finding, figures, statements, judgement } of rows) {
          const { rule, verdict, degree, message, stated, computed, difference, reason } = finding;
          printLine(
            `${rule}: ${degree ? `${degree} ` : ''}${verdict}${judgement ? ` (${judgement})` : ''}  ${message}`,
          );
          if (stated !== null && computed !== null)
            printLine(
              `    stated ${stated}, computed ${computed}${difference === null ? '' : `, difference ${difference}`}${reason ? `; likely ${reason}` : ''}`,
            );
          for (const { evidence, sourceTitle } of [...figures, ...statements].slice(0, 12))
            printLine(`    «${evidence[0].quote.replace(/\s+/g, ' ')}» ${sourceTitle}`);
        }
      return rows.length > 0 ? 0 : 1;
    }),
};

export const orderCommand: CommandSpec = {
  usage: 'order',
  description: 'the archival files to order, by archive, fond, opis, delo, with the sheets and what hangs on each',
  options: [['--csv', 'print it as CSV']],
  run: (invocation) =>
    withWorkbench(invocation, 'order', async (workbench) => {
      const rows = await workbench.orders();
      const headings = [
        'archive',
        'fond',
        'opis',
        'delo',
        'sheets',
        'references',
        'documents',
        'statements',
        'figures',
      ];
      const cells = rows.map((row) => [
        row.archive,
        row.fond,
        row.opis,
        row.delo,
        row.listy.join('; '),
        row.references,
        row.documents.map(({ number }) => number ?? '').join(' '),
        row.statements,
        row.figures,
      ]);
      if (invocation.options.json) printJson(rows);
      else if (invocation.options.csv) for (const row of [headings, ...cells]) printLine(row.map(csvCell).join(','));
      else printTable(headings, cells, 40);
      return rows.length > 0 ? 0 : 1;
    }),
};
