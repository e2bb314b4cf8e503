// Import jobs: a batch of files in, progress out to whoever listens, reports at the end. Batches run one after another.
import { randomUUID } from 'node:crypto';
import { OpisError } from '../model/errors.js';
import { Refusal } from '../view/refusals.js';
import type { ImportFile, ImportProgress, ImportReport, WorkbenchEngine } from '../view/workbench-engine.js';

/** A batch as the page follows it. */
export interface ImportJob {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  files: string[];
  progress: ImportProgress | null;
  reports: ImportReport[];
  /** Why the whole batch failed: the store is gone, the disk is full. */
  error: Trouble | null;
}

/** What can be said of an error: its code, its words, and the key to say them in another language. */
export interface Trouble {
  code: string;
  message: string;
  key?: string;
  parts?: Record<string, string | number>;
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refusal) return { code: error.code, message: error.message, key: error.key, parts: error.parts };
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof OpisError ? error.code : 'internal', message };
}

/** Finished jobs that are remembered. */
const KEPT = 20;

/** Runs batches and tells listeners about them. */
export class ImportJobs {
  readonly #jobs = new Map<string, ImportJob>();
  readonly #listeners = new Map<string, Set<(job: ImportJob) => void>>();
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly engine: WorkbenchEngine) {}

  get(id: string): ImportJob | null {
    return this.#jobs.get(id) ?? null;
  }

  list(): ImportJob[] {
    return [...this.#jobs.values()];
  }

  /** Queues a batch and returns at once. */
  start(files: ImportFile[]): ImportJob {
    const job: ImportJob = {
      id: randomUUID(),
      state: 'waiting',
      files: files.map((one) => one.name),
      progress: null,
      reports: [],
      error: null,
    };
    this.#jobs.set(job.id, job);
    this.#last = this.#last.then(() => this.#run(job, files));
    return job;
  }

  /** Calls the listener on every change; returns how to stop. */
  listen(id: string, listener: (job: ImportJob) => void): () => void {
    const set = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, set.add(listener));
    return () => void set.delete(listener);
  }

  async #run(job: ImportJob, files: ImportFile[]): Promise<void> {
    job.state = 'running';
    this.#tell(job);
    try {
      job.reports = await this.engine.importFiles(files, (progress) => {
        job.progress = progress;
        this.#tell(job);
      });
      job.state = 'done';
    } catch (error) {
      job.state = 'failed';
      job.error = troubleOf(error);
    }
    this.#tell(job);
    this.#forget();
  }

  #tell(job: ImportJob): void {
    for (const listener of this.#listeners.get(job.id) ?? []) listener(job);
  }

  #forget(): void {
    const finished = [...this.#jobs.values()].filter((job) => job.state === 'done' || job.state === 'failed');
    for (const job of finished.slice(0, -KEPT)) {
      this.#jobs.delete(job.id);
      this.#listeners.delete(job.id);
    }
  }
}
