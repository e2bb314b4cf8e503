// Norms: what was in force on a day and for whom; the years of each drawn as a line under one scale.
import { useState, type FormEvent } from 'react';
import { validityText, type NormLine, type NormsView } from '../../../src/view/claims/norms-view.js';
import { useAnswer } from '../api.js';
import { PlaceOf, Quote } from '../parts/claims.js';
import { useMore } from '../parts/more.js';
import { Answered, Empty, useTitle } from '../parts/states.js';
import { navigate, usePlace, withQuery } from '../router.js';
import { useWords } from '../words/words.js';
import '../styles/tables.css';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The norms page. */
export default function NormsPage() {
  const { t } = useWords();
  const place = usePlace();
  useTitle(t('norms.title'));
  const on = place.query.get('on') ?? '';
  const addressee = place.query.get('for') ?? '';
  const query = new URLSearchParams();
  if (DATE.test(on)) query.set('on', on);
  if (addressee) query.set('for', addressee);
  const answer = useAnswer<NormsView>(`/norms?${query}`, { keep: true });
  return (
    <div className="sheet">
      <header>
        <h1>{t('norms.title')}</h1>
      </header>
      <Answered answer={answer}>
        {(view) =>
          view.addressees.length === 0 && view.lines.length === 0 && !on && !addressee ? (
            <Empty>{t('norms.empty')}</Empty>
          ) : (
            <>
              <Ask key={`${on}|${addressee}`} on={on} addressee={addressee} view={view} />
              {view.lines.length === 0 && <p role="status">{t('norms.noneOn')}</p>}
              <NormList key={`${on}|${addressee}`} view={view} on={on} />
            </>
          )
        }
      </Answered>
    </div>
  );
}

function Ask({ on, addressee, view }: { on: string; addressee: string; view: NormsView }) {
  const { t } = useWords();
  const place = usePlace();
  const [day, setDay] = useState(on);
  const [who, setWho] = useState(addressee);
  const bad = day.trim() !== '' && !DATE.test(day.trim());
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (!bad) navigate(withQuery(place, { on: day.trim() || null, for: who.trim() || null }));
  };
  return (
    <form className="tools" onSubmit={show}>
      <label className="field">
        {t('norms.on')}
        <input
          value={day}
          size={12}
          placeholder="1931-05-01"
          aria-invalid={bad}
          aria-describedby="norm-date"
          onChange={(event) => setDay(event.target.value)}
        />
      </label>
      <label className="field">
        {t('norms.for')}
        <input
          value={who}
          list="addressees"
          placeholder={t('norms.everyone')}
          onChange={(event) => setWho(event.target.value)}
        />
      </label>
      <datalist id="addressees">
        {view.addressees.map((one) => (
          <option key={one.value} value={one.value} />
        ))}
      </datalist>
      <button className="act">{t('norms.show')}</button>
      <span id="norm-date" className={bad ? 'failed small' : 'quiet small'} role="status">
        {bad ? t('norms.dateBad') : t('norms.dateHelp')}
      </span>
    </form>
  );
}

/** Norms drawn at first. */
const DRAWN = 60;

function NormList({ view, on }: { view: NormsView; on: string }) {
  const [shown, more] = useMore(view.lines, DRAWN, 300);
  return (
    <>
      <ul className="norms">
        {shown.map((line) => (
          <Norm key={line.norm.id} line={line} span={view.span} on={on} />
        ))}
      </ul>
      {more}
    </>
  );
}

function Norm({ line, span, on }: { line: NormLine; span: NormsView['span']; on: string }) {
  const { t, language } = useWords();
  const { norm } = line;
  const validity = validityText(norm, language);
  return (
    <li className="norm">
      <div className="norm-words">
        <p className="norm-kind">{t(`norms.kind.${norm.kind}`)}</p>
        <div>
          <h2>
            {norm.norm}
            {norm.amount !== null && !statesAmount(norm.norm, norm.amount) && (
              <span className="norm-amount">
                {' '}
                {norm.amount.toLocaleString(language)} {norm.unit}
              </span>
            )}
          </h2>
          <p className="quiet">
            {[
              norm.addressee,
              norm.issuer && `${t('norms.issuer')}: ${norm.issuer}`,
              norm.condition && `${t('norms.condition')}: ${norm.condition}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="quiet small">
            {validity || t('norms.undated')}
            {on && line.inForce === 'perhaps' && validity && (
              <span className="failed">
                {' '}
                {t('norms.perhaps')}: {t('norms.perhapsWhy')}
              </span>
            )}
          </p>
          <details>
            <summary className="small">{t('figures.quote')}</summary>
            <Quote quote={norm.evidence[0]?.quote ?? ''} before={norm.before} after={norm.after} />
            <PlaceOf {...norm} start={norm.evidence[0]?.start} />
          </details>
        </div>
      </div>
      {span && <Years line={line} span={span} />}
    </li>
  );
}

/** The rule names its amount itself: `50 rubles a month`. */
const statesAmount = (words: string, amount: number): boolean =>
  words
    .replaceAll(/(?<=\d)[\s.,](?=\d{3}(?!\d))/g, '')
    .split(/[^\d.,]+/)
    .includes(String(amount));

/** The years of validity: solid where stated, fading out where open. */
function Years({ line, span }: { line: NormLine; span: { from: number; to: number } }) {
  const length = Math.max(1, span.to - span.from + 1);
  const from = line.from ?? span.from;
  const to = line.to ?? span.to;
  const x = ((from - span.from) / length) * 200;
  const width = Math.max(2, ((to - from + 1) / length) * 200);
  if (line.from === null && line.to === null) return <span className="norm-years" />;
  return (
    <svg className="norm-years" viewBox="0 0 200 24" role="img" aria-label={`${line.from ?? '…'}–${line.to ?? '…'}`}>
      <line x1={0} x2={200} y1={12} y2={12} className="scale" />
      <line
        x1={x}
        x2={x + width}
        y1={12}
        y2={12}
        className={line.from === null || line.to === null ? 'open' : 'closed'}
      />
      {line.from !== null && (
        <text x={Math.min(x, 170)} y={23}>
          {line.from}
        </text>
      )}
      {line.to !== null && (
        <text x={Math.max(30, x + width)} y={8} textAnchor="end">
          {line.to}
        </text>
      )}
    </svg>
  );
}
