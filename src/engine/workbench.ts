// The questions that the workbench and the command line ask of a collection, answered from the store.
import { countFacets } from '../search/facets.js';
import type { Store, StoredSource } from '../store/store.js';
import type {
  CollectionSummary,
  Holdings,
  ImportReport,
  SourceRecord,
  WorkbenchEngine,
} from '../view/workbench-engine.js';
import { connectInThread, ingestInThread } from './import-thread.js';
import type { ImportReport as PlainReport } from './import-report.js';
import { findAnything, type Anything } from './workbench/find-anything.js';
import { findingRows, orderRows, overSources, statementRows } from './workbench/claims.js';
import { figureRow, normRow, placedProblem } from './workbench/context.js';
import { entityData, indexEntries, namedAs, personFileData } from './workbench/people.js';
import { readDocument, readZone } from './workbench/reading.js';
import { lostStatementJudgements } from './workbench/judged-statements.js';
import { openQuestions, reviewItems, undoJudgement, writeJudgement } from './workbench/review.js';
import { findWords, searchAnswer } from './workbench/search.js';
import { snapshots, type Snapshot } from './workbench/snapshot.js';

export interface Workbench extends WorkbenchEngine {
  /** Whatever an id, or a document's number, names. */
  find(idOrNumber: string): Promise<Anything | null>;
  /** Resolves when nothing runs in the background any more. */
  settled(): Promise<void>;
}

export interface WorkbenchOptions {
  /** Address of the server on which the collection lives. */
  database?: string;
  version?: string;
}

/** Milliseconds without an answer after which identities are decided again. */
const PAUSE = 1500;
const NO_HOLDINGS: Holdings = {
  documents: 0,
  passages: 0,
  footnotes: 0,
  references: 0,
  mentions: 0,
  statements: 0,
  figures: 0,
  norms: 0,
  problems: 0,
};

/** Answers over an open store. Imports, and decisions about identities, run in a thread, one after the other. */
export function createWorkbench(store: Store, options: WorkbenchOptions = {}): Workbench {
  const snapshot = snapshots(store);
  const reading = async () => ({ store, snapshot: await snapshot(), findWords });
  let background: Promise<unknown> = Promise.resolve();
  let waiting: { timer: NodeJS.Timeout; done: () => void } | undefined;

  /** One after the other: two threads must not write identities at once. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = background.then(work, work);
    background = next.catch(() => {});
    return next;
  }

  /** After an answer about identities, decide again who is who, once the reader pauses. */
  function connectSoon(): void {
    if (waiting) clearTimeout(waiting.timer);
    const done = waiting?.done;
    if (!done) {
      let resolve = () => {};
      const pause = new Promise<void>((settle) => (resolve = settle));
      void inTurn(() => pause.then(() => connectInThread(store, options.database)));
      waiting = { timer: setTimeout(fire, PAUSE), done: resolve };
    } else waiting = { timer: setTimeout(fire, PAUSE), done };
  }
  function fire(): void {
    waiting?.done();
    waiting = undefined;
  }

  return {
    find: async (id) => findAnything(store, await snapshot(), id),
    async settled() {
      if (waiting) {
        clearTimeout(waiting.timer);
        fire();
      }
      await background;
    },

    collection: async () => summary(store, await snapshot(), options.version ?? ''),
    sources: async () => (await store.sources()).map(sourceRecord),
    async source(id) {
      const stored = await store.source(id);
      return stored && sourceRecord(stored);
    },
    importFiles: (files, onProgress) =>
      inTurn(async () => {
        const reports = await ingestInThread(store, options.database, files, onProgress);
        const now = await snapshot();
        return Promise.all(reports.map((report) => placedReport(now, report)));
      }),
    removeSource: (id) =>
      inTurn(async () => {
        const stored = await store.source(id);
        if (!stored || !(await store.removeSource(id))) return false;
        await store.files.forget(stored.source.sha256);
        await connectInThread(store, options.database);
        return true;
      }),
    async problems(sourceId) {
      const now = await snapshot();
      if (!now.sources.some(({ source }) => source.id === sourceId)) return [];
      const problems = await now.rows(sourceId).problems();
      return Promise.all(problems.map((problem) => placedProblem(now, sourceId, problem)));
    },
    zones: (sourceId) => store.zones(sourceId),
    documents: async (sourceId) => (await snapshot()).entries(sourceId),

    search: async (question) => searchAnswer(store, question),
    facets: async (question) => (await countFacets(store, question.text, question.filters)).facets,

    document: async (id, question) => readDocument(await reading(), id, question),
    zone: async (sourceId, offset) => readZone(await reading(), sourceId, offset),

    entities: async (kind, filter) => indexEntries(await snapshot(), (text) => namedAs(store, text), kind, filter),
    entity: async (id) => entityData(store, await snapshot(), id),
    personFile: async (id) => personFileData(store, await snapshot(), id),

    statements: async (filter) => statementRows(store, await snapshot(), filter),
    async figures() {
      const now = await snapshot();
      const figures = await overSources(now, (rows) => rows.figures());
      return Promise.all(figures.map((figure) => figureRow(now, figure)));
    },
    async norms() {
      const now = await snapshot();
      const norms = await overSources(now, (rows) => rows.norms());
      return Promise.all(norms.map((norm) => normRow(now, norm)));
    },
    async findings() {
      const now = await snapshot();
      return findingRows(store, now, await now.findings());
    },

    review: async (filter) => reviewItems(store, await snapshot(), filter),
    lostJudgements: async () => [
      ...(await store.identityProblems()),
      ...(await lostStatementJudgements(store, await snapshot())),
    ],
    async judge(answer) {
      const id = await writeJudgement(store, await snapshot(), answer);
      if (answer.target.kind !== 'statement' && answer.target.kind !== 'finding') connectSoon();
      return id;
    },
    async undo(judgementId) {
      const undone = await undoJudgement(store, judgementId);
      if (undone?.target.kind === 'link') connectSoon();
      return undone !== null;
    },
    orders: async () => orderRows(await snapshot()),
  };
}

function sourceRecord({ source, kind, profile, importedAt, holdings }: StoredSource): SourceRecord {
  return { source, kind, profile, importedAt, holdings };
}

async function placedReport(snapshot: Snapshot, report: PlainReport): Promise<ImportReport> {
  const { file, sourceId, outcome, title, holdings, problems, milliseconds } = report;
  const nowhere = { sourceId: null, documentId: null, documentNumber: null, page: null, quote: null };
  const placed = await Promise.all(
    problems.map((problem) => (sourceId ? placedProblem(snapshot, sourceId, problem) : { ...problem, ...nowhere })),
  );
  return { file, sourceId, outcome, title, holdings, problems: placed, milliseconds };
}

async function summary(store: Store, snapshot: Snapshot, version: string): Promise<CollectionSummary> {
  const total = { ...NO_HOLDINGS };
  for (const { holdings } of snapshot.sources) {
    for (const key of Object.keys(total) as (keyof Holdings)[]) total[key] += holdings[key];
  }
  const entities = { person: 0, organisation: 0, place: 0 };
  for (const { kind } of snapshot.entities.values()) entities[kind]++;
  return {
    ...total,
    name: store.folder?.split(/[\\/]/).at(-1) ?? 'Opis',
    version,
    sources: snapshot.sources.length,
    entities,
    findings: (await snapshot.findings()).filter(({ verdict }) => verdict === 'inconsistent').length,
    toReview: await openQuestions(store, snapshot),
  };
}
