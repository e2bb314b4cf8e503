// The register counted: persons by one axis, or by two, as a plot and a table with totals.
import { useMemo } from 'react';
import type { StatementProperty } from '../../../src/model/properties.js';
import { pivotRegister, type PivotAxis, type RegisterRow } from '../../../src/view/claims/register-view.js';
import { BarPlot } from '../parts/bar-plot.js';
import { Choice } from '../parts/choice.js';
import { usePlace } from '../router.js';
import { useWords } from '../words/words.js';
import type { Set } from './register-table.js';

const AXES: PivotAxis[] = ['year', 'place', 'organisation', 'source'];

interface Props {
  rows: RegisterRow[];
  columns: StatementProperty[];
  property: StatementProperty;
  set: Set;
}

/** The counts that the address asks for. */
export function RegisterCounts({ rows, columns, property, set }: Props) {
  const { t } = useWords();
  const place = usePlace();
  const by = AXES.find((one) => one === place.query.get('by')) ?? 'year';
  const across = AXES.find((one) => one === place.query.get('across') && one !== by) ?? null;
  const pivot = useMemo(() => pivotRegister(rows, property, by, across), [rows, property, by, across]);
  const name = (value: string) => value || t('state.notStated');
  const axes = (list: PivotAxis[]) => list.map((value) => ({ value, label: t(`register.axis.${value}`) }));
  const numbers = (counts: number[]) =>
    across &&
    counts.map((count, at) => (
      <td key={at} className="numbers">
        {count || <span className="quiet">·</span>}
      </td>
    ));
  return (
    <>
      <div className="tools">
        <Choice
          label={t('register.count')}
          value={property}
          options={columns.map((value) => ({ value, label: t(`property.${value}`) }))}
          choose={(value) => set({ property: value })}
        />
        <Choice label={t('register.by')} value={by} options={axes(AXES)} choose={(value) => set({ by: value })} />
        <Choice
          label={t('register.across')}
          value={across}
          options={axes(AXES.filter((one) => one !== by))}
          none={t('register.nothing')}
          choose={(value) => set({ across: value })}
        />
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
                {numbers(pivot.counts[index])}
                <td className="numbers">{pivot.rowTotals[index]}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('register.total')}</th>
              {numbers(pivot.columnTotals)}
              <td className="numbers">{pivot.total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
