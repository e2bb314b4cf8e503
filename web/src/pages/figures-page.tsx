// Figures: each series or breakdown as a table and a plot; the row that breaks the sum is marked, with by how much.
import { useState } from 'react';
import { dateText } from '../../../src/view/edtf-text.js';
import type { FigureEntry, FigureLine, FiguresView, FigureTable } from '../../../src/view/claims/figure-tables.js';
import { useAnswer } from '../api.js';
import { BarPlot } from '../parts/bar-plot.js';
import { addressAt, PlaceOf } from '../parts/claims.js';
import { useMore } from '../parts/more.js';
import { Answered, Empty, useTitle } from '../parts/states.js';
import { useSumWords } from '../parts/sum-words.js';
import { Link } from '../router.js';
import { useWords } from '../words/words.js';
import '../styles/tables.css';

/** Single figures drawn at first, per source. */
const DRAWN = 60;

/** The figures page. */
export default function FiguresPage() {
  const { t } = useWords();
  useTitle(t('figures.title'));
  const answer = useAnswer<FiguresView>('/figures');
  return (
    <div className="sheet">
      <header>
        <h1>{t('figures.title')}</h1>
      </header>
      <Answered answer={answer}>
        {(view) =>
          view.tables.length + view.single.length === 0 ? (
            <Empty>{t('figures.empty')}</Empty>
          ) : (
            <FiguresSheet view={view} />
          )
        }
      </Answered>
    </div>
  );
}

function FiguresSheet({ view }: { view: FiguresView }) {
  const { t } = useWords();
  const [only, setOnly] = useState(false);
  return (
    <>
      {view.failing > 0 && (
        <p className="tools">
          <span className="failed">{t('figures.failing', { count: view.failing })}</span>
          <label className="field">
            <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
            {t('figures.onlyFailing')}
          </label>
        </p>
      )}
      {view.tables
        .filter((table) => !only || table.failing)
        .map((table) => (
          <Table key={table.key} table={table} />
        ))}
      {!only && view.single.length > 0 && (
        <section className="section">
          <h2>{t('figures.single')}</h2>
          {view.single.map((source) => (
            <SingleFigures key={source.sourceId} title={source.sourceTitle} figures={source.figures} />
          ))}
        </section>
      )}
    </>
  );
}

function useNumber() {
  const { t, language } = useWords();
  return (figure: Pick<FigureEntry, 'value' | 'approximate'>) =>
    `${figure.approximate ? `${t('figures.approximate')} ` : ''}${figure.value.toLocaleString(language)}`;
}

function Table({ table }: { table: FigureTable }) {
  const { t, language } = useWords();
  const show = useNumber();
  const sumWords = useSumWords();
  const label = (line: FigureLine) => (line.labelIsDate ? dateText(line.label, language) : line.label);
  const check = table.checks.find((one) => one.verdict === 'inconsistent' && !one.dismissed) ?? table.checks[0];
  const differs = table.total !== null && table.total.figure.value !== table.sum;
  const series = table.lines.every((line) => line.labelIsDate);
  const largest = Math.max(...table.lines.map((line) => line.figure.value), 1);
  return (
    <section className={series ? 'figure-table series' : 'figure-table'}>
      <table>
        <caption>
          <h2>{table.title}</h2>
          <p className="quiet small">
            {[
              table.groupBy &&
                t('figures.of', { by: t(`figures.by.${table.groupBy}`, { defaultValue: table.groupBy }) }),
              table.groupBy === 'country' || table.groupBy === 'place' ? null : table.place,
              table.unit && t(`figures.units.${table.unit}`, { defaultValue: table.unit }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </caption>
        <thead className="unseen-head">
          <tr>
            <th scope="col">{t('figures.row')}</th>
            <th scope="col" className="numbers">
              {t('figures.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <tr key={line.figure.id} className={line.failing ? 'failing-row' : undefined}>
              <th scope="row">{label(line)}</th>
              <td className="numbers">
                <FigureLink figure={line.figure}>{show(line.figure)}</FigureLink>
              </td>
              {!series && (
                <td className="row-bar" aria-hidden="true">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                    <rect width={(Math.max(line.figure.value, 0) / largest) * 100} height={10} />
                  </svg>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('figures.sum')}</th>
            <td className="numbers">{table.sum.toLocaleString(language)}</td>
            {!series && <td aria-hidden="true" />}
          </tr>
          {table.total && (
            <tr className={table.failing ? 'failing-row' : undefined}>
              <th scope="row">
                {t('figures.stated')}
                {table.failing && differs && (
                  <>
                    {' '}
                    <span className="difference">
                      {t('figures.difference')} {signed(table.sum - table.total.figure.value, language)}
                    </span>
                  </>
                )}
              </th>
              <td className="numbers">
                <FigureLink figure={table.total.figure}>{show(table.total.figure)}</FigureLink>
              </td>
              {!series && <td aria-hidden="true" />}
            </tr>
          )}
        </tfoot>
      </table>
      {series && (
        <BarPlot
          label={table.title}
          bars={table.lines.map((line) => ({
            label: dateText(line.label, language).replace(/ г\.$/, '') || '?',
            value: line.figure.value,
            failing: line.failing,
          }))}
        />
      )}
      <p className="figure-note">
        {check
          ? sumWords(check, check.parts)
          : table.total === null
            ? t('figures.noTotal')
            : differs
              ? ''
              : t('figures.adds')}{' '}
        <Link className="place" href={`/sources/${encodeURIComponent(table.sourceId)}`}>
          {table.sourceTitle}
        </Link>
      </p>
    </section>
  );
}

const signed = (value: number, language: string) =>
  `${value > 0 ? '+' : '−'}${Math.abs(value).toLocaleString(language)}`;

function FigureLink({ figure, children }: { figure: FigureEntry; children: string }) {
  return (
    <Link href={addressAt(figure.sourceId, figure.documentId, figure.start)} title={figure.quote}>
      {children}
    </Link>
  );
}

function SingleFigures({ title, figures }: { title: string; figures: FigureEntry[] }) {
  const { t, language } = useWords();
  const [shown, more] = useMore(figures, DRAWN, 300);
  const show = useNumber();
  return (
    <>
      <h3 className="source-title">{title}</h3>
      <table className="single-figures">
        <thead>
          <tr>
            <th scope="col" className="numbers">
              {t('figures.value')}
            </th>
            <th scope="col">{t('figures.measure')}</th>
            <th scope="col">{t('figures.where')}</th>
            <th scope="col">{t('figures.source')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((figure) => (
            <tr key={figure.id}>
              <td className="numbers">
                {show(figure)} {figure.unit}
              </td>
              <td>{[...new Set([figure.measure, figure.population])].filter(Boolean).join(', ')}</td>
              <td>{[figure.place, dateText(figure.time, language)].filter(Boolean).join(', ')}</td>
              <td>
                {figure.document?.number || figure.page ? (
                  <PlaceOf {...figure} sourceTitle="" />
                ) : (
                  <FigureLink figure={figure}>{t('figures.quote')}</FigureLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
