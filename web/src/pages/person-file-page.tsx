// A person file as an archival certificate: the life as a column of years, each line a claim with its quotes; lines on
// which sources disagree are split, side by side; gaps are visible.
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { dateText } from '../../../src/view/edtf-text.js';
import { entityName } from '../../../src/view/entity-name.js';
import type { Claim, FileLine, PersonFile } from '../../../src/view/person-file.js';
import { toldWords } from '../../../src/view/statement-words.js';
import type { DocumentEntry, StatementRow } from '../../../src/view/workbench-engine.js';
import { send, useAnswer } from '../api.js';
import { PlaceOf, Quote } from '../parts/claims.js';
import { Answered, useTitle } from '../parts/states.js';
import { Link } from '../router.js';
import { useSaid, useWords } from '../words/words.js';
import type { PageProps } from '../workbench.js';
import '../styles/person-file.css';

/** The person file. */
export default function PersonFilePage({ params }: PageProps) {
  const answer = useAnswer<PersonFile>(`/people/${encodeURIComponent(params[0])}/file`);
  return <Answered answer={answer}>{(file) => <FileSheet file={file} />}</Answered>;
}

function FileSheet({ file }: { file: PersonFile }) {
  const { t, language } = useWords();
  const { entity, counts } = file;
  const name = entityName(entity, language);
  useTitle(`${name}. ${t('file.title')}`);
  const forms = [...new Set([entity.name, ...entity.names.map(({ value }) => value)])].filter((form) => form !== name);
  return (
    <div className="sheet file">
      <header className="file-head">
        <p className="file-kind">{t('file.title')}</p>
        <h1>{name}</h1>
        {forms.length > 0 && (
          <p className="quiet">
            {t('entity.also')}: {forms.slice(0, 10).join(', ')}
          </p>
        )}
        {counts.statements > 0 && (
          <p className="quiet small">
            {t('file.certificate', {
              sources: file.sources.map((one) => t('file.quoted', { title: one.title })).join(', '),
              statements: t('count.statements', { count: counts.statements }),
              accepted: counts.accepted,
            })}
          </p>
        )}
        <p className="file-tools screen-only">
          <Link href={`/people/${encodeURIComponent(entity.id)}`}>{t('entity.mentions')}</Link>
          <button className="act" onClick={() => window.print()}>
            {t('file.print')}
          </button>
        </p>
      </header>
      {counts.statements === 0 && <p className="quiet file-empty">{t('file.empty')}</p>}
      {file.life.length > 0 && (
        <section aria-labelledby="life">
          <h2 id="life" className="unseen">
            {t('file.life')}
          </h2>
          <ol className="life">
            {file.life.map((item, index) => {
              if (item.kind === 'gap') {
                return (
                  <li key={index} className="life-gap">
                    {t('file.gap', { from: item.gap.from, to: item.gap.to })}
                  </li>
                );
              }
              const before = file.life.slice(0, index).findLast((one) => one.kind === 'line');
              const first = before?.kind !== 'line' || before.line.year !== item.line.year;
              return <Line key={item.line.key} line={item.line} year={first ? item.line.year : null} />;
            })}
          </ol>
        </section>
      )}
      {file.undated.length > 0 && (
        <section className="section">
          <h2>{t('file.undated')}</h2>
          <ol className="life">
            {file.undated.map((line) => (
              <Line key={line.key} line={line} year={null} />
            ))}
          </ol>
        </section>
      )}
      <Documents title={t('file.wrote')} documents={file.wrote} />
      <Documents title={t('file.received')} documents={file.received} />
      {file.norms.length > 0 && (
        <section className="section">
          <h2>{t('file.norms')}</h2>
          <ul className="rows">
            {file.norms.map((norm) => (
              <li key={norm.id}>
                {norm.norm} <span className="quiet">{t(`norms.kind.${norm.kind}`)}</span>{' '}
                <PlaceOf {...norm} start={norm.evidence[0]?.start} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Line({ line, year }: { line: FileLine; year: number | null }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <li className="life-line">
      <span className="life-year">{year}</span>
      <div className={line.conflict ? 'sides' : undefined}>
        {line.claims.map((claim) => (
          <ClaimWords key={claim.key} claim={claim} said={line.conflict ? null : line.year} />
        ))}
        {line.conflict && (
          <p className="conflict">
            {t('file.conflict')}
            {line.conflict.degree && `: ${t(`audit.degree.${line.conflict.degree}`)}`}.{' '}
            {said('finding', line.conflict.rule, line.conflict.message)}
            {line.conflict.reason &&
              ` ${t('audit.reason')}: ${t(`audit.reasons.${line.conflict.reason.replaceAll(' ', '-')}`, { defaultValue: line.conflict.reason })}.`}
          </p>
        )}
      </div>
    </li>
  );
}

/** @param said the year that already stands in the margin. */
function ClaimWords({ claim, said }: { claim: Claim; said: number | null }) {
  const { t, language } = useWords();
  const told = toldWords(claim).join(', ');
  return (
    <div className={claim.status === 'accepted' ? 'claim' : 'claim is-proposed'}>
      <details>
        <summary>
          <span className="claim-property">{t(`property.${claim.property}`)}</span>
          {told && <span className="claim-value">: {told}</span>}
          {claim.time && claim.time !== String(said) && (
            <span className="claim-time">, {dateText(claim.time, language)}</span>
          )}
          {claim.unknown && <span className="quiet"> ({t('state.unknown')})</span>}
          <span className="quiet small"> {claim.statements.length > 1 ? `×${claim.statements.length}` : ''}</span>
        </summary>
        {claim.statements.map((statement) => (
          <Proof key={statement.id} statement={statement} />
        ))}
      </details>
      <p className="print-only">
        {claim.statements
          .map(
            (one) =>
              `«${one.evidence[0]?.quote.replaceAll(/\s+/g, ' ')}» (${[one.document?.number && `№ ${one.document.number}`, one.sourceTitle].filter(Boolean).join(', ')})`,
          )
          .join('; ')}
      </p>
    </div>
  );
}

/** The quote behind a statement, and what a person says to it. */
function Proof({ statement }: { statement: StatementRow }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [correcting, setCorrecting] = useState(false);
  const [value, setValue] = useState(statement.value ?? '');
  const judge = async (verdict: 'accept' | 'reject' | 'correct', corrected?: string) => {
    await send('POST', '/judgements', {
      target: { kind: 'statement', statementId: statement.id },
      verdict,
      value: corrected,
    });
    setCorrecting(false);
    await client.invalidateQueries();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void judge('correct', value);
  };
  const evidence = statement.evidence[0];
  return (
    <div className="proof">
      <Quote quote={evidence?.quote ?? ''} before={statement.before} after={statement.after} />
      <p>
        <PlaceOf {...statement} start={evidence?.start} />{' '}
        <span className="place">· {t(`speaker.${evidence?.speaker ?? 'document'}`)}</span>
      </p>
      {correcting ? (
        <form className="inline-edit" onSubmit={save}>
          <label>
            <span className="unseen">{t('file.newValue')}</span>
            <input value={value} autoFocus onChange={(event) => setValue(event.target.value)} />
          </label>{' '}
          <button className="act">{t('file.save')}</button>{' '}
          <button type="button" className="act" onClick={() => setCorrecting(false)}>
            {t('state.close')}
          </button>
        </form>
      ) : (
        <p className="proof-acts small">
          {statement.status !== 'accepted' && (
            <button className="act" onClick={() => void judge('accept')}>
              {t('file.accept')}
            </button>
          )}
          <button className="act" onClick={() => setCorrecting(true)}>
            {t('file.correct')}
          </button>
          <button className="act" onClick={() => void judge('reject')}>
            {t('file.reject')}
          </button>
        </p>
      )}
    </div>
  );
}

function Documents({ title, documents }: { title: string; documents: DocumentEntry[] }) {
  if (documents.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul className="rows">
        {documents.map((one) => (
          <li key={one.id}>
            <Link href={`/documents/${encodeURIComponent(one.id)}`}>
              {[one.number && `№ ${one.number}`, one.title].filter(Boolean).join('. ')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
