// The register: persons with what sources state of them, to filter, sort, count and save.
import { useMemo } from 'react';
import { dateYear } from '../../../src/view/edtf-text.js';
import { filterRegister, registerColumns, type RegisterRow } from '../../../src/view/claims/register-view.js';
import { useAnswer } from '../api.js';
import { Choice } from '../parts/choice.js';
import { Answered, Empty, useTitle } from '../parts/states.js';
import { RegisterCounts } from '../register/register-counts.js';
import { RegisterTable, type Set } from '../register/register-table.js';
import { navigate, usePlace, withQuery } from '../router.js';
import { useWords } from '../words/words.js';
import '../styles/tables.css';

function useSet(): Set {
  const place = usePlace();
  return (changes) => navigate(withQuery(place, changes), { replace: true });
}

/** The register page. */
export default function RegisterPage() {
  const { t } = useWords();
  const place = usePlace();
  const set = useSet();
  useTitle(t('register.title'));
  const scope = place.query.get('scope') === 'all' ? 'all' : 'register';
  const answer = useAnswer<RegisterRow[]>(`/register?scope=${scope}`, { keep: true });
  return (
    <div className="sheet wide">
      <header>
        <h1>{t('register.title')}</h1>
        <Choice
          label={t('register.scope')}
          value={scope}
          options={[
            { value: 'register', label: t('register.onlyRegister') },
            { value: 'all', label: t('register.all') },
          ]}
          choose={(value) => set({ scope: value === 'all' ? 'all' : null })}
        />
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
  const { query } = usePlace();
  const set = useSet();
  const columns = useMemo(() => registerColumns(rows), [rows]);
  const text = query.get('text') ?? '';
  const property = columns.find((one) => one === query.get('property')) ?? null;
  const year = query.get('year');
  const where = query.get('place');
  const counting = query.get('view') === 'counts';
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
        <Choice
          label={t('register.property')}
          value={property}
          options={columns.map((value) => ({ value, label: t(`property.${value}`) }))}
          none={t('register.all')}
          choose={(value) => set({ property: value, year: null, place: null })}
        />
        <Choice
          label={t('register.year')}
          value={year}
          options={years.map(String)}
          none={t('register.anyYear')}
          choose={(value) => set({ year: value })}
        />
        <Choice
          label={t('register.place')}
          value={where}
          options={places}
          none={t('register.anyPlace')}
          choose={(value) => set({ place: value })}
        />
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
        <RegisterCounts rows={shown} columns={columns} property={property ?? columns.at(-1)!} set={set} />
      ) : (
        <RegisterTable rows={shown} columns={columns} set={set} />
      )}
    </>
  );
}
