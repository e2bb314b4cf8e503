// The frame of every page: skip link, the bar with search and places to go, the page itself, language and paper.
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type FormEvent } from 'react';
import { useKeys } from './keys.js';
import { Loading, NothingHere } from './parts/states.js';
import { Link, navigate, usePlace } from './router.js';
import { SearchPage } from './pages/search-page.js';
import { applyTheme, chosenTheme, type Theme } from './theme.js';
import { speak, useWords } from './words/words.js';

export interface PageProps {
  params: string[];
}

const later = (load: () => Promise<{ default: ComponentType<PageProps> }>) => lazy(load);

const EntitiesPage = later(() => import('./pages/entities-page.js'));
const EntityPage = later(() => import('./pages/entity-page.js'));

/** Addresses and their pages; the search page comes with the first script. */
const ROUTES: [RegExp, ComponentType<PageProps>][] = [
  [/^\/(?:search)?$/, SearchPage],
  [/^\/sources$/, later(() => import('./pages/sources-page.js'))],
  [/^\/sources\/([^/]+)$/, later(() => import('./pages/source-page.js'))],
  [/^\/(sources\/[^/]+\/at\/\d+)$/, later(() => import('./pages/reading-page.js'))],
  [/^\/(documents\/[^/]+)$/, later(() => import('./pages/reading-page.js'))],
  [/^\/(people|bodies|places)$/, EntitiesPage],
  [/^\/people\/([^/]+)\/file$/, later(() => import('./pages/person-file-page.js'))],
  [/^\/(?:people|bodies|places)\/([^/]+)$/, EntityPage],
  [/^\/register$/, later(() => import('./pages/register-page.js'))],
  [/^\/figures$/, later(() => import('./pages/figures-page.js'))],
  [/^\/norms$/, later(() => import('./pages/norms-page.js'))],
  [/^\/audit$/, later(() => import('./pages/audit-page.js'))],
  [/^\/review$/, later(() => import('./pages/review-page.js'))],
  [/^\/orders$/, later(() => import('./pages/orders-page.js'))],
];

const PLACES = [
  'sources',
  'people',
  'bodies',
  'places',
  'register',
  'figures',
  'norms',
  'audit',
  'review',
  'orders',
] as const;

/** The workbench. */
export function Workbench() {
  const { t } = useWords();
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const route = ROUTES.map(([pattern, page]) => ({ match: pattern.exec(place.path), page })).find((one) => one.match);
  const Page = route?.page ?? NothingHere;
  const params = (route?.match?.slice(1) ?? []).map(decodeURIComponent);
  return (
    <>
      <a className="skip" href="#text" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {t('nav.skip')}
      </a>
      <header className="bar">
        <Link className="bar-mark" href="/">
          Opis
        </Link>
        {route?.page !== SearchPage && <BarSearch />}
        <nav className="bar-nav" aria-label={t('nav.main')}>
          {PLACES.map((name) => (
            <Link key={name} href={`/${name}`} aria-current={place.path.split('/')[1] === name ? 'page' : undefined}>
              {t(`nav.${name}`)}
            </Link>
          ))}
        </nav>
      </header>
      <main id="text" ref={main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Page key={params.join('/')} params={params} />
        </Suspense>
      </main>
      <Foot />
    </>
  );
}

function BarSearch() {
  const { t } = useWords();
  const place = usePlace();
  const box = useRef<HTMLInputElement>(null);
  useKeys({ Slash: () => box.current?.focus() });
  const asked = place.query.get('q') ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    navigate(`/search?q=${encodeURIComponent(text)}`);
  };
  return (
    <form className="bar-search" role="search" onSubmit={search}>
      <input
        ref={box}
        type="search"
        value={text}
        aria-label={t('search.label')}
        placeholder={t('nav.searchPlaceholder')}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}

function Foot() {
  const { t, language } = useWords();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const choose = (value: Theme) => {
    applyTheme(value);
    setTheme(value);
  };
  return (
    <footer className="foot">
      <label>
        {t('nav.language')}
        <select value={language} onChange={(event) => speak(event.target.value === 'ru' ? 'ru' : 'en')}>
          <option value="ru" lang="ru">
            Русский
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
      <label>
        {t('nav.theme')}
        <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
          {(['system', 'light', 'dark'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`nav.themes.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </footer>
  );
}
