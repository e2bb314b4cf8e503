// Sources: bring files by dropping or choosing, follow the import, read its report; what the collection holds; remove.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import type { ImportProgress, ImportReport, SourceRecord } from '../../../src/view/workbench-engine.js';
import { apiError, ask, send, useAnswer, type Refused } from '../api.js';
import { addressAt } from '../parts/claims.js';
import { useMore } from '../parts/more.js';
import { Answered, Trouble, useAttempt, useTitle } from '../parts/states.js';
import { Link } from '../router.js';
import { useSaid, useWords } from '../words/words.js';
import '../styles/sources.css';

interface Job {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  files: string[];
  progress: ImportProgress | null;
  reports: ImportReport[];
  error: Refused | null;
}

/** Files of a drop, folders opened. What comes from another program than the file manager has files without entries. */
async function droppedFiles({ items, files: plain }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...plain];
  const files: File[] = [];
  const open = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isFile) {
      files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (batch.length === 0) return;
      for (const one of batch) await open(one);
    }
  };
  for (const entry of entries) await open(entry);
  return files;
}

/** The sources page. */
export default function SourcesPage() {
  const { t } = useWords();
  useTitle(t('sources.title'));
  const client = useQueryClient();
  const answer = useAnswer<SourceRecord[]>('/sources');
  const [job, setJob] = useState<Job | null>(null);
  const [trouble, attempt] = useAttempt();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const jobId = job?.id;
  useEffect(() => {
    if (!jobId) return undefined;
    const events = new EventSource(`/api/imports/${jobId}/events`);
    events.addEventListener('job', (event) => {
      const next = JSON.parse((event as MessageEvent<string>).data) as Job;
      setJob(next);
      if (next.state === 'done' || next.state === 'failed') {
        events.close();
        void client.invalidateQueries();
      }
    });
    return () => events.close();
  }, [jobId, client]);

  const bring = (files: File[]) => {
    if (files.length === 0) return;
    const form = new FormData();
    for (const file of files) form.append('file', file, file.name);
    attempt(async () => setJob(await ask<Job>('/imports', { method: 'POST', body: form })));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    bring(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(bring);
  };
  return (
    <div className="sheet">
      <header>
        <h1>{t('sources.title')}</h1>
      </header>
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          {t('sources.drop')} {t('sources.or')}{' '}
          <button type="button" className="act" onClick={() => chooser.current?.click()}>
            {t('sources.choose')}
          </button>
        </p>
        <p className="quiet small">{t('sources.formats')}</p>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={t('sources.choose')}
          accept=".txt,.pdf,.docx,.html,.htm,.csv,.xlsx"
          onChange={choose}
        />
      </div>
      {trouble}
      {job && <Import job={job} />}
      <Answered answer={answer}>
        {(sources) =>
          sources.length === 0 ? (
            !job && <p className="first-words">{t('sources.empty')}</p>
          ) : (
            <ul className="source-list">
              {sources.map((record) => (
                <SourceLine key={record.source.id} record={record} />
              ))}
            </ul>
          )
        }
      </Answered>
    </div>
  );
}

function Import({ job }: { job: Job }) {
  const { t } = useWords();
  const running = job.state === 'waiting' || job.state === 'running';
  const share = Math.round((job.progress?.share ?? 0) * 100);
  return (
    <section className="import" aria-label={t('sources.importing')}>
      {running && (
        <div role="status">
          <p>
            {job.progress ? `${job.progress.file}: ${t(`sources.stage.${job.progress.stage}`)}` : t('sources.waiting')}
            <span className="quiet numbers"> {share} %</span>
          </p>
          <progress max={100} value={share} aria-label={t('sources.importing')} />
        </div>
      )}
      {job.error && <Trouble error={apiError(job.error)} />}
      {job.reports.length > 0 && (
        <>
          <h2>{t('sources.report')}</h2>
          <ul className="rows">
            {job.reports.map((report, index) => (
              <Report key={index} report={report} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Report({ report }: { report: ImportReport }) {
  const { t } = useWords();
  const held = report.holdings;
  return (
    <li className="report">
      <p>
        {report.sourceId ? (
          <Link href={`/sources/${report.sourceId}`}>{report.title ?? report.file}</Link>
        ) : (
          report.file
        )}{' '}
        <span className={report.outcome === 'failed' ? 'failed' : 'quiet'}>
          {t(`sources.outcome.${report.outcome}`)}
        </span>
      </p>
      {held && (
        <p className="quiet small">
          {[
            t('count.documents', { count: held.documents }),
            t('count.footnotes', { count: held.footnotes }),
            t('count.references', { count: held.references }),
            t('count.mentions', { count: held.mentions }),
            t('count.statements', { count: held.statements }),
          ].join(', ')}
        </p>
      )}
      <ProblemList problems={report.problems} />
    </li>
  );
}

/** What was not understood, with places. */
export function ProblemList({ problems }: { problems: ImportReport['problems'] }) {
  const { t } = useWords();
  const said = useSaid();
  const [shown, more] = useMore(
    [...problems].sort((a, b) => rank(a.severity) - rank(b.severity)),
    8,
  );
  if (problems.length === 0) return null;
  return (
    <>
      <ul className="problems">
        {shown.map((problem, index) => (
          <li key={index}>
            <span className={problem.severity === 'error' ? 'failed' : 'quiet'}>
              {t(`sources.severity.${problem.severity}`)}
            </span>{' '}
            {said('problem', problem.rule, problem.message)}{' '}
            {problem.sourceId && problem.start !== undefined && (
              <Link className="place" href={addressAt(problem.sourceId, problem.documentId, problem.start)}>
                {[
                  problem.documentNumber && `№ ${problem.documentNumber}`,
                  problem.page && t('search.page', { page: problem.page }),
                ]
                  .filter(Boolean)
                  .join(' · ') || t('sources.open')}
              </Link>
            )}
            {problem.quote && <span className="problem-quote"> {problem.quote}</span>}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

const rank = (severity: string) => ['error', 'warning', 'note'].indexOf(severity);

function SourceLine({ record }: { record: SourceRecord }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [trouble, attempt] = useAttempt();
  const { source, holdings } = record;
  const remove = () =>
    attempt(async () => {
      await send('DELETE', `/sources/${encodeURIComponent(source.id)}`);
      await client.invalidateQueries();
    });
  const date = record.importedAt && new Date(record.importedAt).toLocaleDateString(language, { dateStyle: 'long' });
  return (
    <li className="source-line">
      <h2>
        <Link href={`/sources/${encodeURIComponent(source.id)}`}>{source.title}</Link>
      </h2>
      <p className="quiet">
        {[
          t(`sources.kind.${record.kind}`),
          record.kind === 'edition' || holdings.documents > 1
            ? t('count.documents', { count: holdings.documents })
            : null,
          t('count.statements', { count: holdings.statements }),
          holdings.problems > 0 ? t('count.problems', { count: holdings.problems }) : null,
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p className="quiet small">
        {source.file}
        {date && ` · ${t('sources.imported', { date })}`}{' '}
        {!asking && (
          <button className="act remove" onClick={() => setAsking(true)}>
            {t('sources.remove')}
          </button>
        )}
      </p>
      {asking && (
        <div className="trouble" role="alertdialog" aria-label={t('sources.remove')}>
          <p>{t('sources.removeAsk', { title: source.title })}</p>
          <p className="tools">
            <button className="act" onClick={remove}>
              {t('sources.removeYes')}
            </button>
            <button className="act" autoFocus onClick={() => setAsking(false)}>
              {t('sources.removeNo')}
            </button>
          </p>
        </div>
      )}
      {trouble}
    </li>
  );
}
