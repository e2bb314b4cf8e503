// Statements, figures, norms, findings and the archival files to order.
import type { Finding } from '../../model/finding.js';
import type { Store } from '../../store/store.js';
import type {
  DocumentEntry,
  FindingRow,
  OrderRow,
  StatementFilter,
  StatementRow,
} from '../../view/workbench-engine.js';
import { russianArchive } from '../../view/archival-reference.js';
import { figureRow, normRow, statementRow } from './context.js';
import type { ImportedRows } from './imported-rows.js';
import { judgedStatements, standing } from './judged-statements.js';
import type { Snapshot } from './snapshot.js';

/** Statements that fit a filter. */
export async function statementRows(
  store: Store,
  snapshot: Snapshot,
  filter: StatementFilter,
): Promise<StatementRow[]> {
  const chosen = (await judgedStatements(store, snapshot)).filter(
    (statement) =>
      (filter.register === undefined || statement.register === filter.register) &&
      (!filter.property || statement.property === filter.property) &&
      (!filter.sourceId || statement.sourceId === filter.sourceId) &&
      (!filter.status || statement.status === filter.status),
  );
  return Promise.all(chosen.map((statement) => statementRow(snapshot, statement)));
}

/** All rows of a kind, over all sources. */
export async function overSources<Row>(
  snapshot: Snapshot,
  read: (rows: ImportedRows) => Promise<Row[]>,
): Promise<Row[]> {
  const lists = await Promise.all(snapshot.sources.map(({ source }) => read(snapshot.rows(source.id))));
  return lists.flat();
}

const byId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));

/** Findings with the claims they speak of and what a person said about them. */
export async function findingRows(
  store: Store,
  snapshot: Snapshot,
  findings: readonly Finding[],
): Promise<FindingRow[]> {
  const { judgements } = await store.files.judgements();
  const decided = new Map<string, { judgement: 'accept' | 'dismiss'; judgementId: string }>();
  for (const { id, verdict, target } of standing(judgements)) {
    if (target.kind === 'finding' && (verdict === 'accept' || verdict === 'dismiss'))
      decided.set(target.findingId, { judgement: verdict, judgementId: id });
  }
  if (findings.length === 0) return [];
  const figures = byId(await overSources(snapshot, (rows) => rows.figures()));
  const norms = byId(await overSources(snapshot, (rows) => rows.norms()));
  const statements = byId(await judgedStatements(store, snapshot));
  const rowsOf = <Row, Out>(ids: string[], from: Map<string, Row>, row: (one: Row) => Promise<Out>) =>
    Promise.all(ids.flatMap((id) => from.get(id) ?? []).map(row));
  return Promise.all(
    findings.map(async (finding) => ({
      finding,
      figures: await rowsOf(finding.figures, figures, (one) => figureRow(snapshot, one)),
      statements: await rowsOf(finding.statements, statements, (one) => statementRow(snapshot, one)),
      norms: await rowsOf(finding.norms, norms, (one) => normRow(snapshot, one)),
      ...(decided.get(finding.id) ?? { judgement: null, judgementId: null }),
    })),
  );
}

/** The archival files that the collection rests on, in the order of archives, with what hangs on each. */
export async function orderRows(snapshot: Snapshot): Promise<OrderRow[]> {
  const rows = new Map<string, OrderRow & { documentIds: Set<string>; cited: Map<string, DocumentEntry> }>();
  for (const { source } of snapshot.sources) {
    const imported = snapshot.rows(source.id);
    const statements = countByDocument(await imported.statements());
    const figures = countByDocument(await imported.figures());
    for (const reference of await imported.references()) {
      const { fond, opis, delo, listy } = reference;
      const archive = reference.archive && russianArchive(reference.archive);
      const key = [archive, fond, opis, delo].join('\u001f');
      let row = rows.get(key);
      if (!row) {
        row = {
          archive,
          fond,
          opis,
          delo,
          listy: [],
          references: 0,
          documents: [],
          statements: 0,
          figures: 0,
          citedIn: [],
          documentIds: new Set(),
          cited: new Map(),
        };
        rows.set(key, row);
      }
      row.references++;
      if (listy && !row.listy.includes(listy)) row.listy.push(listy);
      const document = snapshot.entry(reference.documentId);
      if (!document) continue;
      if (reference.role !== 'legend') row.cited.set(document.id, document);
      else if (!row.documentIds.has(document.id)) {
        row.documentIds.add(document.id);
        row.documents.push(document);
        row.statements += statements.get(document.id) ?? 0;
        row.figures += figures.get(document.id) ?? 0;
      }
    }
  }
  const levels = (row: OrderRow) => [row.archive ?? '', row.fond ?? '', row.opis ?? '', row.delo ?? ''];
  return [...rows.values()]
    .map(({ documentIds, cited, ...row }) => ({
      ...row,
      citedIn: [...cited.values()].filter(({ id }) => !documentIds.has(id)),
      listy: row.listy.sort((a, b) => a.localeCompare(b, 'ru', { numeric: true })),
    }))
    .sort((a, b) => {
      const [left, right] = [levels(a), levels(b)];
      const at = left.findIndex((level, i) => level !== right[i]);
      return at < 0 ? 0 : left[at].localeCompare(right[at], 'ru', { numeric: true });
    });
}

function countByDocument(rows: readonly { documentId: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { documentId } of rows) if (documentId) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return counts;
}
