// One source: its documents as a table of contents, what stands around them, what was not understood.
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { SourceZone } from '../../../src/model/document.js';
import type { Citations } from '../../../src/view/citation.js';
import { dateText } from '../../../src/view/edtf-text.js';
import type { DocumentEntry, PlacedProblem, SourceRecord } from '../../../src/view/workbench-engine.js';
import { useAnswer } from '../api.js';
import { held } from '../parts/held.js';
import { CopyButton } from '../parts/copy-button.js';
import { Answered, useTitle } from '../parts/states.js';
import { Link } from '../router.js';
import { useWords } from '../words/words.js';
import type { PageProps } from '../workbench.js';
import { ProblemList } from './sources-page.js';
import '../styles/sources.css';

interface SourceData extends SourceRecord {
  documents: DocumentEntry[];
  zones: SourceZone[];
  problems: PlacedProblem[];
  citations: Citations;
}

/** Longer lists are drawn only where the reader looks. */
const DRAWN_WHOLE = 400;

/** The page of a source. */
export default function SourcePage({ params }: PageProps) {
  const answer = useAnswer<SourceData>(`/sources/${encodeURIComponent(params[0])}`);
  return <Answered answer={answer}>{(data) => <SourceSheet data={data} />}</Answered>;
}

function SourceSheet({ data }: { data: SourceData }) {
  const { t } = useWords();
  const [filter, setFilter] = useState('');
  useTitle(data.source.title);
  const documents = useMemo(() => {
    const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return data.documents;
    return data.documents.filter((one) => {
      const text = [one.number, one.title, one.date, ...one.authors, ...one.addressees].join(' ').toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [data.documents, filter]);
  const zoneName = (zone: SourceZone) =>
    ({
      'front-matter': t('sources.frontMatter'),
      'back-matter': t('sources.backMatter'),
      'section-title': t('sources.sectionTitle'),
      unrecognised: t('sources.unrecognised'),
      document: '',
    })[zone.kind];
  const around = data.zones.filter((zone) => zone.kind !== 'section-title' && zone.end - zone.start > 2);
  return (
    <div className="sheet">
      <header>
        <h1>{data.source.title}</h1>
      </header>
      <p className="quiet">
        {[
          t(`sources.kind.${data.kind}`),
          t('count.documents', { count: data.documents.length }),
          t('count.footnotes', { count: data.holdings.footnotes }),
          t('count.references', { count: data.holdings.references }),
          data.source.file,
        ].join(' · ')}
      </p>
      <p className="tools source-tools">
        <CopyButton text={data.citations.gost}>{`${t('reading.cite')} (${t('reading.gost')})`}</CopyButton>
        <CopyButton text={data.citations.chicago}>{`${t('reading.cite')} (${t('reading.chicago')})`}</CopyButton>
        {around.slice(0, 12).map((zone) => (
          <Link key={zone.start} href={`/sources/${encodeURIComponent(data.source.id)}/at/${zone.start}`}>
            {zoneName(zone)}
          </Link>
        ))}
      </p>
      <section className="section">
        <h2>{t('sources.documents')}</h2>
        {data.documents.length > 12 && (
          <p className="tools">
            <label className="field">
              {t('sources.filter')}
              <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
            </label>
          </p>
        )}
        {documents.length <= DRAWN_WHOLE ? (
          <ol className="contents">
            {documents.map((one) => (
              <li key={one.id} className="contents-line">
                <ContentsLine document={one} />
              </li>
            ))}
          </ol>
        ) : (
          <LongContents documents={documents} />
        )}
      </section>
      <section className="section">
        <h2>{t('sources.problems')}</h2>
        {data.problems.length === 0 ? (
          <p className="quiet">{t('sources.noProblems')}</p>
        ) : (
          <ProblemList problems={data.problems} />
        )}
      </section>
    </div>
  );
}

function ContentsLine({ document: one }: { document: DocumentEntry }) {
  const { t, language } = useWords();
  return (
    <>
      <span className="contents-number numbers">{one.number}</span>
      <span className="contents-title">
        <Link href={`/documents/${encodeURIComponent(one.id)}`}>{held(one.title ?? t('reading.article'))}</Link>
        {one.date && !one.title?.includes(one.date.slice(0, 4)) && (
          <span className="quiet"> {dateText(one.date, language)}</span>
        )}
      </span>
      <span className="contents-page numbers quiet">{one.page}</span>
    </>
  );
}

function LongContents({ documents }: { documents: DocumentEntry[] }) {
  const list = useRef<HTMLDivElement>(null);
  const virtual = useWindowVirtualizer({
    count: documents.length,
    estimateSize: () => 52,
    overscan: 20,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  return (
    <div ref={list} role="list" className="contents long" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => (
        <div
          key={item.key}
          ref={virtual.measureElement}
          data-index={item.index}
          role="listitem"
          aria-setsize={documents.length}
          aria-posinset={item.index + 1}
          className="contents-line"
          style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
        >
          <ContentsLine document={documents[item.index]} />
        </div>
      ))}
    </div>
  );
}
