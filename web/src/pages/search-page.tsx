// One box. Results say where they stand; facets narrow them; the address bar holds the whole question.
import { useRef, useState, type FormEvent } from 'react';
import type { NamedLine } from '../../../src/view/index-view.js';
import type { FacetView, HitView, SearchView } from '../../../src/view/search-view.js';
import type { CollectionSummary } from '../../../src/view/workbench-engine.js';
import { dateText } from '../../../src/view/edtf-text.js';
import { useAnswer } from '../api.js';
import { useKeys } from '../keys.js';
import { EntityLink } from '../parts/claims.js';
import { held } from '../parts/held.js';
import { Answered, useTitle } from '../parts/states.js';
import { Link, navigate, usePlace, withQuery, type Place } from '../router.js';
import { useWords } from '../words/words.js';
import '../styles/search.css';

const FACETS = ['source', 'zone', 'year', 'genre', 'archive', 'fond', 'classification'];
const PAGE = 20;
/** Hits of one document shown together. */
const TOGETHER = 3;
/** Values of a facet shown before "more". */
const SHOWN = 8;

/** The search page; without a question it greets. */
export function SearchPage() {
  const { t } = useWords();
  const place = usePlace();
  const asked = place.query.get('q') ?? '';
  const filtered = FACETS.some((name) => place.query.has(name));
  useTitle(asked || t('search.title'));
  return (
    <div className={asked || filtered ? 'search' : 'search greeting'}>
      <h1 className="unseen">{t('search.title')}</h1>
      <Query key={asked} asked={asked} />
      {asked || filtered ? <Results place={place} asked={asked} filtered={filtered} /> : <Greeting />}
    </div>
  );
}

function Query({ asked }: { asked: string }) {
  const { t } = useWords();
  const [text, setText] = useState(asked);
  const box = useRef<HTMLInputElement>(null);
  useKeys({ Slash: () => box.current?.focus() });
  const search = (event: FormEvent) => {
    event.preventDefault();
    navigate(text.trim() ? `/search?q=${encodeURIComponent(text.trim())}` : '/');
  };
  return (
    <form className="query" role="search" onSubmit={search}>
      <input
        ref={box}
        type="search"
        name="q"
        value={text}
        autoFocus={!asked}
        aria-label={t('search.label')}
        aria-describedby="query-hint"
        placeholder={t('nav.searchPlaceholder')}
        onChange={(event) => setText(event.target.value)}
      />
      <button className="act" type="submit">
        {t('search.go')}
      </button>
      <p id="query-hint" className="quiet small">
        {t('search.hint')}
      </p>
    </form>
  );
}

function Greeting() {
  const { t } = useWords();
  const answer = useAnswer<CollectionSummary>('/collection');
  return (
    <Answered answer={answer}>
      {(held) =>
        held.sources === 0 ? (
          <p className="holdings">
            {t('sources.empty')} <Link href="/sources">{t('search.begin')}</Link>.
          </p>
        ) : (
          <p className="holdings">
            {t('search.collection')}{' '}
            <Link href="/sources">
              {t('count.sources', { count: held.sources })}, {t('count.documents', { count: held.documents })}
            </Link>
            , <Link href="/people">{t('count.people', { count: held.entities.person })}</Link>,{' '}
            <Link href="/bodies">{t('count.bodies', { count: held.entities.organisation })}</Link>,{' '}
            <Link href="/places">{t('count.places', { count: held.entities.place })}</Link>,{' '}
            <Link href="/figures">{t('count.figures', { count: held.figures })}</Link>,{' '}
            <Link href="/norms">{t('count.norms', { count: held.norms })}</Link>,{' '}
            <Link href="/audit">{t('count.findings', { count: held.findings })}</Link>.
          </p>
        )
      }
    </Answered>
  );
}

function Results({ place, asked, filtered }: { place: Place; asked: string; filtered: boolean }) {
  const { t } = useWords();
  const answer = useAnswer<SearchView>(`/search?${place.query}`, { keep: true });
  const counting = new URLSearchParams(place.query);
  counting.delete('offset');
  const facets = useAnswer<FacetView[]>(`/facets?${counting}`, { keep: true });
  return (
    <div className="results">
      <div>
        <Answered answer={answer}>
          {(found) => (
            <>
              <p className="result-count quiet" role="status">
                {!found.totalExact && `${t('search.atLeast')} `}
                {t('search.found', { count: found.total })}
              </p>
              {found.offset === 0 && <Names asked={asked} />}
              {found.hits.length === 0 && <Nothing found={found} asked={asked} filtered={filtered} />}
              <ol className="hits">
                {byDocument(found.hits).map((hits) => (
                  <Hits key={hits[0].id} hits={hits} />
                ))}
              </ol>
              <Pages found={found} place={place} />
            </>
          )}
        </Answered>
      </div>
      <aside className="facets" aria-label={t('search.facets')}>
        {filtered && (
          <Link href={`/search?q=${encodeURIComponent(asked)}`} className="small">
            {t('search.clear')}
          </Link>
        )}
        {facets.data?.map((facet) => (
          <Facet key={facet.name} facet={facet} place={place} />
        ))}
      </aside>
    </div>
  );
}

/** Who and what the question names: a life or an institution may be what the reader is after. */
function Names({ asked }: { asked: string }) {
  const { t } = useWords();
  const { data = [] } = useAnswer<NamedLine[]>(`/named?q=${encodeURIComponent(asked)}`, { keep: true });
  if (data.length === 0) return null;
  return (
    <p className="names-found">
      <span className="quiet">{t('search.names')}: </span>
      {data.map((one, index) => (
        <span key={one.id}>
          {index > 0 && ', '}
          <EntityLink entity={one} /> <span className="quiet numbers">{one.mentions}</span>
        </span>
      ))}
    </p>
  );
}

function Nothing({ found, asked, filtered }: { found: SearchView; asked: string; filtered: boolean }) {
  const { t } = useWords();
  return (
    <div className="nothing">
      <p>{t('search.nothing', { text: asked })}</p>
      {found.suggestions.length > 0 && (
        <p>
          {t('search.suggest')}:{' '}
          {found.suggestions.map((one, index) => (
            <span key={one}>
              {index > 0 && ', '}
              <Link href={`/search?q=${encodeURIComponent(one)}`}>{one}</Link>
            </span>
          ))}
          ?
        </p>
      )}
      <p className="quiet">{t(filtered ? 'search.loosen' : 'search.shorter')}</p>
    </div>
  );
}

/** Hits of one document that follow one another. */
function byDocument(hits: HitView[]): HitView[][] {
  const groups: HitView[][] = [];
  for (const hit of hits) {
    if (hit.continued && groups.length > 0) groups.at(-1)!.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

/** A long document must not push all others off the page: beyond a few, its hits wait to be asked for. */
function Hits({ hits }: { hits: HitView[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const hidden = all || hits.length <= TOGETHER + 1 ? 0 : hits.length - TOGETHER;
  return (
    <>
      {hits.slice(0, hits.length - hidden).map((hit) => (
        <Hit key={hit.id} hit={hit} />
      ))}
      {hidden > 0 && (
        <li className="hit continued">
          <span />
          <button className="act small" onClick={() => setAll(true)}>
            {t('search.moreHere', { count: hidden })}
          </button>
        </li>
      )}
    </>
  );
}

function Hit({ hit }: { hit: HitView }) {
  const { t, language } = useWords();
  const { document } = hit;
  const title = document?.title ?? hit.sourceTitle;
  const inTitle = hit.part === 'title' && !hit.continued;
  const words = [
    document?.date && !title.includes(document.date.slice(0, 4)) ? dateText(document.date, language) : null,
    hit.page && t('search.page', { page: hit.page }),
    document && title !== hit.sourceTitle && !hit.continued ? hit.sourceTitle : null,
  ].filter(Boolean);
  return (
    <li className={hit.continued ? 'hit continued' : 'hit'}>
      <p className="hit-number">{!hit.continued && document?.number && held(`№ ${document.number}`)}</p>
      <div>
        {!hit.continued && (
          <h2>
            <Link href={hit.href}>{inTitle ? <Excerpt hit={hit} /> : held(title)}</Link>
          </h2>
        )}
        {!inTitle && (
          <p className="excerpt">
            <Excerpt hit={hit} />
          </p>
        )}
        <p className="place">
          {hit.continued ? (
            <Link href={hit.href}>{[t(`search.zone.${hit.zone}`), ...words].join(' · ')}</Link>
          ) : (
            <>
              <span className="zone">{t(`search.zone.${hit.zone}`)}</span>
              {words.map((word) => ` · ${word}`).join('')}
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function Excerpt({ hit }: { hit: HitView }) {
  return (
    <span className="runs" lang={/\p{Script=Cyrillic}/u.test(hit.excerpt[0]?.text ?? '') ? 'ru' : undefined}>
      {hit.cutBefore && '… '}
      {hit.excerpt.map((run, index) =>
        run.found ? <mark key={index}>{held(run.text)}</mark> : <span key={index}>{held(run.text)}</span>,
      )}
      {hit.cutAfter && ' …'}
    </span>
  );
}

function Pages({ found, place }: { found: SearchView; place: Place }) {
  const { t } = useWords();
  const { offset, total, hits } = found;
  if (total <= PAGE && offset === 0) return null;
  return (
    <nav className="pages" aria-label={t('search.title')}>
      {offset > 0 && (
        <Link href={withQuery(place, { offset: offset > PAGE ? String(offset - PAGE) : null })} rel="prev">
          {t('search.earlier')}
        </Link>
      )}
      <span className="quiet">{t('search.range', { from: offset + 1, to: offset + hits.length, total })}</span>
      {offset + hits.length < total && (
        <Link
          href={withQuery(place, { offset: String(offset + PAGE) })}
          rel="next"
          onClick={() => window.scrollTo(0, 0)}
        >
          {t('search.later')}
        </Link>
      )}
    </nav>
  );
}

function Facet({ facet, place }: { facet: FacetView; place: Place }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const values =
    all || facet.name === 'year' ? facet.values : facet.values.filter((one, index) => index < SHOWN || one.chosen);
  const toggle = (value: string, chosen: boolean) => {
    const kept = place.query.getAll(facet.name);
    return withQuery(place, {
      [facet.name]: chosen ? kept.filter((one) => one !== value) : [...kept, value],
      offset: null,
    });
  };
  return (
    <section className={`facet facet-${facet.name}`} aria-labelledby={`facet-${facet.name}`}>
      <h2 id={`facet-${facet.name}`}>{t(`search.facet.${facet.name}`)}</h2>
      <ul>
        {values.map((one) => (
          <li key={one.value}>
            <label className={one.chosen ? 'chosen' : undefined}>
              <input type="checkbox" checked={one.chosen} onChange={() => navigate(toggle(one.value, one.chosen))} />
              <span>{facet.name === 'zone' ? t(`search.zone.${one.value}`) : one.label}</span>
              <span className="numbers quiet">{one.count}</span>
            </label>
          </li>
        ))}
      </ul>
      {values.length < facet.values.length && (
        <button className="act small" onClick={() => setAll(true)}>
          {t('state.more')}
        </button>
      )}
    </section>
  );
}
