// The review queue: one question at a time, both sides with their quotes; a key answers at once, the server follows.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { dateText } from '../../../src/view/edtf-text.js';
import type { ReviewCard, ReviewSide } from '../../../src/view/claims/review-card.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Answer } from '../../../src/view/workbench-engine.js';
import { ask, send } from '../api.js';
import { useKeys } from '../keys.js';
import { EntityLink, PlaceOf, Quote, StatementWords } from '../parts/claims.js';
import { Empty, Loading, Trouble, useRefusal, useTitle } from '../parts/states.js';
import { Link, usePlace, withQuery } from '../router.js';
import { useSaid, useWords } from '../words/words.js';
import '../styles/review.css';

/** Questions fetched at once; the next batch comes when half are answered. */
const BATCH = 30;

interface Done {
  card: ReviewCard;
  /** The judgement's id, once the server has stored it. */
  stored: Promise<string>;
}

/** The review page. */
export default function ReviewPage() {
  const { t } = useWords();
  const place = usePlace();
  const kind = place.query.get('kind');
  useTitle(t('review.title'));
  return (
    <div className="sheet">
      <header>
        <h1>{t('review.title')}</h1>
        <nav className="choices choice" aria-label={t('review.title')}>
          {[null, 'link', 'statement'].map((one) => (
            <Link key={one} href={withQuery(place, { kind: one })} aria-current={kind === one ? 'true' : undefined}>
              {t(one === null ? 'review.all' : one === 'link' ? 'review.links' : 'review.statements')}
            </Link>
          ))}
        </nav>
      </header>
      <Queue key={kind} kind={kind} />
      <LostJudgements />
    </div>
  );
}

/** What people decided and the texts no longer show: kept, and listed. */
function LostJudgements() {
  const { t } = useWords();
  const said = useSaid();
  const { data } = useQuery({
    queryKey: ['/judgements/lost'],
    queryFn: () => ask<Problem[]>('/judgements/lost'),
  });
  if (!data || data.length === 0) return null;
  return (
    <details className="lost">
      <summary>{t('review.lost', { count: data.length })}</summary>
      <ul>
        {data.map(({ rule, message }) => (
          <li key={message}>{said('problem', rule, message)}</li>
        ))}
      </ul>
    </details>
  );
}

function Queue({ kind }: { kind: string | null }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const client = useQueryClient();
  const [cards, setCards] = useState<ReviewCard[] | null>(null);
  const [done, setDone] = useState<Done[]>([]);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const seen = useRef(new Set<string>());
  const fetching = useRef(false);
  const more = useCallback(async () => {
    if (fetching.current) return;
    fetching.current = true;
    try {
      const query = new URLSearchParams({ limit: String(BATCH) });
      if (kind) query.set('kind', kind);
      for (const id of [...seen.current].slice(-150)) query.append('skip', id);
      const fresh = (await ask<ReviewCard[]>(`/review?${query}`)).filter((card) => !seen.current.has(card.id));
      for (const card of fresh) seen.current.add(card.id);
      setCards((known) => [...(known ?? []), ...fresh]);
    } catch (error) {
      setTrouble(error as Error);
    } finally {
      fetching.current = false;
    }
  }, [kind]);
  useEffect(() => {
    void more();
    return () => void client.invalidateQueries();
  }, [more, client]);

  const card = cards?.[0];
  const answer = (verdict: Answer['verdict'], value?: string) => {
    if (!card || !cards) return;
    const stored = send<{ id: string }>('POST', '/judgements', { target: card.target, verdict, value }).then(
      (one) => one.id,
    );
    stored.catch((error: Error) => {
      setTrouble(error);
      setCards((known) => [card, ...(known ?? [])]);
      setDone((known) => known.filter((one) => one.stored !== stored));
    });
    setTrouble(null);
    setDone([...done, { card, stored }]);
    setCards(cards.slice(1));
    if (cards.length - 1 < BATCH / 2) void more();
  };
  const undo = () => {
    const last = done.at(-1);
    if (!last) return;
    setDone(done.slice(0, -1));
    setCards([last.card, ...(cards ?? [])]);
    last.stored
      .then((id) => send('DELETE', `/judgements/${encodeURIComponent(id)}`))
      .catch((error: Error) => setTrouble(error));
  };
  const link = card?.kind === 'link';
  useKeys({
    KeyS: () => answer(link ? 'same' : 'accept'),
    KeyD: () => answer(link ? 'different' : 'reject'),
    KeyU: () => answer('unsure'),
    KeyZ: undo,
  });

  if (trouble && !cards) return <Trouble error={trouble} retry={() => (setTrouble(null), void more())} />;
  if (!cards) return <Loading />;
  return (
    <>
      {trouble && (
        <p className="trouble" role="alert">
          {t('review.failed', { message: refusal(trouble) })}
        </p>
      )}
      {card ? (
        <section className="card" aria-live="polite" key={card.id}>
          {card.kind === 'link' ? (
            <LinkQuestion card={card} />
          ) : (
            <StatementQuestion card={card} correct={(value) => answer('correct', value)} />
          )}
          <p className="answers">
            <AnswerButton
              letter="s"
              label={t(link ? 'review.same' : 'review.accept')}
              press={() => answer(link ? 'same' : 'accept')}
            />
            <AnswerButton
              letter="d"
              label={t(link ? 'review.different' : 'review.reject')}
              press={() => answer(link ? 'different' : 'reject')}
            />
            <AnswerButton letter="u" label={t('review.unsure')} press={() => answer('unsure')} />
            {done.length > 0 && <AnswerButton letter="z" label={t('review.undo')} press={undo} />}
            <span className="quiet">{done.length > 0 && t('review.answered', { count: done.length })}</span>
          </p>
        </section>
      ) : (
        <>
          <Empty>{t('review.empty')}</Empty>
          {done.length > 0 && (
            <p className="answers">
              <AnswerButton letter="z" label={t('review.undo')} press={undo} />
            </p>
          )}
        </>
      )}
    </>
  );
}

function AnswerButton({ letter, label, press }: { letter: string; label: string; press: () => void }) {
  return (
    <button className="answer" aria-keyshortcuts={letter} onClick={press}>
      <kbd>{letter}</kbd> {label}
    </button>
  );
}

function LinkQuestion({ card }: { card: Extract<ReviewCard, { kind: 'link' }> }) {
  const { t } = useWords();
  return (
    <>
      <h2 className="question">
        {t(`review.link.${card.left.kind}`)}{' '}
        <span className="quiet small">{t('review.score', { score: card.score.toFixed(2) })}</span>
      </h2>
      <div className="two">
        <Side side={card.left} />
        <Side side={card.right} />
      </div>
      <div className="two reasons">
        <Reasons title={t('review.pro')} features={card.pro} />
        <Reasons title={t('review.contra')} features={card.contra} />
      </div>
    </>
  );
}

function Reasons({ title, features }: { title: string; features: { name: string; sentence: string }[] }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <div>
      <h3 className="quiet small">{title}</h3>
      <ul>
        {features.length === 0 && <li className="quiet">{t('state.none')}</li>}
        {features.map((one) => (
          <li key={one.name}>{said('feature', one.name, one.sentence)}</li>
        ))}
      </ul>
    </div>
  );
}

function Side({ side }: { side: ReviewSide }) {
  const { t, language } = useWords();
  const years = [dateText(side.first, language), dateText(side.last, language)].filter(Boolean);
  return (
    <div className="side">
      <h3>{side.entity ? <EntityLink entity={side.entity} /> : side.name}</h3>
      <p className="quiet">
        {[
          side.forms
            .map((form) => form.value)
            .slice(0, 5)
            .join(', '),
          side.roles.slice(0, 4).join(', '),
          [...new Set(years)].join(' – '),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="quiet small">{side.sources.join('; ')}</p>
      <ul className="side-quotes">
        {side.mentions.map((mention) => (
          <li key={mention.id}>
            <Quote quote={mention.quote} before={mention.before} after={mention.after} />
            <Link className="place" href={mention.href}>
              {[
                mention.document?.number && `№ ${mention.document.number}`,
                mention.document?.date && dateText(mention.document.date, language),
                mention.page && t('search.page', { page: mention.page }),
              ]
                .filter(Boolean)
                .join(' · ') || t('sources.open')}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function StatementQuestion({
  card,
  correct,
}: {
  card: Extract<ReviewCard, { kind: 'statement' }>;
  correct: (value: string) => void;
}) {
  const { t } = useWords();
  const { statement } = card;
  const [value, setValue] = useState<string | null>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (value !== null) correct(value);
  };
  return (
    <>
      <h2 className="question">{t('review.statement')}</h2>
      <p className="claimed">
        {statement.subjectEntity ? (
          <EntityLink entity={statement.subjectEntity}>{statement.subjectName}</EntityLink>
        ) : (
          statement.subjectName
        )}
        : <StatementWords statement={statement} />
      </p>
      {statement.evidence.map((evidence, index) => (
        <Quote
          key={index}
          quote={evidence.quote}
          before={index === 0 ? statement.before : undefined}
          after={index === 0 ? statement.after : undefined}
        />
      ))}
      <p>
        <PlaceOf {...statement} start={statement.evidence[0]?.start} />
      </p>
      {value === null ? (
        <button className="act" onClick={() => setValue(statement.value ?? '')}>
          {t('review.correct')}
        </button>
      ) : (
        <form className="inline-edit" onSubmit={save}>
          <label>
            <span className="unseen">{t('file.newValue')}</span>
            <input value={value} autoFocus onChange={(event) => setValue(event.target.value)} />
          </label>{' '}
          <button className="act">{t('file.save')}</button>
        </form>
      )}
    </>
  );
}
