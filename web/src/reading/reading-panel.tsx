// "In this document": who wrote to whom, who and what is named, what is stated, doubtful places, citation, layers.
import type { ReactNode } from 'react';
import { dateText } from '../../../src/view/edtf-text.js';
import type { Layer, Named, PartyView, ReadingView } from '../../../src/view/reading-view.js';
import { CopyButton } from '../parts/copy-button.js';
import { EntityLink, StatementWords } from '../parts/claims.js';
import { useMore } from '../parts/more.js';
import { Link } from '../router.js';
import { useSaid, useWords } from '../words/words.js';

/** Layers with their keys. */
export const LAYERS: { layer: Layer; key: string; code: string }[] = [
  { layer: 'person', key: 'n', code: 'KeyN' },
  { layer: 'organisation', key: 'o', code: 'KeyO' },
  { layer: 'place', key: 'p', code: 'KeyP' },
  { layer: 'date', key: 'd', code: 'KeyD' },
  { layer: 'figure', key: 'f', code: 'KeyF' },
  { layer: 'norm', key: 'r', code: 'KeyR' },
  { layer: 'statement', key: 's', code: 'KeyS' },
];

/** Names shown before "more". */
const SHOWN = 7;

/** Claims and problems shown before "more". */
const LISTED = 20;

function Parties({ label, parties }: { label: string; parties: PartyView[] }) {
  if (parties.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      {parties.map((party) => (
        <dd key={party.asWritten}>
          {party.entity ? <EntityLink entity={party.entity}>{party.name}</EntityLink> : party.name}
        </dd>
      ))}
    </>
  );
}

function Names({ label, named }: { label: string; named: Named[] }) {
  const { t } = useWords();
  const [shown, more] = useMore(named, SHOWN);
  if (named.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      {shown.map((one) => (
        <dd key={one.entity.id}>
          <EntityLink entity={one.entity} />
          {one.certainty === 'unsure' && <span className="unsure" title={t('state.unsure')} />}
          {one.count > 1 && <span className="quiet">{`\u00a0${one.count}`}</span>}
        </dd>
      ))}
      {more && <dd>{more}</dd>}
    </>
  );
}

/** A list below its heading; nothing when there is nothing to list. */
function PanelList<T>({ title, items, line }: { title: string; items: T[]; line: (item: T) => ReactNode }) {
  const [shown, more] = useMore(items, LISTED, 5 * LISTED);
  if (items.length === 0) return null;
  return (
    <section className="panel-part">
      <h3>{title}</h3>
      <ul>
        {shown.map((item, index) => (
          <li key={index}>{line(item)}</li>
        ))}
      </ul>
      {more}
    </section>
  );
}

/** The panel beside the text. */
export function ReadingPanel({
  view,
  shown,
  toggle,
}: {
  view: ReadingView;
  shown: Set<Layer>;
  toggle: (layer: Layer) => void;
}) {
  const { t, language } = useWords();
  const said = useSaid();
  return (
    <aside className="panel" aria-label={t('reading.inDocument')}>
      <h2>{t('reading.inDocument')}</h2>
      <dl className="panel-names">
        <Parties label={t('reading.from')} parties={view.authors} />
        {view.authors.length === 0 && view.issuingBody && (
          <>
            <dt>{t('reading.from')}</dt>
            <dd>{view.issuingBody}</dd>
          </>
        )}
        <Parties label={t('reading.to')} parties={view.addressees} />
        <Names label={t('reading.about')} named={view.named.person} />
        <Names label={t('reading.bodies')} named={view.named.organisation} />
        <Names label={t('reading.places')} named={view.named.place} />
      </dl>
      {view.dateEditorial && (
        <p className="quiet small">{t('reading.editorial', { date: dateText(view.dateEditorial, language) })}</p>
      )}

      <section className="panel-part">
        <h3>{t('reading.layers')}</h3>
        <ul className="layers">
          {LAYERS.map(({ layer, key }) => (
            <li key={layer}>
              <button
                type="button"
                aria-pressed={shown.has(layer)}
                aria-keyshortcuts={key}
                onClick={() => toggle(layer)}
              >
                <kbd>{key}</kbd> <span className={`mark layer-${layer} sure`}>{t(`reading.layer.${layer}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>

      <section className="panel-part">
        <h3>{t('reading.cite')}</h3>
        <p className="citation small" lang={view.source.language}>
          {view.citations.gost}
        </p>
        <p className="cite-buttons">
          <CopyButton text={view.citations.gost}>{t('reading.gost')}</CopyButton>
          <CopyButton text={view.citations.chicago}>{t('reading.chicago')}</CopyButton>
          <button type="button" className="act" onClick={() => window.print()}>
            {t('reading.print')}
          </button>
        </p>
      </section>

      <PanelList
        title={t('reading.statements')}
        items={view.statements}
        line={(one) => (
          <span className={one.status === 'accepted' ? undefined : 'proposed'}>
            {one.subjectEntity ? <EntityLink entity={one.subjectEntity} /> : one.subjectName}{' '}
            <a href={`#at-${one.start}`}>
              <StatementWords statement={one} />
            </a>
          </span>
        )}
      />
      <PanelList
        title={t('reading.figures')}
        items={view.figures}
        line={(one) => (
          <>
            <a href={`#${one.anchor ?? ''}`}>
              {one.approximate && `${t('figures.approximate')} `}
              {one.value.toLocaleString(language)} {one.unit}
            </a>{' '}
            <span className="quiet">{one.measure}</span>
          </>
        )}
      />
      <PanelList
        title={t('reading.norms')}
        items={view.norms}
        line={(one) => (
          <>
            <a href={`#${one.anchor ?? ''}`}>{one.norm}</a> <span className="quiet">{one.addressee}</span>
          </>
        )}
      />
      <PanelList
        title={t('reading.problems')}
        items={view.problems}
        line={(one) => {
          const words = said('problem', one.rule, one.message);
          return one.anchor ? <a href={`#${one.anchor}`}>{words}</a> : words;
        }}
      />
      {view.reference && (
        <p className="panel-part small">
          <Link href="/orders">{t('reading.orderFile')}</Link>
        </p>
      )}
    </aside>
  );
}
