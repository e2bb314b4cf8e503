// A person, body or place: its forms, where it is named, with whom, and why its forms are one.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { dateText } from '../../../src/view/edtf-text.js';
import { entityName } from '../../../src/view/entity-name.js';
import { entityAddress, type EntityView, type MentionView } from '../../../src/view/entity-view.js';
import type { IndexLetter } from '../../../src/view/index-view.js';
import type { Answer } from '../../../src/view/workbench-engine.js';
import { ask, send, useAnswer, type ApiError } from '../api.js';
import { EntityLink, PlaceOf, Quote, StatementWords } from '../parts/claims.js';
import { useMore } from '../parts/more.js';
import { Answered, useAttempt, useTitle } from '../parts/states.js';
import { Link } from '../router.js';
import { useSaid, useWords } from '../words/words.js';
import type { PageProps } from '../workbench.js';
import '../styles/names.css';

/** Mentions shown before "more". */
const SHOWN = 30;

/** The page of an entity. */
export default function EntityPage({ params }: PageProps) {
  const answer = useAnswer<EntityView>(`/entity/${encodeURIComponent(params[0])}`);
  return <Answered answer={answer}>{(view) => <EntitySheet view={view} />}</Answered>;
}

function EntitySheet({ view }: { view: EntityView }) {
  const { t, language } = useWords();
  const said = useSaid();
  const { entity } = view;
  const name = entityName(entity, language);
  useTitle(name);
  return (
    <div className="sheet">
      <header>
        <h1>{name}</h1>
        {entity.kind === 'person' && (
          <Link href={`/people/${encodeURIComponent(entity.id)}/file`}>{t('entity.file')}</Link>
        )}
      </header>
      <p className="quiet">
        {[
          t('count.mentions', { count: view.mentionsTotal }),
          entity.status === 'curated' ? t('state.accepted') : t('state.proposed'),
        ].join(' · ')}
      </p>
      <dl className="facts">
        {entity.names.length > 0 && (
          <>
            <dt>{t('entity.forms')}</dt>
            <dd>
              {entity.names.slice(0, 24).map((name, index) => (
                <span key={`${name.value}${name.language}`} lang={name.language}>
                  {index > 0 && ', '}
                  <span className="form">{name.value}</span>{' '}
                  <span className="quiet">{name.count > 1 ? name.count : ''}</span>
                </span>
              ))}
            </dd>
          </>
        )}
        {view.roles.length > 0 && (
          <>
            <dt>{t('entity.roles')}</dt>
            <dd>
              {view.roles
                .slice(0, 12)
                .map((role) => role.value)
                .join(', ')}
            </dd>
          </>
        )}
        {view.neighbours.length > 0 && (
          <>
            <dt>{t('entity.neighbours')}</dt>
            <dd>
              {view.neighbours.slice(0, 16).map((one, index) => (
                <span key={one.id}>
                  {index > 0 && ', '}
                  <EntityLink entity={one} /> <span className="quiet">{one.together}</span>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>

      <Said view={view} />

      <section className="section">
        <h2>{t('entity.mentions')}</h2>
        {view.sources.map((source) => (
          <Concordance key={source.id} title={source.title} mentions={source.mentions} entityId={entity.id} />
        ))}
      </section>

      {view.why.length > 0 && (
        <section className="section">
          <h2>{t('entity.why')}</h2>
          <ul className="rows">
            {view.why.slice(0, 40).map((one, index) => (
              <li key={index}>
                <span className="form">{t('entity.whyOne', { left: one.left, right: one.right })}</span>{' '}
                <span className="quiet">{t('review.score', { score: one.score.toFixed(2) })}</span>
                <ul className="features">
                  {one.features.map((feature) => (
                    <li key={feature.name}>{said('feature', feature.name, feature.sentence)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Merge entity={entity} />
      <p className="section">
        <Link href={entityAddress(entity).replace(/\/[^/]*$/, '')}>{t('entity.index')}</Link>
      </p>
    </div>
  );
}

/** Statements about the entity, or that name it. */
function Said({ view }: { view: EntityView }) {
  const { t, language } = useWords();
  const [shown, more] = useMore(view.statements, SHOWN, 200);
  if (view.statements.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('entity.statements')}</h2>
      <ul className="rows">
        {shown.map((one) => (
          <li key={one.id}>
            <details>
              <summary className={one.status === 'accepted' ? 'accepted' : 'proposed'}>
                {one.subjectEntity?.id !== view.entity.id &&
                  `${one.subjectEntity ? entityName(one.subjectEntity, language) : one.subjectName} – `}
                <StatementWords statement={one} />
              </summary>
              <Quote quote={one.evidence[0]?.quote ?? ''} before={one.before} after={one.after} />
              <PlaceOf {...one} start={one.evidence[0]?.start} />
            </details>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function Concordance({ title, mentions, entityId }: { title: string; mentions: MentionView[]; entityId: string }) {
  const [shown, more] = useMore(mentions, SHOWN, 200);
  return (
    <>
      <h3 className="source-title">{title}</h3>
      <ul className="concordance">
        {shown.map((mention, index) => (
          <Line
            key={mention.id}
            mention={mention}
            entityId={entityId}
            numbered={mention.document?.id !== mentions[index - 1]?.document?.id}
          />
        ))}
      </ul>
      {more}
    </>
  );
}

function Line({ mention, entityId, numbered }: { mention: MentionView; entityId: string; numbered: boolean }) {
  const { t, language } = useWords();
  return (
    <li className="concordance-line">
      <span className="concordance-number numbers">{numbered && mention.document?.number}</span>
      <span>
        <Link href={mention.href} className="concordance-text">
          <span className="around">{mention.before.replace(/^\S*\s/, '')}</span>
          <span className="form">{mention.quote}</span>
          <span className="around">{mention.after.replace(/\s\S*$/, '')}</span>
        </Link>{' '}
        <span className="place">
          {[
            mention.document?.date && dateText(mention.document.date, language),
            mention.page && t('search.page', { page: mention.page }),
            mention.certainty === 'sure' ? null : t(`state.${mention.certainty}`),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
        </span>
        <Judged
          answer={{ target: { kind: 'mention', mentionId: mention.id, entityId }, verdict: 'different' }}
          label={t('entity.notThis')}
          done={t('entity.notThisDone')}
          quiet
        />
      </span>
    </li>
  );
}

/** A decision of one press, which can be taken back at once. */
function Judged({ answer, label, done, quiet }: { answer: Answer; label: string; done: string; quiet?: boolean }) {
  const { t } = useWords();
  const [id, setId] = useState<string | null>(null);
  const [trouble, attempt] = useAttempt();
  const press = () =>
    attempt(async () => {
      if (id) await send('DELETE', `/judgements/${encodeURIComponent(id)}`);
      setId(id ? null : (await send<{ id: string }>('POST', '/judgements', answer)).id);
    });
  return (
    <span className="judged small">
      {id && <span className="quiet">{done} </span>}
      <button className={quiet && !id ? 'act not-this' : 'act'} onClick={press}>
        {id ? t('review.undo') : label}
      </button>
      {trouble}
    </span>
  );
}

/** Found names that are one with this one: merge. */
function Merge({ entity }: { entity: EntityView['entity'] }) {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const answer = useQuery<IndexLetter[], ApiError>({
    queryKey: ['merge', entity.kind, language, asked],
    queryFn: () =>
      ask<IndexLetter[]>(`/entities/${entity.kind}?${new URLSearchParams({ limit: '12', language, text: asked })}`),
    enabled: asked.length > 1,
  });
  const found = (answer.data ?? []).flatMap((letter) => letter.lines).filter((line) => line.id !== entity.id);
  return (
    <section className="section screen-only">
      <h2>{t('entity.merge')}</h2>
      <label className="field">
        {t('entity.filter')}
        <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {asked.length > 1 && (
        <ul className="rows">
          {found.slice(0, 12).map((line) => (
            <li key={line.id}>
              <Link href={entityAddress({ id: line.id, kind: entity.kind })}>{line.name}</Link>{' '}
              <span className="quiet">{t('count.mentions', { count: line.mentions })}</span>{' '}
              <Judged
                answer={{ target: { kind: 'entities', left: entity.id, right: line.id }, verdict: 'same' }}
                label={t('entity.same')}
                done={t('entity.sameDone')}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
