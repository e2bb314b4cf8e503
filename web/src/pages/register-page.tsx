// The register: a table of persons to filter and sort, counts by two axes with a plot, and CSV.
import { useMemo, useState } from 'react';
import type { StatementProperty } from '../../../src/model/properties.js';
import { dateText, dateYear } from '../../../src/view/edtf-text.js';
import {
  filterRegister,
  pivotRegister,
  registerColumns,
  sortRegister,
  type PivotAxis,
  type RegisterCell,
  type RegisterRow,
} from '../../../src/view/register-view.js';
import { useAnswer } from '../api.js';
import { addressAt, EntityLink } from '../parts/claims.js';
import { BarPlot } from '../parts/bar-plot.js';
import { Answered, Empty, useTitle } from '../parts/states.js';
import { Link, navigate, usePlace, withQuery } from '../router.js';
import { useWords } from '../words/words.js';
import '../styles/tables.css';

/** Rows drawn at first. */
const DRAWN = 200;

/** The register page. */
export default function RegisterPage() {
  const { t } = useWords();
  const place = usePlace();
  useTitle(t('register.title'));
  const scope = place.query.get('scope') === 'all' ? 'all' : 'register';
  const answer = useAnswer<RegisterRow[]>(`/register?scope=${scope}`, { keep: true });
  return (
    <div className="sheet wide">
      <header>
        <h1>{t('register.title')}</h1>
        <label className="field">
          {t('register.scope')}
          <select
            value={scope}
            onChange={(event) =>
              navigate(withQuery(place, { scope: event.target.value === 'all' ? 'all' : null }), { replace: true })
            }
          >
            <option value="register">{t('register.onlyRegister')}</option>
            <option value="all">{t('register.all')}</option>
          </select>
        </label>
        <a href={`/api/register.csv?scope=${scope}`} download="register.csv">
          {t('register.csv')}
        </a>
      </header>
      <Answered answer={answer}>
        {(rows) => (rows.length === 0 ? <Empty>{t('register.empty')}</Empty> : <RegisterSheet rows={rows} />)}
      </Answered>
    </div>
  );
}

function RegisterSheet({ rows }: { rows: RegisterRow[] }) {
  const { t } = useWords();
  const place = usePlace();
  const set = (changes: Record<string, string | null>) => navigate(withQuery(place, changes), { replace: true });
  const columns = useMemo(() => registerColumns(rows), [rows]);
  const text = place.query.get('text') ?? '';
  const property = columns.find((one) => one === place.query.get('property')) ?? null;
  const year = place.query.get('year');
  const where = place.query.get('place');
  const counting = place.query.get('view') === 'counts';
  const shown = useMemo(
    () =>
      filterRegister(rows, {
        text,
        property: property ?? undefined,
        year: year ? Number(year) : undefined,
        place: where ?? undefined,
      }),
    [rows, text, property, year, where],
  );
  const cells = useMemo(
    () => rows.flatMap((row) => (property ? (row.cells[property] ?? []) : Object.values(row.cells).flat())),
    [rows, property],
  );
  const years = [...new Set(cells.flatMap((cell) => dateYear(cell.time) ?? []))].sort((a, b) => a - b);
  const places = [...new Set(cells.flatMap((cell) => cell.place ?? []))].sort((a, b) => a.localeCompare(b, 'ru'));
  return (
    <>
      <div className="tools">
        <label className="field">
          {t('register.filter')}
          <input type="search" value={text} onChange={(event) => set({ text: event.target.value || null })} />
        </label>
        <label className="field">
          {t('register.property')}
          <select
            value={property ?? ''}
            onChange={(event) => set({ property: event.target.value || null, year: null, place: null })}
          >
            <option value="">{t('register.all')}</option>
            {columns.map((one) => (
              <option key={one} value={one}>
                {t(`property.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('register.year')}
          <select value={year ?? ''} onChange={(event) => set({ year: event.target.value || null })}>
            <option value="">{t('register.anyYear')}</option>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('register.place')}
          <select value={where ?? ''} onChange={(event) => set({ place: event.target.value || null })}>
            <option value="">{t('register.anyPlace')}</option>
            {places.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <span className="choice">
          <button aria-pressed={!counting} onClick={() => set({ view: null })}>
            {t('register.table')}
          </button>
          <button aria-pressed={counting} onClick={() => set({ view: 'counts' })}>
            {t('register.pivot')}
          </button>
        </span>
      </div>
      <p className="quiet" role="status">
        {t('register.persons', { count: shown.length })}
      </p>
      {counting ? (
        <Counts rows={shown} columns={columns} property={property ?? columns.at(-1)!} set={set} />
      ) : (
        <RegisterTable rows={shown} columns={columns} set={set} />
      )}
    </>
  );
}

type Set = (changes: Record<string, string | null>) => void;

function RegisterTable({ rows, columns, set }: { rows: RegisterRow[]; columns: StatementProperty[]; set: Set }) {
  const { t } = useWords();
  const place = usePlace();
  const by = (['name', ...columns] as const).find((one) => one === place.query.get('sort')) ?? 'name';
  const descending = place.query.get('order') === 'down';
  const sorted = useMemo(() => sortRegister(rows, by, descending), [rows, by, descending]);
  const [drawn, setDrawn] = useState(DRAWN);
  const head = (name: 'name' | StatementProperty, label: string) => {
    const active = by === name;
    return (
      <th key={name} scope="col" aria-sort={active ? (descending ? 'descending' : 'ascending') : 'none'}>
        <button
          className={active ? 'sort active' : 'sort'}
          onClick={() => set({ sort: name === 'name' ? null : name, order: active && !descending ? 'down' : null })}
        >
          {label}
          <span aria-hidden="true">{active ? (descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      </th>
    );
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('register.title')}>
      <table className="register">
        <thead>
          <tr>
            {head('name', t('register.name'))}
            {columns.map((column) => head(column, t(`property.${column}`)))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, drawn).map((row) => (
            <tr key={row.key} className={row.accepted ? 'row-accepted' : 'row-proposed'}>
              <th scope="row">{row.entity ? <EntityLink entity={row.entity} /> : row.name}</th>
              {columns.map((column) => (
                <td key={column}>
                  {row.cells[column]?.map((cell) => (
                    <Cell key={cell.statement.id} cell={cell} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {drawn < sorted.length && (
        <button className="act" onClick={() => setDrawn(drawn + 500)}>
          {t('state.more')} ({sorted.length - drawn})
        </button>
      )}
    </div>
  );
}

function Cell({ cell }: { cell: RegisterCell }) {
  const { t, language } = useWords();
  const { statement } = cell;
  const evidence = statement.evidence[0];
  const date = cell.time && dateText(cell.time, language).replace(/ г\.$/, '');
  // A post is read by its name, every other column by its year.
  const words = (statement.property === 'position' ? [cell.text, date, cell.place] : [date, cell.place, cell.text])
    .filter(Boolean)
    .join(', ');
  return (
    <Link
      className={statement.status === 'accepted' ? 'cell' : 'cell proposed'}
      href={addressAt(statement.sourceId, statement.documentId, evidence?.start)}
      title={`«${evidence?.quote.replaceAll(/\s+/g, ' ') ?? ''}» ${statement.sourceTitle}`}
    >
      {cell.unknown ? `? (${t('state.unknown')})` : words}
    </Link>
  );
}

const AXES: PivotAxis[] = ['year', 'place', 'organisation', 'source'];

function Counts({
  rows,
  columns,
  property,
  set,
}: {
  rows: RegisterRow[];
  columns: StatementProperty[];
  property: StatementProperty;
  set: Set;
}) {
  const { t } = useWords();
  const place = usePlace();
  const by = AXES.find((one) => one === place.query.get('by')) ?? 'year';
  const across = AXES.find((one) => one === place.query.get('across') && one !== by) ?? null;
  const pivot = useMemo(() => pivotRegister(rows, property, by, across), [rows, property, by, across]);
  const name = (value: string) => value || t('state.notStated');
  return (
    <>
      <div className="tools">
        <label className="field">
          {t('register.count')}
          <select value={property} onChange={(event) => set({ property: event.target.value })}>
            {columns.map((one) => (
              <option key={one} value={one}>
                {t(`property.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('register.by')}
          <select value={by} onChange={(event) => set({ by: event.target.value })}>
            {AXES.map((one) => (
              <option key={one} value={one}>
                {t(`register.axis.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('register.across')}
          <select value={across ?? ''} onChange={(event) => set({ across: event.target.value || null })}>
            <option value="">{t('register.nothing')}</option>
            {AXES.filter((one) => one !== by).map((one) => (
              <option key={one} value={one}>
                {t(`register.axis.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <BarPlot
        bars={pivot.rows.map((row, index) => ({ label: name(row), value: pivot.rowTotals[index] }))}
        label={t(`property.${property}`)}
      />
      <div className="scroll" tabIndex={0} role="region" aria-label={t('register.pivot')}>
        <table className="pivot">
          <thead>
            <tr>
              <th scope="col">{t(`property.${property}`)}</th>
              {across &&
                pivot.columns.map((column) => (
                  <th key={column} scope="col" className="numbers">
                    {name(column)}
                  </th>
                ))}
              <th scope="col" className="numbers">
                {t('register.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pivot.rows.map((row, index) => (
              <tr key={row}>
                <th scope="row">{name(row)}</th>
                {across &&
                  pivot.counts[index].map((count, at) => (
                    <td key={at} className="numbers">
                      {count || <span className="quiet">·</span>}
                    </td>
                  ))}
                <td className="numbers">{pivot.rowTotals[index]}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('register.total')}</th>
              {across &&
                pivot.columnTotals.map((total, at) => (
                  <td key={at} className="numbers">
                    {total}
                  </td>
                ))}
              <td className="numbers">{pivot.total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
