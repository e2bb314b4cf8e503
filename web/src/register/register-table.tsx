// The register as a table: one row a person, one column a property, each cell a link to the words it rests on.
import { useMemo } from 'react';
import type { StatementProperty } from '../../../src/model/properties.js';
import { dateText } from '../../../src/view/edtf-text.js';
import {
  cellGroups,
  sortRegister,
  type RegisterCell,
  type RegisterRow,
} from '../../../src/view/claims/register-view.js';
import { addressAt, EntityLink } from '../parts/claims.js';
import { useMore } from '../parts/more.js';
import { Link, usePlace } from '../router.js';
import { useWords } from '../words/words.js';

/** Rows drawn at first. */
const DRAWN = 200;

/** Changes the address; `null` removes. */
export type Set = (changes: Record<string, string | null>) => void;

interface Props {
  rows: RegisterRow[];
  columns: StatementProperty[];
  set: Set;
}

/** The table, sorted as the address says. */
export function RegisterTable({ rows, columns, set }: Props) {
  const { t } = useWords();
  const place = usePlace();
  const by = (['name', ...columns] as const).find((one) => one === place.query.get('sort')) ?? 'name';
  const descending = place.query.get('order') === 'down';
  const sorted = useMemo(() => sortRegister(rows, by, descending), [rows, by, descending]);
  const [shown, more] = useMore(sorted, DRAWN, 500);
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
          {shown.map((row) => (
            <tr key={row.key} className={row.accepted ? 'row-accepted' : 'row-proposed'}>
              <th scope="row">{row.entity ? <EntityLink entity={row.entity} /> : row.name}</th>
              {columns.map((column) => (
                <td key={column}>
                  {cellGroups(row.cells[column] ?? []).map((cells) => (
                    <Cells key={cells[0].statement.id} cells={cells} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

/** Cells that differ in their date alone: what they say, then each date, all of them links. */
function Cells({ cells: [first, ...later] }: { cells: RegisterCell[] }) {
  const { t, language } = useWords();
  const date = (cell: RegisterCell) => cell.time && dateText(cell.time, language).replace(/ г\.$/, '');
  // A post is read by its name, every other column by its year.
  const words =
    first.statement.property === 'position'
      ? [first.text, first.place, date(first)]
      : [date(first), first.place, first.text];
  return (
    <span className="cell">
      <CellLink cell={first}>{first.unknown ? `? (${t('state.unknown')})` : words.filter(Boolean).join(', ')}</CellLink>
      {later.map((cell) => (
        <span key={cell.statement.id}>
          , <CellLink cell={cell}>{date(cell) || t('state.undated')}</CellLink>
        </span>
      ))}
    </span>
  );
}

function CellLink({ cell: { statement }, children }: { cell: RegisterCell; children: string }) {
  return (
    <Link
      className={statement.status === 'accepted' ? undefined : 'proposed'}
      href={addressAt(statement.sourceId, statement.documentId, statement.start)}
      title={`«${statement.quote}» ${statement.sourceTitle}`}
    >
      {children}
    </Link>
  );
}
