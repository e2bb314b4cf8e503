// The archival files to order, by archive, fond, opis, delo, with their sheets and what hangs on each.
import { referenceRussian } from '../../../src/view/archival-reference.js';
import type { OrderRow } from '../../../src/view/workbench-engine.js';
import { useAnswer } from '../api.js';
import { Answered, Empty, useTitle } from '../parts/states.js';
import { Link } from '../router.js';
import { useWords } from '../words/words.js';
import '../styles/tables.css';

/** The orders page. */
export default function OrdersPage() {
  const { t } = useWords();
  useTitle(t('orders.title'));
  const answer = useAnswer<OrderRow[]>('/orders');
  return (
    <div className="sheet">
      <header>
        <h1>{t('orders.title')}</h1>
        <button className="act screen-only" onClick={() => window.print()}>
          {t('orders.print')}
        </button>
      </header>
      <Answered answer={answer}>
        {(orders) => (orders.length === 0 ? <Empty>{t('orders.empty')}</Empty> : <OrderTables orders={orders} />)}
      </Answered>
    </div>
  );
}

function OrderTables({ orders }: { orders: OrderRow[] }) {
  const { t } = useWords();
  const archives = new Map<string, OrderRow[]>();
  for (const order of orders) {
    const name = order.archive ?? t('state.notStated');
    archives.set(name, [...(archives.get(name) ?? []), order]);
  }
  return (
    <>
      {[...archives].map(([archive, rows]) => (
        <section key={archive} className="section">
          <h2>{archive}</h2>
          <table className="orders-table">
            <thead>
              <tr>
                <th scope="col">{t('orders.file')}</th>
                <th scope="col">{t('orders.sheets')}</th>
                <th scope="col">{t('orders.hangs')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  <th scope="row" className="order-file">
                    {referenceRussian({ ...row, archive: null, listy: null }) || t('state.notStated')}
                  </th>
                  <td>{row.listy.join(', ')}</td>
                  <td>
                    {row.documents.slice(0, 30).map((one, at) => (
                      <span key={one.id}>
                        {at > 0 && ', '}
                        <Link href={`/documents/${encodeURIComponent(one.id)}`} title={one.title ?? undefined}>
                          {one.number ? `№ ${one.number}` : (one.title ?? t('reading.article'))}
                        </Link>
                      </span>
                    ))}{' '}
                    <span className="quiet">
                      {[
                        row.statements > 0 && t('count.statements', { count: row.statements }),
                        row.figures > 0 && t('count.figures', { count: row.figures }),
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
