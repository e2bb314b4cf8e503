// The index of people, bodies or places, as an edition prints it: letters, names, numbers of documents.
import { useDeferredValue, useState } from 'react';
import type { IndexLetter, IndexLine } from '../../../src/view/index-view.js';
import { useAnswer } from '../api.js';
import { Answered, Empty, useTitle } from '../parts/states.js';
import { Link, navigate, usePlace, withQuery } from '../router.js';
import { useWords } from '../words/words.js';
import type { PageProps } from '../workbench.js';
import '../styles/names.css';

const KINDS = { people: 'person', bodies: 'organisation', places: 'place' } as const;

/** Indexes longer than this show one letter at a time. */
const WHOLE = 700;

/** The index page. */
export default function EntitiesPage({ params }: PageProps) {
  const { t, language } = useWords();
  const path = params[0] as keyof typeof KINDS;
  const kind = KINDS[path];
  const place = usePlace();
  const [text, setText] = useState(place.query.get('text') ?? '');
  const asked = useDeferredValue(text.trim());
  useTitle(t(`entity.title.${kind}`));
  const query = new URLSearchParams({ language, ...(asked && { text: asked }) });
  const answer = useAnswer<IndexLetter[]>(`/entities/${kind}?${query}`, { keep: true });
  const type = (value: string) => {
    setText(value);
    navigate(withQuery(place, { text: value.trim() || null, letter: null }), { replace: true });
  };
  return (
    <div className="sheet">
      <header>
        <h1>{t(`entity.title.${kind}`)}</h1>
        <label className="field">
          {t('entity.filter')}
          <input type="search" value={text} onChange={(event) => type(event.target.value)} />
        </label>
        <a
          className="screen-only"
          href={`/api/entities/${kind}/index.csv?language=${language}`}
          download={`${path}.csv`}
        >
          {t('register.csv')}
        </a>
      </header>
      <Answered answer={answer}>
        {(letters) =>
          letters.length === 0 ? (
            asked ? (
              <p className="quiet" role="status">
                {t('entity.noMatch')}
              </p>
            ) : (
              <Empty>
                {t(`entity.empty.${kind}`)} {t('entity.emptyNext')}
              </Empty>
            )
          ) : (
            <Letters letters={letters} path={path} />
          )
        }
      </Answered>
    </div>
  );
}

function Letters({ letters, path }: { letters: IndexLetter[]; path: string }) {
  const { t } = useWords();
  const place = usePlace();
  const total = letters.reduce((sum, letter) => sum + letter.lines.length, 0);
  const whole = total <= WHOLE;
  const chosen = letters.find((one) => one.letter === place.query.get('letter')) ?? letters[0];
  const shown = whole ? letters : [chosen];
  return (
    <>
      <nav className="letters" aria-label={t('entity.letters')}>
        {letters.map(({ letter }) =>
          whole ? (
            <a key={letter} href={`#letter-${letter}`}>
              {letter}
            </a>
          ) : (
            <Link
              key={letter}
              href={withQuery(place, { letter })}
              aria-current={letter === chosen.letter ? 'true' : undefined}
            >
              {letter}
            </Link>
          ),
        )}
      </nav>
      <div className="index">
        {shown.map(({ letter, lines }) => (
          <section key={letter} id={`letter-${letter}`} aria-label={letter}>
            <h2>{letter}</h2>
            <ul>
              {lines.map((line) => (
                <IndexName key={line.id} line={line} path={path} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function IndexName({ line, path }: { line: IndexLine; path: string }) {
  const { t } = useWords();
  const also = line.names.slice(0, 3);
  return (
    <li className="index-line">
      <Link
        href={`/${path}/${encodeURIComponent(line.id)}`}
        className={line.status === 'curated' ? 'accepted' : 'index-name'}
      >
        {line.name}
      </Link>
      {also.length > 0 && <span className="quiet"> ({also.join(', ')})</span>}
      <span className="locators">
        {line.locators
          .filter((one) => one.numbers.length > 0)
          .map(({ sourceId, numbers }, index) => (
            <span key={sourceId}>
              {index > 0 && '; '}
              {numbers.map((one, at) => (
                <span key={one.documentId}>
                  {at > 0 && ', '}
                  <Link href={`/documents/${encodeURIComponent(one.documentId)}`}>{one.text}</Link>
                </span>
              ))}
            </span>
          ))}
        {line.locators.every((one) => one.numbers.length === 0) && (
          <span className="quiet">{t('count.mentions', { count: line.mentions })}</span>
        )}
      </span>
    </li>
  );
}
