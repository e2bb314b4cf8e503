// The whole route on one screen: files in; out, a collection that can be read, searched, checked and taken along.
//
//     file → read → SourceText → split → Edition → extract → Mention[] → record → Statement[] + Figure[] + Norm[] → store
//     then over the whole collection: resolve → Entity[] → audit → Finding[] → store
//
// Stages are pure and know no database; only this file and engine/ put them together.
import './engine/compile-patterns.js';
import { auditCollection } from './audit/audit-collection.js';
import { dumpReader } from './engine/dump-reader.js';
import { failedReport, importedReport, unchangedReport, type ImportReport } from './engine/import-report.js';
import { auditInput, connectionKey, identityInput, type FreshRows } from './engine/load-collection.js';
import { stageKeys, whatChanged } from './engine/stage-keys.js';
import { exportJsonl } from './export/jsonl.js';
import { extractMentions } from './extract/extract-mentions.js';
import type { Claims } from './model/claims.js';
import type { Edition } from './model/document.js';
import type { Mention } from './model/mention.js';
import type { Problem } from './model/problem.js';
import type { SourceRows } from './model/source-rows.js';
import type { SourceText } from './model/source.js';
import { readSource } from './read/read-source.js';
import { recordClaims } from './record/record-claims.js';
import { resolveEntities } from './resolve/resolve-entities.js';
import { splitDocuments } from './split/split-documents.js';
import { openStore } from './store/open-store.js';
import { sha256Of } from './store/plain-files.js';
import type { SourceWriter, Store } from './store/store.js';

export { openStore as openCollection };

/** What the user says about a file: its encoding; what it is (`edition`, `article`, … or the name of a profile). */
export interface ImportOptions {
  encoding?: string;
  as?: string;
}

/** One file of a batch; its bytes are asked for when its turn comes. */
export interface InputFile {
  name: string;
  bytes(): Promise<Uint8Array>;
  options?: ImportOptions;
}

export type Stage = 'read' | 'split' | 'extract' | 'record' | 'store' | 'resolve' | 'audit' | 'done';

export interface Progress {
  /** Position in the batch, from 0. */
  index: number;
  file: string;
  stage: Stage;
  /** 0 to 1 over the whole batch, never falling. */
  share: number;
}

type Step = (stage: Stage, part: number) => void;

/**
 * Imports a batch. A bad file gives a report with outcome `failed` and the rest goes on; each source becomes visible whole
 * or not at all; what did not change is not done again.
 * @throws OpisError only when the store itself fails.
 */
export async function ingest(
  store: Store,
  files: readonly InputFile[],
  onProgress: (progress: Progress) => void = () => {},
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  const fresh: FreshRows = new Map();
  const whole = files.length + 0.2;
  for (const [index, file] of files.entries()) {
    const step: Step = (stage, part) => onProgress({ index, file: file.name, stage, share: (index + part) / whole });
    reports.push(await ingestFile(store, file, fresh, step));
  }
  const last = { index: files.length - 1, file: files.at(-1)?.name ?? '' };
  const step: Step = (stage, part) => onProgress({ ...last, stage, share: (files.length + 0.2 * part) / whole });
  await connectSources(store, step, fresh);
  onProgress({ ...last, stage: 'done', share: 1 });
  return reports;
}

async function ingestFile(store: Store, file: InputFile, fresh: FreshRows, step: Step): Promise<ImportReport> {
  const begun = Date.now();
  const options = file.options ?? {};
  let writer: SourceWriter | undefined;
  try {
    step('read', 0);
    const bytes = await file.bytes();
    const sha256 = sha256Of(bytes);
    const stages = stageKeys(sha256, options);
    const stored = (await store.sources()).find(({ source }) => source.sha256 === sha256);
    const changed = whatChanged(stored?.stages, stages);
    if (stored && changed === 'nothing') return unchangedReport(file.name, begun, stored, store);

    const earlier = stored && changed === 'claims' ? await store.sourceRows(stored.source.id) : null;
    const { sourceText, problems } = earlier
      ? readBefore(earlier)
      : await readSource({ file: file.name, bytes }, options);
    if (!sourceText) return failedReport(file.name, begun, problems);

    step('split', 0.1);
    const edition = earlier?.edition ?? splitDocuments(sourceText, options);
    // When a source first came says which decisions knew it: a later import of the same file does not change it.
    const before = (await store.files.entries()).find((entry) => entry.sha256 === sha256);
    const importedAt = before?.importedAt ?? new Date().toISOString();
    // What the database is given is written while the next stage works.
    step('store', 0.2);
    writer = await store.beginSource(sourceText, edition, { importedAt, stages });
    step('extract', 0.3);
    const mentions = extractMentions(sourceText, edition);
    await writer.write({ mentions });
    step('record', 0.6);
    const claims = recordClaims(sourceText, edition, mentions);
    const rows = allRows(sourceText, edition, mentions, claims, problems);
    await writer.write({ ...claims, problems: rows.problems });
    step('store', 0.8);
    await store.files.keep(bytes, { sha256, file: sourceText.source.file, importedAt, options });
    await writer.publish();
    fresh.set(sourceText.source.id, { documents: edition.documents, mentions, ...claims });
    return importedReport(file.name, begun, rows);
  } catch (error) {
    await writer?.abandon();
    return failedReport(file.name, begun, error);
  }
}

/** Has dictionaries and tables read by sending one line through the stages: worth doing while a database opens. */
export async function prepareStages(): Promise<void> {
  const line = 'О приезде т. Иванова в Москву 1 мая 1925 г. On the arrival of Mr. Smith in Paris.\n';
  const { sourceText } = await readSource({ file: 'line.txt', bytes: new TextEncoder().encode(line) });
  if (sourceText) makeRows(sourceText, splitDocuments(sourceText));
}

/** From a split text to all rows of the source, without a store. Pure. */
export function makeRows(sourceText: SourceText, edition: Edition, problems: readonly Problem[] = []): SourceRows {
  const mentions = extractMentions(sourceText, edition);
  return allRows(sourceText, edition, mentions, recordClaims(sourceText, edition, mentions), problems);
}

function allRows(
  sourceText: SourceText,
  edition: Edition,
  mentions: Mention[],
  { problems: doubts, ...claims }: Claims,
  problems: readonly Problem[],
): SourceRows {
  return { sourceText, edition, mentions, ...claims, problems: [...problems, ...edition.problems, ...doubts] };
}

/** Text and problems of an earlier import, when neither the file nor the way it is read has changed. */
function readBefore(rows: SourceRows): { sourceText: SourceText; problems: Problem[] } {
  return { sourceText: rows.sourceText, problems: rows.problems.filter(({ rule }) => rule.startsWith('read/')) };
}

/**
 * Decides over the whole collection who is who, and checks all claims against each other; skipped when nothing changed.
 * @param fresh rows of sources that were made just now and need not be read back
 */
export async function connectSources(store: Store, step: Step = () => {}, fresh: FreshRows = new Map()): Promise<void> {
  const key = await connectionKey(store);
  if ((await store.connected()) === key) return;
  step('resolve', 0);
  const input = await identityInput(store, fresh);
  const tidying = store.tidy();
  const identities = resolveEntities(input);
  await tidying;
  await store.writeIdentities(identities);
  step('audit', 0.6);
  await store.writeFindings(auditCollection(await auditInput(store, fresh, identities)));
  await store.setConnected(key);
}

/** Makes the database again from the originals and the judgements (law 8). */
export async function rebuild(
  store: Store,
  onProgress: (progress: Progress) => void = () => {},
): Promise<ImportReport[]> {
  await store.resetDatabase();
  const files = (await store.files.entries()).map(({ sha256, file, options }) => ({
    name: file,
    options,
    bytes: async () => (await store.files.original(sha256)) ?? new Uint8Array(),
  }));
  return ingest(store, files, onProgress);
}

/** The dump: one JSON object a line (docs/reference/dump.md). */
export function exportCollection(store: Store): AsyncGenerator<string> {
  return exportJsonl(dumpReader(store));
}
