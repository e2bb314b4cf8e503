// The audit: what does not agree, with what was stated, what was computed, and the quotes; accept or dismiss.
import { useQueryClient } from '@tanstack/react-query';
import { sumParts, type AuditView } from '../../../src/view/claims/audit-view.js';
import type { FindingRow } from '../../../src/view/workbench-engine.js';
import { send, useAnswer } from '../api.js';
import { PlaceOf, Quote, StatementWords } from '../parts/claims.js';
import { useMore } from '../parts/more.js';
import { Answered, Empty, useAttempt, useTitle } from '../parts/states.js';
import { useSumWords } from '../parts/sum-words.js';
import { Link, usePlace, withQuery } from '../router.js';
import { useWords } from '../words/words.js';
import '../styles/tables.css';

/** Findings of one page. */
const DRAWN = 100;

/** The audit page. */
export default function AuditPage() {
  const { t } = useWords();
  const place = usePlace();
  useTitle(t('audit.title'));
  const rule = place.query.get('rule');
  const asked = place.query.get('verdict');
  // What does not agree comes first; `all` asks for the rest.
  const verdict = asked === 'all' ? null : (asked ?? 'inconsistent');
  const dismissed = place.query.get('dismissed') === 'true';
  const query = new URLSearchParams();
  if (rule) query.set('rule', rule);
  if (verdict) query.set('verdict', verdict);
  if (dismissed) query.set('dismissed', 'true');
  const answer = useAnswer<AuditView>(`/findings?${query}`, { keep: true });
  const choose = (name: string, value: string | null) => withQuery(place, { [name]: value });
  return (
    <div className="sheet">
      <header>
        <h1>{t('audit.title')}</h1>
      </header>
      <Answered answer={answer}>
        {(view) =>
          view.total === 0 ? (
            <Empty>{t('audit.empty')}</Empty>
          ) : (
            <>
              <nav className="choices" aria-label={t('audit.title')}>
                <Choices
                  label={t('audit.byVerdict')}
                  chosen={verdict}
                  all={choose('verdict', 'all')}
                  options={view.verdicts.map(({ value, count }) => ({
                    value,
                    count,
                    label: t(`audit.verdict.${value}`),
                    href: choose('verdict', value),
                  }))}
                />
                <Choices
                  label={t('audit.byRule')}
                  chosen={rule}
                  all={choose('rule', null)}
                  options={view.rules.map(({ value, count }) => ({
                    value,
                    count,
                    label: t(`audit.rule.${value}`),
                    href: choose('rule', value),
                  }))}
                />
                {(view.dismissed > 0 || dismissed) && (
                  <p>
                    <Link href={choose('dismissed', dismissed ? null : 'true')}>
                      {dismissed ? t('audit.open') : `${t('audit.dismissed')} ${view.dismissed}`}
                    </Link>
                  </p>
                )}
              </nav>
              {view.rows.length === 0 && <p role="status">{t('audit.nothing')}</p>}
              <Findings key={query.toString()} rows={view.rows} />
            </>
          )
        }
      </Answered>
    </div>
  );
}

interface ChoicesProps {
  label: string;
  chosen: string | null;
  /** Address without a choice. */
  all: string;
  options: { value: string; label: string; count: number; href: string }[];
}

/** One line of links of which one is chosen. */
function Choices({ label, chosen, all, options }: ChoicesProps) {
  const { t } = useWords();
  return (
    <p>
      <span className="quiet">{label}</span>
      <Link href={all} aria-current={chosen ? undefined : 'true'}>
        {t('audit.all')}
      </Link>
      {options.map(({ value, label: words, count, href }) => (
        <Link key={value} href={href} aria-current={chosen === value ? 'true' : undefined}>
          {words} <span className="quiet">{count}</span>
        </Link>
      ))}
    </p>
  );
}

function Findings({ rows }: { rows: FindingRow[] }) {
  const [shown, more] = useMore(rows, DRAWN, DRAWN);
  return (
    <>
      <ol className="findings">
        {shown.map((row) => (
          <FindingLine key={row.finding.id} row={row} />
        ))}
      </ol>
      {more}
    </>
  );
}

function FindingLine({ row }: { row: FindingRow }) {
  const sumWords = useSumWords();
  const { t, language } = useWords();
  const client = useQueryClient();
  const { finding } = row;
  // Of two claims the sentence says all, and the quotes stand open below it.
  const claims = finding.rule === 'conflict' || finding.rule === 'order';
  const first = row.figures[0] ?? row.norms[0] ?? row.statements[0];
  const counted = finding.rule === 'sum' ? row.figures[0]?.evidence[0]?.quote.replaceAll(/\s+/g, ' ') : null;
  const [trouble, attempt] = useAttempt();
  const judge = (verdict: 'accept' | 'dismiss') =>
    attempt(async () => {
      await send('POST', '/judgements', { target: { kind: 'finding', findingId: finding.id }, verdict });
      await client.invalidateQueries();
    });
  const undo = () =>
    attempt(async () => {
      if (row.judgementId) await send('DELETE', `/judgements/${encodeURIComponent(row.judgementId)}`);
      await client.invalidateQueries();
    });
  const number = (value: number | string | null) =>
    typeof value === 'number' ? value.toLocaleString(language) : value;
  return (
    <li className={`finding ${finding.verdict}`}>
      <p className="finding-kind">
        {t(`audit.rule.${finding.rule}`)}
        <span className="quiet">
          {' '}
          · {t(`audit.verdict.${finding.verdict}`)}
          {finding.degree && ` · ${t(`audit.degree.${finding.degree}`)}`}
          {row.judgement === 'accept' && ` · ${t('audit.accepted')}`}
        </span>
      </p>
      <h2>{sumWords(finding, sumParts(row))}</h2>
      {first && !claims && (
        <p className="small">
          {counted && <span className="quiet">{counted} · </span>}
          <PlaceOf {...first} start={first.evidence[0]?.start} />
        </p>
      )}
      <dl className="finding-numbers">
        {!claims && finding.stated !== null && (
          <div>
            <dt>{t('audit.stated')}</dt>
            <dd>{number(finding.stated)}</dd>
          </div>
        )}
        {!claims && finding.computed !== null && (
          <div>
            <dt>{t('audit.computed')}</dt>
            <dd>{number(finding.computed)}</dd>
          </div>
        )}
        {!claims && finding.difference !== null && finding.difference !== 0 && (
          <div>
            <dt>{t('audit.difference')}</dt>
            <dd>
              {finding.difference > 0 ? '+' : '−'}
              {number(Math.abs(finding.difference))}
            </dd>
          </div>
        )}
        {finding.reason && (
          <div>
            <dt>{t('audit.reason')}</dt>
            <dd>{t(`audit.reasons.${finding.reason.replaceAll(' ', '-')}`, { defaultValue: finding.reason })}</dd>
          </div>
        )}
      </dl>
      <details open={claims}>
        <summary className="small">{t('file.quotes')}</summary>
        <div className="finding-quotes">
          {row.statements.map((one) => (
            <div key={one.id}>
              <p className={one.status === 'accepted' ? 'small' : 'small proposed'}>
                {one.subjectName} – <StatementWords statement={one} />
              </p>
              <Quote quote={one.evidence[0]?.quote ?? ''} before={one.before} after={one.after} />
              <PlaceOf {...one} start={one.evidence[0]?.start} />
            </div>
          ))}
          {[...row.figures, ...row.norms].map((one) => (
            <div key={one.id}>
              <Quote quote={one.evidence[0]?.quote ?? ''} before={one.before} after={one.after} />
              <PlaceOf {...one} start={one.evidence[0]?.start} />
            </div>
          ))}
        </div>
      </details>
      <p className="finding-acts">
        {row.judgement ? (
          <button className="act" onClick={undo}>
            {t('audit.undo')}
          </button>
        ) : finding.verdict === 'consistent' ? null : (
          <>
            <button className="act" onClick={() => judge('accept')}>
              {t('audit.accept')}
            </button>
            <button className="act" onClick={() => judge('dismiss')}>
              {t('audit.dismiss')}
            </button>
          </>
        )}
      </p>
      {trouble}
    </li>
  );
}
