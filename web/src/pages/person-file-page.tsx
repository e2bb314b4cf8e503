// A person file as an archival certificate: the life as a column of years, each line a claim with its quotes; lines on
// which sources disagree are split, side by side; gaps are visible.
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import { referenceText } from '../../../src/view/archival-reference.js';
import { dateText, type InterfaceLanguage } from '../../../src/view/edtf-text.js';
import { entityName } from '../../../src/view/entity-name.js';
import type { Claim, FileLine, PersonFile } from '../../../src/view/claims/person-file.js';
import { joinRepeats } from '../../../src/view/claims/repeated-claims.js';
import { toldWords } from '../../../src/view/claims/statement-words.js';
import type { DocumentEntry, StatementRow } from '../../../src/view/workbench-engine.js';
import { send, useAnswer } from '../api.js';
import { PlaceOf, Quote } from '../parts/claims.js';
import { held } from '../parts/held.js';
import { Answered, useAttempt, useTitle } from '../parts/states.js';
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
  const life = useMemo(() => joinRepeats(file.life), [file]);
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
            {life.map((item, index) => {
              if (item.kind === 'gap') {
                return (
                  <li key={index} className="life-gap">
                    {t('file.gap', { from: item.gap.from, to: item.gap.to })}
                  </li>
                );
              }
              const { line, claims } = item.dated;
              const before = life.slice(0, index).findLast((one) => one.kind === 'line');
              const first = before?.kind !== 'line' || before.dated.line.year !== line.year;
              return <Line key={line.key} line={line} claims={claims} year={first ? line.year : null} />;
            })}
          </ol>
        </section>
      )}
      {file.undated.length > 0 && (
        <section className="section">
          <h2>{t('file.undated')}</h2>
          <ol className="life">
            {file.undated.map((line) => (
              <Line key={line.key} line={line} claims={line.claims} year={null} />
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
      <p className="print-only file-made">
        {t('file.made', { date: new Date().toLocaleDateString(language, { dateStyle: 'long' }) })}
      </p>
    </div>
  );
}

/** @param claims of a line without conflict: one, or several that say the same of several days. */
function Line({ line, claims, year }: { line: FileLine; claims: Claim[]; year: number | null }) {
  const { t } = useWords();
  const said = useSaid();
  const { conflict } = line;
  return (
    <li className="life-line">
      <span className="life-year">{year}</span>
      <div className={conflict ? 'sides' : undefined}>
        {conflict ? (
          claims.map((claim) => <ClaimWords key={claim.key} claims={[claim]} year={null} />)
        ) : (
          <ClaimWords claims={claims} year={line.year} />
        )}
        {conflict && (
          <p className="conflict">
            {t('file.conflict')}
            {conflict.degree && `: ${t(`audit.degree.${conflict.degree}`)}`}.{' '}
            {said('finding', conflict.rule, conflict.message)}
            {conflict.reason &&
              ` ${t('audit.reason')}: ${t(`audit.reasons.${conflict.reason.replaceAll(' ', '-')}`, { defaultValue: conflict.reason })}.`}
          </p>
        )}
      </div>
    </li>
  );
}

/** The dates of claims; the year that already stands in the margin is not said again. */
function datesOf(claims: Claim[], year: number | null, language: InterfaceLanguage): string {
  const dates = claims.flatMap(({ time }) => (time && time !== String(year) ? dateText(time, language) : []));
  const short = (date: string) => (claims.length > 1 ? date.replace(new RegExp(` ${year}(?: г\\.)?$`), '') : date);
  return dates.map(short).join(', ');
}

/**
 * What sources say, once; below it, when opened or printed, every quote.
 * @param year the year that already stands in the margin.
 */
function ClaimWords({ claims, year }: { claims: Claim[]; year: number | null }) {
  const { t, language } = useWords();
  const [claim] = claims;
  const statements = claims.flatMap((one) => one.statements);
  const told = toldWords(claim).join(', ');
  const dates = datesOf(claims, year, language);
  return (
    <div className={claim.status === 'accepted' ? 'claim' : 'claim is-proposed'}>
      <details>
        <summary>
          <span className="claim-property">{t(`property.${claim.property}`)}</span>
          {told && <span className="claim-value">: {told}</span>}
          {dates && <span className="claim-time">, {dates}</span>}
          {claim.unknown && <span className="quiet"> ({t('state.unknown')})</span>}
          <span className="quiet small"> {statements.length > 1 ? `×${statements.length}` : ''}</span>
        </summary>
        {statements.map((statement) => (
          <Proof key={statement.id} statement={statement} />
        ))}
      </details>
      <ol className="print-only claim-proofs">
        {statements.map((statement) => (
          <PrintedProof key={statement.id} statement={statement} />
        ))}
      </ol>
    </div>
  );
}

/** On paper: the quote, its place, and the archival file that proves it. */
function PrintedProof({ statement }: { statement: StatementRow }) {
  const { t, language } = useWords();
  const { document, page, sourceTitle, evidence } = statement;
  const place = [
    document?.number ? `№ ${document.number}` : sourceTitle,
    page && t('search.page', { page }),
    document?.reference && referenceText(document.reference, language),
  ];
  return (
    <li>
      {t('file.quoted', { title: evidence[0]?.quote.replaceAll(/\s+/g, ' ') ?? '' })} –{' '}
      {held(place.filter(Boolean).join(', '))}
    </li>
  );
}

/** The quote behind a statement, and what a person says to it. */
function Proof({ statement }: { statement: StatementRow }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [correcting, setCorrecting] = useState(false);
  const [value, setValue] = useState(statement.value ?? '');
  const [trouble, attempt] = useAttempt();
  const judge = (verdict: 'accept' | 'reject' | 'correct', corrected?: string) =>
    attempt(async () => {
      const target = { kind: 'statement', statementId: statement.id };
      await send('POST', '/judgements', { target, verdict, value: corrected });
      setCorrecting(false);
      await client.invalidateQueries();
    });
  const save = (event: FormEvent) => {
    event.preventDefault();
    judge('correct', value);
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
            <button className="act" onClick={() => judge('accept')}>
              {t('file.accept')}
            </button>
          )}
          <button className="act" onClick={() => setCorrecting(true)}>
            {t('file.correct')}
          </button>
          <button className="act" onClick={() => judge('reject')}>
            {t('file.reject')}
          </button>
        </p>
      )}
      {trouble}
    </div>
  );
}

function Documents({ title, documents }: { title: string; documents: DocumentEntry[] }) {
  const { language } = useWords();
  if (documents.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul className="rows">
        {documents.map((one) => (
          <li key={one.id}>
            <Link href={`/documents/${encodeURIComponent(one.id)}`}>
              {held([one.number && `№ ${one.number}`, one.title].filter(Boolean).join('. '))}
            </Link>
            {one.reference && <span className="quiet small"> {held(referenceText(one.reference, language))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
