// The archival files to order, by archive, fond, opis, delo, with their sheets and what hangs on each.
import { archiveName, referenceText } from '../../../src/view/archival-reference.js';
import type { DocumentEntry, OrderRow } from '../../../src/view/workbench-engine.js';
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
  const { t, language } = useWords();
  const archives = new Map<string, OrderRow[]>();
  for (const order of orders) {
    const name = order.archive ? archiveName(order.archive, language) : t('state.notStated');
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
                    {referenceText({ ...row, archive: null, listy: null }, language) || t('state.notStated')}
                  </th>
                  <td>{row.listy.join(', ')}</td>
                  <td>
                    <Documents documents={row.documents} />{' '}
                    <span className="quiet">
                      {[
                        row.statements > 0 && t('count.statements', { count: row.statements }),
                        row.figures > 0 && t('count.figures', { count: row.figures }),
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                    {row.citedIn.length > 0 && (
                      <span className="quiet">
                        {t('orders.cited')}: <Documents documents={row.citedIn} />
                      </span>
                    )}
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

function Documents({ documents }: { documents: DocumentEntry[] }) {
  const { t } = useWords();
  return documents.map((one, at) => (
    <span key={one.id}>
      {at > 0 && ', '}
      <Link href={`/documents/${encodeURIComponent(one.id)}`} title={one.title ?? undefined}>
        {one.number ? `№\u00a0${one.number}` : (one.title ?? t('reading.article'))}
      </Link>
    </span>
  ));
}
